"""A house's own questions over HTTP: chosen, asked, answered, declined for, and counted without telling of few."""

import unittest

import scenes
from harness import FRIDAY, House


class Admission(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.administrator = self.story.who("administrator")
        self.story.learn_houses(self.police)
        self.luwte = self.story.seen["De Luwte"]
        self.desk = self.story.who("facility_staff", facility="De Luwte")
        self.questions = f"/v1/facilities/{self.luwte['id']}/admission-questions"

    def choose(self, *items, expect=201):
        seen = self.administrator.get(self.questions)
        return self.administrator.post(self.questions, {"items": list(items)}, match=seen.headers["etag"], expect=expect)

    def hold(self, answers=None, expect=201, place=0):
        wish = scenes.hold_wish(self.story, self.luwte["places"][place])
        return self.police.post("/v1/holds", {**wish, **({"answers": answers} if answers is not None else {})}, expect=expect)

    def test_aHouseAsksAndItsDeskReadsTheAnswers(self):
        keys = [each["key"] for each in self.police.get("/v1/admission-questions")["items"]]
        self.assertIn("motivated", keys)
        chosen = self.choose({"key": "motivated", "required": True}, {"key": "brings_animal", "required": False})
        self.assertEqual([each["key"] for each in chosen["items"]], ["motivated", "brings_animal"])
        self.assertTrue(all(each["textNl"].endswith("?") and each["textEn"].endswith("?") for each in chosen["items"]))
        self.assertEqual(self.choose({"key": "diagnosis", "required": True}, expect=400).pointers, ["/items/0/key"])

        refused = self.hold({"motivated": "no"}, expect=409)
        self.assertEqual((refused.reason, refused.pointers or refused.get("pointer")),
                         ("not_suitable", ["/answers/motivated"]))
        self.assertTrue(refused["alternatives"])
        wrong = self.hold({"motivated": "perhaps", "Not a key: Jansen": "yes"}, expect=400)
        self.assertIn("/answers/motivated", wrong.pointers)
        self.assertNotIn("Jansen", wrong.raw.decode())

        hold = self.hold({"motivated": "unknown"})
        answers = f"/v1/holds/{hold['id']}/answers"
        self.police.post(answers, {"answers": {"motivated": "yes", "brings_animal": "yes"}})
        read = self.desk.get(answers)
        self.assertEqual(read["answers"], {"motivated": "yes", "brings_animal": "yes"})
        self.assertEqual([each["required"] for each in read["questions"]], [True, False])

        decline = {"reason": "not_suitable", "question": "brings_animal"}
        self.assertEqual(self.desk.change(f"/v1/holds/{hold['id']}", "decline", {**decline, "reason": "no_staff"},
                                          expect=400).pointers, ["/question"])
        declined = self.desk.change(f"/v1/holds/{hold['id']}", "decline", decline)
        self.assertEqual((declined["state"], declined["declineReason"]), ("declined", "not_suitable"))
        self.assertEqual(self.police.get(answers)["declinedFor"], "brings_animal")
        numbers = self.story.who("manager").get("/v1/hold-declines?fromDate=2026-11-20&untilDate=2026-11-21")["items"]
        self.assertEqual([(each["reason"], each["question"], "number" in each) for each in numbers],
                         [("not_suitable", "brings_animal", False)])


if __name__ == "__main__":
    unittest.main()

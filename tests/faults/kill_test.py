"""kill -9 of the daemon at every send and receive of a booking and of an extension, then the same request again under
its key: one stay, one message per agency, and always the same bytes."""

import pathlib
import sys
import unittest
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))

import scenes  # noqa: E402
from client import until  # noqa: E402
from harness import FRIDAY, House, UNLIMITED  # noqa: E402
from killer import Killer  # noqa: E402
from local_time import days_later  # noqa: E402


class Killed(unittest.TestCase):
    def setUp(self):
        self.house = House(settings={"database.workers": 1, **UNLIMITED})
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.probation = self.story.who("placement_worker", organisation="Reclassering")
        self.story.learn_houses(self.police)
        for session in (("facility_staff", scenes.automatic_house(self.story)["alias"]), ("coordinator", "")):
            self.story.who(session[0], facility=session[1])
        self.killer = Killer(self.house, self.story)
        self.turn = 0

    def again(self, session, path, wish, first, where):
        """The same request once more, and once more after that."""
        def ask():
            return session.post(path, wish["body"], expect=None, key=wish["key"], match=wish.get("match"))

        answer = until(ask, lambda found: found.reason != "key_running", f"{where}: the key is free")
        self.assertEqual(answer.status, 201, f"{where}: {answer}")
        for same in (first, ask()):
            if same is not None:
                self.assertEqual((same.status, same.raw), (answer.status, answer.raw), where)
        return answer

    def assertOnce(self, where: str, table: str, condition: str):
        self.assertEqual(self.house.count(f"SELECT count(*) FROM {table} WHERE {condition}"), 1, f"{where}: {table}")

    def assertTold(self, where: str, claim: str, kind: str, times: int):
        rows = self.house.server.sql(self.house.database, "SELECT organisation_id, count(*) FROM message "
                                     f"WHERE claim_id = '{claim}' AND kind = '{kind}' GROUP BY 1")
        self.assertTrue(rows, f"{where}: nobody was told")
        self.assertEqual({int(count) for _, count in rows}, {times}, f"{where}: told once for each change")

    def test_atEverySendAndReceiveOfABooking(self):
        place = self.story.place("De Luwte")

        def prepare():
            self.turn += 1
            return {"key": str(uuid.uuid4()), "body": scenes.hold_wish(self.story, place, in_days=20 * self.turn)}

        def ask(wish):
            return self.police.post("/v1/holds", wish["body"], expect=None, key=wish["key"])

        def judge(wish, answer, where):
            hold = self.again(self.police, "/v1/holds", wish, answer, where)
            self.assertOnce(where, "claim", f"from_at = '{wish['body']['expectedArrivalAt']}'")
            self.assertOnce(where, "placement", f"claim_id = '{hold['id']}'")
            self.assertOnce(where, "event", f"claim_id = '{hold['id']}' AND kind = 'hold.placed'")
            self.assertOnce(where, "audit", f"subject_id = '{hold['id']}' AND action = 'hold.placed'")
            self.assertOnce(where, "idempotency_key", f"key = '{wish['key']}'")
            self.assertTold(where, hold["id"], "request_waiting", 1)

        self.killer.until_clean(self.police, prepare, ask, judge)
        self.nothingIsSentTwice()

    def test_atEverySendAndReceiveOfAnExtension(self):
        def prepare():
            if self.turn:
                self.leave()
            self.turn += 1
            scenes.now_is(self.story, days_later(FRIDAY, self.turn))
            self.resident = scenes.resident(self.story, reference=f"RN-{self.turn}")
            path = f"/v1/orders/{self.resident['orderId']}"
            return {"key": str(uuid.uuid4()), "match": self.probation.get(path).headers["etag"],
                    "body": {"decidedAt": self.story.now, "days": 18}, "path": f"{path}/extensions"}

        def ask(wish):
            return self.probation.post(wish["path"], wish["body"], expect=None, key=wish["key"], match=wish["match"])

        def judge(wish, answer, where):
            changed = self.again(self.probation, wish["path"], wish, answer, where)
            order, stay = self.resident["orderId"], self.resident["stay"]
            self.assertEqual(changed["stays"][0]["outcome"], "follows", where)
            self.assertEqual(changed["order"]["untilAt"], days_later(self.story.now, 28), where)
            self.assertEqual(self.probation.get(f"/v1/stays/{stay}")["untilAt"], changed["stays"][0]["untilAt"], where)
            self.assertOnce(where, "order_event", f"order_id = '{order}'")
            self.assertOnce(where, "event", f"order_id = '{order}' AND kind = 'order.extension'")
            self.assertOnce(where, "event", f"claim_id = '{stay}' AND kind = 'stay.aligned'")
            self.assertOnce(where, "idempotency_key", f"key = '{wish['key']}'")
            self.assertTold(where, stay, "dates_changed", 2)  # the details, the extension

        self.killer.until_clean(self.probation, prepare, ask, judge)
        self.nothingIsSentTwice()

    def leave(self):
        desk = self.story.who("facility_staff", facility=scenes.automatic_house(self.story)["alias"])
        desk.change(f"/v1/stays/{self.resident['stay']}", "departure",
                    {"departedAt": self.story.now, "destination": "home"})

    def nothingIsSentTwice(self):
        def arrived_and_sent():
            self.house.settled()
            # A courier that is killed after the last byte sends again under the same id: a receiver can tell.
            arrived = len({mail.id for mail in self.house.mailbox.mails()})
            return arrived, self.house.count("SELECT count(*) FROM delivery WHERE state = 'sent'")

        # Rounds of the clock go on telling people between the two counts: looked at again until nothing came between.
        until(arrived_and_sent, lambda both: both[0] == both[1], "as many arrived as were sent, and none was lost")
        self.assertGreater(self.killer.strikes, 5, "the daemon was killed on its way")
        print(f"killed {self.killer.strikes} times", file=sys.stderr)


if __name__ == "__main__":
    unittest.main()

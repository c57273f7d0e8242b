"""How much a house's "free" is worth: what happens at its door counts, whoever deals with it is asked to telephone, and a
check-in is seen at once."""

import unittest
import uuid

import scenes
from client import until
from harness import FRIDAY, House


class Confidence(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.story.learn_houses(self.police)
        self.baken = scenes.automatic_house(self.story)
        self.desk = self.story.who("facility_staff", facility=self.baken["alias"])
        self.worker = self.story.who("placement_worker", organisation="Reclassering")

    def trusted(self, session=None) -> dict:
        found = (session or self.worker).get("/v1/confidence")["items"]
        return next(each for each in found if each["facilityId"] == self.baken["id"])

    def refused(self, place: dict, request: str = "") -> dict:
        """The police stand at the door with somebody, and nobody lets them in."""
        wish = {**scenes.hold_wish(self.story, place), **({"requestId": request} if request else {})}
        hold = self.police.post("/v1/holds", wish)
        return self.police.change(f"/v1/holds/{hold['id']}", "door-refusal",
                                  {"refusedAt": self.story.now, "reason": "full_in_fact"}).json

    def rounds(self) -> list[dict]:
        """Of any organisation that could be asked."""
        found = [session.get("/v1/tasks")["items"] for session in
                 (self.worker, self.story.who("coordinator"),
                  *(self.story.who(account["role"], organisation=account["organisation"])
                    for account in self.story.people.accounts
                    if account["role"] == "placement_worker" and account["region"] == self.story.people.regions()[0]))]
        return [task for tasks in found for task in tasks
                if task["kind"] == "phone_round" and task.get("facilityAlias") == self.baken["alias"]]

    def test_whoIsRefusedAtTheDoorCountsAndTheHouseIsTelephonedUntilItChecksIn(self):
        self.desk.post(f"/v1/facilities/{self.baken['id']}/check-ins", {})
        self.assertEqual(self.trusted()["level"], "high")
        request = str(uuid.uuid4())
        first = self.refused(self.baken["places"][0], request)
        self.assertEqual((first["state"], first["facilityId"]), ("declined", self.baken["id"]))
        self.assertEqual(self.trusted()["level"], "fair", "one night does not condemn a house")
        self.refused(self.baken["places"][1])
        house = self.trusted(self.desk)
        self.assertEqual((house["level"], house["keptPercent"]), ("low", 60))
        grounds = {each["ground"]: each for each in house["reasons"]}
        self.assertEqual((grounds["refused_at_door"]["number"], grounds["refused_at_door"]["windowDays"]), (2, 90))
        self.assertIn("aan de deur geweigerd, in 90 dagen: 2.", grounds["refused_at_door"]["textNl"])
        self.assertNotIn("windowDays", grounds["heard_of"])
        self.assertEqual(self.trusted(self.story.who("manager"))["level"], "low")
        for stranger in (self.police, self.story.who("administrator"), self.story.who("auditor")):
            stranger.get("/v1/confidence", expect=404)

        away = until(lambda: [each for each in self.police.get("/v1/turn-aways")["items"]
                              if each["requestId"] == request], bool, "the request is noted")
        self.assertEqual((away[0]["reason"], away[0]["declineReason"]), ("refused_at_door", "full_in_fact"))

        opened = until(self.rounds, bool, "somebody is asked to telephone", 240)
        self.assertEqual(len({each["id"] for each in opened}), 1, "once")
        self.worker.post(f"/v1/facilities/{self.baken['id']}/check-ins", {})
        self.assertEqual(self.rounds(), [])
        self.assertEqual(self.trusted()["level"], "low", "that somebody telephoned keeps no promise")

    def test_aCheckInIsSeenInTheNextSearch(self):
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 90))
        answer = self.desk.post(f"/v1/facilities/{self.baken['id']}/check-ins", {})
        offers = self.police.search({"expectedArrivalAt": self.story.now})["items"]
        seen = {each["confirmedAt"] for each in offers if each["facilityId"] == self.baken["id"]}
        self.assertEqual(seen, {answer["checkedAt"]})
        other = self.story.who("facility_staff", facility="De Overstap")
        other.post(f"/v1/facilities/{self.baken['id']}/check-ins", {}, expect=404)


if __name__ == "__main__":
    unittest.main()

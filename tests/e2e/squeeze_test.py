"""Room for likely extensions: proposed, shown before it is done, done once."""

import unittest
import uuid

import scenes
from client import until
from harness import FRIDAY, House
from local_time import days_later
from story_agencies import participants


class Squeeze(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.probation = self.story.who("placement_worker", organisation="Reclassering")
        self.story.learn_houses(self.police)
        self.home = next(house for house in self.story.seen.values() if house["kind"] == "transit_home")
        self.desk = self.story.who("facility_staff", facility=self.home["alias"])

    def person(self, reference):
        case = self.probation.post("/v1/cases", {"participants": participants(self.story)})
        person = self.probation.post("/v1/persons", {"clientReference": reference})
        return {"caseId": case["id"], "personId": person["id"]}

    def resident(self):
        """In the home that shares its tails, under an order imposed now."""
        hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.home["places"][0], imposedAt=FRIDAY))
        stay = self.desk.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": FRIDAY})
        details = self.person("SQ-1")
        order = self.probation.post("/v1/orders", {**details, "regime": "nl-wth", "imposedAt": FRIDAY,
                                                   "municipality": "Rosmalen"})
        self.probation.change(f"/v1/stays/{stay['id']}", "details", {**details, "orderId": order["id"]})
        return stay["id"], order["id"]

    def asked(self, session):
        return [task for task in session.get("/v1/tasks")["items"] if task["kind"] == "squeeze_ahead"]

    def test_aLikelyExtensionGetsItsRoomAndNobodyIsNamed(self):
        stay, order = self.resident()
        hold = self.probation.post("/v1/holds", scenes.hold_wish(self.story, self.home["places"][0], in_days=12))
        promised = self.probation.change(f"/v1/holds/{hold['id']}", "confirmation", self.person("SQ-2"))
        self.assertEqual(self.probation.get("/v1/squeeze")["collisions"], [])
        self.assertEqual(len(self.probation.get("/v1/squeeze?fromDay=0")["collisions"]), 1)
        self.assertEqual(self.probation.get("/v1/squeeze?fromDay=x", expect=400).reason, "invalid_input")

        scenes.now_is(self.story, days_later(FRIDAY, 8))
        squeeze = self.probation.get("/v1/squeeze")
        collision, move = squeeze["collisions"][0], squeeze["moves"][0]
        self.assertEqual((collision["stayId"], collision["meetsId"]), (stay, promised["id"]))
        self.assertEqual((move["claimId"], move["from"]["placeId"]), (promised["id"], self.home["places"][0]["id"]))
        self.assertTrue(squeeze["proven"])
        for secret in ("SQ-1", "SQ-2", hold["code"]):
            self.assertNotIn(secret, str(squeeze.json))

        tasks = until(lambda: self.asked(self.desk), bool, "the house is asked to make room")
        self.assertEqual([task["data"]["collisions"] for task in tasks],
                         [[{"stayId": stay, "meetsId": promised["id"], "placeId": self.home["places"][0]["id"],
                            "placeName": self.home["places"][0]["name"], "fromAt": collision["fromAt"],
                            "decided": False}]])
        self.assertEqual((tasks[0]["facilityAlias"], tasks[0]["dueAt"]), (self.home["alias"], days_later(FRIDAY, 10)))
        for secret in ("SQ-1", "SQ-2", hold["code"]):
            self.assertNotIn(secret, str(tasks))
        self.assertEqual(self.asked(self.probation), [])  # it is the house's work

        wish = {"moves": [{"claimId": move["claimId"], "version": move["version"],
                           "toPlaceId": move["to"]["placeId"]}]}
        shown = self.probation.post("/v1/squeeze/application?preview=true", wish, expect=200)
        self.assertEqual(shown["moved"][0]["at"], move["to"])
        self.assertEqual(self.probation.get("/v1/squeeze")["moves"], squeeze["moves"])  # it was only shown
        key = str(uuid.uuid4())
        done = self.probation.post("/v1/squeeze/application", wish, key=key)
        self.assertEqual(self.probation.post("/v1/squeeze/application", wish, key=key).json, done.json)
        self.assertEqual(self.probation.get("/v1/squeeze")["collisions"], [])
        self.assertEqual(self.probation.post("/v1/squeeze/application", wish, expect=412).reason, "stale_version")
        until(lambda: self.asked(self.desk), lambda found: not found, "nobody is asked any more")

        extended = self.probation.change(f"/v1/orders/{order}", "extensions", {"decidedAt": self.story.now, "days": 18})
        self.assertEqual([each["outcome"] for each in extended["stays"]], ["follows"])
        kept = self.probation.get(f"/v1/stays/{promised['id']}")
        self.assertEqual((kept["state"], kept["placements"][-1]["placeId"]), ("booked", move["to"]["placeId"]))


if __name__ == "__main__":
    unittest.main()

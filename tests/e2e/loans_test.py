"""A place that one region lends to another, over HTTP: a guest place there, a closure here, and nothing of the guest."""

import json
import unittest

import scenes
from client import until
from harness import FRIDAY, House
from local_time import days_later


class Loans(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.here, self.there = self.story.people.regions()[:2]
        self.manager = self.story.who("manager")
        self.police = self.story.who("police_liaison")
        self.story.learn_houses(self.police)
        self.place = scenes.automatic_house(self.story)["places"][0]
        self.their_admin = self.administrator_there()
        self.their_police = self.story.who("police_liaison", region=self.there)

    def administrator_there(self):
        """The demo has none in the other region."""
        organisation = next(each["organisation"] for each in self.story.people.accounts
                            if each["region"] == self.there and each["role"] == "placement_worker")
        opened = json.loads(self.house.ctl("--json", "user", "add", "--name", "elders.beheer", "--role", "administrator",
                                           "--organisation", organisation, "--region", self.there).stdout)
        return self.story.api.sign_in("elders.beheer", opened["password"])

    def room_for_guests(self) -> None:
        inventory = self.their_admin.get("/v1/inventory")
        unit = self.their_admin.post("/v1/units", {"facilityId": inventory["facilities"][0]["id"], "name": "Gasten",
                                                   "guests": True})
        self.assertTrue(unit["guests"])
        self.their_admin.post("/v1/units", {"facilityId": inventory["facilities"][0]["id"], "name": "Nog een",
                                            "guests": True}, expect=400)

    def lend(self, days=40, expect=201):
        region = self.manager.get("/v1/guest-regions")["items"][0]
        return self.manager.post("/v1/loans", {"placeId": self.place["id"], "regionId": region["id"], "fromAt": FRIDAY,
                                               "untilAt": days_later(FRIDAY, days)}, expect=expect)

    def test_theGuestPlaceIsTheBorrowersAndTheLenderSeesOnlyThatItIsLentAndUntilWhen(self):
        self.assertEqual(self.manager.get("/v1/guest-regions")["items"], [])
        self.room_for_guests()
        self.assertEqual([each["name"] for each in self.manager.get("/v1/guest-regions")["items"]], [self.there])
        loan = self.lend()
        self.assertEqual((loan["way"], loan["regionName"]), ("lent", self.there))
        borrowed = self.their_admin.get("/v1/loans")["items"]
        self.assertEqual([(each["way"], each["regionName"], each["untilAt"]) for each in borrowed],
                         [("borrowed", self.here, loan["untilAt"])])
        guest = borrowed[0]["placeId"]
        refused = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.place), expect=409)
        self.assertEqual((refused["reason"], refused["untilAt"]), ("place_closed", loan["untilAt"]))

        hold = self.their_police.post("/v1/holds", {"placeId": guest, "expectedArrivalAt": loan["fromAt"], "gender": "man",
                                                    "callerReference": "KANARIE-1"})
        worker = self.story.who("placement_worker", organisation="Reclassering")
        seen = [self.manager.get(path).raw.decode() for path in ("/v1/loans", "/v1/closures", "/v1/board")]
        seen += [worker.get("/v1/board").raw.decode(), str(self.police.search({"expectedArrivalAt": FRIDAY}).json)]
        for secret in (hold["id"], hold["code"], guest, "KANARIE-1"):
            for each in seen:
                self.assertNotIn(secret, each)

        path = f"/v1/loans/{loan['id']}"
        self.manager.post(f"{path}/return", {}, match='"1"', expect=404)
        refused = self.their_admin.post(f"{path}/return", {}, match='"1"', expect=409)
        self.assertEqual(refused["reason"], "place_taken")
        self.assertGreaterEqual(refused["untilAt"], hold["untilAt"], "with the turnover")
        self.their_police.change(f"/v1/holds/{hold['id']}", "release")
        self.their_admin.post(f"{path}/return", {}, match='"7"', expect=412)
        self.assertGreaterEqual(self.their_admin.post(f"{path}/return", {}, match='"1"')["returnedAt"], FRIDAY)
        self.police.post("/v1/holds", scenes.hold_wish(self.story, self.place, in_days=1))

    def test_theLenderRecallsItFromADateOnUnlessSomebodyHasItOrIsPromisedIt(self):
        self.room_for_guests()
        loan = self.lend()
        path, sooner = f"/v1/loans/{loan['id']}/recall", days_later(FRIDAY, 5)
        guest = self.their_admin.get("/v1/loans")["items"][0]["placeId"]
        hold = self.their_police.post("/v1/holds", {"placeId": guest, "expectedArrivalAt": loan["fromAt"], "gender": "man",
                                                    "callerReference": "KANARIE-2"})
        refused = self.manager.post(path, {"backAt": sooner}, match='"1"', expect=409)
        self.assertEqual(refused["reason"], "place_taken")
        self.assertGreaterEqual(refused["untilAt"], hold["untilAt"], "with the turnover")
        for secret in (hold["id"], hold["code"], guest, "KANARIE-2", "fromAt"):
            self.assertNotIn(secret, refused.raw.decode())
        self.their_police.change(f"/v1/holds/{hold['id']}", "release")

        self.their_admin.post(path, {"backAt": sooner}, match='"1"', expect=404)
        stale = self.manager.post(path, {"backAt": sooner}, match='"7"', expect=412)
        self.assertEqual(stale["current"]["untilAt"], loan["untilAt"])
        late = self.manager.post(path, {"backAt": loan["untilAt"]}, match='"1"', expect=400)
        self.assertEqual(late.pointers, ["/backAt"])
        recalled = self.manager.post(path, {"backAt": sooner}, match='"1"')
        self.assertEqual((recalled["untilAt"], recalled["version"]), (sooner, 2))
        self.assertEqual(self.their_admin.get("/v1/loans")["items"][0]["untilAt"], sooner)
        refused = self.their_police.post("/v1/holds", {"placeId": guest, "expectedArrivalAt": loan["fromAt"]}, expect=409)
        self.assertEqual(refused["reason"], "place_closed")
        self.police.post("/v1/holds", scenes.hold_wish(self.story, self.place, in_days=5))
        scenes.now_is(self.story, sooner)
        until(lambda: self.manager.get("/v1/loans")["items"][0], lambda each: each.get("returnedAt"), "it is given back")

    def test_aPromiseStandsInTheWayUntilWhen(self):
        self.room_for_guests()
        hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.place))
        refused = self.lend(expect=409)
        self.assertEqual(refused["reason"], "place_taken")
        self.assertGreaterEqual(refused["untilAt"], hold["untilAt"], "with the turnover")
        self.assertEqual(self.their_admin.get("/v1/loans")["items"], [])


if __name__ == "__main__":
    unittest.main()

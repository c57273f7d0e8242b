"""Places that one region shows to the others: what passes the wall, for how long, and to whom."""

import unittest

import scenes
from harness import FRIDAY, House
from local_time import days_later

SHOWN = {"id", "regionName", "regionPhone", "alias", "kind", "accepts", "conditions", "fromAt", "untilAt"}


class Regions(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.here, self.there = self.story.people.regions()[:2]
        self.police = self.story.who("police_liaison")
        self.manager = self.story.who("manager")
        self.story.learn_houses(self.police)
        self.baken = scenes.automatic_house(self.story)
        self.place = self.baken["places"][0]
        self.stranger = self.story.who("police_liaison", region=self.there)

    def publish(self, days=20, **more):
        return self.manager.post("/v1/published-places", {"placeId": self.place["id"], "fromAt": FRIDAY,
                                                          "untilAt": days_later(FRIDAY, days), **more})

    def seen(self, by=None):
        return (by or self.stranger).get("/v1/places-elsewhere")["items"]

    def hold_everything_there(self, wish):
        """Nothing is free in the other region then. Answers what was held last."""
        place = None
        for each in self.stranger.search(wish)["items"]:
            if each["free"]:
                self.stranger.post("/v1/holds", {"placeId": each["placeId"], **wish})
                place = each["placeId"]
        return place

    def test_whatPassesTheWallAndNothingElse(self):
        self.assertEqual(self.seen(), [])
        published = self.publish()
        self.assertTrue(published["shown"])
        shown = self.seen()
        self.assertEqual([set(each) - {"conditions"} for each in shown], [SHOWN - {"conditions"}])
        self.assertEqual((shown[0]["id"], shown[0]["regionName"], shown[0]["alias"], shown[0]["accepts"]),
                         (published["id"], self.here, self.baken["alias"], self.baken["accepts"]))
        for secret in (self.place["id"], self.baken["id"], self.baken["phone"]):
            self.assertNotIn(secret, str(shown))
        self.assertEqual(self.seen(self.police), [], "a region's own places are not elsewhere")

    def test_itIsSeenForAsLongAsThePlaceIsFree(self):
        published = self.publish()
        hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.place))
        self.assertEqual(self.seen(), [])
        self.assertFalse(self.manager.get("/v1/published-places")["items"][0]["shown"])
        self.police.change(f"/v1/holds/{hold['id']}", "release")
        self.assertEqual(len(self.seen()), 1)
        gone = self.manager.post(f"/v1/published-places/{published['id']}/withdrawal", {}, match='"1"')
        self.assertFalse(gone["shown"])
        self.assertEqual(self.seen(), [])
        again = self.manager.post(f"/v1/published-places/{published['id']}/withdrawal", {}, match='"2"', expect=409)
        self.assertEqual(again.reason, "already_done")

    def test_whereNothingFitsASearchAndARefusalNameIt(self):
        published = self.publish()
        wish = {"expectedArrivalAt": FRIDAY, "gender": "man"}
        self.assertNotIn("elsewhere", self.stranger.search(wish).json, "something is free there")
        taken = self.hold_everything_there(wish)
        found = self.stranger.search(wish)
        self.assertEqual([each["id"] for each in found["elsewhere"]], [published["id"]])
        answer = self.stranger.post("/v1/holds", {"placeId": taken, **wish}, expect=409)
        self.assertEqual([each["id"] for each in answer.json["elsewhere"]], [published["id"]])

    def test_whatStandsOnAPlaceIsNotPublishedAndTheAnswerSaysUntilWhen(self):
        hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.place))
        wish = {"placeId": self.place["id"], "fromAt": FRIDAY, "untilAt": days_later(FRIDAY, 20)}
        answer = self.manager.post("/v1/published-places", wish, expect=409)
        self.assertEqual((answer.reason, answer.json["untilAt"]),
                         ("place_taken", scenes.minutes_later(hold["untilAt"], 30)))
        wish["untilAt"] = days_later(FRIDAY, -1)
        self.assertEqual(self.manager.post("/v1/published-places", wish, expect=400).reason, "time_runs_backwards")

    def test_nobodyElsePublishesOrFindsIt(self):
        published = self.publish()
        wish = {"placeId": self.place["id"], "fromAt": FRIDAY, "untilAt": days_later(FRIDAY, 1)}
        self.police.post("/v1/published-places", wish, expect=404)
        foreign = self.story.who("placement_worker", region=self.there)
        foreign.post("/v1/published-places", wish, expect=404)
        foreign.post(f"/v1/published-places/{published['id']}/withdrawal", {}, match='"1"', expect=404)
        foreign.get("/v1/published-places", expect=404)
        self.assertEqual(len(self.seen()), 1)


if __name__ == "__main__":
    unittest.main()

"""Requests without a place: noted by the daemon, once per request, and followed until somebody knows what became of
them; a place that comes later says so by itself."""

import unittest
import uuid

import scenes
from client import until
from harness import FRIDAY, House
from local_time import days_later


class TurnedAway(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.story.learn_houses(self.police)
        self.baken = scenes.automatic_house(self.story)

    def close_all(self, but=()):
        admin = self.story.who("administrator")
        for house in self.story.seen.values():
            for place in house["places"]:
                if place["id"] not in but:
                    admin.post("/v1/closures", {"placeId": place["id"], "fromAt": FRIDAY,
                                                "untilAt": days_later(FRIDAY, 30), "reason": "repair"})

    def turned_away(self, query=""):
        return self.police.get(f"/v1/turn-aways{query}")["items"]

    def only(self, **expected):
        items = self.turned_away()
        self.assertEqual(len(items), 1, items)
        self.assertEqual({key: items[0].get(key) for key in expected}, expected)
        return items[0]

    def counts(self, who, query=""):
        return {(each["reason"], each.get("outcome")): each["requests"]
                for each in who.get(f"/v1/turn-away-counts{query}")["items"]}

    def tasks(self):
        return [each for each in self.police.get("/v1/tasks")["items"] if each["kind"] == "follow_up_turn_away"]

    def test_aSearchWithoutResultIsNotedOnceAndFollowedToItsOutcome(self):
        self.close_all()
        wish = {"expectedArrivalAt": FRIDAY, "imposedAt": FRIDAY, "gender": "man", "requestId": str(uuid.uuid4())}
        self.police.search({**wish, "watching": True})
        self.assertEqual(self.turned_away(), [])
        for arrival in (0, 30, 60):
            found = self.police.search({**wish, "expectedArrivalAt": scenes.minutes_later(FRIDAY, arrival)})
            self.assertEqual(found["freeCount"], 0)
        row = self.only(reason="closed", requestId=wish["requestId"], gender="man", underOrder=True, noted=True,
                        outcome=None)
        manager = self.story.who("manager")
        self.assertEqual(self.counts(manager), {("closed", None): 1})
        self.assertEqual(self.counts(manager, f"?fromAt={days_later(FRIDAY, 1)}"), {})
        self.assertEqual(self.turned_away(f"?untilAt={FRIDAY}"), [])
        self.police.get(f"/v1/turn-aways?fromAt={days_later(FRIDAY, 1)}&untilAt={FRIDAY}", expect=400)

        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 5 * 60))
        task = until(self.tasks, bool, "somebody is asked what became of it")[0]
        self.assertEqual(task["data"]["turnAwayId"], row["id"])
        outcome = f"/v1/turn-aways/{row['id']}"
        self.police.post(f"{outcome}/outcome", {"outcome": "placed"}, match='"1"', expect=400)
        self.police.change(outcome, "outcome", {"outcome": "hotel"})
        self.assertEqual(self.tasks(), [])
        self.assertEqual(self.counts(self.police), {("closed", "hotel"): 1})

    def test_aRefusedHoldBecomesPlacedByItselfOnceAnotherPlaceIsHeld(self):
        worker = self.story.who("placement_worker", organisation="Reclassering")
        first, second = self.baken["places"][:2]
        worker.post("/v1/holds", scenes.hold_wish(self.story, first))
        wish = {"imposedAt": FRIDAY, "requestId": str(uuid.uuid4())}
        for _ in range(3):
            self.police.post("/v1/holds", scenes.hold_wish(self.story, first, **wish), expect=409)
        self.only(reason="full", outcome=None)
        hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, second, **wish))
        self.only(reason="full", outcome="placed")

        self.police.change(f"/v1/holds/{hold['id']}", "release", {})
        self.only(reason="full", outcome=None)  # and none any more
        again = self.police.post("/v1/holds", scenes.hold_wish(self.story, second, **wish))
        desk = self.story.who("facility_staff", facility=self.baken["alias"])
        desk.post("/v1/arrivals", {"code": again["code"], "arrivedAt": FRIDAY})
        until(lambda: self.house.count("SELECT count(*) FROM turn_away WHERE outcome = 'placed'"), bool, "it stays so")
        self.assertEqual(self.counts(self.police), {("full", "placed"): 1})
        seen = self.story.who("manager").get("/v1/occupancy?fromDate=2026-11-20&untilDate=2026-11-22")
        self.assertEqual(seen["turnedAway"], 0)  # whoever got a place was not turned away after all

    def test_aDeclinedHoldAndASilentDeskAreNotedWithTheirReason(self):
        place = self.story.place("De Luwte")
        desk = self.story.who("facility_staff", facility="De Luwte")
        hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, place, requestId=str(uuid.uuid4())))
        desk.change(f"/v1/holds/{hold['id']}", "decline", {"reason": "no_staff"})
        until(self.turned_away, bool, "the house's no is noted")
        self.only(reason="declined_by_house", declineReason="no_staff", noted=True, underOrder=False)

        self.police.post("/v1/holds", scenes.hold_wish(self.story, place, requestId=str(uuid.uuid4())))
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 3 * 60))
        reasons = until(lambda: sorted(each["reason"] for each in self.turned_away()), lambda found: len(found) == 2,
                        "the silence is noted")
        self.assertEqual(reasons, ["declined_by_house", "desk_silent"])

    def test_aRefusedOfferIsNotedForWhoeverPutThemOnTheList(self):
        first = self.baken["places"][0]
        self.close_all(but=[first["id"]])
        worker = self.story.who("placement_worker", organisation="Reclassering")
        worker.post("/v1/holds", scenes.hold_wish(self.story, first))
        entry = self.police.post("/v1/waiting-list-entries", {"neededFromAt": FRIDAY, "neededByAt": days_later(FRIDAY, 3),
                                                              "gender": "man", "underOrder": False})
        for _ in range(2):
            refused = worker.post(f"/v1/waiting-list-entries/{entry['id']}/offers", {"placeId": first["id"]}, expect=409)
            self.assertEqual(refused.reason, "place_taken")
        self.only(reason="full", requestId=entry["id"], noted=True, outcome=None)
        self.assertEqual(worker.get("/v1/turn-aways")["items"], [])

    def test_aRefusedPlaceForAfterwardsIsNotedForThatResident(self):
        there = scenes.resident(self.story)
        worker = self.story.who("placement_worker", organisation="Reclassering")
        second = self.baken["places"][1]
        self.police.post("/v1/holds", scenes.hold_wish(self.story, second, in_days=12))
        wish, path = {"placeId": second["id"]}, f"/v1/stays/{there['stay']}/follow-on-holds"
        for _ in range(2):
            self.assertEqual(worker.post(path, wish, expect=409).reason, "place_taken")
        noted, = worker.get("/v1/turn-aways")["items"]
        self.assertEqual((noted["reason"], noted["requestId"], noted.get("outcome")), ("full", there["stay"], None))


if __name__ == "__main__":
    unittest.main()

"""What would happen is shown before it is done: the same decision on the same rows, and nothing is stored."""

import unittest
import uuid

import scenes
from harness import FRIDAY, House
from local_time import days_later

PREVIEW = "?preview=true"


def timeless(value):
    """The clock goes on between a preview and what then happens; a correction is decided when it is recorded."""
    if isinstance(value, dict):
        moving = ("recordedAt", "decidedAt", "effectiveAt") if value.get("kind") == "correction" else ("recordedAt",)
        return {key: timeless(each) for key, each in value.items() if key not in moving}
    return [timeless(each) for each in value] if isinstance(value, list) else value


class Previews(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.probation = self.story.who("placement_worker", organisation="Reclassering")
        self.story.learn_houses(self.police)
        self.resident = scenes.resident(self.story)
        self.order = f"/v1/orders/{self.resident['orderId']}"
        self.stay = f"/v1/stays/{self.resident['stay']}"
        self.free = scenes.automatic_house(self.story)["places"][1]
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 30))
        self.later = scenes.minutes_later(FRIDAY, 20)

    def everything(self, looks_too: bool):
        """The audit trail as well, unless a refusal looks for alternatives, or it is asked whether somebody may go to a
        house: that is logged, as always."""
        counts = self.house.tables.counts()
        return {**counts, "audit": counts["audit"] if looks_too else ""}, self.house.tables.digests()

    def preview(self, resource, act, body, expect=200, **how):
        match = how.pop("match", None) or self.probation.get(resource).headers["etag"]
        looks_too = expect == 200 and act != "transfers"
        for _ in range(5):  # what a sweep brought about in between is there at the next look; what a look stores is new
            self.house.settled()
            before = self.everything(looks_too)
            seen = self.probation.post(f"{resource}/{act}{PREVIEW}", body, expect=expect, match=match, **how)
            after = self.everything(looks_too)
            if after == before:
                return seen
        self.assertEqual(after, before, "a preview was stored")
        return seen

    def assertForetold(self, resource, act, body):
        seen = self.preview(resource, act, body)
        done = self.probation.change(resource, act, body)
        self.assertEqual(timeless(seen.json), timeless(done.json), act)
        self.assertNotIn("etag", seen.headers)

    def test_whatIsShownIsWhatThenHappens(self):
        decision = {"decidedAt": FRIDAY}
        self.assertForetold(self.order, "extensions", {**decision, "days": 5})
        self.assertForetold(self.order, "corrections",
                            {"imposedAt": scenes.minutes_later(FRIDAY, -10), "reason": "typing_error"})
        self.assertForetold(self.stay, "transfers", {"placeId": self.free["id"], "movedAt": self.later})
        self.assertForetold(self.order, "suspensions", decision)
        self.assertForetold(self.order, "reinstatements", decision)
        self.assertForetold(self.order, "annulments", decision)
        self.assertForetold(self.order, "reinstatements", decision)
        self.assertForetold(self.order, "withdrawals", decision)
        self.assertForetold(self.stay, "basis-segments",
                            {"basis": "voluntary", "why": "own_request", "untilAt": days_later(FRIDAY, 30)})

    def test_anObstacleIsNamedBeforeItStandsInTheWay(self):
        next_hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.resident["place"], in_days=12))
        scenes.now_is(self.story, days_later(FRIDAY, 11))  # after the first end that hold is firm
        seen = self.preview(self.order, "extensions", {"decidedAt": FRIDAY, "days": 18})
        touched = seen["stays"][0]
        self.assertEqual((touched["stayId"], touched["outcome"]), (self.resident["stay"], "stands_in_the_way"))
        self.assertEqual(touched["obstacle"], "place_taken")
        self.assertEqual(touched["obstacleFromAt"], next_hold["fromAt"])
        self.assertTrue(touched["alternatives"])
        self.assertFalse(self.story.tasks(self.probation, "stay_obstructed", self.resident["stay"]))

    def test_whoIsOnlyThereOnConditionStandsInNobodysWay(self):
        hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.resident["place"], in_days=12))
        self.assertIn("conditionalUntilAt", hold.json)
        seen = self.preview(self.order, "extensions", {"decidedAt": FRIDAY, "days": 18})
        self.assertEqual(seen["stays"][0]["outcome"], "follows")
        done = self.probation.change(self.order, "extensions", {"decidedAt": FRIDAY, "days": 18})
        self.assertEqual(done["stays"][0]["outcome"], "follows")
        self.assertEqual(self.police.get(f"/v1/holds/{hold['id']}")["state"], "released")

    def test_aRefusalIsTheSameProblem(self):
        hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.free))
        body = {"placeId": self.free["id"], "movedAt": self.later}
        match = self.probation.get(self.stay).headers["etag"]
        seen = self.preview(self.stay, "transfers", body, expect=409, match=match)
        done = self.probation.post(f"{self.stay}/transfers", body, expect=409, match=match)
        turned_over = scenes.minutes_later(hold["untilAt"], 30)
        self.assertEqual((seen.reason, seen["untilAt"]), ("place_taken", turned_over))
        self.assertEqual(seen.json, done.json)
        stale = self.preview(self.order, "withdrawals", {"decidedAt": FRIDAY}, expect=412, match='"99"')
        self.assertEqual(stale["current"]["id"], self.resident["orderId"])
        self.preview(self.order, "extensions", {"decidedAt": FRIDAY, "days": 19}, expect=400)

    def test_aKeyIsNeededAndNotUsedUp(self):
        key, body = str(uuid.uuid4()), {"decidedAt": FRIDAY, "days": 3}
        match = self.probation.get(self.order).headers["etag"]
        self.preview(self.order, "extensions", body, key=key, match=match)
        self.preview(self.order, "extensions", {**body, "days": 4}, key=key, match=match)
        self.probation.post(f"{self.order}/extensions", body, key=key, match=match)
        answer = self.probation.call("POST", f"{self.order}/extensions{PREVIEW}", body, {"If-Match": match})
        self.assertEqual((answer.status, answer.reason), (400, "idempotency_key_missing"))

    def test_noOtherRouteAndNoOtherWordTakesIt(self):
        match = self.probation.get(self.order).headers["etag"]
        wish, body = scenes.hold_wish(self.story, self.free), {"decidedAt": FRIDAY, "days": 3}

        def ask():
            for answer in (self.probation.post(f"/v1/holds{PREVIEW}", wish, expect=None),
                           self.probation.get(f"/v1/tasks{PREVIEW}", expect=None),
                           *(self.probation.post(f"{self.order}/extensions?preview{end}", body, expect=None, match=match)
                             for end in ("=false", "=1", "", "=", "=True", "=true&preview=false"))):
                self.assertEqual((answer.status, answer.reason, answer.pointers), (400, "invalid_input", ["/preview"]))

        self.house.leaves_nothing(ask)

    def test_whatIsStoredTheFirstTimeOnlyIsSeen(self):
        wish = scenes.hold_wish(self.story, self.free)
        with self.assertRaisesRegex(AssertionError, "changed by it: .*claim"):
            self.house.leaves_nothing(lambda: self.police.post("/v1/holds", wish, expect=None))


if __name__ == "__main__":
    unittest.main()

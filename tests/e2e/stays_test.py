"""Who did not come, who was not there in the evening, who leaves sooner, and the place for afterwards."""

import unittest

import scenes
from client import until
from harness import FRIDAY, House
from local_time import days_later, parsed


class Stays(unittest.TestCase):
    def setUp(self):
        self.house = House(settings={"holds.open_per_account": 2, "holds.warn_before_minutes": 20,
                                     "stays.not_arrived_after_minutes": 45})
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.probation = self.story.who("placement_worker", organisation="Reclassering")
        self.story.learn_houses(self.police)
        self.baken = scenes.automatic_house(self.story)
        self.desk = self.story.who("facility_staff", facility=self.baken["alias"])

    def after(self, minutes: int) -> None:
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, minutes))

    def booked(self) -> dict:
        """A stay of somebody under an order imposed now, expected now."""
        hold = self.probation.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][0], imposedAt=FRIDAY))
        case = self.probation.post("/v1/cases", {"participants": scenes.participants(self.story)})
        person = self.probation.post("/v1/persons", {"clientReference": "RN-77"})
        details = {"caseId": case["id"], "personId": person["id"]}
        order = self.probation.post("/v1/orders", {**details, "regime": "nl-wth", "imposedAt": FRIDAY,
                                                   "municipality": "Rosmalen"})
        return self.probation.change(f"/v1/holds/{hold['id']}", "confirmation", {**details, "orderId": order["id"]}).json

    def tasks(self, session, kind: str) -> list:
        return [each for each in session.get("/v1/tasks")["items"] if each["kind"] == kind]

    def test_whoDoesNotComeUnderARunningOrderIsASafetyAlert(self):
        stay = self.booked()
        path = f"/v1/stays/{stay['id']}"
        self.after(44)
        self.assertEqual(self.tasks(self.desk, "not_arrived"), [])
        self.after(46)
        task = until(lambda: self.tasks(self.desk, "not_arrived"), bool, "the alert")[0]
        self.assertEqual((task["urgent"], task["dueAt"], task["stayId"]), (True, FRIDAY, stay["id"]))
        self.assertIn("stay.not_arrived", [each["kind"] for each in self.probation.get(f"{path}/history")["items"]])
        self.assertIn("not_begun", [each["kind"] for each in self.probation.get(f"{path}/messages")["items"]])

        missed = self.desk.change(path, "no-show")
        self.assertEqual((missed["state"], bool(missed["missedAt"])), ("booked", True))
        again = self.desk.change(path, "no-show", expect=409)
        self.assertEqual(again.reason, "already_done")
        other = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][0]), expect=409)
        self.assertEqual(other.reason, "place_taken")
        self.desk.change(path, "arrival", {"arrivedAt": self.story.now})
        self.assertEqual(self.tasks(self.desk, "not_arrived"), [])
        self.assertNotIn("missedAt", self.desk.get(path).json)

    def test_afterANoShowThePlaceIsGivenUpByADecision(self):
        stay = self.booked()
        path = f"/v1/stays/{stay['id']}"
        self.after(10)
        self.desk.change(path, "no-show")
        self.assertEqual(self.probation.change(path, "cancellation")["state"], "no_show")
        self.police.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][0]))
        self.assertEqual(len(self.tasks(self.desk, "not_arrived")), 1)  # where they are nobody knows yet

    def test_anAbsenceAtNightAlertsAndAPresenceClosesIt(self):
        resident = scenes.resident(self.story)
        path = f"/v1/stays/{resident['stay']}/night-checks"
        guests = self.desk.get("/v1/night-checks")
        self.assertEqual(guests["nightDate"], "2026-11-20")
        self.assertEqual([each["stayId"] for each in guests["items"] if "check" not in each], [resident["stay"]])
        self.assertEqual(guests["items"][0]["code"], self.desk.get(f"/v1/stays/{resident['stay']}")["code"])
        self.after(60)
        first = self.desk.post(path, {"presence": "absent", "checkedAt": scenes.minutes_later(FRIDAY, 50)})
        self.assertEqual((first["number"], first["nightDate"]), (1, "2026-11-20"))
        self.assertEqual(len(self.tasks(self.desk, "missing_at_night")), 1)
        second = self.desk.post(path, {"presence": "present", "checkedAt": scenes.minutes_later(FRIDAY, 55)})
        self.assertEqual(second["number"], 2)
        self.assertEqual(self.tasks(self.desk, "missing_at_night"), [])
        self.assertEqual(self.desk.get("/v1/night-checks")["items"][0]["check"]["presence"], "present")
        said = self.probation.get(path)["items"]
        self.assertEqual([each["presence"] for each in said], ["absent", "present"])
        ahead = self.desk.post(path, {"presence": "present", "checkedAt": scenes.minutes_later(FRIDAY, 600)}, expect=400)
        self.assertEqual(ahead.reason, "not_in_the_future")
        self.assertEqual(self.desk.get("/v1/night-checks?nightDate=2026-11-19")["items"], [])
        self.desk.get("/v1/night-checks?nightDate=tonight", expect=400)

    def test_aStayIsShortenedKnowinglyAndADepartureSaysWhetherTheyMayReturn(self):
        resident = scenes.resident(self.story)
        path = f"/v1/stays/{resident['stay']}"
        sooner = days_later(FRIDAY, 4)
        unsaid = self.probation.change(path, "shortening", {"untilAt": sooner}, expect=400)
        self.assertEqual(unsaid.reason, "invalid_input")
        order = self.probation.get(f"/v1/orders/{resident['orderId']}")
        self.assertEqual(unsaid["limitAt"], order["untilAt"])
        wish = {"untilAt": sooner, "evenBeforeOrderEnd": True}
        version = f'"{self.probation.get(path)["version"]}"'
        seen = self.probation.post(f"{path}/shortening?preview=true", wish, match=version, expect=200)
        self.assertEqual(seen["untilAt"], sooner)
        self.assertLess(seen["secondsBeyondOrder"], 0)
        shorter = self.probation.change(path, "shortening", wish)
        self.assertEqual(shorter["untilAt"], sooner)
        self.assertEqual(shorter["segments"][-1]["untilAt"], sooner)
        found = {each["placeId"]: each for each in self.police.search({"expectedArrivalAt": days_later(FRIDAY, 5)})["items"]}
        self.assertTrue(found[resident["place"]["id"]]["free"])

        self.after(90)
        left = {"departedAt": self.story.now, "destination": "family"}
        for wrong in ({"mayReturn": "not_before"}, {"mayReturn": "yes", "mayReturnFromDate": "2026-12-24"},
                      {"mayReturn": "not_before", "mayReturnFromDate": "soon"}):
            self.desk.change(path, "departure", {**left, **wrong}, expect=400)
        gone = self.desk.change(path, "departure", {**left, "mayReturn": "not_before", "mayReturnFromDate": "2026-12-24"})
        self.assertEqual((gone["mayReturn"], gone["mayReturnFromDate"]), ("not_before", "2026-12-24"))

    def test_whatThePlaceMustHaveIsKeptAndPutRight(self):
        one, other = self.baken["places"][:2]
        wish = scenes.hold_wish(self.story, one, imposedAt=FRIDAY, wheelchair=True)
        self.assertEqual(self.police.post("/v1/holds", wish, expect=409).reason, "not_suitable")
        administrator = self.story.who("administrator")

        def wide(place):
            administrator.change(f"/v1/places/{place['id']}", "settings", {"name": place["name"], "wheelchair": True})

        wide(one)
        hold = self.police.post("/v1/holds", wish)
        self.assertIs(hold["wheelchair"], True)
        self.assertIs(self.police.get(f"/v1/holds/{hold['id']}")["wheelchair"], True)
        stay = self.desk.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": FRIDAY})
        self.assertIs(stay["wheelchair"], True)
        case = self.probation.post("/v1/cases", {"participants": scenes.participants(self.story)})
        person = self.probation.post("/v1/persons", {"clientReference": "RN-78"})
        path = f"/v1/stays/{stay['id']}"
        self.probation.change(path, "details", {"caseId": case["id"], "personId": person["id"]})

        self.after(10)
        move = {"placeId": other["id"], "movedAt": self.story.now}
        refused = self.probation.change(path, "transfers", move, expect=409)
        self.assertEqual((refused.reason, refused.get("alternatives", [])), ("not_suitable", []))
        again = self.probation.change(path, "needs", {"wheelchair": True}, expect=409)
        self.assertEqual(again.reason, "already_done")
        self.desk.change(path, "needs", {"wheelchair": False}, expect=404)
        self.assertNotIn("wheelchair", self.probation.change(path, "needs", {"wheelchair": False}).json)
        stale = self.probation.post(f"{path}/needs", {"wheelchair": True}, match='"1"', expect=412)
        self.assertEqual(stale.reason, "stale_version")
        self.probation.change(path, "transfers", move)
        said = [each for each in self.probation.get(f"{path}/history")["items"] if each["kind"] == "stay.needs_corrected"]
        self.assertEqual([each["data"] for each in said], [{"wheelchair": {"before": "yes", "after": "no"}}])

    def test_aCallerHoldsAsManyAsItMayAndIsWarnedBeforeTheyExpire(self):
        places = self.baken["places"]
        first = self.police.post("/v1/holds", scenes.hold_wish(self.story, places[0]))
        self.assertEqual(parsed(first["expiresAt"]) - parsed(first["warnAt"]), parsed(scenes.minutes_later(FRIDAY, 20)) - parsed(FRIDAY))
        self.police.post("/v1/holds", scenes.hold_wish(self.story, places[0], in_days=30))
        third = self.police.post("/v1/holds", scenes.hold_wish(self.story, places[0], in_days=60), expect=409)
        self.assertEqual((third.reason, third["untilAt"]), ("too_many_holds", first["expiresAt"]))
        self.after(75)
        warned = "SELECT count(*) FROM message WHERE kind = 'expires_soon'"
        until(lambda: self.house.count(warned), bool, "the warning")
        self.assertEqual(self.house.count(warned), 1)

    def test_aPlaceForAfterwardsMovesAlongWithTheOrder(self):
        resident = scenes.resident(self.story)
        stay = self.probation.get(f"/v1/stays/{resident['stay']}")
        path = f"/v1/stays/{resident['stay']}/follow-on-holds"
        place = self.baken["places"][1]
        hold = self.probation.post(path, {"placeId": place["id"]})
        order = self.probation.get(f"/v1/orders/{resident['orderId']}")
        self.assertEqual((hold["fromAt"], hold["expiresAt"], hold["followsStayId"]),
                         (stay["untilAt"], order["firstUntilAt"], resident["stay"]))
        self.assertEqual(self.probation.post(path, {"placeId": place["id"]}, expect=409).reason, "already_done")
        self.after(60)
        longer = self.probation.change(f"/v1/orders/{resident['orderId']}", "extensions",
                                       {"decidedAt": self.story.now, "days": 18})
        moved = self.probation.get(f"/v1/holds/{hold['id']}")
        self.assertEqual(moved["fromAt"], longer["stays"][0]["untilAt"])
        self.probation.change(f"/v1/holds/{hold['id']}", "release")
        self.assertEqual(self.probation.post(path, {"placeId": place["id"]}, expect=409).reason, "no_tail")


if __name__ == "__main__":
    unittest.main()

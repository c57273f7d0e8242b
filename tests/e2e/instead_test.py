"""Every refusal about a place says what stands in the way, until when, and what else there is; and nobody's name."""

import unittest

import client
import scenes
from harness import FRIDAY, House
from local_time import days_later, parsed

REFERENCES = ("RN-1", "RN-2", "7781-QX")  # whose somebody is


class Instead(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.probation = self.story.who("placement_worker", organisation="Reclassering")
        self.admin = self.story.who("administrator")
        self.story.learn_houses(self.police)
        self.baken = scenes.automatic_house(self.story)
        self.desk = self.story.who("facility_staff", facility=self.baken["alias"])

    def refused(self, answer, reason, until=None, limit=None, instead=True):
        """The whole of what a refusal must say. `until`: when the obstacle passes; none: nobody can know."""
        self.assertEqual((answer.status, answer.reason), (409, reason))
        self.assertEqual(answer.json.get("untilAt"), until)
        self.assertEqual(answer.json.get("limitAt"), limit)
        if until or limit:
            self.assertIn("zone", answer.json)
        self.assertEqual(bool(answer.json.get("alternatives")), instead)
        for secret in REFERENCES:
            self.assertNotIn(secret, str(answer.json))
        people = [account["name"] for account in self.probation.get("/v1/colleagues")["items"]]
        for name in people:
            self.assertNotIn(name, str(answer.json))
        return answer.json.get("alternatives", [])

    def promised(self, place, in_days, reference="7781-QX"):
        return self.police.post("/v1/holds", scenes.hold_wish(self.story, place, in_days=in_days,
                                                              callerReference=reference))

    def test_aHoldOnATakenPlace(self):
        resident = scenes.resident(self.story)
        answer = self.police.post("/v1/holds", scenes.hold_wish(self.story, resident["place"]), expect=409)
        stay = self.probation.get(f"/v1/stays/{resident['stay']}")
        instead = self.refused(answer, "place_taken", until=scenes.minutes_later(stay["untilAt"], 30))
        self.assertNotIn(resident["place"]["id"], [each["placeId"] for each in instead])
        self.assertIn(self.baken["places"][1]["id"], [each["placeId"] for each in instead])

    def test_aHoldOnAClosedPlace(self):
        place = self.baken["places"][0]
        until = days_later(FRIDAY, 20)
        self.admin.post("/v1/closures", {"placeId": place["id"], "fromAt": FRIDAY, "untilAt": until, "reason": "repair"})
        self.refused(self.police.post("/v1/holds", scenes.hold_wish(self.story, place), expect=409), "place_closed",
                     until=until)

    def test_whereNothingIsFreeOtherTimesAreTold(self):
        """One place is free for three days and again from the twentieth day on; of all others nobody knows."""
        place, begins, opens = self.baken["places"][0], days_later(FRIDAY, 3), days_later(FRIDAY, 20)
        for house in self.story.seen.values():
            for each in house["places"]:
                closure = {"fromAt": begins, "untilAt": opens} if each == place else {"fromAt": FRIDAY}
                self.admin.post("/v1/closures", {"placeId": each["id"], "reason": "repair", **closure})
        found = self.police.search({"expectedArrivalAt": FRIDAY})
        shorter, later = found["otherTimes"]
        self.assertEqual(found["freeCount"], 0)
        self.assertEqual((shorter["placeId"], shorter["fromAt"], shorter["untilAt"]),
                         (place["id"], FRIDAY, scenes.minutes_later(begins, -30)))
        self.assertEqual((later["placeId"], later["fromAt"], later.get("untilAt")), (place["id"], opens, None))
        offer = next(each for each in found["items"] if each["placeId"] == place["id"])
        self.assertEqual((offer["roomUntilAt"], offer["freeAgainAt"]), (shorter["untilAt"], opens))
        answer = self.police.post("/v1/holds", scenes.hold_wish(self.story, place), expect=409)
        self.refused(answer, "place_closed", until=opens, limit=shorter["untilAt"], instead=False)
        self.assertEqual(answer.json["otherTimes"], found["otherTimes"])
        some_nights = {**scenes.hold_wish(self.story, place), "untilAt": shorter["untilAt"]}
        too_many = {**some_nights, "untilAt": scenes.minutes_later(shorter["untilAt"], 1)}
        self.refused(self.police.post("/v1/holds", too_many, expect=409), "place_closed", until=opens,
                     limit=shorter["untilAt"], instead=False)
        held = self.police.post("/v1/holds", some_nights)
        self.assertEqual(held["untilAt"], shorter["untilAt"])
        afterwards = self.police.post("/v1/holds", {**scenes.hold_wish(self.story, place),
                                                  "expectedArrivalAt": later["fromAt"]})
        self.assertEqual(afterwards["fromAt"], opens)

    def test_aHoldWhereSomebodyShouldHaveLeft(self):
        resident = scenes.resident(self.story)
        scenes.now_is(self.story, days_later(FRIDAY, 12))
        self.refused(self.police.post("/v1/holds", scenes.hold_wish(self.story, resident["place"]), expect=409),
                     "departure_unconfirmed")

    def test_aHoldInAHouseForOthers(self):
        for_men = next(house for house in self.story.seen.values() if house["accepts"] == "men")
        wish = {**scenes.hold_wish(self.story, for_men["places"][0]), "gender": "woman"}
        instead = self.refused(self.police.post("/v1/holds", wish, expect=409), "not_suitable")
        self.assertNotIn(for_men["id"], [each["facilityId"] for each in instead])

    def test_anArrivalWhoseResidentNeverLeft(self):
        """At the door, with a code, at night."""
        resident = scenes.resident(self.story)
        booked = self.promised(resident["place"], in_days=40)
        scenes.now_is(self.story, days_later(FRIDAY, 40))
        at_the_door = {"code": booked["code"], "arrivedAt": self.story.now}
        instead = self.refused(self.desk.post("/v1/arrivals", at_the_door, expect=409), "departure_unconfirmed")
        self.assertNotIn(resident["place"]["id"], [each["placeId"] for each in instead])

        left = self.probation.get(f"/v1/stays/{resident['stay']}")["untilAt"]
        self.desk.change(f"/v1/stays/{resident['stay']}", "departure", {"departedAt": left, "destination": "home"})
        self.desk.post("/v1/arrivals", at_the_door)

    def test_aBookedArrivalWhoseResidentNeverLeft(self):
        resident = scenes.resident(self.story)
        hold = self.promised(resident["place"], in_days=40)
        person = self.probation.post("/v1/persons", {"clientReference": "RN-2"})
        case = self.probation.post("/v1/cases", {"participants": scenes.participants(self.story)})
        colleague = self.story.who("placement_worker", organisation="Reclassering")
        own = colleague.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][1], in_days=0))
        self.desk.post("/v1/arrivals", {"code": own["code"], "arrivedAt": FRIDAY})  # the other place is taken as well
        theirs = colleague.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][1], in_days=40))
        stay = colleague.change(f"/v1/holds/{theirs['id']}", "confirmation",
                                {"personId": person["id"], "caseId": case["id"]})
        scenes.now_is(self.story, days_later(FRIDAY, 40))
        answer = self.desk.change(f"/v1/stays/{stay['id']}", "arrival", {"arrivedAt": self.story.now}, expect=409)
        self.refused(answer, "departure_unconfirmed")
        self.assertEqual(hold["state"], "held")

    def test_aStayThatWouldGoOnIntoAPromise(self):
        resident = scenes.resident(self.story, with_order=False)
        stay = self.probation.get(f"/v1/stays/{resident['stay']}")
        promise = self.promised(resident["place"], in_days=20)
        answer = self.probation.change(f"/v1/stays/{stay['id']}", "basis-segments",
                                       {"basis": "voluntary", "why": "own_request",
                                        "untilAt": days_later(FRIDAY, 25)}, expect=409)
        self.refused(answer, "place_taken", until=scenes.minutes_later(promise["untilAt"], 30),
                     limit=scenes.minutes_later(promise["fromAt"], -30))

    def test_aStayBeyondTheHousesLimit(self):
        resident = scenes.resident(self.story, with_order=False)
        answer = self.probation.change(f"/v1/stays/{resident['stay']}", "basis-segments",
                                       {"basis": "voluntary", "why": "own_request",
                                        "untilAt": days_later(FRIDAY, 60)}, expect=409)
        self.assertLess(parsed(answer["limitAt"]), parsed(days_later(FRIDAY, 57)))
        self.refused(answer, "stay_over_house_limit", limit=answer["limitAt"])

    def test_aTransferToATakenPlace(self):
        mover = scenes.resident(self.story)
        other = scenes.resident(self.story, place_number=2, reference="RN-2")
        scenes.now_is(self.story, days_later(FRIDAY, 1))
        stay = self.probation.get(f"/v1/stays/{other['stay']}")
        answer = self.probation.change(f"/v1/stays/{mover['stay']}", "transfers",
                                       {"placeId": other["place"]["id"], "movedAt": self.story.now}, expect=409)
        instead = self.refused(answer, "place_taken", until=scenes.minutes_later(stay["untilAt"], 30))
        self.assertNotIn(other["place"]["id"], [each["placeId"] for each in instead])

    def test_aHoldThatGoesToATakenPlace(self):
        mover = self.promised(self.baken["places"][0], in_days=12)
        other = self.promised(self.baken["places"][1], in_days=12)
        answer = self.police.change(f"/v1/holds/{mover['id']}", "transfers", {"toPlaceId": other["placeId"]}, expect=409)
        instead = self.refused(answer, "place_taken", until=scenes.minutes_later(other["untilAt"], 30))
        self.assertFalse({mover["placeId"], other["placeId"]} & {each["placeId"] for each in instead})
        self.assertEqual(self.police.get(f"/v1/holds/{mover['id']}")["placeId"], mover["placeId"])
        where = {"toPlaceId": instead[0]["placeId"]}
        shown = self.police.change(f"/v1/holds/{mover['id']}", "transfers?preview=true", where, expect=200)
        moved = self.police.change(f"/v1/holds/{mover['id']}", "transfers", where)
        clock = ("answerDueAt",)
        self.assertEqual(*({name: value for name, value in each.json.items() if name not in clock} for each in (shown, moved)))
        for kept in ("id", "code", "fromAt", "untilAt", "expiresAt"):
            self.assertEqual(moved[kept], mover[kept], kept)
        self.assertEqual(moved["placeId"], instead[0]["placeId"])
        stale = self.police.post(f"/v1/holds/{mover['id']}/transfers", where, match='"1"', expect=412)
        self.assertEqual(stale["current"]["placeId"], moved["placeId"])

    def test_aPlanOfMovesOneOfWhichCannotBe(self):
        """It says which, where else that promise could go, and what would do for all of them."""
        mover = self.promised(self.baken["places"][0], in_days=12)
        other = self.promised(self.baken["places"][1], in_days=12)
        far = self.promised(self.story.seen["De Luwte"]["places"][0], in_days=60)
        plan = {"moves": [{"claimId": far["id"], "version": 1, "toPlaceId": self.baken["places"][0]["id"]},
                          {"claimId": mover["id"], "version": 1, "toPlaceId": other["placeId"]}]}
        answer = self.probation.post("/v1/squeeze/application", plan, expect=None)
        instead = self.refused(answer, "place_taken", until=scenes.minutes_later(other["untilAt"], 30))
        self.assertNotIn(other["placeId"], [each["placeId"] for each in instead])
        self.assertEqual(answer["current"]["moves"], [])
        plan["moves"][1]["version"] = 7
        stale = self.probation.post("/v1/squeeze/application", plan, expect=412)
        self.assertEqual(stale["current"]["collisions"], [])

    def close_all_but(self, *places):
        for house in self.story.seen.values():
            for each in house["places"]:
                if each["id"] not in [place["id"] for place in places]:
                    self.admin.post("/v1/closures", {"placeId": each["id"], "fromAt": FRIDAY, "reason": "repair"})

    def test_whatOtherRegionsShowIsToldWhereverAStayCannotBe(self):
        """Somebody is expected in the other region, where nothing else is free; this one shows a place."""
        there = self.story.people.regions()[1]
        published = self.story.who("manager").post(
            "/v1/published-places", {"placeId": self.baken["places"][0]["id"], "fromAt": FRIDAY,
                                     "untilAt": days_later(FRIDAY, 60)})
        stranger = self.story.who("police_liaison", region=there)
        worker = self.story.who("placement_worker", region=there)
        wish = {"expectedArrivalAt": FRIDAY, "gender": "man"}
        free = [each["placeId"] for each in stranger.search(wish)["items"] if each["free"]]
        held = worker.post("/v1/holds", {"placeId": free[0], **wish})
        person = worker.post("/v1/persons", {"clientReference": "RN-1"})
        stay = worker.change(f"/v1/holds/{held['id']}", "confirmation", {"personId": person["id"]})
        stranger.post("/v1/holds", {"placeId": free[0], **wish, "expectedArrivalAt": days_later(FRIDAY, 20)})
        for place in free[1:]:
            stranger.post("/v1/holds", {"placeId": place, **wish})
        longer = {"basis": "voluntary", "why": "own_request", "untilAt": days_later(FRIDAY, 25)}
        answer = worker.change(f"/v1/stays/{stay['id']}", "basis-segments", longer, expect=409)
        self.assertEqual(answer.reason, "place_taken")
        self.assertNotIn("alternatives", answer.json)
        self.assertEqual([each["id"] for each in answer.json["elsewhere"]], [published["id"]])

    def test_atTheDoorWithAHoldThatHasExpired(self):
        hold = self.promised(self.baken["places"][0], in_days=0)
        scenes.now_is(self.story, scenes.minutes_later(hold["expiresAt"], 1))
        answer = self.desk.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": self.story.now}, expect=409)
        self.refused(answer, "hold_expired", until=hold["expiresAt"])

    def test_whoeverIsStillInAnotherPlace(self):
        resident = scenes.resident(self.story)
        hold = self.probation.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][1], in_days=30))
        stay = self.probation.change(f"/v1/holds/{hold['id']}", "confirmation",
                                     {"personId": resident["personId"], "caseId": resident["caseId"]})
        scenes.now_is(self.story, days_later(FRIDAY, 30))
        answer = self.desk.change(f"/v1/stays/{stay['id']}", "arrival", {"arrivedAt": self.story.now}, expect=409)
        self.refused(answer, "person_elsewhere", instead=False)
        self.assertIn("end that stay, or move it", answer.json["title"])
        self.assertNotIn(resident["place"]["id"], str(answer.json))

    def test_aPlaceForAfterwardsThatIsTakenThen(self):
        resident = scenes.resident(self.story)
        place = self.baken["places"][1]
        promise = self.promised(place, in_days=12)
        answer = self.probation.post(f"/v1/stays/{resident['stay']}/follow-on-holds", {"placeId": place["id"]}, expect=409)
        instead = self.refused(answer, "place_taken", until=scenes.minutes_later(promise["untilAt"], 30),
                               limit=scenes.minutes_later(promise["fromAt"], -30))
        self.assertNotIn(place["id"], [each["placeId"] for each in instead])

    def test_aPlaceUntilTheDecisionOnAnOrder(self):
        place = self.baken["places"][0]
        promise = self.promised(place, in_days=12)
        wish = {**scenes.hold_wish(self.story, place, in_days=10), "imposedAt": FRIDAY, "untilDecision": True}
        answer = self.probation.post("/v1/holds", wish, expect=409)
        self.refused(answer, "place_taken", until=scenes.minutes_later(promise["untilAt"], 30),
                     limit=scenes.minutes_later(promise["fromAt"], -30))
        held = self.probation.post("/v1/holds", {**wish, "placeId": self.baken["places"][1]["id"]})
        self.assertEqual(held["expiresAt"], days_later(FRIDAY, 10))
        self.assertNotIn("renewalsLeft", held.json, "it ends when the decision is known")
        self.police.post("/v1/holds", wish, expect=400)

    def test_anAnswerThatAHouseDoesNotTake(self):
        luwte = self.story.seen["De Luwte"]
        questions = f"/v1/facilities/{luwte['id']}/admission-questions"
        self.admin.post(questions, {"items": [{"key": "motivated", "required": True}]},
                        match=self.admin.get(questions).headers["etag"])
        wish = {**scenes.hold_wish(self.story, luwte["places"][0]), "answers": {"motivated": "no"}}
        self.refused(self.police.post("/v1/holds", wish, expect=409), "not_suitable")

    def waits(self):
        return self.probation.post("/v1/waiting-list-entries", {"neededFromAt": FRIDAY, "underOrder": False,
                                                                "neededByAt": days_later(FRIDAY, 3)})

    def offered(self, entry, state="open"):
        def found():
            offers = self.probation.get(f"/v1/waiting-list-entries/{entry['id']}/offers")["items"]
            return [each for each in offers if each["state"] == state]

        return client.until(found, bool, f"an offer that is {state}")[0]

    def test_anOfferOfATakenPlaceToSomebodyWhoWaits(self):
        resident = scenes.resident(self.story)
        self.close_all_but(resident["place"])
        entry = self.waits()
        answer = self.probation.post(f"/v1/waiting-list-entries/{entry['id']}/offers",
                                     {"placeId": resident["place"]["id"]}, expect=409)
        stay = self.probation.get(f"/v1/stays/{resident['stay']}")
        free_again = scenes.minutes_later(stay["untilAt"], 30)
        self.refused(answer, "place_taken", until=free_again, instead=False)
        self.assertEqual([(each["placeId"], each["fromAt"]) for each in answer.json["otherTimes"]],
                         [(resident["place"]["id"], free_again)])

    def test_anOfferThatNobodyAnsweredInTime(self):
        offer = self.offered(self.waits())
        scenes.now_is(self.story, scenes.minutes_later(offer["deadlineAt"], 1))
        answer = self.probation.post(f"/v1/waiting-offers/{offer['id']}/acceptance", {}, match=f'"{offer["version"]}"',
                                     expect=409)
        self.assertEqual(answer.reason, "offer_over")
        self.assertTrue(answer.json["alternatives"])

    def test_aClosureWhereSomebodyIsOrIsExpected(self):
        resident = scenes.resident(self.story)
        stay = self.probation.get(f"/v1/stays/{resident['stay']}")
        closure = {"placeId": resident["place"]["id"], "fromAt": FRIDAY, "untilAt": days_later(FRIDAY, 5), "reason": "repair"}
        answer = self.admin.post("/v1/closures", closure, expect=409)
        self.refused(answer, "place_taken", until=scenes.minutes_later(stay["untilAt"], 30), instead=False)
        place = self.baken["places"][1]
        self.admin.post("/v1/closures", {**closure, "placeId": place["id"]})
        promise = self.promised(place, in_days=10)
        made = next(each for each in self.admin.get("/v1/closures")["items"] if each["placeId"] == place["id"])
        longer = self.admin.post(f"/v1/closures/{made['id']}/end", {"untilAt": days_later(FRIDAY, 20)},
                                 match=f'"{made["version"]}"', expect=409)
        self.refused(longer, "place_taken", until=scenes.minutes_later(promise["untilAt"], 30), limit=promise["fromAt"],
                     instead=False)

    def test_aWholeHouseThatSomebodyIsPromisedAPlaceOf(self):
        place, other = self.baken["places"][:2]
        promise = self.promised(other, in_days=3)
        closure = {"placeId": place["id"], "whole": "facility", "fromAt": days_later(FRIDAY, 2),
                   "untilAt": days_later(FRIDAY, 40), "reason": "repair"}
        answer = self.admin.post("/v1/closures", closure, expect=409)
        self.assertEqual([(each["placeId"], each["reason"], each["fromAt"]) for each in answer.json["obstacles"]],
                         [(other["id"], "place_taken", promise["fromAt"])])
        self.assertEqual(self.admin.get("/v1/closures")["items"], [])
        made = self.admin.post("/v1/closures", {**closure, "untilAt": days_later(FRIDAY, 3)})
        self.assertEqual((made["placeId"], made["version"], made.headers["etag"]), (place["id"], 1, '"1"'))
        together = [each["placeId"] for each in self.admin.get("/v1/closures")["items"]
                    if each["togetherId"] == made["togetherId"]]
        self.assertEqual(sorted(together), sorted(each["id"] for each in self.baken["places"]))
        end = f"/v1/closures/{made['id']}/end"
        longer = {"untilAt": days_later(FRIDAY, 40), "together": True}
        refused = self.admin.post(end, longer, match='"1"', expect=409)
        self.assertEqual([each["placeName"] for each in refused.json["obstacles"]], [other["name"]])
        stale = self.admin.post(end, longer, match='"9"', expect=412)
        self.assertEqual((stale.json["current"]["id"], stale.json["current"]["version"]), (made["id"], 1))
        self.admin.post(end, {"untilAt": days_later(FRIDAY, 1), "together": True}, match='"1"')  # withdrawn, all of it
        self.assertEqual(self.admin.get("/v1/closures")["items"], [])

    def test_aPlaceThatIsShownToOthersAndTaken(self):
        hold = self.promised(self.baken["places"][0], in_days=0)
        answer = self.story.who("manager").post(
            "/v1/published-places", {"placeId": self.baken["places"][0]["id"], "fromAt": FRIDAY,
                                     "untilAt": days_later(FRIDAY, 20)}, expect=409)
        self.refused(answer, "place_taken", until=scenes.minutes_later(hold["untilAt"], 30), instead=False)


if __name__ == "__main__":
    unittest.main()

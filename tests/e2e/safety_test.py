"""Bans, pairs, zones and positions over HTTP: recorded, judged at a booking, lifted; and what nobody is told by them."""

import unittest
import uuid

import scenes
from client import until
from harness import FRIDAY, House
from local_time import days_later

HOME = {"latitudeMicrodegrees": 51_688_517, "longitudeMicrodegrees": 5_303_419}
NEAR = {"latitudeMicrodegrees": 51_689_023, "longitudeMicrodegrees": 5_303_437}  # some 56 m away
DIGITS = ("51688517", "5303419", "51689023", "5303437", "51.688", "5.3034", "51.689")


class Safety(unittest.TestCase):
    def setUp(self):
        self.house = House(settings={"log.level": "debug"})
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.probation = self.story.who("placement_worker", organisation="Reclassering")
        self.administrator = self.story.who("administrator")
        self.story.learn_houses(self.police)
        self.baken = scenes.automatic_house(self.story)
        self.desk = self.story.who("facility_staff", facility=self.baken["alias"])

    def person(self) -> str:
        return self.probation.post("/v1/persons", {"clientReference": str(uuid.uuid4())})["id"]

    def booked(self, person, place_number=2, expect=201):
        hold = self.probation.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][place_number - 1]))
        answer = self.probation.change(f"/v1/holds/{hold['id']}", "confirmation", {"personId": person}, expect=expect)
        if expect != 201:
            self.probation.change(f"/v1/holds/{hold['id']}", "release")
        return answer

    def lifted(self, caller, kind, row):
        return caller.post(f"/v1/{kind}/{row['id']}/lifting", {}, match=f'"{row["version"]}"')

    def urgent(self, caller, stay):
        return [task for task in caller.get("/v1/tasks")["items"]
                if task["kind"] == "unsafe_together" and task.get("stayId") == stay]

    def test_aBanHoldsUntilItIsLiftedAndOnlyWhoeverRecordedItSeesIt(self):
        person = self.person()
        ban = self.probation.post("/v1/house-bans", {"personId": person, "facilityId": self.baken["id"],
                                                     "reason": "threats"})
        self.assertEqual(ban.headers["etag"], '"1"')
        refused = self.booked(person, expect=409)
        self.assertEqual(refused.reason, "not_suitable")
        self.assertNotIn(person, refused.raw.decode())
        self.assertEqual([each["id"] for each in self.probation.get("/v1/house-bans")["items"]], [ban["id"]])
        for other in (self.desk, self.story.who("coordinator")):
            self.assertEqual(other.get("/v1/house-bans")["items"], [])
            stranger = other.post(f"/v1/house-bans/{ban['id']}/lifting", {}, match='"1"', expect=404)
            self.assertEqual(stranger.reason, "not_found")
        stale = self.probation.post(f"/v1/house-bans/{ban['id']}/lifting", {}, match='"7"', expect=412)
        self.assertEqual(stale["current"]["id"], ban["id"])
        self.assertGreaterEqual(self.lifted(self.probation, "house-bans", ban)["liftedAt"], FRIDAY)
        again = self.probation.post(f"/v1/house-bans/{ban['id']}/lifting", {}, match='"2"', expect=409)
        self.assertEqual(again.reason, "already_done")
        self.booked(person)

    def test_aNewFactAboutSomebodyWhoIsThereIsUrgentWorkAndTellsWhoeverRecordedItNothing(self):
        there = scenes.resident(self.story)
        elsewhere = self.person()
        bans = [self.probation.post("/v1/house-bans", {"personId": who, "facilityId": self.baken["id"], "reason": "other"})
                for who in (elsewhere, there["personId"])]
        self.assertEqual(set(bans[0].json), set(bans[1].json))  # there or not, the answer has the same shape
        for caller in (self.desk, self.story.who("coordinator")):
            task, = self.urgent(caller, there["stay"])
            self.assertTrue(task["urgent"])
            self.assertNotIn(there["personId"], str(task))

    def test_twoWhoMustNotMeetAreNotBookedIntoOneHouse(self):
        first, second = self.person(), self.person()
        pair = self.probation.post("/v1/must-not-meet-pairs", {"personId": first, "otherPersonId": second,
                                                               "reason": "conflict"})
        self.assertEqual(self.probation.post("/v1/must-not-meet-pairs", {
            "personId": second, "otherPersonId": first, "reason": "other"}, expect=409).reason, "already_done")
        self.assertEqual(self.probation.post("/v1/must-not-meet-pairs", {"otherPersonId": first, "reason": "other"},
                                             expect=400).pointers, ["/personId"])
        self.booked(first, 1)
        self.assertEqual(self.booked(second, 2, expect=409).reason, "not_suitable")
        self.assertEqual(self.probation.get("/v1/must-not-meet-pairs")["items"][0]["own"], True)
        self.lifted(self.probation, "must-not-meet-pairs", pair)
        self.booked(second, 2)

    def test_zonesAndPositionsAreJudgedAndNeverTold(self):
        there = scenes.resident(self.story)
        orders = f"/v1/orders/{there['orderId']}/ban-zones"
        zone = self.probation.post(orders, {**HOME, "radiusMetres": 100})
        self.assertEqual(self.urgent(self.desk, there["stay"]), [])
        position = f"/v1/facilities/{self.baken['id']}/position"
        known = self.administrator.post(position, NEAR, match='"1"')
        self.assertEqual((known["known"], known["recordedById"]), (True, self.administrator.account["id"]))
        self.assertEqual(self.administrator.post(position, NEAR, match='"1"', expect=412)["current"]["version"], 2)
        self.assertEqual(len(self.urgent(self.desk, there["stay"])), 1)
        listed = self.administrator.get("/v1/facility-positions")
        self.assertEqual([each["known"] for each in listed["items"]].count(True), 1)
        for refused in (self.probation.post(orders, {**HOME, "radiusMetres": 5}, expect=400),
                        self.probation.post(orders, {**HOME, "radiusMetres": 100, "street": "Dorpsstraat 12"}, expect=400),
                        self.probation.post(orders, {"latitudeMicrodegrees": 91_688_517,
                                                     "longitudeMicrodegrees": 5_303_419, "radiusMetres": 100}, expect=400)):
            self.assertSilent(refused.raw.decode(), "an error")
        self.assertSilent(self.probation.get(orders).raw.decode(), "the list of zones")
        self.lifted(self.probation, "ban-zones", zone)
        self.assertTrue(self.probation.get(orders)["items"][0]["liftedAt"])

        self.house.settled()
        for what, text in {"a new zone": zone.raw.decode(), "a position": known.raw.decode(), "the list": listed.raw.decode(),
                           "the log": self.house.logs(), "the database": self.house.server.dump(self.house.database),
                           "the audit trail": self.story.who("auditor").get("/v1/audit-records").raw.decode(),
                           "a mail": "".join(mail.raw.decode(errors="replace") for mail in self.house.mailbox.mails())}.items():
            self.assertSilent(text, what)

    def test_aSearchThatKnowsThePersonLeavesOutWhatIsNotForThemAndIsCounted(self):
        person = self.person()
        self.probation.post("/v1/house-bans", {"personId": person, "facilityId": self.baken["id"], "reason": "threats"})
        wish = {"expectedArrivalAt": FRIDAY}

        def unfit(answer):
            return {each["facilityId"] for each in answer["items"] if each.get("obstacle") == "not_suitable"}

        self.assertEqual(unfit(self.probation.search({**wish, "personId": person})), {self.baken["id"]})
        self.assertEqual(unfit(self.probation.search(wish)), set())
        for nobody in (self.police, self.desk, self.story.who("coordinator")):
            self.assertEqual(nobody.search({**wish, "personId": person}, expect=404).reason, "not_found")
        refused = self.booked(person, expect=409)
        self.assertTrue(refused["alternatives"])
        self.assertNotIn(self.baken["id"], {each["facilityId"] for each in refused["alternatives"]})

        asked = 2  # about every house, by the search and by the booking that looked where else; about the one house
        for _ in range(30 - asked):
            self.probation.search({**wish, "personId": self.person()})
        tooMany = self.probation.search({**wish, "personId": self.person()}, expect=429)
        self.assertEqual(tooMany.reason, "too_many_questions")
        self.assertGreater(int(tooMany.headers["retry-after"]), 0)
        self.assertEqual(len(self.probation.search({**wish, "personId": person})["items"]),
                         len(self.probation.search(wish)["items"]))  # asked before: no other question
        asked = [row for row in self.story.who("auditor").get("/v1/audit-records")["items"] if row["action"] == "safety.ask"]
        self.assertGreater(len(asked), 30)

    def test_anExceptionIsApprovedByASecondPersonAndUsedOnce(self):
        there = scenes.resident(self.story)  # whose case the coordinator leads
        person = there["personId"]
        other = next(house for house in self.story.seen.values() if house["id"] != self.baken["id"])
        self.probation.post("/v1/house-bans", {"personId": person, "facilityId": other["id"], "reason": "threats"})
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 30))
        move = {"placeId": other["places"][0]["id"], "movedAt": scenes.minutes_later(FRIDAY, 20)}
        stay = f"/v1/stays/{there['stay']}"
        self.assertEqual(self.probation.change(stay, "transfers", move, expect=409).reason, "not_suitable")
        asked = self.probation.post("/v1/safety-overrides", {"personId": person, "facilityId": other["id"],
                                                             "reason": "no_other_place"})
        self.assertEqual((asked["state"], asked["mayApprove"]), ("requested", False))
        approval = f"/v1/safety-overrides/{asked['id']}/approval"
        self.assertEqual(self.probation.post(approval, {}, match='"1"', expect=409).reason, "second_person_needed")
        coordinator = self.story.who("coordinator")
        task, = [each for each in coordinator.get("/v1/tasks")["items"] if each["kind"] == "approve_override"]
        self.assertEqual(task["data"], {"overrideId": asked["id"]})
        self.assertEqual(coordinator.post(approval, {}, match='"4"', expect=412)["current"]["state"], "requested")
        approved = coordinator.post(approval, {}, match='"1"')
        self.assertEqual(approved["state"], "approved")
        self.assertEqual(coordinator.post(approval, {}, match='"2"', expect=409).reason, "override_not_open")

        moved = self.probation.change(stay, "transfers", move)
        self.assertEqual(moved["placements"][-1]["facilityId"], other["id"])
        history = [each["kind"] for each in self.probation.get(f"{stay}/history")["items"]]
        self.assertIn("stay.safety_overridden", history)
        auditor = self.story.who("auditor")
        seen, = auditor.get("/v1/safety-overrides")["items"]
        self.assertEqual((seen["state"], seen["usedStayId"]), ("used", there["stay"]))
        self.assertNotIn("personId", seen)
        self.house.settled()
        for mail in self.house.mailbox.mails():
            self.assertNotIn(other["alias"], mail.readable())

    def assertSilent(self, text, what):
        for digits in DIGITS:
            self.assertNotIn(digits, text, f"a coordinate is in {what}")


class Questions(unittest.TestCase):
    """Every way to hear where a person could go is counted and logged, whether it is done, refused or only shown."""

    def setUp(self):
        self.house = House(settings={"safety.questions_per_hour": 2})
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.probation = self.story.who("placement_worker", organisation="Reclassering")
        self.coordinator = self.story.who("coordinator")
        self.story.learn_houses(self.police)
        self.baken = scenes.automatic_house(self.story)
        self.other = next(house for house in self.story.seen.values() if house["id"] != self.baken["id"])

    def asked(self):
        return sum(row["action"] == "safety.ask"
                   for row in self.story.who("auditor").get("/v1/audit-records")["items"])

    def waits(self):
        person = self.probation.post("/v1/persons", {"clientReference": str(uuid.uuid4())})["id"]
        later = {"neededFromAt": days_later(FRIDAY, 90), "neededByAt": days_later(FRIDAY, 120), "underOrder": False}
        return "/v1/waiting-list-entries/" + self.probation.post("/v1/waiting-list-entries", {**later, "personId": person})["id"]

    def test_theListAndTheMovesOfPromises(self):
        hold = self.probation.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][0], in_days=12))
        person = self.probation.post("/v1/persons", {"clientReference": str(uuid.uuid4())})["id"]
        stay = self.probation.change(f"/v1/holds/{hold['id']}", "confirmation", {"personId": person})  # the first
        move = {"moves": [{"claimId": stay["id"], "version": stay["version"], "toPlaceId": self.other["places"][0]["id"]}]}
        one = self.waits()
        self.probation.get(f"{one}/fit")  # the second
        self.probation.get(f"{one}/fit")
        for act in (lambda: self.probation.get(f"{self.waits()}/fit", expect=429),
                    lambda: self.probation.post(f"{one}/offers", {"placeId": self.baken["places"][1]["id"]}, expect=429),
                    lambda: self.probation.post("/v1/squeeze/application", move, expect=429),
                    lambda: self.probation.post("/v1/squeeze/application?preview=true", move, expect=429)):
            tooMany = act()
            self.assertEqual(tooMany.reason, "too_many_questions")
            self.assertGreater(int(tooMany.headers["retry-after"]), 0)
        until(self.asked, lambda found: found == 7, "each is logged")
        self.assertEqual(self.probation.get(f"/v1/stays/{stay['id']}")["version"], stay["version"])

    def test_aPlaceForAfterwards(self):
        there = scenes.resident(self.story)

        def follow_on(place, expect):
            return self.coordinator.post(f"/v1/stays/{there['stay']}/follow-on-holds", {"placeId": place["id"]}, expect=expect)

        follow_on(self.baken["places"][1], 201)
        self.assertEqual(follow_on(self.other["places"][0], 409).reason, "already_done")
        self.assertEqual(follow_on(self.baken["places"][1], 409).reason, "already_done")  # asked before
        self.assertEqual(self.coordinator.get(f"{self.waits()}/fit", expect=429).reason, "too_many_questions")
        until(self.asked, lambda found: found == 4, "each is logged")


if __name__ == "__main__":
    unittest.main()

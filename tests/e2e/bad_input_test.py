"""Whatever cannot be is refused with a clear problem that names every error at once, and nothing has changed."""

import json
import unittest
import uuid

import scenes
from harness import FRIDAY, House
from local_time import days_later

PROBLEM = "application/problem+json"
NO_PLACE = ("place_taken", "place_closed", "departure_unconfirmed", "not_suitable", "stay_over_house_limit")


class BadInput(unittest.TestCase):
    """One house for all: no test here changes anything that another looks at."""

    @classmethod
    def setUpClass(cls):
        cls.house = House()
        try:
            cls.story = cls.house.story()
            scenes.now_is(cls.story, FRIDAY)
            cls.police = cls.story.who("police_liaison")
            cls.probation = cls.story.who("placement_worker", organisation="Reclassering")
            cls.story.learn_houses(cls.police)
            cls.resident = scenes.resident(cls.story)
            cls.baken = scenes.automatic_house(cls.story)
            cls.free = cls.baken["places"][1]
            cls.desk = cls.story.who("facility_staff", facility=cls.baken["alias"])
            cls.house.settled()
        except BaseException:
            cls.house.close()
            raise

    @classmethod
    def tearDownClass(cls):
        cls.house.close()

    def setUp(self):
        self.house.settled()
        self.before = self.house.tables.digests()

    def assertRefused(self, answer, status, reason, pointers=None):
        self.assertEqual((answer.status, answer.reason), (status, reason), answer.raw)
        self.assertEqual(answer.type.split(";")[0], PROBLEM)
        self.assertEqual(answer["status"], status)
        self.assertTrue(answer["title"] and answer["type"])
        if pointers is not None:
            self.assertEqual(sorted(answer.pointers), sorted(pointers), answer.raw)
        self.assertEqual(self.changed_by(reason), [], "something was changed")

    def changed_by(self, reason) -> list[str]:
        """The tables that are not as before. That somebody got no place is a fact of its own: it is noted, and told to
        whoever asked; nothing of the refused request itself is."""
        noted = {"turn_away", "event"} if reason in NO_PLACE else set()
        now = self.house.tables.digests()
        return [name for name in now if now[name] != self.before[name] and name not in noted]

    def refused(self, session, path, body, status, reason, pointers=None, **how):
        self.assertRefused(session.post(path, body, expect=None, **how), status, reason, pointers)

    def order(self, **fields) -> dict:
        known = {key: self.resident[key] for key in ("caseId", "personId")}
        return {**known, "regime": "nl-wth", "imposedAt": FRIDAY, "municipality": "Rosmalen", **fields}

    # Times

    def test_missingTimesAreNamedTogether(self):
        self.refused(self.police, "/v1/holds", {}, 400, "invalid_input", ["/placeId", "/expectedArrivalAt"])

    def test_everyErrorOfABodyIsNamedAtOnce(self):
        body = {"placeId": "one", "expectedArrivalAt": "tomorrow", "imposedLocal": "2026-02-30T10:00", "gender": "cat",
                "remark": 7, "surprise": True}
        self.refused(self.police, "/v1/holds", body, 400, "invalid_input",
                     ["/" + key for key in body])

    def test_impossibleTimesAreRefused(self):
        for text in ("2026-02-30T10:00:00Z", "2026-11-20T24:30:00Z", "2026-11-20T10:00:00", "2026-11-20 10:00Z",
                     "2026-13-01T00:00:00Z", "20261120T100000Z", "", "2026-11-20T10:00:00+25:00"):
            with self.subTest(text=text):
                self.refused(self.police, "/v1/places/_search", {"expectedArrivalAt": text}, 400, "invalid_input",
                             ["/expectedArrivalAt"])

    def test_twoMomentsOfImpositionAreOneTooMany(self):
        wish = scenes.hold_wish(self.story, self.free, imposedAt=FRIDAY, imposedLocal="2026-11-20T22:14")
        self.refused(self.police, "/v1/holds", wish, 400, "invalid_input", ["/imposedAt", "/imposedLocal"])

    def test_aFutureFactIsRefused(self):
        self.refused(self.probation, "/v1/orders", self.order(imposedAt=days_later(FRIDAY, 1)), 400, "not_in_the_future",
                     ["/imposedAt"])

    def test_aFutureCallOrLookIsRefused(self):
        hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.free, in_days=200))
        self.house.settled()
        self.house.settled()
        self.before = self.house.tables.digests()
        later = days_later(FRIDAY, 1)
        self.refused(self.police, f"/v1/holds/{hold['id']}/call", {"calledAt": later}, 400, "not_in_the_future",
                     ["/calledAt"])
        self.refused(self.desk, "/v1/task-looks", {"lookedAt": later}, 400, "not_in_the_future", ["/lookedAt"])
        self.refused(self.desk, "/v1/task-looks", {"lookedAt": "yesterday"}, 400, "invalid_input", ["/lookedAt"])
        self.police.change(f"/v1/holds/{hold['id']}", "release")

    def test_aPeriodThatRunsBackwardsIsRefused(self):
        administrator = self.story.who("administrator")
        closure = {"placeId": self.free["id"], "fromAt": days_later(FRIDAY, 3), "untilAt": days_later(FRIDAY, 2),
                   "reason": "repair"}
        self.refused(administrator, "/v1/closures", closure, 400, "time_runs_backwards")
        wish = scenes.hold_wish(self.story, self.free, imposedAt=days_later(FRIDAY, 0))
        wish["expectedArrivalAt"] = days_later(FRIDAY, -1)
        self.refused(self.police, "/v1/holds", wish, 400, "time_runs_backwards", ["/expectedArrivalAt"])

    # The law and the house

    def test_anOrderLongerThanTheRegimeAllowsIsRefused(self):
        self.refused(self.probation, "/v1/orders", self.order(firstDays=11), 400, "order_too_long", ["/firstDays"])
        path = f"/v1/orders/{self.resident['orderId']}"
        answer = self.probation.change(path, "extensions", {"decidedAt": FRIDAY, "days": 19}, expect=None)
        self.assertRefused(answer, 400, "order_too_long", ["/days"])

    def test_anOffsetThatTheZoneDoesNotHaveIsRefused(self):
        answer = self.probation.post("/v1/orders", self.order(imposedAt="2026-11-20T22:00:00+02:00"), expect=None)
        self.assertRefused(answer, 400, "invalid_input", ["/imposedAt"])
        self.assertEqual(answer["errors"][0]["reason"], "offset_not_of_zone")
        path = f"/v1/orders/{self.resident['orderId']}"
        answer = self.probation.change(path, "extensions", {"decidedAt": "2026-11-20T22:30:00+05:00", "days": 5},
                                       expect=None)
        self.assertRefused(answer, 400, "invalid_input", ["/decidedAt"])

    def test_aLocalTimeThatTheClockShowedTwiceNeedsToBeToldWhich(self):
        wish = self.order(imposedLocal="2026-10-25T02:30")
        wish.pop("imposedAt", None)
        answer = self.probation.post("/v1/orders", wish, expect=None)
        self.assertRefused(answer, 400, "local_time_twice", ["/imposedLocal"])

    def test_anEventForAnOrderThatHadEndedAndOneBeforeItAreRefused(self):
        path = f"/v1/orders/{self.resident['orderId']}"
        answer = self.probation.change(path, "extensions", {"decidedAt": days_later(FRIDAY, -2), "days": 5}, expect=None)
        self.assertRefused(answer, 400, "time_runs_backwards", ["/decidedAt"])
        answer = self.probation.change(path, "condition-outcomes", {"decidedAt": FRIDAY, "met": True}, expect=None)
        self.assertRefused(answer, 409, "order_not_suspended")

    def test_anUnknownZoneOrRegimeIsRefused(self):
        for field, value, reason in (("zone", "Europe/Atlantis", "unknown_zone"), ("zone", "Europe/Berlin", "invalid_input"),
                                     ("regime", "xx-none", "unknown_regime")):
            with self.subTest(value=value):
                answer = self.probation.post("/v1/orders", self.order(**{field: value}), expect=None)
                self.assertRefused(answer, 400, "invalid_input", ["/" + field])
                self.assertEqual(answer["errors"][0]["reason"], reason)

    def test_aStayBeyondTheHousesLimitIsRefused(self):
        body = {"basis": "voluntary", "why": "own_request", "untilAt": days_later(FRIDAY, 57)}
        answer = self.probation.change(f"/v1/stays/{self.resident['stay']}", "basis-segments", body, expect=None)
        self.assertRefused(answer, 409, "stay_over_house_limit")
        self.assertTrue(answer["limitAt"].endswith("Z"))

    def test_aClaimOnAClosedPlaceIsRefused(self):
        overstap = self.story.house("De Overstap")["places"][1]
        self.story.who("administrator").post("/v1/closures", {
            "placeId": overstap["id"], "fromAt": FRIDAY, "untilAt": days_later(FRIDAY, 5), "reason": "repair"})
        self.house.settled()
        self.before = self.house.tables.digests()
        answer = self.police.post("/v1/holds", scenes.hold_wish(self.story, overstap), expect=None)
        self.assertRefused(answer, 409, "place_closed")
        self.assertEqual(answer["untilAt"], days_later(FRIDAY, 5))

    def test_aSecondPlaceForTheSamePersonIsRefused(self):
        hold = self.probation.post("/v1/holds", scenes.hold_wish(self.story, self.free))
        self.house.settled()
        self.before = self.house.tables.digests()
        wish = {"personId": self.resident["personId"], "caseId": self.resident["caseId"]}
        answer = self.probation.change(f"/v1/holds/{hold['id']}", "confirmation", wish, expect=None)
        self.assertRefused(answer, 409, "person_elsewhere")
        self.probation.change(f"/v1/holds/{hold['id']}", "release")

    def test_twoClaimsOnOnePlaceAreRefusedWithWhatElseIsFree(self):
        answer = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.resident["place"]), expect=None)
        self.assertRefused(answer, 409, "place_taken")
        self.assertTrue(answer["untilAt"].endswith("Z"))
        self.assertTrue(answer["alternatives"])

    # Codes

    def test_aMistypedCodeIsRefused(self):
        for code in ("KRF 0000", "AAAA", "123", "K-R-F", self.resident["code"], "é" * 10):
            with self.subTest(code=code):
                answer = self.desk.post("/v1/arrivals", {"code": code, "arrivedAt": FRIDAY}, expect=None)
                self.assertIn((answer.status, answer.reason), ((404, "code_unknown"), (409, "already_done")))
                self.assertEqual(self.house.tables.digests(), self.before)

    # Tasks

    def test_aTaskIsHandedToNobodyStrange(self):
        story, place = self.story, self.story.house("De Overstap")["places"][0]
        hold = self.police.post("/v1/holds", scenes.hold_wish(story, place))
        house = story.who("facility_staff", facility="De Overstap")
        stay = house.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": FRIDAY})
        task = story.task(self.probation, "complete_details", stay["id"])
        self.house.settled()
        self.house.settled()
        self.before = self.house.tables.digests()
        path = f"/v1/tasks/{task['id']}"
        for stranger in (str(uuid.uuid4()), self.police.account["id"], house.account["id"]):
            answer = self.probation.change(path, "assignment", {"accountId": stranger}, expect=None)
            self.assertRefused(answer, 404, "not_found")
        self.assertRefused(self.probation.change(path, "reopening", expect=None), 409, "task_not_done")

    # Requests

    def test_aCreatingRequestNeedsAKey(self):
        answer = self.police.call("POST", "/v1/holds", scenes.hold_wish(self.story, self.free))
        self.assertRefused(answer, 400, "idempotency_key_missing")

    def test_aReplayedRequestGetsTheSameBytes(self):
        key, wish = str(uuid.uuid4()), scenes.hold_wish(self.story, self.free, in_days=100)
        first = self.police.post("/v1/holds", wish, key=key)
        self.house.settled()
        self.house.settled()
        self.before = self.house.tables.digests()
        again = self.police.post("/v1/holds", wish, key=key)
        self.assertEqual((again.status, again.raw), (first.status, first.raw))
        self.refused(self.police, "/v1/holds", {**wish, "gender": "woman"}, 422, "key_reused", key=key)
        self.police.change(f"/v1/holds/{first['id']}", "release")

    def test_aRefusedRequestMayBeTriedAgainUnderItsKey(self):
        key = str(uuid.uuid4())
        self.refused(self.police, "/v1/holds", scenes.hold_wish(self.story, self.resident["place"]), 409, "place_taken",
                     key=key)
        wish = scenes.hold_wish(self.story, self.free, in_days=150)
        hold = self.police.post("/v1/holds", wish, key=key)
        self.police.change(f"/v1/holds/{hold['id']}", "release")

    def test_aChangeNeedsTheVersionThatWasSeen(self):
        path = f"/v1/stays/{self.resident['stay']}/departure"
        body = {"departedAt": FRIDAY, "destination": "home"}
        self.refused(self.desk, path, body, 428, "if_match_missing")
        stale = self.desk.post(path, body, expect=None, match='"1"')
        self.assertRefused(stale, 412, "stale_version")
        self.assertEqual(stale["current"]["id"], self.resident["stay"])

    def test_aBodyThatIsTooLargeIsRefused(self):
        body = json.dumps({"callerReference": "x" * (300 * 1024)}).encode()
        self.refused(self.police, "/v1/holds", body, 413, "body_too_large")

    def test_invalidUtf8IsRefused(self):
        self.refused(self.police, "/v1/holds", b'{"callerReference":"\xff\xfe"}', 400, "invalid_utf8", [""])

    def test_whatIsNoJsonObjectIsRefused(self):
        for body in (b"", b"[]", b"{", b'"x"', b"null", b'{"a":1,}'):
            with self.subTest(body=body):
                answer = self.police.post("/v1/holds", body, expect=None)
                self.assertRefused(answer, 400, answer.reason)

    def test_unknownFieldsAreRefused(self):
        wish = {**scenes.hold_wish(self.story, self.free), "placeName": "x", "note": "free text"}
        self.refused(self.police, "/v1/holds", wish, 400, "invalid_input", ["/placeName", "/note"])

    # Other regions and organisations

    def test_idsOfAnotherRegionAreNobodys(self):
        regions = self.story.people.regions()
        stranger = self.story.who("placement_worker", region=regions[1])
        self.refused(stranger, "/v1/holds", scenes.hold_wish(self.story, self.free), 404, "not_found")
        for path in (f"/v1/stays/{self.resident['stay']}", f"/v1/orders/{self.resident['orderId']}",
                     f"/v1/cases/{self.resident['caseId']}", f"/v1/persons/{self.resident['personId']}",
                     f"/v1/stays/{self.resident['stay']}/history", f"/v1/stays/{self.resident['stay']}/messages"):
            with self.subTest(path=path):
                self.assertRefused(stranger.get(path, expect=None), 404, "not_found")

    def test_anAgencyOfNoSuchIdIsNamedByItsPointer(self):
        nobody = {"organisationId": str(uuid.uuid4()), "part": "other", "ground": "consent"}
        self.refused(self.probation, "/v1/cases", {"participants": [nobody]}, 400, "invalid_input",
                     ["/participants/0/organisationId"])

    def test_pathsThatAreNotThereAreProblemsToo(self):
        for path in ("/v1/holds/", "/v1/hold", "/v1/stays/not-an-id", "/", "/v1/holds.json"):
            with self.subTest(path=path):
                self.assertRefused(self.police.get(path, expect=None), 404, "not_found")
        self.assertRefused(self.police.call("DELETE", "/v1/holds"), 405, "method_not_allowed")


class ExpiredCodes(unittest.TestCase):
    def test_aHoldThatHasExpiredAdmitsNobody(self):
        with House() as house:
            story = house.story()
            scenes.now_is(story, FRIDAY)
            police = story.who("police_liaison")
            story.learn_houses(police)
            baken = scenes.automatic_house(story)
            hold = police.post("/v1/holds", scenes.hold_wish(story, baken["places"][0]))
            scenes.now_is(story, scenes.minutes_later(FRIDAY, 200))
            desk = story.who("facility_staff", facility=baken["alias"])
            answer = desk.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": story.now}, expect=None)
            self.assertEqual((answer.status, answer.reason), (409, "hold_expired"))
            self.assertTrue(story.offer(police, baken["places"][0], "2026-11-21 03:00")["free"],
                            "expired holds count as free before the sweep")


if __name__ == "__main__":
    unittest.main()

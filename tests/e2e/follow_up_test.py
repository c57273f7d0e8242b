"""Follow-up through the API: steps of protocols over clock changes and moved ends, contacts, help, tasks on their way."""

import unittest

import scenes
from client import until
from harness import FRIDAY, House
from local_time import days_later


class FollowUp(unittest.TestCase):
    begins = FRIDAY

    def setUp(self):
        self.house = House(starting=scenes.minutes_later(self.begins, -16))
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, self.begins)
        self.story.learn_houses(self.story.who("police_liaison"))
        self.ada, self.bo = (self.story.who("placement_worker", organisation="Reclassering", number=n) for n in (0, 1))
        self.coordinator = self.story.who("coordinator")
        self.resident = scenes.resident(self.story)
        self.case = f"/v1/cases/{self.resident['caseId']}"

    def steps(self, kind: str) -> list[dict]:
        return [each for each in self.ada.get(f"{self.case}/follow-up")["steps"] if each["kind"] == kind]

    def step(self, kind: str, fits=lambda step: step["state"] != "cancelled") -> dict:
        """Whoever plans comes by several times a second."""
        return next(filter(fits, until(lambda: self.steps(kind), lambda found: any(map(fits, found)), f"{kind} fits")))

    def extend(self, days: int) -> None:
        self.ada.change(f"/v1/orders/{self.resident['orderId']}", "extensions",
                        {"decidedAt": self.story.now, "days": days})


class Steps(FollowUp):
    def test_aStepSaysWhatItCountsFromAndMovesWithIt(self):
        order = self.ada.get(f"/v1/orders/{self.resident['orderId']}")
        step = self.step("aftercare_two_weeks")
        self.assertEqual((step["state"], step["protocol"], step["dueFrom"], step["dueFromAt"]),
                         ("planned", "aftercare", "order_end", order["untilAt"]))
        self.assertEqual((step["titleNl"], step["titleEn"]),
                         ("Nazorg: twee weken na het einde", "Aftercare: two weeks after the end"))
        scenes.now_is(self.story, days_later(FRIDAY, 7))
        self.extend(18)
        end = self.ada.get(f"/v1/orders/{self.resident['orderId']}")["untilAt"]
        moved = self.step("aftercare_two_weeks", lambda each: each["dueFromAt"] == end)
        self.assertEqual(moved["id"], step["id"])
        self.assertGreater(moved["dueAt"], step["dueAt"])
        gone = self.step("advise_on_extension", lambda each: each["state"] == "cancelled")
        self.assertEqual(gone["cancelledWhy"], "not_due_any_more")

    def test_whoWorksInTheHouseSeesItsStepsAndNobodyElses(self):
        intake = self.step("intake", lambda each: each["state"] == "open")
        desk = self.story.who("facility_staff", facility=scenes.automatic_house(self.story)["alias"])
        self.assertIn(intake["id"], [each["id"] for each in desk.get("/v1/tasks")["items"]])
        contact = self.step("first_contact", lambda each: each["state"] == "open")
        self.assertNotIn(contact["id"], [each["id"] for each in desk.get("/v1/tasks")["items"]])
        self.assertIn(contact["id"], [each["id"] for each in self.ada.get("/v1/tasks")["items"]])
        desk.get(f"{self.case}/follow-up", expect=404)

    def test_protocolsAreServedInBothLanguages(self):
        protocols = {each["id"]: each for each in self.ada.get("/v1/protocols")["items"]}
        self.assertLessEqual({"order", "time_out", "transit_home", "aftercare"}, set(protocols))
        for protocol in protocols.values():
            for step in protocol["steps"]:
                self.assertTrue(step["titleNl"] and step["titleEn"], step["word"])

    def test_anAppointmentAheadIsATaskOfOnesOwn(self):
        wish = {"kind": "guided_contact", "at": days_later(FRIDAY, 3), "stayId": self.resident["stay"]}
        made = self.coordinator.post(f"{self.case}/appointments", wish)
        self.assertEqual((made["protocol"], made["dueFrom"], made["assigneeId"]),
                         ("appointment", "appointment", self.coordinator.account["id"]))
        self.assertIn(made["id"], [each["id"] for each in self.coordinator.get("/v1/tasks")["items"]])
        late = self.coordinator.post(f"{self.case}/appointments", {**wish, "at": days_later(FRIDAY, -1)}, expect=400)
        self.assertEqual(late.reason, "invalid_input")


class OverTheClockChange(FollowUp):
    begins = "2026-10-23T20:30:00Z"  # a Friday, 22:30; the clock goes back on Sunday night

    def test_daysKeepTheClockTimeAndHoursElapse(self):
        self.assertEqual(self.step("first_contact")["dueAt"], "2026-10-24T20:30:00Z")
        intake = self.step("intake")  # two days: Sunday 22:30, and so Monday
        self.assertEqual((intake["dueAt"], intake["dueLocal"]), ("2026-10-26T21:30:00Z", "2026-10-26T22:30"))
        weeks = self.step("aftercare_two_weeks")  # from Monday 2 November 22:30
        self.assertEqual((weeks["dueFromAt"], weeks["dueAt"]), ("2026-11-02T21:30:00Z", "2026-11-16T21:30:00Z"))
        months = self.step("aftercare_six_months")  # 2 May 2027 is a Sunday, and it is summer
        self.assertEqual((months["dueAt"], months["dueLocal"]), ("2027-05-03T20:30:00Z", "2027-05-03T22:30"))


class Contacts(FollowUp):
    def log(self, session, expect=201, **wish):
        return session.post(f"{self.case}/contacts", {"kind": "telephone", "withWhom": "order_subject",
                                                      "happenedAt": self.story.now, **wish}, expect=expect)

    def test_aContactCompletesTheStepItWasAboutAndAnAttemptNever(self):
        step = self.step("first_contact", lambda each: each["state"] == "open")
        tried = self.log(self.ada, expect=400, kind="attempt", taskId=step["id"], completes=True)
        self.assertEqual(tried.pointers, ["/completes"])
        self.log(self.ada, kind="attempt", taskId=step["id"])
        self.assertEqual(self.step("first_contact")["state"], "open")
        visit = self.log(self.ada, kind="visit", taskId=step["id"], completes=True)
        self.assertEqual(self.step("first_contact")["state"], "done")
        again = self.log(self.ada, expect=409, kind="visit", taskId=step["id"], completes=True)
        self.assertEqual(again.reason, "already_done")
        listed = self.coordinator.get(f"{self.case}/contacts")["items"]
        self.assertEqual({each["kind"] for each in listed}, {"attempt", "visit"})
        self.coordinator.post(f"/v1/contacts/{visit['id']}/voiding", match='"1"', expect=404)
        voided = self.ada.post(f"/v1/contacts/{visit['id']}/voiding", match='"1"')
        self.assertEqual(voided["voidedAt"][:10], FRIDAY[:10])

    def test_theHouseLogsItsContactsWithWhoeverStaysThereAndKnowsWhoLeads(self):
        desk = self.story.who("facility_staff", facility=scenes.automatic_house(self.story)["alias"])
        self.log(self.ada)
        self.assertEqual(self.log(desk, expect=400).pointers, ["/stayId"])
        visit = self.log(desk, kind="visit", stayId=self.resident["stay"])
        self.assertEqual([each["id"] for each in desk.get(f"{self.case}/contacts")["items"]], [visit["id"]])
        self.assertEqual(len(self.ada.get(f"{self.case}/contacts")["items"]), 2)
        coordination = desk.get(f"{self.case}/coordination")
        self.assertEqual(coordination["lead"]["organisationId"],
                         self.ada.get(f"{self.case}/network")["lead"]["organisationId"])
        self.assertEqual(set(coordination.json), {"caseId", "lead", "caseManagers"})

    def test_thereIsNoPlaceForATextOrAName(self):
        for more in ({"text": "Ging goed."}, {"name": "X"}, {"withWhom": "Jan"}):
            self.log(self.ada, expect=400, **more)

    def test_whatCameOfItIsAFactAndASafetyPlanAFlag(self):
        self.ada.change(f"/v1/orders/{self.resident['orderId']}", "breaches", {"happenedAt": self.story.now})
        self.ada.post(f"{self.case}/outcomes", {"kind": "escalation_later", "happenedAt": self.story.now})
        self.ada.change(self.case, "safety-plan", {"sinceAt": self.story.now})
        told = self.ada.get(f"{self.case}/follow-up")
        self.assertEqual({each["kind"] for each in told["outcomes"]}, {"breach", "escalation_later"})
        self.assertEqual(told["safetyPlanSinceAt"], self.ada.get(self.case)["safetyPlanSinceAt"])
        self.ada.change(self.case, "safety-plan", {})
        self.assertNotIn("safetyPlanSinceAt", self.ada.get(self.case).json)


class Help(FollowUp):
    def setUp(self):
        super().setUp()
        self.offer = self.ada.post("/v1/help-offers", {
            "organisationId": self.ada.account["organisationId"], "name": "Grip op geld", "kind": "debt_help",
            "forWhom": "anyone", "languages": ["nl", "ar"], "waitingDays": 14, "peers": False})

    def test_helpIsChosenAcceptedConfirmedAndCompleted(self):
        wish = {"offerId": self.offer["id"], "forWhom": "order_subject", "offeredAt": self.story.now}
        offered = self.coordinator.post(f"{self.case}/help", wish)
        self.assertEqual((offered["state"], offered["name"], offered["kind"]), ("offered", "Grip op geld", "debt_help"))
        twice = self.ada.post(f"{self.case}/help", wish, expect=409)
        self.assertEqual(twice.reason, "already_done")
        early = self.ada.post(f"/v1/help/{offered['id']}/progress", {"state": "completed", "at": self.story.now},
                              match='"1"', expect=409)
        self.assertEqual(early.reason, "already_done")
        for number, state in enumerate(("accepted", "confirmed", "completed"), 1):
            moved = self.ada.post(f"/v1/help/{offered['id']}/progress", {"state": state, "at": self.story.now},
                                  match=f'"{number}"')
            self.assertEqual(moved["state"], state)
        [told] = self.coordinator.get(f"{self.case}/help")["items"]
        self.assertEqual((told["answeredById"], told["endedById"]), (self.ada.account["id"],) * 2)

    def test_whatIsClosedIsNotOfferedAndWrongLanguagesAreNone(self):
        settings = {key: self.offer[key] for key in ("name", "forWhom", "languages", "waitingDays", "peers")}
        closed = self.ada.change(f"/v1/help-offers/{self.offer['id']}", "settings", {**settings, "open": False})
        self.assertIn("closedAt", closed.json)
        refused = self.ada.post(f"{self.case}/help", {"offerId": self.offer["id"], "forWhom": "both",
                                                      "offeredAt": self.story.now}, expect=400)
        self.assertEqual(refused.pointers, ["/offerId"])
        wrong = self.ada.change(f"/v1/help-offers/{self.offer['id']}", "settings",
                                {**settings, "languages": ["Dutch"], "open": True}, expect=400)
        self.assertEqual(wrong.pointers, ["/languages"])
        self.coordinator.change(f"/v1/help-offers/{self.offer['id']}", "settings", {**settings, "open": True}, expect=404)


class OnTheWay(FollowUp):
    def test_aTaskIsPutOffAndComesBackByItself(self):
        step = self.step("offer_expert_by_experience")
        scenes.now_is(self.story, days_later(FRIDAY, 2))
        step = self.step("offer_expert_by_experience", lambda each: each["state"] == "open")
        path = f"/v1/tasks/{step['id']}"
        back_at = scenes.minutes_later(days_later(FRIDAY, 2), 60)
        self.ada.change(path, "snooze", {"untilAt": back_at}, expect=400)
        snoozed = self.ada.change(path, "snooze", {"untilAt": back_at, "why": "not_reached"})
        self.assertEqual((snoozed["snoozedUntilAt"], snoozed["dueAt"]), (back_at, step["dueAt"]))
        self.assertNotIn(step["id"], [each["id"] for each in self.ada.get("/v1/tasks")["items"]])
        scenes.now_is(self.story, scenes.minutes_later(back_at, 1))
        self.assertIn(step["id"], [each["id"] for each in self.ada.get("/v1/tasks")["items"]])
        until(lambda: self.ada.get(path).json, lambda task: "snoozedUntilAt" not in task, "the sweep has seen it")

    def test_aTaskIsTheirsOnceTheyTakeItAndOnlyForWhoeverIsInTheCase(self):
        step = self.step("first_contact", lambda each: each["state"] == "open")
        path = f"/v1/tasks/{step['id']}"
        police = self.story.who("police_liaison").account["organisationId"]
        refused = self.ada.change(path, "hand-overs", {"organisationId": police}, expect=400)
        self.assertEqual(refused.pointers, ["/organisationId"])
        wish = {"organisationId": self.coordinator.account["organisationId"]}
        offered = self.ada.change(path, "hand-overs", wish)
        named = [(each["protocol"], each["titleNl"], each["titleEn"]) for each in
                 (offered, *(each for each in self.coordinator.get("/v1/hand-overs")["items"] if each["id"] == offered["id"]))]
        self.assertEqual(named, [("order", step["titleNl"], step["titleEn"])] * 2)
        self.assertEqual(self.ada.change(path, "hand-overs", wish, expect=409).reason, "already_done")
        self.assertIn(offered["id"], [each["id"] for each in self.coordinator.get("/v1/hand-overs")["items"]])
        self.coordinator.get(path, expect=404)
        answer = f"/v1/hand-overs/{offered['id']}/answer"
        self.bo.post(answer, {"answer": "accepted"}, expect=404)
        self.assertEqual(self.coordinator.post(answer, {"answer": "accepted"})["answer"], "accepted")
        self.assertEqual(self.coordinator.get(path)["organisationId"], self.coordinator.account["organisationId"])
        self.ada.get(path, expect=404)
        self.assertEqual(self.coordinator.post(answer, {"answer": "declined"}, expect=409).reason, "already_done")
        self.coordinator.change(path, "completion")

    def test_aTaskIsOfferedToATeamOfAnotherOrganisationOfTheCase(self):
        probation = self.ada.account["organisationId"]
        around = self.coordinator.get(f"{self.case}/network")["teams"]
        self.assertEqual([(each["name"], each["organisationId"]) for each in around],
                         [("Team Nazorg", probation), ("Team Zuid", probation)])
        aftercare = around[0]["id"]
        meeting = self.step("family_meeting")
        path = f"/v1/tasks/{meeting['id']}"
        scenes.now_is(self.story, scenes.minutes_later(meeting["opensAt"], 1))
        self.step("family_meeting", lambda each: each["state"] == "open")
        refused = self.coordinator.change(path, "hand-overs", {"organisationId": probation, "teamId": probation}, expect=400)
        self.assertEqual(refused.pointers, ["/teamId"])
        offered = self.coordinator.change(path, "hand-overs", {"organisationId": probation, "teamId": aftercare})
        waiting, = (each for each in self.bo.get("/v1/hand-overs")["items"] if each["id"] == offered["id"])
        self.assertEqual((waiting["toTeamId"], waiting["toTeamName"]), (aftercare, "Team Nazorg"))
        self.bo.post(f"/v1/hand-overs/{offered['id']}/answer", {"answer": "accepted"})
        taken = self.bo.get(path)
        self.assertEqual((taken["organisationId"], taken["teamId"], taken["teamIds"]), (probation, aftercare, [aftercare]))
        self.assertNotIn("assigneeId", taken.json)
        self.assertIn(taken["id"], [each["id"] for each in self.bo.get(f"/v1/shift-report?team={aftercare}")["ofNobody"]])


if __name__ == "__main__":
    unittest.main()

"""What nobody has in hand, at the desks and by their keys: whoever was told takes it on, a house is telephoned and checked
in, and a case is followed of somebody who stays nowhere."""

import unittest

from workplace import Workplace, until

import scenes
from harness import FRIDAY
from story_agencies import participants

ON_CALL = 90  # minutes after the expected arrival; at night the house is on call (config/escalation/rules.toml)


class FollowUpAtTheDesks(Workplace):
    def setUp(self):
        super().setUp()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.probation = self.story.who("placement_worker", organisation="Reclassering")
        self.story.learn_houses(self.police)
        self.baken = scenes.automatic_house(self.story)
        self.house_staff = self.story.who("facility_staff", facility=self.baken["alias"])

    def ordered(self, reference: str) -> dict:
        """Somebody under an order imposed now, who stays nowhere yet."""
        case = self.probation.post("/v1/cases", {"participants": participants(self.story)})
        person = self.probation.post("/v1/persons", {"clientReference": reference})
        details = {"caseId": case["id"], "personId": person["id"]}
        order = self.probation.post("/v1/orders", {**details, "regime": "nl-wth", "imposedAt": FRIDAY,
                                                   "municipality": "Rosmalen"})
        return {**details, "orderId": order["id"]}

    def look_at(self, client, session, task: str) -> None:
        """The keyboard goes to the row of a task in "Taken"."""
        client.press("ctrl+6")
        listed = [each["id"] for each in session.get("/v1/tasks")["items"]]
        self.rows(client, "Taken", lambda rows: len(rows) == len(listed), "shows all")
        client.press(*["Down"] * listed.index(task))

    def test_theHouseOnCallTakesOnWhatItWasToldOf(self):
        hold = self.probation.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][0], imposedAt=FRIDAY))
        stay = self.probation.change(f"/v1/holds/{hold['id']}", "confirmation", self.ordered("RN-770"))["id"]
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, ON_CALL))
        task = self.story.task(self.story.who("coordinator"), "not_arrived", stay)["id"]
        us = self.house_staff.account["organisationId"]

        def escalation():
            return self.house_staff.get(f"/v1/tasks/{task}")["escalation"]
        until(escalation, lambda told: any(each["state"] == "told" and each["organisationId"] == us
                                           for each in told["steps"]), "the house is told", 60)
        desk = self.desk("facility_staff", facility=self.baken["alias"])
        self.look_at(desk, self.house_staff, task)
        desk.wait("label", "Uw organisatie heeft bericht gekregen")
        self.looked_over(desk)
        desk.press("t")
        desk.wait("label", "Op u genomen: ")
        taken = self.house_staff.get(f"/v1/tasks/{task}")
        self.assertEqual((taken["organisationId"], taken["assigneeId"]), (us, self.house_staff.account["id"]))
        self.assertEqual(escalation()["inHand"], "taken_on")
        desk.wait("label", "De taak is nu van uw organisatie")

    def test_aHouseIsTelephonedAndSoCheckedIn_orChecksItselfIn(self):
        for place in self.baken["places"][:2]:
            hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, place))
            self.police.change(f"/v1/holds/{hold['id']}", "door-refusal",
                               {"refusedAt": self.story.now, "reason": "full_in_fact"})
        workers = [account for account in self.story.people.accounts
                   if account["role"] in ("placement_worker", "coordinator")
                   and account["region"] == self.story.people.regions()[0]]

        def asked():
            for account in workers:
                session = self.story.who(account["role"], organisation=account["organisation"])
                for each in session.get("/v1/tasks")["items"]:
                    if each["kind"] == "phone_round" and each.get("facilityAlias") == self.baken["alias"]:
                        return account, session, each["id"]
            return None
        account, session, task = until(asked, bool, "somebody is asked to telephone", 60)
        desk = self.desk(account["role"], organisation=account["organisation"])
        self.look_at(desk, session, task)
        desk.wait("label", f"Bel {self.baken['alias']}: [0-9+]")
        desk.wait("label", "aan de deur geweigerd, in 90 dagen: 2")
        self.looked_over(desk)
        desk.press("space")
        desk.wait("label", f"Zei {self.baken['alias']} aan de telefoon")
        self.assertEqual(session.get(f"/v1/tasks/{task}")["state"], "open")
        desk.press("space")
        desk.wait("label", f"Bevestigd door het huis: {self.baken['alias']}")
        self.assertEqual(session.get(f"/v1/tasks/{task}")["state"], "done")

        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 60))
        house = self.desk("facility_staff", facility=self.baken["alias"])
        house.wait("label", "aan de deur geweigerd, in 90 dagen: 2")
        self.assertEqual(self.act(house, "F11"), 1)
        house.wait("label", "Bevestigd, .*: wat hier vrij heet, is vrij")
        self.looked_over(house)
        trusted = next(each for each in self.house_staff.get("/v1/confidence")["items"])
        self.assertGreaterEqual(trusted["heardOfAt"], scenes.minutes_later(FRIDAY, 60))

    def test_whoStaysNowhereIsFollowedByTheirCase(self):
        order = self.ordered("RN-771")

        def step():
            return next((each["id"] for each in self.probation.get("/v1/tasks")["items"]
                         if each.get("caseId") == order["caseId"] and "stayId" not in each), None)
        task = until(step, bool, "the order makes work", 60)
        desk = self.desk("placement_worker", organisation="Reclassering")
        self.look_at(desk, self.probation, task)
        desk.press("Return")
        desk.wait("label", "Bij deze zaak hoort geen verblijf")
        desk.wait("label", "Rosmalen")
        self.rows(desk, "^Huisverbod en verblijf")
        self.looked_over(desk)


if __name__ == "__main__":
    unittest.main()

"""The network around a case: who takes part and on what ground, who leads, who talks to whom; and that nobody is told
without a ground, by the rules that an installation has."""

import pathlib
import re
import shutil
import tempfile
import unittest

import scenes
from client import until
from harness import FRIDAY, HOUSE, House, program, run
from story_agencies import agency_of_kind

DIGEST = 'when = "digest"\nhour = "07:30"'


def rules_with_digest(folder: pathlib.Path, notice: str) -> pathlib.Path:
    """The rules that come with the program, but one notice is collected until half past seven."""
    rules = (HOUSE / "config/notices/rules.toml").read_text(encoding="utf-8")
    changed, count = re.subn(rf'(notice = "{notice}"\n(?:(?!\[\[).)*?)when = "at_once"', rf"\1{DIGEST}", rules, count=1,
                             flags=re.S)
    assert count == 1
    file = folder / "rules.toml"
    file.write_text(changed, encoding="utf-8")
    return file


class TheNetwork(unittest.TestCase):
    def setUp(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="adempauze-rules-", dir="/var/tmp"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        self.house = House(settings={"notices.rules": str(rules_with_digest(folder, "finished"))})
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.story.learn_houses(self.story.who("police_liaison"))
        self.resident = scenes.resident(self.story)
        self.case = f"/v1/cases/{self.resident['caseId']}"
        self.probation = self.story.who("placement_worker", organisation="Reclassering")
        self.coordinator = self.story.who("coordinator")
        self.municipality = agency_of_kind(self.story, self.probation, "municipality")["id"]

    def network(self, session=None) -> dict:
        return (session or self.probation).get(f"{self.case}/network").json

    def act(self, session, act: str, body: dict, **more):
        return session.change(self.case, act, body, **more)

    def part_of(self, organisation: str, network: dict | None = None) -> dict:
        return next(each for each in (network or self.network())["participants"]
                    if each["organisationId"] == organisation and "leftAt" not in each)

    def told(self, organisation: str, kind: str) -> list[dict]:
        return [each for each in self.probation.get(f"/v1/stays/{self.resident['stay']}/messages")["items"]
                if each["organisationId"] == organisation and each["kind"] == kind]

    def finished(self) -> list[dict]:
        return [each for each in self.probation.get(f"/v1/stays/{self.resident['stay']}/messages")["items"]
                if each["kind"] == "finished"]

    def digests(self):
        return [mail for mail in self.story.mailbox.mails() if "wacht op u /" in mail.subject]

    def test_consentThatIsWithdrawnTakesTheAgencyOutAndStopsWhatWasQueued(self):
        part = self.part_of(self.municipality)
        self.assertEqual(part["ground"], "legal_duty")
        left = self.act(self.probation, "participant-departures", {"participationId": part["id"]})
        self.assertNotIn(self.municipality, [each["organisationId"] for each in left["participants"]
                                             if "leftAt" not in each])
        refused = self.act(self.probation, "participants", {"organisationId": self.municipality, "part": "debt_help",
                                                            "ground": "consent"}, expect=400)
        self.assertEqual(refused.pointers, ["/consentedAt"])
        consented = self.act(self.probation, "participants", {
            "organisationId": self.municipality, "part": "municipality", "ground": "consent", "consentedAt": FRIDAY})
        part = self.part_of(self.municipality, consented.json)
        self.assertEqual(part["consentedAt"], FRIDAY)

        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 60))
        desk = self.story.who("facility_staff", facility=scenes.automatic_house(self.story)["alias"])
        desk.change(f"/v1/stays/{self.resident['stay']}", "departure",
                    {"departedAt": self.story.now, "destination": "home"})
        manager = self.coordinator.account["organisationId"]
        for organisation in (self.municipality, manager):
            message, = self.told(organisation, "finished")
            self.assertEqual(message["state"], "queued", "collected until half past seven")
            self.assertTrue(message["nextAttemptAt"].endswith("T06:30:00Z"), message["nextAttemptAt"])

        out = self.act(self.probation, "consent-withdrawals", {"participationId": part["id"],
                                                               "withdrawnAt": self.story.now})
        gone = next(each for each in out["participants"] if each["id"] == part["id"])
        self.assertEqual((gone["leftWhy"], gone["withdrawnAt"]), ("consent_withdrawn", self.story.now))
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 24 * 60))
        message, = until(lambda: self.told(manager, "finished"), lambda found: found[0]["state"] == "sent",
                         "the others are told in the morning")
        sent = until(lambda: self.finished(), lambda found: all(each["state"] != "queued" for each in found), "all left")
        sent = [each for each in sent if each["state"] == "sent"]
        mails = until(self.digests, lambda found: len(found) >= len(sent), "one mail for each")
        self.assertEqual(len({each.to for each in mails}), len(sent), "and no more")
        for mail in mails:
            self.assertIn("1 keer: Iets is afgerond", mail.parts()["text/plain"])
            self.assertNotIn(message["id"].encode(), mail.raw)
        stopped, = self.told(self.municipality, "finished")
        self.assertEqual((stopped["state"], stopped["lastFailure"]), ("overtaken", "consent_withdrawn"))
        self.assertEqual(len(self.digests()), len(mails), "nothing was left to tell the municipality")

    def test_theLeadGoesOverWhenItIsAcceptedAndEverybodySeesWhoHasIt(self):
        probation, led = self.probation.account["organisationId"], self.coordinator.account["organisationId"]
        self.assertEqual(self.network()["lead"]["organisationId"], led)
        offered = self.act(self.coordinator, "lead-offers", {"organisationId": probation})
        self.assertEqual(offered["lead"]["organisationId"], led, "until it is accepted")
        answer = {"offerId": offered["leadOffer"]["id"], "answer": "accepted"}
        self.act(self.coordinator, "lead-answers", answer, expect=404)
        taken = self.act(self.probation, "lead-answers", answer)
        self.assertEqual((taken["lead"]["organisationId"], taken["lead"]["accountId"]),
                         (probation, self.probation.account["id"]))
        self.assertNotIn("leadOffer", taken.json)
        self.assertEqual(self.network(self.coordinator)["lead"], taken["lead"])
        self.act(self.probation, "lead-answers", answer, expect=404)
        self.assertEqual(self.probation.get(self.case)["leadAccountId"], self.probation.account["id"])

    def asked(self, session) -> list[dict]:
        return [each for each in session.get("/v1/tasks")["items"] if each["kind"] == "answer_lead_offer"]

    def test_whoeverIsAskedToLeadHasATaskUntilItIsAnswered(self):
        answers = {"answer": "declined"}
        offered = self.act(self.coordinator, "lead-offers", {"organisationId": self.probation.account["organisationId"]})
        task, = self.asked(self.probation)
        self.assertEqual((task["caseId"], task["dueLocal"][-5:]), (self.resident["caseId"], "09:00"))
        self.assertEqual(self.asked(self.coordinator), [])
        self.assertIn(task["id"], [each["id"] for each in self.probation.get("/v1/shift-report")["ofNobody"]])
        path = f"/v1/tasks/{task['id']}"
        self.assertEqual(self.probation.change(path, "completion", expect=409).reason, "answer_the_offer")
        self.act(self.probation, "lead-answers", {"offerId": offered["leadOffer"]["id"], **answers})
        self.assertEqual(self.asked(self.probation), [])
        done = self.probation.get(path)
        self.assertEqual((done["state"], done["doneById"]), ("done", self.probation.account["id"]))
        again = self.act(self.coordinator, "lead-offers", {"organisationId": self.probation.account["organisationId"],
                                                           "accountId": self.probation.account["id"]})
        task, = self.asked(self.probation)
        self.assertEqual(task["assigneeId"], self.probation.account["id"])
        self.act(self.coordinator, "lead-answers", {"offerId": again["leadOffer"]["id"], "answer": "withdrawn"})
        self.assertEqual(self.asked(self.probation), [])
        self.assertEqual(self.probation.get(f"/v1/tasks/{task['id']}")["cancelledWhy"], "called_off")

    def test_aConnectedOrganisationReadsWhatItWasToldAndWhoLeadsAndNothingOnceItsGroundIsGone(self):
        system = self.story.who("agency")
        part = self.part_of(self.municipality)
        self.act(self.probation, "participant-changes", {
            "participationId": part["id"], "part": "housing_corporation", "ground": "consent", "consentedAt": FRIDAY})
        part = self.part_of(self.municipality)
        self.act(self.probation, "agreements", {"organisationId": self.municipality, "talksWith": "resident",
                                                "about": "housing"})
        self.act(self.probation, "agreements", {"organisationId": self.probation.account["organisationId"],
                                                "talksWith": "resident", "about": "debts"})
        message = system.get("/v1/messages")["items"][0]
        self.assertEqual(message["caseId"], self.resident["caseId"], "what a message leads to")
        self.assertNotIn("stayId", message)
        coordination = system.get(f"{self.case}/coordination")
        self.assertEqual(set(coordination.json), {"caseId", "lead", "caseManagers", "own", "agreements"})
        lead = agency_of_kind(self.story, self.probation, "safe_home")
        self.assertEqual(coordination["lead"], {"organisationId": lead["id"], "name": lead["name"],
                                                "phone": lead["phone"]})
        own, = coordination["own"]
        self.assertEqual((own["part"], own["ground"]), ("housing_corporation", "consent"))
        agreed, = coordination["agreements"]
        self.assertEqual((agreed["talksWith"], agreed["about"]), ("resident", "housing"))
        if "acknowledgedAt" not in message:
            system.post(f"/v1/messages/{message['id']}/acknowledgement")
        for path in (self.case, f"{self.case}/network", f"/v1/stays/{self.resident['stay']}", "/v1/tasks",
                     "/v1/agencies"):
            system.get(path, expect=404)
        self.act(self.probation, "consent-withdrawals", {"participationId": part["id"],
                                                         "withdrawnAt": self.story.now})
        system.get(f"{self.case}/coordination", expect=404)
        system.get(f"/v1/messages/{message['id']}", expect=404)
        system.post(f"/v1/messages/{message['id']}/acknowledgement", expect=404)
        self.assertNotIn(message["id"], [each["id"] for each in system.get("/v1/messages")["items"]])

    def test_whoTalksToWhomAboutWhatAndWhatIsDoneTwice(self):
        probation, manager = (each.account["organisationId"] for each in (self.probation, self.coordinator))
        housing = {"talksWith": "resident", "about": "housing"}
        self.act(self.probation, "agreements", {"organisationId": probation, **housing})
        twice = self.act(self.coordinator, "agreements", {"organisationId": manager, **housing})
        double, = (each for each in twice["doubles"] if each["kind"] == "housing")
        self.assertEqual({each["organisationId"] for each in double["agencies"]}, {probation, manager})
        self.act(self.probation, "agreements", {"organisationId": probation, **housing}, expect=409)
        mine = next(each for each in twice["agreements"] if each["organisationId"] == probation)
        ended = self.act(self.probation, "agreement-ends", {"agreementId": mine["id"]})
        self.assertFalse([each for each in ended["doubles"] if each["kind"] == "housing"])
        self.act(self.probation, "agreement-ends", {"agreementId": mine["id"], "untilAt": FRIDAY}, expect=409)
        names = {each["id"]: each["kind"] for each in ended["agencies"]}
        self.assertEqual((names[probation], names[self.municipality]), ("probation", "municipality"))

    def test_rulesThatAreNotWholeAreRefusedAtTheStart(self):
        rules = pathlib.Path(self.house.settings["notices.rules"])
        text = rules.read_text(encoding="utf-8")
        rules.write_text(text.replace('notice = "begun"', 'notice = "gossip"'), encoding="utf-8")
        said = run(program("adempauzed"), "--config", str(self.house.config), "--check-config", expect=78)
        self.assertRegex(said.stderr, r"rules\.toml:\d+:\d+: rule\[\d+\]\.notice: gossip is no notice")


if __name__ == "__main__":
    unittest.main()

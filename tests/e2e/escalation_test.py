"""Nobody answers: who is told next, counted from the missed arrival; whoever takes it on or acknowledges stops it; and
the link in a mail opens the sign-in and nothing more. Played by the rules that come with the program."""

import re
import threading
import unittest
import urllib.parse
import uuid

import scenes
from client import until
from harness import FRIDAY, House

# Minutes after the expected arrival, and who is told then (config/escalation/rules.toml).
OWNER, ON_CALL, AGAIN, KEEPER = 60, 90, 150, 240


class Silence(unittest.TestCase):
    def setUp(self):
        self.house = House(postfix=True)
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.story.learn_houses(self.story.who("police_liaison"))
        self.baken = scenes.automatic_house(self.story)
        self.probation = self.story.who("placement_worker", organisation="Reclassering")
        self.coordinator = self.story.who("coordinator")
        self.desk = self.story.who("facility_staff", facility=self.baken["alias"])
        self.stay, self.witness = self.booked(0), self.booked(1)
        self.after(31)
        self.task = self.story.task(self.coordinator, "not_arrived", self.stay)["id"]

    def after(self, minutes: int) -> None:
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, minutes))

    def booked(self, number: int) -> str:
        """Somebody under an order imposed now, expected now."""
        place = self.baken["places"][number]
        hold = self.probation.post("/v1/holds", scenes.hold_wish(self.story, place, imposedAt=FRIDAY))
        case = self.probation.post("/v1/cases", {"participants": scenes.participants(self.story)})
        person = self.probation.post("/v1/persons", {"clientReference": f"RN-77{number}"})
        details = {"caseId": case["id"], "personId": person["id"]}
        order = self.probation.post("/v1/orders", {**details, "regime": "nl-wth", "imposedAt": FRIDAY,
                                                   "municipality": "Rosmalen"})
        return self.probation.change(f"/v1/holds/{hold['id']}", "confirmation", {**details, "orderId": order["id"]})["id"]

    def escalation(self, session=None) -> dict:
        """Of the task, as whoever may see the stay sees it."""
        items = (session or self.probation).get(f"/v1/stays/{self.stay}/escalations")["items"]
        return next(each for each in items if each["taskId"] == self.task)

    def told(self, stay: str = "") -> list[dict]:
        """Who was told that nobody answered, in order; the messages of the stay."""
        messages = [each for each in self.probation.get(f"/v1/stays/{stay or self.stay}/messages")["items"]
                    if each["kind"] == "nobody_answered"]
        return sorted(messages, key=lambda each: each["createdAt"])

    def until_told(self, number: int) -> list[dict]:
        return until(self.told, lambda told: len(told) == number, f"{number} are told")

    def quietly(self, minutes: int, number: int, of_the_other: int) -> None:
        """By then somebody was told of the other one who did not come, and nobody of this one."""
        self.after(minutes)
        until(lambda: self.told(self.witness), lambda told: len(told) == of_the_other, "the other is told of")
        self.assertEqual(len(self.told()), number)

    def mail_about(self, message: dict):
        mail, = until(lambda: self.story.mailbox.about(message["id"]), bool, "its mail arrives")
        return mail

    def test_aSilenceGoesFromOneToTheNext(self):
        first = self.escalation()
        self.assertEqual((first["countsFromAt"], first["nextAt"], first["nextOrganisationId"]),
                         (FRIDAY, scenes.minutes_later(FRIDAY, OWNER), self.coordinator.account["organisationId"]))
        self.assertNotIn("inHand", first)
        self.assertEqual([each["state"] for each in first["steps"]], ["to_come"] * 4)
        self.assertEqual(self.told(), [])

        self.after(OWNER)
        message, = self.until_told(1)
        self.assertEqual((message["organisationId"], message["urgent"], message["dueAt"]),
                         (self.coordinator.account["organisationId"], True, FRIDAY))
        step = self.escalation()["steps"][0]
        self.assertEqual((step["state"], step["messageId"], step["organisationId"]),
                         ("told", message["id"], message["organisationId"]))
        mail = self.mail_about(message)
        self.assertIn("Niemand heeft nog gereageerd", mail.subject)
        self.assertEqual(mail.complaints([self.baken["alias"], "RN-770"]), [])

        self.desk.get(f"/v1/tasks/{self.task}")  # in the house that it is about
        self.after(ON_CALL)
        night = self.until_told(2)[1]
        self.assertEqual(night["organisationId"], self.desk.account["organisationId"], "on call at night")
        self.after(KEEPER)
        self.assertEqual(self.until_told(3)[2]["organisationId"], self.probation.account["organisationId"])
        self.assertEqual([each["state"] for each in self.escalation()["steps"]], ["told", "told", "overtaken", "told"])
        self.assertNotIn("nextAt", self.escalation())
        kinds = [each["kind"] for each in self.probation.get(f"/v1/stays/{self.stay}/history")["items"]]
        self.assertEqual(kinds.count("task.escalated"), 3)

    def test_anAcknowledgementStopsIt(self):
        self.after(OWNER)
        message, = self.until_told(1)
        self.coordinator.post(f"/v1/messages/{message['id']}/acknowledgement")
        stopped = self.escalation()
        self.assertEqual((stopped["inHand"], stopped["inHandOfId"]),
                         ("acknowledged", self.coordinator.account["organisationId"]))
        self.assertGreaterEqual(stopped["inHandAt"], self.story.now)
        self.assertEqual([each["state"] for each in stopped["steps"]], ["told", "held_back", "held_back", "to_come"])
        self.quietly(AGAIN, 1, of_the_other=2)
        self.after(KEEPER)
        self.until_told(2)

    def test_ofTwoWhoTakeItOnAtOnceOneHasItAndTheOtherHearsWho(self):
        self.after(OWNER)
        self.until_told(1)
        self.after(ON_CALL)
        self.until_told(2)
        answers = {}

        def take(session) -> None:
            answers[session] = session.post(f"/v1/tasks/{self.task}/taking-on", expect=(201, 409))
            session.api.close()  # the thread's own connection

        threads = [threading.Thread(target=take, args=(session,)) for session in (self.coordinator, self.desk)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        winner, loser = sorted(answers, key=lambda session: answers[session].status)
        won, lost = answers[winner], answers[loser]
        self.assertEqual((won.status, lost.status, lost.reason), (201, 409, "taken_on"))
        organisation = winner.account["organisationId"]
        self.assertEqual((won["organisationId"], won["assigneeId"], won["escalation"]["inHand"]),
                         (organisation, winner.account["id"], "taken_on"))
        self.assertEqual(lost["current"]["organisationId"], organisation)
        self.assertEqual(lost["current"]["escalation"]["inHandOfId"], organisation)
        if loser is self.coordinator:
            self.assertNotIn("assigneeName", lost["current"], "which organisation, not who")
        self.assertEqual(winner.post(f"/v1/tasks/{self.task}/taking-on", expect=409).reason, "already_done")

    def test_whatIsGivenBackGoesOn(self):
        self.coordinator.post(f"/v1/tasks/{self.task}/taking-on")
        self.quietly(AGAIN, 0, of_the_other=1)
        self.coordinator.change(f"/v1/tasks/{self.task}", "assignment")
        message, = self.until_told(1)
        self.assertEqual(message["organisationId"], self.coordinator.account["organisationId"])
        self.assertEqual([each["state"] for each in self.escalation()["steps"]],
                         ["overtaken", "overtaken", "told", "to_come"])

    def test_whoeverArrivesEndsIt(self):
        self.after(70)
        self.until_told(1)
        self.desk.change(f"/v1/stays/{self.stay}", "arrival", {"arrivedAt": scenes.minutes_later(FRIDAY, 65)})
        self.assertNotIn(self.task, [each["taskId"] for each in
                                     self.probation.get(f"/v1/stays/{self.stay}/escalations")["items"]])
        self.after(KEEPER)
        self.assertEqual([each["kind"] for each in self.told()], ["nobody_answered"])

    def test_theLinkInAMailOpensTheSignInAndNothingMore(self):
        self.after(OWNER)
        message, = self.until_told(1)
        mail = self.mail_about(message)
        links = {link for part in mail.parts().values() for link in re.findall(r"[a-z]+://[^\s\"<>]+", part)}
        self.assertEqual(links, {"https://adempauze.example.org/"}, "the same for everybody: no id, no token, no query")
        hidden = [name for name in mail.message.keys() if name.lower().startswith("list-")]
        self.assertEqual(hidden, [], "nor one that a mail program follows by itself")
        for part in mail.parts().values():
            self.assertNotRegex(part, r"(?i)<(img|link|script|form|iframe)\b")

        # Whoever forwards the mail, or a program that tries its links, has done nothing by it.
        link, = links
        path = urllib.parse.urlsplit(link).path
        reference = re.search(r"\(([0-9A-F]{4}-[0-9A-F]{4})\)", mail.subject)[1]
        self.house.leaves_nothing(lambda: self.followed(message, path, reference))
        self.assertNotIn("inHand", self.escalation())

    def followed(self, message: dict, path: str, reference: str) -> None:
        api = self.probation.api
        for tried in (path, f"{path}?message={message['id']}", f"{path}{message['id']}", f"{path}{reference}"):
            for method in ("GET", "HEAD", "POST"):
                answer = api.send(method, tried, b"{}" if method == "POST" else None,
                                  {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
                                  if method == "POST" else {})
                self.assertIn(answer.status, (401, 404, 405), f"{method} {tried}")
        for tried in (f"/v1/messages/{message['id']}", f"/v1/tasks/{self.task}"):
            self.assertEqual(api.send("GET", tried, None, {}).status, 401, "whoever reads it signs in first")
        self.assertEqual(api.send("POST", f"/v1/messages/{message['id']}/acknowledgement", b"{}", {
            "Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}).status, 401)


if __name__ == "__main__":
    unittest.main()

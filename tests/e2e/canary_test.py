"""Canary strings in every free field are found nowhere: no log, no mail, no error, no URL in a log, and in the database
only as ciphertext."""

import base64
import http.client
import unittest

import scenes
from client import until
from harness import FRIDAY, House
from story_agencies import participants
from systems import Systems

FIELDS = ("callerReference", "clientReference", "reference")


def canary(field: str) -> str:
    return f"Kanarie-{field}-Pieterse-Dorpsstraat-12"


class Canaries(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House(settings={"log.level": "debug"})
        try:
            cls.story = cls.house.story()
            scenes.now_is(cls.story, FRIDAY)
            cls.systems = Systems(cls.house, cls.story, canary("url"))
            cls.errors: list[bytes] = []
            cls.answers: dict[str, dict] = {}
            cls.play()
            cls.house.settled()
        except BaseException:
            cls.house.close()
            raise

    @classmethod
    def tearDownClass(cls):
        cls.systems.close()
        cls.house.close()

    @classmethod
    def play(cls):
        story = cls.story
        police = story.who("police_liaison")
        probation = story.who("placement_worker", organisation="Reclassering")
        story.learn_houses(police)
        luwte = story.place("De Luwte")
        hold = police.post("/v1/holds", scenes.hold_wish(story, luwte, imposedAt=FRIDAY,
                                                         callerReference=canary("callerReference")))
        desk = story.who("facility_staff", facility="De Luwte")
        cls.seen_by_desk = desk.get(f"/v1/holds/{hold['id']}").json
        desk.change(f"/v1/holds/{hold['id']}", "acceptance")
        police.get(f"/v1/holds/{hold['id']}/way-to-door")
        stay = desk.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": FRIDAY})
        case = probation.post("/v1/cases", {"participants": participants(story)})
        person = probation.post("/v1/persons", {"clientReference": canary("clientReference")})
        # `municipality` is no free text about somebody: a derived field of the order, stored in clear.
        order = probation.post("/v1/orders", {"caseId": case["id"], "personId": person["id"], "regime": "nl-wth",
                                              "imposedAt": FRIDAY, "municipality": canary("municipality"),
                                              "reference": canary("reference")})
        probation.change(f"/v1/stays/{stay['id']}", "details",
                         {"caseId": case["id"], "personId": person["id"], "orderId": order["id"]})
        cls.answers = {"callerReference": police.get(f"/v1/holds/{hold['id']}", expect=(200, 404)).json,
                       "clientReference": probation.get(f"/v1/persons/{person['id']}").json,
                       "reference": probation.get(f"/v1/orders/{order['id']}").json}
        cls.follow(case["id"], order["id"], stay["id"])
        cls.stumble(police, probation, person["id"])
        cls.stay_away()
        cls.end_early(order["id"], stay["id"])

    @classmethod
    def follow(cls, case, order, stay):
        """What is agreed, offered and handed over while somebody stays."""
        probation = cls.story.who("placement_worker", organisation="Reclassering")
        coordinator = cls.story.who("coordinator")
        path = f"/v1/cases/{case}"
        consenting = next(each for each in probation.get(f"{path}/network")["participants"]
                          if each["ground"] == "consent")
        probation.change(path, "consent-withdrawals", {"participationId": consenting["id"], "withdrawnAt": FRIDAY})
        offered = coordinator.change(path, "lead-offers", {"organisationId": probation.account["organisationId"]})
        probation.change(path, "lead-answers", {"offerId": offered["leadOffer"]["id"], "answer": "accepted"})
        probation.post(f"{path}/appointments", {"kind": "guided_contact", "at": scenes.minutes_later(FRIDAY, 24 * 60),
                                                "stayId": stay})
        probation.post(f"{path}/contacts", {"kind": "telephone", "withWhom": "family", "happenedAt": FRIDAY})
        offer = probation.post("/v1/help-offers", {
            "organisationId": probation.account["organisationId"], "kind": "debt_help", "forWhom": "anyone",
            "languages": ["nl"], "waitingDays": 1, "peers": False, "name": canary("help")})
        probation.post(f"{path}/help", {"offerId": offer["id"], "forWhom": "family", "offeredAt": FRIDAY})
        probation.change(f"/v1/orders/{order}", "extensions", {"decidedAt": FRIDAY, "days": 5})

    @classmethod
    def stay_away(cls):
        """Somebody is expected and does not come, and nobody has it in hand."""
        story = cls.story
        probation = story.who("placement_worker", organisation="Reclassering")
        place = scenes.automatic_house(story)["places"][0]
        hold = probation.post("/v1/holds", scenes.hold_wish(story, place, imposedAt=FRIDAY,
                                                            callerReference=canary("callerReference")))
        details = {"caseId": probation.post("/v1/cases", {"participants": participants(story)})["id"],
                   "personId": probation.post("/v1/persons", {"clientReference": canary("clientReference") + "-2"})["id"]}
        order = probation.post("/v1/orders", {**details, "regime": "nl-wth", "imposedAt": FRIDAY,
                                              "municipality": canary("municipality"), "reference": canary("reference")})
        missed = probation.change(f"/v1/holds/{hold['id']}", "confirmation", {**details, "orderId": order["id"]})["id"]
        for minutes, kinds in ((31, {"not_begun"}), (61, {"not_begun", "nobody_answered"})):
            scenes.now_is(story, scenes.minutes_later(FRIDAY, minutes))
            cls.until_sent(missed, kinds)

    @classmethod
    def end_early(cls, order, stay):
        story = cls.story
        probation = story.who("placement_worker", organisation="Reclassering")
        probation.change(f"/v1/orders/{order}", "withdrawals", {"decidedAt": story.now})
        cls.until_sent(stay, {"decision_needed_first"})
        story.who("facility_staff", facility="De Luwte").change(
            f"/v1/stays/{stay}", "departure", {"departedAt": story.now, "destination": "home"})
        cls.until_sent(stay, {"finished"})

    @classmethod
    def until_sent(cls, stay, kinds):
        probation = cls.story.who("placement_worker", organisation="Reclassering")
        until(lambda: {each["kind"] for each in probation.get(f"/v1/stays/{stay}/messages")["items"]
                       if each["state"] == "sent"}, lambda sent: kinds <= sent, f"{kinds} are sent")

    @classmethod
    def stumble(cls, police, probation, person):
        """Every way in which a canary could come back, or end up in a log, with an error."""
        word = canary("error")
        asked = [
            police.post("/v1/holds", {"surprise": word, "placeId": word, "expectedArrivalAt": word, "gender": word,
                                      "remark": word, "callerReference": word + "\u0001"}, expect=None),
            probation.post("/v1/persons", {"clientReference": canary("clientReference")}, expect=None),
            probation.post("/v1/orders", {"municipality": word * 20, "reference": word, "regime": word, "zone": word},
                           expect=None),
            police.post("/v1/arrivals", {"code": word, "arrivedAt": FRIDAY}, expect=None),
            police.post("/v1/holds", word.encode(), expect=None),
            police.get(f"/v1/stays/{word}", expect=None),
            police.get(f"/v1/{word}?name={word}", expect=None),
            police.get(f"/v1/audit-records?before={word}", expect=None),
            police.call("GET", "/v1/holds", headers={"traceparent": word, "X-Request-Id": f"{word} {word}"}),
            police.call("POST", "/v1/holds", {}, {"Idempotency-Key": word, "If-Match": word}),
            cls.story.api.call("POST", "/v1/sessions", {"account": word, "password": word}),
            cls.story.api.call("GET", "/v1/holds", headers={"Authorization": f"Bearer {word}"}),
        ]
        cls.errors = [answer.raw for answer in asked if answer.status >= 400]
        assert len(cls.errors) >= 11, [str(answer) for answer in asked]

    def assertSilent(self, text: str, what: str):
        for word in ("Kanarie", "Pieterse", "Dorpsstraat"):
            self.assertNotIn(word.lower(), text.lower(), f"a canary is in {what}")

    def test_whoMaySeeItDoesSeeIt(self):
        self.assertEqual(self.answers["clientReference"]["clientReference"], canary("clientReference"))
        self.assertEqual(self.answers["reference"]["reference"], canary("reference"))
        self.assertNotIn("callerReference", self.seen_by_desk)

    def test_noLogHoldsOne(self):
        logs = self.house.logs()
        self.assertGreater(len(logs.splitlines()), 20, "the daemon logs at level debug")
        self.assertSilent(logs, "the daemon's log")
        server_log = self.house.state / "data/server.log"
        if server_log.exists():
            self.assertSilent(server_log.read_text(errors="replace"), "the database server's log")

    def test_noMailHoldsOne(self):
        mails = self.house.mailbox.mails()
        self.assertGreater(len(mails), 15, "a mail that is no longer true when its turn comes is not sent")
        for mail in mails:
            self.assertSilent(mail.readable() + mail.raw.decode(errors="replace"), "a mail")

    def test_noWebhookHoldsOne(self):
        received = self.systems.received()
        self.assertGreater(len(received), 15)
        for each in received:
            self.assertSilent(each.body.decode() + str(each.headers), "a webhook")

    def test_noErrorRepeatsOne(self):
        for body in self.errors:
            self.assertSilent(body.decode(), "an error")

    def test_theDatabaseHoldsOnlyCiphertext(self):
        dump = self.house.server.dump(self.house.database)
        self.assertIn(canary("municipality"), dump, "the dump shows what is stored in clear")
        for field in FIELDS:
            plain = canary(field).encode()
            for written in (plain.decode(), plain.hex(), base64.b64encode(plain).decode()[:-3]):
                self.assertNotIn(written, dump, f"{field} is stored in clear")

    def test_noAnswerToOthersHoldsOne(self):
        manager, auditor = self.story.who("manager"), self.story.who("auditor")
        self.assertSilent(manager.get("/v1/occupancy?fromDate=2026-11-01&untilDate=2026-12-01").raw.decode(), "numbers")
        self.assertSilent(auditor.get("/v1/audit-records").raw.decode(), "the audit trail")


class CanariesOnTheWay(unittest.TestCase):
    def test_aRequestThatIsNoHttpIsNotLogged(self):
        with House(settings={"log.level": "debug"}) as house:
            story = house.story()
            connection = story.api.connection(fresh=True)
            connection.sock.sendall(f"{canary('line')} / HTTP/9.9\r\n\r\n".encode())
            try:
                answer = connection.sock.recv(4096)
            except (OSError, http.client.HTTPException):
                answer = b""
            self.assertNotIn(b"Kanarie", answer)
            self.assertNotIn("Kanarie", house.logs())


if __name__ == "__main__":
    unittest.main()

"""Who was told and who was not, at desks: a telephone call is ticked off, a message is seen, and a contact is logged at
the stay."""

import unittest

from workplace import Workplace, until  # first: it shows the way to the story's own modules

import scenes
from harness import FRIDAY


class TheAgencies(Workplace):
    def setUp(self):
        super().setUp()
        scenes.now_is(self.story, FRIDAY)
        self.story.learn_houses(self.story.who("police_liaison"))
        # A town without a mailbox: nothing reaches it but the telephone.
        self.house.server.sql(self.house.database, "UPDATE organisation SET mailbox = NULL WHERE kind = 'municipality'")
        self.resident = scenes.resident(self.story)
        self.probation = self.story.who("placement_worker", organisation="Reclassering")
        self.coordinator = self.story.who("coordinator")

    def messages(self) -> list[dict]:
        return self.probation.get(f"/v1/stays/{self.resident['stay']}/messages")["items"]

    def test_whomNoMessageReachedIsCalledAndTickedOff(self):
        until(self.messages, lambda all_of: all_of and all(each["state"] != "queued" for each in all_of), "all were tried")
        untold = len([each for each in self.messages() if each["state"] == "failed"])
        desk = self.desk("placement_worker", organisation="Reclassering")
        desk.press("ctrl+8")
        rows = self.rows(desk, "Wie geen bericht bereikte", lambda now: len(now) == untold, f"has {untold}")
        self.assertTrue(any("Gemeente Eikendaal" in cell for cell in rows[0]), rows[0])
        self.assertTrue(any("geen mailbox" in cell for cell in rows[0]), rows[0])
        before = len(desk.keys)
        desk.press("F7")
        desk.wait("label", r"^Gemeente Eikendaal: \+31 40 000 0205$")
        self.looked_over(desk)
        desk.press("Return")
        desk.wait("", "Gemeente Eikendaal is gebeld")
        self.assertEqual(len(desk.keys) - before, 2, "one key shows the number, one ticks the call off")
        called = until(lambda: [each for each in self.messages() if each["state"] == "called"], bool, "a call")
        self.assertIn("calledAt", called[0])
        self.rows(desk, "Wie geen bericht bereikte", lambda now: len(now) == len(rows) - 1, "has one less")
        self.looked_over(desk)

    def test_aMessageIsSeenWhereItCame(self):
        desk = self.desk("coordinator")
        desk.press("ctrl+8")
        rows = self.rows(desk, "Berichten aan ons")
        desk.press("F6")
        desk.wait("", "Gezien: ")
        self.rows(desk, "Berichten aan ons", lambda now: len(now) == len(rows) - 1, "has one less")
        seen = [each for each in self.coordinator.get("/v1/messages")["items"] if "acknowledgedAt" in each]
        self.assertEqual(len(seen), 1)
        self.looked_over(desk)

    def test_aCaseWorkerTriesAWayOutAndSeesThatItCameThrough(self):
        desk = self.desk("placement_worker", organisation="Reclassering")
        desk.press("ctrl+8")
        rows = self.rows(desk, "Hoe ketenpartners te bereiken zijn")
        self.assertTrue(any("alleen telefoon" in cell for row in rows for cell in row), "the town has no mailbox")
        desk.press("F8")
        desk.wait("", "Een bericht zonder inhoud is onderweg naar ")
        self.rows(desk, "Hoe ketenpartners te bereiken zijn",
                  lambda now: any("Laatst gelukt: vr 20 nov 2026" in row[0] for row in now), "says when it came through")
        self.looked_over(desk)
        until(lambda: self.house.server.sql(self.house.database, "SELECT d.channel, d.state FROM message m JOIN delivery d "
                                            "ON d.message_id = m.id WHERE m.kind = 'channel_test'"),
              lambda tried: [tuple(row) for row in tried] == [("mail", "sent")], "one mail, and it is sent")

    def test_aContactIsLoggedAtTheStayAndTheNetworkIsRead(self):
        desk = self.desk("placement_worker", organisation="Reclassering")
        desk.press("ctrl+4")
        self.rows(desk, "^Verblijven$")
        desk.press("Return")
        desk.wait("", "heeft de regie")
        desk.wait("", "geen veiligheidsplan")
        desk.press("ctrl+r", "Down", "Return")
        desk.wait("push button", "Contact vastleggen")
        self.looked_over(desk)
        desk.press("Return")
        desk.wait("", "Vastgelegd: telefoon")
        contacts = self.probation.get(f"/v1/cases/{self.resident['caseId']}/contacts")["items"]
        self.assertEqual([(each["kind"], each["withWhom"]) for each in contacts], [("telephone", "order_subject")])
        self.looked_over(desk)


if __name__ == "__main__":
    unittest.main()

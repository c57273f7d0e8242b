"""Safety and admission at the desks, by their keys: who is kept out of a house, an exception with a second person, and
what a house asks before it takes somebody."""

import unittest

from workplace import Workplace, until

import scenes
from harness import FRIDAY


class SafetyAtTheDesks(Workplace):
    def setUp(self):
        super().setUp()
        scenes.now_is(self.story, FRIDAY)
        self.story.learn_houses(self.story.who("police_liaison"))
        self.baken = scenes.automatic_house(self.story)
        self.resident = scenes.resident(self.story)
        self.probation = self.story.who("placement_worker", organisation="Reclassering")
        self.house_staff = self.story.who("facility_staff", facility=self.baken["alias"])

    def test_somebodyIsKeptOutWithTwoKeysAndMayComeAgain(self):
        desk = self.desk("facility_staff", facility=self.baken["alias"])
        self.rows(desk, "^Aanwezig$")
        desk.press("ctrl+4")
        desk.wait("label", "Het Baken, B1: aanwezig")
        desk.press("ctrl+h")
        desk.wait("label", "^Reden$")
        desk.press("Down", "Return")
        desk.wait("label", "wordt niet toegelaten in Het Baken tot iemand dit opheft")
        bans = self.house_staff.get("/v1/house-bans")["items"]
        self.assertEqual([ban["personId"] for ban in bans], [self.resident["personId"]])
        self.looked_over(desk)
        desk.press("ctrl+2")
        rows = self.rows(desk, "^Niet toegelaten in dit huis$")
        self.assertIn("geweld", rows[0][0])
        self.assertIn("B1", rows[0][0], "whoever is here is known by place and code")
        self.looked_over(desk)
        lift = desk.wait("push button", "Mag weer komen")
        lift.press()
        desk.wait("label", "Mag die weer komen\\? Druk nog een keer")
        lift.press()
        desk.wait("label", "Opgeheven: ")
        self.assertTrue(self.house_staff.get("/v1/house-bans")["items"][0].get("liftedAt"))

    def test_anExceptionIsAskedAtOneDeskAndApprovedAtAnother(self):
        probation = self.desk("placement_worker", organisation="Reclassering")
        probation.press("ctrl+4")
        probation.wait("label", "Het Baken, B1: aanwezig")
        probation.press("ctrl+j")
        houses = [house["alias"] for house in self.probation.get("/v1/facilities")["items"]]
        probation.wait("combo box", f"^{houses[0]}$")
        probation.press(*["Down"] * houses.index("Het Baken"), "Tab", "Down", "Return")
        probation.wait("label", "Er is een uitzondering gevraagd voor Het Baken")
        self.rows(probation, "^Uitzonderingen$")
        self.looked_over(probation)
        desk = self.desk("facility_staff", facility=self.baken["alias"])
        rows = self.rows(desk, "^Uitzonderingen$")
        self.assertIn("wacht op u", rows[0][0])
        self.looked_over(desk)
        desk.press("ctrl+F2")
        desk.wait("label", "Druk nog een keer om goed te keuren")
        desk.press("ctrl+F2")
        desk.wait("label", "Goedgekeurd: Het Baken kan deze persoon")
        self.assertEqual([each["state"] for each in self.house_staff.get("/v1/safety-overrides")["items"]], ["approved"])

    def test_whatTheHouseAsksIsAnsweredWithTheDetailsOfAHold(self):
        admin = self.story.who("administrator")
        path = f"/v1/facilities/{self.baken['id']}/admission-questions"
        admin.post(path, {"items": [{"key": "motivated", "required": False}]}, match=admin.get(path).headers["etag"])
        hold = self.probation.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][1]))
        probation = self.desk("placement_worker", organisation="Reclassering")
        probation.press("ctrl+4")
        probation.wait("label", "Het Baken, B1: aanwezig")
        probation.press("ctrl+n")
        probation.wait("label", "^Wil deze persoon zelf naar deze plek")
        self.looked_over(probation)
        probation.press("shift+Tab", "Down", "Return")
        probation.wait("label", "Vastgelegd. Het huis ziet deze antwoorden")
        self.assertEqual(self.probation.get(f"/v1/holds/{hold['id']}/answers")["answers"], {"motivated": "yes"})

    def test_twoPeopleAreKeptApartAndAZoneIsRecorded_andBothAreLifted(self):
        other = scenes.resident(self.story, place_number=2, reference="RN-2")
        probation = self.desk("placement_worker", organisation="Reclassering")
        probation.press("ctrl+4")
        rows = self.rows(probation, "^Verblijven$", lambda rows: len(rows) == 2)
        probation.press(*["Down"] * (rows[0][0] != "Het Baken, B1"), "Return")
        probation.wait("label", "Het Baken, B1: aanwezig")
        probation.wait("label", "Rosmalen")
        probation.press("ctrl+g")
        probation.wait("label", "^Wie$")
        self.looked_over(probation)
        probation.press("Down", "Tab", "Down", "Return")
        probation.wait("label", "Deze twee mogen elkaar niet tegenkomen, tot iemand het opheft")
        pair = self.probation.get("/v1/must-not-meet-pairs")["items"][0]
        self.assertEqual({pair["personId"], pair["otherPersonId"]}, {self.resident["personId"], other["personId"]})
        safety = self.rows(probation, "^Niet samen en verboden gebieden$")
        self.assertIn("Mag wie op Het Baken, B2 verblijft niet tegenkomen", safety[0][0])
        self.looked_over(probation)

        probation.press("ctrl+o")
        probation.wait("label", "^Midden van het gebied: breedte, lengte$")
        probation.type("52,090737; 5,121420")
        probation.press("Return")
        probation.wait("label", "Een gebied met een straal van 500 m")
        zones = f"/v1/orders/{self.resident['orderId']}/ban-zones"
        self.assertEqual([zone["radiusMetres"] for zone in self.probation.get(zones)["items"]], [500])
        self.rows(probation, "^Niet samen en verboden gebieden$", lambda rows: len(rows) == 2)
        self.looked_over(probation)

        for left in (1, 0):
            probation.press("ctrl+Delete")
            probation.wait("label", "geldt dit niet meer\\? Druk nog een keer")
            probation.press("ctrl+Delete")
            until(lambda: [each for each in self.probation.get("/v1/must-not-meet-pairs")["items"]
                           + self.probation.get(zones)["items"] if not each.get("liftedAt")],
                  lambda open_: len(open_) == left, "one less holds")
            probation.wait("label", "Opgeheven")


if __name__ == "__main__":
    unittest.main()

"""What the night brings at a desk, by its keys: a family, a bed for some nights only, a place until the decision on an
order, and what a house asks before it takes somebody."""

import unittest

from workplace import Workplace, until  # first: it shows the way to the story's own modules

import scenes
from harness import FRIDAY
from local_time import days_later


class TheNight(Workplace):
    def setUp(self):
        super().setUp()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.probation = self.story.who("placement_worker", organisation="Reclassering")
        self.admin = self.story.who("administrator")
        self.story.learn_houses(self.police)
        self.baken = scenes.automatic_house(self.story)

    def held(self, who) -> dict:
        holds = until(lambda: [hold for hold in who.get("/v1/holds")["items"] if hold["state"] == "held"], bool, "a hold")
        self.assertEqual(len(holds), 1)
        return holds[0]

    def test_aFamilyTakesAUnitWhole_andTheHouseReadsHowManyCome(self):
        unit = self.admin.post("/v1/units", {"facilityId": self.baken["id"], "name": "Zolder", "families": "only"}).json
        for number in (1, 2, 3):
            self.admin.post("/v1/places", {"unitId": unit["id"], "name": f"Zolder {number}"})
        desk = self.desk("police_liaison")
        self.rows(desk, "^Plekken, de beste eerst$")
        desk.press(*["shift+Tab"] * 5)  # new request, search, wheelchair, kind of house, persons
        self.assertTrue(desk.wait("spin button", "^Personen$").is_focused)
        desk.type("3")
        desk.wait("label", "^1 woonruimte vrij$")
        desk.press(*["Tab"] * 5, "Return")
        desk.wait("label", "Het Baken, Zolder \\(heel, 3 plekken\\) vasthouden tot")
        desk.type("PL-77051")
        self.looked_over(desk)
        desk.press("Return")
        desk.wait("label", "Vastgehouden: Het Baken, Zolder \\(heel\\)")
        desk.wait("label", "Voor 3 personen: de woonruimte wordt heel gebruikt")
        hold = self.held(self.police)
        self.assertEqual((hold["persons"], hold["unitName"]), (3, "Zolder"))
        house = self.desk("facility_staff", facility="Het Baken")
        rows = self.rows(house, "^Verwacht$")
        self.assertTrue(any("3 personen" in cell for cell in rows[0]), rows)
        self.assertTrue(any("Zolder (heel)" in cell for cell in rows[0]), rows)

    def test_whereNothingFitsOneKeyLeadsToSomeNights(self):
        place, begins, opens = self.baken["places"][0], days_later(FRIDAY, 3), days_later(FRIDAY, 20)
        for house in self.story.seen.values():
            for each in house["places"]:
                closure = {"fromAt": begins, "untilAt": opens} if each == place else {"fromAt": FRIDAY}
                self.admin.post("/v1/closures", {"placeId": each["id"], "reason": "repair", **closure})
        desk = self.desk("police_liaison")
        desk.wait("push button", "^Vasthouden. Het Baken, B1: vrij tot")
        self.looked_over(desk)
        keys = self.act(desk, "F2")
        desk.wait("label", "Het Baken, B1 vasthouden, alleen tot ma 23 nov 2026")
        desk.type("PL-77052")
        keys += self.act(desk, "Return")
        desk.wait("label", "Dat is korter dan gevraagd")
        self.assertEqual(keys, 2, "the same two keys as for a whole stay")
        self.assertEqual(self.held(self.police)["untilAt"], scenes.minutes_later(begins, -30))
        self.looked_over(desk)

    def test_aPlaceForAfterwardsIsHeldUntilTheDecision(self):
        desk = self.desk("placement_worker", organisation="Reclassering")
        self.rows(desk, "^Plekken, de beste eerst$")
        desk.wait("check box", "^Daarna: tot de beslissing over het huisverbod$").press()
        desk.wait("label", "voor na een huisverbod")
        desk.press("F4", "Return")
        desk.wait("label", "De reservering vervalt bij het eerste einde")
        self.looked_over(desk)
        desk.type("RO-1400")
        desk.press("Return")
        desk.wait("label", "Vastgehouden tot de beslissing over het huisverbod: vervalt")
        hold = self.held(self.probation)
        self.assertEqual(hold["expiresAt"], hold["expectedArrivalAt"])
        self.looked_over(desk)

    def test_whatTheHouseAsksIsAnsweredWithTheHold(self):
        for house in self.story.seen.values():
            path = f"/v1/facilities/{house['id']}/admission-questions"
            self.admin.post(path, {"items": [{"key": "motivated", "required": False}]},
                            match=self.admin.get(path).headers["etag"])
        desk = self.desk("police_liaison")
        self.rows(desk, "^Plekken, de beste eerst$")
        desk.press("Return")
        desk.wait("label", "^Wil deze persoon zelf naar deze plek")
        desk.type("PL-77053")
        self.looked_over(desk)
        keys = self.act(desk, "Tab", "j", "Return")
        desk.wait("label", "Vastgehouden")
        self.assertEqual(keys, 3)
        hold = self.held(self.police)
        self.assertEqual(self.police.get(f"/v1/holds/{hold['id']}/answers")["answers"], {"motivated": "yes"})


if __name__ == "__main__":
    unittest.main()

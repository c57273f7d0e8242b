"""The place board by its keys: a stay moves to another place, and a place that is promised refuses it."""

import unittest

from workplace import Workplace, until

import scenes
from harness import FRIDAY
from local_time import days_later


class TheBoard(Workplace):
    def setUp(self):
        super().setUp()
        scenes.now_is(self.story, FRIDAY)
        self.story.learn_houses(self.story.who("police_liaison"))
        self.baken = scenes.automatic_house(self.story)
        self.stay = scenes.resident(self.story)["stay"]
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 60))  # nobody is moved at the moment they arrive

    def place_of(self) -> str:
        worker = self.story.who("placement_worker", organisation="Reclassering")
        return worker.get(f"/v1/stays/{self.stay}")["placements"][-1]["placeName"]

    def at_the_board(self):
        """Somebody from probation, on the cell of the first place of the house, today."""
        probation = self.desk("placement_worker", organisation="Reclassering")
        probation.press("ctrl+3")
        rows = self.rows(probation, "^Plankbord$", lambda rows: len(rows) == 6, "has six places")
        self.assertTrue(all(cell.endswith(".") for row in rows for cell in row), "each cell is a sentence")
        first = next(at for at, row in enumerate(rows) if row[0].startswith(f"{self.baken['alias']}, B1,"))
        probation.wait("label", ", vr 20 nov 2026")
        probation.press(*["Down"] * first)
        probation.wait("label", "Het Baken, B1, vr 20 nov 2026\\nAanwezig, ")
        return probation

    def test_aStayMovesWithThreeKeysAndWhatWouldHappenIsShownBefore(self):
        probation = self.at_the_board()
        before = len(probation.keys)
        probation.press("ctrl+x")
        probation.wait("label", "Opgepakt: Aanwezig")
        probation.press("Down", "ctrl+v")
        probation.wait("label", "Als u dit doet: Het Baken, B2 tot")
        self.assertEqual(self.place_of(), "B1", "a look ahead changes nothing")
        self.looked_over(probation)
        probation.press("Return")
        until(self.place_of, lambda place: place == "B2", "the stay moves")
        self.assertEqual(len(probation.keys) - before, 4, "take up, one place down, put down, Enter")
        probation.wait("label", "Verplaatst. Het Baken, B2 tot")
        self.rows(probation, "^Plankbord$", lambda rows: any(
            row[0].startswith("Het Baken, B2, ") and "Aanwezig" in row[0] for row in rows), "shows it there")
        self.looked_over(probation)

    def test_aPromisedPlaceRefusesWithUntilWhenAndAnotherIsChosen(self):
        police = self.story.who("police_liaison")
        police.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][1], in_days=2))
        probation = self.at_the_board()
        probation.press("ctrl+x", "Down", "ctrl+v")
        probation.wait("label", "Dit zou worden geweigerd. Deze plek is in die periode bezet. Tot .* 2026 .*Wel vrij")
        probation.press("Return")
        probation.wait("label", "Dit is niet gedaan.*In plaats daarvan gekozen")
        self.assertEqual(self.place_of(), "B1")
        self.looked_over(probation)
        probation.press("Escape", "Escape")
        probation.wait("label", "Teruggezet. Er is niets verplaatst")
        probation.press("ctrl+l")
        bars = self.rows(probation, "als lijst", lambda rows: len(rows) == 2, "has both")
        self.assertIn("Het Baken, B1: Aanwezig", bars[0][0])
        self.looked_over(probation)

    def test_aHoldMovesByTheSameKeysAndItsHolderSeesWhereItIs(self):
        worker = self.story.who("placement_worker", organisation="Reclassering")
        hold = worker.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][1]))
        probation = self.at_the_board()
        probation.press("Down", "ctrl+x")
        probation.wait("label", "Opgepakt: Gereserveerd")
        asks = next(house for house in self.story.seen.values()
                    if house["admission"] == "desk" and house["accepts"] != "women")["alias"]
        rows = self.rows(probation, "^Plankbord$")
        there = next(at for at, row in enumerate(rows) if row[0].startswith(f"{asks}, "))
        here = next(at for at, row in enumerate(rows) if row[0].startswith("Het Baken, B2,"))
        probation.press(*["Down" if there > here else "Up"] * abs(there - here), "ctrl+v")
        probation.wait("label", f"Als u dit doet: {asks}, .* Dit huis wordt eerst gevraagd en moet aannemen")
        self.looked_over(probation)
        probation.press("Return")
        probation.wait("label", f"Verplaatst. {asks}, ")
        moved = worker.get(f"/v1/holds/{hold['id']}")
        self.assertEqual((moved["facilityAlias"], moved["answer"], moved["code"]), (asks, "awaited", hold["code"]))
        desk = self.story.who("facility_staff", facility=asks)
        self.assertIn(hold["id"], [each["id"] for each in desk.get("/v1/holds")["items"]])
        probation.press("ctrl+1")
        probation.wait("", asks)

    def test_aHouseClosesItsPlaceAndOpensItAgainWithThreeKeys(self):
        house = self.desk("facility_staff", facility=self.baken["alias"])
        house.press("ctrl+3")
        rows = self.rows(house, "^Plankbord$", lambda rows: len(rows) == 6, "has six places")
        here = next(at for at, row in enumerate(rows) if row[0].startswith("Het Baken, B2,"))
        house.wait("label", ", vr 20 nov 2026")
        house.press(*["Down"] * here, "F9")
        house.wait("label", "Het Baken, B2 sluiten")
        self.looked_over(house)
        house.press("Return")
        house.wait("label", "Gesloten: Het Baken, B2, vanaf vr 20 nov 2026")
        self.rows(house, "^Plankbord$", lambda rows: "Gesloten: reparatie" in rows[here][0], "shows the closure")
        closure = self.story.who("manager").get("/v1/closures")["items"][0]
        self.assertEqual((closure["placeName"], closure["reason"], closure.get("untilAt")), ("B2", "repair", None))
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 90))
        house.press("F9")
        house.wait("label", "Sluiting van Het Baken, B2")
        self.looked_over(house)
        house.press("ctrl+o")
        house.wait("label", "Gesloten: Het Baken, B2, van vr 20 nov 2026 .* tot vr 20 nov 2026")
        until(lambda: self.story.who("manager").get("/v1/closures")["items"], lambda items: not items, "it is open again")
        house.press("Up", "F9")
        house.wait("label", "sluiten")
        house.press("Return")
        house.wait("label", "Dit is niet gedaan. Deze plek is in die periode bezet. Tot .* 2026")
        self.looked_over(house)

    def test_aManagerSeesTakenPlacesAndThePoliceNoBoard(self):
        manager = self.desk("manager")
        rows = self.rows(manager, "^Plankbord$", lambda rows: len(rows) == 6, "has six places")
        taken = [cell for row in rows for cell in row if "Bezet" in cell]
        self.assertTrue(taken)
        self.assertFalse([cell for row in rows for cell in row if "Aanwezig" in cell])
        self.looked_over(manager)
        police = self.desk("police_liaison")
        self.rows(police, "Plekken")
        self.assertIsNone(police.find("push button", "Plankbord"))

    def test_roomForALikelyExtensionIsMadeWithOneKey(self):
        probation = self.story.who("placement_worker", organisation="Reclassering")
        hold = probation.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][0], in_days=12))
        case = probation.post("/v1/cases", {"participants": []})
        person = probation.post("/v1/persons", {"clientReference": "SQ-2"})
        promised = probation.change(f"/v1/holds/{hold['id']}", "confirmation",
                                    {"caseId": case["id"], "personId": person["id"]})["id"]
        scenes.now_is(self.story, days_later(FRIDAY, 8))
        desk = self.desk("placement_worker", organisation="Reclassering")
        desk.press("ctrl+3")
        desk.wait("label", "Een waarschijnlijke verlenging botst met wat is beloofd")
        desk.wait("label", r"Voorstel: Het Baken, B1 \(.*\) gaat naar Het Baken, B2")
        self.looked_over(desk)
        desk.press("F8")
        until(lambda: probation.get(f"/v1/stays/{promised}")["placements"][-1]["placeName"],
              lambda place: place == "B2", "the promise is kept elsewhere")
        desk.wait("label", "Verplaatst: 1 toezegging")
        desk.gone("label", "Een waarschijnlijke verlenging botst")


if __name__ == "__main__":
    unittest.main()

"""The story's human steps, done by people at their desks: keys pressed, screens read."""

import re
import unittest

from workplace import Workplace, until, utc


class TheNight(Workplace):
    def test_aPlaceIsHeldWithTwoKeysAndTheHouseAnswersOnBothScreens(self):
        police = self.desk("police_liaison")
        house = self.desk("facility_staff", facility="De Luwte")
        offers = self.rows(police, "Plekken")
        self.assertEqual(len(offers), 6)
        self.assertTrue(any("uiterste einde" in cell for cell in offers[0]), offers[0])
        # De Luwte takes men alone, so fewer others would miss it than Het Baken: the best row needs no arrows.
        until(lambda: police.find("", "^De Luwte, L1$"), bool, "De Luwte is chosen")
        before = len(police.keys)
        police.press("Return")
        police.wait("", "De Luwte, L1 vasthouden")
        police.type("PL-77031")
        police.press("Return")
        police.wait("", "^Vastgehouden")
        self.assertEqual(len(police.keys) - before, 2, "budget: two function keys and the reference")
        police.wait("", "Wacht op antwoord van het huis")

        self.rows(house, "Aanvragen")
        house.press("F3")
        house.wait("", "Reden|Waarom")
        house.press("Down", "Return")
        police.wait("", "no|nee gezegd|zei nee|afgewezen|geweigerd")
        self.looked_over(police)

        police.press("F4", "Return")
        police.type("PL-77032")
        police.press("Return")
        police.wait("", "^Vastgehouden")
        self.looked_over(house)

    def test_anAcceptedHoldShowsTheWayAndArrivalNeedsTheCodeAlone(self):
        police = self.desk("police_liaison")
        house = self.desk("facility_staff", facility="De Luwte")
        self.rows(police, "Plekken")
        police.press("Return")
        police.wait("", "De Luwte, L1 vasthouden")
        police.type("PL-77031")
        police.press("Return")
        self.rows(house, "Aanvragen")
        house.press("F2")
        police.wait("", "Het huis heeft ja gezegd")
        police.press("F7")
        way = police.wait("label", "^Weg naar de deur:").name
        self.assertIn("groene deur", way)
        hold = self.story.who("police_liaison").get("/v1/holds")["items"][0]

        before = len(house.keys)
        house.press("F7")
        house.type(hold["code"].lower().replace(" ", ""))
        house.press("Return")
        house.wait("", "Aangekomen: De Luwte, L1")
        self.assertLessEqual(len(house.keys) - before, 2, "a code and two keys")
        self.rows(house, "Aanwezig")
        self.looked_over(house)
        # A mistyped code stays where it is, with a sentence that helps.
        house.press("F7")
        house.type("zzz 9999")
        house.press("Return")
        house.wait("", "[Cc]ode .*niet bekend")
        self.assertEqual(house.wait("text", "^Code").text.lower(), "zzz 9999")

    def test_nothingFitsIsAnHonestNoThatIsCounted(self):
        self.fill_every_place()
        police = self.desk("police_liaison")
        police.wait("", r"\+31 40 000 0100")
        police.wait("", "[Gg]een plek")
        police.press("F8")
        police.wait("", "[Vv]astgelegd")
        self.assertEqual(len(self.story.who("police_liaison").get("/v1/turn-aways")["items"]), 1)
        self.looked_over(police)

    def fill_every_place(self) -> None:
        police = self.story.who("police_liaison")
        wish = {"expectedArrivalAt": utc("2026-11-20 22:30"), "imposedLocal": "2026-11-20T22:00"}
        for offer in police.search(wish)["items"]:
            police.post("/v1/holds", {**wish, "placeId": offer["placeId"]})


class TheDays(Workplace):
    """Probation, from the details to the next basis; a stay that began on the code."""

    def setUp(self):
        super().setUp()
        police = self.story.who("police_liaison")
        house = self.story.who("facility_staff", facility="Het Baken")
        self.story.learn_houses(police)
        hold = self.story.hold(police, self.story.place("Het Baken", 1), "2026-11-20 22:30",
                               imposedLocal="2026-11-20T22:14")
        self.daemon.admin.set_clock(utc("2026-11-20 23:40"))
        self.stay = house.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": utc("2026-11-20 23:40")})["id"]
        self.daemon.admin.set_clock(utc("2026-11-23 08:30"))

    def read_stay(self) -> dict:
        return self.story.who("placement_worker", organisation="Reclassering").get(f"/v1/stays/{self.stay}").json

    def test_fromTheTaskToTheDetailsTheExtensionAndTheNextBasis(self):
        probation = self.desk("placement_worker", organisation="Reclassering")
        probation.press("ctrl+6")
        self.rows(probation, "Taken")
        before = len(probation.keys)
        probation.press("Return")
        probation.wait("", "Het Baken, B1: aanwezig")
        probation.press("ctrl+n")
        probation.wait("text", "kenmerk")
        probation.type("RO-1207")
        probation.press("Return")
        until(self.read_stay, lambda stay: "orderId" in stay, "the details are attached")
        self.assertLessEqual(len(probation.keys) - before, 8, "budget: one form, eight function keys")
        probation.wait("", "na het huisverbod")
        self.looked_over(probation)

        self.daemon.admin.set_clock(utc("2026-11-28 10:00"))
        before = len(probation.keys)
        probation.press("ctrl+e")
        probation.wait("", "schuift mee")  # what would happen is shown before it is done
        self.assertEqual(self.read_stay()["untilLocal"], "2026-12-01T10:00", "a look ahead changes nothing")
        probation.press("Return")
        until(self.read_stay, lambda stay: stay["untilLocal"] == "2026-12-19T10:00", "the stay follows the order")
        self.assertEqual(len(probation.keys) - before, 2, "budget: Ctrl+E, Enter")
        probation.wait("", "19 dec 2026 10:00")

        probation.press("ctrl+b")
        probation.wait("", "[Gg]rond")
        probation.press("Return")
        until(self.read_stay, lambda stay: stay["segments"][-1]["basis"] == "voluntary", "the next basis is there")
        self.looked_over(probation)

    def attach_details(self, probation) -> str:
        """A case, a person and an order for the stay; the order's id."""
        case = probation.post("/v1/cases", {"participants": []})
        person = probation.post("/v1/persons", {"clientReference": "RO-1207"})
        order = probation.post("/v1/orders", {"caseId": case["id"], "personId": person["id"], "regime": "nl-wth",
                                              "municipality": "Eikendaal", "imposedLocal": "2026-11-20T22:14"})
        probation.change(f"/v1/stays/{self.stay}", "details",
                         {"caseId": case["id"], "personId": person["id"], "orderId": order["id"]})
        return order["id"]

    def tab_to(self, client, role: str, name: str) -> None:
        client.wait(role, name)
        for _ in range(20):  # a field of a moment has a stop at each of its parts
            wanted = re.compile(name)
            if any(node.is_focused and wanted.search(node.name) and role in ("", node.role) for node in client.walk()):
                return
            client.press("Tab")
        self.fail(f"the keyboard never came to {role} “{name}”")

    def decide(self, client, downs: int, title: str) -> None:
        client.press("ctrl+d", *["Down"] * downs, "Return")
        client.wait("label", title)

    def test_aCourtSuspendsOnAConditionWhichIsBrokenAndATypingErrorIsPutRight(self):
        worker = self.story.who("placement_worker", organisation="Reclassering")
        order = self.attach_details(worker)
        probation = self.desk("placement_worker", organisation="Reclassering")
        probation.press("ctrl+4")
        probation.wait("", "Eikendaal")

        def reads(holds, what: str) -> dict:
            return until(lambda: worker.get(f"/v1/orders/{order}").json, holds, what)

        self.decide(probation, 2, "^Schorsing van het huisverbod")
        self.tab_to(probation, "check box", "Onder een voorwaarde")
        probation.press("space")
        self.tab_to(probation, "", "^Voldoen vóór$")
        probation.press("Up", "Return")  # a day later
        suspended = reads(lambda it: it["state"] == "suspended", "the order is suspended on a condition")
        self.assertFalse(suspended["condition"]["met"])
        probation.wait("", "Geschorst onder een voorwaarde; daaraan moet zijn voldaan vóór di 24 nov 2026 08:30")
        self.looked_over(probation)

        self.decide(probation, 4, "^Voorwaarde van de schorsing geschonden")
        probation.wait("", "[Hh]uisverbod: van kracht")
        probation.press("Return")
        reads(lambda it: it["state"] == "in_force" and "condition" not in it, "it is in force again")

        probation.press("ctrl+t")
        probation.wait("label", "^Volgende stap na het huisverbod")
        probation.press("Down", "Down", "Return")
        probation.wait("", "Volgende stap: doorstroomwoning, afgesproken ma 23 nov 2026 08:30")

        self.decide(probation, 12, "^Verbeteren wat verkeerd is ingevoerd")
        self.tab_to(probation, "", "^Opgelegd, zoals in het besluit staat$")
        probation.press("Up")  # the day of the imposition was another
        probation.wait("", "Als u dit doet")
        probation.press("Return")
        reads(lambda it: it["imposedLocal"] == "2026-11-21T22:14", "the moment of imposition is put right")
        self.looked_over(probation)

    def test_aTickIsUndoneAndATaskHandedOver(self):
        probation = self.desk("placement_worker", organisation="Reclassering")
        worker = self.story.who("placement_worker", organisation="Reclassering")
        probation.press("ctrl+6")
        self.rows(probation, "Taken")
        probation.press("space")
        until(lambda: worker.get("/v1/tasks")["items"], lambda tasks: not tasks, "the task is done")
        probation.wait("push button", "Ongedaan maken")
        probation.press("ctrl+z")
        until(lambda: worker.get("/v1/tasks")["items"], bool, "the task is open again")
        self.rows(probation, "Taken")
        probation.press("a")
        probation.wait("", "probation.bo")
        probation.press("Down", "Down", "Return")
        until(lambda: worker.get("/v1/tasks")["items"][0].get("assigneeName"), bool, "a colleague has the task")
        self.looked_over(probation)

    def test_aLateDepartureFromPaper(self):
        house = self.desk("facility_staff", facility="Het Baken")
        self.rows(house, "Aanwezig")
        house.press("F9")
        house.wait("list", "Waarheen")
        house.press("Return")  # no destination yet: it says so, and nothing happens
        house.wait("label", "^Kies waar")
        house.press("End", "Return")
        self.assertEqual(self.state_of_stay(), "present", "ending an occupied stay is asked twice")
        house.press("Return")
        until(self.state_of_stay, lambda state: state == "departed", "the departure is recorded")
        self.rows(house, "Vertrokken")
        self.looked_over(house)

    def state_of_stay(self) -> str:
        return self.story.who("facility_staff", facility="Het Baken").get(f"/v1/stays/{self.stay}")["state"]


if __name__ == "__main__":
    unittest.main()

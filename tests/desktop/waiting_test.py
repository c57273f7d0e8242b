"""The waiting list at a desk: nothing fits, somebody is put on the list, a place comes free, and the answer is given."""

import unittest

from workplace import Workplace, until, utc  # first: it shows the way to the story's own modules

import scenes
from harness import FRIDAY
from local_time import days_later

LIST = "/v1/waiting-list-entries"


class TheWaitingList(Workplace):
    def setUp(self):
        super().setUp()
        self.police = self.story.who("police_liaison")
        self.probation = self.story.who("placement_worker", organisation="Reclassering")
        self.story.learn_houses(self.police)

    def fill_every_place(self) -> list[dict]:
        wish = {"expectedArrivalAt": utc("2026-11-20 22:30"), "imposedLocal": "2026-11-20T22:00"}
        return [self.police.post("/v1/holds", {**wish, "placeId": offer["placeId"]}).json
                for offer in self.police.search(wish)["items"]]

    def only_one_place_is_open(self) -> dict:
        place = scenes.automatic_house(self.story)["places"][0]
        for offer in self.police.search({"expectedArrivalAt": FRIDAY})["items"]:
            if offer["placeId"] != place["id"]:
                self.story.who("administrator").post(
                    "/v1/closures", {"placeId": offer["placeId"], "fromAt": FRIDAY, "reason": "repair"})
        return place

    def answered(self, entry: dict) -> None:
        """The daemon offers the only place by itself, and it is declined: from then on only people offer it."""
        path = f"{LIST}/{entry['id']}/offers"
        offer = until(lambda: [each for each in self.probation.get(path)["items"] if each["state"] == "open"], bool,
                      "an offer")[0]
        self.probation.post(f"/v1/waiting-offers/{offer['id']}/decline", {"reason": "own_choice"},
                            match=f'"{offer["version"]}"')

    def test_nothingFitsLeadsToTheListAndWhatComesFreeIsAcceptedWithItsCode(self):
        holds = self.fill_every_place()
        desk = self.desk("police_liaison")
        desk.wait("", "[Gg]een plek")
        before = len(desk.keys)
        desk.press("F6")
        desk.wait("", "^Iemand op de wachtlijst zetten")
        desk.type("WL-2026-17")
        desk.press("Return")
        desk.wait("", "WL-2026-17 staat op de lijst, rang 1")
        self.assertEqual(len(desk.keys) - before, 2, "one key leads there, one puts on the list")
        entry = self.police.get(LIST)["items"][0]
        self.assertEqual(entry["callerReference"], "WL-2026-17")
        self.assertTrue(entry["underOrder"])
        self.assertIn("imposedAt", entry)
        self.looked_over(desk)

        free = holds[-1]
        self.police.change(f"/v1/holds/{free['id']}", "release", {})
        desk.wait("", "is aangeboden tot .* F2: aannemen")
        desk.press("F2")
        desk.wait("", "^(✓ *)?Vastgehouden: ")
        hold = next(hold for hold in self.police.get("/v1/holds")["items"] if hold["state"] == "held"
                    and hold.get("callerReference") == "WL-2026-17")
        code = "Code: " + ", ".join(sign if sign.isdigit() else rf"{sign} van \w+" for sign in hold["code"].replace(" ", ""))
        desk.wait("label", code)  # as it is said on the telephone
        self.looked_over(desk)
        desk.press("ctrl+g")  # the same hold on the screen of the holds
        desk.wait("", "Teruggeven")
        desk.wait("label", code)

    def test_aPlacementWorkerOffersDeclinesAndTakesOffTheList(self):
        place = self.only_one_place_is_open()
        wish = {"neededFromAt": FRIDAY, "neededByAt": days_later(FRIDAY, 3), "underOrder": False}
        entry = self.probation.post(LIST, {**wish, "callerReference": "WL-1", "sleepsOutside": True}).json
        self.answered(entry)
        second = self.probation.post(LIST, {**wish, "callerReference": "WL-2"}).json
        self.answered(second)
        desk = self.desk("placement_worker", organisation="Reclassering")
        desk.press("ctrl+5")
        rows = self.rows(desk, "Wie wacht", lambda rows: len(rows) == 2)
        self.assertTrue(any("heeft vannacht geen dak" in cell for cell in rows[0]), rows[0])
        self.looked_over(desk)

        desk.press("F8")
        desk.wait("list item", place["name"])
        desk.press("Return")
        desk.wait("", "is aangeboden en wordt vastgehouden tot")
        self.assertEqual(self.probation.get(f"{LIST}/{entry['id']}")["state"], "offered")
        until(lambda: desk.find("", "is aangeboden tot .* F2: aannemen"), bool, "the offer is shown")
        desk.press("F3")
        desk.wait("list", "Waarom de plek is afgewezen")
        desk.press("Down", "Return")
        desk.wait("", "is afgewezen. De rang blijft.")

        until(lambda: desk.find("", "is aangeboden tot .* F2: aannemen"), lambda node: node is None, "it is answered")
        desk.press("space", "Down", "space")
        desk.wait("", "2 mensen zijn gekozen")
        desk.press("F8")
        desk.wait("list item", place["name"])
        desk.press("Return")
        desk.wait("", "aan 2 mensen aangeboden")
        states = {each["id"]: each["state"] for each in self.probation.get(LIST)["items"]}
        self.assertEqual(states, {entry["id"]: "offered", second["id"]: "offered"})

        desk.press("ctrl+Delete")
        desk.wait("list", "Waarom niemand meer wacht")
        desk.press("Down", "Return")
        desk.wait("", "is van de lijst")
        self.looked_over(desk)


if __name__ == "__main__":
    unittest.main()

"""A unit that families take whole, over HTTP: set up, found, held, shown on the board, and given back."""

import unittest

import scenes
from harness import FRIDAY, House


class Families(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House()
        try:
            cls.story = cls.house.story()
            scenes.now_is(cls.story, FRIDAY)
            cls.admin = cls.story.who("administrator")
            cls.police = cls.story.who("police_liaison")
            cls.probation = cls.story.who("placement_worker", organisation="Reclassering")
            cls.story.learn_houses(cls.police)
        except BaseException:
            cls.house.close()
            raise

    @classmethod
    def tearDownClass(cls):
        cls.house.close()

    def flat(self, name: str, families: str) -> tuple[dict, list[dict]]:
        """A unit of three places in the house that admits by itself."""
        unit = self.admin.post("/v1/units", {"facilityId": scenes.automatic_house(self.story)["id"], "name": name,
                                             "families": families})
        return unit.json, [self.admin.post("/v1/places", {"unitId": unit["id"], "name": f"{name} {n}"}).json
                           for n in (1, 2, 3)]

    def found(self, **wish) -> dict:
        items = self.police.search({"expectedArrivalAt": FRIDAY, "limit": 1000, **wish})["items"]
        return {each["placeId"]: each for each in items}

    def on_board(self, place: dict) -> list[dict]:
        board = self.probation.get(f"/v1/board?facilityId={place['facilityId']}")
        return next(each["bars"] for each in board["places"] if each["id"] == place["id"])

    def test_isOneOfferOneHoldAndOnTheBoardOnEachPlace(self):
        unit, places = self.flat("Zolder", "only")
        self.assertEqual(unit["families"], "only")
        ids = {each["id"] for each in places}
        self.assertFalse(ids & set(self.found()), "one person is offered none of its places")
        offers = [each for each in self.found(persons=3).values() if each.get("unitName") == "Zolder"]
        self.assertEqual([(each["unitPlaces"], each["free"]) for each in offers], [(3, True)])
        self.assertEqual(self.found(persons=4)[offers[0]["placeId"]]["obstacle"], "not_suitable")

        one = scenes.hold_wish(self.story, places[1])
        refused = self.police.post("/v1/holds", one, expect=409)
        self.assertEqual(refused["reason"], "not_suitable")
        hold = self.police.post("/v1/holds", {**one, "placeId": offers[0]["placeId"], "persons": 3})
        self.assertEqual((hold["persons"], hold["unitName"]), (3, "Zolder"))
        for place in places:
            bars = self.on_board(place)
            self.assertEqual([(bar["untilAt"], bar["code"]) for bar in bars], [(hold["untilAt"], hold["code"])])
        refused = self.police.post("/v1/holds", {**one, "persons": 2}, expect=409)
        self.assertEqual(refused["reason"], "place_taken")
        self.assertGreaterEqual(refused["untilAt"], hold["untilAt"], "with the turnover")

        self.police.change(f"/v1/holds/{hold['id']}", "release")
        self.assertEqual([self.on_board(place) for place in places], [[], [], []])

    def test_onePersonOnOnePlaceKeepsAFamilyOut(self):
        _, places = self.flat("Kelder", "also")
        self.assertLessEqual({each["id"] for each in places}, set(self.found()))
        single = self.police.post("/v1/holds", scenes.hold_wish(self.story, places[2]))
        offers = [each for each in self.found(persons=2).values() if each.get("unitName") == "Kelder"]
        self.assertEqual([(each["free"], each["obstacle"]) for each in offers], [(False, "place_taken")])
        family = {**scenes.hold_wish(self.story, places[0]), "persons": 2}
        refused = self.police.post("/v1/holds", family, expect=409)
        self.assertEqual(refused["reason"], "place_taken")
        self.assertGreaterEqual(refused["untilAt"], single["untilAt"], "with the turnover")
        self.police.post("/v1/holds", scenes.hold_wish(self.story, places[0]))

    def test_unreadableNumbersOfPersonsAreRefused(self):
        for persons in (0, 21, "two", 1.5):
            self.assertEqual(self.police.post("/v1/places/_search", {"expectedArrivalAt": FRIDAY, "persons": persons},
                                              expect=400).pointers, ["/persons"])


if __name__ == "__main__":
    unittest.main()

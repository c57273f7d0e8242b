"""The waiting list: ranked, offered what is free, first acceptance first, a decline keeps the rank, and why is kept."""

import unittest

import scenes
from client import until
from harness import FRIDAY, House
from local_time import days_later
from scenes import minutes_later

LIST = "/v1/waiting-list-entries"


class WaitingList(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.probation = self.story.who("placement_worker", organisation="Reclassering")

    def waits(self, caller, expect=201, **wish):
        return caller.post(LIST, {"neededFromAt": FRIDAY, "neededByAt": days_later(FRIDAY, 3), "underOrder": False, **wish},
                           expect=expect)

    def offers_of(self, caller, entry):
        return caller.get(f"{LIST}/{entry['id']}/offers")["items"]

    def offered(self, caller, entry):
        """By the daemon itself, as soon as it has looked again. An entry has one open offer at most."""
        def still_open():
            return [each for each in self.offers_of(caller, entry) if each["state"] == "open"]

        return until(still_open, bool, "an offer")[0]

    def test_whoIsFirstIsOfferedWhatIsFreeAndTheAnswerDecides(self):
        entry = self.waits(self.police, callerReference="WL-1")
        first = self.offered(self.police, entry)
        self.assertEqual((first["state"], first["why"]["trigger"], first["why"]["position"]), ("open", "place_free", 1))
        self.assertTrue(first["holdId"])
        self.assertNotIn("WL-1", str(first))
        found = {each["placeId"]: each for each in self.police.search({"expectedArrivalAt": FRIDAY})["items"]}
        self.assertFalse(found.get(first["placeId"], {"free": False})["free"])  # it is held for them

        declined = self.police.post(f"/v1/waiting-offers/{first['id']}/decline", {"reason": "too_far"},
                                    match=f'"{first["version"]}"')
        self.assertEqual((declined["state"], declined["declineReason"]), ("declined", "too_far"))
        second = self.offered(self.police, entry)
        self.assertNotEqual(second["placeId"], first["placeId"])  # not the same again

        hold = self.police.post(f"/v1/waiting-offers/{second['id']}/acceptance", {}, match=f'"{second["version"]}"')
        self.assertEqual((hold["id"], hold["placeId"], hold["state"]), (second["holdId"], second["placeId"], "held"))
        self.assertEqual(self.police.get(f"{LIST}/{entry['id']}")["state"], "placed")
        again = self.police.post(f"/v1/waiting-offers/{second['id']}/acceptance", {}, match='"99"', expect=409)
        self.assertEqual(again.reason, "offer_over")
        over = self.police.post(f"{LIST}/{entry['id']}/withdrawal", {"reason": "other"}, match='"99"', expect=409)
        self.assertEqual(over.reason, "waiting_over")
        kept = self.offers_of(self.police, entry)
        self.assertEqual(sorted(each["state"] for each in kept), ["accepted", "declined"])
        self.assertTrue(all(each["why"]["criteria"] for each in kept))

    def test_twoWhoWaitAreOfferedTwoPlacesAndKeepTheirRankWhenTheyDecline(self):
        later = {"neededFromAt": days_later(FRIDAY, 40), "neededByAt": days_later(FRIDAY, 60)}
        other = self.story.who("placement_worker", organisation=self.shelter())
        rivals = [(self.probation, self.waits(self.probation, sleepsOutside=True, **later)), (other, self.waits(other, **later))]
        held = [self.offered(*each) for each in rivals]  # by the daemon, each another place
        self.assertEqual(len({each["placeId"] for each in held}), 2)
        for (who, _), offer in zip(rivals, held):
            who.post(f"/v1/waiting-offers/{offer['id']}/decline", {"reason": "own_choice"}, match=f'"{offer["version"]}"')
        self.assertEqual([entry["id"] for entry in self.probation.get(LIST)["items"]], [each["id"] for _, each in rivals])

    def test_whoNeedsWheelchairAccessIsOfferedNoPlaceWithout(self):
        entry = self.waits(self.probation, wheelchair=True)
        self.assertIs(entry["wheelchair"], True)
        self.assertIs(self.probation.get(f"{LIST}/{entry['id']}")["wheelchair"], True)
        self.story.learn_houses(self.police)
        place = scenes.automatic_house(self.story)["places"][0]
        fit = self.probation.get(f"{LIST}/{entry['id']}/fit")
        self.assertNotIn(place["id"], [each["placeId"] for each in fit["items"] if each["free"]])
        intake = self.story.who("placement_worker", organisation=self.shelter())
        offer = intake.post(f"{LIST}/{entry['id']}/offers", {"placeId": place["id"]}, expect=409)
        self.assertEqual(offer.reason, "not_suitable")
        administrator = self.story.who("administrator")
        administrator.change(f"/v1/places/{place['id']}", "settings", {"name": place["name"], "wheelchair": True})
        offered = self.offered(self.probation, entry)
        hold = self.probation.post(f"/v1/waiting-offers/{offered['id']}/acceptance", {}, match=f'"{offered["version"]}"')
        self.assertEqual((hold["placeId"], hold["wheelchair"]), (place["id"], True))

    def test_whatSomebodyNeedsIsPutRightAndAnOfferThatSuitsNoLongerIsTakenBack(self):
        entry = self.waits(self.probation)
        offered = self.offered(self.probation, entry)
        now = self.probation.get(f"{LIST}/{entry['id']}")
        needs = {"neededFromAt": now["neededFromAt"], "neededByAt": now["neededByAt"], "underOrder": False,
                 "wheelchair": True, "persons": 2}
        path = f"{LIST}/{entry['id']}/needs"
        stale = self.probation.post(path, needs, match='"99"', expect=412)
        self.assertEqual(stale.json["current"]["version"], now["version"])
        right = self.probation.post(path, needs, match=f'"{now["version"]}"')
        self.assertEqual((right["wheelchair"], right["persons"], right["state"]), (True, 2, "waiting"))
        self.assertEqual([each["state"] for each in self.offers_of(self.probation, entry)], ["released"])
        self.assertEqual(self.probation.get(f"/v1/holds/{offered['holdId']}")["state"], "released")
        self.assertEqual(self.probation.get(f"{LIST}/{entry['id']}").json, right.json)
        again = self.probation.post(path, needs, match=f'"{right["version"]}"', expect=409)
        self.assertEqual(again.reason, "already_done")
        self.assertEqual(self.police.post(path, needs, match='"1"', expect=404).reason, "not_found")

    def onlyOnePlaceIsOpen(self):
        """The first place of the house that admits by itself; all others are closed."""
        self.story.learn_houses(self.police)
        place = scenes.automatic_house(self.story)["places"][0]
        administrator = self.story.who("administrator")
        for offer in self.police.search({"expectedArrivalAt": FRIDAY})["items"]:
            if offer["placeId"] != place["id"]:
                administrator.post("/v1/closures", {"placeId": offer["placeId"], "fromAt": FRIDAY, "reason": "repair"})
        return place

    def answer(self, who, offer, act, body, **more):
        return who.post(f"/v1/waiting-offers/{offer['id']}/{act}", body, match=f'"{offer["version"]}"', **more)

    def stands(self, who, entry, state):
        return until(lambda: who.get(f"{LIST}/{entry['id']}"), lambda now: now["state"] == state, f"the entry is {state}")

    def test_ofSeveralTheFirstYesGetsItAndAnAcceptedHoldThatLapsesLeavesTheRankAsItWas(self):
        place = self.onlyOnePlaceIsOpen()
        other = self.story.who("placement_worker", organisation=self.shelter())
        asked = [(self.probation, self.waits(self.probation, sleepsOutside=True)), (other, self.waits(other))]
        for who, entry in asked:  # the daemon offers the only place to each in turn; whoever declined is not asked again
            self.answer(who, self.offered(who, entry), "decline", {"reason": "own_choice"})
        first, second = (entry["id"] for _, entry in asked)

        made = self.probation.post(f"{LIST}/{first}/offers", {"placeId": place["id"], "alsoTo": [second]})["items"]
        self.assertEqual([offer["entryId"] for offer in made], [first, second])
        self.assertTrue(all("holdId" not in offer for offer in made))  # held for nobody
        self.assertTrue(all(offer["why"]["trigger"] == "by_hand" for offer in made))
        again = self.probation.post(f"{LIST}/{first}/offers", {"placeId": place["id"]}, expect=409)
        self.assertEqual(again.reason, "already_offered")

        hold = self.answer(other, made[1], "acceptance", {})
        self.assertEqual((hold["placeId"], hold["state"]), (place["id"], "held"))
        late = self.answer(self.probation, made[0], "acceptance", {}, expect=409)
        self.assertEqual(late.reason, "offer_over")
        waiting = self.stands(self.probation, asked[0][1], "waiting")
        self.assertEqual((waiting["position"], {each["id"]: each["state"] for each in waiting["offers"]}[made[0]["id"]]),
                         (1, "released"))  # of two within one second either may be the first in the list
        self.assertEqual(other.get(f"{LIST}/{second}")["state"], "placed")

        scenes.now_is(self.story, hold["expiresAt"])
        back = self.stands(other, asked[1][1], "waiting")
        self.assertEqual((back["position"], back["behindBy"]), (2, "sleeps_outside"))
        self.assertEqual(back["registeredAt"], asked[1][1]["registeredAt"])

    def test_aFamilyIsOfferedAUnitOnceAllOfItIsFreeAndTakesItWhole(self):
        administrator = self.story.who("administrator")
        self.onlyOnePlaceIsOpen()
        house = scenes.automatic_house(self.story)["id"]
        unit = administrator.post("/v1/units", {"facilityId": house, "name": "Zolder", "families": "also"})
        places = [administrator.post("/v1/places", {"unitId": unit["id"], "name": f"Z{n}"})["id"] for n in (1, 2, 3)]
        single = self.police.post("/v1/holds", {"placeId": places[2], "expectedArrivalAt": FRIDAY, "gender": "man"})
        wish = {"underOrder": True, "persons": 3}
        self.assertEqual(self.waits(self.probation, **{**wish, "persons": 0}, expect=400).pointers, ["/persons"])
        entry = self.waits(self.probation, **wish)
        self.assertEqual(entry["persons"], 3)
        before = self.probation.post(f"{LIST}/{entry['id']}/offers", {"placeId": places[0]}, expect=409)
        self.assertEqual(before.reason, "place_taken")
        fit = self.probation.get(f"{LIST}/{entry['id']}/fit")["items"]
        self.assertEqual([(each["unitName"], each["free"]) for each in fit], [("Zolder", False)])

        self.police.change(f"/v1/holds/{single['id']}", "release")
        offer = self.offered(self.probation, entry)  # by the daemon itself
        self.assertEqual((offer["unitName"], offer["why"]["position"]), ("Zolder", 1))
        hold = self.answer(self.probation, offer, "acceptance", {})
        self.assertEqual((hold["id"], hold["persons"], hold["unitName"]), (offer["holdId"], 3, "Zolder"))
        for place in places:
            refused = self.police.post("/v1/holds", {"placeId": place, "expectedArrivalAt": FRIDAY}, expect=409)
            self.assertEqual(refused.reason, "place_taken")
        self.assertEqual(self.probation.get(f"{LIST}/{entry['id']}")["state"], "placed")

    def test_whoeverWaitedInVainIsToldToItsOrganisationAndToNobodyElse(self):
        self.onlyOnePlaceIsOpen()
        entry = self.waits(self.probation)
        self.answer(self.probation, self.offered(self.probation, entry), "decline", {"reason": "not_suitable"})
        scenes.now_is(self.story, minutes_later(FRIDAY, 23 * 60))
        self.stands(self.probation, entry, "waiting")
        scenes.now_is(self.story, entry["neededByAt"])

        def told(who):
            return [task for task in who.get("/v1/tasks")["items"] if task["kind"] == "waiting_expired"]

        until(lambda: told(self.probation), bool, "its organisation has a task")
        self.assertEqual([task["data"]["entryId"] for task in told(self.probation)], [entry["id"]])
        self.assertEqual(told(self.story.who("placement_worker", organisation=self.shelter())), [])
        ended = self.probation.get(f"{LIST}/{entry['id']}")
        self.assertEqual(ended["state"], "expired")
        self.assertNotIn("position", ended.json)

    def shelter(self):
        names = {account["organisation"] for account in self.story.people.accounts if account["role"] == "placement_worker"}
        return next(name for name in sorted(names) if name != "Reclassering")


if __name__ == "__main__":
    unittest.main()

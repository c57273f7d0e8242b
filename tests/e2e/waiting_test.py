"""The waiting list: ranked, offered what is free, first acceptance first, a decline keeps the rank, and why is kept."""

import unittest

import scenes
from client import until
from harness import FRIDAY, House
from local_time import days_later

LIST = "/v1/waiting-list-entries"


class WaitingList(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.probation = self.story.who("placement_worker", organisation="Reclassering")

    def waits(self, caller, **wish):
        return caller.post(LIST, {"neededFromAt": FRIDAY, "neededByAt": days_later(FRIDAY, 3), "underOrder": False, **wish})

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

    def shelter(self):
        names = {account["organisation"] for account in self.story.people.accounts if account["role"] == "placement_worker"}
        return next(name for name in sorted(names) if name != "Reclassering")


if __name__ == "__main__":
    unittest.main()

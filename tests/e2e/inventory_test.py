"""Setting a region up over HTTP: sites with sealed addresses, houses, units and places, and what a change may not break."""

import base64
import unittest

import scenes
from harness import FRIDAY, House
from local_time import days_later

ADDRESS = "Kanarieweg 12, 0000 ZZ Nergenshuizen"
WAY = "Kanarie: derde deur, klop twee keer"


class Inventory(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House(settings={"log.level": "debug"})
        try:
            cls.story = cls.house.story()
            scenes.now_is(cls.story, FRIDAY)
            cls.admin = cls.story.who("administrator")
            cls.story.learn_houses(cls.story.who("police_liaison"))
        except BaseException:
            cls.house.close()
            raise

    @classmethod
    def tearDownClass(cls):
        cls.house.close()

    def inventory(self) -> dict:
        return self.admin.get("/v1/inventory").json

    def settings_of(self, facility: dict) -> dict:
        """What is sent to leave everything as it is."""
        return {key: value for key, value in facility.items() if key not in ("id", "operatorId", "kind", "zone", "version")}

    def set_facility(self, alias: str, expect=201, **changes):
        found = next(each for each in self.inventory()["facilities"] if each["alias"] == alias)
        return self.admin.change(f"/v1/facilities/{found['id']}", "settings", {**self.settings_of(found), **changes},
                                 expect=expect)

    def build(self, name: str) -> dict:
        """A site with a house, a unit and a place."""
        all_there_is = self.inventory()
        model = next(each for each in all_there_is["facilities"] if each["alias"] == "Het Baken")
        site = self.admin.post("/v1/sites", {"operatorId": model["operatorId"], "name": name, "address": ADDRESS})
        words = {**self.settings_of(model), "siteId": site["id"], "alias": name, "wayToDoor": WAY, "kind": "time_out"}
        facility = self.admin.post("/v1/facilities", words)
        unit = self.admin.post("/v1/units", {"facilityId": facility["id"], "name": "Begane grond"})
        place = self.admin.post("/v1/places", {"unitId": unit["id"], "name": "1"})
        return {"site": site.json, "facility": facility.json, "unit": unit.json, "place": place.json}

    def test_whatWasBuiltIsFoundHeldAndItsDoorIsFound(self):
        built = self.build("De Nieuwe")
        police = self.story.who("police_liaison")
        found = police.search({"expectedArrivalAt": self.story.now})["items"]
        self.assertIn(built["place"]["id"], [each["placeId"] for each in found])
        hold = police.post("/v1/holds", scenes.hold_wish(self.story, built["place"]))
        self.assertEqual(police.get(f"/v1/holds/{hold['id']}/way-to-door")["text"], WAY)

    def test_anAddressIsNowhereButInTheAnswerToItsOwnQuestion(self):
        built = self.build("De Stille")
        look = f"/v1/sites/{built['site']['id']}/address-looks"
        self.assertEqual(self.admin.post(look, {"reason": "check"})["address"], ADDRESS)
        self.assertEqual(self.admin.post(look, {"reason": "curious"}, expect=400).pointers, ["/reason"])
        self.admin.post("/v1/sites", {"operatorId": ADDRESS, "name": ADDRESS * 20, "address": ADDRESS * 100}, expect=400)
        seen = [self.admin.get(path).raw.decode() for path in
                ("/v1/inventory", f"/v1/sites/{built['site']['id']}", f"/v1/facilities/{built['facility']['id']}")]
        for role in ("police_liaison", "placement_worker", "facility_staff", "manager", "auditor"):
            session = self.story.who(role)
            seen.append(session.get("/v1/facilities").raw.decode())
            self.assertEqual(session.post(look, {"reason": "check"}, expect=None).status, 404)
        seen.append(self.story.who("auditor").get("/v1/audit-records").raw.decode())
        seen.append(self.house.logs())
        for text in seen:
            self.assertNotIn("Kanarie", text)
        dump = self.house.server.dump(self.house.database)
        for secret in (ADDRESS, WAY):
            for written in (secret, secret.encode().hex(), base64.b64encode(secret.encode()).decode()[:-3]):
                self.assertNotIn(written, dump)
        self.assertIn("site.address_shown", seen[-2])

    def test_aChangeOfRulesBreaksNoPromiseAndSaysUntilWhen(self):
        built = self.build("De Vaste")
        police = self.story.who("police_liaison")
        first = police.post("/v1/holds", scenes.hold_wish(self.story, built["place"]))
        next_one = police.post("/v1/holds", {"placeId": built["place"]["id"], "gender": "man",
                                             "expectedArrivalAt": days_later(first["untilAt"], 1)})
        refused = self.set_facility("De Vaste", expect=409, turnoverMinutes=2880)
        self.assertEqual(refused.reason, "place_taken")
        self.assertEqual(refused["untilAt"], next_one["fromAt"])
        self.assertIn("untilLocal", refused.json)
        self.assertEqual(self.set_facility("De Vaste", turnoverMinutes=1440)["turnoverMinutes"], 1440)
        self.assertEqual(police.get(f"/v1/holds/{first['id']}")["untilAt"], first["untilAt"])

    def test_aStaleChangeIsToldHowItStandsNowAndAKeyGivesTheSameAnswer(self):
        built = self.build("De Trage")
        path = f"/v1/places/{built['place']['id']}/settings"
        key = "7d9f1f8e-3f5e-4c06-8f0e-0f0f0f0f0f01"
        once = self.admin.post(path, {"name": "1a", "surge": True}, key=key, match='"1"')
        again = self.admin.post(path, {"name": "1a", "surge": True}, key=key, match='"1"')
        self.assertEqual(once.raw, again.raw)
        stale = self.admin.post(path, {"name": "1b"}, match='"1"', expect=412)
        self.assertEqual(stale["current"]["name"], "1a")
        self.assertTrue(stale["current"]["surge"])
        self.assertEqual(self.admin.call("POST", path, {"name": "1b"}, {"Idempotency-Key": key}).status, 428)

    def test_everythingWrongIsToldAtOnce(self):
        wrong = self.admin.post("/v1/facilities", {"alias": "", "kind": "hotel", "accepts": "dogs", "intakeFrom": "25:00",
                                                   "turnoverMinutes": 5000, "colour": "red"}, expect=400)
        for pointer in ("/alias", "/kind", "/accepts", "/intakeFrom", "/turnoverMinutes", "/colour", "/deskId",
                        "/wayToDoor", "/phone"):
            self.assertIn(pointer, wrong.pointers)
        twice = self.admin.post("/v1/sites", {"operatorId": self.inventory()["sites"][0]["operatorId"],
                                              "name": self.inventory()["sites"][0]["name"]}, expect=400)
        self.assertEqual(twice.pointers, ["/name"])

    def test_aPlaceOpensAndMovesFromADate(self):
        built = self.build("De Oude")
        target = self.build("De Andere")
        opens = days_later(self.story.now, 3)
        new = self.admin.post("/v1/places", {"unitId": built["unit"]["id"], "name": "2", "opensAt": opens})
        police = self.story.who("police_liaison")
        early = police.post("/v1/holds", scenes.hold_wish(self.story, {"id": new["id"]}), expect=409)
        self.assertEqual((early.reason, early["untilAt"]), ("place_closed", new["opensAt"]))
        hold = police.post("/v1/holds", scenes.hold_wish(self.story, built["place"]))
        path = f"/v1/places/{built['place']['id']}"
        wish = {"unitId": target["unit"]["id"], "name": "M", "movedAt": days_later(self.story.now, 2)}
        refused = self.admin.change(path, "moves", wish, expect=409)
        self.assertEqual(refused.reason, "place_taken")
        self.assertGreater(refused["untilAt"], hold["untilAt"])  # with the turnover
        self.assertNotIn("claimId", refused.raw.decode())
        moved = self.admin.change(path, "moves", {**wish, "movedAt": refused["untilAt"]})
        self.assertEqual(moved["facilityId"], target["facility"]["id"])
        self.assertEqual(self.admin.get(path)["movedTo"], moved["id"])
        reasons = {each["placeId"]: each["reason"] for each in self.admin.get("/v1/closures")["items"]}
        self.assertEqual((reasons[built["place"]["id"]], reasons[moved["id"]]), ("moved", "not_open_yet"))

    def test_theDemoHasItsSites(self):
        sites = {each["name"]: each for each in self.inventory()["sites"]}
        self.assertTrue(sites["Locatie Kade"]["addressKnown"])
        standing = [each["alias"] for each in self.inventory()["facilities"]
                    if each.get("siteId") == sites["Locatie Kade"]["id"]]
        self.assertEqual(sorted(standing), ["De Overstap", "Het Baken"])


if __name__ == "__main__":
    unittest.main()

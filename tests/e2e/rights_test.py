"""The matrix endpoint × role × {own, other organisation, other region, none}, made from the served OpenAPI file."""

import unittest
import uuid

import scenes
from harness import FRIDAY, House
from local_time import days_later
from rights import APART, RIGHTS

STALE = '"999999"'  # whoever has the right is told that it has changed, and nothing changes
SCENE_QUERY = {each: "?fromDate=2026-11-01&untilDate=2026-11-20"
               for each in ("GET /v1/occupancy", "GET /v1/hold-declines")}
# What a stranger's wish that names things of this region is told: as if they were not there.
ACROSS = {"POST /v1/holds": 404, "POST /v1/orders": 404, "POST /v1/cases": 400, "POST /v1/help-offers": 400}
HELP = {"name": "Grip op geld", "forWhom": "anyone", "languages": ["nl", "ar"], "waitingDays": 14, "peers": False}


class Rights(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House()
        try:
            cls.story = cls.house.story()
            scenes.now_is(cls.story, FRIDAY)
            cls.accounts = cls.sign_everybody_in()
            cls.scene = cls.set_scene()
            cls.moved = cls.move_on()
        except BaseException:
            cls.house.close()
            raise

    @classmethod
    def tearDownClass(cls):
        cls.house.close()

    @classmethod
    def sign_everybody_in(cls):
        everybody = []
        for account in cls.story.people.accounts:
            session = cls.story.api.sign_in(account["name"], account["password"])
            everybody.append(({"facilityId": None, **session.account, "region": account["region"]}, session))
        return everybody

    @classmethod
    def set_scene(cls) -> dict:
        story = cls.story
        police = story.who("police_liaison")
        probation = story.who("placement_worker", organisation="Reclassering")
        story.learn_houses(police)
        resident = scenes.resident(story)
        baken = scenes.automatic_house(story)
        hold = police.post("/v1/holds", scenes.hold_wish(story, baken["places"][1]))
        away = police.post("/v1/turn-aways", {"requestId": str(uuid.uuid4()), "reason": "full", "underOrder": True,
                                              "happenedAt": FRIDAY})
        waiting = police.post("/v1/waiting-list-entries", {"neededFromAt": days_later(FRIDAY, 100),
                                                           "neededByAt": days_later(FRIDAY, 300), "underOrder": False})
        case = probation.get(f"/v1/cases/{resident['caseId']}")
        message = probation.get(f"/v1/stays/{resident['stay']}/messages")["items"][0]
        task = cls.some_task(story, baken)
        closure = story.who("administrator").post("/v1/closures", {
            "placeId": baken["places"][1]["id"], "fromAt": days_later(FRIDAY, 300), "reason": "repair"})
        published = story.who("manager").post("/v1/published-places", {
            "placeId": baken["places"][1]["id"], "fromAt": days_later(FRIDAY, 250), "untilAt": days_later(FRIDAY, 260)})
        inventory = story.who("administrator").get("/v1/inventory")
        hook = story.who("administrator").post("/v1/webhook-endpoints", {
            "organisationId": police.account["organisationId"], "url": "https://receiver.invalid/"})
        feed = police.post("/v1/calendar-feeds", {"language": "nl"})
        site = next(each for each in inventory["sites"] if each["name"] == "Locatie Kade")
        return {**resident, **cls.some_bans(probation, resident, baken), **cls.some_follow_up(story, resident, task),
                "siteId": site["id"], "operator": site["operatorId"], "places": baken["places"], "unit": inventory["units"][0]["id"],
                "setUp": {key: value for key, value in inventory["facilities"][0].items()
                          if key not in ("id", "operatorId", "kind", "zone", "version")},
                "feed": feed["id"], "feedOf": police.account["id"],
                "hook": hook["id"], "loan": str(uuid.uuid4()), "closureId": closure["id"], "published": published["id"], "holdId": hold["id"], "holder": police.account["id"], "facility": baken["id"],
                "parties": {each["organisationId"] for each in case["participants"]},
                "organisation": probation.account["organisationId"], "message": message["id"],
                "told": message["organisationId"], "task": task["id"], "taskOrganisation": task["organisationId"],
                "turnAway": away["id"], "turnAwayOrganisation": police.account["organisationId"],
                "waiting": waiting["id"], "waitingOf": police.account["id"], "offer": cls.some_offer(story, waiting),
                "free": baken["places"][1]["id"], "agency": case["organisationId"]}

    @classmethod
    def move_on(cls) -> dict:
        """The same scene, with a hold that its holder moved on to another house."""
        police = cls.story.who("police_liaison")
        there = cls.story.place("De Overstap")
        hold = police.post("/v1/holds", scenes.hold_wish(cls.story, cls.scene["places"][-1], in_days=150))
        moved = police.change(f"/v1/holds/{hold['id']}", "transfers", {"toPlaceId": there["id"]})
        return {**cls.scene, "holdId": moved["id"], "code": moved["code"], "facility": moved["facilityId"]}

    @classmethod
    def some_bans(cls, probation, resident, house) -> dict:
        """What probation recorded about somebody else of its own, for whom nothing else is asked here."""
        other = probation.post("/v1/persons", {"clientReference": str(uuid.uuid4())})["id"]
        ban = probation.post("/v1/house-bans", {"personId": other, "facilityId": house["id"], "reason": "other"})
        pair = probation.post("/v1/must-not-meet-pairs", {"personId": other, "otherOrderId": resident["orderId"],
                                                          "reason": "other"})
        zone = probation.post(f"/v1/orders/{resident['orderId']}/ban-zones", {
            "latitudeMicrodegrees": 0, "longitudeMicrodegrees": 0, "radiusMetres": 10})
        exception = probation.post("/v1/safety-overrides", {"personId": resident["personId"], "facilityId": house["id"],
                                                            "reason": "other"})
        return {"ban": ban["id"], "pair": pair["id"], "zone": zone["id"], "override": exception["id"]}

    @classmethod
    def some_follow_up(cls, story, resident, task) -> dict:
        """What probation logged, whom it offered help, and a task on its way to a colleague."""
        ada, bo = (story.who("placement_worker", organisation="Reclassering", number=n) for n in (0, 1))
        case = f"/v1/cases/{resident['caseId']}"
        contact = ada.post(f"{case}/contacts", {"kind": "telephone", "withWhom": "family", "happenedAt": FRIDAY})
        offer = ada.post("/v1/help-offers", {"organisationId": ada.account["organisationId"], "kind": "debt_help", **HELP})
        help_ = ada.post(f"{case}/help", {"offerId": offer["id"], "forWhom": "family", "offeredAt": FRIDAY})
        on_its_way = ada.change(f"/v1/tasks/{task['id']}", "hand-overs", {
            "organisationId": bo.account["organisationId"], "accountId": bo.account["id"]})
        return {"contact": contact["id"], "helpOffer": offer["id"], "help": help_["id"], "handOver": on_its_way["id"]}

    @classmethod
    def some_offer(cls, story, waiting) -> str:
        """A place that is free is offered to them, unless the daemon was faster."""
        worker = story.who("placement_worker", organisation="Reclassering")
        found = worker.search({"expectedArrivalAt": days_later(FRIDAY, 100)})["items"]
        place = next(each["placeId"] for each in found if each["free"] and not each.get("conditionalUntilAt"))
        offers = f"/v1/waiting-list-entries/{waiting['id']}/offers"
        worker.post(offers, {"placeId": place}, expect=(201, 409))
        return story.who("police_liaison").get(offers)["items"][0]["id"]

    @classmethod
    def some_task(cls, story, baken) -> dict:
        """The task to complete the details of somebody who came at night, to another house of the region."""
        police = story.who("police_liaison")
        hold = police.post("/v1/holds", scenes.hold_wish(story, story.place("De Overstap")))
        desk = story.who("facility_staff", facility="De Overstap")
        if hold["answer"] == "awaited":
            desk.change(f"/v1/holds/{hold['id']}", "acceptance")
        stay = desk.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": FRIDAY})
        probation = story.who("placement_worker", organisation="Reclassering")
        return story.task(probation, "complete_details", stay["id"])

    @staticmethod
    def id_for(template: str, scene: dict) -> str:
        kind = template.split("/")[2]
        return scene[{"holds": "holdId", "stays": "stay", "orders": "orderId", "cases": "caseId",
                           "persons": "personId", "messages": "message", "tasks": "task", "agencies": "agency",
                           "turn-aways": "turnAway", "closures": "closureId", "loans": "loan", "published-places": "published", "sites": "siteId",
                           "facilities": "facility", "units": "unit", "places": "free",
                           "house-bans": "ban", "must-not-meet-pairs": "pair", "ban-zones": "zone",
                           "safety-overrides": "override", "webhook-endpoints": "hook", "calendar-feeds": "feed",
                           "safety-overrides": "override", "webhook-endpoints": "hook",
                           "contacts": "contact", "help-offers": "helpOffer", "help": "help", "hand-overs": "handOver",
                           "waiting-list-entries": "waiting", "waiting-offers": "offer"}[kind]]

    @staticmethod
    def body_for(template: str, scene: dict) -> dict:
        later, other = days_later(FRIDAY, 200), str(uuid.uuid4())
        decision = {"decidedAt": FRIDAY}
        return {
            "/v1/places/_search": {"expectedArrivalAt": FRIDAY},
            "/v1/sites": {"operatorId": scene["operator"], "name": str(uuid.uuid4())},
            "/v1/sites/{id}/settings": {"name": "Elders"},
            "/v1/sites/{id}/address-looks": {"reason": "check"},
            "/v1/facilities": {**scene["setUp"], "alias": str(uuid.uuid4()), "kind": "time_out", "wayToDoor": "Bel aan."},
            "/v1/facilities/{id}/settings": scene["setUp"],
            "/v1/webhook-endpoints": {"organisationId": scene["agency"], "url": "https://receiver.invalid/"},
            "/v1/facilities/{id}/paper": {"sinceAt": later},  # not in the future
            "/v1/loans/{id}/recall": {"backAt": later},
            "/v1/units": {"facilityId": scene["facility"], "name": str(uuid.uuid4())},
            "/v1/units/{id}/settings": {"name": "Elders"},
            "/v1/places": {"unitId": scene["unit"], "name": str(uuid.uuid4())},
            "/v1/places/{id}/settings": {"name": "Elders"},
            "/v1/places/{id}/moves": {"unitId": scene["unit"], "movedAt": later},
            "/v1/closures": {"placeId": scene["free"], "fromAt": later, "untilAt": days_later(later, 1), "reason": "repair"},
            "/v1/published-places": {"placeId": scene["free"], "fromAt": later, "untilAt": days_later(later, 1)},
            "/v1/loans": {"placeId": scene["free"], "regionId": str(uuid.uuid4()), "fromAt": later,
                          "untilAt": days_later(later, 1)},
            "/v1/holds": {"placeId": scene["free"], "expectedArrivalAt": later},
            "/v1/holds/{id}/decline": {"reason": "other"},
            "/v1/holds/{id}/transfers": {"toPlaceId": scene["free"]},
            "/v1/holds/{id}/door-refusal": {"refusedAt": FRIDAY, "reason": "other"},
            "/v1/holds/{id}/answers": {"answers": {}},
            "/v1/facilities/{id}/admission-questions": {"items": []},
            "/v1/holds/{id}/confirmation": {"personId": scene["personId"], "caseId": scene["caseId"]},
            "/v1/arrivals": {"code": scene["code"], "arrivedAt": FRIDAY},
            "/v1/stays/{id}/details": {"caseId": scene["caseId"], "personId": scene["personId"]},
            "/v1/stays/{id}/basis-segments": {"basis": "voluntary", "why": "own_request", "untilAt": days_later(FRIDAY, 20)},
            "/v1/stays/{id}/transfers": {"placeId": scene["free"], "movedAt": FRIDAY},
            "/v1/stays/{id}/needs": {"wheelchair": True},
            "/v1/waiting-list-entries/{id}/needs": {"neededFromAt": later, "neededByAt": days_later(later, 1),
                                                    "underOrder": False},
            "/v1/stays/{id}/shortening": {"untilAt": days_later(FRIDAY, 2)},
            "/v1/stays/{id}/night-checks": {"presence": "present", "checkedAt": FRIDAY},
            "/v1/stays/{id}/letters": {"language": "nl"},
            "/v1/stays/{id}/follow-on-holds": {"placeId": scene["free"]},
            "/v1/stays/{id}/arrival": {"arrivedAt": FRIDAY},
            "/v1/stays/{id}/departure": {"departedAt": FRIDAY, "destination": "home"},
            "/v1/cases": {"participants": [{"organisationId": scene["agency"], "part": "other",
                                            "ground": "public_task"}]},
            "/v1/cases/{id}/participants": {"organisationId": scene["agency"], "part": "school", "ground": "agreement"},
            "/v1/cases/{id}/participant-changes": {"participationId": other, "part": "other", "ground": "agreement"},
            "/v1/cases/{id}/participant-departures": {"participationId": other},
            "/v1/cases/{id}/consent-withdrawals": {"participationId": other},
            "/v1/cases/{id}/lead-offers": {"organisationId": scene["agency"]},
            "/v1/cases/{id}/lead-answers": {"offerId": other, "answer": "accepted"},
            "/v1/cases/{id}/agreements": {"organisationId": scene["agency"], "talksWith": "resident", "about": "housing"},
            "/v1/cases/{id}/agreement-ends": {"agreementId": other},
            "/v1/persons": {"clientReference": str(uuid.uuid4())},
            "/v1/orders": {"caseId": scene["caseId"], "personId": scene["personId"], "regime": "nl-wth",
                           "imposedAt": FRIDAY, "municipality": "Rosmalen"},
            "/v1/orders/{id}/extensions": {**decision, "days": 18},
            "/v1/orders/{id}/corrections": {"imposedAt": FRIDAY, "reason": "typing_error"},
            **{f"/v1/orders/{{id}}/{act}": decision for act in
               ("withdrawals", "suspensions", "annulments", "partial-annulments", "reinstatements", "decisions")},
            "/v1/orders/{id}/condition-outcomes": {**decision, "met": True},
            "/v1/cases/{id}/next-steps": {"kind": "return_home", "agreedAt": FRIDAY},
            "/v1/orders/{id}/notices": {"servedAt": FRIDAY},
            "/v1/orders/{id}/breaches": {"happenedAt": FRIDAY},
            "/v1/orders/{id}/court-requests": {"requestedAt": FRIDAY},
            "/v1/turn-aways": {"requestId": str(uuid.uuid4()), "reason": "full", "underOrder": False, "happenedAt": FRIDAY},
            "/v1/turn-aways/{id}/outcome": {"outcome": "hotel"},
            "/v1/messages/{id}/call": {"calledAt": FRIDAY},
            "/v1/holds/{id}/call": {"calledAt": FRIDAY},
            "/v1/waiting-list-entries": {"neededFromAt": FRIDAY, "neededByAt": later, "underOrder": False},
            "/v1/waiting-list-entries/{id}/withdrawal": {"reason": "other"},
            "/v1/waiting-list-entries/{id}/offers": {"placeId": scene["free"]},
            "/v1/waiting-offers/{id}/decline": {"reason": "too_far"},
            "/v1/house-bans": {"personId": scene["personId"], "facilityId": scene["facility"], "reason": "other"},
            "/v1/must-not-meet-pairs": {"personId": scene["personId"], "otherOrderId": scene["orderId"],
                                        "reason": "other"},
            "/v1/safety-overrides": {"personId": scene["personId"], "facilityId": scene["facility"], "reason": "other"},
            "/v1/orders/{id}/ban-zones": {"latitudeMicrodegrees": 0, "longitudeMicrodegrees": 0, "radiusMetres": 10},
            "/v1/facilities/{id}/position": {"latitudeMicrodegrees": 0, "longitudeMicrodegrees": 0},
            "/v1/task-looks": {"lookedAt": FRIDAY},
            "/v1/calendar-feeds": {"language": "en"},
            "/v1/tasks/{id}/snooze": {"untilAt": later, "why": "awaits_answer"},
            "/v1/tasks/{id}/hand-overs": {"organisationId": scene["agency"]},
            "/v1/hand-overs/{id}/answer": {"answer": "withdrawn"},
            "/v1/cases/{id}/appointments": {"kind": "guided_contact", "at": days_later(FRIDAY, 3)},
            "/v1/cases/{id}/contacts": {"kind": "visit", "withWhom": "order_subject", "happenedAt": FRIDAY},
            "/v1/cases/{id}/outcomes": {"kind": "escalation_later", "happenedAt": FRIDAY},
            "/v1/cases/{id}/safety-plan": {"sinceAt": FRIDAY},
            "/v1/cases/{id}/help": {"offerId": scene["helpOffer"], "forWhom": "both", "offeredAt": FRIDAY},
            "/v1/help/{id}/progress": {"state": "accepted", "at": FRIDAY},
            "/v1/help-offers": {"organisationId": scene["agency"], "kind": "housing", **HELP},
            "/v1/help-offers/{id}/settings": {**HELP, "open": True},
        }.get(template, {})

    def ask(self, caller, method: str, template: str, scene: dict | None = None):
        """`caller`: a session, or the API itself for nobody."""
        scene = scene or self.scene
        path = template.replace("{id}", self.id_for(template, scene)) if "{id}" in template else template
        path += SCENE_QUERY.get(f"{method} {template}", "")
        body = self.body_for(template, scene) if method == "POST" else None
        headers = {"Idempotency-Key": str(uuid.uuid4()), "If-Match": STALE} if method == "POST" else {}
        return caller.call(method, path, body, headers)

    def operations(self):
        for method, template, _ in self.story.api.contract.operations():
            name = f"{method} {template}"
            if name not in APART:
                self.assertIn(name, RIGHTS, "a new endpoint must say who may use it")
                if template != "/v1/events":  # a stream; feed_test opens it
                    yield name, method, template

    def of_holds(self) -> list:
        return [each for each in self.operations() if each[2].startswith("/v1/holds/{id}")]

    def test_everyEndpointSaysWhoMayUseIt(self):
        served = {f"{method} {template}" for method, template, _ in self.story.api.contract.operations()}
        self.assertEqual(served, set(RIGHTS) | APART)

    def test_nobodyGetsAnythingWithoutASession(self):
        for name, method, template in self.operations():
            with self.subTest(name):
                self.assertEqual(self.ask(self.story.api, method, template).status, 401)

    def expect_rights(self, name: str, method: str, template: str, scene: dict) -> None:
        home = self.story.people.regions()[0]
        for account, session in self.accounts:
            if account["region"] != home:
                continue
            with self.subTest(f"{name} as {account['name']}"):
                may = RIGHTS[name](account, scene)
                answer = self.ask(session, method, template, scene)
                self.assertLess(answer.status, 500, str(answer))
                if may is not None:
                    self.assertEqual(answer.status != 404, may, str(answer))

    def test_everyRoleGetsWhatTheModelGivesAndNothingElse(self):
        for name, method, template in self.operations():
            self.expect_rights(name, method, template, self.scene)

    def test_aHoldThatMovedOnIsTheNextHousesAndNoMoreTheOneThatItLeft(self):
        self.assertNotEqual(self.moved["facility"], self.scene["facility"])
        self.assertIn("POST /v1/holds/{id}/transfers", [name for name, _, _ in self.of_holds()])
        for name, method, template in self.of_holds():
            self.expect_rights(name, method, template, self.moved)

    def test_anotherRegionGetsNothing(self):
        home = self.story.people.regions()[0]
        strangers = [each for each in self.accounts if each[0]["region"] != home]
        self.assertGreaterEqual(len(strangers), 2)
        # What a region shows to the others is theirs to see, and nothing else of it.
        ids = [value for scene in (self.scene, self.moved) for name, value in scene.items()
               if isinstance(value, str) and len(value) == 36 and name != "published"]
        asked = [*((each, self.scene) for each in self.operations()), *((each, self.moved) for each in self.of_holds())]
        for (name, method, template), scene in asked:
            for account, session in strangers:
                with self.subTest(f"{name} as {account['name']}"):
                    answer = self.ask(session, method, template, scene)
                    if "{id}" in template or RIGHTS[name](account, self.scene) is False:
                        self.assertEqual(answer.status, 404, str(answer))
                    elif name in ACROSS:
                        self.assertEqual(answer.status, ACROSS[name], str(answer))
                    self.assertFalse([each for each in ids if each in answer.raw.decode()], "an id of another region")

    def test_aSessionThatWasClosedIsOver(self):
        account = self.story.people.accounts[0]
        session = self.story.api.sign_in(account["name"], account["password"])
        session.get("/v1/account")
        session.call("DELETE", "/v1/sessions/current", expect=204)
        self.assertEqual(session.get("/v1/account", expect=None).status, 401)


if __name__ == "__main__":
    unittest.main()

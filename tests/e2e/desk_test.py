"""What a desk does through the API besides answering holds: extending them, telephoning, handing work over."""

import datetime
import unittest

import scenes
from harness import FRIDAY, House
from local_time import parsed


class AtTheDesk(unittest.TestCase):
    def setUp(self):
        self.house = House(settings={"holds.renewals": 1})
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.probation = self.story.who("placement_worker", organisation="Reclassering")
        self.story.learn_houses(self.police)
        self.baken = scenes.automatic_house(self.story)
        self.desk = self.story.who("facility_staff", facility=self.baken["alias"])

    def test_everyAnswerSaysTheDaemonsTime(self):
        for answer in (self.police.get("/v1/account"), self.police.get("/v1/nothing", expect=404),
                       self.police.post("/v1/holds", {}, expect=400), self.story.api.call("GET", "/v1/account")):
            late = parsed(answer.headers["api-now"]) - parsed(FRIDAY)
            self.assertTrue(datetime.timedelta() <= late < datetime.timedelta(minutes=5), answer.headers["api-now"])

    def test_anAccountIsToldWhereItWorksAndWhomToCall(self):
        account = self.desk.get("/v1/account").json
        self.assertEqual((account["organisationName"], account["facilityAlias"]), ("Opvang De Haven", "Het Baken"))
        self.assertEqual(account["onCall"], {"label": "Coördinatie Brabant-Oost", "phone": "+31 40 000 0100"})
        self.assertEqual(self.desk.account, account)
        names = [each["name"] for each in self.desk.get("/v1/colleagues")["items"]]
        self.assertEqual(names, ["baken.desk", "haven.intake"])
        self.assertEqual([(each["name"], each["role"]) for each in self.probation.get("/v1/colleagues")["items"]],
                         [("probation.ada", "placement_worker"), ("probation.bo", "placement_worker")])

    def test_aHoldIsExtendedAsOftenAsTheSettingsSay(self):
        hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][0]))
        path = f"/v1/holds/{hold['id']}"
        self.assertEqual(hold["renewalsLeft"], 1)
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 60))
        longer = self.police.change(path, "renewal")
        self.assertGreaterEqual(parsed(longer["expiresAt"]), parsed(scenes.minutes_later(FRIDAY, 150)))
        self.assertNotIn("renewalsLeft", longer.json)
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 120))
        refused = self.police.change(path, "renewal", expect=409)
        self.assertEqual((refused.reason, refused["limitAt"]), ("renewals_used_up", longer["expiresAt"]))
        self.desk.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": self.story.now})

    def test_aHoldsExpiryIsExplainedUntilItIsOver(self):
        hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][0]))
        path = f"/v1/holds/{hold['id']}"
        told = {each["moment"]: each for each in self.desk.get(f"{path}/explanation")["items"]}
        self.assertEqual({moment: each["at"] for moment, each in told.items()},
                         {"expires": hold["expiresAt"], "planned_end": hold["untilAt"]})
        self.assertIn("verwachte aankomst", told["expires"]["text"]["nl"])
        self.assertIn("expected arrival", told["expires"]["text"]["en"])
        self.police.change(path, "release")
        self.assertEqual(self.police.get(f"{path}/explanation", expect=404).reason, "not_found")

    def test_aCallIsSeenByBothSides(self):
        hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][0]))
        path = f"/v1/holds/{hold['id']}"
        self.assertEqual(self.desk.post(f"{path}/call", {"calledAt": FRIDAY})["calledAt"], FRIDAY)
        self.assertEqual(self.police.get(path)["calledAt"], FRIDAY)

    def test_aStayWithoutDetailsIsKnownByItsCode(self):
        hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][0]))
        stay = self.desk.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": self.story.now})
        self.assertEqual((stay["code"], stay["detailsMissing"]), (hold["code"], True))
        for session in (self.desk, self.probation):
            listed = next(each for each in session.get("/v1/stays")["items"] if each["id"] == stay["id"])
            self.assertTrue(listed["detailsMissing"])
        resident = scenes.resident(self.story, place_number=2)
        self.assertNotIn("detailsMissing", self.probation.get(f"/v1/stays/{resident['stay']}").json)

    def test_workIsHandedOverTickedUndoneAndToldToTheOthers(self):
        ada, bo = (self.story.who("placement_worker", organisation="Reclassering", number=n) for n in (0, 1))
        hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][0]))
        stay = self.desk.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": self.story.now})
        task = self.story.task(ada, "complete_details", stay["id"])
        self.assertEqual((task["placeName"], task["facilityAlias"]), (hold["placeName"], self.baken["alias"]))
        news = bo.get("/v1/shift-report")
        self.assertEqual([each["id"] for each in news["opened"]], [task["id"]])
        self.assertEqual(bo.post("/v1/task-looks", {"lookedAt": news["asOfAt"]})["lookedAt"], news["asOfAt"])
        for which in ("", "?team=own", "?team=all"):
            self.assertEqual(bo.get(f"/v1/shift-report{which}")["opened"], [], "a look without a team is at all")

        path = f"/v1/tasks/{task['id']}"
        given = ada.change(path, "assignment", {"accountId": bo.account["id"]})
        self.assertEqual((given["assigneeId"], given["assigneeName"]), (bo.account["id"], "probation.bo"))
        self.assertNotIn("assigneeId", bo.change(path, "assignment").json)
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 10))
        self.assertEqual(ada.change(path, "completion")["doneById"], ada.account["id"])
        self.assertEqual([each["id"] for each in bo.get("/v1/shift-report")["done"]], [task["id"]])
        self.assertEqual(bo.change(path, "reopening", expect=409).reason, "undo_too_late")
        self.assertEqual(ada.change(path, "reopening")["state"], "open")
        kinds = [each["kind"] for each in ada.get(f"/v1/stays/{stay['id']}/history")["items"]]
        self.assertEqual([kind for kind in kinds if kind.startswith("task.")],
                         ["task.assigned", "task.assigned", "task.completed", "task.reopened"])


    def test_eachTeamIsToldOfItsOwnWorkFirst(self):
        ada = self.story.who("placement_worker", organisation="Reclassering")
        south, = ada.get("/v1/account")["teams"]
        self.assertEqual(south["name"], "Team Zuid")
        teams = {each["name"]: each["id"] for each in ada.get("/v1/colleagues")["teams"]}
        self.assertEqual(set(teams), {"Team Zuid", "Team Nazorg"})
        hold = self.police.post("/v1/holds", scenes.hold_wish(self.story, self.baken["places"][0]))
        stay = self.desk.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": self.story.now})
        task = self.story.task(ada, "complete_details", stay["id"])
        self.assertEqual((task["teamId"], task["teamIds"]), (south["id"], [south["id"]]))

        def told(which: str = "") -> tuple[list, list]:
            report = ada.get(f"/v1/shift-report{which}")
            return [each["id"] for each in report["ofNobody"]], [each["stayId"] for each in report["nights"]]

        self.assertEqual(ada.get("/v1/shift-report")["teamIds"], [south["id"]])
        self.assertEqual(told(), ([task["id"]], [stay["id"]]))
        self.assertEqual(told(f"?team={teams['Team Nazorg']}"), ([], []))
        self.assertNotIn("teamIds", ada.get("/v1/shift-report?team=all").json)
        self.assertEqual(told("?team=all"), ([task["id"]], [stay["id"]]))
        self.assertEqual(ada.get("/v1/shift-report?team=nobody", expect=400).reason, "invalid_input")

        def seen(which: str) -> bool:
            return not ada.get(f"/v1/shift-report?team={which}")["opened"]

        at = {"lookedAt": ada.get("/v1/shift-report?team=all")["asOfAt"]}
        self.assertEqual(ada.post("/v1/task-looks", {**at, "team": "nobody"}, expect=400).pointers, ["/team"])
        ada.post("/v1/task-looks", {**at, "team": self.baken["id"]}, expect=404)
        ada.post("/v1/task-looks", {**at, "team": teams["Team Nazorg"]})
        self.assertEqual((seen("own"), seen("all")), (False, False), "another team's is seen")
        ada.post("/v1/task-looks", {**at, "team": south["id"]})
        self.assertEqual((seen(south["id"]), seen("own"), seen("all")), (True, False, False))
        ada.post("/v1/task-looks", {**at, "team": "all"})
        self.assertEqual((seen("own"), seen("all")), (True, True))
        ada.get(f"/v1/shift-report?team={self.baken['id']}", expect=404)
        self.assertEqual(len(self.desk.get("/v1/shift-report")["nights"]), 1, "a house has no teams here")

        path = f"/v1/tasks/{task['id']}"
        given = ada.change(path, "assignment", {"teamId": teams["Team Nazorg"]})
        self.assertEqual((given["teamId"], given["teamIds"]), (teams["Team Nazorg"], [teams["Team Nazorg"]]))
        self.assertEqual(told()[0], [])
        ada.change(path, "assignment", {"teamId": self.baken["id"]}, expect=404)
        self.house.ctl("user", "team", "--name", "probation.ada", "--team", "Team Nazorg")
        self.house.ctl("user", "team", "--name", "probation.ada", "--team", "Team Nazorg", expect=1)
        self.assertEqual(told()[0], [task["id"]])
        self.house.ctl("user", "team", "--name", "probation.ada", "--team", "Team Nazorg", "--leave")
        self.house.ctl("user", "team", "--name", "probation.ada", "--team", "Team Nazorg", "--leave", expect=1)
        self.house.ctl("user", "team", "--name", "probation.ada", "--team", "Team Noord", expect=1)
        self.assertEqual(told()[0], [])
        self.house.ctl("user", "add", "--name", "probation.cy", "--role", "placement_worker", "--organisation",
                       "Reclassering Oost", "--team", "Team Nazorg", "--team", "Team Zuid")
        self.house.ctl("user", "add", "--name", "probation.di", "--role", "placement_worker", "--organisation",
                       "Reclassering Oost", "--team", "Team Noord", expect=1)


if __name__ == "__main__":
    unittest.main()

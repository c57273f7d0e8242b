"""What the daemon does while PostgreSQL or the mail server is away, and when it must not start at all."""

import subprocess
import unittest

import scenes
from client import until
from cluster import Cluster
from harness import FRIDAY, Catcher, House, environment, program

CONFIG = 78


class Away(unittest.TestCase):
    def test_withoutPostgresqlTheDaemonStaysUpAndRecoversByItself(self):
        with Cluster() as cluster, House(server=cluster.server) as house:
            story = house.story()
            scenes.now_is(story, FRIDAY)
            police = story.who("police_liaison")
            story.learn_houses(police)
            cluster.stop()
            try:
                for _ in range(3):
                    answer = police.get("/v1/facilities", expect=None)
                    self.assertEqual((answer.status, answer.reason), (503, "unavailable"))
                    self.assertGreater(int(answer.headers["retry-after"]), 0)
                held = police.post("/v1/holds", scenes.hold_wish(story, story.place("Het Baken")), expect=None)
                self.assertEqual(held.status, 503)
                until(story.admin.is_ready, lambda ready: not ready, "it says that it is not ready")
                self.assertTrue(house.daemons["daemon"].is_running())
            finally:
                cluster.start()
            until(lambda: police.get("/v1/facilities", expect=None).status, lambda status: status == 200,
                  "it answers again")
            until(story.admin.is_ready, bool, "it is ready again")

    def test_afterAnOutageNothingIsFreeInAHouseUntilItsPaperIsEntered(self):
        with House() as house:
            story = house.story()
            scenes.now_is(story, FRIDAY)
            police = story.who("police_liaison")
            story.learn_houses(police)
            baken = scenes.automatic_house(story)
            hold = police.post("/v1/holds", scenes.hold_wish(story, baken["places"][0]))
            wish = {"expectedArrivalAt": FRIDAY, "gender": "man"}
            free_before = police.search(wish)["freeCount"]
            self.assertGreater(free_before, 1)
            scenes.now_is(story, scenes.minutes_later(FRIDAY, 20))
            house.daemons["daemon"].stop()
            house.server.sql(house.database, "UPDATE region_beat SET real_at = real_at - make_interval(hours => 6)")

            story = house.story(house.start())
            scenes.now_is(story, scenes.minutes_later(FRIDAY, 60))
            police = story.who("police_liaison")
            found = police.search({**wish, "expectedArrivalAt": story.now})
            self.assertEqual((found["freeCount"], {each["obstacle"] for each in found["items"]}
                              - {"not_suitable"}), (0, {"departure_unconfirmed"}))
            refused = police.post("/v1/holds", scenes.hold_wish(story, baken["places"][1]), expect=409)
            self.assertEqual(refused.reason, "departure_unconfirmed")
            self.assertGreater(police.get(f"/v1/holds/{hold['id']}")["expiresAt"], hold["expiresAt"])

            desk = story.who("facility_staff", facility=baken["alias"])
            board = desk.get(f"/v1/board?facilityId={baken['id']}")
            self.assertEqual({day["free"] for day in board["days"]}, {0})
            self.assertEqual({day["unconfirmed"] for day in board["days"][20:]}, {len(board["places"])})
            self.assertTrue(all(place["bars"][-1]["kind"] == "unconfirmed" for place in board["places"]))
            desk.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": scenes.minutes_later(FRIDAY, 30)})
            task = next(each for each in desk.get("/v1/tasks")["items"] if each["kind"] == "enter_paper")
            self.assertTrue(task["urgent"])
            desk.change(f"/v1/tasks/{task['id']}", "completion")
            board = desk.get(f"/v1/board?facilityId={baken['id']}")
            self.assertGreater(board["days"][20]["free"], 0)
            self.assertTrue(all("unconfirmed" not in day for day in board["days"]))
            found = police.search({**wish, "expectedArrivalAt": story.now})
            free = {each["placeId"] for each in found["items"] if each["free"]}
            self.assertEqual(free, {each["id"] for each in baken["places"][1:]}
                             & {each["placeId"] for each in found["items"]})

    def test_aHouseAloneGoesByItsPaperAndNothingThereIsFreeUntilItIsEntered(self):
        with House() as house:
            story = house.story()
            scenes.now_is(story, FRIDAY)
            police = story.who("police_liaison")
            story.learn_houses(police)
            baken = scenes.automatic_house(story)
            hold = police.post("/v1/holds", scenes.hold_wish(story, baken["places"][0]))
            path = f"/v1/facilities/{baken['id']}/paper"
            desk = story.who("facility_staff", facility=baken["alias"])

            def free():
                found = police.search({"expectedArrivalAt": story.now, "gender": "man"})["items"]
                return {each["placeId"] for each in found if each["free"]}

            here, before = {each["id"] for each in baken["places"]}, free()
            self.assertTrue(before & here and before - here)
            since = scenes.minutes_later(FRIDAY, -30)
            self.assertEqual(story.who("facility_staff", facility="De Overstap")
                             .post(path, {"sinceAt": since}, expect=404).status, 404)
            early = desk.post(path, {"sinceAt": scenes.minutes_later(FRIDAY, 30)}, expect=400)
            self.assertEqual(early.pointers, ["/sinceAt"])
            said = desk.post(path, {"sinceAt": since})
            self.assertEqual((said["facilityId"], said["sinceAt"]), (baken["id"], since))
            self.assertEqual(desk.post(path, {"sinceAt": since}, expect=409).reason, "already_done")
            self.assertEqual(free(), before - here)  # at once, in the daemon that goes on
            refused = police.post("/v1/holds", scenes.hold_wish(story, baken["places"][1]), expect=409)
            self.assertEqual(refused.reason, "departure_unconfirmed")

            scenes.now_is(story, scenes.minutes_later(FRIDAY, 6 * 60))
            desk.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": scenes.minutes_later(FRIDAY, 20)})
            task = next(each for each in desk.get("/v1/tasks")["items"] if each["kind"] == "enter_paper")
            desk.change(f"/v1/tasks/{task['id']}", "completion")
            self.assertEqual(free(), before - {baken["places"][0]["id"]})

    def test_mailIsQueuedWhileItsServerIsAwayAndDeliveredWhenItIsBack(self):
        with House() as house:
            story = house.story()
            scenes.now_is(story, FRIDAY)
            story.learn_houses(story.who("police_liaison"))
            house.catcher.stop()
            stay = scenes.resident(story)["stay"]
            coordinator = story.who("coordinator")

            def messages():  # that somebody is expected is old news once they are there
                return [each for each in coordinator.get(f"/v1/stays/{stay}/messages")["items"]
                        if each["kind"] != "announced"]

            # An attempt counts from when it begins; why it failed is told when it has.
            tried = until(messages, lambda found: found and all("lastFailure" in each for each in found), "it failed")
            self.assertEqual({each["state"] for each in tried}, {"queued"})
            self.assertTrue(all(each["lastFailure"] and each["attempts"] and each["nextAttemptAt"] for each in tried))
            self.assertEqual(story.mailbox.mails(), [])

            house.catcher = Catcher(house.folder, house.tls, house.catcher.port)
            scenes.now_is(story, scenes.minutes_later(FRIDAY, 60))
            sent = until(messages, lambda found: all(each["state"] == "sent" for each in found), "it was sent")
            self.assertEqual(len(sent), len(tried))
            for message in sent:
                self.assertEqual(len(story.mailbox.about(message["id"])), 1, message["kind"])


class EmptyHouse(House):
    def fill(self, starting: str) -> None:
        """Left empty: these daemons do not start."""
        self.server.create(self.database)


def ends_with(*command: str) -> subprocess.CompletedProcess:
    return subprocess.run(command, capture_output=True, text=True, env=environment(), timeout=120, check=False)


class NoStart(unittest.TestCase):
    def setUp(self):
        self.house = EmptyHouse()
        self.addCleanup(self.house.close)

    def assertNoStart(self, *words: str, config=None):
        done = ends_with(program("adempauzed"), "--config", str(config or self.house.config))
        said = done.stdout + done.stderr
        self.assertEqual(done.returncode, CONFIG, said)
        for word in words:
            self.assertIn(word, said)

    def test_aWrongConfigIsNamedByFileLineAndColumn(self):
        right = self.house.config.read_text()
        file = self.house.folder / "wrong.toml"
        for before, after, line_of in (
                ("[keys]", "[keys]\nsurprise = 1", "surprise"), ("demo = true", 'demo = "yes"', "demo ="),
                ('from = "adempauze@example.org"', 'from = ""', "from ="), ("[clock]", "[clock", "[clock"),
                ("[clock]", "[holds]\nexpires_after_minutes = 0\n[clock]", "expires_after_minutes")):
            with self.subTest(after=after):
                text = right.replace(before, after)
                self.assertNotEqual(text, right)
                file.write_text(text)
                number = next(at for at, line in enumerate(text.splitlines(), 1) if line_of in line)
                self.assertNoStart(f"{file}:{number}:", config=file)
                checked = ends_with(program("adempauzed"), "--config", str(file), "--check-config")
                self.assertEqual(checked.returncode, CONFIG)
                self.assertRegex(checked.stderr + checked.stdout, rf"wrong\.toml:{number}:\d+: ")

    def test_aDatabaseThatIsOlderNewerOrNoDemoIsNamedWithTheCommandThatHelps(self):
        self.assertNoStart("adempauzectl", "db migrate")  # empty
        self.house.ctl("db", "migrate")
        self.assertNoStart("demo")  # clock.demo on a database that was not created as a demo
        self.house.settings["clock.demo"] = False
        self.house.write_config(self.house.folder)
        last = self.house.count("SELECT max(number) FROM migration")
        self.house.server.sql(self.house.database, "INSERT INTO migration (number, name, checksum) "
                              f"VALUES ({last + 1}, '{last + 1:04}_of_tomorrow.sql', 'x')")
        self.assertNoStart("newer")
        self.house.server.sql(self.house.database, f"DELETE FROM migration WHERE number >= {last}")
        self.assertNoStart("adempauzectl", "db migrate")


if __name__ == "__main__":
    unittest.main()

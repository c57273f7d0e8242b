"""Calendars at secret addresses: read by a library that others wrote, moved with what they tell of, without anybody's name,
and over when their right is."""

import unittest
import urllib.parse
import uuid

import scenes
from calendars import fetch, new_feed, read
from client import until
from harness import FRIDAY, House
from local_time import days_later


class Calendars(unittest.TestCase):
    def setUp(self):
        self.house = House(settings={"log.level": "debug"})
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.story.learn_houses(self.story.who("police_liaison"))

    @staticmethod
    def feed(session, language: str = "nl") -> dict:
        return new_feed(session, language)

    def fetch(self, feed: dict, headers: dict | None = None):
        return fetch(self.story.api, feed, headers)

    def read(self, feed: dict) -> dict:
        return read(self, self.story.api, feed)

    def worker(self):
        return self.story.who("placement_worker", organisation="Reclassering")

    def resident(self) -> dict:
        return scenes.resident(self.story, reference="Kanarie-Pieterse-Dorpsstraat-12")

    def test_everyEventIsParsedAndMovesWithItsOrder(self):
        resident = self.resident()
        staff = self.story.who("facility_staff", facility=scenes.automatic_house(self.story)["alias"])
        feeds = {"worker": self.feed(self.worker()), "staff": self.feed(staff, "en"),
                 "police": self.feed(self.story.who("police_liaison"))}
        order = self.worker().get(f"/v1/orders/{resident['orderId']}").json
        stay = self.worker().get(f"/v1/stays/{resident['stay']}").json
        end, planned = f"order_end-{order['id']}", f"planned_end-{stay['id']}"
        decision = f"decision-{order['id']}"
        until(lambda: self.read(feeds["worker"]), lambda found: decision in found, "the sweep planned the decision")
        before = {name: self.read(each) for name, each in feeds.items()}
        for name in ("worker", "staff"):
            self.assertEqual(before[name][end]["at"], order["untilAt"].replace("Z", ".000Z"))
            self.assertEqual(before[name][planned]["at"], stay["untilAt"].replace("Z", ".000Z"))
            self.assertIn(f"arrival-{stay['id']}", before[name])
        said = resident["code"]
        self.assertEqual(before["worker"][end]["summary"], f"Einde termijn · {said}")
        self.assertEqual(before["staff"][planned]["summary"], f"End of stay · {said}")
        self.assertNotIn(decision, before["staff"], "a house decides nothing about an order")
        self.assertFalse([uid for uid in before["police"] if stay["id"] in uid or order["id"] in uid])

        scenes.now_is(self.story, days_later(FRIDAY, 8))
        self.worker().change(f"/v1/orders/{order['id']}", "extensions",
                             {"decidedAt": days_later(FRIDAY, 8), "days": 18})
        after = {name: self.read(each) for name, each in feeds.items()}
        for name in ("worker", "staff"):
            for uid in (end, planned):
                self.assertEqual(after[name][uid]["at"][:10] > before[name][uid]["at"][:10], True, uid)
                self.assertGreater(after[name][uid]["sequence"], before[name][uid]["sequence"], uid)
                self.assertGreater(after[name][uid]["modified"], before[name][uid]["modified"], uid)
            self.assertEqual(after[name][end]["at"][:10], days_later(FRIDAY, 28)[:10])

    def test_whatIsCancelledSaysSoAndWhatHasNotChangedIsNotSentAgain(self):
        police = self.story.who("police_liaison")
        place = scenes.automatic_house(self.story)["places"][0]
        hold = police.post("/v1/holds", scenes.hold_wish(self.story, place)).json
        feed = self.feed(police)
        uid = f"arrival-{hold['id']}"
        first = self.fetch(feed)
        self.assertEqual(self.read(feed)[uid]["status"], "CONFIRMED")
        tag = first.headers["etag"]
        again = self.fetch(feed, {"If-None-Match": tag})
        self.assertEqual((again.status, again.raw, again.headers["etag"]), (304, b"", tag))

        police.change(f"/v1/holds/{hold['id']}", "release")
        changed = self.fetch(feed, {"If-None-Match": tag})
        self.assertEqual(changed.status, 200)
        self.assertNotEqual(changed.headers["etag"], tag)
        event = self.read(feed)[uid]
        self.assertEqual(event["status"], "CANCELLED")
        self.assertGreater(event["sequence"], 1)
        scenes.now_is(self.story, days_later(FRIDAY, 30))
        self.assertNotIn(uid, self.read(feed), "and is forgotten some time later")

    def test_aTaskStandsThereWhileItIsOpen(self):
        worker = self.worker()
        house = scenes.automatic_house(self.story)
        hold = self.story.who("police_liaison").post("/v1/holds", scenes.hold_wish(self.story, house["places"][0]))
        desk = self.story.who("facility_staff", facility=house["alias"])
        stay = desk.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": FRIDAY})
        task = self.story.task(worker, "complete_details", stay["id"])
        feed = self.feed(worker, "en")
        self.assertEqual(self.read(feed)[f"task-{task['id']}"]["at"], task["dueAt"].replace("Z", ".000Z"))
        worker.change(f"/v1/tasks/{task['id']}", "completion")
        self.assertNotIn(f"task-{task['id']}", self.read(feed))

    def test_anAddressIsShownOnceAndEndsWithItsRight(self):
        worker = self.worker()
        feed = self.feed(worker)
        for seen in (worker.get(f"/v1/calendar-feeds/{feed['id']}").json, worker.get("/v1/calendar-feeds")["items"][0]):
            self.assertNotIn("address", seen)
        secret = urllib.parse.parse_qs(urllib.parse.urlsplit(feed["address"]).query)["token"][0]
        self.assertEqual(len(secret), 43)
        self.assertEqual(self.fetch(feed).status, 200)
        # Each reads their own alone.
        other = self.story.who("coordinator")
        other.get(f"/v1/calendar-feeds/{feed['id']}", expect=404)
        self.assertEqual(other.get("/v1/calendar-feeds")["items"], [])

        stored = self.house.server.dump(self.house.database)
        self.assertIn(feed["id"], stored)
        self.assertNotIn(secret, stored, "only its hash is kept")

        account = worker.account["id"]
        sql = lambda text: self.house.server.sql(self.house.database, text)
        sql(f"UPDATE account SET disabled_at = now() WHERE id = '{account}'")
        self.assertEqual(self.fetch(feed).status, 410)
        sql(f"UPDATE account SET disabled_at = NULL, role = 'manager' WHERE id = '{account}'")
        self.assertEqual(self.fetch(feed).status, 404, "a manager has no calendar of people")
        sql(f"UPDATE account SET role = 'placement_worker' WHERE id = '{account}'")
        self.assertEqual(self.fetch(feed).status, 200)

        worker.change(f"/v1/calendar-feeds/{feed['id']}", "revocation")
        answer = self.fetch(feed)
        self.assertEqual((answer.status, answer.reason), (410, "feed_ended"))
        self.assertEqual(worker.get("/v1/calendar-feeds")["items"], [])
        worker.change(f"/v1/calendar-feeds/{feed['id']}", "revocation", expect=409)
        logs = self.house.logs()
        self.assertIn('"route":"/v1/calendar-feeds/{id}/calendar","status":"410"', logs)
        self.assertNotIn(secret, logs)
        self.assertNotIn("token=", logs)

    def test_eachSaysWhatItIsForAndWhenItWasLastRead(self):
        worker = self.worker()
        feed = worker.post("/v1/calendar-feeds", {"language": "nl", "usedOn": "telephone"}).json
        self.assertEqual((feed["kind"], feed["usedOn"]), ("worker", "telephone"))
        seen = lambda: worker.get(f"/v1/calendar-feeds/{feed['id']}").json
        self.assertNotIn("lastReadAt", seen())
        self.assertEqual(self.fetch({**feed, "address": feed["address"][:-43] + "A" * 43}).status, 404)
        self.assertNotIn("lastReadAt", seen(), "whoever guessed has not read it")
        tag = self.fetch(feed).headers["etag"]
        first = seen()["lastReadAt"]
        self.assertEqual((seen()["version"], worker.get("/v1/calendar-feeds")["items"][0]["lastReadAt"]),
                         (feed["version"], first))
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 60))
        self.assertEqual(self.fetch(feed, {"If-None-Match": tag}).status, 304)
        self.assertGreater(seen()["lastReadAt"], first, "also where nothing had changed")
        house = self.story.who("facility_staff", facility=scenes.automatic_house(self.story)["alias"])
        self.assertEqual([(each["kind"], each["usedOn"]) for each in (self.feed(house),)], [("facility", "other")])
        refused = worker.post("/v1/calendar-feeds", {"language": "nl", "usedOn": "Jan Pieterse"}, expect=400)
        self.assertEqual(refused.pointers, ["/usedOn"], "no place for a name")

    def test_guessingIsSlowedDownAndNobodyIsKeptFromSigningIn(self):
        feed = self.feed(self.worker())
        wrong = {**feed, "address": feed["address"][:-43] + "A" * 43}
        unknown = {**wrong, "address": wrong["address"].replace(feed["id"], str(uuid.uuid4()))}
        self.assertEqual([self.fetch(unknown).status for _ in range(6)], [404] * 5 + [429])
        self.assertGreaterEqual(int(self.fetch(unknown).headers["retry-after"]), 1)
        self.assertEqual([self.fetch(wrong).status for _ in range(6)], [404] * 5 + [429])
        self.assertEqual(self.fetch(feed).status, 429, "the right one waits as well")
        for _ in range(20):
            self.fetch({**unknown, "address": unknown["address"].replace(feed["id"], str(uuid.uuid4()))})
        account = self.story.people.named("coordinator")
        self.assertTrue(self.story.api.sign_in(account["name"], account["password"]).token)


if __name__ == "__main__":
    unittest.main()

"""kill -9 of the daemon at every send and receive of a delivery, whether it succeeds or fails: nothing is lost, neither the
message nor that a person is told of its failure, and what comes twice comes with the same id and body."""

import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))

import outbox  # noqa: E402
import scenes  # noqa: E402
from client import until  # noqa: E402
from endpoint import Endpoint  # noqa: E402
from harness import FRIDAY, House  # noqa: E402
from killer import CALLS, Killer  # noqa: E402

DATABASE = ("sendto", "recvfrom")  # what becomes of an attempt is written over libpq's socket


class KilledDelivering(unittest.TestCase):
    def setUp(self):
        self.house = House(settings={"database.workers": 1, "webhooks.deadline_seconds": 6, "webhooks.connect_seconds": 3})
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.administrator = self.story.who("administrator")
        self.killer = Killer(self.house, self.story)

    def thread(self, name: str) -> int:
        for task in pathlib.Path(f"/proc/{self.killer.daemon.pid}/task").iterdir():
            if (task / "comm").read_text().strip() == name:
                return int(task.name)
        raise AssertionError(f"the daemon has no thread {name}")

    def state_of(self, message: str) -> str:
        return self.house.server.sql(self.house.database,
                                     f"SELECT state FROM delivery WHERE message_id = '{message}'")[0][0]

    def until_it_is(self, so, what: str) -> None:
        """Waits for it; whatever ended the daemon ends the wait."""
        until(lambda: (so(), self.killer.daemon.is_running()), lambda now: now[0] or not now[1],
              f"{what}, or the daemon is gone")
        if not so():
            raise ConnectionError("the daemon is gone")

    def kill(self, thread: str, calls: tuple, ask, judge) -> None:
        """N = 1, 2, … of every call in the thread, until what is asked goes through."""
        for call in calls:
            for number in range(1, 61):
                _, alive = self.killer.strike(self.thread(thread), call, number, self.administrator, ask)
                self.minute_passes()  # leases have run out
                judge(f"{thread} {call} {number}")
                if alive:
                    break
            else:
                raise AssertionError(f"{thread} {call}: never clean")
        self.assertGreater(self.killer.strikes, 5, "the daemon was killed on its way")
        print(f"killed {self.killer.strikes} times", file=sys.stderr)

    def minute_passes(self) -> None:
        scenes.now_is(self.story, scenes.minutes_later(self.story.now, 1))

    def until_clean(self, thread: str, post) -> list[str]:
        posted: list[str] = []

        def ask():
            posted.append(post())
            self.until_it_is(lambda: self.state_of(posted[-1]) == "sent", "it is sent")
            return posted[-1]

        def judge(when: str):
            self.house.settled()
            self.assertEqual(self.state_of(posted[-1]), "sent", when)

        self.kill(thread, CALLS, ask, judge)
        return posted

    def ask_sql(self, query: str) -> list:
        return self.house.server.sql(self.house.database, query)

    def tasks(self, condition: str) -> list[str]:
        return [state for state, in self.ask_sql(f"SELECT state FROM task WHERE {condition}")]

    def endpoint_at(self, endpoint: Endpoint, path: str) -> str:
        return self.administrator.post("/v1/webhook-endpoints", {
            "organisationId": self.administrator.account["organisationId"], "url": endpoint.url(path)})["id"]

    def none_was_lost(self, endpoint: Endpoint, posted: list[str]) -> None:
        bodies: dict[str, set] = {}
        for each in endpoint.received:
            bodies.setdefault(each.id, set()).add(each.body)
        self.assertEqual(set(bodies), set(posted), "none was lost, and none was made up")
        self.assertEqual({len(found) for found in bodies.values()}, {1}, "duplicates carry the same body")

    def test_ofAWebhook(self):
        endpoint = Endpoint(self.house.tls)
        self.addCleanup(endpoint.close)
        hook = self.endpoint_at(endpoint, "/ok/a")
        self.none_was_lost(endpoint,
                           self.until_clean("webhooks", lambda: outbox.post(self.house, self.story.now, hook)[0]))

    def test_ofAWebhookThatFailsTwiceAndAlertsAPerson(self):
        endpoint = Endpoint(self.house.tls)
        self.addCleanup(endpoint.close)
        hook = self.endpoint_at(endpoint, "/broken/a")
        posted: list[str] = []

        def is_written_down() -> bool:
            return self.ask_sql("SELECT coalesce(reason = 'server_error', false) AND next_attempt_at > "
                                f"'{self.story.now}' FROM delivery WHERE message_id = '{posted[-1]}'") == [["t"]]

        def alerts() -> list[str]:
            return self.tasks(f"kind = 'message_failed' AND message_id = '{posted[-1]}'")

        def ask():
            posted.append(outbox.post(self.house, self.story.now, hook, urgent=True)[0])
            self.until_it_is(is_written_down, "the first failure is written down")
            self.minute_passes()
            self.until_it_is(alerts, "the second one alerts a person")
            return posted[-1]

        def judge(when: str):
            for _ in range(3):  # it is tried again, until a person is told
                until(is_written_down, bool, f"{when}: the failure is written down")
                if alerts():
                    break
                self.minute_passes()
            self.assertEqual(alerts(), ["open"], when)
            endpoint.manners["/broken/a"] = "ok"
            self.ask_sql(f"UPDATE delivery SET next_attempt_at = '{self.story.now}' WHERE state = 'queued'")
            self.house.settled()
            self.assertEqual((self.state_of(posted[-1]), alerts()), ("sent", ["cancelled"]), when)
            del endpoint.manners["/broken/a"]

        self.kill("webhooks", DATABASE, ask, judge)
        self.none_was_lost(endpoint, posted)

    def test_ofASystemThatIsGone(self):
        endpoint = Endpoint(self.house.tls)
        self.addCleanup(endpoint.close)
        posted: list[str] = []
        hooks = [self.endpoint_at(endpoint, "/gone/0")]

        def ask():
            posted.append(outbox.post(self.house, self.story.now, hooks[-1])[0])
            self.until_it_is(lambda: self.state_of(posted[-1]) == "failed", "it is given up")
            return posted[-1]

        def judge(when: str):
            self.house.settled()
            self.assertEqual(self.state_of(posted[-1]), "failed", when)
            self.assertEqual(self.ask_sql(f"SELECT disabled_why FROM webhook_endpoint WHERE id = '{hooks[-1]}'"),
                             [["gone"]], when)
            self.assertEqual(self.tasks(f"kind = 'message_failed' AND message_id = '{posted[-1]}'"), ["open"], when)
            self.assertEqual(self.tasks(f"kind = 'webhook_failing' AND endpoint_id = '{hooks[-1]}'"), ["open"], when)
            hooks.append(self.endpoint_at(endpoint, f"/gone/{len(hooks)}"))

        self.kill("webhooks", DATABASE, ask, judge)
        self.none_was_lost(endpoint, posted)

    def test_ofAMail(self):
        organisation = self.story.who("placement_worker", organisation="Reclassering").account["organisationId"]
        posted = self.until_clean(
            "letters", lambda: outbox.post(self.house, self.story.now, organisation=organisation)[0])
        mails: dict[str, set] = {}
        for mail in self.house.mailbox.mails():
            mails.setdefault(mail.id.strip("<>").split("@")[0], set()).add(mail.message.as_bytes())
        self.assertEqual(set(mails), set(posted))
        self.assertEqual({len(found) for found in mails.values()}, {1}, "duplicates are the same letter")

    def test_ofADigest(self):
        organisation = self.story.who("placement_worker", organisation="Reclassering").account["organisationId"]
        each_time, posted = 3, []

        def post():
            posted.extend(outbox.post(self.house, self.story.now, organisation=organisation, count=each_time, digest=True))
            return posted[-1]

        self.until_clean("letters", post)
        letters: dict[str, set] = {}
        for mail in self.house.mailbox.mails():
            letters.setdefault(mail.id, set()).add(mail.message.as_bytes())
        self.assertEqual({len(found) for found in letters.values()}, {1}, "duplicates are the same letter")
        told = [int(re.search(rb"(\d+) keer: ", found.copy().pop()).group(1)) for found in letters.values()]
        self.assertEqual(sum(told), len(posted), "each was counted in one letter, none was lost, and none was made up")
        self.assertEqual(set(told), {each_time}, "what was collected together leaves together")
        self.assertEqual({self.state_of(each) for each in posted}, {"sent"})


if __name__ == "__main__":
    unittest.main()

"""kill -9 of the daemon at every send and receive of a delivery: nothing is lost, and what comes twice comes with the same
id and body."""

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


class KilledDelivering(unittest.TestCase):
    def setUp(self):
        self.house = House(settings={"database.workers": 1, "webhooks.deadline_seconds": 1, "webhooks.connect_seconds": 1})
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

    def ask(self, post, posted: list[str]):
        """Queues a message and waits until it is sent; whatever ended the daemon ends the wait."""
        def ask():
            posted.append(post())
            until(lambda: (self.state_of(posted[-1]), self.killer.daemon.is_running()),
                  lambda now: now[0] == "sent" or not now[1], "it is sent, or the daemon is gone", 30)
            if self.state_of(posted[-1]) != "sent":
                raise ConnectionError("the daemon is gone")
            return posted[-1]
        return ask

    def until_clean(self, thread: str, post) -> list[str]:
        posted: list[str] = []
        for call in CALLS:
            for number in range(1, 61):
                axe = self.thread(thread)
                _, alive = self.killer.strike(axe, call, number, self.administrator, self.ask(post, posted))
                scenes.now_is(self.story, scenes.minutes_later(self.story.now, 1))  # leases have run out
                self.house.settled()
                self.assertEqual(self.state_of(posted[-1]), "sent", f"{thread} {call} {number}")
                if alive:
                    break
            else:
                raise AssertionError(f"{thread} {call}: never clean")
        self.assertGreater(self.killer.strikes, 5, "the daemon was killed on its way")
        print(f"killed {self.killer.strikes} times", file=sys.stderr)
        return posted

    def test_ofAWebhook(self):
        endpoint = Endpoint(self.house.tls)
        self.addCleanup(endpoint.close)
        hook = self.administrator.post("/v1/webhook-endpoints", {
            "organisationId": self.administrator.account["organisationId"], "url": endpoint.url("/ok/a")})["id"]
        posted = self.until_clean("webhooks", lambda: outbox.post(self.house, self.story.now, hook)[0])
        bodies: dict[str, set] = {}
        for each in endpoint.received:
            bodies.setdefault(each.id, set()).add(each.body)
        self.assertEqual(set(bodies), set(posted), "none was lost, and none was made up")
        self.assertEqual({len(found) for found in bodies.values()}, {1}, "duplicates carry the same body")

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

"""Many hands on one place: exactly one gets it, nobody waits long, nothing breaks; also with two daemons at once."""

import collections
import itertools
import threading
import unittest
from concurrent.futures import ThreadPoolExecutor

import scenes
from client import until
from harness import FRIDAY, House, UNLIMITED

CLIENTS, ROUNDS = 32, 20


def all_at_once(acts) -> list:
    """Runs every act at the same moment, each in a thread of its own."""
    gate = threading.Barrier(len(acts))

    def run(act):
        gate.wait()
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [future.result() for future in [pool.submit(run, act) for act in acts]]


class Races(unittest.TestCase):
    def setUp(self):
        self.house = House(settings=UNLIMITED)
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.story.learn_houses(self.police)
        self.place = scenes.automatic_house(self.story)["places"][0]

    def race(self, sessions) -> None:
        """ROUNDS times everybody wants the same place for the same, new period."""
        for number in range(ROUNDS):
            wish = scenes.hold_wish(self.story, self.place, in_days=30 * (number + 1))
            answers = all_at_once([lambda session=session: session.post("/v1/holds", wish, expect=None)
                                   for session in itertools.islice(itertools.cycle(sessions), CLIENTS)])
            told = collections.Counter((answer.status, answer.reason) for answer in answers)
            self.assertEqual(told, {(201, ""): 1, (409, "place_taken"): CLIENTS - 1}, f"round {number}")
            winner = next(answer for answer in answers if answer.status == 201)
            for loser in answers:
                if loser is not winner:
                    self.assertGreaterEqual(loser["untilAt"], winner["untilAt"])

    def test_thirtyTwoClientsOnTheLastPlaceHaveOneWinnerInEveryRound(self):
        self.race([self.police])
        held = self.house.count("SELECT count(*) FROM claim WHERE state = 'held'")
        self.assertEqual(held, ROUNDS)

    def test_twoDaemonsOnOneDatabaseHaveOneWinnerAndTellNothingTwice(self):
        other = self.house.api(self.house.start("second"), self.story.api.contract)
        self.race([self.police, self.police.on(other)])
        self.sweepsDoNothingTwice()

    def sweepsDoNothingTwice(self):
        """Holds that expire and a desk that stays silent, while both daemons sweep."""
        desk_place = self.story.place("De Luwte")
        asked = self.police.post("/v1/holds", scenes.hold_wish(self.story, desk_place))
        self.house.settled()  # a letter that is under way while the demo's clock leaps would be carried by both couriers
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 20))
        until(lambda: self.house.count("SELECT count(*) FROM task WHERE kind = 'desk_silent'"), bool,
              "the silent desk became a task")
        self.house.settled()
        scenes.now_is(self.story, scenes.minutes_later(FRIDAY, 700 * 24 * 60))
        until(lambda: self.house.count("SELECT count(*) FROM claim WHERE state = 'held'"), lambda left: left == 0,
              "every hold has expired")
        self.house.settled()
        twice = "SELECT count(*) FROM (SELECT {0} FROM {1} GROUP BY {0} HAVING count(*) > 1) AS twice"
        self.assertEqual(self.house.count(twice.format("kind, claim_id, task_id, data", "event")), 0)
        # A house that nobody heard of for so long is asked by telephone, each by a task of its own.
        self.assertEqual(self.house.count(twice.format("kind, claim_id, facility_id", "task")), 0)
        self.assertEqual(self.house.count(twice.format("kind, claim_id, organisation_id", "message")), 0)
        self.assertEqual(self.house.count("SELECT count(*) FROM event WHERE kind = 'hold.expired'"), ROUNDS + 1)

        def arrived_and_sent():
            self.house.settled()
            arrived = len(self.house.mailbox.mails())
            return arrived, self.house.count("SELECT count(*) FROM delivery WHERE state = 'sent'")

        # Both daemons go on telling people between the two counts: looked at again until nothing came between.
        until(arrived_and_sent, lambda both: both[0] == both[1], "as many arrived as were sent, and none was lost")
        ids = [mail.id for mail in self.house.mailbox.mails()]
        self.assertEqual(len(ids), len(set(ids)), "a message was sent twice")
        self.assertEqual(self.police.get(f"/v1/holds/{asked['id']}")["state"], "expired")


if __name__ == "__main__":
    unittest.main()

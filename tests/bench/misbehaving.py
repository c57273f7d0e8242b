"""Whether endpoints that misbehave hold up those that do not: from a message's being queued to its being taken."""

import statistics
import threading
import time

from client import until
from endpoint import Endpoint, Listener
from people import People

HEALTHY, ROUNDS, EVERY = 10, 100, 0.05
MANNERS = ("hang", "drip", "flood", "inward", "gone", "busy", "broken")  # of endpoint.Manners
OF_EACH, BACKLOG = 3, 40
TARGET = 2.0  # times as long at the most

# One message for each of the endpoints; when that was, to the microsecond: the daemon's own clock counts seconds.
QUEUE = """
    WITH receiver AS (
        SELECT region_id, organisation_id, id FROM webhook_endpoint WHERE id IN ({ids})),
    posted AS (
        INSERT INTO message (region_id, id, organisation_id, kind, urgent, subject_id, sequence, zone, created_at)
        SELECT region_id, gen_random_uuid(), organisation_id, 'dates_changed', false, gen_random_uuid(), 1,
               'Europe/Amsterdam', '{now}'
          FROM receiver
        RETURNING region_id, id, created_at),
    numbered AS (SELECT *, row_number() OVER (ORDER BY id) AS number FROM posted),
    paired AS (
        SELECT n.region_id, n.id, n.created_at, r.id AS endpoint_id
          FROM numbered n
          JOIN (SELECT *, row_number() OVER (ORDER BY id) AS number FROM receiver) r USING (number))
    INSERT INTO delivery (region_id, message_id, channel, endpoint_id, urgent, next_attempt_at)
    SELECT region_id, id, 'webhook', endpoint_id, false, created_at FROM paired
    RETURNING message_id, extract(epoch FROM clock_timestamp())"""


class Misbehaving:
    def __init__(self, house, api, now: str):
        self.house, self.now = house, now
        self.administrator = People(api, house.logins).session("administrator")
        self.receiver = Endpoint(house.tls)  # of those that behave: nobody else keeps it busy
        self.others = Endpoint(house.tls)
        self.refusing, self.without_tls = Listener(None), Listener(b"220 this is no TLS\r\n")

    def close(self) -> None:
        for each in (self.receiver, self.others, self.refusing, self.without_tls):
            each.close()

    def hook(self, url: str) -> str:
        return self.administrator.post("/v1/webhook-endpoints", {
            "organisationId": self.administrator.account["organisationId"], "url": url})["id"]

    def retire(self, hooks: list[str]) -> None:
        for each in hooks:
            self.administrator.change(f"/v1/webhook-endpoints/{each}", "retirement")

    def queue(self, hooks: list[str]) -> dict[str, float]:
        """When each message was queued, by its id."""
        ids = ", ".join(f"'{each}'" for each in hooks)
        rows = self.house.server.sql(self.house.database, QUEUE.format(ids=ids, now=self.now))
        return {message: float(at) for message, at in rows}

    def misbehave(self) -> list[str]:
        urls = [self.others.url(f"/{manner}/{number}") for manner in MANNERS for number in range(OF_EACH)]
        urls += [listener.url() for listener in (self.refusing, self.without_tls) for _ in range(OF_EACH)]
        hooks = [self.hook(url) for url in urls]
        for _ in range(BACKLOG):
            self.queue(hooks)
        until(lambda: {each.path.split("/")[1] for each in self.others.received}, lambda seen: seen >= set(MANNERS),
              "each of them was called", 60)
        return hooks

    def waited(self, called: str) -> list[float]:
        """Milliseconds from queued to taken, of every message to the endpoints that behave."""
        hooks = [self.hook(self.receiver.url(f"/ok/{called}/{number}")) for number in range(HEALTHY)]
        queued: dict[str, float] = {}
        pause, next_at = threading.Event(), time.monotonic()
        for _ in range(ROUNDS):
            queued |= self.queue(hooks)
            next_at += EVERY
            pause.wait(max(0.0, next_at - time.monotonic()))
        until(lambda: {each.id for each in list(self.receiver.received)}, lambda taken: taken >= set(queued),
              "every message was taken", 120)
        to_wall = time.time() - time.monotonic()
        taken: dict[str, float] = {}
        for each in self.receiver.received:
            taken.setdefault(each.id, each.at + to_wall)
        self.retire(hooks)
        return [(taken[message] - at) * 1000 for message, at in queued.items()]

    def measured(self) -> tuple[list[float], list[float], int]:
        """Alone, beside those that misbehave, and how many those are."""
        self.waited("warm")
        alone = self.waited("alone")
        hooks = self.misbehave()
        beside = self.waited("beside")
        self.retire(hooks)
        return alone, beside, len(hooks)


def percentile(waits: list[float], which: int) -> float:
    return statistics.quantiles(waits, n=100)[which - 1]

"""How fast a backlog of webhooks drains to a receiver that answers at once."""

import time

import outbox
from client import until
from people import People

NOW = "2026-11-20T21:00:00Z"
QUEUED = 10_000


def drained(house, api, port: int, endpoints: int) -> float:
    """Seconds until all of them are sent."""
    administrator = People(api, house.logins).session("administrator")
    hooks = [administrator.post("/v1/webhook-endpoints", {
        "organisationId": administrator.account["organisationId"],
        "url": f"https://127.0.0.1:{port}/hook/{endpoints}/{number}"})["id"] for number in range(endpoints)]
    begun = time.monotonic()
    for hook in hooks:
        outbox.post(house, NOW, hook, count=QUEUED // endpoints)
    left = "SELECT count(*) FROM delivery WHERE state = 'queued' AND channel = 'webhook'"
    until(lambda: house.count(left), lambda count: count == 0, "the backlog is gone", 600)
    sent = house.count("SELECT count(*) FROM delivery WHERE state = 'sent' AND attempts = 1 AND endpoint_id IN ("
                       + ", ".join(f"'{hook}'" for hook in hooks) + ")")
    if sent != QUEUED // endpoints * endpoints:
        raise RuntimeError(f"{sent} were sent at the first attempt, not all")
    return time.monotonic() - begun

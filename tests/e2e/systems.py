"""A system of every organisation in a region: each takes webhooks at an address of its own, and what came is known by its
kind."""

import json
import tomllib

from client import until
from endpoint import Endpoint, Received
from harness import HOUSE
from parsers import verdicts

EVENT = {"specversion", "id", "source", "type", "subject", "time", "sequence", "dataref"}
TYPE = "adempauze.message."
# What a receiver's own library must reject, each made of what it took.
TAMPERED = {
    "body": lambda asked: {"body": asked["body"].replace(TYPE, TYPE + "x")},
    "signature": lambda asked: {"headers": {**asked["headers"], "webhook-signature": "v1," + "A" * 43 + "="}},
    "id": lambda asked: {"headers": {**asked["headers"], "webhook-id": asked["headers"]["webhook-id"][:-1] + "x"}},
    "secret": lambda asked: {"secret": "whsec_" + "A" * 43 + "="},
    "age": lambda asked: {"later": 600},
}


def every_kind() -> set[str]:
    """What can be told at all: the daemon starts with no rules that lack one."""
    rules = tomllib.loads((HOUSE / "config/notices/rules.toml").read_text(encoding="utf-8"))
    return {rule["notice"] for rule in rules["rule"]}


class Systems:
    def __init__(self, house, story, key: str = "none"):
        """`key`: a word in every address that nobody else needs to know."""
        self.endpoint = Endpoint(house.tls)
        self.house = house
        self.mailbox = story.mailbox
        self.mailed_before = frozenset(self.mailbox.names())  # which no system could hear of
        administrator = story.who("administrator")
        self.hooks = {agency["id"]: administrator.post("/v1/webhook-endpoints", {
            "organisationId": agency["id"], "url": self.endpoint.url(f"/ok/{agency['id']}?key={key}")}).json
            for agency in story.who("coordinator").get("/v1/agencies")["items"]}

    def received(self) -> list[Received]:
        with self.endpoint.lock:
            return list(self.endpoint.received)

    @staticmethod
    def kind(received: Received) -> str:
        return json.loads(received.body)["type"].removeprefix(TYPE)

    def kinds(self) -> set[str]:
        return {self.kind(each) for each in self.received()}

    def kinds_by_id(self) -> dict[str, str]:
        """Of every message there is: what only went by mail came to no system."""
        return dict(self.house.server.sql(self.house.database, "SELECT id, kind FROM message"))

    def mailed(self) -> set[str]:
        kinds = self.kinds_by_id()
        mails = self.mailbox.mails(besides=self.mailed_before)
        return {kinds[mail.message_id] for mail in mails if mail.message_id in kinds}

    def hears(self, *kinds: str) -> None:
        """Waits until each of these has come to somebody's system, and to somebody by mail."""
        for heard in (self.kinds, self.mailed):
            until(heard, lambda found: set(kinds) <= found, f"{kinds} are told")

    @staticmethod
    def organisation(received: Received) -> str:
        """Whom it was sent to."""
        return received.path.split("?")[0].split("/")[-1]

    def asked(self, received: Received) -> dict:
        """What the libraries are given of it."""
        return {"secret": self.hooks[self.organisation(received)]["secret"], "headers": received.headers, "body": received.body.decode()}

    def judged(self) -> list[tuple[Received, dict, dict[str, dict]]]:
        """Each that came, what the libraries say of it, and what they say of it once it was tampered with or is old."""
        came = self.received()
        asked = [self.asked(each) for each in came]
        verdict = iter(verdicts(self.house.state, [request for each in asked for request in
                                             (each, *({**each, **change(each)} for change in TAMPERED.values()))]))
        return [(each, next(verdict), {what: next(verdict) for what in TAMPERED}) for each in came]

    def close(self) -> None:
        self.endpoint.close()

    def __enter__(self) -> "Systems":
        return self

    def __exit__(self, *_) -> None:
        self.close()

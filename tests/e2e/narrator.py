"""Tells the story while it is played, and ends it at the first fact that does not hold."""

from client import Admin, Answer, Api, until
from local_time import on_wall, utc
from mailbox import Mailbox
from people import People

SAID = {
    "police_liaison": "police liaison", "facility_staff": "house's desk", "placement_worker": "placement worker",
    "coordinator": "case manager", "manager": "manager", "administrator": "administrator", "auditor": "auditor",
    "agency": "agency",
}


class StoryBroken(AssertionError):
    """A fact that the story promises does not hold."""


class Story:
    def __init__(self, api: Api, admin: Admin, people: People, mailbox: Mailbox, quiet: bool = False):
        self.api = api
        self.admin = admin
        self.people = people
        self.mailbox = mailbox
        self.quiet = quiet
        self.now = ""
        self.facts = 0
        self.secrets: list[str] = []  # what no mail may say
        self.nights: list[tuple[str, str]] = []  # who was where, (arrived, departed), to count bed-nights again
        self.turned_away = 0
        self.seen: dict[str, dict] = {}  # houses by alias

    # Telling

    def line(self, text: str = "") -> None:
        if not self.quiet:
            print(text, flush=True)

    def step(self, number: str, title: str) -> None:
        self.line()
        self.line(f"{number}. {title}")

    def tell(self, who: str, what: str, answer: str = "") -> None:
        self.line(f"   {on_wall(self.now):<18}{who:<18}{what}")
        if answer:
            self.line(f"   {'':<36}→ {answer}")

    def clock(self, local: str) -> None:
        self.now = utc(local)
        self.admin.set_clock(self.now)

    # Judging

    def holds(self, fact: str, is_so) -> None:
        self.facts += 1
        if not is_so:
            raise StoryBroken(f"does not hold: {fact}")

    def same(self, fact: str, got, wanted) -> None:
        self.facts += 1
        if got != wanted:
            raise StoryBroken(f"{fact}: {got!r} instead of {wanted!r}")

    def refused(self, fact: str, answer: Answer, status: int, reason: str) -> None:
        self.same(fact, (answer.status, answer.reason), (status, reason))

    # Who and where

    def who(self, role: str, **which):
        return self.people.session(role, **which)

    def learn_houses(self, session) -> None:
        self.seen = {house["alias"]: house for house in session.get("/v1/facilities")["items"]}
        self.secrets += list(self.seen)

    def house(self, alias: str) -> dict:
        return self.seen[alias]

    def place(self, alias: str, number: int = 1) -> dict:
        return self.seen[alias]["places"][number - 1]

    # What is asked for again and again

    def hold(self, session, place: dict, expected: str, expect=201, **more) -> Answer:
        wish = {"placeId": place["id"], "expectedArrivalAt": utc(expected), **more}
        return session.post("/v1/holds", wish, expect=expect)

    def offer(self, session, place: dict, expected: str, **more) -> dict:
        found = session.search({"expectedArrivalAt": utc(expected), **more})
        return next(offer for offer in found["items"] if offer["placeId"] == place["id"])

    def arrive(self, desk, code: str, at: str, expect=201) -> Answer:
        return desk.post("/v1/arrivals", {"code": code, "arrivedAt": utc(at)}, expect=expect)

    def depart(self, desk, stay: str, at: str, destination: str, expect=201) -> Answer:
        return desk.change(f"/v1/stays/{stay}", "departure", {"departedAt": utc(at), "destination": destination}, expect)

    def tasks(self, session, kind: str, stay: str) -> list[dict]:
        return [task for task in session.get("/v1/tasks")["items"]
                if task["kind"] == kind and task.get("stayId") == stay]

    def task(self, session, kind: str, stay: str) -> dict:
        found = until(lambda: self.tasks(session, kind, stay), bool, f"the task {kind} is open")
        self.same(f"there is one task {kind}", len(found), 1)
        return found[0]

    def case_with_order(self, worker, reference: str, imposed: str | None, participants: list[dict], lead=None):
        """A case, a person, and the order unless somebody came without one; their ids."""
        case = worker.post("/v1/cases", {"participants": participants, **({"leadAccountId": lead} if lead else {})})
        person = worker.post("/v1/persons", {"clientReference": reference})
        self.secrets.append(reference)
        details = {"caseId": case["id"], "personId": person["id"]}
        if imposed is None:
            return details, None
        order = worker.post("/v1/orders", {
            **details, "regime": "nl-wth", "imposedLocal": imposed.replace(" ", "T"), "municipality": "Rosmalen",
            "reference": f"M-{reference}"})
        self.secrets += ["Rosmalen", f"M-{reference}"]
        return {**details, "orderId": order["id"]}, order

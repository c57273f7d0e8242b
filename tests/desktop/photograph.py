"""Photographs of every screen, for the README and for looking at: `tests/desktop/photograph.py FOLDER [nl|en]-[day|night]-[100|200]…`

Needs what the tests need, and ImageMagick: run it from tests/run's environment, or give ADEMPAUZE_TEST_SERVER."""

import json
import pathlib
import subprocess
import sys
import uuid

import desktop
import photograph_work
from client import until
from harness import House
from local_time import utc
from story_agencies import participants

WAITING = "/v1/waiting-list-entries"
ALL = [f"{language}-{palette}-{size}" for language in ("nl", "en") for palette in ("day", "night") for size in ("100", "200")]


class Studio:
    def __init__(self, house: House, folder: pathlib.Path):
        self.house = house
        self.folder = folder
        self.daemon = house.start()
        self.story = house.story(self.daemon)
        self.prepare()

    def prepare(self) -> None:
        """A night with somebody at Het Baken, under an order, a request that waits at De Luwte, and a town that only the
        telephone reaches."""
        self.house.server.sql(self.house.database, "UPDATE organisation SET mailbox = NULL WHERE kind = 'municipality'")
        police = self.story.who("police_liaison")
        self.story.learn_houses(police)
        here = self.story.hold(police, self.story.place("Het Baken", 1), "2026-11-20 22:30",
                               imposedLocal="2026-11-20T22:14")
        baken = self.story.who("facility_staff", facility="Het Baken")
        self.daemon.admin.set_clock(utc("2026-11-20 23:10"))
        stay = baken.post("/v1/arrivals", {"code": here["code"], "arrivedAt": utc("2026-11-20 23:05")})
        probation = self.story.who("placement_worker", organisation="Reclassering")
        self.story.now = utc("2026-11-20 23:10")
        case = probation.post("/v1/cases", {"participants": participants(self.story)})
        person = probation.post("/v1/persons", {"clientReference": "RO-1207"})
        order = probation.post("/v1/orders", {"caseId": case["id"], "personId": person["id"], "regime": "nl-wth",
                                              "municipality": "Eikendaal", "imposedLocal": "2026-11-20T22:14"})
        probation.change(f"/v1/stays/{stay['id']}", "details",
                         {"caseId": case["id"], "personId": person["id"], "orderId": order["id"]})
        other = self.story.hold(police, self.story.place("Het Baken", 2), "2026-11-20 23:00",
                                imposedLocal="2026-11-20T22:14")
        baken.post("/v1/arrivals", {"code": other["code"], "arrivedAt": utc("2026-11-20 23:08")})

    def open(self, look: str, role: str, **which) -> desktop.Client:
        language, palette, size = look.split("-")
        client = desktop.Client("--server", self.daemon.url, "--ca", str(self.house.tls / "ca.crt"), "--language", language,
                                "--palette", palette, "--text-size", size)
        client.sign_in(self.story.people.named(role, **which))
        until(lambda: client.find("password text"), lambda field: field is None, "somebody has signed in")
        until(lambda: client.find("label", "^.*Live$"), bool, "the client is live")
        until(lambda: any(node.role == "table" and node.cells() for node in client.walk()), bool, "a table has rows")
        return client

    def take(self, client: desktop.Client, name: str) -> None:
        file = self.folder / f"{name}.png"
        subprocess.run(["import", "-silent", "-window", client.window, str(file)], check=True, timeout=30,
                       env={**desktop.ENVIRONMENT, "DISPLAY": client.screen.name})
        print(file)

    def all_of(self, look: str) -> None:
        with self.open(look, "police_liaison") as police:
            police.press("Down", "Return")
            police.type("PL-77031")
            self.take(police, f"hold-{look}")
            police.press("Return")
            until(lambda: police.find("label", "Teruggeven|Give back|Code"), bool, "a place is held")
            self.take(police, f"availability-{look}")
            with self.open(look, "facility_staff", facility="De Luwte") as house:
                self.take(house, f"desk-{look}")
            police.press("ctrl+Delete", "ctrl+Delete")
            until(lambda: [hold for hold in self.story.who("police_liaison").get("/v1/holds")["items"]
                           if hold["state"] == "held"], lambda held: not held, "the place is given back")
        with self.open(look, "placement_worker", organisation="Reclassering") as probation:
            probation.press("ctrl+6")
            until(lambda: probation.find("table", "Taken|Tasks"), bool, "the tasks are shown")
            self.take(probation, f"tasks-{look}")
            probation.press("ctrl+7")
            until(lambda: probation.find("table", "Wie komt|Who comes"), bool, "the hand-over is shown")
            self.take(probation, f"hand-over-{look}")
            probation.press("ctrl+8")
            until(lambda: probation.find("table", "Wie geen|Whom no").cells(), bool, "somebody has to be called")
            until(lambda: probation.find("table", "Hoe keten|How organ").cells(), bool, "the organisations are shown")
            probation.press("F7")
            until(lambda: probation.find("label", "^Gemeente Eikendaal: "), bool, "the number is shown")
            self.take(probation, f"agencies-{look}")
            probation.press("Escape")
            probation.press("ctrl+4")
            rows = until(probation.wait("table", "Verblijven|Stays").cells, lambda rows: len(rows) == 2, "both stays are there")
            probation.press(*["Down"] * (rows[0][0] != "Het Baken, B1"), "Return")
            until(lambda: probation.find("label", "Het Baken, B1"), bool, "the stay is shown")
            until(lambda: probation.find("label", "Eikendaal"), bool, "and its order")
            probation.press("ctrl+e")
            until(lambda: probation.find("label", "schuift mee|moves along"), bool, "a look ahead is shown")
            self.take(probation, f"stay-{look}")
            probation.press("Escape", "F2")
            until(lambda: probation.find("", "239 uur|240 uur|239 hours|240 hours"), bool, "the dates are explained")
            self.take(probation, f"explanation-{look}")
            probation.press("Escape", "ctrl+d", "Down", "Return")
            until(lambda: probation.find("", "Als u dit doet|If you do this"), bool, "a look ahead is shown")
            probation.press("Tab", "Tab")
            self.take(probation, f"decision-{look}")
            probation.press("Escape", "ctrl+r", "Down", "Return")
            until(lambda: probation.find("push button", "Contact vastleggen|Log the contact"), bool, "a contact")
            self.take(probation, f"contact-{look}")
            probation.press("Escape")
            probation.wait("page tab", "^Organisaties|^Organisations").press()
            until(lambda: probation.find("table", "Betrokken organisaties|Organisations that"), bool, "the network")
            probation.press(*["Tab"] * 26)
            self.take(probation, f"network-{look}")
        self.waiting(look)

    def waiting(self, look: str) -> None:
        """Four who wait: one with an offer, one of the police, two who find nothing of the kind they need."""
        probation = self.story.who("placement_worker", organisation="Reclassering")
        police = self.story.who("police_liaison")
        since = utc("2026-11-20 23:30")
        def waits(who, reference, by, **wish):
            return who.post(WAITING, {"neededFromAt": since, "neededByAt": utc(by), "callerReference": reference, **wish})
        entries = [(probation, waits(probation, "RO-1207", "2026-11-22 12:00", underOrder=True, sleepsOutside=True,
                                     imposedLocal="2026-11-20T22:14", gender="man")),
                   (police, waits(police, "PL-77040", "2026-11-21 12:00", underOrder=True, kind="transit_home", gender="man")),
                   (probation, waits(probation, "RO-1211", "2026-11-23 12:00", underOrder=False, kind="transit_home",
                                     childrenInvolved=True)),
                   (probation, waits(probation, "RO-1198", "2026-11-25 12:00", underOrder=False, kind="transit_home"))]
        until(lambda: probation.get(f"{WAITING}/{entries[0][1]['id']}")["offers"], bool, "a place is offered")
        if look == ALL[0]:
            police.post("/v1/turn-aways", {"requestId": str(uuid.uuid4()), "reason": "full", "gender": "woman",
                                           "underOrder": True, "happenedAt": utc("2026-11-20 22:50")})
        with self.open(look, "placement_worker", organisation="Reclassering") as desk:
            desk.press("ctrl+5")
            until(lambda: desk.find("label", "RO-1207"), bool, "the first of the list is looked at")
            until(lambda: desk.find("label", "passen nu|past nu|fit now|fits now"), bool, "what fits is known")
            self.take(desk, f"waiting-{look}")
            desk.press("ctrl+n")
            until(lambda: desk.find("", "Uw kenmerk|Your reference"), bool, "the form is open")
            self.take(desk, f"waiting-form-{look}")
            desk.press("Escape", "Down", "Down", "Down", "F8")
            until(lambda: desk.find("", "Een plek aanbieden|Offer a place"), bool, "the strip is open")
            self.take(desk, f"waiting-offer-{look}")
            desk.press("Escape", "Up", "Up", "Up", "F2")
            until(lambda: desk.find("label", "^Code|^(✓ *)?Vastgehouden|^(✓ *)?Held"), bool, "the code is shown")
            self.take(desk, f"waiting-code-{look}")
        with self.open(look, "police_liaison") as desk:
            desk.press("ctrl+5")
            until(lambda: desk.find("label", "PL-77040"), bool, "the own entry is looked at")
            desk.press("ctrl+Tab")
            until(lambda: desk.find("table", "geen plek|no place"), bool, "who got no place is shown")
            desk.press("F7")
            self.take(desk, f"turned-away-{look}")
        for who, entry in entries:
            if who.get(f"{WAITING}/{entry['id']}")["state"] in ("waiting", "offered"):
                who.change(f"{WAITING}/{entry['id']}", "withdrawal", {"reason": "other"})
        for hold in probation.get("/v1/holds")["items"]:
            if hold["state"] == "held":
                probation.change(f"/v1/holds/{hold['id']}", "release", {})

    def fill_board(self) -> None:
        """Somebody who will come, somebody whose order may be extended into that, a closure, and one who waits."""
        police = self.story.who("police_liaison")
        probation = self.story.who("placement_worker", organisation="Reclassering")
        admin = self.story.who("administrator")
        case = probation.post("/v1/cases", {"participants": []})
        person = probation.post("/v1/persons", {"clientReference": "RO-1311"})
        promised = self.story.hold(probation, self.story.place("Het Baken", 1), "2026-12-03 15:00",
                                   imposedLocal="2026-12-03T14:00")
        probation.change(f"/v1/holds/{promised['id']}", "confirmation", {"caseId": case["id"], "personId": person["id"]})
        self.story.hold(police, self.story.place("De Luwte", 1), "2026-11-22 20:00", imposedLocal="2026-11-22T19:00")
        admin.post("/v1/closures", {"placeId": self.story.place("De Overstap", 2)["id"], "reason": "repair",
                                    "fromAt": utc("2026-11-23 08:00"), "untilAt": utc("2026-12-04 17:00")})
        probation.post("/v1/waiting-list-entries", {"neededFromAt": utc("2026-11-28 20:00"), "underOrder": True,
                                                    "neededByAt": utc("2026-11-30 20:00"), "gender": "man"})
        self.story.now = utc("2026-11-28 10:00")
        self.daemon.admin.set_clock(self.story.now)
        self.room_for_guests()

    def room_for_guests(self) -> None:
        """Another region, to which a place can be lent."""
        there = self.story.people.regions()[1]
        organisation = next(each["organisation"] for each in self.story.people.accounts
                            if each["region"] == there and each["role"] == "placement_worker")
        opened = json.loads(self.house.ctl("--json", "user", "add", "--name", "elders.beheer", "--role", "administrator",
                                           "--organisation", organisation, "--region", there).stdout)
        admin = self.story.api.sign_in("elders.beheer", opened["password"])
        admin.post("/v1/units", {"facilityId": admin.get("/v1/inventory")["facilities"][0]["id"], "name": "Gasten",
                                 "guests": True})
        manager = self.story.who("manager")
        manager.post("/v1/loans", {"placeId": self.story.place("De Overstap", 1)["id"],
                                   "regionId": manager.get("/v1/guest-regions")["items"][0]["id"],
                                   "fromAt": utc("2026-12-12 10:00"), "untilAt": utc("2026-12-19 10:00")})

    def places_of(self, look: str) -> None:
        """Closing a place, changing a closure, lending one and wanting it back."""
        with self.open(look, "manager") as manager:
            board = until(lambda: manager.find("table", "^Plankbord$|^Place board$"), bool, "the board is shown")
            rows = until(board.cells, lambda rows: len(rows) == 6, "the places are there")
            row_of = lambda name: next(at for at, row in enumerate(rows) if row[0].startswith(name))
            at = 0
            for name, days, key, there, picture in (
                    ("De Luwte, L2", 3, "F9", "sluiten$|^Close ", "close"),
                    ("De Overstap, O2", 2, "F9", "^Sluiting|^Closure", "closure"),
                    ("De Luwte, L2", 0, "F7", "uitlenen aan|to another region", "lend"),
                    ("De Overstap, O1", 15, "F7", "uitgeleend aan|is lent to", "recall")):
                to = row_of(name)
                manager.press(*["Down" if to > at else "Up"] * abs(to - at),
                              *["shift+Right" if picture == "close" else "Right"] * days, key)
                at = to
                until(lambda: manager.find("label", there), bool, f"the strip {picture}")
                self.take(manager, f"board-{picture}-{look}")
                manager.press("Escape", "Home")

    def board_of(self, look: str) -> None:
        with self.open(look, "placement_worker", organisation="Reclassering") as probation:
            probation.press("ctrl+3")
            until(lambda: probation.find("table", "^Plankbord$|^Place board$"), bool, "the board is shown")
            until(lambda: probation.find("label", "botst|runs into"), bool, "the squeeze is shown")
            self.take(probation, f"board-{look}")
            probation.press(*["Down"] * 4, "ctrl+x", "Up", "Up", "ctrl+v")
            until(lambda: probation.find("label", "Als u dit doet|geweigerd|If you do this|refused"), bool, "a look ahead is shown")
            self.take(probation, f"board-move-{look}")
            probation.press("Escape", "Escape", "8")
            until(lambda: probation.find("label", "Teruggezet|Put back"), bool, "the stay is put back")
            self.take(probation, f"board-56-{look}")
            probation.press("ctrl+l")
            until(lambda: probation.find("table", "als lijst|as a list"), bool, "the list is shown")
            self.take(probation, f"board-list-{look}")

    def ask_questions(self) -> None:
        """Every house asks two things, and one has a unit for families."""
        admin = self.story.who("administrator")
        for house in self.story.seen.values():
            path = f"/v1/facilities/{house['id']}/admission-questions"
            admin.post(path, {"items": [{"key": "motivated", "required": False}, {"key": "situational_violence", "required": True}]},
                       match=admin.get(path).headers["etag"])
        unit = admin.post("/v1/units", {"facilityId": self.story.seen["Het Baken"]["id"], "name": "Zolder",
                                        "families": "only"})
        for number in (1, 2, 3):
            admin.post("/v1/places", {"unitId": unit["id"], "name": f"Zolder {number}"})
        self.story.now = utc("2026-11-28 22:14")
        self.daemon.admin.set_clock(self.story.now)

    def night_of(self, look: str) -> None:
        """What a house asks, a family, afterwards; then the safety of whoever stays."""
        with self.open(look, "police_liaison") as police:
            police.press("Return")
            until(lambda: police.find("label", "Wil deze persoon|Does this person want"), bool, "the house asks")
            police.type("PL-77060")
            police.press("Tab", "Down")
            self.take(police, f"questions-{look}")
            police.press("Escape", *["shift+Tab"] * 5)
            police.type("3")
            until(lambda: police.find("label", "1 woonruimte vrij|1 unit free"), bool, "a unit is found")
            police.press(*["Tab"] * 5, "Return", "Return")
            until(lambda: police.find("label", "Zolder \\((heel|whole)\\)"), bool, "a family's hold")
            self.take(police, f"family-{look}")
            police.press("ctrl+Delete", "ctrl+Delete")
            until(lambda: [hold for hold in self.story.who("police_liaison").get("/v1/holds")["items"]
                           if hold["state"] == "held" and hold.get("persons")], lambda held: not held, "it is given back")
        with self.open(look, "placement_worker", organisation="Reclassering") as probation:
            probation.wait("check box", "^Daarna|^Afterwards").press()
            until(lambda: probation.find("label", "voor na een|for after an"), bool, "it is for afterwards")
            probation.press("F4", "Return")
            until(lambda: probation.find("label", "vervalt bij het eerste|expires when the order"), bool, "its terms")
            self.take(probation, f"afterwards-{look}")
            probation.press("Escape", "ctrl+4")
            rows = until(probation.wait("table", "Verblijven|Stays").cells, bool, "the stays are there")
            at = next(nth for nth, row in enumerate(rows) if row[0] == "Het Baken, B1" and "aanwezig present".find(row[1]) >= 0)
            probation.press(*["Down"] * at, "Return")
            until(lambda: probation.find("label", "Eikendaal"), bool, "its order is known")
            for key, label, name in (("ctrl+g", "^(Wie|Whom)$", "pair"), ("ctrl+o", "^(Straal|Radius)", "zone"),
                                     ("ctrl+j", "^(Huis|House)$", "exception")):
                probation.press(key)
                until(lambda: probation.find("label", label), bool, f"the panel {name}")
                self.take(probation, f"{name}-{look}")
                if name == "zone":
                    probation.type("52.090737, 5.121420")
                    probation.press("Return")
                    until(lambda: probation.find("table", "Niet samen en|Pairs and zones"), bool, "the zone is listed")
                    probation.press("ctrl+Delete")
                    self.take(probation, f"safety-{look}")
                    probation.press("ctrl+Delete")
                    until(lambda: probation.find("label", "Opgeheven|Lifted\\."), bool, "the zone is lifted")
                else:
                    probation.press("Escape")
        with self.open(look, "facility_staff", facility="Het Baken") as house:
            house.press("ctrl+4", "ctrl+h")
            until(lambda: house.find("label", "^(Reden|Reason)$"), bool, "the ban's panel")
            self.take(house, f"ban-{look}")

    def only_some_nights(self) -> None:
        """One place is free for three days, and again later; all others are closed."""
        admin = self.story.who("administrator")
        police = self.story.who("police_liaison")
        wish = {"expectedArrivalAt": utc("2026-11-28 23:00"), "imposedLocal": "2026-11-28T22:00"}
        free = [offer for offer in police.search(wish)["items"] if offer["free"]]
        for nth, offer in enumerate(free):
            begins = "2026-12-01 12:00" if nth == 0 else "2026-11-28 22:00"
            admin.post("/v1/closures", {"placeId": offer["placeId"], "reason": "repair", "fromAt": utc(begins),
                                        "untilAt": utc("2026-12-12 09:00")})  # before one of them is lent

    def nothing_of(self, look: str) -> None:
        with self.open(look, "police_liaison") as police:
            until(lambda: police.find("push button", "^Vasthouden\\. |^Hold\\. "), bool, "some nights are told")
            self.take(police, f"nothing-{look}")
            police.press("F2")
            until(lambda: police.find("label", "alleen tot|only until"), bool, "the strip is open")
            self.take(police, f"some-nights-{look}")
            police.press("Return")
            until(lambda: police.find("label", "korter dan gevraagd|shorter than was asked"), bool, "it is held")
            self.take(police, f"some-nights-held-{look}")
            police.press("ctrl+Delete", "ctrl+Delete")
            until(lambda: police.find("label", "Teruggegeven|Given back"), bool, "it is given back")


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with House() as house:
        studio = Studio(house, folder)
        looks = sys.argv[2:] or ALL
        for look in looks:
            studio.all_of(look)
        photograph_work.prepare(studio)
        for look in looks:
            photograph_work.work_of(studio, look)
        studio.fill_board()
        for look in looks:
            studio.board_of(look)
            studio.places_of(look)
        studio.ask_questions()
        for look in looks:
            studio.night_of(look)
        studio.only_some_nights()
        for look in looks:
            studio.nothing_of(look)
        photograph_work.change_dates(studio.story)
        for look in looks:
            photograph_work.letter_of(studio, look)


if __name__ == "__main__":
    main()

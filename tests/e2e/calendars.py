"""Calendars at secret addresses: fetched as a telephone does, read by `ical.js`, and nothing in them that is not neutral."""

import re
import urllib.parse

from harness import HOUSE
from parsers import calendar

NEUTRAL = {"nl": {"Aankomst", "Einde verblijf", "Einde termijn", "Afspraak", "Advies nodig", "Besluit nodig", "Taak"},
           "en": {"Arrival", "End of stay", "End of term", "Appointment", "Advice due", "Decision due", "Task"}}
CANARIES = ("Kanarie", "Pieterse", "Dorpsstraat", "Nergenshuizen", "Luwte", "Baken", "Overstap", "huisverbod", "geweld",
            "Reclassering")
PROPERTIES = {"uid", "dtstamp", "last-modified", "sequence", "dtstart", "summary", "status", "class", "transp"}
READERS = {"police_liaison", "facility_staff", "placement_worker", "coordinator", "administrator"}


def every_kind() -> set[str]:
    """What a UID can begin with: the words of the daemon's own list."""
    text = (HOUSE / "daemon/domain/calendar.cpp").read_text(encoding="utf-8")
    words = re.search(r"> Words{{(.*?)}};", text, re.S)[1]
    return set(re.findall(r'{CalendarKind::\w+, "(\w+)"}', words))


def kind_of(uid: str) -> str:
    return re.match(r"([a-z_]+)-(\d+-)?[0-9a-f]{8}-", uid)[1]


def new_feed(session, language: str = "nl") -> dict:
    return session.post("/v1/calendar-feeds", {"language": language}).json


def path(of: dict) -> str:
    parts = urllib.parse.urlsplit(of["address"])
    return f"{parts.path}?{parts.query}"


def fetch(api, of: dict, headers: dict | None = None):
    """Without a session."""
    return api.call("GET", path(of), headers=headers or {})


def read(test, api, of: dict) -> dict:
    """Events by their UID, every one of them parsed; the test fails where something in them is not as it should be."""
    answer = fetch(api, of)
    test.assertEqual(answer.status, 200, str(answer))
    test.assertEqual(answer.type, "text/calendar; charset=utf-8")
    test.assertTrue(answer.headers["cache-control"].startswith("private"), answer.headers)
    test.assertFalse([line for line in answer.raw.split(b"\r\n") if len(line) > 75], "lines are folded")
    said = calendar(test.house.state, answer.raw.decode())
    test.assertEqual(said["version"], "2.0")
    test.assertEqual(said["parts"], ["vevent"] * answer.raw.count(b"BEGIN:VEVENT"))
    text = answer.raw.decode().lower()
    for word in CANARIES:
        test.assertNotIn(word.lower(), text)
    for event in said["events"]:
        test.assertEqual(set(event["properties"]), PROPERTIES)
        test.assertEqual((event["zone"], event["stamped"]), ("UTC", event["modified"]))
        words, label = event["summary"].split(" · ")
        test.assertIn(words, NEUTRAL[of["language"]])
        test.assertRegex(label, r"^([A-Z]{3} \d{4}|[0-9A-F]{4}-[0-9A-F]{4})$")
    events = {event["uid"]: event for event in said["events"]}
    test.assertEqual(len(events), len(said["events"]), "no UID stands twice")
    return events

"""Photographs of what lies around a stay: somebody's calendars, tasks that are put off or on their way, a case without a
stay, help to be had, and the letter for the resident."""

import desktop
import scenes
from client import until
from story_agencies import participants

PROBATION = {"organisation": "Reclassering"}


def ordered(story, reference: str) -> str:
    """The case of somebody under an order imposed now, who stays nowhere."""
    probation = story.who("placement_worker", **PROBATION)
    case = probation.post("/v1/cases", {"participants": participants(story)})
    person = probation.post("/v1/persons", {"clientReference": reference})
    probation.post("/v1/orders", {"caseId": case["id"], "personId": person["id"], "regime": "nl-wth",
                                  "imposedAt": story.now, "municipality": "Eikendaal"})
    return case["id"]


def prepare(studio) -> None:
    """Help of three kinds, and somebody who stays nowhere."""
    story = studio.story
    probation = story.who("placement_worker", **PROBATION)
    offer = {"organisationId": probation.account["organisationId"], "languages": ["nl"], "waitingDays": 0, "peers": False}
    for each in ({"name": "Grip op geld", "kind": "debt_help", "forWhom": "anyone", "languages": ["nl", "en", "ar"],
                  "waitingDays": 14},
                 {"name": "Praten zonder ruzie", "kind": "aggression_regulation", "forWhom": "men", "waitingDays": 21},
                 {"name": "Wie er was", "kind": "expert_by_experience", "forWhom": "anyone", "peers": True}):
        probation.post("/v1/help-offers", {**offer, **each})
    studio.case_alone = ordered(story, "RO-1250")


def work_of(studio, look: str) -> None:
    calendars_of(studio, look)
    tasks_of(studio, look)
    help_of(studio, look)


def calendars_of(studio, look: str) -> None:
    with studio.open(look, "placement_worker", **PROBATION) as probation:
        item = next(node for node in probation.walk(only_shown=False) if "agenda’s…" in node.name or "calendars…" in node.name)
        item.press()
        until(lambda: probation.find("push button", "Maak een agenda|Make a calendar"), bool, "the dialog is open")
        probation.focus()
        probation.find("push button", "Maak een agenda|Make a calendar").press()
        until(lambda: probation.find("push button", "Kopieer|Copy"), bool, "its address is shown")
        studio.take(probation, f"calendars-{look}")


def tasks_of(studio, look: str) -> None:
    """Put off, handed over, and on their way; then the case of somebody who stays nowhere."""
    story = studio.story
    worker, coordinator = story.who("placement_worker", **PROBATION), story.who("coordinator")

    def tasks():
        return worker.get("/v1/tasks")["items"]

    def steps():
        return [each for each in tasks() if each["kind"] == "first_contact" and each["caseId"] == studio.case_alone]

    step = until(steps, bool, "the order makes work")[0]
    with studio.open(look, "placement_worker", **PROBATION) as probation:
        probation.press("ctrl+6")
        until(lambda: len(probation.wait("table", "^Taken$|^Tasks$").cells()) >= len(tasks()), bool, "the tasks are shown")
        probation.press("s")
        until(lambda: probation.find("label", "Uitstellen: |Put off: "), bool, "the strip is open")
        probation.press("Down")
        studio.take(probation, f"snooze-{look}")
        probation.press("Escape", "a")
        until(lambda: probation.find("label", "Overdragen: |Hand over: "), bool, "the strip is open")
        studio.take(probation, f"hand-over-task-{look}")
        probation.press("Escape", *["Down"] * [each["id"] for each in tasks()].index(step["id"]), "Return")
        until(lambda: probation.find("label", "hoort geen verblijf|No stay belongs"), bool, "the case is shown")
        until(lambda: probation.find("label", "Eikendaal"), bool, "and its order")
        studio.take(probation, f"case-{look}")
    offered = worker.change(f"/v1/tasks/{step['id']}", "hand-overs",
                            {"organisationId": coordinator.account["organisationId"]})
    with studio.open(look, "coordinator") as desk:
        desk.press("ctrl+6")
        until(lambda: desk.find("push button", "Neem op mij.*F6|Take it on.*F6"), bool, "what is on its way is shown")
        studio.take(desk, f"offers-{look}")
    worker.post(f"/v1/hand-overs/{offered['id']}/answer", {"answer": "withdrawn"})


def at_the_stay(studio, client) -> None:
    client.press("ctrl+4")
    rows = until(client.wait("table", "Verblijven|Stays").cells, bool, "the stays are there")
    at = next(nth for nth, row in enumerate(rows) if row[0] == "Het Baken, B1" and row[1] in ("aanwezig", "present"))
    client.press(*["Down"] * at, "Return")
    until(lambda: client.find("label", "Eikendaal"), bool, "its order is known")


def help_of(studio, look: str) -> None:
    with studio.open(look, "placement_worker", **PROBATION) as probation:
        at_the_stay(studio, probation)
        for downs, button, name in ((4, "Leg het aanbod vast|Record the offer", "help-offer"), (6, "Voeg het toe|Add it", "help-register")):
            probation.press("ctrl+r", *["Down"] * downs, "Return")
            until(lambda: probation.find("push button", button), bool, f"the panel {name}")
            if name == "help-register":
                probation.press("Down")
            studio.take(probation, f"{name}-{look}")
            probation.press("Escape")


def change_dates(story) -> None:
    """A letter was given; since then the order was extended and an appointment was made."""
    worker = story.who("placement_worker", **PROBATION)
    stay = next(each for each in worker.get("/v1/stays")["items"] if each.get("orderId") and each["state"] == "present")
    seen = worker.get(f"/v1/stays/{stay['id']}/letter?language=nl")
    worker.post(f"/v1/stays/{stay['id']}/letters", {"language": "nl"}, match=seen.headers["etag"])
    worker.change(f"/v1/orders/{stay['orderId']}", "extensions", {"decidedAt": story.now, "days": 9})
    worker.post(f"/v1/cases/{stay['caseId']}/appointments", {
        "stayId": stay["id"], "kind": "guided_contact", "at": scenes.minutes_later(story.now, 3 * 24 * 60)})


def letter_of(studio, look: str) -> None:
    """On the screen, and as the file that is printed: in the language of the look."""
    file = studio.folder / f"letter-{look}.pdf"
    file.unlink(missing_ok=True)
    with studio.open(look, "placement_worker", **PROBATION) as probation:
        at_the_stay(studio, probation)
        probation.press("ctrl+l")
        until(lambda: probation.find("", "Brief voor de bewoner|Letter for the resident"), bool, "the letter is open")
        if look.startswith("en"):
            probation.press("Down")
        save = probation.find("push button", "Als PDF|Save as PDF")
        until(lambda: save.has(desktop.pyatspi.STATE_SENSITIVE), bool, "the letter is there")
        studio.take(probation, f"letter-{look}")
        save.press()
        until(lambda: probation.find("file chooser", "") or probation.find("dialog", ""), bool, "where to is asked")
        probation.focus()
        probation.type(str(file))
        probation.press("Return")
        until(file.exists, bool, "the letter is saved")
        print(file)

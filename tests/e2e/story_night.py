"""Steps 1 to 3: Friday night, from the order to the door."""

from client import until
from local_time import days_later, on_wall, utc

IMPOSED = "2026-11-20 22:14"  # as the police liaison says it on the telephone
EXPECTED = "2026-11-20 23:30"


def three_dates(offer: dict) -> str:
    said = []
    for name, key in (("order", "orderEnd"), ("latest", "latestEnd"), ("house", "houseLimit")):
        date = offer[key]
        said.append(f"{name} {on_wall(date['at'])} {'free' if date['free'] else 'taken'}")
    return ", ".join(said)


def free_tonight(story) -> None:
    story.step("1", "An order is imposed; somebody needs a place tonight")
    story.now = utc(IMPOSED)  # the demo begins here
    police = story.who("police_liaison")
    story.learn_houses(police)
    found = police.search({"expectedArrivalAt": utc(EXPECTED), "imposedLocal": IMPOSED.replace(" ", "T"), "gender": "man"})
    story.tell("police liaison", "what is free tonight for one man, order imposed at 22:14?",
               f"{found['freeCount']} places are free, best first:")
    for offer in found["items"]:
        story.line(f"   {'':<38}{offer['facilityAlias']}, {offer['placeName']}: {three_dates(offer)}")
    story.same("every place is free", found["freeCount"], len(found["items"]))
    kinds = [offer["kind"] for offer in found["items"]]
    story.same("time-out places come before transit homes", kinds, sorted(kinds))
    dates_hold(story, found["items"])


def dates_hold(story, offers: list[dict]) -> None:
    leaving = {"De Luwte": ("2026-12-01T11:00", "2026-12-19T11:00"), "Het Baken": ("2026-12-01T10:00", "2026-12-19T10:00"),
               "De Overstap": ("2026-11-30T22:14", "2026-12-18T22:14")}
    for offer in offers:
        alias = offer["facilityAlias"]
        story.same(f"{alias}: the order ends ten days later", offer["orderEnd"]["local"], "2026-11-30T22:14")
        story.same(f"{alias}: the latest legal end", offer["latestEnd"]["local"], "2026-12-18T22:14")
        story.same(f"{alias}: the house limit is 56 days from the arrival",
                   offer["houseLimit"]["at"], days_later(utc(EXPECTED), 56))
        story.same(f"{alias}: the days people would leave",
                   (offer["orderEnd"]["departureLocal"], offer["latestEnd"]["departureLocal"]), leaving[alias])
        story.holds(f"{alias}: free until all three", all(offer[key]["free"] for key in
                                                          ("orderEnd", "latestEnd", "houseLimit")))


def held_and_accepted(story) -> None:
    story.step("2", "She holds a place; the house's desk is asked")
    police = story.who("police_liaison")
    desk = story.who("facility_staff", facility="De Luwte")
    wish = {"imposedLocal": IMPOSED.replace(" ", "T"), "gender": "man", "callerReference": "PL-77031",
            "remark": "comes_with_police"}
    story.secrets.append("PL-77031")

    declined = story.hold(police, story.place("De Luwte", 1), EXPECTED, **wish)
    story.tell("police liaison", "holds a place at De Luwte",
               f"code {declined['code']}, expires {on_wall(declined['expiresAt'])}, desk to answer by "
               f"{on_wall(declined['answerDueAt'])}")
    story.same("the house is asked first", declined["answer"], "awaited")
    story.same("it ends with the order, at the departure hour", declined["untilLocal"], "2026-12-01T11:00")
    story.same("it expires 90 minutes after the expected arrival", declined["expiresAt"], utc("2026-11-21 01:00"))
    alerted(story, desk, declined["id"])

    said_no = desk.change(f"/v1/holds/{declined['id']}", "decline", {"reason": "no_staff"})
    story.tell("house's desk", "declines: no_staff", f"the hold is {said_no['state']}")
    story.same("declined with its reason", (said_no["state"], said_no["declineReason"]), ("declined", "no_staff"))
    story.same("the holder sees the reason", police.get(f"/v1/holds/{declined['id']}")["declineReason"], "no_staff")
    story.holds("the place is free again at once", story.offer(police, story.place("De Luwte", 1), EXPECTED)["free"])

    hold = story.hold(police, story.place("De Luwte", 2), EXPECTED, **wish)
    story.tell("police liaison", "holds the other place there", f"code {hold['code']}")
    silence(story, police, desk, hold)


def alerted(story, desk, hold: str) -> None:
    story.holds("the desk sees the hold", hold in [each["id"] for each in desk.get("/v1/holds")["items"]])
    mails = until(story.mailbox.mails, bool, "the house's alert has arrived by mail")
    story.holds("the alert is free of content", not mails[0].complaints(story.secrets))
    story.tell("mail", f"to {mails[0].to}", f"subject: {mails[0].subject}")


def silence(story, police, desk, hold) -> None:
    path = f"/v1/holds/{hold['id']}"
    story.same("no other number before its time", police.get(path)["deskNumbers"], [])
    too_early = police.get(f"{path}/way-to-door", expect=None)
    story.refused("the way to the door is for accepted holds", too_early, 409, "hold_not_accepted")
    story.clock("2026-11-20 22:31")
    numbers = police.get(path)["deskNumbers"]
    story.tell("police liaison", "the desk stays silent",
               "call " + ", then ".join(f"{number['label']} {number['phone']}" for number in numbers))
    story.same("both desk numbers are shown", len(numbers), 2)

    story.clock("2026-11-20 22:36")
    accepted = desk.change(path, "acceptance")
    story.same("the desk says yes", (accepted["state"], accepted["answer"]), ("held", "accepted"))
    story.tell("house's desk", "accepts after the call", f"the hold is {accepted['answer']}")
    way = police.get(f"{path}/way-to-door")
    story.tell("police liaison", "looks up the way to the door", f"shown ({len(way['text'])} characters), and logged")
    story.holds("the way to the door is shown", way["text"] and way["phone"])
    story.secrets.append(way["text"])
    logged = [row for row in story.who("auditor").get("/v1/audit-records")["items"]
              if row.get("subjectId") == hold["id"] and row.get("accountId") == police.account["id"]]
    story.holds("that look is in the audit trail", any("way" in row["action"] for row in logged))
    story.code = hold["code"]


def arrival_on_code(story) -> None:
    story.step("3", "23:40: arrival on the code alone")
    story.clock("2026-11-20 23:40")
    desk = story.who("facility_staff", facility="De Luwte")
    mistyped = story.arrive(desk, story.code[:-1] + str((int(story.code[-1]) + 1) % 10), "2026-11-20 23:40", None)
    story.refused("a mistyped code is noticed", mistyped, 404, "code_unknown")
    stay = story.arrive(desk, story.code, "2026-11-20 23:40")
    story.tell("night worker", f"records the arrival on {story.code}",
               f"{stay['state']}, planned end {on_wall(stay['untilAt'])}")
    story.same("present", stay["state"], "present")
    story.same("ten calendar days, then the departure hour", stay["untilLocal"], "2026-12-01T11:00")
    story.holds("without name, case or order", not any(key in stay.json for key in ("caseId", "personId", "orderId")))
    story.first = stay["id"]

    story.clock("2026-11-21 03:00")
    later = desk.get(f"/v1/stays/{stay['id']}")
    story.tell("night worker", "two hours after the hold would have expired", f"still {later['state']}")
    story.same("nothing expires any more", later["state"], "present")
    probation = story.who("placement_worker", organisation="Reclassering")
    task = story.task(probation, "complete_details", stay["id"])
    story.tell("probation's team", "finds a task for Monday", f"{task['kind']}, due {on_wall(task['dueAt'])}")
    story.same("due the first working morning", task["dueLocal"], "2026-11-23T09:00")

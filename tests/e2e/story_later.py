"""Steps 7 to 10: taken places, an early end, a departure that nobody reported, and the numbers."""

import datetime
import json
import uuid

from client import until
from local_time import moment, on_wall, parsed, utc
from story_agencies import mailed_without_content, participants


def taken_turned_away_voluntary(story) -> None:
    story.step("7", "The place is taken; somebody is turned away; somebody comes without any order")
    story.clock("2027-02-22 21:00")
    police = story.who("police_liaison")
    probation = story.who("placement_worker", organisation="Reclassering")
    baken = story.who("facility_staff", facility="Het Baken")
    place = story.place("Het Baken", 1)
    under_order = {"imposedLocal": "2027-02-22T20:40", "gender": "man"}
    hold = story.hold(police, place, "2027-02-22 21:30", **under_order)
    again = story.hold(probation, place, "2027-02-23 10:00", expect=None, gender="man")
    story.tell("placement worker", "asks for the same place, overlapping",
               f"{again}, until {on_wall(again['untilAt'])}; free instead: {len(again['alternatives'])} places")
    story.refused("the same place is refused", again, 409, "place_taken")
    story.holds("with until when", parsed(again["untilAt"]) >= parsed(hold["untilAt"]))
    story.holds("and with what else is free", again["alternatives"] and
                place["id"] not in [each["placeId"] for each in again["alternatives"]])
    story.holds("and never whose it is", police.account["id"] not in again.raw.decode())

    story.clock("2027-02-22 21:30")
    story.fourth = story.arrive(baken, hold["code"], "2027-02-22 21:30")["id"]
    turned_away(story, police)
    story.clock("2027-02-22 22:10")
    voluntary = story.hold(probation, story.place("Het Baken", 2), "2027-02-22 22:10", gender="man")
    story.fifth = story.arrive(baken, voluntary["code"], "2027-02-22 22:10")["id"]
    story.clock("2027-02-23 09:00")
    details, _ = story.case_with_order(probation, "RN-41990", None, participants(story))
    stay = probation.change(f"/v1/stays/{story.fifth}", "details", details)
    story.tell("probation", "a voluntary time-out: no order at all",
               f"{stay['segments'][0]['basis']} until {on_wall(stay['untilAt'])}")
    story.same("it rests on no order", ({part["basis"] for part in stay["segments"]} <= {"voluntary", "wind_down"},
                                        stay.get("orderId")), (True, None))


def turned_away(story, police) -> None:
    request = {"requestId": str(uuid.uuid4()), "reason": "not_suitable", "gender": "woman", "underOrder": True,
               "happenedAt": utc("2027-02-22 21:20")}
    first = police.post("/v1/turn-aways", request)
    second = police.post("/v1/turn-aways", request, expect=(200, 201))
    story.turned_away += 1
    story.same("one request counts once, however often it was searched", second["id"], first["id"])
    followed = police.post(f"/v1/turn-aways/{first['id']}/outcome", {"outcome": "hotel"},
                           match=f'"{second["version"]}"')
    story.tell("police liaison", "records somebody who was turned away",
               f"{followed['reason']}, and later: {followed['outcome']}")
    story.same("with reason and outcome", (followed["reason"], followed["outcome"]), ("not_suitable", "hotel"))


def withdrawn_early(story) -> None:
    story.step("8", "The order is withdrawn early")
    police, coordinator = story.who("police_liaison"), story.who("coordinator")
    probation = story.who("placement_worker", organisation="Reclassering")
    details, _ = story.case_with_order(probation, "RN-42007", "2027-02-22 20:40", participants(story))
    path = f"/v1/stays/{story.fourth}"
    before = probation.change(path, "details", details)
    story.clock("2027-02-26 14:00")
    changed = probation.change(f"/v1/orders/{details['orderId']}", "withdrawals", {"decidedAt": utc("2027-02-26 13:30")})
    stay = probation.get(path)
    story.tell("probation", "records the withdrawal", f"order {changed['order']['state']}, stay "
               f"{changed['stays'][0]['outcome']}, place kept until {on_wall(stay['untilAt'])}")
    story.same("the order is withdrawn", changed["order"]["state"], "withdrawn")
    story.same("stays are not shortened by themselves",
               (changed["stays"][0]["outcome"], stay["untilAt"]), ("awaits_decision", before["untilAt"]))
    place = story.place("Het Baken", 1)
    story.holds("the place stays blocked", not story.offer(police, place, "2027-02-26 18:00")["free"])
    story.refused("for holds as well", story.hold(police, place, "2027-02-26 18:00", expect=None), 409, "place_taken")
    story.turned_away += 1  # noted by the daemon
    case_manager_first(story, coordinator)
    story.clock("2027-02-27 10:00")
    gone = story.depart(story.who("facility_staff", facility="Het Baken"), story.fourth, "2027-02-27 09:50", "home")
    story.nights.append(("2027-02-22 21:30", "2027-02-27 09:50"))
    story.tell("house's desk", "he goes home", gone["state"])
    story.holds("now the place is free", story.offer(police, place, "2027-02-27 18:00")["free"])


def case_manager_first(story, coordinator) -> None:
    baken = story.who("facility_staff", facility="Het Baken")

    def alerts():
        return [each for each in coordinator.get(f"/v1/stays/{story.fourth}/messages")["items"]
                if each["kind"] == "decision_needed_first"]

    def sent(found):
        return found and all(each["state"] == "sent" for each in found)

    alert = until(alerts, sent, "the case manager's alert is sent")
    story.same("the case manager is the one who is alerted", {each["organisationId"] for each in alert},
               {coordinator.account["organisationId"]})
    until(lambda: story.mailbox.about(alert[0]["id"]), bool, "the alert has arrived")

    def told():
        return story.tasks(baken, "tell_resident", story.fourth)

    task = until(told, bool, "the task to tell the resident is open")[0]
    story.tell("courier", f"alerts the case manager first, {on_wall(alert[0]['sentAt'])}",
               f"then the task {task['kind']} opens, due {on_wall(task['dueAt'])}")
    story.holds("the resident is told after that", parsed(task["openedAt"]) >= parsed(alert[0]["sentAt"]))

    def others():
        return [each for each in coordinator.get(f"/v1/stays/{story.fourth}/messages")["items"]
                if each["kind"] == "decision_needed"]

    follow = until(others, sent, "the others' messages are sent")
    story.same("the house is among them", baken.account["organisationId"] in {each["organisationId"] for each in follow},
               True)
    story.holds("each of them after the case manager",
                all(parsed(each["sentAt"]) >= parsed(alert[0]["sentAt"]) for each in follow))
    story.tell("courier", "then tells the others, too", f"{len(follow)} by mail, once the first was sent")


def nobody_said_empty(story) -> None:
    story.step("9", "A planned end passes, and nobody reported a departure")
    police = story.who("police_liaison")
    probation = story.who("placement_worker", organisation="Reclassering")
    baken = story.who("facility_staff", facility="Het Baken")
    place = story.place("Het Baken", 2)
    planned = probation.get(f"/v1/stays/{story.fifth}")
    story.same("ten days and the departure hour", planned["untilLocal"], "2027-03-05T10:00")
    hold = story.hold(probation, place, "2027-03-05 14:00", gender="man")
    details, _ = story.case_with_order(probation, "RN-42311", None, participants(story))
    next_one = probation.change(f"/v1/holds/{hold['id']}", "confirmation",
                                {"personId": details["personId"], "caseId": details["caseId"]})["id"]
    story.clock("2027-03-05 12:00")
    for expected in ("2027-03-05 12:30", "2027-03-25 20:00"):
        offer = story.offer(police, place, expected)
        story.same(f"no search calls it free, {expected}", (offer["free"], offer["obstacle"]),
                   (False, "departure_unconfirmed"))
    refused = story.hold(police, place, "2027-03-25 20:00", expect=None)
    story.tell("police liaison", "asks for the place, two hours after the planned end", str(refused))
    story.refused("no hold either", refused, 409, "departure_unconfirmed")
    story.turned_away += 1
    task = story.task(baken, "departure_overdue", story.fifth)
    story.tell("house's desk", "finds a task", f"{task['kind']} since {on_wall(task['openedAt'])}")
    until(lambda: [each for each in probation.get("/v1/messages")["items"] if each["kind"] == "confirmation_overdue"],
          bool, "the next booker is alerted")
    story.clock("2027-03-05 14:05")
    came = baken.change(f"/v1/stays/{next_one}", "arrival", {"arrivedAt": utc("2027-03-05 14:05")}, expect=None)
    story.refused("the next arrival is refused", came, 409, "departure_unconfirmed")
    from_paper(story, police, baken, place, next_one)


def from_paper(story, police, baken, place, next_one) -> None:
    story.clock("2027-03-05 15:00")
    gone = story.depart(baken, story.fifth, "2027-03-05 09:30", "family")
    story.nights.append(("2027-02-22 22:10", "2027-03-05 09:30"))
    story.tell("house's desk", "enters from paper: he left at 09:30",
               f"departed {on_wall(gone['departedAt'])}, recorded {on_wall(gone['departureRecordedAt'])}")
    story.same("when it happened", gone["departedAt"], utc("2027-03-05 09:30"))
    story.holds("and when it was recorded", parsed(gone["departureRecordedAt"]) >= parsed(utc("2027-03-05 15:00")))
    story.holds("the place is free again", story.offer(police, place, "2027-03-25 20:00")["free"])
    baken.change(f"/v1/stays/{next_one}", "arrival", {"arrivedAt": utc("2027-03-05 15:00")})
    story.nights.append(("2027-03-05 15:00", "2027-12-31 00:00"))


def bed_nights(nights: list[tuple[str, str]], first: datetime.date, end: datetime.date) -> int:
    """A night counts when somebody is there at four in the morning after it."""
    count, day = 0, first
    while day < end:
        four = moment(f"{day + datetime.timedelta(days=1)} 04:00")
        count += sum(moment(arrived) <= four < moment(departed) for arrived, departed in nights)
        day += datetime.timedelta(days=1)
    return count


def numbers_without_names(story) -> None:
    story.step("10", "A manager sees numbers and no names; the trail verifies")
    story.clock("2027-03-06 09:00")
    manager = story.who("manager")
    first, end = datetime.date(2026, 11, 20), datetime.date(2027, 3, 6)
    seen = manager.get(f"/v1/occupancy?fromDate={first}&untilDate={end}")
    story.tell("manager", "asks for the whole time", f"{seen['occupiedBedNights']} of {seen['availableBedNights']} "
               f"nights occupied, {seen['turnedAway']} turned away, {seen['holds']} holds")
    story.same("occupied nights, counted again here", seen["occupiedBedNights"], bed_nights(story.nights, first, end))
    story.same("available nights", seen["availableBedNights"],
               (end - first).days * sum(len(house["places"]) for house in story.seen.values()))
    story.same("turned away", seen["turnedAway"], story.turned_away)
    names = [secret for secret in story.secrets if secret not in story.seen]
    story.same("no names", [name for name in names if name in json.dumps(seen.json)], [])
    story.same("and no stays", manager.get(f"/v1/stays/{story.first}", expect=None).status, 404)
    history_and_trail(story)


def history_and_trail(story) -> None:
    history = story.who("coordinator").get(f"/v1/stays/{story.first}/history")["items"]
    story.tell("case manager", "reads the first stay's history", f"{len(history)} events: " +
               ", ".join(dict.fromkeys(each["kind"] for each in history)))
    recorded = [parsed(each["recordedAt"]) for each in history]
    story.holds("the history is whole and in order", len(history) >= 8 and recorded == sorted(recorded))
    auditor = story.who("auditor")
    proof = until(lambda: auditor.get("/v1/audit-verification"), lambda found: found["unsealedRows"] <= 2,
                  "the trail is sealed")
    story.tell("auditor", "verifies the trail", f"intact, {proof['sealedRows']} rows, head {proof['lastHash'][:12]}…")
    story.holds("the audit trail verifies", proof["intact"] and proof["sealedRows"] > 50)
    story.line()
    story.line(f"   {mailed_without_content(story)} mails, none with content; {story.facts} facts held.")

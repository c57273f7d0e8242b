"""Steps 4 to 6: the order, its extension, and what comes after it."""

from client import until
from local_time import days_later, on_wall, utc
from story_agencies import everybody_is_told, participants


def details_on_monday(story) -> None:
    story.step("4", "Monday 08:30: probation attaches case, order and resident")
    story.clock("2026-11-23 08:30")
    probation = story.who("placement_worker", organisation="Reclassering")
    coordinator = story.who("coordinator")
    details, order = story.case_with_order(probation, "RN-40418", "2026-11-20 22:41", participants(story),
                                           coordinator.account["id"])
    story.tell("probation", "opens the case and records the order: imposed at 22:41, not 22:14",
               f"first end {order['firstUntilLocal']}, latest {order['latestUntilLocal']}")
    story.same("ten days at the same clock time", order["firstUntilLocal"], "2026-11-30T22:41")
    story.same("four weeks at the same clock time", order["latestUntilLocal"], "2026-12-18T22:41")
    stay = probation.change(f"/v1/stays/{story.first}", "details", details)
    story.order, story.case = details["orderId"], details["caseId"]
    story.tell("probation", "attaches them to the stay", f"re-aligned: {segments(stay)}")
    story.same("the stay rests on the order's true end", stay["orderUntilAt"], utc("2026-11-30 22:41"))
    story.same("the order's part, then the wind-down to the departure hour",
               [(part["basis"], part["untilAt"]) for part in stay["segments"]],
               [("order", utc("2026-11-30 22:41")), ("wind_down", utc("2026-12-01 11:00"))])
    everybody_is_told(story, coordinator, story.first)
    acknowledged(story, coordinator)


def segments(stay) -> str:
    return ", ".join(f"{part['basis']} until {on_wall(part['untilAt'])}" for part in stay["segments"])


def acknowledged(story, coordinator) -> None:
    agency = story.who("agency")
    messages = agency.get("/v1/messages")["items"]
    story.holds("an agency sees its own messages only",
                messages and {each["organisationId"] for each in messages} == {agency.account["organisationId"]})
    seen = agency.post(f"/v1/messages/{messages[0]['id']}/acknowledgement", match=f'"{messages[0]["version"]}"')
    story.tell("agency", "acknowledges through the API", f"{seen['kind']} acknowledged {on_wall(seen['acknowledgedAt'])}")
    told = {each["id"]: each for each in coordinator.get(f"/v1/stays/{story.first}/messages")["items"]}
    story.holds("the case manager sees that it was seen", told[seen["id"]].get("acknowledgedAt"))


def extended_on_day_eight(story) -> None:
    story.step("5", "Day 8: the mayor extends by 18 days")
    second, third = second_resident(story)
    probation = story.who("placement_worker", organisation="Reclassering")
    story.clock("2026-11-28 10:00")
    changed = probation.change(f"/v1/orders/{story.order}", "extensions",
                               {"decidedAt": utc("2026-11-28 09:30"), "days": 18})
    stay = probation.get(f"/v1/stays/{story.first}")
    story.tell("probation", "records the extension by 18 days, counted from the first end",
               f"order until {on_wall(changed['order']['untilAt'])}; the stay {changed['stays'][0]['outcome']} until "
               f"{on_wall(stay['untilAt'])}")
    story.same("28 days after imposition", changed["order"]["untilLocal"], "2026-12-18T22:41")
    story.same("the stay follows", [(each["stayId"], each["outcome"]) for each in changed["stays"]],
               [(story.first, "follows")])
    story.same("to the next departure hour", stay["untilLocal"], "2026-12-19T11:00")
    obstructed(story, probation, second, third)


def second_resident(story) -> tuple[dict, dict]:
    """Somebody at Het Baken under an order, and a booking that begins right after it."""
    police = story.who("police_liaison")
    probation = story.who("placement_worker", organisation="Reclassering")
    baken = story.who("facility_staff", facility="Het Baken")
    place = story.place("Het Baken", 1)
    # Booked before anybody lives there: it lies on nobody's tail, so it is firm.
    story.clock("2026-11-23 16:00")
    later = story.hold(probation, place, "2026-12-04 14:00", gender="man")
    others, _ = story.case_with_order(probation, "RN-39120", None, participants(story))
    booked = probation.change(f"/v1/holds/{later['id']}", "confirmation",
                              {"personId": others["personId"], "caseId": others["caseId"]})
    story.tell("probation", "books a place for somebody, from the 4th of December",
               f"{booked['state']} from {on_wall(booked['fromAt'])}")
    story.clock("2026-11-23 20:30")
    hold = story.hold(police, place, "2026-11-23 20:30", imposedLocal="2026-11-23T19:30", gender="man")
    story.same("this house admits by itself", hold["answer"], "not_needed")
    stay = story.arrive(baken, hold["code"], "2026-11-23 20:30")
    story.tell("house's desk", "a second resident arrives at Het Baken", f"until {on_wall(stay['untilAt'])}")
    story.clock("2026-11-24 09:00")
    details, _ = story.case_with_order(probation, "RN-40455", "2026-11-23 19:30", participants(story))
    probation.change(f"/v1/stays/{stay['id']}", "details", details)
    story.same("booked, and it keeps its beginning", (booked["state"], booked["fromAt"]),
               ("booked", utc("2026-12-04 14:00")))
    return {"id": stay["id"], "order": details["orderId"]}, booked.json


def obstructed(story, probation, second, third) -> None:
    story.clock("2026-12-01 10:00")
    before = probation.get(f"/v1/stays/{second['id']}")
    changed = probation.change(f"/v1/orders/{second['order']}", "extensions",
                               {"decidedAt": utc("2026-12-01 09:45"), "days": 18})
    touched = changed["stays"][0]
    after = probation.get(f"/v1/stays/{second['id']}")
    task = story.task(probation, "stay_obstructed", second["id"])
    story.tell("probation", "extends the second resident's order too",
               f"{touched['outcome']}: {touched['obstacle']} from {on_wall(touched['obstacleFromAt'])}, wanted until "
               f"{on_wall(touched['wantedUntilAt'])}")
    story.tell("probation", "finds an urgent task",
               f"{task['kind']} due {on_wall(task['dueAt'])}; instead: " +
               ", ".join(sorted({each["facilityAlias"] for each in touched["alternatives"]})))
    story.same("the order itself is extended", changed["order"]["untilLocal"], "2026-12-21T19:30")
    story.same("the obstacle is named", (touched["outcome"], touched["obstacle"], touched["obstacleFromAt"]),
               ("stands_in_the_way", "place_taken", third["fromAt"]))
    story.same("what it would have been", touched["wantedUntilAt"], utc("2026-12-22 10:00"))
    story.same("the stay is unchanged", (after["untilAt"], after["segments"]), (before["untilAt"], before["segments"]))
    story.holds("other places are named", touched["alternatives"])
    story.holds("the task is urgent and due at the planned end", task["urgent"] and task["dueAt"] == after["untilAt"])
    story.same("it names obstacle, alternatives and deadline",
               [key for key in ("obstacle", "obstacleFromAt", "alternatives", "deadlineAt") if key not in task["data"]], [])
    probation.change(f"/v1/tasks/{task['id']}", "completion")
    made_room(story, second, third)


def made_room(story, second, third) -> None:
    baken = story.who("facility_staff", facility="Het Baken")
    story.clock("2026-12-04 09:40")
    story.depart(baken, second["id"], "2026-12-04 09:40", "family")
    story.nights.append(("2026-11-23 20:30", "2026-12-04 09:40"))
    story.clock("2026-12-04 14:05")
    came = baken.change(f"/v1/stays/{third['id']}", "arrival", {"arrivedAt": utc("2026-12-04 14:05")})
    story.tell("house's desk", "the second resident left; the booked one came", came["state"])
    story.clock("2026-12-14 10:00")
    story.depart(baken, third["id"], "2026-12-14 09:30", "own_housing")
    story.nights.append(("2026-12-04 14:05", "2026-12-14 09:30"))


def beyond_the_order(story) -> None:
    story.step("6", "Day 28: the order ends; the stay goes on voluntarily")
    probation = story.who("placement_worker", organisation="Reclassering")
    path = f"/v1/stays/{story.first}"
    story.clock("2026-12-18 15:00")
    limit = probation.get(path)["houseLimitAt"]
    story.same("De Luwte's limit counts from the arrival", limit, days_later(utc("2026-11-20 23:40"), 56))
    stay = probation.change(path, "basis-segments", {"basis": "voluntary", "why": "help_continues",
                                                     "untilAt": utc("2026-12-28 11:00")})
    story.tell("probation", "adds a basis: voluntary", segments(stay))
    story.same("a new segment, up to its own end", [(part["basis"], part["untilAt"]) for part in stay["segments"]][-1],
               ("voluntary", utc("2026-12-28 11:00")))
    story.clock("2026-12-18 22:42")
    order = probation.get(f"/v1/orders/{story.order}")
    still = probation.get(path)
    story.tell("probation", "22:42, a minute after the order's end", f"order {order['state']}, stay {still['state']}")
    story.same("the order is over, the stay is not", (order["state"], still["state"]), ("ended", "present"))
    transferred(story, probation, path)


def transferred(story, probation, path) -> None:
    story.clock("2026-12-21 14:00")
    moved = probation.change(path, "transfers", {"placeId": story.place("De Overstap", 1)["id"],
                                                 "movedAt": utc("2026-12-21 14:00")})
    first, second = moved["placements"]
    story.tell("probation", "transfers him to De Overstap", f"its limit is {on_wall(moved['houseLimitAt'])}")
    story.same("without gap or overlap", (first["untilAt"], second["fromAt"]),
               (utc("2026-12-21 14:00"), utc("2026-12-21 14:00")))
    story.same("in a transit home", (second["facilityAlias"], story.house("De Overstap")["kind"]),
               ("De Overstap", "transit_home"))
    limit = utc("2027-02-15 14:00")
    story.same("the count of 56 days begins again", moved["houseLimitAt"], limit)
    voluntary = {"basis": "voluntary", "why": "no_housing_yet", "untilAt": limit}
    stay = probation.change(path, "basis-segments", voluntary)
    story.same("up to the limit", stay["untilAt"], limit)
    more = probation.change(path, "basis-segments", {**voluntary, "untilAt": utc("2027-02-16 14:00")}, expect=None)
    story.tell("probation", "asks for one more day", f"{more}, at most until {on_wall(more['limitAt'])}")
    story.refused("one more day is refused", more, 409, "stay_over_house_limit")
    story.same("with the moment that could be", more["limitAt"], limit)
    story.same("and nothing changed", probation.get(path)["untilAt"], limit)

    story.clock("2027-02-15 13:50")
    gone = story.depart(story.who("facility_staff", facility="De Overstap"), story.first, "2027-02-15 13:45",
                        "own_housing")
    story.nights.append(("2026-11-20 23:40", "2027-02-15 13:45"))
    story.tell("house's desk", "day 56 there: he moves into a home of his own", gone["state"])
    until(lambda: story.tasks(probation, "stay_obstructed", story.first), lambda found: not found, "no task is left")

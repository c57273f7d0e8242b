"""Situations that tests begin with, made through the API."""

from local_time import days_later, parsed, wire
from story_agencies import participants

import datetime


def minutes_later(text: str, minutes: int) -> str:
    return wire(parsed(text) + datetime.timedelta(minutes=minutes))


def now_is(story, text: str) -> None:
    story.now = text
    story.admin.set_clock(text)


def automatic_house(story) -> dict:
    return next(house for house in story.seen.values() if house["admission"] == "automatic" and house["kind"] == "time_out")


def hold_wish(story, place: dict, in_days: int = 0, **more) -> dict:
    return {"placeId": place["id"], "expectedArrivalAt": days_later(story.now, in_days), "gender": "man", **more}


def resident(story, place_number: int = 1, reference: str = "RN-1", with_order: bool = True) -> dict:
    """Somebody at the house that admits by itself, arrived now, with case and person, under an order imposed now."""
    house = automatic_house(story)
    police = story.who("police_liaison")
    probation = story.who("placement_worker", organisation="Reclassering")
    desk = story.who("facility_staff", facility=house["alias"])
    place = house["places"][place_number - 1]
    stated = {"imposedAt": story.now} if with_order else {}
    hold = police.post("/v1/holds", hold_wish(story, place, **stated))
    stay = desk.post("/v1/arrivals", {"code": hold["code"], "arrivedAt": story.now})
    case = probation.post("/v1/cases", {"participants": participants(story)})
    person = probation.post("/v1/persons", {"clientReference": reference})
    details = {"caseId": case["id"], "personId": person["id"]}
    if with_order:
        order = probation.post("/v1/orders", {**details, "regime": "nl-wth", "imposedAt": story.now,
                                              "municipality": "Rosmalen"})
        details["orderId"] = order["id"]
    probation.change(f"/v1/stays/{stay['id']}", "details", details)
    return {"stay": stay["id"], "place": place, "hold": hold["id"], "code": hold["code"], **details}

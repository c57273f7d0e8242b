"""What the ten steps have no need of: every other kind of message and of calendar entry, each from what makes the daemon
tell it; and a word in every free field that must come back in none of them."""

import scenes
from client import until
from local_time import utc
from story_agencies import participants

WORD = "Kanarie-Pieterse"
CANARIES = ("Kanarie", "Pieterse", "Nergenshuizen")
ADDRESS = "Kanariestraat 12, 0000 ZZ Nergenshuizen"
BEGINS = "2027-03-06 10:00"
LIST = "/v1/waiting-list-entries"


def canary(number: int) -> str:
    return f"{WORD}-{number}"


def whatever_else_is_told(story, systems) -> None:
    story.step("11", "And whatever else is told")
    story.clock(BEGINS)
    story.secrets += CANARIES
    house = a_house(story)
    tried_out(story, systems)
    story.moving = scenes.resident(story, 1, canary(1))
    around_the_case(story, systems, house, story.moving)
    likely_to_stay(story, systems)
    one_who_does_not_come(story, systems, house)
    out_at_night(story, systems, story.moving)


def a_house(story) -> dict:
    """With a word of its own in everything that can be said of a site, a house, a unit and a place."""
    administrator = story.who("administrator")
    model = next(each for each in administrator.get("/v1/inventory")["facilities"] if each["alias"] == "Het Baken")
    site = administrator.post("/v1/sites", {"operatorId": model["operatorId"], "name": WORD, "address": ADDRESS})
    like = {key: value for key, value in model.items() if key not in ("id", "operatorId", "kind", "zone", "version")}
    house = administrator.post("/v1/facilities", {
        **like, "kind": "time_out", "siteId": site["id"], "alias": f"{WORD}-huis", "conditions": ADDRESS,
        "wayToDoor": ADDRESS})
    unit = administrator.post("/v1/units", {"facilityId": house["id"], "name": WORD, "conditions": ADDRESS})
    places = [administrator.post("/v1/places", {"unitId": unit["id"], "name": canary(number), "conditions": ADDRESS}).json
              for number in (1, 2)]
    return {**house.json, "places": places}


def tried_out(story, systems) -> None:
    administrator = story.who("administrator")
    for organisation, hook in systems.hooks.items():
        administrator.post(f"/v1/webhook-endpoints/{hook['id']}/test-deliveries")
        administrator.post(f"/v1/agencies/{organisation}/test-deliveries")
    systems.hears("channel_test")


def around_the_case(story, systems, house, resident) -> None:
    """The lead goes over, the police join, a court is asked, an exception is wanted; and there is help to be had."""
    probation, coordinator = story.who("placement_worker", organisation="Reclassering"), story.who("coordinator")
    own = probation.account["organisationId"]
    case = f"/v1/cases/{resident['caseId']}"
    offered = coordinator.change(case, "lead-offers", {"organisationId": own})
    probation.change(case, "lead-answers", {"offerId": offered["leadOffer"]["id"], "answer": "accepted"})
    police = story.who("police_liaison").account["organisationId"]
    probation.change(case, "participants", {"organisationId": police, "part": "police", "ground": "public_task"})
    probation.change(f"/v1/orders/{resident['orderId']}", "court-requests", {"requestedAt": story.now})
    person = {"personId": resident["personId"], "facilityId": house["id"]}
    probation.post("/v1/house-bans", {**person, "reason": "threats"})
    probation.post("/v1/safety-overrides", {**person, "reason": "no_other_place"})
    help_offer = probation.post("/v1/help-offers", {"organisationId": own, "kind": "debt_help", "forWhom": "anyone",
                                                    "languages": ["nl"], "waitingDays": 1, "peers": False, "name": WORD})
    probation.post(f"{case}/help", {"offerId": help_offer["id"], "forWhom": "family", "offeredAt": story.now})
    systems.hears("dates_changed", "taking_part", "lead_offered", "lead_changed", "approval_wanted")


def somebody(story, number: int) -> dict:
    probation = story.who("placement_worker", organisation="Reclassering")
    return {"caseId": probation.post("/v1/cases", {"participants": participants(story)})["id"],
            "personId": probation.post("/v1/persons", {"clientReference": canary(number)})["id"]}


def ordered(story, details: dict) -> dict:
    order = story.who("placement_worker", organisation="Reclassering").post("/v1/orders", {
        **details, "regime": "nl-wth", "imposedAt": story.now, "municipality": WORD, "reference": WORD})
    return {**details, "orderId": order["id"]}


def likely_to_stay(story, systems) -> None:
    """Somebody in a home that was promised to somebody else soon after; a week later there is planning to do."""
    probation = story.who("placement_worker", organisation="Reclassering")
    place = story.place("De Overstap", 1)
    hold = probation.post("/v1/holds", scenes.hold_wish(story, place, imposedAt=story.now))
    story.likely = ordered(story, somebody(story, 2))
    stay = probation.change(f"/v1/holds/{hold['id']}", "confirmation", story.likely)
    story.who("facility_staff", facility="De Overstap").change(f"/v1/stays/{stay['id']}", "arrival",
                                                               {"arrivedAt": story.now})
    systems.hears("begun")
    promised = probation.post("/v1/holds", scenes.hold_wish(story, place, in_days=12))
    probation.change(f"/v1/holds/{promised['id']}", "confirmation", somebody(story, 3))


def one_who_does_not_come(story, systems, house) -> None:
    """And two whose places were only held for them; of one nobody answered."""
    police = story.who("police_liaison")
    probation = story.who("placement_worker", organisation="Reclassering")
    wish = {"callerReference": WORD}
    hold = probation.post("/v1/holds", scenes.hold_wish(story, house["places"][0], imposedAt=story.now, **wish))
    probation.change(f"/v1/holds/{hold['id']}", "confirmation", ordered(story, somebody(story, 4)))
    story.hold(police, house["places"][1], "2027-03-06 11:00", gender="man", **wish)
    story.hold(police, story.place("De Luwte", 1), "2027-03-06 11:00", gender="man", **wish)
    systems.hears("announced", "request_waiting")
    story.clock("2027-03-06 10:31")
    systems.hears("not_begun", "request_unanswered")
    story.clock("2027-03-06 11:01")
    systems.hears("nobody_answered")
    story.clock("2027-03-06 12:20")
    systems.hears("expires_soon")
    story.clock("2027-03-06 12:35")
    systems.hears("announcement_changed")


def out_at_night(story, systems, resident) -> None:
    story.clock("2027-03-06 23:00")
    baken = story.who("facility_staff", facility="Het Baken")
    baken.post(f"/v1/stays/{resident['stay']}/night-checks", {"presence": "absent", "checkedAt": utc("2027-03-06 22:50")})
    systems.hears("check_failed")


def weeks_later(story, systems) -> None:
    """A court suspends on a condition, and who stays on moves; a home is to make room, and does not; two wait for one
    place, and in the end for none; and somebody should have left."""
    probation = story.who("placement_worker", organisation="Reclassering")
    overstap = story.who("facility_staff", facility="De Overstap")
    resident = f"/v1/stays/{story.moving['stay']}"
    story.clock("2027-03-07 09:00")
    probation.change(f"/v1/orders/{story.moving['orderId']}", "suspensions",
                     {"decidedAt": utc("2027-03-07 08:30"), "dueAt": utc("2027-03-20 12:00")})
    systems.hears("decision_needed_first", "decision_needed")
    probation.change(resident, "basis-segments", {"basis": "voluntary", "why": "help_continues",
                                                  "untilAt": utc("2027-03-25 10:00")})
    systems.hears("continued")
    probation.change(resident, "transfers", {"placeId": story.place("De Overstap", 2)["id"], "movedAt": story.now})
    systems.hears("changed_over")
    story.clock("2027-03-14 10:00")
    systems.hears("planning_needed")
    probation.change(f"/v1/orders/{story.likely['orderId']}", "extensions", {"decidedAt": story.now, "days": 18})
    systems.hears("dates_blocked")
    story.depart(overstap, story.moving["stay"], "2027-03-14 07:00", "home")
    rivals(story, systems)
    story.clock("2027-03-15 08:00")
    systems.hears("term_expired", "finished")
    story.clock("2027-03-16 13:00")
    systems.hears("confirmation_overdue")


def rivals(story, systems) -> None:
    probation = story.who("placement_worker", organisation="Reclassering")
    haven = story.who("placement_worker", organisation="Haven")
    place = the_only_place(story)
    asked = [(who, who.post(LIST, {"neededFromAt": story.now, "neededByAt": utc("2027-03-15 08:00"), "underOrder": False,
                                   "callerReference": WORD, **more}))
             for who, more in ((probation, {"sleepsOutside": True}), (haven, {}))]
    for who, entry in asked:  # the daemon offers the place to each in turn; whoever declined is not asked again
        offer = until(lambda: [each for each in who.get(f"{LIST}/{entry['id']}/offers")["items"]
                               if each["state"] == "open"], bool, "an offer")[0]
        systems.hears("answer_wanted")
        who.post(f"/v1/waiting-offers/{offer['id']}/decline", {"reason": "own_choice"}, match=f'"{offer["version"]}"')
    made = probation.post(f"{LIST}/{asked[0][1]['id']}/offers", {"placeId": place, "alsoTo": [asked[1][1]["id"]]})["items"]
    haven.post(f"/v1/waiting-offers/{made[1]['id']}/acceptance", {}, match=f'"{made[1]["version"]}"')
    systems.hears("answer_not_needed")


def the_only_place(story) -> str:
    """All others are closed from now on."""
    administrator = story.who("administrator")
    free = [each["placeId"] for each in story.who("police_liaison").search({"expectedArrivalAt": story.now})["items"]
            if each["free"]]
    for other in free[1:]:
        administrator.post("/v1/closures", {"placeId": other, "fromAt": story.now, "reason": "repair"})
    return free[0]

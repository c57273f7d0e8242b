"""Case A (ECLI:NL:RBMID:2011:BP2167): an order over the clock change of March 2010, end to end."""

from local_time import elapsed_hours, on_wall, utc
from story_agencies import participants

STARTING = "2010-03-27T19:05:00Z"
IMPOSED = "2010-03-27 20:00"


def case_a(story) -> None:
    story.step("A", "Saturday 27 March 2010, 20:00: ten days over a clock change")
    story.clock("2010-03-27 20:06")
    police = story.who("police_liaison")
    story.learn_houses(police)
    desk = story.who("facility_staff", facility="De Luwte")
    place = story.place("De Luwte", 1)
    offer = story.offer(police, place, "2010-03-27 21:00", imposedLocal="2010-03-27T20:00", gender="man")
    story.same("239 hours, not 240", elapsed_hours(utc(IMPOSED), offer["orderEnd"]["at"]), 239.0)
    hold = story.hold(police, place, "2010-03-27 21:00", imposedLocal="2010-03-27T20:00", gender="man")
    desk.change(f"/v1/holds/{hold['id']}", "acceptance")
    story.clock("2010-03-27 21:10")
    stay = story.arrive(desk, hold["code"], "2010-03-27 21:10")
    story.tell("house's desk", "records the arrival", f"until {on_wall(stay['untilAt'])}")
    story.same("the departure hour after the first end", stay["untilLocal"], "2010-04-07T11:00")

    story.clock("2010-03-29 09:00")
    probation = story.who("placement_worker", organisation="Reclassering")
    details, order = story.case_with_order(probation, "RN-10001", IMPOSED, participants(story))
    probation.change(f"/v1/stays/{stay['id']}", "details", details)
    story.tell("probation", "records the order", f"first end {order['firstUntilAt']}, local {order['firstUntilLocal']}")
    story.same("the first end", (order["firstUntilAt"], order["firstUntilLocal"]),
               ("2010-04-06T18:00:00Z", "2010-04-06T20:00"))
    story.same("imposed at winter time", (order["imposedAt"], order["imposedLocal"]),
               ("2010-03-27T19:00:00Z", "2010-03-27T20:00"))
    story.same("239 elapsed hours", elapsed_hours(order["imposedAt"], order["firstUntilAt"]), 239.0)

    story.clock("2010-04-06 10:00")
    changed = probation.change(f"/v1/orders/{order['id']}", "extensions", {"decidedAt": utc("2010-04-06 09:30"), "days": 18})
    followed = probation.get(f"/v1/stays/{stay['id']}")
    story.tell("probation", "Easter is over: extended by 18 days on day 10",
               f"until {changed['order']['untilLocal']}, stay until {followed['untilLocal']}")
    story.same("18 days from the first end", (changed["order"]["untilAt"], changed["order"]["untilLocal"]),
               ("2010-04-24T18:00:00Z", "2010-04-24T20:00"))
    story.same("the stay follows", changed["stays"][0]["outcome"], "follows")
    story.same("to the next departure hour", followed["untilLocal"], "2010-04-25T11:00")

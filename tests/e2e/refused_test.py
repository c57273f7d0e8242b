"""A refused change leaves nothing behind: no event, no message, no audit row, no key."""

import unittest
import uuid

import scenes
from harness import FRIDAY, House
from local_time import days_later


class Refused(unittest.TestCase):
    def test_aRefusalLeavesNoRowInAnyTable(self):
        with House() as house:
            story = house.story()
            scenes.now_is(story, FRIDAY)
            police = story.who("police_liaison")
            probation = story.who("placement_worker", organisation="Reclassering")
            story.learn_houses(police)
            resident = scenes.resident(story)
            baken = scenes.automatic_house(story)
            desk = story.who("facility_staff", facility=baken["alias"])
            for later in (40, 80):
                police.post("/v1/holds", scenes.hold_wish(story, baken["places"][1], in_days=later))
            stay, order = f"/v1/stays/{resident['stay']}", f"/v1/orders/{resident['orderId']}"
            versions = {path: probation.get(path).headers["etag"] for path in (stay, order)}
            house.settled()
            before = house.tables.counts()

            for session, path, body, match, reason in (
                    (police, "/v1/holds", scenes.hold_wish(story, resident["place"]), None, "place_taken"),
                    (police, "/v1/holds", scenes.hold_wish(story, baken["places"][1], in_days=45), None, "place_taken"),
                    (desk, "/v1/arrivals", {"code": resident["code"], "arrivedAt": FRIDAY}, None, "already_done"),
                    (probation, f"{stay}/transfers", {"placeId": resident["place"]["id"], "movedAt": FRIDAY},
                     '"99"', "stale_version"),
                    (probation, f"{stay}/basis-segments", {"basis": "voluntary", "why": "own_request",
                                                           "untilAt": days_later(FRIDAY, 90)}, versions[stay],
                     "stay_over_house_limit"),
                    (probation, f"{order}/extensions", {"decidedAt": FRIDAY, "days": 19}, versions[order],
                     "order_too_long"),
                    (probation, f"{order}/reinstatements", {"decidedAt": FRIDAY}, versions[order],
                     "order_not_suspended"),
                    (desk, f"{stay}/departure", {"departedAt": days_later(FRIDAY, -1), "destination": "home"},
                     versions[stay], "later_facts")):
                with self.subTest(path=path, reason=reason):
                    key = str(uuid.uuid4())
                    answer = session.post(path, body, expect=None, key=key, match=match)
                    self.assertEqual(answer.reason, reason)
                    # How the stay stands now is shown, where else it could go on is looked for, and whether somebody may
                    # go to a house is a question: each is logged.
                    looks = {"stale_version": 2, "stay_over_house_limit": 2}.get(reason, 0)
                    before["audit"] = str(int(before["audit"]) + looks)
                    self.assertEqual(house.tables.counts(), before)
                    kept = house.count(f"SELECT count(*) FROM idempotency_key WHERE key = '{key}'")
                    self.assertEqual(kept, 0)


if __name__ == "__main__":
    unittest.main()

"""The live feed: ids and kinds only, resumed where it was left, and nothing of another region."""

import http.client
import json
import unittest

import scenes
from harness import FRIDAY, House


class Stream:
    """Server-Sent Events as they come, on a connection of their own."""

    def __init__(self, session, last: str = ""):
        api = session.api
        self.connection = http.client.HTTPSConnection(api.host, api.port, timeout=60, context=api.tls)
        headers = {"Authorization": f"Bearer {session.token}", **({"Last-Event-ID": last} if last else {})}
        self.connection.request("GET", "/v1/events", headers=headers)
        # Kept, since it closes the socket when it goes.
        self.response = self.connection.getresponse()
        assert self.response.status == 200, self.response.status
        assert self.response.getheader("Content-Type").startswith("text/event-stream")

    def next(self) -> dict:
        """The next event with data; heartbeats are passed over."""
        fields: dict[str, str] = {}
        while True:
            line = self.response.readline().decode().rstrip("\r\n")
            if line:
                name, _, value = line.partition(":")
                fields[name] = value.removeprefix(" ")
            elif "data" in fields:
                return {**json.loads(fields["data"]), "eventId": fields.get("id", "")}
            else:
                fields = {}

    def of_a_hold(self) -> dict:
        """The next that is about a hold; that places have changed is told to everybody of the region."""
        event = self.next()
        while event["kind"] == "places.changed":
            event = self.next()
        return event

    def close(self) -> None:
        self.response.close()
        self.connection.close()


class Feed(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.police = self.story.who("police_liaison")
        self.story.learn_houses(self.police)
        self.place = scenes.automatic_house(self.story)["places"][0]

    def stream(self, session, last: str = "") -> Stream:
        stream = Stream(session, last)
        self.addCleanup(stream.close)
        return stream

    def held(self, in_days: int):
        return self.police.post("/v1/holds", scenes.hold_wish(self.story, self.place, in_days=in_days))

    def released(self, hold):
        return self.police.change(f"/v1/holds/{hold['id']}", "release")

    def test_whoComesBackGetsWhatWasMissedAndNothingTwice(self):
        first = self.stream(self.police)
        one = self.held(10)
        seen = first.of_a_hold()
        self.assertEqual((seen["id"], seen["kind"]), (one["id"], "hold.placed"))
        first.close()

        missed = [self.held(40), self.held(70)]
        back = self.stream(self.police, seen["eventId"])
        got = [back.of_a_hold(), back.of_a_hold()]
        self.assertEqual([each["id"] for each in got], [each["id"] for each in missed])
        self.released(one)
        live = back.of_a_hold()
        self.assertEqual((live["id"], live["kind"]), (one["id"], "hold.released"))
        ids = [tuple(int(part) for part in each["eventId"].split("-")) for each in [seen, *got, live]]
        self.assertEqual(ids, sorted(set(ids)), "ids ascend and none comes twice")

    def test_onlyIdsAndKindsAreSent(self):
        stream = self.stream(self.police)
        self.police.post("/v1/holds", scenes.hold_wish(self.story, self.place, callerReference="Kanarie-feed"))
        event = stream.of_a_hold()
        self.assertLessEqual(set(event), {"id", "kind", "subject", "eventId"})
        self.assertNotIn("Kanarie", json.dumps(event))

    def test_anotherRegionSeesNothing(self):
        stranger = self.story.who("police_liaison", region=self.story.people.regions()[1])
        stream = self.stream(stranger)
        for days in (10, 40, 70):
            self.held(days)
        there = stranger.get("/v1/facilities")["items"][0]
        own = stranger.post("/v1/holds", scenes.hold_wish(self.story, there["places"][0]))
        self.assertEqual(stream.next()["id"], own["id"], "the first event is one of its own region")

    def test_aFeedNeedsASession(self):
        answer = self.story.api.call("GET", "/v1/events")
        self.assertEqual(answer.status, 401)


if __name__ == "__main__":
    unittest.main()

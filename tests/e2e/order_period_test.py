"""The calculator: JSON lines in, JSON lines out, no database. The real program, from where it was built."""

import json
import os
import pathlib
import subprocess
import unittest

PROGRAM = pathlib.Path(os.environ["ADEMPAUZE_TEST_PROGRAMS"]) / "adempauzectl"


def computed(*lines, explain=False, expect=0):
    text = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    done = subprocess.run([PROGRAM, "order-period", *(["--explain"] if explain else [])], input=text, text=True,
                          capture_output=True, timeout=60)
    assert done.returncode == expect, (done.returncode, done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


def order(imposed="2026-11-06T22:14:00+01:00", *events, **more):
    return {"regime": "nl-wth", "imposedAt": imposed, "events": list(events), **more}


def extension(decided, days):
    return {"kind": "extension", "decidedAt": decided, "days": days}


CASE_A = order("2010-03-27T20:00:00+01:00", extension("2010-04-06T12:00:00+02:00", 18))


class Calculator(unittest.TestCase):
    def assertRefused(self, line, reason, pointer):
        answer = computed(line, expect=1)[0]
        self.assertEqual(list(answer), ["error"])
        self.assertEqual(list(answer["error"]), ["reason", "detail", "pointer"])
        self.assertEqual((answer["error"]["reason"], answer["error"]["pointer"]), (reason, pointer))

    def test_caseAWithItsFieldsInTheirOrder(self):
        answer = computed(CASE_A)[0]
        self.assertEqual(list(answer), ["regime", "regimeVersion", "zone", "firstUntilLocal", "firstUntilAt",
                                        "latestUntilLocal", "latestUntilAt", "untilLocal", "untilAt", "elapsedHours",
                                        "state", "needsConfirmation", "deadlines"])
        self.assertEqual((answer["firstUntilAt"], answer["firstUntilLocal"]), ("2010-04-06T18:00:00Z", "2010-04-06T20:00"))
        self.assertEqual((answer["untilAt"], answer["untilLocal"]), ("2010-04-24T18:00:00Z", "2010-04-24T20:00"))
        self.assertEqual((answer["elapsedHours"], answer["state"], answer["needsConfirmation"]), (671, "in_force", False))
        self.assertEqual([each["kind"] for each in answer["deadlines"]],
                         ["reachability", "next_step_warning", "next_step_warning", "next_step_warning"])
        self.assertEqual(answer["deadlines"][0]["dueLocal"], "2010-03-28T21:00")

    def test_caseAEndsAfter239Hours(self):
        self.assertEqual(computed(order("2010-03-27T20:00:00+01:00"))[0]["elapsedHours"], 239)

    def test_theHourThatDoesNotExistAndTheDoubledOneAskForConfirmation(self):
        gap, doubled = computed(order("2027-03-18T02:30:00+01:00"), order("2026-10-15T02:30:00+02:00"))
        self.assertEqual((gap["firstUntilAt"], gap["firstUntilLocal"], gap["needsConfirmation"]),
                         ("2027-03-28T01:30:00Z", "2027-03-28T03:30", True))
        self.assertEqual((doubled["firstUntilAt"], doubled["needsConfirmation"]), ("2026-10-25T01:30:00Z", True))

    def test_aLocalTimeInTheDoubledHourNeedsAFold(self):
        local = {"regime": "nl-wth", "imposedLocal": "2026-10-25T02:30"}
        self.assertRefused(local, "local_time_twice", "/imposedLocal")
        first, second = computed({**local, "fold": 0}, {**local, "fold": 1})
        self.assertEqual((first["elapsedHours"], second["elapsedHours"]), (241, 240))

    def test_whatCannotBeIsRefusedWithReasonAndPlace(self):
        self.assertRefused(order("2026-07-01T12:00:00+01:00"), "offset_not_of_zone", "/imposedAt")
        self.assertRefused(order("2026-11-06T22:14:00+01:00", extension("2026-11-10T12:00:00+02:00", 3)),
                           "offset_not_of_zone", "/events/0/decidedAt")
        self.assertRefused(order("2026-11-06T22:14:00+01:00", extension("2026-11-06T22:13:59+01:00", 3)),
                           "time_runs_backwards", "/events/0/decidedAt")
        self.assertRefused(order("2026-11-06T22:14:00+01:00", extension("2026-11-16T22:14:00+01:00", 3)),
                           "extension_too_late", "/events/0")
        self.assertRefused(order("2026-11-06T22:14:00+01:00", extension("2026-11-14T12:00:00Z", 19)), "order_too_long",
                           "/events/0/days")
        self.assertRefused(order("2026-11-06T22:14:00+01:00",
                                 {"kind": "withdrawal", "decidedAt": "2026-11-08T12:00:00Z"},
                                 {"kind": "breach", "decidedAt": "2026-11-09T12:00:00Z"}), "order_ended", "/events/1")
        self.assertRefused(order("2008-11-06T22:14:00+01:00"), "regime_not_in_force", "/imposedAt")
        self.assertRefused(order(firstDays=12), "order_too_long", "/firstDays")
        self.assertRefused({**order(), "regime": "xx"}, "unknown_regime", "/regime")
        self.assertRefused({**order(), "colour": 1}, "unknown_field", "/colour")
        self.assertRefused("not JSON", "unreadable_json", "")

    def test_aBadLineIsAnsweredInItsPlaceAndTheOthersAreComputed(self):
        answers = computed(CASE_A, "", "{", CASE_A, expect=1)
        self.assertEqual(["error" in each for each in answers], [False, True, False])

    def test_knownAtLeavesOutWhatWasRecordedLater(self):
        withdrawal = {"kind": "withdrawal", "decidedAt": "2026-11-08T12:00:00Z", "recordedAt": "2026-11-12T09:00:00Z"}
        before, after = computed({**order(), "events": [withdrawal], "knownAt": "2026-11-11T00:00:00Z"},
                                 {**order(), "events": [withdrawal], "knownAt": "2026-11-13T00:00:00Z"})
        self.assertEqual((before["state"], after["state"], after["untilAt"]),
                         ("in_force", "withdrawn", "2026-11-08T12:00:00Z"))

    def test_explanationsAreInDutchAndInEnglish(self):
        told = computed(CASE_A, explain=True)[0]["explanation"]
        self.assertEqual(list(told), ["nl", "en"])
        for part in ("Opgelegd: za 27 mrt 2010 20:00", "10 dagen na de oplegging", "239 uur", "02:00 gaat de klok 1 uur vooruit"):
            self.assertIn(part, told["nl"])
        for part in ("Imposed: Sat 27 Mar 2010 20:00", "10 days after imposition", "239 hours", "clock goes forward by 1 hour"):
            self.assertIn(part, told["en"])

    def test_tenThousandLinesComeOutInOrder(self):
        lines = [order(f"2026-{month:02}-{day:02}T{hour:02}:{minute:02}:00Z")
                 for month in range(1, 11) for day in range(1, 26) for hour in range(0, 20) for minute in (0, 30)]
        answers = computed(*lines)
        self.assertEqual(len(answers), 10_000)
        self.assertEqual(answers[-1]["firstUntilAt"], "2026-11-04T19:30:00Z")


if __name__ == "__main__":
    unittest.main(verbosity=2)

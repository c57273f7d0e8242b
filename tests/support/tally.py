#!/usr/bin/python3
"""Counts what a test program did: prints "PASSED FAILED". A skipped test counts as failed, since nothing was shown.

tally.py gtest FILE     FILE: what --gtest_output=json wrote
tally.py unittest FILE  FILE: what the program printed
"""

import json
import re
import sys


def of_gtest(text: str) -> tuple[int, int]:
    tests = [test for suite in json.loads(text)["testsuites"] for test in suite["testsuite"]]
    good = sum(test["result"] == "COMPLETED" and not test.get("failures") for test in tests)
    return good, len(tests) - good


def of_unittest(text: str) -> tuple[int, int]:
    ran = sum(int(number) for number in re.findall(r"^Ran (\d+) tests? in ", text, re.MULTILINE))
    verdicts = re.findall(r"^(?:FAILED|OK) \((.*)\)$", text, re.MULTILINE)
    counts = re.findall(r"(?:failures|errors|skipped|unexpected successes)=(\d+)", " ".join(verdicts))
    bad = min(ran, sum(int(number) for number in counts))
    return ran - bad, bad


def main() -> None:
    kind, file = sys.argv[1:]
    try:
        with open(file, encoding="utf-8", errors="replace") as opened:
            text = opened.read()
        good, bad = {"gtest": of_gtest, "unittest": of_unittest}[kind](text)
    except (OSError, ValueError, KeyError):
        good, bad = 0, 0  # it died before it could tell; tests/run counts that as a failure
    print(good, bad)


main()

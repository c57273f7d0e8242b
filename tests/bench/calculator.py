"""How many orders a second the calculator computes, as a ratio to reading and writing the same lines with Python's json."""

import json
import os
import pathlib
import subprocess
import sys
import time

LINES = 50_000
PROGRAM = pathlib.Path(os.environ["ADEMPAUZE_BUILD"]) / "bin" / "adempauzectl"


def orders():
    for number in range(LINES):
        day, minute = 1 + number % 28, number // 28 % 1440
        yield json.dumps({
            "regime": "nl-wth", "imposedAt": f"2026-{1 + number % 12:02}-{day:02}T{minute // 60:02}:{minute % 60:02}:00Z",
            "events": [{"kind": "court_request", "decidedAt": f"2026-{1 + number % 12:02}-{day:02}T23:59:59Z"}]})


def seconds(act) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def computed(text: str, *words) -> None:
    done = subprocess.run([PROGRAM, "order-period", *words], input=text, text=True, capture_output=True, check=True)
    assert done.stdout.count("\n") == LINES


def main() -> None:
    text = "".join(line + "\n" for line in orders())
    baseline = seconds(lambda: "".join(json.dumps(json.loads(line)) for line in text.splitlines()))
    rows = [("read and written by Python's json", baseline)]
    for name, words in (("computed", ()), ("computed and explained", ("--explain",))):
        rows.append((name, seconds(lambda words=words: computed(text, *words))))
    if "--json" in sys.argv:
        print(json.dumps({"calculator": {name: {"linesPerSecond": round(LINES / took)} for name, took in rows}}))
        return
    print(f"calculator, {LINES} lines")
    for name, took in rows:
        print(f"  {name:36} {LINES / took:10.0f} lines/s   {baseline / took:5.2f} of the baseline")


if __name__ == "__main__":
    main()

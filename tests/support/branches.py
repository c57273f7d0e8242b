#!/usr/bin/python3
"""Counts the branches that tests took: branches.py HOUSE FOLDER… -- FILE…, each FILE what llvm-cov export wrote.

A condition is two branches, a case of a switch too: taken and not taken. A template counts once, whatever it was made
for, since it is written once. What the compiler does not call a branch (a range-for's end, an exception's way out) is
not one here. Nor is the way past all cases of a switch without a default, which clang puts at the switch's own condition:
-Wswitch is an error, so every value has its case. A comparison that is `= default` is written by the compiler. A source
file that the tests were never linked with has failed: nothing is known about it.
"""

import json
import sys
from pathlib import Path

PAST_ALL_CASES, BY_THE_COMPILER = "switch (", "= default;"
SIDES = ("never true", "never false")


class Source:
    def __init__(self) -> None:
        self.branches: dict[tuple, list[bool]] = {}
        self.conditions: dict[tuple, list[bool]] = {}

    @staticmethod
    def add(seen: dict[tuple, list[bool]], where: tuple, taken: list[bool]) -> None:
        before = seen.setdefault(where, [False] * len(taken))
        seen[where] = [a or b for a, b in zip(before, taken, strict=True)]

    def read(self, file: dict, lines: list[str]) -> None:
        for branch in file.get("branches", []):
            line = lines[branch[0] - 1]
            if line[: branch[1] - 1].endswith(PAST_ALL_CASES) or line.endswith(BY_THE_COMPILER):
                continue
            self.add(self.branches, tuple(branch[:4]), [branch[4] > 0, branch[5] > 0])
        for record in file.get("mcdc_records", []):
            self.add(self.conditions, tuple(record[:4]), list(record[-1]))

    def gaps(self) -> list[str]:
        return [
            f"{where[0]}:{where[1]}: {side}"
            for where, taken in sorted(self.branches.items())
            for side, was in zip(SIDES, taken, strict=True)
            if not was
        ]


def counted(seen: dict[tuple, list[bool]]) -> tuple[int, int]:
    flat = [each for taken in seen.values() for each in taken]
    return sum(flat), len(flat)


def read(paths: list[str], folders: list[Path]) -> dict[Path, Source]:
    sources: dict[Path, Source] = {}
    for path in paths:
        with open(path, encoding="utf-8") as opened:
            files = json.load(opened)["data"][0]["files"]
        for file in files:
            name = Path(file["filename"])
            if name.parent in folders:
                lines = name.read_text(encoding="utf-8").splitlines()
                sources.setdefault(name, Source()).read(file, lines)
    return sources


def show(name: str, branches: tuple[int, int], conditions: tuple[int, int]) -> None:
    columns = ("{}/{}".format(*each) if each[1] else "-" for each in (branches, conditions))
    print("{:44}{:>12}{:>12}".format(name, *columns))


def main() -> None:
    between = sys.argv.index("--")
    root, *folders = (Path(each) for each in sys.argv[1:between])
    sources = read(sys.argv[between + 1 :], folders)
    print("{:44}{:>12}{:>12}".format("", "branches", "MC/DC"))
    for name, source in sorted(sources.items()):
        show(str(name.relative_to(root)), counted(source.branches), counted(source.conditions))
    totals = [[counted(s.branches), counted(s.conditions)] for s in sources.values()]
    sums = [tuple(map(sum, zip((0, 0), *column))) for column in zip(*totals)] or [(0, 0), (0, 0)]
    show("together", *sums)

    gaps = {name: source.gaps() for name, source in sorted(sources.items())}
    for folder in folders:
        for name in sorted(folder.glob("*.cpp")):
            gaps.setdefault(name, ["the tests were never linked with it"])
    for name, lines in gaps.items():
        for line in lines:
            print(f"{name.relative_to(root)}:{line}")
    bad = sum(bool(lines) for lines in gaps.values())
    print(f"{len(gaps) - bad} passed, {bad} failed")
    sys.exit(bad > 0 or not gaps)


main()

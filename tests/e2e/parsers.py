"""npm's `standardwebhooks`, `cloudevents` and `ical.js`, at the versions that tests/support/parsers pins, installed once beside the
tests' own servers."""

import fcntl
import json
import os
import pathlib
import shutil
import subprocess

from harness import HOUSE

PINNED = HOUSE / "tests/support/parsers"


def installed(state: pathlib.Path) -> pathlib.Path:
    """The folder with the libraries; whoever comes first installs them, the others wait."""
    folder = state / "parsers"
    folder.mkdir(exist_ok=True)
    lock_file = (PINNED / "package-lock.json").read_bytes()
    with open(folder / "lock", "w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = folder / "installed"
        if not done.exists() or done.read_bytes() != lock_file:
            for name in ("package.json", "package-lock.json"):
                shutil.copy(PINNED / name, folder / name)
            subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder], check=True,
                           capture_output=True, timeout=300)
            done.write_bytes(lock_file)
    return folder


def said(state: pathlib.Path, script: str, given: str) -> list:
    """What a script in tests/support/parsers answers, a line of JSON at a time."""
    done = subprocess.run(["node", PINNED / script], input=given, capture_output=True, text=True, check=True,
                          env={**os.environ, "NODE_PATH": str(installed(state) / "node_modules")}, timeout=120)
    return [json.loads(line) for line in done.stdout.splitlines()]


def verdicts(state: pathlib.Path, requests: list[dict]) -> list[dict]:
    """What the libraries say of each {"secret", "headers", "body"}."""
    return said(state, "judge.js", "".join(json.dumps(request) + "\n" for request in requests))


def calendar(state: pathlib.Path, text: str) -> dict:
    """A calendar's version and events, as `ical.js` reads them."""
    return said(state, "calendar.js", text)[0]

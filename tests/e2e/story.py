#!/usr/bin/python3
"""Plays the story of one order, from the night it is imposed to departure and beyond, through the public API alone.

Prints each step with what the API answered; ends with 0 only if every fact held. The daemon must run on a demo
database whose clock stands at the story's beginning.
"""

import argparse
import http.client
import pathlib
import sys

from client import Admin, Api
from mailbox import Mailbox
from narrator import Story
from people import People
from story_case_a import case_a
from story_later import nobody_said_empty, numbers_without_names, taken_turned_away_voluntary, withdrawn_early
from story_night import arrival_on_code, free_tonight, held_and_accepted
from story_order import beyond_the_order, details_on_monday, extended_on_day_eight

TEN_STEPS = (free_tonight, held_and_accepted, arrival_on_code, details_on_monday, extended_on_day_eight,
             beyond_the_order, taken_turned_away_voluntary, withdrawn_early, nobody_said_empty, numbers_without_names)


def play(story: Story, only_case_a: bool = False) -> None:
    for step in (case_a,) if only_case_a else TEN_STEPS:
        step(story)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--url", required=True, help="where the API listens: https://127.0.0.1:8443")
    parser.add_argument("--admin", required=True, help="the admin listener: http://127.0.0.1:8444")
    parser.add_argument("--ca", required=True, help="PEM file of the authority that signed the certificate")
    parser.add_argument("--logins", required=True, type=pathlib.Path, help="what `adempauzectl demo` wrote")
    parser.add_argument("--mail", required=True, type=pathlib.Path, help="maildir in which the mail arrives")
    parser.add_argument("--quiet", action="store_true", help="say nothing unless a fact does not hold")
    parser.add_argument("--case-a", action="store_true", help="play case A; the clock stands at 2010-03-27T19:05:00Z")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    api = Api(options.url, options.ca)
    story = Story(api, Admin(options.admin), People(api, options.logins), Mailbox(options.mail), options.quiet)
    try:
        play(story, options.case_a)
    except (AssertionError, KeyError, TypeError, LookupError, OSError, http.client.HTTPException) as broken:
        print(f"\nThe story broke after {story.facts} facts: {type(broken).__name__}: {broken}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""A house with a daemon, and desks at which the story's people sit."""

import pathlib
import re
import unittest
import xml.etree.ElementTree

import desktop
from client import until  # noqa: F401 (for the tests, too)
from harness import House
from local_time import utc  # noqa: F401

CLIENT = pathlib.Path(__file__).resolve().parents[2] / "client"
STIGMA = re.compile(r"\b(daders?|slachtoffers?|plegers?|verdachten?|perpetrators?|victims?|offenders?|suspects?)\b", re.I)


def english_only() -> set[str]:
    """What a Dutch screen must not say: source texts whose Dutch is another. Short ones may be words of both, and a
    language is chosen by its own name for itself."""
    texts = set()
    for file in (CLIENT / "i18n").glob("*_nl.ts"):
        for message in xml.etree.ElementTree.parse(file).iter("message"):
            source, dutch = message.findtext("source"), message.findtext("translation")
            if source != dutch and len(source) > 4 and "%" not in source:
                texts.add(source.replace("&", ""))
    dutch = {message.findtext("translation") for file in (CLIENT / "i18n").glob("*_nl.ts")
             for message in xml.etree.ElementTree.parse(file).iter("message")}
    return texts - dutch - {"English"}


class Workplace(unittest.TestCase):
    """One house per test; every client that was opened is looked over before it closes."""

    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)
        self.daemon = self.house.start()
        self.story = self.house.story(self.daemon)

    def account(self, role: str, **which) -> dict:
        return self.story.people.named(role, **which)

    def desk(self, role: str, *options: str, url: str = "", home: str | None = None, wrap: tuple[str, ...] = (),
             **which) -> desktop.Client:
        """Somebody sits down and signs in."""
        client = desktop.Client("--server", url or self.daemon.url, "--ca", str(self.house.tls / "ca.crt"), *options,
                                home=home, wrap=wrap)
        self.addCleanup(client.close)
        client.sign_in(self.account(role, **which))
        until(lambda: client.find("password text"), lambda field: field is None, "somebody has signed in")
        return client

    def rows(self, client: desktop.Client, name: str, holds=bool, what: str = "has rows") -> list[list[str]]:
        table = client.wait("table", name)
        return until(table.cells, holds, f"the table “{name}” {what}")

    def looked_over(self, client: desktop.Client, dutch: bool = True) -> None:
        """No node without a name, no table that is none, nothing stigmatising, nothing untranslated."""
        # What went away while we walked has neither name nor role. The role is asked last: a node that still has one
        # had its name when that was read. Each is asked once, for a table may be filled anew between two questions.
        read = [(node.name, node.role) for node in client.walk(only_shown=False)]
        nodes = [(name, role) for name, role in read if role]
        self.assertGreater(len(nodes), 100)
        nameless = [role for name, role in nodes if not name]
        self.assertEqual(nameless, [], "nodes without a name")
        names = [name for name, _ in nodes]
        self.assertEqual([name for name in names if STIGMA.search(name)], [])
        if dutch:
            english = english_only()
            self.assertEqual([name for name in names if name in english], [], "not translated")

    def act(self, client: desktop.Client, *keys: str) -> int:
        """Presses function keys and says how many."""
        before = len(client.keys)
        client.press(*keys)
        return len(client.keys) - before

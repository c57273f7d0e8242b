"""The story is the main job, end to end, against a mail server that nobody here wrote; and every kind of message, event and
calendar entry that the daemon knows is sent in it and read by libraries that others wrote."""

import json
import os
import pathlib
import re
import shutil
import tempfile
import unittest

import calendars
import systems
from harness import HOUSE, House
from story import play
from story_agencies import mailed_without_content
from story_case_a import STARTING
from story_messages import CANARIES, weeks_later, whatever_else_is_told
from systems import EVENT, TAMPERED, Systems

DIGEST = """
[[rule]]
notice = "finished"
to = ["municipality"]
organisations = ["municipality"]
urgent = false
when = "digest"
hour = "07:30"
"""
COLLECTED = re.compile(r"(\d+ bericht(en wachten| wacht) op u) / (\d+ messages? awaits? you)")
SUBJECT = re.compile(r"(?P<urgent>Dringend / Urgent: )?(?P<nl>[^/]+) / (?P<en>[^/]+) \([0-9A-F]{4}-[0-9A-F]{4}\)")


class TheStory(unittest.TestCase):
    def setUp(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="adempauze-rules-", dir="/var/tmp"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        rules = folder / "rules.toml"
        rules.write_text((HOUSE / "config/notices/rules.toml").read_text(encoding="utf-8") + DIGEST, encoding="utf-8")
        self.house = House(postfix=True, settings={"log.level": "debug", "notices.rules": str(rules)})
        self.addCleanup(self.house.close)

    def test_oneOrderFromTheNightItIsImposedToTheHousesLimit(self):
        story = self.house.story(quiet=False)
        play(story)
        self.assertGreater(story.facts, 100)
        with Systems(self.house, story, key=CANARIES[0]) as agencies:
            feeds = self.everybodysCalendars(story)
            whatever_else_is_told(story, agencies)
            entries = self.entriesIn(feeds)
            weeks_later(story, agencies)
            self.house.settled()
            self.assertEqual(entries | self.entriesIn(feeds), calendars.every_kind(), "every kind stands in calendars")
            self.everyEventIsReadAndNoneThatIsFalse(agencies)
            self.everyKindComesByMailInBothLanguages(story, agencies.kinds_by_id())
        self.nothingIsLogged()

    def everyEventIsReadAndNoneThatIsFalse(self, agencies) -> None:
        self.assertEqual(agencies.kinds(), systems.every_kind(), "every kind is told to somebody's system")
        for received, verdict, tampered in agencies.judged():
            self.assertTrue(verdict["verified"], verdict)
            self.assertEqual(set(json.loads(received.body)), EVENT)
            self.assertEqual(verdict["event"]["id"], received.id)
            self.assertEqual({what for what, said in tampered.items() if not said["verified"]}, set(TAMPERED))
            self.assertSilent(received.body.decode() + str(received.headers), "a webhook")

    def everyKindComesByMailInBothLanguages(self, story, kinds: dict[str, str]) -> None:
        mailed_without_content(story)
        words: dict[str, tuple[str, str]] = {}
        digests = 0
        for mail in story.mailbox.mails():
            self.assertSilent(mail.readable() + mail.raw.decode(errors="replace"), "a mail")
            subject = SUBJECT.fullmatch(mail.subject)
            self.assertTrue(subject, mail.subject)
            self.assertBothAreThere(mail, subject["nl"], subject["en"])
            kind = kinds.get(mail.message_id)
            if COLLECTED.match(mail.subject):
                self.assertIsNone(kind)
                self.assertBothAreThere(mail, "1 keer: Iets is afgerond", "once: Something was concluded")
                digests += 1
            elif kind:
                self.assertEqual(words.setdefault(kind, (subject["nl"], subject["en"])), (subject["nl"], subject["en"]))
        self.assertEqual(set(words), systems.every_kind(), "every kind is mailed to somebody")
        for language in (0, 1):
            self.assertEqual(len({said[language] for said in words.values()}), len(words), "each in words of its own")
        self.assertGreater(digests, 0, "some of them collected")

    def assertBothAreThere(self, mail, dutch: str, english: str) -> None:
        for part in mail.parts().values():
            for words in (dutch, english):
                self.assertIn(words, part)
        self.assertEqual(re.findall(r'<div lang="(\w+)">', mail.parts()["text/html"]), ["nl", "en"])

    def everybodysCalendars(self, story) -> list[dict]:
        """Of whoever may have one, in every house and every organisation of the region, in both languages."""
        here = [account for account in story.people.accounts
                if account["region"] == story.people.regions()[0] and account["role"] in calendars.READERS]
        houses = {account["facility"] for account in here if account["role"] == "facility_staff"}
        self.assertEqual(houses, set(story.seen), "every house has one")
        sessions = [story.api.sign_in(account["name"], account["password"]) for account in here]
        return [calendars.new_feed(session, language) for session in sessions for language in ("nl", "en")]

    def entriesIn(self, feeds: list[dict]) -> set[str]:
        """The kinds of what stands in them."""
        api = self.house.apis[0]
        found = [calendars.read(self, api, feed) for feed in feeds]
        self.assertGreater(sum(map(bool, found)), len(feeds) - 3, "nobody's is empty but the administrator's")
        return {calendars.kind_of(uid) for events in found for uid in events}

    def nothingIsLogged(self) -> None:
        self.assertSilent(self.house.logs(), "the daemon's log")
        postfix = pathlib.Path(os.environ["ADEMPAUZE_TEST_MAILDIR"]).parents[1] / "postfix.log"
        self.assertSilent(postfix.read_text(encoding="utf-8", errors="replace"), "the mail server's log")

    def assertSilent(self, text: str, what: str) -> None:
        for word in CANARIES:
            self.assertNotIn(word.lower(), text.lower(), f"a canary is in {what}")


class CaseA(unittest.TestCase):
    def test_caseAOverTheClockChangeOf2010(self):
        with House(starting=STARTING) as house:
            play(house.story(quiet=False), only_case_a=True)


if __name__ == "__main__":
    unittest.main()

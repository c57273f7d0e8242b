"""The letter that a resident is given: one page that needs nothing from elsewhere, says what has changed, and not a word of
what happened."""

import html.parser
import re
import unittest

import scenes
from client import until
from harness import FRIDAY, House
from local_time import days_later

VOID = {"meta", "br"}
UNTOLD = ("huisverbod", "geweld", "partner", "violence", "Kanarie", "Pieterse", "Dorpsstraat", "Rosmalen")


class Page(html.parser.HTMLParser):
    """What a reader sees of it: rows of its tables, and all its text. Every element is closed."""

    def __init__(self, text: str):
        super().__init__()
        self.open: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.rows: list[list[str]] = []
        self.marked = 0
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.attributes += attributes
        if tag == "tr":
            self.rows.append([])
        if tag == "td":
            self.rows[-1].append("")
            self.marked += dict(attributes).get("class") == "marked"
        if tag not in VOID:
            self.open.append(tag)
        elif self.rows and "td" in self.open:
            self.rows[-1][-1] += " "

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_data(self, data):
        if "style" in self.open:
            return
        self.text += data
        if "td" in self.open:
            self.rows[-1][-1] += data

    def row(self, beginning: str) -> str:
        return next(row[1] for row in self.rows if row[0].startswith(beginning))


class Letters(unittest.TestCase):
    def setUp(self):
        self.house = House(settings={"log.level": "debug"})
        self.addCleanup(self.house.close)
        self.story = self.house.story()
        scenes.now_is(self.story, FRIDAY)
        self.story.learn_houses(self.story.who("police_liaison"))
        self.resident = scenes.resident(self.story, reference="Kanarie-Pieterse-Dorpsstraat-12")
        self.path = f"/v1/stays/{self.resident['stay']}"
        alias = scenes.automatic_house(self.story)["alias"]
        self.alias = alias
        self.staff = self.story.who("facility_staff", facility=alias)
        self.worker = self.story.who("placement_worker", organisation="Reclassering")

    def letter(self, session, language: str = "nl"):
        answer = session.get(f"{self.path}/letter?language={language}")
        self.assertEqual(answer.type, "text/html; charset=utf-8")
        self.assertEqual(answer.headers["content-language"], language)
        text = answer.raw.decode()
        for word in UNTOLD:
            self.assertNotIn(word.lower(), text.lower())
        page = Page(text)
        self.assertEqual(page.open, [])
        return page, answer

    def given(self, session, language: str = "nl"):
        """The letter, and that it was given as it was seen; what was planned between the two is seen again."""
        def give():
            page, seen = self.letter(session, language)
            return page, seen, session.post(f"{self.path}/letters", {"language": language}, expect=(201, 412),
                                            match=seen.headers["etag"])

        return until(give, lambda found: found[2].status == 201, "the letter is given as it was seen")

    def test_onePageThatNeedsNothingFromElsewhere(self):
        page, answer = self.letter(self.staff)
        self.assertNotIn("http", answer.raw.decode())
        self.assertFalse({"src", "href", "onclick", "onload"} & {name for name, _ in page.attributes})
        self.assertTrue(answer.headers["content-security-policy"].startswith("default-src 'none'; style-src 'sha256-"))
        self.assertEqual(answer.headers["cache-control"], "no-store")
        self.assertIn(self.alias, page.text)
        self.assertEqual(page.row("De maatregel duurt tot"), "maandag 30 november 2026 om 22:30 uur")
        self.assertRegex(page.row("U kunt hier blijven tot"), r"^dinsdag 1 december 2026 om \d\d:\d\d uur$")
        self.assertRegex(page.row("Vertrek op de laatste dag"), r"^vóór \d\d:\d\d uur$")
        self.assertEqual(page.marked, 0)
        self.assertTrue(any(re.fullmatch(r"[\d +-]+", row[1]) for row in page.rows), "there is somebody to call")
        english, _ = self.letter(self.staff, "en")
        self.assertEqual(english.row("The measure lasts until"), "Monday 30 November 2026 at 22:30")
        refused = self.staff.get(f"{self.path}/letter?language=fr", expect=400)
        self.assertEqual(refused.pointers, ["/language"])

    def test_theWayToTheDoorIsForWhoMayTellIt(self):
        mine, _ = self.letter(self.staff)
        self.assertIn("Zo komt u bij de deur", mine.text)
        theirs, _ = self.letter(self.worker)
        self.assertNotIn("Zo komt u bij de deur", theirs.text)
        self.assertIn("De weg naar het huis hoort u van", theirs.text)
        looks = [each for each in self.story.who("auditor").get("/v1/audit-records")["items"]
                 if each["subjectId"] == self.resident["stay"] and "letter" in each["action"] or "way" in each["action"]]
        self.assertEqual({each["action"] for each in looks}, {"stay.way_shown", "stay.letter_read"})
        kinds = [each["kind"] for each in self.worker.get(f"{self.path}/history")["items"]]
        self.assertEqual(kinds.count("stay.way_shown"), 1)

    def test_whatHasChangedSinceTheLastOneIsMarked(self):
        self.story.task(self.staff, "intake", self.resident["stay"])  # the sweep has planned what comes next
        _, seen, given = self.given(self.staff)
        again, _ = self.letter(self.worker)
        self.assertEqual(again.marked, 0)

        scenes.now_is(self.story, days_later(FRIDAY, 8))
        self.worker.change(f"/v1/orders/{self.resident['orderId']}", "extensions",
                           {"decidedAt": days_later(FRIDAY, 8), "days": 18})
        self.staff.post(f"{self.path}/letters", {"language": "nl"}, expect=412, match=seen.headers["etag"])
        page, _ = self.letter(self.staff)
        self.assertEqual(page.row("De maatregel duurt tot"),
                         "vrijdag 18 december 2026 om 22:30 uur (was: maandag 30 november 2026 om 22:30 uur)")
        self.assertGreaterEqual(page.marked, 4, "two cells of each row that changed")
        self.assertIn("er is iets veranderd sinds de brief van vrijdag 20 november 2026", page.text)

        def marked_after_another():  # what the sweep planned meanwhile is in the next one
            self.given(self.worker, "en")
            return self.letter(self.staff)[0].marked

        until(marked_after_another, lambda marked: marked == 0, "the letter is the one that was given last")
        listed = self.worker.get(f"{self.path}/letters")["items"]
        self.assertEqual([each["language"] for each in listed][-2:], ["en", "nl"])
        self.assertEqual(listed[-1], given.json)
        self.assertEqual(listed[-1]["givenById"], self.staff.account["id"])
        self.assertLess(listed[-1]["orderUntilAt"], listed[0]["orderUntilAt"])

    def test_theNextAppointmentIsThereAndMarkedWhenItIsNew(self):
        self.story.task(self.staff, "intake", self.resident["stay"])  # the sweep has planned what comes next
        self.given(self.staff)
        self.worker.post(f"/v1/cases/{self.resident['caseId']}/appointments", {
            "stayId": self.resident["stay"], "kind": "intake", "at": days_later(FRIDAY, 3)})
        page, _ = self.letter(self.staff)
        self.assertEqual(page.row("Uw volgende afspraak is op"), "maandag 23 november 2026 om 22:30 uur (nieuw)")
        self.assertEqual(page.marked, 2)
        _, _, given = self.given(self.staff, "en")
        self.assertEqual(given["appointmentAt"], days_later(FRIDAY, 3))
        self.assertIn("Your next appointment is on", self.letter(self.staff, "en")[0].text)

    def test_aStayThatIsOverGetsNoMore(self):
        self.staff.change(self.path, "departure", {"departedAt": FRIDAY, "destination": "home"})
        self.assertEqual(self.staff.get(f"{self.path}/letter", expect=409).reason, "stay_not_open")


if __name__ == "__main__":
    unittest.main()

"""The story is the main job, end to end, against a mail server that nobody here wrote."""

import unittest

from harness import House
from story import play
from story_case_a import STARTING


class TheStory(unittest.TestCase):
    def test_oneOrderFromTheNightItIsImposedToTheHousesLimit(self):
        with House(postfix=True) as house:
            story = house.story(quiet=False)
            play(story)
            self.assertGreater(story.facts, 100)

    def test_caseAOverTheClockChangeOf2010(self):
        with House(starting=STARTING) as house:
            play(house.story(quiet=False), only_case_a=True)


if __name__ == "__main__":
    unittest.main()

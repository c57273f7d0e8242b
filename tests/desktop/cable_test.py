"""Two desks see the same; a cable that is cut loses nothing, doubles nothing and promises nothing."""

import signal
import unittest

from gate import Gate
from workplace import Workplace, until, utc


class TheCable(Workplace):
    def test_oneDeskSeesWhatTheOtherDoes(self):
        night = self.desk("police_liaison")
        day = self.desk("police_liaison", number=1)
        self.rows(day, "Plekken")
        self.rows(night, "Plekken")
        day.wait("label", "^6 plekken vrij")
        night.press("Return")
        night.wait("", "vasthouden")
        night.press("Return")
        night.wait("", "Vastgehouden")
        day.wait("label", "^5 plekken vrij")

    def test_whileTheCableIsCutNothingIsHeldAndAfterwardsAllIsThere(self):
        gate = Gate(self.daemon.port)
        self.addCleanup(gate.close)
        police = self.desk("police_liaison", url=gate.url)
        self.rows(police, "Plekken")
        police.press("Return")
        police.wait("", "vasthouden")
        police.type("PL-1")
        gate.cut()
        police.wait("label", "Offline sinds")
        police.wait("label", r"\+31 40 000 0100")
        police.press("Return")
        self.assertIsNone(police.find("", "Vastgehouden"), "never shown before the daemon said so")
        self.elsewhere()
        gate.mend()
        police.wait("label", "^.*Live$")
        self.assertEqual(police.wait("text", "kenmerk").text, "PL-1", "what was typed is still there")
        police.press("Return")
        police.wait("", "Vastgehouden")
        holds = self.story.who("police_liaison").get("/v1/holds")["items"]
        self.assertEqual(len(holds), 1, "held once")
        police.wait("label", "^4 plekken vrij")  # what happened meanwhile is there, too
        self.looked_over(police)

    def elsewhere(self) -> None:
        """Another desk takes the last place in the list."""
        other = self.story.who("police_liaison", number=1)
        wish = {"expectedArrivalAt": utc("2026-11-20 22:30"), "imposedLocal": "2026-11-20T22:00"}
        other.post("/v1/holds", {**wish, "placeId": other.search(wish)["items"][-1]["placeId"]})

    def test_aRestartedDaemonIsFoundAgain(self):
        gate = Gate(self.daemon.port)
        self.addCleanup(gate.close)
        police = self.desk("police_liaison", url=gate.url)
        self.rows(police, "Plekken")
        self.daemon.stop(signal.SIGKILL)
        police.wait("label", "Offline sinds|Verbinden")
        daemon = self.house.start("again")
        gate.target = daemon.port
        police.wait("label", "^.*Live$")
        self.rows(police, "Plekken")

    def test_anEndedSessionKeepsWhatWasTyped(self):
        police = self.desk("police_liaison")
        self.rows(police, "Plekken")
        police.press("Return")
        police.wait("", "vasthouden")
        police.type("PL-STAYS")
        self.house.server.sql(self.house.database, "DELETE FROM session")
        police.press("F5")
        police.wait("label", "sessie is verlopen")
        account = self.account("police_liaison")
        police.wait("password text")
        police.type(account["password"])
        police.press("Return")
        self.assertEqual(police.wait("text", "kenmerk").text, "PL-STAYS")


if __name__ == "__main__":
    unittest.main()

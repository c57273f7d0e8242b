"""What a client leaves on the machine: how somebody likes it, and counts. Nothing of a person, watched system call by
system call."""

import pathlib
import re
import unittest

import desktop
from workplace import Workplace, until, utc


class TheDisk(Workplace):
    def test_nothingOfAPersonIsWritten(self):
        trace = pathlib.Path(self.house.folder) / "trace"
        police = self.desk("police_liaison", wrap=("strace", "-f", "-qq", "-s", "4096", "-xx", "-e",
                                                   "trace=openat,creat,rename,renameat2,link,mkdir", "-o", str(trace)))
        self.rows(police, "Plekken")
        police.press("Return")
        police.wait("", "vasthouden")
        police.type("PL-77031")
        police.press("Return")
        police.wait("", "Vastgehouden", seconds=60)
        hold = self.story.who("police_liaison").get("/v1/holds")["items"][0]
        account = self.account("police_liaison")
        home = pathlib.Path(police.home)
        until(lambda: list(home.rglob("counts.json")), bool, "the counts are kept")
        police.close()
        secrets = ["PL-77031", hold["code"], hold["code"].replace(" ", ""), account["name"], account["password"],
                   hold["id"], hold["placeId"], hold["facilityAlias"]]
        written = [pathlib.Path(name) for name in self.opened_for_writing(trace) if pathlib.Path(name).is_file()]
        kept = {path for path in [*written, *home.rglob("*")] if path.is_file() and path.name != "client.log"}
        self.assertTrue(any(path.name == "counts.json" for path in kept))
        for path in kept:
            text = path.read_bytes().decode("utf-8", errors="replace")
            self.assertEqual([secret for secret in secrets if secret in text], [], str(path))
        outside = [str(path) for path in written
                   if home not in path.parents and not str(path).startswith(("/dev/", "/proc/"))]
        self.assertEqual([path for path in outside if "fontconfig" not in path and "mesa" not in path], [])
        said = police.log.read_text()
        self.assertEqual([secret for secret in secrets if secret in said], [])

    @staticmethod
    def opened_for_writing(trace: pathlib.Path) -> set[str]:
        """Names of files that were opened to be written, made or renamed to; strace wrote them as hexadecimal."""
        names = set()
        for line in trace.read_text().splitlines():
            if "openat(" in line and not re.search(r"O_(WRONLY|RDWR|CREAT)", line):
                continue
            for quoted in re.findall(r'"((?:\\x[0-9a-f]{2})+)"', line):
                names.add(bytes.fromhex(quoted.replace("\\x", "")).decode("utf-8", errors="replace"))
        return names

    def test_theNextStartShowsTheCountsOfTheLastOne(self):
        police = self.desk("police_liaison")
        self.rows(police, "Plekken")
        home = police.home
        until(lambda: list(pathlib.Path(home).rglob("counts.json")), bool, "the counts are kept")
        police.close()
        again = desktop.Client("--server", self.daemon.url, "--ca", str(self.house.tls / "ca.crt"), home=home)
        self.addCleanup(again.close)
        again.wait("label", "^6 plekken waren vrij")


if __name__ == "__main__":
    unittest.main()

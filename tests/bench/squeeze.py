"""Room for likely extensions in a region of 50 places, for eight weeks."""

import pathlib
import subprocess

from server import CLEAN

HERE = pathlib.Path(__file__).resolve().parent
BUDGET = 2000.0  # milliseconds
REGIONS = ("Dense", "Full")
PROMISED = """
    SELECT sum(extract(epoch FROM upper(part.during) - lower(part.during))) / (50 * 56 * 86400)
      FROM (SELECT x.during * tstzrange('{now}', '{now}'::timestamptz + make_interval(hours => 56 * 24)) AS during
              FROM placement x JOIN region g ON g.id = x.region_id WHERE g.name = '{called}') part"""


class Squeeze:
    """Fills the bench's database; answers what the daemon proposes and how long that takes."""

    def __init__(self, house, load, now: str, seconds: int):
        self.house, self.load, self.now, self.seconds = house, load, now, seconds

    def psql(self, *words) -> None:
        subprocess.run(["psql", "-X", "-q", "-o", "/dev/null", "-v", "ON_ERROR_STOP=1", "-v", f"now={self.now}", *words,
                        self.house.server.conninfo(self.house.database)], check=True, env=CLEAN)

    def make(self, password: str) -> None:
        self.psql("-f", HERE / "squeeze_regions.sql")
        file = self.house.folder / "squeeze-password"
        file.write_text(password + "\n")
        for called in REGIONS:
            self.house.ctl("user", "add", "--name", self.account(called), "--role", "placement_worker",
                           "--organisation", f"Police {called}", "--password-file", str(file))
        self.psql("-f", HERE / "squeeze.sql")

    def account(self, called: str) -> str:
        return f"squeeze.{called.lower()}"

    def promised(self, called: str) -> float:
        return float(self.house.server.sql(self.house.database, PROMISED.format(now=self.now, called=called))[0][0])

    def measured(self, target: dict) -> dict:
        asked = self.load("again", line="GET /v1/squeeze", body="", clients=1, seconds=self.seconds, **target)[0]
        if set(asked["statuses"]) != {"200"}:
            raise RuntimeError(f"not every request was answered: {asked['statuses']}")
        return asked

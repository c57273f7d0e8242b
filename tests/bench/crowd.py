"""Search and board among many places: a million current and future claims, and ten million that are over."""

import dataclasses
import pathlib
import re
import statistics
import subprocess

from server import CLEAN

HERE = pathlib.Path(__file__).resolve().parent
NOW = "2026-11-20T21:00:00Z"
SEARCH = '{"expectedArrivalAt":"2026-11-21T12:00:00Z","imposedAt":"2026-11-20T21:00:00Z","gender":"man"}'
BUDGET = {"search p50": 1.0, "search p99": 5.0, "board": 50.0}  # milliseconds


@dataclasses.dataclass
class Region:
    number: int
    called: str
    places: int

    @property
    def account(self) -> str:
        return f"crowd.{self.number}"

    @property
    def organisation(self) -> str:
        return f"Police {self.called}"


REGIONS = [Region(11, "A Hundred", 100), Region(14, "One Of Twenty-Five", 400), Region(12, "A Thousand", 1_000),
           Region(13, "Ten Thousand", 10_000), Region(15, "A Board", 200)]
BOARD = REGIONS[-1]


class Crowd:
    """Fills the bench's database; `load` runs the load program and answers what it measured."""

    def __init__(self, house, load, claims: int, past: int, seconds: int):
        self.house, self.load, self.seconds = house, load, seconds
        places = sum(region.places for region in REGIONS)
        self.per_place, self.past_per_place = max(1, claims // places), past // places
        self.claims, self.past = self.per_place * places, self.past_per_place * places

    def psql(self, file: str, **variables) -> None:
        given = [word for name, value in variables.items() for word in ("-v", f"{name}={value}")]
        subprocess.run(["psql", "-X", "-q", "-o", "/dev/null", "-v", "ON_ERROR_STOP=1", *given, "-f", HERE / file,
                        self.house.server.conninfo(self.house.database)], check=True, env=CLEAN)

    def make(self, password: str) -> None:
        self.psql("crowd_regions.sql")
        file = self.house.folder / "crowd-password"
        file.write_text(password + "\n")
        for region in REGIONS:
            for role in ("police_liaison", "placement_worker"):
                self.house.ctl("user", "add", "--name", f"{region.account}.{'police' if role[1] == 'o' else 'worker'}",
                               "--role", role, "--organisation", region.organisation, "--password-file", str(file))
        self.psql("crowd.sql", per_place=self.per_place, now=NOW)

    def age(self) -> None:
        self.psql("past.sql", per_place=self.past_per_place, now=NOW)

    def ask(self, line: str, body: str, target: dict) -> dict:
        """p50 and p99 are the client's; daemonP50 and daemonP99 what the daemon's log says of the same requests."""
        file = self.house.folder / "crowd.json"
        file.write_text(body)
        log = self.house.daemons["daemon"].log
        before = log.stat().st_size
        asked = self.load("again", line=line, body=file if body else "", clients=1, seconds=self.seconds, **target)[0]
        if set(asked["statuses"]) != {"200"}:
            raise RuntimeError(f"not every request was answered: {asked['statuses']}")
        with log.open("rb") as lines:
            lines.seek(before)
            took = [int(each) / 1000 for each in re.findall(rb'"micros":"?(\d+)', lines.read())]
        cuts = statistics.quantiles(took, n=100)
        return {**asked, "daemonP50": cuts[49], "daemonP99": cuts[98]}

    def search(self, target: dict) -> dict:
        return self.ask("POST /v1/places/_search", SEARCH, target)

    def board(self, target: dict) -> dict:
        return self.ask("GET /v1/board?fromDate=2026-11-20&days=56", "", target)

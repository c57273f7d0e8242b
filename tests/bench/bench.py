"""Measures the daemon; ./tests/bench/run gives it a cluster, programs and the e2e harness."""

import argparse
import datetime
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

import deliveries
import misbehaving
import squeeze
from client import until
from crowd import BOARD, BUDGET, NOW, REGIONS, SEARCH, Crowd
from harness import House, UNLIMITED, environment
from nginx import Nginx
from server import CLEAN
from statements import script

HERE = pathlib.Path(__file__).resolve().parent
PARTS = ("start", "memory", "bookings", "race", "search", "crowd", "squeeze", "deliveries")
PLACES = 2000
TURNS = 5  # of two that are asked by turns
LAST_BED = 3000  # its region has 100 places: a refusal also names alternatives
REGION = "00000000-0000-4000-a000-000000000001"
ORGANISATION = "00000000-0000-4000-b000-000000000001"
ACCOUNTS = {"bench.police": "Police Bench", "search.police": "Police Search"}


def load(mode: str, **words) -> list[dict]:
    program = pathlib.Path(os.environ["ADEMPAUZE_BUILD"]) / "bin/bench"
    done = subprocess.run([program, mode, *(f"{key}={value}" for key, value in words.items())], capture_output=True,
                          text=True, check=False, env=environment())
    if done.returncode != 0:
        raise RuntimeError(f"bench {mode}: {done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def fresh_house() -> House:
    return House(starting="2026-11-20T21:00:00Z", settings={"http.connections_per_peer": 1024, **UNLIMITED})


class Bench:
    def __init__(self, house: House, options: argparse.Namespace, like: "Bench | None" = None):
        """`like`: whose database this one has a copy of; its daemon does not run, and this one's does not yet."""
        self.house = house
        self.options = options
        self.seconds = options.seconds
        self.rows: list[dict] = []
        self.year = 2027
        self.tokens: dict[str, str] = {}
        if like:
            self.password = like.password
            house.copy(like.house)
            return
        self.prepare()
        self.daemon = house.start()
        self.tokens = {name: house.api(self.daemon).sign_in(name, self.password).token for name in ACCOUNTS}

    def prepare(self) -> None:
        server = self.house.server
        subprocess.run(["psql", "-X", "-q", "-o", "/dev/null", "-v", "ON_ERROR_STOP=1", "-f", HERE / "region.sql",
                        server.conninfo(self.house.database)], check=True, env=CLEAN)
        self.password = "a bench of our own"
        file = self.house.folder / "password"
        file.write_text(self.password + "\n")
        for name, organisation in ACCOUNTS.items():
            self.house.ctl("user", "add", "--name", name, "--role", "police_liaison", "--organisation", organisation,
                           "--password-file", str(file))

    def target(self, token: str = "") -> dict:
        return {"port": self.daemon.port, "ca": self.house.tls / "ca.crt", "token": self.tokens.get(token, "")}

    def add(self, **row) -> None:
        self.rows.append(row)
        print(json.dumps(row), file=sys.stderr)

    def fresh_year(self) -> int:
        """Every run books in years that no other run has touched."""
        self.year += 8
        return self.year

    def counted(self) -> None:
        """PostgreSQL knows how much there is, as it does a minute after a start: what was planned for empty tables is
        planned again."""
        self.house.server.sql(self.house.database, "ANALYZE")

    # bookings

    def pgbench(self, clients: int) -> float:
        server, year = self.house.server, self.fresh_year()
        first = int(datetime.datetime(year, 1, 1, 12, tzinfo=datetime.timezone.utc).timestamp())
        file = self.house.folder / "booking.sql"
        file.write_text(script(clients, PLACES, first))
        account = server.sql(self.house.database, "SELECT id FROM account WHERE name = 'bench.police'")[0][0]
        variables = {"account": account, "organisation": ORGANISATION, "region": REGION, "turn": 0,
                     "now": int(datetime.datetime(2026, 11, 20, 21, tzinfo=datetime.timezone.utc).timestamp())}
        version = server.sql("postgres", "SHOW server_version")[0][0].split(".")[0]
        done = subprocess.run([f"/usr/lib/postgresql/{version}/bin/pgbench", "-n", "-M", "prepared", "-f", file,
                               "-c", str(clients), "-j", str(min(clients, 2)), "-T", str(self.seconds),
                               *(f"-D{name}={value}" for name, value in variables.items()),
                               server.conninfo(self.house.database, "adempauze_app")],
                              capture_output=True, text=True, check=False, env=CLEAN)
        lines = [line for line in done.stdout.splitlines() if line.startswith("tps")]
        if done.returncode != 0 or not lines or "number of failed transactions: 0 " not in done.stdout:
            raise RuntimeError(f"pgbench: {done.stdout}{done.stderr}")
        return float(lines[0].split()[2])

    def bookings(self) -> None:
        for clients in (1, 4, 16):
            self.pgbench(clients)  # the caches are warm for both
            self.counted()
            own = load("bookings", clients=clients, seconds=self.seconds, places=PLACES, year=self.fresh_year(),
                       **self.target("bench.police"))[0]
            if set(own["statuses"]) != {"201"}:
                why = self.house.server.sql(self.house.database, "SELECT reason, count(*) FROM turn_away GROUP BY reason")
                raise RuntimeError(f"not every booking was made: {own['statuses']}, refused for {why}")
            other = self.pgbench(clients)
            self.add(what=f"bookings, {clients} clients", value=own["perSecond"], unit="/s", against="pgbench",
                     other=other, ratio=own["perSecond"] / other, p50=own["p50"], p99=own["p99"])

    # the last bed

    def deadlocks(self) -> int:
        return self.house.count(f"SELECT deadlocks FROM pg_stat_database WHERE datname = '{self.house.database}'")

    def raced(self, rounds: int) -> list[dict]:
        return load("race", clients=32, rounds=rounds, place=LAST_BED, places=10, year=self.fresh_year(),
                    **self.target("search.police"))

    def race(self) -> None:
        self.raced(100)
        self.counted()
        before = self.deadlocks()
        rounds, answers = self.raced(self.options.rounds)
        statuses = answers["statuses"]
        self.add(what=f"last bed: 32 clients, {self.options.rounds} rounds", value=rounds["roundsWithOneWinner"], unit="rounds with one winner",
                 winners=statuses.get("201", 0), refusals=statuses.get("409", 0),
                 others=sum(count for status, count in statuses.items() if status not in ("201", "409")),
                 deadlocks=self.deadlocks() - before, p50=answers["p50"], p99=answers["p99"])

    # search

    def search(self) -> None:
        body = self.house.folder / "search.json"
        body.write_text(SEARCH)
        wanted = {"clients": 16, "seconds": self.seconds}
        own = load("again", line="POST /v1/places/_search", body=body, **wanted, **self.target("search.police"))[0]
        if set(own["statuses"]) != {"200"}:
            raise RuntimeError(f"not every search was answered: {own['statuses']}")
        nginx = Nginx(self.house, own["bodySize"])
        try:
            other = load("again", line="GET /answer.json", body="", **wanted, port=nginx.port,
                         ca=self.house.tls / "ca.crt", token="")[0]
        finally:
            nginx.stop()
        self.add(what=f"search, 100 places, {own['bodySize']} bytes, 16 clients", value=own["perSecond"], unit="/s",
                 against="nginx, static file", other=other["perSecond"], ratio=own["perSecond"] / other["perSecond"],
                 p50=own["p50"], p99=own["p99"])

    # search and board among many places

    def crowd(self) -> None:
        """In databases of their own: nothing guards them against two on one place."""
        with fresh_house() as house, fresh_house() as older:
            apart = Bench(house, self.options)
            apart.rows = self.rows
            apart.among_many(older)

    def among_many(self, older: House) -> None:
        crowd = Crowd(self.house, load, self.options.claims, self.options.past, self.seconds)
        crowd.make(self.password)
        self.enter_crowd()
        for region in REGIONS:
            self.first_search(region)
            self.searched(crowd, region)  # the caches are warm
            self.add_crowd(f"search, {region.places:,} places, {crowd.claims:,} claims", self.searched(crowd, region),
                           "search p50")
        board = crowd.board(self.target(f"{BOARD.account}.worker"))
        self.add_crowd(f"board, {BOARD.places} places x 56 days, {board['bodySize']:,} bytes", board, "board")
        self.beside_its_past(crowd, older)

    def beside_its_past(self, crowd: Crowd, older: House) -> None:
        """The same region twice, and the one of them has had years: both are asked by turns, so that whatever else slows
        the machine slows both."""
        self.daemon.stop()
        aged = Bench(older, self.options, like=self)
        aged_crowd = Crowd(older, load, self.options.claims, self.options.past, self.seconds)
        aged_crowd.age()
        self.daemon = self.house.start()
        aged.daemon = older.start()
        sides = ((self, crowd), (aged, aged_crowd))
        for side, _ in sides:
            side.enter_crowd()
        for region in REGIONS:
            for side, its in sides:
                side.first_search(region)
                side.searched(its, region)
            turns = [[side.searched(its, region) for side, its in sides] for _ in range(TURNS)]
            without, with_past = ({key: statistics.median(turn[nth][key] for turn in turns)
                                   for key in ("daemonP50", "daemonP99", "p50")} for nth in (0, 1))
            self.add(what=f"  {region.places:,} places, with {crowd.past:,} past stays", value=with_past["daemonP50"],
                     unit="ms p50", against="without a past, by turns", other=without["daemonP50"],
                     ratio=with_past["daemonP50"] / without["daemonP50"], p50=with_past["daemonP50"],
                     p99=with_past["daemonP99"], client=with_past["p50"])
        # What the daemon does by itself, round after round, is done among so many too.
        until(aged.daemon.admin.is_ready, bool, "the daemon keeps up with its rounds", 60)

    def enter_crowd(self) -> None:
        api = self.house.api(self.daemon)
        self.tokens |= {name: api.sign_in(name, self.password).token
                        for region in REGIONS for name in (f"{region.account}.police", f"{region.account}.worker")}

    def first_search(self, region) -> None:
        """It reads the region's houses, and what is on its places, for the first time."""
        begun = time.monotonic()
        self.house.api(self.daemon).sign_in(f"{region.account}.police", self.password).search(json.loads(SEARCH))
        print(f"the first search among {region.places:,} places took {time.monotonic() - begun:.1f} s", file=sys.stderr)

    def searched(self, crowd: Crowd, region) -> dict:
        return crowd.search(self.target(f"{region.account}.police"))

    def add_crowd(self, what: str, measured: dict, budget: str) -> None:
        """From the first byte of the request to the answer's last, in the daemon."""
        self.add(what=what, value=measured["daemonP50"], unit="ms p50", against="budget, ms", other=BUDGET[budget],
                 ratio=measured["daemonP50"] / BUDGET[budget], p50=measured["daemonP50"], p99=measured["daemonP99"],
                 client=measured["p50"])

    # room for likely extensions

    def squeeze(self) -> None:
        squeezed = squeeze.Squeeze(self.house, load, NOW, self.seconds)
        squeezed.make(self.password)
        for called in squeeze.REGIONS:
            api = self.house.api(self.daemon).sign_in(squeezed.account(called), self.password)
            self.tokens[squeezed.account(called)] = api.token
            plan = api.get("/v1/squeeze").json
            asked = squeezed.measured(self.target(squeezed.account(called)))
            self.add(what=f"squeeze, 50 places x 56 days, {squeezed.promised(called):.0%} promised", value=asked["p50"],
                     unit="ms p50", against="budget, ms", other=squeeze.BUDGET, ratio=asked["p50"] / squeeze.BUDGET,
                     p50=asked["p50"], p99=asked["p99"], collisions=len(plan["collisions"]), moves=len(plan["moves"]),
                     unsolved=len(plan["unsolvedIds"]), proven=plan["proven"])

    # webhooks

    def deliveries(self) -> None:
        nginx = Nginx(self.house, 1)
        try:
            for endpoints in (1, 20):
                seconds = deliveries.drained(self.house, self.house.api(self.daemon), nginx.port, endpoints)
                self.add(what=f"webhooks, {deliveries.QUEUED:,} queued, {endpoints} endpoint{'s' * (endpoints > 1)}",
                         value=deliveries.QUEUED / seconds, unit="/s", seconds=seconds)
        finally:
            nginx.stop()
        self.beside_misbehaving()

    def beside_misbehaving(self) -> None:
        crowd = misbehaving.Misbehaving(self.house, self.house.api(self.daemon), NOW)
        try:
            alone, beside, others = crowd.measured()
        finally:
            crowd.close()
        before, after = (misbehaving.percentile(waits, 99) for waits in (alone, beside))
        self.add(what=f"webhooks, {misbehaving.HEALTHY} endpoints beside {others} bad ones", value=after,
                 unit="ms p99", against="ms without them", other=before, ratio=after / before,
                 p50=misbehaving.percentile(beside, 50), p99=after, target=misbehaving.TARGET)

    # start and memory

    def start(self) -> None:
        taken = []
        for _ in range(5):
            self.daemon.stop()
            begun = time.monotonic()
            self.daemon = self.house.start()
            taken.append((time.monotonic() - begun) * 1000)
        self.add(what="start until /readyz answers 200, median of 5", value=sorted(taken)[2], unit="ms")
        self.tokens = {name: self.house.api(self.daemon).sign_in(name, self.password).token for name in ACCOUNTS}

    def memory_of(self) -> dict[str, int]:
        lines = pathlib.Path(f"/proc/{self.daemon.pid}/smaps_rollup").read_text().splitlines()
        return {line.split(":")[0]: int(line.split()[1]) for line in lines if line.startswith(("Rss:", "Pss:"))}

    def memory(self) -> None:
        idle = self.memory_of()
        self.add(what="memory, idle", value=idle["Rss"] / 1024, unit="MiB RSS", pss=idle["Pss"] / 1024)
        program = pathlib.Path(os.environ["ADEMPAUZE_BUILD"]) / "bin/bench"
        words = [f"{key}={value}" for key, value in {**self.target(), "clients": 500}.items()]
        with subprocess.Popen([program, "idle", *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                              env=environment()) as holder:
            if json.loads(holder.stdout.readline())["open"] != 500:
                raise RuntimeError("500 connections could not be opened")
            full = self.memory_of()
            holder.stdin.close()
        self.add(what="memory per TLS connection, 500 open", value=(full["Pss"] - idle["Pss"]) / 500, unit="KiB PSS")


def table(rows: list[dict]) -> str:
    lines = [f"{'what':48} {'measured':>22} {'against':>30} {'ratio':>6} {'p50 ms':>8} {'p99 ms':>8}"]
    for row in rows:
        against = f"{row['against']} {row['other']:.0f}" if "other" in row else ""
        numbers = [f"{row[key]:.2f}" if key in row else "" for key in ("ratio", "p50", "p99")]
        lines.append(f"{row['what']:48} {row['value']:>10.1f} {row['unit']:11} {against:>30} "
                     f"{numbers[0]:>6} {numbers[1]:>8} {numbers[2]:>8}")
        if "winners" in row:
            lines.append(f"    {row['winners']} winners, {row['refusals']} refusals, {row['others']} other answers, "
                         f"{row['deadlocks']} deadlocks")
        if "collisions" in row:
            lines.append(f"    {row['collisions']} extensions run into promises: {row['moves']} moves, {row['unsolved']} "
                         f"without room, {'proven' if row['proven'] else 'not proven'} to be best")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests/bench/run")
    parser.add_argument("--seconds", type=int, default=8, help="for each measurement of a rate")
    parser.add_argument("--rounds", type=int, default=1000, help="of the race for the last bed")
    parser.add_argument("--claims", type=int, default=1_000_000, help="current and future ones, for crowd")
    parser.add_argument("--past", type=int, default=10_000_000, help="stays that are over, for crowd")
    parser.add_argument("--json", action="store_true", help="print the rows as JSON")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    options = parser.parse_args()
    unknown = [part for part in options.parts if part not in PARTS]
    if unknown:
        parser.error(f"there is no part {unknown[0]}; there are: {', '.join(PARTS)}")
    with fresh_house() as house:
        bench = Bench(house, options)
        for part in options.parts or PARTS:
            getattr(bench, part)()
    print(json.dumps({"rows": bench.rows}) if options.json else table(bench.rows))


if __name__ == "__main__":
    main()

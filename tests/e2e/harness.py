"""A house of one's own for a test: a demo database, keys, certificates, a mail catcher and one or more daemons.

Needs ADEMPAUZE_TEST_SERVER (tests/run sets it). Programs come from ADEMPAUZE_TEST_PROGRAMS, or ADEMPAUZE_BUILD/bin,
or build/bin. Nothing outside a temporary folder is touched, and only what was started here is stopped.
"""

import atexit
import base64
import fcntl
import itertools
import json
import os
import pathlib
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile

from client import Admin, Api, until
from mailbox import Mailbox
from narrator import Story
from people import People
from server import CLEAN, Server, Tables

HOUSE = pathlib.Path(__file__).resolve().parents[2]
STARTING = "2026-11-20T21:14:00Z"  # as in deploy/try
FRIDAY = "2026-11-20T21:30:00Z"  # where scenes set the clock: a little later, since it moves forward only
NUMBERS = itertools.count(1)
# By server and moment: the database that houses are copied from, with the key and the passwords that belong to it.
FILLED: dict[tuple[str, str], tuple[str, bytes, bytes]] = {}
UNLIMITED = {"holds.open_per_account": 0, "holds.open_per_organisation": 0}  # for one account that asks all day


def program(name: str) -> str:
    folder = os.environ.get("ADEMPAUZE_TEST_PROGRAMS") or os.path.join(
        os.environ.get("ADEMPAUZE_BUILD", str(HOUSE / "build")), "bin")
    return os.path.join(folder, name)


def run(*command: str, expect: int = 0) -> subprocess.CompletedProcess:
    done = subprocess.run(command, capture_output=True, text=True, env=environment(), check=False, timeout=120)
    if done.returncode != expect:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}, not {expect}:\n{done.stdout}{done.stderr}")
    return done


def environment() -> dict:
    kept = ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS")
    return {**CLEAN, **{name: os.environ[name] for name in kept if name in os.environ}}


def certificates(folder: pathlib.Path) -> pathlib.Path:
    given = os.environ.get("ADEMPAUZE_TEST_CERTIFICATES")
    if given:
        return pathlib.Path(given)
    script = f'. "{HOUSE}/deploy/lib.sh"; . "{HOUSE}/deploy/certificates.sh"; certificates "{folder}"'
    run("bash", "-euo", "pipefail", "-c", script)
    return folder


class Process:
    """Something that was started here, and ends here."""

    def __init__(self, command: list[str], log: pathlib.Path):
        self.log = log
        with open(log, "ab") as output:
            self.process = subprocess.Popen(command, stdout=output, stderr=output, stdin=subprocess.DEVNULL,
                                            env=environment())

    @property
    def pid(self) -> int:
        return self.process.pid

    def is_running(self) -> bool:
        return self.process.poll() is None

    def stop(self, sign=signal.SIGTERM, seconds: float = 40) -> int:
        if self.is_running():
            self.process.send_signal(sign)
        try:
            return self.process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")


def port_in(file: pathlib.Path, process: Process, what: str) -> int:
    def read():
        if not process.is_running():
            raise RuntimeError(f"{what} ended with {process.process.returncode}:\n{process.said()[-4000:]}")
        return int(file.read_text() or 0) if file.exists() else 0

    return until(read, bool, f"{what} has written its port")


class Catcher(Process):
    def __init__(self, folder: pathlib.Path, tls: pathlib.Path, port: int = 0):
        self.folder = folder / "mail"
        file = folder / "mail-port"
        file.unlink(missing_ok=True)
        super().__init__([sys.executable, str(HOUSE / "deploy/mail_catcher.py"), "--port", str(port), "--port-file",
                          str(file), "--cert", str(tls / "server.crt"), "--key", str(tls / "server.key"), "--folder",
                          str(self.folder)], folder / "mail.log")
        self.port = port_in(file, self, "the mail catcher")


class NewMailbox(Mailbox):
    """A mailbox that others have used before: only what arrives from now on. Whoever has it keeps the others waiting."""

    def __init__(self, folder: pathlib.Path):
        super().__init__(folder)
        self.mine = open(pathlib.Path(folder).parents[2] / "mailbox.lock", "w", encoding="ascii")
        fcntl.flock(self.mine, fcntl.LOCK_EX)
        self.older = set(super().names())

    def names(self):
        return [name for name in super().names() if name not in self.older]


class Daemon(Process):
    def __init__(self, house: "House", name: str):
        self.house = house
        self.name = name
        folder = house.folder / name
        folder.mkdir(exist_ok=True)
        for file in ("port", "admin-port"):
            (folder / file).unlink(missing_ok=True)
        config = house.write_config(folder)
        super().__init__([program("adempauzed"), "--config", str(config)], folder / "daemon.log")
        self.port = port_in(folder / "port", self, "the daemon")
        self.admin = Admin(f"http://127.0.0.1:{port_in(folder / 'admin-port', self, 'the daemon')}")
        until(self.admin.is_ready, bool, "the daemon is ready")

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self.port}"


class House:
    """`with House() as house:`; everything in it is new. `settings` overrides configuration: {"holds.…": value}."""

    def __init__(self, starting: str = STARTING, postfix: bool = False, server: Server | None = None, settings=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="adempauze-e2e-", dir="/var/tmp"))
        self.server = server or Server()
        self.database = f"adempauze_e2e_{os.getpid()}_{next(NUMBERS)}"
        self.settings = settings or {}
        self.daemons: dict[str, Daemon] = {}
        self.apis: list[Api] = []
        self.catcher = None
        self.smtp = os.environ.get("ADEMPAUZE_TEST_SMTP", "") if postfix else ""
        try:
            self.prepare(starting)
        except BaseException:
            self.close()
            raise

    def prepare(self, starting: str) -> None:
        self.tls = certificates(self.folder / "tls")
        self.key = self.folder / "region.key"
        with open(self.key, "x", opener=lambda path, flags: os.open(path, flags, 0o600), encoding="ascii") as file:
            file.write(base64.b64encode(secrets.token_bytes(32)).decode() + "\n")
        if self.smtp:
            self.mailbox = NewMailbox(os.environ["ADEMPAUZE_TEST_MAILDIR"])
        else:
            self.catcher = Catcher(self.folder, self.tls)
            self.mailbox = Mailbox(self.catcher.folder)
        self.tables = Tables(self.server, self.database)
        self.logins = self.folder / "logins.json"
        self.config = self.write_config(self.folder)
        self.fill(starting)

    def fill(self, starting: str) -> None:
        """The first of this process that starts at a moment is made; the others are copies of it, since hashing the
        passwords of everybody in it takes seconds."""
        wanted = (self.server.conninfo("postgres"), starting)
        if wanted in FILLED:
            self.take(*FILLED[wanted])
            return
        self.server.create(self.database)
        self.ctl("db", "migrate", "--demo")
        self.ctl("demo", "--starting", starting, "--logins", str(self.logins))
        like = f"{self.database}_filled"
        self.server.create(like, self.database)
        atexit.register(self.server.drop, like)
        FILLED[wanted] = (like, self.key.read_bytes(), self.logins.read_bytes())

    def take(self, like: str, key: bytes, logins: bytes) -> None:
        self.server.create(self.database, like)
        self.key.write_bytes(key)
        self.logins.write_bytes(logins)
        self.logins.chmod(0o600)

    def copy(self, other: "House") -> None:
        """This house becomes as the other is now; no daemon runs in either."""
        self.server.drop(self.database)
        self.take(other.database, other.key.read_bytes(), other.logins.read_bytes())

    def ctl(self, *words: str, expect: int = 0) -> subprocess.CompletedProcess:
        return run(program("adempauzectl"), "--config", str(self.config), *words, expect=expect)

    def values(self, folder: pathlib.Path) -> dict:
        smtp = self.smtp or f"localhost:{self.catcher.port}"
        ca = os.environ["ADEMPAUZE_TEST_SMTP_CA"] if self.smtp else str(self.tls / "ca.crt")
        as_role = {role: self.server.conninfo(self.database, f"adempauze_{role}")
                   for role in ("app", "courier", "migrator")}
        return {
            **{f"database.{role}": conninfo for role, conninfo in as_role.items()},
            "http.port": 0, "http.port_file": str(folder / "port"),
            "http.certificate": str(self.tls / "server.crt"), "http.key": str(self.tls / "server.key"),
            "admin.port": 0, "admin.port_file": str(folder / "admin-port"),
            "mail.host": smtp.split(":")[0], "mail.port": int(smtp.split(":")[1]), "mail.starttls_ca": ca,
            "mail.from": "adempauze@example.org", "mail.link": "https://adempauze.example.org/",
            "keys.region_key_file": str(self.key), "clock.demo": True,
            "regimes.folder": str(HOUSE / "config/regimes"),
            "webhooks.allow": ["127.0.0.0/8"], "webhooks.ca": str(self.tls / "ca.crt"), **self.settings,
        }

    def write_config(self, folder: pathlib.Path) -> pathlib.Path:
        sections: dict[str, list[str]] = {}
        for key, value in self.values(folder).items():
            section, name = key.split(".")
            written = str(value).lower() if isinstance(value, bool) else repr(value) if isinstance(value, int) else \
                json.dumps(value) if isinstance(value, list) else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
            sections.setdefault(section, []).append(f"{name} = {written}")
        file = folder / "adempauze.toml"
        file.write_text("".join(f"[{name}]\n" + "\n".join(lines) + "\n" for name, lines in sections.items()))
        return file

    def start(self, name: str = "daemon") -> Daemon:
        self.daemons[name] = Daemon(self, name)
        return self.daemons[name]

    def api(self, daemon: Daemon, contract=None) -> Api:
        self.apis.append(Api(daemon.url, str(self.tls / "ca.crt"), contract))
        return self.apis[-1]

    def story(self, daemon: Daemon | None = None, quiet: bool = True) -> Story:
        """The house with people in it: the way into every scene."""
        daemon = daemon or self.daemons.get("daemon") or self.start()
        api = self.api(daemon)
        return Story(api, daemon.admin, People(api, self.logins), self.mailbox, quiet)

    def count(self, statement: str) -> int:
        return int(self.server.sql(self.database, statement)[0][0])

    def settled(self) -> None:
        """Waits until no message is on its way and no audit row awaits its seal. What a killed courier had taken is free
        again half a minute later; within two minutes the outbox must be empty."""
        waiting = "SELECT (SELECT count(*) FROM delivery WHERE state = 'queued') + (SELECT count(*) FROM audit_pending)"
        until(lambda: self.count(waiting), lambda found: found == 0, "the courier and the sealer are done", 120)

    def leaves_nothing(self, act) -> None:
        """Of what is done nothing stays, not even of the first time. It is done once every sweep has come by without
        anything to do: what is changed then is changed by it."""
        def changed(by) -> list[str]:
            self.settled()
            before = self.tables.digests()
            by()
            after = self.tables.digests()
            return [name for name in after if after[name] != before[name]]

        until(lambda: changed(self.swept), lambda names: not names, "nothing is changed without it")
        names = changed(act)
        if names:
            raise AssertionError(f"changed by it: {', '.join(names)}")

    def swept(self) -> None:
        """Waits until every kind of sweep came by since: none is rarer than the beat that a daemon leaves."""
        beats = set()
        until(lambda: beats.add(self.server.sql(self.database, "SELECT max(real_at) FROM region_beat")[0][0]) or beats,
              lambda seen: len(seen) > 2, "every sweep came by")

    @property
    def state(self) -> pathlib.Path:
        """Where the servers of this run are, and what tests install beside them."""
        return pathlib.Path(self.server.parts["host"]).parent

    def logs(self) -> str:
        return "".join(daemon.said() for daemon in self.daemons.values())

    def close(self) -> None:
        for api in self.apis:
            api.close()
        for process in [*self.daemons.values(), *([self.catcher] if self.catcher else [])]:
            process.stop()
        if self.smtp and hasattr(self, "mailbox"):
            self.mailbox.mine.close()
        self.server.drop(self.database)
        if not os.environ.get("ADEMPAUZE_KEEP"):
            shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> "House":
        return self

    def __exit__(self, *_) -> None:
        self.close()

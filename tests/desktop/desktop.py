"""The real client on a screen of its own, driven by key presses and read through the accessibility tree, as somebody who
cannot see the screen reads it.

Importing this starts a D-Bus of our own with the accessibility bus on it; it ends with this program. Each client has its
own X server, so that each has the keyboard to itself.
"""

import atexit
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import warnings

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))

from client import until  # noqa: E402
from harness import program  # noqa: E402

KEPT = ("PATH", "LANG", "LC_ALL", "HOME", "ASAN_OPTIONS", "UBSAN_OPTIONS")
ENVIRONMENT = {name: os.environ[name] for name in KEPT if name in os.environ}
ENVIRONMENT.setdefault("LC_ALL", "C.UTF-8")


def started(command: list[str], **options) -> subprocess.Popen:
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, **options)
    atexit.register(stopped, process)
    return process


def stopped(process: subprocess.Popen) -> int:
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    try:
        return process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def first_line(process: subprocess.Popen) -> str:
    line = process.stdout.readline().strip()
    if not line:
        raise RuntimeError(f"{process.args[0]} did not start")
    return line


RUNTIME = tempfile.mkdtemp(prefix="adempauze-desktop-", dir="/var/tmp")
atexit.register(shutil.rmtree, RUNTIME, ignore_errors=True)
os.chmod(RUNTIME, 0o700)
BUS = started(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True,
              env={**ENVIRONMENT, "XDG_RUNTIME_DIR": RUNTIME}, stderr=subprocess.DEVNULL)
ENVIRONMENT["DBUS_SESSION_BUS_ADDRESS"] = first_line(BUS)
ENVIRONMENT["XDG_RUNTIME_DIR"] = RUNTIME
os.environ.update(DBUS_SESSION_BUS_ADDRESS=ENVIRONMENT["DBUS_SESSION_BUS_ADDRESS"], XDG_RUNTIME_DIR=RUNTIME)

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
import pyatspi  # noqa: E402
from gi.repository import Atspi, GLib  # noqa: E402

warnings.filterwarnings("ignore", category=DeprecationWarning, module=__name__)  # of getters without another name
Atspi.set_timeout(15_000, 60_000)


class NotThere(AssertionError):
    """A node that should be there is not."""


class Node:
    """A node of the accessibility tree. A node that went away meanwhile has no name, no children and is not shown."""

    def __init__(self, accessible):
        self.accessible = accessible

    def ask(self, question, otherwise):
        try:
            return question(self.accessible)
        except GLib.Error:
            return otherwise

    @property
    def name(self) -> str:
        return self.ask(lambda node: node.get_name(), "") or ""

    @property
    def description(self) -> str:
        return self.ask(lambda node: node.get_description(), "") or ""

    @property
    def role(self) -> str:
        return self.ask(lambda node: node.get_role_name(), "") or ""

    def has(self, state) -> bool:
        return self.ask(lambda node: node.get_state_set().contains(state), False)

    @property
    def is_shown(self) -> bool:
        return self.has(pyatspi.STATE_SHOWING)

    @property
    def is_focused(self) -> bool:
        return self.has(pyatspi.STATE_FOCUSED)

    @property
    def text(self) -> str:
        def read(node):
            text = node.get_text_iface()
            return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text else ""
        return self.ask(read, "")

    def children(self) -> list["Node"]:
        count = self.ask(lambda node: node.get_child_count(), 0)
        found = (self.ask(lambda node, at=at: node.get_child_at_index(at), None) for at in range(count))
        return [Node(child) for child in found if child is not None]

    def walk(self, only_shown: bool = True):
        """This node and all beneath it."""
        yield self
        for child in self.children():
            if not only_shown or child.is_shown:
                yield from child.walk(only_shown)

    def cells(self) -> list[list[str]]:
        """A table's rows as a screen reader says them."""
        def read(node):
            table = node.get_table_iface()
            size = Atspi.Table.get_n_rows(table), Atspi.Table.get_n_columns(table)
            return [[Atspi.Table.get_accessible_at(table, row, column).get_name() for column in range(size[1])]
                    for row in range(size[0])]
        return self.ask(read, [])

    def press(self) -> None:
        """What a mouse would do."""
        self.ask(lambda node: Atspi.Action.do_action(node.get_action_iface(), 0), None)

    def __str__(self) -> str:
        return f"{self.role} “{self.name}”"


class Screen:
    """An X server that shows nothing to anybody."""

    def __init__(self, size: str = "1600x1000"):
        read, write = os.pipe()
        self.process = started(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
                               pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as answers:
            self.name = ":" + answers.readline().strip()

    def close(self) -> None:
        stopped(self.process)


class Client:
    """`adempauze` as somebody at a desk uses it."""

    def __init__(self, *options: str, home: str | None = None, wrap: tuple[str, ...] = (), size: str = "1600x1000"):
        self.screen = Screen(size)
        self.home = home or tempfile.mkdtemp(prefix="home-", dir=RUNTIME)
        self.log = pathlib.Path(self.home) / "client.log"
        self.keys: list[str] = []
        environment = {**ENVIRONMENT, "DISPLAY": self.screen.name, "HOME": self.home, "QT_QPA_PLATFORM": "xcb",
                       "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "XDG_CONFIG_HOME": f"{self.home}/config",
                       "XDG_CACHE_HOME": f"{self.home}/cache", "XDG_DATA_HOME": f"{self.home}/data"}
        self.begun = time.monotonic()
        with open(self.log, "ab") as output:
            self.process = started([*wrap, program("adempauze"), *options], env=environment, stdout=output,
                                   stderr=output)
        self.wrapped = bool(wrap)
        self.app = until(self.find_app, bool, "the client is in the accessibility tree")
        self.window = None
        self.focus()

    def find_app(self):
        if self.process.poll() is not None:
            raise RuntimeError(f"the client ended with {self.process.returncode}: {self.log.read_text()[-2000:]}")
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(at)
            try:
                if app is not None and self.is_mine(app.get_process_id()) and app.get_child_count() > 0:
                    app.set_cache_mask(Atspi.Cache.NONE)
                    return Node(app)
            except GLib.Error:
                continue
        return None

    def is_mine(self, pid: int) -> bool:
        if not self.wrapped:
            return pid == self.process.pid
        try:
            return int(pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1]) == self.process.pid
        except (OSError, ValueError):
            return False

    def focus(self) -> None:
        """Without a window manager nobody gives the keyboard to a new window."""
        def newest():
            found = self.x("search", "--onlyvisible", "--name", ".", check=False).split()
            return found[-1] if found else None
        window = until(newest, bool, "the client has a window")
        if window != self.window:
            self.window = window
            self.x("windowfocus", "--sync", window)

    def x(self, *words: str, check: bool = True) -> str:
        return subprocess.run(["xdotool", *words], env={**ENVIRONMENT, "DISPLAY": self.screen.name}, check=check,
                              capture_output=True, text=True, timeout=60).stdout

    def press(self, *keys: str) -> None:
        """Function keys: what is counted against the budgets."""
        for key in keys:
            self.keys.append(key)
            self.x("key", "--clearmodifiers", key)

    def type(self, text: str) -> None:
        """What a person has to type anyway."""
        self.x("type", "--clearmodifiers", "--delay", "2", "--", text)  # a password may begin with a dash

    def walk(self, only_shown: bool = True):
        for window in self.app.children():
            yield from window.walk(only_shown)

    def find(self, role: str = "", name: str = "", within: Node | None = None) -> Node | None:
        """The first that is shown; `name` is a regular expression over its name or text."""
        wanted = re.compile(name)
        for node in within.walk() if within else self.walk():
            if (not role or node.role == role) and (wanted.search(node.name) or wanted.search(node.text)):
                return node
        return None

    def wait(self, role: str = "", name: str = "", seconds: float = 60) -> Node:
        try:
            return until(lambda: self.find(role, name), bool, f"{role} “{name}” is shown", seconds)
        except AssertionError as missing:
            raise NotThere(f"{missing}; there is:\n" + "\n".join(self.said())) from None

    def gone(self, role: str = "", name: str = "", seconds: float = 60) -> None:
        until(lambda: self.find(role, name), lambda node: node is None, f"{role} “{name}” is gone", seconds)

    def said(self) -> list[str]:
        return [str(node) for node in self.walk() if node.name]

    def sign_in(self, account: dict) -> None:
        self.wait("password text")
        self.type(account["name"])
        self.press("Return")
        self.type(account["password"])
        self.press("Return")

    def photograph(self, file: pathlib.Path) -> None:
        subprocess.run(["import", "-silent", "-window", "root", str(file)],
                       env={**ENVIRONMENT, "DISPLAY": self.screen.name}, check=True, timeout=30)

    def close(self) -> int:
        status = stopped(self.process)
        self.screen.close()
        return status

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_) -> None:
        self.close()

"""Ends the daemon with SIGKILL at the N-th call of one system call in one thread, and brings it back."""

import http.client
import pathlib
import signal
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))

from client import until  # noqa: E402
from harness import House  # noqa: E402
from server import CLEAN  # noqa: E402

# What libpq and Qt send and receive with.
CALLS = ("sendto", "recvfrom", "sendmsg", "recvmsg", "read", "write")


def switches(pid: int) -> dict[int, int]:
    """How often each thread has waited for something."""
    found = {}
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        lines = (task / "status").read_text().splitlines()
        found[int(task.name)] = next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt"))
    return found


class Killer:
    """A house whose daemon has one worker, so that a request is in two threads: the event loop and the worker."""

    def __init__(self, house: House, story):
        self.house = house
        self.story = story
        self.strikes = 0

    @property
    def daemon(self):
        return self.house.daemons["daemon"]

    def threads(self, session) -> dict[str, int]:
        before = switches(self.daemon.pid)
        for _ in range(60):
            session.get("/v1/account")
        after = switches(self.daemon.pid)
        grown = {task: after[task] - before.get(task, 0) for task in after if task != self.daemon.pid}
        return {"loop": self.daemon.pid, "worker": max(grown, key=grown.get)}

    def come_back(self) -> None:
        """A new daemon on the same database; everybody goes on with the session they have."""
        daemon = self.house.start()
        api = self.house.api(daemon, self.story.api.contract)
        self.story.api, self.story.admin = api, daemon.admin
        for session in self.story.people.sessions.values():
            session.api = api

    def strike(self, thread: int, call: str, number: int, session, ask):
        """Asks while the axe hangs over the N-th call. The answer if there was one, and whether the daemon lives."""
        log = self.house.folder / "strace.log"
        axe = subprocess.Popen(
            ["strace", "-o", str(log), "-e", f"trace={call}", "-e", f"inject={call}:signal=SIGKILL:when={number}",
             "-p", str(thread)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=CLEAN)
        try:
            attached = axe.stderr.readline()
            if "attached" not in attached:
                raise RuntimeError(f"strace could not attach: {attached}")
            try:
                answer = ask()
            except (OSError, http.client.HTTPException):
                answer = None
        finally:
            axe.send_signal(signal.SIGINT)
            axe.wait(timeout=60)
            axe.stderr.close()
        # Without an answer it was struck: nothing else ends a connection here. With one, the axe may have come down on
        # what followed, and a process that is ending still counts as running for a moment; so it is asked.
        alive = answer is not None and self.answers(session)
        if not alive:
            until(self.daemon.is_running, lambda running: not running, "the daemon has ended")
            self.strikes += 1
            self.come_back()
        return answer, alive

    @staticmethod
    def answers(session) -> bool:
        try:
            return session.get("/v1/account").status == 200
        except (OSError, http.client.HTTPException):
            return False

    def until_clean(self, session, prepare, ask, judge) -> None:
        """For either thread and every call: N = 1, 2, … until a run finishes clean."""
        for name in ("loop", "worker"):
            for call in CALLS:
                for number in range(1, 61):
                    wish = prepare()
                    thread = self.threads(session)[name]
                    session.get("/v1/account")  # the connection is open before the axe is hung up
                    answer, alive = self.strike(thread, call, number, session, lambda: ask(wish))
                    judge(wish, answer, f"{name} {call} {number}")
                    if alive:
                        break
                else:
                    raise AssertionError(f"{name} {call}: never clean")

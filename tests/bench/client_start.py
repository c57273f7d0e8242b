"""How fast a client is there: start → counts of the last time in the accessibility tree, Enter of the sign-in → live
places, and what it takes of memory. Needs what the desktop tests need; run by ./tests/bench/run, printed as ratios too."""

import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "desktop"))

import desktop  # noqa: E402
from client import until  # noqa: E402
from harness import House  # noqa: E402

STARTS = 20


def resident_mib(pid: int) -> float:
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no VmRSS")


def one_start(house: House, url: str, account: dict, home: str | None) -> tuple[float, float, float, str]:
    with desktop.Client("--server", url, "--ca", str(house.tls / "ca.crt"), home=home) as client:
        until(lambda: client.find("label", "plek was vrij|plekken waren vrij|Aanmelden"), bool, "the first frame", 20)
        painted = time.monotonic() - client.begun
        client.wait("password text")
        client.type(account["name"])
        client.press("Return")
        client.type(account["password"])
        begun = time.monotonic()
        client.press("Return")
        table = until(lambda: client.find("table", "Plekken"), bool, "the places are shown")
        until(table.cells, bool, "the places are live")
        live = time.monotonic() - begun
        until(lambda: list(pathlib.Path(client.home).rglob("counts.json")), bool, "the counts are kept")
        return painted, live, resident_mib(client.process.pid), client.home


def told(name: str, values: list[float], unit: str, aim: float | None = None) -> None:
    middle = statistics.median(values)
    ratio = f", {middle / aim:.2f} of the budget of {aim:g} {unit}" if aim else ""
    print(f"{name}: median {middle:.2f} {unit}, worst {max(values):.2f} {unit}{ratio}")


def main() -> None:
    with House() as house:
        daemon = house.start()
        account = house.story(daemon).people.named("police_liaison")
        home = None
        painted, live, memory = [], [], []
        for start in range(STARTS + 1):
            shown, answered, resident, home = one_start(house, daemon.url, account, home)
            if start > 0:  # the first has no counts of a last time
                painted.append(shown)
                live.append(answered)
                memory.append(resident)
        print(f"{STARTS} starts of the client")
        told("start to counts on the screen", painted, "s", 0.4)
        told("sign-in to live places", live, "s")
        told("start to live places, typing left out", [a + b for a, b in zip(painted, live)], "s", 1.0)
        told("resident memory", memory, "MiB", 200)


if __name__ == "__main__":
    main()

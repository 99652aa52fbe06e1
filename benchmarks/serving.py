"""What the page and the API cost over a large ledger: a server of its own, asked by a browser and by many at once.

    python -m benchmarks.scale 100000 --own --ledger large.db        (makes such a ledger)
    python -m benchmarks.serving large.db [--clients 16] [--asks 480]

First view: a server that was just started, a browser with an empty cache, from the address to a page that can be used,
scripts run. The ledger's file may be in the system's cache, as nobody but the administrator can empty that. A change of
the filter: from the click on a facet to the page that answers it, drawn. Lists and incidents of the API: so many
clients on one machine ask at once, each on a connection of its own; the server has one process.
"""

import argparse
import os
import random
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from benchmarks.figures import Figure, Section
from benchmarks.machine import commit, machine
from benchmarks.scale.cost import quantile
from benchmarks.scorers import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page

CLIENTS, ASKS, CHANGES = 16, 480, 24
LEDGER = "ONRECORD_LARGE_LEDGER"
"""Names the ledger for `make bench`."""
_STARTED_WITHIN = 120.0
_MS = 1000
_PROGRAM = "from onrecord.cli import main; main()"
_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
_USABLE = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
_CHANGE = """link => new Promise(done => {
  const began = performance.now()
  document.addEventListener('htmx:afterSettle', () => requestAnimationFrame(() => done(performance.now() - began)),
                            { once: true })
  link.click()
})"""


@dataclass(frozen=True, slots=True)
class Served:
    """Seconds, and bytes as they come over the wire. `page` is the overview alone, `all_of_it` with what it needs."""

    incidents: int
    first_view: float
    changes: tuple[float, ...]
    lists: tuple[float, ...]
    records: tuple[float, ...]
    page: int
    all_of_it: int
    clients: int

    def __str__(self) -> str:
        return (
            f"{self.incidents:,} incidents: first view {self.first_view:.2f} s; "
            f"change of filter {_spread(self.changes)}; {self.clients} clients at once: list {_spread(self.lists)}, "
            f"incident {_spread(self.records)}; page {self.page / _MS:.0f} kB, "
            f"with all it needs {self.all_of_it / _MS:.0f} kB"
        )


def _spread(seconds: Sequence[float]) -> str:
    return f"p50 {quantile(seconds, 0.5) * _MS:.0f} p95 {quantile(seconds, 0.95) * _MS:.0f} ms"


@contextmanager
def serving(ledger: str) -> Iterator[str]:
    """A server over a ledger, just started; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", _PROGRAM, "serve", "--port", str(port), "--author", "benchmark"]
    environ = {**os.environ, "ONRECORD_LEDGER": ledger}
    with subprocess.Popen(command, cwd=ROOT, env=environ, stderr=subprocess.DEVNULL) as server:  # noqa: S603
        try:
            _wait(port, server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def _wait(port: int, server: "subprocess.Popen[bytes]") -> None:
    """Wait until it listens; nothing is asked of it."""
    until = time.monotonic() + _STARTED_WITHIN
    while True:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        if server.poll() is not None or time.monotonic() > until:
            raise RuntimeError("the server did not start")
        time.sleep(0.05)


def measure(ledger: str, *, clients: int = CLIENTS, asks: int = ASKS) -> Served:
    """All of it, each on a server of its own where it must be cold."""
    chance = random.Random(1)  # noqa: S311 - no secret
    with serving(ledger) as address:
        first, changes = _looked_at(address, chance)
        page, all_of_it = _weighed(address)
        total, lists, records = _addresses(address, asks, chance)
        asked = [_asked(address, paths, clients) for paths in (lists, records)]
    return Served(total, first, tuple(changes), tuple(asked[0]), tuple(asked[1]), page, all_of_it, clients)


def _looked_at(address: str, chance: random.Random) -> tuple[float, list[float]]:
    """Seconds to the first view, and those of changes of the filter."""
    from playwright.sync_api import sync_playwright

    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=[*_ARGUMENTS])
        page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        page.goto(address + "/", wait_until="load")
        first = page.evaluate(_USABLE) / _MS
        changes = [_changed(page, chance) / _MS for _ in range(CHANGES)]
        browser.close()
    return first, changes


def _changed(page: "Page", chance: random.Random) -> float:
    """Milliseconds from a click on a facet to the page that answers it; a facet that is on is taken off."""
    links = page.locator(".facet a").element_handles()
    took: float = page.evaluate(_CHANGE, chance.choice(links))
    return took


def _weighed(address: str) -> tuple[int, int]:
    """Bytes of the overview, and of it with its style and scripts, compressed as they are sent."""
    paths = ("/", "/static/onrecord.css", "/static/vendor/htmx.min.js", "/static/onrecord.js", "/static/icon.svg")
    with httpx.Client(base_url=address, headers={"Accept-Encoding": "gzip"}, timeout=60) as client:
        sizes = [client.get(path).raise_for_status().num_bytes_downloaded for path in paths]
    return sizes[0], sum(sizes)


def _addresses(address: str, asks: int, chance: random.Random) -> tuple[int, list[str], list[str]]:
    """How many incidents there are; lists of random filters and random incidents, as paths."""
    with httpx.Client(base_url=address, timeout=60) as client:
        known: list[str] = []
        after, total, countries = "", 0, set[str]()
        for _ in range(5):
            found = client.get("/api/v1/incidents", params={"limit": 100, "after": after}).raise_for_status().json()
            known += [each["id"] for each in found["incidents"]]
            countries |= {each["place"]["country"] for each in found["incidents"] if each["place"]}
            total, after = found["total"], found["next"] or ""
    ways = [f"country={each}" for each in sorted(countries)] + ["", "killed=5", "event_type=Battles", "status=reported"]
    ways += [f"since={year}&until={year}" for year in range(2024, 2029)]
    lists = [f"/api/v1/incidents?{chance.choice(ways)}" for _ in range(asks)]
    return total, lists, [f"/api/v1/incidents/{chance.choice(known)}" for _ in range(asks)]


def _asked(address: str, paths: Sequence[str], clients: int) -> list[float]:
    """Seconds of each of so many requests, which so many clients ask for at once."""
    took: list[float] = []

    def ask(own: Sequence[str]) -> None:
        with httpx.Client(base_url=address, timeout=120) as client:
            for path in own:
                began = time.perf_counter()
                client.get(path).raise_for_status()
                took.append(time.perf_counter() - began)

    together([lambda own=paths[number::clients]: ask(own) for number in range(clients)])  # type: ignore[misc]
    return took


def together(acts: Sequence[Callable[[], None]]) -> None:
    """Do some things at once, each in a thread. Raises RuntimeError where one of them failed."""
    failed: list[Exception] = []

    def safely(act: Callable[[], None]) -> None:
        try:
            act()
        except httpx.HTTPError as error:
            failed.append(error)

    threads = [threading.Thread(target=safely, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise RuntimeError(f"{len(failed)} clients failed: {failed[0]}")


def section() -> Section:
    """The figures for docs/benchmarks.md, where a large ledger is at hand."""
    title, ledger = "The page and the API over a large ledger", os.environ.get(LEDGER, "")
    if not ledger or not Path(ledger).exists():
        return Section("serving", title, missing=f"{LEDGER} names no ledger (benchmarks.scale makes one)")
    return section_of(measure(ledger))


def section_of(served: Served) -> Section:
    """A measurement as a section."""
    figures = (
        Figure("seconds to a first view that can be used", served.first_view, 0, falls=True),
        Figure("change of filter, p95 ms", round(quantile(served.changes, 0.95) * _MS), 0, falls=True),
        Figure("API list of 50, p95 ms", round(quantile(served.lists, 0.95) * _MS), 0, falls=True),
        Figure("API incident, p95 ms", round(quantile(served.records, 0.95) * _MS), 0, falls=True),
        Figure("page with all it needs, kB compressed", round(served.all_of_it / _MS), 0, falls=True),
    )
    return Section(
        "serving", f"The page and the API over {served.incidents:,} incidents", figures, notes=(f"{served}.",)
    )


def main() -> int:
    """Read the command line, measure, and print."""
    words = argparse.ArgumentParser(prog="python -m benchmarks.serving", description=(__doc__ or "").partition("\n")[0])
    words.add_argument("ledger")
    words.add_argument("--clients", type=int, default=CLIENTS)
    words.add_argument("--asks", type=int, default=ASKS, help="lists, and as many incidents")
    asked = words.parse_args()
    sys.stdout.write(f"{machine()}; commit {commit()}\n")
    sys.stdout.flush()
    sys.stdout.write(f"{measure(asked.ledger, clients=asked.clients, asks=asked.asks)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

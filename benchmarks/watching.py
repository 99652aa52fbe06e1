"""Reports through `onrecord watch` from a local server, with faults: how many are lost, how many doubled.

    python -m benchmarks.watching [REPORTS] [--workers N] [--ledger PATH_OR_URL] [--seed N] [--kill-every SECONDS]

Four servers on loopback list made-up reports in feeds; every tenth report stands in two feeds, under another address
of the same page. A share of requests fails the first time that it is made: status 500 or 429, a connection that is cut
in the middle of a page, an empty page, a redirect to another host. A worker is killed with SIGKILL every few seconds,
and the whole watch twice. At the end each report must be in the ledger once, in one version. A ledger that is given
must be one to throw away.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from sqlalchemy import select

from onrecord.config import Settings
from onrecord.errors import OnrecordError
from onrecord.ledger import tables as t
from onrecord.ledger.database import open_engine
from onrecord.ledger.watch import Health
from onrecord.model.identity import canonical_url
from onrecord.pipeline import Pipeline

REPORTS = 2_000
IN_A_FEED = 100
FAULTY = 0.15
_PROGRAM = "from onrecord.cli import main; main()"
_TOWNS = ("Gao", "Timbuktu", "Mopti", "Menaka", "Kidal", "Douentza", "Ansongo", "Bandiagara", "Djenne", "Segou")
_FAULTS = ("500", "429", "cut", "empty", "elsewhere")


def page(number: int) -> bytes:
    """A report of an incident of its own."""
    town, day = _TOWNS[number % len(_TOWNS)], 1 + number % 28
    month = 1 + number // 28 % 12
    return (
        f"<!doctype html><html lang='en'><head><title>Soldiers killed near {town}, report {number}</title>"
        f"<meta property='article:published_time' content='2024-{month:02}-{day:02}T10:00:00Z'></head><body><article>"
        f"<h1>Soldiers killed near {town}, report {number}</h1><p>Gunmen killed {3 + number % 37} soldiers near {town} "
        f"in Mali on that day, the army said in statement number {number}.</p><p>Residents heard gunfire through the "
        f"night and said that the attackers left before dawn with {number} bags of grain.</p></article></body></html>"
    ).encode()


class Site(ThreadingHTTPServer):
    """One of the servers. `struck` holds what has failed once already."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self, host: str, world: "World") -> None:
        super().__init__((host, 0), Handler)
        self.world = world

    @property
    def url(self) -> str:
        """Where it answers."""
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}"


class World:
    """All servers, and what they did."""

    def __init__(self, reports: int, seed: int) -> None:
        self.reports = reports
        self.seed = seed
        self.struck: set[str] = set()
        self.done: Counter[str] = Counter()
        self.lock = threading.Lock()
        self.sites = [Site(f"127.0.0.{n}", self) for n in range(1, 5)]

    def address(self, number: int) -> str:
        """Where a report is."""
        return f"{self.sites[number % len(self.sites)].url}/story/{number}"

    def fault(self, path: str) -> str | None:
        """What goes wrong with a request, once."""
        chance = random.Random(f"{self.seed} {path}")  # noqa: S311 - made-up faults
        with self.lock:
            if path in self.struck or chance.random() >= FAULTY:
                return None
            self.struck.add(path)
            fault = chance.choice(_FAULTS if "story" in path else _FAULTS[:3])
            self.done[fault] += 1
        return fault

    def feed(self, number: int) -> bytes:
        """A feed of some reports, and every tenth of the next feed's under another address."""
        first = number * IN_A_FEED
        own = [self.address(n) for n in range(first, min(first + IN_A_FEED, self.reports))]
        next_ones = range(first + IN_A_FEED, min(first + 2 * IN_A_FEED, self.reports), 10)
        listed = [*own, *(f"{self.address(n)}?utm_source=feed{number}" for n in next_ones)]
        items = "".join(f"<item><title>{url}</title><link>{url.replace('&', '&amp;')}</link></item>" for url in listed)
        return (
            f"<?xml version='1.0'?><rss version='2.0'><channel><title>{number}</title>{items}</channel></rss>".encode()
        )


class Handler(BaseHTTPRequestHandler):
    """Answers feeds and pages, with their faults."""

    protocol_version = "HTTP/1.1"
    server: Site

    def do_GET(self) -> None:
        """Answer one request."""
        with suppress(OSError):
            self._answer(self.path.partition("?")[0])

    def _answer(self, path: str) -> None:
        _, _, kind = path.partition("/")
        kind, _, number = kind.partition("/")
        if kind not in ("story", "feed"):
            self._send(404, b"")
            return
        world = self.server.world
        body = page(int(number)) if kind == "story" else world.feed(int(number))
        fault = world.fault(path)
        if fault in ("500", "429"):
            self._send(int(fault), b"")
        elif fault == "empty":
            self._send(200, b"")
        elif fault == "elsewhere" and kind == "story":
            self._send(302, b"", Location=world.sites[int(number) % 3].url + path)
        else:
            self._send(200, body, cut=fault == "cut")

    def _send(self, status: int, body: bytes, *, cut: bool = False, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if cut else body)
        if cut:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Nothing."""


def workers_of(pid: int) -> list[int]:
    """The workers that a watch has started."""
    with suppress(OSError):
        found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return [int(each) for each in found if b"spawn_main" in Path(f"/proc/{each}/cmdline").read_bytes()]
    return []


class Run:
    """A watch over the servers, killed now and then, until every report has come to an end."""

    def __init__(self, world: World, where: str, folder: Path, *, workers: int, kill_every: float) -> None:
        self.world = world
        self.workers = workers
        self.kill_every = kill_every
        self.kills = 0
        self.file = folder / "watch.toml"
        self.pipeline = Pipeline(Settings(ledger=where, knowledge=folder / "names"))
        environ = {
            "ONRECORD_LEDGER": where,
            "ONRECORD_WATCH": str(self.file),
            "ONRECORD_KNOWLEDGE": str(folder / "names"),
        }
        self.environ = {**os.environ, **environ}
        self.log = (folder / "log").open("ab")
        self.chance = random.Random(world.seed)  # noqa: S311 - made-up faults

    def go(self) -> Health:
        """Watch until all is done; how watching went."""
        self._declare()
        feeds = -(-self.world.reports // IN_A_FEED)
        watch, watch_kills, started = self._start(), 0, time.monotonic()
        struck = started
        while True:
            time.sleep(1.0)
            health = self._health()
            done = health.done + health.dead if health else 0
            if health and done == self.world.reports and all(each.listed or each.answered for each in health.sources):
                break
            if watch_kills < 2 and done > self.world.reports * (watch_kills + 1) / 3:
                watch.kill()
                watch.wait()
                watch, watch_kills, self.kills = self._start(), watch_kills + 1, self.kills + 1
            elif time.monotonic() - struck > self.kill_every:
                struck = time.monotonic()
                self._kill_one(watch)
            if int(time.monotonic() - started) % 30 == 0:
                print(f"{time.monotonic() - started:.0f} s: {done} of {self.world.reports}, {feeds} feeds", flush=True)
        watch.send_signal(signal.SIGTERM)
        watch.wait()
        return self.pipeline.watching()

    def _declare(self) -> None:
        head = '[watch]\nallow_private = true\npace = "0s"\nretry = "1s"\nrevisit = []\n'
        sites = self.world.sites
        sources = (
            f'[[source]]\nname = "feed {n}"\nfeed = "{sites[n % len(sites)].url}/feed/{n}"\n'
            for n in range(-(-self.world.reports // IN_A_FEED))
        )
        self.file.write_text(head + "".join(sources), encoding="utf-8")

    def _start(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-c", _PROGRAM, "watch", "--workers", str(self.workers), "--log", "json"]
        return subprocess.Popen(command, env=self.environ, stdout=self.log, stderr=self.log)  # noqa: S603

    def _health(self) -> Health | None:
        try:
            return self.pipeline.watching()
        except OnrecordError:  # not made yet
            return None

    def _kill_one(self, watch: "subprocess.Popen[bytes]") -> None:
        working = workers_of(watch.pid)
        if working:
            with suppress(ProcessLookupError):
                os.kill(self.chance.choice(working), signal.SIGKILL)
                self.kills += 1


def check(where: str, reports: int) -> dict[str, int]:
    """How many reports are lost, and how many are in the ledger more than once, or in more than one version."""
    with open_engine(where, write=False).connect() as connection:
        rows = connection.execute(select(t.versions.c.document, t.versions.c.url, t.versions.c.id)).all()
    documents: dict[int, set[str]] = {}
    versions: Counter[int] = Counter()
    for row in rows:
        number = int(canonical_url(row.url).rpartition("/")[2])
        documents.setdefault(number, set()).add(row.document)
        versions[number] += 1
    return {
        "lost": sum(number not in documents for number in range(reports)),
        "doubled": sum(len(found) > 1 for found in documents.values()),
        "versions_doubled": sum(found > 1 for found in versions.values()),
        "documents": len({row.document for row in rows}),
    }


def main(arguments: list[str] | None = None) -> int:
    """Run and print what came of it; 0 where nothing is lost or doubled."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=int, nargs="?", default=REPORTS)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--ledger")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kill-every", type=float, default=20.0)
    given = parser.parse_args(arguments)
    world = World(given.reports, given.seed)
    for site in world.sites:
        threading.Thread(target=site.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as folder:
        where = given.ledger or str(Path(folder) / "ledger.db")
        run = Run(world, where, Path(folder), workers=given.workers, kill_every=given.kill_every)
        start = time.monotonic()
        health = run.go()
        found = check(where, given.reports)
    result = {
        "reports": given.reports,
        "workers": given.workers,
        **found,
        "given_up": health.dead,
        "kills": run.kills,
        "faults": dict(sorted(world.done.items())),
        "seconds": round(time.monotonic() - start),
    }
    print(json.dumps(result))
    return 1 if found["lost"] or found["doubled"] or found["versions_doubled"] or health.dead else 0


if __name__ == "__main__":
    sys.exit(main())

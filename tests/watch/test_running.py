"""The whole program: workers that are killed, a watch that is killed, and a clean stop. Nothing is lost or doubled."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from onrecord.errors import OnrecordError
from onrecord.ledger.watch import JobState
from tests.hostile_server import Web, page, status
from tests.watch.conftest import POSTGRES, Watching
from tests.watch.stories import headline, rss, story
from tests.watch.test_looking import RSS

pytestmark = pytest.mark.slow
PATIENCE = 300
_PROGRAM = "from onrecord.cli import main; main()"
_HEAD = '[watch]\nallow_private = true\npace = "0s"\nretry = "1s"\nrevisit = []\n'


def until(reached: Callable[[], object]) -> None:
    """Wait for something; a test that waits in vain fails."""
    end = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.2)


class Program:
    """`onrecord watch` as a program of its own."""

    def __init__(self, watching: Watching, file: Path) -> None:
        self.watching = watching
        known = {"ONRECORD_LEDGER": watching.where, "ONRECORD_WATCH": str(file)}
        self.environ = {**os.environ, **known, "ONRECORD_KNOWLEDGE": str(watching.folder / "names")}
        self.running: list[subprocess.Popen[bytes]] = []

    def start(self, *options: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-c", _PROGRAM, "watch", *options]
        with (self.watching.folder / "log").open("ab") as log:
            self.running.append(subprocess.Popen(command, env=self.environ, stderr=log, stdout=log))  # noqa: S603
        return self.running[-1]

    def workers(self, watch: "subprocess.Popen[bytes]") -> list[int]:
        """The processes that a watch has started and that work."""
        found = Path(f"/proc/{watch.pid}/task/{watch.pid}/children").read_text().split()
        return [int(each) for each in found if b"spawn_main" in Path(f"/proc/{each}/cmdline").read_bytes()]


@pytest.fixture(params=["sqlite", POSTGRES])
def program(request: pytest.FixtureRequest, tmp_path: Path, web: Web) -> Iterator[Program]:
    """A watch over thirty stories in two feeds that have ten of them in common."""
    where = request.getfixturevalue("postgres").create() if request.param == "postgres" else str(tmp_path / "l.db")
    for part, numbers in (("a", range(20)), ("b", range(10, 30))):
        web.answers[f"/{part}"] = page(rss([(f"{web.url}/{n}", headline(n)) for n in numbers]), RSS)
    web.answers |= {f"/{n}": page(story(n)) for n in range(30)}
    file = tmp_path / "watch.toml"
    sources = "".join(f'[[source]]\nname = "{part}"\nfeed = "{web.url}/{part}"\n' for part in "ab")
    file.write_text(_HEAD + sources)
    made = Program(Watching(where, tmp_path), file)
    yield made
    for each in made.running:
        with suppress(ProcessLookupError):
            each.kill()
        each.wait()


def is_whole(program: Program) -> bool:
    return program.watching.numbers("documents", "versions", "captures") == (30, 30, 30)


def documents(program: Program) -> int:
    try:
        return program.watching.numbers("documents")[0]
    except (OnrecordError, DBAPIError):  # not made yet
        return 0


def test_workers_that_are_killed_leave_nothing_undone(program):
    watch = program.start("--workers", "2", "--once")
    for number in (1, 6, 14):
        until(lambda number=number: documents(program) >= number)
        for worker in program.workers(watch)[:1]:
            with suppress(ProcessLookupError):
                os.kill(worker, signal.SIGKILL)
    assert watch.wait(PATIENCE) == 0
    assert is_whole(program)
    assert len(program.watching.jobs(state=JobState.DONE)) == 30


def test_a_watch_that_is_killed_takes_its_workers_with_it_and_the_next_goes_on(program):
    watch = program.start("--workers", "2")
    until(lambda: documents(program) >= 3)
    workers = program.workers(watch)
    watch.kill()
    watch.wait()
    until(lambda: not any(Path(f"/proc/{each}").exists() for each in workers))
    before = documents(program)
    assert program.watching.health().waiting == 30 - before
    assert program.start("--workers", "2", "--once").wait(PATIENCE + 300) == 0
    assert is_whole(program)


def test_a_stop_is_clean_and_the_next_start_goes_on(program):
    watch = program.start("--workers", "2")
    until(lambda: documents(program) >= 3)
    watch.send_signal(signal.SIGTERM)
    assert watch.wait(PATIENCE) == 0
    assert not [job for job in program.watching.jobs() if job.reason]
    assert 3 <= documents(program) < 30
    assert program.start("--once").wait(PATIENCE) == 0
    assert is_whole(program)


def test_a_source_that_comes_back_is_read_by_the_same_watch(program, web):
    working, web.answers["/b"] = web.answers["/b"], status(503)
    watch = program.start("--workers", "1")
    until(lambda: documents(program) == 20)
    web.answers["/b"] = working
    until(lambda: is_whole(program))
    watch.send_signal(signal.SIGINT)
    assert watch.wait(PATIENCE) == 0

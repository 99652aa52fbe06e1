"""Workers that die in a watch of one round: it ends, says so, and keeps what they died with."""

from datetime import timedelta

import pytest

from onrecord.config import Settings
from onrecord.errors import WatchError
from onrecord.ledger.watch import JobState, Standing
from onrecord.ledger.watch.queue import NO_END
from onrecord.watch import running
from onrecord.watch.patience import FEW_TRIES
from onrecord.watch.running import Watch
from tests.watch.test_looking import feed, source


class Dying:
    """Stands for a process: it does its work when it is started, and is dead at once."""

    lives: list[int] = []  # noqa: RUF012 - made anew by each test

    def __init__(self, work, name):
        self._work = work
        self._name = name
        self.pid = 0
        self.exitcode = None

    def start(self):
        self.exitcode = self._work(self._name)
        self.lives.append(self.exitcode)

    def is_alive(self):
        return False

    def join(self, timeout=None):
        pass

    def terminate(self):
        pass


@pytest.fixture
def watch(watching, web, monkeypatch):
    """Runs a watch of one round over a feed of one story, in which a worker is a function of its name."""
    feed(web, range(1))
    watching.declare(source(web, more='interval = "1d"'))
    monkeypatch.setattr(running, "_SHORT_LIFE", 0.0)
    monkeypatch.setattr(running, "_TICK", 0.0)
    monkeypatch.setattr(Dying, "lives", [])
    file = watching.folder / "watch.toml"
    file.write_text('[watch]\nallow_private = true\npace = "0s"\nrevisit = []\n' + source(web, more='interval = "1d"'))
    settings = Settings(ledger=watching.where, knowledge=watching.folder / "none")

    def run(work):
        process = staticmethod(lambda *, target, args, name: Dying(work, name))
        monkeypatch.setattr(running.multiprocessing, "get_context", lambda _: type("Fake", (), {"Process": process}))
        made = Watch(settings, file, workers=1, once=True)
        monkeypatch.setattr(made._pipeline, "clock", lambda: watching.now)
        made.run()

    return run


def dies(watching, name):
    """A worker that dies with the next job, whenever that is due."""
    watching.now += timedelta(minutes=5)
    with watching.queue() as queue:
        return 0 if queue.lease(name, 300) is None else -9


def test_workers_that_die_before_they_begin_anything_end_a_watch_of_one_round(watch):
    with pytest.raises(WatchError, match=f"{FEW_TRIES} workers in a row died before they had begun anything"):
        watch(lambda _: 1)
    assert Dying.lives == [1] * FEW_TRIES


def test_a_source_with_which_workers_die_fails_and_is_told(watch, watching):
    with pytest.raises(WatchError, match="given up, as workers died with it: http"):
        watch(lambda name: dies(watching, name))
    assert Dying.lives.count(-9) == FEW_TRIES
    assert watching.standing("Herald") == (Standing.FAILING, f"failed once: {NO_END}")


def test_a_publication_with_which_workers_die_is_a_dead_letter(watch, watching):
    def work(name):
        if watching.jobs():
            return dies(watching, name)
        watching.work(2, name)  # robots.txt, and the feed
        return 1

    with pytest.raises(WatchError, match=r"given up, as workers died with it: .*/0"):
        watch(work)
    (job,) = watching.jobs()
    assert (job.state, job.reason) == (JobState.DEAD, NO_END)


def test_a_worker_that_died_and_was_started_again_is_no_fault(watch, watching):
    def work(name):
        return 1 if not Dying.lives else watching.work(10, name) and 0

    watch(work)
    assert Dying.lives == [1, 0]

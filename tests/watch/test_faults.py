"""Every promise of docs/faults.md, kept against a server that does the worst (in this process: a worker's hands)."""

import os
import resource
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from onrecord.errors import LedgerError, LimitError
from onrecord.ingest import IngestSettings
from onrecord.ingest.web import ask
from onrecord.ledger.watch import JobState, Standing
from onrecord.ledger.watch.queue import NO_END
from onrecord.watch import worker
from onrecord.watch.patience import MOST_TRIES
from tests.hostile_server import (
    announced,
    dripping_body,
    dripping_headers,
    endless,
    gzip_bomb,
    page,
    redirect,
    silent,
    status,
)
from tests.watch.stories import headline, rss, story
from tests.watch.test_looking import RSS, feed, source

SLOW = {"silent": silent, "dripping headers": dripping_headers, "dripping body": dripping_body}
LARGE = {"endless": endless, "1 GB": announced(1_000_000_000), "gzip bomb": gzip_bomb(200)}
FEW = IngestSettings(timeout=0.6, max_bytes=1_000_000, allow_private=True)


@pytest.mark.parametrize("answer", SLOW.values(), ids=SLOW)
def test_a_server_that_is_slow_is_left_when_the_time_is_up(web, answer):
    """The server would go on for ever."""
    web.answers["/feed"] = answer
    with pytest.raises(LimitError, match=r"within 0\.6 seconds"):
        ask(f"{web.url}/feed", FEW)


@pytest.mark.parametrize("answer", LARGE.values(), ids=LARGE)
def test_a_body_beyond_the_limit_is_cut_off_and_not_held(web, answer):
    web.answers["/feed"] = answer
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(LimitError, match="at most 1,000,000 bytes"):
        ask(f"{web.url}/feed", IngestSettings(timeout=60, max_bytes=1_000_000, allow_private=True))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000  # kilobytes


HOSTILE = {
    "endless": endless,
    "large": page(b" " * (4 * 1024 * 1024 + 1), RSS),
    "gzip bomb": gzip_bomb(100),
    "loop": redirect("/bad"),
    "500": status(500),
    "bomb": page('<!DOCTYPE r [<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12)) + "]><r>&m;</r>", RSS),
}  # fmt: skip


@pytest.mark.parametrize("answer", HOSTILE.values(), ids=HOSTILE)
def test_one_bad_source_does_not_keep_the_others_waiting(watching, web, answer):
    web.answers["/bad"] = answer
    feed(web, range(1))
    watching.declare(f'[[source]]\nname = "Bad"\nfeed = "{web.url}/bad"\n' + source(web))
    watching.work()
    assert watching.standing("Bad")[0] == Standing.FAILING
    assert watching.standing("Herald")[0] == Standing.OK
    assert watching.numbers("documents") == (1,)


def test_a_changed_charset_makes_no_new_report(watching, web):
    text, title = story(0, title="Été à Ménaka"), "Été à Ménaka"
    for charset in ("utf-8", "windows-1252", "utf-16", "iso-8859-1"):
        prolog = f'<?xml version="1.0" encoding="{charset}"?>'
        web.answers["/feed"] = page(rss([(f"{web.url}/0", title)], prolog=prolog).encode(charset), RSS)
        web.answers["/0"] = page(text.encode(charset), f"text/html; charset={charset}")
        watching.declare('[watch]\nallow_private = true\npace = "0s"\nrevisit = ["1m", "2m", "3m"]\n' + source(web))
        watching.after(minutes=15)
    assert web.count("/0") == 4
    assert watching.numbers("documents", "versions") == (1, 1)
    assert list(watching.current().values()) == [title]


def test_a_feed_that_is_cut_off_is_read_as_far_as_it_goes_and_the_rest_next_time(watching, web):
    feed(web, range(4))
    whole = rss([(f"{web.url}/{n}", headline(n)) for n in range(4)])
    web.answers["/feed"] = page(whole[: whole.index(headline(2))], RSS)
    watching.declare(source(web))
    watching.work()
    first = watching.numbers("documents")[0]
    web.answers["/feed"] = page(whole, RSS)
    watching.after(minutes=15)
    assert (first, watching.numbers("documents")[0]) == (2, 4)


def test_a_publication_that_ends_its_workers_is_given_up_with_that_as_its_reason(watching, web):
    feed(web, range(1))
    watching.declare(source(web, more='interval = "1d"'))
    watching.work(most=2)
    for number in range(MOST_TRIES):
        with watching.queue() as queue:
            queue.free_host(watching.jobs()[0].host, 0)
            assert queue.lease(f"w{number}", 300) is not None  # and is never heard of again
        watching.now += timedelta(seconds=301)
    watching.work()
    (job,) = watching.jobs()
    assert (job.state, job.reason) == (JobState.DEAD, NO_END)
    assert web.count("/0") == 0


def test_a_full_disk_loses_nothing(watching, web):
    """SQLite's own limit on the size of the file answers as a full disk does."""
    feed(web, range(12))
    watching.declare(source(web))
    watching.work(most=3)
    path = Path(watching.where)
    done = watching.numbers("documents")[0]
    with watching.queue() as queue:
        connection = queue._connection.connection.driver_connection
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LedgerError, match="disk is full"):
            queue.seen("w" * 200_000, "m", 1)
    with sqlite3.connect(path) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    watching.after(minutes=6)
    assert watching.numbers("documents")[0] == 12 > done


def test_a_read_only_database_loses_nothing(watching, web):
    """As root writes what is read-only, the database itself says that it is."""
    feed(web, range(3))
    watching.declare(source(web))
    watching.work(most=3)
    with watching.queue() as queue:
        queue._connection.connection.driver_connection.execute("PRAGMA query_only = ON")
        with pytest.raises(LedgerError, match="read-only"):
            queue.lease("w", 300)
    watching.after(minutes=6)
    assert watching.numbers("documents") == (3,)


def test_a_worker_waits_while_the_ledger_cannot_be_written(watching, web, monkeypatch):
    feed(web, range(1))
    watching.declare(source(web))
    file = watching.folder / "watch.toml"
    file.write_text('[watch]\nallow_private = true\npace = "0s"\nrevisit = []\n' + source(web))
    waits: list[float] = []
    task = worker.Task(watching.pipeline.settings, file, "w", parent=os.getppid(), once=True)
    hand = worker.Worker(task)
    hand._pipeline = watching.pipeline
    monkeypatch.setattr(hand, "_sleep", waits.append)
    real, calls = watching.pipeline.store.queue, iter(range(10))

    def failing(*, make: bool = True):
        if next(calls) < 3:
            raise LedgerError("ledger.db: the disk is full; what was added before is kept")
        return real(make=make)

    monkeypatch.setattr(watching.pipeline.store, "queue", failing)
    hand.run()
    assert waits == [worker.LEDGER_WAIT_SECONDS] * 3
    assert watching.numbers("documents") == (1,)

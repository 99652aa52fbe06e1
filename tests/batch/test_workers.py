"""Processes that read side by side, and what happens when they die."""

import os
import signal

import pytest

from onrecord.batch.attempts import FATAL
from onrecord.batch.outputs import Folder
from onrecord.batch.parts import parts_of, sources_of
from onrecord.batch.reading import Way
from onrecord.batch.workers import Done, Orders, Pool
from onrecord.ingest import IngestSettings
from onrecord.pipeline import Pipeline

from .stories import NOW, settings

INGEST = IngestSettings(clock=lambda: NOW)


def orders(tmp_path):
    Folder(tmp_path / "out").make()
    return Orders(settings(tmp_path), tmp_path / "out", Way())


def parts(path, orders):
    engine = Pipeline(orders.settings).engine
    for source in sources_of([path], INGEST, out=orders.out):
        yield from parts_of(source, INGEST, key=orders.way.key, engine=engine, known=lambda _: False)


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*.parquet"))}


def test_workers_that_are_killed_leave_the_same_tables(archives, tables, tmp_path):
    given = orders(tmp_path)
    killed = 0
    with Pool(given, 2) as pool:
        for said in pool.run(parts(archives, given)):
            if not isinstance(said, Done) and killed < 2:
                os.kill(pool.pids[0], signal.SIGKILL)
                killed += 1
    assert killed == 2
    assert contents(given.out) == contents(tables.path)


def test_a_page_on_which_workers_die_is_an_error_and_the_others_are_read(tmp_path):
    words = "Gunmen killed two soldiers near Gao in Mali on Monday, the army said.\n\n"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "long.txt").write_text(words * 40_000)  # some seconds, in which it can be killed
    (tmp_path / "in" / "short.txt").write_text(words)
    given = orders(tmp_path)
    with Pool(given, 1) as pool:
        killed = 0
        for said in pool.run(parts(tmp_path / "in", given)):
            if not isinstance(said, Done) and killed < 2:
                os.kill(pool.pids[0], signal.SIGKILL)
                killed += 1
    folder = Folder(given.out)
    (part,) = folder.parts()
    read = dict(folder.read(part))
    assert [(row["file"], row["reason"]) for row in read["errors"].to_pylist()] == [
        (str(tmp_path / "in" / "long.txt"), FATAL)
    ]
    assert read["reports"].num_rows == 1


def test_an_error_of_a_worker_stops_the_run_with_its_words(archives, tmp_path):
    given = orders(tmp_path)
    for table in (given.out / "claims").parent.iterdir():
        table.rmdir()
    with Pool(given, 1) as pool, pytest.raises(Exception, match="No such file"):
        list(pool.run(parts(archives, given)))

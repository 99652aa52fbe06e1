"""Killed at random points, an ingest loses nothing, doubles nothing and needs no repair."""

import pytest
from sqlalchemy import text

from benchmarks import crash
from onrecord.ledger.database import open_engine, writing
from tests.ledger.factory import incident, report

KILLS = {"sqlite": 20, "postgres": 8}


@pytest.mark.slow
def test_nothing_is_lost_or_doubled_by_kills_at_random_points(new_ledger, tmp_path):
    where = new_ledger().where
    kills = KILLS["postgres" if "://" in where else "sqlite"]
    last = list(crash.run(where, str(tmp_path), kills=kills, seed=1))[-1]
    assert last.kills == kills
    assert last.interrupted > 0


@pytest.mark.parametrize(
    ("harm", "found"),
    [
        ("DELETE FROM readings", "doubled or by half"),
        ("DELETE FROM incidents", "without its incident"),
        ("DELETE FROM members", "counts nowhere"),
    ],
)
def test_what_the_check_finds(new_ledger, harm, found):
    ledger = new_ledger()
    ledger.add(report(incident()))
    assert crash.check(ledger.where, set()) == 1
    with open_engine(ledger.where, write=True).connect() as connection, writing(connection):
        connection.execute(text(harm))
    with pytest.raises(AssertionError, match=found):
        crash.check(ledger.where, set())


def test_the_check_misses_a_report_that_was_said_to_be_in(new_ledger):
    ledger = new_ledger()
    ledger.add(report(incident()))
    with pytest.raises(AssertionError, match="lost"):
        crash.check(ledger.where, {"d-0000000000000000"})


def test_emptying_leaves_a_place_for_a_new_ledger(new_ledger):
    ledger = new_ledger()
    ledger.add(report(incident()))
    crash.emptied(ledger.where)
    ledger.add(report(incident()))
    assert len(ledger.records()) == 1

"""A linker of a newer version: everything is compared anew, once, as new edges; old ones stay."""

import pytest

from onrecord.errors import LedgerError
from onrecord.ledger import LedgerStore, Query
from onrecord.ledger.database import open_engine
from onrecord.ledger.writer import LedgerWriter
from onrecord.link import Linker
from onrecord.link.nearby import Nearby
from tests.ledger.conftest import ticking
from tests.ledger.factory import ENGINE, incident, killed, report
from tests.ledger.test_orders import made
from tests.ledger.test_writer import timeless

ONE = report(incident(claims=[killed(3)]))
TWO = report(incident(claims=[killed(4, by="medics")]), url="https://b.example/", outlet="B")
THREE = report(incident(claims=[killed(5)]), url="https://c.example/", outlet="C")


class Newer(Linker):
    """The same rules under another name."""

    version = "newer/1"


class Stricter(Linker):
    """Joins nothing."""

    version = "stricter/1"

    def nearby(self):
        return Nearby(lambda one, two: None)


def store(ledger, linker):
    return LedgerStore(ledger.where, linker=linker, clock=ticking(), warn=ledger.warned.append)


def records(found):
    with found.view() as view:
        return list(view.records(Query()))


def test_by_the_same_rules_under_another_name_the_ledger_stays_the_same(ledger):
    ledger.add(*made(7))
    before = [timeless(each) for each in ledger.records()]
    newer = store(ledger, Newer())
    with newer.writer():
        pass
    assert [timeless(each) for each in records(newer)] == before
    assert {row["linker"] for row in ledger.rows("edges")["edges"]} == {Linker.version, Newer.version}
    assert ledger.rows("pending")["pending"] == []


def test_by_other_rules_incidents_part_and_the_old_edges_stay(ledger):
    ledger.add(ONE, TWO)
    edges = ledger.rows("edges")["edges"]
    stricter = store(ledger, Stricter())
    with stricter.writer() as writer:
        writer.add(*THREE, given="", engine=ENGINE)
    assert [len(each.members) for each in records(stricter)] == [1, 1, 1]
    assert ledger.rows("edges")["edges"] == edges


def test_it_is_done_once_and_said(ledger):
    ledger.add(ONE, TWO)
    newer = store(ledger, Newer())
    for _ in range(2):
        with newer.writer():
            pass
    assert [words.partition(": ")[2][:29] for words in ledger.warned] == ["2 reports are compared anew: "]


def test_a_run_that_ends_on_the_way_is_gone_on_with_by_the_next_and_no_reader_sees_incidents_fall_apart(ledger):
    ledger.add(ONE, TWO)
    newer = store(ledger, Newer())
    engine = open_engine(ledger.where, write=True)
    with engine.connect() as connection:
        LedgerWriter(engine, connection, linker=Newer(), clock=ticking()).relink()
    assert [len(each.members) for each in records(newer)] == [2]
    with pytest.raises(LedgerError, match="linked by other rules"), newer.view(as_published="2025-06-05"):
        pass
    with newer.writer():
        pass
    assert [len(each.members) for each in records(newer)] == [2]
    assert Newer.version in {row["linker"] for row in ledger.rows("edges")["edges"]}

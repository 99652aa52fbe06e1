"""Reports that are held and wait: when they come into their incidents, and what is seen meanwhile."""

import random

import pytest

from onrecord.errors import LedgerError
from onrecord.ledger import Query
from onrecord.ledger.batch import SECONDS, Batch
from onrecord.ledger.database import open_engine, writing
from onrecord.ledger.protocols import Change, Changed, Receipt
from tests.ledger.factory import ENGINE, TIMBUKTU, incident, killed, report
from tests.ledger.test_crash import KEPT_READY, state
from tests.ledger.test_orders import made
from tests.ledger.test_writer import timeless

FIRST = report(incident(claims=[killed(3)]))
SECOND = report(incident(claims=[killed(4, by="medics")]), url="https://b.example/", outlet="B")
CHANGED = report(incident(claims=[killed(9)]), title="Nine", retrieved="2025-06-04T00:00:00Z")
ELSEWHERE = report(incident(place=TIMBUKTU), url="https://c.example/", outlet="C")


@pytest.mark.parametrize("seed", [7, 8])
def test_a_ledger_is_the_same_whether_its_reports_were_taken_in_one_by_one_or_many_at_once(new_ledger, seed):
    single, batched, parts = new_ledger(), new_ledger(), new_ledger()
    chance, reports = random.Random(seed), made(seed)  # noqa: S311 -- a fixed choice, no secret
    single.add(*reports)
    batched.put(*reports)
    with parts.store.writer() as writer:
        for capture, sheet in reports:
            writer.put(capture, sheet, given="", engine=ENGINE)
            if chance.random() < 0.1:
                writer.settle()
    for ledger in (batched, parts):
        assert [timeless(each) for each in ledger.records()] == [timeless(each) for each in single.records()]
        assert {name: state(ledger)[name] for name in KEPT_READY} == {name: state(single)[name] for name in KEPT_READY}


def test_the_receipt_of_a_report_that_waits_says_what_it_did_and_names_no_incident(ledger):
    with ledger.store.writer() as writer:
        found = [writer.put(*each, given="", engine=ENGINE) for each in (FIRST, CHANGED, CHANGED)]
        assert [each.change for each in found] == [Change.NEW, Change.UPDATED, Change.UNCHANGED]
        assert not any(each.new or each.updated for each in found)
        (name,) = writer.settle().new
        assert writer.settle() == Changed((), ())
    assert ledger.record(name).fatalities.low == 9


def test_a_reader_takes_in_what_a_killed_writer_left_waiting(ledger):
    ledger.add(FIRST)
    ledger.leave(SECOND, ELSEWHERE)
    assert len(ledger.rows("pending")["pending"]) == 2
    assert sorted(len(record.members) for record in ledger.records()) == [1, 2]
    assert ledger.rows("pending")["pending"] == []
    assert ledger.warned == []


def test_while_another_writes_a_reader_sees_whole_incidents_and_is_told_how_many_reports_wait(ledger):
    ledger.add(FIRST)
    (before,) = ledger.records()
    ledger.leave(CHANGED, SECOND)
    with open_engine(ledger.where, write=True).connect() as connection, writing(connection):
        (seen,) = ledger.records()
        assert seen == before
        with ledger.store.view() as view:
            assert view.report(before.members[0].document).title == FIRST[1].report.title
    assert {words.partition(": ")[2][:38] for words in ledger.warned} == {"2 reports are not in the incidents sho"}
    (after,) = ledger.records()
    assert {claim.value.low for claim in after.claims if claim.value} == {9, 4}


def test_a_reader_that_may_not_write_is_told_that_reports_wait(ledger_file):
    ledger_file.add(FIRST)
    ledger_file.leave(SECOND)
    real, ledger_file.store._written_to = ledger_file.store._written_to, _refused
    assert [len(record.members) for record in ledger_file.records()] == [1]
    ledger_file.store._written_to = real
    assert len(ledger_file.warned) == 1
    assert [len(record.members) for record in ledger_file.records()] == [2]


def _refused(engine):
    raise LedgerError("cannot be written to (read-only)")


def test_the_next_writer_takes_in_what_waits_before_it_does_anything(ledger):
    ledger.leave(FIRST)
    with ledger.store.writer():
        assert ledger.rows("pending")["pending"] == []
        assert len(ledger.rows("incidents")["incidents"]) == 1


def test_as_of_a_time_when_a_report_waited_it_is_in_no_incident_yet(ledger):
    ledger.add(FIRST)
    ledger.leave(SECOND)
    waited = ledger.rows("pending")["pending"][0]["recorded"]
    ledger.records()
    with ledger.store.view(as_of=str(waited)) as view:
        (record,) = view.records(Query())
    assert len(record.members) == 1


class FakeWriter:
    """Says that one incident changed each time it settles."""

    def __init__(self) -> None:
        self.settled = 0

    def settle(self) -> Changed:
        self.settled += 1
        return Changed((f"i-{self.settled}",), ())


def receipts(number: int) -> list[Receipt]:
    return [Receipt(str(each), f"d-{each}", Change.NEW) for each in range(number)]


def test_a_batch_is_taken_in_after_so_many_reports_and_at_its_end():
    batch = Batch(FakeWriter(), at_once=2, now=lambda: 0.0)
    found = [each for receipt in receipts(5) for each in batch.take(receipt)]
    found += batch.end()
    assert [(each.source, each.new) for each in found] == [
        ("0", ()),
        ("1", ("i-1",)),
        ("2", ()),
        ("3", ("i-2",)),
        ("4", ("i-3",)),
    ]


def test_a_slow_batch_is_taken_in_when_time_is_up():
    times = iter([0.0, 1.0, SECONDS, SECONDS])
    batch = Batch(FakeWriter(), at_once=100, now=lambda: next(times))
    found = [each.new for receipt in receipts(2) for each in batch.take(receipt)]
    assert found == [(), ("i-1",)]


def test_a_batch_of_nothing_still_takes_in_what_waits():
    writer = FakeWriter()
    assert list(Batch(writer).end()) == []
    assert writer.settled == 1

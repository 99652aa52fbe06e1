"""Looking back over decisions: each counts from the time at which the ledger learnt of it."""

from dataclasses import replace

import msgspec
import pytest

from onrecord.ledger import Query
from onrecord.model import Count
from onrecord.model.decision import Decision
from onrecord.model.record import Record
from tests.ledger.conftest import Ledger
from tests.ledger.deciding import ACCEPT, MERGE, REJECT, SPLIT, UNDO, add, correct, decide
from tests.ledger.factory import BOULI, TIMBUKTU
from tests.ledger.test_decisions import ALSO_HERE, HERE, THERE, THIRD, places


def views(ledger: Ledger, **moment: str) -> list[bytes]:
    with ledger.store.view(**moment) as view:
        return [msgspec.json.encode(_bare(record)) for record in view.records(Query())]


def _bare(record: Record) -> Record:
    return replace(record, as_of=None, as_published=None)


@pytest.fixture(scope="module")
def history(new_ledger):
    """A ledger in which reports and decisions came in turn, and how it looked after each, by time."""
    ledger = new_ledger()
    seen: list[tuple[str, list[bytes]]] = []

    def after(step):
        made = step()
        times = [row["recorded"] for rows in ledger.rows("documents", "decisions").values() for row in rows]
        seen.append((str(max(times)), views(ledger)))
        return made

    after(lambda: ledger.add(HERE))
    after(lambda: ledger.add(ALSO_HERE, THERE))
    here, there = places(ledger)[BOULI.name], places(ledger)[TIMBUKTU.name]
    claim = ledger.record(here).claims[0].id
    after(lambda: decide(ledger, REJECT, here, claims=(claim,)))
    toll = after(lambda: correct(ledger, here, "fatalities", Count(5, 5, 5)))
    after(lambda: ledger.add(THIRD))
    after(lambda: decide(ledger, MERGE, here, there))
    after(lambda: decide(ledger, UNDO, undoes=toll.id))
    after(lambda: decide(ledger, SPLIT, here, reports=("https://d.example/1",)))
    after(lambda: decide(ledger, ACCEPT, there, fields={"date": ""}))
    return ledger, seen


@pytest.mark.parametrize("step", range(9))
def test_as_of_a_time_decisions_count_that_were_recorded_by_then(history, step):
    ledger, seen = history
    time, then = seen[step]
    assert views(ledger, as_of=time) == then


def test_as_published_all_decisions_count_over_the_reports_of_then(new_ledger):
    """A ledger of the early reports with all decisions is what looking back from the late ones gives."""
    late = _published(THIRD, "2025-07-09")
    whole, early = new_ledger(), new_ledger()
    whole.add(HERE, ALSO_HERE, THERE, late)
    name = places(whole)[BOULI.name]
    made: list[Decision] = [
        decide(whole, MERGE, name, places(whole)[TIMBUKTU.name]),
        correct(whole, name, "fatalities", Count(5, 5, 5)),
    ]
    made.append(decide(whole, SPLIT, name, reports=("https://b.example/1",)))
    early.add(HERE, ALSO_HERE, THERE)
    add(early, *made)
    assert views(whole, as_published="2025-06") == views(early)


def _published(page, day):
    capture, sheet = page
    return capture, replace(sheet, report=replace(sheet.report, published=day))

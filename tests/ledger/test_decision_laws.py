"""Laws of decisions, over random reports and random decisions on them."""

from collections.abc import Callable
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import DecisionError
from onrecord.model import Capture, Count, Sheet
from onrecord.model.decision import Decision
from onrecord.model.record import Record
from tests.ledger.conftest import Ledger
from tests.ledger.deciding import ACCEPT, APART, MERGE, REJECT, SPLIT, UNDO, add, correct, decide
from tests.ledger.test_writer import pages, timeless

Chosen = list[tuple[int, int, int]]
CHOICES = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=6)


def take(ledger: Ledger, kind: int, first: int, second: int, made: list[Decision]) -> Decision:
    """One decision on the incidents that there are, chosen by numbers. Raises DecisionError where it says nothing."""
    found = ledger.records(withdrawn=True)
    one, two = found[first % len(found)], found[second % len(found)]
    author = ("Ana", "Ben")[second % 2]
    claims = (one.claims[second % len(one.claims)].id,)
    reports = (one.members[second % len(one.members)].document,)
    ways: list[Callable[[], Decision]] = [
        lambda: decide(ledger, MERGE, one.id, two.id, author=author),
        lambda: decide(ledger, APART, one.id, two.id, author=author),
        lambda: decide(ledger, SPLIT, one.id, author=author, reports=reports),
        lambda: decide(ledger, REJECT, one.id, author=author, claims=claims),
        lambda: decide(ledger, ACCEPT, one.id, author=author, fields={"date": "", "fatalities": ""}),
        lambda: correct(ledger, one.id, "fatalities", Count(second, second, second), author=author),
        lambda: decide(ledger, UNDO, author=author, undoes=made[first % len(made)].id if made else "j-none"),
    ]
    return ways[kind]()


def decided(ledger: Ledger, chosen: Chosen) -> list[Decision]:
    """The decisions of a choice that say something."""
    made: list[Decision] = []
    for kind, first, second in chosen:
        try:
            made.append(take(ledger, kind, first, second, made))
        except DecisionError:
            continue
    return made


def shown(ledger: Ledger) -> list[bytes]:
    return [msgspec.json.encode(timeless(record)) for record in ledger.records(withdrawn=True)]


ANY_ORDER = given(made=pages(), chosen=CHOICES, random=st.randoms(use_true_random=False))


@settings(max_examples=8, deadline=None)
@ANY_ORDER
def test_reports_and_decisions_in_any_order_make_one_ledger(new_ledger, made, chosen, random):
    one_ledger(new_ledger, made, chosen, random)


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@ANY_ORDER
def test_many_reports_and_decisions_in_any_order_make_one_ledger(new_ledger, made, chosen, random):
    one_ledger(new_ledger, made, chosen, random)


def one_ledger(new_ledger, made, chosen, random):
    first, other = new_ledger(), new_ledger()
    first.add(*made)
    coming: list[Decision | tuple[Capture, Sheet]] = [*made, *decided(first, chosen)]
    random.shuffle(coming)
    for each in coming:
        add(other, each) if isinstance(each, Decision) else other.add(each)
    assert shown(other) == shown(first)


@settings(max_examples=10, deadline=None)
@given(made=pages(), chosen=CHOICES)
def test_what_is_all_taken_back_leaves_the_ledger_as_it_was(new_ledger, made, chosen):
    ledger = new_ledger()
    ledger.add(*made)
    before = [bare(record) for record in ledger.records(withdrawn=True)]
    for decision in reversed([each for each in decided(ledger, chosen) if each.undoes is None]):
        try:
            decide(ledger, UNDO, undoes=decision.id)
        except DecisionError:
            continue
    assert [bare(record) for record in ledger.records(withdrawn=True)] == before


def bare(record: Record) -> bytes:
    return msgspec.json.encode(timeless(replace(record, decisions=())))

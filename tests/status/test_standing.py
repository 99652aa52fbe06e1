"""Which numbers stand: each row is one rule of docs/rulebook.md."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import TollStanding
from onrecord.status.figures import Voice
from onrecord.status.standing import Withdrawal, fates, is_maintained, standing
from tests.status.figures import figure

A, B = {"root": "hospital"}, {"root": "mayor"}
EXAMPLES = [
    ("one number stands", [figure(12)], (), ["stands"]),
    ("of one root the latest stands", [figure(12), figure(15, day=2)], (), ["superseded", "stands"]),
    ("even where it is lower", [figure(15), figure(12, day=2)], (), ["superseded", "stands"]),
    ("a later, higher one outdates another root's", [figure(12), figure(30, **B, day=2)], (), ["outdated", "stands"]),
    (
        "unless that root gives its own again",
        [figure(12), figure(30, **B, day=2), figure(12, day=3)],
        (),
        ["stands"] * 3,
    ),
    (
        "a number that its root replaced outdates nothing",
        [figure(12), figure(30, **B, day=2), figure(12, **B, day=3)],
        (),
        ["stands", "superseded", "stands"],
    ),
    ("two of one day stand side by side", [figure(12), figure(30, **B)], (), ["stands", "stands"]),
    ("vaguer words replace no count", [figure(24), figure(12, exact=False, vague=True, day=2)], (), ["stands"] * 2),
    (
        "in one report the highest of a root counts everybody",
        [figure(2, document="d"), figure(14, document="d")],
        (),
        ["part", "stands"],
    ),
    ("a part is no number of the whole", [figure(3, part=True), figure(12)], (), ["part", "stands"]),
    (
        "an outlet's own number beside its source sums up",
        [figure(20, root="outlet", voice=Voice.OUTLET, document="d"), figure(12, document="d")],
        (),
        ["part", "stands"],
    ),
    (
        "alone it is a number of its own",
        [figure(20, root="outlet", voice=Voice.OUTLET, document="d"), figure(12, document="e")],
        (),
        ["stands", "stands"],
    ),
    (
        "a withdrawn number does not stand",
        [figure(16)],
        [Withdrawal("hospital", "2025-06-02", "w", figure(16))],
        ["withdrawn"],
    ),
    (
        "nor when others carry it on",
        [figure(16, day=3)],
        [Withdrawal("hospital", "2025-06-02", "w", figure(16))],
        ["withdrawn"],
    ),
    (
        "another number of the same root does",
        [figure(16), figure(6, day=2, document="w")],
        [Withdrawal("hospital", "2025-06-02", "w", None)],
        ["withdrawn", "stands"],
    ),
    (
        "another root's withdrawal takes nothing back",
        [figure(16)],
        [Withdrawal("mayor", "2025-06-02", "w", figure(16))],
        ["stands"],
    ),
    (
        "a withdrawn number outdates nothing",
        [figure(12), figure(30, **B, day=2)],
        [Withdrawal("mayor", "2025-06-03", "w", None)],
        ["stands", "withdrawn"],
    ),
]


@pytest.mark.parametrize(("rule", "given_", "withdrawals", "expected"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_what_becomes_of_each_number(rule, given_, withdrawals, expected):
    found = fates(given_, withdrawals)
    assert [str(found[one.id].standing) for one in given_] == expected, rule


def test_a_replaced_number_says_by_which():
    old, new = figure(12), figure(15, day=2)
    assert fates([old, new])[old.id].replaced_by == new.id


DISPUTES = [
    ("two of one day that cannot both be", figure(12), figure(30, **B), True),
    ("a later, higher one is an update", figure(12), figure(30, **B, day=2), False),
    ("a later, lower one disputes", figure(30), figure(12, **B, day=2), True),
    ("numbers that agree do not", figure(12, exact=False), figure(30, **B), False),
    ("a root does not dispute itself", figure(12), figure(30), False),
    ("what is unverified disputes nothing", figure(12), figure(30, **B, voice=Voice.UNVERIFIED), False),
]


@pytest.mark.parametrize(("rule", "one", "two", "expected"), DISPUTES, ids=[row[0] for row in DISPUTES])
def test_a_dispute_needs_a_number_that_is_maintained(rule, one, two, expected):
    assert is_maintained(one, two) is is_maintained(two, one) is expected, rule


NUMBERS = st.builds(
    figure,
    st.integers(0, 40),
    root=st.sampled_from(["a", "b", "c"]),
    day=st.integers(1, 4),
    exact=st.booleans(),
    voice=st.sampled_from(list(Voice)),
)


@given(st.lists(NUMBERS, max_size=5, unique_by=lambda one: one.id))
def test_order_of_arrival_makes_no_difference(given_):
    first = fates(given_)
    assert all(fates(order) == first for order in list(permutations(given_))[:24])


@given(st.lists(NUMBERS, min_size=1, max_size=6, unique_by=lambda one: one.id))
def test_something_always_stands_where_nothing_is_withdrawn(given_):
    found = fates(given_)
    assert standing(given_, found) or any(fate.standing is TollStanding.PART for fate in found.values())

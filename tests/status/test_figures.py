"""How two numbers stand to each other: each row is one rule of docs/rulebook.md."""

import pytest

from onrecord.status.figures import Movement, Voice, agree, is_later, movement, updates
from tests.status.figures import figure

AGREE = [
    ("equal numbers", figure(12), figure(12), True),
    ("two exact numbers that differ", figure(12), figure(13), False),
    ("an open number and one above it", figure(10, exact=False), figure(12), True),
    ("an open number and one below it", figure(13, exact=False), figure(12), False),
    ("ranges that share a number", figure(10, 15), figure(15, 20), True),
    ("ranges that share none", figure(10, 15), figure(16, 20), False),
    ("up to", figure(None, 20), figure(12), True),
    ("a round number and one a fifth above it", figure(50, rounded=True), figure(60), True),
    ("a round number and one beyond that", figure(50, rounded=True), figure(61), False),
    ("a number and none", figure(12), figure(None, exact=False), True),
]


@pytest.mark.parametrize(("rule", "one", "two", "expected"), AGREE, ids=[row[0] for row in AGREE])
def test_numbers_agree_that_can_both_be_true(rule, one, two, expected):
    assert agree(one, two) is agree(two, one) is expected, rule


MOVES = [
    ("the same", figure(12), figure(12), Movement.SAME),
    ("a higher number", figure(12), figure(15), Movement.RAISED),
    ("a lower number", figure(15), figure(12), Movement.LOWERED),
    ("a higher floor", figure(12, exact=False), figure(15, exact=False), Movement.RAISED),
    ("a lower floor", figure(15, exact=False), figure(12, exact=False), Movement.LOWERED),
    ("a count above a floor", figure(12, exact=False), figure(15), Movement.RAISED),
    ("a count at a floor is more exact", figure(12, exact=False), figure(12), Movement.NARROWED),
    ("a count within vague words", figure(12, exact=False, vague=True), figure(24), Movement.NARROWED),
    ("a count within a range", figure(10, 15), figure(12), Movement.NARROWED),
    ("vague words around a count", figure(24), figure(12, exact=False, vague=True), Movement.VAGUER),
    ("a range around a count", figure(12), figure(10, 15), Movement.VAGUER),
    ("a range that moves up", figure(10, 15), figure(12, 20), Movement.RAISED),
    ("a range that moves down", figure(12, 20), figure(10, 15), Movement.LOWERED),
]


@pytest.mark.parametrize(("rule", "old", "new", "expected"), MOVES, ids=[row[0] for row in MOVES])
def test_movement_of_a_roots_own_number(rule, old, new, expected):
    assert movement(old, new) is expected, rule


UPDATES = [
    ("later and higher", figure(12), figure(30, root="mayor", day=2), True),
    ("higher on the same day", figure(12), figure(30, root="mayor"), False),
    ("later and lower", figure(12), figure(6, root="mayor", day=2), False),
    ("later, and within an open number", figure(12, exact=False), figure(12, root="mayor", day=2), False),
    ("a side against a disinterested root", figure(12), figure(30, day=2, voice=Voice.INTERESTED), False),
    ("a side against a side", figure(12, voice=Voice.INTERESTED), figure(30, day=2, voice=Voice.INTERESTED), True),
    ("unverified against a side", figure(12, voice=Voice.INTERESTED), figure(30, day=2, voice=Voice.UNVERIFIED), False),
    ("without a day", figure(12), figure(30, root="mayor", day=None), False),
]


@pytest.mark.parametrize(("rule", "old", "new", "expected"), UPDATES, ids=[row[0] for row in UPDATES])
def test_a_later_higher_number_updates_unless_it_is_a_sides(rule, old, new, expected):
    assert updates(new, old) is expected, rule


@pytest.mark.parametrize(
    ("new", "old", "expected"),
    [
        ("2025-06-03", "2025-06-02", True),
        ("2025-06-02T10:00", "2025-06-02", False),
        ("2025-06-02", "2025-06-02T10:00", False),
        ("2025-06-02T11:00", "2025-06-02T10:00", True),
        ("", "2025-06-02", False),
    ],
)
def test_only_sure_order_counts(new, old, expected):
    assert is_later(new, old) is expected

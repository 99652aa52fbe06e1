"""Low, best and high: each row is one rule of docs/rulebook.md."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import TollGroup
from onrecord.status import spread as rules
from onrecord.status.figures import Voice
from onrecord.status.spread import overall, spread
from tests.status.figures import figure

G = TollGroup
OPEN = {"exact": False}
SPREADS = [
    ("nobody gives a number", [], (None, None, None)),
    ("one number", [figure(12)], (12, 12, 12)),
    ("between 10 and 15: best is the lowest that the words allow", [figure(10, 15)], (10, 10, 15)),
    ("at least 12", [figure(12, **OPEN)], (12, 12, None)),
    ("up to 50", [figure(None, 50)], (None, 50, 50)),
    ("two roots side by side", [figure(12), figure(30, root="mayor")], (12, 12, 30)),
    ("at least ten beside twelve is twelve", [figure(12), figure(10, root="mayor", **OPEN)], (12, 12, 12)),
    ("at least 12 beside 12 is 12 or more", [figure(12), figure(12, root="mayor", **OPEN)], (12, 12, None)),
    ("at least 40 beside 12 opens the top", [figure(12), figure(40, root="mayor", **OPEN)], (12, 12, None)),
    ("dozens and 24 of one root are 24", [figure(24), figure(12, **OPEN, vague=True)], (24, 24, 24)),
    (
        "an investigation comes first for best",
        [figure(12), figure(30, root="un", voice=Voice.INVESTIGATION)],
        (12, 30, 30),
    ),
    (
        "a disinterested root before a side",
        [figure(12, root="army", voice=Voice.INTERESTED), figure(30)],
        (12, 30, 30),
    ),
    (
        "a disinterested root before a side that concedes",
        [figure(8, root="army", voice=Voice.CONCEDING), figure(12)],
        (8, 12, 12),
    ),
    (
        "a side that concedes before its enemy",
        [figure(8, root="army", voice=Voice.CONCEDING), figure(40, root="jnim", voice=Voice.INTERESTED)],
        (8, 8, 40),
    ),
    (
        "the number on which more roots agree",
        [figure(12), figure(30, root="mayor"), figure(30, root="aid group")],
        (12, 30, 30),
    ),
]


@pytest.mark.parametrize(("rule", "figures", "expected"), SPREADS, ids=[row[0] for row in SPREADS])
def test_spread_of_numbers_for_the_same_people(rule, figures, expected):
    assert spread(figures) == expected, rule


def of(group, *args, **rest):
    return figure(*args, groups=(group,), **rest)


ARMY = {"root": "army", "voice": Voice.INTERESTED}
TOTALS = [
    ("no number at all", {}, [], None),
    ("one group", {G.CIVILIANS: [figure(12)]}, [], ((12, 12, 12), rules.ONE_GROUP)),
    (
        "groups are added",
        {G.CIVILIANS: [figure(7)], G.STATE_FORCES: [figure(3, root="army")]},
        [],
        ((10, 10, 10), rules.SUMMED),
    ),
    (
        "an open group opens the sum",
        {G.CIVILIANS: [figure(7, **OPEN)], G.STATE_FORCES: [figure(3)]},
        [],
        ((10, 10, None), rules.SUMMED),
    ),
    (
        "disagreement on a group goes into the sum",
        {G.CIVILIANS: [figure(7), figure(9, root="mayor")], G.STATE_FORCES: [figure(3)]},
        [],
        ((10, 10, 12), rules.SUMMED),
    ),
    ("a total", {}, [of(G.UNKNOWN, 12)], ((12, 12, 12), rules.GIVEN)),
    ("totals side by side", {}, [of(G.UNKNOWN, 12), of(G.UNKNOWN, 9, root="x")], ((9, 9, 12), rules.SIDE_BY_SIDE)),
    (
        "groups within a total are parts of it",
        {G.CIVILIANS: [figure(7, root="mayor")], G.STATE_FORCES: [figure(3, root="army")]},
        [of(G.UNKNOWN, 12)],
        ((12, 12, 12), rules.GIVEN),
    ),
    (
        "a group by the source of the total is a part of it",
        {G.CIVILIANS: [figure(7)]},
        [of(G.UNKNOWN, 12)],
        ((12, 12, 12), rules.GIVEN),
    ),
    (
        "a single group by another source may be everybody",
        {G.CIVILIANS: [figure(7, root="mayor")]},
        [of(G.UNKNOWN, 12)],
        ((7, 12, 12), rules.BESIDE),
    ),
    (
        "unless the total is the later and higher",
        {G.CIVILIANS: [figure(7, root="mayor")]},
        [of(G.UNKNOWN, 12, day=2)],
        ((12, 12, 12), rules.GIVEN),
    ),
    (
        "disagreement on a group above the total stays",
        {G.STATE_FORCES: [figure(14), figure(30, root="jnim", voice=Voice.INTERESTED)]},
        [of(G.UNKNOWN, 14)],
        ((14, 14, 30), rules.BESIDE),
    ),
    (
        "an open total is raised to the sum of its groups",
        {G.CIVILIANS: [figure(7)], G.STATE_FORCES: [figure(3)]},
        [of(G.UNKNOWN, 5, **OPEN)],
        ((10, 10, None), rules.GIVEN),
    ),
    (
        "groups above a total of the same day: both stand",
        {G.CIVILIANS: [figure(7)], G.STATE_FORCES: [figure(3)]},
        [of(G.UNKNOWN, 8, root="mayor")],
        ((8, 8, 10), rules.EXCEEDED),
    ),
    (
        "groups above an earlier total overtake it",
        {G.CIVILIANS: [figure(7, day=2)], G.STATE_FORCES: [figure(3, day=2)]},
        [of(G.UNKNOWN, 8, root="mayor")],
        ((10, 10, 10), rules.OVERTAKEN),
    ),
    (
        "a side's groups do not overtake a disinterested total",
        {G.ARMED_GROUP: [figure(20, day=2, **ARMY)]},
        [of(G.UNKNOWN, 8, root="mayor")],
        ((8, 8, 20), rules.EXCEEDED),
    ),
    (
        "a total of some groups takes the others on top",
        {G.CIVILIANS: [figure(7)], G.ATTACKERS: [figure(2)]},
        [figure(11, groups=(G.CIVILIANS, G.STATE_FORCES))],
        ((13, 13, 13), rules.GIVEN),
    ),
    (
        "attackers and their group are the same people",
        {G.ATTACKERS: [figure(5)], G.ARMED_GROUP: [figure(5)], G.CIVILIANS: [figure(2)]},
        [],
        ((7, 7, 7), rules.SUMMED),
    ),
    (
        "a side's fighters may be others' civilians",
        {G.ARMED_GROUP: [figure(20, **ARMY)], G.CIVILIANS: [figure(18)]},
        [],
        ((18, 18, 20), rules.EITHER),
    ),
    (
        "unless one source counts both",
        {G.ARMED_GROUP: [figure(20, **ARMY)], G.CIVILIANS: [figure(2, **ARMY)]},
        [],
        ((22, 22, 22), rules.SUMMED),
    ),
]


@pytest.mark.parametrize(("rule", "parts", "totals", "expected"), TOTALS, ids=[row[0] for row in TOTALS])
def test_the_number_over_all_groups(rule, parts, totals, expected):
    found = overall(parts, totals)
    assert (None if found is None else (found.range, found.rule)) == expected, rule


NUMBERS = st.builds(
    figure,
    st.integers(0, 40),
    root=st.sampled_from("abc"),
    exact=st.booleans(),
    voice=st.sampled_from(list(Voice)),
    groups=st.just((G.UNKNOWN,)),
)


@given(st.lists(NUMBERS, min_size=1, max_size=5, unique_by=lambda one: one.id))
def test_best_is_never_outside_low_and_high(figures):
    low, best, high = spread(figures)
    assert low is not None
    assert best is not None
    assert low <= best
    assert high is None or best <= high


@given(st.lists(NUMBERS, max_size=4, unique_by=lambda one: one.id), st.lists(NUMBERS, max_size=3))
def test_order_makes_no_difference_to_the_total(whole, civilians):
    parts = {G.CIVILIANS: civilians} if civilians else {}
    first, second = overall(parts, whole), overall({k: v[::-1] for k, v in parts.items()}, whole[::-1])
    assert (first is None) == (second is None)
    assert first is None or second is None or (first.range, first.rule) == (second.range, second.rule)

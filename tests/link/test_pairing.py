"""Two lists matched one to one, best first, by linking's own comparison."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.pairing import pair_up
from onrecord.model import Count
from tests.link.test_compare import BASE


def draft(name, *, day="2025-06-01", killed=5):
    return replace(BASE, id=name, document=f"d-{name}", first=day, last=day, killed=Count(killed, killed, killed))


def pairs(ones, twos, **rest):
    found = pair_up(ones, {name: [each] for name, each in twos.items()}, **rest)
    return [(each.one, each.two) for each in found.sure]


def test_each_is_matched_once_and_the_best_goes_first():
    ones = [draft("a"), draft("b", day="2025-06-02")]
    twos = {"i-1": draft("x", day="2025-06-02"), "i-2": draft("y")}
    assert sorted(pairs(ones, twos)) == [("a", "i-2"), ("b", "i-1")]


def test_what_lies_days_apart_is_not_matched():
    assert pairs([draft("a")], {"i-1": draft("x", day="2025-06-04")}) == []


def test_an_incident_is_matched_by_the_best_of_its_reports():
    found = pair_up([draft("a")], {"i-1": [draft("x", day="2025-06-04"), draft("y")]})
    assert [(each.one, each.two) for each in found.sure] == [("a", "i-1")]


def test_what_is_known_to_be_one_is_left_out():
    assert pairs([draft("a")], {"i-1": draft("x")}, known=[("b", "i-1")]) == []


@given(
    ones=st.lists(st.tuples(st.integers(1, 6), st.integers(1, 9)), max_size=6),
    twos=st.lists(st.tuples(st.integers(1, 6), st.integers(1, 9)), max_size=6),
    data=st.data(),
)
def test_no_order_makes_a_difference_and_nothing_is_matched_twice(ones, twos, data):
    left = [draft(f"a{n}", day=f"2025-06-0{day}", killed=dead) for n, (day, dead) in enumerate(ones)]
    right = {f"i-{n}": draft(f"x{n}", day=f"2025-06-0{day}", killed=dead) for n, (day, dead) in enumerate(twos)}
    found = pairs(left, right)
    shuffled = pairs(data.draw(st.permutations(left)), dict(data.draw(st.permutations(list(right.items())))))
    assert found == shuffled
    assert len({one for one, _ in found}) == len({two for _, two in found}) == len(found)


@pytest.mark.parametrize("side", [[], [draft("a")]])
def test_nothing_matches_nothing(side):
    assert pairs(side, {}) == []

"""Numbers that can or cannot both be true."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import TollGroup
from onrecord.status.numbers import fit, numbers_disagree, parts_of
from tests.status.claims import claim, evidence

NUMBER = st.integers(0, 30)
GROUP = st.sampled_from([None, TollGroup.CIVILIANS])


@st.composite
def said(draw):
    low, more = draw(NUMBER), draw(st.integers(0, 5))
    root = draw(st.sampled_from("abc"))
    return evidence(claim(low=low, high=low + more, group=draw(GROUP)), root)


@given(st.lists(said(), max_size=12))
def test_comparing_the_extremes_finds_every_pair_that_disagrees(items):
    pairs = (
        (one, two)
        for one, two in combinations(items, 2)
        if one.root != two.root and one.claim.value.group == two.claim.value.group
    )
    assert numbers_disagree(items) is any(not fit(one.claim, two.claim) for one, two in pairs)


@pytest.mark.parametrize(("one", "two", "yes"), [((9, 9), (9, 12), True), ((9, 9), (10, 12), False)])
def test_fit_is_the_same_from_both_ends(one, two, yes):
    a, b = claim(low=one[0], high=one[1]), claim(low=two[0], high=two[1])
    assert fit(a, b) is fit(b, a) is yes


def test_what_names_no_group_speaks_of_each_group_that_it_fits():
    people = evidence(claim(low=9, group=TollGroup.CIVILIANS))
    soldiers = evidence(claim(low=4, group=TollGroup.STATE_FORCES))
    nine, denial = evidence(claim(low=9)), evidence(claim())
    found = parts_of([people, soldiers, nine, denial])
    assert [set(map(id, part)) for part in found] == [
        {id(people), id(nine), id(denial)},
        {id(soldiers), id(denial)},
    ]

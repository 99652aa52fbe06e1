"""What a number did is told the same whether each number is compared with all others or kinds of numbers are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.ledger.roots import weigh_all
from onrecord.ledger.toll_claims import sort_claims
from onrecord.ledger.toll_events import Course
from onrecord.model import Stance, TollStanding
from tests.ledger import plain_course
from tests.ledger.test_tolls import ARMY, HOSPITAL, JNIM, MAYOR, UN, dead, member

_HEDGES = ("", "", "about", "dozens")


@st.composite
def claims(draw):
    low = draw(st.sampled_from((0, 8, 11, 12, 24)))
    top = draw(st.sampled_from((None, None, ..., low + 3)))
    stance = draw(st.sampled_from((Stance.ASSERTS,) * 6 + (Stance.RETRACTS,)))
    source = draw(st.sampled_from((HOSPITAL, MAYOR, ARMY, JNIM, UN)))
    words = draw(st.sampled_from(("", "", "not 12, which was wrong")))
    number = draw(st.integers(0, 9999))
    quote = f"{low} people were killed {words} {number}, {source['by']} said"
    return dead(low, top, quote=quote, stance=stance, hedge=draw(st.sampled_from(_HEDGES)) or None, **source)


REPORTS = st.lists(
    st.tuples(st.integers(0, 4), st.lists(claims(), min_size=1, max_size=3, unique_by=lambda each: each.quote)),
    min_size=1,
    max_size=9,
)


@given(REPORTS)
@settings(max_examples=60, deadline=None)
def test_comparing_kinds_of_numbers_tells_what_comparing_all_numbers_does(tellings):
    told = weigh_all([member(number, *telling) for number, telling in enumerate(tellings)])
    for part in sort_claims(told).values():
        course = Course(part)
        counted = [figure for figure in part.figures.values() if part.fate[figure.id].standing is not TollStanding.PART]
        for figure in counted:
            item = told[figure.id]
            assert course.happened(item) == plain_course.happened(figure, item, part, counted)

"""Quotations: those near a stretch are found without looking at all of them."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.attribution.quotes import find_quotes, quotes_near

TEXTS = st.text(alphabet="ab “”\"«»\n'", max_size=60)


@given(TEXTS, st.integers(0, 60), st.integers(0, 20))
def test_they_are_those_that_share_a_character_with_it(text: str, start: int, length: int) -> None:
    quotes, end = find_quotes(text), start + length
    assert quotes_near(quotes, start, end) == tuple(q for q in quotes if q.start < end and start < q.end)

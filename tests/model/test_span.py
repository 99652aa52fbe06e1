"""Spans are half-open and count code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Span

SPANS = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda pair: Span(min(pair), max(pair)))

OVERLAPS = [
    (Span(0, 4), Span(3, 6), True),
    (Span(0, 4), Span(4, 6), False),  # they touch
    (Span(0, 9), Span(3, 4), True),
    (Span(5, 6), Span(0, 2), False),
]


@pytest.mark.parametrize(("one", "other", "shared"), OVERLAPS)
def test_overlap_means_a_character_in_common(one, other, shared):
    assert one.overlaps(other) is shared


def test_offsets_count_code_points_whatever_their_width():
    text = "À Kidal 🕊 rien"
    assert Span(2, 7).of(text) == "Kidal"
    assert Span(8, 9).of(text) == "🕊"


@given(SPANS, SPANS)
def test_overlap_does_not_depend_on_the_order(one, other):
    assert one.overlaps(other) == other.overlaps(one)


@given(SPANS, SPANS)
def test_a_span_that_covers_another_holds_all_its_characters(one, other):
    characters = set(range(*one))
    assert one.covers(other) == (set(range(*other)) <= characters and one.start <= other.start and other.end <= one.end)


@given(SPANS)
def test_every_span_covers_itself(span):
    assert span.covers(span)

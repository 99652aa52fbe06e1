"""Stretches read from word probabilities."""

import numpy as np
import pytest

from onrecord.extract.tagger.tagged import spans_of
from onrecord.extract.tagger.windows import Word
from onrecord.model import Span

WORDS = [Word(Span(3 * at, 3 * at + 2), at, 0) for at in range(6)]
O, B, I = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)  # noqa: E741 - the usual letters

EXAMPLES = [
    ("nothing", [O, O, O, O, O, O], []),
    ("one stretch", [O, B, I, I, O, O], [(1, 4)]),
    ("one that nothing opens", [O, I, I, O, O, O], [(1, 3)]),
    ("two side by side", [B, I, B, I, O, O], [(0, 2), (2, 4)]),
    ("one up to the end", [O, O, O, O, B, I], [(4, 6)]),
    ("unsure words below the least", [O, (0.6, 0.4, 0.0), O, O, O, O], []),
    ("begin and inside together above it", [O, (0.4, 0.35, 0.25), O, O, O, O], [(1, 2)]),
]


@pytest.mark.parametrize(("what", "odds", "expected"), EXAMPLES, ids=[each[0] for each in EXAMPLES])
def test_stretches_are_read_from_the_odds_of_their_words(what, odds, expected):
    found = spans_of("place", WORDS, np.array(odds, dtype=np.float32), 0.5)
    assert [(item.span.start // 3, item.span.end // 3 + 1) for item in found] == expected


def test_a_name_does_not_go_on_into_the_next_sentence_but_a_statement_may():
    words = [Word(Span(3 * at, 3 * at + 2), at, at // 2) for at in range(4)]
    odds = np.array([O, B, I, I], dtype=np.float32)
    assert len(spans_of("source", words, odds, 0.5)) == 2
    assert len(spans_of("content", words, odds, 0.5)) == 1


def test_the_probability_of_a_stretch_is_the_mean_over_its_words():
    odds = np.array([O, (0.1, 0.9, 0.0), (0.3, 0.0, 0.7), O, O, O], dtype=np.float32)
    (found,) = spans_of("place", WORDS, odds, 0.5)
    assert found.probability == pytest.approx(0.8)

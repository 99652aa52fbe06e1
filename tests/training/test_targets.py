"""Marked texts turned into answers: what is unmarked in a corpus that does not mark it teaches nothing."""

import numpy as np

from onrecord.extract.tagger.labels import LAYOUT
from onrecord.model import Span
from tests.extract.tagger.texts import tokenizer
from training.example import Example, Link, Marked
from training.targets import SPAN_HEADS, UNKNOWN, targets_of

TEXT = "Gunmen killed four soldiers, the army said."


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


EXAMPLE = Example(
    id="x",
    text=TEXT,
    sentences=(Span(0, len(TEXT)),),
    marked=(
        Marked("content", span("Gunmen killed four soldiers"), {"stance": ("asserts",)}, frozenset({"i1"})),
        Marked("source", span("the army")),
        Marked("cue", span("said")),
        Marked("toll", span("four"), {"harm": ("killed",)}, frozenset({"i1"})),
    ),
    links=(Link(span("Gunmen killed four soldiers"), span("the army"), span("said")),),
    taught=frozenset({"source", "cue", "content"}),
)


def column(name: str) -> list[int]:
    (target,) = targets_of(EXAMPLE, tokenizer())
    return target.spans[:, SPAN_HEADS.index(name)].tolist()


def test_a_stretch_begins_with_its_first_word_and_goes_on_to_its_last():
    assert column("content") == [1, 2, 2, 2, 0, 0, 0, 0, 0]


def test_a_kind_that_the_corpus_does_not_mark_is_unknown():
    assert set(column("perpetrator")) == {UNKNOWN}


def test_a_mark_of_a_kind_that_is_not_marked_throughout_teaches_its_own_words_only():
    assert column("toll") == [UNKNOWN, UNKNOWN, 1, *[UNKNOWN] * 6]


def test_what_is_known_of_a_stretch_stands_at_its_words():
    (target,) = targets_of(EXAMPLE, tokenizer())
    killed = LAYOUT.heads["harm"].index("killed")
    assert np.flatnonzero(target.facts["harm"][:, killed]).tolist() == [2]
    assert target.facts["stance"].any(axis=1).tolist() == [True] * 4 + [False] * 5


def test_a_content_is_linked_to_the_first_words_of_its_source_and_cue():
    (target,) = targets_of(EXAMPLE, tokenizer())
    assert target.links == ((0, 5, 7),)

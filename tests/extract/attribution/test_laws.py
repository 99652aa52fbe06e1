"""Laws that hold for any text, and for the data files."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import KnowledgeError
from onrecord.extract.attribution.agencies import find_agency, read_agencies
from onrecord.extract.attribution.lexicon import LANGUAGES, load
from onrecord.extract.attribution.quotes import find_quotes
from onrecord.extract.attribution.tokens import tokenize
from onrecord.knowledge.lexicon import Table, lexicon
from tests.extract.attribution.said import read

PIECES = st.sampled_from(
    [
        *(
            "the",
            "army",
            "police",
            "Reuters",
            "Ali",
            "Ba",
            "mayor",
            "Koro",
            "officials",
            "who",
            "he",
            "it",
            "six",
            "12",
        ),
        *("said", "told", "denied", "added", "reporting", "that", "and", "but", "of", "on", "Monday", "with", "which"),
        *(",", ".", "“", "”", '"', "'", "(", ")", ";", ":", "—", "«", "»", "\n\n"),
        *("claimed responsibility", "has not confirmed", "according to", "reportedly", "no group has claimed", "died"),
        *("in a statement", "was quoted by", "as saying", "could not be verified", "claimed the", "attack"),
    ]
)
WORDS = st.lists(PIECES, max_size=40).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(words=WORDS, language=st.sampled_from(LANGUAGES))
def test_spans_lie_in_the_text_and_every_attribution_has_a_rule(words: str, language: str) -> None:
    for item in read(words, language=language):
        for span in filter(None, (item.source, item.cue, item.content)):
            assert 0 <= span.start < span.end <= len(words)
        assert item.rule
        assert item.claimant


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab “”\"'«»‘’.,\n", max_size=80))
def test_quotations_do_not_overlap(words: str) -> None:
    quotes = find_quotes(words)
    assert all(one.start < one.close <= one.end for one in quotes)
    assert all(one.end <= two.start for one, two in pairwise(quotes))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_tokens_cover_all_but_white_space(words: str) -> None:
    tokens = tokenize(words, start=0, end=len(words), quotes=find_quotes(words))
    assert "".join(words[token.start : token.end] for token in tokens) == re.sub(r"\s", "", words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_can_be_triggered(language: str) -> None:
    """A phrase whose trigger never stands in its pattern would never be tried."""
    for rule in load(language).phrases:
        assert rule.triggers, rule.reading.name
        assert rule.source in {"left", "right", "none", "named", "agent", "cue", "possessor"}
        assert rule.content in {"clause", "after", "before", "around"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_patterns_are_fast_on_long_input(language: str) -> None:
    """Every repetition is bounded: hostile input ends within the pattern's own limits."""
    for rule in load(language).phrases:
        for hostile in ("no " * 400, "could not " * 300, "the a b c " * 250):
            rule.pattern.search(hostile)


def test_media_have_one_row_each() -> None:
    names = [name for agency in read_agencies() for name in (agency.name, *agency.aliases)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the AFP news agency", "AFP"),
        ("l'AFP", "AFP"),
        ("Al-Jazeera television", "Al Jazeera"),
        ("Reuters' reporter", "Reuters"),
        ("the afternoon", None),
    ],
)
def test_finding_media(words: str, name: str | None) -> None:
    found = find_agency(words)
    assert (found.agency.name if found else None) == name


def test_wrong_lexicons_are_refused() -> None:
    with pytest.raises(KnowledgeError, match=r"none\.toml"):
        lexicon("none.toml")
    table = Table("x", {"a": 1, "b": ["c", 2]})
    for read_value in (
        lambda: table.text("a"),
        lambda: table.words("b"),
        lambda: table.flag("a"),
        lambda: table.table("a"),
    ):
        with pytest.raises(KnowledgeError, match="x: "):
            read_value()

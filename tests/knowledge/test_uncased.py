"""Uncased text: what a pattern finds in it is what the pattern finds in the text itself if case is ignored."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.knowledge.uncased import uncase, uncased_pattern

PATTERNS = [
    r"claim(?:s|ed)?\s+responsibility",
    r"\b(?:IEDs?|Katyusha)\b",
    r"[A-Z]{2}\d",
    r"(?P<Name>été|ÉLU)(?P=Name)?",
    r"\S+\W\w",
    r"is",
    r"ki",
]
TEXTS = st.text(alphabet="aAbisSkKıİſKéÉßẞ ’-0éluÉLUted", max_size=30)


@given(st.text())
def test_offsets_stay(text: str) -> None:
    assert len(uncase(text)) == len(text)


@given(st.text())
def test_an_uncased_text_is_its_own(text: str) -> None:
    assert uncase(uncase(text)) == uncase(text)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=TEXTS)
def test_the_matches_are_those_of_a_pattern_that_ignores_case(pattern: str, text: str) -> None:
    found = [match.span() for match in uncased_pattern(pattern).finditer(uncase(text))]
    assert found == [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]


def test_a_pattern_keeps_its_escapes_and_names() -> None:
    match = uncased_pattern(r"(?P<Who>THE ARMY)\S\w").search(uncase("The Army's"))
    assert match is not None
    assert match["Who"] == "the army"


def test_what_is_no_pattern_is_refused() -> None:
    with pytest.raises(re.error):
        uncased_pattern("(unclosed")

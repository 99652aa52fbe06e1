"""Sorted alternatives mean what the alternatives in their order mean."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import KnowledgeError
from onrecord.knowledge.alternatives import alternation, branches_of, dispatched, dispatched_groups, first_letters

FIRST = [
    ("attack(?:s|ed)?", "a"),
    ("Shahed drones?", "s"),
    ("air ?-?strikes?", "a"),
    ("(?:car|truck) bomb", "ct"),
    ("(?:the )?convoy", "tc"),
    ("(?:(?:very )?heavy|light) fire", "vhl"),
    ("u?n", "un"),
    ("élus?", "é"),
    ("raid|strike", "rs"),
]
UNSEEN = ["\\w+ed", "[ab]c", "(?:a){0,2}b", "", "(?:a|)b", "x*y", "\\bword"]
FRAGMENTS = st.lists(
    st.sampled_from(
        ["bomb", "bomb(?:s|ed)", "bo", "a(?:b|c)d?", "(?:a|bo)m", "air ?raid", "(?:the )?bomb", "amb|c", "c"]
    ),
    min_size=1,
    max_size=6,
)
TEXTS = st.text(alphabet="abcdmoshertir A", max_size=30)


@pytest.mark.parametrize(("fragment", "letters"), FIRST)
def test_first_letters_of_a_fragment(fragment: str, letters: str) -> None:
    assert first_letters(fragment) == frozenset(letters)


@pytest.mark.parametrize("fragment", UNSEEN)
def test_first_letters_that_are_not_plain_to_see_are_unknown(fragment: str) -> None:
    assert first_letters(fragment) is None


def test_a_digit_is_seen() -> None:
    assert first_letters(r"\d-\d") == frozenset((r"\d",))


def test_bars_inside_groups_and_classes_part_nothing() -> None:
    assert branches_of(r"a(?:b|c)|[x|]y|\|z") == ["a(?:b|c)", "[x|]y", r"\|z"]


@given(FRAGMENTS, TEXTS)
def test_sorting_changes_no_match(fragments: list[str], text: str) -> None:
    plain, sorted_ = (
        re.compile(rf"(?<!\w)(?:{make(fragments, where='here')})(?!\w)", re.IGNORECASE)
        for make in (alternation, dispatched)
    )
    assert [m.span() for m in sorted_.finditer(text)] == [m.span() for m in plain.finditer(text)]


@given(FRAGMENTS, FRAGMENTS, TEXTS)
def test_groups_keep_their_names_and_order(one: list[str], two: list[str], text: str) -> None:
    pattern, owners = dispatched_groups([("one", one), ("two", two)], where="here")
    plain = re.compile(f"(?P<one>{'|'.join(one)})|(?P<two>{'|'.join(two)})", re.IGNORECASE)
    found = [(owners[m.lastgroup or ""], m.span()) for m in re.compile(pattern, re.IGNORECASE).finditer(text)]
    assert found == [(m.lastgroup, m.span()) for m in plain.finditer(text)]


def test_an_unseen_fragment_leaves_the_order_as_it_is() -> None:
    assert dispatched(["b", "\\w+ed", "a"], where="here") == "b|\\w+ed|a"


@pytest.mark.parametrize("words", [[], ["(unclosed"]])
def test_a_list_that_cannot_be_compiled_is_refused(words: list[str]) -> None:
    with pytest.raises(KnowledgeError, match="here"):
        dispatched(words, where="here")

"""Phrases found by the heads of words are those that one pattern of `re` would find."""

import re
import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import KnowledgeError
from onrecord.knowledge.alternatives import Phrases, Shelf, alternation, branches_of, check, heads
from onrecord.knowledge.uncased import Uncased, uncase

HEADS = [
    ("attack(?:s|ed)?", {"atta"}),
    ("Shahed drones?", {"shah"}),
    ("air ?-?strikes?", {"air", "air st", "airs"}),
    ("in (?:two|three) attacks", {"in tw", "in th"}),
    ("(?:car|truck) bomb", {"car bo", "truc"}),
    ("(?:the )?convoy", {"the co", "conv"}),
    ("(?:(?:very )?heavy|light) fire", {"very", "heav", "ligh"}),
    ("an? raid", {"a ra", "an ra"}),
    ("u-?boat", {"u", "uboa"}),
    (r"U\.S\. strike", {"u"}),
    ("[ck]ar", {"car", "kar"}),
    ("d['’]obus", {"d"}),
    ("élus?", {"élu", "élus"}),
    ("raid|strike", {"raid", "stri"}),
    (r"war\w*", {"war"}),
    (r"the (?:\w+ )?convoy", {"the"}),
    (r"in a \w+", {"in a"}),
]
UNSEEN = [r"\w+ed", "[a-c]d", "(?:a){0,2}b", "", "(?:a|)(?:b|)", "x*y", r"\bword", ".x"]
FRAGMENTS = st.lists(
    st.sampled_from(
        [
            *(
                "bomb",
                "bomb(?:s|ed)",
                "bo",
                "a(?:b|c)d?",
                "(?:a|bo)m",
                "air ?raid",
                "(?:the )?bomb",
                "amb|c",
                "c",
                "a-?b",
            ),
            *("an? b", r"a (?:\w+ )?bo", r"amb\w*", "the ?bo", "a b c", r"the \w", "abcd|abc d"),
        ]
    ),
    min_size=1,
    max_size=6,
)
TEXTS = st.text(alphabet="abcdmoshertir A-'é", max_size=40).map(uncase)


@pytest.mark.parametrize(("fragment", "found"), HEADS)
def test_heads_of_a_fragment(fragment: str, found: set[str]) -> None:
    assert heads(fragment) == found


@pytest.mark.parametrize("fragment", UNSEEN)
def test_heads_that_are_not_plain_to_see_are_unknown(fragment: str) -> None:
    assert heads(fragment) is None


def test_bars_inside_groups_and_classes_part_nothing() -> None:
    assert branches_of(r"a(?:b|c)|[x|]y|\|z") == ["a(?:b|c)", "[x|]y", r"\|z"]


@given(FRAGMENTS, FRAGMENTS, TEXTS, st.integers(0, 10), st.integers(0, 40))
def test_the_matches_are_those_of_one_pattern(
    one: list[str], two: list[str], text: Uncased, start: int, end: int
) -> None:
    phrases = Phrases({"one": one, "two": two}, where="here")
    pattern = re.compile(rf"(?<![\w-])(?:(?P<one>{'|'.join(one)})|(?P<two>{'|'.join(two)}))(?!\w)")
    found = [(match.lastgroup, match.span()) for match in phrases.finditer(text, start, end)]
    assert found == [(match.lastgroup, match.span()) for match in pattern.finditer(text, start, end)]


def test_a_fragment_without_a_head_is_looked_for_everywhere() -> None:
    phrases = Phrases({"any": [r"\w+ed", "raid"]}, where="here")
    assert [match.group() for match in phrases.finditer(uncase("They bombed it in a raid"))] == ["bombed", "raid"]


def test_phrases_of_one_shelf_find_what_they_find_alone() -> None:
    shelf, text = Shelf(), uncase("A bomb hit the convoy; the bombing went on in a raid")
    lists = {"blast": ["the bomb(?:ing)?", "bomb"], "raid": ["in a raid", "the convoy", "bomb"]}
    for name, words in lists.items():
        together, alone = Phrases({name: words}, where="here", shelf=shelf), Phrases({name: words}, where="here")
        assert [m.span() for m in together.finditer(text)] == [m.span() for m in alone.finditer(text)] != []


def test_the_first_match_and_none() -> None:
    phrases = Phrases({"blast": ["blasts?"]}, where="here")
    first = phrases.search(uncase("A Blast, then blasts"))
    assert first is not None
    assert first.span() == (2, 7)
    assert phrases.search(uncase("outblast")) is None


def test_a_word_cut_by_the_end_is_read_as_it_is_left() -> None:
    phrases = Phrases({"fire": ["fire"]}, where="here")
    text = uncase("fire and firefighters")
    assert [match.span() for match in phrases.finditer(text)] == [(0, 4)]
    assert [match.span() for match in phrases.finditer(text, 0, len("fire and fire"))] == [(0, 4), (9, 13)]


@pytest.mark.parametrize("words", [[], ["(unclosed"]])
def test_a_list_that_cannot_be_compiled_is_refused(words: list[str]) -> None:
    with pytest.raises(KnowledgeError, match="here"):
        check(words, where="here")


@pytest.mark.parametrize("name", ["events_en", "events_fr", "context_en", "context_fr", "about_en", "about_fr"])
def test_every_shipped_fragment_compiles(name: str) -> None:
    table = tomllib.loads((files("onrecord") / "data" / f"{name}.toml").read_text(encoding="utf-8"))
    for key, rows in table.items():
        check([word for row in rows for word in (row["words"] if isinstance(row, dict) else [row])], where=key)


@pytest.mark.parametrize("name", ["events_en", "events_fr", "context_en", "context_fr"])
def test_every_shipped_fragment_has_a_head(name: str) -> None:
    """One without would make its whole list look everywhere, ten times as slow."""
    table = tomllib.loads((files("onrecord") / "data" / f"{name}.toml").read_text(encoding="utf-8"))
    words = [
        word for rows in table.values() for row in rows for word in (row["words"] if isinstance(row, dict) else [row])
    ]
    assert [word for word in words if heads(word) is None] == []


def test_no_words_are_no_phrases() -> None:
    with pytest.raises(KnowledgeError, match="here: name"):
        Phrases({"name": []}, where="here")


def test_an_alternation_keeps_its_order() -> None:
    assert alternation(["b", "a"], where="here") == "b|a"

"""The pattern language of the time rules."""

import re

import pytest

from onrecord.extract.time.grammar import PatternError, Symbols, compile_pattern, words_of
from onrecord.extract.time.lexicon import lexicon_of, tokens_of

PARTS = {"pair": "a | b", "cycle": "{cycle}"}
SYMBOLS = Symbols(
    class_chars=lambda kind: frozenset("12") if kind == "digit" else frozenset(),
    word_chars=lambda word: frozenset(word) if len(word) == 1 else frozenset(),
    parts=PARTS,
)

MATCHES = [
    ("a b", "a b", True),
    ("a b", "ab", True),
    ("a~b", "a b", False),
    ("a b?", "a", True),
    ("a (~b)?", "ab", True),
    ("a (~b)?", "a b", False),
    ("{pair} c", "b c", True),
    ("n:<digit> c", "2 c", True),
    ("a | b c", "b c", True),
]


@pytest.mark.parametrize(("pattern", "text", "matches"), MATCHES)
def test_pattern_matches_the_symbols(pattern: str, text: str, *, matches: bool) -> None:
    node = compile_pattern(pattern, SYMBOLS)
    assert (re.fullmatch(node.expression, text) is not None) is matches


@pytest.mark.parametrize("pattern", ["", "a?", "(a", "a)", "<none>", "{none}", "{cycle}", "a |", "unknown", "~", "a %"])
def test_mistaken_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        compile_pattern(pattern, SYMBOLS)


def test_first_is_what_a_pattern_can_begin_with() -> None:
    assert compile_pattern("(<digit>)? {pair} c", SYMBOLS).first == frozenset("12ab")


def test_a_name_may_stand_twice() -> None:
    node = compile_pattern("n:a | n:b", SYMBOLS)
    assert re.fullmatch(node.expression, "b")


def test_words_of_reads_parts_too() -> None:
    assert words_of("{pair} c", PARTS) == frozenset("abc")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_rule_of_the_data_compiles_and_is_named(language: str) -> None:
    rules = {rule.name for found in lexicon_of(language).rules.values() for rule in found}
    assert {"weekday", "month", "ago", "duration", "clock"} <= rules


def test_tokens_joined_are_the_text() -> None:
    text = "On 3–4 May, it’s “17h30”…\n\n\tÉté_2024 $5.00"
    assert "".join(tokens_of(text)) == text

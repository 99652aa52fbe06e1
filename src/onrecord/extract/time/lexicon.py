"""The time words and rules of one language, read from `data/time_*.toml` and compiled once."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.extract.time.grammar import PatternError, Symbols, compile_pattern, words_of

LANGUAGES = ("en", "fr")
OTHER = "x"  # the character of every token that no pattern knows
_PRIVATE_USE = 0xE000
_SPACES = (" ", "\n", "\t", "  ", " ", " ", " \n", "\n ", "   ", "\r\n")
_TOKEN = re.compile(r"[^\W\d_]+|\d+|\s+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write a time expression: `reading` names the function that gives it its value."""

    name: str
    reading: str
    expression: re.Pattern[str]
    options: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words, rules and cues of one language. `chars` maps a token's surface to its character."""

    language: str
    chars: Mapping[str, str]
    values: Mapping[str, Mapping[str, str | int]]
    rules: Mapping[str, tuple[Rule, ...]]
    trigger: re.Pattern[str]

    def value(self, kind: str, word: str) -> str | int | None:
        """What a word means as a member of that class."""
        return self.values.get(kind, {}).get(word.lower())

    def has(self, kind: str, word: str) -> bool:
        """Whether the word belongs to the class."""
        return word.lower() in self.values.get(kind, {})


def tokens_of(text: str) -> list[str]:
    """The text cut into words, digit runs, white space and single signs: joined again, they are the text."""
    return _TOKEN.findall(text)


@cache
def lexicon_of(language: str) -> Lexicon:
    """The compiled lexicon of a language; English for a language that has none of its own."""
    name = language if language in LANGUAGES else LANGUAGES[0]
    source = files("onrecord.data").joinpath(f"time_{name}.toml").read_text(encoding="utf-8")
    return _compiled(name, _with_lists(tomllib.loads(source)))


def _with_lists(data: dict[str, dict[str, dict[str, object]]]) -> dict[str, dict[str, dict[str, object]]]:
    """Words that are only listed are words of the value "" (membership is all that they mean)."""
    words: dict[str, dict[str, object]] = dict(data["words"])
    for kind, listed in data["lists"].items():
        words[kind] = dict.fromkeys(listed, "")
    return {**data, "words": words}


def _numerals() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Digit runs and what they can be, by shape."""
    for n in range(10_000):
        yield str(n), _numeral_classes(n, str(n))
    for n in range(1_000):
        for width in (2, 3, 4):
            if len(str(n)) < width:
                yield f"{n:0{width}d}", _numeral_classes(n, f"{n:0{width}d}")


def _numeral_classes(n: int, digits: str) -> tuple[str, ...]:
    width = len(digits)
    tests = {
        "int": True,
        "day": width <= 2 and 1 <= n <= 31,
        "monthno": width <= 2 and 1 <= n <= 12,
        "hour": width <= 2 and n <= 24,
        "minute": width == 2 and n <= 59,
        "yy": width == 2,
        "year": width == 4 and 1000 <= n <= 2199,
        "hhmm": width == 4 and n // 100 <= 24 and n % 100 <= 59,
    }
    return tuple(name for name, holds in tests.items() if holds)


def _surfaces(word: str, *, lower: bool) -> set[str]:
    return {word.capitalize(), word.upper()} | ({word} if lower else set())


def _memberships(
    data: Mapping[str, Mapping[str, Mapping[str, object]]], literals: Iterable[str]
) -> dict[str, set[str]]:
    """Each surface form and the classes that it belongs to."""
    members: dict[str, set[str]] = defaultdict(set)
    proper = data.get("proper", {})
    for kind, words in data["words"].items():
        for word in words:
            for surface in _surfaces(word, lower=word not in proper.get(kind, ())):
                members[surface].add(kind)
    for word in literals:
        for surface in _surfaces(word, lower=True):
            members[surface].add(f"={word.lower()}")
    for digits, kinds in _numerals():
        members[digits].update(kinds)
    return members


def _alphabet(members: Mapping[str, set[str]]) -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    """One character per distinct set of classes; and, for each class, the characters that include it."""
    signs: dict[frozenset[str], str] = {}
    chars = {s: signs.setdefault(frozenset(kinds), chr(_PRIVATE_USE + len(signs))) for s, kinds in members.items()}
    including: dict[str, set[str]] = defaultdict(set)
    for kinds, char in signs.items():
        for kind in kinds:
            including[kind].add(char)
    chars.update(dict.fromkeys(_SPACES, " "))
    return chars, {kind: frozenset(found) for kind, found in including.items()}


def _compiled(language: str, data: dict[str, dict[str, dict[str, object]]]) -> Lexicon:
    parts: dict[str, str] = data["parts"]  # type: ignore[assignment]  # tomllib is untyped; checked by the parser
    rules: list[dict[str, object]] = data["rule"]  # type: ignore[assignment]
    patterns = [(rule, str(pattern)) for rule in rules for pattern in _patterns(rule)]
    literals = frozenset().union(*(words_of(pattern, parts) for _, pattern in patterns))
    chars, including = _alphabet(_memberships(data, literals))
    symbols = Symbols(
        class_chars=lambda kind: including.get(kind, frozenset()),
        word_chars=lambda word: including.get(f"={word.lower()}", frozenset()),
        parts=parts,
    )
    by_first: dict[str, list[Rule]] = defaultdict(list)
    for rule, pattern in patterns:
        node = compile_pattern(pattern, symbols)
        options = {key: str(value) for key, value in rule.items() if isinstance(value, str)}
        compiled = Rule(options["name"], options["reading"], re.compile(node.expression), options)
        for char in node.first:
            by_first[char].append(compiled)
    values = {kind: {w: _scalar(v) for w, v in words.items()} for kind, words in data["words"].items()}
    trigger = re.compile(f"[{''.join(sorted(by_first))}]")
    return Lexicon(language, chars, values, {char: tuple(found) for char, found in by_first.items()}, trigger)


def _scalar(value: object) -> str | int:
    return value if isinstance(value, int) else str(value)


def _patterns(rule: Mapping[str, object]) -> list[str]:
    """The patterns of a rule; a rule without any is a mistake in the data, never silently nothing."""
    patterns = rule.get("patterns")
    if not isinstance(patterns, list) or not patterns:
        raise PatternError(f"time rule {rule.get('name')!r}: no patterns")
    return patterns

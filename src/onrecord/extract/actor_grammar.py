"""The words around actor names, from data/actors_grammar.toml."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import cast

from onrecord.errors import KnowledgeError

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Folded words and phrases by what they do to the name or description beside them (see the data file)."""

    fillers: Words
    of: Words
    definite: Words
    fresh: Words
    unidentified_before: Words
    unidentified_after: Words
    suspected_before: Words
    suspected_after: Words
    suspected_through: Words
    linked_modifier: Words
    linked_head: Words
    linked_before: Words
    against: Words
    membership: Words
    membership_loose: Words
    agency_article: Words
    agency_names: Words
    weapon_after: Words
    dress_after: Words
    action_nouns: Words
    action_verbs: Words
    action_between: Words
    armed: Words
    unlisted: re.Pattern[str]


@lru_cache(maxsize=1)
def load_grammar() -> Grammar:
    """The shipped grammar. Raises KnowledgeError where a group is missing or empty."""
    file = files("onrecord").joinpath("data", "actors_grammar.toml")
    tables = cast("Mapping[str, Mapping[str, list[str]]]", tomllib.loads(file.read_text(encoding="utf-8")))

    def group(table: str, name: str) -> Words:
        words = tables.get(table, {}).get(name, [])
        if not words:
            raise KnowledgeError(f"actors_grammar.toml: [{table}] {name} is missing or empty")
        return frozenset(words)

    return Grammar(
        fillers=group("fillers", "words"),
        of=group("of", "phrases"),
        definite=group("definite", "words"),
        fresh=group("fresh", "words"),
        unidentified_before=group("unidentified", "before"),
        unidentified_after=group("unidentified", "after"),
        suspected_before=group("suspected", "before"),
        suspected_after=group("suspected", "after"),
        suspected_through=group("suspected", "through"),
        linked_modifier=group("linked", "modifier"),
        linked_head=group("linked", "head"),
        linked_before=group("linked", "before"),
        against=group("against", "words"),
        membership=group("membership", "phrases"),
        membership_loose=group("membership", "loose"),
        agency_article=group("agency", "article"),
        agency_names=group("agency", "names"),
        weapon_after=group("weapon", "after"),
        dress_after=group("dress", "after"),
        action_nouns=group("action", "nouns"),
        action_verbs=group("action", "verbs"),
        action_between=group("action", "between"),
        armed=group("armed_words", "words"),
        unlisted=_unlisted(group("armed_words", "words"), group("armed_words", "stop")),
    )


@lru_cache(maxsize=8)
def first_words(phrases: Words) -> Words:
    """The words that the phrases begin with."""
    return frozenset(phrase.split(" ", 1)[0] for phrase in phrases)


def _unlisted(words: Words, stop: Words) -> re.Pattern[str]:
    """Capitalised words, with small ones between, that hold an armed word: "Free Coast Liberation Front"."""
    capital = r"(?:[A-Z][\w'’\-]{1,24})"
    small = r"(?:of|for|the|and|de|del|la|du|des|al|[a-z]{1,2})"
    strong = "|".join(sorted((re.escape(word) for word in words if " " in word), key=len, reverse=True))
    weak = "|".join(sorted((re.escape(word) for word in words if " " not in word), key=len, reverse=True))
    halt = "|".join(map(re.escape, sorted(stop)))
    return re.compile(
        rf"\b(?!(?:The|A|An|In|On|At|{halt})\b)"
        rf"(?:(?:{capital}(?:\ {small}){{0,2}}\ ){{1,4}}(?:{strong})"
        rf"|(?:{capital}(?:\ {small}){{0,2}}\ ){{2,4}}(?:{weak}))\b"
        rf"(?:(?:\ {small}){{1,2}}\ {capital}(?:\ {capital})?)?"
    )

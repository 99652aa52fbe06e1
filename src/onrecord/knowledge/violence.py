"""The words of violence, weapons and outcomes, and the cues that surround them, compiled from data files."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.knowledge.alternatives import Phrases, Shelf
from onrecord.knowledge.uncased import Uncased
from onrecord.model import OutcomeKind, SubEventType, WeaponKind


@dataclass(frozen=True, slots=True)
class Trigger:
    """One group of words of violence (a `[[trigger]]` table of data/events_*.toml)."""

    name: str
    sub_type: SubEventType | None
    weapon: WeaponKind | None
    outcome: OutcomeKind | None
    noun: bool
    strong: bool


@dataclass(frozen=True, slots=True)
class ViolenceLexicon:
    """The words of one language. `pattern` has one group per trigger; weapons and outcomes one per kind."""

    triggers: dict[str, Trigger]
    pattern: Phrases
    weapons: Phrases
    outcomes: Phrases


@dataclass(frozen=True, slots=True)
class ContextCues:
    """Compiled cues of one language for what a sentence does with violence (data/context_*.toml)."""

    patterns: dict[str, Phrases]

    def found(self, name: str, text: Uncased, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first cue of that name in text[start:end]."""
        return self.patterns[name].search(text, start, end)

    def count(self, name: str, text: Uncased, end: int | None = None) -> int:
        """How many different cues of that name text[:end] holds."""
        return len({match.group() for match in self.patterns[name].finditer(text, 0, end)})


def _table(name: str) -> dict[str, list[dict[str, str | bool | list[str]]]]:
    return tomllib.loads((files("onrecord") / "data" / name).read_text(encoding="utf-8"))


def _words(row: dict[str, str | bool | list[str]]) -> list[str]:
    words = row["words"]
    assert isinstance(words, list)  # noqa: S101  (narrowing: the data files are ours)
    return words


def _trigger(row: dict[str, str | bool | list[str]]) -> Trigger:
    sub, weapon, outcome = row.get("sub_type"), row.get("weapon"), row.get("outcome")
    return Trigger(
        name=str(row["name"]),
        sub_type=SubEventType(str(sub)) if sub else None,
        weapon=WeaponKind(str(weapon)) if weapon else None,
        outcome=OutcomeKind(str(outcome)) if outcome else None,
        noun=bool(row.get("noun", False)),
        strong=bool(row.get("strong", True)),
    )


@cache
def _shelf(language: str) -> Shelf:
    return Shelf()


@cache
def violence_lexicon(language: str) -> ViolenceLexicon:
    """The words of violence of "en" or "fr".

    Raises:
        KnowledgeError: where a data file is wrong.
    """
    name = f"events_{language}.toml"
    table = _table(name)
    triggers = [_trigger(row) for row in table["trigger"]]
    shelf = _shelf(language)
    return ViolenceLexicon(
        triggers={trigger.name: trigger for trigger in triggers},
        pattern=Phrases({str(row["name"]): _words(row) for row in table["trigger"]}, where=name, shelf=shelf),
        weapons=Phrases({str(row["kind"]): _words(row) for row in table["weapon"]}, where=name, shelf=shelf),
        outcomes=Phrases({str(row["kind"]): _words(row) for row in table["outcome"]}, where=name, shelf=shelf),
    )


@cache
def strong_words(language: str) -> dict[str, list[str]]:
    """The fragments of the words that tell of violence by themselves, by the name of their group.

    Raises:
        KnowledgeError: where a data file is wrong.
    """
    table = _table(f"events_{language}.toml")
    return {str(row["name"]): _words(row) for row in table["trigger"] if row.get("strong", True)}


@cache
def weapon_words(language: str) -> list[str]:
    """The fragments of all words for weapons.

    Raises:
        KnowledgeError: where a data file is wrong.
    """
    return [word for row in _table(f"events_{language}.toml")["weapon"] for word in _words(row)]


@cache
def context_cues(language: str) -> ContextCues:
    """The context cues of "en" or "fr".

    Raises:
        KnowledgeError: where a data file is wrong.
    """
    name = f"context_{language}.toml"
    table: dict[str, list[str]] = tomllib.loads((files("onrecord") / "data" / name).read_text(encoding="utf-8"))
    shelf = _shelf(language)
    return ContextCues({key: Phrases({key: words}, where=name, shelf=shelf) for key, words in table.items()})

"""The matcher: all names, country words and descriptions of the actor book in one Aho-Corasick automaton.

Every pattern is a folded name with a space on either side, looked for in the folded text with a space on either side:
a hit ends at word bounds by construction. What the fold takes away, capitals, is then checked against the text itself:

| name as typed | the text must have |
|---|---|
| all small ("armed bandits") | the words, in any case |
| with capitals ("Boko Haram") | a capital on the longest capitalised word |
| acronym ("JNIM", "FAMa") | the same capitals, all capitals, or a capital first letter from four letters on ("Farc") |
| acronym that is a word too ("IS", "FAN") | all capitals, in a sentence that is not written in capitals throughout |
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from operator import attrgetter
from typing import NamedTuple

import ahocorasick

from onrecord.knowledge.actor_names import fold, is_acronym
from onrecord.knowledge.actor_tables import Country, Generic, Reading
from onrecord.model import Span

_WORD = re.compile(r"[^\W_]+")
PRESS_ACRONYM = 4  # letters from which newspapers write an acronym as a word: Farc, Unita, Minusma


class Case(IntEnum):
    """What capitals a name needs, the laxest first."""

    ANY = 0
    PROPER = 1
    ACRONYM = 2
    CAPITALS = 3


@dataclass(slots=True)
class Entry:
    """What the words of one pattern can be."""

    words: str
    case: Case = Case.CAPITALS
    capital: int = 0  # offset of the letter that must be a capital (PROPER)
    spellings: frozenset[str] = frozenset()
    press: bool = False  # an acronym that newspapers write as a word: Farc
    readings: tuple[Reading, ...] = ()
    countries: tuple[str, ...] = ()
    adjective: bool = False
    noun: bool = False
    generic: Generic | None = None
    other: bool = False


class Hit(NamedTuple):
    """Words of the text that are in the book."""

    start: int
    end: int
    entry: Entry

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Matcher:
    """The automaton."""

    _automaton: "ahocorasick.Automaton" = field(repr=False)

    @classmethod
    def build(
        cls,
        names: Mapping[str, tuple[tuple[Reading, ...], tuple[str, ...]]],
        *,
        countries: Sequence[Country],
        generics: Sequence[Generic],
        others: Sequence[str],
    ) -> "Matcher":
        """Compile the patterns. Where a name and a description are the same words, both stand in one entry."""
        entries: dict[str, Entry] = {}
        for words, (readings, spellings) in names.items():
            _add_name(entries, words, readings=readings, spellings=spellings)
        for name in others:
            entry = _entry(entries, name)
            entry.other = not entry.readings
        for state in countries:
            _add_country(entries, state)
        for generic in generics:
            entry = _entry(entries, generic.term)
            entry.generic = entry.generic or generic
        automaton = ahocorasick.Automaton(ahocorasick.STORE_ANY)
        for entry in entries.values():
            automaton.add_word(f" {entry.words} ", entry)
        automaton.make_automaton()
        return cls(automaton)

    def scan(self, text: str, *, capitals: Sequence[Span] = ()) -> tuple[Hit, ...]:
        """All hits, leftmost and longest, none overlapping."""
        folded = f" {fold(text)} "
        found: list[tuple[int, int, Entry]] = []
        for last, entry in self._automaton.iter(folded):
            end = last - 1
            start = end - len(entry.words)
            if entry.case is Case.ANY or _cased(entry, text[start:end], start=start, capitals=capitals):
                found.append((start, -end, entry))
        found.sort(key=_position)
        return tuple(_longest(found))


def _position(found: tuple[int, int, Entry]) -> tuple[int, int]:
    return found[:2]


def _longest(found: list[tuple[int, int, Entry]]) -> list[Hit]:
    kept: list[Hit] = []
    reached = 0
    for start, minus_end, entry in found:
        if start >= reached:
            reached = -minus_end
            kept.append(Hit(start, reached, entry))
    return kept


def _cased(entry: Entry, words: str, *, start: int, capitals: Sequence[Span]) -> bool:
    if entry.case is Case.PROPER:
        return words[entry.capital].isupper() or not words[entry.capital].islower()
    if not words[0].isupper() and words not in entry.spellings:
        return False
    if entry.case is Case.CAPITALS:
        return words in entry.spellings and not _is_shouted(start, capitals)
    return words.isupper() or words in entry.spellings or (entry.press and words[1:].islower())


def _is_shouted(start: int, capitals: Sequence[Span]) -> bool:
    """Whether a place lies in one of the stretches in capitals, which are in order."""
    at = bisect_right(capitals, start, key=_BEGIN) - 1
    return at >= 0 and start < capitals[at].end


_BEGIN = attrgetter("start")


def _entry(entries: dict[str, Entry], name: str) -> Entry:
    words = fold(name).strip()
    entry = entries.get(words)
    if entry is None:
        entry = entries[words] = Entry(words)
    _relax(entry, name)
    return entry


def _relax(entry: Entry, name: str) -> None:
    """Let a further spelling be found too."""
    case, capital = _case(name)
    if case < entry.case:
        entry.case, entry.capital = case, capital
    if case is Case.ACRONYM:
        entry.spellings |= {name}
        entry.press = entry.press or (len(name) >= PRESS_ACRONYM and name[-1] != "s")


def _case(name: str) -> tuple[Case, int]:
    """The capitals that a spelling needs, and the offset of the one that is checked."""
    if is_acronym(name):
        return Case.ACRONYM, 0
    longest, offset, first = 0, 0, -1
    for word in _WORD.finditer(name):
        first = word.start() if first < 0 else first
        if word.end() - word.start() > longest and name[word.start()].isupper():
            longest, offset = word.end() - word.start(), word.start() - first
    return (Case.PROPER, offset) if longest else (Case.ANY, 0)


def _add_name(
    entries: dict[str, Entry], words: str, *, readings: tuple[Reading, ...], spellings: tuple[str, ...]
) -> None:
    entry = entries.setdefault(words, Entry(words))
    entry.readings = readings
    for spelling in spellings:
        _relax(entry, spelling)
    if entry.case is Case.ACRONYM and any(each.actor_id is None and not each.countries for each in readings):
        entry.case = Case.CAPITALS


def _add_country(entries: dict[str, Entry], state: Country) -> None:
    for name in (*state.names, *state.names_fr):
        _name_country(_entry(entries, name), state.iso2, adjective=False)
    for adjective in state.adjectives:
        _name_country(_entry(entries, adjective), state.iso2, adjective=True)
        if adjective[-1] in "naiko":
            _name_country(_entry(entries, adjective + "s"), state.iso2, adjective=True)
    for adjective in state.adjectives_fr:
        for form in dict.fromkeys((adjective, adjective if adjective[-1] in "sx" else adjective + "s")):
            _name_country(_entry(entries, form), state.iso2, adjective=True)
            _name_country(_entry(entries, form.capitalize()), state.iso2, adjective=True)


def _name_country(entry: Entry, code: str, *, adjective: bool) -> None:
    if code not in entry.countries:
        entry.countries += (code,)
    entry.adjective = entry.adjective or adjective
    entry.noun = entry.noun or not adjective

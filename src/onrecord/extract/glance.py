"""A first look at a text, before anything is read: whether it can tell of an incident at all.

Two things that every incident needs are looked for by automata, in far less time than a reading takes: a word that
tells of violence by itself, and a weapon of war or somebody armed. The look asks for less than the reading does
(`extract.gate`), so it never costs an incident. A text that it turns away is not read, and its sheet is empty: sums,
background and assessments that it may hold besides are left out, too.
"""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache

from onrecord.extract.actor_grammar import load_grammar
from onrecord.extract.gate import MILITARY_WORDS, Relevance
from onrecord.extract.parties import ARMED
from onrecord.extract.text import LANGUAGES
from onrecord.knowledge.actors import ActorBook, Hit
from onrecord.knowledge.alternatives import Phrases
from onrecord.knowledge.uncased import uncase
from onrecord.knowledge.violence import strong_words, weapon_words
from onrecord.model import ActorKind, Report

_AT_WAR = ARMED - {ActorKind.POLICE}
_SOMEBODY = ARMED | {ActorKind.UNKNOWN}
"""Kinds that can be a side: unknown ones may be a band ("gunmen")."""
_NOTHING = Relevance(False, "gate.no_violence", "no word of violence, no weapon and nobody armed: not read")
_NOBODY = Relevance(False, "gate.nobody_armed", "no weapon of war and nobody armed is named: not read")


class _Word(StrEnum):
    """What a word says of a text."""

    WAR = "war"  # organised violence by itself
    VIOLENCE = "violence"
    ARMS = "arms"


def turned_away(report: Report, book: ActorBook) -> Relevance | None:
    """Why a report need not be read; None where it may tell of an incident.

    An incident needs a word of violence and somebody armed, or a word of war. Where such a word is lacking, arms or an
    armed side still let a text through: it may tell of what happened in words that are on no list.
    """
    language = report.language if report.language in LANGUAGES else LANGUAGES[0]
    return _verdict(report.text, (language,), book)


def page_turned_away(text: str, book: ActorBook) -> Relevance | None:
    """Why a page whose markup shows some text need not even be read: the same look, in every language."""
    return _verdict(text, LANGUAGES, book)


def _verdict(text: str, languages: Iterable[str], book: ActorBook) -> Relevance | None:
    plain = uncase(text)
    found = {match.lastgroup for language in languages for match in _words(language).matches(plain)[1]}
    if _Word.WAR in found:
        return None
    if _Word.VIOLENCE in found:
        return None if _names_somebody(text, book) else _NOBODY
    return None if _Word.ARMS in found or _names_a_force(text, book) else _NOTHING


@cache
def _words(language: str) -> Phrases:
    strong = strong_words(language)
    groups = {
        _Word.WAR: [word for name, words in strong.items() if name in MILITARY_WORDS for word in words],
        _Word.VIOLENCE: [word for name, words in strong.items() if name not in MILITARY_WORDS for word in words],
        _Word.ARMS: weapon_words(language),
    }
    return Phrases({str(name): words for name, words in groups.items()}, where=f"events_{language}.toml")


def _names_somebody(text: str, book: ActorBook) -> bool:
    """Whether armed people, an actor of the book, a country or a group by the form of its name is named."""
    return any(_is_somebody(hit) for hit in book.scan(text)) or any(word in text for word in load_grammar().armed)


def _is_somebody(hit: Hit) -> bool:
    entry = hit.entry
    return bool(entry.readings or entry.countries) or (entry.generic is not None and entry.generic.kind in _SOMEBODY)


def _names_a_force(text: str, book: ActorBook) -> bool:
    """Whether somebody armed other than the police is named."""
    return any(_is_force(hit, book) for hit in book.scan(text))


def _is_force(hit: Hit, book: ActorBook) -> bool:
    named = (book.actors.get(each.actor_id) for each in hit.entry.readings if each.actor_id)
    kinds = [actor.kind for actor in named if actor is not None]
    generic = hit.entry.generic
    return any(kind in _AT_WAR for kind in kinds) or (generic is not None and generic.kind in _AT_WAR)

"""Who belongs to whom: parents of actors, the state whose an actor is, the owner of a medium, the country in a name."""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from onrecord.knowledge.actor_tables import read_actors, read_tables
from onrecord.knowledge.place_names import place_key
from onrecord.model import Actor, ActorKind

STATE_KINDS = frozenset({ActorKind.STATE_FORCES, ActorKind.POLICE, ActorKind.GOVERNMENT, ActorKind.PRO_GOV_MILITIA})
"""Kinds that fight for a state."""
_OF_A_STATE = STATE_KINDS | {ActorKind.MERCENARIES, ActorKind.FOREIGN_FORCES}
_BY_RULE = re.compile(r"(?P<iso3>[a-z]{3})_(?:af|police|gov)")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_NAME_WORDS = 5
"""Words of the longest name of a country."""


@dataclass(frozen=True, slots=True)
class Medium:
    """A news medium that is not independent, or an agency. `country` is ISO 3166-1 alpha-2 or empty."""

    name: str
    kind: str
    country: str


@dataclass(frozen=True, slots=True)
class Kinship:
    """Lookups over the actor, country and media tables."""

    parents: Mapping[str, str]
    states: Mapping[str, str]
    codes: Mapping[str, str]
    words: Mapping[str, str]
    media: Mapping[str, Medium]

    def line(self, actor_id: str) -> tuple[str, ...]:
        """The actor's id, its parent's, and so on upwards."""
        found: list[str] = []
        current: str | None = actor_id
        while current is not None and current not in found:
            found.append(current)
            current = self.parents.get(current)
        return tuple(found)

    def are_kin(self, one: str, two: str) -> bool:
        """Whether two actors are the same, or one is part of the other. Two parts of one whole are not kin."""
        return one in self.line(two) or two in self.line(one)

    def state_of(self, actor_id: str) -> str | None:
        """The country (alpha-2) for whose state an actor fights, polices or speaks; None for others."""
        by_rule = _BY_RULE.fullmatch(actor_id)
        return self.states.get(actor_id) or (self.codes.get(by_rule["iso3"]) if by_rule else None)

    def state_named(self, words: str) -> str | None:
        """The first country that words name, by its name or adjective ("Russia's defence ministry" gives RU)."""
        return next(iter(self.states_named(words)), None)

    def states_named(self, words: str) -> tuple[str, ...]:
        """Every country that words name, in order."""
        said = [place_key(word.removesuffix("'s").removesuffix("’s")) for word in _WORD.findall(words)]
        found: dict[str, None] = {}
        at = 0
        while at < len(said):
            sizes = range(min(_NAME_WORDS, len(said) - at), 0, -1)
            size = next((size for size in sizes if " ".join(said[at : at + size]) in self.words), 0)
            if size:
                found[self.words[" ".join(said[at : at + size])]] = None
            at += max(size, 1)
        return tuple(found)

    def medium(self, name: str) -> Medium | None:
        """The medium of a name."""
        return self.media.get(medium_key(name))

    def medium_in(self, words: str) -> Medium | None:
        """The medium that words name, with what is said around it ("the Russian state news agency TASS")."""
        whole = self.medium(words)
        if whole is not None:
            return whole
        said = words.replace("’", "'").casefold().removesuffix("'s").split()
        spans = ((at, size) for size in range(min(_NAME_WORDS, len(said)), 0, -1) for at in range(len(said) - size + 1))
        names = (" ".join(said[at : at + size]) for at, size in spans)
        return next((self.media[name] for name in names if name in self.media), None)

    def voice(self, name: str) -> str:
        """A medium's name as a key: every name of one agency gives the same."""
        known = self.medium(name)
        return medium_key(name if known is None else known.name)


@lru_cache(maxsize=1 << 14)
def medium_key(name: str) -> str:
    """A medium's name without what outlets write around it: "the news agency Tass" and "TASS" are one."""
    words = _AROUND.sub(" ", " ".join(name.casefold().replace("’", "'").split()))
    return " ".join(words.removesuffix("'s").split()) or name.casefold()


_AROUND = re.compile(
    r"^(?:(?:the|le|la|les)\s+|l')|\b(?:state|official|local|private|independent|semi-official|state-run)?\s*"
    r"(?:news agency|newspaper|news website|news site|website|broadcaster|television|news channel|agence de presse)\b"
)


@lru_cache(maxsize=4)
def kinship(overlay: Path | None = None) -> Kinship:
    """The tables with a user's own actors over them. Raises KnowledgeError where a row is wrong."""
    tables = read_tables()
    own = read_actors(overlay) if overlay is not None and overlay.exists() else ()
    actors = {actor.id: actor for actor in (*tables.actors, *own)}
    words: dict[str, str] = {}
    for state in tables.countries:
        for name in (*state.names, *state.adjectives, *state.names_fr, *state.adjectives_fr):
            words.setdefault(place_key(name), state.iso2)
    return Kinship(
        parents={actor.id: actor.parent for actor in actors.values() if actor.parent is not None},
        states=_states(actors.values()),
        codes={state.iso3.casefold(): state.iso2 for state in tables.countries},
        words=words,
        media=_media(),
    )


def _states(actors: Iterable[Actor]) -> dict[str, str]:
    return {actor.id: actor.countries[0] for actor in actors if actor.kind in _OF_A_STATE and actor.countries}


def _media() -> dict[str, Medium]:
    text = (files("onrecord") / "data" / "agencies.csv").read_text(encoding="utf-8")
    found: dict[str, Medium] = {}
    for row in csv.DictReader(text.splitlines()):
        medium = Medium(row["name"], row["kind"], row["country"])
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            found.setdefault(medium_key(name), medium)
    return found


__all__ = ["STATE_KINDS", "Kinship", "Medium", "kinship", "medium_key"]

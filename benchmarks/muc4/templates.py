"""The templates of a text: one for each type of act it tells of, its slots filled with the text's own phrases.

MUC counts what the ledger does not (old acts, threats, crime by hired killers) and leaves out what it counts (fights
between armies and guerrillas), so templates are chosen by weights fitted on the train part, around the engine's gate.
What they are chosen among is the engine's: its sentences, words of violence, actors, places, tolls and sources.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.muc4.acts import chances
from benchmarks.muc4.aliases import Pairs, aliases, same
from benchmarks.muc4.reading import Reading
from benchmarks.muc4.signs import FILLS, ROLES, Filler, fillers, signs
from benchmarks.muc4.tagged import RoleOdds, joined, role_odds
from benchmarks.muc4.weights import Weights, load

WEIGHTS = Path(__file__).with_name("roles.txt")
SURE_ACT = 0.12
"""Probability of an act from which it has a template (this and the next two were chosen on the dev part)."""
SURE_EMPTY = 0.35
"""The same where no slot has a filler."""
SURE: Mapping[str, float] = dict.fromkeys(FILLS, 0.16)
"""Probability of a filler from which it is taken."""


@dataclass(frozen=True, slots=True)
class Template:
    """One act: its type, how likely it is, and the fillers of each role, the likeliest first."""

    kind: str
    chance: float
    roles: Mapping[str, tuple[Filler, ...]]


@dataclass(frozen=True, slots=True)
class Scored:
    """A phrase with the probability that it fills each role."""

    filler: Filler
    chances: tuple[float, ...]


def templates(reading: Reading) -> list[Template]:
    """The templates of a text, the likeliest act first; one whose victims another has, too, is the same act."""
    acts = {kind: chance for kind, chance in chances(reading).items() if chance >= SURE_ACT}
    if not acts:
        return []
    known, phrases = aliases(reading.text), fillers(reading)
    odds = role_odds(reading, phrases)
    made = [
        Template(kind, acts[kind], _roles(scored(phrases, odds, reading, kind, acts[kind]), known)) for kind in acts
    ]
    return list(_distinct(sorted(made, key=lambda template: -template.chance)))


def scored(phrases: Iterable[Filler], odds: RoleOdds, reading: Reading, kind: str, chance: float) -> list[Scored]:
    """Every phrase with its probabilities for an act: the fitted weights', with the tagger's for the roles it knows."""
    found = []
    for filler in phrases:
        fitted = _weights().probabilities(signs(filler, reading, kind, chance))
        tagged = odds[filler.key]
        both = (joined(one, tagged[role]) if role in tagged else one for role, one in zip(FILLS, fitted, strict=True))
        found.append(Scored(filler, tuple(both)))
    return found


@cache
def _weights() -> Weights:
    return load(WEIGHTS)


def _roles(phrases: list[Scored], known: Pairs) -> dict[str, tuple[Filler, ...]]:
    return {role: _chosen(phrases, at, SURE[role], known) for at, role in enumerate(FILLS)}


def _chosen(phrases: list[Scored], role: int, sure: float, known: Pairs) -> tuple[Filler, ...]:
    """The fillers of one role: of phrases that overlap or name the same, the likeliest."""
    chosen: list[Filler] = []
    for phrase in sorted((p for p in phrases if p.chances[role] >= sure), key=lambda p: -p.chances[role]):
        if not any(same(phrase.filler.key, other.key, known) or _inside(phrase.filler, other) for other in chosen):
            chosen.append(phrase.filler)
    return tuple(chosen)


def _inside(filler: Filler, other: Filler) -> bool:
    """Whether every mention of a filler overlaps one of the other's."""
    return all(any(one.span.overlaps(two.span) for two in other.mentions) for one in filler.mentions)


def _distinct(made: Iterable[Template]) -> Iterator[Template]:
    kept: list[set[str]] = []
    for template in made:
        victims = {filler.key for filler in template.roles["Victim"]}
        empty = not any(template.roles[role] for role in ROLES)
        if (victims and any(victims <= known for known in kept)) or (empty and template.chance < SURE_EMPTY):
            continue
        kept.append(victims)
        yield template

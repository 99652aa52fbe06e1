"""The actor book: every named actor, with lookups, and the matcher that finds names in a text.

Loaded from the shipped tables (see actor_tables) and a user's overlay file of the same columns as actors.csv. Every
country has armed forces, police and a government even where no row names them: `<iso3>_af`, `<iso3>_police` and
`<iso3>_gov`. "Unidentified" is nobody: it is no row and no alias.
"""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from onrecord.errors import KnowledgeError
from onrecord.knowledge.actor_matcher import Hit, Matcher
from onrecord.knowledge.actor_names import fold, is_acronym, key, variants
from onrecord.knowledge.actor_tables import (
    ACTOR_COLUMNS,
    Country,
    Reading,
    Row,
    Tables,
    read_actor,
    read_actors,
    read_tables,
)
from onrecord.model import Actor, ActorKind, Span

SHORT_ACRONYM = 3  # letters: so short an acronym names an actor only where its country is in the document
_RULE_SOURCE = "rule: one per country"


@dataclass(frozen=True, slots=True)
class ActorBook:
    """All actors by id, countries by code, and the names as a matcher. Immutable."""

    actors: dict[str, Actor]
    countries: dict[str, Country]
    _matcher: Matcher = field(repr=False)
    _names: dict[str, tuple[Reading, ...]] = field(repr=False)
    _branches: dict[str, tuple[Actor, ...]] = field(repr=False)
    _missions: dict[str, tuple[Actor, ...]] = field(repr=False)

    @classmethod
    def load(cls, overlay: Path | None = None) -> "ActorBook":
        """The shipped book with a user's overlay over it. Raises KnowledgeError where a row of either is wrong."""
        tables = read_tables()
        extra = read_actors(overlay) if overlay is not None and overlay.exists() else ()
        return _build(tables, extra)

    def get(self, actor_id: str) -> Actor | None:
        """The actor of an id."""
        return self.actors.get(actor_id)

    def lineage(self, actor_id: str) -> tuple[str, ...]:
        """The actor's id, its parent's, and so on upwards."""
        line: list[str] = []
        current: str | None = actor_id
        while current is not None and current not in line:
            line.append(current)
            actor = self.actors.get(current)
            current = actor.parent if actor else None
        return tuple(line)

    def state_forces_of(self, country: str, year: int | None = None) -> Actor | None:
        """The armed forces of a country, in a year where they changed (Afghanistan, Syria, South Sudan)."""
        return self._of_state(country, "af", year=year)

    def police_of(self, country: str, year: int | None = None) -> Actor | None:
        """The police of a country; where police and army are one row, that row."""
        return self._of_state(country, "police", year=year)

    def government_of(self, country: str) -> Actor | None:
        """The government of a country."""
        state = self.countries.get(country)
        return self.actors[f"{state.iso3.lower()}_gov"] if state else None

    def _of_state(self, country: str, role: str, *, year: int | None) -> Actor | None:
        state = self.countries.get(country)
        if state is None:
            return None
        listed = state.forces if role == "af" else state.police
        ids = listed or (f"{state.iso3.lower()}_{role}",)
        holding = [self.actors[each] for each in ids if _holds(self.actors[each], year)]
        return holding[-1] if holding else self.actors[ids[-1]]

    def missions_in(self, country: str, year: int | None = None) -> tuple[Actor, ...]:
        """The peacekeeping missions in a country in a year."""
        return tuple(each for each in self._missions.get(country, ()) if _holds(each, year))

    def branch_in(self, actor_id: str, country: str, year: int | None = None) -> Actor | None:
        """The branch that carries the actor's name in a country: Islamic State in Mozambique is its province there.

        None in the actor's own countries, and where no branch or several bear its name.
        """
        if country in self.actors[actor_id].countries:
            return None
        found = [each for each in self._branches.get(actor_id, ()) if country in each.countries and _holds(each, year)]
        if len(found) > 1:
            found = [each for each in found if each.countries[0] == country]
        return found[0] if len(found) == 1 else None

    def readings(self, name: str) -> tuple[Reading, ...]:
        """What a name may mean, whatever the document."""
        words = key(name)
        return self._names.get(words) or self._names.get(words.removeprefix("the "), ())

    def find(self, name: str, *, countries: Iterable[str] = (), year: int | None = None) -> Actor | None:
        """The one actor that a name means, given a document's countries and year; None where it could be several."""
        reading = choose(self.readings(name), countries=tuple(countries), year=year)
        return self.actors[reading.actor_id] if reading and reading.actor_id else None

    def scan(self, text: str, *, capitals: Sequence[Span] = ()) -> tuple[Hit, ...]:
        """Names, country words and descriptions in a text: leftmost, longest, none overlapping.

        `capitals` are the stretches written all in capitals, where a capital says nothing about a word.
        """
        return self._matcher.scan(text, capitals=capitals)

    def display(self, actor: Actor) -> str:
        """The name that a reader knows: "JNIM", "Malian army", "Kenyan police"."""
        state = self.countries.get(actor.countries[0]) if actor.countries else None
        described = actor.short is not None and " " in actor.short
        if state is None or not state.adjectives or described:
            return actor.short or actor.name
        noun = _state_noun(actor, state)
        return f"{state.adjectives[0]} {noun}" if noun else actor.short or actor.name

    def kind_in(self, actor: Actor, country: str | None) -> ActorKind:
        """The actor's kind as seen from a country: a state's forces abroad are foreign forces there."""
        abroad = country is not None and bool(actor.countries) and actor.countries[0] != country
        return ActorKind.FOREIGN_FORCES if abroad and actor.kind is ActorKind.STATE_FORCES else actor.kind


def _state_noun(actor: Actor, state: Country) -> str | None:
    if actor.kind is ActorKind.STATE_FORCES and actor.id in (state.forces or (f"{state.iso3.lower()}_af",)):
        return "army"
    if actor.kind is ActorKind.POLICE and actor.id in (state.police or (f"{state.iso3.lower()}_police",)):
        return "police"
    return "government" if actor.kind is ActorKind.GOVERNMENT and actor.id.endswith("_gov") else None


def _holds(actor: Actor, year: int | None) -> bool:
    return year is None or (actor.valid_from or year) <= year <= (actor.valid_to or year)


def choose(readings: Sequence[Reading], *, countries: Sequence[str], year: int | None) -> Reading | None:
    """The reading that a document's countries leave, its year breaking ties; None where none or several are left.

    `countries` come with the most prominent first: the first country that any reading fits decides. A reading with
    `anywhere` needs no country where it is the only one; a word that is no actor anywhere gives way to one that is.
    """
    possible = [each for each in readings if each.holds_in(year)] or list(readings)
    if len(possible) == 1 and possible[0].anywhere:
        return possible[0]
    for country in countries:
        fitting = [each for each in possible if country in each.countries]
        if len(fitting) > 1:
            fitting = [each for each in fitting if each.countries[0] == country]
            return fitting[0] if len(fitting) == 1 else None
        if fitting:
            return fitting[0]
    free = [each for each in possible if each.anywhere]
    actors = [each for each in free if each.actor_id is not None]
    chosen = actors or free[:1]
    return chosen[0] if len(chosen) == 1 else None


def _build(tables: Tables, extra: Sequence[Actor]) -> ActorBook:
    countries = {state.iso2: state for state in tables.countries}
    actors = _state_actors(tables.countries)
    actors.update((actor.id, actor) for actor in (*tables.actors, *extra))
    _check(actors, countries)
    names = _names(actors.values(), tables.readings)
    matcher = Matcher.build(names, countries=tables.countries, generics=tables.generics, others=tables.others)
    readings = {words: read for words, (read, _) in names.items()}
    return ActorBook(actors, countries, matcher, readings, _branches(actors), _missions(actors))


def _missions(actors: dict[str, Actor]) -> dict[str, tuple[Actor, ...]]:
    found: dict[str, list[Actor]] = {}
    for actor in actors.values():
        for country in actor.countries if actor.kind is ActorKind.PEACEKEEPERS else ():
            found.setdefault(country, []).append(actor)
    return {country: tuple(each) for country, each in found.items()}


def _branches(actors: dict[str, Actor]) -> dict[str, tuple[Actor, ...]]:
    """The armed groups that bear their parent's name with something added."""
    found: dict[str, list[Actor]] = {}
    for actor in actors.values():
        if actor.parent is not None and actor.kind is ActorKind.ARMED_GROUP:
            stem = key(actors[actor.parent].name) + " "
            if any(key(name).startswith(stem) for name in (actor.name, *actor.aliases)):
                found.setdefault(actor.parent, []).append(actor)
    return {parent: tuple(each) for parent, each in found.items()}


def _state_actors(countries: Iterable[Country]) -> dict[str, Actor]:
    """The forces, police and government of every country that no row names otherwise."""
    actors: dict[str, Actor] = {}
    for state in countries:
        adjective = (state.adjectives or state.names)[0]
        for role, name, kind, listed in (
            ("af", f"{adjective} Armed Forces", ActorKind.STATE_FORCES, state.forces),
            ("police", f"{adjective} police", ActorKind.POLICE, state.police),
            ("gov", f"Government of {state.names[0]}", ActorKind.GOVERNMENT, ()),
        ):
            actor_id = f"{state.iso3.lower()}_{role}"
            if not listed or actor_id in listed:
                actors[actor_id] = Actor(actor_id, name, kind, (state.iso2,), (), source=_RULE_SOURCE)
    return actors


def _check(actors: dict[str, Actor], countries: dict[str, Country]) -> None:
    for actor in actors.values():
        if actor.parent is not None and actor.parent not in actors:
            raise KnowledgeError(f"actor {actor.id}: parent {actor.parent!r} is no actor")
        unknown = [code for code in actor.countries if code not in countries]
        if unknown:
            raise KnowledgeError(f"actor {actor.id}: countries {', '.join(unknown)} are not in actors_countries.csv")
    for state in countries.values():
        for actor_id in (*state.forces, *state.police):
            if actor_id not in actors:
                raise KnowledgeError(f"country {state.iso2}: {actor_id!r} is no actor")


Names = dict[str, tuple[tuple[Reading, ...], tuple[str, ...]]]
"""Folded name → its readings and its spellings as typed."""


def _names(actors: Iterable[Actor], stated: Iterable[tuple[str, Reading]]) -> Names:
    """All names with their readings.

    Rows of actors_ambiguous.csv replace what the actors' own aliases say for the same words. A variant by rule never
    takes words that are typed as another name ("ISIs" is no plural where ISIS is a name).
    """
    readings: dict[str, dict[Reading, None]] = {}
    spellings: dict[str, dict[str, None]] = {}
    for alias, reading in stated:
        for spelling in variants(alias):
            _add(spelling, reading, readings=readings, spellings=spellings)
    fixed = frozenset(readings)
    generated: list[tuple[str, str, Actor]] = []
    for actor in actors:
        for typed in dict.fromkeys((actor.name, actor.short or actor.name, *actor.aliases)):
            first, *others = variants(typed)
            _take(first, fold(first).strip(), actor, fixed=fixed, readings=readings, spellings=spellings)
            generated += [(fold(each).strip(), each, actor) for each in others]
    typed_words = frozenset(readings)
    for words, spelling, actor in generated:
        if words not in typed_words or any(each.actor_id == actor.id for each in readings[words]):
            _take(spelling, words, actor, fixed=fixed, readings=readings, spellings=spellings)
    return {words: (tuple(readings[words]), tuple(spellings[words])) for words in readings}


def _take(
    spelling: str,
    words: str,
    actor: Actor,
    *,
    fixed: frozenset[str],
    readings: dict[str, dict[Reading, None]],
    spellings: dict[str, dict[str, None]],
) -> None:
    if words in fixed:
        spellings[words][spelling] = None
    else:
        readings.setdefault(words, {})[_reading(actor, spelling)] = None
        spellings.setdefault(words, {})[spelling] = None


def _reading(actor: Actor, spelling: str) -> Reading:
    risky = is_acronym(spelling) and sum(map(str.isalpha, spelling.rstrip("s"))) <= SHORT_ACRONYM
    return Reading(actor.id, actor.countries, actor.valid_from, actor.valid_to, not (risky and actor.countries))


def _add(
    name: str, reading: Reading, *, readings: dict[str, dict[Reading, None]], spellings: dict[str, dict[str, None]]
) -> None:
    folded = fold(name).strip()
    readings.setdefault(folded, {})[reading] = None
    spellings.setdefault(folded, {})[name] = None


@lru_cache(maxsize=4)
def load_book(overlay: Path | None = None) -> ActorBook:
    """The book, built once per overlay and process."""
    return ActorBook.load(overlay)


def add(actor: Actor, overlay: Path) -> None:
    """Write an actor into a user's overlay file; one with the same id there is replaced.

    Raises KnowledgeError where a cell is wrong, a country or the parent is unknown, or the id is one of the shipped
    actors under another name (an id keeps its meaning).
    """
    row = Row(_cells(actor), f"actor {actor.id}")
    checked = read_actor(row)
    shipped = load_book().get(checked.id)
    if shipped is not None and key(shipped.name) != key(checked.name):
        raise row.fail("id", f"already means {shipped.name}")
    kept = [each for each in read_actors(overlay) if each.id != checked.id] if overlay.exists() else []
    _build(read_tables(), (*kept, checked))
    _write(overlay, [*kept, checked])
    load_book.cache_clear()


def _cells(actor: Actor) -> dict[str, str]:
    return {
        "id": actor.id,
        "name": actor.name,
        "short": actor.short or "",
        "kind": actor.kind.value if isinstance(actor.kind, ActorKind) else str(actor.kind),
        "countries": ";".join(actor.countries),
        "aliases": "; ".join(actor.aliases),
        "parent": actor.parent or "",
        "valid_from": "" if actor.valid_from is None else str(actor.valid_from),
        "valid_to": "" if actor.valid_to is None else str(actor.valid_to),
        "source": actor.source or "user",
    }


def _write(overlay: Path, actors: Sequence[Actor]) -> None:
    overlay.parent.mkdir(parents=True, exist_ok=True)
    draft = overlay.with_name(overlay.name + ".new")
    with draft.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=ACTOR_COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(_cells(actor) for actor in actors)
    draft.replace(overlay)


__all__ = ["ActorBook", "Hit", "Reading", "add", "choose", "load_book"]

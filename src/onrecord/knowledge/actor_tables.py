"""The actor tables: what a row may hold, and reading them with errors that name file, line and column.

| file (src/onrecord/data) | a row is |
|---|---|
| actors.csv | a named actor |
| actors_countries.csv | a country: its names and adjectives, the ids of its armed forces and police |
| actors_ambiguous.csv | one reading of a name that has several, with the countries and years that decide |
| actors_generic.csv | a description ("the army", "gunmen", "villagers", "police station") |
| actors_not.csv | a name that looks like an actor's and is none (agencies, monitors, companies, teams) |

Cells with several values separate them with semicolons. Country codes are ISO 3166-1 alpha-2.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from onrecord.errors import KnowledgeError
from onrecord.model import Actor, ActorKind

ACTOR_COLUMNS = (
    "id",
    "name",
    "short",
    "kind",
    "countries",
    "aliases",
    "parent",
    "valid_from",
    "valid_to",
    "source",
)
_ID = re.compile(r"[a-z0-9][a-z0-9_]{0,39}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_YEARS = range(1800, 2101)
Word = TypeVar("Word", bound=StrEnum)


class Resolves(StrEnum):
    """To what a description may be resolved in context."""

    FORCES = "forces"  # the armed forces of a country
    POLICE = "police"
    GOVERNMENT = "government"
    PEACEKEEPERS = "peacekeepers"
    MERCENARIES = "mercenaries"
    GROUP = "group"  # a non-state armed group
    ATTACKERS = "attackers"  # whoever did it: never a named group unless referred back to
    MILITIA = "militia"
    NONE = "none"


class Bare(StrEnum):
    """Whether a description means an actor without a country or a name beside it."""

    YES = "yes"  # "soldiers"
    DEFINITE = "definite"  # "the patrol", "the group": only where it was spoken of before
    NO = "no"  # "forces", but "Israeli forces"


@dataclass(frozen=True, slots=True)
class Generic:
    """A description. `acts`: may be a perpetrator or side; `hit`: may be a target."""

    term: str
    language: str
    kind: ActorKind
    resolves: Resolves
    acts: bool
    hit: bool
    bare: Bare


@dataclass(frozen=True, slots=True)
class Country:
    """A country as actors are named after it. `forces` and `police` are actor ids, the newest last."""

    iso2: str
    iso3: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    names_fr: tuple[str, ...]
    adjectives_fr: tuple[str, ...]
    forces: tuple[str, ...]
    police: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a name may mean. `actor_id` None: no actor (a word, a company, an agency).

    `countries` decide between readings; `anywhere` needs none of them in the document.
    """

    actor_id: str | None
    countries: tuple[str, ...]
    valid_from: int | None = None
    valid_to: int | None = None
    anywhere: bool = False

    def holds_in(self, year: int | None) -> bool:
        """Whether the reading is possible in a year; None is any year."""
        if year is None:
            return True
        return (self.valid_from or year) <= year <= (self.valid_to or year)


@dataclass(frozen=True, slots=True)
class Tables:
    """All actor tables, read and checked row by row."""

    actors: tuple[Actor, ...]
    countries: tuple[Country, ...]
    readings: tuple[tuple[str, Reading], ...]
    generics: tuple[Generic, ...]
    others: tuple[str, ...] = field(default=())


def data_file(name: str) -> Traversable:
    """A file of the shipped data."""
    return files("onrecord").joinpath("data", name)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, for reading cells and reporting what is wrong with them."""

    cells: dict[str, str]
    place: str

    def fail(self, column: str, expected: str) -> KnowledgeError:
        """The error for one cell."""
        return KnowledgeError(f"{self.place}: {column} {self.cells.get(column, '')!r}: {expected}")

    def text(self, column: str) -> str:
        """A cell that must not be empty."""
        value = self.cells[column].strip()
        if not value:
            raise self.fail(column, "must not be empty")
        return value

    def many(self, column: str) -> tuple[str, ...]:
        """The values of a cell, without empty ones."""
        return tuple(part for part in map(str.strip, self.cells[column].split(";")) if part)

    def codes(self, column: str) -> tuple[str, ...]:
        """Country codes."""
        codes = self.many(column)
        if not all(map(_COUNTRY.fullmatch, codes)):
            raise self.fail(column, "expected ISO 3166-1 alpha-2 codes separated by semicolons, such as ML;BF")
        return codes

    def year(self, column: str) -> int | None:
        """A year or None."""
        value = self.cells[column].strip()
        if not value:
            return None
        if not value.isdigit() or int(value) not in _YEARS:
            raise self.fail(column, f"expected a year from {_YEARS.start} to {_YEARS.stop - 1}, or nothing")
        return int(value)

    def flag(self, column: str) -> bool:
        """A yes or no."""
        value = self.cells[column].strip()
        if value not in ("yes", "no"):
            raise self.fail(column, "expected yes or no")
        return value == "yes"

    def choice(self, column: str, words: type[Word]) -> Word:
        """A word of a closed list."""
        try:
            return words(self.cells[column].strip())
        except ValueError:
            raise self.fail(column, "expected one of " + ", ".join(words)) from None


def rows(file: Traversable | Path, *, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a table. Raises KnowledgeError where a column is missing or a row is too short or too long."""
    with io.StringIO(file.read_text(encoding="utf-8"), newline="") as stream:
        reader = csv.DictReader(stream)
        missing = [name for name in columns if name not in (reader.fieldnames or ())]
        if missing:
            raise KnowledgeError(f"{file.name}: columns missing: {', '.join(missing)}")
        for cells in reader:
            place = f"{file.name}, line {reader.line_num}"
            if None in cells or None in cells.values():
                raise KnowledgeError(f"{place}: expected {len(reader.fieldnames or ())} cells")
            yield Row(cells, place)


def read_actor(row: Row) -> Actor:
    """An actor from its row."""
    actor_id = row.text("id")
    if not _ID.fullmatch(actor_id):
        raise row.fail("id", "expected lower-case letters, digits and underscores, at most 40")
    start, end = row.year("valid_from"), row.year("valid_to")
    if start is not None and end is not None and start > end:
        raise row.fail("valid_to", f"lies before valid_from {start}")
    return Actor(
        id=actor_id,
        name=row.text("name"),
        kind=row.choice("kind", ActorKind),
        countries=row.codes("countries"),
        aliases=row.many("aliases"),
        short=row.cells["short"].strip() or None,
        parent=row.cells["parent"].strip() or None,
        valid_from=start,
        valid_to=end,
        source=row.text("source"),
    )


def read_actors(file: Traversable | Path) -> tuple[Actor, ...]:
    """The actors of a table. Raises KnowledgeError for a wrong row or an id used twice."""
    actors: dict[str, Actor] = {}
    for row in rows(file, columns=ACTOR_COLUMNS):
        actor = read_actor(row)
        if actor.id in actors:
            raise row.fail("id", "is used twice in this file")
        actors[actor.id] = actor
    return tuple(actors.values())


def _read_countries() -> tuple[Country, ...]:
    columns = ("iso2", "iso3", "names", "adjectives", "names_fr", "adjectives_fr", "forces", "police")
    return tuple(
        Country(row.codes("iso2")[0], row.text("iso3"), *(row.many(column) for column in columns[2:]))
        for row in rows(data_file("actors_countries.csv"), columns=columns)
    )


def _read_readings() -> tuple[tuple[str, Reading], ...]:
    columns = ("alias", "actor", "countries", "valid_from", "valid_to", "comment")
    return tuple(
        (row.text("alias"), _read_reading(row)) for row in rows(data_file("actors_ambiguous.csv"), columns=columns)
    )


def _read_reading(row: Row) -> Reading:
    actor_id = row.text("actor")
    anywhere = row.cells["countries"].strip() == "*"
    countries = () if anywhere else row.codes("countries")
    return Reading(
        None if actor_id == "-" else actor_id, countries, row.year("valid_from"), row.year("valid_to"), anywhere
    )


def _read_generics() -> tuple[Generic, ...]:
    columns = ("term", "language", "kind", "resolves", "acts", "hit", "bare", "source")
    return tuple(
        Generic(
            term=row.text("term"),
            language=row.text("language"),
            kind=row.choice("kind", ActorKind),
            resolves=row.choice("resolves", Resolves),
            acts=row.flag("acts"),
            hit=row.flag("hit"),
            bare=row.choice("bare", Bare),
        )
        for row in rows(data_file("actors_generic.csv"), columns=columns)
    )


def read_tables() -> Tables:
    """The shipped tables. Raises KnowledgeError where a row is wrong."""
    return Tables(
        actors=read_actors(data_file("actors.csv")),
        countries=_read_countries(),
        readings=_read_readings(),
        generics=_read_generics(),
        others=tuple(row.text("name") for row in rows(data_file("actors_not.csv"), columns=("name", "why"))),
    )

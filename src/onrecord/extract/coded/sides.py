"""Names of actors as data sets write them, to parties."""

import re
from collections.abc import Mapping
from functools import lru_cache

from onrecord.extract.coded.cells import Cell
from onrecord.knowledge.actors import ActorBook
from onrecord.knowledge.countries import countries
from onrecord.knowledge.place_names import place_key
from onrecord.model import Actor, ActorKind, Party, Span

_FORCES = re.compile(r"(?P<what>Military|Police|Government)(?: Forces)? of (?:the )?(?P<state>[^()]+?)(?: \(.*)?")
_NOBODY = re.compile(r"unidentified|unknown", re.IGNORECASE)
_PEOPLE = re.compile(r"(?:Civilians?|Rioters|Protesters)\b", re.IGNORECASE)
_YEARS = re.compile(r"(?<!\s)\s*\(\d{4}-(?:\d{4})?\)")
_BRACKET = re.compile(r"(?<!\s)\s*\(([^()]*)\)")
_LABEL = re.compile(r"^[^:]{1,20}:\s*")


def country_code(name: str) -> str | None:
    """ISO 3166-1 alpha-2 of a country as data sets name it: "DR Congo (Zaire)", "Yemen (North Yemen)"."""
    index = _country_index()
    inside = _BRACKET.search(name)
    tried = (name, _BRACKET.sub("", name), inside[1] if inside else "")
    return next((index[key] for key in map(place_key, tried) if key in index), None)


@lru_cache(maxsize=1)
def _country_index() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for country in countries().values():
        for name in country.names:
            found.setdefault(place_key(name), country.code)
    return found


def party(cell: Cell, *, kind: ActorKind, book: ActorBook, country: str | None, year: int) -> Party:
    """The party that a cell names. `kind` is what the row says of it, where the actor is not one that is known."""
    return named_party(cell.value, _value_span(cell), kind=kind, book=book, country=country, year=year)


def named_party(
    name: str, span: Span | None, *, kind: ActorKind, book: ActorBook, country: str | None, year: int
) -> Party:
    """The party of a name."""
    if _NOBODY.match(name):
        return Party(name, None, ActorKind.UNKNOWN, span)
    if _PEOPLE.match(name):
        return Party(name, None, ActorKind.CIVILIANS, span)
    actor = _forces(name, book, year) or _known(name, book, country, year)
    if actor is None:
        return Party(name, None, kind, span)
    return Party(name, actor.id, book.kind_in(actor, country), span)


def _value_span(cell: Cell) -> Span:
    return Span(cell.line.end - len(cell.value), cell.line.end)


def _forces(name: str, book: ActorBook, year: int) -> Actor | None:
    """Forces that data sets name by their state. GED's "Government of X" is a side that fights: its forces."""
    found = _FORCES.fullmatch(_YEARS.sub("", name))
    state = country_code(found["state"]) if found else None
    if found is None or state is None:
        return None
    return book.police_of(state, year) if found["what"] == "Police" else book.state_forces_of(state, year)


def _known(name: str, book: ActorBook, country: str | None, year: int) -> Actor | None:
    """A name as it stands, without ACLED's label ("JNIM: Group for …"), by its label, without what brackets add."""
    plain = _YEARS.sub("", name)
    label = _LABEL.match(plain)
    tried = (plain, _LABEL.sub("", plain), label[0].rstrip(": ") if label else "", _BRACKET.sub("", plain))
    where = (country,) if country else ()
    return next((actor for each in tried if each and (actor := book.find(each, countries=where, year=year))), None)

"""A person's value for a field, from the words in which it is given, checked against what the field may hold."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from onrecord.errors import DecisionError
from onrecord.knowledge.actors import ActorBook
from onrecord.knowledge.countries import countries
from onrecord.knowledge.place_names import place_key
from onrecord.knowledge.places import Gazetteer
from onrecord.ledger.field_values import FIELDS, SIDES, TOLLS, DateValue, encode_field
from onrecord.model import (
    ActorKind,
    Count,
    DatePrecision,
    IncidentPlace,
    OutcomeKind,
    Party,
    Place,
    PlacePrecision,
    SubEventType,
    WeaponKind,
)

E = TypeVar("E", bound=StrEnum)
NOTHING = "none"
"""The word for "no value": nobody identified, no number given, not placed."""
MOST_SHOWN = 5
_DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_NUMBER = re.compile(r"(?P<low>[0-9]{1,7})(?P<more>\+)?|(?P<from>[0-9]{1,7})(?:-|–|\.\.)(?P<to>[0-9]{1,7})")


def given_value(name: str, words: str, *, actors: ActorBook, places: Gazetteer) -> str:
    """The value that words give for a field, as decisions hold it.

    Dates are ISO days, months, years or two days with a slash between them; places names of the gazetteer, with a
    country after a comma or an id where there are several; sides actor ids or kinds, with commas between them; tolls a
    number, a range ("12-15") or a floor ("30+"); "none" says that there is no value.

    Raises:
        DecisionError: for a field that is none, or words that the field cannot hold.
    """
    words = " ".join(words.split())
    if name not in FIELDS:
        raise DecisionError(f"{name!r} is no field; expected one of: {', '.join(FIELDS)}")
    if not words:
        raise DecisionError(f"{name}: expected a value, found nothing; say {NOTHING!r} for no value")
    if name == "date":
        return encode_field(name, given_date(words))
    if name == "event_type":
        return encode_field(name, given_event(words))
    if name == "place":
        return encode_field(name, None if words == NOTHING else given_place(words, places))
    if name in SIDES:
        return encode_field(name, tuple(given_party(part, actors) for part in _listed(words)))
    if name in TOLLS:
        return encode_field(name, None if words == NOTHING else given_count(name, words))
    if name == "weapons":
        return encode_field(name, tuple(_coded(name, part, WeaponKind) for part in _listed(words)))
    return encode_field(name, tuple(_coded(name, part, OutcomeKind) for part in _listed(words)))


def _listed(words: str) -> list[str]:
    return [] if words == NOTHING else [part.strip() for part in words.split(",") if part.strip()]


def _coded(name: str, words: str, codes: type[E]) -> E:
    try:
        return codes(words.casefold())
    except ValueError:
        raise DecisionError(f"{name}: {words!r} is none of its codes; expected: {', '.join(codes)}") from None


def given_date(words: str) -> DateValue:
    """A day, month, year, or a range of two days."""
    first, slash, last = words.partition("/")
    try:
        start, precision = _period(first.strip())
        end = _end_of((last if slash else first).strip())
    except ValueError as error:
        expected = "expected YYYY-MM-DD, YYYY-MM, YYYY, or two days as YYYY-MM-DD/YYYY-MM-DD"
        raise DecisionError(f"date: {words!r} is no date; {expected}") from error
    if end < start:
        raise DecisionError(f"date: {words!r} ends before it begins")
    if slash:
        precision = DatePrecision.RANGE if end > start else DatePrecision.DAY
    return DateValue(start.isoformat(), end.isoformat() if end > start else None, precision)


def _period(words: str) -> tuple[date, DatePrecision]:
    if not _DAY.fullmatch(words):
        raise ValueError(words)
    precision = {4: DatePrecision.YEAR, 7: DatePrecision.MONTH, 10: DatePrecision.DAY}[len(words)]
    return date.fromisoformat((words + "-01-01")[:10]), precision


def _end_of(words: str) -> date:
    start, precision = _period(words)
    if precision is DatePrecision.DAY:
        return start
    if precision is DatePrecision.YEAR:
        return date(start.year, 12, 31)
    following = date(start.year + start.month // 12, start.month % 12 + 1, 1)
    return following - timedelta(days=1)


def given_event(words: str) -> SubEventType:
    """An ACLED sub-event type, however it is spelled in capitals."""
    for kind in SubEventType:
        if kind.casefold() == words.casefold():
            return kind
    raise DecisionError(f"event_type: {words!r} is no ACLED sub-event type; expected one of: {'; '.join(SubEventType)}")


def given_party(words: str, actors: ActorBook) -> Party:
    """An actor by its id, or a kind of people or forces without a name."""
    actor = actors.get(words)
    if actor is not None:
        return Party(actors.display(actor), actor.id, actor.kind, None)
    try:
        kind = ActorKind(words.casefold())
    except ValueError:
        found = actors.find(words)
        hint = f" (did you mean {found.id}?)" if found else ""
        raise DecisionError(
            f"{words!r} is no actor id{hint}; expected an id of `onrecord actors find`, or one of: "
            f"{', '.join(ActorKind)}"
        ) from None
    return Party(kind.replace("_", " "), None, kind, None)


def given_count(name: str, words: str) -> Count:
    """A number, a range or a floor."""
    match = _NUMBER.fullmatch(words)
    if match is None:
        expected = f'expected a number, a range such as 12-15, a floor such as 30+, or "{NOTHING}"'
        raise DecisionError(f"{name}: {words!r} is no number of people; {expected}")
    if match["low"] is not None:
        low = int(match["low"])
        return Count(low, None if match["more"] else low, low)
    low, high = int(match["from"]), int(match["to"])
    if high < low:
        raise DecisionError(f"{name}: {words!r} ends below where it begins")
    return Count(low, high, low)


def given_place(words: str, places: Gazetteer) -> IncidentPlace:
    """A place of the gazetteer: a name, a name with its country, or a name with an id ("Timbuktu geonames:2449067")."""
    name, _, where = (part.strip() for part in words.partition(","))
    found = list(places.named(name))
    if not found and " " in name:
        head, _, ident = name.rpartition(" ")
        found = [place for place in places.named(head) if place.id == ident]
    if where:
        found = [place for place in found if _is_in(place, where)]
    if not found:
        raise DecisionError(f"place: {words!r} is not in the gazetteer; look with `onrecord places find NAME`")
    if len(found) > 1:
        shown = "; ".join(_described(place) for place in found[:MOST_SHOWN])
        raise DecisionError(f"place: {words!r} is {len(found)} places: {shown}; add the country or the id after it")
    return _incident_place(found[0])


def _is_in(place: Place, where: str) -> bool:
    """Whether a place lies in a country or province of that name or code, or has that id."""
    if where == place.id or place_key(where) == place_key(place.admin1 or ""):
        return True
    country = countries().get(place.country or "")
    names: Sequence[str] = () if country is None else (country.code, country.iso3, *country.names)
    return place_key(where) in {place_key(each) for each in names}


def _described(place: Place) -> str:
    return ", ".join(part for part in (place.name, place.admin1, place.country) if part) + f" ({place.id})"


def _incident_place(place: Place) -> IncidentPlace:
    wide = place.precision in (PlacePrecision.COUNTRY, PlacePrecision.REGION)  # its middle is no place of an event
    return IncidentPlace(
        name=place.name,
        country=place.country,
        admin1=place.admin1,
        lat=None if wide else place.lat,
        lon=None if wide else place.lon,
        precision=place.precision,
        gazetteer_id=place.id,
        span=None,
    )

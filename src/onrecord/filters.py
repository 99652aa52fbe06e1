"""The filter that a page, the API and feeds share: all of it stands in the address, so that a view can be cited."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from onrecord.errors import FilterError, LedgerError
from onrecord.knowledge.countries import countries
from onrecord.ledger import Box, Cursor, Query
from onrecord.ledger.moments import moment
from onrecord.ledger.sought import terms_of
from onrecord.model import EventType, Status
from onrecord.shape_words import LONGEST as SHAPES_AT_MOST
from onrecord.shape_words import shapes_from

NAMES = ("since", "until", "country", "actor", "event_type", "status", "killed", "text", "box", "near", "route", "area")
"""The parameters that choose incidents, in the order in which an address gives them."""
SHAPES = ("near", "route", "area")
"""Those that are parts of the map by their distance or their corners."""
_LONGEST = 200
_DAY = len("YYYY-MM-DD")


@dataclass(frozen=True, slots=True)
class Filter:
    """What an address asks for, as it was written; empty strings ask nothing."""

    since: str = ""
    until: str = ""
    country: str = ""
    actor: str = ""
    event_type: str = ""
    status: str = ""
    killed: str = ""
    text: str = ""
    box: str = ""
    near: str = ""
    route: str = ""
    area: str = ""

    @property
    def asked(self) -> dict[str, str]:
        """The parameters that ask something."""
        values = {name: str(getattr(self, name)) for name in NAMES}
        return {name: value for name, value in values.items() if value}

    def query(self) -> Query:
        """What the ledger is asked.

        Raises:
            FilterError: where a parameter is not of its form, naming it and what was expected.
        """
        return Query(
            since=check_day("since", self.since),
            until=_end("until", self.until),
            country=_country(self.country),
            actor=self.actor or None,
            event_type=None if not self.event_type else EventType(_one_of("event_type", self.event_type, EventType)),
            status=None if not self.status else Status(_one_of("status", self.status, Status)),
            killed=_number("killed", self.killed),
            text=_text(self.text),
            box=_box(self.box),
            within=shapes_from(near=self.near, route=self.route, area=self.area),
        )

    def with_(self, **changes: str) -> "Filter":
        """Give some parameters other values."""
        return replace(self, **changes)

    def address(self, path: str, **more: str) -> str:
        """A path with this filter, and more parameters, as its query."""
        words = urlencode({**self.asked, **{name: value for name, value in more.items() if value}})
        return f"{path}?{words}" if words else path


def filter_from(given: Mapping[str, str]) -> Filter:
    """The filter that a request's parameters spell.

    Raises:
        FilterError: where one is longer than any can be.
    """
    for name in NAMES:
        most = SHAPES_AT_MOST if name in SHAPES else _LONGEST
        if len(given.get(name, "")) > most:
            raise FilterError(f"{name}: expected at most {most} characters")
    return Filter(**{name: given.get(name, "").strip() for name in NAMES})


def box_words(box: Box) -> str:
    """A box as an address spells it: west,south,east,north in degrees."""
    return ",".join(f"{value:.3f}" for value in (box.west, box.south, box.east, box.north))


def cursor_from(words: str) -> Cursor | None:
    """Where the page before ended: "2025-06-01,i-0123"; None for the first page.

    Raises:
        FilterError: where it is not of that form.
    """
    if not words:
        return None
    day, _, name = words.partition(",")
    if not name or len(words) > _LONGEST:
        raise FilterError(f"after: expected the `next` of another page, found {words[:40]!r}")
    return Cursor(check_day("after", day) or "", name)


def cursor_words(cursor: Cursor | None) -> str:
    """A cursor as an address spells it; empty at the end."""
    return "" if cursor is None else f"{cursor.first},{cursor.id}"


def back_from(as_of: str, as_published: str) -> dict[str, str | None]:
    """The moment that an address looks back from, as a view is asked for it; empty words ask for now.

    Raises:
        FilterError: where one is no time or date.
    """
    asked = {"as_of": as_of.strip() or None, "as_published": as_published.strip() or None}
    try:
        moment(**asked)
    except LedgerError as error:
        raise FilterError(str(error)) from error
    return asked


def limit_from(words: str, *, usual: int, most: int) -> int:
    """How many a page holds.

    Raises:
        FilterError: where that is no number from 1 to `most`.
    """
    number = _number("limit", words)
    if number is None:
        return usual
    if not 1 <= number <= most:
        raise FilterError(f"limit: expected a number from 1 to {most}, found {number}")
    return number


def check_day(name: str, value: str) -> str | None:
    """A day, month or year as an ISO prefix; None for empty words.

    Raises:
        FilterError: where it is none.
    """
    if not value:
        return None
    try:
        filled = "-".join((*value.split("-"), "01", "01")[:3])
        if len(filled) != _DAY or date.fromisoformat(filled).isoformat() != filled:
            raise ValueError(value)
    except ValueError:
        raise FilterError(f"{name}: expected YYYY-MM-DD, YYYY-MM or YYYY, found {value!r}") from None
    return value


def _end(name: str, value: str) -> str | None:
    """A month or a year ends with its last day; `~` sorts after every digit."""
    day = check_day(name, value)
    return f"{day}~" if day is not None and len(day) < _DAY else day


def _country(value: str) -> str | None:
    if not value:
        return None
    if value.upper() not in countries():
        raise FilterError(f"country: expected an ISO 3166-1 alpha-2 code such as ML, found {value!r}")
    return value.upper()


def _one_of(name: str, value: str, known: Iterable[str]) -> str:
    for each in known:
        if each.casefold() == value.casefold():
            return str(each)
    raise FilterError(f"{name}: expected one of {', '.join(known)}; found {value!r}")


def _number(name: str, value: str) -> int | None:
    if not value:
        return None
    if not (value.isascii() and value.isdigit() and len(value) < 9):
        raise FilterError(f"{name}: expected a number, found {value!r}")
    return int(value)


def _text(value: str) -> str | None:
    if value:
        terms_of(value)
    return value or None


def _box(value: str) -> Box | None:
    if not value:
        return None
    try:
        west, south, east, north = (float(part) for part in value.split(","))
    except ValueError:
        raise FilterError(f"box: expected west,south,east,north in degrees, found {value!r}") from None
    if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south < north <= 90):
        raise FilterError(f"box: expected degrees from -180 to 180 and -90 to 90, south below north; found {value!r}")
    return Box(west, south, east, north)

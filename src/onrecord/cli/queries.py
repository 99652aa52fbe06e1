"""The options by which commands choose incidents."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import click

from onrecord.cli.days import Day
from onrecord.config import Settings
from onrecord.errors import FilterError, LedgerError
from onrecord.filters import NAMES, Filter, filter_from
from onrecord.knowledge.countries import countries
from onrecord.knowledge.place_names import place_key
from onrecord.ledger import Query
from onrecord.ledger.moments import published_until, recorded_until
from onrecord.model import EventType, Status
from onrecord.searches import Search, read_searches

F = TypeVar("F", bound=Callable[..., object])
_EVENTS = {event.casefold(): event for event in EventType}


class CountryName(click.ParamType[str]):
    """A country by its code or name."""

    name = "country"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The ISO 3166-1 alpha-2 code; a usage error where there is no such country."""
        wanted = place_key(value)
        for country in countries().values():
            if wanted in {place_key(name) for name in (country.code, country.iso3, *country.names)}:
                return country.code
        return self.fail(f"{value!r} is no country; expected a name or an ISO 3166-1 code", param, ctx)


class EventName(click.ParamType[str]):
    """An ACLED event type, however it is spelled in capitals; the beginning is enough."""

    name = "event type"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The event type; a usage error where none or several begin so."""
        found = [event for name, event in _EVENTS.items() if name.startswith(value.casefold())]
        if len(found) != 1:
            self.fail(f"{value!r} is no event type; expected one of: {', '.join(EventType)}", param, ctx)
        return found[0]


class Spelled(click.ParamType[str]):
    """A parameter as addresses spell it (docs/web.md)."""

    def __init__(self, name: str) -> None:
        self.name = name

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check the value; a usage error where it is not of its form."""
        try:
            filter_from({self.name: value}).query()
        except (FilterError, LedgerError) as error:
            self.fail(str(error), param, ctx)
        return value


class SavedSearch(click.ParamType[Search]):
    """A search that was kept under a name."""

    name = "name"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> Search:
        """The search of that name; a usage error where there is none."""
        settings = ctx.find_object(Settings) if ctx is not None else None
        found = {} if settings is None else {each.name: each for each in read_searches(settings.searches)}
        if value not in found:
            self.fail(f"{value!r} is no kept search; `onrecord searches list` shows those that there are", param, ctx)
        return found[value]


class Moment(click.ParamType[str]):
    """A time to look back from; `until` checks it and raises LedgerError."""

    def __init__(self, name: str, until: Callable[[str], str]) -> None:
        self.name = name
        self._until = until

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check the value; a usage error where it is none."""
        try:
            self._until(value)
        except LedgerError as error:
            self.fail(str(error), param, ctx)
        return value


_TIMES = (
    click.option(
        "--as-of",
        type=Moment("time", recorded_until),
        help="As the ledger stood at this time or at the end of this day, month or year (recorded time, UTC).",
    ),
    click.option(
        "--as-published",
        type=Moment("date", published_until),
        help="What the reports published by this day, month or year tell.",
    ),
)
_OPTIONS = (
    click.option("--since", type=Day(), help="Incidents on or after this day, month or year."),
    click.option("--until", type=Day(), help="Incidents on or before this day, month or year."),
    click.option("--country", type=CountryName(), help="A country, by name or ISO code."),
    click.option("--actor", help="Somebody on either side: an actor's id, or part of a name."),
    click.option("--event-type", type=EventName(), help="An ACLED event type; the beginning of its name is enough."),
    click.option(
        "--status", type=click.Choice([status.value for status in Status]), help="The standing of the incident as such."
    ),
    click.option("--killed", type=Spelled("killed"), help="At least so many killed, by the lowest number that stands."),
    click.option("--text", type=Spelled("text"), help='Words of their reports: all of them, "a phrase", begin*, -not.'),
    click.option("--near", type=Spelled("near"), help="Within so many km of a point: 13.9,-4.5,50."),
    click.option("--route", type=Spelled("route"), help="Within so many km of a line: 13.0,-4.0;13.0,-2.0;10."),
    click.option("--area", type=Spelled("area"), help="Inside these corners: 13,-5;15,-5;14,-3."),
    click.option("--search", type=SavedSearch(), help="A kept search (`onrecord searches`); other options narrow it."),
)


def query_options(command: F) -> F:
    """Give a command the options that choose incidents."""
    return _with(_OPTIONS, command)


def time_options(command: F) -> F:
    """Give a command the options by which it looks back."""
    return _with(_TIMES, command)


def _with(options: Sequence[Callable[[F], F]], command: F) -> F:
    for option in reversed(options):
        command = option(command)
    return command


def filter_given(asked: Mapping[str, object]) -> Filter:
    """The filter that the options ask for: a kept search, where one is named, with the other options over it."""
    kept = asked.get("search")
    said = {name: str(asked[name]) for name in NAMES if asked.get(name) is not None}
    return (kept.filter if isinstance(kept, Search) else Filter()).with_(**said)


def query_from(asked: Mapping[str, object]) -> Query:
    """The query that the options ask for."""
    return filter_given(asked).query()

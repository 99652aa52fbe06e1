"""The options by which commands choose incidents."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import click

from onrecord.cli.days import Day
from onrecord.errors import LedgerError
from onrecord.knowledge.countries import countries
from onrecord.knowledge.place_names import place_key
from onrecord.ledger import Query
from onrecord.ledger.moments import published_until, recorded_until
from onrecord.model import EventType, Status

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


def query_from(asked: Mapping[str, str | None]) -> Query:
    """The query that the options ask for."""
    event, status, until = asked.get("event_type"), asked.get("status"), asked.get("until")
    return Query(
        since=asked.get("since"),
        until=None if until is None else f"{until}~" if len(until) < len("YYYY-MM-DD") else until,
        country=asked.get("country"),
        actor=asked.get("actor"),
        event_type=None if event is None else EventType(event),
        status=None if status is None else Status(status),
    )

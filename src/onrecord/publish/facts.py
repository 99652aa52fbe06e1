"""Facts of a record in the words of exports."""

from datetime import date

from onrecord.knowledge.countries import countries
from onrecord.model import DatePrecision, Status
from onrecord.model.record import Member, Record

DIGITS = 4
"""Decimals of a coordinate, about 11 m: a named place is known no better."""
SETTLED = frozenset({Status.CONFIRMED, Status.CORROBORATED})
"""Statuses that need no "allegedly"."""


def sources(record: Record) -> tuple[str, ...]:
    """The outlets of the reports, each once; where a report names none, the agency that it credits ("via AFP")."""
    return tuple(dict.fromkeys(_source(member) for member in record.members))


def _source(member: Member) -> str:
    if member.outlet:
        return member.outlet
    return f"via {member.agency}" if member.agency else "outlet not known"


def urls(record: Record) -> tuple[str, ...]:
    """The web addresses of the reports; a row of a data set has none."""
    known = (member.url for member in record.members)
    return tuple(dict.fromkeys(url for url in known if url and url.lower().startswith(("http://", "https://"))))


def country_name(record: Record) -> str | None:
    """The country's English name; None where it is not known."""
    code = record.place.country if record.place else None
    known = countries().get(code or "")
    return known.name if known else code


def day_words(record: Record) -> str:
    """When, as a sentence begins: "On 16 February 2023", "In May 2025", "Between 1 June 2025 and 3 June 2025"."""
    first = date.fromisoformat(record.date)
    if record.date_precision is DatePrecision.YEAR:
        return f"In {first.year}"
    if record.date_precision is DatePrecision.MONTH:
        return f"In {first:%B} {first.year}"
    if record.date_precision is DatePrecision.WEEK:
        return f"In the week of {_day(first)}"
    if record.date_end is not None:
        return f"Between {_day(first)} and {_day(date.fromisoformat(record.date_end))}"
    return f"On or about {_day(first)}" if record.date_precision is DatePrecision.APPROX else f"On {_day(first)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"

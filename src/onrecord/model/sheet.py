"""The sheet: everything `onrecord read` says of one report (schema onrecord.report/1)."""

from dataclasses import dataclass

from onrecord.model.claim import ClaimValue
from onrecord.model.incident import Incident
from onrecord.model.report import Report
from onrecord.model.span import Span

SCHEMA = "onrecord.report/1"


@dataclass(frozen=True, slots=True)
class Aggregate:
    """A toll over several incidents: never an incident of its own. `places` are areas or ISO country codes."""

    quote: str
    start: int
    end: int
    value: ClaimValue
    places: tuple[str, ...]
    period: tuple[str | None, str | None]
    claimant: str
    via: str | None


@dataclass(frozen=True, slots=True)
class Background:
    """An old event retold, or a standing state of affairs. `date` is an ISO prefix."""

    quote: str
    start: int
    end: int
    date: str | None


@dataclass(frozen=True, slots=True)
class Assessment:
    """A warning, a judgement or an outlook: no fact of an incident."""

    quote: str
    start: int
    end: int
    claimant: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Firing:
    """One rule that fired on one stretch of words (shown by `onrecord explain`)."""

    rule: str
    span: Span
    note: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One report's incidents, and what in it is no incident. `notices` say what was left out, and what would help."""

    schema: str
    report: Report
    incidents: tuple[Incident, ...] = ()
    aggregates: tuple[Aggregate, ...] = ()
    background: tuple[Background, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    notices: tuple[str, ...] = ()

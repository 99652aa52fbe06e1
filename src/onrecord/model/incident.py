"""An incident as one report tells it: assembled from claims, never typed in."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from onrecord.model.claim import Claim
from onrecord.model.codes import (
    ActorKind,
    DatePrecision,
    EventType,
    Harm,
    OutcomeKind,
    PlacePrecision,
    Status,
    SubEventType,
    TollGroup,
    WeaponKind,
)
from onrecord.model.span import Span

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class IncidentPlace:
    """Where. `lat` and `lon` are degrees (WGS 84), None where only an area or the country is known."""

    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision
    gazetteer_id: str | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class Party:
    """Who acted, or who or what was hit. `actor_id` is None for whom the knowledge base does not name."""

    name: str
    actor_id: str | None
    kind: ActorKind
    span: Span | None


@dataclass(frozen=True, slots=True)
class Weapon:
    """A means of attack, with its words; None where a person named it and no report does."""

    kind: WeaponKind
    span: Span | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """An ending, with its words; None where a person named it and no report does."""

    kind: OutcomeKind
    span: Span | None


@dataclass(frozen=True, slots=True)
class Count:
    """A number over all claims on an incident; None is not zero."""

    low: int | None
    high: int | None
    best: int | None


@dataclass(frozen=True, slots=True)
class Toll:
    """One part of an incident's toll: a harm to a group, with the claims that gave it."""

    harm: Harm
    group: TollGroup
    low: int | None
    best: int | None
    high: int | None
    hedge: str | None
    status: Status
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceTotal:
    """What one source says in all of a harm: the number that its statements in one report come to, and of whom.

    The incident's count is made of these. `groups` are those counted; `claims` the source's claims on that harm.
    """

    harm: Harm
    claimant: str
    low: int | None
    best: int | None
    high: int | None
    groups: tuple[TollGroup, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account(Generic[T_co]):
    """How one field came about: its value, its status, flags with their words, the rule, and the ids of its claims."""

    value: T_co
    status: Status
    flags: tuple[str, ...]
    rule: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """The account of every field of an incident."""

    date: Account[str]
    place: Account[IncidentPlace | None]
    event_type: Account[EventType]
    perpetrator: Account[tuple[Party, ...]]
    target: Account[tuple[Party, ...]]
    weapons: Account[tuple[Weapon, ...]]
    outcome: Account[tuple[Outcome, ...]]
    fatalities: Account[Count | None]
    injured: Account[Count | None]


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident of one report.

    `date` is the first day of its period (YYYY-MM-DD); `date_precision` says how exact it is.
    """

    id: str
    date: str
    date_end: str | None
    date_precision: DatePrecision
    place: IncidentPlace | None
    event_type: EventType
    sub_event_type: SubEventType
    perpetrator: tuple[Party, ...]
    target: tuple[Party, ...]
    weapons: tuple[Weapon, ...]
    outcome: tuple[Outcome, ...]
    fatalities: Count | None
    injured: Count | None
    tolls: tuple[Toll, ...]
    status: Status
    claims: tuple[Claim, ...]
    fields: Fields
    cluster: str | None = None
    totals: tuple[SourceTotal, ...] = ()

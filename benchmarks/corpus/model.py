"""The nouns of the corpus: one invented report with its gold incidents, claims and marks."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model import (
    About,
    ActorKind,
    ClaimantType,
    ClaimValue,
    DatePrecision,
    EventType,
    Harm,
    OutcomeKind,
    Scope,
    Span,
    Stance,
    StanceDetail,
    SubEventType,
    TollGroup,
    WeaponKind,
)

NOTICE = "INVENTED: no such event took place. Written for training and testing onrecord. CC0."
CLAIM_ROLES = ("source", "cue", "content")
INCIDENT_ROLES = ("trigger", "perpetrator", "target", "victim", "weapon", "place", "time", "toll", "outcome")
DOCUMENT_LABELS = {
    "bg": "background",
    "agg": "aggregate",
    "as": "assessment",
    "rm": "promotion",
    "neg": "non_incident",
}


class Kind(StrEnum):
    """The kind of writing that a report imitates."""

    WIRE = "wire"
    LOCAL_DAILY = "local_daily"
    COMMUNIQUE = "communique"
    ARMED_GROUP = "armed_group"
    UN_NGO = "un_ngo"
    RADIO = "radio"
    CORRECTION = "correction"
    FOLLOW_UP = "follow_up"
    DENIAL = "denial"
    ROUND_UP = "round_up"
    TRANSLATED = "translated"
    ALERT = "alert"
    FEATURE = "feature"
    HARD_NEGATIVE = "hard_negative"


class Part(StrEnum):
    """Whether a report may be learnt from."""

    TRAIN = "train"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Mark:
    """One labelled stretch of a report's text: `owner` is a claim, an incident or a document label."""

    owner: str
    role: str
    span: Span


@dataclass(frozen=True, slots=True)
class Bounds:
    """An accepted total, both ends included; `high` None is open, `low` None is "up to"."""

    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """Where. A point within `radius_km` of `lat`, `lon` (WGS 84) is right; no point where only the country is known."""

    name: str
    country: str
    admin1: str | None
    lat: float | None
    lon: float | None
    radius_km: float
    alt_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldParty:
    """Who acted, or who or what was hit."""

    name: str
    kind: ActorKind
    actor_id: str | None


@dataclass(frozen=True, slots=True)
class GoldToll:
    """One part of a toll."""

    harm: Harm
    group: TollGroup
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class GoldIncident:
    """An incident as a careful reader would record it. `fatalities` and `injured` are empty where nothing is said."""

    id: str
    date: str
    date_end: str | None
    date_precision: DatePrecision
    place: GoldPlace
    event_type: EventType
    sub_event_type: SubEventType
    alt_types: tuple[tuple[EventType, SubEventType], ...]
    optional: bool
    perpetrator: tuple[GoldParty, ...]
    target: tuple[GoldParty, ...]
    weapons: tuple[WeaponKind, ...]
    outcome: tuple[OutcomeKind, ...]
    tolls: tuple[GoldToll, ...]
    fatalities: tuple[Bounds, ...]
    injured: tuple[Bounds, ...]


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim as a careful reader would record it; `carried`: its source stands in an earlier sentence."""

    id: str
    incident: str
    claimant: str
    claimant_type: ClaimantType
    via: str | None
    stance: Stance
    stance_detail: StanceDetail | None
    about: About
    value: ClaimValue | None
    hedge: str | None
    scope: Scope
    carried: bool


@dataclass(frozen=True, slots=True)
class GoldReport:
    """One file: `text` is the headline and the paragraphs without markup; every span points into it."""

    id: str
    language: str
    kind: Kind
    outlet: str
    published: str
    part: Part
    title: str
    text: str
    incidents: tuple[GoldIncident, ...]
    claims: tuple[GoldClaim, ...]
    marks: tuple[Mark, ...]

    def spans(self, owner: str, role: str) -> tuple[Span, ...]:
        """Where a label stands, in the order of the text."""
        return tuple(sorted(mark.span for mark in self.marks if (mark.owner, mark.role) == (owner, role)))

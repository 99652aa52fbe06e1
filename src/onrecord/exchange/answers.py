"""What the API answers with."""

from dataclasses import dataclass

from onrecord.model import Actor, Place, Reliability, Sheet
from onrecord.model.decision import DecisionKind, DecisionState
from onrecord.model.note import Confidentiality
from onrecord.model.record import Record, RecordClaim


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """Some incidents of a filter, the latest first. `total` are all it has; `next` leads on, None at the end."""

    total: int
    incidents: tuple[Record, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class IncidentClaims:
    """The claims on one incident."""

    incident: str
    claims: tuple[RecordClaim, ...]


@dataclass(frozen=True, slots=True)
class ReportCard:
    """What is known of a report, and the ids of the incidents that it tells of. Its text stays in the ledger."""

    id: str
    url: str | None
    title: str | None
    outlet: str | None
    agency: str | None
    published: str | None
    language: str | None
    stated_sources: tuple[str, ...]
    incidents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """An input that could not be read, and why."""

    source: str
    why: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A report that is in the ledger. `change` is new, updated or unchanged; `incidents` are those it tells of."""

    document: str
    source: str
    title: str | None
    change: str
    incidents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reports:
    """What became of the reports that were sent: those in the ledger now, and those that could not be read."""

    reports: tuple[Taken, ...]
    unread: tuple[Unread, ...] = ()


@dataclass(frozen=True, slots=True)
class Readings:
    """What the reports that were sent are read as (onrecord.report/1); nothing of it is kept."""

    sheets: tuple[Sheet, ...]
    unread: tuple[Unread, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteKept:
    """A field note that was taken down. `is_new` is false where it was there already.

    `incidents` are those that it tells of; None for a confidential note, of which nothing is told.
    """

    note: str
    confidentiality: Confidentiality
    incidents: tuple[str, ...] | None
    is_new: bool


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision that was taken. `new` and `updated` are incidents that came to be, and that look different since.

    `again`: the same request led to it before, and nothing was done now.
    """

    id: str
    kind: DecisionKind
    author: str
    time: str
    reason: str
    new: tuple[str, ...]
    updated: tuple[str, ...]
    again: bool


@dataclass(frozen=True, slots=True)
class Logged:
    """A decision in the log, with what has become of it and the incident that it is at home in."""

    id: str
    kind: DecisionKind
    author: str
    time: str
    reason: str
    state: DecisionState
    note: str
    incident: str | None
    fields: tuple[str, ...]
    undoes: str | None


@dataclass(frozen=True, slots=True)
class Decisions:
    """Some decisions, the latest first. `total` are all there are; `next` leads on, None at the end."""

    total: int
    decisions: tuple[Logged, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits for a person (docs/review.md): what, why, and which incidents it is about."""

    kind: str
    points: int
    incidents: tuple[str, ...]
    what: str
    reasons: tuple[str, ...]
    decision: str | None


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits for a person, what matters most first."""

    waiting: tuple[Waiting, ...]


@dataclass(frozen=True, slots=True)
class Actors:
    """Some known actors. `total` are all that fit."""

    total: int
    actors: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a name. `total` are all that fit."""

    total: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A source: its letter by the user's own rating and why; in how many incidents, carried by how many."""

    name: str
    type: str
    letter: Reliability
    reason: str
    incidents: int
    carried: int
    interested: int


@dataclass(frozen=True, slots=True)
class Sources:
    """Sources, those of most incidents first, counted over the `looked_at` latest of the `held` incidents."""

    total: int
    looked_at: int
    held: int
    sources: tuple[SourceCard, ...]


@dataclass(frozen=True, slots=True)
class KeptSearch:
    """A filter under a name. `filter` are its parameters as addresses spell them; `url` shows it on the page."""

    name: str
    filter: dict[str, str]
    url: str
    by: str
    kept: str


@dataclass(frozen=True, slots=True)
class KeptSearches:
    """The kept searches, by name."""

    searches: tuple[KeptSearch, ...]

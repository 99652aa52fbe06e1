"""The ledger's object: one incident over all reports that tell of it (schema onrecord.incident/1).

Also what stages hand each other on the way there: the `Draft` of an incident as linking sees it, and the `Match` of
two.
"""

from dataclasses import dataclass, fields
from typing import Generic, TypeVar

from onrecord.model.claim import ChainLink, Claim
from onrecord.model.codes import (
    ActorKind,
    ClaimantType,
    DatePrecision,
    EventType,
    Harm,
    Reliability,
    Stance,
    Status,
    SubEventType,
    TollEvent,
    TollGroup,
    TollStanding,
    WeaponKind,
)
from onrecord.model.decision import DecisionKind, DecisionState
from onrecord.model.incident import Count, Incident, IncidentPlace, Outcome, Party, Weapon

RECORD_SCHEMA = "onrecord.incident/1"

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Draft:
    """An incident as one report tells it, cut down to what linking compares.

    `id` is unique to one extraction. `seed` names the incident by what the document tells (document, day, place), so
    that it outlives a newer version or engine. `first` and `last` are its days (YYYY-MM-DD); `dated` is False where
    no words of the report give the day. `acted` and `hit` are actor ids. Tuples are sorted. `signature` is that of the
    report's text (onrecord.likeness), "" in drafts that were made before there was one.

    `published` is the report's day. `terms`, `names`, `headline` and `quotes` are packed hashes of what the words about
    the incident tell (onrecord.likeness.terms), `ages` and `addresses` numbers in them. `whole` is true for a draft
    that stands for a whole text of general news: its day is that of publication, and only its words are compared.
    """

    id: str
    seed: str
    document: str
    first: str
    last: str
    precision: DatePrecision
    dated: bool
    place: IncidentPlace | None
    acted: tuple[str, ...]
    hit: tuple[str, ...]
    acted_kinds: tuple[ActorKind, ...]
    hit_kinds: tuple[ActorKind, ...]
    event_type: EventType
    sub_event_type: SubEventType
    killed: Count | None
    signature: str = ""
    published: str | None = None
    weapons: tuple[WeaponKind, ...] = ()
    injured: Count | None = None
    terms: str = ""
    names: str = ""
    headline: str = ""
    quotes: str = ""
    ages: tuple[int, ...] = ()
    addresses: tuple[int, ...] = ()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Two drafts that tell, or may tell, of the same incident: how sure (0 to 1) and why, in words. `left` < `right`.

    A score at or above the linker's `threshold` joins them; one between its `unsure` and that waits for a person.
    """

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]


Pair = tuple[str, str]
"""Two drafts by id."""


@dataclass(frozen=True, slots=True)
class Clustering:
    """Drafts by incident. `conflicts` are pairs that a person joined and that others' decisions keep apart."""

    clusters: tuple[tuple[str, ...], ...]
    conflicts: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """A draft that belongs to an incident, where it stands and why it is counted here. `draft` is its id."""

    document: str
    version: str
    draft: str
    reasons: tuple[str, ...]
    outlet: str | None = None
    agency: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    recorded: str | None = None
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class RecordClaim(Claim):
    """A claim with the root it goes back to and the document it stands in (offsets count into that one's text).

    `rejected` is the decision by which a person rejected it: it counts for nothing then, and stays listed.
    """

    root: str = ""
    document: str = ""
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    recorded: str | None = None
    rejected: str | None = None


def record_claim(claim: Claim, *, root: str, member: Member, rejected: str | None = None) -> RecordClaim:
    """A member's claim as the ledger hands it on."""
    known = {field.name: getattr(claim, field.name) for field in fields(Claim)}
    return RecordClaim(
        **known,
        root=root,
        document=member.document,
        outlet=member.outlet,
        url=member.url,
        published=member.published,
        recorded=member.recorded,
        rejected=rejected,
    )


@dataclass(frozen=True, slots=True)
class RecordPlace(IncidentPlace):
    """A place, and the document in which its span stands."""

    document: str | None = None


@dataclass(frozen=True, slots=True)
class RecordParty(Party):
    """A party, and the document in which its span stands."""

    document: str | None = None


@dataclass(frozen=True, slots=True)
class RecordWeapon(Weapon):
    """A weapon, and the document in which its span stands."""

    document: str | None = None


@dataclass(frozen=True, slots=True)
class RecordOutcome(Outcome):
    """An outcome, and the document in which its span stands."""

    document: str | None = None


@dataclass(frozen=True, slots=True)
class Telling(Generic[T_co]):
    """One value of a field as some of the reports tell it, with those reports' documents and the claims behind it."""

    value: T_co
    documents: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Admiralty:
    """A field on the Admiralty scale: how reliable its best source is to the user, and how well it stands (1 to 6).

    The two are never made one: the letter is the user's own (docs/sources.md), the number follows from the status.
    """

    letter: Reliability
    number: int


@dataclass(frozen=True, slots=True)
class RecordAccount(Generic[T_co]):
    """How one field came about over all reports. `values` are all that is told, side by side; `value` is the one shown.

    `status`, `flags`, `rule` and `claims` are those of an incident's account (docs/status.md). `decided_by` is the
    decision by which a person corrected or accepted the value shown. `admiralty` is set in every record handed on.
    """

    value: T_co
    status: Status
    flags: tuple[str, ...]
    rule: str
    claims: tuple[str, ...]
    values: tuple[Telling[T_co], ...] = ()
    decided_by: str | None = None
    admiralty: Admiralty | None = None


@dataclass(frozen=True, slots=True)
class RecordFields:
    """The account of every field of a record."""

    date: RecordAccount[str]
    place: RecordAccount[RecordPlace | None]
    event_type: RecordAccount[EventType]
    perpetrator: RecordAccount[tuple[RecordParty, ...]]
    target: RecordAccount[tuple[RecordParty, ...]]
    weapons: RecordAccount[tuple[RecordWeapon, ...]]
    outcome: RecordAccount[tuple[RecordOutcome, ...]]
    fatalities: RecordAccount[Count | None]
    injured: RecordAccount[Count | None]


@dataclass(frozen=True, slots=True)
class Root:
    """The furthest upstream origin that claims name. It counts once, however many outlets (`carried_by`) carry it.

    `letter` is the user's rating. `chain` is the longest way by which its words came, from the root to an outlet.
    `circular`: outlets cite each other for it, and nobody else is named; the chain then ends where it began. `counts`
    is false for an outlet that speaks in its own voice only where it names its sources: it is listed so that every
    claim's root can be found.
    """

    id: str
    name: str
    type: ClaimantType
    interested: bool
    carried_by: tuple[str, ...]
    letter: Reliability = Reliability.F
    circular: bool = False
    counts: bool = True
    chain: tuple[ChainLink, ...] = ()


@dataclass(frozen=True, slots=True)
class TollPoint:
    """One number of a toll's history: when it was published and recorded, who gave it, and what it did.

    `event` is what it did when it came, against the claims in `against`. `standing` is what has become of it, None
    for what puts no number forward (a denial, a withdrawal, a doubt); `replaced_by` is the claim that took its place.
    """

    published: str | None
    recorded: str
    low: int | None
    high: int | None
    hedge: str | None
    claim: str
    claimant: str = ""
    claimant_type: ClaimantType = ClaimantType.UNATTRIBUTED
    via: str | None = None
    outlet: str | None = None
    document: str = ""
    root: str = ""
    stance: Stance = Stance.ASSERTS
    event: TollEvent = TollEvent.FIRST
    against: tuple[str, ...] = ()
    standing: TollStanding | None = TollStanding.STANDS
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class TollFloor:
    """How well it is established that at least `low` people came to harm; says nothing of how many more did."""

    low: int
    status: Status
    rule: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TollHistory:
    """Every number given for one harm to one group, in the order of publication, and what stands of them now.

    `status` is that of the number; `floor` that of its least, which a side may concede while the number is disputed.
    """

    harm: Harm
    group: TollGroup
    series: tuple[TollPoint, ...]
    low: int | None = None
    best: int | None = None
    high: int | None = None
    status: Status = Status.UNCONFIRMED
    claims: tuple[str, ...] = ()
    rule: str = ""
    floor: TollFloor | None = None


@dataclass(frozen=True, slots=True)
class TollTotal:
    """The number of one harm over all groups, and in words how it was made (docs/rulebook.md)."""

    harm: Harm
    low: int | None
    best: int | None
    high: int | None
    rule: str
    groups: tuple[TollGroup, ...]


@dataclass(frozen=True, slots=True)
class DecidedField:
    """A field in words before and after a decision; equal where a person accepted it."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RecordDecision:
    """A person's decision on a record (docs/review.md): who, when and why, and what has become of it.

    `note` says in words why it is in conflict, "" otherwise. `claims` are the ids of those that it speaks of as they
    are read now, `undoes` the decision that it takes back.
    """

    id: str
    kind: DecisionKind
    author: str
    time: str
    reason: str
    state: DecisionState
    note: str = ""
    changes: tuple[DecidedField, ...] = ()
    claims: tuple[str, ...] = ()
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """An incident as the ledger holds it.

    `date`, `place` and the other plain values are those of `fields`. `redirects` are other ids that lead here for ever.
    `occurred` is an ISO day or an interval of two. `recorded` is when the ledger first held any of its reports and
    `updated` when it last learnt of one, both by the ledger's clock. `as_of` is the recorded time asked for and
    `as_published` the day by which its reports were published; None for now.
    `withdrawn` where people rejected every claim of it, `confidential` where a confidential note is among its members.
    """

    schema: str
    id: str
    redirects: tuple[str, ...]
    date: str
    date_end: str | None
    date_precision: DatePrecision
    place: RecordPlace | None
    event_type: EventType
    sub_event_type: SubEventType
    perpetrator: tuple[RecordParty, ...]
    target: tuple[RecordParty, ...]
    weapons: tuple[RecordWeapon, ...]
    outcome: tuple[RecordOutcome, ...]
    fatalities: Count | None
    injured: Count | None
    status: Status
    fields: RecordFields
    members: tuple[Member, ...]
    claims: tuple[RecordClaim, ...]
    roots: tuple[Root, ...]
    tolls: tuple[TollHistory, ...]
    decisions: tuple[RecordDecision, ...]
    occurred: str
    first_published: str | None
    last_published: str | None
    recorded: str
    updated: str
    as_of: str | None = None
    as_published: str | None = None
    withdrawn: bool = False
    confidential: bool = False
    totals: tuple[TollTotal, ...] = ()


@dataclass(frozen=True, slots=True)
class MemberIncident:
    """A member with what its report tells: the input from which a record is assembled."""

    member: Member
    incident: Incident
    draft: Draft

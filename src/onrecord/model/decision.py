"""Decisions: what a person decided, and what the decision holds on to.

A decision holds on to documents, quoted words and fields, never to ids of drafts or rows, so that it outlives a newer
version of a page and a newer engine.
"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.claim import ClaimValue
from onrecord.model.codes import About, Stance


class DecisionKind(StrEnum):
    """What a person decided. `split` and `not_the_same` keep reports apart; `undo` takes back another decision."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    MERGE = "merge"
    SPLIT = "split"
    NOT_THE_SAME = "not_the_same"
    UNDO = "undo"


class DecisionState(StrEnum):
    """What has become of a decision.

    `conflict`: it needs a person again, because new evidence came or what it holds on to is gone. `superseded`: a later
    decision on the same question counts.
    """

    IN_FORCE = "in_force"
    CONFLICT = "conflict"
    SUPERSEDED = "superseded"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Anchor:
    """An incident as one document tells it: its day, its place and the words of its claims.

    `seed` is the name that the ledger gives to what a document tells of a day and place. `quotes` are sorted.
    """

    document: str
    seed: str
    date: str
    place: str | None
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimAnchor:
    """A claim: the incident in its document, and who says what in which words."""

    anchor: Anchor
    claimant: str
    about: About
    stance: Stance
    value: ClaimValue | None
    quote: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of an incident with its value before and after; equal where the person accepted it.

    Values are JSON texts (onrecord.ledger.field_values). `told` are all values that reports told when it was decided:
    one that is not among them is new evidence.
    """

    field: str
    before: str
    after: str
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's act.

    `time` is when it was taken (ISO 8601, UTC). `groups` are the incidents it speaks of, each as its documents told
    it then: two for merge, split and not_the_same, one for the others; an undo repeats those of what it takes back.
    """

    id: str
    kind: DecisionKind
    author: str
    time: str
    reason: str
    groups: tuple[tuple[Anchor, ...], ...]
    claims: tuple[ClaimAnchor, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    undoes: str | None = None

    @property
    def documents(self) -> frozenset[str]:
        """Every document that it holds on to."""
        return frozenset(anchor.document for group in self.groups for anchor in group)

"""Numbers as sources give them, and how two of them stand to each other. The rules are those of docs/rulebook.md."""

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from onrecord.model import ClaimantType, Scope, TollGroup
from onrecord.status.evidence import Evidence
from onrecord.status.positions import is_later


class Voice(IntEnum):
    """Whose word a number is, those that best is looked for first at the top."""

    INVESTIGATION = 0
    DISINTERESTED = 1
    OUTLET = 2
    CONCEDING = 3
    INTERESTED = 4
    UNVERIFIED = 5


class Movement(StrEnum):
    """How a root's later number stands to its earlier one."""

    SAME = "same"
    RAISED = "raised"
    LOWERED = "lowered"
    NARROWED = "narrowed"
    VAGUER = "vaguer"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a root gives. `said` is when it was published (ISO prefix, empty where that is not known).

    `low` alone is "at least", `high` alone "up to". `rounded` is "about 50", `vague` a word like "dozens"; `part`
    counts only some of the people ("among them three children"). `line` is what makes roots independent, where that is
    not the root itself.
    """

    id: str
    root: str
    said: str
    document: str
    low: int | None
    high: int | None
    voice: Voice
    rounded: bool = False
    vague: bool = False
    part: bool = False
    groups: frozenset[TollGroup] = frozenset()
    line: str = ""

    @property
    def origin(self) -> str:
        """What two numbers must differ in to come from independent roots."""
        return self.line or self.root

    @property
    def top(self) -> int:
        """The highest number named."""
        return self.high if self.high is not None else self.low or 0

    @property
    def point(self) -> int:
        """The number that stands for the figure: the lowest that its words allow."""
        return self.low if self.low is not None else self.high or 0


def voice_of(item: Evidence) -> Voice:
    """Whose word a claim is."""
    if not item.asserts:
        return Voice.UNVERIFIED
    if item.investigates and not item.interested:
        return Voice.INVESTIGATION
    if item.concedes:
        return Voice.CONCEDING
    if item.interested:
        return Voice.INTERESTED
    own = item.claim.claimant_type is ClaimantType.OUTLET and not item.repeats
    return Voice.OUTLET if own else Voice.DISINTERESTED


def figure_of(item: Evidence, *, said: str = "", document: str = "") -> Figure | None:
    """The number that a claim gives, as evidence; None where it gives none."""
    value, hedge = item.claim.value, item.claim.hedge or ""
    if value is None or (value.low is None and value.high is None):
        return None
    part = item.claim.scope is Scope.SUBSET
    return Figure(
        id=item.claim.id,
        root=item.root,
        said=said,
        document=document,
        low=value.low,
        high=None if part else value.high,
        voice=voice_of(item),
        rounded=ABOUT.search(hedge) is not None,
        vague=VAGUE.search(hedge) is not None,
        part=part,
        groups=frozenset({value.group or TollGroup.UNKNOWN}),
        line=item.line,
    )


def agree(one: Figure, two: Figure) -> bool:
    """Whether two numbers can both be true. "About 50" agrees with what lies up to a fifth above or below it."""
    if (one.low is None and one.high is None) or (two.low is None and two.high is None):
        return True
    low = max(one.low or 0, two.low or 0)
    high = min((top for top in (one.high, two.high) if top is not None), default=low)
    return low <= high * (1 + (ROUNDED if one.rounded or two.rounded else 0))


ABOUT = re.compile(r"\b(?:about|around|some|approximately|roughly|circa|environ|quelque|une?)\b", re.IGNORECASE)
"""Hedges of a round number."""
ROUNDED = 0.2
"""How far a round number may lie from an exact one and still agree with it: "about 50" and 53. A choice."""
VAGUE = re.compile(
    r"\b(?:dozens?|scores|tens|hundreds|thousands|several|many|numerous|a few|some|dizaines?|centaines|milliers"
    r"|plusieurs|nombreu(?:x|ses)|quelques)\b",
    re.IGNORECASE,
)
"""Words that stand in a number's place: their floors are a convention, so nobody raises one by counting."""


def is_above(new: Figure, old: Figure) -> bool:
    """Whether one number lies wholly above another's top. An open number's top is the number itself."""
    return new.low is not None and new.low > old.top


def updates(new: Figure, old: Figure) -> bool:
    """Whether a later, higher number of another root takes an earlier one's place until its root answers.

    What a side says against the other's interest, or nobody could verify, replaces only the like.
    """
    weaker = new.voice in (Voice.INTERESTED, Voice.UNVERIFIED) and old.voice < new.voice
    return not weaker and follows(new, old)


def follows(new: Figure, old: Figure) -> bool:
    """Whether a number was published surely after another and lies above it."""
    return is_later(new.said, old.said) and is_above(new, old)


def movement(old: Figure, new: Figure) -> Movement:
    """How a root's later number stands to its earlier one."""
    if (old.low, old.high) == (new.low, new.high):
        return Movement.SAME
    if not agree(old, new):
        return Movement.RAISED if new.point > old.point else Movement.LOWERED
    if _within(new, old):
        counted_up = old.high is None and not old.vague and new.point > old.point
        return Movement.RAISED if counted_up else Movement.NARROWED
    if _within(old, new):
        counted_down = old.high is None and new.high is None and not new.vague
        return Movement.LOWERED if counted_down else Movement.VAGUER
    return Movement.RAISED if (new.point, new.top) > (old.point, old.top) else Movement.LOWERED


def _within(one: Figure, two: Figure) -> bool:
    """Whether everything that the first number allows the second allows, too."""
    return (one.low or 0) >= (two.low or 0) and (two.high is None or (one.high is not None and one.high <= two.high))

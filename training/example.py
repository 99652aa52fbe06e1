"""What the network learns from: a text with marked stretches, whatever corpus it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.model import Span


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of a kind of `labels.SPANS`.

    `facts` is what is known of it (head -> classes; several are alternatives, of `about` all). `incidents` are the
    incidents that it belongs to.
    """

    kind: str
    span: Span
    facts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    incidents: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Link:
    """A content with its source and its cue; None where there is none."""

    content: Span
    source: Span | None
    cue: Span | None


@dataclass(frozen=True, slots=True)
class Example:
    """A text. Only the kinds in `taught` are fully marked in it: elsewhere an unmarked word says nothing."""

    id: str
    text: str
    sentences: tuple[Span, ...]
    marked: tuple[Marked, ...]
    links: tuple[Link, ...]
    taught: frozenset[str]
    said: tuple[tuple[str, Span], ...] = ()  # what sentences do: labels.SENTENCES over stretches
    relevant: bool | None = None
    muc_relevant: bool | None = None
    weight: float = 1.0

"""Everything that the parts of the engine found in one text, and how to ask for what lies where."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from onrecord.extract.mentions import (
    ActorMention,
    Attribution,
    EventMention,
    PlaceMention,
    Text,
    TimeMention,
    TollMention,
)
from onrecord.model import Span

if TYPE_CHECKING:
    from onrecord.extract.tagger.tagged import Tagged


class HasSpan(Protocol):
    """Anything found at a stretch of text."""

    @property
    def span(self) -> Span:
        """Where it was found."""
        ...


M = TypeVar("M", bound=HasSpan)


@dataclass(frozen=True, slots=True)
class Findings:
    """The mentions of one text, each kind in the order of the text."""

    text: Text
    times: tuple[TimeMention, ...] = ()
    tolls: tuple[TollMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    tagged: "Tagged | None" = None  # where the tagger reads beside the rules


def within(mentions: Sequence[M], span: Span) -> tuple[M, ...]:
    """The mentions that lie inside a stretch; `mentions` must be in the order of the text."""
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    inside = []
    for at in range(first, len(mentions)):
        mention = mentions[at]
        if mention.span.start >= span.end:
            break
        if mention.span.end <= span.end:
            inside.append(mention)
    return tuple(inside)

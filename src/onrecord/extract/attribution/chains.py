"""Chains: the agency or medium through which a source's words reached the outlet."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.attribution.agencies import AgencyKind, find_agency
from onrecord.extract.attribution.names import is_medium, listener_medium, medium
from onrecord.extract.attribution.statements import Statement
from onrecord.model import Span


def via_of(statement: Statement) -> str | None:
    """The agency named with the source or as listener: "told Reuters", "cited by Reuters", "AFP sources"."""
    frame, line = statement.frame, statement.line
    if frame is None:
        return None
    if frame.via is not None:
        return medium(line.span(*frame.via).of(line.text))
    if frame.listener is not None:
        told = listener_medium(line.span(*frame.listener).of(line.text), line.lexicon)
        if told is not None:
            return told
    beside = _beside(statement)
    known = medium(beside) if beside else None
    return known or _platform(statement)


def claim_channel(statement: Statement) -> str | None:
    """The channel of an armed group, or the monitor of such channels, named anywhere in the sentence of a claim."""
    line = statement.line
    found = find_agency(line.text[line.sentence.span.start : line.sentence.span.end])
    if found is None or found.agency.kind not in _CLAIM_CHANNELS:
        return None
    return found.agency.name


PLATFORM = re.compile(
    r"\b(?:on|via|over|by|through|sur|par)\s+(?:his\s+|its\s+|their\s+|the\s+)?(?:official\s+)?"
    r"(Telegram|Facebook|Twitter|WhatsApp|Instagram|TikTok|YouTube|Skype|X)\b(?!['’-])"
)


def _platform(statement: Statement) -> str | None:
    """The platform on which it was said, where no agency stands between ("on Telegram")."""
    line, frame = statement.line, statement.frame
    if frame is None or statement.cue is None:
        return None
    match = PLATFORM.search(line.text, line.sentence.span.start, line.sentence.span.end)
    return match.group(1) if match else None


def medium_in_sentence(statement: Statement) -> str | None:
    """A medium named in the sentence of a source without a name: who hides a source has spoken to it."""
    line = statement.line
    return medium(line.text[line.sentence.span.start : line.sentence.span.end])


_CLAIM_CHANNELS = frozenset({AgencyKind.ARMED_GROUP_MEDIA, AgencyKind.MONITOR})


def _beside(statement: Statement) -> str | None:
    """The words of source and cue in which an agency is a stop on the way, not the speaker."""
    frame, line = statement.frame, statement.line
    if frame is None or statement.source is None or statement.cue is None:
        return None
    words = statement.source.of(line.text)
    if is_medium(words, statement.line.lexicon):
        return None
    if frame.shared or frame.left:
        end = (
            statement.source.end
            if frame.shared
            else min(line.sentence.span.end, max(statement.source.end, statement.cue.end) + 40)
        )
        start = statement.source.start if frame.shared else min(statement.source.start, statement.cue.start)
        return line.text[start:end].split(". ")[0]
    start, end = statement.source.start, max(statement.cue.end, statement.said[0].start)
    if frame.whole:
        end = max(statement.source.end, statement.cue.end)
    return line.text[start:end] if start < end else words


def chained(statements: Sequence[Statement]) -> tuple[list[Statement], dict[int, str]]:
    """Statements without those that only pass on another's words, and the agency for each of these by index.

    "According to Reuters, sources said ..." is one statement, of the sources, through Reuters.
    """
    statements = list(statements)
    dropped: set[int] = set()
    through: dict[int, str] = {}
    for index, carrier in enumerate(statements):
        name = _carrier_name(carrier)
        if name is None:
            continue
        for other, inner in enumerate(statements):
            if other != index and _passes_on(carrier, inner):
                through[other] = name
                dropped.add(index)
            elif other != index and _cites_before_saying(carrier, inner):
                statements[other] = replace(inner, said=carrier.said, quoted=carrier.quoted)
                through[other] = name
                dropped.add(index)
    kept = [statement for index, statement in enumerate(statements) if index not in dropped]
    order = [index for index in range(len(statements)) if index not in dropped]
    renumbered = {old: new for new, old in enumerate(order)}
    kept = [replace(item, follows=renumbered.get(item.follows)) if item.follows is not None else item for item in kept]
    return kept, {renumbered[index]: name for index, name in through.items() if index in renumbered}


def _carrier_name(statement: Statement) -> str | None:
    if statement.source is None or statement.frame is None:
        return None
    words = statement.source.of(statement.line.text)
    return medium(words) if is_medium(words, statement.line.lexicon) else None


def _cites_before_saying(carrier: Statement, inner: Statement) -> bool:
    """Whether the carrier names its source between itself and its verb: "Reuters, citing Radio Okapi, said"."""
    if inner.frame is None or inner.line is not carrier.line or inner.cue is None or carrier.cue is None:
        return False
    if inner.frame.reading.name != "citing" or carrier.source is None or inner.source is None:
        return False
    return carrier.source.start < inner.cue.start and inner.source.end <= carrier.cue.start


def _passes_on(carrier: Statement, inner: Statement) -> bool:
    """Whether the carrier's content is, for the most part, the inner statement."""
    if inner.frame is None or inner.line is not carrier.line or inner.cue is None or carrier.cue is None:
        return False
    if inner.frame.sourceless or inner.source is None or inner.source == carrier.source:
        return False
    if inner.frame.reading.name == "citing":
        return carrier.cue.start < inner.cue.start and Span(*carrier.said[0]).end >= inner.said[0].start
    whole = carrier.said[0]
    if not (whole.start <= inner.source.start and inner.cue.end <= whole.end):
        return False
    if inner.frame.left:
        return True
    return inner.source.start - whole.start <= 30 or (carrier.frame is not None and carrier.frame.left)

"""Where content begins and ends: clause boundaries, quotations, and the words of the next attribution."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.attribution.frames import Frame
from onrecord.extract.attribution.line import Line
from onrecord.extract.attribution.tokens import Mark


def source_floor(frames: Sequence[Frame], at: int) -> int:
    """How far left a source may reach: to the end of the cue or listener before it."""
    ends = [max(frame.cue[1], frame.listener[1] if frame.listener else 0) for frame in frames if frame.cue[1] <= at]
    return max(ends, default=0)


def left_end(line: Line, region: int, *, low: int) -> int | None:
    """Where content that precedes the source ends, or None where no such content stands there."""
    if region <= 0:
        return None
    mark = line.mark(region - 1)
    if mark == Mark.CLOSE:
        return region
    if mark == Mark.COMMA and region >= 2:
        start = left_start(line, region, frames=())
        if line.mark(region - 2) == Mark.CLOSE:
            return region - 1
        return region - 1 if line.has_finite(start, region - 1) and not _is_lead(line, start) else None
    if mark == Mark.STOP and line.low(region - 1) in {"?", "!"}:
        return region
    if mark == Mark.BREAK and line.low(region - 1) != ";" and line.has_finite(low, region - 1):
        return region - 1
    return None


def before_label(line: Line, region: int) -> int:
    """Where a noun that labels what was said begins: ", | an account (that) the army rejected"; else `region`."""
    at = region - 1
    if line.low(at) in line.lexicon.grammar.relative or line.low(at) in line.lexicon.grammar.that:
        at -= 1
    if at < 0 or line.low(at) not in line.lexicon.grammar.labels:
        return region
    for back in range(at - 1, max(0, at - _LABELLED) - 1, -1):
        if line.mark(back) in {Mark.COMMA, Mark.BREAK}:
            return back + 1
        if line.mark(back) != Mark.WORD:
            break
    return region


_LABELLED = 4
"""Words that stand before such a noun at most: "a widely reported claim"."""


def _is_lead(line: Line, start: int) -> bool:
    """Whether words before a comma only lead up to the source: "Asked about ...,", "When ...,", "Citing ...,"."""
    low = line.low(start)
    return low in line.lexicon.grammar.asides or (
        low in line.lexicon.words.subordinators and low not in {"and", "but", "so", "et", "mais"}
    )


def ends_in_quotation(line: Line, end: int) -> bool:
    """Whether the words before `end` close a quotation, perhaps with a comma after it."""
    return line.mark(end - 1) == Mark.CLOSE or (line.mark(end - 1) == Mark.COMMA and line.mark(end - 2) == Mark.CLOSE)


def left_start(line: Line, end: int, *, frames: Sequence[Frame]) -> int:
    """Where content to the left begins: the sentence, or the last semicolon or contrast after another frame."""
    floor = max((frame.cue[1] for frame in frames if frame.cue[1] < end), default=0)
    for at in range(end - 2, floor, -1):
        if line.tokens[at].quoted:
            continue
        if line.low(at) == ";":
            return at + 1
        if frames and line.mark(at - 1) == Mark.COMMA and line.low(at) in line.lexicon.grammar.contrasts:
            return at + 1
    return 0


def quotation_end(line: Line, opening: int) -> int:
    """The end of content that opens with a quotation: the quotation where a sentence ends in it, else the clause."""
    closing = line.closes_at(opening)
    if closing >= line.stop - 1:
        return line.stop
    inner = line.mark(closing - 1)
    return closing + 1 if inner in {Mark.STOP, Mark.COMMA} else line.stop


def clause_start(line: Line, at: int, frames: Sequence[Frame]) -> int:
    """Where the clause around `at` begins: after a semicolon, a comma with a conjunction, or "that"."""
    for index in range(at - 1, -1, -1):
        if line.low(index) == ";" or line.low(index) in {"that", "que"} or line.mark(index) == Mark.STOP:
            return index + 1
        if (
            line.low(index) in {"and", "but", "though", "although", "while", "mais", "et"}
            and line.mark(index - 1) == Mark.COMMA
        ):
            return index + 1
        if any(frame.cue[1] == index + 1 and not frame.left for frame in frames):
            return index + 1
    return 0


def bounded(line: Line, frames: list[Frame]) -> tuple[Frame, ...]:
    """The frames with content to the right cut where the next coordinate attribution begins."""
    return tuple(
        replace(frame, content=_bounded(line, frame, frames), rest=_bounded_rest(line, frame, frames))
        for frame in frames
    )


def _bounded_rest(line: Line, frame: Frame, frames: list[Frame]) -> tuple[int, int] | None:
    """The resumed content, up to the next attribution."""
    if frame.rest is None:
        return None
    start, end = frame.rest
    regions = [other.region for other in frames if other.region >= start and other is not frame]
    end = before_connector(line, min([end, *regions])) if regions else end
    return (start, end) if start < end else None


def _bounded(line: Line, frame: Frame, frames: list[Frame]) -> tuple[int, int]:
    start, end = frame.content
    if frame.left:
        return start, end
    for other in frames:
        if other.cue[0] <= frame.cue[0] or other.region <= start or other.region > end:
            continue
        cut = _cut(line, frame, other)
        if cut is not None and start < cut < end:
            end = cut
    if frame.whole:
        end = _contrast(line, max(start, frame.cue[1]), end)
    return start, end


def _cut(line: Line, frame: Frame, other: Frame) -> int | None:
    """Where `other` ends the content of `frame`; None where it is part of that content."""
    at = other.region
    if other.around:
        return before_connector(line, at) if line.mark(at - 1) == Mark.COMMA or at >= line.stop - 8 else None
    if other.left:
        return None
    while at > 0 and (
        line.is_adverb(at - 1)
        or (line.mark(at - 1) == Mark.COMMA and line.low(at - 2) in line.lexicon.grammar.connectors)
    ):
        at -= 1
    low = line.low(at - 1)
    if other.shared:
        return (
            before_connector(line, at)
            if low in line.lexicon.grammar.connectors or line.mark(at - 1) == Mark.COMMA
            else None
        )
    if other.sourceless and other.reading.hedge:
        return None
    if low in line.lexicon.grammar.connectors or line.low(at - 1) == ";":
        return before_connector(line, at)
    return None


def before_connector(line: Line, at: int) -> int:
    """The position before the marks and conjunctions that end at `at`."""
    while at > 0 and (
        line.mark(at - 1) in {Mark.COMMA, Mark.BREAK} or line.low(at - 1) in line.lexicon.grammar.connectors
    ):
        at -= 1
    return at


def _contrast(line: Line, start: int, end: int) -> int:
    """The end of an act's words: a semicolon or ", but/though/while" begins another statement."""
    for at in range(start, end):
        if line.tokens[at].quoted:
            continue
        if line.low(at) == ";":
            return at
        if line.mark(at) == Mark.COMMA and line.low(at + 1) in {"but", "though", "although", "while", "mais"}:
            return at
    return end

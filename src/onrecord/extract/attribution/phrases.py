"""Frames of fixed phrases: claims of responsibility, non-confirmation, "according to", channels."""

from collections.abc import Sequence

from onrecord.extract.attribution.cues import PhraseCue
from onrecord.extract.attribution.extents import clause_start, left_start, source_floor
from onrecord.extract.attribution.frames import Frame
from onrecord.extract.attribution.line import Line
from onrecord.extract.attribution.sources import (
    SourceForm,
    SourcePhrase,
    left_source,
    right_source,
    source_before_aside,
    subject,
)
from onrecord.extract.attribution.tokens import Mark
from onrecord.model import Stance


def phrase_frame(line: Line, cue: PhraseCue, frames: list[Frame]) -> Frame | None:
    """The frame of a fixed phrase, given those before it; None where its source or its content is missing."""
    source, region, shared = _phrase_source(line, cue, frames)
    if source is None and cue.rule.source not in {"none", "left"}:
        return None
    content = _phrase_content(line, cue, source=source, region=region, frames=frames)
    if content is None or content[0] >= content[1]:
        return None
    around = cue.rule.content == "around"
    return Frame(
        reading=cue.rule.reading,
        cue=(cue.at, cue.end),
        content=content,
        source=source,
        region=region,
        rule=cue.rule.reading.name,
        whole=cue.rule.content == "clause",
        left=around and content[0] < cue.at,
        around=around,
        shared=shared,
        nested=cue.rule.nested or line.tokens[cue.at].quoted,
        rest=_around_rest(line, content, source) if around and content[0] < cue.at else None,
        sourceless=source is None,
        via=cue.via or _quoting_medium(line, cue),
    )


def _around_rest(line: Line, content: tuple[int, int], source: SourcePhrase | None) -> tuple[int, int] | None:
    """Where a clause resumes after ", according to X,"."""
    if source is None or line.mark(source.end) != Mark.COMMA or line.has_finite(*content):
        return None
    start = source.end + 1
    return (start, line.stop) if line.has_finite(start, line.stop) else None


def _phrase_source(line: Line, cue: PhraseCue, frames: list[Frame]) -> tuple[SourcePhrase | None, int, bool]:
    """The source of a phrase, where its own words begin, and whether the source stands with another cue."""
    how = cue.rule.source
    if how == "right":
        return right_source(line, cue.end, high=line.stop), cue.at, False
    if cue.named is not None:
        return _named(line, *cue.named), cue.at, False
    if how == "cue":
        return SourcePhrase(cue.at, cue.end, cue.at, cue.end, SourceForm.NAME), cue.at, False
    if how == "possessor":
        return _possessor(line, cue)
    if how == "left":
        return _phrase_subject(line, cue, frames)
    return None, cue.at, False


def _named(line: Line, start: int, end: int) -> SourcePhrase | None:
    """The source in a pattern's own group."""
    found = right_source(line, start, high=end)
    if found is None or found.form != SourceForm.NAME:
        return found
    return SourcePhrase(start, end, start, end, SourceForm.NAME)


def _quoting_medium(line: Line, cue: PhraseCue) -> tuple[int, int] | None:
    """The words of who quotes a named source ("X quoted Y as saying")."""
    if cue.named is None or cue.rule.content != "after":
        return None
    found = left_source(line, cue.at - 1, low=0)
    return (found.start, found.end) if found is not None and found.end > found.start else None


def _possessor(line: Line, cue: PhraseCue) -> tuple[SourcePhrase | None, int, bool]:
    last = cue.first if line.low(cue.first) in line.lexicon.words.possessives else cue.first - 1
    if last < 0:
        return None, cue.at, False
    if last == cue.first:
        return SourcePhrase(last, last + 1, last, last + 1, SourceForm.PRONOUN), last, False
    source = left_source(line, last, low=0)
    return source, source.start if source else cue.at, False


def _phrase_subject(line: Line, cue: PhraseCue, frames: list[Frame]) -> tuple[SourcePhrase | None, int, bool]:
    first = cue.at
    words = line.lexicon.words
    while first > 0 and (
        line.is_adverb(first - 1) or line.low(first - 1) in words.auxiliaries or line.low(first - 1) in {"not", "which"}
    ):
        first -= 1
    if line.low(first - 1) in {"to", "de", "d'"}:
        found = subject(line, low=0, high=first - 1)
        return found, found.start if found is not None else first, False
    source = left_source(line, first - 1, low=source_floor(frames, first)) or source_before_aside(line, first - 1)
    if source is not None and source.form == SourceForm.SHARED:
        earlier = next((frame for frame in reversed(frames) if not frame.left and frame.source is not None), None)
        found = earlier.source if earlier is not None else subject(line, low=0, high=max(1, first - 1))
        return found, first, True
    if source is None:
        return subject(line, low=0, high=first), first, True
    return source, source.start if source is not None else first, False


def _phrase_content(
    line: Line, cue: PhraseCue, *, source: SourcePhrase | None, region: int, frames: Sequence[Frame]
) -> tuple[int, int] | None:
    how = cue.rule.content
    if how == "around":
        return _around_content(line, cue, source, frames)
    if how == "before":
        start = left_start(line, cue.at, frames=())
        end = cue.at
        while end > start and line.mark(end - 1) == Mark.COMMA:
            end -= 1
        return start, end
    if how == "after":
        start = cue.last if cue.rule.source != "right" or source is None else source.end
        return start, line.stop
    start = region if source is not None and cue.rule.source != "cue" else clause_start(line, cue.at, frames)
    alone = not any(frame.source is not None and frame.source == source for frame in frames)
    if source is not None and alone and cue.rule.reading.stance != Stance.ASSERTS:
        start = min(start, source.start)
    return start, line.stop


def _around_content(
    line: Line, cue: PhraseCue, source: SourcePhrase | None, frames: Sequence[Frame]
) -> tuple[int, int] | None:
    """The content of "according to X": what follows where it opens the sentence or a clause, else what precedes."""
    if source is None:
        return None
    before = cue.at - 1
    words = line.lexicon.words
    opens = before < 0 or line.low(before) in words.subordinators or (before == 0 and line.is_adverb(0))
    clause = line.mark(before) == Mark.COMMA and line.low(before - 1) in words.subordinators
    if opens or clause or line.mark(before) == Mark.BREAK:
        start = max(source.end, cue.end)
        while start < line.stop and line.mark(start) == Mark.COMMA:
            start += 1
        return start, line.stop
    start = left_start(line, cue.at, frames=frames)
    end = cue.at
    while end > start and (line.mark(end - 1) == Mark.COMMA or line.low(end - 1) in words.subordinators):
        end -= 1
    return start, end

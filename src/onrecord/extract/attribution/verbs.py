"""Frames of reporting verbs: source first, content first, inverted, coordinated, participles, passives."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.attribution.cues import VerbCue
from onrecord.extract.attribution.extents import (
    before_label,
    ends_in_quotation,
    left_end,
    left_start,
    quotation_end,
    source_floor,
)
from onrecord.extract.attribution.following import Following, Shape, following
from onrecord.extract.attribution.frames import Frame
from onrecord.extract.attribution.lexicon import Form, Reading
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
from onrecord.extract.mentions import SpeechKind
from onrecord.model import Stance


def verb_frame(line: Line, cue: VerbCue, frames: list[Frame]) -> Frame | None:
    """The frame of a reporting verb, given those before it; None where nothing is said by it."""
    if cue.modal and not cue.auxiliary:
        return None
    if cue.passive:
        return _passive(line, cue, frames)
    if cue.infinitive:
        return _infinitive(line, cue, frames)
    if cue.entry.form == Form.GERUND and not cue.auxiliary:
        return _participle(line, cue, frames)
    if cue.entry.form == Form.PAST and line.low(cue.end) in line.lexicon.grammar.agents:
        return _passive(line, cue, frames)
    return _finite(line, cue, frames)


def _finite(line: Line, cue: VerbCue, frames: list[Frame]) -> Frame | None:
    low = source_floor(frames, cue.first)
    pronoun = _inner_pronoun(line, cue)
    end = max(cue.end, pronoun.end) if pronoun is not None else cue.end
    after = following(line, end, takes=cue.entry.verb.takes, needs_number=cue.entry.verb.reading.needs_number)
    inverted = _inverted(line, cue, low=low, after=after, frames=frames)
    if inverted is not None:
        return inverted
    source = pronoun or left_source(line, cue.first - 1, low=low)
    if source is None and not _is_relative(frames):
        source = source_before_aside(line, cue.first - 1)
    if source is None:
        return None
    if source.form == SourceForm.SHARED:
        return _coordinated(line, cue, after, frames)
    region = source.start if pronoun is None else cue.first
    parted = _parenthesis(line, cue, source=source, region=region, after=after)
    if parted is not None:
        return parted
    label = before_label(line, region)
    left = left_end(line, label, low=low)
    if left is not None and _says_left(line, left, after):
        return _left_frame(line, cue, source=source, region=label, end=left, after=after, frames=frames)
    return _right_frame(line, cue, source=source, after=after)


def _is_relative(frames: Sequence[Frame]) -> bool:
    """Whether the last cue is that of "who" or "which": what it says goes on past the comma, for all we know."""
    return bool(frames) and frames[-1].source is not None and frames[-1].source.form == SourceForm.RELATIVE


def _parenthesis(line: Line, cue: VerbCue, *, source: SourcePhrase, region: int, after: Following) -> Frame | None:
    """The form "The assailants, it added, fled": source and cue between commas inside the content."""
    if (
        after.shape != Shape.END
        or line.mark(after.at) != Mark.COMMA
        or line.mark(region - 1) != Mark.COMMA
        or region < 2
    ):
        return None
    if (
        line.mark(region - 2) == Mark.CLOSE
        or line.has_finite(0, region - 1)
        or not line.has_finite(after.at + 1, line.stop)
    ):
        return None
    return Frame(
        reading=cue.entry.verb.reading,
        cue=(cue.first, cue.end),
        content=(0, region - 1),
        source=source,
        region=region,
        rule=f"{cue.entry.verb.reading.name}.parenthesis",
        left=True,
        negated=cue.negated,
        rest=(after.at + 1, line.stop),
        listener=after.listener,
    )


def _inner_pronoun(line: Line, cue: VerbCue) -> SourcePhrase | None:
    """The pronoun of a French inversion ("a-t-il dit", "affirme-t-elle")."""
    for at in range(cue.first, min(cue.end + 1, len(line.tokens))):
        low = line.low(at)
        if low.startswith("-") and len(low) > 2:
            return SourcePhrase(at, at + 1, at, at + 1, SourceForm.PRONOUN)
    return None


def _says_left(line: Line, end: int, after: Following) -> bool:
    """Whether the content precedes the cue, given what follows it."""
    if after.shape == Shape.END:
        return True
    quoted = ends_in_quotation(line, end)
    if after.shape == Shape.QUOTE:
        return quoted or line.mark(after.at - 2) == Mark.COMMA or line.mark(after.at - 1) == Mark.COMMA
    if after.shape == Shape.THAT:
        return False
    if quoted:
        return True
    low = line.low(after.at)
    return after.shape == Shape.OTHER and (
        low in line.lexicon.words.adjuncts or low in line.lexicon.words.subordinators
    )


def _left_frame(
    line: Line,
    cue: VerbCue,
    *,
    source: SourcePhrase,
    region: int,
    end: int,
    after: Following,
    frames: Sequence[Frame],
) -> Frame:
    start = left_start(line, end, frames=frames)
    return Frame(
        reading=cue.entry.verb.reading,
        cue=(cue.first, cue.end),
        content=(start, end),
        source=source,
        region=min(source.start, cue.first, region),
        rule=f"{cue.entry.verb.reading.name}.content_first",
        left=True,
        negated=cue.negated,
        rest=_rest(line, after),
        listener=after.listener,
    )


_DATE = re.compile(
    r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:lun|mar|mercre|jeu|vendre|same)di\b|dimanche\b"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|avr|mai|juin|juil|août|déc)[a-zûé]*\.?$"
)
"""A date after the cue ("he said Saturday, September 19, 2020") is no content resumed."""


def _rest(line: Line, after: Following) -> tuple[int, int] | None:
    """Where the content resumes after ", he said,": `..., he said, "..."`, "..., he said, because ..."."""
    if after.shape == Shape.QUOTE:
        return (after.at, line.stop) if after.at < line.stop else None
    at = after.at + 1
    if line.mark(after.at) != Mark.COMMA or at >= line.stop:
        return None
    low = line.low(at)
    if _DATE.match(low):
        return None
    turns = low in line.lexicon.grammar.contrasts or low in line.lexicon.verbs or low.endswith("ing")
    return None if turns or low in line.lexicon.grammar.asides else (at, line.stop)


def _right_frame(
    line: Line, cue: VerbCue, *, source: SourcePhrase, after: Following, shared: bool = False
) -> Frame | None:
    content = _right_content(line, cue, after)
    if content is None:
        return None
    whole = cue.entry.verb.reading.act or after.shape in {Shape.OBJECT, Shape.PREPOSITION, Shape.INFINITIVE}
    return Frame(
        reading=cue.entry.verb.reading,
        cue=(cue.first, cue.end),
        content=content,
        source=source,
        region=source.start if not shared else cue.first,
        rule=f"{cue.entry.verb.reading.name}.{after.shape}",
        whole=whole,
        shared=shared,
        negated=cue.negated,
        listener=after.listener,
    )


def _right_content(line: Line, cue: VerbCue, after: Following) -> tuple[int, int] | None:
    if after.shape in {Shape.END, Shape.OTHER}:
        return None
    if (
        after.shape == Shape.OBJECT
        and "object-care" in cue.entry.verb.takes
        and cue.entry.verb.reading.speech == "statement"
    ):
        return None
    end = line.stop
    if after.shape == Shape.QUOTE and line.mark(after.at) == Mark.OPEN:
        end = quotation_end(line, after.at)
    return (after.at, end) if after.at < end else None


def _inverted(line: Line, cue: VerbCue, *, low: int, after: Following, frames: Sequence[Frame]) -> Frame | None:
    """The form "...", said X: the source follows the cue."""
    last = cue.first - 1
    if cue.entry.form not in {Form.PAST, Form.PRESENT} or last < 1 or (cue.auxiliary and line.lexicon.language == "en"):
        return None
    end = left_end(line, cue.first, low=low)
    name = _past_times(line, cue.end)
    if end is None or _no_name(line, name) or line.low(cue.end).startswith("-") or _inner_pronoun(line, cue):
        return None
    if after.shape in {Shape.THAT, Shape.QUOTE} and line.mark(last) == Mark.COMMA and line.mark(last - 1) != Mark.CLOSE:
        return None
    if line.mark(last) == Mark.COMMA and line.mark(last - 1) != Mark.CLOSE and _is_apposition(line, last, low, frames):
        return None
    if line.low(name) in line.lexicon.words.adjuncts | line.lexicon.words.subordinators:
        return None
    source = right_source(line, name, high=line.stop)
    if source is None or (not ends_in_quotation(line, end) and line.is_finite(source.core_end)):
        return None
    start = left_start(line, end, frames=frames)
    rest = following(line, source.end, takes=frozenset())
    return Frame(
        reading=cue.entry.verb.reading,
        cue=(cue.first, cue.end),
        content=(start, end),
        source=source,
        region=cue.first,
        rule=f"{cue.entry.verb.reading.name}.inverted",
        left=True,
        negated=cue.negated,
        rest=_rest(line, rest),
    )


def _past_times(line: Line, at: int) -> int:
    """French puts the day between verb and subject: "a annoncé lundi l'armée"."""
    while line.lexicon.language == "fr" and line.low(at) in line.lexicon.words.times:
        at += 1
    return at


def _no_name(line: Line, at: int) -> bool:
    """Whether what stands at `at` cannot begin a name: a mark, a day, an adverb."""
    return line.mark(at) != Mark.WORD or line.low(at) in line.lexicon.words.times or line.is_adverb(at)


def _is_apposition(line: Line, last: int, low: int, frames: Sequence[Frame]) -> bool:
    source = left_source(line, last, low=low)
    if source is None or source.form != SourceForm.NAME:
        return False
    start = left_start(line, source.start, frames=frames)
    return not line.has_finite(max(start, low), source.core_end)


def _coordinated(line: Line, cue: VerbCue, after: Following, frames: Sequence[Frame]) -> Frame | None:
    """The form "... and said that ...": the subject stands before an earlier verb."""
    earlier = next((frame for frame in reversed(frames) if not frame.left and frame.source is not None), None)
    source = earlier.source if earlier is not None else subject(line, low=0, high=cue.first - 1)
    if source is None:
        return None
    frame = _right_frame(line, cue, source=source, after=after, shared=True)
    return replace(frame, rule=frame.rule + ".shared") if frame is not None else None


def _infinitive(line: Line, cue: VerbCue, frames: Sequence[Frame]) -> Frame | None:
    """The form "went on to say that ...": only where the governing verb tells that it was said."""
    if (
        line.low(cue.first - 2) not in line.lexicon.grammar.governors
        and line.low(cue.first - 3) not in line.lexicon.grammar.governors
    ):
        return None
    governor = cue.first - 2
    while governor > 0 and not line.is_finite(governor) and governor > cue.first - 5:
        governor -= 1
    source = left_source(line, governor - 1, low=source_floor(frames, governor))
    if source is None or source.form == SourceForm.SHARED:
        source = subject(line, low=0, high=governor)
    after = following(line, cue.end, takes=cue.entry.verb.takes)
    if source is None or after.shape not in {Shape.THAT, Shape.QUOTE, Shape.BARE}:
        return None
    return _right_frame(line, cue, source=source, after=after)


def _participle(line: Line, cue: VerbCue, frames: list[Frame]) -> Frame | None:
    """The form ", adding that ...", "with locals reporting ...", "a statement saying ..."."""
    before = cue.first - 1
    if line.low(before) in {"without", "not", "sans"} or cue.entry.verb.reading.impersonal:
        return None
    after = following(line, cue.end, takes=cue.entry.verb.takes)
    source, shared = _participle_source(line, before, frames)
    if source is None:
        return None
    if after.shape == Shape.END and shared and line.mark(before) == Mark.COMMA:
        return None
    frame = _right_frame(line, cue, source=source, after=after, shared=shared)
    return replace(frame, rule=f"{cue.entry.verb.reading.name}.participle") if frame is not None else None


def _participle_source(line: Line, before: int, frames: Sequence[Frame]) -> tuple[SourcePhrase | None, bool]:
    words = line.lexicon.words
    if line.mark(before) == Mark.WORD and line.low(before) not in line.lexicon.grammar.connectors | {
        "by",
        "after",
        "in",
        "en",
        "as",
    }:
        opening = next(
            (at for at in range(before - 1, max(-1, before - 9), -1) if line.low(at) in {"with", "avec"}), None
        )
        if opening is not None:
            return SourcePhrase(opening + 1, before + 1, opening + 1, before + 1, SourceForm.NAME), False
        if line.low(before) not in words.documents and line.low(before) not in words.speech_nouns:
            return None, False
    earlier = next((frame for frame in reversed(frames) if frame.source is not None and not frame.sourceless), None)
    if earlier is not None:
        return earlier.source, True
    return subject(line, low=0, high=before + 1), True


def _passive(line: Line, cue: VerbCue, frames: list[Frame]) -> Frame | None:
    """The form "was confirmed by X", "a claim denied by Y": the agent is the source."""
    verb = cue.entry.verb
    if line.low(cue.end) not in line.lexicon.grammar.agents or "listener" in verb.takes or verb.reading.name == "cite":
        return None
    source = right_source(line, cue.end + 1, high=line.stop)
    if source is None or (cue.entry.verb.reading.speech != SpeechKind.STATEMENT and not cue.auxiliary):
        return None
    start = left_start(line, cue.first, frames=frames)
    end = cue.first
    while end > start and line.mark(end - 1) == Mark.COMMA:
        end -= 1
    if end <= start:
        return None
    return Frame(
        reading=cue.entry.verb.reading,
        cue=(cue.first, cue.end + 1),
        content=(start, end),
        source=source,
        region=cue.first,
        rule=f"{cue.entry.verb.reading.name}.passive",
        whole=True,
        left=True,
        negated=cue.negated,
    )


COLON = Reading("colon", Stance.ASSERTS, None, None, SpeechKind.STATEMENT)


def colon_frame(line: Line) -> Sequence[Frame]:
    """The form `The chief was not persuaded: "..."`: who acts before a colon speaks after it."""
    headline = _headline(line) if line.sentence.paragraph < 0 else None
    if headline is not None:
        return (headline,)
    colon = next((at for at in range(1, line.stop - 1) if line.mark(at) == Mark.COLON), None)
    if colon is None or line.mark(colon + 1) != Mark.OPEN or line.tokens[colon].quoted:
        return ()
    source = subject(line, low=0, high=colon)
    if source is None or source.form not in {SourceForm.NAME, SourceForm.PRONOUN}:
        return ()
    end = quotation_end(line, colon + 1)
    return (Frame(COLON, (colon, colon + 1), (colon + 1, end), source, source.start, "colon.quote"),)


HEADLINE_SOURCE = 5  # words of a source that a headline puts before or after a colon or a dash


def _headline(line: Line) -> Frame | None:
    """The forms "Army: 12 killed in raid" and "12 killed in raid - army"."""
    marks = [at for at in range(1, line.stop - 1) if line.mark(at) in {Mark.COLON, Mark.BREAK} and line.low(at) != ";"]
    for at in marks[:1] + marks[-1:]:
        if at <= HEADLINE_SOURCE and line.mark(at) == Mark.COLON and _names_source(line, 0, at):
            source = SourcePhrase(0, at, 0, at, SourceForm.NAME)
            return Frame(COLON, (at, at + 1), (at + 1, line.stop), source, 0, "colon.headline")
        if line.stop - at - 1 <= HEADLINE_SOURCE and _names_source(line, at + 1, line.stop):
            source = SourcePhrase(at + 1, line.stop, at + 1, line.stop, SourceForm.NAME)
            return Frame(COLON, (at, at + 1), (0, at), source, at, "colon.headline", left=True)
    return None


def _names_source(line: Line, start: int, end: int) -> bool:
    """Whether some words describe a source: one of them stands in a group of describing words."""
    words = {line.low(at) for at in range(start, end)}
    known = any(not words.isdisjoint(listed) for _, listed in line.lexicon.sources)
    return known and not line.has_finite(start, end) and all(line.mark(at) == Mark.WORD for at in range(start, end))

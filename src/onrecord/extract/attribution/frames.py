"""Frames: cue, source and content of each attribution of a sentence, as tokens."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.extract.attribution.cues import PhraseCue, VerbCue, phrase_cues, verb_cues
from onrecord.extract.attribution.following import Following, Shape, following
from onrecord.extract.attribution.lexicon import Form, Reading
from onrecord.extract.attribution.line import Line
from onrecord.extract.attribution.sources import SourceForm, SourcePhrase, left_source, right_source, subject
from onrecord.extract.attribution.tokens import Mark
from onrecord.extract.mentions import SpeechKind
from onrecord.model import Stance


@dataclass(frozen=True, slots=True)
class Frame:
    """One attribution of a sentence. Ranges are token positions [start, end).

    `content` is what is said; `whole` asks for source, cue and content as one quote. `region` is where the frame's own
    words begin. `shared` is true where the source stands with an earlier cue. `left`: the content precedes the cue;
    `rest` is where it resumes after the source.
    """

    reading: Reading
    cue: tuple[int, int]
    content: tuple[int, int]
    source: SourcePhrase | None
    region: int
    rule: str
    whole: bool = False
    left: bool = False
    around: bool = False
    shared: bool = False
    nested: bool = False
    negated: bool = False
    sourceless: bool = False
    rest: tuple[int, int] | None = None
    listener: tuple[int, int] | None = None
    via: tuple[int, int] | None = None


def find_frames(line: Line) -> tuple[Frame, ...]:
    """The frames of a sentence, in the order of their cues."""
    phrases = phrase_cues(line)
    cues: list[PhraseCue | VerbCue] = sorted([*phrases, *verb_cues(line, phrases)], key=lambda cue: cue.at)
    frames: list[Frame] = []
    for cue in cues:
        frame = _phrase_frame(line, cue, frames) if isinstance(cue, PhraseCue) else _verb_frame(line, cue, frames)
        if frame is not None:
            frames.append(frame)
    if not frames:
        frames.extend(_colon_frame(line))
    return bounded(line, frames)


COLON = Reading("colon", Stance.ASSERTS, None, None, SpeechKind.STATEMENT)


def _colon_frame(line: Line) -> Sequence[Frame]:
    """The form `The chief was not persuaded: "..."`: who acts before a colon speaks after it."""
    colon = next((at for at in range(1, line.stop - 1) if line.mark(at) == Mark.COLON), None)
    if colon is None or line.mark(colon + 1) != Mark.OPEN or line.tokens[colon].quoted:
        return ()
    source = subject(line, low=0, high=colon)
    if source is None or source.form not in {SourceForm.NAME, SourceForm.PRONOUN}:
        return ()
    end = _quote_content_end(line, colon + 1)
    return (Frame(COLON, (colon, colon + 1), (colon + 1, end), source, source.start, "colon.quote"),)


def _low(frames: Sequence[Frame], at: int) -> int:
    """How far left a source may reach: to the end of the cue or listener before it."""
    ends = [max(frame.cue[1], frame.listener[1] if frame.listener else 0) for frame in frames if frame.cue[1] <= at]
    return max(ends, default=0)


def _verb_frame(line: Line, cue: VerbCue, frames: list[Frame]) -> Frame | None:
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
    low = _low(frames, cue.first)
    pronoun = _inner_pronoun(line, cue)
    end = max(cue.end, pronoun.end) if pronoun is not None else cue.end
    after = following(line, end, takes=cue.entry.verb.takes, needs_number=cue.entry.verb.reading.needs_number)
    inverted = _inverted(line, cue, low=low, after=after, frames=frames)
    if inverted is not None:
        return inverted
    source = pronoun or left_source(line, cue.first - 1, low=low)
    if source is None:
        return None
    if source.form == SourceForm.SHARED:
        return _coordinated(line, cue, after, frames)
    region = source.start if pronoun is None else cue.first
    parted = _parenthesis(line, cue, source=source, region=region, after=after)
    if parted is not None:
        return parted
    left = _left_end(line, region, low=low)
    if left is not None and _says_left(line, left, after):
        return _left_frame(line, cue, source=source, end=left, after=after, frames=frames)
    return _right_frame(line, cue, source=source, after=after)


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


def _left_end(line: Line, region: int, *, low: int) -> int | None:
    """Where content that precedes the source ends, or None where no such content stands there."""
    if region <= 0:
        return None
    mark = line.mark(region - 1)
    if mark == Mark.CLOSE:
        return region
    if mark == Mark.COMMA and region >= 2:
        start = _left_start(line, region, frames=())
        if line.mark(region - 2) == Mark.CLOSE:
            return region - 1
        return region - 1 if line.has_finite(start, region - 1) and not _is_lead(line, start) else None
    if mark == Mark.STOP and line.low(region - 1) in {"?", "!"}:
        return region
    if mark == Mark.BREAK and line.low(region - 1) != ";" and line.has_finite(low, region - 1):
        return region - 1
    return None


def _is_lead(line: Line, start: int) -> bool:
    """Whether words before a comma only lead up to the source: "Asked about ...,", "When ...,", "Citing ...,"."""
    low = line.low(start)
    return low in line.lexicon.grammar.asides or (
        low in line.lexicon.words.subordinators and low not in {"and", "but", "so", "et", "mais"}
    )


def _is_quote_end(line: Line, end: int) -> bool:
    return line.mark(end - 1) == Mark.CLOSE or (line.mark(end - 1) == Mark.COMMA and line.mark(end - 2) == Mark.CLOSE)


def _says_left(line: Line, end: int, after: Following) -> bool:
    """Whether the content precedes the cue, given what follows it."""
    if after.shape == Shape.END:
        return True
    quoted = _is_quote_end(line, end)
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


def _left_start(line: Line, end: int, *, frames: Sequence[Frame]) -> int:
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


def _left_frame(
    line: Line, cue: VerbCue, *, source: SourcePhrase, end: int, after: Following, frames: Sequence[Frame]
) -> Frame:
    start = _left_start(line, end, frames=frames)
    return Frame(
        reading=cue.entry.verb.reading,
        cue=(cue.first, cue.end),
        content=(start, end),
        source=source,
        region=min(source.start, cue.first),
        rule=f"{cue.entry.verb.reading.name}.content_first",
        left=True,
        negated=cue.negated,
        rest=_rest(line, after),
        listener=after.listener,
    )


def _rest(line: Line, after: Following) -> tuple[int, int] | None:
    """Where the content resumes after ", he said,": `..., he said, "..."`, "..., he said, because ..."."""
    if after.shape == Shape.QUOTE:
        return (after.at, line.stop) if after.at < line.stop else None
    at = after.at + 1
    if line.mark(after.at) != Mark.COMMA or at >= line.stop:
        return None
    low = line.low(at)
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
        end = _quote_content_end(line, after.at)
    return (after.at, end) if after.at < end else None


def _quote_content_end(line: Line, opening: int) -> int:
    """The end of content that opens with a quotation: the quotation where a sentence ends in it, else the clause."""
    closing = line.closes_at(opening)
    if closing >= line.stop - 1:
        return line.stop
    inner = line.mark(closing - 1)
    return closing + 1 if inner in {Mark.STOP, Mark.COMMA} else line.stop


def _inverted(line: Line, cue: VerbCue, *, low: int, after: Following, frames: Sequence[Frame]) -> Frame | None:
    """The form "...", said X: the source follows the cue."""
    last = cue.first - 1
    if cue.entry.form not in {Form.PAST, Form.PRESENT} or last < 1 or (cue.auxiliary and line.lexicon.language == "en"):
        return None
    end = _left_end(line, cue.first, low=low)
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
    if source is None or (not _is_quote_end(line, end) and line.is_finite(source.core_end)):
        return None
    start = _left_start(line, end, frames=frames)
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
    start = _left_start(line, source.start, frames=frames)
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
    source = left_source(line, governor - 1, low=_low(frames, governor))
    if source is None or source.form == SourceForm.SHARED:
        source = subject(line, low=0, high=governor)
    after = following(line, cue.end, takes=cue.entry.verb.takes)
    if source is None or after.shape not in {Shape.THAT, Shape.QUOTE, Shape.BARE}:
        return None
    return _right_frame(line, cue, source=source, after=after)


def _participle(line: Line, cue: VerbCue, frames: list[Frame]) -> Frame | None:
    """The form ", adding that ...", "with locals reporting ...", "a statement saying ..."."""
    before = cue.first - 1
    if line.low(before) in {"without", "not", "sans"}:
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
    if line.low(cue.end) not in line.lexicon.grammar.agents or "listener" in cue.entry.verb.takes:
        return None
    source = right_source(line, cue.end + 1, high=line.stop)
    if source is None or (cue.entry.verb.reading.speech != SpeechKind.STATEMENT and not cue.auxiliary):
        return None
    start = _left_start(line, cue.first, frames=frames)
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


def _phrase_frame(line: Line, cue: PhraseCue, frames: list[Frame]) -> Frame | None:
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
        return right_source(line, cue.named[0], high=cue.named[1]), cue.at, False
    if how == "cue":
        return SourcePhrase(cue.at, cue.end, cue.at, cue.end, SourceForm.NAME), cue.at, False
    if how == "possessor":
        return _possessor(line, cue)
    if how == "left":
        return _phrase_subject(line, cue, frames)
    return None, cue.at, False


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
    source = left_source(line, first - 1, low=_low(frames, first))
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
        start = _left_start(line, cue.at, frames=())
        end = cue.at
        while end > start and line.mark(end - 1) == Mark.COMMA:
            end -= 1
        return start, end
    if how == "after":
        start = cue.end if cue.rule.source != "right" or source is None else source.end
        return start, line.stop
    start = region if source is not None and cue.rule.source != "cue" else _clause_start(line, cue.at, frames)
    alone = not any(frame.source is not None and frame.source == source for frame in frames)
    if source is not None and alone and cue.rule.reading.stance != Stance.ASSERTS:
        start = min(start, source.start)
    return start, line.stop


def _clause_start(line: Line, at: int, frames: Sequence[Frame]) -> int:
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
    start = _left_start(line, cue.at, frames=frames)
    end = cue.at
    while end > start and (line.mark(end - 1) == Mark.COMMA or line.low(end - 1) in words.subordinators):
        end -= 1
    return start, end


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
    end = _back(line, min([end, *regions])) if regions else end
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
        return _back(line, at) if line.mark(at - 1) == Mark.COMMA or at >= line.stop - 8 else None
    if other.left:
        return None
    while at > 0 and (
        line.is_adverb(at - 1)
        or (line.mark(at - 1) == Mark.COMMA and line.low(at - 2) in line.lexicon.grammar.connectors)
    ):
        at -= 1
    low = line.low(at - 1)
    if other.shared:
        return _back(line, at) if low in line.lexicon.grammar.connectors or line.mark(at - 1) == Mark.COMMA else None
    if other.sourceless and other.reading.hedge:
        return None
    if low in line.lexicon.grammar.connectors or line.low(at - 1) == ";":
        return _back(line, at)
    return None


def _back(line: Line, at: int) -> int:
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

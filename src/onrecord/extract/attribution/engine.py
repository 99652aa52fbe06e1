"""Attributions: statements with their voices, chains and stances resolved."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from onrecord.extract.attribution.agencies import same_medium
from onrecord.extract.attribution.chains import chained, claim_channel, medium_in_sentence, via_of
from onrecord.extract.attribution.frames import Frame
from onrecord.extract.attribution.lexicon import Lexicon
from onrecord.extract.attribution.names import is_medium, spelled_out, without_medium
from onrecord.extract.attribution.sources import SourceForm, SourcePhrase, left_source
from onrecord.extract.attribution.stance import Attitude, attitude, hedge_of
from onrecord.extract.attribution.statements import Statement, find_statements
from onrecord.extract.attribution.voices import OUTLET, Memory, Voice, voice_of
from onrecord.extract.mentions import ActorMention, Attribution, SpeechKind, Text
from onrecord.knowledge.uncased import Uncased
from onrecord.model import ClaimantType, Scope, Span, Stance, StanceDetail

NEAR_START = 50  # characters: a nested non-confirmation that begins so early makes up the whole content


def find_attributions(
    text: Text, actors: Sequence[ActorMention], *, outlet: str | None = None
) -> tuple[Attribution, ...]:
    """Who says what in a text, through whom and with which stance, in the order of the sentences.

    `actors` may be empty: then armed groups are known only by describing words. What `outlet` says in its own voice is
    left out, except words of non-confirmation and the like, which have the claimant type `outlet`.
    """
    statements, through = chained(find_statements(text))
    reader = _Reader(text, actors, outlet)
    for index, statement in enumerate(statements):
        reader.read(index, statement, through.get(index))
    return tuple(_merged(reader.found))


_MEDIA = frozenset({ClaimantType.MEDIA, ClaimantType.STATE_MEDIA})
_PARTIES = frozenset(
    {
        ClaimantType.ARMED_GROUP,
        ClaimantType.MILITARY,
        ClaimantType.POLICE,
        ClaimantType.STATE_OFFICIAL,
        ClaimantType.LOCAL_OFFICIAL,
        ClaimantType.FOREIGN_OFFICIAL,
        ClaimantType.SECURITY_SOURCE,
    }
)
_SAYING = frozenset(
    {
        "say",
        "tell",
        "state",
        "insist",
        "note",
        "describe",
        "according_to",
        "quoted_as_saying",
        "quotes_as_saying",
        "claim",
    }
)
_HIDDEN = frozenset({ClaimantType.ANONYMOUS_SOURCE, ClaimantType.SECURITY_SOURCE, ClaimantType.LOCAL_SOURCE})
_PERCEIVING = frozenset({ClaimantType.WITNESS, ClaimantType.LOCAL_SOURCE})


@dataclass(slots=True)
class _Reader:
    text: Text
    actors: Sequence[ActorMention]
    outlet: str | None
    memory: Memory = field(default_factory=Memory)
    voices: dict[int, Voice] = field(default_factory=dict)
    found: list["_Read"] = field(default_factory=list)

    def read(self, index: int, statement: Statement, through: str | None) -> None:
        """Resolve one statement and keep it, unless it is the outlet's own."""
        if statement.frame is None:
            self._continue(statement)
            return
        voice, carried = self._voice(statement, through)
        self.voices[index] = voice
        if statement.frame.reading.needs_witness and voice.type not in _PERCEIVING:
            return
        if voice.type == ClaimantType.OUTLET or (voice.type in _MEDIA and same_medium(voice.name, self.outlet)):
            if statement.frame.reading.stance == Stance.ASSERTS:
                return
            voice, carried = replace(OUTLET, name=self.outlet or OUTLET.name), False
        elif not statement.frame.sourceless and statement.frame.reading.speech == SpeechKind.STATEMENT:
            self.memory.voices.append(voice)
        whole = _attribution(statement, voice, carried, self.text.text)
        parts = _parts(whole, statement, self.text.text)
        if len(parts) > 1:
            parts = [_restated(part, statement, voice) for part in parts]
        self.found.extend(_Read(statement, part) for part in parts)

    def _voice(self, statement: Statement, through: str | None) -> tuple[Voice, bool]:
        frame, line = statement.frame, statement.line
        if frame is None or frame.source is None:
            return replace(OUTLET, name=self.outlet or OUTLET.name), False
        if _is_outlet(statement, frame.source):
            return replace(OUTLET, name=self.outlet or OUTLET.name), False
        via = spelled_out(through or via_of(statement), self.outlet)
        phrase = _antecedent(statement, frame.source)
        here = [actor for actor in self.actors if line.sentence.span.overlaps(actor.span)]
        voice, carried = voice_of(line, phrase, memory=self.memory, actors=here, via=via)
        if via is None and voice.via is None:
            via = _channel(statement, voice)
        if via is not None and voice.via is None:
            voice = replace(voice, via=via)
        if voice.type in _HIDDEN and voice.via is not None:
            voice = replace(voice, name=without_medium(voice.name))
        if voice.via is None and voice.type == ClaimantType.MEDIA and is_medium(voice.name, line.lexicon):
            voice = replace(voice, via=voice.name)
        return voice, carried

    def _continue(self, statement: Statement) -> None:
        voice = self.voices.get(statement.follows) if statement.follows is not None else None
        if voice is None:
            return
        self.found.append(_Read(statement, _continued(statement, voice)))


def _channel(statement: Statement, voice: Voice) -> str | None:
    """What the rest of the sentence tells of the way the words came."""
    if voice.type == ClaimantType.ARMED_GROUP:
        return claim_channel(statement)
    return medium_in_sentence(statement) if voice.type in _HIDDEN else None


def _is_outlet(statement: Statement, phrase: SourcePhrase) -> bool:
    """Whether the outlet speaks of itself: "we" outside a quotation, "this newspaper"."""
    line = statement.line
    if line.tokens[phrase.core].quoted:
        return False
    if phrase.form == SourceForm.PRONOUN:
        return line.low(phrase.core) in line.lexicon.outlet_pronouns
    own = line.low(phrase.core) in {"this", "our", "ce", "notre"}
    return own and line.low(phrase.core_end - 1) in line.lexicon.outlet_nouns


@dataclass(frozen=True, slots=True)
class _Read:
    statement: Statement
    attribution: Attribution


def _antecedent(statement: Statement, phrase: SourcePhrase) -> SourcePhrase:
    """For "X, who said": the phrase before the pronoun."""
    if phrase.form != SourceForm.RELATIVE:
        return phrase
    last = phrase.start - 1
    while last > 0 and statement.line.low(last) == ",":
        last -= 1
    found = left_source(statement.line, last, low=0)
    return found if found is not None and found.form == SourceForm.NAME else replace(phrase, form=SourceForm.PRONOUN)


def _attribution(statement: Statement, voice: Voice, carried: bool, text: str) -> Attribution:  # noqa: FBT001
    frame = statement.frame
    if frame is None:
        raise AssertionError("a statement with a cue has a frame")
    content = _content(statement)
    lexicon = statement.line.lexicon
    held = _held(statement, voice, content)
    hedge = statement.cue.of(text) if frame.reading.hedge and statement.cue else None
    return Attribution(
        source=statement.source,
        cue=statement.cue,
        content=content,
        claimant=voice.name,
        claimant_type=voice.type,
        claimant_id=voice.id,
        via=voice.via,
        stance=held.stance,
        stance_detail=held.detail,
        hedge=hedge or hedge_of(content.of(text), lexicon),
        about=held.about,
        scope=Scope.INCIDENT,
        carried=carried,
        rule=frame.rule,
        speech=_speech(frame.reading.speech, voice, frame.reading.name),
    )


def _held(statement: Statement, voice: Voice, content: Span) -> Attitude:
    """The stance towards what is said; only who may be a side denies by "we did not"."""
    frame, lexicon = statement.frame, statement.line.lexicon
    if frame is None:
        raise AssertionError("a statement with a cue has a frame")
    denials = lexicon.denials + lexicon.own_denials if voice.type in _PARTIES else lexicon.denials
    said = Uncased(content.of(statement.line.uncased))
    return attitude(frame, said, denials=denials if frame.reading.name in _SAYING else ())


def _restated(part: Attribution, statement: Statement, voice: Voice) -> Attribution:
    held = _held(statement, voice, part.content)
    return replace(part, stance=held.stance, stance_detail=held.detail, about=held.about)


PART = re.compile(r",?\s+(?:and|but|et)\s+(?:that|qu[e'’])\s*|\s*;\s+")


def _parts(whole: Attribution, statement: Statement, text: str) -> list[Attribution]:
    """One attribution for each clause of "said that A and that B; C", so that each claim can be judged by itself.

    A clause after a semicolon in which somebody else speaks is left out.
    """
    frame = statement.frame
    if frame is None or frame.whole or frame.left or frame.rule.split(".")[-1] not in _CLAUSES:
        return [whole]
    start, end = whole.content
    cuts = [match for match in PART.finditer(text, start, end) if not _in_quotation(text[start : match.start()])]
    starts = [start, *(match.end() for match in cuts)]
    ends = [*(match.start() for match in cuts), end]
    spans = [Span(*pair) for pair in zip(starts, ends, strict=True) if pair[0] < pair[1]]
    lexicon = statement.line.lexicon
    return [
        replace(whole, content=span)
        for span in spans
        if span.start == start or text[: span.start].rstrip()[-1:] != ";" or not _others_speak(span.of(text), lexicon)
    ]


def _others_speak(words: str, lexicon: Lexicon) -> bool:
    forms = (form for word in words.lower().split() for form in lexicon.verbs.get(word.strip(",."), ()))
    return any(form.verb.reading.speech == SpeechKind.STATEMENT for form in forms)


_CLAUSES = frozenset({"that", "bare", "shared", "participle"})


def _in_quotation(words: str) -> bool:
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1 or words.count("«") > words.count("»")


def _speech(kind: SpeechKind, voice: Voice, name: str = "") -> SpeechKind:
    """Analysts assess; what officials, armies and witnesses believe is a statement with a hedge."""
    if kind == SpeechKind.STATEMENT and voice.type == ClaimantType.ANALYST:
        return SpeechKind.ASSESSMENT
    if name == "believe" and voice.type in _PARTIES | _PERCEIVING:
        return SpeechKind.STATEMENT
    return kind


def _content(statement: Statement) -> Span:
    """The content as one stretch; with source and cue where these are part of the act."""
    frame = statement.frame
    start, end = statement.said[0].start, statement.said[-1].end
    if frame is None or not frame.whole:
        return Span(start, end)
    parts = [span for span in (statement.source if not frame.shared else None, statement.cue) if span is not None]
    return Span(min([start, *(span.start for span in parts)]), max([end, *(span.end for span in parts)]))


def _continued(statement: Statement, voice: Voice) -> Attribution:
    return Attribution(
        source=None,
        cue=None,
        content=statement.said[0],
        claimant=voice.name,
        claimant_type=voice.type,
        claimant_id=voice.id,
        via=voice.via,
        stance=Stance.ASSERTS,
        stance_detail=None,
        hedge=None,
        about=None,
        scope=Scope.INCIDENT,
        carried=True,
        rule="running_quotation",
        speech=_speech(SpeechKind.STATEMENT, voice),
    )


def _merged(reads: Sequence[_Read]) -> list[Attribution]:
    """The attributions with nested phrases of stance taken up by the statements around them."""
    found: list[Attribution | None] = [_doubted(read, reads) for read in reads]
    for index, read in enumerate(reads):
        frame = read.statement.frame
        if frame is None or not (frame.nested or frame.sourceless or _speaks_of_itself(frame)):
            continue
        outer = _outer(index, reads)
        if outer is None:
            found[index] = None if frame.nested and read.attribution.source is None else found[index]
            continue
        found[outer], found[index] = _absorbed(found[outer], read)
    kept = [attribution for attribution in found if attribution is not None]
    return [attribution for attribution in kept if not _is_outdone(attribution, kept)]


def _is_outdone(attribution: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether hearsay ("reportedly", "reports that") is said again, with a stance of its own, by the same words."""
    if attribution.claimant_type != ClaimantType.OUTLET or attribution.rule not in _HEARSAY:
        return False
    return any(
        other.content.overlaps(attribution.content) and other.rule not in _HEARSAY and other.stance != Stance.ASSERTS
        for other in others
    )


_HEARSAY = frozenset({"reports_say", "it_is_believed", "believed_to", "reportedly"})


def _doubted(read: _Read, reads: Sequence[_Read]) -> Attribution:
    """Footage told of beside unverified footage ("with one clip showing ...") is unverified too."""
    line = read.statement.line
    beside = any(other.statement.line is line and other.attribution.rule == "unverified_media" for other in reads)
    if read.attribution.rule != "footage_shows" or not beside:
        return read.attribution
    return replace(read.attribution, stance=Stance.UNCONFIRMED, stance_detail=StanceDetail.NOT_VERIFIED)


def _speaks_of_itself(frame: Frame) -> bool:
    """The form "X said it could not confirm ...": the pronoun of a phrase of stance is the speaker."""
    pronoun = frame.source is not None and frame.source.form == SourceForm.PRONOUN
    return pronoun and "." not in frame.rule and frame.reading.stance != Stance.ASSERTS


def _outer(index: int, reads: Sequence[_Read]) -> int | None:
    """The statement of somebody within whose content a phrase stands."""
    inner = reads[index]
    cue = inner.attribution.cue
    if cue is None:
        return None
    for other, read in enumerate(reads):
        frame = read.statement.frame
        if other == index or frame is None or frame.sourceless or frame.nested or frame.whole:
            continue
        if read.attribution.content.covers(cue) and read.attribution.speech == SpeechKind.STATEMENT:
            return other
    return None


def _absorbed(outer: Attribution | None, inner: _Read) -> tuple[Attribution | None, Attribution | None]:
    """What becomes of a statement and the phrase of stance inside it."""
    if outer is None or outer.stance != Stance.ASSERTS:
        return outer, None
    phrase = inner.attribution
    frame = inner.statement.frame
    if frame is not None and frame.reading.hedge:
        return replace(outer, hedge=outer.hedge or phrase.hedge), None
    cue = phrase.cue or phrase.content
    if cue.start - outer.content.start <= NEAR_START:
        about = phrase.about or outer.about
        return replace(outer, stance=phrase.stance, stance_detail=phrase.stance_detail, about=about), None
    spoken = replace(
        phrase,
        source=outer.source,
        claimant=outer.claimant,
        claimant_type=outer.claimant_type,
        claimant_id=outer.claimant_id,
        via=outer.via,
        carried=True,
    )
    return outer, spoken

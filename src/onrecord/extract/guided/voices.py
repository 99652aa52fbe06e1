"""Statements: the rules' with the tagger's."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from onrecord.extract.attribution.agencies import AgencyKind, find_agency
from onrecord.extract.attribution.kinds import OF_ACTOR, claimant_type
from onrecord.extract.attribution.lexicon import Lexicon, load
from onrecord.extract.attribution.names import shown_name
from onrecord.extract.guided.policy import Policy
from onrecord.extract.mentions import ActorMention, Attribution, SpeechKind, Text
from onrecord.extract.tagger.tagged import Tagged, TaggedClaim
from onrecord.model import About, ClaimantType, Scope, Span, Stance, StanceDetail

_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "him",
        "her",
        "them",
        "we",
        "i",
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "lui",
        "nous",
        "je",
        "who",
        "qui",
    ]
)
_OWN_WORDS = frozenset(["we", "i", "nous", "je"])
"""Outside quotation marks these are the outlet's own."""
_VAGUE = frozenset({ClaimantType.UNATTRIBUTED, ClaimantType.INDIVIDUAL})
"""What words alone say of a claimant where they say nothing: here the tagger is believed sooner."""
_NOBODY = re.compile(r"(?:no(?:body|ne|[\s-]one)?|neither|aucune?|personne|nul)\b", re.IGNORECASE)
"""Nobody's silence is nobody's claim: that no group said a thing is the outlet's word."""
_SHORT = 4
"""Words of the shortest statement that says something by itself: shorter ones are mostly pieces of one."""


def guided_attributions(
    found: Sequence[Attribution],
    text: Text,
    tagged: Tagged,
    policy: Policy,
    *,
    actors: Sequence[ActorMention],
    outlet: str | None,
) -> tuple[Attribution, ...]:
    """The rules' statements with the stances that the tagger is sure of, and the statements that only it found."""
    reader = _Reader(text, actors, outlet, load(text.language), policy)
    sure = [item for item in found if not _doubted(item, tagged, policy)]
    kept = [_judged(reader.corrected(item, tagged), tagged, policy) for item in sure]
    new: list[Attribution] = []
    for claim in tagged.claims:
        if claim.probability < policy.claim or _is_known(claim, kept) or _is_scrap(claim, text, tagged, policy):
            continue
        read = reader.read(claim, [*kept, *new])
        if read is not None:
            new.append(read)
    return tuple(sorted(chain(kept, new), key=lambda item: item.content))


def _doubted(item: Attribution, tagged: Tagged, policy: Policy) -> bool:
    odds = max(tagged.likelihood("content", item.content), tagged.likelihood("voice", item.content))
    return odds < policy.drop_claim


def _is_scrap(claim: TaggedClaim, text: Text, tagged: Tagged, policy: Policy) -> bool:
    """Whether a statement is too short to say anything: no number of people, no denial, a word or two."""
    content = claim.contents[0].span
    short = len(content.of(text.text).split()) < _SHORT
    return short and _new_stance(claim, policy)[0] is Stance.ASSERTS and tagged.likelihood("toll", content) < _EVEN


_EVEN = 0.5
_TOLD = re.compile(
    r"\b(?:told|to|by|quoted by|cited by|via|reported by|à|au|par)\s+(?:the\s+|l['’]|la\s+)?([A-ZÀ-Þ][\w.'’ -]{1,40})"
)
"""Whom a source spoke to, after its words."""


def _is_known(claim: TaggedClaim, found: Sequence[Attribution]) -> bool:
    """Whether a statement of the rules holds most of the same words."""
    return any(_shares(piece.span, item.content) for piece in claim.contents for item in found)


def _shares(one: Span, two: Span) -> bool:
    common = min(one.end, two.end) - max(one.start, two.start)
    return common > 0 and common >= min(one.end - one.start, two.end - two.start) / 2


def _judged(item: Attribution, tagged: Tagged, policy: Policy) -> Attribution:
    """The rules' statement with the tagger's stance where it is sure and the rules saw nothing special."""
    claim = _same_statement(item, tagged)
    if claim is None:
        return item
    stance, detail, odds = stance_of(claim)
    least = policy.denial if stance is Stance.DENIES else policy.stance
    if odds < least or stance is item.stance or item.stance is not Stance.ASSERTS:
        return item
    return replace(
        item, stance=stance, stance_detail=detail, rule=f"{item.rule}; tagger.stance", probability=_shown(odds)
    )


def _same_statement(item: Attribution, tagged: Tagged) -> TaggedClaim | None:
    return next((c for c in tagged.claims if any(_shares(p.span, item.content) for p in c.contents)), None)


def _is_pronoun(words: str) -> bool:
    return _bare(words) in _PRONOUNS


def _bare(words: str) -> str:
    return words.casefold().strip(' ,"“”')


def _shown(probability: float) -> float:
    """To three digits: what lies beyond differs between processors."""
    return round(probability, 3)


def stance_of(claim: TaggedClaim) -> tuple[Stance, StanceDetail | None, float]:
    """The likeliest stance and its probability; the kinds of non-confirmation are weighed together first."""
    details = {name: odds for name, odds in claim.stance.items() if name in set(StanceDetail)}
    plain = {name: odds for name, odds in claim.stance.items() if name not in details}
    unsure = sum(details.values())
    best = max(plain, key=lambda name: plain[name])
    if unsure > plain[best]:
        return Stance.UNCONFIRMED, StanceDetail(max(details, key=lambda name: details[name])), unsure
    return Stance(best), None, plain[best]


def _new_stance(claim: TaggedClaim, policy: Policy) -> tuple[Stance, StanceDetail | None]:
    """The stance of a statement that only the tagger found.

    A denial makes a fact disputed, a refusal makes it unconfirmed: neither on a guess.
    """
    stance, detail, odds = stance_of(claim)
    least = {Stance.DENIES: policy.denial, Stance.UNCONFIRMED: policy.refusal}.get(stance, 0.0)
    return (stance, detail) if odds >= least else (Stance.ASSERTS, None)


def _in_one_paragraph(span: Span, text: str) -> Span:
    end = text.find("\n", span.start, span.end)
    return span if end < 0 else Span(span.start, end)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads who speaks from a source's words, as the rules do."""

    text: Text
    actors: Sequence[ActorMention]
    outlet: str | None
    lexicon: Lexicon
    policy: Policy

    def read(self, claim: TaggedClaim, found: Sequence[Attribution]) -> Attribution | None:
        """The statement, None where nobody can be named for it."""
        content = _in_one_paragraph(claim.contents[0].span, self.text.text)
        voice = self._voice(claim, found)
        if voice is None:
            return None
        stance, detail = _new_stance(claim, self.policy)
        return Attribution(
            source=claim.source.span if claim.source else None,
            cue=claim.cue.span if claim.cue else None,
            content=content,
            claimant=voice.name,
            claimant_type=voice.type,
            claimant_id=voice.id,
            via=voice.via,
            stance=stance,
            stance_detail=detail,
            hedge=None,
            about=_about(claim, stance),
            scope=Scope.INCIDENT,
            carried=voice.carried,
            rule="tagger.voice" if claim.own else "tagger.statement",
            probability=_shown(claim.probability),
        )

    def corrected(self, item: Attribution, tagged: Tagged) -> Attribution:
        """Where the rules read no statement (a promise, a call), the one that the tagger is sure of in these words."""
        if item.speech is SpeechKind.STATEMENT:
            return item
        claim = _same_statement(item, tagged)
        if claim is None or claim.own or claim.source is None or claim.probability < self.policy.speech:
            return item
        return self.read(claim, ()) or item

    def _voice(self, claim: TaggedClaim, found: Sequence[Attribution]) -> "_Voice | None":
        if claim.own:
            stance, _ = _new_stance(claim, self.policy)
            if stance is Stance.ASSERTS:
                return None  # what the outlet asserts is read from its sentences
            return _Voice(self.outlet or "outlet", ClaimantType.OUTLET)
        words = claim.source.span.of(self.text.text) if claim.source else ""
        if _NOBODY.match(words):
            return _Voice(self.outlet or "outlet", ClaimantType.OUTLET)
        if claim.source is not None and _bare(words) in _OWN_WORDS and not self._is_quoted(claim.source.span):
            return _Voice(self.outlet or "outlet", ClaimantType.OUTLET)
        if not words or _is_pronoun(words):
            return self._carried(claim, found)
        return self._named(claim.source.span, words, claim.claimant) if claim.source else None

    def _is_quoted(self, span: Span) -> bool:
        """Whether words stand inside quotation marks, by the marks of their paragraph before them."""
        before = self.text.text[self.text.text.rfind("\n", 0, span.start) + 1 : span.start]
        opened = any(before.count(left) > before.count(right) for left, right in ("“”", "«»"))
        return opened or before.count('"') % 2 == 1

    def _carried(self, claim: TaggedClaim, found: Sequence[Attribution]) -> "_Voice | None":
        """The voice that spoke last before the statement."""
        start = claim.contents[0].span.start
        before = [
            item for item in found if item.content.start < start and item.claimant_type is not ClaimantType.OUTLET
        ]
        last = max(before, key=lambda item: item.content.start, default=None)
        if last is None:
            return None
        return _Voice(last.claimant, last.claimant_type, last.claimant_id, last.via, carried=True)

    def _named(self, span: Span, words: str, odds: Mapping[str, float]) -> "_Voice":
        core, _, tail = words.partition(",")
        inside = [actor for actor in self.actors if span.overlaps(actor.span)]
        kind = claimant_type(words, actors=inside, lexicon=self.lexicon)
        likeliest = max(odds, key=lambda name: odds[name])
        least = self.policy.claimant_vague if kind in _VAGUE else self.policy.claimant
        if odds[likeliest] >= least:
            kind = ClaimantType(likeliest)
        if kind is ClaimantType.OUTLET:
            return _Voice(self.outlet or "outlet", ClaimantType.OUTLET)
        speaker = next((a for a in inside if a.actor_id is not None and OF_ACTOR.get(a.kind) is kind), None)
        same = speaker is not None and speaker.span.end >= span.end - 1
        name = speaker.name if speaker is not None and same else shown_name(core, tail.strip(), lexicon=self.lexicon)
        return _Voice(name, kind, speaker.actor_id if speaker else None, self._via(span, words))

    def _via(self, source: Span, words: str) -> str | None:
        """The agency in the source's sentence, outside the source, that it spoke to: "told AFP"."""
        sentence = next((s.span for s in self.text.sentences if s.span.overlaps(source)), source)
        told = _TOLD.search(self.text.text, source.end, sentence.end) if find_agency(words) is None else None
        found = find_agency(told[1]) if told is not None else None
        return found.agency.name if found is not None and found.agency.kind is AgencyKind.AGENCY else None


@dataclass(frozen=True, slots=True)
class _Voice:
    name: str
    type: ClaimantType
    id: str | None = None
    via: str | None = None
    carried: bool = False


_SURE_OF_QUESTION = 0.5


def _about(claim: TaggedClaim, stance: Stance) -> About | None:
    """The question that a statement answers, where the tagger is sure; tolls are read from their numbers."""
    name, odds = max(claim.about.items(), key=lambda item: item[1])
    about = About(name)
    counted = about in (About.FATALITIES, About.INJURED, About.CASUALTIES) and stance is Stance.ASSERTS
    return about if odds >= _SURE_OF_QUESTION and not counted else None

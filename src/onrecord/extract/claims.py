"""Claims: what each source says of each incident, and what the outlet says in its own voice."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from onrecord.extract.attribution.agencies import AgencyKind, find_agency
from onrecord.extract.findings import Findings, within
from onrecord.extract.grouping import Group
from onrecord.extract.mentions import Attribution, Issuer, SpeechKind, TollMention, TollPart
from onrecord.extract.scene import Scene, SceneKind
from onrecord.knowledge.questions import question_cues
from onrecord.knowledge.uncased import uncased_pattern
from onrecord.model import (
    About,
    ActorKind,
    ChainLink,
    Claim,
    ClaimantType,
    ClaimValue,
    Harm,
    Report,
    Scope,
    Span,
    Stance,
    claim_id,
)
from onrecord.status.evidence import ANONYMOUS

OUTLET = "outlet"
_TOLD_ELSEWHERE = frozenset({SceneKind.BACKGROUND, SceneKind.AGGREGATE, SceneKind.ASSESSMENT})
"""Kinds of sentence whose statements are no claims about an incident."""
_TOLL_QUESTIONS = frozenset({About.FATALITIES, About.INJURED, About.CASUALTIES})
_HARM_QUESTION = {Harm.KILLED: About.FATALITIES, Harm.INJURED: About.INJURED}


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution with the incident it speaks of (an index into the groups) and the question it answers."""

    attribution: Attribution
    group: int
    about: About


SpokenOf = Callable[[Attribution, Sequence[Group], int | None], int | None]
"""Another word on which incident a statement speaks of: its place among the groups, given the rules' (None: none)."""


def assign_statements(
    findings: Findings, scenes: Sequence[Scene], groups: Sequence[Group], spoken_of: SpokenOf | None = None
) -> tuple[Statement, ...]:
    """Attach every statement to the incident it speaks of; what speaks of none is left out."""
    home = {scene.sentence.index: index for index, group in enumerate(groups) for scene in group.scenes}
    found: list[Statement] = []
    for attribution in findings.attributions:
        scene = _scene_of(attribution, scenes)
        if scene is None or attribution.speech is not SpeechKind.STATEMENT:
            continue
        group = home.get(scene.sentence.index)
        if group is None and scene.sums and scene.tolls:
            continue
        if group is None and _speaks_of_incident(attribution, scene, findings):
            group = _nearest(scene, home)
        if spoken_of is not None:
            group = spoken_of(attribution, groups, group)
        if group is not None:
            found.append(Statement(attribution, group, attribution.about or _own_question(attribution, findings)))
    return tuple(found)


def _scene_of(attribution: Attribution, scenes: Sequence[Scene]) -> Scene | None:
    at = bisect_right(scenes, attribution.content.start, key=lambda scene: scene.sentence.span.end)
    return scenes[at] if at < len(scenes) else None


def _speaks_of_incident(attribution: Attribution, scene: Scene, findings: Findings) -> bool:
    """Whether a statement in a sentence that tells of no violence still answers a question about an incident."""
    if scene.kind in _TOLD_ELSEWHERE:
        return False
    if attribution.stance is not Stance.ASSERTS or attribution.about is not None:
        return True
    if scene.kind is SceneKind.REACTION:
        return False
    words = attribution.content.of(findings.text.uncased)
    if _OWNS_UP.match(words) or _question_of(words, findings.text.language, attribution.stance) is not None:
        return True
    if _YET_TO_BE.search(words):
        return False
    return any(actor.kind in _IN_THE_FIELD for actor in within(findings.actors, attribution.content))


_YET_TO_BE = uncased_pattern(r"\b(?:would|will|should|could|may|might|must|pourrai(?:t|ent)|devrai(?:t|ent)|va|vont)\b")
"""What is to come, or may come, answers no question about what happened."""


_IN_THE_FIELD = frozenset(ActorKind) - {ActorKind.GOVERNMENT, ActorKind.CIVILIANS, ActorKind.INDIVIDUAL}
"""Kinds of actors and sites that a statement about an incident speaks of, whatever it says of them."""


def _nearest(scene: Scene, home: dict[int, int]) -> int | None:
    """The incident spoken of last before the sentence, else the first after it."""
    before = [index for index in home if index < scene.sentence.index]
    if before:
        return home[max(before)]
    return home[min(home)] if home else None


def statement_claims(statement: Statement, findings: Findings, report: Report) -> list[Claim]:
    """The claims of one statement: one for each harm and group that it counts, else one for what it is about."""
    attribution = statement.attribution
    tolls = [toll for toll in within(findings.tolls, attribution.content) if toll.part is not TollPart.FORMER]
    counted = _by_question(tolls) if attribution.about in (None, *_TOLL_QUESTIONS) else []
    asked = [(about, toll) for about, toll in counted if attribution.about in (None, about)]
    numbered = [(about, toll) for about, toll in asked if _value(toll) is not None]
    others = _other_harms(tolls) if attribution.about in (None, statement.about) else []
    if others and not numbered:
        return [_claim(attribution, statement.about, toll, report) for toll in others]
    numbered += [(About.OCCURRENCE, toll) for toll in others]
    if numbered or (asked and attribution.about is None and _own_question(attribution, findings) is not About.OUTCOME):
        return [_claim(attribution, about, toll, report) for about, toll in numbered or asked]
    return [_claim(attribution, statement.about, None, report)]


def _by_question(tolls: Iterable[TollMention]) -> list[tuple[About, TollMention]]:
    asked: list[tuple[About, TollMention]] = []
    for toll in tolls:
        about = About.CASUALTIES if toll.mixed else _HARM_QUESTION.get(toll.harm)
        if about is not None:
            asked.append((about, toll))
    return asked


def _other_harms(tolls: Iterable[TollMention]) -> list[TollMention]:
    """The numbers of people abducted, missing or displaced: no question of its own asks for them."""
    return [toll for toll in tolls if not toll.mixed and toll.harm not in _HARM_QUESTION and _value(toll) is not None]


def _own_question(attribution: Attribution, findings: Findings) -> About:
    content = attribution.content
    if attribution.stance is Stance.RETRACTS and _withdraws_report(attribution, findings):
        return About.OCCURRENCE
    if attribution.stance is Stance.DENIES and attribution.claimant_type in _DENYING:
        return _denied(attribution, findings)
    acting = _ATTACKING if attribution.claimant_type is ClaimantType.ARMED_GROUP else _STRIKING
    if attribution.claimant_type in _SIDES and (
        _tells_own_act(attribution, findings, acting) or _OWNS_UP.match(content.of(findings.text.uncased))
    ):
        return About.RESPONSIBILITY
    words = content.of(findings.text.uncased)
    return _question_of(words, findings.text.language, attribution.stance) or About.OCCURRENCE


def _withdraws_report(attribution: Attribution, findings: Findings) -> bool:
    """Whether a medium takes back what it told as a whole: its report, not a number in it."""
    cue = attribution.cue.of(findings.text.text) if attribution.cue is not None else ""
    return attribution.claimant_type in _MEDIA and _REPORT.search(cue) is not None


_MEDIA = frozenset({ClaimantType.OUTLET, ClaimantType.MEDIA, ClaimantType.STATE_MEDIA})
_REPORT = re.compile(r"\b(?:report|story|article|dispatch|news item|d[ée]p[êe]che|information)s?\b", re.IGNORECASE)

_ACCUSED = frozenset(
    {ClaimantType.ARMED_GROUP, ClaimantType.MILITARY, ClaimantType.POLICE, ClaimantType.STATE_OFFICIAL}
)
_DENYING = _ACCUSED | {ClaimantType.UNATTRIBUTED}
"""Who denies an act denies its own: "Front denies bombings"."""
_DENIABLE = (About.FATALITIES, About.CASUALTIES, About.OUTCOME, About.DAMAGE, About.TARGET)


_HAPPENED = re.compile(
    r"\b(?:took place|take place|taken place|happened|occurred|ever existed|there (?:was|were|is|had been|has been)"
    r" (?:any|no|an?|such)\b|(?:ait|avait|a|ont) eu lieu|s[’']est produit)",
    re.IGNORECASE,
)
"""Words that speak of the event as such: who denies them denies that there was one."""


def _denied(attribution: Attribution, findings: Findings) -> About:
    """What a side denies: that it happened, a toll, a loss or a target where the words say so, else that it did it."""
    if _HAPPENED.search(attribution.content.of(findings.text.text)):
        return About.OCCURRENCE
    if within(findings.tolls, attribution.content):
        return About.FATALITIES
    question = _question_of(attribution.content.of(findings.text.uncased), findings.text.language, attribution.stance)
    return question if question in _DENIABLE else About.RESPONSIBILITY


_OWNS_UP = uncased_pattern(
    r"(?:that )?(?:it|they|we|he|its (?:men|fighters)) (?:was|were|is|are|had been) "
    r"(?:responsible|behind|the (?:author|one)s?)\b"
)
_OWN = ("it ", "its ", "they ", "their ", "we ", "our ", "he ", "his ", "ils ", "nous ", "ses ", "leurs ")


def _tells_own_act(attribution: Attribution, findings: Findings, acting: frozenset[str]) -> bool:
    words = attribution.content.of(findings.text.text).casefold().removeprefix("that ").lstrip("\"“'«‘ ")
    events = [event for event in within(findings.events, attribution.content) if event.name in acting]
    return words.startswith(_OWN) and bool(events)


_SIDES = frozenset({ClaimantType.ARMED_GROUP, ClaimantType.MILITARY, ClaimantType.STATE_OFFICIAL})
_STRIKING = frozenset({"air_strike", "drone_strike", "shelling", "rocket_missile"})
"""What an army that speaks of its own act owns up to; that it fought back is no such claim."""
_ATTACKING = frozenset(
    {"assault", "killing", "suicide_bomb", "ambush", "shooting", "vehicle_bomb", "ied", "rocket_missile"}
)


_UNNUMBERED = frozenset({About.FATALITIES, About.CASUALTIES})
"""Questions that words without a number answer only by denying, withdrawing or not confirming."""


def _question_of(words: str, language: str, stance: Stance) -> About | None:
    """The question that some uncased words answer."""
    return next(
        (
            about
            for about, pattern in question_cues(language)
            if (stance is not Stance.ASSERTS or about not in _UNNUMBERED) and pattern.search(words)
        ),
        None,
    )


def _claim(attribution: Attribution, about: About, toll: TollMention | None, report: Report) -> Claim:
    value = None if toll is None else _value(toll)
    words = _whole(attribution, report)
    quote = words.of(report.text)
    return Claim(
        id=claim_id(
            document=report.id,
            claimant=attribution.claimant,
            stance=attribution.stance,
            about=about,
            quote=quote,
            value=value,
        ),
        claimant=_shown(attribution.claimant),
        claimant_type=attribution.claimant_type,
        via=_through(attribution, report),
        stance=attribution.stance,
        stance_detail=attribution.stance_detail,
        about=about,
        value=value,
        hedge=(toll.hedge if toll else None) or attribution.hedge,
        quote=quote,
        start=words.start,
        end=words.end,
        content_span=attribution.content,
        source_span=attribution.source,
        cue_span=attribution.cue,
        scope=Scope.SUBSET if toll is not None and _is_part(toll, report) else attribution.scope,
        claimant_id=attribution.claimant_id,
        chain=_chain(attribution, report),
        engine="rules" if attribution.probability is None else "tagger",
        rule=attribution.rule,
        probability=attribution.probability,
    )


def _is_part(toll: TollMention, report: Report) -> bool:
    """Whether a number counts only some of the people: "among them three children", "ten of them were freed"."""
    if toll.harm not in (Harm.ABDUCTED, Harm.MISSING):
        return toll.part is TollPart.SUBSET
    before, after = report.text[max(0, toll.span.start - 20) : toll.span.start], report.text[toll.span.end :][:60]
    freed = _FREED_BEFORE.search(before) or _FREED_AFTER.match(after)
    return toll.part is TollPart.SUBSET or freed is not None


_FREED = r"(?:freed|released|rescued|escaped|found|returned|lib[ée]r[ée]e?s?|retrouv[ée]e?s?|rel[âa]ch[ée]e?s?)"
_FREED_BEFORE = re.compile(rf"\b{_FREED}\s+(?:all\s+|some\s+)?$", re.IGNORECASE)
_FREED_AFTER = re.compile(
    rf"(?:\s+(?:who|had|have|has|been|were|was|are|later|since|safely|ont|été|qui|avaient|sont)){{0,5}}\s+{_FREED}\b",
    re.IGNORECASE,
)
"""People who were abducted or missing and are so no longer: a part of those who were."""


def _shown(name: str) -> str:
    """The claimant's name without a bracket that its words opened and did not close."""
    return name if name.count("(") <= name.count(")") else name[: name.rindex("(")].rstrip(" ,;")


_FRAME = 160
"""Characters that source and cue may add to what is stated; beyond that the quote is the statement alone."""


def _whole(attribution: Attribution, report: Report) -> Span:
    """The statement with who makes it, as one stretch of one sentence: "…, the army said"."""
    content = attribution.content
    parts = [span for span in (attribution.source, attribution.cue) if span is not None]
    start, end = min([content.start, *(s.start for s in parts)]), max([content.end, *(s.end for s in parts)])
    framed = Span(start, end)
    apart = "\n" in framed.of(report.text) or _STOP.search(report.text, start, content.start) is not None
    return content if apart or end - start > content.end - content.start + _FRAME else framed


_STOP = re.compile(r"[.!?][\"”»]?\s+(?=[A-ZÀ-Þ])")


def _value(toll: TollMention) -> ClaimValue | None:
    """The number of a toll. "About 50" is 50, with "about" as the claim's hedge; words without a number are None."""
    harm = None if toll.harm in _HARM_QUESTION else toll.harm
    if toll.low is None and toll.high is None:
        return None if toll.best is None else ClaimValue(toll.best, toll.best, toll.group, harm)
    return ClaimValue(toll.low, toll.high, toll.group, harm)


def _through(attribution: Attribution, report: Report) -> str | None:
    """The agency that a claim came through; for a source without a name, the outlet itself where it is an agency."""
    if attribution.via or attribution.claimant_type not in ANONYMOUS - {ClaimantType.WITNESS}:
        return attribution.via
    found = find_agency(report.outlet) if report.outlet else None
    return found.agency.name if found is not None and found.agency.kind is AgencyKind.AGENCY else None


def _chain(attribution: Attribution, report: Report) -> tuple[ChainLink, ...]:
    links = [ChainLink(attribution.claimant, attribution.claimant_type)]
    via = _through(attribution, report)
    if via:
        links.append(ChainLink(via, ClaimantType.MEDIA))
    outlet = report.outlet or OUTLET
    if attribution.claimant_type is not ClaimantType.OUTLET:
        links.append(ChainLink(outlet, ClaimantType.OUTLET))
    return tuple(links)


def outlet_claims(group: Group, findings: Findings, report: Report, issuer: Issuer | None = None) -> list[Claim]:
    """What the outlet tells of an incident in its own voice: sentences, or tolls in them, that nobody else states.

    In a communique these are its issuer's.
    """
    claims = []
    for scene in group.scenes:
        stated = [item.content for item in scene.attributions if item.speech is SpeechKind.STATEMENT]
        claims += _own_voice(scene, stated, findings, report, issuer)
    return claims


def _own_voice(
    scene: Scene, stated: Sequence[Span], findings: Findings, report: Report, issuer: Issuer | None
) -> list[Claim]:
    free = [toll for toll in scene.tolls if not any(span.covers(toll.span) for span in stated)]
    events = [event for event in scene.happened if not any(span.overlaps(event.span) for span in stated)]
    if not free and (not events or stated):
        return []
    now = [toll for toll in free if toll.part is not TollPart.FORMER]
    asked = _by_question(now)
    others = _other_harms(now)
    span = scene.sentence.span if not stated else _free_stretch(scene.sentence.span, stated, free)
    if asked:
        asked += [(About.OCCURRENCE, toll) for toll in others]
        return [_claim(_voice(span, report, scene.rule, issuer), about, toll, report) for about, toll in asked]
    if not events and not others:
        return []
    about = _question_of(span.of(findings.text.uncased), findings.text.language, Stance.ASSERTS)
    if about not in (About.OUTCOME, About.DAMAGE, About.ATTRIBUTION):
        about = About.OCCURRENCE
    counted: list[TollMention | None] = [*others] or [None]
    return [_claim(_voice(span, report, scene.rule, issuer), about, toll, report) for toll in counted]


def _free_stretch(sentence: Span, stated: Sequence[Span], tolls: Sequence[TollMention]) -> Span:
    """The part of a sentence around its unattributed tolls that no statement covers."""
    start, end = sentence
    here = tolls[0].span
    for span in stated:
        if span.end <= here.start:
            start = max(start, span.end)
        elif span.start >= here.end:
            end = min(end, span.start)
    return Span(start, end)


def _voice(span: Span, report: Report, rule: str, issuer: Issuer | None = None) -> Attribution:
    words = span.of(report.text)
    lead, tail = len(words) - len(words.lstrip(" ,;–—-")), len(words) - len(words.rstrip(" ,;–—-"))
    return Attribution(
        source=None,
        cue=None,
        content=Span(span.start + lead, span.end - tail),
        claimant=issuer.name if issuer is not None else report.outlet or OUTLET,
        claimant_type=issuer.type if issuer is not None else ClaimantType.OUTLET,
        claimant_id=issuer.id if issuer is not None else None,
        via=None,
        stance=Stance.ASSERTS,
        stance_detail=None,
        hedge=None,
        about=None,
        scope=Scope.INCIDENT,
        carried=False,
        rule=f"{'issuer' if issuer is not None else 'outlet'}.{rule.removeprefix('scene.')}",
        probability=issuer.probability if issuer is not None else None,
    )

"""What each sentence does: tells of an incident, of old events, of a sum of many, judges, or reacts."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from operator import attrgetter

from onrecord.extract.dateline import dateline_end
from onrecord.extract.findings import Findings, within
from onrecord.extract.mentions import (
    ActorMention,
    Attribution,
    EventMention,
    PlaceMention,
    Reality,
    Sentence,
    TimeMention,
    TollMention,
)
from onrecord.extract.scene_times import days_of, event_times, gap
from onrecord.knowledge.violence import ContextCues, context_cues
from onrecord.model import PlacePrecision, Span

RECENT_DAYS = 10
"""What a report tells as news lies at most this many days before it; what is older is background. A choice: a weekly
review reaches back seven days and is often published some days late."""
FOLLOW_UP_DAYS = 60
"""The same for a report whose own lead dates what it tells further back (monthly situation reports)."""
_LEAD_SENTENCES = 4
_SUPERLATIVE = re.compile(
    r"\b(?:deadliest|worst|bloodiest|biggest|largest|heaviest|most (?:violent|deadly|serious|lethal)|highest|first"
    r"|latest|plus (?:meurtrière?|grave|sanglante?|lourd))\b",
    re.IGNORECASE,
)
"""Words that measure a new incident against old ones: "the deadliest attack since 2012" is no sum."""


class SceneKind(StrEnum):
    """What a sentence does."""

    INCIDENT = "incident"
    BACKGROUND = "background"
    AGGREGATE = "aggregate"
    ASSESSMENT = "assessment"
    REACTION = "reaction"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with its mentions. `times` are those of events, without the times of speaking.

    `opens_new` is true for "another attack" and the like, `sums` for "in two separate attacks".
    """

    sentence: Sentence
    kind: SceneKind
    events: tuple[EventMention, ...]
    times: tuple[TimeMention, ...]
    tolls: tuple[TollMention, ...]
    places: tuple[PlaceMention, ...]
    actors: tuple[ActorMention, ...]
    attributions: tuple[Attribution, ...]
    opens_new: bool
    sums: bool
    rule: str
    told_places: tuple[PlaceMention, ...] = ()  # those that the tagger gives to an incident
    told: float = 0.0  # how likely it tells of an incident, by the tagger

    @property
    def happened(self) -> tuple[EventMention, ...]:
        """The words of violence that tell of something that happened."""
        return tuple(event for event in self.events if event.reality is Reality.HAPPENED)

    @property
    def strong(self) -> tuple[EventMention, ...]:
        """Those of them that found an incident by themselves."""
        return tuple(event for event in self.happened if event.strong)


@dataclass(frozen=True, slots=True)
class Horizon:
    """The day before which events are old. `exact` is true where the report dates what it tells to the day."""

    day: date
    exact: bool


def read_scenes(findings: Findings) -> tuple[Scene, ...]:
    """Judge every sentence, in order."""
    cues = context_cues(findings.text.language)
    said = _said(findings)
    drafts = [_gather(findings, sentence, said[at], cues) for at, sentence in enumerate(findings.text.sentences)]
    horizon = _horizon(findings, drafts, cues)
    scenes: list[Scene] = []
    for draft in drafts:
        scenes.append(_judge(findings, _with_past(draft, horizon, findings.text.text), scenes, cues, horizon))
    return tuple(scenes)


def _with_past(draft: Scene, horizon: Horizon | None, text: str) -> Scene:
    """The sentence with the words of violence that an old date dates ("the 2012 attack") marked as past."""
    if horizon is None or not draft.times or not draft.events:
        return draft
    events = tuple(
        replace(event, reality=Reality.PAST) if _dated_old(event, draft.times, horizon, text) else event
        for event in draft.events
    )
    return replace(draft, events=events)


def _dated_old(event: EventMention, times: Sequence[TimeMention], horizon: Horizon, text: str) -> bool:
    """Whether the calendar time nearest to a word of violence lies before the horizon."""
    if event.reality is not Reality.HAPPENED:
        return False
    dated = [(_reach(event.span, time.span, text), span) for time in times if (span := days_of(time)) is not None]
    gap, span = min(dated, default=(_DATING_REACH + 1, None))
    return span is not None and gap <= _DATING_REACH and span[1] < horizon.day


def _reach(event: Span, time: Span, text: str) -> int:
    """How far a time is from a word of violence; one before a relative clause hardly reaches into it."""
    aside = time.end <= event.start and _INTO.search(text, time.end, event.start) is not None
    return gap(event, time) + (_DATING_REACH // 2 if aside else 0)


_INTO = re.compile(r"\b(?:who|that|which|for|over|qui|pour)\b", re.IGNORECASE)
_DATING_REACH = 60
"""Characters between a word of violence and the time that dates it."""


def _said(findings: Findings) -> list[list[Attribution]]:
    """For each sentence the statements that reach into it."""
    spans = [sentence.span for sentence in findings.text.sentences]
    said: list[list[Attribution]] = [[] for _ in spans]
    for item in findings.attributions:
        at = bisect_right(spans, item.content.start, key=attrgetter("end"))
        while at < len(spans) and spans[at].start < item.content.end:
            said[at].append(item)
            at += 1
    return said


def _gather(findings: Findings, sentence: Sentence, said: Sequence[Attribution], cues: ContextCues) -> Scene:
    span = sentence.span
    story = Span(dateline_end(span, findings.text.text), span.end)
    attributions = tuple(said)
    return Scene(
        sentence=sentence,
        kind=SceneKind.OTHER,
        events=within(findings.events, span),
        times=event_times(findings, story, attributions, cues),
        tolls=within(findings.tolls, span),
        places=within(findings.places, span),
        actors=within(findings.actors, span),
        attributions=attributions,
        opens_new=cues.found("new_incident", findings.text.uncased, span.start, span.end) is not None,
        sums=cues.found("aggregate", findings.text.uncased, span.start, span.end) is not None,
        rule="",
    )


def _horizon(findings: Findings, drafts: Sequence[Scene], cues: ContextCues) -> Horizon | None:
    """The day before which events are old. None where the report has no date."""
    published = findings.text.published
    if published is None:
        return None
    near = published - timedelta(days=RECENT_DAYS)
    exact = any(_has_day(draft, findings) and _dated_since(draft, near) for draft in drafts if draft.strong)
    if any(_dated_since(draft, near) for draft in drafts if draft.strong):
        return Horizon(near, exact)
    lead = [draft for draft in drafts if draft.strong][:_LEAD_SENTENCES]
    far = published - timedelta(days=FOLLOW_UP_DAYS)
    legal = cues.count("court", findings.text.uncased) + cues.count("arrest", findings.text.uncased) >= _LEGAL_CUES
    if not legal and any(_dated_since(draft, far) for draft in lead):
        return Horizon(far, exact=False)
    return Horizon(near, exact)


_LEGAL_CUES = 3
"""Different court or arrest words that make a report one about justice, not about the act."""


def _dated_since(scene: Scene, day: date) -> bool:
    return any(span is not None and span[1] >= day for span in map(days_of, scene.times))


def _judge(
    findings: Findings, draft: Scene, before: Sequence[Scene], cues: ContextCues, horizon: Horizon | None
) -> Scene:
    kind, rule = _kind(findings, draft, before, cues, horizon)
    return replace(draft, kind=kind, rule=f"scene.{rule}")


def _kind(
    findings: Findings, draft: Scene, before: Sequence[Scene], cues: ContextCues, horizon: Horizon | None
) -> tuple[SceneKind, str]:
    for judge in (_is_aggregate, _is_old, _is_assessment, _is_reaction, _is_general, _continues_background):
        kind = judge(findings, draft, before, cues, horizon)
        if kind is not None:
            return kind, judge.__name__.removeprefix("_is_").removeprefix("_")
    if draft.happened or draft.tolls:
        return SceneKind.INCIDENT, "tells"
    if draft.events:
        return SceneKind.OTHER, "unreal"
    return SceneKind.OTHER, "no_violence"


def _words(findings: Findings, draft: Scene) -> str:
    return draft.sentence.span.of(findings.text.text)


def _says(findings: Findings, draft: Scene, name: str, cues: ContextCues) -> bool:
    """Whether the sentence holds a cue of that name."""
    return cues.found(name, findings.text.uncased, *draft.sentence.span) is not None


def _is_aggregate(
    findings: Findings, draft: Scene, _before: Sequence[Scene], cues: ContextCues, horizon: Horizon | None
) -> SceneKind | None:
    """A toll over a period longer than one incident."""
    if not draft.tolls and not draft.happened:
        return None
    words = _words(findings, draft)
    wide = _says(findings, draft, "wider_toll", cues)
    huge = any((toll.low or toll.best or 0) >= _WAR_TOLL for toll in draft.tolls)
    long = any(
        time.since and time.first is not None and (horizon is None or time.first < horizon.day) for time in draft.times
    )
    if not (wide or long or huge) or (_SUPERLATIVE.search(words) and not huge):
        return None
    return SceneKind.AGGREGATE if draft.tolls else SceneKind.BACKGROUND


_WAR_TOLL = 1000
"""Killed or hurt in one place on one day: what is higher is told of a war, not of an incident."""


def _is_old(
    findings: Findings, draft: Scene, _before: Sequence[Scene], _cues: ContextCues, horizon: Horizon | None
) -> SceneKind | None:
    """Every dated thing in the sentence lies before the horizon, or is only known to the month or coarser."""
    spans = [span for time in draft.times if (span := days_of(time)) is not None]
    if not spans or horizon is None or not draft.events:
        return None
    reach = _MONTH_DAYS if _is_placed(draft) else _WEEK_DAYS
    coarse = horizon.exact and all((last - first).days >= reach for first, last in spans)
    if coarse or all(last < horizon.day for _, last in spans) or _all_past(draft):
        return SceneKind.BACKGROUND
    published = findings.text.published
    if published is not None and all(first > published for first, _ in spans):
        return SceneKind.ASSESSMENT
    return None


_MONTH_DAYS = 27
"""In a report that dates its news to the day, what is dated to a month or coarser is background."""
_WEEK_DAYS = 5
"""So is what is dated to a week and names no settlement ("last week rebels also struck a convoy")."""


def _is_placed(draft: Scene) -> bool:
    return any(mention.precision in _SETTLED for mention in draft.places)


_SETTLED = frozenset({PlacePrecision.EXACT, PlacePrecision.SETTLEMENT, PlacePrecision.NEAR})


def _all_past(draft: Scene) -> bool:
    return not draft.happened and any(event.reality is Reality.PAST for event in draft.events)


def _is_reaction(
    findings: Findings, draft: Scene, _before: Sequence[Scene], cues: ContextCues, _horizon: Horizon | None
) -> SceneKind | None:
    """Somebody condemns, calls for or promises; nothing new is told."""
    if not draft.attributions and not draft.events:
        return None
    told = [event for event in draft.strong if not event.definite]
    if draft.tolls or told:
        return None
    return SceneKind.REACTION if _says(findings, draft, "reaction", cues) else None


def _is_assessment(
    findings: Findings, draft: Scene, _before: Sequence[Scene], cues: ContextCues, _horizon: Horizon | None
) -> SceneKind | None:
    """A warning, a judgement or advice without a toll or a day of its own."""
    told = [event for event in draft.strong if not event.definite]
    if any(toll.low for toll in draft.tolls) or (told and _has_day(draft, findings)):
        return None
    return SceneKind.ASSESSMENT if _says(findings, draft, "assessment", cues) else None


def _is_general(
    findings: Findings, draft: Scene, _before: Sequence[Scene], cues: ContextCues, _horizon: Horizon | None
) -> SceneKind | None:
    """A habit, a series or a state of affairs, without a day or a number of its own."""
    if not draft.events or _has_day(draft, findings):
        return None
    words = _words(findings, draft)
    if _SUPERLATIVE.search(words) and any(toll.low for toll in draft.tolls):
        return None
    return SceneKind.BACKGROUND if _says(findings, draft, "general", cues) else None


def _continues_background(
    findings: Findings, draft: Scene, before: Sequence[Scene], _cues: ContextCues, _horizon: Horizon | None
) -> SceneKind | None:
    """An undated sentence after an old event in the same paragraph goes on about it."""
    if not before or not (draft.happened or draft.tolls) or _has_day(draft, findings):
        return None
    previous = before[-1]
    same = previous.sentence.paragraph == draft.sentence.paragraph
    dated_old = previous.rule in ("scene.old", "scene.continues_background")
    earlier = _EARLIER.search(_words(findings, draft)) is not None
    if same and dated_old and (earlier or not draft.attributions):
        return SceneKind.BACKGROUND
    return None


_EARLIER = re.compile(r"\b(?:had|avait|avaient)\s", re.IGNORECASE)
"""The tense of what came before: a source's old account goes on ("they said they had killed …")."""


def _has_day(draft: Scene, findings: Findings) -> bool:
    """Whether the sentence names a day or a few days, up to the dateline."""
    published = findings.text.published
    for time in draft.times:
        span = days_of(time)
        if span is None or time.since or _is_vague(time):
            continue
        if (span[1] - span[0]).days <= _FEW_DAYS and (published is None or span[0] <= published):
            return True
    return False


def _is_vague(time: TimeMention) -> bool:
    return time.value.endswith("_REF")


_FEW_DAYS = 4

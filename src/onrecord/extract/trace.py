"""Which rule fired on which words: what `onrecord explain` shows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.extract.findings import Findings
from onrecord.extract.gate import Relevance
from onrecord.extract.mentions import ActorMention, Attribution, EventMention, PlaceMention, TimeMention, TollMention
from onrecord.extract.scene import Scene
from onrecord.model import Firing, Span

if TYPE_CHECKING:
    from onrecord.extract.tagger.tagged import TaggedSpan


def trace(findings: Findings, scenes: Sequence[Scene], relevance: Relevance) -> tuple[Firing, ...]:
    """Every firing, in the order of the text; the verdict on the whole report first."""
    fired = [_of_scene(scene) for scene in scenes]
    fired += [_of_time(item) for item in findings.times]
    fired += [_of_toll(item) for item in findings.tolls]
    fired += [_of_place(item) for item in findings.places]
    fired += [_of_actor(item) for item in findings.actors]
    fired += [_of_event(item) for item in findings.events]
    fired += [_of_attribution(item) for item in findings.attributions]
    if findings.tagged is not None:
        fired += [_of_tagged(item) for item in findings.tagged.spans]
    fired.sort(key=lambda firing: (firing.span.start, -firing.span.end, firing.rule))
    return (*trace_of_verdict(relevance, findings.text.text), *fired)


def trace_of_verdict(relevance: Relevance, text: str) -> tuple[Firing, ...]:
    """The verdict on a whole report."""
    return (Firing(relevance.rule, Span(0, len(text)), relevance.note),)


def _of_scene(scene: Scene) -> Firing:
    return Firing(scene.rule, scene.sentence.span, f"the sentence tells of: {scene.kind}")


def _of_time(item: TimeMention) -> Firing:
    return Firing(f"time.{item.rule}", item.span, item.value)


def _of_toll(item: TollMention) -> Firing:
    number = f"{item.low if item.low is not None else '?'}–{item.high if item.high is not None else '?'}"
    return Firing(f"toll.{item.rule}", item.span, f"{item.harm} {number} {item.group} ({item.part})")


def _of_place(item: PlaceMention) -> Firing:
    where = item.place.id if item.place else "not placed"
    return Firing(f"place.{item.rule}", item.span, f"{item.precision}: {where}")


def _of_actor(item: ActorMention) -> Firing:
    return Firing(f"actor.{item.rule}", item.span, f"{item.kind}: {item.actor_id or 'no known actor'}")


def _of_event(item: EventMention) -> Firing:
    return Firing(item.rule, item.span, f"{item.sub_type or 'violence'}: {item.reality}")


def _of_tagged(item: "TaggedSpan") -> Firing:
    return Firing(f"tagger.{item.kind}", item.span, f"p {item.probability:.2f}")


def _of_attribution(item: Attribution) -> Firing:
    via = f" via {item.via}" if item.via else ""
    odds = f" (p {item.probability:.2f})" if item.probability is not None else ""
    return Firing(item.rule, item.content, f"{item.claimant} ({item.claimant_type}){via} {item.stance}{odds}")

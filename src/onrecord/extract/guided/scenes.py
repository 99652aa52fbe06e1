"""Sentences: what they do, when and where, by the tagger where it is sure and by the rules where it is not."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.findings import Findings, within
from onrecord.extract.guided.policy import Policy
from onrecord.extract.mentions import PlaceMention, TimeMention
from onrecord.extract.scene import Scene, SceneKind
from onrecord.extract.tagger.tagged import Tagged
from onrecord.extract.where import event_places

_ELSEWHERE = {
    "background": SceneKind.BACKGROUND,
    "aggregate": SceneKind.AGGREGATE,
    "assessment": SceneKind.ASSESSMENT,
}


def guided_scenes(scenes: Sequence[Scene], findings: Findings, tagged: Tagged, policy: Policy) -> tuple[Scene, ...]:
    """Each sentence judged again."""
    return tuple(_guided(scene, findings, tagged, policy) for scene in scenes)


def _guided(scene: Scene, findings: Findings, tagged: Tagged, policy: Policy) -> Scene:
    kind, rule = _kind(scene, tagged, policy)
    return replace(
        scene,
        kind=kind,
        rule=rule,
        times=_times(scene, findings, tagged, policy),
        told_places=_places(scene, findings, tagged, policy),
        told=tagged.sentences.get(scene.sentence.index, {}).get("incident", 0.0),
    )


def _kind(scene: Scene, tagged: Tagged, policy: Policy) -> tuple[SceneKind, str]:
    odds = tagged.sentences.get(scene.sentence.index)
    if odds is None:
        return scene.kind, scene.rule
    told = max(odds["incident"], tagged.likelihood("trigger", scene.sentence.span))
    other = max(_ELSEWHERE, key=lambda name: odds[name])
    if odds[other] >= policy.sentence and odds[other] > told and scene.kind not in _ELSEWHERE.values():
        return _ELSEWHERE[other], f"tagger.{other}"
    least = policy.sentence if scene.kind is SceneKind.INCIDENT else policy.overturn
    if (scene.happened or scene.tolls) and told >= least:
        return SceneKind.INCIDENT, "tagger.incident" if scene.kind is not SceneKind.INCIDENT else scene.rule
    if odds["non_incident"] >= policy.sentence and told < policy.sentence:
        return SceneKind.OTHER, "tagger.non_incident"
    return scene.kind, scene.rule


def _times(scene: Scene, findings: Findings, tagged: Tagged, policy: Policy) -> tuple[TimeMention, ...]:
    """The times that the tagger gives to an incident, else the rules' choice."""
    here = within(findings.times, scene.sentence.span)
    told = tuple(time for time in here if tagged.likelihood("time", time.span) >= policy.time)
    return told or scene.times


def _places(scene: Scene, findings: Findings, tagged: Tagged, policy: Policy) -> tuple[PlaceMention, ...]:
    """Of the places that the rules allow the likely ones, and any that the tagger is sure of by itself."""
    allowed = event_places(scene, findings.text.text)
    return tuple(
        place
        for place in within(findings.places, scene.sentence.span)
        if tagged.likelihood("place", place.span) >= (policy.place if place in allowed else policy.place_alone)
    )

"""Where and when, for an incident whose own sentences do not say: the place and the day that the tagger gives to it."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.findings import Findings
from onrecord.extract.grouping import Group
from onrecord.extract.guided.kinship import spoken_of
from onrecord.extract.mentions import PlaceMention
from onrecord.extract.scene import Scene
from onrecord.extract.tagger.tagged import Tagged
from onrecord.extract.when import When, scene_when
from onrecord.extract.where import fineness
from onrecord.model import PlacePrecision, Span

_LEAST, _KIN = 0.3, 0.5
"""How likely words say where or when an incident was, and that they speak of this one, for it to take them over."""


def adopt_told(groups: Sequence[Group], scenes: Sequence[Scene], findings: Findings, tagged: Tagged) -> None:
    """Give each incident without a settlement, or without a day, the likeliest of those that the tagger marks."""
    for index, group in enumerate(groups):
        if not group.is_settled:
            place = _likeliest_place(index, groups, findings, tagged)
            group.places.extend([place] if place is not None else [])
        if not group.whens:
            when = _likeliest_when(index, groups, scenes, findings, tagged)
            group.whens.extend([when] if when is not None else [])


def _likeliest_place(index: int, groups: Sequence[Group], findings: Findings, tagged: Tagged) -> PlaceMention | None:
    odds = {
        place: _odds("place", place.span, index, groups, tagged)
        for place in findings.places
        if fineness(place.precision) >= fineness(PlacePrecision.ADM1)
    }
    best = max(odds, key=lambda place: odds[place], default=None)
    return best if best is not None and odds[best] > 0 else None


def _likeliest_when(
    index: int, groups: Sequence[Group], scenes: Sequence[Scene], findings: Findings, tagged: Tagged
) -> When | None:
    ranked = sorted(
        ((odds, time) for time in findings.times if (odds := _odds("time", time.span, index, groups, tagged)) > 0),
        key=lambda item: -item[0],
    )
    for _, time in ranked:
        scene = next(scene for scene in scenes if scene.sentence.span.overlaps(time.span))
        when = scene_when(replace(scene, times=(time,)), findings.text.text, findings.text.published)
        if when is not None:
            return when
    return None


def _odds(kind: str, span: Span, index: int, groups: Sequence[Group], tagged: Tagged) -> float:
    """How likely words give an incident's place or day: 0 where they are no such words, or speak of another rather."""
    told = tagged.likelihood(kind, span)
    if told < _LEAST:
        return 0.0
    kin = spoken_of(span, groups, tagged)
    mine = kin.get(index, 0.0)
    return told * mine if mine >= _KIN and mine >= max(kin.values()) else 0.0

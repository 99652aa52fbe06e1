"""What a report says that is no incident of its own: sums over many, old events, judgements."""

from collections.abc import Sequence
from datetime import date

from onrecord.extract.findings import Findings, within
from onrecord.extract.mentions import Attribution, TimeMention
from onrecord.extract.scene import Scene, SceneKind
from onrecord.extract.scene_times import days_of
from onrecord.model import Aggregate, Assessment, Background, ClaimValue, PlacePrecision, Report

OUTLET = "outlet"


def read_aggregates(scenes: Sequence[Scene], findings: Findings, report: Report) -> tuple[Aggregate, ...]:
    """The tolls over several incidents."""
    return tuple(
        _aggregate(scene, findings, report) for scene in scenes if scene.kind is SceneKind.AGGREGATE and scene.tolls
    )


def _aggregate(scene: Scene, findings: Findings, report: Report) -> Aggregate:
    toll = max(scene.tolls, key=lambda toll: toll.low or toll.high or 0)
    span = scene.sentence.span
    attribution = scene.attributions[0] if scene.attributions else None
    return Aggregate(
        quote=span.of(report.text),
        start=span.start,
        end=span.end,
        value=ClaimValue(toll.low, toll.high, toll.group),
        places=_areas(scene),
        period=_period(scene.times, findings.text.published),
        claimant=attribution.claimant if attribution else OUTLET,
        via=attribution.via if attribution else None,
    )


def _areas(scene: Scene) -> tuple[str, ...]:
    """Countries by their code, other areas by their name, in the order of the text."""
    names = []
    for mention in scene.places:
        country = mention.place.country if mention.place else None
        is_country = mention.precision is PlacePrecision.COUNTRY and country
        names.append(country if is_country and country else mention.name)
    return tuple(dict.fromkeys(names))


def _period(times: Sequence[TimeMention], published: date | None) -> tuple[str | None, str | None]:
    spans = [(time, span) for time in times if (span := days_of(time)) is not None]
    if not spans:
        return None, None
    time, (first, last) = min(spans, key=lambda item: item[1][0])
    end = published if time.since and published is not None else last
    return first.isoformat(), end.isoformat()


def read_background(scenes: Sequence[Scene], report: Report) -> tuple[Background, ...]:
    """The old events and standing states of affairs."""
    return tuple(
        Background(scene.sentence.span.of(report.text), *scene.sentence.span, _old_date(scene.times))
        for scene in scenes
        if scene.kind is SceneKind.BACKGROUND
    )


def _old_date(times: Sequence[TimeMention]) -> str | None:
    """The first calendar value among the times, as an ISO prefix."""
    for time in times:
        if days_of(time) is not None and time.value[:4].isdigit():
            return time.value[:10].split("T")[0]
    return None


def read_assessments(scenes: Sequence[Scene], findings: Findings, report: Report) -> tuple[Assessment, ...]:
    """The warnings, judgements and outlooks."""
    return tuple(
        Assessment(
            scene.sentence.span.of(report.text),
            *scene.sentence.span,
            _speaker(scene.attributions),
            _spoken(scene, findings),
        )
        for scene in scenes
        if scene.kind is SceneKind.ASSESSMENT
    )


def _speaker(attributions: Sequence[Attribution]) -> str:
    return attributions[0].claimant if attributions else OUTLET


def _spoken(scene: Scene, findings: Findings) -> str | None:
    return _old_date(within(findings.times, scene.sentence.span))

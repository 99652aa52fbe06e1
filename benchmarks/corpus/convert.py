"""Gold -> the shapes that other tools read: the public sheet (docs/contract.md) and the incident scorer's gold file."""

import re
from collections.abc import Sequence

from benchmarks.corpus.model import Bounds, GoldClaim, GoldIncident, GoldParty, GoldReport, GoldToll, Kind
from onrecord.model import SCHEMA, ActorKind, Harm, Span, Stance

Json = None | bool | int | float | str | Sequence["Json"] | dict[str, "Json"]
JsonObject = dict[str, Json]

_NON_INCIDENT = {  # our document labels -> the scorer's words for what is no incident
    "background": "history",
    "aggregate": "aggregate_toll",
    "assessment": "warning",
    "promotion": "boilerplate",
    "non_incident": "other",
}
_SENTENCE_END = re.compile(r"[.!?][\"”»]?\s")
UNIDENTIFIED: JsonObject = {"name": "unidentified", "cls": ActorKind.UNKNOWN.value, "actor_id": None}


def to_contract(report: GoldReport) -> JsonObject:
    """The report as `onrecord read` would ideally print it, less what only the engine knows (status, rules, fields)."""
    return {
        "schema": SCHEMA,
        "report": {
            "id": report.id,
            "title": report.title,
            "outlet": report.outlet,
            "published": report.published,
            "language": report.language,
            "text": report.text,
            "paragraphs": [[span.start, span.end] for span in _paragraphs(report)],
        },
        "incidents": [_incident(incident, report) for incident in report.incidents],
        "aggregates": _document(report, "aggregate"),
        "background": _document(report, "background"),
        "assessments": _document(report, "assessment"),
    }


def to_scorer(report: GoldReport) -> JsonObject:
    """The report as a gold file of the incident scorer."""
    return {
        "id": report.id,
        "category": "hard_negative" if report.kind is Kind.HARD_NEGATIVE else "conflict",
        "text_kind": "invented",
        "licence": "CC0",
        "outlet": report.outlet,
        "url": None,
        "lang": report.language,
        "published": report.published,
        "text": report.text,
        "gold": {
            "incidents": [_scored(incident, report) for incident in report.incidents],
            "non_incidents": [
                {"kind": _NON_INCIDENT[mark.role], **_quoted(mark.span, report)}
                for mark in report.marks
                if mark.role in _NON_INCIDENT
            ],
        },
        "clusters": [],
    }


def _paragraphs(report: GoldReport) -> list[Span]:
    """The story's paragraphs, the headline left out."""
    spans: list[Span] = []
    start = 0
    for block in report.text.split("\n\n"):
        spans.append(Span(start, start + len(block)))
        start += len(block) + 2
    return spans[1:]


def _quoted(span: Span, report: GoldReport) -> JsonObject:
    return {"quote": span.of(report.text), "start": span.start, "end": span.end}


def _document(report: GoldReport, role: str) -> list[Json]:
    return [_quoted(mark.span, report) for mark in report.marks if mark.role == role]


def _incident(incident: GoldIncident, report: GoldReport) -> JsonObject:
    place = incident.place
    return {
        **_core(incident),
        "place": {
            "name": place.name,
            "country": place.country,
            "admin1": place.admin1,
            "lat": place.lat,
            "lon": place.lon,
            "span": _pair(report.spans(incident.id, "place"), 1)[0],
        },
        "perpetrator": _parties(incident.perpetrator, report.spans(incident.id, "perpetrator")),
        "target": _parties(incident.target, report.spans(incident.id, "target")),
        "weapons": _kinds(incident.weapons, report.spans(incident.id, "weapon")),
        "outcome": _kinds(incident.outcome, report.spans(incident.id, "outcome")),
        "fatalities": _count(incident.fatalities),
        "injured": _count(incident.injured),
        "tolls": [_toll(toll) for toll in incident.tolls],
        "claims": [_claim(claim, report) for claim in report.claims if claim.incident == incident.id],
    }


def _core(incident: GoldIncident) -> JsonObject:
    return {
        "id": incident.id,
        "date": incident.date,
        "date_end": incident.date_end,
        "date_precision": incident.date_precision.value,
        "event_type": incident.event_type.value,
        "sub_event_type": incident.sub_event_type.value,
    }


def _pair(spans: Sequence[Span], count: int) -> list[Json]:
    """A span for each of `count` things: the first mark for one, mark by mark where they are as many, else null."""
    if count == 1 and spans:
        return [list(spans[0])]
    return [list(span) for span in spans] if len(spans) == count else [None] * count


def _parties(parties: Sequence[GoldParty], spans: Sequence[Span]) -> list[Json]:
    return [
        {"name": party.name, "actor_id": party.actor_id, "kind": party.kind.value, "span": span}
        for party, span in zip(parties, _pair(spans, len(parties)), strict=True)
    ]


def _kinds(kinds: Sequence[str], spans: Sequence[Span]) -> list[Json]:
    return [{"kind": str(kind), "span": span} for kind, span in zip(kinds, _pair(spans, len(kinds)), strict=True)]


def _hull(totals: Sequence[Bounds]) -> Bounds:
    """The smallest bounds that hold all accepted totals."""
    lows = [total.low for total in totals if total.low is not None]
    highs = [total.high for total in totals if total.high is not None]
    return Bounds(min(lows, default=None), max(highs) if len(highs) == len(totals) else None)


def _count(totals: Sequence[Bounds]) -> JsonObject | None:
    if not totals:
        return None
    hull = _hull(totals)
    return {"low": hull.low, "high": hull.high, "best": totals[0].low}


def _toll(toll: GoldToll) -> JsonObject:
    return {"harm": toll.harm.value, "group": toll.group.value, "low": toll.bounds.low, "high": toll.bounds.high}


def _claim(claim: GoldClaim, report: GoldReport) -> JsonObject:
    value = claim.value
    return {
        "id": claim.id,
        "claimant": claim.claimant,
        "claimant_type": claim.claimant_type.value,
        "via": claim.via,
        "stance": claim.stance.value,
        "stance_detail": claim.stance_detail.value if claim.stance_detail else None,
        "about": claim.about.value,
        "value": {"low": value.low, "high": value.high, "group": value.group} if value else None,
        "hedge": claim.hedge,
        **_quoted(_quote(claim, report), report),
        "source_span": _pair(report.spans(claim.id, "source"), 1)[0],
        "cue_span": _pair(report.spans(claim.id, "cue"), 1)[0],
        "scope": claim.scope.value,
    }


def _quote(claim: GoldClaim, report: GoldReport) -> Span:
    """The claim's words. Where nothing is confirmed the words of refusal are the claim: source and cue belong to it."""
    quote = report.spans(claim.id, "content")[0]
    if claim.stance is not Stance.UNCONFIRMED:
        return quote
    for role in ("source", "cue"):
        for span in report.spans(claim.id, role):
            wider = Span(min(quote.start, span.start), max(quote.end, span.end))
            quote = quote if _SENTENCE_END.search(wider.of(report.text)[:-1]) else wider
    return quote


def _scored(incident: GoldIncident, report: GoldReport) -> JsonObject:
    place = incident.place
    scored: JsonObject = {
        **{key: value for key, value in _core(incident).items() if value is not None},
        "place": {
            "name": place.name,
            "country": place.country,
            "admin1": place.admin1,
            "lat": place.lat,
            "lon": place.lon,
            "radius_km": place.radius_km,
            "alt_names": list(place.alt_names),
        },
        "alt_types": [[event.value, sub.value] for event, sub in incident.alt_types],
        "perpetrator": [_classed(party) for party in incident.perpetrator] or [UNIDENTIFIED],
        "target": [_classed(party) for party in incident.target],
        "weapons": [weapon.value for weapon in incident.weapons],
        "outcome": [outcome.value for outcome in incident.outcome],
        "fatalities": _accepted(incident),
        "injured": _plain(_hull(incident.injured)) if incident.injured else None,
        "claims": [_scored_claim(claim, report) for claim in report.claims if claim.incident == incident.id],
    }
    return scored | ({"optional": True} if incident.optional else {})


def _classed(party: GoldParty) -> JsonObject:
    return {"name": party.name, "cls": party.kind.value, "actor_id": party.actor_id}


def _plain(bounds: Bounds) -> JsonObject:
    return {"low": bounds.low, "high": bounds.high}


def _accepted(incident: GoldIncident) -> JsonObject | None:
    totals = incident.fatalities
    if not totals:
        return None
    parts = [toll for toll in incident.tolls if toll.harm is Harm.KILLED]
    return {
        "total": _plain(_hull(totals)),
        "best": totals[0].low,
        "by_group": {toll.group.value: _plain(toll.bounds) for toll in parts},
        "accept_totals": [[total.low, total.high] for total in totals],
    }


def _scored_claim(claim: GoldClaim, report: GoldReport) -> JsonObject:
    return {key: value for key, value in _claim(claim, report).items() if value is not None}

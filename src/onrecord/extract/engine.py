"""The engine: a report in, its incidents with every claim out. By rules, or by rules that a tagger guides."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.extract.actors import find_actors
from onrecord.extract.aside import read_aggregates, read_assessments, read_background
from onrecord.extract.assembly import Draft, assemble
from onrecord.extract.attribution import find_attributions
from onrecord.extract.claims import Statement, assign_statements, outlet_claims, statement_claims
from onrecord.extract.country import country_of, without_strays
from onrecord.extract.events import find_events
from onrecord.extract.findings import Findings
from onrecord.extract.gate import admits_incident, judge_relevance
from onrecord.extract.glance import turned_away
from onrecord.extract.grouping import Group, adopt_details, group_scenes, inherit_days
from onrecord.extract.kind import event_kind
from onrecord.extract.mentions import PlaceMention, Text
from onrecord.extract.parties import read_parties
from onrecord.extract.places import find_places
from onrecord.extract.scene import Scene, read_scenes
from onrecord.extract.text import read_text
from onrecord.extract.time import find_times
from onrecord.extract.tolls import find_tolls
from onrecord.extract.trace import trace, trace_of_verdict
from onrecord.extract.where import dateline_place
from onrecord.knowledge.actors import ActorBook
from onrecord.knowledge.countries import countries
from onrecord.knowledge.places import Gazetteer
from onrecord.model import SCHEMA, About, Claim, Firing, Incident, Report, Sheet, Stance

if TYPE_CHECKING:
    from onrecord.extract.guided.guide import Guide, Guided


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the engine knows of the world."""

    actors: ActorBook
    places: Gazetteer


@dataclass(frozen=True, slots=True)
class Extraction:
    """A report's sheet, and every rule that fired on which of its words."""

    sheet: Sheet
    firings: tuple[Firing, ...]


def extract(report: Report, knowledge: Knowledge, guide: "Guide | None" = None) -> Extraction:
    """Read one report. One that cannot tell of an incident (`glance`) yields an empty sheet.

    Rules read it, and what `guide`'s tagger finds guides them; without one rules read it alone.
    """
    away = turned_away(report, knowledge.actors)
    if away is not None:
        return Extraction(Sheet(schema=SCHEMA, report=report), trace_of_verdict(away, report.text))
    return read_closely(report, knowledge, guide)


def read_closely(report: Report, knowledge: Knowledge, guide: "Guide | None" = None) -> Extraction:
    """Read one report in full, whatever a first look at it says."""
    text = read_text(report)
    findings = find_all(text, report, knowledge)
    guided = guide.guided(findings, report) if guide is not None else None
    findings = guided.findings if guided is not None else findings
    scenes = read_scenes(findings)
    relevance = judge_relevance(findings, scenes)
    if guided is not None:
        scenes = guided.scenes(scenes)
        relevance = guided.relevance(relevance)
    groups = (
        group_scenes(
            scenes,
            text.text,
            text.published,
            strict=relevance.legal,
            kinship=guided.kinship if guided is not None else None,
        )
        if relevance.admits
        else []
    )
    incidents, undated = _incidents(groups, scenes, findings, report, guided)
    sheet = Sheet(
        schema=SCHEMA,
        report=report,
        incidents=incidents,
        aggregates=read_aggregates(scenes, findings, report),
        background=read_background(scenes, report),
        assessments=read_assessments(scenes, findings, report),
        notices=(_without_day(undated),) if undated else (),
    )
    return Extraction(sheet, trace(findings, scenes, relevance))


def find_all(text: Text, report: Report, knowledge: Knowledge) -> Findings:
    """Every mention in a text."""
    found = find_places(text, knowledge.places, dateline=report.dateline.place if report.dateline else None)
    actors = find_actors(text, knowledge.actors, places=found)
    named = [actor.span for actor in actors if actor.actor_id is not None and not actor.generic]
    places = tuple(place for place in found if not any(span.covers(place.span) for span in named))
    return Findings(
        text=text,
        times=find_times(text.text, published=text.published, language=text.language),
        tolls=find_tolls(text.text, text.sentences, language=text.language),
        places=places,
        actors=actors,
        events=find_events(text),
        attributions=find_attributions(text, actors, outlet=report.outlet),
    )


def _incidents(
    groups: Sequence[Group],
    scenes: Sequence[Scene],
    findings: Findings,
    report: Report,
    guided: "Guided | None",
) -> tuple[tuple[Incident, ...], int]:
    """The incidents, and how many more are told without a day that could be given."""
    adopt_details(groups, scenes, findings.text.text, findings.text.published)
    if guided is not None:
        guided.adopt(groups, scenes)
    inherit_days(groups)
    statements = assign_statements(findings, scenes, groups, guided.spoken_of if guided is not None else None)
    found: list[Incident] = []
    undated = 0
    for index, group in enumerate(groups):
        draft = _draft(index, group, statements, scenes, findings, report, guided)
        if not _is_told(draft, guided):
            continue
        incident = assemble(draft, findings, name=f"i{len(found) + 1}")
        if incident is None:
            undated += 1
        else:
            found.append(incident)
    return tuple(found), undated


def _without_day(count: int) -> str:
    told = "an incident is" if count == 1 else f"{count} incidents are"
    return f"{told} left out: the page has no date to tell the day from; say when it was published (--published)"


def _draft(
    index: int,
    group: Group,
    statements: Sequence[Statement],
    scenes: Sequence[Scene],
    findings: Findings,
    report: Report,
    guided: "Guided | None",
) -> Draft:
    own = [statement for statement in statements if statement.group == index]
    claims = [claim for statement in own for claim in statement_claims(statement, findings, report)]
    claims += outlet_claims(group, findings, report, guided.issuer(report.outlet) if guided is not None else None)
    group.places[:] = without_strays(group, findings)
    country = country_of(group, findings)
    parties = read_parties(group, own, findings.actors, findings.text.text, findings.tagged)
    return Draft(
        group=group,
        claims=_ordered(claims),
        parties=parties,
        kind=guided.kind(group, parties) if guided is not None else event_kind(group, parties),
        written=_written_at(scenes, findings, country),
        country=country,
        country_name=countries()[country].name if country in countries() else country,
    )


def _written_at(scenes: Sequence[Scene], findings: Findings, country: str | None) -> PlaceMention | None:
    """The dateline's place, unless it lies in another country than the incident ("NAIROBI" over a fight in Somalia)."""
    written = dateline_place(scenes, findings.text.text)
    if written is None or written.place is None or country in (None, written.place.country):
        return written
    return None


def _ordered(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """In the order of the text, each once; of two that say the same in one breath, the one that quotes more."""
    by_id = {claim.id: claim for claim in sorted(claims, key=lambda claim: (claim.start, claim.end, claim.about))}
    return tuple(claim for claim in by_id.values() if not any(_says_more(other, claim) for other in by_id.values()))


def _says_more(other: Claim, claim: Claim) -> bool:
    """Whether another claim of the same voice on the same question holds this one's words within its own."""
    inside = other.start <= claim.start and claim.end <= other.end and len(other.quote) > len(claim.quote)
    same = (other.claimant, other.stance, other.about) == (claim.claimant, claim.stance, claim.about)
    return inside and same and claim.value in (None, other.value)


def _is_told(draft: Draft, guided: "Guided | None") -> bool:
    """Whether somebody asserts anything, or takes back or denies that it happened: silence alone is no incident.

    A report that only withdraws another one must reach its incident: the ledger would else keep what is withdrawn.
    """
    told = any(
        claim.stance is Stance.ASSERTS or (claim.stance in _TAKEN_BACK and claim.about is About.OCCURRENCE)
        for claim in draft.claims
    )
    if guided is not None:
        return told and guided.admits(draft.group, draft.parties)
    return told and admits_incident(draft.group, draft.parties)


_TAKEN_BACK = frozenset({Stance.RETRACTS, Stance.DENIES})

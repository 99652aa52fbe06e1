"""A row's sheet: one incident with its claims, each quoting the line of the cell that says it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from onrecord.extract.casualties import toll_parts
from onrecord.extract.coded.acled import code_acled
from onrecord.extract.coded.cells import Cell, Row, read_cells
from onrecord.extract.coded.facts import Coded, Dead, Side
from onrecord.extract.coded.ged import code_ged
from onrecord.knowledge.actors import ActorBook
from onrecord.model import (
    SCHEMA,
    About,
    Account,
    Claim,
    ClaimValue,
    Fields,
    Firing,
    Incident,
    Party,
    Report,
    ReportKind,
    Scope,
    Sheet,
    Span,
    Stance,
    claim_id,
)
from onrecord.status import Evidence, rule_field, rule_toll, weigh
from onrecord.status.evidence import Sides as Stakes

T = TypeVar("T")
CODERS: dict[ReportKind, Callable[[Row, ActorBook], Coded]] = {
    ReportKind.ACLED: code_acled,
    ReportKind.GED: code_ged,
}
_DAY = "date.coded"
"""The rule of a day that a data set gives: words say it, so that it counts before a report's own day."""


def read_coded(report: Report, book: ActorBook) -> tuple[Sheet, tuple[Firing, ...]]:
    """The sheet of a row, and which cell gave what.

    Raises:
        InputError: where a cell is not what the data set's codebook says, with its column.
    """
    coded = CODERS[report.kind](read_cells(report), book)
    told = _claims(coded, report)
    firings = tuple(Firing(claim.rule, Span(claim.start, claim.end), claim.about) for claim in told)
    return Sheet(SCHEMA, report, (_incident(coded, told),)), firings


def _claims(coded: Coded, report: Report) -> tuple[Claim, ...]:
    """One claim for each cell that says something of the event, in the order of the text."""
    what = report.paragraphs[0] if len(report.paragraphs) > 1 else coded.what.line
    found = [
        _claim(About.OCCURRENCE, what, "what", coded, report),
        _claim(About.OCCURRENCE, coded.days.cell.line, coded.days.cell.name, coded, report),
        *(_claim(About.LOCATION, cell.line, cell.name, coded, report) for cell in (coded.where,) if cell),
        *(_claim(About.ATTRIBUTION, cell.line, cell.name, coded, report) for cell in _cells(coded.acted)),
        *(_claim(About.TARGET, cell.line, cell.name, coded, report) for cell in _cells(coded.hit)),
        *(_claim(About.FATALITIES, dead.cell.line, dead.cell.name, coded, report, dead) for dead in coded.dead),
    ]
    return tuple(sorted(found, key=lambda claim: (claim.start, claim.end, claim.about)))


def _cells(side: Side) -> list[Cell]:
    return list({cell.name: cell for _, cell in side}.values())


def _claim(about: About, span: Span, column: str, coded: Coded, report: Report, dead: Dead | None = None) -> Claim:
    quote, voice = span.of(report.text), coded.voice
    value = None if dead is None else ClaimValue(dead.low, dead.high, dead.group)
    name = claim_id(
        document=report.id, claimant=voice.name, stance=Stance.ASSERTS, about=about, quote=quote, value=value
    )
    return Claim(
        id=name,
        claimant=voice.name,
        claimant_type=voice.type,
        via=voice.via,
        stance=Stance.ASSERTS,
        stance_detail=None,
        about=about,
        value=value,
        hedge=None,
        quote=quote,
        start=span.start,
        end=span.end,
        content_span=span,
        scope=Scope.INCIDENT if dead is None else dead.scope,
        claimant_id=voice.id,
        chain=voice.chain,
        rule=f"{report.kind}.{column}",
    )


def _incident(coded: Coded, claims: tuple[Claim, ...]) -> Incident:
    acted, hit = (tuple(party for party, _ in side) for side in (coded.acted, coded.hit))
    evidence = weigh(claims, _stakes(acted, hit))
    fields = _fields(coded, evidence, acted, hit)
    days = coded.days
    return Incident(
        id="i1",
        date=days.first,
        date_end=days.last if days.last != days.first else None,
        date_precision=days.precision,
        place=coded.place,
        event_type=coded.kind.event_type,
        sub_event_type=coded.kind,
        perpetrator=acted,
        target=hit,
        weapons=(),
        outcome=(),
        fatalities=coded.killed,
        injured=None,
        tolls=toll_parts(evidence),
        status=fields.event_type.status,
        claims=claims,
        fields=fields,
    )


def _stakes(acted: Sequence[Party], hit: Sequence[Party]) -> Stakes:
    return Stakes(
        acted=frozenset(side.actor_id for side in acted if side.actor_id),
        hit=frozenset(side.actor_id for side in hit if side.actor_id),
        acted_kinds=frozenset(side.kind for side in acted),
        hit_kinds=frozenset(side.kind for side in hit),
    )


def _fields(coded: Coded, evidence: Sequence[Evidence], acted: tuple[Party, ...], hit: tuple[Party, ...]) -> Fields:
    def account(value: T, about: About) -> Account[T]:
        bearing = [item for item in evidence if item.claim.about is about] if value else []
        ruling = rule_toll(bearing) if about in (About.FATALITIES, About.INJURED) else rule_field(bearing)
        return Account(value, ruling.status, ruling.flags, ruling.rule, ruling.claims)

    when = account(coded.days.first, About.OCCURRENCE)
    return Fields(
        date=replace(when, rule=f"{_DAY}; {when.rule}"),
        place=account(coded.place, About.LOCATION),
        event_type=account(coded.kind.event_type, About.OCCURRENCE),
        perpetrator=account(acted, About.ATTRIBUTION),
        target=account(hit, About.TARGET),
        weapons=account((), About.METHOD),
        outcome=account((), About.OUTCOME),
        fatalities=account(coded.killed, About.FATALITIES),
        injured=account(None, About.INJURED),
    )

"""From a sheet's incident to the draft that linking compares."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.ledger.identities import draft_id, seed
from onrecord.likeness import signature_of, terms
from onrecord.model import Incident, Party, Report, ReportKind
from onrecord.model.record import Draft

PROSE = frozenset({ReportKind.NEWS, ReportKind.NOTE})
"""Reports that are told in sentences; rows of data sets are cells."""
UNDATED = "date.report"
"""The rule of a date that no words of the report give (onrecord.extract.when)."""


DAY = 10
"""Characters of an ISO day."""
TERMS, NAMES = 48, 32
"""How many telling words and names of an incident are kept."""


def drafts_of(
    incidents: Sequence[Incident], *, document: str, extraction: str, report: Report
) -> Iterator[tuple[Draft, Incident]]:
    """Every incident of one extraction with its draft; `report` is the one that tells them."""
    told: Counter[str] = Counter()
    text = _prose(report)
    signature, day = signature_of(text), _day(report.published)
    for incident in incidents:
        first = seed(document, incident, 0)
        draft = _draft(incident, document, extraction, seed(document, incident, told[first]))
        words = text if len(incidents) == 1 else _words(incident, report)
        title = report.title or "" if report.kind in PROSE else ""
        yield replace(_worded(draft, words, title), signature=signature, published=day), incident
        told[first] += 1


def _prose(report: Report) -> str:
    """What a report tells in sentences: of a row of a data set only its notes, as its cells are worded all alike."""
    if report.kind in PROSE:
        return report.text
    return "\n\n".join(report.text[part.start : part.end] for part in report.paragraphs[:-1])


def _day(published: str | None) -> str | None:
    """The day of publication; None where it is not known to the day."""
    return published[:DAY] if published is not None and len(published) >= DAY else None


def _words(incident: Incident, report: Report) -> str:
    """The headline and the paragraphs that hold a claim of the incident: all that a report of many says of one."""
    spans = [(claim.start, claim.end) for claim in incident.claims]
    told = [part for part in report.paragraphs if any(start < part.end and part.start < end for start, end in spans)]
    return "\n\n".join([report.title or "", *(report.text[part.start : part.end] for part in told)])


def _worded(draft: Draft, words: str, title: str) -> Draft:
    return replace(
        draft,
        terms=terms.terms_of(words, most=TERMS),
        names=terms.names_of(words, most=NAMES),
        headline=terms.headline_of(title),
        quotes=terms.quotes_of(words),
        ages=terms.ages_of(words),
    )


def _draft(incident: Incident, document: str, extraction: str, name: str) -> Draft:
    return Draft(
        id=draft_id(extraction, incident.id),
        seed=name,
        document=document,
        first=incident.date,
        last=incident.date_end or incident.date,
        precision=incident.date_precision,
        dated=not incident.fields.date.rule.startswith(UNDATED),
        place=None if incident.place is None else replace(incident.place, span=None),
        acted=_ids(incident.perpetrator),
        hit=_ids(incident.target),
        acted_kinds=tuple(sorted({side.kind for side in incident.perpetrator})),
        hit_kinds=tuple(sorted({side.kind for side in incident.target})),
        event_type=incident.event_type,
        sub_event_type=incident.sub_event_type,
        killed=incident.fatalities,
        injured=incident.injured,
        weapons=tuple(sorted({weapon.kind for weapon in incident.weapons})),
    )


def _ids(sides: Iterable[Party]) -> tuple[str, ...]:
    return tuple(sorted({side.actor_id for side in sides if side.actor_id is not None}))

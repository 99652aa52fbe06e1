"""From a sheet's incident to the draft that linking compares."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.ledger.identities import draft_id, seed
from onrecord.likeness import signature_of
from onrecord.model import Incident, Party
from onrecord.model.record import Draft

UNDATED = "date.report"
"""The rule of a date that no words of the report give (onrecord.extract.when)."""


def drafts_of(
    incidents: Iterable[Incident], *, document: str, extraction: str, text: str
) -> Iterator[tuple[Draft, Incident]]:
    """Every incident of one extraction with its draft; `text` is the report's."""
    told: Counter[str] = Counter()
    signature = signature_of(text)
    for incident in incidents:
        first = seed(document, incident, 0)
        draft = _draft(incident, document, extraction, seed(document, incident, told[first]))
        yield replace(draft, signature=signature), incident
        told[first] += 1


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
    )


def _ids(sides: Iterable[Party]) -> tuple[str, ...]:
    return tuple(sorted({side.actor_id for side in sides if side.actor_id is not None}))

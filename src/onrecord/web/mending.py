"""What a person mends in what was read, before it is saved: what the page lacks, what was misread, what is not of it.

What a page lacks goes in with it. What was misread becomes decisions with a reason, taken right after it is saved, so
that a newer engine, which may misread it again, does not bring it back (docs/review.md).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.errors import DecisionError, FilterError, LedgerError
from onrecord.filters import check_day
from onrecord.ingest import Refused
from onrecord.ledger import Asked
from onrecord.model import Incident, Sheet
from onrecord.model.decision import DecisionKind
from onrecord.model.record import Record
from onrecord.pipeline import Given, Pipeline
from onrecord.web.fields import BY_NAME, FIELDS
from onrecord.web.tray import Done, Looked

Words = Mapping[str, tuple[str, ...]]
_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Mend:
    """What is to be done with one incident of a report once it is saved. `claims` are those that are not of it."""

    incident: Incident
    reason: str
    is_left_out: bool
    claims: tuple[str, ...]
    values: Mapping[str, str]

    @property
    def asks(self) -> bool:
        """Whether anything is mended."""
        return self.is_left_out or bool(self.claims or self.values)


def one(words: Words, name: str) -> str:
    """A form's first words of a name without space around them; empty where there are none."""
    return next((each.strip() for each in words.get(name, ())), "")


def given_from(words: Words, number: int, before: Given) -> Given:
    """What a form says of a report that the page itself lacks; what it does not ask stays as it was.

    Raises:
        FilterError: where a day is none, or an address no web address.
    """
    held = {"published": before.published, "outlet": before.outlet, "url": before.url}
    said = {name: one(words, f"r{number}-{name}") if f"r{number}-{name}" in words else held[name] for name in held}
    day, url = said["published"] or "", said["url"] or ""
    check_day("published", day)
    if url and not url.casefold().startswith(_WEB):
        raise FilterError(f"address: expected one that begins with http:// or https://, found {url[:60]!r}")
    return Given(day or None, said["outlet"] or None, url or None, before.kind)


def is_left_out(words: Words, number: int) -> bool:
    """Whether a whole report is not to be saved."""
    return bool(one(words, f"r{number}-drop"))


def mends_of(words: Words, number: int, sheet: Sheet) -> tuple[Mend, ...]:
    """What a form mends in the incidents of a report."""
    return tuple(_mend(words, f"r{number}-i{nth}", incident) for nth, incident in enumerate(sheet.incidents))


def _mend(words: Words, prefix: str, incident: Incident) -> Mend:
    known = {claim.id for claim in incident.claims}
    return Mend(
        incident=incident,
        reason=one(words, f"{prefix}-reason"),
        is_left_out=bool(one(words, f"{prefix}-drop")),
        claims=tuple(name for name in words.get(f"{prefix}-claim", ()) if name in known),
        values={field.name: given for field in FIELDS if (given := one(words, f"{prefix}-{field.name}"))},
    )


def faults_of(mend: Mend, pipeline: Pipeline) -> Iterator[str]:
    """What is wrong with a mend, in words; nothing is saved while anything is."""
    if not mend.asks:
        return
    if not mend.reason:
        yield "say why: what is mended is kept with its reason"
    if mend.is_left_out and (mend.claims or mend.values):
        yield "leave it out, or mend it, not both"
    if mend.claims and len(mend.claims) == len(mend.incident.claims):
        yield "these are all of its claims: leave the incident out instead"
    for name, words in mend.values.items():
        try:
            pipeline.check_value(name, words)
        except DecisionError as error:
            yield f"{BY_NAME[name].label}: {error}"


def saved(pipeline: Pipeline, looked: Looked, mends: Sequence[Mend], author: str) -> Done:
    """Save a report and take the decisions on it. A decision that is not taken is said, and undoes nothing."""
    (receipt,) = pipeline.ingest([looked.capture], looked.given)
    if isinstance(receipt, Refused) or isinstance(looked.sheet, Refused):
        why = str(receipt.error) if isinstance(receipt, Refused) else "it could not be read"
        return Done("", looked.capture.source, "refused", words=(why,))
    document = receipt.document
    words = tuple(said for mend in mends if mend.asks for said in _decided(pipeline, document, mend, author))
    with pipeline.listing() as view:
        now = tuple(record.id for record in view.incidents_of(document))
    return Done(document, looked.sheet.report.title or "(no headline)", receipt.change, now, words)


def _decided(pipeline: Pipeline, document: str, mend: Mend, author: str) -> Iterator[str]:
    left_out = tuple(claim.id for claim in mend.incident.claims) if mend.is_left_out else mend.claims
    if left_out:
        what = "left out" if mend.is_left_out else f"{len(left_out)} claim{'' if len(left_out) == 1 else 's'} left out"
        yield _taken(pipeline, document, mend, Asked(DecisionKind.REJECT, author, mend.reason, claims=left_out), what)
    for name, value in mend.values.items():
        asked = Asked(DecisionKind.CORRECT, author, mend.reason, fields={name: value})
        yield _taken(pipeline, document, mend, asked, f"{BY_NAME[name].label} corrected to {value}")


def _taken(pipeline: Pipeline, document: str, mend: Mend, asked: Asked, what: str) -> str:
    """Take one decision on the incident that the report's reading has become part of; what came of it, in words."""
    head = f"{mend.incident.sub_event_type}, {mend.incident.date}"
    with pipeline.listing() as view:
        record = _home(view.incidents_of(document), document, mend.incident)
    if record is None:
        return f"{head}: not {what}: the ledger does not hold it in this form"
    try:
        decided = pipeline.decide(
            Asked(asked.kind, asked.author, asked.reason, (record.id,), asked.claims, asked.fields)
        )
    except (DecisionError, LedgerError) as error:
        return f"{head}: not {what}: {error}"
    others = len({member.document for member in record.members} - {document})
    told = "" if not others or asked.claims else f"; this speaks of the whole incident, which {others} more tell of"
    return f"{head}: {what} ({decided.decision.id}){told}"


def _home(records: Sequence[Record], document: str, incident: Incident) -> Record | None:
    """The incident that holds a report's claims; None where none does."""
    wanted = {claim.id for claim in incident.claims}
    held = [(len(wanted & _claims(record, document)), record) for record in records]
    most = max((number for number, _ in held), default=0)
    fitting = [record for number, record in held if number == most and most]
    return next((record for record in fitting if record.date == incident.date), next(iter(fitting), None))


def _claims(record: Record, document: str) -> set[str]:
    return {claim.id for claim in record.claims if claim.document == document}

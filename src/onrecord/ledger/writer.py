"""Adding reports to the ledger, each in one transaction."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC

import msgspec
from sqlalchemy import Connection, Engine, select

from onrecord.ledger import tables as t
from onrecord.ledger.block import block_around, file_new
from onrecord.ledger.database import errors_named, reading, writing
from onrecord.ledger.deciding import Asked, checked, taken
from onrecord.ledger.decisions import drafts_of_documents, keep_decision
from onrecord.ledger.discretion import check_discretion
from onrecord.ledger.documents import extraction_of
from onrecord.ledger.drafts import drafts_of
from onrecord.ledger.fulltext import keep_words
from onrecord.ledger.identities import capture_id, report_body, version_id
from onrecord.ledger.incidents import settle
from onrecord.ledger.intake import (
    compare_anew,
    first_waiting,
    is_compared,
    put_off,
    put_off_all,
    take_in,
    united,
    waiting,
)
from onrecord.ledger.notes import keep_note, keep_sheet
from onrecord.ledger.protocols import Change, Changed, Clock, Linker, Receipt
from onrecord.ledger.requests import decision_asked_for, keep_request
from onrecord.ledger.sql import insert_new
from onrecord.model import Capture, Claim, Incident, Sheet
from onrecord.model.decision import Decision
from onrecord.model.identity import extraction_id
from onrecord.model.note import Confidentiality, Note
from onrecord.model.record import Draft


@dataclass(frozen=True, slots=True)
class _Reading:
    """One engine's sheet of one capture with the ids of its rows."""

    capture: str
    document: str
    version: str
    extraction: str
    engine: str
    recorded: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision that was taken, and the incidents that look different since.

    `again`: the same request led to it before, and nothing was done now.
    """

    decision: Decision
    changed: Changed
    again: bool = False


class LedgerWriter:
    """Adds reports to one database (see protocols.Writer)."""

    def __init__(self, engine: Engine, connection: Connection, *, linker: Linker, clock: Clock) -> None:
        self._engine = engine
        self._connection = connection
        self._linker = linker
        self._clock = clock

    def held(self, capture: Capture, *, given: str, engine: str) -> Receipt | None:
        """The receipt of a capture that this engine has read before; None for a new one."""
        with errors_named(self._engine), reading(self._connection):
            document = self._connection.scalar(
                select(t.versions.c.document)
                .join(t.readings, t.readings.c.version == t.versions.c.id)
                .where(t.readings.c.capture == capture_id(capture, given), t.readings.c.engine == engine)
            )
        return None if document is None else Receipt(capture.source, document, Change.UNCHANGED)

    def add(self, capture: Capture, sheet: Sheet, *, given: str, engine: str) -> Receipt:
        """Add one report's sheet, and bring the incidents that it tells of up to date, in one transaction.

        Raises:
            LedgerError: where the database refuses; nothing of the report is in the ledger then.
        """
        with errors_named(self._engine), writing(self._connection):
            return self._add(capture, sheet, given, engine, self._now())

    def put(self, capture: Capture, sheet: Sheet, *, given: str, engine: str) -> Receipt:
        """Add one report's sheet in one transaction, and leave its incidents to `settle`. Names none in the receipt.

        Raises:
            LedgerError: where the database refuses; nothing of the report is in the ledger then.
        """
        with errors_named(self._engine), writing(self._connection):
            now = self._now()
            receipt = self._put(capture, sheet, given, engine, now)
            if receipt.change is not Change.UNCHANGED:
                put_off(self._connection, receipt.document, recorded=now)
            return receipt

    def settle(self) -> Changed:
        """Take every report that waits into the incidents it tells of, some hundreds in one transaction.

        Raises:
            LedgerError: where the database refuses; the reports that are not taken in yet wait on.
        """
        return united(self._settled())

    def relink(self) -> int:
        """Let all reports wait to be compared anew where this linker never did; how many they are."""
        with errors_named(self._engine), writing(self._connection):
            return put_off_all(self._connection, self._linker, now=self._now)

    def _settled(self) -> Iterator[Changed]:
        while self._compared_anew():
            pass
        while True:
            with errors_named(self._engine), reading(self._connection):
                if not waiting(self._connection):
                    return
            with errors_named(self._engine), writing(self._connection):
                yield take_in(self._connection, first_waiting(self._connection), self._linker, recorded=self._now())

    def _compared_anew(self) -> bool:
        with errors_named(self._engine), reading(self._connection):
            if is_compared(self._connection, self._linker):
                return False
        with errors_named(self._engine), writing(self._connection):
            return compare_anew(self._connection, self._linker, recorded=self._now())

    def _add(self, capture: Capture, sheet: Sheet, given: str, engine: str, now: str) -> Receipt:
        receipt = self._put(capture, sheet, given, engine, now)
        if receipt.change is Change.UNCHANGED:
            return receipt
        changed = take_in(self._connection, [receipt.document], self._linker, recorded=now)
        return replace(receipt, new=changed.new, updated=changed.updated)

    def _put(self, capture: Capture, sheet: Sheet, given: str, engine: str, now: str) -> Receipt:
        """Write down what came, if anything of it is new or lets another version count."""
        body = report_body(sheet.report)
        version = version_id(sheet.report.id, body)
        reading = _Reading(
            capture=capture_id(capture, given),
            document=sheet.report.id,
            version=version,
            extraction=extraction_id(version, engine),
            engine=engine,
            recorded=now,
        )
        known = self._connection.scalar(select(t.documents.c.id).where(t.documents.c.id == reading.document))
        counted = None if known is None else extraction_of(self._connection, reading.document)
        made = self._keep(capture, sheet, body, reading)
        if not made and extraction_of(self._connection, reading.document) == counted:
            return Receipt(capture.source, reading.document, Change.UNCHANGED)
        return Receipt(capture.source, reading.document, Change.NEW if known is None else Change.UPDATED)

    def _now(self) -> str:
        return self._clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def _keep(self, capture: Capture, sheet: Sheet, body: bytes, reading: _Reading) -> bool:
        """Write down what came; whether there was anything that the ledger did not hold."""
        known = self._connection
        insert_new(known, t.captures, [_capture_row(capture, reading)])
        insert_new(known, t.documents, [{"id": reading.document, "recorded": reading.recorded}])
        if insert_new(known, t.versions, [_version_row(sheet, body, reading)]):
            keep_words(known, reading.version, sheet.report.text)
        insert_new(known, t.readings, [_reading_row(reading)])
        if not insert_new(known, t.extractions, [_extraction_row(sheet, reading)]):
            return False
        document, extraction = reading.document, reading.extraction
        drafts = list(drafts_of(sheet.incidents, document=document, extraction=extraction, report=sheet.report))
        insert_new(known, t.drafts, [_draft_row(draft, incident, reading) for draft, incident in drafts])
        insert_new(known, t.claims, [row for draft, incident in drafts for row in _claim_rows(draft, incident.claims)])
        file_new(known, [draft for draft, _ in drafts], self._linker)
        return True

    def add_note(self, note: Note, capture: Capture, sheet: Sheet, *, engine: str) -> Receipt:
        """Add a field note in one transaction: a public one as a report, a confidential one where nothing else looks.

        Adding it again changes nothing. The receipt of a confidential note names no incidents.
        """
        with errors_named(self._engine), writing(self._connection):
            now = self._now()
            made = keep_note(self._connection, note, recorded=now)
            if note.confidentiality is Confidentiality.PUBLIC:
                return self._add(capture, sheet, "", engine, now)
            keep_sheet(self._connection, note, sheet, engine=engine, recorded=now)
        return Receipt(capture.source, sheet.report.id, Change.NEW if made else Change.UNCHANGED)

    def decide(self, asked: Asked) -> Decided:
        """Take a decision on incidents as they are now, in one transaction.

        Raises:
            DecisionError: where it says nothing, or nothing new, or its request's key stands for another, or where its
                words are those of a confidential note.
            LedgerError: for an incident or decision that is not there.
        """
        with errors_named(self._engine), writing(self._connection):
            asked = checked(asked)
            before = None if asked.request is None else decision_asked_for(self._connection, asked.request)
            if before is not None:
                return Decided(before, Changed((), ()), again=True)
            now = self._now()
            decision = taken(self._connection, asked, time=now)
            decided = Decided(decision, self._keep_decision(decision, now))
            if asked.request is not None:
                keep_request(self._connection, asked.request, decision)
            return decided

    def add_decision(self, decision: Decision) -> Changed:
        """Add a decision that was taken elsewhere. Adding it again changes nothing; its reports may still be to come.

        Raises:
            DecisionError: where its words are those of a confidential note.
            LedgerError: where the database refuses.
        """
        with errors_named(self._engine), writing(self._connection):
            return self._keep_decision(decision, self._now())

    def _keep_decision(self, decision: Decision, recorded: str) -> Changed:
        connection = self._connection
        check_discretion(connection, decision)
        if not keep_decision(connection, decision, recorded=recorded):
            return Changed((), ())
        drafts = drafts_of_documents(connection, decision.documents)
        start = [draft for each in drafts.values() for draft in each]
        block = block_around(connection, start, self._linker, documents=decision.documents)
        return settle(connection, block, gone={}, recorded=recorded)


def _capture_row(capture: Capture, reading: _Reading) -> dict[str, str | int | None]:
    return {
        "id": reading.capture,
        "sha256": capture.sha256,
        "source": capture.source,
        "url": capture.url,
        "kind": capture.kind,
        "bytes": capture.size,
        "retrieved": capture.retrieved,
        "recorded": reading.recorded,
    }


def _version_row(sheet: Sheet, body: bytes, reading: _Reading) -> dict[str, str | None]:
    report = sheet.report
    return {
        "id": reading.version,
        "document": reading.document,
        "version": report.version or "",
        "published": report.published,
        "outlet": report.outlet,
        "agency": report.agency,
        "title": report.title,
        "url": report.url,
        "language": report.language,
        "report": body.decode(),
        "recorded": reading.recorded,
    }


def _reading_row(reading: _Reading) -> dict[str, str]:
    return {
        "capture": reading.capture,
        "engine": reading.engine,
        "version": reading.version,
        "recorded": reading.recorded,
    }


def _extraction_row(sheet: Sheet, reading: _Reading) -> dict[str, str]:
    asides = (sheet.aggregates, sheet.background, sheet.assessments)
    return {
        "id": reading.extraction,
        "version": reading.version,
        "engine": reading.engine,
        "asides": msgspec.json.encode(asides).decode(),
        "recorded": reading.recorded,
    }


def _draft_row(draft: Draft, incident: Incident, reading: _Reading) -> dict[str, str]:
    return {
        "id": draft.id,
        "extraction": reading.extraction,
        "document": reading.document,
        "seed": draft.seed,
        "node": msgspec.json.encode(draft).decode(),
        "body": msgspec.json.encode(replace(incident, claims=())).decode(),
        "recorded": reading.recorded,
    }


def _claim_rows(draft: Draft, claims: Iterable[Claim]) -> list[dict[str, str | int | None]]:
    return [
        {
            "draft": draft.id,
            "id": claim.id,
            "position": position,
            "about": claim.about,
            "stance": claim.stance,
            "claimant": claim.claimant,
            "claimant_type": claim.claimant_type,
            "low": claim.value.low if claim.value else None,
            "high": claim.value.high if claim.value else None,
            "body": msgspec.json.encode(claim).decode(),
        }
        for position, claim in enumerate(claims)
    ]

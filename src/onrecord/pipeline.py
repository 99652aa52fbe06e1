"""The stages in order: from captures to sheets, and from sheets into the ledger."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

import structlog

from onrecord import __version__
from onrecord.config import Settings
from onrecord.errors import InputError, ModelError
from onrecord.extract.coded import CODED, read_coded
from onrecord.extract.engine import Extraction, Knowledge, extract
from onrecord.extract.notes import OUTLET, read_note
from onrecord.extract.tagger import MODEL_FILE, model_folder
from onrecord.ingest import Refused
from onrecord.knowledge.actors import load_book
from onrecord.knowledge.places import open_gazetteer
from onrecord.knowledge.ratings import read_ratings
from onrecord.model import Capture, EngineKind, Kind, Report, ReportKind, Sheet
from onrecord.model.identity import capture_hash
from onrecord.model.note import Confidentiality, Heard, Note
from onrecord.read import read_report

if TYPE_CHECKING:
    from onrecord.comparison import Compared
    from onrecord.extract.guided.guide import Guide
    from onrecord.ledger import Asked, Decided, Desk, Item, LedgerStore, Listing, Query, Receipt, View, Writer
    from onrecord.ledger.history import Revision
    from onrecord.ledger.watch import Health


def utc_now() -> datetime:
    """The system's clock, from which the ledger takes its recorded times unless it is given another."""
    return datetime.now(UTC)


ENGINE = f"rules-{__version__}"
"""The version of the rules alone, as extractions by them are known."""


def warn_on_stderr(words: str) -> None:
    """Say something on standard error, so that pipes stay clean."""
    sys.stderr.write(f"onrecord: {words}\n")


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of an input where the page itself lacks it."""

    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    kind: str | None = None

    @property
    def key(self) -> str:
        """What makes the same bytes another capture."""
        return "\x1f".join(value or "" for value in (self.published, self.outlet, self.url, self.kind))


@dataclass(frozen=True, slots=True)
class NoteTaken:
    """A note that was taken down, and the incidents that it tells of. `is_new` is False where it was there already."""

    note: str
    confidentiality: Confidentiality
    incidents: tuple[str, ...]
    is_new: bool


class Pipeline:
    """The stages with what they know, loaded once and only when first needed."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Callable[[], datetime] = utc_now,
        warn: Callable[[str], None] = warn_on_stderr,
    ) -> None:
        """`warn` is told, in words, what somebody should know who looks at the ledger."""
        self.settings = settings
        self.clock = clock
        self.warn = warn

    @cached_property
    def knowledge(self) -> Knowledge:
        """The actors and places, with the user's own over the shipped ones."""
        return Knowledge(
            actors=load_book(self.settings.actors_overlay),
            places=open_gazetteer(self.settings.knowledge),
        )

    def renew_names(self) -> None:
        """Load the actors and places anew at the next reading: the user's own have changed."""
        self.__dict__.pop("knowledge", None)

    @cached_property
    def guide(self) -> "Guide | None":
        """The tagger that guides the rules; None where rules read alone.

        Raises:
            ModelError: where an engine is asked for whose model is not there.
        """
        kind = self.settings.engine
        folder = model_folder(self.settings.tagger)
        if kind is EngineKind.RULES or (kind is None and not (folder / MODEL_FILE).is_file()):
            return None
        from onrecord.extract.guided.guide import Guide  # the inference library is loaded only where it is needed
        from onrecord.extract.tagger.session import load_tagger

        return Guide(kind or EngineKind.BOTH, load_tagger(folder))

    @cached_property
    def engine(self) -> str:
        """The engine's version, as extractions are known by: another version reads every report anew."""
        guide = self.guide
        return ENGINE if guide is None else f"{guide.kind}-{__version__}-{guide.tagger.name}"

    @cached_property
    def store(self) -> "LedgerStore":
        """The ledger, not opened yet."""
        from onrecord.ledger import LedgerStore  # the database library takes 0.2 s to load; `read` goes without it
        from onrecord.link import Linker

        return LedgerStore(self.settings.ledger, linker=Linker(), clock=self.clock, warn=self.warn)

    def read(self, capture: Capture, given: Given | None = None) -> Report:
        """Clean one page.

        Raises:
            InputError: where it cannot be read.
        """
        given = given or Given()
        return read_report(capture, published=given.published, outlet=given.outlet, url=given.url, kind=given.kind)

    def extract(self, report: Report) -> Extraction:
        """Read the claims and incidents of one report.

        Raises:
            InputError: where it is a row of a data set with a cell that is not as it should be.
        """
        if report.kind in CODED:
            return Extraction(*read_coded(report, self.knowledge.actors))
        return extract(report, self.knowledge, self.guide)

    def sheets(self, captures: Iterable[Capture | Refused], given: Given | None = None) -> Iterator[Sheet | Refused]:
        """One sheet for each input, or why there is none; a bad input never stops the rest."""
        for capture in captures:
            result = capture if isinstance(capture, Refused) else self.reading(capture, given)
            yield result if isinstance(result, Refused) else result.sheet

    def ingest(
        self, captures: Iterable[Capture | Refused], given: Given | None = None, *, at_once: int | None = None
    ) -> "Iterator[Receipt | Refused]":
        """Put every input into the ledger, one after the other; a bad input never stops the rest.

        Incidents are brought up to date after `at_once` reports (by default some hundreds) or half a minute, and at
        the end: the receipt of the last report before names those that changed.

        Raises:
            LedgerError: where the ledger cannot be opened or written; what was put into it before stays.
        """
        from onrecord.ledger.batch import Batch
        from onrecord.ledger.intake import AT_ONCE

        with self.store.writer() as writer:
            results = (
                each if isinstance(each, Refused) else self._put(each, given or Given(), writer) for each in captures
            )
            yield from Batch(writer, at_once=at_once or AT_ONCE).receipts(results)

    @contextmanager
    def view(self, *, as_of: str | None = None, as_published: str | None = None) -> "Iterator[View]":
        """The ledger for reading: as it is, as it was at a recorded time, or as reports published by a day tell.

        Raises:
            LedgerError: where there is none, or a time is none.
            KnowledgeError: where a row of the user's ratings is wrong.
        """
        from onrecord.ledger.rated import RatedView

        ratings = read_ratings(self.settings.ratings)
        with self.store.view(as_of=as_of, as_published=as_published) as view:
            yield RatedView(view, ratings)

    @contextmanager
    def confidential(self) -> "Iterator[View]":
        """The ledger as it is with its confidential notes: for the eyes of those who may see them.

        Raises:
            LedgerError: where there is none.
            KnowledgeError: where a row of the user's ratings is wrong.
        """
        from onrecord.ledger.rated import RatedView

        ratings = read_ratings(self.settings.ratings)
        with self.store.confidential() as view:
            yield RatedView(view, ratings)

    def note(self, heard: Heard) -> NoteTaken:
        """Take down what a coder heard: a report of one note, read as any report is.

        Raises:
            DecisionError: where something is not said, or is not what it needs to be.
            InputError: where there are no words.
            LedgerError: where the ledger cannot be opened or written.
        """
        from onrecord.ledger import Change
        from onrecord.ledger.notes import note_id

        note, capture, sheet = self._heard(heard)
        with self.store.writer() as writer:
            receipt = writer.add_note(note, capture, sheet, engine=self.engine)
        return NoteTaken(
            note=note_id(note),
            confidentiality=note.confidentiality,
            incidents=self._telling(sheet.report.id, note.confidentiality),
            is_new=receipt.change is not Change.UNCHANGED,
        )

    def heard(self, heard: Heard) -> Sheet:
        """What a note would be read as; nothing of it is kept.

        Raises:
            DecisionError: where something is not said, or is not what it needs to be.
            InputError: where there are no words.
        """
        return self._heard(heard)[2]

    def _heard(self, heard: Heard) -> tuple[Note, Capture, Sheet]:
        from onrecord.ledger.given_notes import given_note
        from onrecord.ledger.notes import encode_note, note_id

        note = given_note(heard, actors=self.knowledge.actors, places=self.knowledge.places)
        name, content = note_id(note), encode_note(note).encode()
        address = f"urn:onrecord:note:{name}"
        told = Capture(note.words.encode(), "note", capture_hash(note.words.encode()), kind=Kind.TEXT)
        report = self.read(told, Given(note.heard, OUTLET, address, Kind.TEXT))
        words = extract(report, self.knowledge)  # by rules: the tagger has learnt reports, not a sentence or two
        sheet = read_note(note, words.sheet)
        kept = capture_hash(content)
        sheet = replace(sheet, report=replace(sheet.report, kind=ReportKind.NOTE, capture=kept))
        return (
            note,
            Capture(content, "note", kept, url=address, kind=Kind.NOTE, outlet=OUTLET, published=note.heard),
            sheet,
        )

    def _telling(self, document: str, confidentiality: Confidentiality) -> tuple[str, ...]:
        """The incidents that a note is a member of."""
        if confidentiality is Confidentiality.CONFIDENTIAL:
            with self.store.confidential() as view:
                return tuple(record.id for record in view.incidents_of(document))
        with self.listing() as listing:
            return tuple(record.id for record in listing.incidents_of(document))

    @contextmanager
    def listing(self) -> "Iterator[Listing]":
        """The ledger as it is, in pages and numbers.

        Raises:
            LedgerError: where there is none.
            KnowledgeError: where a row of the user's ratings is wrong.
        """
        from onrecord.ledger.rated import RatedListing

        ratings = read_ratings(self.settings.ratings)
        with self.store.listing() as listing:
            yield RatedListing(listing, ratings)

    def desk(self) -> "AbstractContextManager[Desk]":
        """The ledger for review: what waits for a person, every decision, and how far people agree.

        Raises:
            LedgerError: where there is none.
        """
        return self.store.desk()

    def watching(self) -> "Health":
        """How live watching goes: the standing of each source, what waits, what was given up, and who works.

        A ledger that nothing was ever watched for has no sources and no workers in it.

        Raises:
            LedgerError: where there is no ledger.
        """
        with self.store.queue(make=False) as queue:
            return queue.health()

    def queue(self, limit: int = 20) -> "list[Item]":
        """What waits for a person, at most `limit` things, what matters most first.

        Raises:
            LedgerError: where there is no ledger.
        """
        with self.desk() as desk:
            return desk.queue(limit)

    def decide(self, asked: "Asked") -> "Decided":
        """Take a person's decision; a correction's values come as words and are checked against their fields.

        Raises:
            DecisionError: where it says nothing, nothing new, or a value that its field cannot hold.
            LedgerError: for an incident or decision that is not there, or where there is no ledger.
        """
        from onrecord.model.decision import DecisionKind

        if asked.kind is DecisionKind.CORRECT:
            given = (asked.fields or {}).items()
            asked = replace(asked, fields={name: self.check_value(name, words) for name, words in given})
        with self.desk():  # a decision makes no ledger where there is none
            pass
        with self.store.writer() as writer:
            return writer.decide(asked)

    def check_value(self, field: str, words: str) -> str:
        """Make sure that words can be a field's value, before anything is decided; the value as decisions hold it.

        Raises:
            DecisionError: where the field cannot hold them, saying what it can.
        """
        from onrecord.ledger.given_values import given_value

        return given_value(field, words, actors=self.knowledge.actors, places=self.knowledge.places)

    def history(self, name: str, *, as_of: str | None = None) -> "tuple[Revision, ...]":
        """How an incident came to be what it is, or was at a recorded time.

        Raises:
            LedgerError: for an incident or a ledger that is not there, or what is no time.
        """
        return self.store.history(name, as_of=as_of)

    def compare(
        self,
        captures: Iterable[Capture | Refused],
        query: "Query",
        *,
        refused: Callable[[Refused], None],
        as_of: str | None = None,
        as_published: str | None = None,
    ) -> "Iterator[Compared]":
        """The ledger beside the rows of a data set, nothing of which is put in. Bad rows go to `refused`.

        Raises:
            LedgerError: where there is no ledger, or a time is none.
        """
        from onrecord.comparison import compare_with, is_asked, row_of

        with self.view(as_of=as_of, as_published=as_published) as view:
            rows = (row_of(sheet) for sheet in self._rows(captures, refused))
            asked = (row for row in rows if is_asked(row, query))
            yield from compare_with(asked, view.records(query), view.drafts)

    def _rows(self, captures: Iterable[Capture | Refused], refused: Callable[[Refused], None]) -> Iterator[Sheet]:
        for capture in captures:
            sheet = capture if isinstance(capture, Refused) else self._row(capture)
            if isinstance(sheet, Refused):
                refused(sheet)
            else:
                yield sheet

    def _row(self, capture: Capture) -> Sheet | Refused:
        if capture.kind in (Kind.ACLED, Kind.GED):
            result = self.reading(capture)
            return result if isinstance(result, Refused) else result.sheet
        return Refused(capture.source, InputError(capture.source, "expected a CSV file of ACLED or UCDP GED"))

    def _put(self, capture: Capture, given: Given, writer: "Writer") -> "Receipt | Refused":
        known = writer.held(capture, given=given.key, engine=self.engine)
        if known is not None:
            return known
        read = self.reading(capture, given)
        return (
            read if isinstance(read, Refused) else writer.put(capture, read.sheet, given=given.key, engine=self.engine)
        )

    def reading(self, capture: Capture, given: Given | None = None) -> Extraction | Refused:
        """What one input is read as, or why it cannot be."""
        try:
            return self.extract(self.read(capture, given))
        except InputError as error:  # by the input's own name: stages after reading know a report by its address
            named = error if error.source == capture.source else None
            return Refused(capture.source, named or InputError(capture.source, error.expected, place=error.place))
        except ModelError:
            raise  # no fault of the page: without its model no page can be read
        except Exception as error:  # one page that trips a fault of ours must not stop a night's batch
            structlog.get_logger().exception("page failed", source=capture.source)
            fault = InputError(capture.source, f"a fault of onrecord's own on this page, please report it: {error!r}")
            return Refused(capture.source, fault)

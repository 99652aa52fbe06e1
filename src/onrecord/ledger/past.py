"""Answers from the ledger as it stood, or as reports published by a day tell it: today's records with what differs."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from heapq import merge

from sqlalchemy import Connection, Engine, create_engine, select
from sqlalchemy.pool import StaticPool

from onrecord.errors import LedgerError
from onrecord.ledger import tables as t
from onrecord.ledger.as_of import overlay_as_of, overlay_on, reasons_as_of
from onrecord.ledger.as_published import overlay_as_published
from onrecord.ledger.assembly import assemble
from onrecord.ledger.block import with_decisions
from onrecord.ledger.database import errors_named, reading
from onrecord.ledger.documents import extraction_of, names_of
from onrecord.ledger.finding import LAST
from onrecord.ledger.incidents import homes, incident_row
from onrecord.ledger.listing import STREAMED, asked
from onrecord.ledger.loading import load_members, load_nodes
from onrecord.ledger.moments import Moment
from onrecord.ledger.overlay import Overlay, drafts_named, family
from onrecord.ledger.protocols import Linker
from onrecord.ledger.query import Query
from onrecord.ledger.replay import NO_RULINGS, Rulings, rulings_by_name
from onrecord.ledger.sql import batches
from onrecord.ledger.sqlite import add_mathematics
from onrecord.ledger.view import decode_record, decode_report
from onrecord.model import Report
from onrecord.model.record import Draft, Record

ASSEMBLED = 100
"""Records assembled at a time."""
Row = tuple[str, str, str]


class PastView:
    """Looks back from a moment (see protocols.View). Never writes to the ledger.

    Records that did not change since are those kept ready; the others are assembled anew from the rows that counted.
    """

    def __init__(
        self,
        engine: Engine,
        connection: Connection,
        *,
        moment: Moment,
        linker: Linker,
        overlay: Overlay | None = None,
    ) -> None:
        """`overlay` is given where only some incidents are asked for, and what differs of them is known."""
        self._engine = engine
        self._connection = connection
        self._moment = moment
        self._linker = linker
        self._given = overlay

    def records(self, query: Query) -> Iterator[Record]:
        """The incidents that a query asks for, in the order of their days and ids.

        Raises:
            LedgerError: where it asks for words of reports, which are looked for as they are now.
        """
        if query.text is not None:
            raise LedgerError("text: words of reports are looked for as they are now; expected a search without them")
        with self._reading() as connection, _scratch(self.changed()) as changed:
            kept = (row for row in _rows(connection, query) if row[1] not in self._overlay.gone)
            for _, _, body in merge(kept, _rows(changed, query)):
                yield self._stamped(decode_record(body))

    def count(self) -> int:
        """How many incidents there were."""
        with self._reading() as connection:
            gone = self._overlay.gone
            kept = sum(name not in gone for name in connection.scalars(select(t.incidents.c.id)))
            return kept + len(self._overlay.clusters)

    def record(self, name: str) -> Record:
        """One incident by its id then, an id that led to it, or the beginning of one that fits no other.

        Raises:
            LedgerError: where there was none, or several.
        """
        with self._reading():
            return self._narrowed(name)._record(name)

    def drafts(self, names: Iterable[str]) -> dict[str, Draft]:
        """Drafts as linking compares them, by their ids."""
        with self._reading() as connection:
            return load_nodes(connection, sorted(set(names)))

    def report(self, document: str) -> Report | None:
        """The version of a document that counted, as it was cleaned; None where there was none yet."""
        with self._reading() as connection:
            extraction = extraction_of(connection, document, self._moment)
            body = connection.scalar(
                select(t.versions.c.report)
                .join(t.extractions, t.extractions.c.version == t.versions.c.id)
                .where(t.extractions.c.id == extraction)
            )
        return None if body is None else decode_report(body)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with errors_named(self._engine), reading(self._connection):
            yield self._connection

    @cached_property
    def _found(self) -> tuple[Overlay, dict[str, tuple[str, ...]] | None]:
        """What differs from now; the reasons too where finding out gave them. Within a transaction."""
        if self._given is not None:
            return self._given, None
        if self._moment.published is not None:
            return overlay_as_published(self._connection, self._moment, self._linker)
        return overlay_as_of(self._connection, self._moment.recorded or ""), None

    def _narrowed(self, name: str) -> "PastView":
        """A view of what was ever one incident with a name: all there is to tell of it, and much less to look at."""
        if self._moment.published is not None or self._given is not None:
            return self
        documents = family(self._connection, drafts_named(self._connection, name))
        overlay = overlay_on(self._connection, documents, self._moment.recorded or "")
        return PastView(self._engine, self._connection, moment=self._moment, linker=self._linker, overlay=overlay)

    def _record(self, name: str) -> Record:
        found = self._find(name)
        if found in self._overlay.clusters:
            (record,) = self._assembled([found])
            return self._stamped(record)
        body = self._connection.scalar(select(t.incidents.c.body).where(t.incidents.c.id == found))
        return self._stamped(decode_record(str(body)))

    @property
    def _overlay(self) -> Overlay:
        return self._found[0]

    @cached_property
    def _rulings(self) -> dict[str, Rulings]:
        """What people had decided on each of the incidents that differ."""
        return rulings_by_name(self._overlay.replay, self._overlay.clusters)

    def _reasons(self, clusters: Iterable[tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
        found = self._found[1]
        if found is None:
            found = reasons_as_of(self._connection, clusters, self._moment.recorded or "", self._linker)
        return with_decisions(found, self._overlay.replay)

    def changed(self) -> Iterator[Record]:
        """The incidents that differ from now. Within a transaction."""
        for batch in batches(sorted(self._overlay.clusters), ASSEMBLED):
            yield from self._assembled(batch)

    def _assembled(self, names: Iterable[str]) -> Iterator[Record]:
        """Records from the rows that counted, some at a time."""
        clusters = {name: self._overlay.clusters[name] for name in names}
        home = {draft: name for name, members in clusters.items() for draft in members}
        items = load_members(self._connection, home, self._reasons(clusters.values()))
        documents = {item.member.document for item in items}
        leading = names_of(self._connection, documents, moment=self._moment, counts=self._overlay.counts)
        told = defaultdict(list)
        for item in items:
            told[home[item.member.draft]].append(item)
        for name, members in told.items():
            redirects = {each for draft in clusters[name] for each in leading[draft]} - {name}
            rulings = self._rulings.get(name, NO_RULINGS)
            yield assemble(members, name=name, redirects=redirects, rulings=rulings)

    def _stamped(self, record: Record) -> Record:
        return replace(record, as_of=self._moment.recorded, as_published=self._moment.published)

    def _find(self, name: str) -> str:
        found = self._beginning(name)
        if name in found or len(found) == 1:
            return name if name in found else found[0]
        if found:
            raise LedgerError(f"{name}: several incidents began so: {', '.join(found[:3])}, …")
        return self._redirected(name)

    def _beginning(self, name: str) -> list[str]:
        """Ids there were that begin so."""
        starts = t.incidents.c.id.between(name, name + LAST)
        kept = self._connection.scalars(select(t.incidents.c.id).where(starts).order_by(t.incidents.c.id))
        then = [each for each in self._overlay.clusters if each.startswith(name)]
        return sorted({*then, *(each for each in kept if each not in self._overlay.gone)})

    def _redirected(self, name: str) -> str:
        """Where the drafts of an id that was none (any more) were."""
        documents = set(self._connection.scalars(select(t.drafts.c.document).where(t.drafts.c.seed == name)))
        leading = names_of(self._connection, documents, moment=self._moment, counts=self._overlay.counts)
        heirs = [draft for draft, names in leading.items() if name in names]
        home = {draft: each for each, members in self._overlay.clusters.items() for draft in members}
        now = homes(self._connection, heirs)
        found = sorted({home.get(draft) or now[draft] for draft in heirs})
        return found[0] if found else self._before(name, home)

    def _before(self, name: str, home: Mapping[str, str]) -> str:
        """What one of today's incidents was then, when it had another id; `home` gives each draft's of then."""
        drafts = self._connection.scalars(select(t.members.c.draft).where(t.members.c.incident == name))
        found = sorted({home[draft] for draft in drafts if draft in home})
        if len(found) == 1:
            return found[0]
        if found:
            raise LedgerError(f"{name}: at that time several incidents: {', '.join(found)}")
        raise LedgerError(f"{name}: no such incident at that time; `onrecord incidents` lists them")


def _rows(connection: Connection, query: Query) -> Iterator[Row]:
    """First day, id and body of the records that a query asks for, in order."""
    columns = select(t.incidents.c.first, t.incidents.c.id, t.incidents.c.body)
    ordered = asked(columns, query).order_by(t.incidents.c.first, t.incidents.c.id)
    for row in connection.execute(ordered, execution_options={"yield_per": STREAMED}):
        yield row[0], row[1], row[2]


def _blank() -> sqlite3.Connection:
    connection = sqlite3.connect("")
    add_mathematics(connection)
    return connection


@contextmanager
def _scratch(records: Iterable[Record]) -> Iterator[Connection]:
    """Records in a private table that is gone afterwards, so that a query can be put to them however many they are."""
    engine = create_engine("sqlite://", creator=_blank, poolclass=StaticPool)
    try:
        with engine.begin() as connection:
            t.incidents.create(connection)
            for batch in batches(records, ASSEMBLED):
                connection.execute(t.incidents.insert(), [incident_row(record) for record in batch])
            yield connection
    finally:
        engine.dispose()

"""The ledger with its confidential notes, for those who ask for them: records put together anew, nothing written.

Notes attach to incidents and never join two: which public reports are one incident does not depend on them. A note
that fits no incident is one of its own, or together with other notes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from sqlalchemy import Connection, Engine, select

from onrecord.errors import LedgerError
from onrecord.ledger import tables as t
from onrecord.ledger.assembly import assemble
from onrecord.ledger.block import in_words
from onrecord.ledger.database import errors_named, reading
from onrecord.ledger.decisions import DecidedBlock
from onrecord.ledger.drafts import drafts_of
from onrecord.ledger.finding import find_record
from onrecord.ledger.incidents import homes, incident_row
from onrecord.ledger.listing import POINTED
from onrecord.ledger.loading import decode_node, load_members, load_nodes
from onrecord.ledger.notes import HeldNote, confidential_notes
from onrecord.ledger.protocols import Linker
from onrecord.ledger.query import Query
from onrecord.ledger.replay import NO_RULINGS, Rulings, rulings_by_name
from onrecord.ledger.shapes import Shape
from onrecord.ledger.view import LedgerView
from onrecord.model import Report
from onrecord.model.identity import extraction_id
from onrecord.model.record import Draft, Match, Member, MemberIncident, Record


@dataclass(frozen=True, slots=True)
class _Attached:
    """Notes by the incident that they are attached to, and those that fit none, by clusters under their own ids."""

    to: dict[str, list[MemberIncident]]
    alone: dict[str, list[MemberIncident]]


class ConfidentialView:
    """Answers as LedgerView does, with confidential notes (see protocols.View). Everything it gives is confidential."""

    def __init__(self, engine: Engine, connection: Connection, *, linker: Linker) -> None:
        self._engine = engine
        self._connection = connection
        self._linker = linker
        self._public = LedgerView(engine, connection)

    def records(self, query: Query) -> Iterator[Record]:
        """The incidents that a query asks for, in the order of their days and ids.

        Raises:
            LedgerError: where it asks for words of reports or a box.
        """
        _check(query)
        with errors_named(self._engine), reading(self._connection):
            changed = [self._with_notes(name) for name in sorted(self._attached.to)]
        added = [record for record in (*changed, *self._alone()) if _is_asked(record, query)]
        public = [each for each in self._public.records(query) if each.id not in self._attached.to]
        yield from sorted([*public, *added], key=lambda record: (record.date, record.id))

    def count(self) -> int:
        """How many incidents the ledger holds."""
        public = self._public.count()
        with errors_named(self._engine), reading(self._connection):
            return public + len(self._attached.alone)

    def record(self, name: str) -> Record:
        """One incident by its id, an id that leads to it, or the beginning of one that fits no other.

        Raises:
            LedgerError: where there is none, or several.
        """
        with errors_named(self._engine), reading(self._connection):
            alone = [each for each in self._alone() if each.id.startswith(name)]
            try:
                found = find_record(self._connection, name)
            except LedgerError:
                if len(alone) == 1:
                    return alone[0]
                raise
            if any(each.id == name for each in alone):
                return alone[0]
            if alone and found.id != name:
                raise LedgerError(f"{name}: several incidents begin so: {found.id}, {alone[0].id}")
            return self._with_notes(found.id) if found.id in self._attached.to else found

    def drafts(self, names: Iterable[str]) -> dict[str, Draft]:
        """Drafts as linking compares them, by their ids, those of notes too."""
        wanted = set(names)
        with errors_named(self._engine), reading(self._connection):
            items = [item for held in confidential_notes(self._connection) for item in _members(held)]
            own = {item.draft.id: item.draft for item in items if item.draft.id in wanted}
            return own | load_nodes(self._connection, wanted - own.keys())

    def report(self, document: str) -> Report | None:
        """The current version of a document, or a confidential note's words as a report."""
        with errors_named(self._engine), reading(self._connection):
            held = {each.sheet.report.id: each.sheet.report for each in confidential_notes(self._connection)}
        return held.get(document) or self._public.report(document)

    def incidents_of(self, document: str) -> tuple[Record, ...]:
        """The incidents that a note is attached to, or is."""
        with errors_named(self._engine), reading(self._connection):
            found = self._attached
            told = [name for name, items in found.to.items() if document in {item.member.document for item in items}]
            alone = (each for each in self._alone() if document in {member.document for member in each.members})
            return (*(self._with_notes(name) for name in sorted(told)), *alone)

    @cached_property
    def _attached(self) -> _Attached:
        items = [item for held in confidential_notes(self._connection) for item in _members(held)]
        to: dict[str, list[MemberIncident]] = defaultdict(list)
        rest: list[MemberIncident] = []
        for item in items:
            found = self._home(item.draft)
            if found is None:
                rest.append(item)
            else:
                to[found[0]].append(_because(item, found[1]))
        return _Attached(dict(to), self._clusters(rest))

    def _home(self, draft: Draft) -> tuple[str, Match] | None:
        """The incident of the report that a note fits best."""
        keys, first, last = self._linker.looked_for(draft)
        rows = self._connection.execute(
            select(t.drafts.c.node, t.members.c.incident)
            .join(t.members, t.members.c.draft == t.drafts.c.id)
            .join(t.filings, t.filings.c.draft == t.drafts.c.id)
            .where(t.filings.c.key.in_(keys), t.filings.c.day.between(first, last))
        )
        found: list[tuple[float, str, str, Match]] = []
        for node, incident in rows:
            other = decode_node(node)
            match = self._linker.compare(draft, other)
            if match is not None and match.score >= self._linker.threshold:
                found.append((-match.score, incident, other.id, match))
        if not found:
            return None
        _, incident, _, match = min(found, key=lambda each: each[:3])
        return incident, match

    def _clusters(self, items: Sequence[MemberIncident]) -> dict[str, list[MemberIncident]]:
        drafts = [item.draft for item in items]
        compared = (self._linker.compare(one, two) for one, two in combinations(drafts, 2))
        matches = [match for match in compared if match is not None]
        by_draft = {item.draft.id: item for item in items}
        clusters = self._linker.cluster(drafts, matches).clusters
        return {
            min(by_draft[draft].draft.seed for draft in members): [by_draft[draft] for draft in members]
            for members in clusters
        }

    def _alone(self) -> list[Record]:
        return [
            replace(assemble(items, name=name, redirects=()), confidential=True)
            for name, items in sorted(self._attached.alone.items())
        ]

    def _with_notes(self, name: str) -> Record:
        public = find_record(self._connection, name)
        reasons = {member.draft: member.reasons for member in public.members}
        items = [*load_members(self._connection, reasons, reasons), *self._attached.to[name]]
        record = assemble(items, name=name, redirects=public.redirects, rulings=self._rulings(public))
        return replace(record, confidential=True)

    def _rulings(self, public: Record) -> Rulings:
        """What people decided on the incident; decisions speak of public reports only."""
        decided, met = DecidedBlock(self._connection, [member.document for member in public.members]), set[str]()
        while decided.waiting:
            met |= decided.reach(())
        named: dict[str, list[str]] = defaultdict(list)
        for draft, incident in homes(self._connection, met).items():
            named[incident].append(draft)
        return rulings_by_name(decided.replay(), named).get(public.id, NO_RULINGS)


def _members(held: HeldNote) -> Iterator[MemberIncident]:
    """What a note tells, as a report's telling."""
    report = held.sheet.report
    extraction = extraction_id(report.version or "", held.engine)
    told = drafts_of(held.sheet.incidents, document=report.id, extraction=extraction, report=report)
    for draft, incident in told:
        member = Member(
            document=report.id,
            version=report.version or "",
            draft=draft.id,
            reasons=(),
            outlet=report.outlet,
            title=report.title,
            url=report.url,
            published=report.published,
            recorded=held.recorded,
            confidential=True,
        )
        yield MemberIncident(member, incident, draft)


def _because(item: MemberIncident, match: Match) -> MemberIncident:
    return replace(item, member=replace(item.member, reasons=in_words(match)))


def _is_asked(record: Record, query: Query) -> bool:
    """Whether a record is one that a query asks for, by the columns that it would be found by."""
    row = incident_row(record)
    same = {"country": query.country, "event_type": query.event_type, "status": query.status}
    return (
        (query.withdrawn or not record.withdrawn)
        and (query.since is None or str(row["last"]) >= query.since)
        and (query.until is None or str(row["first"]) <= query.until)
        and (query.actor is None or query.actor.casefold() in str(row["actors"]))
        and (query.killed is None or (row["killed"] is not None and int(row["killed"]) >= query.killed))
        and all(_is_inside(record, shape) for shape in query.within)
        and all(value is None or row[name] == value for name, value in same.items())
    )


def _is_inside(record: Record, shape: Shape) -> bool:
    place = record.place
    if place is None or place.lat is None or place.lon is None or place.precision not in POINTED:
        return False
    return shape.holds(place.lat, place.lon)


def _check(query: Query) -> None:
    """Words of reports and boxes are asked of the database, which does not hold what is confidential."""
    for name in ("text", "box"):
        if getattr(query, name) is not None:
            raise LedgerError(f"{name}: cannot be asked of confidential notes; expected a search without it")

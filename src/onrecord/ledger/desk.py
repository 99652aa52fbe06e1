"""The reviewer's desk: what waits for a person, every decision, and how far people agree."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, Engine, select

from onrecord.ledger import tables as t
from onrecord.ledger.agreement import Agreement, agreements, disagreements
from onrecord.ledger.database import errors_named, reading
from onrecord.ledger.decisions import all_decisions, decisions_on, drafts_of_documents, replay_on, standings_now
from onrecord.ledger.finding import find_record
from onrecord.ledger.loading import decode_reasons
from onrecord.ledger.protocols import Linker
from onrecord.ledger.replay import Standing
from onrecord.ledger.silence import Backlog, Heard, backlog, heard
from onrecord.ledger.sql import batches
from onrecord.ledger.waiting import (
    Item,
    in_order,
    item_of_conflict,
    item_of_disagreement,
    item_of_link,
    item_of_record,
)
from onrecord.model.decision import Decision, DecisionState
from onrecord.model.record import Match, Record

_RECORD = msgspec.json.Decoder(Record)
_LINKS_LOOKED_AT = 4
"""Unsure matches read for each item asked for: several may be of the same two incidents, or settled already."""


@dataclass(frozen=True, slots=True)
class Logged:
    """A decision with what has become of it, and the incident that it is at home in (None: no report tells of it)."""

    decision: Decision
    standing: Standing
    incident: str | None


class Desk:
    """Answers from one database."""

    def __init__(self, engine: Engine, connection: Connection, *, linker: Linker) -> None:
        self._engine = engine
        self._connection = connection
        self._linker = linker

    def decisions(self) -> tuple[Decision, ...]:
        """Every decision, in the order in which they count."""
        with errors_named(self._engine), reading(self._connection):
            return all_decisions(self._connection)

    def log(self, incident: str | None = None) -> list[Logged]:
        """Every decision with what has become of it, or those that speak of one incident.

        Raises:
            LedgerError: where there is no such incident.
        """
        with errors_named(self._engine), reading(self._connection):
            connection, listed = self._connection, all_decisions(self._connection)
            if incident is not None:
                record = find_record(connection, incident)
                listed = decisions_on(connection, [member.document for member in record.members])
            standings = standings_now(connection)
            return [Logged(each, *standings[each.id]) for each in listed]

    def agreement(self) -> tuple[Agreement, ...]:
        """How far people agree on each question that two or more of them answered."""
        return agreements(self.decisions())

    def heard(self) -> tuple[Heard, ...]:
        """Every outlet with when the ledger heard of it, the one heard of last first."""
        with errors_named(self._engine), reading(self._connection):
            return heard(self._connection)

    def backlog(self, engine: str) -> Backlog:
        """What waits for a person, or for an engine to read it."""
        with errors_named(self._engine), reading(self._connection):
            return backlog(self._connection, engine=engine)

    def queue(self, limit: int) -> list[Item]:
        """What waits for a person, at most `limit` things, what matters most first."""
        with errors_named(self._engine), reading(self._connection):
            items = [*self._conflicts(), *self._disagreements(), *self._links(limit), *self._records(limit)]
        return in_order(items)[:limit]

    def _records(self, limit: int) -> Iterator[Item]:
        asked = select(t.waiting.c.incident).order_by(t.waiting.c.points.desc(), t.waiting.c.incident).limit(limit)
        for record in self._held(self._connection.scalars(asked).all()).values():
            item = item_of_record(record)
            if item is not None:
                yield item

    def _conflicts(self) -> Iterator[Item]:
        decisions = {each.id: each for each in all_decisions(self._connection)}
        waiting = {
            name: (standing, incident)
            for name, (standing, incident) in standings_now(self._connection).items()
            if standing.state is DecisionState.CONFLICT
        }
        records = self._held(incident for _, incident in waiting.values() if incident)
        for name, (standing, incident) in sorted(waiting.items()):
            yield item_of_conflict(decisions[name], standing, records.get(incident or ""))

    def _disagreements(self) -> Iterator[Item]:
        found = disagreements(all_decisions(self._connection))
        homes = standings_now(self._connection)
        records = self._held(home for said in found if (home := homes[said[-1].decision][1]))
        for said in found:
            yield item_of_disagreement(said, records.get(homes[said[-1].decision][1] or ""))

    def _links(self, limit: int) -> Iterator[Item]:
        """The unsure matches between incidents that nobody has decided on, the surest of each two incidents."""
        found = self._unsure(limit * _LINKS_LOOKED_AT)
        apart = self._kept_apart({match for match, *_ in found})
        best: dict[tuple[str, str], Match] = {}
        for match, one, two in found:
            if (match.left, match.right) not in apart:
                best.setdefault((min(one, two), max(one, two)), match)
        records = self._held(name for pair in best for name in pair)
        for (one, two), match in list(best.items())[:limit]:
            yield item_of_link(match, (records[one], records[two]))

    def _unsure(self, limit: int) -> list[tuple[Match, str, str]]:
        left, right = t.members.alias("l"), t.members.alias("r")
        edges = t.edges.c
        rows = self._connection.execute(
            select(edges.left, edges.right, edges.score, edges.reasons, left.c.incident, right.c.incident)
            .join(left, left.c.draft == edges.left)
            .join(right, right.c.draft == edges.right)
            .where(edges.linker == self._linker.version, left.c.incident != right.c.incident)
            .where(edges.score >= self._linker.unsure, edges.score < self._linker.threshold)
            .order_by(edges.score.desc(), edges.left, edges.right)
            .limit(limit)
        )
        return [(Match(row[0], row[1], row[2], decode_reasons(row[3])), row[4], row[5]) for row in rows]

    def _kept_apart(self, matches: Iterable[Match]) -> set[tuple[str, str]]:
        drafts = sorted({end for match in matches for end in (match.left, match.right)})
        documents: set[str] = set()
        for batch in batches(drafts):
            documents.update(self._connection.scalars(select(t.drafts.c.document).where(t.drafts.c.id.in_(batch))))
        decisions = decisions_on(self._connection, documents)
        anchored = {document for each in decisions for document in each.documents}
        held = drafts_of_documents(self._connection, anchored)
        return set(replay_on(self._connection, decisions, drafts=held).apart)

    def _held(self, names: Iterable[str]) -> dict[str, Record]:
        """Records by id, in the order asked for."""
        wanted: Sequence[str] = list(dict.fromkeys(names))
        found: dict[str, Record] = {}
        for batch in batches(wanted):
            rows = self._connection.execute(
                select(t.incidents.c.id, t.incidents.c.body).where(t.incidents.c.id.in_(batch))
            )
            found.update((row[0], _RECORD.decode(row[1])) for row in rows)
        return {name: found[name] for name in wanted if name in found}

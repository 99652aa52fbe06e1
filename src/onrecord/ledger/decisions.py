"""Decisions in the database: written once, read back with the drafts that they speak of now."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec
from sqlalchemy import Connection, delete, select

from onrecord.ledger import tables as t
from onrecord.ledger.anchors import Current
from onrecord.ledger.loading import load_claims, load_nodes
from onrecord.ledger.replay import NOTHING_DECIDED, Replay, Standing, ordered, replay
from onrecord.ledger.sql import batches, insert_new
from onrecord.model.decision import Decision, DecisionState

_DECISION = msgspec.json.Decoder(Decision)


def keep_decision(connection: Connection, decision: Decision, *, recorded: str) -> bool:
    """Write a decision down; whether it was not there yet."""
    row = {
        "id": decision.id,
        "kind": decision.kind,
        "author": decision.author,
        "time": decision.time,
        "undoes": decision.undoes,
        "body": msgspec.json.encode(decision).decode(),
        "recorded": recorded,
    }
    made = insert_new(connection, t.decisions, [row])
    held = [{"decision": decision.id, "document": document} for document in sorted(decision.documents)]
    insert_new(connection, t.decision_documents, held)
    return bool(made)


def decisions_on(connection: Connection, documents: Iterable[str], *, until: str | None = None) -> tuple[Decision, ...]:
    """Every decision that holds on to one of some documents, undone ones too, in the order in which they count.

    `until` leaves out what was recorded later.
    """
    found: list[Decision] = []
    for batch in batches(sorted(set(documents))):
        asked = select(t.decision_documents.c.decision).where(t.decision_documents.c.document.in_(batch))
        rows = select(t.decisions.c.body).where(t.decisions.c.id.in_(asked))
        if until is not None:
            rows = rows.where(t.decisions.c.recorded <= until)
        found += [_DECISION.decode(body) for body in connection.scalars(rows)]
    return ordered(found)


def all_decisions(connection: Connection, *, until: str | None = None) -> tuple[Decision, ...]:
    """Every decision that the ledger holds."""
    rows = select(t.decisions.c.body)
    if until is not None:
        rows = rows.where(t.decisions.c.recorded <= until)
    return ordered(_DECISION.decode(body) for body in connection.scalars(rows))


def drafts_of_documents(connection: Connection, documents: Iterable[str]) -> dict[str, list[str]]:
    """The drafts that count now, by document."""
    found: dict[str, list[str]] = defaultdict(list)
    for batch in batches(sorted(set(documents))):
        rows = connection.execute(
            select(t.drafts.c.document, t.drafts.c.id)
            .join(t.members, t.members.c.draft == t.drafts.c.id)
            .where(t.drafts.c.document.in_(batch))
        )
        for document, draft in rows:
            found[document].append(draft)
    return found


def replay_on(connection: Connection, decisions: Iterable[Decision], *, drafts: Mapping[str, Iterable[str]]) -> Replay:
    """Replay decisions over some drafts, given by document."""
    listed = sorted({draft for each in drafts.values() for draft in each})
    nodes, claims = load_nodes(connection, listed), load_claims(connection, listed)
    current: dict[str, list[Current]] = defaultdict(list)
    for draft in listed:
        current[nodes[draft].document].append(Current(nodes[draft], tuple(claims.get(draft, ()))))
    return replay(decisions, current)


class DecidedBlock:
    """The decisions met on the way through a block of connected drafts; they connect drafts as matches do.

    Whatever a decision holds on to is one block: what it does depends on where all of it is now.
    """

    def __init__(self, connection: Connection, documents: Iterable[str]) -> None:
        self._connection = connection
        self._none = connection.scalar(select(t.decisions.c.id).limit(1)) is None
        self._decisions: dict[str, Decision] = {}
        self._met: set[str] = set()
        self._waiting: set[str] = set() if self._none else set(documents)

    @property
    def waiting(self) -> bool:
        """Whether there are documents left whose decisions have not been looked for."""
        return bool(self._waiting)

    def reach(self, drafts: Iterable[str]) -> set[str]:
        """The drafts that decisions tie to some drafts and to the documents that wait."""
        if self._none:
            return set()
        asked = (self._waiting | self._documents_of(drafts)) - self._met
        found = decisions_on(self._connection, asked)
        self._decisions.update((each.id, each) for each in found)
        self._met |= asked
        reached = {document for each in found for document in each.documents}
        self._waiting = reached - self._met
        return {draft for each in drafts_of_documents(self._connection, reached).values() for draft in each}

    def replay(self) -> Replay:
        """The decisions over the drafts that count now."""
        if not self._decisions:
            return NOTHING_DECIDED
        documents = {document for each in self._decisions.values() for document in each.documents}
        drafts = drafts_of_documents(self._connection, documents)
        return replay_on(self._connection, self._decisions.values(), drafts=drafts)

    def _documents_of(self, drafts: Iterable[str]) -> set[str]:
        found: set[str] = set()
        for batch in batches(sorted(drafts)):
            found.update(self._connection.scalars(select(t.drafts.c.document).where(t.drafts.c.id.in_(batch))))
        return found


def keep_standings(connection: Connection, standings: Mapping[str, tuple[Standing, str | None]]) -> None:
    """Replace what has become of some decisions, each with the incident that it is at home in."""
    for batch in batches(sorted(standings)):
        connection.execute(delete(t.standings).where(t.standings.c.decision.in_(batch)))
    rows = [
        {"decision": name, "state": standing.state, "note": standing.note, "incident": incident}
        for name, (standing, incident) in sorted(standings.items())
    ]
    insert_new(connection, t.standings, rows)


def standings_now(connection: Connection) -> dict[str, tuple[Standing, str | None]]:
    """What has become of every decision, with the incident that it is at home in."""
    rows = connection.execute(
        select(t.standings.c.decision, t.standings.c.state, t.standings.c.note, t.standings.c.incident)
    )
    return {row[0]: (Standing(DecisionState(row[1]), row[2]), row[3]) for row in rows}

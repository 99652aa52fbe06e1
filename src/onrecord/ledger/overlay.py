"""How the ledger differs at a moment from now: what both kinds of looking back come down to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from onrecord.ledger import tables as t
from onrecord.ledger.decisions import decisions_on, replay_on
from onrecord.ledger.finding import LAST
from onrecord.ledger.replay import NOTHING_DECIDED, Replay
from onrecord.ledger.sql import batches

Clusters = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Overlay:
    """How the ledger differs at a moment from now.

    `clusters` are the incidents that differ, with their drafts, by id; `gone` are the ids of today's records that do
    not hold. `touched` are drafts whose place of today does not count; they count where a cluster holds them. `replay`
    is what people had decided on these.
    """

    gone: frozenset[str]
    clusters: Clusters
    touched: frozenset[str]
    replay: Replay = NOTHING_DECIDED
    standing: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        standing = frozenset(draft for members in self.clusters.values() for draft in members)
        object.__setattr__(self, "standing", standing)

    def counts(self, draft: str, incident: str | None) -> bool:
        """Whether a draft, which is in an incident now or in none, counts at the moment."""
        return draft in self.standing if draft in self.touched else incident is not None


def replayed(connection: Connection, standing: Iterable[str], documents: Iterable[str], *, until: str | None) -> Replay:
    """What people had decided on documents by a time (None: by now), over the drafts that count."""
    found = decisions_on(connection, documents, until=until)
    if not found:
        return NOTHING_DECIDED
    held = {document for each in found for document in each.documents}
    counting = frozenset(standing)
    drafts = {document: counting & drafts for document, drafts in drafts_told(connection, held).items()}
    return replay_on(connection, found, drafts=drafts)


def drafts_told(connection: Connection, documents: Iterable[str]) -> dict[str, set[str]]:
    """All drafts of documents, whether they count or not."""
    found: dict[str, set[str]] = {}
    for batch in batches(sorted(documents)):
        asked = select(t.drafts.c.document, t.drafts.c.id).where(t.drafts.c.document.in_(batch))
        for document, draft in connection.execute(asked):
            found.setdefault(document, set()).add(draft)
    return found


def with_decided(connection: Connection, documents: Iterable[str]) -> set[str]:
    """Documents, and those that decisions tie to them."""
    return set(documents) | _tied(connection, set(documents))


def decided_with(connection: Connection, drafts: Iterable[str]) -> set[str]:
    """The documents that decisions on the drafts' documents speak of."""
    if not _has_decisions(connection):
        return set()
    return _tied(connection, documents_of(connection, drafts))


def _tied(connection: Connection, documents: set[str]) -> set[str]:
    found, front = set[str](), documents if _has_decisions(connection) else set()
    while front:
        front = {document for each in decisions_on(connection, front) for document in each.documents} - found
        found |= front
    return found


def _has_decisions(connection: Connection) -> bool:
    return connection.scalar(select(t.decisions.c.id).limit(1)) is not None


def documents_of(connection: Connection, drafts: Iterable[str]) -> set[str]:
    """The documents that tell some drafts."""
    found: set[str] = set()
    for batch in batches(sorted(drafts)):
        found.update(connection.scalars(select(t.drafts.c.document).where(t.drafts.c.id.in_(batch)).distinct()))
    return found


def family(connection: Connection, drafts: Iterable[str]) -> set[str]:
    """The documents of everything that was ever in one incident with some drafts, and what decisions tie to them."""
    seen, fresh = set[str](), set(drafts)
    while fresh:
        seen |= fresh
        fresh = set(_ever_with(connection, fresh)) - seen
    return with_decided(connection, documents_of(connection, seen))


def _ever_with(connection: Connection, drafts: Iterable[str]) -> Iterator[str]:
    moves = t.memberships.c
    for batch in batches(sorted(drafts)):
        homes = select(moves.incident).where(moves.draft.in_(batch), moves.incident.is_not(None))
        yield from connection.scalars(select(moves.draft).where(moves.incident.in_(homes)).distinct())


def drafts_named(connection: Connection, name: str) -> set[str]:
    """The drafts that a name, or the beginning of one, may lead to.

    Those that were ever in an incident of that name, and all of documents of which a draft has it: what an old version
    told leads to what a newer one tells.
    """
    homes, seeds = t.memberships.c.incident, t.drafts.c.seed
    found = set(connection.scalars(select(t.memberships.c.draft).where(homes.between(name, name + LAST)).distinct()))
    bearing = set(connection.scalars(select(t.drafts.c.document).where(seeds.between(name, name + LAST)).distinct()))
    return found.union(*drafts_told(connection, bearing).values())

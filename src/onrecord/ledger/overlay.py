"""How the ledger differs at a moment from now: what both kinds of looking back come down to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from onrecord.ledger import tables as t
from onrecord.ledger.sql import batches

Clusters = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Overlay:
    """How the ledger differs at a moment from now.

    `clusters` are the incidents that differ, with their drafts, by id; `gone` are the ids of today's records that do
    not hold. `touched` are drafts whose place of today does not count; they count where a cluster holds them.
    """

    gone: frozenset[str]
    clusters: Clusters
    touched: frozenset[str]
    standing: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        standing = frozenset(draft for members in self.clusters.values() for draft in members)
        object.__setattr__(self, "standing", standing)

    def counts(self, draft: str, incident: str | None) -> bool:
        """Whether a draft, which is in an incident now or in none, counts at the moment."""
        return draft in self.standing if draft in self.touched else incident is not None


def homes_now(connection: Connection, drafts: Iterable[str]) -> dict[str, str]:
    """The incident of each draft that is in one now."""
    found: dict[str, str] = {}
    for batch in batches(sorted(drafts)):
        rows = connection.execute(select(t.members.c.draft, t.members.c.incident).where(t.members.c.draft.in_(batch)))
        found.update((row[0], row[1]) for row in rows)
    return found

"""Comparing drafts that come with those filed near them, and keeping the matches that may matter as edges."""

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, bindparam, select

from onrecord.ledger import tables as t
from onrecord.ledger.block import neighbours
from onrecord.ledger.loading import load_nodes
from onrecord.ledger.protocols import Linker
from onrecord.ledger.sql import among, answers, insert_new
from onrecord.model.record import Draft, Match

_NEAR = (
    select(t.filings.c.draft)
    .distinct()
    .join(t.members, t.members.c.draft == t.filings.c.draft)
    .where(among(t.filings.c.key), t.filings.c.day.between(bindparam("first"), bindparam("last")))
)


class Linking:
    """Links the drafts of one batch, within one transaction, while no draft ceases to count.

    What it met is remembered: in a batch of reports of one event each meets all before it.
    """

    def __init__(self, connection: Connection, linker: Linker, *, recorded: str) -> None:
        self._connection = connection
        self._linker = linker
        self._recorded = recorded
        self._nearby = linker.nearby()
        self._nodes: dict[str, Draft] = {}

    def link(self, drafts: Iterable[str]) -> None:
        """Compare drafts with those near them that count, and keep the matches that may matter."""
        for draft in self._loaded(sorted(drafts)):
            near = [other for other in self._near(draft) if other.document != draft.document]
            self._learn(self._nearby.unknown(other.id for other in near))
            kept = self._nearby.matches(draft, near)
            insert_new(self._connection, t.edges, [_edge(match, self._linker, self._recorded) for match in kept])

    def _loaded(self, drafts: Sequence[str]) -> list[Draft]:
        missing = [draft for draft in drafts if draft not in self._nodes]
        self._nodes.update(load_nodes(self._connection, missing))
        return [self._nodes[draft] for draft in drafts]

    def _near(self, draft: Draft) -> list[Draft]:
        keys, first, last = self._linker.looked_for(draft)
        rows = answers(self._connection, _NEAR, keys, first=first, last=last)
        return self._loaded(sorted({row[0] for row in rows}))

    def _learn(self, drafts: Sequence[str]) -> None:
        """Load the kept matches of drafts that were not met before."""
        kept = neighbours(self._connection, drafts, self._linker, least=self._linker.unsure)
        self._nearby.learn(drafts, kept.values())


def _edge(match: Match, linker: Linker, recorded: str) -> dict[str, str | float]:
    return {
        "left": match.left,
        "right": match.right,
        "linker": linker.version,
        "score": match.score,
        "reasons": msgspec.json.encode(match.reasons).decode(),
        "recorded": recorded,
    }

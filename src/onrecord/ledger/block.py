"""Linking inside the ledger: the block of drafts that a report touches, clustered anew.

A block is everything that matches connect with the drafts that came or went. Clusters depend on nothing outside it, so
that recomputing it gives the same as recomputing the whole ledger.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, or_, select

from onrecord.ledger import tables as t
from onrecord.ledger.loading import decode_node, load_nodes, match_of
from onrecord.ledger.protocols import Linker
from onrecord.ledger.sql import batches, insert_new
from onrecord.model.record import Draft, Match


@dataclass(frozen=True, slots=True)
class Block:
    """Clusters of draft ids, and for each draft the reasons of its best match within its cluster."""

    clusters: tuple[tuple[str, ...], ...]
    reasons: dict[str, tuple[str, ...]]


def link_new(connection: Connection, drafts: Iterable[str], linker: Linker, *, recorded: str) -> None:
    """Compare new drafts with those filed near them, and keep the matches as edges."""
    for draft in load_nodes(connection, drafts).values():
        matches = (linker.compare(draft, other) for other in _near(connection, draft, linker))
        insert_new(connection, t.edges, [_edge(match, linker, recorded) for match in matches if match is not None])


def file_new(connection: Connection, drafts: Iterable[Draft], linker: Linker) -> None:
    """Put drafts where later ones look for them."""
    rows = [{"key": key, "day": day, "draft": draft.id} for draft in drafts for key, day in linker.filed(draft)]
    insert_new(connection, t.filings, rows)


def _near(connection: Connection, draft: Draft, linker: Linker) -> list[Draft]:
    keys, first, last = linker.looked_for(draft)
    if not keys:
        return []
    found = (
        select(t.filings.c.draft)
        .join(t.members, t.members.c.draft == t.filings.c.draft)
        .where(t.filings.c.key.in_(keys), t.filings.c.day.between(first, last))
    )
    rows = connection.execute(
        select(t.drafts.c.node).where(t.drafts.c.id.in_(found), t.drafts.c.document != draft.document)
    )
    return [decode_node(row[0]) for row in rows]


def _edge(match: Match, linker: Linker, recorded: str) -> dict[str, str | float]:
    return {
        "left": match.left,
        "right": match.right,
        "linker": linker.version,
        "score": match.score,
        "reasons": msgspec.json.encode(match.reasons).decode(),
        "recorded": recorded,
    }


def neighbours(connection: Connection, drafts: Iterable[str], linker: Linker) -> dict[tuple[str, str], Match]:
    """All matches that join some drafts with drafts that count now."""
    found: dict[tuple[str, str], Match] = {}
    left, right = t.members.alias("l"), t.members.alias("r")
    for batch in batches(sorted(set(drafts))):
        rows = connection.execute(
            select(t.edges.c.left, t.edges.c.right, t.edges.c.score, t.edges.c.reasons)
            .join(left, left.c.draft == t.edges.c.left)
            .join(right, right.c.draft == t.edges.c.right)
            .where(t.edges.c.linker == linker.version, t.edges.c.score >= linker.threshold)
            .where(or_(t.edges.c.left.in_(batch), t.edges.c.right.in_(batch)))
        )
        found.update(((row[0], row[1]), match_of(*row)) for row in rows)
    return found


def block_around(connection: Connection, start: Iterable[str], linker: Linker) -> Block:
    """Everything connected with some drafts, clustered."""
    seen = set(start)
    front, matches = set(seen), dict[tuple[str, str], Match]()
    while front:
        found = neighbours(connection, front, linker)
        matches.update(found)
        front = {draft for pair in found for draft in pair} - seen
        seen |= front
    nodes = load_nodes(connection, sorted(seen))
    clusters = linker.cluster(nodes.values(), matches.values()).clusters
    return Block(clusters, _reasons(clusters, matches.values()))


def _reasons(clusters: Iterable[tuple[str, ...]], matches: Iterable[Match]) -> dict[str, tuple[str, ...]]:
    home = {draft: index for index, members in enumerate(clusters) for draft in members}
    best: dict[str, Match] = {}
    for match in sorted(matches, key=lambda match: (-match.score, match.left, match.right)):
        if home[match.left] == home[match.right]:
            best.setdefault(match.left, match)
            best.setdefault(match.right, match)
    return {draft: (f"score {match.score:.2f}", *match.reasons) for draft, match in best.items()}

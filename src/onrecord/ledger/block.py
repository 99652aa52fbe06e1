"""Linking inside the ledger: the block of drafts that a report touches, clustered anew.

A block is everything that matches connect with the drafts that came or went. Clusters depend on nothing outside it, so
that recomputing it gives the same as recomputing the whole ledger.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, bindparam, or_, select

from onrecord.ledger import tables as t
from onrecord.ledger.decisions import DecidedBlock
from onrecord.ledger.loading import decode_reasons, load_nodes
from onrecord.ledger.protocols import Linker
from onrecord.ledger.replay import NOTHING_DECIDED, Replay
from onrecord.ledger.sql import among, answers, insert_new
from onrecord.model.record import Draft, Match, Pair


@dataclass(frozen=True, slots=True)
class Block:
    """Clusters of draft ids, their drafts, for each the reasons why it is where it is, and what people decided."""

    clusters: tuple[tuple[str, ...], ...]
    nodes: Mapping[str, Draft]
    reasons: dict[str, tuple[str, ...]]
    replay: Replay = NOTHING_DECIDED


def file_new(connection: Connection, drafts: Iterable[Draft], linker: Linker) -> None:
    """Put drafts where later ones look for them."""
    rows = [{"key": key, "day": day, "draft": draft.id} for draft in drafts for key, day in linker.filed(draft)]
    insert_new(connection, t.filings, rows)


_LEFT, _RIGHT = t.members.alias("l"), t.members.alias("r")
_KEPT = (
    select(t.edges.c.left, t.edges.c.right, t.edges.c.score)
    .join(_LEFT, _LEFT.c.draft == t.edges.c.left)
    .join(_RIGHT, _RIGHT.c.draft == t.edges.c.right)
    .where(t.edges.c.linker == bindparam("linker"), t.edges.c.score >= bindparam("least"))
    .where(or_(among(t.edges.c.left), among(t.edges.c.right)))
)
_SAID = (
    select(t.edges.c.left, t.edges.c.right, t.edges.c.reasons)
    .where(t.edges.c.linker == bindparam("linker"))
    .where(among(t.edges.c.left))
)


def neighbours(
    connection: Connection, drafts: Iterable[str], linker: Linker, *, least: float | None = None
) -> dict[Pair, Match]:
    """The kept matches of some drafts with drafts that count now, without reasons; those that join, or from `least`."""
    least = linker.threshold if least is None else least
    rows = answers(connection, _KEPT, sorted(set(drafts)), linker=linker.version, least=least)
    return {(one, two): Match(one, two, score, ()) for one, two, score in rows}


def loosened(connection: Connection, gone: Iterable[str], linker: Linker) -> set[str]:
    """The drafts to compare anew when some cease to count, while these still do."""
    found: set[str] = set()
    for draft in sorted(gone):
        connected, _ = walk(connection, [draft], linker)
        connected.update(end for pair in neighbours(connection, [draft], linker, least=linker.unsure) for end in pair)
        found |= linker.loosened(neighbours(connection, connected, linker, least=linker.unsure).values(), draft)
    return found.difference(gone)


def block_around(
    connection: Connection, start: Iterable[str], linker: Linker, *, documents: Iterable[str] = ()
) -> Block:
    """Everything connected with some drafts by matches and decisions, clustered.

    `documents` are those that changed: decisions on them are replayed though no draft of theirs may be left.
    """
    decided = DecidedBlock(connection, documents)
    connected, matches = walk(connection, start, linker, decided)
    nodes, ruled = load_nodes(connection, sorted(connected)), decided.replay()
    clusters = linker.cluster(nodes.values(), matches.values(), joined=ruled.joined, apart=ruled.apart).clusters
    reasons = _reasons(connection, clusters, matches.values(), linker)
    return Block(clusters, nodes, with_decisions(reasons, ruled), ruled)


def walk(
    connection: Connection, start: Iterable[str], linker: Linker, decided: DecidedBlock | None = None
) -> tuple[set[str], dict[Pair, Match]]:
    """All drafts that matches, and decisions where they are asked for, connect with some; and those matches."""
    seen = set(start)
    front, matches = set(seen), dict[Pair, Match]()
    while front or (decided and decided.waiting):
        found = neighbours(connection, front, linker)
        matches.update(found)
        reached = {draft for pair in found for draft in pair} | (decided.reach(front) if decided else set())
        front = reached - seen
        seen |= front
    return seen, matches


def with_decisions(reasons: dict[str, tuple[str, ...]], ruled: Replay) -> dict[str, tuple[str, ...]]:
    """The reasons, and of drafts that people joined the decisions that did."""
    joined: dict[str, dict[str, None]] = {}
    for pair, decision in sorted(ruled.joined.items()):
        for draft in pair:
            joined.setdefault(draft, {})[f"joined by decision {decision}"] = None
    return reasons | {draft: (*reasons.get(draft, ()), *words) for draft, words in joined.items()}


def _reasons(
    connection: Connection, clusters: Iterable[tuple[str, ...]], matches: Iterable[Match], linker: Linker
) -> dict[str, tuple[str, ...]]:
    """Of each draft the reasons of its best match within its cluster."""
    best = best_matches(clusters, matches)
    said = _said(connection, {(match.left, match.right) for match in best.values()}, linker)
    return {draft: in_words(replace(match, reasons=said[match.left, match.right])) for draft, match in best.items()}


def best_matches(clusters: Iterable[tuple[str, ...]], matches: Iterable[Match]) -> dict[str, Match]:
    """Of each draft its best match within its cluster. Both ends of every match are in some cluster."""
    home = {draft: index for index, members in enumerate(clusters) for draft in members}
    best: dict[str, Match] = {}
    for match in sorted(matches, key=lambda match: (-match.score, match.left, match.right)):
        if home[match.left] == home[match.right]:
            best.setdefault(match.left, match)
            best.setdefault(match.right, match)
    return best


def in_words(match: Match) -> tuple[str, ...]:
    """A match's score and reasons, as a member's reasons give them."""
    return f"score {match.score:.2f}", *match.reasons


def _said(connection: Connection, pairs: Iterable[Pair], linker: Linker) -> dict[Pair, tuple[str, ...]]:
    wanted = set(pairs)
    rows = answers(connection, _SAID, sorted({left for left, _ in wanted}), linker=linker.version)
    return {(one, two): decode_reasons(body) for one, two, body in rows if (one, two) in wanted}

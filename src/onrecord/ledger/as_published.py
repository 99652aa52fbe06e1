"""What would be known from the reports published by a day, with today's engine and linker.

Of each document the versions published by then count. Blocks that no later report touches stay as they are; the others
are clustered again from the drafts that count then, and their matches.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from onrecord.ledger import tables as t
from onrecord.ledger.block import best_matches, in_words, walk
from onrecord.ledger.decisions import DecidedBlock
from onrecord.ledger.documents import drafts_in, extractions_of, held_drafts
from onrecord.ledger.incidents import homes
from onrecord.ledger.loading import decode_node, decode_reasons, load_nodes
from onrecord.ledger.moments import Moment
from onrecord.ledger.overlay import Overlay, documents_of, replayed
from onrecord.ledger.protocols import Linker
from onrecord.ledger.replay import Replay
from onrecord.ledger.sql import batches
from onrecord.model.record import Draft, Match, Pair

Reasons = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Sources:
    """Documents of which not everything was published by then: their drafts now, and those that count then."""

    documents: frozenset[str]
    now: frozenset[str]
    then: frozenset[str]


def overlay_as_published(connection: Connection, moment: Moment, linker: Linker) -> tuple[Overlay, Reasons]:
    """What differs from now, and why each draft is in its cluster."""
    sources = _sources(connection, moment)
    compared = _compare(connection, sources.then - sources.now, sources, linker)
    met = {draft for pair in compared for draft in pair} - sources.then
    decided = DecidedBlock(connection, sources.documents)
    reached, matches = walk(connection, sources.now | met, linker, decided)
    standing = (reached - sources.now) | sources.then
    thinned = _thinned(reached, matches, sources.now - sources.then, linker)
    compared |= _compare(connection, thinned & standing, sources, linker)
    replay = replayed(connection, standing, documents_of(connection, reached | standing), until=moment.recorded)
    clusters, reasons = _settle(connection, standing, compared, replay, linker)
    touched = reached | sources.now | sources.then
    gone = frozenset(homes(connection, touched).values())
    return Overlay(gone, clusters, frozenset(touched), replay), reasons


def _sources(connection: Connection, moment: Moment) -> _Sources:
    documents = set(_later_documents(connection, moment))
    then = drafts_in(connection, extractions_of(connection, documents, moment).values())
    return _Sources(frozenset(documents), held_drafts(connection, documents), then)


def _later_documents(connection: Connection, moment: Moment) -> Iterator[str]:
    """Documents of which a version was published, or anything recorded, later; or on a day that is not known."""
    for document, published in connection.execute(select(t.versions.c.document, t.versions.c.published).distinct()):
        if not moment.known(published):
            yield document
    if moment.recorded is not None:
        for table in (t.readings, t.extractions):
            later = select(t.versions.c.document).join(table, table.c.version == t.versions.c.id)
            yield from connection.scalars(later.where(table.c.recorded > moment.recorded).distinct())


def _compare(connection: Connection, drafts: Iterable[str], sources: _Sources, linker: Linker) -> dict[Pair, Match]:
    """Matches of drafts of which the ledger does not hold all that count then."""
    found: dict[Pair, Match] = {}
    for draft in load_nodes(connection, sorted(drafts)).values():
        for other in _near(connection, draft, sources, linker):
            match = linker.compare(draft, other)
            if match is not None and match.score >= linker.threshold:
                found[match.left, match.right] = match
    return found


def _thinned(reached: Iterable[str], matches: Mapping[Pair, Match], gone: Iterable[str], linker: Linker) -> set[str]:
    """The drafts of blocks of which matches may have been left out because of a draft that does not count then."""
    leaving, found, held = set(gone), set[str](), _by_left(matches)
    for block in _blocks(reached, matches):
        matched = [match for draft in block for match in held.get(draft, ())]
        if any(linker.loosened(matched, draft) for draft in leaving.intersection(block)):
            found.update(block)
    return found


def _by_left(matches: Mapping[Pair, Match]) -> dict[str, list[Match]]:
    found: dict[str, list[Match]] = defaultdict(list)
    for (left, _), match in matches.items():
        found[left].append(match)
    return found


def _near(connection: Connection, draft: Draft, sources: _Sources, linker: Linker) -> Iterator[Draft]:
    """Drafts filed near one that count then."""
    keys, first, last = linker.looked_for(draft)
    filed = select(t.filings.c.draft).where(t.filings.c.key.in_(keys), t.filings.c.day.between(first, last))
    rows = connection.execute(
        select(t.drafts.c.id, t.drafts.c.node, t.members.c.draft)
        .join(t.members, t.members.c.draft == t.drafts.c.id, isouter=True)
        .where(t.drafts.c.id.in_(filed), t.drafts.c.document != draft.document)
    )
    for name, node, member in rows:
        if name in sources.then or (member is not None and name not in sources.now):
            yield decode_node(node)


def _settle(
    connection: Connection, standing: set[str], compared: Mapping[Pair, Match], replay: Replay, linker: Linker
) -> tuple[dict[str, tuple[str, ...]], Reasons]:
    """Cluster the drafts that count then, block by block."""
    found = (*_pairs(connection, standing, linker), *compared, *replay.joined)
    pairs = [pair for pair in found if standing.issuperset(pair)]
    seeds, anew = _seeds(connection, standing), _by_left(compared)
    clusters: dict[str, tuple[str, ...]] = {}
    reasons: Reasons = {}
    for block in _blocks(standing, pairs):
        if len(block) == 1:
            clusters[seeds[block[0]]] = (block[0],)
            continue
        matches = _matches(connection, block, anew, linker)
        nodes = load_nodes(connection, block)
        joined, apart = ([pair for pair in each if nodes.keys() >= set(pair)] for each in (replay.joined, replay.apart))
        settled = linker.cluster(nodes.values(), matches, joined=joined, apart=apart).clusters
        clusters.update((min(seeds[draft] for draft in members), members) for members in settled)
        reasons.update((draft, in_words(match)) for draft, match in best_matches(settled, matches).items())
    return clusters, reasons


def _pairs(connection: Connection, drafts: Iterable[str], linker: Linker) -> Iterator[Pair]:
    """Pairs held that join, and of which the first is among some drafts, whether they count or not."""
    for batch in batches(sorted(drafts)):
        asked = select(t.edges.c.left, t.edges.c.right).where(t.edges.c.left.in_(batch))
        joining = asked.where(t.edges.c.linker == linker.version, t.edges.c.score >= linker.threshold)
        yield from ((row[0], row[1]) for row in connection.execute(joining))


def _blocks(drafts: Iterable[str], pairs: Iterable[Pair]) -> list[list[str]]:
    """Drafts that matches connect, each block and all of them in order."""
    met: dict[str, list[str]] = defaultdict(list)
    for one, two in pairs:
        met[one].append(two)
        met[two].append(one)
    seen: set[str] = set()
    blocks: list[list[str]] = []
    for start in sorted(drafts):
        if start in seen:
            continue
        seen.add(start)
        block = [start]
        for draft in block:  # grows as it is gone through
            fresh = [other for other in met[draft] if other not in seen]
            seen.update(fresh)
            block += dict.fromkeys(fresh)
        blocks.append(sorted(block))
    return blocks


def _matches(
    connection: Connection, block: Iterable[str], anew: Mapping[str, list[Match]], linker: Linker
) -> list[Match]:
    """All matches within a block."""
    drafts = set(block)
    fresh = (match for draft in block for match in anew.get(draft, ()))
    found = {(match.left, match.right): match for match in fresh if match.right in drafts}
    for batch in batches(sorted(drafts)):
        rows = connection.execute(
            select(t.edges.c.left, t.edges.c.right, t.edges.c.score, t.edges.c.reasons)
            .where(t.edges.c.linker == linker.version, t.edges.c.score >= linker.threshold)
            .where(t.edges.c.left.in_(batch))
        )
        found.update((row[:2], Match(*row[:3], decode_reasons(row[3]))) for row in rows if row[1] in drafts)
    return list(found.values())


def _seeds(connection: Connection, drafts: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for batch in batches(sorted(drafts)):
        rows = connection.execute(select(t.drafts.c.id, t.drafts.c.seed).where(t.drafts.c.id.in_(batch)))
        found.update((row[0], row[1]) for row in rows)
    return found

"""Questions about one document: which drafts count now, and where the others went."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection, select

from onrecord.ledger import tables as t
from onrecord.ledger.loading import DRAFTS_OF_VERSIONS, load_claim_ids
from onrecord.ledger.moments import NOW, Moment
from onrecord.ledger.sql import among, answers, batches
from onrecord.ledger.succession import ReadVersion, Told, current_extraction, current_version, successor

Counts = Callable[[str, str | None], bool]
_VERSIONS = (
    select(
        t.versions.c.document,
        t.versions.c.id,
        t.captures.c.retrieved,
        t.versions.c.published,
        t.readings.c.engine,
        t.readings.c.recorded,
    )
    .join(t.readings, t.readings.c.version == t.versions.c.id)
    .join(t.captures, t.captures.c.id == t.readings.c.capture)
    .where(among(t.versions.c.document))
)
_EXTRACTIONS = select(
    t.extractions.c.version, t.extractions.c.id, t.extractions.c.engine, t.extractions.c.recorded
).where(among(t.extractions.c.version))
_DRAFTS_IN = select(t.drafts.c.id).where(among(t.drafts.c.extraction))
_HELD = select(t.members.c.draft).join(t.drafts, t.drafts.c.id == t.members.c.draft).where(among(t.drafts.c.document))
_TOLD = (
    select(
        t.drafts.c.document,
        t.drafts.c.id,
        t.drafts.c.seed,
        t.members.c.incident,
        t.extractions.c.recorded,
        t.versions.c.published,
    )
    .select_from(DRAFTS_OF_VERSIONS.join(t.members, t.members.c.draft == t.drafts.c.id, isouter=True))
    .where(among(t.drafts.c.document))
    .order_by(t.drafts.c.id)
)
_DraftRow = tuple[str, str, str, str | None, str, str | None]


def counts_now(draft: str, incident: str | None) -> bool:
    """Whether a draft is in an incident now."""
    return incident is not None


def extraction_of(connection: Connection, document: str, moment: Moment = NOW) -> str | None:
    """The extraction of a document that counts, now or at a moment; None where none did yet."""
    return extractions_of(connection, [document], moment).get(document)


def extractions_of(connection: Connection, documents: Iterable[str], moment: Moment = NOW) -> dict[str, str]:
    """The extraction that counts of each document that has one at a moment."""
    found: dict[str, str] = {}
    for batch in batches(sorted(set(documents))):
        versions = _versions_of(connection, batch, moment)
        made = _extractions_made(connection, versions.values(), moment)
        counting = {document: made[version] for document, version in versions.items() if version in made}
        found.update((document, current_extraction(engines)) for document, engines in counting.items())
    return found


def _versions_of(connection: Connection, documents: Sequence[str], moment: Moment) -> dict[str, str]:
    """The version that counts of each document."""
    rows = answers(connection, _VERSIONS, documents)
    seen: dict[str, list[ReadVersion]] = defaultdict(list)
    for document, version, retrieved, published, engine, recorded in rows:
        if moment.held(recorded) and moment.known(published):
            seen[document].append(ReadVersion(version, retrieved, published, engine))
    return {document: current_version(found) for document, found in seen.items()}


def _extractions_made(connection: Connection, versions: Iterable[str], moment: Moment) -> dict[str, dict[str, str]]:
    """The extractions of each version, with their engines."""
    made: dict[str, dict[str, str]] = defaultdict(dict)
    for version, extraction, engine, recorded in answers(connection, _EXTRACTIONS, sorted(versions)):
        if moment.held(recorded):
            made[version][extraction] = engine
    return made


def drafts_in(connection: Connection, extractions: Iterable[str]) -> frozenset[str]:
    """The drafts of some extractions."""
    return frozenset(row[0] for row in answers(connection, _DRAFTS_IN, extractions))


def held_drafts(connection: Connection, documents: Iterable[str]) -> frozenset[str]:
    """The drafts of some documents that are in a cluster now."""
    return frozenset(row[0] for row in answers(connection, _HELD, documents))


def names_of(
    connection: Connection, documents: Iterable[str], *, moment: Moment = NOW, counts: Counts = counts_now
) -> dict[str, set[str]]:
    """For each draft of some documents that counts, every name that leads to it: its own, and those it took over.

    `counts` says of a draft, and of its incident now (None: none), whether it counts.
    """
    names: dict[str, set[str]] = defaultdict(set)
    for current, former in _told(connection, documents, moment, counts).values():
        for one in current:
            names[one.draft].add(one.seed)
        kept = {one.seed for one in current}
        for one in former:
            heir = None if one.seed in kept else successor(one, current)
            if heir is not None:
                names[heir].add(one.seed)
    return names


def _told(
    connection: Connection, documents: Iterable[str], moment: Moment, counts: Counts
) -> dict[str, tuple[list[Told], list[Told]]]:
    """Drafts of each document that count and those that no longer do, in the order of their ids."""
    found: dict[str, tuple[list[Told], list[Told]]] = defaultdict(lambda: ([], []))
    for batch in batches(sorted(set(documents))):
        rows = [row for row in _drafts_told(connection, batch) if moment.held(row[4]) and moment.known(row[5])]
        standing = {row[1] for row in rows if counts(row[1], row[3])}
        replaced = {row[0] for row in rows if row[1] not in standing}
        said = load_claim_ids(connection, [row[1] for row in rows if row[0] in replaced])
        for document, draft, seed, *_ in rows:
            found[document][draft not in standing].append(Told(draft, seed, frozenset(said.get(draft, ()))))
    return found


def _drafts_told(connection: Connection, documents: Sequence[str]) -> list[_DraftRow]:
    """All drafts of some documents, with their incidents now, when they were recorded and published."""
    rows = answers(connection, _TOLD, documents)
    return [(row[0], row[1], row[2], row[3], row[4], row[5]) for row in rows]

"""Questions about one document: which drafts count now, and where the others went."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, select

from onrecord.ledger import tables as t
from onrecord.ledger.sql import batches
from onrecord.ledger.succession import ReadVersion, Told, current_extraction, current_version, successor


def extraction_of(connection: Connection, document: str) -> str:
    """The extraction of a document that counts now."""
    rows = connection.execute(
        select(t.versions.c.id, t.captures.c.retrieved, t.versions.c.published, t.readings.c.engine)
        .join(t.readings, t.readings.c.version == t.versions.c.id)
        .join(t.captures, t.captures.c.id == t.readings.c.capture)
        .where(t.versions.c.document == document)
    )
    version = current_version(ReadVersion(row[0], row[1], row[2], row[3]) for row in rows)
    made = connection.execute(
        select(t.extractions.c.id, t.extractions.c.engine).where(t.extractions.c.version == version)
    )
    return current_extraction({row[0]: row[1] for row in made})


def drafts_in(connection: Connection, extraction: str) -> frozenset[str]:
    """The drafts of one extraction."""
    return frozenset(connection.scalars(select(t.drafts.c.id).where(t.drafts.c.extraction == extraction)))


def held_drafts(connection: Connection, document: str) -> frozenset[str]:
    """The drafts of a document that are in a cluster now."""
    return frozenset(
        connection.scalars(
            select(t.members.c.draft)
            .join(t.drafts, t.drafts.c.id == t.members.c.draft)
            .where(t.drafts.c.document == document)
        )
    )


def names_of(connection: Connection, documents: Iterable[str]) -> dict[str, set[str]]:
    """For each current draft of some documents, every name that leads to it: its own, and those it took over."""
    names: dict[str, set[str]] = defaultdict(set)
    for current, former in _told(connection, documents).values():
        for one in current:
            names[one.draft].add(one.seed)
        kept = {one.seed for one in current}
        for one in former:
            heir = None if one.seed in kept else successor(one, current)
            if heir is not None:
                names[heir].add(one.seed)
    return names


def _told(connection: Connection, documents: Iterable[str]) -> dict[str, tuple[list[Told], list[Told]]]:
    """Current and former drafts of each document, in the order of their ids."""
    found: dict[str, tuple[list[Told], list[Told]]] = defaultdict(lambda: ([], []))
    for batch in batches(sorted(set(documents))):
        rows = connection.execute(
            select(t.drafts.c.document, t.drafts.c.id, t.drafts.c.seed, t.members.c.draft)
            .join(t.members, t.members.c.draft == t.drafts.c.id, isouter=True)
            .where(t.drafts.c.document.in_(batch))
            .order_by(t.drafts.c.id)
        ).all()
        replaced = {row[0] for row in rows if row[3] is None}
        said = _claims(connection, [row[1] for row in rows if row[0] in replaced])
        for document, draft, seed, member in rows:
            found[document][member is None].append(Told(draft, seed, frozenset(said.get(draft, ()))))
    return found


def _claims(connection: Connection, drafts: Iterable[str]) -> dict[str, set[str]]:
    said: dict[str, set[str]] = defaultdict(set)
    for batch in batches(drafts):
        rows = connection.execute(select(t.claims.c.draft, t.claims.c.id).where(t.claims.c.draft.in_(batch)))
        for draft, claim in rows:
            said[draft].add(claim)
    return said

"""The ledger as it stood at a recorded time, from the memberships' history: what differs from how it stands now."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from onrecord.ledger import tables as t
from onrecord.ledger.block import best_matches, in_words
from onrecord.ledger.incidents import homes
from onrecord.ledger.loading import decode_reasons
from onrecord.ledger.overlay import Overlay, decided_with, drafts_told, replayed, with_decided
from onrecord.ledger.protocols import Linker
from onrecord.ledger.sql import batches
from onrecord.model.record import Match, Pair


def overlay_as_of(connection: Connection, recorded: str) -> Overlay:
    """What differs from now: only documents of which the ledger learnt something later are looked at.

    And those that decisions tie to them or to reports of the same incidents: what a decision does depends on all that
    it speaks of.
    """
    return overlay_on(connection, _changed_documents(connection, recorded), recorded)


def overlay_on(connection: Connection, documents: Iterable[str], recorded: str) -> Overlay:
    """The incidents that some documents told of at a time, whether they differ from now or not."""
    documents = with_decided(connection, documents)
    overlay = _overlay(connection, documents, recorded)
    while not (tied := decided_with(connection, overlay.standing)) <= documents:
        documents |= tied
        overlay = _overlay(connection, documents, recorded)
    return replace(overlay, replay=replayed(connection, overlay.standing, documents, until=recorded))


def _overlay(connection: Connection, documents: Iterable[str], recorded: str) -> Overlay:
    """What differs if these documents are all that changed, decisions aside."""
    touched = {draft for drafts in drafts_told(connection, documents).values() for draft in drafts}
    then, now = homes_at(connection, touched, recorded), homes(connection, touched)
    gone = {*then.values(), *now.values()}
    clusters: dict[str, list[str]] = defaultdict(list)
    for draft, incident in then.items():
        clusters[incident].append(draft)
    for draft, incident in _members_of(connection, clusters):
        if draft not in touched:
            clusters[incident].append(draft)
    settled = {name: tuple(sorted(members)) for name, members in clusters.items()}
    return Overlay(frozenset(gone), settled, frozenset(touched))


def _changed_documents(connection: Connection, recorded: str) -> set[str]:
    """Documents that were read anew, or whose drafts moved, were compared or decided on, after a time."""
    read = (
        select(t.versions.c.document)
        .join(t.extractions, t.extractions.c.version == t.versions.c.id)
        .where(t.extractions.c.recorded > recorded)
    )
    moved = (
        select(t.drafts.c.document)
        .join(t.memberships, t.memberships.c.draft == t.drafts.c.id)
        .where(t.memberships.c.recorded > recorded)
    )
    compared = [
        select(t.drafts.c.document).join(t.edges, side == t.drafts.c.id).where(t.edges.c.recorded > recorded)
        for side in (t.edges.c.left, t.edges.c.right)
    ]
    decided = (
        select(t.decision_documents.c.document)
        .join(t.decisions, t.decisions.c.id == t.decision_documents.c.decision)
        .where(t.decisions.c.recorded > recorded)
    )
    asked = (read, moved, *compared, decided)
    return {document for each in asked for document in connection.scalars(each.distinct())}


def homes_at(connection: Connection, drafts: Iterable[str], recorded: str) -> dict[str, str]:
    """The incident of each draft that was in one at a time."""
    found: dict[str, str | None] = {}
    columns = (t.memberships.c.draft, t.memberships.c.incident)
    for batch in batches(sorted(drafts)):
        rows = connection.execute(
            select(*columns)
            .where(t.memberships.c.draft.in_(batch), t.memberships.c.recorded <= recorded)
            .order_by(t.memberships.c.seq)
        )
        found.update((row[0], row[1]) for row in rows)
    return {draft: incident for draft, incident in found.items() if incident is not None}


def _members_of(connection: Connection, incidents: Iterable[str]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for batch in batches(sorted(incidents)):
        asked = select(t.members.c.draft, t.members.c.incident).where(t.members.c.incident.in_(batch))
        found += [(row[0], row[1]) for row in connection.execute(asked)]
    return found


def reasons_as_of(
    connection: Connection, clusters: Iterable[Sequence[str]], recorded: str, linker: Linker
) -> dict[str, tuple[str, ...]]:
    """Why each draft was in its cluster at a time: its best match within it, of each pair the one found last."""
    listed = [tuple(members) for members in clusters if len(members) > 1]
    home = {draft: members for members in listed for draft in members}
    found: dict[Pair, Match] = {}
    for batch in batches(sorted(home)):
        rows = connection.execute(
            select(t.edges)
            .where(t.edges.c.left.in_(batch), t.edges.c.recorded <= recorded)
            .where(t.edges.c.score >= linker.threshold)
            .order_by(t.edges.c.recorded)
        )
        for row in rows:
            if home[row.left] is home.get(row.right):
                found[row.left, row.right] = Match(row.left, row.right, row.score, decode_reasons(row.reasons))
    return {draft: in_words(match) for draft, match in best_matches(listed, found.values()).items()}

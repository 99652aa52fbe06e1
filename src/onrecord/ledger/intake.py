"""Documents that are held and wait to be taken into incidents, and taking them in, many at a time.

An incident is put together from all its reports. Doing so for each of a batch of reports costs the square of their
number; here it is done once for all that wait. Which documents wait is a table, so that a crash loses nothing.
"""

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection, delete, func, select, update

from onrecord.ledger import tables as t
from onrecord.ledger.block import block_around, loosened, neighbours
from onrecord.ledger.documents import drafts_in, extractions_of, held_drafts
from onrecord.ledger.incidents import homes, settle
from onrecord.ledger.linking import Linking
from onrecord.ledger.protocols import Changed, Linker
from onrecord.ledger.sql import batches, insert_new

AT_ONCE = 500
"""Documents taken in by one transaction: some seconds, during which other writers wait, of the thirty they would."""
_WAITING = select(func.count()).select_from(t.pending)
_TELLING = select(t.drafts.c.document).distinct().join(t.members, t.members.c.draft == t.drafts.c.id)
_ANEW = select(t.pending.c.document).where(t.pending.c.anew == 1).order_by(t.pending.c.document)
_FIRST = select(t.pending.c.document).order_by(t.pending.c.recorded, t.pending.c.document)


def put_off(connection: Connection, document: str, *, recorded: str) -> None:
    """Write down that a document waits to be taken in."""
    insert_new(connection, t.pending, [{"document": document, "recorded": recorded, "anew": 0}])


def put_off_all(connection: Connection, linker: Linker, *, now: Callable[[], str]) -> int:
    """Write down that all documents wait where this linker is new to the ledger; how many there are.

    Matches of another linker say nothing to this one: without its own, everything would fall apart.
    """
    if not insert_new(connection, t.linkers, [{"version": linker.version}]):
        return 0
    documents = connection.scalars(_TELLING).all()
    if not documents:
        return 0
    recorded = now()
    insert_new(connection, t.pending, ({"document": each, "recorded": recorded, "anew": 1} for each in documents))
    connection.execute(update(t.pending).where(t.pending.c.document.in_(_TELLING)).values(anew=1))
    return len(documents)


def is_compared(connection: Connection, linker: Linker) -> bool:
    """Whether all drafts that count are compared by this linker."""
    known = connection.scalar(select(t.linkers.c.version).where(t.linkers.c.version == linker.version))
    return known is not None and connection.scalar(_ANEW.limit(1)) is None


def compare_anew(connection: Connection, linker: Linker, *, recorded: str, most: int = AT_ONCE) -> bool:
    """Compare the drafts of some documents with all near them, as new edges; False where none waits for it.

    All are compared before the first is settled, so that no incident falls apart on the way.
    """
    documents = connection.scalars(_ANEW.limit(most)).all()
    Linking(connection, linker, recorded=recorded).link(held_drafts(connection, documents))
    for batch in batches(documents):
        connection.execute(update(t.pending).where(t.pending.c.document.in_(batch)).values(anew=0))
    return bool(documents)


def waiting(connection: Connection) -> int:
    """How many documents wait to be taken in."""
    return connection.scalar(_WAITING) or 0


def first_waiting(connection: Connection, most: int = AT_ONCE) -> Sequence[str]:
    """Some of the documents that wait, the earliest first."""
    return connection.scalars(_FIRST.limit(most)).all()


def take_in(connection: Connection, documents: Sequence[str], linker: Linker, *, recorded: str) -> Changed:
    """Let some documents' current drafts count, and no others of theirs, and settle the blocks around them.

    The same as if they had come one after the other: first all that they no longer tell goes, then what they tell
    now comes, draft by draft.
    """
    wanted = drafts_in(connection, extractions_of(connection, documents).values())
    held = held_drafts(connection, documents)
    gone, come = held - wanted, wanted - held
    left = {draft for pair in neighbours(connection, gone, linker) for draft in pair} - gone
    loose = loosened(connection, gone, linker)
    before = homes(connection, gone)
    for batch in batches(sorted(gone)):
        connection.execute(delete(t.members).where(t.members.c.draft.in_(batch)))
    linking = Linking(connection, linker, recorded=recorded)
    linking.link(loose)
    for draft in sorted(come):  # each is compared with those before it, and so every two once
        insert_new(connection, t.members, [{"draft": draft, "incident": ""}])
        linking.link([draft])
    block = block_around(connection, wanted | left | loose, linker, documents=documents)
    changed = settle(connection, block, gone=before, recorded=recorded)
    for batch in batches(documents):
        connection.execute(delete(t.pending).where(t.pending.c.document.in_(batch)))
    return changed


def united(changes: Iterable[Changed]) -> Changed:
    """What several changes, one after the other, come to: an incident that is new is not updated, too."""
    new, updated = set[str](), set[str]()
    for change in changes:
        new.update(change.new)
        updated.update(change.updated)
    return Changed(tuple(sorted(new)), tuple(sorted(updated - new)))

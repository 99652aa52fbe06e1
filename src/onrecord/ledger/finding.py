"""An incident by any of the names that lead to it."""

import msgspec
from sqlalchemy import Connection, select

from onrecord.errors import LedgerError
from onrecord.ledger import tables as t
from onrecord.ledger.documents import names_of
from onrecord.ledger.sql import storable
from onrecord.model.record import Record

_RECORD = msgspec.json.Decoder(Record)
LAST = "\U0010ffff"
"""Sorts after every other character."""


def find_record(connection: Connection, name: str) -> Record:
    """One incident by its id, an id that leads to it, or the beginning of one that fits no other.

    Raises:
        LedgerError: where there is none, or several.
    """
    name = storable(name)
    found = _find(connection, name)
    body = connection.scalar(select(t.incidents.c.body).where(t.incidents.c.id == found))
    if body is None:
        raise LedgerError(f"{name}: no such incident; `onrecord incidents` lists them")
    return _RECORD.decode(body)


def _find(connection: Connection, name: str) -> str:
    named = t.incidents.c.id
    starts = named.between(name, name + LAST)  # an index answers this, and not LIKE
    found = list(connection.scalars(select(named).where(starts).order_by(named).limit(4)))
    if name in found or len(found) == 1:
        return name if name in found else found[0]
    if found:
        raise LedgerError(f"{name}: several incidents begin so: {', '.join(found[:3])}, …")
    return _redirected(connection, name)


def _redirected(connection: Connection, name: str) -> str:
    """Where the drafts of an id that is none (any more) are now."""
    documents = set(connection.scalars(select(t.drafts.c.document).where(t.drafts.c.seed == name)))
    if not documents:
        raise LedgerError(f"{name}: no such incident; `onrecord incidents` lists them")
    heirs = [draft for draft, names in names_of(connection, documents).items() if name in names]
    found = connection.scalar(
        select(t.members.c.incident).where(t.members.c.draft.in_(heirs)).order_by(t.members.c.incident)
    )
    if found is None:
        raise LedgerError(f"{name}: no longer held; a newer version of its only report does not tell of it")
    return str(found)

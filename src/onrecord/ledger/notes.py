"""Field notes in the database. Confidential ones are kept by themselves, where nothing else looks.

A public note is a report like others, and its note is kept beside it. Of a confidential one no table but `notes` and
`note_sheets` holds a byte: it has no document, draft, claim, edge or record, so that nothing that is shown or exported
can rest on it.
"""

from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, select

from onrecord.ledger import tables as t
from onrecord.ledger.identities import digest, engine_rank
from onrecord.ledger.sql import insert_new
from onrecord.model import Sheet
from onrecord.model.note import Confidentiality, Note

_NOTE = msgspec.json.Decoder(Note)
_SHEET = msgspec.json.Decoder(Sheet)


@dataclass(frozen=True, slots=True)
class HeldNote:
    """A confidential note with its sheet by the newest engine, and when the ledger learnt of it."""

    id: str
    note: Note
    sheet: Sheet
    engine: str
    recorded: str


def note_id(note: Note) -> str:
    """The identity of a note: everything in it."""
    return digest("n", encode_note(note))


def encode_note(note: Note) -> str:
    """A note as JSON: the same note gives the same text."""
    return msgspec.json.encode(note, order="deterministic").decode()


def keep_note(connection: Connection, note: Note, *, recorded: str) -> bool:
    """Write a note down; whether it was not there yet."""
    row = {
        "id": note_id(note),
        "author": note.author,
        "confidentiality": note.confidentiality,
        "body": encode_note(note),
        "recorded": recorded,
    }
    return bool(insert_new(connection, t.notes, [row]))


def keep_sheet(connection: Connection, note: Note, sheet: Sheet, *, engine: str, recorded: str) -> None:
    """Write down what an engine reads in a confidential note."""
    body = msgspec.json.encode(sheet).decode()
    row = {"note": note_id(note), "engine": engine, "sheet": body, "recorded": recorded}
    insert_new(connection, t.note_sheets, [row])


def confidential_notes(connection: Connection) -> list[HeldNote]:
    """Every confidential note with its sheet by the newest engine, in the order of their ids."""
    rows = connection.execute(
        select(t.notes.c.id, t.notes.c.body, t.note_sheets.c.engine, t.note_sheets.c.sheet, t.notes.c.recorded)
        .join(t.note_sheets, t.note_sheets.c.note == t.notes.c.id)
        .where(t.notes.c.confidentiality == Confidentiality.CONFIDENTIAL)
        .order_by(t.notes.c.id)
    ).all()
    newest: dict[str, HeldNote] = {}
    for name, body, engine, sheet, recorded in sorted(rows, key=lambda row: engine_rank(row[2])):
        newest[name] = HeldNote(name, _NOTE.decode(body), _SHEET.decode(sheet), engine, recorded)
    return [newest[name] for name in sorted(newest)]

"""Text that sorts alike on every database and has no length limit, 64-bit numbers, and compressed records."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from onrecord.ledger.columns import pack, unpack

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_BATCH = 500
_LENGTHS = {
    "captures": {"id": 24, "sha256": 64, "source": 0, "url": 0, "kind": 8, "retrieved": 32, "recorded": 32},
    "documents": {"id": 24, "recorded": 32},
    "versions": {
        "id": 24,
        "document": 24,
        "version": 24,
        "published": 40,
        "outlet": 0,
        "agency": 0,
        "title": 0,
        "url": 0,
        "language": 16,
        "report": 0,
        "recorded": 32,
    },
    "readings": {"capture": 24, "engine": 40, "version": 24, "recorded": 32},
    "extractions": {"id": 24, "version": 24, "engine": 40, "asides": 0, "recorded": 32},
    "drafts": {"id": 24, "extraction": 24, "document": 24, "seed": 24, "node": 0, "body": 0, "recorded": 32},
    "claims": {
        "draft": 24,
        "id": 24,
        "about": 24,
        "stance": 16,
        "claimant": 0,
        "claimant_type": 24,
        "body": 0,
    },
    "filings": {"key": 160, "day": 10, "draft": 24},
    "edges": {"left": 24, "right": 24, "linker": 40, "reasons": 0, "recorded": 32},
    "memberships": {"draft": 24, "incident": 24, "recorded": 32},
    "members": {"draft": 24, "incident": 24},
    "incidents": {
        "id": 24,
        "first": 10,
        "last": 10,
        "country": 2,
        "event_type": 40,
        "sub_event_type": 40,
        "status": 16,
        "actors": 0,
        "recorded": 32,
        "updated": 32,
    },
}
"""The text columns of schema 0001 with their lengths; 0: none."""
_NUMBERS = {"captures": ("bytes",), "claims": ("low", "high")}


def upgrade() -> None:
    """Widen what PostgreSQL would refuse, and compress the records."""
    if _is_postgres():
        _alter({table: dict.fromkeys(columns, 'TEXT COLLATE "C"') for table, columns in _LENGTHS.items()}, "BIGINT")
    _change_bodies("BYTEA" if _is_postgres() else "BLOB", pack)


def downgrade() -> None:
    """Back to the types of 0001. PostgreSQL refuses where a text is longer than they allow."""
    _change_bodies("TEXT", unpack)
    if _is_postgres():
        types = {table: {name: _usual(length) for name, length in each.items()} for table, each in _LENGTHS.items()}
        _alter(types, "INTEGER")


def _is_postgres() -> bool:
    return op.get_bind().dialect.name == "postgresql"


def _usual(length: int) -> str:
    return f'VARCHAR({length}) COLLATE "default"' if length else 'TEXT COLLATE "default"'


def _alter(types: Mapping[str, Mapping[str, str]], number: str) -> None:
    """Change all columns of a table at once, so that it is written anew only once."""
    for table, columns in types.items():
        wanted = {**columns, **dict.fromkeys(_NUMBERS.get(table, ()), number)}
        op.execute(f"ALTER TABLE {table} " + ", ".join(f'ALTER COLUMN "{n}" TYPE {to}' for n, to in wanted.items()))


def _change_bodies(kind: str, change: Callable[[Any], str | bytes]) -> None:
    """Replace incidents.body by a column of another type that holds the changed values."""
    connection = op.get_bind()
    op.execute(f"ALTER TABLE incidents ADD COLUMN changed {kind}")
    for rows in _pages(connection):
        found = [{"id": row.id, "changed": change(row.body)} for row in rows]
        connection.execute(sa.text("UPDATE incidents SET changed = :changed WHERE id = :id"), found)
    op.execute("ALTER TABLE incidents DROP COLUMN body")
    op.execute("ALTER TABLE incidents RENAME COLUMN changed TO body")


def _pages(connection: sa.Connection) -> Iterator[Sequence[sa.Row[Any]]]:
    """The ids and bodies of all incidents, some at a time."""
    asked = sa.text("SELECT id, body FROM incidents WHERE id > :last ORDER BY id LIMIT :most")
    last = ""
    while rows := connection.execute(asked, {"last": last, "most": _BATCH}).all():
        yield rows
        last = rows[-1].id

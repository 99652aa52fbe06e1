"""The words of reports, to be looked in: FTS5 in SQLite, tsvector in PostgreSQL."""

import json

import sqlalchemy as sa
from alembic import op

from onrecord.ledger.columns import new_words
from onrecord.ledger.fulltext import INDEX, keep_words

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None
_AT_ONCE = 500


def upgrade() -> None:
    """Make the index, and fill it with the reports that the ledger holds."""
    op.create_table(
        "texts",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", new_words(24), nullable=False),
        sa.ForeignKeyConstraint(["version"], ["versions.id"], name=op.f("fk_texts_version")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_texts")),
    )
    op.create_index(op.f("ix_texts_version"), "texts", ["version"], unique=False)
    connection = op.get_bind()
    if connection.dialect.name == "postgresql":
        op.execute(f"CREATE TABLE {INDEX} (key BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)")
        op.execute(f"CREATE INDEX ix_{INDEX} ON {INDEX} USING GIN (words)")
    elif _has_fts5(connection):
        op.execute(f"CREATE VIRTUAL TABLE {INDEX} USING fts5(words, content='', tokenize='unicode61')")
    _fill(connection)


def _has_fts5(connection: sa.Connection) -> bool:
    return bool(connection.scalar(sa.text("SELECT sqlite_compileoption_used('ENABLE_FTS5')")))


def _fill(connection: sa.Connection) -> None:
    """In stretches, so that a large ledger does not have to fit into memory."""
    asked = sa.text("SELECT id, report FROM versions WHERE id > :last ORDER BY id LIMIT :most")
    last = ""
    while rows := connection.execute(asked, {"last": last, "most": _AT_ONCE}).all():
        for version, report in rows:
            keep_words(connection, version, json.loads(report)["text"])
        last = rows[-1][0]


def downgrade() -> None:
    """Drop the index."""
    op.execute(f"DROP TABLE IF EXISTS {INDEX}")
    op.drop_index(op.f("ix_texts_version"), table_name="texts")
    op.drop_table("texts")

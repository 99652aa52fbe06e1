"""Field notes, and what engines read in confidential ones."""

import sqlalchemy as sa
from alembic import op

from onrecord.ledger.columns import new_words

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of notes."""
    op.create_table(
        "notes",
        sa.Column("id", new_words(24), nullable=False),
        sa.Column("author", new_words(), nullable=False),
        sa.Column("confidentiality", new_words(16), nullable=False),
        sa.Column("body", new_words(), nullable=False),
        sa.Column("recorded", new_words(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
    )
    op.create_index(op.f("ix_notes_confidentiality"), "notes", ["confidentiality"], unique=False)
    op.create_table(
        "note_sheets",
        sa.Column("note", new_words(24), nullable=False),
        sa.Column("engine", new_words(40), nullable=False),
        sa.Column("sheet", new_words(), nullable=False),
        sa.Column("recorded", new_words(32), nullable=False),
        sa.ForeignKeyConstraint(["note"], ["notes.id"], name=op.f("fk_note_sheets_note")),
        sa.PrimaryKeyConstraint("note", "engine", name=op.f("pk_note_sheets")),
    )


def downgrade() -> None:
    """Drop the tables of notes."""
    op.drop_table("note_sheets")
    op.drop_index(op.f("ix_notes_confidentiality"), table_name="notes")
    op.drop_table("notes")

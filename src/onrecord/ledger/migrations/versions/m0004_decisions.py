"""People's decisions, the documents that they hold on to, and what has become of each."""

import sqlalchemy as sa
from alembic import op

from onrecord.ledger.columns import new_words

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of decisions."""
    op.create_table(
        "decisions",
        sa.Column("id", new_words(24), nullable=False),
        sa.Column("kind", new_words(16), nullable=False),
        sa.Column("author", new_words(), nullable=False),
        sa.Column("time", new_words(32), nullable=False),
        sa.Column("undoes", new_words(24), nullable=True),
        sa.Column("body", new_words(), nullable=False),
        sa.Column("recorded", new_words(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
    )
    op.create_index(op.f("ix_decisions_recorded"), "decisions", ["recorded"], unique=False)
    op.create_table(
        "decision_documents",
        sa.Column("decision", new_words(24), nullable=False),
        sa.Column("document", new_words(24), nullable=False),
        sa.ForeignKeyConstraint(["decision"], ["decisions.id"], name=op.f("fk_decision_documents_decision")),
        sa.PrimaryKeyConstraint("decision", "document", name=op.f("pk_decision_documents")),
    )
    op.create_index(op.f("ix_decision_documents_document"), "decision_documents", ["document"], unique=False)
    op.create_table(
        "standings",
        sa.Column("decision", new_words(24), nullable=False),
        sa.Column("state", new_words(16), nullable=False),
        sa.Column("note", new_words(), nullable=False),
        sa.Column("incident", new_words(24), nullable=True),
        sa.ForeignKeyConstraint(["decision"], ["decisions.id"], name=op.f("fk_standings_decision")),
        sa.PrimaryKeyConstraint("decision", name=op.f("pk_standings")),
    )
    op.create_index(op.f("ix_standings_state"), "standings", ["state"], unique=False)


def downgrade() -> None:
    """Drop the tables of decisions."""
    op.drop_index(op.f("ix_standings_state"), table_name="standings")
    op.drop_table("standings")
    op.drop_index(op.f("ix_decision_documents_document"), table_name="decision_documents")
    op.drop_table("decision_documents")
    op.drop_index(op.f("ix_decisions_recorded"), table_name="decisions")
    op.drop_table("decisions")

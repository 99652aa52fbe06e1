"""Requests of programs for decisions, so that one that is sent again is not taken twice."""

import sqlalchemy as sa
from alembic import op

from onrecord.ledger.columns import new_words

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "decision_requests",
        sa.Column("id", new_words(64), nullable=False),
        sa.Column("digest", new_words(64), nullable=False),
        sa.Column("decision", new_words(24), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_requests")),
        sa.ForeignKeyConstraint(["decision"], ["decisions.id"], name=op.f("fk_decision_requests_decision_decisions")),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("decision_requests")

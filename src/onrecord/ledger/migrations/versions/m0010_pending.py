"""Documents that are held and not yet in the incidents that they tell of: of an older ledger, none."""

import sqlalchemy as sa
from alembic import op

from onrecord.ledger.columns import new_words

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "pending",
        sa.Column("document", new_words(24), nullable=False),
        sa.Column("recorded", new_words(32), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name=op.f("fk_pending_document")),
        sa.PrimaryKeyConstraint("document", name=op.f("pk_pending")),
    )
    op.create_index(op.f("ix_pending_recorded"), "pending", ["recorded"], unique=False)


def downgrade() -> None:
    """Drop the table."""
    op.drop_index(op.f("ix_pending_recorded"), table_name="pending")
    op.drop_table("pending")

"""Which linkers have compared all drafts, and which documents wait to be compared anew."""

import sqlalchemy as sa
from alembic import op

from onrecord.ledger.columns import new_words

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of linkers, with those that found matches in this ledger."""
    op.create_table(
        "linkers",
        sa.Column("version", new_words(40), nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_linkers")),
    )
    op.execute("INSERT INTO linkers (version) SELECT DISTINCT linker FROM edges")
    with op.batch_alter_table("pending") as pending:
        pending.add_column(sa.Column("anew", sa.Integer(), nullable=False, server_default="0"))
        pending.alter_column("anew", server_default=None)


def downgrade() -> None:
    """Drop the table, and the column."""
    with op.batch_alter_table("pending") as pending:
        pending.drop_column("anew")
    op.drop_table("linkers")

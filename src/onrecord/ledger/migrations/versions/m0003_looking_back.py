"""Indexes for looking back: what was recorded, or published, after a moment."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

INDEXES = {
    "ix_versions_published_document": ("versions", ["published", "document"]),
    "ix_extractions_recorded": ("extractions", ["recorded"]),
    "ix_edges_recorded": ("edges", ["recorded"]),
    "ix_memberships_incident": ("memberships", ["incident"]),
    "ix_memberships_recorded": ("memberships", ["recorded"]),
}


def upgrade() -> None:
    """Make the indexes."""
    for name, (table, columns) in INDEXES.items():
        op.create_index(op.f(name), table, columns)


def downgrade() -> None:
    """Drop the indexes."""
    for name, (table, _) in reversed(INDEXES.items()):
        op.drop_index(op.f(name), table_name=table)

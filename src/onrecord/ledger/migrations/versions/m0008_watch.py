"""The queue of live watching: what is to be done, the state of sources and hosts, workers, counts."""

import sqlalchemy as sa
from alembic import op

from onrecord.ledger.columns import NUMBER, new_words

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _make_jobs()
    op.create_table(
        "watch_sources",
        sa.Column("name", new_words(), nullable=False),
        sa.Column("place", new_words(), nullable=False),
        sa.Column("active", sa.Integer(), nullable=False),
        sa.Column("interval", sa.Float(), nullable=False),
        sa.Column("silent_after", sa.Float(), nullable=False),
        sa.Column("added", new_words(32), nullable=False),
        sa.Column("asked", new_words(32), nullable=True),
        sa.Column("answered", new_words(32), nullable=True),
        sa.Column("spoke", new_words(32), nullable=True),
        sa.Column("failures", NUMBER, nullable=False),
        sa.Column("listed", NUMBER, nullable=False),
        sa.Column("reason", new_words(), nullable=True),
        sa.Column("note", new_words(), nullable=True),
        sa.Column("etag", new_words(), nullable=True),
        sa.Column("modified", new_words(), nullable=True),
        sa.Column("cursor", new_words(), nullable=True),
        sa.Column("told", new_words(12), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_watch_sources")),
    )
    op.create_table(
        "watch_hosts",
        sa.Column("host", new_words(), nullable=False),
        sa.Column("free", new_words(32), nullable=False),
        sa.Column("changed", new_words(32), nullable=False),
        sa.Column("robots", new_words(), nullable=True),
        sa.Column("robots_asked", new_words(32), nullable=True),
        sa.PrimaryKeyConstraint("host", name=op.f("pk_watch_hosts")),
    )
    op.create_table(
        "watch_workers",
        sa.Column("id", new_words(40), nullable=False),
        sa.Column("machine", new_words(), nullable=False),
        sa.Column("pid", NUMBER, nullable=False),
        sa.Column("started", new_words(32), nullable=False),
        sa.Column("seen", new_words(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watch_workers")),
    )
    op.create_table(
        "watch_counts",
        sa.Column("name", new_words(40), nullable=False),
        sa.Column("label", new_words(), nullable=False),
        sa.Column("number", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("name", "label", name=op.f("pk_watch_counts")),
    )


def _make_jobs() -> None:
    op.create_table(
        "watch_jobs",
        sa.Column("id", new_words(24), nullable=False),
        sa.Column("kind", new_words(8), nullable=False),
        sa.Column("source", new_words(), nullable=False),
        sa.Column("target", new_words(), nullable=False),
        sa.Column("host", new_words(), nullable=False),
        sa.Column("name", new_words(24), nullable=True),
        sa.Column("mark", new_words(), nullable=False),
        sa.Column("state", new_words(8), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("due", new_words(32), nullable=False),
        sa.Column("changed", new_words(32), nullable=False),
        sa.Column("tries", NUMBER, nullable=False),
        sa.Column("worker", new_words(40), nullable=True),
        sa.Column("reason", new_words(), nullable=True),
        sa.Column("notes", new_words(), nullable=False),
        sa.Column("text", new_words(), nullable=True),
        sa.Column("document", new_words(), nullable=True),
        sa.Column("added", new_words(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watch_jobs")),
    )
    op.create_index(op.f("ix_watch_jobs_host_state_rank_due"), "watch_jobs", ["host", "state", "rank", "due"])
    op.create_index(op.f("ix_watch_jobs_state_changed"), "watch_jobs", ["state", "changed"])
    op.create_index(op.f("ix_watch_jobs_name"), "watch_jobs", ["name"])


def downgrade() -> None:
    """Drop the tables. What is queued is forgotten; reports stay."""
    for index in ("name", "state_changed", "host_state_rank_due"):
        op.drop_index(op.f(f"ix_watch_jobs_{index}"), table_name="watch_jobs")
    for table in ("watch_jobs", "watch_counts", "watch_workers", "watch_hosts", "watch_sources"):
        op.drop_table(table)

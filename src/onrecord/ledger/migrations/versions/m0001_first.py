"""The first schema: reports, their readings and drafts, edges, memberships and the caches over them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "captures",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("kind", sa.String(length=8), nullable=True),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("retrieved", sa.String(length=32), nullable=True),
        sa.Column("recorded", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_captures")),
    )
    op.create_index(op.f("ix_captures_sha256"), "captures", ["sha256"], unique=False)
    op.create_table(
        "documents",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("recorded", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
    )
    op.create_table(
        "incidents",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("first", sa.String(length=10), nullable=False),
        sa.Column("last", sa.String(length=10), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("event_type", sa.String(length=40), nullable=False),
        sa.Column("sub_event_type", sa.String(length=40), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("actors", sa.Text(), nullable=False),
        sa.Column("recorded", sa.String(length=32), nullable=False),
        sa.Column("updated", sa.String(length=32), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incidents")),
    )
    op.create_index(op.f("ix_incidents_country"), "incidents", ["country"], unique=False)
    op.create_index(op.f("ix_incidents_first"), "incidents", ["first"], unique=False)
    op.create_index(op.f("ix_incidents_updated"), "incidents", ["updated"], unique=False)
    op.create_table(
        "versions",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("document", sa.String(length=24), nullable=False),
        sa.Column("version", sa.String(length=24), nullable=False),
        sa.Column("published", sa.String(length=40), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("agency", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("language", sa.String(length=16), nullable=True),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("recorded", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name=op.f("fk_versions_document")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_versions")),
    )
    op.create_index(op.f("ix_versions_document"), "versions", ["document"], unique=False)
    op.create_index(op.f("ix_versions_version"), "versions", ["version"], unique=False)
    op.create_table(
        "extractions",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("version", sa.String(length=24), nullable=False),
        sa.Column("engine", sa.String(length=40), nullable=False),
        sa.Column("asides", sa.Text(), nullable=False),
        sa.Column("recorded", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["version"], ["versions.id"], name=op.f("fk_extractions_version")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extractions")),
    )
    op.create_index(op.f("ix_extractions_version"), "extractions", ["version"], unique=False)
    op.create_table(
        "readings",
        sa.Column("capture", sa.String(length=24), nullable=False),
        sa.Column("engine", sa.String(length=40), nullable=False),
        sa.Column("version", sa.String(length=24), nullable=False),
        sa.Column("recorded", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["capture"], ["captures.id"], name=op.f("fk_readings_capture")),
        sa.ForeignKeyConstraint(["version"], ["versions.id"], name=op.f("fk_readings_version")),
        sa.PrimaryKeyConstraint("capture", "engine", name=op.f("pk_readings")),
    )
    op.create_index(op.f("ix_readings_version"), "readings", ["version"], unique=False)
    op.create_table(
        "drafts",
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("extraction", sa.String(length=24), nullable=False),
        sa.Column("document", sa.String(length=24), nullable=False),
        sa.Column("seed", sa.String(length=24), nullable=False),
        sa.Column("node", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("recorded", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name=op.f("fk_drafts_document")),
        sa.ForeignKeyConstraint(["extraction"], ["extractions.id"], name=op.f("fk_drafts_extraction")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
    )
    op.create_index(op.f("ix_drafts_document"), "drafts", ["document"], unique=False)
    op.create_index(op.f("ix_drafts_extraction"), "drafts", ["extraction"], unique=False)
    op.create_index(op.f("ix_drafts_seed"), "drafts", ["seed"], unique=False)
    op.create_table(
        "claims",
        sa.Column("draft", sa.String(length=24), nullable=False),
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(length=24), nullable=False),
        sa.Column("stance", sa.String(length=16), nullable=False),
        sa.Column("claimant", sa.Text(), nullable=False),
        sa.Column("claimant_type", sa.String(length=24), nullable=False),
        sa.Column("low", sa.Integer(), nullable=True),
        sa.Column("high", sa.Integer(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["draft"], ["drafts.id"], name=op.f("fk_claims_draft")),
        sa.PrimaryKeyConstraint("draft", "id", name=op.f("pk_claims")),
    )
    op.create_index(op.f("ix_claims_id"), "claims", ["id"], unique=False)
    op.create_table(
        "edges",
        sa.Column("left", sa.String(length=24), nullable=False),
        sa.Column("right", sa.String(length=24), nullable=False),
        sa.Column("linker", sa.String(length=40), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("recorded", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["left"], ["drafts.id"], name=op.f("fk_edges_left")),
        sa.ForeignKeyConstraint(["right"], ["drafts.id"], name=op.f("fk_edges_right")),
        sa.PrimaryKeyConstraint("left", "right", "linker", name=op.f("pk_edges")),
    )
    op.create_index(op.f("ix_edges_right"), "edges", ["right"], unique=False)
    op.create_table(
        "filings",
        sa.Column("key", sa.String(length=160), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("draft", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["draft"], ["drafts.id"], name=op.f("fk_filings_draft")),
        sa.PrimaryKeyConstraint("key", "day", "draft", name=op.f("pk_filings")),
    )
    op.create_table(
        "members",
        sa.Column("draft", sa.String(length=24), nullable=False),
        sa.Column("incident", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["draft"], ["drafts.id"], name=op.f("fk_members_draft")),
        sa.PrimaryKeyConstraint("draft", name=op.f("pk_members")),
    )
    op.create_index(op.f("ix_members_incident"), "members", ["incident"], unique=False)
    op.create_table(
        "memberships",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("draft", sa.String(length=24), nullable=False),
        sa.Column("incident", sa.String(length=24), nullable=True),
        sa.Column("recorded", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["draft"], ["drafts.id"], name=op.f("fk_memberships_draft")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_memberships")),
    )
    op.create_index(op.f("ix_memberships_draft_seq"), "memberships", ["draft", "seq"], unique=False)


def downgrade() -> None:
    """Drop all tables."""
    op.drop_index(op.f("ix_memberships_draft_seq"), table_name="memberships")
    op.drop_table("memberships")
    op.drop_index(op.f("ix_members_incident"), table_name="members")
    op.drop_table("members")
    op.drop_table("filings")
    op.drop_index(op.f("ix_edges_right"), table_name="edges")
    op.drop_table("edges")
    op.drop_index(op.f("ix_claims_id"), table_name="claims")
    op.drop_table("claims")
    op.drop_index(op.f("ix_drafts_seed"), table_name="drafts")
    op.drop_index(op.f("ix_drafts_extraction"), table_name="drafts")
    op.drop_index(op.f("ix_drafts_document"), table_name="drafts")
    op.drop_table("drafts")
    op.drop_index(op.f("ix_readings_version"), table_name="readings")
    op.drop_table("readings")
    op.drop_index(op.f("ix_extractions_version"), table_name="extractions")
    op.drop_table("extractions")
    op.drop_index(op.f("ix_versions_version"), table_name="versions")
    op.drop_index(op.f("ix_versions_document"), table_name="versions")
    op.drop_table("versions")
    op.drop_index(op.f("ix_incidents_updated"), table_name="incidents")
    op.drop_index(op.f("ix_incidents_first"), table_name="incidents")
    op.drop_index(op.f("ix_incidents_country"), table_name="incidents")
    op.drop_table("incidents")
    op.drop_table("documents")
    op.drop_index(op.f("ix_captures_sha256"), table_name="captures")
    op.drop_table("captures")

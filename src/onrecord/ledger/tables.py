"""The ledger's tables. All but `members` and `incidents` are append-only; those two are caches and can be rebuilt.

Times are ISO 8601 in UTC with microseconds (`2025-06-02T12:00:00.000000Z`), so that they sort as text in every
database. Bodies are JSON of the model's types.
"""

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, MetaData, PrimaryKeyConstraint, String, Table, Text

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
}
metadata = MetaData(naming_convention=NAMES)

captures = Table(
    "captures",
    metadata,
    Column("id", String(24), primary_key=True),  # bytes and what was said of them
    Column("sha256", String(64), nullable=False, index=True),
    Column("source", Text, nullable=False),
    Column("url", Text),
    Column("kind", String(8)),
    Column("bytes", Integer, nullable=False),
    Column("retrieved", String(32)),
    Column("recorded", String(32), nullable=False),
)
documents = Table(
    "documents",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("recorded", String(32), nullable=False),
)
versions = Table(
    "versions",
    metadata,
    Column("id", String(24), primary_key=True),  # document, text and what the page says of itself
    Column("document", ForeignKey("documents.id"), nullable=False, index=True),
    Column("version", String(24), nullable=False, index=True),  # the hash of the cleaned text
    Column("published", String(40)),
    Column("outlet", Text),
    Column("agency", Text),
    Column("title", Text),
    Column("url", Text),
    Column("language", String(16)),
    Column("report", Text, nullable=False),
    Column("recorded", String(32), nullable=False),
)
readings = Table(
    "readings",
    metadata,
    Column("capture", ForeignKey("captures.id"), nullable=False),
    Column("engine", String(40), nullable=False),
    Column("version", ForeignKey("versions.id"), nullable=False, index=True),
    Column("recorded", String(32), nullable=False),
    PrimaryKeyConstraint("capture", "engine"),
)
extractions = Table(
    "extractions",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("version", ForeignKey("versions.id"), nullable=False, index=True),
    Column("engine", String(40), nullable=False),
    Column("asides", Text, nullable=False),  # a sheet without incidents and report
    Column("recorded", String(32), nullable=False),
)
drafts = Table(
    "drafts",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("extraction", ForeignKey("extractions.id"), nullable=False, index=True),
    Column("document", ForeignKey("documents.id"), nullable=False, index=True),
    Column("seed", String(24), nullable=False, index=True),
    Column("node", Text, nullable=False),  # what linking compares
    Column("body", Text, nullable=False),  # the incident without its claims
    Column("recorded", String(32), nullable=False),
)
claims = Table(
    "claims",
    metadata,
    Column("draft", ForeignKey("drafts.id"), nullable=False),
    Column("id", String(24), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("about", String(24), nullable=False),
    Column("stance", String(16), nullable=False),
    Column("claimant", Text, nullable=False),
    Column("claimant_type", String(24), nullable=False),
    Column("low", Integer),
    Column("high", Integer),
    Column("body", Text, nullable=False),
    PrimaryKeyConstraint("draft", "id"),
)
filings = Table(
    "filings",
    metadata,
    Column("key", String(160), nullable=False),
    Column("day", String(10), nullable=False),
    Column("draft", ForeignKey("drafts.id"), nullable=False),
    PrimaryKeyConstraint("key", "day", "draft"),
)
edges = Table(
    "edges",
    metadata,
    Column("left", ForeignKey("drafts.id"), nullable=False),
    Column("right", ForeignKey("drafts.id"), nullable=False, index=True),
    Column("linker", String(40), nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("recorded", String(32), nullable=False),
    PrimaryKeyConstraint("left", "right", "linker"),
)
memberships = Table(
    "memberships",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("draft", ForeignKey("drafts.id"), nullable=False),
    Column("incident", String(24)),  # null: superseded by a newer version or engine
    Column("recorded", String(32), nullable=False),
    Index(None, "draft", "seq"),
)
members = Table(
    "members",
    metadata,
    Column("draft", ForeignKey("drafts.id"), primary_key=True),
    Column("incident", String(24), nullable=False, index=True),
)
incidents = Table(
    "incidents",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("first", String(10), nullable=False, index=True),
    Column("last", String(10), nullable=False),
    Column("country", String(2), index=True),
    Column("event_type", String(40), nullable=False),
    Column("sub_event_type", String(40), nullable=False),
    Column("status", String(16), nullable=False),
    Column("actors", Text, nullable=False),  # ids and lower-case names, one a line
    Column("recorded", String(32), nullable=False),
    Column("updated", String(32), nullable=False, index=True),
    Column("body", Text, nullable=False),
)

"""The ledger's tables. All are append-only but `pending`, whose rows go when what they stand for is done, and caches.

Caches are `members`, `incidents`, `standings` and `waiting`.

Times are ISO 8601 in UTC with microseconds (`2025-06-02T12:00:00.000000Z`), so that they sort as text in every
database. Bodies are JSON of the model's types.
"""

from sqlalchemy import BigInteger, Column, Float, ForeignKey, Index, Integer, MetaData, PrimaryKeyConstraint, Table

from onrecord.ledger.columns import NUMBER, Packed, words

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
}
metadata = MetaData(naming_convention=NAMES)

captures = Table(
    "captures",
    metadata,
    Column("id", words(24), primary_key=True),  # bytes and what was said of them
    Column("sha256", words(64), nullable=False, index=True),
    Column("source", words(), nullable=False),
    Column("url", words()),
    Column("kind", words(8)),
    Column("bytes", NUMBER, nullable=False),
    Column("retrieved", words(32)),
    Column("recorded", words(32), nullable=False),
)
documents = Table(
    "documents",
    metadata,
    Column("id", words(24), primary_key=True),
    Column("recorded", words(32), nullable=False),
)
versions = Table(
    "versions",
    metadata,
    Column("id", words(24), primary_key=True),  # document, text and what the page says of itself
    Column("document", ForeignKey("documents.id"), nullable=False, index=True),
    Column("version", words(24), nullable=False, index=True),  # the hash of the cleaned text
    Column("published", words(40)),
    Column("outlet", words()),
    Column("agency", words()),
    Column("title", words()),
    Column("url", words()),
    Column("language", words(16)),
    Column("report", words(), nullable=False),
    Column("recorded", words(32), nullable=False),
    Index(None, "published", "document"),
)
texts = Table(
    "texts",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),  # the digits of the version's id
    Column("version", ForeignKey("versions.id"), nullable=False, index=True),
)
"""The versions whose words can be looked in (see fulltext); their words are in an index of the database's own kind."""
readings = Table(
    "readings",
    metadata,
    Column("capture", ForeignKey("captures.id"), nullable=False),
    Column("engine", words(40), nullable=False),
    Column("version", ForeignKey("versions.id"), nullable=False, index=True),
    Column("recorded", words(32), nullable=False),
    PrimaryKeyConstraint("capture", "engine"),
)
extractions = Table(
    "extractions",
    metadata,
    Column("id", words(24), primary_key=True),
    Column("version", ForeignKey("versions.id"), nullable=False, index=True),
    Column("engine", words(40), nullable=False),
    Column("asides", words(), nullable=False),  # a sheet without incidents and report
    Column("recorded", words(32), nullable=False, index=True),
)
drafts = Table(
    "drafts",
    metadata,
    Column("id", words(24), primary_key=True),
    Column("extraction", ForeignKey("extractions.id"), nullable=False, index=True),
    Column("document", ForeignKey("documents.id"), nullable=False, index=True),
    Column("seed", words(24), nullable=False, index=True),
    Column("node", words(), nullable=False),  # what linking compares
    Column("body", words(), nullable=False),  # the incident without its claims
    Column("recorded", words(32), nullable=False),
)
claims = Table(
    "claims",
    metadata,
    Column("draft", ForeignKey("drafts.id"), nullable=False),
    Column("id", words(24), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("about", words(24), nullable=False),
    Column("stance", words(16), nullable=False),
    Column("claimant", words(), nullable=False),
    Column("claimant_type", words(24), nullable=False),
    Column("low", NUMBER),
    Column("high", NUMBER),
    Column("body", words(), nullable=False),
    PrimaryKeyConstraint("draft", "id"),
)
filings = Table(
    "filings",
    metadata,
    Column("key", words(160), nullable=False),
    Column("day", words(10), nullable=False),
    Column("draft", ForeignKey("drafts.id"), nullable=False),
    PrimaryKeyConstraint("key", "day", "draft"),
)
edges = Table(
    "edges",
    metadata,
    Column("left", ForeignKey("drafts.id"), nullable=False),
    Column("right", ForeignKey("drafts.id"), nullable=False, index=True),
    Column("linker", words(40), nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", words(), nullable=False),
    Column("recorded", words(32), nullable=False, index=True),
    PrimaryKeyConstraint("left", "right", "linker"),
)
memberships = Table(
    "memberships",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("draft", ForeignKey("drafts.id"), nullable=False),
    Column("incident", words(24), index=True),  # null: superseded by a newer version or engine
    Column("recorded", words(32), nullable=False, index=True),
    Index(None, "draft", "seq"),
)
decisions = Table(
    "decisions",
    metadata,
    Column("id", words(24), primary_key=True),
    Column("kind", words(16), nullable=False),
    Column("author", words(), nullable=False),
    Column("time", words(32), nullable=False),  # when it was taken
    Column("undoes", words(24)),  # may come before what it takes back
    Column("body", words(), nullable=False),  # the whole decision
    Column("recorded", words(32), nullable=False, index=True),
)
decision_documents = Table(
    "decision_documents",
    metadata,
    Column("decision", ForeignKey("decisions.id"), nullable=False),
    Column("document", words(24), nullable=False, index=True),  # may come before the document
    PrimaryKeyConstraint("decision", "document"),
)
decision_requests = Table(
    "decision_requests",
    metadata,
    Column("id", words(64), primary_key=True),  # of the request by which a program asked for it, so that it counts once
    Column("digest", words(64), nullable=False),
    Column("decision", ForeignKey("decisions.id"), nullable=False),
)
standings = Table(
    "standings",
    metadata,
    Column("decision", ForeignKey("decisions.id"), primary_key=True),
    Column("state", words(16), nullable=False, index=True),
    Column("note", words(), nullable=False),
    Column("incident", words(24)),
)
notes = Table(
    "notes",
    metadata,
    Column("id", words(24), primary_key=True),
    Column("author", words(), nullable=False),
    Column("confidentiality", words(16), nullable=False, index=True),
    Column("body", words(), nullable=False),
    Column("recorded", words(32), nullable=False),
)
note_sheets = Table(
    "note_sheets",
    metadata,
    Column("note", ForeignKey("notes.id"), nullable=False),
    Column("engine", words(40), nullable=False),
    Column("sheet", words(), nullable=False),  # of confidential notes only: nothing else in the ledger holds them
    Column("recorded", words(32), nullable=False),
    PrimaryKeyConstraint("note", "engine"),
)
pending = Table(
    "pending",
    metadata,
    Column(
        "document", ForeignKey("documents.id"), primary_key=True
    ),  # held, and not yet in the incidents that it tells of
    Column("recorded", words(32), nullable=False, index=True),
    Column("anew", Integer, nullable=False),  # 1: its drafts are to be compared first, by a linker that is new here
)
linkers = Table(
    "linkers",
    metadata,
    Column("version", words(40), primary_key=True),  # by which all drafts that count are compared, or wait for it
)
waiting = Table(
    "waiting",
    metadata,
    Column("incident", words(24), primary_key=True),
    Column("points", NUMBER, nullable=False, index=True),
)
members = Table(
    "members",
    metadata,
    Column("draft", ForeignKey("drafts.id"), primary_key=True),
    Column("incident", words(24), nullable=False, index=True),
)
incidents = Table(
    "incidents",
    metadata,
    Column("id", words(24), primary_key=True),
    Column("first", words(10), nullable=False, index=True),
    Column("last", words(10), nullable=False),
    Column("country", words(2), index=True),
    Column("event_type", words(40), nullable=False),
    Column("sub_event_type", words(40), nullable=False),
    Column("status", words(16), nullable=False),
    Column("actors", words(), nullable=False),  # ids and lower-case names, one a line
    Column("place", words()),  # the name; null where not even the country is known
    Column("admin1", words()),
    Column("lat", Float),  # null where the place has no point
    Column("lon", Float),
    Column("precision", words(12)),
    Column("killed", NUMBER),  # the lowest number that stands; null where nobody gives one
    Column("reports", NUMBER),
    Column("recorded", words(32), nullable=False),
    Column("updated", words(32), nullable=False, index=True),
    Column("body", Packed),  # the record, ready to be read
)

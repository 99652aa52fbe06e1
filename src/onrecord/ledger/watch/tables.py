"""The tables of live watching. Unlike the ledger's own they are worked on in place: they hold what is to be done.

Times are ISO 8601 in UTC with microseconds, as in the ledger's own tables.
"""

from sqlalchemy import Column, Float, Index, Integer, PrimaryKeyConstraint, Table

from onrecord.ledger.columns import NUMBER, words
from onrecord.ledger.tables import metadata

jobs = Table(
    "watch_jobs",
    metadata,
    Column("id", words(24), primary_key=True),
    Column("kind", words(8), nullable=False),
    Column("source", words(), nullable=False),
    Column("target", words(), nullable=False),  # the address or path that is asked for next
    Column("host", words(), nullable=False),  # "" where no host is asked
    Column("name", words(24), index=True),  # a hash of the source's own name for a publication
    Column("mark", words(), nullable=False),  # changes when the source says something else of it
    Column("state", words(8), nullable=False),
    Column("rank", Integer, nullable=False),  # sources (0) go before what they list (1)
    Column("due", words(32), nullable=False),  # leased: when the lease ends
    Column("changed", words(32), nullable=False),  # when `due` was set; in the future where the clock was set back
    Column("tries", NUMBER, nullable=False),  # since it last came to an end
    Column("worker", words(40)),  # who has it; null where nobody
    Column("reason", words()),  # why the last try failed
    Column("notes", words(), nullable=False),  # JSON of queue.Notes
    Column("text", words()),  # the article, where the source carries it; until it is in the ledger
    Column("document", words()),  # the document that it became
    Column("added", words(32), nullable=False),
    Index(None, "host", "state", "rank", "due"),
    Index(None, "state", "changed"),
)
sources = Table(
    "watch_sources",
    metadata,
    Column("name", words(), primary_key=True),
    Column("place", words(), nullable=False),
    Column("active", Integer, nullable=False),  # 0: no longer in the file of sources
    Column("interval", Float, nullable=False),
    Column("silent_after", Float, nullable=False),
    Column("added", words(32), nullable=False),
    Column("asked", words(32)),
    Column("answered", words(32)),
    Column("spoke", words(32)),  # when it last listed something new
    Column("failures", NUMBER, nullable=False),  # since it last answered
    Column("listed", NUMBER, nullable=False),  # publications that it has listed
    Column("reason", words()),  # why it last failed
    Column("note", words()),  # what a reader should know of its last answer
    Column("etag", words()),
    Column("modified", words()),
    Column("cursor", words()),
    Column("told", words(12)),  # the standing that was told last
)
hosts = Table(
    "watch_hosts",
    metadata,
    Column("host", words(), primary_key=True),
    Column("free", words(32), nullable=False),  # from when on it may be asked again
    Column("changed", words(32), nullable=False),
    Column("robots", words()),
    Column("robots_asked", words(32)),
)
workers = Table(
    "watch_workers",
    metadata,
    Column("id", words(40), primary_key=True),
    Column("machine", words(), nullable=False),
    Column("pid", NUMBER, nullable=False),
    Column("started", words(32), nullable=False),
    Column("seen", words(32), nullable=False),
)
counts = Table(
    "watch_counts",
    metadata,
    Column("name", words(40), nullable=False),
    Column("label", words(), nullable=False),
    Column("number", NUMBER, nullable=False),
    PrimaryKeyConstraint("name", "label"),
)

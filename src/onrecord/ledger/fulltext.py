"""The words of reports, kept so that they can be looked in: FTS5 in SQLite, tsvector in PostgreSQL."""

from typing import Any

from sqlalchemy import Connection, Select, String, bindparam, select, text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from onrecord.ledger import tables as t
from onrecord.ledger.sought import folded, for_postgresql, for_sqlite, terms_of

INDEX = "texts_words"
"""What the database looks in: a virtual table in SQLite, a table with a tsvector in PostgreSQL."""
_BITS = 1 << 64


def key_of(version: str) -> int:
    """A version's number in the index: the digits of its id as a signed 64-bit number."""
    number = int(version.partition("-")[2], 16)
    return number - _BITS if number >= _BITS // 2 else number


def has_index(connection: Connection) -> bool:
    """Whether this database can be looked in: some builds of SQLite come without FTS5."""
    if connection.dialect.name != "sqlite":
        return True
    return connection.scalar(text("SELECT 1 FROM sqlite_master WHERE name = :name"), {"name": INDEX}) is not None


def keep_words(connection: Connection, version: str, words: str) -> None:
    """Keep the words of a version that is new to the ledger."""
    row = {"key": key_of(version), "words": folded(words)}
    connection.execute(t.texts.insert(), {"key": row["key"], "version": version})
    if not has_index(connection):
        return
    into = "(rowid, words) VALUES (:key, :words)"
    if connection.dialect.name == "postgresql":
        into = "(key, words) VALUES (:key, to_tsvector('simple', :words))"
    connection.execute(text(f"INSERT INTO {INDEX} {into}"), row)


class _Holding(FunctionElement[int]):
    """The numbers of versions that hold some words: asked of each database in its own language."""

    inherit_cache = True


@compiles(_Holding, "sqlite")
def _in_sqlite(element: _Holding, compiler: SQLCompiler, **given: Any) -> str:
    fts5, _ = element.clauses
    return f"(SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH {compiler.process(fts5, **given)})"  # nosec B608  # noqa: S608 - bound


@compiles(_Holding, "postgresql")
def _in_postgresql(element: _Holding, compiler: SQLCompiler, **given: Any) -> str:
    _, tsquery = element.clauses
    words = compiler.process(tsquery, **given)
    return f"(SELECT key FROM {INDEX} WHERE words @@ to_tsquery('simple', {words}))"  # nosec B608  # noqa: S608 - bound


def incidents_saying(words: str) -> Select[tuple[str]]:
    """The ids of incidents of which a report that counts holds some words.

    Raises:
        FilterError: where there is nothing to look for.
    """
    terms = terms_of(words)
    holding = _Holding(bindparam(None, for_sqlite(terms), String()), bindparam(None, for_postgresql(terms), String()))
    return (
        select(t.members.c.incident)
        .join(t.drafts, t.drafts.c.id == t.members.c.draft)
        .join(t.extractions, t.extractions.c.id == t.drafts.c.extraction)
        .join(t.texts, t.texts.c.version == t.extractions.c.version)
        .where(t.texts.c.key.op("IN")(holding))
    )

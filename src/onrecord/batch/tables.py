"""The Arrow tables that a batch reads and writes. Columns are made of the types, so that none can differ from them."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.errors import SettingError
from onrecord.model import Aggregate, Assessment, Background, Capture, Claim, Incident, Report

if TYPE_CHECKING:
    import pyarrow as pa

VERSION = "onrecord.batch/1"
"""Stands in the metadata of every file; changes when a column is renamed or means something else."""
Row = dict[str, Any]
_REFUSED = ("refused_file", "refused_place", "refused")
SAID = tuple(each.name for each in fields(Capture) if each.name != "content")
"""What is known of a page beside its bytes."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What a part of an archive is read as. Every page is one row of `reports` or of `errors`."""

    reports: "pa.Table"
    claims: "pa.Table"
    drafts: "pa.Table"
    errors: "pa.Table"

    @classmethod
    def of(cls, **rows: Sequence[Row]) -> "Tables":
        """The tables that hold some rows."""
        arrow = load_arrow()
        made = {name: arrow.Table.from_pylist(list(rows[name]), schema=schema(name)) for name in TABLES}
        return cls(**made)

    def named(self) -> "dict[str, pa.Table]":
        """Each table by its name."""
        return {name: getattr(self, name) for name in TABLES}


TABLES = tuple(each.name for each in fields(Tables))


def load_arrow() -> Any:
    """The Arrow library.

    Raises:
        SettingError: where it is not installed.
    """
    try:
        import pyarrow as pa
    except ImportError:
        raise SettingError("batch: expected pyarrow; it comes with: pip install 'onrecord[batch]'") from None
    return pa


@cache
def schema(table: str) -> "pa.Schema":
    """The columns of `pages`, which go in, or of a table that comes out."""
    pa = load_arrow()
    made = {"pages": _pages, "reports": _reports, "claims": _claims, "drafts": _drafts, "errors": _errors}[table]()
    return pa.schema(made, metadata={"schema": f"{VERSION}/{table}"})


def _pages() -> list[Any]:
    pa = load_arrow()
    return [pa.field("content", pa.large_binary()), *_said(), *(pa.field(name, pa.string()) for name in _REFUSED)]


def _said() -> list[Any]:
    from onrecord.publish.columns import columns_of

    return columns_of(Capture, "content")


def _reports() -> list[Any]:
    from onrecord.publish.columns import column_type, columns_of

    pa = load_arrow()
    asides = {"aggregates": Aggregate, "background": Background, "assessments": Assessment}
    return [
        *_begun("page", "source"),
        pa.field("engine", pa.string()),
        pa.field("given", pa.string()),
        pa.field("gate", pa.string()),
        pa.field("incidents", pa.int64()),
        *columns_of(Report),
        *(pa.field(name, column_type(tuple[of, ...])) for name, of in asides.items()),  # type: ignore[valid-type]
        pa.field("sheet_notices", pa.list_(pa.string())),
        pa.field("captured", pa.struct(_said())),
    ]


def _claims() -> list[Any]:
    from onrecord.publish.columns import columns_of

    return [*_begun("page", "document", "draft"), *columns_of(Claim)]


def _drafts() -> list[Any]:
    from onrecord.publish.columns import columns_of

    own = columns_of(Incident, "claims", "cluster")
    return [*_begun("page", "document", "draft"), *own]


def _errors() -> list[Any]:
    return _begun("page", "source", "file", "place", "reason", "sha256")


def _begun(first: str, *names: str) -> list[Any]:
    pa = load_arrow()
    return [pa.field(first, pa.int64()), *(pa.field(name, pa.string()) for name in names)]


def plain(thing: object) -> Row:
    """A dataclass as a row."""
    row: Row = msgspec.to_builtins(thing)
    return row

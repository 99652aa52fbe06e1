"""Tables of a batch put into a ledger: the same ledger as if each page had been put in by itself."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.batch.outputs import Folder
from onrecord.batch.pages import captured
from onrecord.batch.tables import Row
from onrecord.errors import InputError
from onrecord.ledger import Receipt
from onrecord.ledger.batch import Batch
from onrecord.ledger.writer import LedgerWriter
from onrecord.model import SCHEMA, Capture, Incident, Report, Sheet
from onrecord.pipeline import Pipeline

if TYPE_CHECKING:
    import pyarrow as pa

_REPORT = tuple(Report.__dataclass_fields__)
_ASIDES = ("aggregates", "background", "assessments")


def link(folder: Folder, pipeline: Pipeline) -> Iterator[Receipt]:
    """Put all reports of a folder into the ledger, in the order of its parts; what is in it already is left as it is.

    Raises:
        InputError: where a file is none of ours or damaged; what was put in before stays.
        LedgerError: where the ledger cannot be opened or written.
    """
    with pipeline.store.writer() as writer:
        yield from Batch(writer).receipts(_put(folder, writer))


def _put(folder: Folder, writer: LedgerWriter) -> Iterator[Receipt]:
    for part in folder.parts():
        for read in reports_in(folder, part):
            known = writer.held(read.capture, given=read.given, engine=read.engine)
            yield known or writer.put(read.capture, read.sheet, given=read.given, engine=read.engine)


@dataclass(frozen=True, slots=True)
class Read:
    """One page as a batch read it: the capture without its bytes, its sheet, and by what it was read."""

    capture: Capture
    sheet: Sheet
    given: str
    engine: str


def reports_in(folder: Folder, part: str) -> Iterator[Read]:
    """The pages of a part that were read, in their order.

    Raises:
        InputError: where a file is none of ours, or damaged.
    """
    tables = dict(folder.read(part))
    drafts, claims = _by_page(tables["drafts"]), _by_page(tables["claims"])
    for row in _rows(tables["reports"]):
        if row["id"] is None:  # it was not opened
            continue
        try:
            yield _read(row, drafts[row["page"]], claims[row["page"]])
        except msgspec.ValidationError as error:
            place = f"page {row['page']}"
            raise InputError(str(folder.file("reports", part)), f"expected a report, {error}", place=place) from error


def _read(row: Row, drafts: list[Row], claims: list[Row]) -> Read:
    said: dict[str, list[Row]] = defaultdict(list)
    for claim in claims:
        said[claim["draft"]].append(claim)
    incidents = [msgspec.convert({**draft, "claims": said[draft["draft"]]}, Incident) for draft in drafts]
    sheet = msgspec.convert(
        {
            "schema": SCHEMA,
            "report": {name: row[name] for name in _REPORT},
            "notices": row["sheet_notices"],
            **{name: row[name] for name in _ASIDES},
        },
        Sheet,
    )
    return Read(captured(row["captured"]), replace(sheet, incidents=tuple(incidents)), row["given"], row["engine"])


def _by_page(table: "pa.Table") -> defaultdict[int, list[Row]]:
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for row in _rows(table):
        found[row["page"]].append(row)
    return found


def _rows(table: "pa.Table") -> Iterator[Row]:
    for batch in table.to_batches():
        rows: list[dict[str, Any]] = batch.to_pylist()
        yield from rows

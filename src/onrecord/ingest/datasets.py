"""Data sets as their users download them (CSV of ACLED and UCDP GED): a capture for each row, one at a time."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

import msgspec

from onrecord.errors import InputError
from onrecord.ingest.csv_lines import BadLine, CsvRecord, csv_records
from onrecord.ingest.settings import IngestSettings
from onrecord.ingest.taken import Refused
from onrecord.model import Capture, Kind
from onrecord.model.identity import capture_hash

_DELIMITERS = ",;\t|"
OWN_PREFIX = "onrecord_"
"""Columns that onrecord's own ACLED-style export has beside ACLED's."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """How a data set is known: columns that only it has, columns that every row needs, and the column of its ids."""

    kind: Kind
    name: str
    telling: frozenset[str]
    needed: tuple[str, ...]
    ids: tuple[str, ...]


ACLED = Dataset(
    Kind.ACLED,
    "ACLED",
    frozenset({"event_date", "sub_event_type", "actor1"}),
    ("event_date", "event_type", "sub_event_type", "actor1", "country", "location", "fatalities"),
    ("event_id_cnty", "event_id_no_cnty", "data_id"),
)
GED = Dataset(
    Kind.GED,
    "UCDP GED",
    frozenset({"type_of_violence", "side_a", "date_start"}),
    ("type_of_violence", "side_a", "side_b", "country", "date_start", "date_end", "best", "high", "low"),
    ("id", "relid"),
)
DATASETS = (ACLED, GED)
BY_KIND = {dataset.kind: dataset for dataset in DATASETS}


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a data set: which one it is, what stands between cells, and its columns in lower case."""

    dataset: Dataset
    delimiter: str
    columns: tuple[str, ...]


def read_header(line: bytes, kind: Kind | None = None) -> Header | None:
    """The header, where a line is that of a data set (of one kind, where that is given); None for all else."""
    words = _decoded(line).lstrip("\ufeff").rstrip("\r\n")
    for dataset in DATASETS:
        if kind in (None, dataset.kind) and all(name in words.casefold() for name in dataset.telling):
            found = (Header(dataset, delimiter, _columns(words, delimiter)) for delimiter in _DELIMITERS)
            return next((header for header in found if dataset.telling <= set(header.columns)), None)
    return None


def _columns(words: str, delimiter: str) -> tuple[str, ...]:
    try:
        cells = next(csv.reader([words], delimiter=delimiter), [])
    except csv.Error:
        return ()
    return tuple(cell.strip().casefold().replace(" ", "_") for cell in cells)


def from_rows(
    lines: Iterable[bytes], header: Header, source: str, settings: IngestSettings, *, own: bool = False
) -> Iterator[Capture | Refused]:
    """One capture for each row below the header; a row that is broken is refused by its line, and the rest goes on.

    `own` lets rows of onrecord's own export pass, which are no evidence for what the ledger itself says.

    Raises:
        InputError: where columns are missing that every row needs.
    """
    _check(header, source, own=own)
    below = chain([""], (_decoded(line) for line in lines))  # the header's line counts
    for record in csv_records(below, delimiter=header.delimiter, columns=len(header.columns)):
        label = f"{source}:{record.line}"
        if isinstance(record, BadLine):
            yield Refused(label, InputError(source, record.expected, place=f"line {record.line}"))
        else:
            yield _capture(record, header, label, settings)


def _check(header: Header, source: str, *, own: bool) -> None:
    missing = [name for name in header.dataset.needed if name not in header.columns]
    if not set(header.dataset.ids) & set(header.columns):
        missing.insert(0, header.dataset.ids[0])
    if missing:
        raise InputError(source, f"expected the columns of {header.dataset.name}, found no {', '.join(missing)}")
    if not own and any(name.startswith(OWN_PREFIX) for name in header.columns):
        words = "expected a data set of others, found an export of onrecord: it would confirm what it came from"
        raise InputError(source, words)


def _capture(record: CsvRecord, header: Header, label: str, settings: IngestSettings) -> Capture | Refused:
    cells = {name: cell for name, cell in zip(header.columns, record.cells, strict=True) if name and cell.strip()}
    name = next((cells[column] for column in header.dataset.ids if column in cells), None)
    if name is None:
        expected = f"expected an id in the column {header.dataset.ids[0]}, found nothing"
        return Refused(label, InputError(label.rpartition(":")[0], expected, place=f"line {record.line}"))
    content = msgspec.json.encode({key: cells[key] for key in sorted(cells)})
    return Capture(
        content,
        label,
        capture_hash(content),
        url=f"urn:onrecord:{header.dataset.kind}:{name.strip()}",
        retrieved=settings.now(),
        kind=header.dataset.kind,
        outlet=header.dataset.name,
        language="en",
    )


def _decoded(line: bytes) -> str:
    """UTF-8, or what Windows programs write where a line is not."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")

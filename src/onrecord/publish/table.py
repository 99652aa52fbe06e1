"""Tables as CSV: one row for each incident, no cell that a spreadsheet would run, every row read back and checked."""

import csv
import re
from collections import Counter
from typing import ClassVar, TextIO

from onrecord.errors import ExportError
from onrecord.model.record import Record

Cell = str | int | float | None
Cells = dict[str, Cell]
_RISKY = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""Signs with which a formula begins, the wide ones of East Asian keyboards too (OWASP, CSV Injection)."""
_BREAKS = ("\t", "\r", "\n")
_UNSEEN = re.compile(r"[\s\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]{1,1000}")
"""What a spreadsheet may drop before it looks for such a sign."""


class CsvTable:
    """Writes one row for each incident. A format says its columns, its rows and what its rows lose."""

    name: ClassVar[str]
    columns: ClassVar[tuple[str, ...]]
    key: ClassVar[str]
    """The column of ids: every id is there once."""
    heads: ClassVar[tuple[tuple[str, ...], ...]]
    """The rows above the first incident, without the apostrophes that `guard` would put before hashtags."""
    binary: ClassVar[bool] = False

    def __init__(self) -> None:
        self.losses: Counter[str] = Counter()
        self._out: TextIO | None = None

    def row(self, record: Record) -> Cells:
        """All cells of one incident by column."""
        raise NotImplementedError

    def lost(self, record: Record) -> list[str]:
        """What this row does not say of the record, in words that count how many records lose it."""
        raise NotImplementedError

    def check(self, cells: dict[str, str]) -> None:
        """Raise ValueError where a row cannot be."""
        raise NotImplementedError

    def setup(self, out: TextIO) -> None:
        """Write the header."""
        self._out = out
        csv.writer(out, lineterminator="\r\n").writerows(self.heads)

    def feed(self, record: Record) -> None:
        """Write one row."""
        if self._out is None:
            raise ExportError(f"{self.name}: setup comes first")
        self.losses.update(self.lost(record))
        cells = self.row(record)
        csv.writer(self._out, lineterminator="\r\n").writerow([guard(cells[name]) for name in self.columns])

    def finish(self) -> None:
        """Nothing closes a CSV file."""

    def close(self) -> None:
        """Nothing is held."""

    def verify(self, written: TextIO) -> int:
        """The header is ours, every row is as wide, each id is there once, and the format's own rules hold."""
        rows = csv.reader(written)
        if tuple(tuple(next(rows, ())) for _ in self.heads) != self.heads:
            raise ExportError(f"{self.name}: expected onrecord's header")
        seen: set[str] = set()
        for number, cells in enumerate(rows, start=len(self.heads) + 1):
            if len(cells) != len(self.columns):
                raise ExportError(f"{self.name}: row {number}: expected {len(self.columns)} cells, found {len(cells)}")
            self._check(dict(zip(self.columns, cells, strict=True)), number, seen)
        return len(seen)

    def _check(self, cells: dict[str, str], number: int, seen: set[str]) -> None:
        name = cells[self.key]
        if not name or name in seen:
            raise ExportError(f"{self.name}: row {number}: expected a new id, found {name!r}")
        seen.add(name)
        try:
            self.check(cells)
        except ValueError as error:
            raise ExportError(f"{self.name}: row {number}: {error}") from error


def check_point(lat: str, lon: str) -> None:
    """Raise ValueError where two cells are no point on earth; both may be empty."""
    if bool(lat) != bool(lon) or abs(float(lat or 0)) > 90 or abs(float(lon or 0)) > 180:
        raise ValueError(f"expected a point on earth or none, found {lat!r}, {lon!r}")


_LOOKED_AT = 2000


def guard(cell: Cell) -> str | int | float:
    """A cell that no spreadsheet takes for a formula: words that begin like one get an apostrophe before them."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        words = cell.replace("\0", "")
        is_risky = words.startswith(_BREAKS) or _UNSEEN.sub("", words[:_LOOKED_AT]).startswith(_RISKY)
        return f"'{words}" if is_risky else words
    return cell

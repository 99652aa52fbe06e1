"""Records of CSV from lines, one at a time: a record that is broken is told apart from the good ones after it."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Line = tuple[int, str]
MAX_LINES = 200
"""Lines that one record may run over (a note with line ends inside). More means that a quotation mark is missing."""


@dataclass(frozen=True, slots=True)
class CsvRecord:
    """One record: the number of its first line in the file (from 1) and its cells."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that begins no record, and what was expected of it."""

    line: int
    expected: str


def csv_records(lines: Iterable[str], *, delimiter: str, columns: int) -> Iterator[CsvRecord | BadLine]:
    """The records of so many columns. After a broken one, reading goes on with the line after its first."""
    ahead: deque[Line] = deque()
    rest = enumerate(lines, 1)
    while taken := _take(ahead, rest):
        if not taken[0][1].strip():
            continue
        found = _record(taken, delimiter, columns)
        if isinstance(found, BadLine):
            ahead.extendleft(reversed(taken[1:]))
        yield found


def _take(ahead: deque[Line], rest: Iterator[Line]) -> list[Line]:
    """The next line, and those after it up to where its quotation marks are closed."""
    taken: list[Line] = []
    while not taken or (_is_open(taken) and len(taken) < MAX_LINES):
        line = ahead.popleft() if ahead else next(rest, None)
        if line is None:
            break
        taken.append(line)
    return taken


def _is_open(taken: list[Line]) -> bool:
    """Whether a quotation mark is not closed yet."""
    return sum(line.count('"') for _, line in taken) % 2 == 1


def _record(taken: list[Line], delimiter: str, columns: int) -> CsvRecord | BadLine:
    first = taken[0][0]
    if _is_open(taken):
        return BadLine(first, "expected a closing quotation mark")
    try:
        rows = list(csv.reader([line for _, line in taken], delimiter=delimiter, strict=True))
    except csv.Error as error:
        return BadLine(first, f"expected a row of CSV: {error}")
    if len(rows) != 1:
        return BadLine(first, "expected one row")
    if len(rows[0]) != columns:
        return BadLine(first, f"expected {columns} cells as in the header, found {len(rows[0])}")
    return CsvRecord(first, tuple(rows[0]))

"""The cells of a row, found again in its report's text, where each stands on a line of its own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.errors import InputError
from onrecord.model import Report, Span

_LINE = re.compile(r"^(?P<name>[^\s:]{1,60}): (?P<value>.+)$", re.MULTILINE)
_MONTHS = tuple(
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ][\d:.]{5,15})?")
_WORDED = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's words, and where the line stands that gives them."""

    name: str
    value: str
    line: Span


class Row:
    """The cells of a row by column. Asking for what is not as it should be raises an InputError with the column."""

    def __init__(self, source: str, cells: Mapping[str, Cell]) -> None:
        self._source = source
        self._cells = cells

    def get(self, name: str) -> Cell | None:
        """A cell, None where it is empty."""
        return self._cells.get(name)

    def text(self, name: str) -> str:
        """A cell's words, empty where there are none."""
        cell = self._cells.get(name)
        return "" if cell is None else cell.value

    def needed(self, name: str) -> Cell:
        """A cell that must hold something."""
        cell = self._cells.get(name)
        if cell is None:
            raise self.wrong(name, "something")
        return cell

    def number(self, name: str) -> int:
        """A whole number from 0 on; "12.0" is one."""
        value = self.needed(name).value
        if not re.fullmatch(r"\d{1,7}(?:\.0{1,3})?", value):
            raise self.wrong(name, "a whole number from 0 on")
        return int(value.partition(".")[0])

    def code(self, name: str, known: Mapping[int, object]) -> int:
        """One of the codes of a list."""
        value = self.needed(name).value
        if not value.isdecimal() or int(value) not in known:
            raise self.wrong(name, f"one of {', '.join(map(str, known))}")
        return int(value)

    def day(self, name: str) -> date:
        """A day: 2025-06-01, with a time after it or not, or 01 June 2025."""
        value = self.needed(name).value
        try:
            if iso := _ISO.fullmatch(value):
                return date(int(iso[1]), int(iso[2]), int(iso[3]))
            worded = _WORDED.fullmatch(value)
            months = [i for i, month in enumerate(_MONTHS, 1) if worded and month.startswith(worded[2].casefold())]
            if worded and len(months) == 1:
                return date(int(worded[3]), months[0], int(worded[1]))
        except ValueError:
            pass
        raise self.wrong(name, "a day as YYYY-MM-DD or 16 February 2023")

    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees; None where neither is given."""
        if self.get("latitude") is None and self.get("longitude") is None:
            return None
        lat, lon = self._degrees("latitude", 90), self._degrees("longitude", 180)
        return lat, lon

    def _degrees(self, name: str, most: int) -> float:
        try:
            value = float(self.needed(name).value)
            if abs(value) <= most:
                return value
        except ValueError:
            pass
        raise self.wrong(name, f"degrees between -{most} and {most}")

    def wrong(self, name: str, expected: str) -> InputError:
        """The error of a cell that is not what it should be."""
        found = repr(self.text(name)[:60]) if self.get(name) else "nothing"
        return InputError(self._source, f"expected {expected}, found {found}", place=f"column {name}")


def read_cells(report: Report) -> Row:
    """The cells that a report of a row lists in its last paragraph."""
    listed = report.paragraphs[-1]
    found = _LINE.finditer(report.text, listed.start, listed.end)
    cells = {match["name"]: Cell(match["name"], match["value"], Span(*match.span())) for match in found}
    return Row(report.url or report.id, cells)

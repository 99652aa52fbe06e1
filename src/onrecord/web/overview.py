"""What the overview draws: points on the map and bars on the timeline, each a link to what it counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

from onrecord.filters import Filter, box_words
from onrecord.ledger import Bar, Box, Cell
from onrecord.model import PlacePrecision
from onrecord.web.worldmap import WIDTH, Frame, moved

CHART_HEIGHT = 72
_BIGGEST = 30.0
_LEAST = 6.0
_GROWTH = 3.2
"""A group's area grows with its number, up to the biggest circle; the same number is as large on every map."""
_NARROWEST = 0.05
"""Degrees to which a click on a group of incidents narrows the map at the least."""
NEAR_KM = 25.0
"""How far off the point it may have been where a report says only "near" a place; CAP alerts say the same."""
_LEAST_UNSURE = 9.0
"""Pixels below which such a circle is hidden by the point's own shape."""
_SHARE = 24
"""A group's cell is this part of the map's width."""


@dataclass(frozen=True, slots=True)
class Point:
    """Incidents at one spot of the map: where to draw them, how large, in which words, and where a click leads."""

    x: float
    y: float
    radius: float
    count: int
    status: str | None
    words: str
    address: str
    unsure: float = 0.0
    """The radius within which it happened, where only "near" the point is known; nought where it is not drawn."""


def drawn(cells: Sequence[Cell], frame: Frame, asked: Filter) -> tuple[Point, ...]:
    """The map's points, largest first, so that small ones are drawn on top of them."""
    return tuple(_point(cell, frame, asked) for cell in cells)


def _point(cell: Cell, frame: Frame, asked: Filter) -> Point:
    alone = cell.id is not None
    near = cell.precision == PlacePrecision.NEAR
    unsure = round(frame.pixels(NEAR_KM, cell.lat), 1) if near else 0.0
    words = f"{cell.count} incident{'' if alone else 's'}" + (f", within some {NEAR_KM:g} km" if near else "")
    words += f", at least {cell.killed} killed" if cell.killed else ""
    return Point(
        x=frame.x(cell.lon),
        y=frame.y(cell.lat),
        radius=round(min(_BIGGEST, _LEAST + _GROWTH * sqrt(cell.count)), 1),
        count=cell.count,
        status=cell.status,
        words=words,
        address=f"/incidents/{cell.id}" if alone else asked.with_(box=_around(cell, frame)).address("/"),
        unsure=unsure if unsure > _LEAST_UNSURE else 0.0,
    )


def _around(cell: Cell, frame: Frame) -> str:
    wide = max((frame.box.east - frame.box.west) / _SHARE, _NARROWEST)
    return box_words(
        Box(
            max(-180.0, cell.lon - wide),
            max(-90.0, cell.lat - wide / 2),
            min(180.0, cell.lon + wide),
            min(90.0, cell.lat + wide / 2),
        )
    )


@dataclass(frozen=True, slots=True)
class Column:
    """One stretch of the timeline, empty ones too: a count of nought is drawn as one."""

    x: float
    width: float
    y: float
    height: float
    when: str
    words: str
    address: str


def chart(bars: Sequence[Bar], asked: Filter) -> tuple[Column, ...]:
    """The timeline's columns from the first stretch with an incident to the last."""
    if not bars:
        return ()
    known = {bar.when: bar for bar in bars}
    stretches = _between(bars[0].when, bars[-1].when)
    most, step = max(bar.count for bar in bars), WIDTH / max(len(stretches), 12)
    return tuple(_column(when, known.get(when), n, step, most, asked) for n, when in enumerate(stretches))


def _column(when: str, bar: Bar | None, n: int, step: float, most: int, asked: Filter) -> Column:
    count = bar.count if bar else 0
    height = round(max(3.0, (CHART_HEIGHT - 4) * count / most), 1) if count else 0.0
    killed = f", at least {bar.killed} killed" if bar and bar.killed else ""
    return Column(
        x=round(n * step, 1),
        width=round(max(1.0, step - (1.5 if step > 4 else 0.2)), 1),
        y=CHART_HEIGHT - height,
        height=height,
        when=when,
        words=f"{when}: {count} incident{'' if count == 1 else 's'}{killed}",
        address=asked.with_(since=when, until=when).address("/"),
    )


def _between(first: str, last: str) -> tuple[str, ...]:
    """All days, months or years from one to another."""
    if len(first) == len("YYYY"):
        return tuple(f"{year:04d}" for year in range(int(first), int(last) + 1))
    if len(first) == len("YYYY-MM"):
        months = range(_month(first), _month(last) + 1)
        return tuple(f"{month // 12:04d}-{month % 12 + 1:02d}" for month in months)
    start, days = date.fromisoformat(first), (date.fromisoformat(last) - date.fromisoformat(first)).days
    return tuple((start + timedelta(days=n)).isoformat() for n in range(days + 1))


def _month(when: str) -> int:
    return int(when[:4]) * 12 + int(when[5:7]) - 1


_STEPS: dict[str, dict[str, float]] = {
    "Closer": {"by": 0.5},
    "Wider": {"by": 2.0},
    "West": {"east": -0.5},
    "East": {"east": 0.5},
    "North": {"north": 0.5},
    "South": {"north": -0.5},
}


def steps(frame: Frame, asked: Filter) -> tuple[tuple[str, str], ...]:
    """Ways to another part of the map, with their addresses: the incidents of that part are what is counted there."""
    ways = ((name, moved(frame.box, **step)) for name, step in _STEPS.items())
    return tuple((name, asked.with_(box=box_words(box)).address("/")) for name, box in ways if box != frame.box)

"""The drawing of where an incident's words come from: origins, agencies between, and the outlets that carry them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model.record import Record, RecordClaim, Root

WIDTH = 760
ROW = 26
MOST = 30
"""Names in a column that are drawn; the list below the drawing has all of them."""
_EDGES = (8.0, 306.0, 524.0)
"""Where the columns of origins, agencies and outlets begin."""
_ENDS = (236.0, 454.0, 752.0)
_LETTERS = (32, 20, 32)
"""Letters of a name that have room in each column."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the drawing, in full and as much of it as has room."""

    x: float
    y: float
    words: str
    short: str
    column: int
    interested: bool = False
    circular: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A way from one name to another, as the path of a curve; dashed where outlets cite each other in a circle."""

    path: str
    circular: bool


@dataclass(frozen=True, slots=True)
class Origins:
    """The whole drawing. `left_out` counts the names that are not drawn."""

    names: tuple[Name, ...]
    lines: tuple[Line, ...]
    height: int
    left_out: int


def origins(record: Record) -> Origins | None:
    """The drawing of an incident's origins; None where one way has nothing to be drawn."""
    roots = {root.id: root for root in record.roots if root.counts}
    ways = list(dict.fromkeys(_way(roots[claim.root], claim) for claim in record.claims if claim.root in roots))
    columns = tuple(_column(way[place] for way in ways) for place in range(3))
    if sum(map(len, columns)) < 3:
        return None
    by_name = {root.name: root for root in roots.values()}
    names = {(n, words): _name(n, row, words, by_name) for n, each in enumerate(columns) for row, words in _rows(each)}
    return Origins(
        names=tuple(names.values()),
        lines=tuple(_lines(ways, names)),
        height=ROW * max(min(len(each), MOST) for each in columns) + 8,
        left_out=sum(max(0, len(each) - MOST) for each in columns),
    )


Way = tuple[str, str, str]
"""An origin, the agency between ("" for none), the outlet ("" where it is not known)."""


def _way(root: Root, claim: RecordClaim) -> Way:
    outlet = claim.outlet or ""
    via = claim.via or ""
    return root.name, "" if via in (root.name, outlet) else via, outlet


def _column(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in words if each))


def _rows(column: Sequence[str]) -> Iterable[tuple[int, str]]:
    return enumerate(column[:MOST])


def _name(column: int, row: int, words: str, roots: dict[str, Root]) -> Name:
    most = _LETTERS[column]
    root = roots.get(words) if column == 0 else None
    return Name(
        x=_EDGES[column],
        y=ROW * row + ROW / 2 + 4,
        words=words,
        short=words if len(words) <= most else f"{words[: most - 1].rstrip()}…",
        column=column,
        interested=root is not None and root.interested,
        circular=root is not None and root.circular,
    )


def _lines(ways: Iterable[Way], names: dict[tuple[int, str], Name]) -> Iterable[Line]:
    seen: dict[tuple[int, str, int, str], bool] = {}
    for way in ways:
        stops = [(column, words) for column, words in enumerate(way) if (column, words) in names]
        start = names.get((0, way[0]))
        for one, two in pairwise(stops):
            seen.setdefault((*one, *two), start is not None and start.circular)
    for (column, words, onward, to), circular in seen.items():
        yield Line(_curve(names[column, words], names[onward, to]), circular)


def _curve(one: Name, two: Name) -> str:
    start, end = _ENDS[one.column], two.x - 8
    middle = (start + end) / 2
    return f"M{start:g},{one.y:g}C{middle:g},{one.y:g} {middle:g},{two.y:g} {end:g},{two.y:g}"

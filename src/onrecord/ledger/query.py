"""What a ledger is asked, and the lists and counts that answer it."""

from dataclasses import dataclass

from onrecord.ledger.shapes import Shape
from onrecord.model import EventType, Status
from onrecord.model.record import Record


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the map in degrees; where `west` is greater than `east` it goes over the date line."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Query:
    """Which incidents are asked for. Days are ISO; `country` is ISO 3166-1 alpha-2; `actor` an id or part of a name.

    `killed` asks for tolls of at least so many (the lowest number that stands), `box` for coordinates inside it, `text`
    for words of their reports (see sought). `within` asks for incidents whose place has a point inside
    every one of some shapes: of what is known only as an area it is not known where in it.
    Incidents all of whose claims people rejected are left out, unless `withdrawn`.
    """

    since: str | None = None
    until: str | None = None
    country: str | None = None
    actor: str | None = None
    event_type: EventType | None = None
    status: Status | None = None
    killed: int | None = None
    box: Box | None = None
    withdrawn: bool = False
    text: str | None = None
    within: tuple[Shape, ...] = ()


WITHDRAWN = "withdrawn"
"""What stands for the status in the column that queries ask where people rejected every claim of an incident."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page of a list ends: the day and id of its last incident."""

    first: str
    id: str


@dataclass(frozen=True, slots=True)
class Page:
    """Incidents, latest first; `more` leads to the next page, None at the end."""

    records: tuple[Record, ...]
    more: Cursor | None


@dataclass(frozen=True, slots=True)
class Tallied:
    """How many incidents have one value of a field."""

    value: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time (an ISO prefix): how many incidents begin in it, and the sum of the lowest tolls that stand."""

    when: str
    count: int
    killed: int


@dataclass(frozen=True, slots=True)
class Cell:
    """Incidents with a point that lie close together: their middle, number, and sum of the lowest tolls that stand.

    `id`, `status` and `precision` are the incident's where there is only one.
    """

    lat: float
    lon: float
    count: int
    killed: int
    id: str | None
    status: str | None
    precision: str | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """Incidents of which only an area is known; `name` is None for those of which not even the country is."""

    name: str | None
    country: str | None
    precision: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What a page shows beside a list. `box` is the part of the map that the cells lie in, None without any point."""

    total: int
    facets: dict[str, tuple[Tallied, ...]]
    bars: tuple[Bar, ...]
    box: Box | None
    cells: tuple[Cell, ...]
    areas: tuple[Area, ...]

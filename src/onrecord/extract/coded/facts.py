"""What a row says in our words, before it is a sheet."""

from dataclasses import dataclass

from onrecord.extract.coded.cells import Cell
from onrecord.model import (
    ChainLink,
    ClaimantType,
    Count,
    DatePrecision,
    IncidentPlace,
    Party,
    Scope,
    SubEventType,
    TollGroup,
)


@dataclass(frozen=True, slots=True)
class Days:
    """When: first and last day (ISO), how exact, and the cell with the first."""

    first: str
    last: str
    precision: DatePrecision
    cell: Cell


@dataclass(frozen=True, slots=True)
class Dead:
    """A number of killed with the cells that say so; `group` None counts all."""

    low: int
    high: int
    cell: Cell
    group: TollGroup | None = None
    scope: Scope = Scope.INCIDENT


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose word the row is: the source that it names, where it names one, else the data set itself."""

    name: str
    type: ClaimantType
    chain: tuple[ChainLink, ...]
    via: str | None = None
    id: str | None = None


Side = tuple[tuple[Party, Cell], ...]
"""The parties of a side, with the cells that name them."""


@dataclass(frozen=True, slots=True)
class Coded:
    """One event. `acted` and `hit` come with the cells that name them; `killed` is the total, `dead` every number."""

    days: Days
    place: IncidentPlace | None
    where: Cell | None
    kind: SubEventType
    what: Cell
    acted: Side
    hit: Side
    killed: Count | None
    dead: tuple[Dead, ...]
    voice: Voice

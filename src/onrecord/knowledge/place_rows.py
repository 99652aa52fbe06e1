"""Rows of the place tables that people write: first-level regions and overlays (CSV)."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import KnowledgeError
from onrecord.knowledge.gazetteer_file import Entry
from onrecord.model import Place, PlacePrecision

OVERLAY_COLUMNS = ("id", "name", "names", "country", "admin1", "lat", "lon", "precision", "population", "source")
REGION_COLUMNS = ("country", "code", "name", "names", "lat", "lon", "id", "source")
MAX_LAT = 90.0
MAX_LON = 180.0


@dataclass(frozen=True, slots=True)
class Region:
    """A first-level division. `code` is GeoNames' admin1 code; the point stands for the whole area."""

    country: str
    code: str
    name: str
    names: tuple[str, ...]
    lat: float | None
    lon: float | None
    id: str
    source: str

    def entry(self, population: int) -> Entry:
        """The region as a gazetteer entry; `population` is that of its settlements."""
        place = Place(
            id=self.id,
            name=self.name,
            country=self.country,
            admin1=self.name,
            lat=self.lat,
            lon=self.lon,
            precision=PlacePrecision.ADM1,
            population=population,
            source=self.source,
        )
        return Entry(place, self.names)


def degrees(text: str, limit: float) -> float | None:
    """A coordinate, None where the cell is empty. Raises ValueError beyond ±`limit`."""
    if not text.strip():
        return None
    value = float(text)
    if not -limit <= value <= limit:
        raise ValueError(f"expected degrees within ±{limit:g}, found {text}")
    return value


def split_names(cell: str) -> tuple[str, ...]:
    """Names in one cell, separated by semicolons."""
    return tuple(name.strip() for name in cell.split(";") if name.strip())


def _table(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        missing = [name for name in columns if name not in (reader.fieldnames or ())]
        if missing:
            raise KnowledgeError(f"{path}: line 1: expected columns {', '.join(columns)}; missing {', '.join(missing)}")
        for row in reader:
            if None in row.values() or None in row:
                raise KnowledgeError(
                    f"{path}: line {reader.line_num}: expected {len(columns)} cells, found another number"
                )
            yield reader.line_num, row


def read_regions(path: Path) -> tuple[Region, ...]:
    """First-level regions. Raises KnowledgeError naming file, line and what was expected."""
    found = []
    for number, row in _table(path, REGION_COLUMNS):
        try:
            lat, lon = degrees(row["lat"], MAX_LAT), degrees(row["lon"], MAX_LON)
        except ValueError as err:
            raise KnowledgeError(f"{path}: line {number}: {err}") from err
        names = split_names(row["names"])
        found.append(Region(row["country"], row["code"], row["name"], names, lat, lon, row["id"], row["source"]))
    return tuple(found)


def _overlay_place(row: dict[str, str]) -> Place:
    if not row["id"] or not row["name"] or not row["source"]:
        raise ValueError("expected an id, a name and a source")
    country = row["country"].strip() or None
    if country is not None and not (len(country) == 2 and country.isascii() and country.isupper()):
        raise ValueError(f"expected an ISO 3166-1 alpha-2 country, found {country!r}")
    lat, lon = degrees(row["lat"], MAX_LAT), degrees(row["lon"], MAX_LON)
    if (lat is None) != (lon is None):
        raise ValueError("expected both lat and lon, or neither")
    return Place(
        id=row["id"],
        name=row["name"],
        country=country,
        admin1=row["admin1"].strip() or None,
        lat=lat,
        lon=lon,
        precision=PlacePrecision(row["precision"]),
        population=int(row["population"] or 0),
        source=row["source"],
    )


def overlay_entry(row: dict[str, str]) -> Entry:
    """An overlay row as an entry. Raises ValueError saying what was expected."""
    return Entry(_overlay_place(row), split_names(row["names"]))


def read_overlay(path: Path) -> tuple[Entry, ...]:
    """Places of an overlay table. Raises KnowledgeError naming file, line and what was expected."""
    found = []
    for number, row in _table(path, OVERLAY_COLUMNS):
        try:
            found.append(overlay_entry(row))
        except ValueError as err:
            raise KnowledgeError(f"{path}: line {number}: {err}") from err
    return tuple(found)

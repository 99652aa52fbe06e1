"""Gazetteers that a user brings: GeoNames dumps, Who's On First tables, CSV overlays and single names of their own.

Imports go into one index in the user's data directory (`places.sqlite`); a user's own names into `places-own.csv`
beside it, with its index. Neither is touched by an upgrade. A row whose point lies outside its country is left out and
counted: tables are known to file Maltese towns under Mali (ML for MT).
"""

import csv
import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.errors import KnowledgeError
from onrecord.knowledge.gazetteer_build import CREDITS, DATA, is_news_name
from onrecord.knowledge.gazetteer_file import Entry, GazetteerFile, write_gazetteer
from onrecord.knowledge.place_rows import (
    MAX_LAT,
    MAX_LON,
    OVERLAY_COLUMNS,
    degrees,
    overlay_entry,
    read_overlay,
    read_regions,
)
from onrecord.knowledge.places import EMBEDDED, OWN_FILE, USER_FILE
from onrecord.model import Place, PlacePrecision

OWN_TABLE = "places-own.csv"
WOF = "whosonfirst:"
GEONAMES_COLUMNS = 19
WOF_COLUMNS = 15
BOX_MARGIN = 1.5  # degrees around a country's settlements; deserts and islands lie outside the settlements' box
_MAX_FIELD = 10_000_000  # characters; Who's On First rows carry names in all languages

_GEONAMES_KINDS = {
    "P": PlacePrecision.SETTLEMENT,
    "ADM1": PlacePrecision.ADM1,
    "ADM2": PlacePrecision.ADM2,
    "ADM3": PlacePrecision.ADM2,
    "AIRB": PlacePrecision.EXACT,
    "AIRP": PlacePrecision.EXACT,
    "AIRF": PlacePrecision.EXACT,
    "MILB": PlacePrecision.EXACT,
    "INSM": PlacePrecision.EXACT,
    "CMP": PlacePrecision.EXACT,
    "CMPRF": PlacePrecision.EXACT,
    "MN": PlacePrecision.EXACT,
    "RGN": PlacePrecision.REGION,
    "FRST": PlacePrecision.REGION,
    "ISL": PlacePrecision.REGION,
    "LK": PlacePrecision.SEA_AIR,
}
_WOF_KINDS = {
    "locality": PlacePrecision.SETTLEMENT,
    "localadmin": PlacePrecision.SETTLEMENT,
    "neighbourhood": PlacePrecision.SETTLEMENT,
    "region": PlacePrecision.ADM1,
    "county": PlacePrecision.ADM2,
    "campus": PlacePrecision.EXACT,
}
_WOF_NAMES = ("eng_x_preferred", "eng_x_variant", "fra_x_preferred", "und_x_variant")


@dataclass(slots=True)
class ImportReport:
    """What came of an import: places kept, and rows left out by reason."""

    kept: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


class CountryBoxes:
    """The boxes around each country's settlements in the embedded index."""

    def __init__(self, boxes: dict[str, list[float]]) -> None:
        self._boxes = boxes

    @classmethod
    def embedded(cls, path: Path = EMBEDDED) -> "CountryBoxes":
        """The boxes that the embedded index carries."""
        file = GazetteerFile(path)
        try:
            return cls(json.loads(file.meta("boxes") or "{}"))
        finally:
            file.close()

    def hold(self, country: str, lat: float, lon: float) -> bool:
        """Whether a point can lie in a country; True for countries without a box."""
        box = self._boxes.get(country)
        if box is None:
            return True
        south, west, north, east = box
        return south - BOX_MARGIN <= lat <= north + BOX_MARGIN and west - BOX_MARGIN <= lon <= east + BOX_MARGIN


class _Raw(csv.excel_tab):
    """Tab-separated without quotes: a quotation mark in a GeoNames name is a letter."""

    quoting = csv.QUOTE_NONE


def _lines(path: Path) -> Iterator[str]:
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as stream:
            yield from stream
    except (OSError, EOFError, UnicodeDecodeError) as err:
        raise KnowledgeError(f"{path}: expected a readable UTF-8 table, plain or gzip ({err})") from err


def _rows(path: Path, columns: int, *, quoting: bool) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(_MAX_FIELD)
    dialect = csv.excel_tab() if quoting else _Raw()
    reader = csv.reader(_lines(path), dialect)
    for row in reader:
        if len(row) != columns:
            raise KnowledgeError(
                f"{path}: line {reader.line_num}: expected {columns} columns separated by tabs, found {len(row)}"
            )
        yield reader.line_num, row


def _point(path: Path, number: int, lat: str, lon: str) -> tuple[float, float]:
    try:
        first, second = degrees(lat, MAX_LAT), degrees(lon, MAX_LON)
    except ValueError as err:
        raise KnowledgeError(f"{path}: line {number}: {err}") from err
    if first is None or second is None:
        raise KnowledgeError(f"{path}: line {number}: expected latitude and longitude, found an empty cell")
    return first, second


def read_geonames(path: Path, boxes: CountryBoxes, report: ImportReport) -> Iterator[Entry]:
    """Places of a GeoNames dump (columns of its readme, plain or gzip). Raises KnowledgeError with file and line."""
    regions = {(r.country, r.code): r.name for r in read_regions(DATA / "places_admin1.csv")}
    for number, row in _rows(path, GEONAMES_COLUMNS, quoting=False):
        ident, name, ascii_name, alternates, lat, lon, letter, code, country = row[:9]
        kind = _GEONAMES_KINDS.get("P" if letter == "P" else code)
        if kind is None:
            report.left_out["not a settlement, division or base"] += 1
            continue
        point = _point(path, number, lat, lon)
        if not boxes.hold(country, *point):
            report.left_out[f"outside {country}"] += 1
            continue
        people = int(row[14]) if row[14].isdigit() else 0
        admin1 = regions.get((country, row[10]))
        place = Place(f"geonames:{ident}", name, country, admin1, *point, kind, people, "GeoNames (CC BY 4.0)")
        names = [alternate for alternate in alternates.split(",") if is_news_name(alternate)]
        report.kept += 1
        yield Entry(place, (ascii_name, *names))


def read_whosonfirst(path: Path, boxes: CountryBoxes, report: ImportReport) -> Iterator[Entry]:
    """Places of a Who's On First table (15 columns, plain or gzip). Raises KnowledgeError with file and line."""
    regions = {row[0]: row[2] for _, row in _rows(path, WOF_COLUMNS, quoting=True) if row[1] == "region"}
    regions |= {
        r.id.removeprefix(WOF): r.name for r in read_regions(DATA / "places_admin1.csv") if r.id.startswith(WOF)
    }
    for number, row in _rows(path, WOF_COLUMNS, quoting=True):
        ident, placetype, name, lat, lon, country = row[:6]
        kind = _WOF_KINDS.get(placetype)
        if kind is None or row[9] == "0":
            report.left_out["not a settlement, division or base" if kind is None else "no longer current"] += 1
            continue
        point = _point(path, number, lat, lon)
        if not boxes.hold(country, *point):
            report.left_out[f"outside {country}"] += 1
            continue
        people = int(row[8]) if row[8].isdigit() else 0
        names = _wof_names(path, number, row[14])
        place = Place(
            f"{WOF}{ident}",
            names[0] if names and not is_news_name(name) else name,
            country,
            regions.get(row[10]),
            *point,
            kind,
            people,
            "Who's On First (CC BY 4.0)",
        )
        report.kept += 1
        yield Entry(place, names)


def _wof_names(path: Path, number: int, cell: str) -> tuple[str, ...]:
    try:
        table = json.loads(cell) if cell else {}
    except json.JSONDecodeError as err:
        raise KnowledgeError(
            f"{path}: line {number}: expected names as JSON in column 15, found {cell[:40]!r}"
        ) from err
    return tuple(name for key in _WOF_NAMES for name in table.get(key, ()) if is_news_name(name))


def read_table(path: Path, boxes: CountryBoxes, report: ImportReport) -> Iterator[Entry]:
    """Places of any table that is understood: told apart by its first line."""
    first = next(iter(_lines(path)), "")
    columns = first.count("\t") + 1
    if columns == GEONAMES_COLUMNS:
        yield from read_geonames(path, boxes, report)
    elif columns == WOF_COLUMNS:
        yield from read_whosonfirst(path, boxes, report)
    elif set(OVERLAY_COLUMNS) <= set(first.strip().lstrip("\ufeff").split(",")):
        for entry in read_overlay(path):
            report.kept += 1
            yield entry
    else:
        raise KnowledgeError(
            f"{path}: line 1: expected a GeoNames dump (19 tab-separated columns), a Who's On First table (15) or a "
            f"CSV with the columns {', '.join(OVERLAY_COLUMNS)}; found {columns} columns"
        )


def import_places(paths: Iterable[Path], user: Path, *, embedded: Path = EMBEDDED) -> ImportReport:
    """Add tables to the user's gazetteer in `user`, keeping what was imported before; the newest row of an id counts.

    Nothing is written unless every table could be read. Raises KnowledgeError naming file, line and what was expected.
    """
    boxes = CountryBoxes.embedded(embedded)
    report = ImportReport()
    target = user / USER_FILE
    entries: dict[str, Entry] = {}
    if target.is_file():
        before = GazetteerFile(target)
        entries = {entry.place.id: entry for entry in before.entries()}
        before.close()
    for path in paths:
        entries.update((entry.place.id, entry) for entry in read_table(path, boxes, report))
    write_gazetteer(target, entries.values(), meta={"credits": CREDITS})
    return report


def add_place(entry: Entry, user: Path) -> None:
    """Keep one place of the user's own in `places-own.csv`, replacing any of its id, and bring its index up to date."""
    table = user / OWN_TABLE
    entries = {known.place.id: known for known in read_overlay(table)} if table.is_file() else {}
    entries[entry.place.id] = entry
    user.mkdir(parents=True, exist_ok=True)
    draft = table.with_suffix(".part")
    with draft.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(OVERLAY_COLUMNS)
        writer.writerows(_overlay_row(known) for known in entries.values())
    draft.replace(table)
    compile_own(user)


def _overlay_row(entry: Entry) -> tuple[object, ...]:
    place = entry.place
    lat = "" if place.lat is None else place.lat
    lon = "" if place.lon is None else place.lon
    names = ";".join(entry.names)
    area = (place.country or "", place.admin1 or "")
    return (place.id, place.name, names, *area, lat, lon, place.precision.value, place.population, place.source)


def compile_own(user: Path) -> int:
    """Rebuild the index of the user's own names from their table, which people may edit. Returns how many it holds."""
    return write_gazetteer(user / OWN_FILE, read_overlay(user / OWN_TABLE))


def own_entry(row: dict[str, str]) -> Entry:
    """An entry from the words of a command line; missing cells are empty. Raises KnowledgeError."""
    try:
        return overlay_entry({column: row.get(column, "") for column in OVERLAY_COLUMNS})
    except ValueError as err:
        raise KnowledgeError(f"place {row.get('name', '')!r}: {err}") from err

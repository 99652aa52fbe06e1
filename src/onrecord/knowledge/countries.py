"""Countries: names, short forms and demonyms in English and French, with a point for measuring distances."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from onrecord.errors import KnowledgeError
from onrecord.knowledge.place_names import place_key


@dataclass(frozen=True, slots=True)
class Country:
    """A country. `code` is ISO 3166-1 alpha-2; `lat`/`lon` a representative point in degrees."""

    code: str
    iso3: str
    name: str
    name_fr: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    lat: float
    lon: float
    borders: tuple[str, ...]
    region: str
    source: str


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _country(row: dict[str, str]) -> Country:
    return Country(
        code=row["iso2"],
        iso3=row["iso3"],
        name=row["name"],
        name_fr=row["name_fr"],
        names=tuple(dict.fromkeys((row["name"], row["name_fr"], *_parts(row["names"])))),
        demonyms=tuple(dict.fromkeys((*_parts(row["demonyms"]), *_parts(row["demonyms_fr"])))),
        capitals=_parts(row["capital"]),
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        borders=_parts(row["borders"]),
        region=row["region"],
        source=row["source"],
    )


def read_countries(lines: Iterable[str], *, source: str = "countries.csv") -> tuple[Country, ...]:
    """Countries from CSV lines. Raises KnowledgeError naming the line of a row that is wrong."""
    found = []
    for number, row in enumerate(csv.DictReader(lines), start=2):
        try:
            found.append(_country(row))
        except (KeyError, TypeError, ValueError, AttributeError) as err:
            raise KnowledgeError(f"{source}: line {number}: expected a country row, found {row!r}") from err
    return tuple(found)


@lru_cache(maxsize=1)
def countries() -> dict[str, Country]:
    """All countries by ISO 3166-1 alpha-2 code."""
    text = (files("onrecord") / "data" / "countries.csv").read_text(encoding="utf-8")
    return {country.code: country for country in read_countries(text.splitlines())}


@lru_cache(maxsize=1)
def demonym_index() -> dict[str, tuple[str, ...]]:
    """Country codes by the key of a demonym ("malian" gives ML)."""
    index: dict[str, list[str]] = {}
    for country in countries().values():
        for demonym in country.demonyms:
            codes = index.setdefault(place_key(demonym), [])
            if country.code not in codes:
                codes.append(country.code)
    return {key: tuple(codes) for key, codes in index.items()}


def countries_of_demonym(word: str) -> tuple[str, ...]:
    """The countries that a demonym can stand for; empty where it is none."""
    return demonym_index().get(place_key(word), ())

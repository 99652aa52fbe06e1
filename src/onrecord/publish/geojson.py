"""GeoJSON (RFC 7946): a point for every incident that has one; what cannot be placed is listed, never invented.

`unplaced` at the top level holds the properties of the others (a foreign member, RFC 7946 section 6.1).
"""

from collections import Counter
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import TextIO, cast

import msgspec

from onrecord.errors import ExportError
from onrecord.model import PlacePrecision
from onrecord.model.record import Record
from onrecord.publish.facts import DIGITS, sources, urls
from onrecord.status.admiralty import number_of

_IN_MEMORY = 1 << 20
_HEAD = '{"type":"FeatureCollection","features":[\n'
_MIDDLE = '\n],"unplaced":[\n'
_TAIL = "\n]}\n"


@dataclass(frozen=True, slots=True)
class Properties:
    """What a map needs to know of an incident; the whole record is in the JSON Lines export."""

    id: str
    date: str
    date_end: str | None
    date_precision: str
    place: str | None
    country: str | None
    admin1: str | None
    place_precision: str | None
    event_type: str
    sub_event_type: str
    perpetrator: list[str]
    target: list[str]
    fatalities_low: int | None
    fatalities_best: int | None
    fatalities_high: int | None
    status: str
    perpetrator_status: str
    fatalities_status: str
    credibility: int
    reports: int
    roots: int
    sources: list[str]
    links: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A GeoJSON point: longitude before latitude."""

    type: str = "Point"
    coordinates: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A GeoJSON feature."""

    type: str = "Feature"
    id: str
    geometry: Point
    properties: Properties


class GeoJson:
    """Writes points, and a list of what has none."""

    binary = False

    def __init__(self) -> None:
        self.losses: Counter[str] = Counter()
        self._out: TextIO | None = None
        self._rest: TextIO | None = None
        self._placed = 0
        self._unplaced = 0

    def setup(self, out: TextIO) -> None:
        """Begin the collection."""
        self._out, self._rest = out, _spool()
        out.write(_HEAD)

    def feed(self, record: Record) -> None:
        """Write a feature, or keep the incident for the list of what is not placed."""
        point, out, rest = _point(record), self._out, self._rest
        if out is None or rest is None:
            raise ExportError("geojson: setup comes first")
        if point is None:
            rest.write((",\n" if self._unplaced else "") + _line(_properties(record)))
            self._unplaced += 1
            self.losses["no point: listed under unplaced"] += 1
            return
        out.write(
            (",\n" if self._placed else "")
            + _line(Feature(id=record.id, geometry=point, properties=_properties(record)))
        )
        self._placed += 1

    def finish(self) -> None:
        """Write the list of what is not placed, and close the collection."""
        if self._out is None or self._rest is None:
            raise ExportError("geojson: setup comes first")
        self._out.write(_MIDDLE)
        self._rest.seek(0)
        for line in self._rest:
            self._out.write(line)
        self._out.write(_TAIL)

    def close(self) -> None:
        """Let go of the list of what is not placed."""
        if self._rest is not None:
            self._rest.close()

    def verify(self, written: TextIO) -> int:
        """Every feature is a point on earth; the whole is JSON, read line by line."""
        count, section = 0, 0
        for line in written:
            if line in (_HEAD, _MIDDLE.lstrip("\n"), _TAIL.lstrip("\n")):
                section += 1
            elif line.strip():
                _check(line.rstrip().removesuffix(","), placed=section == 1)
                count += 1
        if section != 3:
            raise ExportError("geojson: the collection is not closed")
        return count


def _spool() -> TextIO:
    """Where the incidents without a point wait for their place at the end; on disk when there are many."""
    spool = SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", newline="")  # noqa: SIM115 - closed by close
    return cast(TextIO, spool)


def _line(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _check(line: str, *, placed: bool) -> None:
    try:
        if placed:
            feature = msgspec.json.decode(line, type=Feature)
            lon, lat = feature.geometry.coordinates
            if not (-180 <= lon <= 180 and -90 <= lat <= 90):
                raise ExportError(f"geojson: {feature.id}: {lon}, {lat} is nowhere on earth")
        else:
            msgspec.json.decode(line, type=Properties)
    except msgspec.DecodeError as error:
        raise ExportError(f"geojson: {error}") from error


def _point(record: Record) -> Point | None:
    place = record.place
    if place is None or place.lat is None or place.lon is None or place.precision is PlacePrecision.COUNTRY:
        return None
    return Point(coordinates=(round(place.lon, DIGITS), round(place.lat, DIGITS)))


def _properties(record: Record) -> Properties:
    place, killed = record.place, record.fatalities
    return Properties(
        id=record.id,
        date=record.date,
        date_end=record.date_end,
        date_precision=record.date_precision,
        place=place.name if place else None,
        country=place.country if place else None,
        admin1=place.admin1 if place else None,
        place_precision=place.precision if place else None,
        event_type=record.event_type,
        sub_event_type=record.sub_event_type,
        perpetrator=[side.name for side in record.perpetrator],
        target=[side.name for side in record.target],
        fatalities_low=killed.low if killed else None,
        fatalities_best=killed.best if killed else None,
        fatalities_high=killed.high if killed else None,
        status=record.status,
        perpetrator_status=record.fields.perpetrator.status,
        fatalities_status=record.fields.fatalities.status,
        credibility=number_of(record.status),
        reports=len(record.members),
        roots=len(record.roots),
        sources=list(sources(record)),
        links=list(urls(record)),
    )

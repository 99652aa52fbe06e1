"""UCDP GED's 49 columns in its order, then onrecord's own (docs/export-ged.md says what each means here)."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from onrecord.model import About, DatePrecision, PlacePrecision, Stance
from onrecord.model.record import Member, Record
from onrecord.publish.conventions import ged_deaths
from onrecord.publish.facts import DIGITS, country_name, urls
from onrecord.publish.ged_codes import (
    NO_STATE,
    NON_STATE,
    ONE_SIDED,
    STATE_BASED,
    WHERE_PRECISION,
    GedSides,
    date_precision,
    days_of,
    ged_sides,
    grid_cell,
    states,
)
from onrecord.publish.table import Cells, CsvTable, check_point

GED_COLUMNS = (
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
)
OWN_COLUMNS = (
    "onrecord_in_scope",
    "onrecord_status",
    "onrecord_perpetrator_status",
    "onrecord_fatalities_status",
    "onrecord_fatalities_given",
    "onrecord_links",
)
COLUMNS = GED_COLUMNS + OWN_COLUMNS
EMPTY = {
    "active_year": "needs every event of the dyad in the year; a ledger holds what it was given",
    "code_status": "says how far UCDP's coders are with a row",
    "conflict_dset_id": "a number of UCDP's",
    "conflict_new_id": "a number of UCDP's",
    "dyad_dset_id": "a number of UCDP's",
    "dyad_new_id": "a number of UCDP's",
    "side_a_dset_id": "a number of UCDP's",
    "side_a_new_id": "a number of UCDP's",
    "side_b_dset_id": "a number of UCDP's",
    "side_b_new_id": "a number of UCDP's",
    "where_description": "a coder's own words on the place",
}
"""Columns that are empty in every row, and why."""
_ID_BITS = 52
_SEPARATOR = ";"


class GedCsv(CsvTable):
    """Writes one row for each incident."""

    name = "ged"
    columns = COLUMNS
    key = "id"
    heads = (COLUMNS,)

    def row(self, record: Record) -> Cells:
        """All cells of one incident by column."""
        sides = ged_sides(record)
        empty: Cells = dict.fromkeys(EMPTY)
        return {**empty, **_what(record, sides), **_told(record), **_where(record), **_when(record), **_dead(record)}

    def lost(self, record: Record) -> list[str]:
        """What this row does not say of the record."""
        return losses(record)

    def check(self, cells: dict[str, str]) -> None:
        """GED's own sums and orders hold."""
        low, best, high = (int(cells[name]) for name in ("low", "best", "high"))
        parts = sum(int(cells[f"deaths_{name}"]) for name in ("a", "b", "civilians", "unknown"))
        if not (parts == best and 0 <= low <= best <= high):
            raise ValueError(f"expected low <= best <= high and four parts of best, found {low}, {best}, {high}")
        if date.fromisoformat(cells["date_start"]) > date.fromisoformat(cells["date_end"]):
            raise ValueError("expected date_start not after date_end")
        if cells["type_of_violence"] not in ("", "1", "2", "3"):
            raise ValueError(f"expected a kind of violence, found {cells['type_of_violence']!r}")
        check_point(cells["latitude"], cells["longitude"])


def event_number(record: Record) -> int:
    """A whole number for GED's `id`, made of onrecord's: above 2^52, where none of UCDP's own will ever be."""
    return (1 << _ID_BITS) + int(sha256(record.id.encode()).hexdigest(), 16) % (1 << _ID_BITS)


def _what(record: Record, sides: GedSides) -> Cells:
    one, two = sides.a, sides.b
    dyad = f"{one.name} - {two.name}" if one and two and one.known and two.known else None
    return {
        "id": event_number(record),
        "relid": record.id,
        "year": days_of(record)[0].year,
        "type_of_violence": sides.violence,
        "conflict_name": dyad if sides.violence in (NON_STATE, ONE_SIDED) else None,
        "dyad_name": dyad if sides.violence else None,
        "side_a": one.name if one else None,
        "side_b": two.name if two else None,
        "gwnoa": one.number if one else None,
        "gwnob": two.number if two else None,
    }


def _told(record: Record) -> Cells:
    members = record.members
    return {
        "number_of_sources": len(members),
        "source_article": _joined(f'"{_office(m)},{m.published or ""},{m.title or ""}"' for m in members),
        "source_office": _joined(_office(m) for m in members),
        "source_date": _joined(m.published or "" for m in members),
        "source_headline": _joined(m.title or "" for m in members),
        "source_original": _joined(_voices(record)),
    }


def _office(member: Member) -> str:
    return member.outlet or member.agency or ""


def _voices(record: Record) -> list[str]:
    """Who gave the toll; where nobody did, who told of the event."""
    told = [claim for claim in record.claims if claim.stance is Stance.ASSERTS and claim.rejected is None]
    tolls = [claim for claim in told if claim.about in (About.FATALITIES, About.CASUALTIES)]
    return list(dict.fromkeys(claim.claimant for claim in tolls or told))


def _joined(words: Iterable[str]) -> str:
    """Cells in one, in their order; a semicolon inside one becomes a comma, as it would end it."""
    return _SEPARATOR.join(" ".join(each.replace(_SEPARATOR, ",").split()) for each in words)


def _where(record: Record) -> Cells:
    place, country = record.place, country_name(record)
    state = states().get(place.country or "", NO_STATE) if place else NO_STATE
    lat, lon = (place.lat, place.lon) if place else (None, None)
    pointed = place is not None and place.precision is not PlacePrecision.COUNTRY and lat is not None
    cells: Cells = dict.fromkeys(("latitude", "longitude", "geom_wkt", "priogrid_gid"))
    if pointed and lat is not None and lon is not None:
        lat, lon = round(lat, DIGITS), round(lon, DIGITS)
        cells = {
            "latitude": lat,
            "longitude": lon,
            "geom_wkt": f"POINT ({lon} {lat})",
            "priogrid_gid": grid_cell(lat, lon),
        }
    return cells | {
        "where_prec": WHERE_PRECISION[place.precision] if place else None,
        "where_coordinates": place.name if place else None,
        "adm_1": place.admin1 if place else None,
        "adm_2": place.name if place and place.precision is PlacePrecision.ADM2 else None,
        "country": country,
        "country_id": state.number,
        "region": state.region or None,
    }


def _when(record: Record) -> Cells:
    first, last = days_of(record)
    return {
        "event_clarity": 1 if is_clear(record) else 2,
        "date_prec": date_precision(record),
        "date_start": first.isoformat(),
        "date_end": last.isoformat(),
    }


def is_clear(record: Record) -> bool:
    """Whether an event can be told from others: known to a week or better, and below the country."""
    vague = record.date_precision in (DatePrecision.MONTH, DatePrecision.YEAR)
    return not vague and record.place is not None and record.place.precision is not PlacePrecision.COUNTRY


def _dead(record: Record) -> Cells:
    deaths = ged_deaths(record)
    return {
        "deaths_a": deaths.deaths_a,
        "deaths_b": deaths.deaths_b,
        "deaths_civilians": deaths.deaths_civilians,
        "deaths_unknown": deaths.deaths_unknown,
        "best": deaths.best,
        "high": deaths.high,
        "low": deaths.low,
        "onrecord_in_scope": "yes" if deaths.high > 0 and ged_sides(record).violence else "no",
        "onrecord_status": record.status,
        "onrecord_perpetrator_status": record.fields.perpetrator.status,
        "onrecord_fatalities_status": record.fields.fatalities.status,
        "onrecord_fatalities_given": "yes" if deaths.given else "no",
        "onrecord_links": " ".join(urls(record)),
    }


def losses(record: Record) -> list[str]:
    """What this row does not say of the record, in words that count how many records lose it."""
    sides, deaths = ged_sides(record), ged_deaths(record)
    organised = [side for side in (sides.a, sides.b) if side is not None]
    lost = {
        "no toll given: best, low and high are 0, onrecord_fatalities_given no": not deaths.given,
        "open top: high is written as best": deaths.given
        and record.fatalities is not None
        and record.fatalities.high is None,
        "no death or no two sides: UCDP would not code it, onrecord_in_scope no": not deaths.high
        or sides.violence is None,
        "a side in the report's words, no known actor: no dyad is named": any(not side.known for side in organised),
        "no point: GED would write the middle of the area": record.place is None or record.place.lat is None,
        "the conflict's name: UCDP names what it is over": sides.violence == STATE_BASED,
        "injured, quotes and roots: see the JSON Lines export": True,
    }
    return [words for words, is_lost in lost.items() if is_lost]

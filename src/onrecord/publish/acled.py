"""ACLED-style rows: its 31 columns in the codebook's order, then onrecord's own. Rules and losses: docs/exports.md."""

from calendar import timegm
from datetime import UTC, date, datetime, timedelta

from onrecord.model import Count, DatePrecision, EventType, PlacePrecision, Status
from onrecord.model.record import Record
from onrecord.publish.acled_codes import (
    GEO_PRECISION,
    TIME_PRECISION,
    CountryCodes,
    Side,
    acting_side,
    civilians_targeted,
    country_codes,
    disorder_type,
    hit_side,
    interaction,
)
from onrecord.publish.conventions import acled_fatalities
from onrecord.publish.facts import DIGITS, country_name, sources, urls
from onrecord.publish.notes import notes
from onrecord.publish.table import Cell, Cells, CsvTable, check_point
from onrecord.status.admiralty import number_of

ACLED_COLUMNS = (
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
)
OWN_COLUMNS = (
    "onrecord_date_end",
    "onrecord_date_precision",
    "onrecord_place_precision",
    "onrecord_status",
    "onrecord_credibility",
    "onrecord_perpetrator_status",
    "onrecord_fatalities_status",
    "onrecord_fatalities_given",
    "onrecord_fatalities_low",
    "onrecord_fatalities_best",
    "onrecord_fatalities_high",
    "onrecord_injured_low",
    "onrecord_injured_high",
    "onrecord_targets",
    "onrecord_weapons",
    "onrecord_outcome",
    "onrecord_reports",
    "onrecord_claims",
    "onrecord_roots",
    "onrecord_links",
)
COLUMNS = ACLED_COLUMNS + OWN_COLUMNS
_WEEK_MIDDLE, _MONTH_MIDDLE = 3, 14
_NO_CODES = CountryCodes("", "")


class AcledCsv(CsvTable):
    """Writes one row for each incident."""

    name = "csv"
    columns = COLUMNS
    key = "event_id_cnty"
    heads = (COLUMNS,)

    def row(self, record: Record) -> Cells:
        """All cells of one incident by column."""
        return row(record)

    def lost(self, record: Record) -> list[str]:
        """What this row does not say of the record."""
        return losses(record)

    def check(self, cells: dict[str, str]) -> None:
        """Dates, types, numbers and coordinates can be."""
        date.fromisoformat(cells["event_date"])
        EventType(cells["event_type"])
        check_point(cells["latitude"], cells["longitude"])
        if int(cells["fatalities"]) < 0:
            raise ValueError(f"expected a number of dead, found {cells['fatalities']}")


def row(record: Record) -> dict[str, Cell]:
    """All cells of one incident by column."""
    country = country_name(record)
    acted = acting_side(record.perpetrator, record.event_type, country)
    hit = hit_side(record.target, country)
    return {**_when(record), **_what(record, acted, hit), **_where(record, country), **_told(record), **_own(record)}


def _when(record: Record) -> dict[str, Cell]:
    day = event_day(record)
    return {
        "event_id_cnty": record.id,
        "event_date": day.isoformat(),
        "year": day.year,
        "time_precision": TIME_PRECISION.get(record.date_precision),
    }


def event_day(record: Record) -> date:
    """The one day that ACLED gives an event: the middle of a week or month, else the first day."""
    first = date.fromisoformat(record.date)
    if record.date_precision is DatePrecision.WEEK:
        return first + timedelta(days=_WEEK_MIDDLE)
    if record.date_precision is DatePrecision.MONTH:
        return first + timedelta(days=_MONTH_MIDDLE)
    return first


def _what(record: Record, acted: Side, hit: Side) -> dict[str, Cell]:
    return {
        "disorder_type": disorder_type(record.sub_event_type),
        "event_type": record.event_type,
        "sub_event_type": record.sub_event_type,
        "actor1": acted.actor,
        "assoc_actor_1": "; ".join(acted.associated),
        "inter1": acted.inter,
        "actor2": hit.actor,
        "assoc_actor_2": "; ".join(hit.associated),
        "inter2": hit.inter,
        "interaction": interaction(acted.inter, hit.inter),
        "civilian_targeting": "Civilians targeted" if civilians_targeted(record.target) else None,
    }


def _where(record: Record, country: str | None) -> dict[str, Cell]:
    place = record.place
    codes = country_codes().get(place.country or "", _NO_CODES) if place else _NO_CODES
    known = place is not None and place.precision is not PlacePrecision.COUNTRY
    return {
        "iso": codes.numeric,
        "region": codes.region,
        "country": country,
        "admin1": place.admin1 if place else None,
        "admin2": None,
        "admin3": None,
        "location": place.name if place and known else None,
        "latitude": round(place.lat, DIGITS) if place and place.lat is not None and known else None,
        "longitude": round(place.lon, DIGITS) if place and place.lon is not None and known else None,
        "geo_precision": GEO_PRECISION.get(place.precision) if place else None,
    }


def _told(record: Record) -> dict[str, Cell]:
    return {
        "source": "; ".join(sources(record)),
        "source_scale": None,
        "notes": notes(record),
        "fatalities": acled_fatalities(record),
        "tags": None,
        "timestamp": _unix(record.updated),
    }


def _unix(time: str) -> int | None:
    if not time:
        return None
    return timegm(datetime.fromisoformat(time).astimezone(UTC).utctimetuple())


def _own(record: Record) -> dict[str, Cell]:
    killed = record.fatalities or Count(None, None, None)
    injured = record.injured or Count(None, None, None)
    fields = record.fields
    return {
        "onrecord_date_end": record.date_end,
        "onrecord_date_precision": record.date_precision,
        "onrecord_place_precision": record.place.precision if record.place else None,
        "onrecord_status": record.status,
        "onrecord_credibility": number_of(record.status),
        "onrecord_perpetrator_status": fields.perpetrator.status,
        "onrecord_fatalities_status": fields.fatalities.status,
        "onrecord_fatalities_given": "no" if record.fatalities is None else "yes",
        "onrecord_fatalities_low": killed.low,
        "onrecord_fatalities_best": killed.best,
        "onrecord_fatalities_high": killed.high,
        "onrecord_injured_low": injured.low,
        "onrecord_injured_high": injured.high,
        "onrecord_targets": "; ".join(side.name for side in record.target),
        "onrecord_weapons": "; ".join(one.kind for one in record.weapons),
        "onrecord_outcome": "; ".join(one.kind for one in record.outcome),
        "onrecord_reports": len(record.members),
        "onrecord_claims": len(record.claims),
        "onrecord_roots": len(record.roots),
        "onrecord_links": " ".join(urls(record)),
    }


def losses(record: Record) -> list[str]:
    """What this row does not say of the record, in words that count how many records lose it."""
    place, toll = record.place, record.fields.fatalities
    lost = {
        "no toll given: fatalities is 0, onrecord_fatalities_given no": record.fatalities is None,
        "disputed toll: fatalities is the lowest number": toll.status is Status.DISPUTED,
        "several days in one row: event_date is the first": record.date_end is not None
        and record.date_precision is DatePrecision.RANGE,
        "only the year is known: ACLED would not code it": record.date_precision is DatePrecision.YEAR,
        "not placed below the country: ACLED would not code it": place is None
        or place.precision is PlacePrecision.COUNTRY,
        "who acted is not established: see onrecord_perpetrator_status": bool(record.perpetrator)
        and record.fields.perpetrator.status in (Status.CLAIMED, Status.UNCONFIRMED, Status.DISPUTED),
        "quotes, claimants and roots: see the JSON Lines export": True,
    }
    return [words for words, is_lost in lost.items() if is_lost]

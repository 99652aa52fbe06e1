"""HXL 1.1: a table with a row of hashtags below its header (docs/export-hxl.md)."""

import re
from datetime import date

from onrecord.knowledge.countries import countries
from onrecord.model import Count, Harm, PlacePrecision, TollGroup
from onrecord.model.record import Record
from onrecord.publish.facts import DIGITS, country_name, sources, urls
from onrecord.publish.ged_codes import days_of
from onrecord.publish.notes import notes
from onrecord.publish.table import Cells, CsvTable, check_point

TAGS = {
    "id": "#event+id",
    "event type": "#event+type",
    "sub-event type": "#event+type+sub",
    "date": "#date+occurred",
    "date start": "#date+start",
    "date end": "#date+end",
    "date precision": "#meta+precision+date",
    "country": "#country+name",
    "country code": "#country+code+v_iso3",
    "admin 1": "#adm1+name",
    "place": "#loc+name",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
    "place precision": "#meta+precision+loc",
    "who acted": "#group+name+first",
    "who was hit": "#group+name+second",
    "killed, low": "#affected+killed+min",
    "killed, best": "#affected+killed",
    "killed, high": "#affected+killed+max",
    "civilians killed, best": "#affected+killed+civilian",
    "injured, low": "#affected+injured+min",
    "injured, best": "#affected+injured",
    "injured, high": "#affected+injured+max",
    "abducted, best": "#affected+abducted",
    "missing, best": "#affected+missing",
    "displaced, best": "#affected+displaced",
    "status": "#status",
    "status of who acted": "#status+group",
    "status of the toll": "#status+killed",
    "reports": "#meta+reports+num",
    "roots": "#meta+roots+num",
    "sources": "#meta+source",
    "links": "#meta+url",
    "first reported": "#date+reported",
    "updated": "#date+updated",
    "description": "#description",
}
COLUMNS = tuple(TAGS)
TAG = re.compile(r"#[A-Za-z][A-Za-z0-9_]*(\+[A-Za-z][A-Za-z0-9_]*)*")
"""A hashtag with its attributes, as HXL 1.1 spells them."""
_NUMBERS = tuple(name for name, tag in TAGS.items() if tag.startswith("#affected"))


class HxlCsv(CsvTable):
    """Writes one row for each incident. An empty cell is not known; 0 is a number that somebody gave."""

    name = "hxl"
    columns = COLUMNS
    key = "id"
    heads = (COLUMNS, tuple(TAGS.values()))

    def row(self, record: Record) -> Cells:
        """All cells of one incident by column."""
        return {**_what(record), **_where(record), **_harm(record), **_told(record)}

    def lost(self, record: Record) -> list[str]:
        """What this row does not say of the record."""
        return losses(record)

    def check(self, cells: dict[str, str]) -> None:
        """Days are days, numbers numbers, points on earth."""
        if not date.fromisoformat(cells["date start"]) <= date.fromisoformat(cells["date end"]):
            raise ValueError("expected the first day not after the last")
        if any(cells[name] and int(cells[name]) < 0 for name in _NUMBERS):
            raise ValueError("expected numbers of people")
        check_point(cells["latitude"], cells["longitude"])


def _what(record: Record) -> Cells:
    first, last = days_of(record)
    return {
        "id": record.id,
        "event type": record.event_type,
        "sub-event type": record.sub_event_type,
        "date": record.date,
        "date start": first.isoformat(),
        "date end": last.isoformat(),
        "date precision": record.date_precision,
        "who acted": "; ".join(side.name for side in record.perpetrator),
        "who was hit": "; ".join(side.name for side in record.target),
    }


def _where(record: Record) -> Cells:
    place = record.place
    below = place is not None and place.precision is not PlacePrecision.COUNTRY
    known = countries().get(place.country or "") if place else None
    return {
        "country": country_name(record),
        "country code": known.iso3 if known else None,
        "admin 1": place.admin1 if place else None,
        "place": place.name if place and below else None,
        "latitude": round(place.lat, DIGITS) if place and below and place.lat is not None else None,
        "longitude": round(place.lon, DIGITS) if place and below and place.lon is not None else None,
        "place precision": place.precision if place else None,
    }


def _harm(record: Record) -> Cells:
    killed = record.fatalities or Count(None, None, None)
    injured = record.injured or Count(None, None, None)
    best = {total.harm: total.best for total in record.totals}
    civilians = (t.best for t in record.tolls if t.harm is Harm.KILLED and t.group is TollGroup.CIVILIANS)
    return {
        "killed, low": killed.low,
        "killed, best": killed.best,
        "killed, high": killed.high,
        "civilians killed, best": next(civilians, None),
        "injured, low": injured.low,
        "injured, best": injured.best,
        "injured, high": injured.high,
        "abducted, best": best.get(Harm.ABDUCTED),
        "missing, best": best.get(Harm.MISSING),
        "displaced, best": best.get(Harm.DISPLACED),
    }


def _told(record: Record) -> Cells:
    return {
        "status": record.status,
        "status of who acted": record.fields.perpetrator.status,
        "status of the toll": record.fields.fatalities.status,
        "reports": len(record.members),
        "roots": len(record.roots),
        "sources": "; ".join(sources(record)),
        "links": " ".join(urls(record)),
        "first reported": record.first_published,
        "updated": record.updated,
        "description": notes(record),
    }


def losses(record: Record) -> list[str]:
    """What this row does not say of the record, in words that count how many records lose it."""
    lost = {
        "several who acted or were hit share a cell": len(record.perpetrator) > 1 or len(record.target) > 1,
        "p-codes: the ledger has none": True,
        "quotes, claimants and roots: see the JSON Lines export": True,
    }
    return [words for words, is_lost in lost.items() if is_lost]

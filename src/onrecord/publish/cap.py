"""CAP 1.2: an incident as an alert that says how little it is one (docs/alerts.md).

Everything here is over and was told by others: urgency is past, severity unknown, certainty follows from the status.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from xml.etree.ElementTree import Element, SubElement

from onrecord.errors import ExportError
from onrecord.model import PlacePrecision, Status
from onrecord.model.record import Record
from onrecord.publish.facts import DIGITS
from onrecord.publish.notes import count_words, headline, notes
from onrecord.publish.words import show_area
from onrecord.publish.xml_text import CAP, add, document
from onrecord.status.admiralty import number_of

CERTAINTY = {
    Status.CONFIRMED: "Observed",
    Status.CORROBORATED: "Likely",
    Status.REPORTED: "Possible",
    Status.CLAIMED: "Possible",
    Status.UNCONFIRMED: "Possible",
    Status.DISPUTED: "Unknown",
    Status.RETRACTED: "Unlikely",
}
_RADIUS = {PlacePrecision.EXACT: "0.1", PlacePrecision.SETTLEMENT: "0", PlacePrecision.NEAR: "25"}
"""Kilometres around a point; 0 where only the place is named and not how far it reaches."""
_SENDER = re.compile(r"[^\s,<&]+")
Kind = Literal["Alert", "Update", "Cancel"]


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends. `actual` is an operator's word that these are alerts; without it they are drafts, not to be acted on.

    `home` is the address that incidents' pages begin with, None where there are none.
    """

    name: str = "onrecord"
    actual: bool = False
    home: str | None = None


DRAFTS = Sender()


def cap_alert(record: Record, sender: Sender = DRAFTS) -> bytes:
    """An incident as it is now as one CAP alert.

    Raises:
        ExportError: where the sender's name is none that CAP allows.
    """
    if not _SENDER.fullmatch(sender.name):
        raise ExportError(f"sender: expected a name without spaces and commas, found {sender.name!r}")
    kind = _kind(record)
    root = Element(f"{{{CAP}}}alert")
    for name, words in _head(record, sender, kind):
        add(root, CAP, name, words)
    info = SubElement(root, f"{{{CAP}}}info")
    for name, words in _info(record, sender):
        add(info, CAP, name, words)
    for name, words in _parameters(record):
        _pair(info, "parameter", f"onrecord.{name}", words)
    _area(info, record)
    return document(root, CAP)


def _kind(record: Record) -> Kind:
    if record.withdrawn:
        return "Cancel"
    return "Alert" if record.updated == record.recorded else "Update"


def identifier(record: Record, time: str) -> str:
    """A message's id: the incident and when the ledger learnt what the message says."""
    return f"{record.id}.{_time(time)}"


def _time(time: str) -> str:
    """CAP's form of a time: seconds, and an offset in figures."""
    return datetime.fromisoformat(time).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")


def _head(record: Record, sender: Sender, kind: Kind) -> Iterator[tuple[str, str | None]]:
    yield "identifier", identifier(record, record.updated) + (".cancel" if kind == "Cancel" else "")
    yield "sender", sender.name
    yield "sent", _time(record.updated)
    yield "status", "Actual" if sender.actual else "Draft"
    yield "msgType", kind
    yield "source", "onrecord"
    yield "scope", "Public"
    first = f"{sender.name},{identifier(record, record.recorded)},{_time(record.recorded)}"
    yield "references", None if kind == "Alert" else first
    yield "incidents", record.id


def _info(record: Record, sender: Sender) -> Iterator[tuple[str, str | None]]:
    yield "language", "en-US"
    yield "category", "Security"
    yield "event", record.sub_event_type
    yield "urgency", "Past"
    yield "severity", "Unknown"
    yield "certainty", CERTAINTY[record.status]
    yield "senderName", sender.name
    yield "headline", headline(record)
    yield "description", notes(record)
    yield "web", f"{sender.home.rstrip('/')}/incidents/{record.id}" if sender.home else None


def _parameters(record: Record) -> Iterator[tuple[str, str]]:
    yield "status", record.status
    yield "credibility", str(number_of(record.status))
    yield "date", record.occurred
    yield "date_precision", record.date_precision
    if record.place is not None:
        yield "place_precision", record.place.precision
    if record.fatalities is not None:
        yield "killed", count_words(record.fatalities)
        yield "killed_status", record.fields.fatalities.status
    if record.injured is not None:
        yield "injured", count_words(record.injured)
    yield "reports", str(len(record.members))


def _pair(parent: Element, kind: str, name: str, words: str) -> None:
    pair = SubElement(parent, f"{{{CAP}}}{kind}")
    add(pair, CAP, "valueName", name)
    add(pair, CAP, "value", words)


def _area(info: Element, record: Record) -> None:
    """The area in words; a circle only around a point that is known."""
    place = record.place
    area = SubElement(info, f"{{{CAP}}}area")
    add(area, CAP, "areaDesc", show_area(place))
    if place is None:
        return
    if place.lat is not None and place.lon is not None and place.precision in _RADIUS:
        lat, lon = round(place.lat, DIGITS), round(place.lon, DIGITS)
        add(area, CAP, "circle", f"{lat},{lon} {_RADIUS[place.precision]}")
    if place.country:
        _pair(area, "geocode", "ISO 3166-1", place.country)

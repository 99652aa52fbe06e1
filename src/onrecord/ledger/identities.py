"""Identities of the ledger's rows: hashes of what makes each the same. Nothing here depends on when a row was made."""

import re
from dataclasses import replace
from hashlib import sha256

import msgspec

from onrecord.knowledge.place_names import place_key
from onrecord.model import Capture, Incident, Report
from onrecord.model.claim import KEY_SEPARATOR
from onrecord.model.decision import Decision

DIGITS = 16
_NUMBER = re.compile(r"\d{1,9}")


def digest(prefix: str, *parts: str) -> str:
    """A prefix and 64 bits of a hash over the parts."""
    return f"{prefix}-" + sha256(KEY_SEPARATOR.join(parts).encode()).hexdigest()[:DIGITS]


def capture_id(capture: Capture, given: str) -> str:
    """Bytes, and what was said of them: the same bytes under another date or address are another capture."""
    said = (
        capture.url,
        capture.title,
        capture.outlet,
        capture.published,
        capture.language,
        capture.section,
        capture.agency,
    )
    return digest("k", capture.sha256, given, *(part or "" for part in said))


def report_body(report: Report) -> bytes:
    """The report as JSON, without what is only true of one capture of it."""
    return msgspec.json.encode(replace(report, retrieved=None, capture=None))


def version_id(document: str, body: bytes) -> str:
    """One document's text with what the page says of itself."""
    return digest("r", document, sha256(body).hexdigest())


def draft_id(extraction: str, number: str) -> str:
    """One incident of one extraction."""
    return digest("t", extraction, number)


def seed(document: str, incident: Incident, nth: int) -> str:
    """The name an incident gets from what a document tells: the day and the place, and which of several there."""
    place = incident.place
    where = "" if place is None else f"{place.country or ''}:{place_key(place.name)}"
    return digest("i", document, incident.date, where, str(nth))


def named_decision(decision: Decision) -> Decision:
    """The decision with its id: a hash of what was decided, by whom, when and why."""
    content = msgspec.json.encode(replace(decision, id="")).decode()
    return replace(decision, id=digest("j", decision.author, decision.time, content))


def engine_rank(engine: str) -> tuple[tuple[int, ...], str]:
    """Engines in the order of their versions: "rules-0.10" comes after "rules-0.9"."""
    return tuple(int(number) for number in _NUMBER.findall(engine)), engine

"""A STIX 2.1 bundle: incidents, where they were, who is said to have acted, and a note for each claim.

What STIX has no property for is in an extension; what claims do to each other is in opinions (docs/export-stix.md).
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, TextIO

from onrecord.model import Count, PlacePrecision, Stance, Status
from onrecord.model.record import Member, Record, RecordClaim, RecordParty
from onrecord.publish.facts import DIGITS, urls
from onrecord.publish.json_items import Item, JsonItems, without_empty
from onrecord.publish.notes import headline, notes
from onrecord.publish.stix_ids import (
    EXTENSION,
    PRODUCER,
    SCHEME_DATE,
    claimant_class,
    extension,
    identity,
    stix_id,
    stix_object,
)
from onrecord.publish.words import claim_words
from onrecord.status.admiralty import number_of

CONFIDENCE = {1: 90, 2: 70, 3: 50, 4: 30, 5: 10}
"""STIX's own table (appendix A) from the Admiralty number; none for 6, which says that nothing can be judged."""
OPINIONS = {
    Stance.DENIES: "strongly-disagree",
    Stance.RETRACTS: "disagree",
    Stance.UNCONFIRMED: "neutral",
}
_METRES = {PlacePrecision.EXACT: 100.0, PlacePrecision.NEAR: 25000.0}
_ID = re.compile(r"[a-z][a-z0-9-]{1,60}?--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
_NEEDED = ("type", "spec_version", "id", "created", "modified")


class Stix(JsonItems):
    """Writes a bundle. Identities and places that several incidents share are in it once."""

    name = "stix"
    head: ClassVar[str] = '{"type":"bundle","objects":['

    def __init__(self) -> None:
        super().__init__()
        self._seen: set[str] = set()
        self._given: set[str] = set()

    def opening(self) -> Iterable[Item]:
        """The program's identity and what its extension is."""
        return self._new((PRODUCER, EXTENSION))

    def items(self, record: Record) -> Iterable[Item]:
        """An incident and what belongs to it, without what the bundle has already."""
        return self._new(objects(record))

    def _new(self, found: Iterable[Item]) -> Iterator[Item]:
        for item in found:
            if item["id"] not in self._seen:
                self._seen.add(item["id"])
                yield item

    def lost(self, record: Record) -> list[str]:
        """What the bundle does not say of the record."""
        return losses(record)

    def record_of(self, item: Item) -> str | None:
        """The incident itself."""
        return item["id"] if item["type"] == "incident" else None

    def tail(self) -> str:
        """The bundle's id, made of those of its objects."""
        return f'],"id":"{stix_id("bundle", *sorted(self._seen))}"}}'

    def verify(self, written: TextIO) -> int:
        """Every object has what STIX asks for, is there once, and refers to others that are there before it."""
        self._given = set()
        return super().verify(written)

    def check(self, item: Item) -> None:
        """Ids, times and references."""
        missing = [name for name in _NEEDED if not item.get(name)]
        if missing or not _ID.fullmatch(item["id"]) or not item["id"].startswith(f"{item['type']}--"):
            raise ValueError(f"expected an object with an id of its type, missing {missing}, found {item.get('id')}")
        if item["id"] in self._given:
            raise ValueError(f"expected each object once, found {item['id']} again")
        if not (_TIME.fullmatch(item["created"]) and item["created"] <= item["modified"]):
            raise ValueError("expected it modified not before it was created")
        unknown = [name for name in references(item) if name not in self._given]
        if unknown:
            raise ValueError(f"expected references to objects before it, found {unknown}")
        self._given.add(item["id"])

    def check_whole(self, whole: Item) -> None:
        """A bundle with an id."""
        if whole["type"] != "bundle" or not _ID.fullmatch(whole["id"]):
            raise ValueError("expected a bundle with an id")


def references(item: Item) -> Iterator[str]:
    """The ids that an object refers to."""
    for name, value in item.items():
        if name.endswith("_ref"):
            yield value
        elif name.endswith("_refs"):
            yield from value
    yield from item.get("extensions", {})


def objects(record: Record) -> Iterator[Item]:
    """An incident and what belongs to it, each after what it refers to."""
    incident = _incident(record)
    yield incident
    yield from _place(record, incident["id"])
    yield from _sides(record, incident["id"], record.perpetrator, "attributed-to", record.fields.perpetrator.status)
    yield from _sides(record, incident["id"], record.target, "targets", record.fields.target.status)
    yield from _claims(record, incident["id"])


def _incident(record: Record) -> Item:
    plain = {
        "source_id": record.id,
        "event_type": record.event_type,
        "sub_event_type": record.sub_event_type,
        "date_start": record.date,
        "date_end": record.date_end,
        "date_precision": record.date_precision,
        "place_precision": record.place.precision if record.place else None,
        "status": record.status,
        "perpetrator_status": record.fields.perpetrator.status,
        "fatalities_status": record.fields.fatalities.status,
        "fatalities": _count(record.fatalities),
        "injured": _count(record.injured),
        "weapons": [each.kind for each in record.weapons],
        "outcome": [each.kind for each in record.outcome],
        "reports": len(record.members),
        "roots": len(record.roots),
    }
    return without_empty(
        stix_object(
            "incident",
            incident_id(record),
            record.recorded,
            record.updated,
            created_by_ref=PRODUCER["id"],
            name=headline(record),
            description=notes(record),
            confidence=CONFIDENCE.get(number_of(record.status)),
            external_references=list(_links(record.members)),
            extensions=extension(**without_empty(plain)),
        )
    )


def incident_id(record: Record) -> str:
    """The incident's STIX id, which follows from onrecord's."""
    return stix_id("incident", record.id)


def _count(count: Count | None) -> Item | None:
    return None if count is None else without_empty({"low": count.low, "best": count.best, "high": count.high})


def _links(members: Iterable[Member]) -> Iterator[Item]:
    for member in members:
        words = {"source_name": member.outlet or member.agency or "outlet not known", "description": member.title}
        url = member.url if member.url and member.url.lower().startswith(("http://", "https://")) else None
        if url or member.title:
            yield without_empty({**words, "url": url})


def _place(record: Record, incident: str) -> Iterator[Item]:
    """The place and that the incident was there; nothing where neither a country nor a point is known."""
    place = record.place
    if place is None or (place.country is None and place.lat is None):
        return
    pointed = place.lat is not None and place.lon is not None and place.precision is not PlacePrecision.COUNTRY
    lat = round(place.lat, DIGITS) if pointed and place.lat is not None else None
    lon = round(place.lon, DIGITS) if pointed and place.lon is not None else None
    parts = [str(part) for part in (place.name, place.country, place.admin1, lat, lon, place.precision)]
    town = place.precision in (PlacePrecision.EXACT, PlacePrecision.SETTLEMENT)
    where = stix_object(
        "location",
        stix_id("location", *parts),
        SCHEME_DATE,
        SCHEME_DATE,
        name=place.name,
        country=place.country,
        administrative_area=place.admin1,
        city=place.name if town else None,
        latitude=lat,
        longitude=lon,
        precision=_METRES.get(place.precision) if pointed else None,
    )
    yield without_empty(where)
    yield _relation(record, incident, "located-at", where["id"], record.fields.place.status)


def _sides(record: Record, incident: str, sides: Iterable[RecordParty], kind: str, status: Status) -> Iterator[Item]:
    """The actors of a side, with how well it stands that they are."""
    for side in sides:
        who = identity(side.name, "group" if side.actor_id else "class")
        yield who
        yield _relation(record, incident, kind, who["id"], status)


def _relation(record: Record, source: str, kind: str, target: str, status: Status) -> Item:
    relation = stix_object(
        "relationship",
        stix_id("relationship", source, kind, target),
        record.recorded,
        record.updated,
        created_by_ref=PRODUCER["id"],
        relationship_type=kind,
        description=status,
        source_ref=source,
        target_ref=target,
        confidence=CONFIDENCE.get(number_of(status)),
    )
    return without_empty(relation)


def _claims(record: Record, incident: str) -> Iterator[Item]:
    """A note for each claim by its claimant; then what they deny, withdraw or leave open of others' notes."""
    for claim in record.claims:
        who = identity(claim.claimant, claimant_class(claim.claimant_type))
        yield who
        yield _note(record, claim, [incident, who["id"]])
    for claim in record.claims:
        about = [note_id(record, other) for other in record.claims if _bears_on(claim, other)]
        if claim.stance in OPINIONS and about and claim.rejected is None:
            yield _opinion(record, claim, about)


def _bears_on(claim: RecordClaim, other: RecordClaim) -> bool:
    """Whether a claim speaks of what another asserts.

    A source takes back what it said itself on that question. It denies or leaves open what others say on it in the
    same report, of the same number where it gives one; what other reports say it need not have known.
    """
    if claim.about is not other.about or other.stance is not Stance.ASSERTS or other.rejected is not None:
        return False
    if claim.stance is Stance.RETRACTS:
        return claim.root == other.root
    same_number = claim.value is None or _bounds(claim) == _bounds(other)
    return claim.document == other.document and claim.root != other.root and same_number


def _bounds(claim: RecordClaim) -> tuple[int | None, int | None] | None:
    return None if claim.value is None else (claim.value.low, claim.value.high)


def note_id(record: Record, claim: RecordClaim) -> str:
    """The id of a claim's note; a claim may be told of several incidents."""
    return stix_id("note", record.id, claim.id)


def _note(record: Record, claim: RecordClaim, about: list[str]) -> Item:
    value = claim.value
    plain: dict[str, Any] = {
        "source_id": claim.id,
        "claimant_type": claim.claimant_type,
        "via": claim.via,
        "stance": claim.stance,
        "stance_detail": claim.stance_detail,
        "about": claim.about,
        "hedge": claim.hedge,
        "value_low": value.low if value else None,
        "value_high": value.high if value else None,
        "value_group": value.group if value else None,
        "root": claim.root,
        "document": claim.document,
        "start": claim.start,
        "end": claim.end,
    }
    created = claim.recorded or record.recorded
    return without_empty(
        stix_object(
            "note",
            note_id(record, claim),
            created,
            max(created, record.updated) if claim.rejected else created,
            created_by_ref=PRODUCER["id"],
            revoked=True if claim.rejected is not None else None,
            abstract=f"{claim.claimant} on {claim.about}",
            content=claim_words(claim),
            authors=[claim.claimant],
            object_refs=about,
            external_references=_source(claim),
            extensions=extension(**without_empty(plain)),
        )
    )


def _source(claim: RecordClaim) -> list[Item]:
    if claim.url is None or not claim.url.lower().startswith(("http://", "https://")):
        return []
    return [{"source_name": claim.outlet or "report", "url": claim.url}]


def _opinion(record: Record, claim: RecordClaim, about: list[str]) -> Item:
    created = claim.recorded or record.recorded
    return stix_object(
        "opinion",
        stix_id("opinion", record.id, claim.id),
        created,
        created,
        created_by_ref=identity(claim.claimant, claimant_class(claim.claimant_type))["id"],
        opinion=OPINIONS[claim.stance],
        explanation=claim_words(claim),
        authors=[claim.claimant],
        object_refs=about,
    )


def losses(record: Record) -> list[str]:
    """What the bundle does not say of the record, in words that count how many records lose it."""
    place = record.place
    lost = {
        "no country and no point: no location": place is None or (place.country is None and place.lat is None),
        "status 6, nothing can be judged: no confidence": number_of(record.status) not in CONFIDENCE,
        "reports without an address: by outlet and title": len(urls(record)) < len(record.members),
        "the history of tolls, roots, and values told differently: see the JSON Lines export": True,
    }
    return [words for words, is_lost in lost.items() if is_lost]

"""Claims as W3C Web Annotations: what is said, by whom, at which place of which text (docs/export-annotations.md)."""

import json
from collections.abc import Iterable
from typing import Any, ClassVar

from onrecord.model.record import Member, Record, RecordClaim
from onrecord.publish.json_items import Item, JsonItems, without_empty
from onrecord.publish.privacy import CUT, WITHHELD
from onrecord.publish.words import claim_words

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OWN = {"onrecord": "urn:onrecord:ns:"}
COLLECTION = "urn:onrecord:claims"
_HEAD = {
    "@context": [CONTEXT, OWN],
    "id": COLLECTION,
    "type": "AnnotationCollection",
    "label": "onrecord: claims on incidents",
    "generator": {"id": "urn:onrecord", "type": "Software", "name": "onrecord"},
    "first": {"id": f"{COLLECTION}:page", "type": "AnnotationPage", "startIndex": 0, "items": []},
}
_NEEDED = ("id", "type", "motivation", "created", "body", "target")


class Annotations(JsonItems):
    """Writes one annotation for each claim of each incident."""

    name = "annotations"
    head: ClassVar[str] = json.dumps(_HEAD, separators=(",", ":"))[: -len("]}}")]

    def items(self, record: Record) -> Iterable[Item]:
        """The annotations of a record's claims."""
        members = {member.document: member for member in record.members}
        return [annotation(claim, record, members.get(claim.document)) for claim in record.claims]

    def lost(self, record: Record) -> list[str]:
        """What the annotations do not say of the record."""
        return losses(record)

    def record_of(self, item: Item) -> str | None:
        """The incident that a claim is about."""
        return str(item["onrecord:incident"])

    def tail(self) -> str:
        """The end of the page, and how many claims the collection has."""
        return f']}},"total":{self._count}}}'

    def check(self, item: Item) -> None:
        """Each has what the model asks for; its selectors select the same words."""
        missing = [name for name in _NEEDED if not item.get(name)]
        if missing or item["type"] != "Annotation":
            raise ValueError(f"expected an Annotation with {', '.join(missing) or 'its type'}")
        target = item["target"]
        position, *quotes = target["selector"]
        if not (target["source"] and 0 <= position["start"] < position["end"]):
            raise ValueError("expected a source and a position in it")
        for quote in quotes:
            if len(quote["exact"]) != position["end"] - position["start"]:
                raise ValueError("expected a quote as long as its position")

    def check_whole(self, whole: Item) -> None:
        """A collection with one page and a total."""
        if whole["type"] != "AnnotationCollection" or whole["total"] < 0 or whole["first"]["items"]:
            raise ValueError("expected an AnnotationCollection")


def annotation(claim: RecordClaim, record: Record, member: Member | None) -> Item:
    """A claim as an annotation of its report."""
    value = None if claim.value is None else without_empty(_value(claim))
    return without_empty(
        {
            "id": f"urn:onrecord:incident:{record.id}:claim:{claim.id}",
            "type": "Annotation",
            "motivation": "describing",
            "created": claim.recorded or record.recorded,
            "body": [
                {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": claim_words(claim)},
                *({"type": "TextualBody", "purpose": "tagging", "value": word} for word in (claim.stance, claim.about)),
            ],
            "target": _target(claim, member),
            "onrecord:incident": record.id,
            "onrecord:claim": claim.id,
            "onrecord:claimant": claim.claimant,
            "onrecord:claimantType": claim.claimant_type,
            "onrecord:via": claim.via,
            "onrecord:stance": claim.stance,
            "onrecord:stanceDetail": claim.stance_detail,
            "onrecord:about": claim.about,
            "onrecord:value": value,
            "onrecord:hedge": claim.hedge,
            "onrecord:root": claim.root,
            "onrecord:rejected": True if claim.rejected is not None else None,
        }
    )


def _value(claim: RecordClaim) -> dict[str, Any]:
    value = claim.value
    if value is None:
        return {}
    return {
        "onrecord:low": value.low,
        "onrecord:high": value.high,
        "onrecord:group": value.group,
        "onrecord:harm": value.harm,
    }


def _target(claim: RecordClaim, member: Member | None) -> Item:
    """Where it stands: offsets, and the words where they leave as they are, in the version that was read."""
    selectors: list[Item] = [{"type": "TextPositionSelector", "start": claim.start, "end": claim.end}]
    if is_verbatim(claim):
        selectors.append({"type": "TextQuoteSelector", "exact": claim.quote})
    return without_empty(
        {
            "source": claim.url or f"urn:onrecord:document:{claim.document}",
            "selector": selectors,
            "state": _state(claim, member),
        }
    )


def _state(claim: RecordClaim, member: Member | None) -> Item | None:
    """Which version the offsets count in, and when the ledger read it."""
    if member is None or claim.recorded is None:
        return None
    return {"type": "TimeState", "sourceDate": claim.recorded, "cached": f"urn:onrecord:version:{member.version}"}


def is_verbatim(claim: RecordClaim) -> bool:
    """Whether the quote leaves as it stands in the report: nothing masked, nothing cut."""
    changed = WITHHELD in claim.quote or claim.quote.endswith(CUT)
    return not changed and len(claim.quote) == claim.end - claim.start


def losses(record: Record) -> list[str]:
    """What the annotations do not say of the record, in words that count how many records lose it."""
    lost = {
        "quotes that are masked or cut: their position only": any(not is_verbatim(each) for each in record.claims),
        "words before and after a quote: whole reports leave in no export": bool(record.claims),
        "the incident's fields and their standing: see the JSON Lines export": True,
    }
    return [words for words, is_lost in lost.items() if is_lost]

"""STIX ids and the objects that stand beside every incident: the same thing has the same id in every bundle."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from onrecord.model import ClaimantType
from onrecord.model.claim import KEY_SEPARATOR

Item = dict[str, Any]
SPEC = "2.1"
SCHEME_DATE = "2025-01-01T00:00:00.000Z"
"""When objects that are made of a name alone are said to be created: STIX wants a time that never changes."""
_NAMESPACE = uuid5(NAMESPACE_URL, "urn:onrecord:stix")
_CLASSES = {
    ClaimantType.INDIVIDUAL: "individual",
    ClaimantType.ARMED_GROUP: "group",
    ClaimantType.ACTIVISTS: "group",
    ClaimantType.WITNESS: "class",
    ClaimantType.LOCAL_SOURCE: "class",
    ClaimantType.MEDICAL: "class",
    ClaimantType.ANONYMOUS_SOURCE: "unknown",
    ClaimantType.UNATTRIBUTED: "unknown",
    ClaimantType.VIDEO: "unknown",
    ClaimantType.SOCIAL_MEDIA: "unknown",
}


def stix_id(kind: str, *parts: str) -> str:
    """An id made of what the object stands for (UUID version 5)."""
    return f"{kind}--{uuid5(_NAMESPACE, KEY_SEPARATOR.join((kind, *parts)))}"


def stix_object(kind: str, key: str, created: str, modified: str, **rest: Any) -> Item:
    """The properties that every object has, then its own."""
    return {"type": kind, "spec_version": SPEC, "id": key, "created": created, "modified": modified, **rest}


def identity(name: str, kind: str) -> Item:
    """Somebody by name: a claimant, an actor, the program itself. `kind` is STIX's class of identities."""
    key = stix_id("identity", kind, " ".join(name.split()).casefold())
    return stix_object("identity", key, SCHEME_DATE, SCHEME_DATE, name=name, identity_class=kind)


def claimant_class(kind: ClaimantType) -> str:
    """STIX's class of identities for a kind of claimant."""
    return _CLASSES.get(kind, "organization")


PRODUCER = identity("onrecord", "system")
EXTENSION: Item = stix_object(
    "extension-definition",
    stix_id("extension-definition", "onrecord", "1"),
    SCHEME_DATE,
    SCHEME_DATE,
    created_by_ref=PRODUCER["id"],
    name="onrecord: incidents and claims",
    description="What an incident and a claim of an onrecord ledger hold and STIX has no property for.",
    schema="urn:onrecord:schema:onrecord.incident:1",
    version="1.0.0",
    extension_types=["property-extension"],
)


def extension(**values: Any) -> Item:
    """The program's own properties of an object."""
    return {EXTENSION["id"]: {"extension_type": "property-extension", **values}}

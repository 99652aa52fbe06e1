"""STIX: a bundle that the standard's own library reads without custom parts, with every claim a note."""

import json
from dataclasses import replace

import pytest
import stix2

from onrecord.errors import ExportError
from onrecord.model import About, ClaimantType, Stance, StanceDetail, Status
from onrecord.publish.stix import CONFIDENCE, Stix, losses, objects, references
from onrecord.publish.stix_ids import EXTENSION
from tests.ledger.factory import BOULI, FARMERS, MALI, TIMBUKTU, incident, killed, said
from tests.publish.conftest import record_of, refused_after, written

HOSPITAL, ARMY_SAYS = {"by": "a hospital"}, {"by": "the army", "kind": ClaimantType.MILITARY}
DENIAL = said("nobody died, the army said", about=About.FATALITIES, stance=Stance.DENIES, **ARMY_SAYS)
EVERYTHING = [
    record_of(incident(claims=[killed(30, **HOSPITAL), DENIAL, said("a blast")]), incident(claims=[killed(12)])),
    record_of(incident(place=MALI, acted=(), hit=()), name="i-2"),
    record_of(incident(place=None, hit=(FARMERS,)), name="i-3"),
    record_of(incident(place=replace(TIMBUKTU, country=None), end="2025-06-03"), name="i-4"),
]


def bundle(*records):
    return json.loads(written(Stix(), *records))["objects"]


def of(kind, *records):
    return [item for item in bundle(*records) if item["type"] == kind]


def test_an_incident_has_what_stix_has_and_the_rest_in_an_extension():
    (item,) = of("incident", record_of(incident(claims=[killed(30, **HOSPITAL)])))
    assert item["name"] == "2025-06-01: Armed clash, Boulikessi, Mopti, ML (reported)"
    assert item["confidence"] == 50
    assert item["external_references"] == [
        {"source_name": "Outlet 0", "description": "Base attacked", "url": "https://0.example/"}
    ]
    own = item["extensions"][EXTENSION["id"]]
    assert (own["source_id"], own["status"], own["fatalities"]) == (
        "i-1",
        "reported",
        {"low": 30, "best": 30, "high": 30},
    )


def test_no_confidence_is_made_of_what_cannot_be_judged():
    told = replace(record_of(incident()), status=Status.CLAIMED)
    (item,) = of("incident", told)
    assert "confidence" not in item
    assert set(CONFIDENCE) == {1, 2, 3, 4, 5}


def test_where_it_was_and_who_is_said_to_have_acted():
    told = record_of(incident())
    (where,) = of("location", told)
    assert (where["latitude"], where["longitude"], where["country"], where["city"]) == (
        14.97,
        -1.17,
        "ML",
        "Boulikessi",
    )
    relations = {item["relationship_type"]: item for item in of("relationship", told)}
    assert set(relations) == {"located-at", "attributed-to", "targets"}
    assert relations["attributed-to"]["description"] == "reported"
    names = {item["id"]: item["name"] for item in of("identity", told)}
    assert names[relations["attributed-to"]["target_ref"]] == "JNIM"


@pytest.mark.parametrize("place", [None, replace(BOULI, country=None, lat=None, lon=None)])
def test_no_location_is_made_up(place):
    told = record_of(incident(place=place))
    assert of("location", told) == []
    assert "no country and no point: no location" in losses(told)


def test_a_country_alone_has_no_point():
    (where,) = of("location", record_of(incident(place=replace(MALI, lat=17.0, lon=-4.0))))
    assert ("latitude" in where, where["country"]) == (False, "ML")


def test_every_claim_is_a_note_of_its_claimant():
    told = record_of(incident(claims=[killed(30, **HOSPITAL), said("a blast")]))
    notes = of("note", told)
    assert [note["authors"] for note in notes] == [["a hospital"], ["residents"]]
    assert notes[0]["extensions"][EXTENSION["id"]]["value_low"] == 30
    assert all(len(note["object_refs"]) == 2 for note in notes)


@pytest.mark.parametrize(
    ("stance", "detail", "opinion"),
    [
        (Stance.DENIES, None, "strongly-disagree"),
        (Stance.UNCONFIRMED, StanceDetail.NOT_CONFIRMED, "neutral"),
    ],
)
def test_who_denies_or_does_not_confirm_has_an_opinion_of_the_others_notes(stance, detail, opinion):
    words = said("no", about=About.FATALITIES, stance=stance, detail=detail, **ARMY_SAYS)
    told = record_of(incident(claims=[killed(30, **HOSPITAL), said("a blast"), words]))
    (item,) = of("opinion", told)
    (note,) = [each for each in of("note", told) if each["authors"] == ["a hospital"]]
    assert (item["opinion"], item["object_refs"], item["authors"]) == (opinion, [note["id"]], ["the army"])


NUMBERED = killed(30, stance=Stance.DENIES, **ARMY_SAYS)
UNMET = [
    ("nobody asserts anything", record_of(incident(claims=[DENIAL]))),
    ("another report asserts it", record_of(incident(claims=[DENIAL]), incident(claims=[killed(3, **HOSPITAL)]))),
    ("it denies another number", record_of(incident(claims=[NUMBERED, killed(12, **HOSPITAL)]))),
    ("it asserts one itself", record_of(incident(claims=[DENIAL, killed(3, **ARMY_SAYS)]))),
    ("another question", record_of(incident(claims=[DENIAL, said("a blast")]))),
]


@pytest.mark.parametrize("told", [row[1] for row in UNMET], ids=[row[0] for row in UNMET])
def test_a_denial_that_meets_no_assertion_is_a_note_alone(told):
    assert len(of("note", told)) == len(told.claims)
    assert of("opinion", told) == []


def test_who_takes_back_speaks_of_its_own_notes_only():
    back = said("we were wrong", about=About.FATALITIES, stance=Stance.RETRACTS, **HOSPITAL)
    told = record_of(incident(claims=[killed(30, **HOSPITAL), killed(12, by="the UN mission"), back]))
    (item,) = of("opinion", told)
    (note,) = [each for each in of("note", told) if "30 people" in each["content"]]
    assert (item["opinion"], item["object_refs"]) == ("disagree", [note["id"]])


def test_a_rejected_claim_is_revoked_and_no_ones_opinion():
    base = record_of(incident(claims=[killed(30, **HOSPITAL), DENIAL]))
    told = replace(base, claims=(replace(base.claims[0], rejected="k-1"), base.claims[1]))
    assert [note.get("revoked", False) for note in of("note", told)] == [True, False]
    assert of("opinion", told) == []


def test_shared_identities_are_in_the_bundle_once_and_have_the_same_id_everywhere():
    both = bundle(record_of(incident()), record_of(incident(), name="i-2"))
    names = [item["name"] for item in both if item["type"] == "identity"]
    assert len(names) == len(set(names))
    again = {item["name"]: item["id"] for item in of("identity", record_of(incident(), name="i-2"))}
    assert again.items() <= {item["name"]: item["id"] for item in both if item["type"] == "identity"}.items()


def test_objects_come_after_what_they_refer_to():
    seen = set()
    for item in bundle(*EVERYTHING):
        assert set(references(item)) <= seen
        seen.add(item["id"])


def test_every_object_of_an_incident_is_in_the_bundle():
    assert {item["id"] for item in objects(EVERYTHING[0])} <= {item["id"] for item in bundle(*EVERYTHING)}


def test_the_library_of_those_who_keep_the_standard_reads_it():
    text = written(Stix(), *EVERYTHING)
    read = stix2.parse(text, allow_custom=False, version="2.1")
    assert [item["id"] for item in read.objects] == [item["id"] for item in json.loads(text)["objects"]]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"spec_version":"2.1",', ""),
        ("incident--", "report--"),
        ('"object_refs":["incident--', '"object_refs":["campaign--'),
        ('"modified":"2025-07', '"modified":"2024-07'),
        ('"type":"bundle"', '"type":"bag"'),
    ],
)
def test_a_bundle_that_cannot_be_is_refused(old, new):
    with pytest.raises(ExportError, match="stix"):
        refused_after(Stix, lambda text: text.replace(old, new), EVERYTHING[0])

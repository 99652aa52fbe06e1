"""Which pairs of drafts link: same place, a day apart at most, actors that do not contradict."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.likeness import signature_of, terms
from onrecord.link.compare import compare
from onrecord.link.keys import filed, looked_for
from onrecord.link.linker import Linker
from onrecord.link.weights import THRESHOLD
from onrecord.link.where import Relation, distance_km, relation
from onrecord.model import ActorKind, Count, DatePrecision, IncidentPlace, PlacePrecision, SubEventType, WeaponKind
from onrecord.model.record import Draft, Match

TOWN = IncidentPlace("Boulikessi", "ML", "Mopti", 14.97, -1.17, PlacePrecision.SETTLEMENT, "gn:1", None)
BASE = Draft(
    id="t-1",
    seed="i-1",
    document="d-1",
    first="2025-06-01",
    last="2025-06-01",
    precision=DatePrecision.DAY,
    dated=True,
    place=TOWN,
    acted=("jnim",),
    hit=("mli_af",),
    acted_kinds=(ActorKind.ARMED_GROUP,),
    hit_kinds=(ActorKind.STATE_FORCES,),
    event_type=SubEventType.ARMED_CLASH.event_type,
    sub_event_type=SubEventType.ARMED_CLASH,
    killed=None,
)


def other(**changes: object) -> Draft:
    """A draft of another document, the same but for some changes."""
    return replace(BASE, **{"id": "t-2", "seed": "i-2", "document": "d-2", **changes})  # type: ignore[arg-type]


def day(first: str, last: str | None = None, precision: DatePrecision = DatePrecision.DAY) -> dict[str, object]:
    return {"first": first, "last": last or first, "precision": precision}


def at(**changes: object) -> dict[str, object]:
    return {"place": replace(TOWN, **changes)}  # type: ignore[arg-type]


def joins(match: Match | None) -> bool:
    return match is not None and match.score >= THRESHOLD


NOBODY = {"acted": (), "acted_kinds": ()}
FAR_TOWN = at(name="Mondoro", gazetteer_id="gn:2", lat=14.6)
NEXT_TOWN = at(name="Hombori", gazetteer_id="gn:3", lat=15.12)
COUNTRY = {"place": IncidentPlace("Mali", "ML", None, None, None, PlacePrecision.COUNTRY, "cc", None)}
REGION = at(name="Mopti", gazetteer_id="gn:9", precision=PlacePrecision.ADM1)

MONTH = day("2025-06-01", "2025-06-30", DatePrecision.MONTH)
WEEK = day("2025-05-26", "2025-06-01", DatePrecision.WEEK)
VILLAGE = at(name="Bolkassi", gazetteer_id=None, lat=None, lon=None)
HAMLET = at(name="Tin Tarab", gazetteer_id=None, lat=None, lon=None)
TOLL = {"killed": Count(17, 17, 17)}
LINKED = [
    ("the same telling", {}),
    ("nobody identified", NOBODY),
    ("a day later by a named actor", day("2025-06-02")),
    ("a day later with no words for the day", day("2025-06-02") | {"dated": False}),
    ("a period that holds the day", day("2025-05-31", "2025-06-02", DatePrecision.RANGE)),
    ("another spelling of the place", at(name="BOULIKESSI", gazetteer_id=None)),
    ("two kilometres off", at(name="Bulkesi", gazetteer_id="gn:5", lat=14.985)),
    ("17 km off, by the same actor", NEXT_TOWN),
    ("told from the other side", {"acted": ("mli_af",), "hit": ("jnim",)}),
    (
        "told from the other side, kinds and all",
        {
            "acted": ("mli_af",),
            "hit": ("jnim",),
            "acted_kinds": (ActorKind.STATE_FORCES,),
            "hit_kinds": (ActorKind.ARMED_GROUP,),
        },
    ),
    ("another event type", {"sub_event_type": SubEventType.SHELLING, "event_type": SubEventType.SHELLING.event_type}),
    ("a toll that rose", {"killed": Count(6, 6, 6)}),
    ("a week that holds the day, the same actor", WEEK),
    ("another spelling of a name that no gazetteer knows, the same actor", VILLAGE),
    ("civilians hit, too, by the same actor", {"hit": (), "hit_kinds": (ActorKind.CIVILIANS,)}),
]
APART = [
    ("two days later", day("2025-06-03")),
    ("a day later, nobody identified", day("2025-06-02") | NOBODY | {"hit": ()}),
    ("a day later with another toll", day("2025-06-02") | {"killed": Count(40, 40, 40)}),
    ("41 km off", FAR_TOWN),
    ("17 km off, nobody identified", NEXT_TOWN | NOBODY),
    ("the country alone", COUNTRY),
    ("no place", {"place": None}),
    ("another country's place of that name", at(country="BF", gazetteer_id="gn:7")),
    ("another actor", {"acted": ("isgs",), "hit": ()}),
    ("another kind of actor", {"acted": (), "acted_kinds": (ActorKind.STATE_FORCES,), "hit": ()}),
    ("civilians hit, nobody identified", NOBODY | {"hit": (), "hit_kinds": (ActorKind.CIVILIANS,)}),
    ("a month that holds the day", MONTH),
    ("a week that does not hold the day", day("2025-06-02", "2025-06-08", DatePrecision.WEEK)),
    ("a week that holds the day, nobody in common", WEEK | NOBODY | {"hit": ()}),
    ("a year that holds the day", day("2025-01-01", "2025-12-31", DatePrecision.YEAR)),
    ("another spelling, nobody identified", VILLAGE | NOBODY),
    ("another spelling, a day later", VILLAGE | day("2025-06-02")),
    ("a village that cannot be placed", HAMLET),
    ("another document is needed", {"document": "d-1"}),
]


@pytest.mark.parametrize(("changes"), [pytest.param(changes, id=name) for name, changes in LINKED])
def test_linked(changes):
    match = compare(replace(BASE, killed=Count(5, 5, 5)) if "killed" in changes else BASE, other(**changes))
    assert match is not None
    assert 0.6 <= match.score <= 1
    assert match.reasons


@pytest.mark.parametrize(("changes"), [pytest.param(changes, id=name) for name, changes in APART])
def test_apart(changes):
    match = compare(replace(BASE, killed=Count(5, 5, 5)) if "killed" in changes else BASE, other(**changes))
    assert match is None or match.score < THRESHOLD


UNSURE = [
    ("a day later, nobody identified", day("2025-06-02") | NOBODY | {"hit": ()}),
    ("a province, nobody identified", REGION | NOBODY),
]


@pytest.mark.parametrize(("changes"), [pytest.param(changes, id=name) for name, changes in UNSURE])
def test_a_person_is_asked(changes):
    match = compare(replace(BASE, **{name: changes[name] for name in ("place",) if name in changes}), other(**changes))
    assert match is not None
    assert Linker.unsure <= match.score < Linker.threshold


def test_a_province_links_only_on_the_day_and_by_a_named_actor():
    province = replace(BASE, **REGION)
    assert compare(province, other(**REGION)) is not None
    assert not joins(compare(province, other(**REGION, **day("2025-06-02"))))
    assert not joins(compare(replace(province, **NOBODY), other(**REGION, **NOBODY)))


WORDS = {
    "names": terms.names_of("Colonel Aguibou Traore spoke in Tarkint of the Wadi Hanne market and of Bintagoungou."),
    "terms": terms.terms_of("Colonel Aguibou Traore spoke in Tarkint of the Wadi Hanne market and of Bintagoungou."),
    "headline": terms.headline_of("Market burned at Tarkint"),
    "published": "2025-06-02",
}


def worded(**changes: object) -> tuple[Draft, Draft]:
    """Two drafts whose words are much alike, and that differ in some changes."""
    return replace(BASE, **WORDS), other(**WORDS | changes)  # type: ignore[arg-type]


BORNE_OUT = [
    ("a month that holds the day", MONTH, {}),
    ("a village that cannot be placed, with the same toll", HAMLET | TOLL, TOLL),
    ("the country alone, with the same toll", COUNTRY | TOLL, TOLL),
    ("the same open toll, another best", COUNTRY | {"killed": Count(17, None, 40)}, {"killed": Count(17, None, 17)}),
]


@pytest.mark.parametrize(("changes", "both"), [pytest.param(c, both, id=name) for name, c, both in BORNE_OUT])
def test_words_that_are_alike_bear_out_what_is_vague(changes, both):
    one, two = worded(**changes)
    match = compare(replace(one, **both), two)
    assert joins(match)
    assert any("alike in words" in reason for reason in match.reasons)
    bare = dict.fromkeys(("names", "terms", "headline"), "")
    assert not joins(compare(replace(one, **both | bare), replace(two, **bare)))


def test_the_same_small_toll_places_nothing():
    one, two = worded(**HAMLET, killed=Count(2, 2, 2))
    assert compare(replace(one, killed=Count(2, 2, 2)), two) is None


EXAMPLES = [
    ({}, {"killed": Count(6, 6, 6)}, "killed 5, a later report 6"),
    ({}, {"weapons": (WeaponKind.DRONE, WeaponKind.ROCKET)}, "same weapon rocket"),
    ({}, {"injured": Count(9, 9, 9)}, "same number of injured (9)"),
    (
        {},
        {"signature": signature_of(" ".join(f"w{n}" for n in range(60)))} | WORDS,
        "one report carries the other's wording",
    ),
    ({}, {"killed": Count(40, 40, 40)}, "killed 5 and 40"),
]


@pytest.mark.parametrize(("left", "right", "reason"), EXAMPLES)
def test_reasons(left, right, reason):
    same = {"injured": Count(9, 9, 9), "weapons": (WeaponKind.ROCKET,), "signature": EXAMPLES[3][1]["signature"]}
    one = replace(BASE, killed=Count(5, 5, 5), published="2025-06-02", **same)
    two = other(**{"published": "2025-06-03"} | left | right)
    if "names" in right:
        one = replace(one, **WORDS)
    match = compare(one, two)
    assert match is not None
    assert reason in match.reasons


@pytest.mark.parametrize(
    ("one", "two", "how"),
    [
        (TOWN, replace(TOWN, precision=PlacePrecision.NEAR), Relation.SAME),
        (TOWN, replace(TOWN, precision=PlacePrecision.ADM2), Relation.DISTRICT),
        (TOWN, replace(TOWN, name="Bulkesi", gazetteer_id="gn:5", lat=14.985), Relation.BESIDE),
        (TOWN, VILLAGE["place"], Relation.SPELLING),
        (TOWN, HAMLET["place"], Relation.UNPLACED),
        (TOWN, COUNTRY["place"], Relation.UNPLACED),
        (TOWN, replace(HAMLET["place"], country="BF"), Relation.APART),
        (TOWN, FAR_TOWN["place"], Relation.APART),
        (TOWN, NEXT_TOWN["place"], Relation.NEIGHBOURS),
        (TOWN, None, Relation.APART),
    ],
)
def test_how_places_lie_to_each_other(one, two, how):
    assert relation(one, two) is how
    assert relation(two, one) is how


def test_a_month_links_with_the_very_same_month():
    month = day("2025-06-01", "2025-06-30", DatePrecision.MONTH)
    assert compare(replace(BASE, **month), other(**month)) is not None


def test_distances_are_those_on_the_earth():
    """One degree of latitude is 111.2 km; a degree of longitude at 60° north half of that."""
    south, north = replace(TOWN, lat=59.5, lon=10.0), replace(TOWN, lat=60.5, lon=10.0)
    assert distance_km(south, north) == pytest.approx(111.2, abs=0.1)
    west, east = replace(TOWN, lat=60.0, lon=179.5), replace(TOWN, lat=60.0, lon=-179.5)
    assert distance_km(west, east) == pytest.approx(55.6, abs=0.1)


DAYS = st.sampled_from(["2025-05-31", "2025-06-01", "2025-06-02", "2025-06-03"])
PLACES = st.builds(
    IncidentPlace,
    name=st.sampled_from(["Kidal", "kidal", "Gao", "Bulogudud", "Bula Gudud"]),
    country=st.just("ML"),
    admin1=st.none(),
    lat=st.none() | st.sampled_from([14.99, 15.01, 89.9, -89.9, 59.9]),
    lon=st.sampled_from([-0.01, 0.01, 179.99, -179.99, 0.4]),
    precision=st.sampled_from(PlacePrecision),
    gazetteer_id=st.none() | st.sampled_from(["gn:1", "gn:2"]),
    span=st.none(),
)


@st.composite
def drafts(draw: st.DrawFn, name: str) -> Draft:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return replace(
        BASE,
        id=f"t-{name}",
        document=f"d-{name}",
        first=first,
        last=last,
        precision=draw(st.sampled_from(DatePrecision)),
        dated=draw(st.booleans()),
        place=draw(st.none() | PLACES),
        acted=draw(st.sampled_from([(), ("jnim",), ("isgs",)])),
        killed=draw(st.sampled_from([None, Count(17, 17, 17), Count(17, None, 17), Count(2, 2, 2)])),
    )


@given(drafts("a"), drafts("b"))
def test_what_links_is_found_through_the_index_from_either_side(a, b):
    match = compare(a, b)
    assert match == compare(b, a)
    if match is not None:
        for one, two in ((a, b), (b, a)):
            keys, first, last = looked_for(one)
            assert any(key in keys and first <= found <= last for key, found in filed(two))


def test_what_never_links_is_filed_nowhere():
    assert filed(other(**COUNTRY)) == ()
    assert filed(other(place=None)) == ()


def test_the_index_asks_for_a_bounded_number_of_keys():
    """However many drafts there are, a report asks for a few cells on a few days."""
    keys, first, last = looked_for(BASE)
    assert len(keys) <= 9
    assert (first, last) == ("2025-05-31", "2025-06-02")

"""The reference page: one real news page whose right answer is known word for word. It stays outside the repository."""

import os
from hashlib import sha256
from pathlib import Path

import pytest

from onrecord.config import CORPORA, settings_from
from onrecord.model import (
    About,
    Capture,
    Claim,
    ClaimantType,
    Incident,
    LinkKind,
    OutcomeKind,
    Sheet,
    Stance,
    StanceDetail,
    Status,
    WeaponKind,
)
from onrecord.pipeline import Pipeline

PAGE = Path(os.environ.get(CORPORA, "../shared/corpora")).parent / "seed" / "page.txt"
pytestmark = [
    pytest.mark.corpora,
    pytest.mark.skipif(not PAGE.is_file(), reason=f"the reference page is not at {PAGE}: set {CORPORA}"),
]
T = ClaimantType


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    content = PAGE.read_bytes()
    capture = Capture(content=content, source=PAGE.name, sha256=sha256(content).hexdigest())
    pipeline = Pipeline(settings_from({}))
    return pipeline.extract(pipeline.read(capture)).sheet


@pytest.fixture(scope="module")
def base(sheet: Sheet) -> Incident:
    return sheet.incidents[0]


@pytest.fixture(scope="module")
def city(sheet: Sheet) -> Incident:
    return sheet.incidents[1]


def test_the_page_is_read_whole(sheet: Sheet) -> None:
    report = sheet.report
    assert report.title is not None
    assert report.title.startswith("AL-QAEDA-LINKED")
    assert (report.section, report.published, report.outlet) == ("Africa World", "2025-06-02", "Independent Press")
    assert len(report.paragraphs) == 7


def test_stated_sources_and_channels(sheet: Sheet) -> None:
    assert " and ".join(sheet.report.stated_sources).casefold().replace(", ", " and ") == (
        "independent press and news agencies"
    )
    kinds = {link.kind for link in sheet.report.links}
    assert kinds == {LinkKind.WHATSAPP, LinkKind.TWITTER, LinkKind.FACEBOOK, LinkKind.YOUTUBE}
    assert len(sheet.report.links) == 4


@pytest.mark.parametrize("start", ["____", "FOLLOW", "Think your friends", "Leave a Reply", "https://whatsapp"])
def test_promotion_is_removed_with_a_reason(sheet: Sheet, start: str) -> None:
    assert any(block.text.startswith(start) and block.reason for block in sheet.report.removed)
    assert start not in sheet.report.text


def test_two_incidents_and_no_more(sheet: Sheet) -> None:
    found = [
        (i.date, i.place.name.casefold() if i.place else None, i.place.country if i.place else None)
        for i in sheet.incidents
    ]
    assert found == [("2025-06-01", "boulikessi", "ML"), ("2025-06-02", "timbuktu", "ML")]


def test_the_base(base: Incident) -> None:
    assert [side.actor_id for side in base.perpetrator] == ["jnim"]
    assert "fama" in [side.actor_id for side in base.target]
    assert OutcomeKind.OVERRAN in [outcome.kind for outcome in base.outcome]
    assert base.fatalities is not None
    assert (base.fatalities.low, base.fatalities.high) == (30, None)


def test_the_city(city: Incident) -> None:
    assert [side.actor_id for side in city.perpetrator] == ["jnim"]
    names = " ".join(side.name.casefold() for side in city.target)
    assert {"wagner"} <= {side.actor_id for side in city.target}
    assert "military airport" in names
    assert "military positions" in names
    assert "army camp" in names
    assert WeaponKind.VEHICLE_BOMB in [weapon.kind for weapon in city.weapons]
    assert city.fatalities is None


BASE_CLAIMS = [
    ("jnim", T.ARMED_GROUP, None, Stance.ASSERTS, About.RESPONSIBILITY, "claimed responsibility"),
    ("jnim", T.ARMED_GROUP, None, Stance.ASSERTS, About.OUTCOME, "seized control"),
    ("sources", T.ANONYMOUS_SOURCE, "Reuters", Stance.ASSERTS, About.FATALITIES, "over 30 soldiers"),
    ("malian authorities", T.STATE_OFFICIAL, None, Stance.UNCONFIRMED, About.FATALITIES, "have not confirmed"),
    ("malian army", T.MILITARY, None, Stance.ASSERTS, About.OUTCOME, "ultimately withdrew"),
    ("malian army", T.MILITARY, None, Stance.ASSERTS, About.OUTCOME, "last breath"),
    ("local source", T.LOCAL_SOURCE, "Reuters", Stance.ASSERTS, About.OUTCOME, "overran the"),
    ("video", T.VIDEO, "Reuters", Stance.UNCONFIRMED, About.OCCURRENCE, "storming the site"),
]
CITY_CLAIMS = [
    ("jnim", T.ARMED_GROUP, None, Stance.ASSERTS, About.RESPONSIBILITY, "launched another attack"),
    ("locals", T.WITNESS, None, Stance.ASSERTS, None, "gunfire and explosions"),
    ("jnim", T.ARMED_GROUP, None, Stance.ASSERTS, None, "struck a military airport"),
    ("sources", T.ANONYMOUS_SOURCE, "AFP", Stance.ASSERTS, None, "security forces were resisting"),
    ("local official", T.LOCAL_OFFICIAL, None, Stance.ASSERTS, None, "vehicle bomb"),
]


def find(claims: tuple[Claim, ...], words: str, who: str) -> list[Claim]:
    return [c for c in claims if words in c.quote and who in (c.claimant + " " + (c.claimant_id or "")).casefold()]


@pytest.mark.parametrize(("who", "kind", "via", "stance", "about", "words"), BASE_CLAIMS)
def test_claims_on_the_base(base: Incident, who, kind, via, stance, about, words) -> None:  # type: ignore[no-untyped-def]
    found = [(c.claimant_type, c.via, c.stance, c.about) for c in find(base.claims, words, who)]
    assert (kind, via, stance, about) in found


@pytest.mark.parametrize(("who", "kind", "via", "stance", "about", "words"), CITY_CLAIMS)
def test_claims_on_the_city(city: Incident, who, kind, via, stance, about, words) -> None:  # type: ignore[no-untyped-def]
    found = [(c.claimant_type, c.via, c.stance) for c in find(city.claims, words, who) if about in (None, c.about)]
    assert (kind, via, stance) in found


def test_every_quote_quotes(sheet: Sheet) -> None:
    claims = [claim for incident in sheet.incidents for claim in incident.claims]
    assert all(sheet.report.text[claim.start : claim.end] == claim.quote for claim in claims)


def test_standing(base: Incident, city: Incident) -> None:
    assert base.fields.perpetrator.status is Status.CLAIMED
    assert base.fields.outcome.status is Status.CONFIRMED
    assert base.fields.fatalities.status is Status.REPORTED
    assert any(flag.startswith(StanceDetail.NOT_CONFIRMED) for flag in base.fields.fatalities.flags)
    assert city.fields.weapons.status is Status.REPORTED


def test_what_is_no_incident(sheet: Sheet) -> None:
    assert any("2012" in item.quote and item.date == "2012" for item in sheet.background)
    assert any("Langley" in item.quote and item.date == "2025-05-30" for item in sheet.assessments)
    total = sheet.aggregates[0]
    assert (total.value.low, total.value.high, total.claimant) == (400, None, "Reuters")
    assert set(total.places) == {"ML", "BF", "NE"}
    assert total.period == ("2025-05-01", "2025-06-02")

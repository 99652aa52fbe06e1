"""The closed lists hold exactly the words of the published JSON, in their order of precedence where they have one."""

import pytest

from onrecord import model
from onrecord.model import EventType, Status, SubEventType

LISTS = {
    "ActorKind": "state_forces police armed_group pro_gov_militia communal_militia mercenaries foreign_forces "
    "peacekeepers government civilians individual site unknown",
    "ClaimantType": "outlet armed_group military police state_official local_official foreign_official security_source "
    "local_source anonymous_source witness medical ngo_monitor un media state_media social_media video investigator "
    "activists analyst individual political_opposition unattributed",
    "About": "responsibility fatalities injured casualties occurrence outcome attribution perpetrator_identity target "
    "method location damage motive",
    "Stance": "asserts denies unconfirmed retracts",
    "StanceDetail": "not_confirmed not_verified no_comment no_claim no_figure unclear",
    "Harm": "killed injured missing abducted displaced",
    "TollGroup": "civilians state_forces police armed_group mercenaries peacekeepers attackers unknown",
    "Scope": "incident subset aggregate",
    "WeaponKind": "suicide_vest suicide_vehicle_bomb vehicle_bomb ied mine grenade air_strike drone missile rocket "
    "artillery mortar tank small_arms machine_gun blade fire chemical vehicle other unknown",
    "OutcomeKind": "overran seized retook repelled withdrew fled surrendered captured destroyed damaged looted "
    "shot_down ongoing other",
    "LinkKind": "whatsapp telegram twitter facebook youtube instagram rss mail other",
    "PlacePrecision": "exact settlement near adm2 adm1 region country sea_air",
    "DatePrecision": "day range week month year approx",
    "Reliability": "A B C D E F",
    "Status": "retracted disputed confirmed corroborated reported unconfirmed claimed",
}


@pytest.mark.parametrize("name", LISTS)
def test_the_words_of_a_list_never_change_and_are_never_taken_away(name):
    assert [member.value for member in getattr(model, name)] == LISTS[name].split()


def test_every_sub_event_type_belongs_to_one_event_type():
    assert {sub.event_type for sub in SubEventType} == set(EventType)
    assert len(SubEventType) == 25


def test_sub_event_types_stand_in_the_order_of_their_event_types():
    """ACLED's precedence: where two happen at once, the one listed first is coded."""
    order = [list(EventType).index(sub.event_type) for sub in SubEventType]
    assert order == sorted(order)


@pytest.mark.parametrize("word", ["terrorist", "extremist", "jihadist", "insurgent"])
def test_no_actor_is_judged_by_its_kind(word):
    assert not any(word in kind for kind in model.ActorKind)


def test_a_status_that_precedes_stands_before():
    assert list(Status).index(Status.DISPUTED) < list(Status).index(Status.CONFIRMED)
    assert list(Status).index(Status.REPORTED) < list(Status).index(Status.CLAIMED)

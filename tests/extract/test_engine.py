"""The engine whole: each row is a short report and the incidents a coder would record from it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import EventType, Incident, SubEventType
from tests.extract.reports import read

S = SubEventType

ONE_INCIDENT = [
    (
        "a dated attack by a named group on an army",
        "Al-Shabaab fighters attacked an army base in Baidoa, Somalia, on Saturday, killing nine soldiers, police said.",
        ("2024-05-04", "SO", S.ARMED_CLASH, ["al_shabaab"], (9, 9)),
    ),
    (
        "gunmen stay unidentified",
        "Gunmen on motorcycles killed six villagers near Ayorou, Niger, at dawn on Sunday, the mayor said.",
        ("2024-05-05", "NE", S.ATTACK, [], (6, 6)),
    ),
    (
        "an air strike on civilians is remote violence",
        "A Saudi-led coalition air strike hit a market in Hajjah, Yemen, on Sunday and killed at least 12 people.",
        ("2024-05-05", "YE", S.AIR_DRONE_STRIKE, None, (12, None)),
    ),
    (
        "a parked car bomb is a remote explosive",
        "A car bomb exploded outside a mosque in Herat, Afghanistan, on Friday. Seven worshippers died.",
        ("2024-05-03", "AF", S.REMOTE_EXPLOSIVE, [], (7, 7)),
    ),
    (
        "a bomber who dies is a suicide bomb, and one dead",
        "A suicide bomber blew himself up at a checkpoint in Kandahar, Afghanistan, on Friday, wounding three policemen.",
        ("2024-05-03", "AF", S.SUICIDE_BOMB, [], (1, 1)),
    ),
    (
        "a base that falls is a territory change",
        "Rebels of the M23 overran an army base near Rutshuru, DR Congo, on Saturday, residents said.",
        ("2024-05-04", "CD", S.NON_STATE_OVERTAKES_TERRITORY, ["m23"], None),
    ),
    (
        "an army that retakes a town regains territory",
        "The Somali army retook the town of Adado in Somalia from al-Shabaab on Saturday, its commander said.",
        ("2024-05-04", "SO", S.GOVERNMENT_REGAINS_TERRITORY, None, None),
    ),
    (
        "an abduction",
        "Armed men kidnapped eleven students from a school in Kuriga, Nigeria, on Sunday.",
        ("2024-05-05", "NG", S.ABDUCTION, [], None),
    ),
    (
        "the date of speaking is not the date of the attack",
        "The army said on Sunday that militants had killed four soldiers near Gao, Mali, on Friday.",
        ("2024-05-03", "ML", S.ARMED_CLASH, None, (4, 4)),
    ),
    (
        "the dateline says where the report was written",
        "ABUJA, May 6 (Wire) - Gunmen killed five farmers near Gusau, Nigeria, on Saturday, residents said.",
        ("2024-05-04", "NG", S.ATTACK, [], (5, 5)),
    ),
    (
        "a claim of responsibility names who acted",
        "A roadside bomb killed two soldiers near Mubi, Nigeria, on Sunday. Boko Haram claimed responsibility for the blast.",
        ("2024-05-05", "NG", S.REMOTE_EXPLOSIVE, ["jas"], (2, 2)),
    ),
    (
        "a place and a day in the next sentence belong to it",
        "Three policemen were shot dead in an ambush by gunmen. The attack happened on Friday in the town of Mandera, Kenya.",
        ("2024-05-03", "KE", S.ARMED_CLASH, [], (3, 3)),
    ),
    (
        "nobody hurt means nobody killed",
        "Two rockets landed in the Green Zone in Baghdad, Iraq, on Sunday. No one was hurt.",
        ("2024-05-05", "IQ", S.SHELLING, [], (0, 0)),
    ),
]


def summary(incident: Incident) -> tuple[str, str | None, SubEventType]:
    return incident.date, incident.place.country if incident.place else None, incident.sub_event_type


@pytest.mark.parametrize(("rule", "text", "expected"), ONE_INCIDENT, ids=[row[0] for row in ONE_INCIDENT])
def test_one_incident(rule, text, expected):
    incidents = read(text).sheet.incidents
    day, country, kind, actors, killed = expected
    assert [summary(incident) for incident in incidents] == [(day, country, kind)], rule
    if actors is not None:
        assert [side.actor_id for side in incidents[0].perpetrator] == actors
    count = incidents[0].fatalities
    assert (None if count is None else (count.low, count.high)) == killed


NO_INCIDENT = [
    (
        "sport",
        "United were ambushed by a late strike on Saturday. The captain shot wide, and coach Lee blamed the defence. The league champions lost 2-1 at the stadium.",
    ),
    ("a warning", "The embassy warned on Friday that militants could attack hotels in Kampala, Uganda."),
    (
        "an old attack retold",
        "In 2013, al-Shabaab gunmen attacked the Westgate mall in Nairobi, Kenya, killing 67 people.",
    ),
    (
        "a sum over months",
        "More than 300 civilians have been killed by rebels in Ituri, DR Congo, since January, the UN said.",
    ),
    ("a plot foiled before it began", "Police said they had foiled a plan to attack a church in Lahore, Pakistan."),
    (
        "an accident",
        "A boiler exploded at a textile mill in Faisalabad, Pakistan, on Friday, killing four. It was an accident, rescue workers said; a faulty valve was to blame.",
    ),
    (
        "a cyber attack",
        "Hackers attacked the computers of a hospital on Friday and wiped its servers. The ransomware hit patient data.",
    ),
    (
        "a trial",
        "A court in Nairobi on Friday sentenced two men to life for the 2019 attack on a hotel. The judge said the defendants had planned it.",
    ),
    (
        "a strike at work",
        "Nurses went on strike in Accra on Friday. Their union said the walk-out would last until wages rise.",
    ),
]


@pytest.mark.parametrize(("rule", "text"), NO_INCIDENT, ids=[row[0] for row in NO_INCIDENT])
def test_no_incident(rule, text):
    assert read(text).sheet.incidents == (), rule


def test_two_places_are_two_incidents():
    found = read(
        "Boko Haram fighters killed four farmers in Bama, Nigeria, on Friday.",
        "On Saturday, gunmen attacked a police station in Sokoto, Nigeria, and killed two officers.",
    ).sheet.incidents
    assert [(i.date, i.place and i.place.name) for i in found] == [("2024-05-03", "Bama"), ("2024-05-04", "Sokoto")]


def test_a_sum_in_the_lead_belongs_to_neither():
    found = read(
        "Nine people were killed in two separate attacks in Nigeria, police said.",
        "Boko Haram fighters killed six farmers in Bama on Friday.",
        "On Saturday, gunmen killed three traders in Sokoto.",
    ).sheet.incidents
    assert [incident.fatalities and incident.fatalities.low for incident in found] == [6, 3]


def test_sources_that_disagree_stand_side_by_side():
    (incident,) = read(
        "Militants attacked an army camp near Gao, Mali, on Friday. The army said nine soldiers were killed.",
        "A hospital official said 30 soldiers had died.",
    ).sheet.incidents
    assert (incident.fatalities.low, incident.fatalities.high) == (9, 30)
    assert incident.fields.fatalities.status == "disputed"


def test_a_denial_disputes_and_does_not_erase():
    (incident,) = read(
        "Army soldiers killed eight villagers in Djibo, Burkina Faso, on Friday, residents said.",
        "The army denied that its soldiers had killed civilians.",
    ).sheet.incidents
    assert {claim.stance for claim in incident.claims} >= {"asserts", "denies"}


def test_a_language_that_is_not_read_yields_no_incident():
    sheet = read("Bewaffnete töteten am Freitag vier Bauern in Bama, Nigeria.", language="de").sheet
    assert sheet.incidents == ()


def test_without_any_date_there_is_no_incident():
    sheet = read("Gunmen killed six villagers near Ayorou, Niger.", published=None).sheet
    assert sheet.incidents == ()


def test_event_types_are_those_of_their_sub_events():
    for _, text, _ in ONE_INCIDENT:
        for incident in read(text).sheet.incidents:
            assert incident.event_type is incident.sub_event_type.event_type
            assert incident.event_type in EventType


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from([row[1] for row in ONE_INCIDENT] + [row[1] for row in NO_INCIDENT]), min_size=1, max_size=4
    )
)
def test_every_quote_is_the_text_at_its_offsets(paragraphs):
    sheet = read(*paragraphs).sheet
    text = sheet.report.text
    claims = [claim for incident in sheet.incidents for claim in incident.claims]
    asides = [*sheet.aggregates, *sheet.background, *sheet.assessments]
    assert all(text[item.start : item.end] == item.quote for item in [*claims, *asides])
    assert all(0 <= firing.span.start <= firing.span.end <= len(text) for firing in read(*paragraphs).firings)


def test_a_village_without_a_point_lies_near_the_town_of_its_own_attack():
    extraction = read(
        "Gunmen killed 17 farmers near Tsafe, Nigeria, on Friday, police said.\n\n"
        "The attack on the village of Kucherazzi began at dawn on Friday and gunmen killed at will, residents said."
    )
    assert len(extraction.sheet.incidents) == 1

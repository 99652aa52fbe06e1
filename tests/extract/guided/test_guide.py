"""Rules and tagger put together: each row is a report, what the tagger says of it, and what then is read."""

import pytest

from onrecord.extract.engine import Extraction, extract
from onrecord.extract.guided.guide import Guide
from onrecord.extract.tagger.tagged import Tagged, TaggedClaim, TaggedSpan
from onrecord.model import ClaimantType, EngineKind, Report, Stance, SubEventType
from tests.extract.guided.factory import place, tagged
from tests.extract.reports import knowledge, report


class Said:
    """A tagger that answers what the test says."""

    name = "said"

    def __init__(self, answer: Tagged) -> None:
        self.answer = answer

    def read(self, _text, _sentences):
        return self.answer


def read(given: Report, answer: Tagged) -> Extraction:
    return extract(given, knowledge(), Guide(EngineKind.BOTH, Said(answer)))


def claim(given: Report, content: str, *, source: str | None = None, stance: str = "asserts", own: bool = False):
    """A statement as the tagger would find it."""

    def span(kind: str, words: str) -> TaggedSpan:
        return TaggedSpan(kind, place(given.text, words), 0.95, 0)

    return TaggedClaim(
        contents=(span("voice" if own else "content", content),),
        source=span("source", source) if source else None,
        cue=None,
        own=own,
        stance={"asserts": 0.02, "denies": 0.02, "retracts": 0.01} | {stance: 0.95},
        about={"occurrence": 0.9},
        claimant={"outlet": 0.9} if own else {"police": 0.9},
    )


BURNT = "Thirty-five huts were reduced to ashes by soldiers at Kale, in the Sagaing region of Myanmar, on Friday."


def test_a_word_that_no_lexicon_has_founds_an_incident_where_the_tagger_is_sure():
    given = report(BURNT)
    assert not extract(given, knowledge()).sheet.incidents
    answer = tagged(
        given,
        spans={"trigger": [("reduced to ashes", 0.9)], "place": [("Kale", 0.9)], "time": [("on Friday", 0.9)]},
        types={"reduced to ashes": SubEventType.LOOTING},
        sentences={0: {"incident": 0.99}},
    )
    (incident,) = read(given, answer).sheet.incidents
    assert (incident.date, incident.sub_event_type) == ("2024-05-03", SubEventType.LOOTING)


KILLED = "Gunmen killed four soldiers near Gao, Mali, on Saturday, the army said."
REST = "The road was open again by noon and the market was held as on every other day of that week. " * 4


def test_a_report_that_the_tagger_holds_to_be_about_something_else_yields_nothing():
    given = report(f"{KILLED} {REST.strip()}")
    assert extract(given, knowledge()).sheet.incidents
    found = read(given, tagged(given, spans={"trigger": [("killed", 0.9)]}, relevant=0.02))
    assert not found.sheet.incidents
    assert found.firings[0].rule == "tagger.relevance"
    assert "p 0.02" in found.firings[0].note


def test_an_alert_of_a_sentence_is_no_report_that_the_tagger_could_judge():
    given = report(KILLED)
    assert read(given, tagged(given, spans={"trigger": [("killed", 0.9)]}, relevant=0.02)).sheet.incidents


def test_a_word_of_violence_that_the_tagger_takes_for_no_trigger_founds_nothing():
    given = report("Gunmen attacked a base near Gao, Mali, on Saturday. The army struck a deal with traders on Sunday.")
    answer = tagged(given, spans={"trigger": [("attacked", 0.95)]}, sentences={0: {"incident": 0.99}})
    assert len(read(given, answer).sheet.incidents) == 1


def test_a_sentence_of_old_events_is_background_where_the_tagger_is_sure():
    words = "Gunmen attacked a base near Gao, Mali, on Saturday. Fifty soldiers died in such a raid at Tarkint."
    given = report(words)
    answer = tagged(
        given,
        spans={"trigger": [("attacked", 0.95)]},
        sentences={0: {"incident": 0.99}, 1: {"background": 0.97}},
    )
    sheet = read(given, answer).sheet
    assert [item.quote for item in sheet.background] == ["Fifty soldiers died in such a raid at Tarkint."]
    assert sheet.incidents[0].fatalities is None


def test_two_days_that_the_tagger_holds_to_be_of_one_incident_make_one():
    words = (
        "Gunmen attacked a base in Gao, Mali, on Saturday. An attack on a base in Gao on Friday left four soldiers"
        " dead, the army said."
    )
    given = report(words)
    spans = {"trigger": [("attacked", 0.95), ("attack on", 0.95)]}
    told = {0: {"incident": 0.99}, 1: {"incident": 0.99}}
    one = tagged(given, spans=spans, sentences=told, incidents={"attacked": 0, "attack on": 0})
    two = tagged(given, spans=spans, sentences=told, incidents={"attacked": 0, "attack on": 1})
    assert len(read(given, one).sheet.incidents) == 1
    assert len(read(given, two).sheet.incidents) == 2


ODD = (
    "A bomb killed five people in Kabul, Afghanistan, on Saturday. Four of the dead, so the precinct, were its own men."
)


def test_a_statement_that_no_rule_reads_is_a_claim_of_the_source_that_the_tagger_found():
    given = report(ODD)
    content = "Four of the dead, so the precinct, were its own men"
    answer = tagged(
        given,
        spans={"trigger": [("killed", 0.95)], "content": [(content, 0.95)]},
        sentences={0: {"incident": 0.99}},
        incidents={"killed": 0, "Four": 0},
        claims=[claim(given, content, source="the precinct")],
    )
    (incident,) = read(given, answer).sheet.incidents
    (found,) = [item for item in incident.claims if item.engine == "tagger"]
    assert found.claimant == "precinct"
    assert found.probability == 0.95
    assert found.quote == given.text[found.start : found.end]


def test_a_stance_that_the_rules_overlooked_is_the_taggers_with_its_probability():
    given = report(
        "A bomb killed five people in Kabul, Afghanistan, on Saturday. The army spoke of nothing but a tyre."
    )
    content = "nothing but a tyre"
    answer = tagged(
        given,
        spans={"trigger": [("killed", 0.95)], "content": [(content, 0.95)]},
        sentences={0: {"incident": 0.99}},
        incidents={"killed": 0, "nothing": 0},
        claims=[claim(given, content, source="The army", stance="denies")],
    )
    (incident,) = read(given, answer).sheet.incidents
    assert Stance.DENIES in [item.stance for item in incident.claims if item.claimant_type is ClaimantType.MILITARY]


def test_in_a_communique_the_text_speaks_for_its_issuer():
    given = report("Our fighters of al-Shabaab killed nine soldiers in Baidoa, Somalia, on Saturday.")
    answer = tagged(
        given,
        spans={"trigger": [("killed", 0.95)]},
        sentences={0: {"incident": 0.99}},
        claims=[
            TaggedClaim(
                contents=(TaggedSpan("voice", place(given.text, given.text), 0.9, 0),),
                source=None,
                cue=None,
                own=True,
                stance={"asserts": 0.9, "denies": 0.05, "retracts": 0.05},
                about={"fatalities": 0.9},
                claimant={"armed_group": 0.9, "outlet": 0.1},
            )
        ],
    )
    (incident,) = read(given, answer).sheet.incidents
    (found,) = incident.claims
    assert (found.claimant_type, found.claimant_id, found.engine) == (ClaimantType.ARMED_GROUP, "al_shabaab", "tagger")


APART = "Gunmen attacked a base in Gao, Mali, on Saturday. Raiders shot four herders dead by the river."


def test_a_sentence_that_the_tagger_holds_to_be_of_another_incident_founds_its_own():
    given = report(APART)
    spans = {"trigger": [("attacked", 0.95), ("shot", 0.95)]}
    told = {0: {"incident": 0.99}, 1: {"incident": 0.99}}
    one = tagged(given, spans=spans, sentences=told, incidents={"attacked": 0, "shot": 0})
    two = tagged(given, spans=spans, sentences=told, incidents={"attacked": 0, "shot": 1})
    assert len(read(given, one).sheet.incidents) == 1
    assert len(read(given, two).sheet.incidents) == 2


def test_a_weak_word_founds_an_incident_where_the_tagger_takes_it_for_a_trigger():
    given = report("Two lighters were intercepted by the navy off Calabar, Nigeria, on Saturday; four men were taken.")
    told = {0: {"incident": 0.99}}
    place_and_day = {"place": [("Calabar", 0.9)], "time": [("on Saturday", 0.9)]}
    no = tagged(given, spans=place_and_day, sentences=told)
    yes = tagged(given, spans=place_and_day | {"trigger": [("intercepted", 0.9)]}, sentences=told)
    assert not read(given, no).sheet.incidents
    assert len(read(given, yes).sheet.incidents) == 1


DEAD = "Three wedding guests are dead in Aleosan, in the Philippines, since Saturday. A rifle lay by the road."


@pytest.mark.parametrize(("told", "count"), [(0.99, 1), (0.6, 0)])
def test_a_sentence_without_a_word_of_violence_founds_an_incident_where_the_tagger_is_sure(told, count):
    given = report(f"{DEAD} {REST.strip()}")
    answer = tagged(given, spans={"toll": [("Three", 0.9)]}, sentences={0: {"incident": told}})
    assert len(read(given, answer).sheet.incidents) == count


def test_a_dateline_in_another_country_is_not_where_it_happened():
    given = report(
        "NAIROBI, May 6 - Gunmen of al-Shabaab killed nine soldiers of the Somali army on Saturday, a Somali officer"
        " said."
    )
    (incident,) = read(given, tagged(given, spans={"trigger": [("killed", 0.95)]}, relevant=1.0)).sheet.incidents
    assert (incident.place.name, incident.place.country) == ("Somalia", "SO")


LATER = (
    "A patrol was fired on and four soldiers died, the army said. The place is Gao, Mali, and it was Friday, a mason"
    " recalls."
)


@pytest.mark.parametrize(
    ("about", "day", "name"),
    [
        (0, "2024-05-03", "Gao"),  # the tagger holds place and day to be this incident's
        (1, "2024-05-06", "Mali"),  # of another incident: neither is taken over
    ],
)
def test_place_and_day_told_later_are_taken_over_where_they_are_of_the_incident(about, day, name):
    given = report(LATER)
    answer = tagged(
        given,
        spans={"trigger": [("fired on", 0.95)], "place": [("Gao", 0.9)], "time": [("Friday", 0.9)]},
        sentences={0: {"incident": 0.99}},
        incidents={"fired on": 0, "Gao": about, "Friday": about},
    )
    (incident,) = read(given, answer).sheet.incidents
    assert incident.date == day
    assert incident.place.name == name


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("the Zebari Host", ["Zebari Host"]),  # a name that no book has
        ("the tanks", ["tanks"]),
        ("some men", []),
    ],
)
def test_a_side_that_no_rule_knows_is_named_in_the_reports_words(words, named):
    given = report(f"At least four people were killed by {words} near Gao, Mali, on Saturday, a nurse said.")
    answer = tagged(
        given,
        spans={"trigger": [("killed", 0.95)], "perpetrator": [(words, 0.9)]},
        sentences={0: {"incident": 0.99}},
    )
    (incident,) = read(given, answer).sheet.incidents
    assert [side.name for side in incident.perpetrator] == named


def test_what_the_reporter_says_of_himself_is_the_outlets():
    given = report(f"{KILLED} We were in the second car, and its driver died of his wounds.")
    content = "its driver died of his wounds"
    answer = tagged(
        given,
        spans={"trigger": [("killed", 0.95)], "content": [(content, 0.95)]},
        sentences={0: {"incident": 0.99}, 1: {"incident": 0.99}},
        incidents={"killed": 0, "its": 0},
        claims=[claim(given, content, source="We")],
    )
    (incident,) = read(given, answer).sheet.incidents
    said = [item for item in incident.claims if "driver" in item.quote]
    assert said
    assert {item.claimant for item in said} == {"Test Courier"}


def test_explain_shows_every_stretch_with_its_probability():
    given = report(BURNT)
    answer = tagged(given, spans={"trigger": [("reduced to ashes", 0.9)]}, sentences={0: {"incident": 0.99}})
    shown = {(firing.rule, firing.note) for firing in read(given, answer).firings}
    assert ("tagger.trigger", "p 0.90") in shown


@pytest.mark.parametrize("kind", [EngineKind.BOTH, EngineKind.TAGGER])
def test_every_quote_is_the_texts_own_words(kind):
    given = report(ODD)
    content = "Four of the dead, so the precinct, were its own men"
    answer = tagged(
        given,
        spans={"trigger": [("killed", 0.95)], "content": [(content, 0.95)]},
        sentences={0: {"incident": 0.99}},
        claims=[claim(given, content, source="the precinct")],
    )
    sheet = extract(given, knowledge(), Guide(kind, Said(answer))).sheet
    assert all(
        item.quote == given.text[item.start : item.end] for incident in sheet.incidents for item in incident.claims
    )

"""Actors in a text, rule by rule. A case reads: the text, and who its mentions turn out to be."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.actors import find_actors
from onrecord.extract.mentions import ActorMention, PlaceMention, Sentence, Text
from onrecord.knowledge.actors import load_book
from onrecord.model import ActorKind, Place, PlacePrecision, Span

YEAR = 2024


def text_of(words: str, *, year: int | None = YEAR, headline: bool = False) -> Text:
    """Sentences end at ". " here; paragraphs at blank lines."""
    sentences: list[Sentence] = []
    start = 0
    for number, block in enumerate(words.split("\n\n")):
        at = start
        for piece in block.replace(". ", ".\x00").split("\x00"):
            sentences.append(Sentence(len(sentences), Span(at, at + len(piece)), number - headline))
            at += len(piece) + 1
        start += len(block) + 2
    return Text(words, tuple(sentences), "en", date(year, 6, 2) if year else None)


def actors(words: str, *, year: int | None = YEAR, headline: bool = False) -> list[ActorMention]:
    return list(find_actors(text_of(words, year=year, headline=headline), load_book()))


def ids(words: str, *, year: int | None = YEAR) -> dict[str, str | None]:
    """What each mention's words were read as; sites and people who are no actors left out."""
    left_out = (ActorKind.SITE, ActorKind.CIVILIANS)
    found = actors(words, year=year)
    return {mention.span.of(words): mention.actor_id for mention in found if mention.kind not in left_out}


NAMES = [
    ("JNIM fighters raided the post.", {"JNIM": "jnim"}),
    ("The Group for the Support of Islam and Muslims said so.", {"Group for the Support of Islam and Muslims": "jnim"}),
    (
        "Le Groupe de soutien à l'islam et aux musulmans l'a dit.",
        {"Groupe de soutien à l'islam et aux musulmans": "jnim"},
    ),
    ("Rebels of the FARC left.", {"Rebels": "farc", "FARC": "farc"}),
    ("Farc commanders spoke.", {"Farc": "farc"}),
    ("Boko Haram's camp burned.", {"Boko Haram": "jas"}),
    ("AL-SHABAAB CLAIMS RAID", {"AL-SHABAAB": "al_shabaab"}),
    ("el-Shabab claimed it.", {"el-Shabab": "al_shabaab"}),
    ("Les shebab ont fui.", {}),
    ("Les Shebab ont fui.", {"Shebab": "al_shabaab"}),
    ("Séléka fighters came.", {"Séléka": "seleka"}),
    ("The FMLN blamed the army.", {"FMLN": "fmln", "army": "slv_af"}),
]


@pytest.mark.parametrize(("words", "expected"), NAMES)
def test_a_name_is_its_actor(words: str, expected: dict[str, str | None]) -> None:
    assert ids(words) == expected


AMBIGUOUS = [
    ("SNA troops died near Afgoye, Somalia.", 2024, {"SNA": "sna"}),
    ("SNA troops died near Afrin, Syria.", 2024, {"SNA": "sna_syria"}),
    ("SNA troops died.", 2024, {"troops": None}),
    ("The AFP lost two men in Sulu, Philippines.", 2024, {"AFP": "afp_ph", "men": None}),
    ("An official told AFP so in Manila, Philippines.", 2024, {"official": None}),
    ("The RSF shelled a camp in Sudan.", 2024, {"RSF": "rsf"}),
    ("RSF counts jailed reporters in Mexico.", 2024, {}),
    ("ADF fighters struck in Ituri, DR Congo.", 2024, {"ADF": "adf"}),
    ("ADF fighters struck in Bamenda, Cameroon.", 2024, {"ADF": "ambazonia"}),
    ("The MNLA fought in northern Mali.", 2012, {"MNLA": "mnla"}),
    ("Al-Shabaab burned homes in Palma, Mozambique.", 2021, {"Al-Shabaab": "ism"}),
    ("Al-Shabaab burned homes in Gedo, Somalia.", 2021, {"Al-Shabaab": "al_shabaab"}),
    ("Tuareg rebels hold Kidal in Mali.", 2012, {"Tuareg rebels": "mnla"}),
    ("Tuareg rebels hold Kidal in Mali.", 2025, {"Tuareg rebels": "fla"}),
    ("Russian mercenaries left Mali.", 2024, {"Russian mercenaries": "wagner"}),
    ("Russian mercenaries left Mali.", 2026, {"Russian mercenaries": "africa_corps"}),
    ("Russian mercenaries left Norway.", 2024, {"Russian mercenaries": None}),
    ("SPLA soldiers marched in Bor, Sudan.", 1997, {"SPLA": "spla"}),
    ("Islamic State fighters burned Macomia, Mozambique.", 2024, {"Islamic State": "ism"}),
    ("Islamic State fighters burned Hit, Iraq.", 2024, {"Islamic State": "is"}),
    ("IT IS THE END OF THE WAR", 2024, {}),
]


@pytest.mark.parametrize(("words", "year", "expected"), AMBIGUOUS)
def test_the_document_decides_between_actors_of_one_name(
    words: str, year: int, expected: dict[str, str | None]
) -> None:
    assert ids(words, year=year) == expected


def test_a_headlines_last_word_is_no_part_of_the_first_sentences_actor():
    assert ids("Dozens dead in Burkina Faso\n\nGunmen attacked Djibo.") == {"Gunmen": None}


STATES = [
    ("The Malian army withdrew.", {"Malian army": "fama"}),
    ("Mali’s military withdrew.", {"Mali’s military": "fama"}),
    ("Kenya's army said so.", {"Kenya's army": "kdf"}),
    ("A Somali army colonel died.", {"Somali army": "sna"}),
    ("Israeli forces advanced.", {"Israeli forces": "idf"}),
    ("Ukrainian special forces advanced.", {"Ukrainian special forces": "ukr_af"}),
    ("U.S. troops left.", {"U.S. troops": "us_af"}),
    ("Malian and Chadian soldiers advanced.", {"Malian": "fama", "Chadian soldiers": "tchad_af"}),
    ("The army of Mali withdrew.", {"army of Mali": "fama"}),
    ("Nigerien soldiers crossed.", {"Nigerien soldiers": "fan_ne"}),
    ("Nigerian soldiers crossed.", {"Nigerian soldiers": "nga_af"}),
    ("South Sudanese troops crossed.", {"South Sudanese troops": "sspdf"}),
    ("Jordanian police fired.", {"Jordanian police": "jor_police"}),
    ("Malian authorities said nothing.", {"Malian authorities": "mli_gov"}),
    ("L'armée malienne a riposté.", {"armée malienne": "fama"}),
    ("Les soldats du Tchad ont riposté.", {"soldats du Tchad": "tchad_af"}),
    ("Des gendarmes burkinabè ont riposté.", {"gendarmes burkinabè": "bfa_police"}),
    ("Israel bombed the camp.", {"Israel": "idf"}),
    ("A Russian cruise missile fell.", {"Russian": "rus_af"}),
    ("The UK and the US carried out strikes.", {"UK": "uk_af", "US": "us_af"}),
    ("A drone operated by Burkina Faso fell.", {"Burkina Faso": "fabf"}),
    ("Une frappe russe a touché le port.", {"russe": "rus_af"}),
    ("He flew to Israel.", {}),
    ("In Baidoa, Somalia killed hopes.", {}),
    ("Turkish-backed militants advanced.", {"militants": None}),
]


@pytest.mark.parametrize(("words", "expected"), STATES)
def test_a_countrys_forces_are_named_by_country_and_noun(words: str, expected: dict[str, str | None]) -> None:
    assert ids(words) == expected


BY_COUNTRY = [
    ("Gunmen killed two soldiers in Mali.", {"Gunmen": None, "soldiers": "fama"}),
    ("In Somalia the army fought. It lost 12 soldiers.", {"army": "sna", "soldiers": "sna"}),
    ("Police in Kenya searched homes.", {"Police": "ken_police"}),
    ("Kenyan officials said the army was in Somalia.", {"Kenyan officials": None, "army": "sna"}),
    ("The army fought somewhere.", {"army": None}),
    ("UN peacekeepers died in Bangui, Central African Republic.", {"UN peacekeepers": "minusca"}),
    ("Soldiers died in Kabul, Afghanistan.", {"Soldiers": "taliban"}),
]


@pytest.mark.parametrize(("words", "expected"), BY_COUNTRY)
def test_bare_forces_are_those_of_the_country_spoken_of(words: str, expected: dict[str, str | None]) -> None:
    assert ids(words) == expected


REFERENCES = [
    ("JNIM struck Djibo. The group then left.", {"JNIM": "jnim", "group": "jnim"}),
    ("JNIM said its fighters left.", {"JNIM": "jnim", "fighters": "jnim"}),
    ("Boko Haram raided Askira. The militants burned homes.", {"Boko Haram": "jas", "militants": "jas"}),
    ("M23 took Sake. Rebels then moved on.", {"M23": "m23", "Rebels": "m23"}),
    ("M23 and the FDLR clashed. The rebels fled.", {"M23": "m23", "FDLR": "fdlr", "rebels": None}),
    ("M23 took Sake. Other rebels fled.", {"M23": "m23", "rebels": None}),
    ("The Kenyan army came. The soldiers left.", {"Kenyan army": "kdf", "soldiers": "kdf"}),
    ("An al-Qaeda-linked group, JNIM, struck.", {"group": "jnim", "JNIM": "jnim"}),
    ("Militants linked to al-Qaeda struck.", {"Militants": None}),
    ("An al-Qaeda affiliate struck.", {"al-Qaeda affiliate": None}),
    ("The rebel group CODECO struck.", {"CODECO": "codeco"}),
    ("The attackers, believed to be al-Shabab, fled.", {"attackers": "al_shabaab", "al-Shabab": "al_shabaab"}),
    ("MJRK fighters fled.", {"MJRK": None}),
    ("The Free Coast Liberation Front said so.", {"Free Coast Liberation Front": None}),
    (
        "The Lord's Resistance Army (LRM) fled. The LRM came back.",
        {"Lord's Resistance Army": "lra", "LRM": "lra"},
    ),
]


@pytest.mark.parametrize(("words", "expected"), REFERENCES)
def test_a_description_is_the_one_actor_spoken_of(words: str, expected: dict[str, str | None]) -> None:
    assert ids(words) == expected


NOBODY = [
    "Unidentified gunmen killed a man. Boko Haram had threatened him. The gunmen fled.",
    "Boko Haram is active there. Unknown gunmen killed a man.",
    "Boko Haram is active there. Gunmen killed a man.",
    "Boko Haram est actif. Des hommes armés non identifiés ont tué un homme.",
    "Boko Haram is active there. An armed group killed a man.",
]


@pytest.mark.parametrize("words", NOBODY)
def test_the_unidentified_never_become_a_named_group(words: str) -> None:
    named = {mention.span.of(words) for mention in actors(words) if mention.actor_id is not None}
    assert named == {"Boko Haram"}


def test_unidentified_is_said_of_the_mention() -> None:
    mention = actors("Unidentified gunmen fled.")[0]
    assert mention.unidentified
    assert mention.kind is ActorKind.UNKNOWN


def test_a_headlines_gunmen_do_not_stand_between() -> None:
    words = "Gunmen kill nine\n\nBoko Haram raided Askira. The militants burned homes."
    found = {mention.span.of(words): mention.actor_id for mention in actors(words, headline=True)}
    assert found["militants"] == "jas"


SUSPECTED = [
    ("Suspected Boko Haram militants came.", "Boko Haram", True),
    ("Suspected militants from Boko Haram came.", "Boko Haram", True),
    ("Men believed to be Boko Haram fighters came.", "Boko Haram", True),
    ("Des membres présumés de Boko Haram sont venus.", "Boko Haram", True),
    ("Boko Haram killed suspected informers.", "Boko Haram", False),
]


@pytest.mark.parametrize(("words", "name", "expected"), SUSPECTED)
def test_suspicion_is_kept(words: str, name: str, *, expected: bool) -> None:
    assert [m.suspected for m in actors(words) if m.span.of(words) == name] == [expected]


MODIFIERS = [
    ("Anti-Taliban fighters came.", "taliban"),
    ("The Hamas-run ministry spoke.", "hamas"),
    ("Rwanda-backed rebels came.", "rdf"),
    ("Al-Qaeda-linked militants came.", "alqaida"),
    ("Fighters loyal to the Islamic State came.", "is"),
    ("An agency spokesman told AFP.", "afp_ph"),
]


@pytest.mark.parametrize(("words", "actor_id"), MODIFIERS)
def test_a_name_that_only_describes_is_no_actor(words: str, actor_id: str) -> None:
    assert actor_id not in {mention.actor_id for mention in actors(words)}


def test_what_a_group_is_linked_to_is_kept() -> None:
    mention = actors("Al-Qaeda-linked militants came.")[0]
    assert (mention.actor_id, mention.related) == (None, "alqaida")


SITES = [
    ("They hit an army base in Gao, Mali.", "army base", "fama"),
    ("They hit a Malian army camp.", "Malian army camp", "fama"),
    ("They hit a police station in Garissa, Kenya.", "police station", "ken_police"),
    ("They hit PKK camps.", "camps", "pkk"),
    ("They hit an African Union base near Baidoa, Somalia.", "African Union base", "amisom"),
    ("They hit a mosque in Mali.", "mosque", None),
]


@pytest.mark.parametrize(("words", "site", "holder"), SITES)
def test_a_site_is_a_target_with_a_holder(words: str, site: str, holder: str | None) -> None:
    found = [mention for mention in actors(words) if mention.kind is ActorKind.SITE]
    assert [(mention.span.of(words), mention.holder) for mention in found] == [(site, holder)]
    assert not found[0].acts
    assert found[0].hit


NO_SITES = ["A vehicle bomb went off.", "A car bombing shook the town.", "Gunmen in army uniforms came."]


@pytest.mark.parametrize("words", NO_SITES)
def test_weapons_and_clothes_are_no_sites_and_no_soldiers(words: str) -> None:
    kinds = {mention.kind for mention in actors(words)}
    assert not kinds & {ActorKind.SITE, ActorKind.STATE_FORCES}


def test_civilians_may_be_hit_but_do_not_act() -> None:
    mention = actors("They killed nine farmers.")[0]
    assert (mention.kind, mention.acts, mention.hit) == (ActorKind.CIVILIANS, False, True)


def test_a_contributor_serves_in_the_mission() -> None:
    words = "They stormed a Ugandan AMISOM base in Somalia."
    found = {m.span.of(words): m for m in actors(words)}
    assert (found["Ugandan"].actor_id, found["Ugandan"].kind, found["Ugandan"].related) == (
        "updf",
        ActorKind.PEACEKEEPERS,
        "amisom",
    )


def test_placed_places_say_whose_the_army_is() -> None:
    words = "The army fought near Timbuktu."
    timbuktu = Place("1", "Timbuktu", "ML", None, 16.8, -3.0, PlacePrecision.SETTLEMENT)
    place = PlaceMention(Span(21, 29), "Timbuktu", timbuktu, PlacePrecision.NEAR, "test")
    found = find_actors(text_of(words), load_book(), places=(place,))
    assert [mention.actor_id for mention in found] == ["fama"]


def test_given_countries_decide() -> None:
    found = find_actors(text_of("SNA troops died."), load_book(), countries=("SO",))
    assert [mention.actor_id for mention in found] == ["sna"]


def test_names_are_shown_as_readers_know_them() -> None:
    found = actors("Mali's military fought the Group for the Support of Islam and Muslims.")
    assert [mention.name for mention in found] == ["Malian army", "JNIM"]


def test_agencies_and_monitors_are_no_actors() -> None:
    assert actors("Reuters, Human Rights Watch and the SITE Intelligence Group said so.") == []


@given(st.text(max_size=200))
def test_any_text_gives_ordered_mentions_apart(words: str) -> None:
    """Mentions quote the text, in order, none overlapping, whatever the text."""
    found = actors(words)
    edges = [edge for mention in found for edge in mention.span]
    assert edges == sorted(edges)
    assert all(mention.span.of(words).strip() for mention in found)

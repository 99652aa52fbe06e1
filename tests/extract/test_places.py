"""Places in text: what is a place where it stands, which place it is, how exactly it is known, and what is left open."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.mentions import PlaceMention, PlaceRole
from onrecord.extract.place_country import Evidence
from onrecord.extract.places import (
    PlaceReading,
    country_context,
    dateline_country,
    find_places,
    plain_text,
    read_places,
)
from onrecord.knowledge.places import open_gazetteer
from onrecord.model import PlacePrecision as P


def read(words: str, *, language: str = "en", dateline: str | None = None) -> PlaceReading:
    return read_places(plain_text(words, language=language), open_gazetteer(), dateline=dateline)


def mention(words: str, name: str, *, language: str = "en") -> PlaceMention:
    found = [m for m in read(words, language=language).mentions if m.name == name]
    assert found, [m.name for m in read(words, language=language).mentions]
    return found[0]


def names(words: str, *, language: str = "en") -> list[str]:
    return [m.name for m in read(words, language=language).places]


PLACED = [
    # text, name, country, admin1, precision, rule of the case
    ("Militants overran a base at Gao in Mali.", "Gao", "ML", "Gao", P.SETTLEMENT, "country in the sentence"),
    ("Gunmen burned the market of Gao, Burkina Faso.", "Gao", "BF", "Centre-Ouest", P.SETTLEMENT, "country after a comma"),
    ("Police in Paris, Texas, arrested him.", "Paris", "US", "Texas", P.SETTLEMENT, "state after a comma"),
    ("Fire broke out in Springfield, Ill., overnight.", "Springfield", "US", "Illinois", P.SETTLEMENT, "short form"),
    ("A bomb went off in Kandahar province in Afghanistan.", "Kandahar", "AF", "Kandahar", P.ADM1, "generic after"),
    ("He fled the province of Ghazni, Afghanistan.", "Ghazni", "AF", "Ghazni", P.ADM1, "generic before"),
    ("Niger state in Nigeria saw raids.", "Niger", "NG", "Niger", P.ADM1, "a state that shares a country's name"),
    ("Raiders struck the Arghandab district of Kandahar, Afghanistan.", "Arghandab", "AF", "Kandahar", P.ADM2, "district"),
    ("They crossed the desert near Kidal, Mali.", "Kidal", "ML", "Kidal", P.NEAR, "near"),
    ("The convoy was hit 40 km north of Djibo in Burkina Faso.", "Djibo", "BF", "Sahel", P.NEAR, "distance"),
    ("Rockets fell on the outskirts of Aleppo, Syria.", "Aleppo", "SY", "Aleppo", P.NEAR, "outskirts"),
    ("Troops massed on the border with Niger.", "Niger", "NE", None, P.NEAR, "a border is near, not in"),
    ("Pirates seized a tanker in the Gulf of Aden.", "Gulf of Aden", None, None, P.SEA_AIR, "seas"),
    ("Violence spreads across the Sahel.", "Sahel", None, None, P.REGION, "areas of several countries"),
    ("Mortars hit the Green Zone in Baghdad.", "Green Zone", "IQ", "Baghdad", P.EXACT, "sites"),
    ("Rebels hold towns in Somalia's Lower Shabelle region.", "Lower Shabelle", "SO", "Lower Shabelle", P.ADM1, "owner"),
    ("Shells fell in the Donetsk region, Moscow-backed officials said.", "Donetsk", "UA", "Donetsk", P.ADM1, "oblast"),
    ("Clashes erupted in Boulikessi, Mali.", "Boulikessi", "ML", "Mopti", P.SETTLEMENT, "the curated overlay"),
    ("Fighters entered al-Bayda in Yemen.", "al-Bayda", "YE", "Bayda", P.SETTLEMENT, "article with hyphen"),
    ("Gangs rule Port-au-Prince.", "Port-au-Prince", "HT", "Ouest", P.SETTLEMENT, "particles"),
    ("Soldiers left N’Djamena.", "N’Djamena", "TD", "N’Djaména", P.SETTLEMENT, "apostrophes"),
    ("The village lies in DR Congo.", "DR Congo", "CD", None, P.COUNTRY, "short forms of countries"),
    ("Congolese troops left Goma.", "Goma", "CD", "North Kivu", P.SETTLEMENT, "a demonym is context"),
    ("US forces struck Manbij, and Syria protested.", "Manbij", "SY", "Aleppo", P.SETTLEMENT, "US is no place here"),
    ("Israel bombed Rafah in the Gaza Strip.", "Rafah", "PS", "Gaza Strip", P.SETTLEMENT, "the area in the sentence"),
    ("The house stood in Hinds County, Mississippi.", "Hinds County", "US", "Mississippi", P.ADM2, "counties"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "country", "admin1", "precision", "rule"), PLACED)
def test_a_name_is_placed(
    text: str, name: str, country: str | None, admin1: str | None, precision: P, rule: str
) -> None:
    found = mention(text, name)
    assert found.place is not None, rule
    assert (found.place.country, found.place.admin1, found.precision) == (country, admin1, precision), rule


FRENCH = [
    ("Au Mali, l'armée a été attaquée près de Ménaka.", "Ménaka", "ML", P.NEAR),
    ("L'attaque a eu lieu dans la région de Tillabéri, au Niger.", "Tillabéri", "NE", P.ADM1),
    ("Un convoi a sauté à 40 km de Djibo, au Burkina Faso.", "Djibo", "BF", P.NEAR),
    ("Les rebelles tiennent la province du Soum, au Burkina Faso.", "Soum", "BF", P.ADM2),
    ("La République démocratique du Congo accuse Kigali.", "République démocratique du Congo", "CD", P.COUNTRY),
    ("Des tirs ont visé la bande de Gaza.", "bande de Gaza", "PS", P.REGION),
    ("Un navire a coulé en mer Rouge.", "mer Rouge", None, P.SEA_AIR),
    ("Il est rentré d'Abidjan.", "Abidjan", "CI", P.SETTLEMENT),
    ("Les forces ont quitté l'Irak.", "Irak", "IQ", P.COUNTRY),
]


@pytest.mark.parametrize(("text", "name", "country", "precision"), FRENCH)
def test_french_names_are_placed(text: str, name: str, country: str | None, precision: P) -> None:
    found = mention(text, name, language="fr")
    assert found.place is not None
    assert (found.place.country, found.precision) == (country, precision)


NOT_PLACES = [
    ("Mr Jackson denied it.", "Jackson", "a title makes a person"),
    ("George Washington was honoured.", "Washington", "a first name makes a person"),
    ("Gen. Austin spoke first.", "Austin", "a rank makes a person"),
    ("Paris Hilton tweeted.", "Paris", "a first name before a family name"),
    ("Nice work, the police said.", "Nice", "a common word at the head of a sentence"),
    ("In March, the town was quiet.", "March", "months are no places"),
    ("He read the Washington Post.", "Washington", "an organisation's name"),
    ("The Boston Police Department said so.", "Boston", "an organisation's name"),
    ("The car turned into Kandahar Street.", "Kandahar", "streets are not their city"),
    ("Many people left early.", "Many", "plain words"),
    ("It cost US$20 a day.", "US", "a currency"),
    ("REBELS ATTACKED A POST NEAR MOGADISHU, IN THE SOUTH.", "IN", "in capitals, a word is no state's short form"),
    ("THEY BOMBED THE BRIDGE AT MOPTI, OR SO THE ARMY SAID.", "OR", "in capitals, a word is no state's short form"),
    ("THE MAYOR TOLD US THAT THE ARMY LEFT.", "US", "in capitals, the pronoun"),
    ("REBELS ENTERED THE CITY AND BURNED THE BANK.", "THE CITY", "in capitals, plain words with an article"),
]


@pytest.mark.parametrize(("text", "name", "rule"), NOT_PLACES)
def test_other_names_are_not_places(text: str, name: str, rule: str) -> None:
    assert name not in names(text), rule


def test_a_family_name_met_with_a_title_stays_a_person() -> None:
    assert names("Mr Houston spoke in Mogadishu. Houston said the dead were children.") == ["Mogadishu"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("US TROOPS LEFT THE PORT.", "US"),
        ("THE ARMY SAYS THE US IS NOT INVOLVED.", "US"),
        ("A BOMB EXPLODED IN DALLAS, TX, ON FRIDAY.", "TX"),
    ],
)
def test_in_capitals_short_names_are_still_places(text: str, name: str) -> None:
    assert name in names(text)


def test_capitals_in_a_headline_do_not_hide_places() -> None:
    assert names("SUICIDE BOMBER KILLS TEN IN MAIDUGURI MARKET") == ["MAIDUGURI"]


@pytest.mark.parametrize("text", ["BEIRUT (AP) - Two men died.", "KINSHASA, DR Congo — Two men died."])
def test_a_dateline_is_a_place(text: str) -> None:
    assert names(text)[0] in ("BEIRUT", "KINSHASA")


UNKNOWN = [
    ("Gunmen burned the village of Tolomata in Borno state, Nigeria.", "Tolomata", "NG", "Borno", P.SETTLEMENT),
    ("Two men died in Sabonzara village, Nigeria.", "Sabonzara", "NG", None, P.SETTLEMENT),
    ("Shells hit the Lebanese village of Alma Testiye on Monday, Israel said.", "Alma Testiye", "LB", None, P.SETTLEMENT),
    ("The ambush took place 12 km north of Tolomata, in Niger.", "Tolomata", "NE", None, P.NEAR),
    ("Une patrouille est tombée à Barkotestou, à 25 km de Djibo, au Burkina Faso.", "Barkotestou", "BF", None, P.SETTLEMENT),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "country", "admin1", "precision"), UNKNOWN)
def test_an_unknown_name_in_a_strong_frame_is_kept_without_a_point(
    text: str, name: str, country: str, admin1: str | None, precision: P
) -> None:
    found = mention(text, name, language="fr" if text.startswith("Une") else "en")
    assert found.place is not None
    assert (found.place.id, found.place.country, found.place.admin1) == ("", country, admin1)
    assert (found.place.lat, found.place.lon, found.precision) == (None, None, precision)


def test_an_unknown_name_without_any_country_has_no_place() -> None:
    assert mention("Gunmen burned the village of Tolomata on Monday.", "Tolomata").place is None


def test_each_name_of_a_list_of_villages_is_kept() -> None:
    assert names("Raiders burned the villages of Tolomata, Wiritesta and Shantesta in Nigeria.")[:3] == [
        "Tolomata",
        "Wiritesta",
        "Shantesta",
    ]


def test_a_village_is_not_taken_from_another_country() -> None:
    text = "Burkina Faso sent help.\nGunmen killed ten people in Kafolo in Mali."
    found = mention(text, "Kafolo")
    assert found.place is not None
    assert (found.place.id, found.place.country, found.place.lat) == ("", "ML", None), (
        "Kafolo is known in Ivory Coast only"
    )


def test_another_spelling_is_placed_within_its_country() -> None:
    found = mention("A fire broke out in the town of Qatraneh in Jordan.", "Qatraneh")
    assert found.place is not None
    assert (found.place.country, found.rule) == ("JO", "spelling-variant")


def test_a_region_in_the_sentence_decides_between_namesakes() -> None:
    found = mention("Raiders hit Jaghatu district in Ghazni province, Afghanistan.", "Jaghatu")
    assert found.place is not None
    assert found.place.admin1 == "Ghazni"


def test_a_city_named_with_its_state_stays_there() -> None:
    text = "Two men were shot in Jackson, Mississippi.\nPolice in Jackson made no arrests."
    assert {m.place.admin1 for m in read(text).places if m.place and m.name == "Jackson"} == {"Mississippi"}


def test_demonyms_and_embedded_names_have_their_roles() -> None:
    reading = read("Malian troops were praised by the Boston Police Department.")
    assert [(m.name, m.role) for m in reading.mentions] == [
        ("Malian", PlaceRole.DEMONYM),
        ("Boston", PlaceRole.EMBEDDED),
    ]
    assert reading.places == ()


def test_countries_of_a_text_come_with_their_words() -> None:
    text = plain_text("Malian soldiers died.\nThe army left Niger on Monday.\nNiger closed its border.")
    context = country_context(text, open_gazetteer())
    assert context.of_document() == "NE"
    assert [(item.country, item.kind) for item in context.of_sentence(0)] == [("ML", Evidence.DEMONYM)]
    assert context.country_at(1) == "NE"
    assert all(item.span.of(text.text) in ("Malian", "Niger") for item in context.evidence)


def test_a_dateline_gives_the_country_of_a_text_without_one() -> None:
    reading = read("Gunmen killed ten people in Gao.", dateline="BAMAKO")
    assert reading.countries.of_document() == "ML"
    assert reading.places[0].place is not None
    assert reading.places[0].place.country == "ML"


@pytest.mark.parametrize(
    ("dateline", "country"),
    [("BAMAKO", "ML"), ("Goma, DR Congo", "CD"), ("Nowheresville", None), (None, None), ("", None)],
)
def test_a_dateline_names_a_country(dateline: str | None, country: str | None) -> None:
    assert dateline_country(dateline, open_gazetteer()) == country


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "12 000", "’’’", "ÉÉÉ", "A", "The"])
def test_texts_without_places_have_none(text: str) -> None:
    assert find_places(plain_text(text), open_gazetteer()) == ()


WORDS = st.sampled_from(
    [
        "Mali",
        "Gao",
        "the",
        "in",
        "of",
        "near",
        "province",
        "Kandahar",
        ",",
        ".",
        "village",
        "al-",
        "Bab",
        "Mr",
        "Jackson",
        "US",
        "(",
        ")",
        "'",
        "-",
        "Washington",
        "D.C.",
        "Texas",
        "40",
        "km",
        "é",
        "’s",
        chr(10),
        "ÉL",
        "Sana’a",
        "L'Irak",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=25), st.sampled_from(["en", "fr"]))
def test_every_mention_lies_in_the_text_in_order_and_none_overlap(words: list[str], language: str) -> None:
    text = " ".join(words)
    mentions = read(text, language=language).mentions
    assert all(m.span.of(text) == m.name for m in mentions)
    assert all(one.span.end <= two.span.start for one, two in pairwise(mentions))
    assert all(m.place is None or m.place.id or m.place.lat is None for m in mentions), "no invented point"

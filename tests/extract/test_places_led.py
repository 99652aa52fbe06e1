"""Places that the words around them make so: what leads to them, what holds them, what only shares their name."""

import pytest

from onrecord.extract.mentions import PlaceMention
from onrecord.extract.places import find_places, plain_text
from onrecord.knowledge.places import open_gazetteer
from onrecord.model import PlacePrecision as P


def places(words: str, language: str = "en") -> dict[str, PlaceMention]:
    """The places of a text by name; lines are sentences."""
    return {m.name: m for m in find_places(plain_text(words, language=language), open_gazetteer())}


LED = [
    # text, name, country, precision, rule of the case
    (
        "In the Central African Republic, the recapture of Bouar was announced.",
        "Bouar",
        "CF",
        P.SETTLEMENT,
        "fall of X",
    ),
    ("Rebels in Cameroon opened an attack on Jakiri.", "Jakiri", "CM", P.SETTLEMENT, "attack on X"),
    ("In Colombia, the police station of Toribío was hit.", "Toribío", "CO", P.SETTLEMENT, "a site of X"),
    ("Two lorries burned on the Jakiri road in Cameroon.", "Jakiri", "CM", P.NEAR, "the X road"),
    ("Troops of the Central African Republic held the Obo-Bambouti road.", "Bambouti", "CF", P.NEAR, "the X-Y road"),
    ("Cameroon's army fought between Kumbo and Jakiri.", "Jakiri", "CM", P.SETTLEMENT, "between X and Y"),
]


@pytest.mark.parametrize(("text", "name", "country", "precision", "rule"), LED)
def test_a_small_place_is_known_by_what_leads_to_it(
    text: str, name: str, country: str, precision: P, rule: str
) -> None:
    found = places(text)[name]
    assert found.place is not None, rule
    assert (found.place.country, found.precision) == (country, precision), rule
    assert found.place.lat is not None, rule


LED_FRENCH = [
    ("En Centrafrique, deux civils ont été tués sur l'axe Zémio-Mboki.", "Mboki", "CF", P.NEAR),
    ("Au Congo, six paysans ont été tués à l'entrée d'Eringeti.", "Eringeti", "CD", P.SETTLEMENT),
    ("Au Mali, le camp militaire de Boni a été attaqué.", "Boni", "ML", P.SETTLEMENT),
]


@pytest.mark.parametrize(("text", "name", "country", "precision"), LED_FRENCH)
def test_french_words_lead_to_places_too(text: str, name: str, country: str, precision: P) -> None:
    found = places(text, "fr")[name]
    assert found.place is not None
    assert (found.place.country, found.precision) == (country, precision)


UNKNOWN = [
    ("Gunmen killed two guards in Kolvene, a source in Mali said.", "Kolvene", "ML", "in"),
    (
        "Warships shelled Kolvenaw, Myanmar's rebels said.",
        "Kolvenaw",
        "MM",
        "the object of a verb that only places have",
    ),
    ("A farmer in Colombia was shot dead in the vereda El Kolvenal.", "El Kolvenal", "CO", "a word for hamlets"),
    ("Kolvene, a small fishing village, was burnt, Chad said.", "Kolvene", "TD", "what it is, after it"),
    ("Shells fell on a church at Kolvepuram, west of Kilinochchi.", "Kolvepuram", "LK", "where it lies"),
    ("Raiders attacked a school in Wadi Kolven, Lebanon said.", "Wadi Kolven", "LB", "a word that begins names"),
    ("Sixteen died in the raid on Kolvenim, in the cercle of Douentza.", "Kolvenim", "ML", "the area that holds it"),
    ("Gunmen attacked a boat in Kolveni creek in Nigeria.", "Kolveni", "NG", "a site of its name"),
]


@pytest.mark.parametrize(("text", "name", "country", "rule"), UNKNOWN)
def test_where_violence_is_told_of_an_unknown_name_may_be_a_place(
    text: str, name: str, country: str, rule: str
) -> None:
    """It has its country, and never a point."""
    found = places(text)[name]
    assert found.place is not None, rule
    assert (found.place.country, found.place.lat, found.place.id) == (country, None, ""), rule


NO_PLACES = [
    ("He lived in Kolvene, a source in Mali said.", "Kolvene", "nothing violent is told"),
    ("Police in Mexico fired at men in Kolveta lorries, killing two.", "Kolveta", "it describes lorries"),
    ("Gunmen killed two in Kolven's house in Mali.", "Kolven", "it owns something"),
    ("Robert Kolven said bombs fell. Rebels in Mali fired at Kolven.", "Kolven", "a person's name"),
    ("Rebels in Mali opened an attack on the Kolvens.", "Kolvens", "an attack may be on people"),
    ("A Fano spokesman said its men hold Lalibela in Ethiopia.", "Fano", "a group with a small town's name"),
    ("Bombs killed four, said the agency SANA in Syria.", "SANA", "an agency"),
    ("Police in Mexico killed two.", "Police", "a word that is a town elsewhere"),
]


@pytest.mark.parametrize(("text", "name", "rule"), NO_PLACES)
def test_other_unknown_names_are_no_places(text: str, name: str, rule: str) -> None:
    assert name not in places(text), rule


def test_a_place_lies_in_the_area_named_with_it_or_is_not_placed() -> None:
    found = places("In Venezuela, two soldiers died in La Victoria, Apure state.")["La Victoria"].place
    assert found is not None
    assert (found.country, found.admin1, found.lat) == ("VE", "Apure", None)
    found = places("Soldiers fought in La Victoria, in the state of Aragua, Venezuela.")["La Victoria"].place
    assert found is not None
    assert (found.admin1, found.lat is None) == ("Aragua", False)


def test_what_was_not_found_in_its_area_is_sought_nowhere_else_in_the_text() -> None:
    text = "Rebels overran Naga, in the province of Aleppo, Syria.\nThe army shelled Naga."
    points = {m.place.lat for m in find_places(plain_text(text), open_gazetteer()) if m.name == "Naga" and m.place}
    assert points == {None}


def test_a_list_of_places_is_no_place_in_an_area() -> None:
    found = places("Bombs went off in Tripoli, Beirut and Sidon.")
    assert all(mention.place is not None and mention.place.lat is not None for mention in found.values())


def test_a_byname_of_a_town_abroad_is_not_meant() -> None:
    """Gazetteers give Xanten the name Santé; a very large city is known by its bynames."""
    assert "Santé" not in places("Le ministre libanais de la Santé a parlé.", "fr")
    found = places("Police in Bombay found a bomb.")["Bombay"].place
    assert found is not None
    assert found.name == "Mumbai"


def test_where_somebody_sits_says_nothing_of_where_things_happen() -> None:
    text = (
        "Rebels in Syria fought, said a monitor based in Britain.\nShells killed six in Kafr Kolven, the monitor added."
    )
    found = places(text)["Kafr Kolven"].place
    assert found is not None
    assert found.country == "SY"


def test_a_dateline_next_door_does_not_decide() -> None:
    text = "NAIROBI - Gunmen attacked a base in Somalia.\nThree were killed near Kolvenow on Monday."
    found = places(text)["Kolvenow"].place
    assert found is not None
    assert found.country == "SO"

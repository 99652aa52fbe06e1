"""Who belongs to whom."""

from collections import Counter

import pytest

from onrecord.knowledge.kinship import kinship

KIN = kinship()


@pytest.mark.parametrize(
    ("words", "countries"),
    [
        ("Russia's defence ministry", ("RU",)),
        ("the South Sudanese army", ("SS",)),
        ("Malian and Russian soldiers", ("ML", "RU")),
        ("l'armée malienne", ("ML",)),
        ("a security source", ()),
    ],
)
def test_countries_in_a_name(words, countries):
    assert KIN.states_named(words) == countries


@pytest.mark.parametrize(("actor", "state"), [("fama", "ML"), ("ukr_gov", "UA"), ("wagner", "RU"), ("jnim", None)])
def test_the_state_whose_an_actor_is(actor, state):
    assert KIN.state_of(actor) == state


@pytest.mark.parametrize(
    ("name", "medium"),
    [
        ("AFP", "AFP"),
        ("Agence France-Presse", "AFP"),
        ("the state news agency TASS", "TASS"),
        ("the Russian state news agency TASS", "TASS"),
        ("Lake Chad Monitor", None),
    ],
)
def test_a_medium_in_words(name, medium):
    found = KIN.medium_in(name)
    assert (found.name if found else None) == medium


@pytest.mark.parametrize(
    ("one", "two"),
    [("The Bangui Herald", "Bangui Herald"), ("the AFP news agency", "Agence France-Presse"), ("L'Écho", "écho")],
)
def test_one_voice_however_it_is_spelled(one, two):
    assert KIN.voice(one) == KIN.voice(two)


def test_an_article_is_cut_only_where_it_is_a_word():
    assert KIN.voice("Lake Chad Monitor") == "lake chad monitor"


def test_a_part_is_kin_of_its_whole_and_two_parts_are_not_kin():
    whole, _ = Counter(KIN.parents.values()).most_common(1)[0]
    one, two, *_ = (actor for actor, parent in KIN.parents.items() if parent == whole)
    assert KIN.are_kin(whole, one)
    assert KIN.are_kin(one, whole)
    assert not KIN.are_kin(one, two)


def test_a_users_own_actors_count(tmp_path):
    own = tmp_path / "actors.csv"
    own.write_text(
        "id,name,short,kind,countries,aliases,parent,valid_from,valid_to,source\n"
        "blue_guard,Blue Guard,,armed_group,ML,,jnim,,,user\n"
    )
    assert kinship(own).are_kin("blue_guard", "jnim")

"""Tolls in the words of armies, armed groups, clinics and lists, and people whose noun no lexicon has."""

import pytest

from tests.extract.toll_cases import (
    ARMED,
    ARMY,
    CIV,
    FORMER,
    HURT,
    PEACE,
    POL,
    SUBSET,
    TOTAL,
    A,
    D,
    K,
    M,
    Short,
    about,
    at_least,
    exactly,
    short,
    tolls,
)

UNKNOWN_PEOPLE = [
    ("Two basket weavers were shot dead on the ferry.", [exactly(K, 2)]),
    ("A goldsmith was also killed.", [exactly(K, 1)]),
    ("Nine choristers perished in the fire.", [exactly(K, 9)]),
    ("The shell killed three water sellers.", [exactly(K, 3)]),
    ("Six seminarians from the town were wounded.", [exactly(HURT, 6)]),
    ("Seven auxiliaries of the Desert National Guard lost their lives.", [exactly(K, 7)]),
    ("Twelve Popular United Liberation Front rebels were killed.", [exactly(K, 12, ARMED)]),
]
NO_PEOPLE = [
    "Two bears were killed by hunters.",
    "A bill was killed in the senate.",
    "Three explosions killed and maimed many animals.",
    "Two helicopters were hit.",
    "Twelve rifles were captured and two vehicles lost.",
    "Two cows, a donkey and 30 goats died.",
]
STATEMENTS = [
    ("Eight jawans died.", [exactly(K, 8, ARMY)]),
    ("One gallant soldier paid the supreme price.", [exactly(K, 1, ARMY)]),
    ("Four paratroopers laid down their lives.", [exactly(K, 4, ARMY)]),
    ("Three villagers embraced martyrdom.", [exactly(K, 3, CIV)]),
    ('Six conscripts "attained martyrdom", it wrote.', [exactly(K, 6, ARMY)]),
    ("Thirty-one (31) insurgents were neutralised.", [exactly(K, 31, ARMED)]),
    ("Since 19 May, 88 militants have been rendered ineffective.", [exactly(K, 88, ARMED)]),
    ("Two of the aggressors also fell.", [exactly(K, 2)]),
    ("Five soldiers fell, and two were hurt.", [exactly(K, 5, ARMY), exactly(HURT, 2, ARMY)]),
    ("Two of its men were lost.", [exactly(K, 2)]),
    ("The rebels lost at least 40.", [at_least(K, 40, ARMED)]),
    ("He put the army's dead at 16.", [exactly(K, 16, ARMY)]),
    ("A guard was riddled with bullets.", [exactly(K, 1)]),
    ("She announced the murder on Monday of two teachers.", [exactly(K, 2, CIV)]),
    ("He helped to bury 14 people.", [exactly(K, 14)]),
    ("The convoy got through without loss.", [exactly(HURT, 0), exactly(K, 0)]),
    ("The town fell, and rockets fell on it.", []),
    ("The army withdrew without loss of territory.", []),
]
HURT_AND_GONE = [
    ("Eleven received wounds of varying severity.", [exactly(HURT, 11)]),
    ("Two soldiers were contused.", [exactly(HURT, 2, ARMY)]),
    ("Four workers were cut by glass.", [exactly(HURT, 4, CIV)]),
    ("Three drivers had minor shrapnel wounds.", [exactly(HURT, 3)]),
    ("One policeman was treated for shock.", [exactly(HURT, 1, POL)]),
    ("The clinic admitted nine civilians.", [exactly(HURT, 9, CIV)]),
    ("Seven people are said to have been hurt.", [exactly(HURT, 7)]),
    ("The gunmen led away at least six girls.", [at_least(A, 6, CIV)]),
    ("Some 20 men were taken from the camp by soldiers.", [about(A, 20)]),
    ("The fate of three others is not known.", [exactly(M, 3)]),
    ("Ten women have not been seen since.", [exactly(M, 10, CIV)]),
    ("Teams registered 640 newly displaced people.", [exactly(D, 640)]),
    ("About 90 families are sheltering in a school.", [about(D, 90, CIV)]),
    ("The committee admitted nine members.", []),
    ("The road was taken from the rebels by soldiers.", []),
]
LISTS = [
    ("Killed: 4; injured: 11.", [exactly(K, 4), exactly(HURT, 11)]),
    ("KIA: 3", [exactly(K, 3)]),
    ("Civilians killed x4", [exactly(K, 4)]),
    ("Wounded: two soldiers", [exactly(HURT, 2, ARMY)]),
]
AGES = [
    ("Amara, 33, killed by a bomb", [1]),
    ("War hero, 33, killed by a bomb", [1]),
    ("A man of 59 died in hospital.", [1]),
    ("In Kaduna, 33 were killed.", [33]),
    ("Raid in Jos, 14 killed", [14]),
    ("A lorry was burnt on the toll road at km 112.", []),
]
ONE_KIND = [
    ("Four gendarmes were killed and six wounded.", [exactly(K, 4, ARMY), exactly(HURT, 6, ARMY)]),
    ("One blue helmet is dead and two are hurt.", [exactly(K, 1, PEACE), exactly(HURT, 2, PEACE)]),
    ("A soldier was killed and six others wounded.", [exactly(K, 1, ARMY), exactly(HURT, 6)]),
    ("A policeman was killed and two wounded.", [exactly(K, 1, POL), exactly(HURT, 2)]),
    ("Two soldiers and a nurse were killed and four wounded.", [exactly(K, 2, ARMY), exactly(K, 1, CIV), exactly(HURT, 4)]),
    ("Six soldiers were killed and 12 people wounded.", [exactly(K, 6, ARMY), exactly(HURT, 12)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNKNOWN_PEOPLE)
def test_only_people_are_killed_and_wounded(text: str, expected: list[Short]) -> None:
    """An unlisted noun counts people where the harm befalls people alone."""
    assert short(text) == expected


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_animals_and_things_are_no_people(text: str) -> None:
    assert [toll for toll in tolls(text) if toll.number is not None and toll.low] == []


@pytest.mark.parametrize(("text", "expected"), [*STATEMENTS, *HURT_AND_GONE, *LISTS])
def test_the_words_of_statements_and_lists(text: str, expected: list[Short]) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(("text", "numbers"), AGES)
def test_an_age_is_no_toll_and_a_place_has_no_age(text: str, numbers: list[int]) -> None:
    assert [toll.best for toll in tolls(text)] == numbers


@pytest.mark.parametrize(("text", "expected"), ONE_KIND)
def test_a_number_without_a_noun_goes_on_with_the_people_before_it(text: str, expected: list[Short]) -> None:
    assert short(text) == expected


def test_people_without_a_number_have_none() -> None:
    (toll,) = tolls("The lorry was hit and all those on board perished.")
    assert (toll.harm, toll.low, toll.best, toll.high, toll.hedge) == (K, None, None, None, "all those on board")


def test_those_told_apart_are_part_of_the_whole() -> None:
    found = tolls("There were five wounded: three traders and two policemen.")
    assert [(toll.best, toll.part) for toll in found] == [(5, TOTAL), (3, SUBSET), (2, SUBSET)]
    found = tolls("Six people died, of whom two were soldiers.")
    assert [(toll.best, toll.part) for toll in found] == [(6, TOTAL), (2, SUBSET)]


def test_an_update_stands_far_from_its_toll() -> None:
    text = "The number of people killed when gunmen raided the market, Kuta Local Government Area, has risen to 44."
    assert short(text) == [exactly(K, 44)]
    found = tolls("The number of dead grew from six to nine.")
    assert [(toll.best, toll.part) for toll in found] == [(6, FORMER), (9, TOTAL)]


def test_what_may_have_been_is_a_guess_and_what_could_have_been_is_nothing() -> None:
    assert short("As many as five rebels could have been slain.") != []
    assert short("The bomb could have killed 20 people.") == []

"""Tolls: what counts nobody, and how numbers of one text stand to one another."""

import pytest

from tests.extract.toll_cases import FORMER, HURT, OTHERS, SUBSET, TOTAL, A, K, exactly, short, tolls

NOT_TOLLS = [
    "The army deployed 5,000 troops.",
    "Police arrested 20 people.",
    "The bill was killed in committee.",
    "He killed the engine.",
    "The drought killed 300 sheep.",
    "Raiders burned 30 houses and stole 40 cattle.",
    "The blast destroyed 12 vehicles.",
    "They could kill 100 people.",
    "The group threatened to kill two hostages.",
    "The talks ended after 12 days.",
    "Calm returned to the 14 villages.",
    "He paid $3 million to the families of the dead.",
    "The army captured 12 rebels.",
]
PARTS = [
    ("Twenty people, including three children, died.", [(K, 20, TOTAL), (K, 3, SUBSET)]),
    ("The strike killed 21 civilians, among them 11 children.", [(K, 21, TOTAL), (K, 11, SUBSET)]),
    ("Nine people, four of them women, were killed.", [(K, 9, TOTAL), (K, 4, SUBSET)]),
    ("The dead include four nurses.", [(K, 4, SUBSET)]),
    ("Two boys were among the wounded.", [(HURT, 2, SUBSET)]),
    ("Four of the dead were soldiers.", [(K, 4, SUBSET)]),
    ("Of the 14 people killed, six were children.", [(K, 14, TOTAL), (K, 6, SUBSET)]),
    ("21 people were killed, including the attacker.", [(K, 21, TOTAL), (K, 1, SUBSET)]),
    ("A guard died and three others were wounded.", [(K, 1, TOTAL), (HURT, 3, OTHERS)]),
    ("One person was killed along with two others.", [(K, 1, TOTAL), (K, 2, OTHERS)]),
    ("The toll rose from 130 to 171.", [(K, 130, FORMER), (K, 171, TOTAL)]),
    ("The toll was revised down to 17 from 21.", [(K, 17, TOTAL), (K, 21, FORMER)]),
    ("The toll stood at 52, up from 43.", [(K, 52, TOTAL), (K, 43, FORMER)]),
    ("An initial count put the dead at 43.", [(K, 43, FORMER)]),
    ("Officials had earlier reported 12 dead.", [(K, 12, FORMER)]),
    ("Five people were shot, one of them fatally.", [(HURT, 5, TOTAL), (K, 1, TOTAL)]),
    ("The rebels captured 12 soldiers.", [(A, 12, TOTAL)]),
]
EXTRAS = [
    ("A 10-year-old girl was killed.", [1]),
    ("A man, aged 33, was killed.", [1]),
    ("69 children under the age of 15 died.", [69]),
    ("In 2019, 40 people were killed.", [40]),
    ("At 10:30 two guards were shot dead.", [2]),
    ("Resolution 2334 was adopted after 12 deaths.", [12]),
    ("The 5th Marine Company lost 3 men near MBLT-5.", [3]),
    ("On March 12 six people were killed.", [6]),
    ("The bombing cost $3 million and killed 5.", [5]),
    ("Two sisters mourned on the night he was killed.", []),
    ("The 20-km march ended when 7 men were shot dead.", [7]),
    ("About 40 km from the border, 8 people were killed.", [8]),
]


@pytest.mark.parametrize("text", NOT_TOLLS)
def test_numbers_that_count_no_harmed_people(text: str) -> None:
    assert short(text) == []


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_how_a_number_stands_to_the_others(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert [(toll.harm, toll.best, toll.part) for toll in tolls(text)] == expected


@pytest.mark.parametrize(("text", "numbers"), EXTRAS)
def test_ages_dates_times_money_and_labels_are_no_counts(text: str, numbers: list[int]) -> None:
    assert [toll.best for toll in tolls(text)] == numbers


@pytest.mark.parametrize(
    "text",
    ["30 people were killed or wounded.", "They killed and wounded 30 people.", "The raid caused 30 casualties."],
)
def test_dead_and_hurt_counted_together_are_mixed(text: str) -> None:
    (toll,) = tolls(text)
    assert (toll.low, toll.mixed) == (30, True)


def test_shot_says_neither_dead_nor_hurt() -> None:
    (toll,) = tolls("Four people were shot outside a mosque.")
    assert (toll.harm, toll.mixed) == (HURT, True)


def test_kidnapped_and_killed_people_are_both() -> None:
    assert short("Two guards were kidnapped and killed.") == [exactly(A, 2), exactly(K, 2)]


def test_a_denied_killing_is_no_toll_but_a_denial_of_one_keeps_its_number() -> None:
    """Stance is for attribution to tell; what was never done is not counted."""
    assert short("Two guards were not killed.") == []
    assert [toll.best for toll in tolls("The army denied that 20 soldiers were killed.")] == [20]

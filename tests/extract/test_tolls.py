"""Tolls: phrasings, hedges and groups."""

import pytest

from onrecord.extract.mentions import Sentence
from onrecord.extract.tolls import find_tolls
from onrecord.model import Span
from tests.extract.toll_cases import (
    ARMED,
    ARMY,
    ATT,
    CIV,
    HURT,
    MERC,
    PEACE,
    POL,
    UNK,
    A,
    D,
    K,
    M,
    Short,
    about,
    at_least,
    between,
    exactly,
    short,
    tolls,
    up_to,
)

PHRASINGS = [
    ("Rebels killed 12 soldiers near the river.", [exactly(K, 12, ARMY)]),
    ("The raid killed six guards and wounded nine.", [exactly(K, 6), exactly(HURT, 9)]),
    ("A mortar shell hit the market, killing four traders.", [exactly(K, 4, CIV)]),
    ("Eleven herders were massacred on Monday.", [exactly(K, 11, CIV)]),
    ("Three members of the security forces have been shot dead.", [exactly(K, 3, ARMY)]),
    ("Nine of its fighters were slain, the group said.", [exactly(K, 9, ARMED)]),
    ("The ambush left five gendarmes dead and two missing.", [exactly(K, 5, ARMY), exactly(M, 2, ARMY)]),
    ("Seven dead, 12 hurt in bus bombing", [exactly(K, 7), exactly(HURT, 12)]),
    ("Twenty-two miners died when the shaft was shelled.", [exactly(K, 22, CIV)]),
    ("Two nurses lost their lives.", [exactly(K, 2, CIV)]),
    ("The blast claimed 15 lives.", [exactly(K, 15)]),
    ("Fighting claimed the lives of 14 farmers.", [exactly(K, 14, CIV)]),
    ("The army lost 8 men in the ambush.", [exactly(K, 8)]),
    ("The death toll has risen to 61.", [exactly(K, 61)]),
    ("The number of dead stood at 33 on Friday.", [exactly(K, 33)]),
    ("An official put the dead at 19.", [exactly(K, 19)]),
    ("There were 14 confirmed deaths.", [exactly(K, 14)]),
    ("He announced the deaths of six policemen.", [exactly(K, 6, POL)]),
    ("Killed were two teachers and a driver.", [exactly(K, 2, CIV), exactly(K, 1)]),
    ("Soldier killed in ambush", [exactly(K, 1, ARMY)]),
    ("A soldier was killed and two policemen were wounded.", [exactly(K, 1, ARMY), exactly(HURT, 2, POL)]),
    ("Blast kills 3, injures 20", [exactly(K, 3), exactly(HURT, 20)]),
    ("Dozens were killed and hundreds injured.", [at_least(K, 12), at_least(HURT, 100)]),
    ("Thirteen passengers suffered minor injuries.", [exactly(HURT, 13, CIV)]),
    ("The 16 slain villagers were buried on Sunday.", [exactly(K, 16, CIV)]),
    ("Gunmen abducted 34 pupils and a teacher.", [exactly(A, 35, CIV)]),
    ("Fighters took 30 women hostage.", [exactly(A, 30, CIV)]),
    ("More than 12,000 people fled their homes.", [at_least(D, 12_000)]),
    ("Ten people are still missing.", [exactly(M, 10)]),
    ("It has killed thousands since 2012.", [at_least(K, 1000)]),
    ("Abdel Karim, 37, was killed by the second shell.", [exactly(K, 1)]),
    ("A guard was killed along with two cleaners.", [exactly(K, 1), exactly(K, 2)][:1]),
    ("The bomber killed himself and four worshippers.", [exactly(K, 1, ATT), exactly(K, 4, CIV)]),
    ("Militants killed a villager, his wife and their four children.", [exactly(K, 6, CIV)]),
    ("Gunmen shot dead a father and his two sons.", [exactly(K, 3, CIV)]),
    ("Six people, three men and three women, were wounded.", [exactly(HURT, 6)]),
    ("Two children, ages 3 and 5, and their mother were found dead.", [exactly(K, 3, CIV)]),
    ("Twelve people from the village killed in the raid were buried.", [exactly(K, 12)]),
]
HEDGES = [
    ("At least 70 farmers were killed.", [at_least(K, 70, CIV)]),
    ("More than 40 rebels died.", [at_least(K, 40, ARMED)]),
    ("Over 30 soldiers were killed.", [at_least(K, 30, ARMY)]),
    ("No fewer than 14 people were hurt.", [at_least(HURT, 14)]),
    ("They killed 20 or more people.", [at_least(K, 20)]),
    ("About 20 people died.", [about(K, 20)]),
    ("An estimated 171 people were killed.", [about(K, 171)]),
    ("Some 3,000 people were displaced.", [about(D, 3000)]),
    ("Nearly 50 people were killed.", [up_to(K, 50)]),
    ("As many as 100 people were killed.", [up_to(K, 100)]),
    ("Up to two dozen fighters died.", [up_to(K, 24, ARMED)]),
    ("Fewer than 10 people were wounded.", [up_to(HURT, 10)]),
    ("Between 20 and 30 rebels were killed.", [between(K, 20, 30, ARMED)]),
    ("Three to five militants were killed.", [between(K, 3, 5, ARMED)]),
    ("20-30 fighters were killed.", [between(K, 20, 30, ARMED)]),
    ("Two or three people were hurt.", [between(HURT, 2, 3)]),
    ("Half a dozen rebels were slain.", [exactly(K, 6, ARMED)]),
    ("A hundred and five people perished.", [exactly(K, 105)]),
    ("Dozens of people were killed.", [at_least(K, 12)]),
    ("Scores of villagers were hurt.", [at_least(HURT, 20, CIV)]),
    ("Hundreds of rebels died.", [at_least(K, 100, ARMED)]),
    ("Several soldiers were killed.", [at_least(K, 3, ARMY)]),
    ("Many civilians were killed.", [at_least(K, 3, CIV)]),
    ("Seven bodies were found in a ditch.", [at_least(K, 7)]),
    ("The bodies of 12 herders were recovered.", [at_least(K, 12, CIV)]),
]
ZERO = [
    ("Nobody was killed in the raid.", [exactly(K, 0)]),
    ("No one was hurt.", [exactly(HURT, 0)]),
    ("There were no injuries.", [exactly(HURT, 0)]),
    ("No soldiers were killed.", [exactly(K, 0, ARMY)]),
    ("None of the 12 passengers was wounded.", [exactly(HURT, 0, CIV)]),
    ("There were no casualties.", [exactly(HURT, 0), exactly(K, 0)]),
]
GROUPS = [
    ("Two UN peacekeepers were killed.", PEACE),
    ("Two Wagner fighters were killed.", MERC),
    ("Two army officers were killed.", ARMY),
    ("Two police officers were killed.", POL),
    ("Two people were killed.", UNK),
    ("Two journalists were killed.", CIV),
    ("Two gunmen were killed.", ATT),
    ("Two Taliban members were killed.", ARMED),
    ("Two members of the security forces were killed.", ARMY),
    ("Two women and children were killed.", CIV),
    ("Two tribesmen were killed.", UNK),
]


@pytest.mark.parametrize(("text", "expected"), PHRASINGS)
def test_phrasings(text: str, expected: list[Short]) -> None:
    assert short(text)[: len(expected)] == expected


@pytest.mark.parametrize(("text", "expected"), HEDGES)
def test_hedges_give_bounds(text: str, expected: list[Short]) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(("text", "expected"), ZERO)
def test_zero_is_information(text: str, expected: list[Short]) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(("text", "group"), GROUPS)
def test_groups_come_from_the_words_for_the_victims(text: str, group: str) -> None:
    assert [toll.group for toll in tolls(text)] == [group]


def test_spans_cover_the_phrase_the_number_and_the_people() -> None:
    text = "Suspected raiders killed at least 70 farmers on Sunday."
    (toll,) = tolls(text)
    assert toll.number is not None
    assert toll.victims is not None
    words = [span.of(text) for span in (toll.span, toll.number, toll.victims)]
    assert words == ["killed at least 70 farmers", "at least 70", "farmers"]


def test_the_hedge_is_kept_in_its_own_words() -> None:
    assert [toll.hedge for toll in tolls("Upwards of 60 people died and scores were hurt.")] == ["upwards of", "scores"]


def test_groups_of_one_row_are_told_apart_and_share_their_harm_word() -> None:
    first, second = tolls("The raid killed three soldiers and two civilians.")
    assert (first.group, second.group) == (ARMY, CIV)
    assert first.cue == second.cue


def test_army_jargon_is_marked() -> None:
    """Neutralised means killed or captured; the number stands, the hedge says how it was put."""
    (toll,) = tolls("The army said 12 militants were neutralised.")
    assert (toll.harm, toll.best, toll.hedge) == (K, 12, "neutralised")


def test_heavy_casualties_are_a_toll_without_a_number() -> None:
    (toll,) = tolls("The group inflicted heavy casualties on the garrison.")
    assert (toll.low, toll.best, toll.high, toll.mixed) == (None, None, None, True)


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "Calm returned. Two guards were killed."
    sentences = [Sentence(0, Span(0, 14), 0), Sentence(1, Span(15, len(text)), 0)]
    (toll,) = find_tolls(text, sentences)
    assert toll.span.of(text) == "Two guards were killed"


def test_a_language_without_a_lexicon_is_read_as_english() -> None:
    assert short("Two guards were killed.", "de") == [exactly(K, 2)]

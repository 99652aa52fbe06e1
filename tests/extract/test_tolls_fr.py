"""Tolls in French."""

import pytest

from tests.extract.toll_cases import (
    ARMED,
    ARMY,
    CIV,
    FORMER,
    HURT,
    OTHERS,
    POL,
    SUBSET,
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
)

EXAMPLES = [
    ("Cinq gendarmes sont tombés au champ d'honneur.", [exactly(K, 5, ARMY)]),
    ("L'on déplore la perte de deux policiers.", [exactly(K, 2, POL)]),
    ("Neuf paysans ont trouvé la mort.", [exactly(K, 9, CIV)]),
    ("Trois muletiers y ont laissé la vie.", [exactly(K, 3)]),
    (
        "Côté ami : deux (02) gendarmes tués, quatre (04) blessés évacués à Gao.",
        [exactly(K, 2, ARMY), exactly(HURT, 4, ARMY)],
    ),
    ("Côté ennemi : douze (12) terroristes neutralisés.", [exactly(K, 12, ARMED)]),
    ("Une trentaine d'entre eux ont été anéantis.", [about(K, 30)]),
    ("Quatre élèves figurent parmi les morts.", [exactly(K, 4, CIV)]),
    ("On parle d'une dizaine de corps ensevelis.", [about(K, 10)]),
    ("Des hommes armés ont emmené six écoliers.", [exactly(A, 6, CIV)]),
    ("Le bilan passe à 33 morts.", [exactly(K, 33)]),
    ("L'embuscade n'a fait aucune victime.", [exactly(HURT, 0), exactly(K, 0)]),
    ("Le médecin dit avoir soigné neuf personnes.", [exactly(HURT, 9)]),
    ("Douze habitants d'un village proche de la ville ont été massacrés.", [exactly(K, 12, CIV)]),
    ("Environ 300 personnes se sont réfugiées de l'autre côté du fleuve.", [about(D, 300)]),
    ("Douze soldats ont été tués et sept blessés.", [exactly(K, 12, ARMY), exactly(HURT, 7, ARMY)]),
    ("Le combat a fauché 14 soldats.", [exactly(K, 14, ARMY)]),
    ("Les rebelles ont tué un villageois et enlevé trois femmes.", [exactly(K, 1, CIV), exactly(A, 3, CIV)]),
    ("Deux gendarmes sont portés disparus.", [exactly(M, 2, ARMY)]),
    ("Le raid a fait 12 morts et une vingtaine de blessés.", [exactly(K, 12), about(HURT, 20)]),
    ("Le bilan s'élève à au moins 30 morts.", [at_least(K, 30)]),
    ("Quatre-vingt-onze civils ont péri.", [exactly(K, 91, CIV)]),
    ("Une dizaine de combattants maliens sont morts.", [about(K, 10, ARMED)]),
    ("Entre 20 et 30 paysans ont été massacrés.", [between(K, 20, 30, CIV)]),
    ("Plusieurs civils ont été tués.", [at_least(K, 3, CIV)]),
    ("Plus de 10 000 personnes ont été déplacées.", [at_least(D, 10_000)]),
    ("Aucun mort n'est à déplorer.", [exactly(K, 0)]),
    ("L'armée affirme avoir tué trente-deux terroristes.", [exactly(K, 32, ARMED)]),
    ("Les corps de six villageois ont été retrouvés.", [at_least(K, 6, CIV)]),
    ("Un soldat a succombé à ses blessures.", [exactly(K, 1, ARMY)]),
    ("Deux soldats tués et trois blessés dans une embuscade", [exactly(K, 2, ARMY), exactly(HURT, 3, ARMY)]),
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_french_phrasings(text: str, expected: list[Short]) -> None:
    assert short(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Quatre civils, dont deux enfants, ont été tués.", [(4, "total"), (2, SUBSET)]),
        ("Douze soldats ont été tués et sept autres blessés.", [(12, "total"), (7, OTHERS)]),
        ("Le bilan est passé de 12 à 15 morts.", [(12, FORMER), (15, "total")]),
    ],
)
def test_french_parts(text: str, parts: list[tuple[int, str]]) -> None:
    assert [(toll.best, toll.part) for toll in tolls(text, "fr")] == parts


def test_neutralise_is_jargon_in_french_too() -> None:
    (toll,) = tolls("24 terroristes ont été neutralisés.", "fr")
    assert (toll.best, toll.hedge) == (24, "neutralisé")

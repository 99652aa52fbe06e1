"""The benchmark of shooting victims, on articles written for it."""

import json
from pathlib import Path

import pytest

from benchmarks.toll_choice import candidates, features, fit
from benchmarks.toll_sightings import Fate, Sighting, Statement, persons, read_article
from benchmarks.tolls import incident_case, predict
from onrecord.extract.mentions import TollPart

EXAMPLES = [
    ("Two killed, three wounded at lakeside party", "Two men were killed and three others wounded.", (2, 3)),
    ("Man shot dead outside bar", "A 31-year-old man was shot and killed late on Friday, police said.", (1, 0)),
    ("Woman shot in leg", "A woman, 22, was shot in the leg. She was taken to hospital.", (0, 1)),
    ("Four shot at car wash", "Four people were shot. One of them died and three were wounded.", (1, 3)),
    ("Family of three found dead", "A father, a mother and their son were found dead at home.", (3, 0)),
]


@pytest.mark.parametrize(("title", "text", "numbers"), EXAMPLES)
def test_victims_of_one_incident(tmp_path: Path, title: str, text: str, numbers: tuple[int, int]) -> None:
    gold, out = tmp_path / "gold.jsonl", tmp_path / "out.json"
    gold.write_text(json.dumps({"incident_id": "1", "articles": [{"title": title, "text": text}]}) + "\n")
    predict(gold, out)
    assert json.loads(out.read_text()) == {"1": {"killed": numbers[0], "injured": numbers[1]}}


def test_an_incident_without_articles_still_gets_an_answer() -> None:
    assert incident_case({"incident_id": "1"}).candidates == ((0, 0), (0, 1), (1, 0), (1, 1))


def sighting(row: int, *, age: str | None = None, gender: str | None = "m", names: tuple[str, ...] = ()) -> Sighting:
    return Sighting(Fate.KILLED, "P", age, gender, frozenset(names), (0, row))


def test_one_age_is_one_person_and_two_ages_are_two() -> None:
    seen = [sighting(1, age="24"), sighting(2, age="24"), sighting(3, age="31")]
    assert [person.ages for person in persons(seen)] == [{"24"}, {"31"}]


def test_an_unmarked_sighting_repeats_a_person_unless_it_stands_in_the_same_row() -> None:
    assert len(persons([sighting(1), sighting(2)])) == 1
    assert len(persons([sighting(1), sighting(1)])) == 2


def test_those_shot_but_not_killed_are_a_candidate_for_injured() -> None:
    stated = [Statement(Fate.STRUCK, 0, 4, True, TollPart.TOTAL), Statement(Fate.KILLED, 1, 1, True, TollPart.TOTAL)]
    assert (1, 3) in candidates(stated, [])


def test_agreement_with_a_headline_is_a_feature() -> None:
    stated = [Statement(Fate.KILLED, 0, 2, True, TollPart.TOTAL)]
    assert "k|x0|eq2" in features(stated, [], (2, 0))
    assert "k|x0|lt2" in features(stated, [], (3, 0))


def test_fitting_is_deterministic() -> None:
    case = incident_case({"articles": [{"title": "Two killed", "text": "Two men were killed and one was wounded."}]})
    assert fit([(case, (2, 1))] * 3) == fit([(case, (2, 1))] * 3)


def test_articles_are_read_with_headline_and_lead_apart() -> None:
    found = list(read_article("Two killed", "Two men were killed.", 0))
    assert [item.place for item in found if isinstance(item, Statement)] == [0, 1]

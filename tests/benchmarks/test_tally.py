"""Which incident is which, which fields are right, and that both agree with the scorer where it is at hand."""

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest
from msgspec.structs import replace

from benchmarks import matching, measures, scorers
from benchmarks.gold import Count, Fatalities, GoldIncident, Party, Place, Range, ReadIncident, ReadText, SaidClaim
from benchmarks.tally import Tally, tally, total
from tests.benchmarks.gold_cases import ARMY, DENIED, ELSEWHERE, FOUND, GAO, NOBODY, REQUIRED, TOLD, text


@pytest.mark.parametrize(
    ("precision", "day", "right"),
    [
        ("day", "2020-06-10", True),
        ("day", "2020-06-11", False),
        ("week", "2020-06-16", True),
        ("approx", "2020-06-15", False),
        ("month", "2020-07-11", True),
        ("year", "2021-06-11", True),
        ("day", None, False),
        ("day", "June", False),
    ],
)
def test_a_date_is_right_within_its_precision(precision: str, day: str | None, right: bool) -> None:
    gold = replace(REQUIRED, date_precision=precision)
    assert matching.date_right(gold, replace(FOUND, date=day)) is right


@pytest.mark.parametrize(
    ("place", "right"),
    [
        (Place(name="elsewhere", country="ML", lat=16.3, lon=0.0), True),
        (Place(name="Gao town", country="ML"), True),
        (Place(name="Gao", country="NE"), False),
        (Place(name="Kidal", country="ML", lat=18.4, lon=1.4), False),
        (None, False),
    ],
)
def test_a_place_is_right_by_distance_or_by_name_in_its_country(place: Place | None, right: bool) -> None:
    assert matching.place_right(REQUIRED, replace(FOUND, place=place)) is right


@pytest.mark.parametrize(
    ("gold", "read", "right"),
    [
        ((NOBODY,), (), True),
        ((NOBODY,), (Party(name="unidentified gunmen"),), True),
        ((NOBODY,), (Party(name="suspected rebels"),), True),
        ((NOBODY,), (Party(name="JNIM"),), False),
        ((ARMY,), (Party(name="FAMa", actor_id="fama"),), True),
        ((ARMY,), (Party(name="police"),), False),
        ((ARMY,), (Party(name="Malian army unit"),), True),
        ((ARMY, NOBODY), (), True),
        ((ARMY,), (), False),
    ],
)
def test_parties_are_right_by_id_by_words_or_by_their_absence(
    gold: tuple[Party, ...],
    read: tuple[Party, ...],
    right: bool,
) -> None:
    assert matching.parties_right(gold, read) is right


@pytest.mark.parametrize(
    ("accepted", "low", "high", "points"),
    [
        ([(6, 6)], 6, 6, 1),
        ([(6, 6)], 7, 7, 0.5),
        ([(6, 6)], 8, 8, 0),
        ([(30, None)], 30, None, 1),
        ([(30, None)], 37, None, 1),
        ([(30, None)], 40, None, 0),
        ([(None, 5)], None, 5, 0.5),
        ([(3, 3), (9, 9)], 9, 9, 1),
        ([], None, None, 1),
        ([], 0, 0, 0.5),
        ([], 4, 4, 0),
        ([(0, 0)], None, None, 0.5),
        ([(0, None)], None, None, 1),
        ([(6, 6)], None, None, 0),
    ],
)
def test_null_is_not_zero_and_near_is_half(
    accepted: list[Range], low: int | None, high: int | None, points: float
) -> None:
    assert matching.count_right(accepted, low, high) == points


def test_a_pair_needs_more_than_the_country() -> None:
    assert matching.pair_up([REQUIRED], [FOUND]) == {0: 0}
    assert matching.pair_up([REQUIRED], [replace(FOUND, date="2010-01-01", place=Place(country="ML"))]) == {}


def test_an_optional_incident_excuses_only_what_is_really_it() -> None:
    optional = replace(REQUIRED, optional=True)
    assert matching.similarity(optional, replace(FOUND, date="2020-06-12")) == 0
    assert matching.similarity(optional, FOUND) > matching.SAME_INCIDENT


def test_equally_similar_incidents_are_told_apart_by_toll_and_words() -> None:
    other = replace(FOUND, fatalities=Count(20, 20), claims=())
    assert matching.pair_up([REQUIRED], [other, FOUND]) == {0: 1}


def test_counts_of_a_text() -> None:
    counted = tally(text(REQUIRED), ReadText((FOUND, ELSEWHERE)))
    assert (counted.found, counted.missed, counted.wrong) == (1, 0, 1)
    assert (counted.claims_found, counted.claims_missed, counted.doubts_missed) == (1, 1, 1)
    assert (counted.date, counted.place, counted.fatalities, counted.injured) == (1, 1, 1, 1)
    assert (counted.via_given, counted.via, counted.claimant) == (1, 1, 1)


def test_a_text_without_a_sheet_is_a_miss() -> None:
    counted = tally(text(REQUIRED), ReadText())
    assert (counted.found, counted.missed, counted.claims_missed) == (0, 1, 2)


def test_a_false_incident_on_a_hard_negative_counts_once() -> None:
    counted = tally(text(category="hard_negative"), ReadText((ELSEWHERE, ELSEWHERE)))
    assert (counted.negatives, counted.negatives_hit, counted.wrong) == (1, 1, 2)


def test_a_leak_is_an_incident_from_words_that_tell_of_none() -> None:
    read = replace(ELSEWHERE, claims=(SaidClaim(quote="in 2012 rebels took the town"),))
    assert tally(text(quotes=("rebels took the town in 2012",)), ReadText((read,))).leaks == 1
    assert tally(text(quotes=("the market was quiet",)), ReadText((read,))).leaks == 0


def test_what_else_stands_in_a_list_of_old_events_is_no_fault() -> None:
    assert tally(text(category="history_list"), ReadText((ELSEWHERE,))).wrong == 0


def test_a_denial_counts_as_found_only_with_its_stance() -> None:
    read = replace(FOUND, claims=(replace(DENIED, stance="asserts"), TOLD))
    counted = tally(text(REQUIRED), ReadText((read,)))
    assert (counted.claims_found, counted.stance, counted.doubts_found, counted.doubts_missed) == (2, 1, 0, 1)


def test_a_claim_about_the_same_thing_goes_before_another_of_the_same_words() -> None:
    read = replace(FOUND, claims=(replace(TOLD, about="outcome"), TOLD))
    counted = tally(text(replace(REQUIRED, claims=(TOLD,))), ReadText((read,)))
    assert (counted.about, counted.claims_extra) == (1, 1)


def test_figures_of_added_tallies() -> None:
    both = total([Tally(found=3, wrong=1, date=3), Tally(missed=2)])
    assert (both.precision, both.recall, both.f1, both.field("date")) == (0.75, 0.6, 6 / 9, 1)
    assert Tally().f1 == 0


def test_gold_against_itself_is_all_right() -> None:
    gold = replace(REQUIRED, perpetrator=(ARMY,), fatalities=Fatalities(((6, 6),)))
    read = ReadIncident(
        gold.date, GAO, gold.event_type, gold.sub_event_type, (ARMY,), (ARMY,), Count(6, 6), None, gold.claims
    )
    counted = tally(text(gold), ReadText((read,)))
    assert all(counted.field(name) == 1 for name in ("date", "place", "perpetrator", "target", "fatalities"))
    assert (counted.f1, counted.claim_recall, counted.doubt_recall) == (1, 1, 1)


NUMBERS = re.compile(r"\d+\.\d+|\d+")


def as_printed(both: Tally) -> list[str]:
    """The numbers of the scorer's first four lines."""
    shares = [both.precision, both.recall, both.f1]
    counts = [both.found, both.wrong, both.missed, both.optional_found, both.optional, both.leaks]
    by_field = [both.field(name) for name in measures.FIELDS]
    claims = [both.of_claims("stance"), both.of_claims("about"), both.of_claims("claimant"), both.via_right]
    return [
        *(f"{share:.3f}" for share in shares),
        *map(str, counts),
        *(f"{share:.3f}" for share in by_field),
        f"{both.claim_recall:.3f}",
        str(both.claims),
        *(f"{share:.3f}" for share in (*claims, both.doubt_recall)),
        str(both.claims_extra),
        str(both.negatives_hit),
        str(both.negatives),
    ]


def scorer_prints(gold: Path, predicted: Path) -> list[str]:
    module = scorers.scorer("incidents")
    if module is None:
        pytest.skip("LOUD SKIP: no incident scorer beside the corpora (ONRECORD_CORPORA)")
    lines = scorers.printed(module, gold, predicted).splitlines()[:4]
    lines[0] = lines[0].replace("F1", "")
    return [number for line in lines for number in NUMBERS.findall(line)]


def write(folder: Path, name: str, found: object) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(found), encoding="utf-8")


@pytest.mark.corpora
def test_counts_are_the_scorers_on_dev_texts(tmp_path: Path) -> None:
    gold = scorers.corpora() / "incidents" / "gold"
    if not gold.is_dir():
        pytest.skip("LOUD SKIP: incidents/gold is not among the corpora (ONRECORD_CORPORA)")
    measures.incidents.predict(gold, tmp_path)
    texts = measures.gold_texts(gold)
    both = total(tally(one, measures.read_text(tmp_path, one.id)) for one in texts)
    assert as_printed(both) == scorer_prints(gold, tmp_path)


@pytest.mark.corpora
@pytest.mark.parametrize("shift", [0, 1, 2])
def test_counts_are_the_scorers_on_answers_gone_wrong(shift: int, tmp_path: Path) -> None:
    """Gold answers of neighbouring texts mixed: wrong incidents, lost ones, and hard negatives hit."""
    folder = scorers.corpora() / "incidents" / "gold"
    if not folder.is_dir():
        pytest.skip("LOUD SKIP: incidents/gold is not among the corpora (ONRECORD_CORPORA)")
    rows = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    for number, row in enumerate(rows):
        other = rows[(number + shift) % len(rows)]["gold"]["incidents"]
        mixed = [*row["gold"]["incidents"][number % 2 :], *other[:shift]]
        write(tmp_path, row["id"], {"incidents": [as_read(one, number) for one in mixed]})
    texts = measures.gold_texts(folder)
    both = total(tally(one, measures.read_text(tmp_path, one.id)) for one in texts)
    assert as_printed(both) == scorer_prints(folder, tmp_path)


def as_read(gold: dict[str, object], number: int) -> dict[str, object]:
    """A gold incident as it could have been read, off by something now and then."""
    read = {key: value for key, value in gold.items() if key not in ("fatalities", "injured")}
    if number % 3 == 0:
        read["date"] = "2020-01-01"
    if number % 4 == 0:
        read["perpetrator"] = [{"name": "Northern Front"}]
    return read | {
        "fatalities": {"low": number, "high": None},
        "injured": None if number % 5 else {"low": 0, "high": 0},
    }


def test_every_count_is_a_number_to_add() -> None:
    ones = Tally(*(1 for _ in fields(Tally)))
    assert all(getattr(ones + ones, one.name) == 2 for one in fields(Tally))


def test_gold_that_is_not_in_form_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "bad", {"id": "x", "category": "conflict", "gold": {"incidents": [{"date": "2020-01-01"}]}})
    with pytest.raises(ValueError, match="incidents"):
        measures.gold_texts(tmp_path)


def test_types_hold() -> None:
    assert isinstance(REQUIRED, GoldIncident)

"""MUC-4 templates of texts of our own writing: phrases, aliases, codes, tolls and the scorers' forms."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.muc4.aliases import aliases, same
from benchmarks.muc4.codes import INSTRUMENTS, PEOPLE, SITES, code_of
from benchmarks.muc4.people import effect_of, number_of
from benchmarks.muc4.phrases import normal, phrases
from benchmarks.muc4.reading import read_row
from benchmarks.muc4.roles import role_templates
from benchmarks.muc4.signs import ROLES, Filler, fillers
from benchmarks.muc4.slots import full_templates
from benchmarks.muc4.weights import load, save

TEXT = (
    "PORT MERVEN, 3 FEB 90 -- [TEXT] THREE GUERRILLAS OF THE FREE RIVER FRONT [FRF] KIDNAPPED MAYOR TOMAS ALDANO "
    "YESTERDAY IN PORT MERVEN.\n\n   A BOMB EXPLODED OUTSIDE THE MINISTRY OF PORTS.  TWO GUARDS WERE WOUNDED AND FOUR "
    "PEASANTS WERE KILLED."
)
ROW = {"docid": "own-1", "text": TEXT, "dateline": {"date_iso": "1990-02-03"}}


@pytest.mark.parametrize(
    "phrase",
    [
        "three guerrillas",
        "guerrillas",
        "tomas aldano",
        "mayor tomas aldano",
        "bomb",
        "ministry of ports",
        "four peasants",
    ],
)
def test_the_phrases_of_a_text(phrase: str) -> None:
    assert phrase in {filler.key for filler in fillers(read_row(ROW))}


@given(st.text(alphabet="ABC of the's,.-[] \n", max_size=60))
def test_phrases_are_words_of_their_sentence(words: str) -> None:
    reading = read_row({"docid": "own-2", "text": f"X {words} Y"})
    for scene in reading.scenes:
        for phrase in phrases(reading.text, scene.sentence):
            assert scene.sentence.span.covers(phrase.span)
            assert phrase.words == normal(phrase.span.of(reading.text))


@pytest.mark.parametrize(
    ("one", "two", "are"),
    [
        ("free river front", "frf", True),
        ("frf", "free river front", True),
        ("aldano", "tomas aldano", True),
        ("tomas aldano", "peasants", False),
    ],
)
def test_two_names_of_one_filler(one: str, two: str, *, are: bool) -> None:
    assert same(one, two, aliases(TEXT)) is are


@pytest.mark.parametrize(
    ("words", "table", "code"),
    [
        ("car bomb", INSTRUMENTS, "VEHICLE BOMB"),
        ("two bombs", INSTRUMENTS, "BOMB"),
        ("ak47", INSTRUMENTS, "RIFLE"),
        ("embassy of norway", SITES, "DIPLOMAT OFFICE OR RESIDENCE"),
        ("high voltage towers", SITES, "ENERGY"),
        ("lighthouse", SITES, "OTHER"),
        ("former minister", PEOPLE, "FORMER GOVERNMENT OFFICIAL"),
        ("peasants", PEOPLE, "OTHER"),
    ],
)
def test_codes_are_told_from_words(words: str, table: list[tuple[str, str]], code: str) -> None:
    assert code_of(words, table, "OTHER") == code


def _filler(key: str) -> Filler:
    return next(filler for filler in fillers(read_row(ROW)) if filler.key == key)


@pytest.mark.parametrize(("key", "number", "effect"), [("peasants", 4, "DEATH"), ("guards", 2, "INJURY")])
def test_how_many_and_what_became_of_them(key: str, number: int, effect: str) -> None:
    reading = read_row(ROW)
    assert (number_of(_filler(key), reading), effect_of(_filler(key), reading, "attack")) == (number, effect)


def test_the_form_of_the_roles() -> None:
    found = role_templates(ROW)
    assert {template["incident_type"] for template in found} >= {"kidnapping"}
    assert all(set(template) == {"incident_type", *ROLES} for template in found)


def test_the_form_of_full_templates() -> None:
    template = next(one for one in full_templates(ROW) if one["incident_type"][0]["values"] == ["KIDNAPPING"])
    assert template["incident_date"][0]["dates"] == [{"from": "1990-02-02", "to": "1990-02-02"}]
    owners = {
        value for slot in ("hum_tgt_name", "hum_tgt_description") for one in template[slot] for value in one["values"]
    }
    assert {name for one in template["hum_tgt_number"] for name in one["xref"]} == owners


def test_weights_are_kept_to_a_byte(tmp_path: Path) -> None:
    save(tmp_path / "weights.txt", [0.5], [0.0, 1.0, -1.0, 99.0])
    kept = load(tmp_path / "weights.txt")
    assert (list(kept.table), kept.bias) == ([0, 24, -24, 127], (0.5,))
    assert 0 < kept.probabilities(["a sign"])[0] < 1

"""The user's ratings: read, written, and every wrong row named."""

import pytest

from onrecord.errors import KnowledgeError
from onrecord.knowledge.ratings import Rating, rate_source, read_ratings
from onrecord.model import Reliability

A, B, E, F = Reliability.A, Reliability.B, Reliability.E, Reliability.F


@pytest.fixture
def table(tmp_path):
    return tmp_path / "names" / "sources.csv"


def test_no_file_rates_nobody(table):
    assert read_ratings(table).letter(["Reuters"]) is F


@pytest.mark.parametrize("name", ["AFP", "afp", "Agence France-Presse", "the AFP"])
def test_one_agency_is_rated_under_any_of_its_names(table, name):
    rate_source(Rating("AFP", A, "wire"), table)
    assert read_ratings(table).letter([name]) is A


def test_the_first_rated_of_several_names_counts(table):
    rate_source(Rating("jnim", E), table)
    assert read_ratings(table).letter(["nobody", "jnim"]) is E


def test_rating_anew_replaces_one_line_and_leaves_the_others(table):
    for rating in (Rating("Reuters", B), Rating("Radio X", E, "invents"), Rating("reuters", A, "corrects its errors")):
        rate_source(rating, table)
    found = read_ratings(table)
    assert {key: rating.letter for key, rating in found.of.items()} == {"radio x": E, "reuters": A}
    assert table.read_text() == "name,letter,reason\nRadio X,E,invents\nreuters,A,corrects its errors\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name,letter,reason\nReuters,Z,\n", "sources.csv, line 2: letter 'Z': expected one of A, B, C, D, E, F"),
        ("name,letter,reason\n,A,\n", "sources.csv, line 2: name '': must not be empty"),
        (
            "name,letter,reason\nAFP,A,\nAgence France-Presse,B,\n",
            "line 3: name 'Agence France-Presse': is rated on an",
        ),
        ("name,letter\nAFP,A\n", "sources.csv: columns missing: reason"),
    ],
)
def test_a_wrong_row_is_named_with_what_was_expected(table, text, said):
    table.parent.mkdir()
    table.write_text(text)
    with pytest.raises(KnowledgeError) as error:
        read_ratings(table)
    assert said in str(error.value)


def test_a_source_without_a_name_is_not_rated(table):
    with pytest.raises(KnowledgeError, match="expected the name of a source"):
        rate_source(Rating(" ", A), table)

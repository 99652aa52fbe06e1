"""Numbers in words and digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.numbers import match_number, read_number
from tests.extract.spelling import english, french

ENGLISH = [
    ("five", 5),
    ("twenty-five", 25),
    ("two dozen", 24),
    ("a dozen", 12),
    ("half a dozen", 6),
    ("a half-dozen", 6),
    ("three score", 60),
    ("a couple", 2),
    ("a hundred", 100),
    ("a hundred and five", 105),
    ("one hundred five", 105),
    ("twelve hundred", 1200),
    ("two thousand three hundred and four", 2304),
    ("half a million", 500_000),
    ("1.2 million", 1_200_000),
    ("2.5 thousand", 2500),
    ("30 thousand", 30_000),
    ("1,200", 1200),
    ("12,345,678", 12_345_678),
    ("1 200".replace(" ", "\u202f"), 1200),
    ("two million and six", 2_000_006),
    ("zero", 0),
    ("Ninety-One", 91),
]
FRENCH = [
    ("douze", 12),
    ("vingt et un", 21),
    ("vingt-et-un", 21),
    ("soixante-dix", 70),
    ("soixante et onze", 71),
    ("quatre-vingts", 80),
    ("quatre-vingt-onze", 91),
    ("quatre vingt dix-sept", 97),
    ("nonante-neuf", 99),
    ("septante", 70),
    ("cent cinq", 105),
    ("deux-cent-trois", 203),
    ("mille deux cents", 1200),
    ("trois millions", 3_000_000),
    ("1,2 million", 1_200_000),
    ("1.200", 1200),
]
NO_NUMBERS = ["soldiers", "a", "half", "and", "1.5", "five six", "twenty-year", "two and", "3rd", "", "half a three"]


@pytest.mark.parametrize(("words", "value"), ENGLISH)
def test_english_numbers(words: str, value: int) -> None:
    assert read_number(words) == value


@pytest.mark.parametrize(("words", "value"), FRENCH)
def test_french_numbers(words: str, value: int) -> None:
    assert read_number(words, language="fr") == value


@pytest.mark.parametrize("words", NO_NUMBERS)
def test_words_that_spell_no_whole_number(words: str) -> None:
    assert read_number(words) is None


def test_every_english_number_below_ten_thousand_reads_back() -> None:
    assert [value for value in range(10_000) if read_number(english(value)) != value] == []


def test_every_french_number_below_ten_thousand_reads_back() -> None:
    assert [value for value in range(10_000) if read_number(french(value), language="fr") != value] == []


def test_a_number_ends_where_its_words_end() -> None:
    """The index after the number is given, so that "three people" is three and then people."""
    assert match_number(["some", "three", "hundred", "people"], 1) == (300, 3)


def test_a_compound_that_goes_on_is_no_number() -> None:
    """ "twenty-year-old" holds a number word but counts nobody."""
    assert match_number(["twenty-year-old", "man"], 0) is None


@given(st.integers(min_value=0, max_value=999_999_999_999))
def test_grouped_digits_read_back(value: int) -> None:
    assert read_number(f"{value:,}") == value


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    value = read_number(text)
    assert value is None or value >= 0

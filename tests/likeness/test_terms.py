"""What two texts are compared by: packed buckets of rare words, names, quoted phrases; numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.likeness import terms

TEXT = (
    "Gunmen attacked the village of Tarkint on Monday. The mayor, Ibrahim Ould Sidi, said the attackers burned the "
    'village market. "They came at dawn and burned everything we had," he said. A 34-year-old woman died.'
)


@given(st.sets(st.integers(0, 2**terms.BITS - 1), max_size=80))
def test_packing_loses_nothing(buckets):
    assert terms.bag(terms.pack(buckets)).buckets == buckets


@given(st.text(max_size=20))
def test_every_word_has_a_bucket(word):
    assert 0 <= terms.bucket(word) < 2**terms.BITS
    assert terms.rarity(terms.bucket(word)) >= 0


def test_a_bucket_is_the_same_on_every_machine():
    """Stored drafts hold buckets: another number for a word would make old and new drafts unlike."""
    assert (terms.bucket("market"), terms.bucket("élu")) == (110258, 125129)


def test_common_words_are_less_rare_than_rare_ones_in_both_languages():
    common = [terms.rarity(terms.bucket(word)) for word in ("the", "said", "les", "dans")]
    assert max(common) < 2.5 < terms.rarity(terms.bucket("tarkint"))


def test_texts_alike_and_unlike():
    assert terms.similarity(terms.terms_of(TEXT), terms.terms_of(TEXT)) == pytest.approx(1.0)
    assert terms.similarity(terms.terms_of(TEXT), terms.terms_of("The bank raised its rates again.")) < 0.1
    assert terms.similarity("", terms.terms_of(TEXT)) == 0


def test_a_text_keeps_no_more_than_its_most_telling_words():
    kept = terms.bag(terms.terms_of(TEXT, most=3)).buckets
    assert len(kept) == 3
    assert terms.bucket("tarkint") in kept


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ibrahim Ould Sidi spoke.", {"ibrahim", "ould", "sidi", "ould sidi"}),
        ("Market traders fled. The market burned.", {"the"}),
        ("Elle vit à Ménaka.", {"elle", "ménaka"}),
        ("no capitals at all", set()),
    ],
)
def test_names_are_words_never_written_small(text, found):
    assert terms.names(text) == {f"{name}\x1f" for name in found}


def test_the_rarest_names_are_kept():
    assert terms.bag(terms.names_of(TEXT, most=2)).buckets < {terms.bucket(name) for name in terms.names(TEXT)}


def test_quotes_meet_where_four_words_are_the_same():
    whole, part = terms.quotes_of(TEXT), terms.quotes_of("“burned everything we had,” the mayor added")
    assert terms.shared(whole, part)
    assert not terms.shared(whole, terms.quotes_of("They came at dawn and burned everything we had."))


def test_a_headline_keeps_all_but_the_commonest_words():
    assert terms.bag(terms.headline_of("The market burned")).buckets == {terms.bucket("market"), terms.bucket("burned")}


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("a 34-year-old woman", (34,)),
        ("a 9 year old boy and John Doe, 52, of Gao", (9, 52)),
        ("une femme de 41 ans", (41,)),
        ("aged 7", (7,)),
        ("34 people", ()),
    ],
)
def test_ages(text, ages):
    assert terms.ages_of(text) == ages


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("in the 2200 block of Broadway", (2200,)), ("at 415 Maple Street", (415,)), ("415 people", ())],
)
def test_house_numbers(text, numbers):
    assert terms.addresses_of(text) == numbers

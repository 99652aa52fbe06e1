"""Spelling rules of actor names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.knowledge.actor_names import fold, is_acronym, key, variants

FOLDED = [
    ("Al-Shabaab", "al shabaab"),
    ("Séléka", "seleka"),
    ("Jama’at", "jama at"),
    ("U.S.", "u s "),
    ("ÉTAT", "etat"),
    ("ЧВК Вагнер", "чвк вагнер"),
]


@pytest.mark.parametrize(("name", "folded"), FOLDED)
def test_folding_drops_case_diacritics_and_marks(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    """One character in, one character out: offsets into the folded text are offsets into the text."""
    assert len(fold(text)) == len(text)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


ACRONYMS = [
    ("JNIM", True),
    ("FAMa", True),
    ("M23", True),
    ("3R", True),
    ("SPLA-IO", True),
    ("IS", True),
    ("Fano", False),
    ("Taliban", False),
    ("Boko Haram", False),
    ("rsf", False),
    ("", False),
]


@pytest.mark.parametrize(("name", "expected"), ACRONYMS)
def test_acronyms_have_two_capitals_and_mostly_capitals(name: str, *, expected: bool) -> None:
    assert is_acronym(name) is expected


VARIANTS = [
    ("al-Shabaab", "al-Shabab"),
    ("al-Shabaab", "el-Shabaab"),
    ("Ansar ad-Din", "Ansar al-Din"),
    ("Mourabitoun", "Murabitun"),
    ("Jaysh al-Islam", "Jaish al-Islam"),
    ("Lashkar-e-Jhangvi", "Lashkar-i-Jhangvi"),
    ("Ta'ang Army", "Taang Army"),
    ("Jama'at Nusrat", "Jamaat Nusrat"),
    ("Mai-Mai", "MaiMai"),
    ("Anti-Balaka", "AntiBalaka"),
    ("National Defence Forces", "National Defense Force"),
    ("Kachin Independence Organisation", "Kachin Independence Organization"),
    ("Puntland forces", "Puntland troops"),
    ("VDP", "VDPs"),
    ("SPLA-IO", "SPLAIO"),
    ("The Extraditables", "Extraditables"),
]


@pytest.mark.parametrize(("name", "variant"), VARIANTS)
def test_a_rule_gives_the_spelling(name: str, variant: str) -> None:
    assert variant in variants(name)


UNTOUCHED = ["Islamic State group", "South Lebanon Army", "Free Youth Council", "Boko Haram"]


@pytest.mark.parametrize("name", UNTOUCHED)
def test_european_words_are_not_transliterated(name: str) -> None:
    assert variants(name) == (name,)


@given(st.text(max_size=30))
def test_variants_are_few_and_distinct(name: str) -> None:
    found = variants(name)
    assert len(set(found)) == len(found) <= 24


def test_a_key_has_single_spaces() -> None:
    assert key("  Jama’at   Nusrat al-Islam ") == "jama at nusrat al islam"

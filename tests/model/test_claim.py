"""A claim's id says what makes it the same claim."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import About, Claim, ClaimValue, Stance, TollGroup, claim_id

CLAIM = {
    "document": "d-1",
    "claimant": "The army",
    "stance": Stance.ASSERTS,
    "about": About.FATALITIES,
    "quote": "eleven soldiers were killed",
    "value": ClaimValue(11, 11, TollGroup.STATE_FORCES),
}

SAME = [
    {"claimant": "the army"},
    {"quote": "eleven  soldiers\nwere killed"},
]
OTHER = [
    {"document": "d-2"},
    {"claimant": "residents"},
    {"stance": Stance.DENIES},
    {"about": About.CASUALTIES},
    {"quote": "twelve soldiers were killed"},
    {"value": ClaimValue(11, None, TollGroup.STATE_FORCES)},
    {"value": ClaimValue(11, 11, TollGroup.POLICE)},
    {"value": None},
]


@pytest.mark.parametrize("change", SAME)
def test_letter_case_of_the_claimant_and_spacing_of_the_words_do_not_count(change):
    assert claim_id(**CLAIM) == claim_id(**{**CLAIM, **change})


@pytest.mark.parametrize("change", OTHER)
def test_another_source_stance_question_wording_or_number_is_another_claim(change):
    assert claim_id(**CLAIM) != claim_id(**{**CLAIM, **change})


def test_the_id_stays_the_same_for_good():
    """Ledgers hold these ids: this test fails when the recipe changes."""
    assert claim_id(**CLAIM) == "c-cb3d155937bcc9ac"


@given(st.text())
def test_parts_that_join_to_the_same_letters_stay_apart(claimant):
    one = claim_id(**{**CLAIM, "claimant": claimant, "document": "d-1x"})
    assert one != claim_id(**{**CLAIM, "claimant": "x" + claimant})


def test_a_claim_is_never_edited():
    with pytest.raises(dataclasses.FrozenInstanceError):
        _claim().quote = "other words"


def test_without_a_model_a_claim_has_no_probability():
    assert _claim().probability is None
    assert _claim().engine == "rules"


def _claim() -> Claim:
    return Claim("c-1", "AFP", "media", None, Stance.ASSERTS, None, About.OCCURRENCE, None, None, "shots", 0, 5)

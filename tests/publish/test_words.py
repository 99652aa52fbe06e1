"""Values in words."""

import pytest

from onrecord.model import About, Stance, StanceDetail
from onrecord.publish.words import claim_words
from tests.ledger.factory import killed, said

CLAIMS = [
    (said("a blast"), "residents: asserts, on occurrence: “a blast”"),
    (killed(3, via="AFP"), "residents (via AFP): asserts, on fatalities (3): “3 people were killed, residents said”"),
    (
        said("no", stance=Stance.DENIES, about=About.FATALITIES, low=30),
        "residents: denies, on fatalities (30 or more): “no”",
    ),
    (
        said("not clear", stance=Stance.UNCONFIRMED, detail=StanceDetail.UNCLEAR),
        "residents: unconfirmed (unclear), on occurrence: “not clear”",
    ),
]


@pytest.mark.parametrize(("claim", "words"), CLAIMS)
def test_a_claim_says_who_does_what_with_it(claim, words):
    assert claim_words(claim) == words

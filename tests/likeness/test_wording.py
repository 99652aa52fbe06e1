"""Quotes that are one sentence."""

import pytest

from onrecord.likeness import Wordings, same_sentence, wording

SAID = "Gunmen killed 14 people when they stormed the market of the town on Saturday afternoon"


@pytest.mark.parametrize(
    ("quote", "same"),
    [
        (SAID, True),
        ("gunmen killed 14 people, when they stormed the market of the town on Saturday afternoon.", True),
        ("Gunmen killed 14 people when they stormed the market of the town", True),
        ("Armed men killed 14 people when they stormed the market of the town on Saturday afternoon", True),
        ("Fourteen people died in an attack on a market on Saturday afternoon", False),
        ("They stormed the market", False),
        ("", False),
    ],
)
def test_a_sentence_is_known_by_its_words(quote, same):
    assert same_sentence(wording(SAID), wording(quote)) is same


def test_a_short_phrase_must_be_the_same_word_for_word():
    assert same_sentence(wording("the army said"), wording("The army said."))
    assert not same_sentence(wording("the army said on Monday"), wording("the army said"))


def test_the_first_of_several_alike_is_found():
    held: Wordings[str] = Wordings()
    assert held.put(wording(SAID), "first") == "first"
    assert held.put(wording(SAID + ", a witness said"), "second") == "first"
    assert held.put(wording("The ministry of defence denied that any of its aircraft had been in the area"), "x") == "x"
    assert held.find(wording("Nothing of the kind")) is None

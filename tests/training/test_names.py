"""Names swapped while training: marks stay on their words."""

import random

import pytest

from onrecord.model import Span
from training.example import Example, Link, Marked
from training.names import gather, swapped

TEXT = "The army said that Boko Haram killed four soldiers in Malam Fatori on Monday. Boko Haram denied it."
OTHERS = (
    "Fighters of Al Shabaab and the Lord were seen in Bangassou, Kidal and Timbuktu. The army killed four soldiers."
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


EXAMPLE = Example(
    id="x",
    text=TEXT,
    sentences=(Span(0, 77), Span(78, len(TEXT))),
    marked=(
        Marked("perpetrator", span("Boko Haram")),
        Marked("place", span("Malam Fatori")),
        Marked("toll", span("four")),
    ),
    links=(Link(span("Boko Haram killed four soldiers"), span("The army"), span("said")),),
    taught=frozenset({"perpetrator", "place", "toll"}),
)
NAMES = gather([TEXT, OTHERS])


@pytest.mark.parametrize("seed", range(8))
def test_marks_and_links_move_with_their_words(seed):
    new = swapped(EXAMPLE, NAMES, random.Random(seed), 1.0)
    who, where, toll = (item.span.of(new.text) for item in new.marked)
    assert new.text.startswith(f"The army said that {who} killed four soldiers in {where} on Monday. {who} ")
    assert toll == "four"
    assert new.links[0].content.of(new.text) == f"{who} killed four soldiers"
    assert new.sentences[1].of(new.text).startswith(who)


def test_a_name_is_swapped_alike_everywhere_and_common_words_and_days_never():
    new = swapped(EXAMPLE, NAMES, random.Random(1), 1.0)
    assert "Boko" not in new.text or new.text.count("Boko") == 2
    assert "Monday" in new.text
    assert "army" in new.text


def test_nothing_is_swapped_where_the_share_is_none():
    assert swapped(EXAMPLE, NAMES, random.Random(1), 0.0) == EXAMPLE

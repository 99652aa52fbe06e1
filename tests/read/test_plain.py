"""Where plain text breaks into blocks, and where a line break is only line filling."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.plain import split_blocks

SENTENCE = (
    "Gunmen killed three customs officers near the border town of Kantchari before dawn on Monday, the governor said."
)


def test_blank_lines_part_blocks():
    assert split_blocks("One.\n\nTwo.\n \t\n\n Three.") == ["One.", "Two.", "Three."]


@pytest.mark.parametrize("width", [50, 60, 72, 100])
def test_hard_wrapped_lines_are_rejoined(width):
    second = SENTENCE.replace("three", "four")
    text = textwrap.fill(SENTENCE, width) + "\n\n" + textwrap.fill(second, width)
    assert split_blocks(text) == [SENTENCE, second]


def test_an_indented_line_begins_a_paragraph_of_wrapped_text():
    text = "\n".join(textwrap.wrap(SENTENCE, 60, initial_indent="   ") * 2)
    assert split_blocks(text) == [SENTENCE, SENTENCE]


def test_long_lines_are_paragraphs_of_their_own():
    assert split_blocks(f"{SENTENCE}\n{SENTENCE}") == [SENTENCE, SENTENCE]


def test_short_lines_are_not_filled_lines():
    assert split_blocks("WhatsApp CHANNEL\nTELEGRAM\nFACEBOOK") == ["WhatsApp CHANNEL", "TELEGRAM", "FACEBOOK"]


def test_a_bulleted_line_is_a_block_of_its_own():
    filled = textwrap.fill(SENTENCE, 60)
    assert split_blocks(f"{filled}\n- {filled}")[1].startswith("- Gunmen")


@given(st.lists(st.text(alphabet="abc .\n", max_size=40), max_size=8))
def test_no_word_is_lost_or_moved(parts):
    text = "\n\n".join(parts)
    assert " ".join(split_blocks(text)).split() == text.split()

"""XML: nothing that XML cannot hold gets into it."""

from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.etree import fromstring

from onrecord.publish.xml_text import ATOM, add, document


@given(st.text())
def test_any_words_leave_it_well_formed(words):
    root = Element(f"{{{ATOM}}}feed")
    add(root, ATOM, "title", words)
    fromstring(document(root, ATOM))


@pytest.mark.parametrize("words", [None, ""])
def test_no_words_are_no_element(words):
    root = Element(f"{{{ATOM}}}feed")
    add(root, ATOM, "title", words)
    assert len(root) == 0


def test_the_space_needs_no_prefix():
    assert b'<feed xmlns="http://www.w3.org/2005/Atom"' in document(Element(f"{{{ATOM}}}feed"), ATOM)

"""The words of a page, seen in its markup alone."""

import re

import pytest

from onrecord.ingest import captures
from onrecord.model import Kind
from onrecord.read import read_report
from onrecord.read.visible import visible_text

from .pages import STORY, page, story_html

SHOWN = [
    ("blocks are lines", "<p>One</p><div>Two<br>Three</div>", "One\nTwo\nThree"),
    ("marks inside a word are no space", "<p>Gun<b>men</b> <i>at</i>tacked</p>", "Gunmen attacked"),
    ("entities are characters", "<p>L&#39;arm&eacute;e a tu&#233;</p>", "L'armée a tué"),
    ("scripts, styles and comments are not shown", "<script>killed</script><style>b{}</style><!-- x --><p>A</p>", "A"),
    ("a script that is left open hides nothing", "<p>A</p><script>killed <p>B</p>", "A\nkilled\nB"),
    ("a line that is one link is a teaser", "<li><a href='/x'>Army kills ten</a></li><p>A</p>", "A"),
    ("a link around blocks, too", "<a href='/x'><h3>Army kills ten</h3><span>Now</span></a><p>A</p>", "A"),
    ("a link in a sentence is part of it", "<p>Gunmen <a href='/x'>killed</a> ten.</p>", "Gunmen killed ten."),
    ("a linked sentence is no teaser", "<p><a href='/x'>Gunmen killed ten.</a></p>", "Gunmen killed ten."),
    ("a comparison is no tag", "<p>5 < 6 and 7 > 3</p>", "5 < 6 and 7 > 3"),
    (
        "our own signs in a page are none",
        "<p>\x02Army kills ten soldiers in the north, it says\x03</p>",
        "Army kills ten soldiers in the north, it says",
    ),
    ("attributes are not shown", "<p title='killed' data-x=\"killed\">A</p>", "A"),
]


@pytest.mark.parametrize(("markup", "text"), [row[1:] for row in SHOWN], ids=[row[0] for row in SHOWN])
def test_what_is_shown(markup, text):
    assert visible_text(page(markup)).strip() == text


def test_a_story_for_search_engines_is_seen_with_its_letters():
    data = '<script type="application/ld+json">{"articleBody": "Des hommes ont tu\\u00e9 dix soldats."}</script>'
    assert "Des hommes ont tué dix soldats." in visible_text(page(story_html(head=data)))


def test_the_charset_that_a_page_names_is_believed():
    markup = "<html><head><meta charset='iso-8859-1'></head><body><p>L'armée a tué</p></body></html>"
    assert "L'armée a tué" in visible_text(page(markup.encode("latin-1")))


def test_the_headline_that_came_beside_a_page_is_seen():
    assert visible_text(page("<p>A</p>", title="Ten killed")).splitlines() == ["Ten killed", "A"]


def words(text):
    return " ".join(re.findall(r"\w+", text))


def test_every_paragraph_that_the_reader_finds_is_seen():
    own = [page(story_html(before="<nav><a href='/'>Home</a></nav>", between="<p><a href='/x'>FOLLOW US</a></p>"))]
    examples = [each for each in captures(["examples"]) if each.kind is Kind.HTML]
    assert len(examples) > 5
    for capture in (*own, *examples):
        seen = words(visible_text(capture))
        report = read_report(capture)
        assert all(words(part) in seen for part in report.text.split("\n\n"))
    assert words(STORY[0]) in words(visible_text(own[0]))

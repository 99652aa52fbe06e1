"""Outlets, stated sources and channel links."""

import csv
from importlib.resources import files

import pytest

from onrecord.model import LinkKind
from onrecord.read import read_report
from onrecord.read.links import channel_link, links_in
from onrecord.read.sources import agency_name, is_outlet_like, outlet_named, outlet_of_url, own_name, stated_sources

from .pages import STORY, page

LINES = [
    ("DESERT COURIER AND NEWS AGENCIES", ("Desert Courier and news agencies",), "Desert Courier"),
    ("AFP, Reuters", ("AFP", "Reuters"), None),
    ("Reuters/AP", ("Reuters", "AP"), None),
    ("Studio Tamani et AFP", ("Studio Tamani", "AFP"), "Studio Tamani"),
    ("News agencies", ("News agencies",), None),
    ("Desert Courier", ("Desert Courier",), "Desert Courier"),
    ("Ministry of Health", ("Ministry of Health",), "Ministry of Health"),
    ("", (), None),
]


@pytest.mark.parametrize(("line", "sources", "own"), LINES)
def test_a_source_line_names_its_sources_in_ordinary_case(line, sources, own):
    assert stated_sources(line) == sources
    assert own_name(line) == own


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.reuters.com/world/x", "Reuters"),
        ("https://www.bbc.co.uk/news/1", "BBC"),
        ("http://afrique.lemonde.fr/a", "Le Monde"),
        ("https://example.org/", None),
        ("http://[bad", None),
        (None, None),
    ],
)
def test_a_known_site_gives_its_outlet(url, name):
    found = outlet_of_url(url)
    assert (found.name if found else None) == name


def test_names_are_found_by_alias_case_and_domain():
    assert outlet_named("agence france-presse").name == "AFP"
    assert outlet_named("punchng.com").name == "The Punch"
    assert agency_name("DOMESTIC SERVICE") == "DOMESTIC SERVICE"


@pytest.mark.parametrize(
    ("name", "like"), [("Kivu Morning", True), ("WTOL", True), ("Amina Garba", False), ("me", False), ("BBC", True)]
)
def test_a_reporter_to_follow_is_no_outlet(name, like):
    assert is_outlet_like(name) is like


def test_the_outlet_comes_from_the_user_then_the_page_then_the_address():
    text = "\n\n".join(STORY)
    assert read_report(page(text), outlet="Given").outlet == "Given"
    assert read_report(page(text, outlet="punchng.com")).outlet == "The Punch"
    assert read_report(page(text), url="https://www.dabangasudan.org/en/x").outlet == "Dabanga"
    assert read_report(page(f"{text}\n\nFOLLOW KIVU MORNING:\n\nhttps://t.me/kivu_example")).outlet == "Kivu Morning"
    assert read_report(page(f"{text}\n\nFollow Amina Garba on Twitter @example")).outlet is None
    assert read_report(page(text)).outlet is None


CHANNELS = [
    ("https://whatsapp.com/channel/0029example", LinkKind.WHATSAPP),
    ("https://t.me/example", LinkKind.TELEGRAM),
    ("https://x.com/example", LinkKind.TWITTER),
    ("https://web.facebook.com/example", LinkKind.FACEBOOK),
    ("https://www.youtube.com/@example", LinkKind.YOUTUBE),
    ("https://instagram.com/example", LinkKind.INSTAGRAM),
    ("mailto:desk@example.org", LinkKind.MAIL),
    ("https://x.com/example/status/123", None),
    ("https://www.facebook.com/sharer/sharer.php?u=x", None),
    ("https://twitter.com/intent/tweet?text=x", None),
    ("https://t.me/share/url?url=x", None),
    ("https://x.com/", None),
    ("https://example.org/channel", None),
    ("https://notfacebook.com/x", None),
    ("http://[bad", None),
]


@pytest.mark.parametrize(("url", "kind"), CHANNELS)
def test_a_channel_is_told_from_a_share_button_and_a_post(url, kind):
    link = channel_link(url)
    assert (link.kind if link else None) == kind


def test_links_written_out_are_found_with_mail_addresses():
    found = links_in("Twitter: https://twitter.com/example, mail desk@example.org.")
    assert [(link.kind, link.url) for link in found] == [
        (LinkKind.TWITTER, "https://twitter.com/example"),
        (LinkKind.MAIL, "desk@example.org"),
    ]


def test_a_channel_given_twice_is_listed_once():
    text = "\n\n".join([*STORY, "https://t.me/example", "FOLLOW US:", "https://t.me/example/"])
    assert len(read_report(page(text)).links) == 1


def test_rows_of_the_outlet_table_are_whole_and_unique():
    lines = (files("onrecord") / "data" / "outlets.csv").read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    assert all(row["domain"] and row["name"] and row["source"] and len(row["country"]) == 2 for row in rows)
    assert {row["kind"] for row in rows} == {"agency", "state_media", "outlet", "monitor"}
    assert len({row["domain"] for row in rows}) == len(rows)

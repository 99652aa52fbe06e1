"""Pages of a release: whole without a network or a script, words escaped, links that lead somewhere."""

import builtins
import json
import re
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

import pytest
from lxml import etree, html

from onrecord.errors import ExportError
from onrecord.publish.site import pages
from onrecord.publish.site.release import Asked, publish_release
from tests.ledger.factory import incident, said
from tests.publish.conftest import record_of
from tests.publish.site.conftest import known

ASKED = Asked("2025-06-10", date(2025, 6, 10), forms=("csv",), hold=0)
HOSTILE = record_of(
    incident(claims=[said("<script>alert(1)</script>", by='"><img src=x>')]),
    title="<b>x</b>",
    url="javascript:alert(1)",
    outlet="<i>",
)


@pytest.fixture
def release(tmp_path):
    def made(*records, asked=ASKED):
        publish_release(records, tmp_path, asked)
        return tmp_path / asked.name

    return made


def documents(folder):
    return {path: html.fromstring(path.read_text()) for path in folder.parent.rglob("*.html")}


def test_every_link_leads_to_a_file_of_the_release_or_to_a_report(release):
    folder = release(known(), replace(known("i-4"), redirects=("i-2",)))
    for path, page in documents(folder).items():
        for address in page.xpath("//@href"):
            parts = urlsplit(address)
            assert parts.scheme in ("", "https"), address
            if not parts.scheme:
                assert (path.parent / parts.path).is_file(), f"{path}: {address}"


def test_no_page_has_a_script_or_asks_for_anything_elsewhere(release):
    for page in documents(release(known())).values():
        assert page.xpath("//script | //img | //iframe | //form") == []
        assert all(not urlsplit(each).scheme for each in page.xpath("//link/@href"))


def test_what_a_report_says_stays_words(release):
    folder = release(HOSTILE)
    text = (folder / "incidents" / "i-1.html").read_text()
    assert "<script>" not in text
    assert "<img" not in text
    assert "javascript:" not in text
    assert "&lt;script&gt;" in text


def test_every_fact_stands_beside_its_standing_and_every_claim_in_its_words(release):
    told = known()
    page = documents(release(told))
    text = next(each for path, each in page.items() if path.name == "i-1.html").text_content()
    assert "a hospital asserts" in text
    assert all(claim.quote in text for claim in told.claims)
    assert re.search(r"Killed\s*30\s*corroborated", text)


@pytest.mark.parametrize(("count", "last"), [(0, 1), (pages.ROWS, 1), (pages.ROWS + 1, 2)])
def test_a_long_list_has_several_pages(release, monkeypatch, count, last):
    monkeypatch.setattr(pages, "ROWS", 3)
    records = [known(f"i-{number}") for number in range(min(count, 3) + (count > 200))]
    folder = release(*records)
    names = {path.name for path in folder.glob("*.html")}
    assert names == {"about.html", "changes.html", "index.html", *(f"page-{n}.html" for n in range(2, last + 1))}


def test_the_latest_incident_comes_first(release):
    page = (release(known("i-1"), known("i-2")) / "index.html").read_text()
    assert page.index("i-2.html") < page.index("i-1.html")


@pytest.mark.parametrize(
    ("url", "page"),
    [
        (None, "../incidents/i-1.html"),
        ("https://a.example/ledger/", "https://a.example/ledger/2025-06-10/incidents/i-1.html"),
    ],
)
def test_feeds_link_the_pages(release, url, page):
    folder = release(known(), asked=replace(ASKED, url=url))
    atom = etree.fromstring((folder / "feeds" / "atom.xml").read_bytes())
    entry = atom.find("{*}entry")
    assert (entry.find("{*}link").get("href"), entry.findtext("{*}id")) == (page, "urn:onrecord:incident:i-1")
    assert json.loads((folder / "feeds" / "feed.json").read_text())["items"][0]["url"] == page


def test_the_settings_are_shown(release):
    folder = release(known(), asked=replace(ASKED, hold=3, coarse=True, asked={"country": "ML"}))
    text = html.fromstring((folder / "about.html").read_text()).text_content()
    assert "until it is 3 days old" in text
    assert "tenth of a degree" in text
    assert "country ML" in text


def test_what_each_file_cannot_hold_is_listed(release):
    assert "quotes, claimants and roots" in (release(known()) / "about.html").read_text()


def test_without_jinja_it_says_what_to_install(monkeypatch):
    real = builtins.__import__

    def missing(name, *rest, **more):
        if name == "jinja2":
            raise ImportError(name)
        return real(name, *rest, **more)

    pages._templates.cache_clear()
    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(ExportError, match=r"onrecord\[web\]"):
        pages._templates()

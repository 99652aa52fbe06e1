"""Adding on the page: read and shown first, mended, and only then saved."""

import json
import re

import pytest

from onrecord.errors import FetchError
from onrecord.ingest import IngestSettings, Refused
from onrecord.web.adding import AT_MOST

TEXT = """\
Gunmen kill twelve at market in northern Burkina Faso

OUAGADOUGOU, 10 March 2024 (CNA) - Gunmen killed at least twelve people at a market in Djibo in northern Burkina Faso \
on Saturday, the mayor said.

Residents said the attackers, whom they described as JNIM fighters, burned shops and fled. \
The army has not confirmed the toll.

Follow us on Telegram for more news.
"""


def state(pipeline):
    with pipeline.listing() as view, pipeline.desk() as desk:
        return view.count(), len(desk.decisions())


def looked(analyst, **form):
    """The address at which something given is looked at."""
    answer = analyst.send("/add", form or {"how": "text", "text": TEXT})
    assert answer.status_code == 200, answer.text
    return answer.url.path


def found(own, country="BF"):
    from onrecord.ledger import Query

    with own.listing() as view:
        return view.page(Query(country=country, withdrawn=True)).records


def test_a_text_is_shown_with_its_sentences_before_anything_is_saved(analyst, own):
    before = state(own)
    page = analyst.get(looked(analyst))
    assert state(own) == before
    words = re.sub(r"<[^>]+>", "", page)
    assert "Gunmen killed at least twelve people at a market" in words
    assert re.search(r"<mark class=\"[^\"]*source[^\"]*\"[^>]*>the mayor</mark>", page)
    assert "12 or more" in words
    assert "Follow us on Telegram" in words
    assert "nothing saved yet" in words


def test_what_is_saved_is_what_was_shown(analyst, own):
    where = looked(analyst)
    answer = analyst.send(where, {"do": "save"})
    assert "The report is in the ledger" in answer.text
    (record,) = found(own)
    assert (record.fatalities.low, record.fatalities.high) == (12, None)
    assert f'href="/incidents/{record.id}"' in answer.text
    assert record.members[0].published == "2024-03-10"


def test_saving_twice_saves_once(analyst, own):
    where = looked(analyst)
    form = {"do": "save", "seal": analyst.seal(where, where)}
    headers = {"origin": "http://localhost"}
    answers = [analyst.client.post(where, data=form, headers=headers) for _ in range(2)]
    assert {answer.headers["location"] for answer in answers} == {where}
    assert len(found(own)) == 1


def test_what_the_page_lacks_goes_in_with_it(analyst, own):
    undated = (
        "Three killed in Djibo\n\nGunmen killed three people in Djibo in Burkina Faso on Saturday, the mayor said.\n"
    )
    where = looked(analyst, how="text", text=undated)
    said = {"r0-published": "2024-03-10", "r0-outlet": "The Sahel Post", "r0-url": "https://sahel.example/1"}
    again = analyst.send(where, {"do": "read", **said})
    assert "On 9 March 2024" in again.text
    assert found(own) == ()
    analyst.send(where, {"do": "save", **said})
    (member,) = found(own)[0].members
    assert (member.published, member.outlet, member.url) == ("2024-03-10", "The Sahel Post", "https://sahel.example/1")


def test_a_field_is_mended_by_a_decision_with_its_reason(analyst, own):
    where = looked(analyst)
    answer = analyst.send(where, {"do": "save", "r0-i0-fatalities": "12-15", "r0-i0-reason": "the second page says so"})
    assert "Killed corrected to 12-15" in answer.text
    (record,) = found(own)
    assert (record.fatalities.low, record.fatalities.high) == (12, 15)
    (decision,) = record.decisions
    assert (decision.author, decision.reason) == ("Ana", "the second page says so")
    assert decision.changes[0].before == "12 or more"


def test_an_incident_is_left_out_by_a_decision_too(analyst, own):
    where = looked(analyst)
    analyst.send(where, {"do": "save", "r0-i0-drop": "1", "r0-i0-reason": "a drill"})
    (record,) = found(own)
    assert record.withdrawn
    assert record.decisions[0].reason == "a drill"


def test_a_claim_is_left_out_by_a_decision_too(analyst, own):
    where = looked(analyst)
    claims = dict(re.findall(r"name=\"r0-i0-claim\" value=\"(c-[0-9a-f]+)\"> <b>([^<]+)</b>", analyst.get(where)))
    (residents,) = [name for name, who in claims.items() if who == "Residents"][:1]
    analyst.send(where, {"do": "save", "r0-i0-claim": [residents], "r0-i0-reason": "of another day"})
    (record,) = found(own)
    assert [claim.id for claim in record.claims if claim.rejected] == [residents]


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"r0-i0-fatalities": "12"}, "say why"),
        ({"r0-i0-fatalities": "twelve", "r0-i0-reason": "x"}, "is no number of people"),
        ({"r0-i0-place": "Zzyxxville", "r0-i0-reason": "x"}, "is not in the gazetteer"),
        ({"r0-i0-place": "none", "r0-i0-drop": "1", "r0-i0-reason": "x"}, "leave it out, or mend it"),
        ({"r0-published": "yesterday"}, "published: expected YYYY-MM-DD"),
        ({"r0-url": "javascript:alert(1)"}, "address: expected one that begins with http"),
    ],
)
def test_nothing_is_saved_while_something_is_wrong_and_nothing_typed_is_lost(analyst, own, form, words):
    before = state(own)
    where = looked(analyst)
    answer = analyst.send(where, {"do": "save", "r0-outlet": "The Sahel Post", **form})
    assert answer.status_code == 422
    assert words in answer.text
    assert 'value="The Sahel Post"' in answer.text
    for value in form.values():
        assert f'value="{value}"' in answer.text
    assert state(own) == before


def test_leaving_saves_nothing_and_forgets_it(analyst, own):
    before = state(own)
    where = looked(analyst)
    analyst.send(where, {"do": "leave"})
    assert state(own) == before
    assert analyst.client.get(where).status_code == 404


def test_what_somebody_looks_at_is_for_nobody_else(analyst, own):
    from starlette.testclient import TestClient

    from onrecord.web import create_app
    from onrecord.web.access import Access
    from tests.web.conftest import HERE

    where = looked(analyst)
    other = create_app(own, access=Access(local="Ben"))
    other.state.trays = analyst.client.app.state.trays
    with TestClient(other, base_url="http://localhost", client=HERE) as client:
        assert client.get(where).status_code == 404


RECORDS = [
    {
        "headline": "Blast hits bus in Quetta",
        "body": "QUETTA, Pakistan, 5 March 2024 - A bomb killed three people on a bus in Quetta on Monday, police said.",
        "url": "https://one.example/1",
        "datePublished": "2024-03-05",
    },
    {
        "headline": "Flower show opens",
        "body": "LONDON, 5 March 2024 - The flower show opened on Monday.",
        "url": "https://one.example/2",
        "datePublished": "2024-03-05",
    },
]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        (
            "page.html",
            b"<html><head><title>Blast in Quetta</title></head><body><article><h1>Blast in Quetta</h1><p>QUETTA, Pakistan, 5 March 2024 - A bomb killed three people on a bus in Quetta on Monday, police said.</p><p>Shops stayed shut and the road was closed for hours after the blast, residents said.</p></article></body></html>",
            "A bomb killed three people",
        ),
        ("story.txt", TEXT.encode(), "Gunmen killed at least twelve"),
        ("record.json", json.dumps(RECORDS[0]).encode(), "A bomb killed three people"),
        ("records.jsonl", "\n".join(json.dumps(each) for each in RECORDS).encode(), "2 reports read"),
        ("../../etc/records.json", json.dumps(RECORDS).encode(), "2 reports read"),
    ],
)
def test_a_file_is_read_by_its_bytes(analyst, name, content, words):
    answer = analyst.send("/add", {"how": "file"}, files={"file": (name, content)})
    text = re.sub(r"<[^>]+>", "", answer.text)
    assert answer.status_code == 200
    assert words in text
    assert "etc/" not in text


def test_of_several_reports_some_are_left_out(analyst, own):
    answer = analyst.send("/add", {"how": "file"}, files={"file": ("r.json", json.dumps(RECORDS).encode())})
    done = analyst.send(answer.url.path, {"do": "save", "r1-drop": "1"})
    assert "Blast hits bus" in done.text
    assert "Flower" not in done.text
    with own.listing() as view:
        assert view.count() == 4


@pytest.mark.parametrize(
    ("form", "files", "words"),
    [
        ({"how": "text", "text": "  "}, None, "expected a text"),
        ({"how": "url", "url": ""}, None, "address: expected"),
        ({"how": "url", "url": "file:///etc/passwd"}, None, "address: expected"),
        ({"how": "file"}, None, "expected a file"),
        ({"how": "file"}, {"file": ("empty.txt", b"")}, "found nothing"),
        ({"how": "file"}, {"file": ("x.json", b'{"a": 1}')}, "expected"),
        (
            {"how": "file"},
            {"file": ("many.jsonl", b"\n".join([json.dumps(RECORDS[1]).encode()] * (AT_MOST + 1)))},
            "at most 25",
        ),
        ({"how": "other"}, None, "expected a text"),
        ({"how": "text", "text": "x", "published": "soon"}, None, "published: expected"),
    ],
)
def test_what_cannot_be_read_says_what_was_expected(analyst, own, form, files, words):
    before = state(own)
    answer = analyst.send("/add", form, **({"files": files} if files else {}))
    assert answer.status_code == 422
    assert words in answer.text
    assert state(own) == before


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost:8000/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest",
    ],
)
def test_no_address_of_this_machines_own_network_is_fetched(analyst, url):
    answer = analyst.send("/add", {"how": "url", "url": url})
    assert answer.status_code == 422
    assert "expected a public address" in answer.text


def test_a_page_is_fetched_within_ingests_limits(analyst, monkeypatch):
    asked = []

    def fetched(url, settings):
        asked.append((url, settings.allow_private, settings.max_bytes))
        raise FetchError(url, "expected a page, found status 404")

    monkeypatch.setattr("onrecord.ingest.web.fetch", fetched)
    answer = analyst.send("/add", {"how": "url", "url": "https://news.example/1"})
    assert "found status 404" in answer.text
    assert asked == [("https://news.example/1", False, IngestSettings().max_bytes)]


def test_a_report_that_the_ledger_has_is_said_to_be_there(analyst, own):
    analyst.send(looked(analyst), {"do": "save"})
    where = looked(analyst)
    assert "The ledger has" in analyst.get(where)
    assert "held all of it already" in analyst.send(where, {"do": "save"}).text
    assert len(found(own)) == 1


def test_what_is_added_is_never_markup(analyst):
    text = "<script>alert(1)</script> & bomb\n\nKABUL, 5 March 2024 - A bomb killed two people in Kabul in Afghanistan on Monday, <img src=x> police said.\n"
    page = analyst.get(looked(analyst, how="text", text=text, outlet="<b>Herald</b>"))
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "<b>Herald" not in page


def test_a_refused_report_among_others_is_named(analyst, monkeypatch):
    from onrecord.errors import InputError

    def given(stream, source, settings):
        yield Refused(source, InputError(source, "expected a record", place="line 1"))

    monkeypatch.setattr("onrecord.web.adding.from_stream", given)
    assert (
        "r.jsonl: line 1: expected a record"
        in analyst.send("/add", {"how": "file"}, files={"file": ("r.jsonl", b"x")}).text
    )

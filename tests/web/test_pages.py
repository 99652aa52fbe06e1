"""Pages: whole without a script, closed to what reports may smuggle in, honest where there is nothing."""

import re

import pytest

from tests.web.stories import STORIES


def incidents(client, **asked):
    return client.get("/api/v1/incidents", params=asked).json()["incidents"]


def mali(client):
    return incidents(client, country="ML")[0]


@pytest.mark.parametrize("path", ["/", "/?country=ML", "/?status=reported&since=2024", "/about", "/review"])
def test_pages_answer(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize("path", ["/", "/about", "/nothing", "/static/onrecord.css", "/api/v1/incidents"])
def test_every_answer_forbids_what_it_does_not_need(client, path):
    headers = client.get(path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_what_reports_say_is_never_markup(client):
    (record,) = incidents(client, country="AF")
    pages = [client.get("/"), client.get(f"/incidents/{record['id']}")]
    pages += [client.get(f"/reports/{member['document']}") for member in record["members"]]
    for page in pages:
        assert page.status_code == 200
        assert "<script>alert" not in page.text
        assert "<img" not in page.text
        assert "<b>Residents" not in page.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in pages[-1].text


@pytest.mark.parametrize("path", ["/", "/about"])
def test_no_page_holds_a_script_or_style_of_its_own(client, path):
    page = client.get(path).text
    assert not re.search(r"<script(?![^>]*\bsrc=)", page)
    assert not re.search(r"<style|\sstyle=|\son\w+=", page)


def test_no_page_asks_another_host_for_anything(client):
    record = mali(client)
    for path in ("/", f"/incidents/{record['id']}", f"/reports/{record['members'][0]['document']}"):
        page = client.get(path).text
        assert not re.findall(r"(?:src|action)=\"(?:https?:)?//", page)
        assert not re.findall(r"<link(?! rel=\"canonical\")[^>]*href=\"(?:https?:)?//", page)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("killed=many", "killed: expected a number"),
        ("since=yesterday", "since: expected YYYY-MM-DD"),
        ("country=Atlantis", "country: expected an ISO"),
        ("status=true", "status: expected one of"),
        ("event_type=War", "event_type: expected one of"),
        ("box=1,2,3", "box: expected west,south,east,north"),
        ("box=nan,0,1,2", "box: expected"),
        ("box=0,20,10,10", "box: expected"),
        ("after=x", "after: expected"),
        ("actor=" + "a" * 300, "actor: expected at most"),
    ],
)
def test_a_filter_that_cannot_be_read_says_which_part(client, query, words):
    answer = client.get(f"/?{query}")
    assert answer.status_code == 400
    assert words in answer.text


def test_an_incident_shows_every_claim_with_the_way_to_its_sentence(client):
    record = mali(client)
    page = client.get(f"/incidents/{record['id']}").text
    for claim in record["claims"]:
        assert f'/reports/{claim["document"]}#{claim["id"]}"' in page
    assert "not confirmed" in page
    assert record["id"] in page


def test_an_id_that_leads_elsewhere_leads_there(client):
    record = mali(client)
    former = record["redirects"][0]
    answer = client.get(f"/incidents/{former}")
    assert answer.status_code == 301
    assert answer.headers["location"] == f"/incidents/{record['id']}"


@pytest.mark.parametrize(
    "path", ["/incidents/i-none", "/reports/d-none", "/nothing", "/incidents/%00", "/static/../app.py"]
)
def test_what_is_not_there_is_said_so(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text


def test_a_report_is_shown_whole_with_its_claims_marked(client):
    record = mali(client)
    (member,) = [one for one in record["members"] if one["title"].startswith("Seven")]
    page = client.get(f"/reports/{member['document']}").text
    words = re.sub(r"<[^>]+>", "", page)
    assert "burned two vehicles and fled before reinforcements arrived" in words
    claims = [claim for claim in record["claims"] if claim["document"] == member["document"]]
    for claim in claims:
        assert f'<a id="{claim["id"]}" class="anchor"' in page
    assert "<mark" in page


def test_an_empty_ledger_says_what_to_do(empty):
    page = empty.get("/")
    assert page.status_code == 200
    assert "holds no incident yet" in page.text


def test_nothing_that_matches_is_not_called_calm(client):
    page = client.get("/?country=PE").text
    assert "Nothing matches" in page
    assert "does not mean that none happened" in page


def test_counts_say_what_they_count(client):
    total = client.get("/api/v1/incidents").json()["total"]
    page = re.sub(r"<[^>]+>", "", client.get("/?country=ML").text)
    assert f"1 incident of {total} in this ledger" in page


def test_another_name_for_this_machine_is_refused(client):
    assert client.get("/", headers={"host": "rebound.example"}).status_code == 400


def test_all_stories_are_in_the_ledger(client):
    documents = {member["document"] for record in incidents(client) for member in record["members"]}
    assert len(documents) == len(STORIES)


def test_an_incident_is_shown_as_it_was_known(client):
    record = mali(client)
    now = client.get(f"/incidents/{record['id']}").text
    back = client.get(f"/incidents/{record['id']}?as_published=2024-03-05", follow_redirects=True)
    then = back.text
    assert "told by 2 reports" in now
    assert "told by 1 report" in then
    assert "looking back" in then
    assert client.get(f"/incidents/{record['id']}?as_published=2024-03-01").status_code == 404


@pytest.mark.parametrize("query", ["as_of=yesterday", "as_published=2024-03-05T10:00Z"])
def test_a_time_that_is_none_says_what_was_expected(client, query):
    record = mali(client)
    for path in (f"/incidents/{record['id']}", f"/api/v1/incidents/{record['id']}"):
        answer = client.get(f"{path}?{query}")
        assert answer.status_code == 400
        assert "expected YYYY" in answer.text


def test_what_waits_leads_to_its_incident(client):
    page = client.get("/review").text
    (record,) = incidents(client, country="SD")
    assert f'href="/incidents/{record["id"]}"' in page
    assert "onrecord review" in page


def test_an_empty_ledger_has_nothing_that_waits(empty):
    assert "Nothing waits" in empty.get("/review").text

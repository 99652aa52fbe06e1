"""The API: pages that cover all once, conditional answers, problems in words, nothing private."""

import pytest


def pages(client, **asked):
    after, found = "", []
    while True:
        body = client.get("/api/v1/incidents", params={**asked, "after": after}).json()
        found.append(body["incidents"])
        if body["next"] is None:
            return found
        after = body["next"]


@pytest.mark.parametrize("limit", [1, 2, 500])
def test_pages_hold_every_incident_once_latest_first(client, limit):
    found = [record for page in pages(client, limit=limit) for record in page]
    whole = client.get("/api/v1/incidents", params={"limit": 500}).json()
    assert [record["id"] for record in found] == [record["id"] for record in whole["incidents"]]
    assert len({record["id"] for record in found}) == whole["total"]
    days = [record["date"] for record in found]
    assert days == sorted(days, reverse=True)


def test_an_answer_that_is_known_is_not_sent_again(client):
    first = client.get("/api/v1/incidents")
    again = client.get("/api/v1/incidents", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""
    other = client.get("/api/v1/incidents?limit=1", headers={"if-none-match": first.headers["etag"]})
    assert other.status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/v1/incidents?limit=0", 400),
        ("/api/v1/incidents?limit=501", 400),
        ("/api/v1/incidents?since=2024-13", 400),
        ("/api/v1/incidents/i-none", 404),
        ("/api/v1/reports/d-none", 404),
        ("/api/v1/nothing", 404),
        ("/feeds/atom?status=x", 400),
    ],
)
def test_problems_are_problem_details(client, path, status):
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert set(body) == {"type", "title", "status", "detail", "instance"}
    assert body["status"] == status
    assert body["instance"] == path.split("?")[0]


def test_nothing_is_written_without_a_token(client):
    assert client.post("/api/v1/incidents").status_code == 401


def test_a_private_name_stays_here(client):
    (record,) = client.get("/api/v1/incidents", params={"country": "SD"}).json()["incidents"]
    whole = client.get(f"/api/v1/incidents/{record['id']}").text
    claims = client.get(f"/api/v1/incidents/{record['id']}/claims").text
    assert "Diallo" not in whole + claims
    assert "[name withheld]" in claims


def test_a_report_goes_out_without_its_text(client):
    (record,) = client.get("/api/v1/incidents", params={"country": "AF"}).json()["incidents"]
    body = client.get(f"/api/v1/reports/{record['members'][0]['document']}").json()
    assert "text" not in body
    assert body["incidents"] == [record["id"]]


def test_the_description_names_every_path(client):
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    assert {"/api/v1/incidents", "/api/v1/incidents/{name}", "/api/v1/reports/{document}", "/feeds/atom"} <= set(paths)


def test_health_is_told_in_a_word(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.text) == (200, "ok\n")


@pytest.mark.parametrize(
    ("text", "countries"),
    [("reinforcements", ["ML"]), ('"drone strike" nyala', ["SD"]), ("attack* -mali", ["AF"]), ("zzyxx", [])],
)
def test_incidents_are_found_by_the_words_of_their_reports(client, text, countries):
    body = client.get("/api/v1/incidents", params={"text": text}).json()
    assert sorted({record["place"]["country"] for record in body["incidents"]}) == countries
    assert body["total"] == len(body["incidents"])


@pytest.mark.parametrize("text", ["-only", "'; DROP TABLE versions; --" * 10, '"', "a " * 13])
def test_words_that_cannot_be_looked_for_say_why(client, text):
    answer = client.get("/api/v1/incidents", params={"text": text})
    assert answer.status_code == 400
    assert "text: expected" in answer.json()["detail"]

"""Sources, silence and corrections: what stands behind the ledger is shown, and what is missing is said."""

from datetime import UTC, datetime, timedelta

import pytest

from onrecord.ledger import Query


def test_sources_are_listed_with_what_each_carried(client):
    page = client.get("/sources").text
    assert "The Herald" in page
    assert "all 4 incidents" in page or "all 3 incidents" in page
    assert "/source?name=The%20Herald" in page
    one = client.get("/source?name=the herald").text
    assert "As an outlet it carried 1 report" in one
    assert "Seven soldiers killed at post" in one


def test_a_source_is_rated_with_a_reason(analyst, own):
    page = "/source?name=The Herald"
    answer = analyst.client.post(
        "/source",
        data={"seal": analyst.seal(page, "/source"), "name": "The Herald", "letter": "B", "why": "corrects its errors"},
        headers={"origin": "http://localhost"},
        follow_redirects=True,
    )
    assert "Your letter: <b>B</b>" in answer.text
    assert "corrects its errors (Ana)" in own.settings.ratings.read_text()


@pytest.mark.parametrize(("letter", "why", "words"), [("G", "x", "expected a letter"), ("A", " ", "say why")])
def test_a_wrong_rating_is_refused(analyst, own, letter, why, words):
    answer = analyst.send(
        "/source", {"name": "The Herald", "letter": letter, "why": why}, page="/source?name=The Herald"
    )
    assert answer.status_code == 422
    assert words in answer.text
    assert not own.settings.ratings.exists()


def test_a_source_that_is_not_there_is_not_found(client):
    assert client.get("/source?name=Nobody").status_code == 404
    assert client.get("/source").status_code == 404


def test_silence_is_not_shown_as_calm(analyst):
    page = analyst.get("/health")
    assert "too few to say" in page
    assert "What waits" in page


def test_an_empty_ledger_is_not_shown_as_calm(empty):
    assert "that is not calm" in empty.get("/health").text


def test_an_outlet_that_fell_silent_is_said_to_be(analyst, own):
    for day in (1, 2, 3):
        text = f"Story {day}\n\nKABUL, {day} March 2024 - A bomb killed {day} people in Kabul in Afghanistan, police said.\n"
        where = analyst.send("/add", {"how": "text", "text": text, "outlet": "The Courier"}).url.path
        analyst.send(where, {"do": "save"})
    assert "No outlet with a usual pace is overdue" in analyst.get("/health")
    own.clock = lambda: datetime.now(UTC) + timedelta(days=9)
    later = analyst.get("/health")
    assert "1 of 4 outlets fell silent" in later
    assert "is not known from them" in later


def test_every_decision_stands_in_the_log_of_corrections(analyst, own):
    with own.listing() as view:
        (record,) = view.page(Query(country="ML")).records
    here = f"/incidents/{record.id}"
    form = {
        "back": here,
        "kind": "correct",
        "incident": record.id,
        "field": "injured",
        "value": "3",
        "reason": "page two",
    }
    analyst.send("/decide", form, page=here)
    for path in ("/corrections", "/about"):
        page = analyst.get(path)
        assert "page two" in page
        assert f'href="{here}#j-' in page
    assert "1 decision" in analyst.get("/corrections")


def test_where_nobody_decided_anything_the_log_says_so(empty):
    assert "Nobody has decided anything yet" in empty.get("/corrections").text
    assert empty.get("/corrections?page=x").status_code == 200


def test_live_sources_are_shown_with_why_they_stand_as_they_do(analyst, own):
    from onrecord.ledger.watch.health import Health, SourceHealth, Standing

    assert "No live source is set up" in analyst.get("/health")
    source = SourceHealth(
        "Feed <1>", "https://f.example", Standing.SILENT, "nothing new for 3 days", None, None, None, 7, 0, None
    )
    own.watching = lambda: Health("2025-06-02T00:00:00Z", (source,), 0, 2, 1, 5, 0, "2025-06-01T00:00:00Z")
    page = analyst.get("/health")
    assert "Nobody watches them now" in page
    assert "nothing new for 3 days" in page
    assert "Feed &lt;1&gt;" in page
    assert "<b>silent</b>" in page

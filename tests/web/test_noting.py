"""Field notes on the page: looked at first; what is confidential is on no page afterwards."""

import pytest

NOTE = {
    "words": "Gunmen killed five people at the market in Djibo on Sunday.",
    "source": "a nurse at the hospital",
    "kind": "medical",
    "heard": "2024-03-12",
    "confidentiality": "public",
}


def test_a_note_is_shown_before_it_is_taken_down(analyst, own):
    with own.listing() as view:
        before = view.count()
    answer = analyst.send("/add/note", {**NOTE, "do": "look"})
    assert "As it would be read" in answer.text
    assert "2024-03-10 (day)" in answer.text
    assert answer.headers["cache-control"] == "no-store"
    with own.listing() as view:
        assert view.count() == before


def test_a_public_note_leads_to_its_incident(analyst):
    answer = analyst.send("/add/note", {**NOTE, "do": "save"})
    assert "in the ledger, as a public report" in answer.text
    assert 'href="/incidents/i-' in answer.text


def test_a_confidential_note_is_on_no_page(analyst, own):
    note = {**NOTE, "confidentiality": "confidential", "words": "Gunmen killed 47 people at Barsalogho on Sunday."}
    answer = analyst.send("/add/note", {**note, "do": "save"})
    assert "The confidential note is in the ledger" in answer.text
    assert answer.url.query == b"taken=confidential"
    for page in ("/add/note?taken=confidential", "/", "/review", "/about"):
        assert "Barsalogho" not in analyst.get(page)
    assert "Barsalogho" not in analyst.client.get("/api/v1/incidents").text
    with own.confidential() as view:
        assert view.count() > 0


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"confidentiality": ""}, "whether it is public or confidential"),
        ({"confidentiality": "secret"}, "expected one of public, confidential"),
        ({"kind": "friend"}, "kind: expected one of"),
        ({"source": " "}, "expected who said it"),
        ({"words": ""}, "expected the words"),
        ({"heard": "Sunday"}, "is no day"),
        ({"about": "fatalities"}, "expected the number of people"),
    ],
)
def test_a_note_says_what_it_needs_and_keeps_what_was_typed(analyst, change, words):
    answer = analyst.send("/add/note", {**NOTE, **change, "do": "save"})
    assert answer.status_code == 422
    assert words in answer.text
    assert "a nurse at the hospital" in answer.text or change.get("source")

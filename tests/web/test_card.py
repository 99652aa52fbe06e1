"""Share cards: the standing is always there, words stay words, and what does not fit is cut and says so."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Status
from onrecord.web import card as module
from onrecord.web.card import MEANING, SIZE, Card, card_of, drawn, has_fonts, plain, wrapped
from tests.alerts.test_outbox import ONE

needs_fonts = pytest.mark.skipif(not has_fonts(), reason="the fonts of share cards are not installed: make assets")


@pytest.mark.parametrize("status", Status)
def test_every_standing_is_said_with_what_it_means(status):
    card = card_of(replace(ONE, status=status))
    assert (card.standing, card.meaning) == (status.value, MEANING[status])


def test_no_number_is_not_nought():
    card = card_of(replace(ONE, fatalities=None))
    assert "Killed: no number given" in card.lines


@pytest.mark.parametrize("words", ["a\u202eb", "a\u2066b\u2069", "a\x00b", "a\u200bb"])
def test_no_letter_turns_what_follows(words):
    assert plain(words) == "ab"
    assert plain("a\nb\tc") == "a b c"


@given(st.text(max_size=80), st.integers(5, 40), st.integers(1, 3))
def test_lines_fit_their_width_and_lose_nothing_unsaid(words, wide, most):
    lines = wrapped(words, wide, len, most=most)
    assert 1 <= len(lines) <= most
    assert all(len(line) <= wide for line in lines)
    assert "…" in "".join(lines) or "".join(lines).split() == [] or " ".join(lines) == " ".join(words.split())


@needs_fonts
@pytest.mark.parametrize("status", Status)
def test_a_card_is_a_picture_of_its_size_and_standings_look_different(status):
    from PIL import Image

    image = Image.open(BytesIO(drawn(card_of(replace(ONE, status=status)))))
    assert (image.format, image.size) == ("PNG", SIZE)
    others = {
        drawn(Card("x", "", "", (), "")),
        *(drawn(card_of(replace(ONE, status=each))) for each in Status if each != status),
    }
    assert drawn(card_of(replace(ONE, status=status))) not in others


@needs_fonts
@settings(max_examples=20, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_words_can_be_drawn(heading, line):
    card = Card("unconfirmed", MEANING[Status.UNCONFIRMED], plain(heading), (plain(line),), plain(line))
    assert drawn(card) == drawn(card)


@needs_fonts
def test_the_page_leads_to_its_card_and_the_card_keeps_private_names(client):
    name = client.get("/api/v1/incidents?country=SD").json()["incidents"][0]["id"]
    page = client.get(f"/incidents/{name}").text
    (address,) = re.findall(r'property="og:image" content="http://localhost([^"]+)"', page)
    answer = client.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
    assert client.get(address, headers={"if-none-match": answer.headers["etag"]}).status_code == 304
    status = re.search(r'og:image:alt" content="(\w+)', page)[1]
    assert status in tuple(Status)


def test_without_fonts_there_is_no_card_and_the_page_names_none(client, monkeypatch):
    monkeypatch.setattr("onrecord.web.pages.has_fonts", lambda: False)
    name = client.get("/api/v1/incidents").json()["incidents"][0]["id"]
    assert "og:image" not in client.get(f"/incidents/{name}").text
    assert client.get(f"/incidents/{name}/card.png").status_code == 404


def test_a_card_of_what_is_not_there_is_missing(client):
    assert client.get("/incidents/i-none/card.png").status_code == 404


def test_fonts_are_looked_for_in_the_package():
    assert module._file("x").parent.name == "vendor"

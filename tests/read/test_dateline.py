"""Datelines, fused into the first paragraph or on a line of their own."""

import pytest

from onrecord.read.dateline import fused_dateline, line_dateline

FUSED = [
    ("BAMAKO, July 28 (CNA) - Rebels said", "BAMAKO", (7, 28), "CNA"),
    ("GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) -- [TEXT] THE ARMY", "GUATEMALA CITY", (2, 4), "ACAN-EFE"),
    ("BOGOTA, 18 AUG 89 (CADENA UNO TELEVISION) -- [EXCERPTS]", "BOGOTA", (8, 18), "CADENA UNO TELEVISION"),
    ("Aug 2 - Rebels said", None, (8, 2), None),
    ("Sept 3 (Reuters) - Fighters", None, (9, 3), "Reuters"),
    ("PARIS, le 3 mai (AFP) – Le ministre", "PARIS", (5, 3), "AFP"),
    ("Ouagadougou (Burkina Faso), 3 mai 2019 (AIB) – Des hommes", "Ouagadougou (Burkina Faso)", (5, 3), "AIB"),
    ("KANDAHAR, Afghanistan, Oct. 3 (Xinhua) -- Seven", "KANDAHAR, Afghanistan", (10, 3), "Xinhua"),
    ("BEIRUT/THE HAGUE, March 7 (Reuters) - An", "BEIRUT/THE HAGUE", (3, 7), "Reuters"),
    ("BAGHDAD (Reuters) - A convoy", "BAGHDAD", None, "Reuters"),
    ("JAKARTA — In the capital", "JAKARTA", None, None),
    ("MOSCOW, October 3. /TASS/. The ministry", "MOSCOW", (10, 3), "TASS"),
    ("Lagos, Aug. 3, 2020 (NAN) The army", "Lagos", (8, 3), "NAN"),
    ("Port-au-Prince, Haiti, 3 May 2024 (CNA) - Gangs", "Port-au-Prince, Haiti", (5, 3), "CNA"),
]


@pytest.mark.parametrize(("text", "place", "day", "agency"), FUSED)
def test_a_dateline_opens_the_paragraph(text, place, day, agency):
    found = fused_dateline(text)
    printed = found.printed and (found.printed.month, found.printed.day)
    assert (found.place, printed, found.agency) == (place, day, agency)


@pytest.mark.parametrize(
    "text",
    [
        "The army said - in a statement - that it had withdrawn.",
        "GUNMEN KILL SIX - POLICE IN THE TOWN SAID THE ATTACKERS FLED.",
        "Officials - who declined to be named - said so.",
        "On Monday (local time) the army withdrew from the town.",
        "Al-Shabaab - the armed group - attacked on Sunday.",
        "",
        "-- Text",
    ],
)
def test_a_dash_in_a_sentence_is_no_dateline(text):
    assert fused_dateline(text) is None


LINES = [
    ("Mon 02 June 2025:", None, "2025-06-02"),
    ("Bamako, 2 June 2025", "Bamako", "2025-06-02"),
    ("Published: 13 May 2025, 12:20", None, "2025-05-13"),
    ("Posted on June 2, 2025 by admin", None, "2025-06-02"),
    ("13/06/2025 | 4 min read", None, "2025-06-13"),
    ("lundi 2 juin 2025 à 10h30", None, "2025-06-02"),
    ("Publié le 24 août 2025 à 19h40 - Par la rédaction", None, "2025-08-24"),
    ("Last updated: 5 June 2025 at 18:30 GMT", None, "2025-06-05"),
    ("March 12, 2015 7:26 AM", None, "2015-03-12"),
]


@pytest.mark.parametrize(("block", "place", "iso"), LINES)
def test_a_line_of_place_and_date_is_a_dateline(block, place, iso):
    found = line_dateline(block)
    assert (found.place, found.printed.iso) == (place, iso)


@pytest.mark.parametrize(
    "block",
    [
        "On 2 June 2025 the army attacked",
        "October 27, 2014 - November 13, 2016",
        "Two men were killed on 3 May 2024.",
        "The 4 March 2020 massacre",
        "Bamako",
    ],
)
def test_a_sentence_with_a_date_is_none(block):
    assert line_dateline(block) is None


def test_an_update_line_says_so():
    assert line_dateline("Updated: June 3, 2025").updated
    assert not line_dateline("Published: June 3, 2025").updated

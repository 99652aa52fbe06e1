"""The first look turns away what cannot tell of an incident, and nothing that a reading would find one in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.corpus import Part, read_folder
from benchmarks.glance import IRRELEVANT, irrelevant
from benchmarks.measures import OWN_REPORTS
from onrecord.extract.engine import read_closely
from onrecord.extract.glance import turned_away
from onrecord.knowledge.violence import strong_words, violence_lexicon
from tests.extract.reports import knowledge, read, report

LOOKS = [
    ("gate.no_violence", "The harbour board voted on Tuesday to deepen the channel.", "en"),
    ("gate.no_violence", "Le conseil municipal a voté mardi la rénovation du port.", "fr"),
    ("gate.nobody_armed", "The champion attacked on the last climb and raced to the line alone.", "en"),
    (None, "The army has nothing new to say.", "en"),
    (None, "It rolled under a counter, a grenade, and lay there.", "en"),
    ("gate.no_violence", "The police closed the bridge for the parade.", "en"),
    (None, "Gunmen killed four farmers near Bama on Friday.", "en"),
    (None, "A bomb exploded in a market on Friday.", "en"),
    (None, "REBELS AMBUSHED A PATROL NEAR THE RIVER ON FRIDAY.", "en"),
    (None, "Des hommes armés ont attaqué un village vendredi.", "fr"),
    (None, "Israel attacked a post on Friday.", "en"),
    (None, "The Red River Brigades attacked a post on Friday.", "en"),
]


@pytest.mark.parametrize(("rule", "text", "language"), LOOKS)
def test_what_a_first_look_says(rule: str | None, text: str, language: str) -> None:
    verdict = turned_away(report(text, language=language), knowledge().actors)
    assert (verdict.rule if verdict else None) == rule


def test_a_text_turned_away_has_an_empty_sheet_that_says_why() -> None:
    extraction = read("The harbour board voted on Tuesday to deepen the channel.")
    assert [firing.rule for firing in extraction.firings] == ["gate.no_violence"]
    sheet = extraction.sheet
    assert (sheet.incidents, sheet.aggregates, sheet.background, sheet.assessments) == ((), (), (), ())


def test_no_report_of_the_corpus_loses_an_incident() -> None:
    """Read in full, a report that the first look turns away tells of no incident."""
    reports, _ = read_folder(OWN_REPORTS)
    away = [
        given
        for given in (report(one.text, language=one.language) for one in reports if one.part is Part.TRAIN)
        if turned_away(given, knowledge().actors) is not None
    ]
    assert away
    assert not any(read_closely(given, knowledge()).sheet.incidents for given in away)


@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "army",
                "rebels",
                "killed",
                "attacked",
                "bomb",
                "three",
                "people",
                "in",
                "Gao",
                "on",
                "Friday",
                "no",
            ]
        )
    )
)
def test_what_is_turned_away_tells_of_no_incident(words: list[str]) -> None:
    given_report = report(" ".join(words) + ".")
    if turned_away(given_report, knowledge().actors) is not None:
        assert not read_closely(given_report, knowledge()).sheet.incidents


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_words_that_are_looked_for_are_the_strong_ones(language: str) -> None:
    triggers = violence_lexicon(language).triggers
    assert set(strong_words(language)) == {name for name, trigger in triggers.items() if trigger.strong}


def test_most_reports_for_timing_are_turned_away() -> None:
    away = [turned_away(one, knowledge().actors) is not None for one in irrelevant(IRRELEVANT)]
    assert sum(away) / len(away) > 0.9

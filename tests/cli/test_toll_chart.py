"""The toll chart: what each sign means, in 80 columns and without colour."""

import io

import pytest
from rich.console import Console

from onrecord.cli.toll_chart import ASCII, UNICODE, TollChart, bar, scale
from onrecord.model import (
    Harm,
    Stance,
    Status,
    TollEvent,
    TollFloor,
    TollGroup,
    TollHistory,
    TollPoint,
    TollStanding,
)

S = TollStanding


def point(low, high, *, standing=S.STANDS, event=TollEvent.FIRST, day=2, **rest):
    return TollPoint(
        published=f"2025-06-{day:02}",
        recorded="",
        low=low,
        high=high,
        hedge=rest.pop("hedge", None),
        claim=f"c-{low}-{high}-{day}",
        claimant=rest.pop("claimant", "a hospital in Mopti"),
        outlet="The Sahel Courier",
        event=event,
        standing=standing,
        **rest,
    )


BARS = [
    ("a number alone stands at its place", point(10, 10), "     ●      "),
    ("nought stands at the left", point(0, 0), "●           "),
    ("the highest leaves a place for arrows", point(20, 20), "          ● "),
    ("a range runs between two signs", point(10, 20), "     ●────● "),
    ("an open end is an arrow to the edge", point(10, None), "     ●─────▶"),
    ("so is one at the bottom", point(None, 10), "◀────●      "),
    ("what was replaced is hollow", point(10, 10, standing=S.SUPERSEDED), "     ○      "),
    ("what was withdrawn is crossed", point(10, 10, standing=S.WITHDRAWN), "     ×      "),
    ("no number leaves a gap", point(None, None), "            "),
    ("so does what puts none forward", point(10, 10, standing=None, stance=Stance.DENIES), "            "),
]


@pytest.mark.parametrize(("rule", "told", "expected"), BARS, ids=[row[0] for row in BARS])
def test_the_place_of_a_number(rule, told, expected):
    assert bar(told, 20, 12, UNICODE) == expected, rule


def test_signs_can_be_plain():
    assert bar(point(10, None), 20, 12, ASCII) == "     *----->"


def test_a_scale_without_numbers_has_no_end():
    assert scale(TollHistory(Harm.KILLED, TollGroup.UNKNOWN, (point(None, None),))) == 0


def shown(history, width=80):
    out = io.StringIO()
    Console(file=out, width=width, highlight=False, no_color=True).print(TollChart(history))
    return out.getvalue()


SERIES = (
    point(12, 12, standing=S.STANDS),
    point(30, None, day=3, event=TollEvent.RAISED, claimant="the mayor", hedge="at least"),
    point(12, 12, day=4, event=TollEvent.MAINTAINED),
)
HISTORY = TollHistory(
    Harm.KILLED,
    TollGroup.CIVILIANS,
    SERIES,
    low=12,
    best=12,
    high=None,
    status=Status.DISPUTED,
    rule="maintained values do not overlap",
    floor=TollFloor(12, Status.CORROBORATED, "2 independent disinterested roots", ()),
)


def test_the_chart_says_what_stands_and_how_sure_the_least_is():
    words = " ".join(shown(HISTORY).split())
    assert words.startswith("killed, civilians: 12 or more disputed: maintained values do not overlap")
    assert "at least 12: corroborated: 2 independent disinterested roots" in words


@pytest.mark.parametrize("width", [60, 80, 160])
def test_every_number_has_a_row_with_who_and_what_it_did(width):
    words = " ".join(shown(HISTORY, width).split())
    for told in SERIES:
        assert told.event in words
        assert told.published in words
    assert "the mayor" in words
    assert "(at least)" in words
    assert all(len(line) <= width for line in shown(HISTORY, width).splitlines())


def test_a_number_given_twice_in_one_report_has_one_row():
    twice = (*SERIES[:1], point(12, 12, event=TollEvent.REPEATED))
    rows = shown(TollHistory(Harm.KILLED, TollGroup.CIVILIANS, twice, low=12, best=12, high=12))
    assert rows.count("2025-06-02") == 1

"""The toll chart: nothing is drawn that nobody said."""

from dataclasses import replace

from onrecord.model import Harm, TollGroup
from onrecord.model.record import TollHistory, TollPoint
from onrecord.web.tolls import HEIGHT, WIDTH, toll_charts


def point(published, low, high):
    return TollPoint(published, "2024-03-09T00:00:00.000000Z", low, high, None, "c-1")


class Told:
    """As much of a record as a chart reads."""

    claims = ()

    def __init__(self, *series):
        self.tolls = (TollHistory(Harm.KILLED, TollGroup.CIVILIANS, series),)


def test_every_dated_number_has_a_dot_and_every_number_a_row():
    (chart,) = toll_charts(Told(point("2024-03-04", 3, 3), point("2024-03", 5, None), point(None, 9, 9)))
    assert len(chart.dots) == 2
    assert [row.number for row in chart.rows] == ["3", "5 or more", "9"]
    assert [dot.is_open for dot in chart.dots] == [False, True]


def test_dots_stay_on_the_chart_and_higher_numbers_stand_higher():
    (chart,) = toll_charts(Told(point("2024-03-04", 3, 3), point("2024-03-08T10:00:00+01:00", 12, 15)))
    low, high = chart.dots
    assert 0 < low.x < high.x < WIDTH
    assert 0 < high.low < low.low < HEIGHT
    assert high.high < high.low


def test_a_number_that_is_not_given_is_not_nought():
    (chart,) = toll_charts(Told(point("2024-03-04", None, 40)))
    assert chart.dots[0].low is None
    assert chart.now == "no number given"


def test_a_date_that_is_none_leaves_the_row(monkeypatch):
    told = Told(replace(point("2024-03-04", 1, 1), published="long ago"))
    (chart,) = toll_charts(told)
    assert chart.dots == ()
    assert chart.rows[0].published == "long ago"

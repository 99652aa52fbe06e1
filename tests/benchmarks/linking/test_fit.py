"""The fitting of weights: a regression finds what made its rows, and limits end where the table says."""

from math import exp

import pytest

from benchmarks.linking.fit import NAMES, regress, scaled, solve
from onrecord.link import weights


def test_gauss_solves_even_where_the_first_pivot_is_nought():
    assert solve([[0.0, 2.0], [4.0, 1.0]], [6.0, 11.0]) == pytest.approx([2.0, 3.0])


def test_the_regression_finds_the_odds_that_made_the_rows():
    """Nine in ten of the rows with the feature are right, one in ten of those without: log odds of 4.39 and -2.20."""
    rows = [(1.0, 1.0)] * 1000 + [(0.0, 1.0)] * 1000
    right = [n % 10 != 0 for n in range(1000)] + [n % 10 == 0 for n in range(1000)]
    assert regress(rows, right) == pytest.approx([4.39, -2.20], abs=0.1)


def test_the_limits_of_the_regression_become_those_of_the_table():
    table = scaled([0.0] * (len(NAMES) - 1) + [0.0], joins=0.5, asks=-1.5)
    one = scaled([1.0] + [0.0] * (len(NAMES) - 1), joins=0.5, asks=-1.5)[NAMES[0]]

    def score(log_odds: float) -> float:
        return 1 / (1 + exp(-(table["bias"] + one * log_odds)))

    assert score(0.5) == pytest.approx(weights.THRESHOLD)
    assert score(-1.5) == pytest.approx(weights.UNSURE)

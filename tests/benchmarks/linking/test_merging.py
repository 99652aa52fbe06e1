"""Cross-report merging: pairs of found incidents of different texts."""

import pytest

from benchmarks.linking.merging import Merging, Told, merging


def test_pairs_across_texts_are_counted():
    """Four tellings: x twice together, once apart; y put with x; two incidents of one text are no pair."""
    found = [Told("1", "x", "a"), Told("2", "x", "a"), Told("3", "x", "b"), Told("4", "y", "a"), Told("4", "z", None)]
    assert merging(found) == Merging(right=1, wrong=2, missed=2)


def test_shares():
    counts = Merging(right=1, wrong=2, missed=2)
    assert (counts.pairs, counts.precision, counts.recall) == (3, pytest.approx(1 / 3), pytest.approx(1 / 3))


def test_what_is_in_no_cluster_is_put_with_nothing():
    assert merging([Told("1", "x", None), Told("2", "x", None)]) == Merging(0, 0, 1)

"""The run of random orders: that it finds one ledger, and would find two."""

import pytest

from benchmarks import orders


@pytest.mark.slow
def test_real_reports_and_decisions_in_random_orders_make_one_ledger():
    last = list(orders.run(10, seed=3))[-1]
    assert last.decisions == 3
    assert 1 < last.incidents < last.members


@pytest.mark.slow
def test_a_ledger_that_lacks_a_report_is_found(monkeypatch):
    real = orders.filled
    monkeypatch.setattr(orders, "filled", lambda where, coming, *rest: real(where, coming[1:] if rest else coming))
    with pytest.raises(AssertionError, match="gives another ledger"):
        list(orders.run(1))

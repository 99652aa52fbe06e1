"""The figures of the page and the API, as they stand in docs/benchmarks.md."""

import httpx
import pytest

from benchmarks import serving
from benchmarks.serving import Served

SERVED = Served(
    incidents=100_000,
    first_view=1.2,
    changes=tuple(number / 1000 for number in range(1, 21)),
    lists=(0.01, 0.05),
    records=(0.02,),
    page=20_000,
    all_of_it=90_400,
    clients=16,
)


def test_a_measurement_becomes_figures_at_p95():
    figures = {figure.name: figure.value for figure in serving.section_of(SERVED).figures}
    assert figures == {
        "seconds to a first view that can be used": 1.2,
        "change of filter, p95 ms": 19,
        "API list of 50, p95 ms": 50,
        "API incident, p95 ms": 20,
        "page with all it needs, kB compressed": 90,
    }


def test_without_a_large_ledger_it_is_said_that_nothing_was_measured(monkeypatch):
    monkeypatch.delenv(serving.LEDGER, raising=False)
    assert serving.section().missing.startswith("ONRECORD_LARGE_LEDGER names no ledger")


def test_a_client_that_fails_fails_the_measurement():
    def fail():
        raise httpx.ReadTimeout("too long")

    with pytest.raises(RuntimeError, match="1 clients failed: too long"):
        serving.together([fail, lambda: None])

"""What tests of several parts share."""

import os
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.postgres_server import Server

# No test is judged by a clock: the first example of a property loads gazetteer and model, on a busy machine slowly.
settings.register_profile("onrecord", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("onrecord")


@pytest.fixture(scope="session")
def postgres() -> Iterator["Server"]:
    """A PostgreSQL server; skipped, loudly, where none is installed, and failed where one is required."""
    if find_spec("psycopg") is None:
        _missing("no driver: pip install 'onrecord[postgres]'")
    from tests.postgres_server import programs, running

    found = programs()
    if found is None:
        _missing("no PostgreSQL server is installed (Debian: apt-get install postgresql)")
    with running(found) as server:
        yield server


def _missing(what: str) -> None:
    """Skip, or fail where ONRECORD_TEST_POSTGRES=required (as in CI)."""
    if os.environ.get("ONRECORD_TEST_POSTGRES") == "required":
        pytest.fail(what)
    pytest.skip(what)

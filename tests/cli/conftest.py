"""The command line as a fixture."""

import pytest

from tests.cli.runner import Cli


@pytest.fixture
def cli(tmp_path):
    return Cli(tmp_path)

"""onrecord serve: what it says before it serves."""

import pytest


def test_a_ledger_that_is_not_there_is_said_at_once(cli):
    result = cli("serve")
    assert result.exit_code != 0
    assert "no ledger there yet" in str(result.exception)


@pytest.mark.parametrize("port", ["-1", "70000", "http"])
def test_a_port_is_a_port(cli, port):
    assert cli("serve", "--port", port).exit_code == 2


def test_the_help_says_that_there_is_no_login(cli):
    assert "no login" in " ".join(cli("serve", "--help").output.split())

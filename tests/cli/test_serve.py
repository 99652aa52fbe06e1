"""onrecord serve: what it says before it serves."""

import pytest

from onrecord.config import Settings
from onrecord.pipeline import Pipeline


def test_a_ledger_that_is_not_there_is_said_at_once(cli):
    result = cli("serve")
    assert result.exit_code != 0
    assert "no ledger there yet" in str(result.exception)


@pytest.mark.parametrize("port", ["-1", "70000", "http"])
def test_a_port_is_a_port(cli, port):
    assert cli("serve", "--port", port).exit_code == 2


@pytest.fixture
def served(cli, monkeypatch):
    """What `onrecord serve` would serve, with what it says on the way."""
    made = []
    list(Pipeline(Settings(ledger=cli.environ["ONRECORD_LEDGER"], knowledge=cli.knowledge)).ingest([]))
    monkeypatch.setattr("uvicorn.run", lambda app, **more: made.append(app.state.gate.access))

    def run(*words):
        result = cli("serve", *words)
        assert result.exit_code == 0, result.output
        return made[-1], result.output

    return run


@pytest.mark.parametrize("words", [(), ("--host", "localhost"), ("--host", "::1")])
def test_on_this_machine_whoever_sits_at_it_decides(served, words):
    access, said = served("--author", "Ana", *words)
    assert (access.local, access.reading) == ("Ana", True)
    assert "whoever sits here decides as Ana" in said


@pytest.mark.parametrize(
    "words", [("--sign-in",), ("--host", "192.168.1.5"), ("--host", "192.168.1.4"), ("--allow-host", "ledger.example")]
)
def test_wherever_others_may_reach_it_tokens_are_needed(served, words):
    access, said = served(*words)
    assert (access.local, access.reading) == (None, False)
    assert "reading and writing need a token" in said


def test_reading_can_be_opened(served):
    access, said = served("--host", "192.168.1.5", "--open-reading")
    assert (access.local, access.reading) == (None, True)
    assert "writing needs a token" in said

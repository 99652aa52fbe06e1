"""Secrets are in nothing that is printed or logged, whatever goes wrong."""

import logging

import pytest
from structlog.testing import capture_logs

from onrecord.errors import AddressError, OnrecordError, without_password
from onrecord.ingest import Refused
from onrecord.ingest.batch import captures
from onrecord.ledger.database import errors_named, open_engine
from tests.cli.runner import Cli

SECRET = "s3cr3tZq9"  # noqa: S105 - made up
ADDRESSES = (
    f"https://ana:{SECRET}@news.example/page",
    f"https://ana:{SECRET}@[::1/page",
    f"https://{SECRET}@news.example:99999/page",
    f"http://ana:{SECRET}@127.0.0.1/page",
    f"https://ana:{SECRET}@news.example/\x00",
    f"ftp://ana:{SECRET}@news.example/page",
    f"https://ana:p@{SECRET}@news.example/page",
)
LEDGERS = (
    f"postgresql://ana:{SECRET}@[::1]:1/ledger?connect_timeout=1",
    f"postgresql://ana:p@{SECRET}@localhost/ledger",
    f"postgresql://ana:{SECRET}@localhost:port/ledger",
    f"postgresql://ana:{SECRET}@localhost",
    f"mysql://ana:{SECRET}@localhost/ledger",
    f"postgresql://localhost/ledger?password={SECRET}&connect_timeout=1&port=1",
    f"nonsense://ana:{SECRET}@@/",
)


@pytest.mark.parametrize("url", ADDRESSES)
def test_an_address_with_a_password_is_refused_without_repeating_it(url, caplog):
    caplog.set_level(logging.DEBUG)
    with capture_logs() as logs:
        (refused,) = captures([url])
    assert isinstance(refused, Refused)
    assert SECRET not in f"{refused}{refused.error}{refused.source}{logs}{caplog.text}"


def connected(where: str) -> None:
    """Connect as every command does."""
    engine = open_engine(where, write=False)
    with errors_named(engine):
        engine.connect()


@pytest.mark.parametrize("where", LEDGERS)
def test_a_ledger_that_cannot_be_opened_is_named_without_its_password(where, caplog):
    caplog.set_level(logging.DEBUG)
    with pytest.raises(OnrecordError) as caught:
        connected(where)
    assert SECRET not in f"{caught.value}{caplog.text}"


@pytest.mark.parametrize("where", LEDGERS[3:5])
@pytest.mark.parametrize("words", [("incidents",), ("--verbose", "ingest", "."), ("backup", "b.zip"), ("doctor",)])
def test_no_command_prints_it(where, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    cli = Cli(tmp_path)
    cli.environ["ONRECORD_LEDGER"] = where
    done = cli(*words)
    assert SECRET not in f"{done.output}{done.exception}"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("https://ana:x@news.example/a@b", "https://news.example/a@b"),
        ("https://news.example/a?b=c@d", "https://news.example/a?b=c@d"),
        ("see http://a:b@c.example and http://d@e.example", "see http://c.example and http://e.example"),
        ("ana@news.example", "ana@news.example"),
    ],
)
def test_only_what_stands_before_the_host_is_left_out(words, shown):
    assert without_password(words) == shown


def test_errors_of_addresses_hold_none():
    assert AddressError("https://a:b@c.example/", "expected x").source == "https://c.example/"

"""A ledger in PostgreSQL: what is refused, in which words, and never with a password."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.errors import LedgerError
from onrecord.ledger import LedgerStore, postgres
from onrecord.ledger.database import open_engine, shown, writing
from onrecord.link import Linker
from tests.ledger.conftest import Ledger, ticking
from tests.ledger.factory import incident, report

ROOT = Path(__file__).parents[2]
STORY = "Mali attack\n\nMonday 2 June 2025\n\nGunmen killed at least 30 soldiers in Boulikessi, Mali, on Sunday, the army said.\n"


def refused(where: str, *, write: bool = True) -> str:
    """The words in which a ledger is refused."""
    store = LedgerStore(where, linker=Linker(), clock=ticking())
    with pytest.raises(LedgerError) as error, store.writer() if write else store.view():
        pass
    return str(error.value)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("postgresql://me:secret@localhost:1/ledger", "cannot be reached"),
        ("postgres://me:secret@localhost:1/ledger", "cannot be reached"),
        ("postgresql://me:secret@nosuch.invalid/ledger", "cannot be reached"),
        ("postgresql://me:secret@localhost:1/", "expected a database's name"),
        ("postgresql://localhost:1/ledger?user=me&password=secret", "cannot be reached"),
        ("postgresql://me:se@cret@localhost:1/ledger", "as %40"),
        ("postgresql://me:secret@localhost:port/ledger", "expected a path or a database URL"),
        ("postgresql+psycopg2://me:secret@localhost/ledger", "begins with postgresql://"),
        ("postgresql://me:secret@localhost:1/ledger?nosuch=1", "nosuch"),
        ("mysql://me:secret@localhost/ledger", "expected a path or a database URL"),
    ],
)
def test_what_is_no_ledger_is_refused_without_its_password(url, words):
    for write in (True, False):
        said = refused(url, write=write)
        assert words in said
        assert "secret" not in said
        assert "cret@" not in said


@pytest.mark.parametrize(
    ("ledger", "name"),
    [
        ("postgresql://me:secret@host:5432/ledger?sslmode=require", "postgresql://host:5432/ledger"),
        ("postgresql://host/ledger", "postgresql://host/ledger"),
        ("notes@home/ledger.db", "notes@home/ledger.db"),
        ("what?.db", "what?.db"),
    ],
)
def test_a_ledger_is_shown_without_user_password_and_options(ledger, name):
    assert shown(ledger) == name


def test_a_missing_driver_says_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert postgres.INSTALL in refused("postgresql://localhost/ledger")


@pytest.mark.parametrize(
    ("state", "words", "meaning"),
    [
        ("53100", "could not extend file", "out of space"),
        ("57P01", "terminating connection", "shutting down"),
        ("25006", "cannot execute INSERT in a read-only transaction", "read-only"),
        ("42501", "permission denied for schema public", "may not do that"),
        ("40P01", "deadlock detected", "run the same command again"),
        ("08006", "connection failure", "connection to the server was lost"),
        ("22P02", "invalid input syntax", "invalid input syntax"),
        (None, "server closed the connection unexpectedly\n\tThis probably means", "connection to the server was lost"),
        (None, 'FATAL:  password authentication failed for user "me"', "refuses this user"),
        (None, "FATAL:  sorry, too many clients already", "connections"),
        (None, "could not translate host name", "cannot be reached"),
    ],
)
def test_the_servers_errors_are_put_in_words_on_one_line(state, words, meaning):
    class Error(Exception):
        sqlstate = state

    said = postgres.explain(Error(words), 30_000)
    assert meaning in said
    assert "\n" not in said


@pytest.mark.postgres
def test_a_database_that_is_not_there_is_named_with_what_makes_it(postgres):
    said = refused(postgres.url("nosuch"))
    assert "no database of that name" in said
    assert "createdb" in said


@pytest.mark.postgres
def test_a_user_who_may_not_make_tables_is_told(postgres):
    where = postgres.create()
    name = where.split("@/")[1].split("?")[0]
    postgres.run("DROP ROLE IF EXISTS reader")
    postgres.run("CREATE ROLE reader LOGIN")
    assert "may not do that" in refused(where.replace("onrecord@", "reader@"))
    Ledger(where).add(report(incident()))
    assert "may not do that" in refused(where.replace("onrecord@", "reader@"), write=False)
    postgres.run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader", name)
    assert len(Ledger(where.replace("onrecord@", "reader@")).records()) == 1


@pytest.mark.postgres
def test_a_database_in_another_encoding_is_refused(postgres):
    where = postgres.create(options="ENCODING 'LATIN1' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'")
    assert "is in LATIN1" in refused(where)


@pytest.mark.postgres
def test_a_ledger_may_have_a_schema_of_its_own(postgres):
    where = postgres.create()
    name = where.split("@/")[1].split("?")[0]
    postgres.run("CREATE SCHEMA mine", name)
    postgres.run("CREATE TABLE public.recipes (name TEXT)", name)
    ledger = Ledger(f"{where}&options=-csearch_path%3Dmine")
    ledger.add(report(incident()))
    assert len(ledger.records()) == 1
    assert "not a ledger" in refused(where, write=False)


@pytest.mark.postgres
def test_a_server_that_goes_away_loses_only_the_report_in_hand(postgres):
    where = postgres.create()
    ledger = Ledger(where)
    ledger.add(report(incident()))
    with ledger.store.writer() as writer:
        name = where.split("@/")[1].split("?")[0]
        postgres.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")  # noqa: S608
        with pytest.raises(LedgerError, match="what was added before is kept"):
            writer.add(*report(incident(), url="https://b.example/"), given="", engine="rules-1.0")
    assert len(ledger.records()) == 1


@pytest.mark.postgres
def test_writers_wait_for_the_lock_of_the_ledger(postgres):
    where = postgres.create()
    Ledger(where).add()
    held = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"
    name = where.split("@/")[1].split("?")[0]
    with open_engine(where, write=True).connect() as connection, writing(connection):
        assert postgres.run(held, name) == [(1,)]
    assert postgres.run(held, name) == [(0,)]


@pytest.mark.postgres
def test_every_command_works_on_it(postgres, tmp_path):
    where = postgres.create()
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    environ = {**os.environ, "ONRECORD_LEDGER": where, "ONRECORD_KNOWLEDGE": str(tmp_path)}

    def run(*words: str) -> str:
        command = [sys.executable, "-c", "from onrecord.cli import main; main()", *words]
        done = subprocess.run(command, env=environ, cwd=ROOT, capture_output=True, text=True, timeout=120)  # noqa: S603
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "1 new" in run("ingest", str(tmp_path / "story.txt"))
    assert "1 unchanged" in run("ingest", str(tmp_path / "story.txt"))
    record = json.loads(run("incidents", "--format", "json"))
    assert record["place"]["name"] == "Boulikessi"
    assert "Boulikessi" in run("show", record["id"])
    assert record["id"] in run("export", "--format", "jsonl")
    assert shown(where) in run("doctor")

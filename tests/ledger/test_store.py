"""A ledger in a file: opening it, what is refused, and in which words."""

import sqlite3

import pytest
from sqlalchemy import create_engine, inspect

from onrecord.errors import LedgerError
from onrecord.ledger import LedgerStore, sqlite
from onrecord.link import Linker
from tests.ledger.conftest import Ledger, ticking
from tests.ledger.factory import ENGINE, incident, report


def refused(path: object, *, write: bool) -> str:
    """The words in which a ledger is refused."""
    store = LedgerStore(str(path), linker=Linker(), clock=ticking())
    with pytest.raises(LedgerError) as error, store.writer() if write else store.view():
        pass
    return str(error.value)


def test_reading_makes_no_ledger(tmp_path):
    assert "no ledger there yet" in refused(tmp_path / "none.db", write=False)
    assert not (tmp_path / "none.db").exists()


def test_a_folder_is_no_ledger(tmp_path):
    assert "found a folder" in refused(tmp_path, write=True)


def test_a_ledger_needs_a_folder(tmp_path):
    assert "does not exist" in refused(tmp_path / "none" / "l.db", write=True)


@pytest.mark.parametrize("write", [True, False])
def test_a_file_of_another_kind_is_no_ledger(tmp_path, write):
    path = tmp_path / "notes.txt"
    path.write_text("These are notes, no database. " * 100)
    assert "not a ledger" in refused(path, write=write)


@pytest.mark.parametrize("write", [True, False])
def test_another_programs_database_is_no_ledger_and_stays_as_it_is(tmp_path, write):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    assert "not a ledger" in refused(path, write=write)
    assert inspect(create_engine(f"sqlite:///{path}")).get_table_names() == ["recipes"]


@pytest.mark.parametrize("url", ["nosuch://host/name", "postgresql+nodriver://host/name"])
def test_a_database_that_cannot_be_reached_is_named(url):
    assert "expected a path or a database URL" in refused(url, write=True)


def test_a_password_is_not_repeated():
    assert "secret" not in refused("nosuch://me:secret@host/name", write=True)


def test_an_sqlite_url_is_a_path(tmp_path):
    store = LedgerStore(f"sqlite:///{tmp_path}/u.db", linker=Linker(), clock=ticking())
    with store.writer() as writer:
        writer.add(*report(incident()), given="", engine=ENGINE)
    assert len(Ledger(tmp_path / "u.db").records()) == 1


def test_a_ledger_on_a_read_only_disk_can_be_read(ledger_file, monkeypatch):
    ledger_file.add(report(incident()))
    monkeypatch.setattr(sqlite.os, "access", lambda *_: False)
    assert len(ledger_file.records()) == 1
    assert not ledger_file.path.with_name("ledger.db-shm").exists()

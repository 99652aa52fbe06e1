"""A ledger goes to a file and back, and from store to store, whole, or not at all."""

import hashlib
import io
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import inspect, text

from onrecord.backup import migrate, moving, restore
from onrecord.errors import ExportError, LedgerError
from onrecord.knowledge.ratings import NO_RATINGS
from onrecord.ledger import Query, schema
from onrecord.ledger.database import open_engine, writing
from onrecord.ledger.rated import RatedView
from onrecord.ledger.whole import new_ledger, snapshot
from onrecord.publish import EXPORTERS, export_records
from tests.backup.conftest import PAGES, POSTGRES, saved
from tests.ledger.conftest import Ledger
from tests.ledger.factory import incident, killed, report
from tests.ledger.test_notes import confidential
from tests.ledger.test_schema import moved


def shows(ledger: Ledger) -> object:
    """What a reader sees, in every way there is."""
    with ledger.store.desk() as desk, ledger.store.listing() as listing:
        found = [record.id for record in listing.page(Query(text="killed")).records]
        return (
            ledger.records(withdrawn=True),
            confidential(ledger),
            desk.queue(10),
            list(desk.decisions()),
            found,
            ledger.rows("captures", "memberships", "watch_sources", "watch_jobs", "pending"),
        )


def test_what_is_restored_shows_what_was_backed_up(full, blank, tmp_path):
    saved(full.where, tmp_path / "b.zip")
    _, done = restore(tmp_path / "b.zip", blank, own=None)
    assert done.exports_compared
    assert shows(Ledger(blank)) == shows(full)


def test_a_ledger_goes_to_another_place_and_its_backups_are_alike(full, blank, tmp_path):
    migrate(full.where, blank)
    assert shows(Ledger(blank)) == shows(full)
    one, two = saved(full.where, tmp_path / "one.zip"), saved(blank, tmp_path / "two.zip")
    assert one == two
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_restored_ledger_is_written_to_as_ever(full, blank, tmp_path):
    more = report(incident(claims=[killed(9)]), url="https://c.example/", outlet="C")
    saved(full.where, tmp_path / "b.zip")
    restore(tmp_path / "b.zip", blank, own=None)
    ledger = Ledger(blank)
    ledger.add(PAGES[0], more)
    full.add(PAGES[0], more)
    assert [record.id for record in ledger.records()] == [record.id for record in full.records()]
    assert len(ledger.rows("memberships")["memberships"]) == len(full.rows("memberships")["memberships"])


def test_reports_that_wait_for_their_incidents_still_wait_afterwards(ledger, blank):
    ledger.leave(*PAGES)
    migrate(ledger.where, blank)
    assert Ledger(blank).rows("pending") == ledger.rows("pending") != {"pending": []}
    assert len(Ledger(blank).records()) == 2


def test_the_checksums_are_those_of_the_exports(full, tmp_path):
    manifest = saved(full.where, tmp_path / "b.zip")
    for each in manifest.exports:
        held = io.BytesIO()
        out = io.TextIOWrapper(held, encoding="utf-8", newline="")
        with full.store.view() as view:
            export_records(RatedView(view, NO_RATINGS).records(Query()), EXPORTERS[each.format](), out)
        assert hashlib.sha256(held.getvalue()).hexdigest() == each.sha256


def test_a_backup_holds_one_state_whatever_is_written_meanwhile(full, tmp_path):
    with snapshot(full.where) as held:
        before = held.schema, {name: list(held.rows(name)) for name in list(held.tables)[:1]}
        full.add(report(incident(claims=[killed(7)]), url="https://late.example/", outlet="Late"))
        rows = {name: list(held.rows(name)) for name in held.tables}
    assert before[0] == schema.HEAD
    assert not any("late.example" in str(row) for found in rows.values() for row in found)
    assert "late.example" in str(full.rows("captures"))


@pytest.mark.parametrize("where", ["ledger", POSTGRES])
def test_what_is_there_is_never_overwritten(full, where, tmp_path, request):
    saved(full.where, tmp_path / "b.zip")
    if where == "postgres":
        there = request.getfixturevalue("postgres").create()
        Ledger(there).add()
    else:
        there = str(tmp_path / "there.db")
        Path(there).write_bytes(b"mine")
    for act in (lambda: restore(tmp_path / "b.zip", there, own=None), lambda: migrate(full.where, there)):
        with pytest.raises(LedgerError, match=r"expected nothing there yet|expected an empty database"):
            act()
    with pytest.raises(ExportError, match="expected nothing there yet"):
        saved(full.where, tmp_path / "b.zip")
    assert where == "postgres" or Path(there).read_bytes() == b"mine"


def gone(where: str) -> bool:
    """Whether there is nothing at a place."""
    if "://" not in where:
        return not list(Path(where).parent.glob("*ledger.db*"))
    with open_engine(where, write=False).connect() as connection:
        return not inspect(connection).get_table_names()


@pytest.mark.parametrize("at", ["rows", "exports"])
def test_what_comes_out_otherwise_leaves_nothing(full, blank, at, monkeypatch, tmp_path):
    saved(full.where, tmp_path / "b.zip")
    if at == "exports":
        monkeypatch.setattr(moving.NewLedger, "records", lambda _: iter(full.records()[:1]))
    else:
        fill = moving.NewLedger.fill
        drop = {"claims": 1}
        monkeypatch.setattr(
            moving.NewLedger,
            "fill",
            lambda made, name, columns, rows: fill(made, name, columns, list(rows)[drop.get(name, 0) :]),
        )
    blank = str(tmp_path / "new" / "ledger.db") if "://" not in blank else blank
    (tmp_path / "new").mkdir()
    for act in (lambda: restore(tmp_path / "b.zip", blank, own=None), lambda: migrate(full.where, blank)):
        with pytest.raises(LedgerError, match="nothing is kept"):
            act()
        assert gone(blank)


def test_without_secrets_it_holds_no_confidential_note_and_no_token(full, own, tmp_path):
    (own / "tokens.csv").write_text("id,name,role,hash,made,until\n", encoding="utf-8")
    whole = saved(full.where, tmp_path / "whole.zip", own=own)
    open_ = saved(full.where, tmp_path / "open.zip", own=own, secrets=False)
    assert (whole.confidential_notes, open_.confidential_notes) == (1, 0)
    assert [part.name for part in whole.own] == ["sources.csv", "tokens.csv"]
    assert [part.name for part in open_.own] == ["sources.csv"]
    restore(tmp_path / "open.zip", str(tmp_path / "new.db"), own=None)
    restored = Ledger(tmp_path / "new.db")
    assert confidential(restored) == restored.records() == full.records()
    assert restored.rows("note_sheets") == {"note_sheets": []}
    assert [row["confidentiality"] for row in restored.rows("notes")["notes"]] == ["public"]


def test_a_backup_and_its_own_files_are_for_their_owner_alone(full, own, tmp_path):
    (own / "tokens.csv").write_text("id,name,role,hash,made,until\n", encoding="utf-8")
    saved(full.where, tmp_path / "b.zip", own=own)
    restore(tmp_path / "b.zip", str(tmp_path / "new.db"), own=tmp_path / "new")
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "b.zip", tmp_path / "new" / "tokens.csv")} == {0o600}


def test_own_files_come_back_as_they_were_and_overwrite_none(full, own, tmp_path):
    saved(full.where, tmp_path / "b.zip", own=own)
    _, done = restore(tmp_path / "b.zip", str(tmp_path / "new.db"), own=tmp_path / "new")
    assert done.own == ("sources.csv",)
    assert (tmp_path / "new" / "sources.csv").read_bytes() == (own / "sources.csv").read_bytes()
    with pytest.raises(ExportError, match="--ledger-only"):
        restore(tmp_path / "b.zip", str(tmp_path / "again.db"), own=own)
    assert not (tmp_path / "again.db").exists()


def test_own_files_do_not_stay_without_their_ledger(full, own, tmp_path):
    saved(full.where, tmp_path / "b.zip", own=own)
    (tmp_path / "there.db").touch()
    with pytest.raises(LedgerError):
        restore(tmp_path / "b.zip", str(tmp_path / "there.db"), own=tmp_path / "new")
    assert list((tmp_path / "new").iterdir()) == []


def test_a_try_keeps_nothing(full, own, tmp_path):
    saved(full.where, tmp_path / "b.zip", own=own)
    before = sorted(tmp_path.rglob("*"))
    manifest, done = restore(tmp_path / "b.zip", None, own=own)
    assert done.exports_compared
    assert done.rows == {part.name: part.rows for part in manifest.tables}
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("revision", ["0002", "0008", "0010"])
def test_a_ledger_of_an_older_schema_is_carried_as_it_is_and_brought_up_to_date(full, blank, revision, tmp_path):
    full.add(PAGES[0])
    before = full.records()
    with full.store.queue() as queue:
        queue.declare([])
    moved(full.where, revision)
    manifest = saved(full.where, tmp_path / "b.zip")
    assert (manifest.ledger_schema, manifest.exports) == (revision, ())
    _, done = restore(tmp_path / "b.zip", blank, own=None)
    assert not done.exports_compared
    moved(full.where, schema.HEAD)
    assert Ledger(blank).rows("incidents", "claims", "texts") == full.rows("incidents", "claims", "texts")
    if revision >= "0004":
        assert Ledger(blank).records() == before


def test_a_newer_ledger_is_refused(full, tmp_path):
    with open_engine(full.where, write=True).connect() as connection, writing(connection):
        connection.execute(text("UPDATE onrecord_schema SET version_num = '0099'"))
    for act in (lambda: saved(full.where, tmp_path / "b.zip"), lambda: migrate(full.where, str(tmp_path / "to.db"))):
        with pytest.raises(LedgerError, match="newer than this onrecord"):
            act()
    assert list(tmp_path.glob("*.zip*")) == []


def test_what_was_put_there_meanwhile_stays(full, tmp_path):
    there = tmp_path / "to.db"
    with pytest.raises(LedgerError, match="somebody put it there"), new_ledger(str(there)):
        there.write_bytes(b"mine")
    assert [path.name for path in tmp_path.glob("*to.db*")] == ["to.db"]
    assert there.read_bytes() == b"mine"


WORDS = st.text(st.characters(codec="utf-8"), max_size=40)
TOLD = st.lists(st.tuples(WORDS, WORDS, st.integers(0, 10**6)), max_size=3)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=TOLD)
def test_whatever_reports_say_a_round_trip_changes_nothing(new_ledger, told):
    ledger = new_ledger()
    ledger.add(
        *(
            report(incident(claims=[killed(number, by=by)]), title=title, url=f"https://{place}.example/")
            for place, (title, by, number) in enumerate(told)
        )
    )
    folder = Path(tempfile.mkdtemp())
    try:
        one = saved(ledger.where, folder / "one.zip")
        restore(folder / "one.zip", str(folder / "new.db"), own=None)
        assert saved(str(folder / "new.db"), folder / "two.zip") == one
        assert Ledger(folder / "new.db").records() == ledger.records()
    finally:
        shutil.rmtree(folder)

"""Where the tables lie."""

import os

import pytest

from onrecord.batch.outputs import Counts, Folder, Manifest
from onrecord.batch.tables import TABLES, VERSION, Tables
from onrecord.errors import InputError

NOTHING = {name: [] for name in TABLES}


def test_a_part_is_there_when_its_reports_are(tmp_path):
    folder = Folder(tmp_path)
    folder.make()
    tables = Tables.of(**NOTHING)
    assert not folder.holds("p")
    folder.write("p", tables)
    assert folder.holds("p")
    assert folder.parts() == ["p"]
    assert [path.name for path in sorted(tmp_path.rglob("*.parquet"))] == ["p.parquet"] * len(TABLES)


def test_nothing_is_there_by_its_name_before_it_is_whole(tmp_path, monkeypatch):
    folder = Folder(tmp_path)
    folder.make()
    seen = []
    monkeypatch.setattr("os.fsync", lambda _: seen.append(list(tmp_path.rglob("reports/[!.]*"))))
    folder.write("p", Tables.of(**NOTHING))
    assert len(seen) == len(TABLES)
    assert not any(seen)


def test_what_a_killed_run_left_unfinished_is_taken_away(tmp_path):
    folder = Folder(tmp_path)
    folder.make()
    old, young = (tmp_path / "claims" / f".p.parquet.{name}.part" for name in ("old", "young"))
    for left in (old, young):
        left.write_bytes(b"half")
    os.utime(old, (0, 0))
    folder.make()
    assert list(tmp_path.rglob("*.part")) == [young], "another run may be writing it"


def test_a_part_says_what_it_holds(tables):
    counts = [tables.counts(part) for part in tables.parts()]
    whole = sum(counts, Counts())
    assert whole == Counts(reports=15, telling=10, away=5, claims=whole.claims, drafts=10, errors=2)
    assert whole.pages == 17


def test_files_that_are_none_of_ours_are_refused(tmp_path):
    folder = Folder(tmp_path)
    folder.make()
    folder.write("p", Tables.of(**NOTHING))
    folder.file("claims", "p").write_bytes(b"PAR1")
    with pytest.raises(InputError, match=r"claims/p\.parquet: expected a Parquet file of a batch"):
        dict(folder.read("p"))


def test_tables_in_the_place_of_others_are_refused(tmp_path):
    folder = Folder(tmp_path)
    folder.make()
    folder.write("p", Tables.of(**NOTHING))
    folder.file("errors", "p").replace(folder.file("claims", "p"))
    with pytest.raises(InputError, match=f"expected {VERSION}/claims, found another schema"):
        dict(folder.read("p"))


def test_what_a_run_made_is_written_down(tmp_path):
    folder = Folder(tmp_path)
    assert folder.manifest() is None
    made = Manifest(VERSION, "rules-1", True, ("a", "b"), Counts(reports=2))
    folder.keep(made)
    assert folder.manifest() == made
    (tmp_path / "batch.json").write_text("{}")
    with pytest.raises(InputError, match="expected what a batch writes down"):
        folder.manifest()

"""A backup that is damaged, cut off, newer or made up is refused by name and place, and leaves nothing."""

import json
import zipfile
from pathlib import Path

import pytest

from onrecord.backup import restore
from onrecord.errors import InputError, LedgerError, OnrecordError
from tests.backup.conftest import PAGES, saved
from tests.ledger.conftest import Ledger


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A backup of some reports."""
    ledger = Ledger(tmp_path / "old.db")
    ledger.add(*PAGES)
    saved(ledger.where, tmp_path / "b.zip")
    return tmp_path / "b.zip"


def refused(path: Path) -> str:
    """Why a backup cannot be restored; nothing is left of the try."""
    where = path.parent / "new" / "ledger.db"
    where.parent.mkdir(exist_ok=True)
    with pytest.raises(OnrecordError) as caught:
        restore(path, str(where), own=path.parent / "own")
    assert list(where.parent.iterdir()) == []
    return str(caught.value)


def rewritten(path: Path, change) -> Path:
    """The backup with other parts: `change` gets and gives them by name; None drops one."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in change(parts).items():
            new.writestr(name, content)
    return path


def with_manifest(change):
    """A change of the table of contents alone."""

    def applied(parts):
        manifest = json.loads(parts["manifest.json"])
        change(manifest)
        return parts | {"manifest.json": json.dumps(manifest).encode()}

    return applied


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_one_that_is_cut_off(made, share):
    made.write_bytes(made.read_bytes()[: int(made.stat().st_size * share)])
    assert "expected a whole backup" in refused(made)


def test_one_with_a_byte_that_changed_is_refused_or_the_same(made):
    """Some bytes of a ZIP archive say nothing, such as its dates."""
    whole, before, seen = made.read_bytes(), Ledger(made.parent / "old.db").records(), set()
    for number, place in enumerate(range(3, len(whole), len(whole) // 16)):
        made.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        where = made.parent / f"{number}.db"
        try:
            restore(made, str(where), own=None)
        except OnrecordError as error:
            seen.add(str(error).partition(": ")[0])
        assert not where.exists() or Ledger(where).records() == before
    assert seen == {str(made)}


def test_another_programs_file(made):
    assert "manifest.json: expected this part" in refused(rewritten(made, lambda _: {"word/document.xml": b"<w/>"}))
    assert "manifest.json: expected onrecord.backup/1, found 'another file'" in refused(
        rewritten(made, lambda _: {"manifest.json": b"{}"})
    )
    made.write_bytes(b"PK")
    assert "no backup" in refused(made)


def test_one_of_a_newer_form_says_who_made_it(made):
    newer = rewritten(made, with_manifest(lambda found: found.update(schema="onrecord.backup/2", onrecord="9.1")))
    assert "expected onrecord.backup/1, found 'onrecord.backup/2', made by onrecord 9.1" in refused(newer)


def test_one_of_a_newer_ledger(made):
    newer = rewritten(made, with_manifest(lambda found: found.update(ledger_schema="0999")))
    assert "found '0999': a newer onrecord made it" in refused(newer)


def lost(parts):
    return {name: content for name, content in parts.items() if name != "ledger/claims.jsonl"}


def cut_rows(parts):
    return parts | {"ledger/claims.jsonl": parts["ledger/claims.jsonl"].split(b"\n", 1)[1]}


def more_rows(parts):
    return parts | {"ledger/claims.jsonl": parts["ledger/claims.jsonl"] + parts["ledger/claims.jsonl"]}


def changed(parts):
    return parts | {"ledger/claims.jsonl": parts["ledger/claims.jsonl"].replace(b"killed", b"hurt..", 1)}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lost, "ledger/claims.jsonl: expected this part"),
        (cut_rows, "ledger/claims.jsonl: expected 4 rows"),
        (more_rows, "ledger/claims.jsonl: expected 4 rows"),
        (changed, "ledger/claims.jsonl: expected 4 rows of checksum"),
    ],
)
def test_one_whose_parts_are_not_those_it_lists(made, change, words):
    assert words in refused(rewritten(made, change))


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (b"{}", "expected an array of 2 plain values"),
        (b'["a"]', "expected an array of 2 plain values"),
        (b'["a",["b"]]', "expected an array of 2 plain values"),
        (b'["a",1e999]', "expected an array of 2 plain values"),
        (b'["a",99999999999999999999]', "expected an array of 2 plain values"),
        (b'["a",', "expected a JSON array"),
        (b"[" * 100_000, "expected a JSON array"),
        (b'["a\xff","b"]', "expected a JSON array"),
    ],
)
def test_a_row_that_is_none(made, row, words):
    found = refused(rewritten(made, lambda parts: parts | {"ledger/documents.jsonl": row + b"\n"}))
    assert f"ledger/documents.jsonl, line 1: {words}" in found


@pytest.mark.parametrize(
    "name", ["../../evil.csv", "/etc/cron.d/evil", "watch.toml", "actors.csv/../x", "tokens.csv.new"]
)
def test_a_file_of_another_name_is_not_written(made, name):
    def added(parts):
        parts = with_manifest(lambda found: found.update(own=[{"name": name, "bytes": 1, "sha256": "0"}]))(parts)
        return parts | {f"own/{name}": b"x"}

    assert "expected one of actors.csv" in refused(rewritten(made, added))
    assert not list(made.parent.rglob("evil*"))


def test_a_table_that_the_schema_does_not_have(made):
    def renamed(found):
        found["tables"][0]["name"] = "captures; DROP TABLE claims"

    with pytest.raises((InputError, LedgerError)):
        restore(rewritten(made, with_manifest(renamed)), str(made.parent / "x.db"), own=None)
    assert not (made.parent / "x.db").exists()

"""Tables into a ledger: the same ledger as from their inputs."""

import shutil

import pytest

from onrecord.batch.linking import link
from onrecord.batch.outputs import Folder
from onrecord.batch.reading import Way
from onrecord.batch.running import Run
from onrecord.errors import InputError
from onrecord.ingest import IngestSettings, captures
from onrecord.ledger import Change, Query
from onrecord.pipeline import Pipeline
from onrecord.publish.export import export_records
from onrecord.publish.jsonl import JsonLines

from .stories import NOW, settings


def opened(folder):
    folder.mkdir()
    return Pipeline(settings(folder), clock=lambda: NOW)


def exported(pipeline, path):
    with pipeline.view() as view:
        export_records(view.records(Query()), JsonLines(), path)
    return path.read_bytes()


def test_the_ledger_is_the_one_that_ingest_makes(archives, tables, tmp_path):
    linked, ingested = opened(tmp_path / "linked"), opened(tmp_path / "ingested")
    receipts = list(link(tables, linked))
    list(ingested.ingest(captures([archives], IngestSettings(clock=lambda: NOW))))
    assert len(receipts) == 15
    ours, theirs = (exported(each, tmp_path / name) for each, name in ((linked, "a.jsonl"), (ingested, "b.jsonl")))
    assert ours == theirs
    assert ours.count(b"\n") == 5, "ten drafts of five incidents"


def test_pages_that_were_not_opened_are_in_no_ledger_and_incidents_are_the_same(archives, tables, tmp_path):
    linked, raw = opened(tmp_path / "linked"), opened(tmp_path / "raw")
    run = Run(settings(tmp_path), [archives], tmp_path / "out", Way(raw_gate=True), workers=1, clock=lambda: NOW)
    assert run.go().counts.away == 5
    assert len(list(link(Folder(tmp_path / "out"), raw))) < len(list(link(tables, linked)))
    assert exported(raw, tmp_path / "a.jsonl") == exported(linked, tmp_path / "b.jsonl")


def test_putting_tables_in_again_changes_nothing(tables, tmp_path):
    pipeline = opened(tmp_path / "linked")
    list(link(tables, pipeline))
    assert {receipt.change for receipt in link(tables, pipeline)} == {Change.UNCHANGED}


def test_tables_that_are_damaged_are_refused_with_their_file(tables, tmp_path):
    copy = Folder(shutil.copytree(tables.path, tmp_path / "tables"))
    copy.file("drafts", copy.parts()[0]).unlink()
    with pytest.raises(InputError, match="drafts"):
        list(link(copy, opened(tmp_path / "linked")))

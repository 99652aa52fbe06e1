"""A file is released whole and checked, or not at all."""

import errno
import io
import os
import socket
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.errors import ExportError
from onrecord.model import ClaimantType
from onrecord.publish import EXPORTERS, FILES, AcledCsv, GeoJson, JsonLines, export_files, export_records
from tests.ledger.factory import incident, said
from tests.publish.conftest import record_of


@pytest.mark.parametrize("form", EXPORTERS)
def test_a_file_holds_what_a_stream_gets(tmp_path, form):
    stream, path = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline=""), tmp_path / "out"
    records = [record_of(incident(), name=f"i-{n}") for n in range(3)]
    export_records(records, EXPORTERS[form](), stream)
    export_records(records, EXPORTERS[form](), path)
    assert path.read_bytes() == stream.buffer.getvalue()


@pytest.mark.parametrize("form", EXPORTERS)
def test_the_same_records_give_the_same_bytes_and_none_give_a_file(tmp_path, form):
    records = [record_of(incident(), incident(), name=f"i-{n}") for n in range(3)]
    for name in ("one", "two"):
        export_records(records, EXPORTERS[form](), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert export_records([], EXPORTERS[form](), tmp_path / "none").records == 0


@pytest.mark.parametrize("form", EXPORTERS)
def test_no_form_lets_a_private_name_or_a_confidential_note_out(tmp_path, form):
    told = record_of(incident(claims=[said("Bako saw it", by="resident Ali Bako", kind=ClaimantType.WITNESS)]))
    export_records([told], EXPORTERS[form](), tmp_path / "out")
    assert b"Bako" not in (tmp_path / "out").read_bytes()
    with pytest.raises(ExportError, match="confidential"):
        export_records([replace(told, confidential=True)], EXPORTERS[form](), tmp_path / "out")


@pytest.mark.parametrize("form", EXPORTERS)
def test_every_form_has_a_file_of_its_own(form):
    assert set(FILES) == set(EXPORTERS)
    assert list(FILES.values()).count(FILES[form]) == 1


def test_one_reading_feeds_several_files(tmp_path):
    files = {tmp_path / name: EXPORTERS[form]() for form, name in FILES.items()}
    done = export_files(iter([record_of(incident())]), files)
    assert {path.name for path in tmp_path.iterdir()} == set(FILES.values())
    assert [done[path].records for path in files] == [1] * len(FILES)


def test_of_several_files_none_is_released_where_one_is_refused(tmp_path):
    (tmp_path / "a").write_text("as it was")
    with pytest.raises(ExportError):
        export_files([record_of(incident())] * 2, {tmp_path / "a": AcledCsv(), tmp_path / "b": GeoJson()})
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("a", "as it was")]


@pytest.mark.parametrize("form", EXPORTERS)
def test_a_refused_export_leaves_the_old_file_and_no_other(tmp_path, form):
    path = tmp_path / "out"
    path.write_text("as it was")

    def failing():
        yield record_of(incident())
        raise ExportError("refused")

    with pytest.raises(ExportError):
        export_records(failing(), EXPORTERS[form](), path)
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("out", "as it was")]


def test_nothing_reaches_a_stream_before_it_is_checked():
    out = io.StringIO()
    with pytest.raises(ExportError):
        export_records([record_of(incident())] * 2, AcledCsv(), out)
    assert out.getvalue() == ""


@pytest.mark.parametrize("where", ["", "none/out"])
def test_a_file_needs_a_folder(tmp_path, where):
    with pytest.raises(ExportError, match="expected a file"):
        export_records([], JsonLines(), tmp_path / where)


def test_a_truncated_file_is_refused():
    with pytest.raises(ExportError, match="not closed"):
        GeoJson().verify(io.StringIO('{"type":"FeatureCollection","features":[\n'))


def test_records_that_went_missing_are_noticed():
    class Forgetful(JsonLines):
        def feed(self, record):
            pass

    with pytest.raises(ExportError, match="expected 1 records in the file, found 0"):
        export_records([record_of(incident())], Forgetful(), io.StringIO())


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path):
    (tmp_path / "kept").mkdir()
    target, link = tmp_path / "kept" / "data.jsonl", tmp_path / "latest"
    link.symlink_to(target)
    for _ in range(2):
        export_records([record_of(incident())], JsonLines(), link)
        assert link.is_symlink()
        assert len(target.read_text().splitlines()) == 1


def test_a_pipe_is_written_through_and_stays(tmp_path):
    path, got = tmp_path / "pipe", []
    os.mkfifo(path)
    reader = threading.Thread(target=lambda: got.append(path.read_text()), daemon=True)
    reader.start()
    export_records([record_of(incident())], JsonLines(), path)
    reader.join(10)
    assert len(got[0].splitlines()) == 1
    assert path.is_fifo()


def test_a_character_device_is_written_through_and_stays():
    ours, theirs = os.openpty()
    path = Path(os.ttyname(theirs))
    try:
        export_records([], GeoJson(), path)
        assert b"FeatureCollection" in os.read(ours, 1000)
        assert path.is_char_device()
    finally:
        os.close(ours)
        os.close(theirs)


def test_a_socket_is_refused_and_stays(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as held:
        held.bind("socket")
        with pytest.raises(ExportError, match="socket: expected a file"):
            export_records([], JsonLines(), Path("socket"))
    assert Path("socket").is_socket()


def test_a_folder_that_cannot_be_written_is_named_not_the_draft(tmp_path, monkeypatch):
    def refused(**_):
        raise PermissionError(errno.EACCES, "Permission denied", str(tmp_path / ".out.x.part"))

    monkeypatch.setattr(tempfile, "mkstemp", refused)
    with pytest.raises(ExportError, match=r"/out: expected to write here: Permission denied$"):
        export_records([], JsonLines(), tmp_path / "out")


def test_a_stream_that_fails_only_when_flushed_is_noticed():
    class Full(io.StringIO):
        def flush(self):
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        export_records([], JsonLines(), Full())

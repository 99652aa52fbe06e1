"""Files, folders and standard input."""

import gzip
import io
import os

import pytest

from onrecord.errors import InputError, LimitError
from onrecord.ingest import Refused, captures
from onrecord.model import Capture, Kind
from onrecord.model.identity import capture_hash

from .clock import NOW, settings

TEXT = b"Gunmen killed two guards near Gao on Monday, the mayor said.\n"


def take(*inputs, stdin=None, **changed):
    return list(captures(inputs, settings(**changed), stdin=stdin))


def test_a_file_is_captured_with_its_provenance(tmp_path):
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT)
    (capture,) = take(path)
    assert (capture.content, capture.source, capture.sha256) == (TEXT, str(path), capture_hash(TEXT))
    assert (capture.kind, capture.retrieved) == (Kind.TEXT, NOW)


def test_a_folder_is_taken_in_order_of_name_without_hidden_and_foreign_files(tmp_path):
    for name in (
        "b.txt",
        "a.html",
        ".hidden.txt",
        "README.md",
        "notes.toml",
        "sub/c.txt",
        ".git/d.txt",
        "sub/.e.txt",
        "bare",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(TEXT)
    assert [capture.source for capture in take(tmp_path)] == [
        str(tmp_path / name) for name in ("a.html", "b.txt", "bare", "sub/c.txt")
    ]


def test_a_named_file_is_taken_whatever_its_name(tmp_path):
    path = tmp_path / ".odd.name"
    path.write_bytes(TEXT)
    assert [capture.content for capture in take(str(path))] == [TEXT]


def test_a_folder_that_links_to_itself_ends(tmp_path):
    (tmp_path / "a.txt").write_bytes(TEXT)
    (tmp_path / "loop").symlink_to(tmp_path)
    assert len(take(tmp_path)) == 1


def test_one_bad_input_never_stops_a_batch(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.json").write_bytes(b"{broken")
    (tmp_path / "c.txt").write_bytes(TEXT)
    (tmp_path / "d.txt.gz").write_bytes(b"\x1f\x8bnot gzip")
    taken = take(tmp_path / "missing", "ftp://example.org/x", tmp_path)
    assert [type(one) for one in taken] == [Refused, Refused, Refused, Refused, Capture, Refused]
    assert all(one.source in str(one.error) for one in taken if isinstance(one, Refused))


def test_standard_input_is_a_dash():
    (capture,) = take("-", stdin=io.BytesIO(TEXT))
    assert (capture.content, capture.source) == (TEXT, "-")


def test_standard_input_that_is_not_there_is_said():
    (refused,) = take("-")
    assert "expected standard input" in str(refused.error)


def test_standard_input_may_hold_records():
    lines = b'{"title": "A", "text": "x y"}\n{"title": "B", "text": "x z"}\n'
    assert [capture.title for capture in take("-", stdin=io.BytesIO(lines))] == ["A", "B"]


@pytest.mark.parametrize("name", ["big.txt", "big.html", "big.jsonl"])
def test_a_file_beyond_the_limit_is_refused(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"x" * 2000)
    (refused,) = take(path, max_bytes=1000)
    assert isinstance(refused.error, LimitError)


def test_fifty_megabytes_are_refused_by_default():
    (refused,) = take("-", stdin=io.BytesIO(b"x" * (50 * 1024 * 1024)))
    assert isinstance(refused.error, LimitError)


def test_packed_files_are_unpacked(tmp_path):
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(TEXT) + gzip.compress(TEXT))
    (capture,) = take(path)
    assert (capture.content, capture.sha256) == (TEXT * 2, capture_hash(TEXT * 2))


def test_packed_files_that_swell_are_refused(tmp_path):
    path = tmp_path / "bomb.gz"
    path.write_bytes(gzip.compress(b"0" * 5_000_000))
    (refused,) = take(path, max_bytes=1_000_000)
    assert isinstance(refused.error, LimitError)


@pytest.mark.parametrize("cut", [5, 20, -4])
def test_packed_files_that_are_cut_off_are_refused(tmp_path, cut):
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(TEXT * 100)[:cut])
    (refused,) = take(path)
    assert isinstance(refused.error, InputError)


def test_a_pipe_is_refused_instead_of_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (refused,) = take(tmp_path / "pipe.txt")
    assert "found a pipe" in str(refused.error)


def test_a_file_without_permission_or_form_is_refused(tmp_path):
    (tmp_path / "x.txt").symlink_to(tmp_path / "nowhere")
    (refused,) = take(tmp_path)
    assert isinstance(refused, Refused)


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.HTML, Kind.PDF])
def test_a_kind_can_be_forced(tmp_path, kind):
    path = tmp_path / "a.json"
    path.write_bytes(b'{"title": "A"}')
    assert [capture.kind for capture in take(path, kind=kind)] == [kind]


def test_packed_json_lines_are_read_line_by_line(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "one two"}\n{"text": "three four"}\n'))
    assert [capture.content for capture in take(path)] == [b"one two", b"three four"]

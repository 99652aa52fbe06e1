"""Web archives: pages that were fetched with success, with what their server said of them."""

import gzip

import pytest

from onrecord.ingest import Refused, captures
from onrecord.model import Kind
from onrecord.model.identity import capture_hash

from .archives import HTML, answer, archive, page, record
from .clock import settings

pytest.importorskip("fastwarc", reason="fastwarc is not installed (pip install 'onrecord[batch]')")

PAGE = page("Two guards killed near Gao", "Gunmen killed two guards near Gao on Monday, the mayor said.")
URL = "https://herald.example/1"


def take(path, **changed):
    return list(captures([path], settings(**changed)))


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "A.WARC.GZ"])
def test_a_page_comes_with_its_address_and_when_it_was_fetched(tmp_path, name):
    (capture,) = take(archive(tmp_path / name, record(URL, answer(PAGE))))
    assert (capture.content, capture.sha256, capture.url) == (PAGE, capture_hash(PAGE), URL)
    assert (capture.kind, capture.media_type, capture.charset) == (Kind.HTML, "text/html", "utf-8")
    assert (capture.retrieved, capture.source) == ("2024-05-06T07:08:09+00:00", f"{tmp_path / name}:0")


def test_an_archive_is_known_by_its_first_bytes_whatever_its_name(tmp_path):
    (capture,) = take(archive(tmp_path / "download", record(URL, answer(PAGE))))
    assert capture.url == URL


CHUNKS = b"5\r\nGunme\r\n2\r\nn!\r\n0\r\n\r\n"
PACKED = [
    ("gzip", answer(gzip.compress(PAGE), more="Content-Encoding: gzip\r\n"), PAGE),
    ("chunks", answer(CHUNKS, media="text/plain", more="Transfer-Encoding: chunked\r\n"), b"Gunmen!"),
]


@pytest.mark.parametrize(("block", "content"), [row[1:] for row in PACKED], ids=[row[0] for row in PACKED])
def test_what_was_packed_for_the_way_is_unpacked(tmp_path, block, content):
    (capture,) = take(archive(tmp_path / "a.warc.gz", record(URL, block)))
    assert capture.content == content


PASSED_OVER = [
    ("not found", record(URL, answer(PAGE, status="404 Not Found"))),
    ("a redirect", record(URL, answer(b"", status="301 Moved Permanently"))),
    ("a picture", record(URL, answer(b"\x89PNG", media="image/png"))),
    ("a request", record(URL, b"GET / HTTP/1.1\r\n\r\n", kind="request")),
    ("words about the archive", record(URL, b"software: x\r\n", kind="warcinfo", media="application/warc-fields")),
]


@pytest.mark.parametrize("other", [row[1] for row in PASSED_OVER], ids=[row[0] for row in PASSED_OVER])
def test_what_is_no_page_is_passed_over(tmp_path, other):
    found = take(archive(tmp_path / "a.warc.gz", other, record(URL, answer(PAGE))))
    assert [each.content for each in found] == [PAGE]


def test_a_resource_is_taken_as_it_lies(tmp_path):
    (capture,) = take(archive(tmp_path / "a.warc", record(URL, PAGE, kind="resource", media=HTML)))
    assert (capture.content, capture.media_type) == (PAGE, "text/html")


def test_a_page_that_the_crawler_cut_off_says_so(tmp_path):
    (capture,) = take(archive(tmp_path / "a.warc", record(URL, answer(PAGE), more="WARC-Truncated: length\r\n")))
    assert capture.notices == ("the archive holds only the beginning of this page (length)",)


def test_a_record_that_is_cut_off_is_refused_with_its_byte(tmp_path):
    first = gzip.compress(record(URL, answer(PAGE)), mtime=0)
    path = archive(tmp_path / "a.warc.gz", record(URL, answer(PAGE)), record(URL, answer(PAGE)))
    path.write_bytes(path.read_bytes()[:-60])
    kept, refused = take(path)
    assert kept.content == PAGE
    assert isinstance(refused, Refused)
    assert str(refused.error) == f"{path}: record at byte {len(first)}: expected a whole record, found it cut off"


def test_damage_ends_the_file_and_is_refused_with_its_place(tmp_path):
    good = record(URL, answer(PAGE))
    path = tmp_path / "a.warc"
    path.write_bytes(good + b"no archive\r\n\r\n" + good)
    kept, refused = take(path)
    assert kept.content == PAGE
    assert "after the record at byte 0: expected WARC records" in str(refused.error)


def test_a_page_over_the_limit_is_refused_packed_or_not(tmp_path):
    bomb = gzip.compress(b"<p>" + b"a" * 200_000)
    packed = record(URL, answer(bomb, more="Content-Encoding: gzip\r\n"))
    path = archive(tmp_path / "a.warc", record(URL, answer(b"<p>" * 40_000)), packed, record(URL, answer(PAGE)))
    large, bombed, kept = take(path, max_bytes=100_000)
    assert "expected at most 100,000 bytes" in str(large.error)
    assert "after decompression" in str(bombed.error)
    assert kept.content == PAGE

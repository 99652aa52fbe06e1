"""Parquet files: each row an article record."""

from datetime import UTC, date, datetime

import pytest

from onrecord.ingest import Refused, captures
from onrecord.model import Kind
from onrecord.publish.parquet import schema

from .archives import page
from .clock import settings

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed (pip install 'onrecord[batch]')")
parquet = pytest.importorskip("pyarrow.parquet")

WORDS = "Gunmen killed two guards near Gao on Monday, the mayor said."


def table(tmp_path, **columns):
    path = tmp_path / "articles.parquet"
    parquet.write_table(pa.table(columns), path)
    return path


def take(path, **changed):
    return list(captures([path], settings(**changed)))


def test_a_row_is_an_article_record(tmp_path):
    path = table(tmp_path, title=["Two killed"], text=[WORDS], url=["https://a.example/1"], date=["2024-05-06"])
    (capture,) = take(path)
    assert (capture.content.decode(), capture.title, capture.url) == (WORDS, "Two killed", "https://a.example/1")
    assert (capture.published, capture.source) == ("2024-05-06", f"{path}:1")


DAYS = [
    ("a day", date(2024, 5, 6)),
    ("a time", datetime(2024, 5, 6, 7, 8, tzinfo=UTC)),
]


@pytest.mark.parametrize("day", [row[1] for row in DAYS], ids=[row[0] for row in DAYS])
def test_days_may_have_a_type_of_their_own(tmp_path, day):
    (capture,) = take(table(tmp_path, text=[WORDS], published=[day]))
    assert capture.published == "2024-05-06"


def test_pages_may_be_bytes(tmp_path):
    (capture,) = take(table(tmp_path, html=[page("Two killed", WORDS)]))
    assert capture.kind is Kind.HTML


def test_columns_that_are_no_field_make_no_other_record(tmp_path):
    (plain,) = take(table(tmp_path, text=[WORDS]))
    (wide,) = take(table(tmp_path, text=[WORDS], embedding=[[0.5] * 4], clicks=[7]))
    assert plain.sha256 == wide.sha256


def test_a_row_without_words_is_refused_with_its_number_and_the_rest_goes_on(tmp_path):
    refused, kept = take(table(tmp_path, text=[None, WORDS]))
    assert isinstance(refused, Refused)
    assert ": row 1: expected a record with text" in str(refused.error)
    assert kept.content.decode() == WORDS


REFUSED = [
    ("no column of words", lambda path: parquet.write_table(pa.table({"n": [1]}), path), "expected a column of text"),
    ("no Parquet", lambda path: path.write_bytes(b"PAR1 and nothing else"), "expected a Parquet file, found damage"),
    ("our own", lambda path: parquet.write_table(schema().empty_table(), path), "found a file that onrecord wrote"),
]


@pytest.mark.parametrize(("make", "words"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_other_files_are_refused(tmp_path, make, words):
    path = tmp_path / "x.parquet"
    make(path)
    (refused,) = take(path)
    assert words in str(refused.error)

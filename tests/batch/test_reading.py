"""From an Arrow batch of pages to Arrow tables of what they tell."""

import pytest

from onrecord.batch.pages import pages_of
from onrecord.batch.reading import Way, read_pages, whereabouts
from onrecord.batch.tables import TABLES, schema
from onrecord.ingest import IngestSettings, captures
from onrecord.pipeline import Given, Pipeline

from .stories import NOW, settings


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory):
    return Pipeline(settings(tmp_path_factory.mktemp("names")))


@pytest.fixture(scope="module")
def pages(archives):
    return pages_of(list(captures([archives], IngestSettings(clock=lambda: NOW))))


@pytest.fixture(scope="module")
def read(pages, pipeline):
    return read_pages(pages, pipeline, Way())


def test_tables_have_the_columns_that_are_described(read):
    assert all(read.named()[name].schema.equals(schema(name)) for name in TABLES)


def test_every_page_is_a_row_of_reports_or_of_errors(read, pages):
    numbers = [*read.reports["page"].to_pylist(), *read.errors["page"].to_pylist()]
    assert sorted(numbers) == list(range(pages.num_rows))


def test_bad_pages_are_rows_with_file_place_and_reason(read):
    rows = [(row["file"].rpartition("/")[2], row["place"], row["reason"]) for row in read.errors.to_pylist()]
    (noise, line) = sorted(rows, key=lambda row: row[0])
    assert noise == ("noise.txt", None, "expected text, HTML, PDF or DOCX, found binary data")
    assert line[:2] == ("wire.jsonl", "line 2")
    assert line[2].startswith("expected a JSON article record")


def test_the_gate_says_of_each_report_whether_it_was_read(read):
    gates = {(row["gate"], row["incidents"] > 0) for row in read.reports.to_pylist()}
    assert gates == {("gate.admits", True), ("gate.no_violence", False)}


def test_claims_quote_the_text_of_their_report(read):
    texts = {row["page"]: row["text"] for row in read.reports.to_pylist()}
    claims = read.claims.to_pylist()
    assert claims
    assert all(texts[row["page"]][row["start"] : row["end"]] == row["quote"] for row in claims)
    assert {row["draft"] for row in claims} <= {row["draft"] for row in read.drafts.to_pylist()}


def test_the_same_pages_give_the_same_tables_wherever_they_are_read(read, pages, tmp_path):
    again = read_pages(pages, Pipeline(settings(tmp_path)), Way())
    assert all(again.named()[name].equals(read.named()[name]) for name in TABLES)


def test_a_batch_cut_in_two_gives_the_same_rows(read, pages, pipeline):
    halves = [read_pages(part, pipeline, Way()) for part in (pages.slice(0, 7), pages.slice(7))]
    for name in TABLES:
        rows = [row for half in halves for row in half.named()[name].drop_columns("page").to_pylist()]
        assert rows == read.named()[name].drop_columns("page").to_pylist()


def test_each_page_is_told_before_it_is_read(pages, pipeline):
    begun = []
    read_pages(pages.slice(0, 3), pipeline, Way(), begin=begun.append)
    assert begun == [0, 1, 2]


def test_a_page_that_is_barred_is_an_error_and_not_read(pages, pipeline):
    read = read_pages(pages.slice(0, 2), pipeline, Way(), barred={0: "it kills"})
    assert [row["reason"] for row in read.errors.to_pylist()] == ["it kills"]
    assert read.reports["page"].to_pylist() == [1]


def test_what_the_user_says_goes_where_a_page_lacks_it(pages, pipeline):
    read = read_pages(pages.slice(0, 1), pipeline, Way(Given(outlet="The Herald")))
    assert read.reports["outlet"].to_pylist() == ["The Herald"]


PLACES = [
    ("a.html", ("a.html", None)),
    ("a.jsonl:12", ("a.jsonl", "line 12")),
    ("a.jsonl.gz:12#2", ("a.jsonl.gz", "line 12, record 2")),
    ("a.json#2", ("a.json", "record 2")),
    ("a.parquet:7", ("a.parquet", "row 7")),
    ("a.warc.gz:900", ("a.warc.gz", "record at byte 900")),
    ("odd:7", ("odd:7", None)),
]


@pytest.mark.parametrize(("source", "where"), PLACES, ids=[row[0] for row in PLACES])
def test_a_pages_name_says_its_file_and_place(source, where):
    assert whereabouts(source) == where


def test_pages_that_show_no_violence_are_not_opened_with_the_raw_gate(pages, pipeline, read):
    raw = read_pages(pages, pipeline, Way(raw_gate=True))
    gates = {row["page"]: row["gate"] for row in raw.reports.to_pylist()}
    html = {number for number, kind in enumerate(pages.column("kind").to_pylist()) if kind == "html"}
    away = {row["page"] for row in read.reports.to_pylist() if row["gate"] == "gate.no_violence"}
    assert {number for number, gate in gates.items() if gate == "raw.no_violence"} == away & html
    assert away & html
    assert raw.drafts.equals(read.drafts)
    assert raw.claims.equals(read.claims)


def test_a_page_that_is_not_opened_says_what_was_known_of_it(pages, pipeline):
    raw = read_pages(pages, pipeline, Way(raw_gate=True)).reports.to_pylist()
    (row, *_) = (row for row in raw if row["gate"] == "raw.no_violence" and row["url"])
    assert row["url"] == row["captured"]["url"]
    assert (row["id"], row["text"], row["incidents"]) == (None, None, 0)


def test_the_raw_gate_makes_other_parts():
    assert Way(raw_gate=True).key != Way().key

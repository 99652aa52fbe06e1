"""Data sets row by row: how they are known, what is refused, and that none is read whole."""

import gzip
import io
import json

import pytest

from onrecord.errors import InputError
from onrecord.ingest import IngestSettings, Refused, captures
from onrecord.ingest.datasets import from_rows, read_header
from onrecord.model import Kind
from tests.datasets import ACLED_ROW, GED_ROW, acled, ged, table
from tests.ingest.clock import settings

SETTINGS = settings()


def read(tmp_path, content, name="data.csv"):
    path = tmp_path / name
    path.write_bytes(content)
    return list(captures([str(path)], SETTINGS))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["commas", "semicolons", "tabs"])
@pytest.mark.parametrize(("row", "kind"), [(ACLED_ROW, Kind.ACLED), (GED_ROW, Kind.GED)])
def test_a_table_is_known_by_its_columns(tmp_path, row, kind, delimiter):
    (capture,) = read(tmp_path, table(row, delimiter=delimiter))
    assert capture.kind is kind
    assert json.loads(capture.content) == {name: cell for name, cell in row.items() if cell}


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + table(ACLED_ROW),
        table({name.upper(): cell for name, cell in ACLED_ROW.items()}),
        table({"data_id": "7", "iso3": "MLI", **ACLED_ROW}),
        table({name: ACLED_ROW[name] for name in ACLED_ROW if name not in ("timestamp", "tags", "admin3")}),
        table(ACLED_ROW, end="\n"),
    ],
    ids=["byte-order mark", "capitals", "columns of old", "columns left out", "line ends"],
)
def test_headers_of_other_years_are_known(tmp_path, content):
    (capture,) = read(tmp_path, content)
    assert capture.url == "urn:onrecord:acled:MLI90001"


def test_a_row_has_the_same_capture_wherever_it_stands(tmp_path):
    (one,) = read(tmp_path, table(ACLED_ROW))
    _, two = read(tmp_path, table(acled(event_id_cnty="MLI1"), ACLED_ROW, delimiter=";"), "other.csv")
    assert one.sha256 == two.sha256


def test_a_packed_table_is_read(tmp_path):
    (capture,) = read(tmp_path, gzip.compress(table(GED_ROW)), "ged.csv.gz")
    assert capture.url == "urn:onrecord:ged:900001"


def test_standard_input_may_be_a_table(tmp_path):
    (capture,) = captures(["-"], SETTINGS, stdin=io.BytesIO(table(ACLED_ROW)))
    assert capture.kind is Kind.ACLED


def test_notes_may_run_over_lines(tmp_path):
    first, second = read(tmp_path, table(acled(notes='A "base"\nwas hit; twice, too.'), acled(event_id_cnty="MLI2")))
    assert json.loads(first.content)["notes"] == 'A "base"\nwas hit; twice, too.'
    assert second.source.endswith(":4")


BROKEN = [
    ("a,b,c\r\n", "expected 31 cells as in the header, found 3"),
    ('MLI1,"never closed,2025\r\n', "expected"),
    (table(acled(event_id_cnty="")).decode().split("\r\n")[1] + "\r\n", "expected an id in the column event_id_cnty"),
]


@pytest.mark.parametrize(("line", "words"), BROKEN)
def test_a_broken_row_is_refused_by_its_line_and_the_rest_goes_on(tmp_path, line, words):
    good = table(ACLED_ROW, acled(event_id_cnty="MLI2")).decode().split("\r\n")
    found = read(tmp_path, "\r\n".join((good[0], good[1], line + good[2], "")).encode())
    kinds = [type(each).__name__ for each in found]
    assert kinds == ["Capture", "Refused", "Capture"]
    assert str(found[1].error).startswith(str(tmp_path / "data.csv") + ": line 3: ")
    assert words in str(found[1].error)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"name,age\r\nA,3\r\n", "expected a table with the columns of ACLED or UCDP GED"),
        (table({name: ACLED_ROW[name] for name in ACLED_ROW if name != "fatalities"}), "found no fatalities"),
        (table({name: ACLED_ROW[name] for name in ACLED_ROW if name != "event_id_cnty"}), "found no event_id_cnty"),
        (table({**ACLED_ROW, "onrecord_status": "reported"}), "an export of onrecord"),
    ],
)
def test_a_table_that_is_none_is_refused_with_what_was_expected(tmp_path, content, words):
    (refused,) = read(tmp_path, content)
    assert isinstance(refused, Refused)
    assert words in str(refused.error)


def test_in_a_folder_other_tables_are_passed_over(tmp_path):
    (tmp_path / "people.csv").write_bytes(b"name,age\r\nA,3\r\n")
    (tmp_path / "acled.csv").write_bytes(table(ACLED_ROW))
    (capture,) = captures([str(tmp_path)], SETTINGS)
    assert capture.kind is Kind.ACLED


def test_a_kind_that_is_forced_must_be_there(tmp_path):
    path = tmp_path / "x.txt"
    path.write_bytes(table(GED_ROW))
    (refused,) = captures([str(path)], IngestSettings(kind=Kind.ACLED))
    assert "columns of ACLED" in str(refused.error)


def test_rows_are_taken_one_at_a_time():
    """What is asked for is read, and no more: a file of any size fits."""
    taken = []

    def lines():
        for number in range(10**9):
            taken.append(number)
            yield table(acled(event_id_cnty=f"MLI{number}")).split(b"\r\n")[1] + b"\r\n"

    header = read_header(table(ACLED_ROW).split(b"\r\n")[0])
    rows = from_rows(lines(), header, "big.csv", SETTINGS)
    for _ in range(3):
        next(rows)
    assert len(taken) <= 4


def test_a_line_without_end_is_a_refusal(tmp_path):
    path = tmp_path / "long.csv"
    path.write_bytes(table(ACLED_ROW) + b"x" * 5000)
    *_, refused = captures([str(path)], IngestSettings(max_bytes=2000))
    assert isinstance(refused.error, InputError)


def test_letters_of_windows_are_read(tmp_path):
    (capture,) = read(tmp_path, table(ged(adm_1="Ségou region")).decode().encode("cp1252"))
    assert json.loads(capture.content)["adm_1"] == "Ségou region"

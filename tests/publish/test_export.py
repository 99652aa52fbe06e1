"""A file is released whole and checked, or not at all."""

import io

import pytest

from onrecord.errors import ExportError
from onrecord.publish import EXPORTERS, AcledCsv, GeoJson, JsonLines, export_records
from tests.ledger.factory import incident
from tests.publish.conftest import record_of


@pytest.mark.parametrize("form", EXPORTERS)
def test_a_file_holds_what_a_stream_gets(tmp_path, form):
    stream, path = io.StringIO(), tmp_path / "out"
    records = [record_of(incident(), name=f"i-{n}") for n in range(3)]
    export_records(records, EXPORTERS[form](), stream)
    export_records(records, EXPORTERS[form](), path)
    assert path.read_bytes().decode() == stream.getvalue()


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

"""Exports over the API: every format, by the filter of the page, and nothing left behind."""

import tempfile
from pathlib import Path

import pytest

from onrecord.errors import ExportError
from onrecord.publish import EXPORTERS, FILES
from onrecord.web import exports
from onrecord.web.exports import MEDIA


@pytest.mark.parametrize("form", EXPORTERS)
def test_every_format_is_a_file(client, form, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    answer = client.get(f"/api/v1/export/{form}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(MEDIA[form].split(";")[0])
    assert FILES[form] in answer.headers["content-disposition"]
    assert answer.content
    assert list(tmp_path.iterdir()) == []


def test_the_filter_is_that_of_the_page(client):
    every, some, none = (
        client.get(f"/api/v1/export/jsonl{asked}").text for asked in ("", "?country=ML", "?country=FR")
    )
    assert len(every.splitlines()) > len(some.splitlines()) == 1
    assert none == ""


@pytest.mark.parametrize(
    ("path", "status"), [("/api/v1/export/pdf", 404), ("/api/v1/export/csv?country=Atlantis", 400)]
)
def test_what_cannot_be_is_a_problem(client, path, status):
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_refused_export_is_a_problem_and_leaves_nothing(client, monkeypatch, tmp_path):
    def refused(*_):
        raise ExportError("csv: row 2: no")

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(exports, "export_records", refused)
    answer = client.get("/api/v1/export/csv")
    assert (answer.status_code, answer.json()["detail"]) == (503, "csv: row 2: no")
    assert list(Path(tmp_path).iterdir()) == []

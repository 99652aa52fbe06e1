"""JSON Lines: whole records, one a line."""

import io

import msgspec
import pytest

from onrecord.errors import ExportError
from onrecord.model.record import Record
from onrecord.publish import JsonLines, export_records
from tests.ledger.factory import incident, killed
from tests.publish.conftest import record_of


def test_every_line_is_the_record():
    told = [record_of(incident(claims=[killed(3)]), name=f"i-{n}") for n in range(3)]
    out = io.StringIO()
    export_records(told, JsonLines(), out)
    lines = out.getvalue().splitlines()
    assert [msgspec.json.decode(line, type=Record) for line in lines] == told


def test_one_id_twice_is_refused():
    with pytest.raises(ExportError, match="i-1 again"):
        export_records([record_of(incident())] * 2, JsonLines(), io.StringIO())


def test_a_line_that_is_no_record_is_refused():
    with pytest.raises(ExportError, match="line 1"):
        JsonLines().verify(io.StringIO('{"schema": "onrecord.incident/1"}\n'))

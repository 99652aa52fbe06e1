"""The published JSON Schema is what the types say, and every sheet keeps to it."""

import json
import re
from pathlib import Path
from typing import cast

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from onrecord import model
from onrecord.model import SCHEMA, Sheet, Status
from onrecord.publish.schema import closed_lists, main, sheet_schema
from tests.model.factory import SHEETS
from tests.publish.json_schema import Node, errors

PUBLISHED = Path(__file__).resolve().parents[2] / "docs" / "schema" / "onrecord.report-1.json"
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def schema() -> Node:
    return cast(Node, json.loads(sheet_schema()))


def test_the_published_schema_is_what_the_types_say():
    """Write it anew with `python -m onrecord.publish.schema docs/schema/onrecord.report-1.json`."""
    assert PUBLISHED.read_text(encoding="utf-8") == sheet_schema()


def test_the_command_writes_the_file(tmp_path):
    out = tmp_path / "schema.json"
    assert main([str(out)]) == 0
    assert out.read_text(encoding="utf-8") == sheet_schema()


def test_without_a_file_the_command_prints(capsys):
    assert main([]) == 0
    assert capsys.readouterr().out == sheet_schema()


def test_the_schema_names_the_version_that_sheets_carry(schema):
    assert schema["properties"]["schema"] == {"const": SCHEMA}
    assert schema["$id"].endswith(SCHEMA.replace("/", ":"))


def test_every_part_says_what_it_means_under_a_plain_name(schema):
    for name, part in schema["$defs"].items():
        assert re.fullmatch(r"[A-Za-z]+", name), name
        assert part["title"] == name
        assert part["description"] == " ".join(part["description"].split())


def test_every_reference_leads_to_a_part(schema):
    names = re.findall(r'"\$ref": "#/\$defs/([^"]+)"', sheet_schema())
    assert set(names) <= set(schema["$defs"])


@pytest.mark.parametrize("closed", list(closed_lists()), ids=lambda closed: closed.__name__)
def test_closed_lists_keep_their_order(closed, schema):
    assert schema["$defs"][closed.__name__]["enum"] == [member.value for member in closed]


def test_status_is_among_the_closed_lists_and_event_codes_too():
    found = set(closed_lists())
    assert {Status, model.EventType, model.SubEventType, model.ActorKind, model.StanceDetail} <= found


@QUICK
@given(SHEETS)
def test_every_sheet_keeps_to_the_schema(sheet):
    schema = cast(Node, json.loads(sheet_schema()))
    assert list(errors(json.loads(msgspec.json.encode(sheet)), schema, schema)) == []


@QUICK
@given(SHEETS)
def test_a_sheet_read_back_is_the_sheet_that_was_written(sheet):
    assert msgspec.json.decode(msgspec.json.encode(sheet), type=Sheet) == sheet


WRONG = [
    ({"schema": SCHEMA}, "report"),
    ({"schema": "onrecord.report/2", "report": {}}, "onrecord.report/2"),
    ({"schema": SCHEMA, "report": {}, "incidents": {}}, "array"),
    ({"schema": SCHEMA, "report": {}, "aggregates": [{"quote": 3}]}, "string"),
    ({"schema": SCHEMA, "report": {"links": [{"kind": "carrier pigeon", "url": ""}]}}, "carrier pigeon"),
    ({"schema": SCHEMA, "report": {"paragraphs": [[1]]}}, "2 items"),
]


@pytest.mark.parametrize(("value", "named"), WRONG)
def test_what_is_no_sheet_is_refused(value, named, schema):
    assert any(named in error for error in errors(value, schema, schema))

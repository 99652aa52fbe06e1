"""The published JSON Schemas are what the types say, and whatever onrecord prints keeps to them."""

import json
import re
from functools import cache
from pathlib import Path
from typing import cast

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from onrecord import model
from onrecord.errors import SettingError
from onrecord.model import SCHEMA, Sheet, Status
from onrecord.model.record import RECORD_SCHEMA, Record
from onrecord.publish.schema import TYPES, closed_lists, main, schema_file, schema_id, schema_text
from tests.model.factory import RECORDS, SHEETS
from tests.publish.json_schema import Node, errors

PUBLISHED = Path(__file__).resolve().parents[2] / "docs" / "schema"
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@cache
def schema_of(name: str) -> Node:
    return cast(Node, json.loads(schema_text(name)))


@pytest.fixture(params=sorted(TYPES))
def name(request):
    return request.param


def test_the_published_schema_is_what_the_types_say(name):
    """Write it anew with `python -m onrecord.publish.schema docs/schema/*.json`."""
    assert (PUBLISHED / schema_file(name)).read_text(encoding="utf-8") == schema_text(name)


def test_no_other_schema_is_published():
    assert {path.name for path in PUBLISHED.iterdir()} == {schema_file(name) for name in TYPES}


def test_the_command_writes_the_files_named(tmp_path, name):
    out = tmp_path / schema_file(name)
    assert main([str(out)]) == 0
    assert out.read_text(encoding="utf-8") == schema_text(name)


def test_a_file_of_another_name_is_refused(tmp_path):
    with pytest.raises(SettingError, match=r"onrecord\.report-1.json"):
        main([str(tmp_path / "sheet.json")])


def test_the_schema_names_the_version_that_is_printed(name):
    assert schema_of(name)["properties"]["schema"] == {"const": name}
    assert schema_of(name)["$id"] == schema_id(name)


def test_every_part_says_what_it_means_under_a_plain_name(name):
    for each, part in schema_of(name)["$defs"].items():
        assert re.fullmatch(r"[A-Za-z]+", each), each
        assert part["title"] == each
        assert part["description"] == " ".join(part["description"].split())


def test_every_reference_leads_to_a_part(name):
    names = re.findall(r'"\$ref": "#/\$defs/([^"]+)"', schema_text(name))
    assert set(names) <= set(schema_of(name)["$defs"])


@pytest.mark.parametrize("closed", list(closed_lists()), ids=lambda closed: closed.__name__)
def test_closed_lists_keep_their_order(closed):
    assert schema_of(SCHEMA)["$defs"][closed.__name__]["enum"] == [member.value for member in closed]


def test_status_is_among_the_closed_lists_and_event_codes_too(name):
    found = set(closed_lists(name))
    assert {Status, model.EventType, model.SubEventType, model.ActorKind, model.StanceDetail} <= found


@QUICK
@given(SHEETS)
def test_every_sheet_keeps_to_the_schema(sheet):
    assert wrong(sheet, SCHEMA) == []


@QUICK
@given(RECORDS)
def test_every_record_keeps_to_the_schema(record):
    assert wrong(record, RECORD_SCHEMA) == []


def wrong(value, name):
    """What the schema finds wrong with a value as printed."""
    return list(errors(json.loads(msgspec.json.encode(value)), schema_of(name), schema_of(name)))


@QUICK
@given(SHEETS)
def test_a_sheet_read_back_is_the_sheet_that_was_written(sheet):
    assert msgspec.json.decode(msgspec.json.encode(sheet), type=Sheet) == sheet


@QUICK
@given(RECORDS)
def test_a_record_read_back_is_the_record_that_was_written(record):
    assert msgspec.json.decode(msgspec.json.encode(record), type=Record) == record


WRONG = [
    ({"schema": SCHEMA}, "report"),
    ({"schema": "onrecord.report/2", "report": {}}, "onrecord.report/2"),
    ({"schema": SCHEMA, "report": {}, "incidents": {}}, "array"),
    ({"schema": SCHEMA, "report": {}, "aggregates": [{"quote": 3}]}, "string"),
    ({"schema": SCHEMA, "report": {"links": [{"kind": "carrier pigeon", "url": ""}]}}, "carrier pigeon"),
    ({"schema": SCHEMA, "report": {"paragraphs": [[1]]}}, "2 items"),
]


@pytest.mark.parametrize(("value", "named"), WRONG)
def test_what_is_no_sheet_is_refused(value, named):
    assert any(named in error for error in errors(value, schema_of(SCHEMA), schema_of(SCHEMA)))

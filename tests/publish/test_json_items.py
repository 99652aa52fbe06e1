"""Lists of items in one object: counted, checked one by one, never half there."""

import io
import json

import pytest

from onrecord.errors import ExportError
from onrecord.publish.json_items import JsonItems, without_empty
from tests.ledger.factory import incident
from tests.publish.conftest import record_of, refused_after, written


class Names(JsonItems):
    name, head = "names", '{"names":['

    def items(self, record):
        return [] if record.id == "i-silent" else [{"of": record.id}, {"of": None}]

    def lost(self, record):
        return ["all but its name"]

    def record_of(self, item):
        return item["of"]

    def check(self, item):
        if item["of"] == "i-bad":
            raise ValueError("a bad name")

    def check_whole(self, whole):
        if whole["names"] or whole["count"] < 0:
            raise ValueError("a wrong count")

    def tail(self):
        return f'],"count":{self._count}}}'


ONE, SILENT, BAD = (record_of(incident(), name=f"i-{name}") for name in ("one", "silent", "bad"))


def test_the_whole_is_json_with_every_item():
    assert json.loads(written(Names(), ONE)) == {"names": [{"of": "i-one"}, {"of": None}], "count": 2}


@pytest.mark.parametrize("records", [(), (SILENT,), (ONE, SILENT), (SILENT, ONE)])
def test_records_without_items_are_counted(records):
    assert isinstance(json.loads(written(Names(), *records)), dict)


def test_an_item_that_is_wrong_is_named_by_its_line():
    with pytest.raises(ExportError, match="names: line 2: a bad name"):
        written(Names(), BAD)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: text[: text.rindex("]")], "closed"),
        (lambda text: "", "a file that onrecord wrote"),
        (lambda text: text.replace('"count":2', '"count":-2'), "a wrong count"),
        (lambda text: text.replace('{"of":"i-one"}', '{"of"'), "line 2"),
        (lambda text: text.replace('"of"', '"off"'), "expected 'of'"),
    ],
)
def test_a_file_that_was_changed_is_refused(change, words):
    with pytest.raises(ExportError, match=words):
        refused_after(Names, change, ONE)


def test_nothing_is_written_before_setup():
    with pytest.raises(ExportError, match="setup"):
        Names().feed(ONE)


def test_a_record_that_went_missing_is_noticed():
    class Forgetful(Names):
        def items(self, record):
            return [] if record.id == "i-silent" else [{"of": "i-one"}]

    with pytest.raises(ExportError, match="expected 2 records"):
        written(Forgetful(), ONE, record_of(incident(), name="i-two"))


def test_what_is_not_known_is_left_out_and_zero_and_no_are_kept():
    known = {"a": None, "b": "", "c": [], "d": {}, "e": 0, "f": False, "g": "x"}
    assert without_empty(known) == {"e": 0, "f": False, "g": "x"}


def test_no_items_are_an_empty_list():
    assert json.load(io.StringIO(written(Names()))) == {"names": [], "count": 0}

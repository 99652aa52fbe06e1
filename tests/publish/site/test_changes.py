"""Changes: what two releases tell differently, in words."""

from dataclasses import replace

import msgspec
import pytest

from onrecord.errors import ExportError
from onrecord.model import Count, Status
from onrecord.publish.site.changes import Difference, compare, read_told, told
from tests.publish.site.conftest import known

BASE = known()
TOLL = replace(BASE, fatalities=Count(30, None, 31))


def test_nothing_changed():
    found = compare("a", {"i-1": told(BASE)}, {"i-1": told(BASE)})
    assert (found.new, found.changed, found.merged, found.gone) == ((), (), (), ())


def test_a_field_is_told_before_and_after():
    (each,) = compare("a", {"i-1": told(BASE)}, {"i-1": told(TOLL)}).changed
    assert each.differences == (
        Difference("killed", "30", "30 or more"),
        Difference("best number of killed", "30", "31"),
    )


def test_a_standing_is_a_change():
    after = told(replace(BASE, status=Status.RETRACTED))
    (each,) = compare("a", {"i-1": told(BASE)}, {"i-1": after}).changed
    assert [one.field for one in each.differences] == ["status"]


def test_everything_is_new_in_the_first():
    found = compare(None, {}, {"i-1": told(BASE)})
    assert (found.since, found.new) == (None, ("i-1",))


def test_what_is_merged_is_not_gone():
    found = compare("a", {"i-0": told(BASE)}, {"i-1": told(replace(BASE, redirects=("i-0",)))})
    assert ([each.into for each in found.merged], found.gone) == (["i-1"], ())


def test_what_is_read_is_what_was_told(tmp_path):
    path = tmp_path / "incidents.jsonl"
    path.write_bytes(msgspec.json.encode(BASE) + b"\n")
    assert read_told(path) == {"i-1": told(BASE)}


def test_a_line_that_is_no_incident_is_named(tmp_path):
    path = tmp_path / "incidents.jsonl"
    path.write_bytes(msgspec.json.encode(BASE) + b"\n{}\n")
    with pytest.raises(ExportError, match="line 2"):
        read_told(path)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ExportError, match="expected the incidents"):
        read_told(tmp_path / "none")

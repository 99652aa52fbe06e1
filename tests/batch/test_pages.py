"""Captures as rows of an Arrow batch."""

from dataclasses import replace

import pytest

from onrecord.batch.pages import identity, key_of, pages_of, taken_from
from onrecord.errors import InputError
from onrecord.ingest import Refused, captures
from onrecord.model import Capture
from onrecord.model.identity import capture_hash

CAPTURE = Capture(b"<p>Gunmen", "a.warc:3", capture_hash(b"<p>Gunmen"), url="https://a.example/", notices=("cut off",))
REFUSED = Refused("a.jsonl:2", InputError("a.jsonl", "expected a record", place="line 2"))


def test_captures_come_back_as_they_were_in_their_order(archives):
    taken = [each for each in captures([archives]) if isinstance(each, Capture)]
    back = list(taken_from(pages_of(taken)))
    assert [replace(each, length=None) for each in back] == taken


def test_a_refused_input_keeps_its_place_and_reason():
    kept, refused = taken_from(pages_of([CAPTURE, REFUSED]))
    assert (kept.content, kept.notices) == (CAPTURE.content, CAPTURE.notices)
    assert (refused.source, str(refused.error)) == (REFUSED.source, str(REFUSED.error))


ALIKE = [
    ("found elsewhere", {"source": "b.warc:9"}, True),
    ("fetched later", {"retrieved": "2025-01-01T00:00:00+00:00"}, True),
    ("other bytes", {"sha256": capture_hash(b"x")}, False),
    ("another address", {"url": "https://b.example/"}, False),
    ("another charset", {"charset": "latin-1"}, False),
]


@pytest.mark.parametrize(("changed", "same"), [row[1:] for row in ALIKE], ids=[row[0] for row in ALIKE])
def test_a_page_is_the_same_by_its_bytes_and_what_was_said_of_it(changed, same):
    assert (identity(CAPTURE) == identity(replace(CAPTURE, **changed))) is same


def test_a_part_is_named_by_its_pages_in_their_order_and_by_how_they_are_read():
    one, two = identity(CAPTURE), identity(REFUSED)
    names = {key_of([one, two], ""), key_of([two, one], ""), key_of([one], ""), key_of([one, two], "2024")}
    assert len(names) == 4
    assert key_of([one, two], "") in names

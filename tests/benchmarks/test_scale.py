"""The scale run: filling in bulk gives what adding report by report gives."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import pytest

from benchmarks.scale.__main__ import base_ledger, grow
from benchmarks.scale.base import RETRIEVED, Read
from benchmarks.scale.copies import RECORDED, Copy, Vocabulary
from benchmarks.scale.cost import measure, quantile
from onrecord.ledger import LedgerStore
from onrecord.ledger.tables import metadata
from onrecord.link import Linker
from onrecord.pipeline import ENGINE
from tests.ledger.conftest import Ledger
from tests.ledger.factory import BOULI, FARMERS, MALI, TIMBUKTU, incident, killed, report

COPIES = 4
page = partial(report, retrieved=RETRIEVED)
NEAR = replace(BOULI, name="Mondoro", gazetteer_id="gn:7", lat=15.02)
BASE = [
    Read(*page(incident(claims=[killed(3)]))),
    Read(*page(incident(claims=[killed(4, by="medics")]), url="https://b.example/", outlet="B")),
    Read(*page(incident(place=NEAR, claims=[killed(4, by="police")]), url="https://c.example/", outlet="C")),
    Read(
        *page(
            incident(date="2025-06-02", rule="date.report", claims=[killed(2)]),
            incident("i2", place=TIMBUKTU, hit=(FARMERS,), claims=[killed(2, by="the army")]),
            url="https://d.example/",
            outlet="D",
        )
    ),
    Read(*page(incident(place=MALI, claims=[killed(9)]), url="https://e.example/", outlet="E")),
    Read(*page(incident(place=None, claims=[killed(1)]), url="https://f.example/", outlet="F")),
]
HELD_OUT = [Read(*page(incident(claims=[killed(3, by="a hospital")]), url="https://g.example/", outlet="G"))]
_VARIES = re.compile(r"\b[a-z]-[0-9a-f]{16}\b|(?<=.)\d{4}-\d\d-\d\d")  # ids; days inside a sentence, such as a reason


def plain(value: object) -> object:
    """A value without ids, in an order that does not come from them."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items() if key not in ("signature", "capture", "sha256")}
    if isinstance(value, list):
        return sorted((plain(each) for each in value), key=repr)
    if isinstance(value, str) and value.startswith(("[", "{")):
        return plain(json.loads(value))
    return _VARIES.sub("*", value) if isinstance(value, str) else value


def state(ledger: Ledger) -> dict[str, list[object]]:
    """All rows without what only hashes make of them."""
    found = ledger.rows(*metadata.tables)
    for row in found["incidents"]:  # of matches that are equally good, hashes say whose reasons are shown
        row["body"] = re.sub(r'"reasons":\[[^\]]*\]', "", str(row["body"])).replace(",,", ",")
    last = {row["draft"]: row for row in sorted(found["memberships"], key=lambda row: row["seq"])}
    found["memberships"] = [{**row, "seq": None} for row in last.values()]  # which name came first is up to the hashes
    found["texts"] = [{**row, "key": None} for row in found["texts"]]  # the digits of an id
    return {name: sorted((plain(row) for row in rows), key=repr) for name, rows in found.items()}


def fixed() -> datetime:
    return datetime.fromisoformat(RECORDED).replace(tzinfo=UTC)


def test_filling_in_bulk_gives_what_adding_report_by_report_gives(new_ledger, tmp_path):
    one, other = new_ledger(), new_ledger()
    bulk = base_ledger(tmp_path / "base.db", BASE)
    assert bulk.incidents == 4
    assert grow(one.where, bulk, start=0, incidents=bulk.incidents * COPIES) == COPIES
    with LedgerStore(other.where, linker=Linker(), clock=fixed).writer() as writer:
        for number in range(COPIES):
            for read in (Copy(number + 1).report(each) for each in BASE):
                writer.add(read.capture, read.sheet, given="", engine=ENGINE)
    filled, added = state(one), state(other)
    for name in filled:
        assert filled[name] == added[name], name


def test_a_held_out_report_joins_the_incident_of_its_own_copy(new_ledger, tmp_path):
    ledger = new_ledger()
    bulk = base_ledger(tmp_path / "base.db", BASE)
    grow(ledger.where, bulk, start=0, incidents=bulk.incidents * COPIES)
    cost = measure(ledger.store, HELD_OUT, [0, 2])
    assert (cost.incidents, cost.joined, len(cost.wall)) == (bulk.incidents * COPIES, 2, 2)
    grown = [record for record in ledger.records() if "G" in {member.outlet for member in record.members}]
    assert sorted(record.place.country for record in grown if record.place) == ["ML1", "ML3"]


@pytest.mark.parametrize(
    "text", ['{"start":"x","text":"Killed \\"2025-06-01\\" there"}', "2025-06-01 was warm, t-12", ""]
)
def test_copy_0_is_the_base(text):
    assert Copy(0).text(text) == text


def test_a_copy_shifts_days_places_and_ids_and_leaves_quotes_and_recorded_times_alone():
    text = (
        '{"id":"c-00112233445566aa","date":"2025-06-01","occurred":"2025-06-01/2025-06-02","quote":"on 2025-06-01",'
        '"place":{"country":"ML","lon":-1.17,"gazetteer_id":"gn:1"},"recorded":"2026-01-01T00:00:00.000000Z"}'
    )
    copy = Copy(1)
    found = json.loads(copy.text(text))
    assert (found["date"], found["occurred"]) == ("2025-07-08", "2025-07-08/2025-07-09")
    assert (found["quote"], found["recorded"]) == ("on 2025-06-01", "2026-01-01T00:00:00.000000Z")
    assert found["place"] == {"country": "ML1", "lon": -0.86, "gazetteer_id": "gn:11"}
    assert found["id"][:13] == "c-00112233445"
    assert found["id"] != "c-00112233445566aa"
    words = Vocabulary()
    template = words.template(text)
    assert template.fill(words.words(copy)) == copy.text(text)


def test_quantiles():
    assert [quantile([4.0, 1.0, 3.0, 2.0], share) for share in (0.5, 0.95, 1.0)] == [2.0, 4.0, 4.0]

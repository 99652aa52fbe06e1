"""Adding reports: each once, whole, and in any order."""

import itertools
from dataclasses import replace

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.ledger import Change
from onrecord.model import Capture, PlacePrecision, Sheet
from onrecord.model.record import Record
from tests.ledger.conftest import Ledger
from tests.ledger.factory import BOULI, FARMERS, ISGS, MALI, TIMBUKTU, incident, killed, report, said

APPEND_ONLY = ("captures", "documents", "versions", "readings", "extractions", "drafts", "claims", "filings", "edges")


def test_a_report_added_again_changes_nothing(ledger):
    page = report(incident(claims=[killed(3)]))
    first, again = ledger.add(page, page)
    assert (first.change, again.change) == (Change.NEW, Change.UNCHANGED)
    before = ledger.rows(*APPEND_ONLY, "memberships", "incidents")
    assert ledger.add(page)[0].change is Change.UNCHANGED
    assert ledger.rows(*APPEND_ONLY, "memberships", "incidents") == before


def test_a_capture_that_is_held_needs_no_second_reading(ledger):
    capture, sheet = report(incident())
    ledger.add((capture, sheet))
    with ledger.store.writer() as writer:
        assert writer.held(capture, given="", engine="rules-1.0") is not None
        assert writer.held(capture, given="", engine="rules-1.1") is None
        assert writer.held(capture, given="2025-06-05", engine="rules-1.0") is None


def test_rotating_advertisements_make_a_capture_and_nothing_else(ledger):
    capture, sheet = report(incident())
    other = replace(capture, content=b"ads", sha256="f" * 64, retrieved="2025-06-09T00:00:00Z")
    ledger.add((capture, sheet))
    before = ledger.records()
    assert ledger.add((other, sheet))[0].change is Change.UNCHANGED
    assert ledger.records() == before
    assert len(ledger.rows("captures")["captures"]) == 2


def test_two_reports_of_one_attack_are_one_incident(ledger):
    first, second = ledger.add(
        report(incident(claims=[killed(3)])),
        report(incident(claims=[killed(3, by="medics")]), url="https://b.example/2", outlet="B"),
    )
    assert (len(first.new), len(second.new), len(second.updated)) == (1, 0, 1)
    (record,) = ledger.records()
    assert len(record.members) == 2
    assert {claim.claimant for claim in record.claims} == {"residents", "medics"}
    assert any("same place Boulikessi" in reason for reason in record.members[0].reasons)


def test_a_report_without_incidents_is_kept_too(ledger):
    capture, sheet = report()
    (receipt,) = ledger.add((capture, sheet))
    assert (receipt.change, receipt.new) == (Change.NEW, ())
    with ledger.store.view() as view:
        held = view.report(sheet.report.id)
    assert held is not None
    assert held.text == sheet.report.text


def test_a_newer_version_takes_the_place_of_the_older(ledger):
    old = report(incident(claims=[killed(3)]), retrieved="2025-06-02T10:00:00Z")
    new = report(incident(claims=[killed(5)]), retrieved="2025-06-02T18:00:00Z")
    ledger.add(old)
    (receipt,) = ledger.add(new)
    assert (receipt.change, receipt.new, len(receipt.updated)) == (Change.UPDATED, (), 1)
    (record,) = ledger.records()
    assert record.fatalities is not None
    assert (record.fatalities.low, len(record.members), len(record.claims)) == (5, 1, 1)
    assert len(ledger.rows("claims")["claims"]) == 2


def test_an_older_version_that_comes_late_changes_nothing_shown(ledger):
    old = report(incident(claims=[killed(3)]), retrieved="2025-06-02T10:00:00Z")
    new = report(incident(claims=[killed(5)]), retrieved="2025-06-02T18:00:00Z")
    ledger.add(new)
    before = ledger.records()
    assert ledger.add(old)[0].new == ()
    assert ledger.records() == before


def test_an_incident_that_a_newer_version_drops_is_gone_and_says_so(ledger):
    two = [incident("i1", claims=[killed(3)]), incident("i2", place=TIMBUKTU, claims=[killed(1)])]
    ledger.add(report(*two, retrieved="2025-06-02T10:00:00Z"))
    names = {record.place.name: record.id for record in ledger.records()}
    ledger.add(report(two[0], incident("i2", place=BOULI, date="2025-05-20"), retrieved="2025-06-02T18:00:00Z"))
    assert names["Timbuktu"] not in {record.id for record in ledger.records()}
    with pytest.raises(Exception, match="no longer held"):
        ledger.record(names["Timbuktu"])


def test_a_corrected_date_keeps_the_old_id_alive(ledger):
    words = [killed(3)]
    ledger.add(report(incident(date="2025-06-01", claims=words), retrieved="2025-06-02T10:00:00Z"))
    (before,) = ledger.records()
    page = report(incident(date="2025-05-31", claims=words), title="Corrected", retrieved="2025-06-02T18:00:00Z")
    ledger.add(page)
    (after,) = ledger.records()
    assert after.id != before.id
    assert after.redirects == (before.id,)
    assert ledger.record(before.id) == after


def test_a_newer_engine_takes_the_place_of_the_older_and_is_not_undone_by_it(ledger):
    capture, sheet = report(incident(claims=[killed(3)]))
    better = report(incident(claims=[killed(3), said("the base was overrun")]))[1]
    better = replace(better, report=sheet.report)
    ledger.add((capture, sheet), engine="rules-1.9")
    ledger.add((capture, better), engine="rules-1.10")
    ledger.add((capture, sheet), engine="rules-1.9")
    (record,) = ledger.records()
    assert len(record.claims) == 2


def test_merged_ids_lead_to_the_incident_they_are_part_of(ledger):
    reports = [report(incident(claims=[killed(n)]), url=f"https://{n}.example/", outlet=f"O{n}") for n in range(1, 6)]
    shown = set()
    for page in reports:
        ledger.add(page)
        shown |= {record.id for record in ledger.records()}
    (record,) = ledger.records()
    assert {ledger.record(name).id for name in shown} == {record.id}
    assert shown - {record.id} <= set(record.redirects)


def test_an_id_may_be_cut_short(ledger):
    ledger.add(report(incident()))
    (record,) = ledger.records()
    assert ledger.record(record.id[:6]) == record


PLACES = [BOULI, TIMBUKTU, MALI, replace(BOULI, lat=15.05, gazetteer_id="gn:3", name="Mondoro"), None]
ADM1 = replace(BOULI, name="Mopti", precision=PlacePrecision.ADM1, gazetteer_id="gn:9")


@st.composite
def pages(draw: st.DrawFn) -> list[tuple[Capture, Sheet]]:
    """A few reports that may or may not tell of the same incidents, some of them versions of one document."""
    made = []
    for number in range(draw(st.integers(2, 6))):
        told = [
            incident(
                f"i{n}",
                date=draw(st.sampled_from(["2025-05-31", "2025-06-01", "2025-06-02", "2025-06-04"])),
                rule=draw(st.sampled_from(["date.weekday", "date.report"])),
                place=draw(st.sampled_from([*PLACES, ADM1])),
                acted=draw(st.sampled_from([(), (ISGS,), incident().perpetrator])),
                hit=draw(st.sampled_from([(), (FARMERS,), incident().target])),
                claims=[killed(draw(st.integers(1, 4)), by=draw(st.sampled_from(["medics", "police", "the army"])))],
            )
            for n in range(1, draw(st.integers(1, 2)) + 1)
        ]
        made.append(
            report(
                *told,
                url=f"https://{draw(st.sampled_from('abcd'))}.example/page",
                outlet=draw(st.sampled_from(["A", "B", "C"])),
                published=draw(st.sampled_from(["2025-06-02", "2025-06-03", "2025-06-03T10:00"])),
                retrieved=f"2025-06-0{draw(st.integers(3, 6))}T0{number}:00:00Z",
                title=f"Report {number}",
            )
        )
    return made


def shown(ledger: Ledger, order: list[tuple[Capture, Sheet]]) -> list[bytes]:
    """The view after adding reports in an order, without recorded times."""
    ledger.add(*order)
    return [msgspec.json.encode(timeless(record)) for record in ledger.records()]


def timeless(record: Record) -> Record:
    """A record without what depends on when the ledger learnt it."""
    return replace(
        record,
        recorded="",
        updated="",
        members=tuple(replace(member, recorded=None) for member in record.members),
        claims=tuple(replace(claim, recorded=None) for claim in record.claims),
        tolls=tuple(
            replace(toll, series=tuple(replace(point, recorded="") for point in toll.series)) for toll in record.tolls
        ),
    )


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=pages(), random=st.randoms(use_true_random=False))
def test_the_order_of_arrival_makes_no_difference(new_ledger, made, random):
    other = list(made)
    random.shuffle(other)
    assert shown(new_ledger(), made) == shown(new_ledger(), other)


def test_all_orders_of_a_chain_give_one_view(new_ledger):
    """Five days in a row, each next to the one before: the guard against chains cuts them alike in every order."""
    made = [
        report(incident(date=f"2025-06-0{day}", rule="date.report"), url=f"https://{day}.example/", outlet=f"O{day}")
        for day in range(1, 5)
    ]
    views = {tuple(shown(new_ledger(), list(order))) for order in itertools.permutations(made)}
    assert len(views) == 1

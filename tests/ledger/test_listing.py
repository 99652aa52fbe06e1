"""Lists and counts: the columns say what the records say."""

import pytest

from onrecord.ledger import Box, Cursor, Query
from onrecord.model import EventType, Status
from tests.ledger.factory import BOULI, MALI, TIMBUKTU, incident, killed, report

CASES = [
    {"date": "2025-06-01", "place": BOULI, "claims": (killed(30),)},
    {"date": "2025-06-05", "place": TIMBUKTU, "claims": (killed(4),)},
    {"date": "2025-07-01", "place": TIMBUKTU},
    {"date": "2025-07-01", "place": MALI},
    {"date": "2024-01-09", "place": None},
]


@pytest.fixture
def held(ledger):
    for number, case in enumerate(CASES):
        ledger.add(report(incident(**case), url=f"https://{number}.example/", outlet=str(number)))
    assert len(ledger.records()) == len(CASES)
    return ledger


def test_pages_follow_each_other_without_a_gap(held):
    with held.store.listing() as view:
        seen, after = [], None
        while True:
            page = view.page(Query(), after=after, limit=2)
            seen += page.records
            if page.more is None:
                break
            after = page.more
            assert isinstance(after, Cursor)
    assert sorted(record.id for record in seen) == sorted(record.id for record in held.records())
    assert [record.date for record in seen] == sorted((record.date for record in seen), reverse=True)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        (Query(), 5),
        (Query(killed=5), 1),
        (Query(killed=4), 2),
        (Query(box=Box(-4, 16, -2, 18)), 2),
        (Query(box=Box(170, -90, -2, 90)), 2),
        (Query(since="2025-07"), 2),
        (Query(event_type=EventType.RIOTS), 0),
    ],
)
def test_counts_are_of_what_the_query_asks_for(held, query, count):
    with held.store.listing() as view:
        assert view.count(query) == count
        assert len(list(view.records(query))) == count


def test_facets_leave_their_own_field_open(held):
    with held.store.listing() as view:
        seen = view.overview(Query(status=Status.DISPUTED), columns=10, rows=5)
    assert seen.total == 0
    assert sum(item.count for item in seen.facets["status"]) == len(CASES)
    assert sum(item.count for item in seen.facets["country"]) == 0


def test_cells_hold_points_and_areas_the_rest(held):
    with held.store.listing() as view:
        seen = view.overview(Query(), columns=32, rows=16)
    assert sum(cell.count for cell in seen.cells) + sum(area.count for area in seen.areas) == len(CASES)
    alone = [cell for cell in seen.cells if cell.count == 1]
    assert [(cell.lat, cell.killed) for cell in alone] == [(BOULI.lat, 30)]
    assert alone[0].id is not None
    assert {(area.name, area.precision) for area in seen.areas} == {("Mali", "country"), (None, None)}


@pytest.mark.parametrize(
    ("query", "when"),
    [
        (Query(since="2025-06", until="2025-06~"), ["2025-06-01", "2025-06-05"]),
        (Query(), ["2024-01", "2025-06", "2025-07"]),
    ],
)
def test_a_timeline_counts_by_as_much_as_fits(held, query, when):
    with held.store.listing() as view:
        bars = view.overview(query, columns=4, rows=2).bars
    assert [bar.when for bar in bars] == when


def test_a_document_leads_to_its_incidents(held):
    record = held.records()[0]
    with held.store.listing() as view:
        assert [one.id for one in view.incidents_of(record.members[0].document)] == [record.id]
        assert view.incidents_of("d-none") == ()

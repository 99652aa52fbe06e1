"""Looking back: the ledger as it stood at a recorded time, and what reports published by a day tell."""

import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from onrecord.errors import LedgerError
from onrecord.ledger import LedgerStore, Query
from onrecord.ledger.tables import metadata
from onrecord.link import Linker
from onrecord.model import Count, EventType
from tests.ledger.conftest import Ledger
from tests.ledger.deciding import MERGE, REJECT, add, correct, decide
from tests.ledger.factory import BOULI, ENGINE, FARMERS, ISGS, JNIM, TIMBUKTU, incident, killed, report

START = datetime(2025, 7, 1, tzinfo=UTC)
NEWER = "rules-2.0"


def page(number, *incidents, published="2025-06-02", **rest):
    return report(*incidents, url=f"https://{number}.example/", outlet=f"Outlet {number}", published=published, **rest)


FIRST = page(1, incident(claims=[killed(12, by="medics")]))
CHANGED = page(
    1,
    incident(claims=[killed(14, by="medics")]),
    incident("i2", place=TIMBUKTU, date="2025-06-02"),
    title="Base attacked, and a town",
    published="2025-06-04",
    retrieved="2025-06-05T00:00:00Z",
)
EARLIER = page(
    1, incident(date="2025-05-31"), title="Base hit", published="2025-06-01", retrieved="2025-06-01T00:00:00Z"
)
ADDED = [
    (FIRST, ENGINE),
    (CHANGED, ENGINE),
    (EARLIER, ENGINE),
    (page(2, incident(claims=[killed(30, by="the mission")]), published="2025-06-03"), ENGINE),
    (page(3, incident(date="2025-06-02", acted=[JNIM]), published="2025-06-03"), ENGINE),
    (page(4, incident(date="2025-05-31", acted=[ISGS]), published="2025-06-01"), ENGINE),
    (page(5, incident(place=TIMBUKTU, date="2025-06-02"), published=None), ENGINE),
    (page(6, incident(place=TIMBUKTU, hit=[FARMERS]), incident("i2", place=BOULI), published="2025-06"), ENGINE),
    (page(7, incident(acted=[]), published="2025-06-05"), ENGINE),
    (page(2, incident(claims=[killed(31, by="the mission")]), published="2025-06-03"), NEWER),
    (page(7, published="2025-06-06", title="Withdrawn", retrieved="2025-06-07T00:00:00Z"), ENGINE),
]
"""Reports with their engines: versions of one document, a newer engine, no date, a month, nothing any more."""

ORDERS = st.permutations(range(len(ADDED)))


def second(number):
    """The recorded time of the nth report, from 0."""
    return (START + timedelta(seconds=number)).strftime("%Y-%m-%dT%H:%M:%SZ")


def fill(ledger, order):
    for number in order:
        added, engine = ADDED[number]
        ledger.add(added, engine=engine)
        yield list(ledger.records())


def store_at(path, moment=START):
    return LedgerStore(str(path), linker=Linker(), clock=lambda: moment)


def put(store, numbers):
    with store.writer() as writer:
        for number in numbers:
            (capture, sheet), engine = ADDED[number]
            writer.add(capture, sheet, given="", engine=engine)


def seen(store, query=None, **when):
    """The incidents at a moment, without the moment's own mark."""
    with store.view(**when) as view:
        return [replace(record, as_of=None, as_published=None) for record in view.records(query or Query())]


@settings(max_examples=6, deadline=None)
@given(order=ORDERS)
def test_as_of_is_the_ledger_that_held_the_first_reports_only(order):
    with tempfile.TemporaryDirectory() as folder:
        ledger = Ledger(Path(folder) / "l.db")
        for number, then in enumerate(list(fill(ledger, order))):
            assert seen(ledger.store, as_of=second(number)) == then


@settings(max_examples=6, deadline=None)
@given(
    order=ORDERS, day=st.sampled_from(["2025-05-31", "2025-06-01", "2025-06-02", "2025-06-03", "2025-06-05", "2025"])
)
def test_as_published_is_a_ledger_of_the_reports_published_by_then(order, day):
    with tempfile.TemporaryDirectory() as folder:
        whole, part = store_at(Path(folder) / "whole.db"), store_at(Path(folder) / "part.db")
        put(whole, order)
        put(part, [number for number in order if (ADDED[number][0][1].report.published or "~") + "~" <= day + "~"])
        assert seen(whole, as_published=day) == seen(part)


def test_matches_left_out_because_of_later_reports_are_found_again(ledger, new_ledger):
    """Of many reports of one event the ledger keeps the best matches only; some of them are of later reports."""
    early = [
        page(1, incident(acted=[], claims=[killed(12, by="medics")])),
        page(2, incident(acted=[JNIM])),
    ]
    late = [page(10 + n, incident(claims=[killed(12, by=f"office {n}")]), published="2025-06-05") for n in range(8)]
    ledger.add(*late, *early)
    part = new_ledger()
    part.add(*early)
    then = seen(ledger.store, as_published="2025-06-02")
    assert [timeless(record) for record in then] == [timeless(record) for record in part.records()]


@settings(max_examples=5, deadline=None)
@given(order=ORDERS, held=st.integers(0, len(ADDED) - 1))
def test_both_times_are_the_first_reports_that_were_published_by_then(order, held):
    with tempfile.TemporaryDirectory() as folder:
        ledger, part = Ledger(Path(folder) / "whole.db"), Ledger(Path(folder) / "part.db")
        list(fill(ledger, order))
        now = [replace(each, as_of=None, as_published=None) for each in _at(ledger, held)]
        early = [n for n in order[: held + 1] if (ADDED[n][0][1].report.published or "~") + "~" <= "2025-06-03~"]
        part.add()
        list(fill(part, early))
        assert [timeless(record) for record in now] == [timeless(record) for record in part.records()]


def _at(ledger, held):
    with ledger.store.view(as_of=second(held), as_published="2025-06-03") as view:
        return list(view.records(Query()))


def timeless(record):
    """What a record says, recorded times aside."""
    return (record.id, record.redirects, record.fields, [(m.draft, m.reasons) for m in record.members])


@pytest.fixture
def grown(ledger):
    """A ledger of all the reports in the order of the list, with what it held after each."""
    return ledger, list(fill(ledger, range(len(ADDED))))


@pytest.mark.parametrize("number", range(len(ADDED)))
def test_ids_and_redirects_lead_where_they_led(grown, number):
    ledger, states = grown
    with ledger.store.view(as_of=second(number)) as view:
        assert view.count() == len(states[number])
        for record in states[number]:
            for name in (record.id, *record.redirects):
                assert replace(view.record(name), as_of=None) == record


def test_a_record_says_which_moment_it_is_of(grown):
    ledger, _ = grown
    with ledger.store.view(as_of="2025-07-01T00:00:03Z", as_published="2025-06") as view:
        for record in view.records(Query()):
            assert (record.as_of, record.as_published) == ("2025-07-01T00:00:03.000000Z", "2025-06")
    assert all(record.as_of is None for record in ledger.records())


def test_before_the_first_report_there_was_nothing(grown):
    ledger, _ = grown
    with ledger.store.view(as_of="2025-06") as view:
        assert (view.count(), list(view.records(Query()))) == (0, [])
        with pytest.raises(LedgerError, match="no such incident at that time"):
            view.record(ledger.records()[0].id)


def test_in_the_future_it_is_as_now(grown):
    ledger, states = grown
    assert seen(ledger.store, as_of="2030") == states[-1]


@pytest.mark.parametrize(
    "query",
    [
        Query(since="2025-06-02"),
        Query(until="2025-05-31"),
        Query(country="NE"),
        Query(actor="isgs"),
        Query(event_type=EventType.BATTLES),
    ],
)
@pytest.mark.parametrize("number", [3, 6, 9])
def test_a_query_asks_the_same_of_the_past(ledger, query, number):
    asked = []
    for order in range(len(ADDED)):
        list(fill(ledger, [order]))
        with ledger.store.view() as view:
            asked.append(list(view.records(query)))
    assert seen(ledger.store, query, as_of=second(number)) == asked[number]


def test_the_version_that_counted_is_the_one_that_is_read(grown):
    ledger, _ = grown
    document = FIRST[1].report.id
    with ledger.store.view(as_of=second(0)) as view:
        assert view.report(document).title == "Base attacked"
    with ledger.store.view(as_published="2025-06-01") as view:
        assert view.report(document).title == "Base hit"
    with ledger.store.view(as_of="2025-06") as view:
        assert view.report(document) is None


def test_looking_back_writes_nothing(grown):
    ledger, _ = grown
    before = ledger.rows(*metadata.tables)
    seen(ledger.store, as_of=second(4))
    seen(ledger.store, as_published="2025-06-02")
    assert ledger.rows(*metadata.tables) == before


def test_what_is_no_time_is_refused(ledger):
    ledger.add(FIRST)
    with pytest.raises(LedgerError, match="is no time"), ledger.store.view(as_of="soon"):
        pass


def test_an_id_of_today_leads_to_what_its_reports_told_then(ledger):
    first = page(1, incident(), published="2025-06-02")
    later = page(2, incident(), published="2025-06-04")
    ledger.add(first, later)
    (now,) = ledger.records()
    with ledger.store.view(as_published="2025-06-04") as view:
        assert view.record(now.id).id == now.id
    with ledger.store.view(as_published="2025-06-03") as view:
        then = view.record(now.id)
    assert [member.published for member in then.members] == ["2025-06-02"]
    assert then.id in {now.id, *now.redirects}


DECIDED = [
    lambda ledger, names, number: decide(ledger, MERGE, names[0], names[1]),
    lambda ledger, names, number: correct(ledger, names[0], "fatalities", Count(700 + number, 900, 800)),
    lambda ledger, names, number: decide(ledger, REJECT, names[0], claims=(ledger.record(names[0]).claims[0].id,)),
]


FEW = settings(max_examples=4, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))


@FEW
@given(order=ORDERS, acts=st.dictionaries(st.integers(3, 10), st.sampled_from(DECIDED), max_size=3))
def test_decisions_count_from_when_they_were_recorded(order, acts):
    with tempfile.TemporaryDirectory() as folder:
        ledger = Ledger(Path(folder) / "l.db")
        states = []
        for number in range(len(order)):
            states += fill(ledger, [order[number]])
            names = [record.id for record in ledger.records()]
            if number in acts and len(names) > 1:
                acts[number](ledger, names, number)
                states.append(list(ledger.records()))
        for moment, then in enumerate(states):
            assert seen(ledger.store, as_of=second(moment)) == then


@FEW
@given(order=ORDERS, act=st.sampled_from(DECIDED), day=st.sampled_from(["2025-06-02", "2025-06-03"]))
def test_as_published_replays_the_decisions_on_what_was_known(order, act, day):
    with tempfile.TemporaryDirectory() as folder:
        whole, part = (Ledger(Path(folder) / name) for name in ("whole.db", "part.db"))
        for ledger in (whole, part):
            ledger.store = store_at(ledger.path)
        put(whole.store, order)
        taken = act(whole, [record.id for record in whole.records()], 0)
        put(
            part.store, [number for number in order if (ADDED[number][0][1].report.published or "~") + "~" <= day + "~"]
        )
        add(part, taken)
        assert seen(whole.store, as_published=day) == seen(part.store)

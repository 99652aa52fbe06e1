"""Whatever the order in which reports come, the ledger is the same: fifty reports of a handful of events, shuffled."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import msgspec
import pytest

from onrecord.ledger import LedgerStore, Query
from onrecord.link import Linker
from onrecord.model import Capture, DatePrecision, Incident, PlacePrecision, Sheet, SubEventType
from tests.ledger.factory import (
    ARMY,
    BOULI,
    ENGINE,
    FARMERS,
    ISGS,
    JNIM,
    MALI,
    TIMBUKTU,
    incident,
    killed,
    report,
    said,
)

REPORTS = 50
VILLAGE = replace(BOULI, name="Bolkassi", gazetteer_id=None, lat=None, lon=None)
BESIDE = replace(TIMBUKTU, name="Kabara", gazetteer_id="gn:8", lat=16.75)
REGION = replace(BOULI, name="Mopti", gazetteer_id="gn:9", precision=PlacePrecision.ADM1)
PLACES = (BOULI, BOULI, BOULI, TIMBUKTU, TIMBUKTU, VILLAGE, BESIDE, REGION, MALI)
SIDES = (((JNIM,), (ARMY,)), ((JNIM,), (ARMY,)), ((), (ARMY,)), ((ARMY,), (JNIM,)), ((ISGS,), (FARMERS,)), ((), ()))
KINDS = (SubEventType.ARMED_CLASH, SubEventType.ARMED_CLASH, SubEventType.SHELLING, SubEventType.ATTACK)
DATES = (
    *(("2025-06-01", None, DatePrecision.DAY),) * 3,
    ("2025-06-02", None, DatePrecision.DAY),
    ("2025-06-03", None, DatePrecision.DAY),
    ("2025-05-31", "2025-06-02", DatePrecision.RANGE),
    ("2025-05-26", "2025-06-01", DatePrecision.WEEK),
)


def telling(chance: random.Random, name: str) -> Incident:
    """One incident, told somehow."""
    day, end, precision = chance.choice(DATES)
    acted, hit = chance.choice(SIDES)
    source = chance.choice(("residents", "the mayor", "a nurse"))
    claims = [said(f"fighters came to the post at dawn, {source} said", by=source)]
    if chance.random() < 0.7:
        claims.append(killed(chance.choice((5, 12, 12, 30)), by=source))
    place, kind = chance.choice(PLACES), chance.choice(KINDS)
    told = {"date": day, "end": end, "precision": precision, "place": place, "kind": kind}
    return incident(name, acted=acted, hit=hit, claims=claims, **told)


def made(seed: int) -> list[tuple[Capture, Sheet]]:
    """Fifty reports of forty-four documents: six come again, changed."""
    chance = random.Random(seed)  # noqa: S311 -- a fixed shuffle, no secret
    reports = []
    for number in range(REPORTS):
        told = [telling(chance, f"i{n}") for n in range(chance.choice((1, 1, 1, 2)))]
        address = f"https://news.example/{number % (REPORTS - 6)}"
        published, fetched = f"2025-06-0{chance.randint(2, 5)}", f"2025-07-01T00:00:{number:02}Z"
        outlet = f"Outlet {number % 9}"
        reports.append(report(*told, url=address, outlet=outlet, published=published, retrieved=fetched))
    return reports


def ledger_of(reports: list[tuple[Capture, Sheet]], path: Path) -> list[bytes]:
    """All records of a ledger made of the reports in this order, at a clock that stands still."""
    store = LedgerStore(str(path), linker=Linker(), clock=lambda: datetime(2025, 7, 3, tzinfo=UTC))
    with store.writer() as writer:
        for capture, sheet in reports:
            writer.add(capture, sheet, given="", engine=ENGINE)
    with store.view() as view:
        return [msgspec.json.encode(record) for record in view.records(Query())]


def shuffled(reports: list[tuple[Capture, Sheet]], orders: int) -> Iterator[list[tuple[Capture, Sheet]]]:
    chance = random.Random(1)  # noqa: S311 -- a fixed shuffle, no secret
    for _ in range(orders):
        chance.shuffle(reports)
        yield reports


@pytest.mark.parametrize(
    ("seed", "orders"),
    [(7, 3), pytest.param(8, 20, marks=pytest.mark.slow), pytest.param(9, 100, marks=pytest.mark.slow)],
    ids=["7", "twenty", "a hundred"],
)
def test_one_ledger_whatever_the_order(seed, orders, tmp_path):
    reports = made(seed)
    names = (tmp_path / f"{number}.db" for number in count())
    first = ledger_of(reports, next(names))
    members = [len(msgspec.json.decode(record)["members"]) for record in first]
    assert 1 < len(first) < sum(members)
    assert max(members) > 6
    for order in shuffled(reports, orders):
        path = next(names)
        assert ledger_of(order, path) == first
        path.unlink()

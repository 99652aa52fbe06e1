"""The drawing of origins: each name once in its column, each way once, and what is not drawn is counted."""

from dataclasses import replace

import pytest

from onrecord.ledger import Query
from onrecord.web.origins import MOST, origins


@pytest.fixture(scope="module")
def record(pipeline):
    with pipeline.listing() as view:
        return view.page(Query(country="ML")).records[0]


def test_every_origin_and_outlet_stands_once(record):
    drawn = origins(record)
    first = [name.words for name in drawn.names if name.column == 0]
    last = [name.words for name in drawn.names if name.column == 2]
    claimed = {claim.root for claim in record.claims}
    assert sorted(first) == sorted(root.name for root in record.roots if root.counts and root.id in claimed)
    assert sorted(last) == ["The Courier", "The Herald"]
    assert len(drawn.lines) == len({line.path for line in drawn.lines})


def test_who_has_a_stake_is_marked(record):
    marked = {name.words for name in origins(record).names if name.interested}
    assert marked == {root.name for root in record.roots if root.interested and root.counts}


def test_names_that_have_no_room_are_cut_and_kept_in_full(record):
    long = "A very long name of an outlet that nobody could ever read in one line"
    claims = tuple(replace(claim, outlet=long) for claim in record.claims)
    (name,) = [each for each in origins(replace(record, claims=claims)).names if each.column == 2]
    assert name.words == long
    assert name.short.endswith("…")
    assert len(name.short) <= 32


def test_names_beyond_those_that_are_drawn_are_counted(record):
    claims = tuple(replace(record.claims[0], outlet=f"Outlet {n}") for n in range(MOST + 7))
    drawn = origins(replace(record, claims=claims))
    assert drawn.left_out == 7
    assert len([name for name in drawn.names if name.column == 2]) == MOST


def test_one_way_alone_is_not_drawn(record):
    assert origins(replace(record, claims=())) is None


def test_a_circle_is_drawn_dashed(record):
    roots = tuple(replace(root, circular=True) for root in record.roots)
    assert all(line.circular for line in origins(replace(record, roots=roots)).lines)

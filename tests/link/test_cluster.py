"""Clusters: single linkage, best match first, with guards; whatever the order."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.cluster import cluster
from onrecord.link.compare import compare
from onrecord.model.record import Draft, Match
from tests.link.test_compare import BASE


def drafts(**days: str) -> list[Draft]:
    """One draft for each name, each of a document of its own."""
    return [replace(BASE, id=name, document=f"d-{name}", first=day, last=day) for name, day in days.items()]


def link(*pairs: tuple[str, str, float]) -> list[Match]:
    return [Match(left, right, score, ()) for left, right, score in pairs]


def test_what_has_no_match_stands_alone():
    assert cluster(drafts(a="2025-06-01", b="2025-06-01"), []) == (("a",), ("b",))


def test_matches_join_in_chains():
    same = drafts(a="2025-06-01", b="2025-06-01", c="2025-06-01")
    assert cluster(same, link(("a", "b", 0.8), ("b", "c", 0.7))) == (("a", "b", "c"),)


def test_a_chain_of_days_is_cut_where_its_ends_lie_more_than_two_days_apart():
    days = drafts(a="2025-06-01", b="2025-06-02", c="2025-06-03", d="2025-06-04")
    found = cluster(days, link(("a", "b", 0.7), ("b", "c", 0.7), ("c", "d", 0.7)))
    assert found == (("a", "b", "c"), ("d",))


def test_the_best_match_is_taken_first():
    days = drafts(a="2025-06-01", b="2025-06-02", c="2025-06-03", d="2025-06-04")
    assert cluster(days, link(("a", "b", 0.7), ("b", "c", 0.8), ("c", "d", 0.9))) == (("a",), ("b", "c", "d"))


def test_two_incidents_of_one_report_never_meet():
    a, b, c = drafts(a="2025-06-01", b="2025-06-01", c="2025-06-01")
    found = cluster([replace(a, document="d"), b, replace(c, document="d")], link(("a", "b", 0.9), ("b", "c", 0.8)))
    assert found == (("a", "b"), ("c",))


def test_actors_that_contradict_never_meet():
    a, b, c = drafts(a="2025-06-01", b="2025-06-01", c="2025-06-01")
    unknown = replace(b, acted=(), acted_kinds=(), hit=())
    found = cluster([a, unknown, replace(c, acted=("isgs",), hit=())], link(("a", "b", 0.7), ("b", "c", 0.8)))
    assert found == (("a",), ("b", "c"))


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), min_size=2, max_size=8), st.randoms())
def test_the_order_of_drafts_and_matches_makes_no_difference(made, random):
    known = [
        replace(BASE, id=f"t{n}", document=f"d{document}", first=f"2025-06-0{day}", last=f"2025-06-0{day}")
        for n, (document, day) in enumerate(made)
    ]
    matches = [match for a in known for b in known if a.id < b.id and (match := compare(a, b))]
    first = cluster(known, matches)
    random.shuffle(known)
    random.shuffle(matches)
    assert cluster(known, matches) == first
    assert sorted(draft for members in first for draft in members) == sorted(draft.id for draft in known)

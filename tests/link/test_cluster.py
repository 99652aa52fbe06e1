"""Clusters: single linkage, best match first, with guards; whatever the order."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.link import weights
from onrecord.link.cluster import cluster
from onrecord.link.compare import compare
from onrecord.link.features import contradict, gap, is_long
from onrecord.link.forest import thin
from onrecord.model.record import Clustering, Draft, Match
from tests.link.test_compare import BASE


def drafts(**days: str) -> list[Draft]:
    """One draft for each name, each of a document of its own."""
    return [replace(BASE, id=name, document=f"d-{name}", first=day, last=day) for name, day in days.items()]


def link(*pairs: tuple[str, str, float]) -> list[Match]:
    return [Match(left, right, score, ()) for left, right, score in pairs]


def test_what_has_no_match_stands_alone():
    assert cluster(drafts(a="2025-06-01", b="2025-06-01"), []).clusters == (("a",), ("b",))


def test_matches_join_in_chains():
    same = drafts(a="2025-06-01", b="2025-06-01", c="2025-06-01")
    assert cluster(same, link(("a", "b", 0.8), ("b", "c", 0.7))).clusters == (("a", "b", "c"),)


def test_a_chain_of_days_is_cut_where_its_ends_lie_more_than_two_days_apart():
    days = drafts(a="2025-06-01", b="2025-06-02", c="2025-06-03", d="2025-06-04")
    found = cluster(days, link(("a", "b", 0.7), ("b", "c", 0.7), ("c", "d", 0.7)))
    assert found.clusters == (("a", "b", "c"), ("d",))


def test_the_best_match_is_taken_first():
    days = drafts(a="2025-06-01", b="2025-06-02", c="2025-06-03", d="2025-06-04")
    assert cluster(days, link(("a", "b", 0.7), ("b", "c", 0.8), ("c", "d", 0.9))).clusters == (("a",), ("b", "c", "d"))


def test_two_incidents_of_one_report_never_meet():
    a, b, c = drafts(a="2025-06-01", b="2025-06-01", c="2025-06-01")
    found = cluster([replace(a, document="d"), b, replace(c, document="d")], link(("a", "b", 0.9), ("b", "c", 0.8)))
    assert found.clusters == (("a", "b"), ("c",))


def test_actors_that_contradict_never_meet():
    a, b, c = drafts(a="2025-06-01", b="2025-06-01", c="2025-06-01")
    unknown = replace(b, acted=(), acted_kinds=(), hit=())
    found = cluster([a, unknown, replace(c, acted=("isgs",), hit=())], link(("a", "b", 0.7), ("b", "c", 0.8)))
    assert found.clusters == (("a",), ("b", "c"))


def test_a_match_below_the_threshold_joins_nothing():
    same = drafts(a="2025-06-01", b="2025-06-01")
    assert cluster(same, link(("a", "b", weights.THRESHOLD - 0.01))).clusters == (("a",), ("b",))


def test_what_a_person_joins_is_one_whatever_the_guards_say():
    far = drafts(a="2025-06-01", b="2025-07-01", c="2025-06-01")
    found = cluster([*far, replace(BASE, id="d", document="d-a")], [], joined=[("b", "a"), ("a", "d"), ("x", "a")])
    assert found == Clustering((("a", "b", "d"), ("c",)))


def test_what_a_person_keeps_apart_never_meets_by_a_chain_of_matches():
    same = drafts(a="2025-06-01", b="2025-06-01", c="2025-06-01")
    found = cluster(same, link(("a", "b", 0.9), ("b", "c", 0.8), ("a", "c", 1.0)), apart=[("c", "a"), ("x", "a")])
    assert found == Clustering((("a", "b"), ("c",)))


def test_apart_wins_over_joined_and_the_refused_pair_is_told():
    same = drafts(a="2025-06-01", b="2025-06-01", c="2025-06-01")
    found = cluster(same, [], joined=[("c", "b"), ("b", "a")], apart=[("a", "c")])
    assert found == Clustering((("a", "b"), ("c",)), (("b", "c"),))


def test_matches_do_not_bring_together_what_joined_clusters_keep_apart():
    """a and b are one, x and y are not: only one of the two matches can hold, the better one."""
    same = drafts(a="2025-06-01", b="2025-06-01", x="2025-06-01", y="2025-06-01")
    found = cluster(same, link(("a", "x", 0.7), ("b", "y", 0.8)), joined=[("a", "b")], apart=[("x", "y")])
    assert found.clusters == (("a", "b", "y"), ("x",))


def test_a_later_report_comes_to_a_cluster_that_a_person_made_by_the_part_that_it_matches():
    """The person joined two days that lie far apart: each still takes in what matches it."""
    far = drafts(a="2025-06-01", b="2025-07-01", c="2025-06-01", d="2025-07-01")
    found = cluster(far, link(("a", "c", 0.9), ("b", "d", 0.9)), joined=[("a", "b")])
    assert found.clusters == (("a", "b", "c", "d"),)


PAIRS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] != pair[1]), max_size=4)


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), min_size=2, max_size=8), PAIRS, PAIRS, st.randoms())
def test_the_order_of_drafts_matches_and_decisions_makes_no_difference(made, joined, apart, random):
    known = [
        replace(BASE, id=f"t{n}", document=f"d{document}", first=f"2025-06-0{day}", last=f"2025-06-0{day}")
        for n, (document, day) in enumerate(made)
    ]
    matches = [match for a in known for b in known if a.id < b.id and (match := compare(a, b))]
    one, two = ([(f"t{a}", f"t{b}") for a, b in pairs] for pairs in (joined, apart))
    first = cluster(known, matches, joined=one, apart=two)
    for each in (known, matches, one, two):
        random.shuffle(each)
    assert cluster(known, matches, joined=[pair[::-1] for pair in one], apart=[pair[::-1] for pair in two]) == first
    assert sorted(draft for members in first.clusters for draft in members) == sorted(draft.id for draft in known)
    home = {draft: members for members in first.clusters for draft in members}
    assert not any(home.get(a) and home.get(a) == home.get(b) for a, b in two)
    refused = {frozenset(pair) for pair in first.conflicts}
    assert all(home.get(a) == home.get(b) for a, b in one if {a, b} <= home.keys() and {a, b} not in refused)


def all_pairs(known, matches):
    """The plain reading of the rules, over the matches that matter: every pair across two clusters is looked at."""
    by_id = {draft.id: draft for draft in known}
    home = {draft.id: {draft.id} for draft in known}
    for match in thin(matches):
        one, two = home[match.left], home[match.right]
        if (
            match.score < weights.THRESHOLD
            or one is two
            or any(kept_apart(by_id[a], by_id[b]) for a in one for b in two)
        ):
            continue
        one |= two
        home.update((name, one) for name in two)
    return tuple(sorted({tuple(sorted(members)) for members in home.values()}))


def kept_apart(a, b):
    if a.document == b.document or contradict(a, b):
        return True
    if is_long(a) and is_long(b):
        return (a.first, a.last) != (b.first, b.last)
    if is_long(a) or is_long(b):
        return gap(a, b) > 0
    return gap(a, b) > weights.SPREAD


WHO = st.sampled_from([((), ()), (("jnim",), ()), (("isgs",), ()), (("jnim", "isgs"), ()), (("mli_af",), ("isgs",))])
MADE = st.tuples(st.integers(1, 6), st.integers(1, 6), st.integers(0, 6), WHO)


@given(
    st.lists(MADE, min_size=2, max_size=7),
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.sampled_from([0.5, 0.6, 0.7, 0.8])), max_size=12),
)
def test_summaries_of_clusters_decide_as_all_their_pairs_would(made, edges):
    known = [
        replace(
            BASE,
            id=f"t{n}",
            document=f"d{paper}",
            first=f"2025-06-0{day}",
            last=f"2025-06-{day + more:02}",
            acted=who,
            hit=hit,
        )
        for n, (paper, day, more, (who, hit)) in enumerate(made)
    ]
    names = {draft.id for draft in known}
    matches = link(*((f"t{min(a, b)}", f"t{max(a, b)}", score) for a, b, score in edges if a != b))
    matches = [match for match in matches if {match.left, match.right} <= names]
    assert cluster(known, matches).clusters == all_pairs(known, matches)

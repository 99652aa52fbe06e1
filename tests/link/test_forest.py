"""The few matches that settle clusters: kept up to date as drafts come and go, they are those that all would give."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.link import weights
from onrecord.link.forest import loosened, spanning, thin, worth_keeping
from onrecord.model.record import Match

SCORES = st.sampled_from([0.5, 0.55, 0.6, 0.7, 0.8, 0.9, 1.0])


@pytest.fixture
def _small_rooms(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(weights, "KEPT_SURE", 2)
    monkeypatch.setattr(weights, "KEPT_UNSURE", 1)
    return


def match(left: str, right: str, score: float) -> Match:
    return Match(min(left, right), max(left, right), score, ())


def named(matches):
    return {(each.left, each.right) for each in matches}


@pytest.mark.usefixtures("_small_rooms")
def test_the_best_of_each_draft_and_a_forest_are_kept():
    """Two groups of four whose drafts are closest among themselves, and the one weak link that holds them together."""
    one = [match(a, b, 0.9) for a, b in ("ab", "ac", "ad", "bc", "bd", "cd")]
    two = [match(a, b, 0.9) for a, b in ("wx", "wy", "wz", "xy", "xz", "yz")]
    found = named(thin([*one, *two, match("a", "z", 0.6), match("b", "y", 0.6)]))
    assert ("c", "d") not in found
    assert ("a", "z") in found
    assert ("b", "y") not in found


@pytest.mark.usefixtures("_small_rooms")
def test_unsure_matches_have_room_of_their_own():
    found = named(thin([match("a", other, 0.9) for other in "bcd"] + [match("a", other, 0.5) for other in "xyz"]))
    assert found == {("a", "b"), ("a", "c"), ("a", "d"), ("a", "x"), ("a", "y"), ("a", "z")}
    crowded = [match(a, b, 0.5) for a in "abc" for b in "xyz"]
    assert len(thin(crowded)) < len(crowded)


def test_a_spanning_forest_joins_what_matches_connect_and_has_no_ring():
    assert named(spanning([match("a", "b", 0.9), match("b", "c", 0.8), match("a", "c", 0.7)])) == {
        ("a", "b"),
        ("b", "c"),
    }


PAIRS = list(combinations("abcdefgh", 2))


@pytest.mark.usefixtures("_small_rooms")
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    scored=st.dictionaries(st.sampled_from(PAIRS), SCORES), parts=st.lists(st.integers(0, 3), min_size=28, max_size=28)
)
def test_what_matters_of_parts_put_together_is_what_matters_of_the_whole(scored, parts):
    """However matches are shared out: so linking could be shared out (docs/decisions/0022)."""
    whole = [match(*pair, score) for pair, score in scored.items()]
    shared = defaultdict(list)
    for each, part in zip(whole, parts, strict=False):
        shared[part].append(each)
    merged = [each for part in shared.values() for each in thin(part)]
    assert thin(merged) == thin(whole)


class Kept:
    """What a ledger holds when drafts come and go one by one, and matches are kept as it keeps them."""

    def __init__(self, matches: Iterable[Match]) -> None:
        self.all = list(matches)
        self.at: dict[str, list[Match]] = defaultdict(list)
        for each in self.all:
            self.at[each.left].append(each)
            self.at[each.right].append(each)
        self.here: set[str] = set()
        self.edges: set[Match] = set()

    def live(self, edges):
        return [each for each in edges if each.left in self.here and each.right in self.here]

    def come(self, name: str) -> None:
        self.here.add(name)
        new = self.live(self.at[name])
        ends = {end for each in new for end in (each.left, each.right)} - {name}
        known = [each for each in self.live(self.edges) if {each.left, each.right} & ends]
        self.edges.update(worth_keeping(new, known))

    def go(self, name: str) -> None:
        loose = loosened(self.live(self.edges), name)
        self.here.discard(name)
        for each in sorted(loose & self.here):
            self.come(each)


@pytest.mark.usefixtures("_small_rooms")
@pytest.mark.parametrize("order", ["abcdwxyz", "awbxcydz", "zyxwdcba"])
def test_the_one_weak_link_between_two_groups_is_kept_in_any_order(order):
    """It is among the best of neither end, and no better way leads around it."""
    groups = [match(one, two, 0.9) for group in ("abcd", "wxyz") for one, two in combinations(group, 2)]
    kept = Kept([*groups, match("a", "z", 0.6)])
    for name in order:
        kept.come(name)
    assert ("a", "z") in named(thin(kept.edges))


@pytest.mark.usefixtures("_small_rooms")
@settings(max_examples=300)
@given(
    st.dictionaries(
        st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1]), SCORES, max_size=36
    ),
    st.lists(st.integers(0, 8), max_size=8),
    st.permutations(range(9)),
)
def test_what_is_kept_on_the_way_settles_as_all_matches_would(scores, gone, order):
    kept = Kept(match(f"t{a}", f"t{b}", score) for (a, b), score in scores.items())
    for number in order:
        kept.come(f"t{number}")
    for number in gone:
        kept.go(f"t{number}") if f"t{number}" in kept.here else kept.come(f"t{number}")
    assert thin(kept.live(kept.edges)) == thin(kept.live(kept.all))


def test_nobody_is_compared_anew_where_nothing_was_left_out():
    assert loosened([match("a", "b", 0.9), match("b", "c", 0.9)], "b") == frozenset()

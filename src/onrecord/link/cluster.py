"""Drafts to clusters: single linkage, best match first, guarded against chains. A pure function of its inputs.

A cluster keeps a summary of its members, so that whether two may join costs what differs in them, not what they hold.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.link import weights
from onrecord.link.features import contradict, days_between, is_long
from onrecord.link.forest import rank, thin
from onrecord.model.record import Clustering, Draft, Match, Pair

Period = tuple[str, str]


def cluster(
    drafts: Iterable[Draft], matches: Iterable[Match], *, joined: Iterable[Pair] = (), apart: Iterable[Pair] = ()
) -> Clustering:
    """Partition draft ids. Two clusters join by their best match where no pair across them is kept apart.

    `joined` and `apart` are what people decided: drafts that are joined end in one cluster whatever the guards say,
    drafts that are apart never do. Where both cannot be had, `apart` holds and the refused pair of `joined` is handed
    back as a conflict. Matches below the threshold join nothing. The result depends on the order of none of the
    arguments: equal scores are settled by id.
    """
    known = {draft.id: draft for draft in drafts}
    general = any(draft.whole for draft in known.values())
    settling = sorted(set(matches), key=rank) if general else thin(matches)
    homes = _Homes(known, apart, settling if general else None)
    refused = [pair for pair in sorted({_ordered(pair) for pair in joined}) if not homes.decide(*pair)]
    for match in settling:
        if match.score >= weights.THRESHOLD:
            homes.join(match.left, match.right)
    return Clustering(homes.clusters(), tuple(refused))


def _ordered(pair: Pair) -> Pair:
    return (pair[0], pair[1]) if pair[0] <= pair[1] else (pair[1], pair[0])


@dataclass(slots=True, eq=False)
class _Strand:
    """Members that matches brought together: what else may come to them by a match.

    `latest_first` and `earliest_last` are those of members of a day or a few, None where there are none; `periods` are
    those of members that tell only a vague one; `tellings` hold one draft for each way of telling who acted on whom.
    """

    latest_first: str | None
    earliest_last: str | None
    periods: set[Period]
    tellings: dict[tuple[object, ...], Draft]

    def admits(self, other: "_Strand") -> bool:
        """Whether no member of one lies days apart from one of the other, or names actors that contradict."""
        if len(self.periods | other.periods) > 1 and self.periods and other.periods:
            return False
        if not self._days_within(other.periods) or not other._days_within(self.periods) or self._lie_apart(other):
            return False
        return not any(contradict(a, b) for a in self.tellings.values() for b in other.tellings.values())

    def _days_within(self, periods: Iterable[Period]) -> bool:
        if self.latest_first is None or self.earliest_last is None:
            return True
        return all(self.latest_first <= last and first <= self.earliest_last for first, last in periods)

    def _lie_apart(self, other: "_Strand") -> bool:
        firsts = [day for day in (self.latest_first, other.latest_first) if day is not None]
        lasts = [day for day in (self.earliest_last, other.earliest_last) if day is not None]
        return bool(firsts) and days_between(min(lasts), max(firsts)) > weights.SPREAD

    def take(self, other: "_Strand") -> None:
        """Hold the other's members, too."""
        self.latest_first = max((day for day in (self.latest_first, other.latest_first) if day), default=None)
        self.earliest_last = min((day for day in (self.earliest_last, other.earliest_last) if day), default=None)
        self.periods |= other.periods
        self.tellings.update(other.tellings)


def _strand(draft: Draft) -> _Strand:
    who = (draft.acted, draft.hit, draft.acted_kinds)
    if is_long(draft):
        return _Strand(None, None, {(draft.first, draft.last)}, {who: draft})
    return _Strand(draft.first, draft.last, set(), {who: draft})


@dataclass(slots=True, eq=False)
class _Cluster:
    """Members, their documents, and the drafts that a person keeps apart from any of them."""

    members: list[str]
    documents: set[str]
    foes: set[str] = field(default_factory=set)


def _beside(matches: Iterable[Match]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for match in matches:
        found[match.left].add(match.right)
        found[match.right].add(match.left)
    return found


class _Homes:
    """Which cluster and strand each draft is in.

    A person's decision joins clusters, not strands: what comes by a match is still held against the members that it
    matches, and not against those that a person put beside them.
    """

    def __init__(self, known: Mapping[str, Draft], apart: Iterable[Pair], support: Iterable[Match] | None) -> None:
        self._cluster = {name: _Cluster([name], {draft.document}) for name, draft in known.items()}
        self._strand = {name: _strand(draft) for name, draft in known.items()}
        self._strand_members = {name: [name] for name in known}
        for left, right in apart:
            if left in known and right in known:
                self._cluster[left].foes.add(right)
                self._cluster[right].foes.add(left)
        self._support = None if support is None else _beside(support)

    def decide(self, left: str, right: str) -> bool:
        """Join two drafts' clusters as a person wants; False where people also keep them apart."""
        if left not in self._cluster or right not in self._cluster:
            return True
        one, two = self._cluster[left], self._cluster[right]
        if one is two:
            return True
        if self._are_foes(one, two):
            return False
        self._unite(one, two)
        return True

    def join(self, left: str, right: str) -> None:
        """Join two drafts' clusters by a match, unless a guard holds them apart."""
        if left not in self._cluster or right not in self._cluster:
            return
        one, two = self._cluster[left], self._cluster[right]
        if one is two or not one.documents.isdisjoint(two.documents) or self._are_foes(one, two):
            return
        first, second = self._strand[left], self._strand[right]
        if self._is_supported(one, two) if self._support is not None else first.admits(second):
            self._unite(one, two)
            self._fuse(left, right)

    def _is_supported(self, one: _Cluster, two: _Cluster) -> bool:
        """Whether enough of the pairs across two clusters of whole texts match: words alone chain too easily."""
        pairs = len(one.members) * len(two.members)
        if self._support is None or pairs == 1:
            return True
        few, many = (one, two) if len(one.members) < len(two.members) else (two, one)
        there = set(many.members)
        return sum(len(self._support.get(name, set()) & there) for name in few.members) >= weights.SUPPORT * pairs

    def _are_foes(self, one: _Cluster, two: _Cluster) -> bool:
        few, other = (one, two) if len(one.foes) <= len(two.foes) else (two, one)
        return any(self._cluster[foe] is other for foe in few.foes)

    def _unite(self, one: _Cluster, two: _Cluster) -> None:
        if len(one.members) < len(two.members):
            one, two = two, one
        one.members.extend(two.members)
        one.documents |= two.documents
        one.foes |= two.foes
        for name in two.members:
            self._cluster[name] = one

    def _fuse(self, left: str, right: str) -> None:
        big, small = self._strand_members[left], self._strand_members[right]
        if len(big) < len(small):
            big, small, left, right = small, big, right, left
        strand = self._strand[left]
        strand.take(self._strand[right])
        big.extend(small)
        for name in small:
            self._strand[name], self._strand_members[name] = strand, big

    def clusters(self) -> tuple[tuple[str, ...], ...]:
        """The members of each cluster, everything sorted."""
        found = {id(home): home for home in self._cluster.values()}
        return tuple(sorted(tuple(sorted(home.members)) for home in found.values()))

"""One draft's matches with many near it, without comparing those whose match could not matter.

A thousand reports of one attack are half a million pairs. Most of them surely match, and all that is open is whether
the match is among the few that settle clusters (onrecord.link.forest). How high its score can be at most is known from
what both tell, before any words are compared, and is the same for all that tell the same.
"""

from bisect import insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from onrecord.link import weights
from onrecord.link.compare import Bounds, bounds, compare
from onrecord.link.forest import Rank, rank, worth_keeping
from onrecord.model.record import Draft, Match

Compare = Callable[[Draft, Draft], Match | None]
_OPEN = Bounds(1.0, is_sure=False)


@dataclass(slots=True)
class _Held:
    """The matches of one draft: by the other end, and the ranks of those that join, best first."""

    by_end: dict[str, Match] = field(default_factory=dict)
    ranks: list[Rank] = field(default_factory=list)

    def take(self, match: Match, end: str) -> None:
        if end not in self.by_end:
            self.by_end[end] = match
            if match.score >= weights.THRESHOLD:
                insort(self.ranks, rank(match))

    def has_room(self, ranked: Rank) -> bool:
        """Whether a match that joins would be among the best."""
        return len(self.ranks) < weights.KEPT_SURE or ranked < self.ranks[weights.KEPT_SURE - 1]


class Nearby:
    """What a batch knows of the drafts that it met: what each tells, and its kept matches."""

    def __init__(self, comparing: Compare = compare) -> None:
        self._comparing = comparing
        self._held: dict[str, _Held] = {}
        self._numbers: dict[tuple[object, ...], int] = {}
        self._tellings: dict[str, int] = {}
        self._bounds: dict[tuple[int, int], Bounds | None] = {}

    def unknown(self, drafts: Iterable[str]) -> list[str]:
        """Those of some drafts whose kept matches are not known yet."""
        return [draft for draft in drafts if draft not in self._held]

    def learn(self, drafts: Iterable[str], kept: Iterable[Match]) -> None:
        """Take the kept matches of drafts that were not known."""
        for draft in drafts:
            self._held[draft] = _Held()
        for match in kept:
            self._remember(match)

    def matches(self, draft: Draft, near: Sequence[Draft]) -> list[Match]:
        """What `worth_keeping` keeps of a draft's matches with those near it, and at times more; never less.

        The kept matches of those near it are known. What is found is known from then on.
        """
        fitting = [(limits, other) for other in near if (limits := self._limits(draft, other)) is not None]
        found, mine = list[Match](), _Held()
        for limits, other in sorted(fitting, key=lambda each: (-each[0].most, each[1].id)):
            if limits.is_sure and not self._may_matter(draft.id, mine, other.id, limits.most):
                continue
            match = self._comparing(draft, other)
            if match is not None:
                found.append(match)
                mine.take(match, other.id)
        known = (match for end in mine.by_end for match in self._held[end].by_end.values())
        kept = worth_keeping(found, known)
        for match in kept:
            self._remember(match)
        return kept

    def _remember(self, match: Match) -> None:
        for end, other in ((match.left, match.right), (match.right, match.left)):
            if end in self._held:
                self._held[end].take(match, other)

    def _may_matter(self, name: str, mine: _Held, other: str, most: float) -> bool:
        """Whether a match of at most that score may be among the best of either end, or the best way between them."""
        ranked: Rank = (-most, name, other) if name < other else (-most, other, name)
        theirs = self._held[other]
        if mine.has_room(ranked) or theirs.has_room(ranked):
            return True
        few, many = (mine, theirs) if len(mine.by_end) < len(theirs.by_end) else (theirs, mine)
        ways = ((match, many.by_end.get(end)) for end, match in few.by_end.items())
        return not any(beyond is not None and rank(way) < ranked and rank(beyond) < ranked for way, beyond in ways)

    def _limits(self, one: Draft, two: Draft) -> Bounds | None:
        """How high a pair can score; None where it cannot match. Two that tell the same are settled once."""
        if one.whole or two.whole:
            return _OPEN
        left, right = (one, two) if one.id < two.id else (two, one)
        key = self._telling(left), self._telling(right)
        if key not in self._bounds:
            self._bounds[key] = bounds(left, right)
        return self._bounds[key]

    def _telling(self, draft: Draft) -> int:
        """A number for everything that `bounds` looks at."""
        number = self._tellings.get(draft.id)
        if number is None:
            told = (
                None
                if draft.place is None
                else replace(draft.place, span=None),  # where it is said makes no difference
                draft.first,
                draft.last,
                draft.precision,
                draft.dated,
                draft.acted,
                draft.hit,
                draft.acted_kinds,
                draft.hit_kinds,
                draft.event_type,
                draft.sub_event_type,
                draft.killed,
                draft.published,
            )
            number = self._tellings[draft.id] = self._numbers.setdefault(told, len(self._numbers))
        return number

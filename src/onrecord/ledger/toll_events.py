"""What each number of a toll's history did when it came: a pure function of all claims on that harm and group.

docs/rulebook.md explains the events. Only sure order counts: of two reports of one day neither is the later.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from onrecord.ledger.roots import Told
from onrecord.ledger.toll_claims import PartClaims
from onrecord.model import Stance, TollEvent, TollStanding
from onrecord.status.figures import Figure, Movement, Voice, agree, is_above, movement, updates
from onrecord.status.positions import is_later
from onrecord.status.standing import updated

_WITHOUT_NUMBER = {
    Stance.DENIES: TollEvent.DENIED,
    Stance.RETRACTS: TollEvent.RETRACTED,
    Stance.UNCONFIRMED: TollEvent.DOUBTED,
}
_OWN_MOVES = {
    Movement.SAME: TollEvent.REPEATED,
    Movement.VAGUER: TollEvent.REPEATED,
    Movement.RAISED: TollEvent.RAISED,
    Movement.LOWERED: TollEvent.LOWERED,
    Movement.NARROWED: TollEvent.NARROWED,
}
_HELD_TO = {
    Movement.SAME: TollEvent.MAINTAINED,
    Movement.VAGUER: TollEvent.MAINTAINED,
    Movement.NARROWED: TollEvent.MAINTAINED,
    Movement.RAISED: TollEvent.CONTESTED,
}
"""What a root's own move is where somebody has given a higher number."""
CORRECTING = re.compile(
    r"\bcorrect(?:s|ed|ing|ion)\b|\bnot (?:the )?\d|\b(?:instead of|rather than)\b|\bin error\b|\berroneous(?:ly)?\b"
    r"|\bmistake(?:n|nly)?\b|\bwrong(?:ly)?\b|\bmiscount(?:ed)?\b|\brectifi\w+|\bet non\b|\bau lieu de\b"
    r"|\bpar erreur\b",
    re.IGNORECASE,
)
"""Words by which a source says that its earlier number was wrong; a toll that merely rose or fell has none."""


@dataclass(frozen=True, slots=True)
class Happened:
    """What a number did, and the claims that it did it to."""

    event: TollEvent
    against: tuple[str, ...] = ()


_Bounds = tuple[int | None, int | None]
_Alike = tuple[str, int | None, int | None, bool, Voice]


def _alike(figure: Figure) -> _Alike:
    """All that a number is compared by with those of other roots."""
    return figure.said, figure.low, figure.high, figure.rounded, figure.voice


def _bounds(figure: Figure) -> _Bounds:
    return figure.low, figure.high


class _Rivals:
    """What several roots give, sorted by what numbers are compared by, so that each kind of number is compared once."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._kinds: dict[_Alike, list[Figure]] = defaultdict(list)
        for figure in figures:
            self._kinds[_alike(figure)].append(figure)

    def others(self, figure: Figure, wanted: Callable[[Figure], bool]) -> list[Figure]:
        """The numbers of other roots that are of a wanted kind."""
        kinds = (kind for kind in self._kinds.values() if wanted(kind[0]))
        return [old for kind in kinds for old in kind if old.root != figure.root]


class _Own:
    """What one root gives, in the order of the history."""

    def __init__(self) -> None:
        self._days: dict[str, dict[_Bounds, list[Figure]]] = defaultdict(lambda: defaultdict(list))
        self._documents: dict[tuple[str, _Bounds], list[Figure]] = defaultdict(list)

    def add(self, figure: Figure) -> None:
        """Take in the next number."""
        self._days[figure.said][_bounds(figure)].append(figure)
        self._documents[figure.document, _bounds(figure)].append(figure)

    def is_repeated_within(self, figure: Figure) -> bool:
        """Whether its document gave the number before, further up."""
        earlier = takewhile(lambda old: old.id != figure.id, self._documents[figure.document, _bounds(figure)])
        return any(not is_later(old.said, figure.said) for old in earlier)

    def last_before(self, figure: Figure, place: Mapping[str, int]) -> Figure | None:
        """The last number that was given surely before another."""
        lasts = (own[-1] for day, kinds in self._days.items() if is_later(figure.said, day) for own in kinds.values())
        return max(lasts, key=lambda old: place[old.id], default=None)

    def again(self, figure: Figure, place: Mapping[str, int]) -> list[Figure]:
        """The same number, further up in the history and not surely later."""
        before = place[figure.id]
        return [old for old in self._until(figure, same=True) if place[old.id] < before]

    def beside(self, figure: Figure) -> list[Figure]:
        """Other numbers, not surely later."""
        return list(self._until(figure, same=False))

    def _until(self, figure: Figure, *, same: bool) -> Iterator[Figure]:
        for day, kinds in self._days.items():
            if not is_later(day, figure.said):
                for bounds, own in kinds.items():
                    if (bounds == _bounds(figure)) is same:
                        yield from own


class Course:
    """The course of one part's numbers: what stood when each of them came."""

    def __init__(self, part: PartClaims) -> None:
        counted = [figure for figure in part.figures.values() if part.fate[figure.id].standing is not TollStanding.PART]
        self.part = part
        self.place = {figure.id: place for place, figure in enumerate(part.figures.values())}
        self.own: dict[str, _Own] = defaultdict(_Own)
        self.days: dict[str, list[Figure]] = defaultdict(list)
        for figure in counted:
            self.own[figure.root].add(figure)
            self.days[figure.said].append(figure)
        self._before: dict[str, _Rivals] = {}
        self._rivals: dict[str, _Rivals] = {}

    def happened(self, item: Told) -> Happened:
        """The event of one claim."""
        claim, part = item.evidence.claim, self.part
        if claim.stance is not Stance.ASSERTS:
            return Happened(_WITHOUT_NUMBER[claim.stance], _spoken_of(item, part))
        figure = part.figures.get(claim.id)
        if figure is None:
            return Happened(TollEvent.DOUBTED)
        if part.fate[figure.id].standing is TollStanding.PART:
            return Happened(TollEvent.PART, tuple(filter(None, (part.fate[figure.id].replaced_by,))))
        return self._moved(figure, item)

    def _moved(self, figure: Figure, item: Told) -> Happened:
        own = self.own[figure.root]
        if own.is_repeated_within(figure):
            return Happened(TollEvent.REPEATED, _ids(own.again(figure, self.place)))
        last = own.last_before(figure, self.place)
        if last is not None:
            return self._own_move(last, figure, item)
        if beside := own.beside(figure):
            return Happened(TollEvent.UNORDERED, _ids(beside))
        if again := own.again(figure, self.place):
            return Happened(TollEvent.REPEATED, _ids(again))
        return self._against_others(figure)

    def _own_move(self, old: Figure, new: Figure, item: Told) -> Happened:
        """A root that speaks again: of its own earlier number, unless it holds to that against a higher one."""
        move = movement(old, new)
        if move is not Movement.SAME and self._corrects(old, new, item):
            return Happened(TollEvent.CORRECTED, (old.id,))
        if move in _HELD_TO:
            rivals = self._rivals_of(new.said)
            higher = rivals.others(new, lambda other: is_above(other, new) and not agree(other, new))
            if higher:
                return Happened(_HELD_TO[move], _ids(higher))
        return Happened(_OWN_MOVES[move], (old.id,))

    def _corrects(self, old: Figure, new: Figure, item: Told) -> bool:
        return self.part.taken_back(old, by=new.said) or CORRECTING.search(item.evidence.claim.quote) is not None

    def _against_others(self, figure: Figure) -> Happened:
        """A root that speaks for the first time: of what others gave before it, and at the same time."""
        rivals, before = self._rivals_of(figure.said), self._standing_before(figure.said)
        held = rivals.others(figure, lambda old: not agree(old, figure) and not updates(figure, old))
        if held:
            return Happened(TollEvent.CONTESTED, _ids(held))
        known = before.others(figure, lambda _: True)
        if not known:
            return Happened(TollEvent.FIRST)
        if not before.others(figure, lambda old: not updates(figure, old)):
            return Happened(TollEvent.RAISED, _ids(known))
        return Happened(TollEvent.AGREED, _ids(before.others(figure, lambda old: agree(old, figure))))

    def _rivals_of(self, said: str) -> _Rivals:
        """What stood before a time, and the numbers given at one that is neither before nor after."""
        if said not in self._rivals:
            beside = [
                old
                for day, figures in self.days.items()
                if not is_later(said, day) and not is_later(day, said)
                for old in figures
                if not self.part.taken_back(old, by=said)
            ]
            self._rivals[said] = _Rivals([*self._standing(said), *beside])
        return self._rivals[said]

    def _standing_before(self, said: str) -> _Rivals:
        """Of each root the latest number surely before a time, without those that others had outdated."""
        if said not in self._before:
            self._before[said] = _Rivals(self._standing(said))
        return self._before[said]

    def _standing(self, said: str) -> list[Figure]:
        return _latest(
            old
            for day, figures in self.days.items()
            if is_later(said, day)
            for old in figures
            if not self.part.taken_back(old, by=said)
        )


def _spoken_of(item: Told, part: PartClaims) -> tuple[str, ...]:
    """The numbers that a denial or withdrawal is about: its own root's for a withdrawal, anybody's for a denial."""
    claim, own = item.evidence.claim, item.evidence.root
    value = claim.value
    meant = [figure for figure in part.figures.values() if not is_later(figure.said, item.said)]
    if claim.stance is Stance.RETRACTS:
        gone = (figure for figure in meant if figure.root == own)
        return tuple(figure.id for figure in gone if part.fate[figure.id].standing is TollStanding.WITHDRAWN)
    return tuple(figure.id for figure in meant if value and (figure.low, figure.high) == (value.low, value.high))


def _latest(before: Iterable[Figure]) -> list[Figure]:
    by_root: dict[str, list[Figure]] = defaultdict(list)
    for old in sorted(before, key=lambda old: old.said):
        by_root[old.root].append(old)
    latest = [old for own in by_root.values() for old in own if not is_later(own[-1].said, old.said)]
    return [old for old, by in updated(latest).items() if by is None]


def _ids(figures: Sequence[Figure]) -> tuple[str, ...]:
    return tuple(sorted(figure.id for figure in figures))

"""What each number of a toll's history did when it came: a pure function of all claims on that harm and group.

docs/rulebook.md explains the events. Only sure order counts: of two reports of one day neither is the later.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.ledger.roots import Told
from onrecord.ledger.toll_claims import PartClaims
from onrecord.model import Stance, TollEvent, TollStanding
from onrecord.status.figures import Figure, Movement, agree, is_above, movement, updates
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


class Course:
    """The course of one part's numbers: what stood when each of them came."""

    def __init__(self, part: PartClaims) -> None:
        counted = [figure for figure in part.figures.values() if part.fate[figure.id].standing is not TollStanding.PART]
        self.part = part
        self.place = {figure.id: place for place, figure in enumerate(part.figures.values())}
        self.own: dict[str, list[Figure]] = defaultdict(list)
        self.days: dict[str, list[Figure]] = defaultdict(list)
        for figure in counted:
            self.own[figure.root].append(figure)
            self.days[figure.said].append(figure)
        self._stood: dict[str, list[Figure]] = {}

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
        own = [old for old in self.own[figure.root] if old.id != figure.id and not is_later(old.said, figure.said)]
        again = [old for old in own if self._is_listed(old, figure) and movement(old, figure) is Movement.SAME]
        if any(old.document == figure.document for old in again):
            return Happened(TollEvent.REPEATED, _ids(again))
        before = self._standing_before(figure.said)
        others = [old for old in (*before, *self._undecided(figure)) if old.root != figure.root]
        excluded = [old for old in others if not agree(old, figure)]
        ordered = [old for old in own if is_later(figure.said, old.said)]
        if ordered:
            return _own_move(ordered[-1], figure, excluded, corrects=self._corrects(ordered[-1], figure, item))
        beside = [old for old in own if movement(old, figure) is not Movement.SAME]
        if beside:
            return Happened(TollEvent.UNORDERED, _ids(beside))
        if again:
            return Happened(TollEvent.REPEATED, _ids(again))
        return _against_others(figure, [old for old in before if old.root != figure.root], excluded)

    def _corrects(self, old: Figure, new: Figure, item: Told) -> bool:
        if movement(old, new) is Movement.SAME:
            return False
        return self.part.taken_back(old, by=new.said) or CORRECTING.search(item.evidence.claim.quote) is not None

    def _is_listed(self, old: Figure, figure: Figure) -> bool:
        return self.place[old.id] < self.place[figure.id]

    def _undecided(self, figure: Figure) -> list[Figure]:
        """The numbers given at a time that is neither before nor after."""
        return [
            old
            for said, figures in self.days.items()
            if not is_later(figure.said, said) and not is_later(said, figure.said)
            for old in figures
            if old.id != figure.id and not self.part.taken_back(old, by=figure.said)
        ]

    def _standing_before(self, said: str) -> list[Figure]:
        """Of each root the latest number surely before a time, without those that others had outdated."""
        if said not in self._stood:
            before = [
                old
                for day, figures in self.days.items()
                if is_later(said, day)
                for old in figures
                if not self.part.taken_back(old, by=said)
            ]
            self._stood[said] = _latest(before)
        return self._stood[said]


def _spoken_of(item: Told, part: PartClaims) -> tuple[str, ...]:
    """The numbers that a denial or withdrawal is about: its own root's for a withdrawal, anybody's for a denial."""
    claim, own = item.evidence.claim, item.evidence.root
    value = claim.value
    meant = [figure for figure in part.figures.values() if not is_later(figure.said, item.said)]
    if claim.stance is Stance.RETRACTS:
        gone = (figure for figure in meant if figure.root == own)
        return tuple(figure.id for figure in gone if part.fate[figure.id].standing is TollStanding.WITHDRAWN)
    return tuple(figure.id for figure in meant if value and (figure.low, figure.high) == (value.low, value.high))


def _own_move(old: Figure, new: Figure, excluded: Sequence[Figure], *, corrects: bool) -> Happened:
    """A root that speaks again: of its own earlier number, unless it holds to that against a higher one."""
    if corrects:
        return Happened(TollEvent.CORRECTED, (old.id,))
    move = movement(old, new)
    higher = [other for other in excluded if is_above(other, new)]
    if higher and move in (Movement.SAME, Movement.VAGUER, Movement.NARROWED):
        return Happened(TollEvent.MAINTAINED, _ids(higher))
    if higher and move is Movement.RAISED:
        return Happened(TollEvent.CONTESTED, _ids(higher))
    return Happened(_OWN_MOVES[move], (old.id,))


def _against_others(figure: Figure, before: Sequence[Figure], excluded: Sequence[Figure]) -> Happened:
    """A root that speaks for the first time: of what others gave before it, and at the same time."""
    held = [old for old in excluded if not updates(figure, old)]
    if before and all(updates(figure, old) for old in before) and not held:
        return Happened(TollEvent.RAISED, _ids(before))
    if held:
        return Happened(TollEvent.CONTESTED, _ids(held))
    agreeing = [old for old in before if agree(old, figure)]
    return Happened(TollEvent.AGREED, _ids(agreeing)) if before else Happened(TollEvent.FIRST)


def _latest(before: Sequence[Figure]) -> list[Figure]:
    by_root: dict[str, list[Figure]] = defaultdict(list)
    for old in sorted(before, key=lambda old: old.said):
        by_root[old.root].append(old)
    latest = [old for own in by_root.values() for old in own if not is_later(own[-1].said, old.said)]
    return [old for old, by in updated(latest).items() if by is None]


def _ids(figures: Sequence[Figure]) -> tuple[str, ...]:
    return tuple(sorted(figure.id for figure in figures))

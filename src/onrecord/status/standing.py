"""Which numbers for the same people still stand: the latest of each root, until a later, higher one takes its place."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import TollStanding
from onrecord.status.figures import Figure, Movement, Voice, agree, follows, movement, updates
from onrecord.status.positions import is_later


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A root takes a number back. `number` is the number taken back, None for whatever it has said."""

    root: str
    said: str
    document: str
    number: Figure | None


@dataclass(frozen=True, slots=True)
class Fate:
    """What has become of a number, and the number that took its place, if one did."""

    standing: TollStanding
    replaced_by: str | None = None


STANDS = Fate(TollStanding.STANDS)


def fates(figures: Iterable[Figure], withdrawals: Sequence[Withdrawal] = ()) -> dict[str, Fate]:
    """The fate of every number, by its id. The order in which they are given makes no difference."""
    by_root: dict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=lambda figure: (figure.said or "~", figure.id)):
        by_root[figure.root].append(figure)
    found: dict[str, Fate] = {}
    for own in by_root.values():
        found |= _own_fates(own, withdrawals)
    found |= _summaries(by_root, found)
    latest = [figure for own in by_root.values() for figure in own if found[figure.id] == STANDS]
    outdated = {old.id: new.id for old, new in updated(latest).items() if new is not None}
    found |= {old: Fate(TollStanding.OUTDATED, new) for old, new in outdated.items()}
    return _as_repeated(by_root, found)


def _summaries(by_root: Mapping[str, Sequence[Figure]], found: Mapping[str, Fate]) -> dict[str, Fate]:
    """Beside its sources an outlet's own number sums up what they say: it counts for nothing of its own."""
    figures = [figure for own in by_root.values() for figure in own if found[figure.id] == STANDS]
    sourced = {figure.document: figure.id for figure in figures if figure.voice is not Voice.OUTLET}
    summing = (figure for figure in figures if figure.voice is Voice.OUTLET and figure.document in sourced)
    return {figure.id: Fate(TollStanding.PART, sourced[figure.document]) for figure in summing}


def updated(latest: Sequence[Figure]) -> dict[Figure, Figure | None]:
    """For each root's latest numbers a later, higher one of another root that takes its place, if any does."""
    highest = _highest(latest)
    return {old: min(_updating(old, highest), key=lambda new: (new.said, new.id), default=None) for old in latest}


def _highest(latest: Iterable[Figure]) -> list[Figure]:
    """For each day and voice the highest number, and the highest of any other root: no other can be the first above."""
    found: dict[tuple[str, Voice], list[Figure]] = defaultdict(list)
    for figure in sorted(latest, key=lambda figure: (-(figure.low or 0), figure.id)):
        held = found[figure.said, figure.voice]
        if len(held) < 2 and all(one.root != figure.root for one in held):
            held.append(figure)
    return [figure for held in found.values() for figure in held]


def _updating(old: Figure, highest: Iterable[Figure]) -> list[Figure]:
    return [new for new in highest if new.root != old.root and updates(new, old)]


def _own_fates(own: Sequence[Figure], withdrawals: Sequence[Withdrawal]) -> dict[str, Fate]:
    """What a root's own later words make of its numbers. `own` is in the order of publication."""
    found: dict[str, Fate] = {}
    for figure in own:
        if any(withdraws(each, figure) for each in withdrawals):
            found[figure.id] = Fate(TollStanding.WITHDRAWN)
    left = [figure for figure in own if figure.id not in found]
    for figure in left:
        found[figure.id] = _part_of(figure, left) or _superseded(figure, left) or STANDS
    return found


def withdraws(withdrawal: Withdrawal, figure: Figure) -> bool:
    """A number taken back stays so even where others carry it on; another number of the same root is a new one."""
    if withdrawal.root != figure.root:
        return False
    if withdrawal.number is not None:
        return agree(withdrawal.number, figure) and withdrawal.number.point == figure.point
    return withdrawal.document != figure.document and not is_later(figure.said, withdrawal.said)


def _part_of(figure: Figure, own: Sequence[Figure]) -> Fate | None:
    """Of several numbers that a root gives in one report the highest counts everybody."""
    if figure.part:
        return Fate(TollStanding.PART)
    tops = [one for one in own if one.document == figure.document and not one.part and one.point > figure.point]
    return Fate(TollStanding.PART, max(tops, key=lambda one: (one.point, one.id)).id) if tops else None


def _superseded(figure: Figure, own: Sequence[Figure]) -> Fate | None:
    later = (new for new in own if not new.part and is_later(new.said, figure.said))
    by = next((new for new in later if movement(figure, new) is not Movement.VAGUER), None)
    return None if by is None else Fate(TollStanding.SUPERSEDED, by.id)


def _as_repeated(by_root: Mapping[str, Sequence[Figure]], found: dict[str, Fate]) -> dict[str, Fate]:
    """A number that its root gave again shares the fate of the repetition."""
    for own in by_root.values():
        known = {figure.id: figure for figure in own}
        for figure in reversed(own):
            fate = found[figure.id]
            new = known.get(fate.replaced_by or "") if fate.standing is TollStanding.SUPERSEDED else None
            if new is not None and movement(figure, new) is Movement.SAME:
                found[figure.id] = found[new.id]
    return found


def standing(figures: Sequence[Figure], fate: Mapping[str, Fate]) -> list[Figure]:
    """The numbers that stand."""
    return [figure for figure in figures if fate[figure.id].standing is TollStanding.STANDS]


def is_maintained(one: Figure, two: Figure) -> bool:
    """Whether two numbers that stand, of different roots, dispute each other.

    They cannot both be true, and the lower one was not merely there before the higher: its root gives it at the same
    time or later. (A later, higher number is an update, and disputes nothing until it is answered.)
    """
    if one.root == two.root or agree(one, two) or Voice.UNVERIFIED in (one.voice, two.voice):
        return False
    return not (follows(one, two) or follows(two, one))

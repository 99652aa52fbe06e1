"""What the numbers of one telling of an incident come to together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.extract.mentions import TollMention, TollPart
from onrecord.model import Harm, Span, TollGroup

NEAR = 250  # characters within which "three others" looks back for what they are others than
SAME_PEOPLE = {
    TollGroup.ATTACKERS: TollGroup.ARMED_GROUP
}  # an attack's dead attackers are mostly told as its militants too
Total = tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Row:
    """Numbers that one harm word binds together: their sum, and the group where they are all of one."""

    group: TollGroup
    low: int | None
    best: int | None
    high: int | None
    spans: tuple[Span, ...]

    @property
    def point(self) -> int:
        """Where the row stands when rows are compared."""
        return max(value for value in (self.low, self.best, self.high, 0) if value is not None)


def combine(tolls: Sequence[TollMention], harm: Harm) -> Total | None:
    """How many came to a harm by one telling (one source, or one report read as a whole): (low, best, high).

    The rules, in this order; the order in which the tolls are given makes no difference:

    - Numbers without a count, and numbers that mix dead and hurt, say nothing.
    - FORMER figures count only where there is no other; SUBSET figures are never added, and are a floor where they are
      all there is ("21 dead including the attacker" is 21, not 22).
    - Numbers that share a harm word add up: "three soldiers and two civilians". OTHERS add to the number of the same
      harm just before them, never to one of another harm.
    - The same toll told again counts once: of several rows on one group the highest stands; an open bound stays open
      ("at least 12" beside 12 is 12 or more); "up to" widens the top.
    - Groups are added only where they are disjoint and no total is given; where one is, the higher of the two stands.
    - Zero is information: (0, 0, 0). None means that there is no number.
    """
    known = [toll for toll in tolls if toll.harm == harm and _counts(toll)]
    for parts in ({TollPart.TOTAL, TollPart.OTHERS}, {TollPart.FORMER}):
        rows = _rows([toll for toll in known if toll.part in parts], tolls)
        if rows:
            return _together(rows)
    floors = [toll.low or toll.best or 0 for toll in known]
    return (max(floors), None, None) if floors else None


def _counts(toll: TollMention) -> bool:
    numbers = (toll.low, toll.best, toll.high)
    return not toll.mixed and numbers != (None, None, None)


def _rows(tolls: Iterable[TollMention], context: Sequence[TollMention]) -> list[Row]:
    bound: dict[tuple[Span, bool], list[TollMention]] = {}
    for toll in sorted(tolls, key=_order):
        key = (_anchor(toll, context) or toll.cue or toll.span, toll.low == 0)
        bound.setdefault(key, []).append(toll)
    return [_row(_unique(members)) for members in bound.values()]


def _order(toll: TollMention) -> tuple[object, ...]:
    numbers = tuple(-1 if value is None else value for value in (toll.low, toll.best, toll.high))
    return (toll.span, toll.number or toll.span, toll.group, toll.part, numbers, toll.rule)


def _unique(members: Sequence[TollMention]) -> list[TollMention]:
    return list({(toll.span, toll.number, toll.group): toll for toll in members}.values())


def _anchor(toll: TollMention, context: Sequence[TollMention]) -> Span | None:
    """The harm word of the number that "three others" adds to, where that is of the same harm."""
    if toll.part != TollPart.OTHERS:
        return None
    before = [
        other
        for other in context
        if other.part in {TollPart.TOTAL, TollPart.OTHERS}
        and _start(other) < _start(toll)
        and _start(toll) - other.span.end <= NEAR
        and other.low != 0
    ]
    if not before:
        return None
    near = max(before, key=lambda other: (_start(other), _order(other)))
    if near.harm != toll.harm or near.mixed or near.cue == toll.cue:
        return None
    return _anchor(near, context) or near.cue or near.span


def _start(toll: TollMention) -> int:
    return (toll.number or toll.victims or toll.span).start


def _row(members: Sequence[TollMention]) -> Row:
    groups = {SAME_PEOPLE.get(toll.group, toll.group) for toll in members}
    group = groups.pop() if len(groups) == 1 else TollGroup.UNKNOWN
    spans = tuple(toll.span for toll in members)
    if len(members) == 1:
        only = members[0]
        return Row(group, only.low, only.best, only.high, spans)
    low = sum(toll.low if toll.low is not None else 0 for toll in members)
    return Row(group, low, _sum(toll.best for toll in members), _sum(toll.high for toll in members), spans)


def _sum(values: Iterable[int | None]) -> int | None:
    total = 0
    for value in values:
        if value is None:
            return None
        total += value
    return total


def _together(rows: Sequence[Row]) -> Total:
    harmed = [row for row in rows if row.point > 0]
    if not harmed:
        return (0, 0, 0)
    by_group: dict[TollGroup, list[Row]] = {}
    for row in harmed:
        by_group.setdefault(row.group, []).append(row)
    whole = [_merged(by_group.pop(TollGroup.UNKNOWN))] if TollGroup.UNKNOWN in by_group else []
    parts = [_merged(group) for group in by_group.values()]
    if parts:
        whole.append(_added(parts))
    return max(whole, key=lambda total: (_point(total), *(-1 if v is None else v for v in total)))


def _point(total: Total) -> int:
    return max((value for value in total if value is not None), default=0)


def _merged(rows: Sequence[Row]) -> Total:
    """Several rows on the same people: the highest floor, the highest guess not under it, the widest top."""
    low = max((row.low for row in rows if row.low is not None), default=None)
    best = max((row.best for row in rows if row.best is not None and row.best >= (low or 0)), default=None)
    high = max((row.high for row in rows if row.high is not None), default=None)
    top = max(value for value in (low, best, 0) if value is not None)
    open_at_top = any(row.high is None and row.point >= top for row in rows)
    if high is not None and (high < top or (open_at_top and high == top)):
        high = None
    return (low, best, high)


def _added(totals: Sequence[Total]) -> Total:
    if len(totals) == 1:
        return totals[0]
    low = sum(total[0] or 0 for total in totals)
    return (low, _sum(total[1] for total in totals), _sum(total[2] for total in totals))


def spread(totals: Sequence[Total | None]) -> Total | None:
    """Several tellings side by side: from the lowest floor to the highest top; no best guess where they differ."""
    known = sorted(
        {total for total in totals if total is not None}, key=lambda t: tuple(-1 if v is None else v for v in t)
    )
    if len(known) < 2:
        return known[0] if known else None
    lows = [value for value in (_least(total) for total in known) if value is not None]
    tops = [max((value for value in (best, high, low) if value is not None), default=0) for low, best, high in known]
    open_top = any(total[2] is None and top == max(tops) for total, top in zip(known, tops, strict=True))
    return (min(lows, default=None), None, None if open_top else max(tops))


def _least(total: Total) -> int | None:
    low, best, high = total
    return low if low is not None else best if best is not None else high

"""Low, best and high: of numbers for the same people, and over groups. docs/rulebook.md gives each rule an example."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from onrecord.model import TollGroup
from onrecord.status.figures import Figure, Voice, agree, updates

Range = tuple[int | None, int | None, int | None]
"""(low, best, high); None where no number is known, and where the top is open."""


def spread(figures: Sequence[Figure]) -> Range:
    """Numbers for the same people side by side.

    Low is the lowest that any root gives, high the highest. A number that is open at the top ("at least ten") says no
    less than a higher one with a top, and more only where it starts no lower than that ends: so it lowers nothing, and
    opens the top only there. Best is the number of the best voice (an investigation, a disinterested root, the outlet's
    own, a side that concedes, a side, an unverified one), then the one with which more independent roots agree, then
    one with a top, then the lowest; of a number with bounds, the lowest that its words allow.
    """
    told = [bounds for own in _by_root(figures).values() for bounds in _bounds(own)]
    if not told:
        return None, None, None
    closed = max((figure.high for figure in told if figure.high is not None), default=None)
    opened = max((figure.point for figure in told if figure.high is None), default=None)
    saying = [figure for figure in told if figure.high is not None or figure.point >= (closed or 0)] or told
    low = min((figure.low for figure in saying if figure.low is not None), default=None)
    high = None if closed is None or (opened is not None and opened >= closed) else closed
    return low, max(_best(saying).point, low or 0), high


def _by_root(figures: Sequence[Figure]) -> dict[str, list[Figure]]:
    by_root: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_root[figure.root].append(figure)
    return by_root


def _bounds(own: Sequence[Figure]) -> list[Figure]:
    """One root's numbers as one, where all can be true together: "24" and "dozens" are 24."""
    if any(not agree(a, b) for a, b in combinations(own, 2)):
        return list(own)
    low = max((figure.low for figure in own if figure.low is not None), default=None)
    high = min((figure.high for figure in own if figure.high is not None), default=None)
    same = all(figure.high is not None or figure.point < (high or 0) for figure in own)
    return [replace(own[0], low=low, high=high if same else None, voice=min(figure.voice for figure in own))]


def _best(told: Sequence[Figure]) -> Figure:
    def rank(figure: Figure) -> tuple[int, int, bool, int, str]:
        return figure.voice, -_support(figure, told), figure.high is None, figure.point, figure.id

    return min(told, key=rank)


def _support(figure: Figure, told: Sequence[Figure]) -> int:
    """How many disinterested roots give a number that can be true together with this one."""
    return len({one.origin for one in told if one.voice <= Voice.DISINTERESTED and agree(figure, one)})


@dataclass(frozen=True, slots=True)
class Overall:
    """A number over all groups: its range, in words how it was made, and the groups counted."""

    range: Range
    rule: str
    groups: tuple[TollGroup, ...]


GIVEN = "the total that is given"
SIDE_BY_SIDE = "the totals that are given, side by side"
ONE_GROUP = "the only group that is counted"
SUMMED = "the sum of the groups"
BESIDE = "a total, and a group's number that may be all or a part, side by side"
EITHER = "civilians by some sources, an armed group by others: they may be the same people, and are not added"
EXCEEDED = "the groups add up to more than a total that is given: both stand"
OVERTAKEN = "the groups add up to more than an earlier total: their sum stands"
_SAME_PEOPLE = {TollGroup.ATTACKERS: TollGroup.ARMED_GROUP}
"""Groups that are told of the same people: an attack's dead attackers are mostly told as its militants, too."""


def overall(parts: Mapping[TollGroup, Sequence[Figure]], totals: Sequence[Figure]) -> Overall | None:
    """The number over all groups, of what stands: numbers for each group, and numbers for everybody.

    Groups are added. A total takes in the groups that it covers: where they fit into it, it is the number, raised to
    their sum where it is open below that; where they add up to more, both stand, or the sum alone where it is the
    later. A single group told by other sources than the total may be everybody, and stands beside it. None: there is
    no number.
    """
    known = _merged({group: own for group, own in parts.items() if group is not TollGroup.UNKNOWN and own})
    summed = _sum(known)
    whole = [_completed(total, known) for total in totals]
    groups = tuple(sorted({*known, *(group for total in totals for group in total.groups)}))
    if summed is None:
        if not whole:
            return None
        return Overall(spread(whole), GIVEN if len({t.point for t in whole}) == 1 else SIDE_BY_SIDE, groups)
    if not whole:
        rule = ONE_GROUP if len(known) == 1 else EITHER if _alternative(known) else SUMMED
        return Overall(_range_of(known), rule, groups)
    return _against(whole, summed, known, groups)


def _against(
    whole: Sequence[Figure], summed: Figure, known: Mapping[TollGroup, Sequence[Figure]], groups: tuple[TollGroup, ...]
) -> Overall:
    """Totals against the sum of the groups. Best is a total's wherever one stands that the groups fit into."""
    floor = summed.low or 0
    exceeded = [total for total in whole if total.high is not None and total.high < floor]
    kept = [total for total in exceeded if not updates(summed, total)]
    fitting = [_raised(total, floor) for total in whole if total not in exceeded]
    if exceeded:
        return Overall(spread([*kept, *(fitting or [summed])]), EXCEEDED if kept else OVERTAKEN, groups)
    low, best, high = spread(fitting)
    if _may_be_all(known, whole, summed) and floor < (low or 0):
        return Overall((floor, best, high), BESIDE, groups)
    if high is not None and (summed.high is None or summed.high > high):
        return Overall((low, best, summed.high), BESIDE, groups)
    return Overall((low, best, high), GIVEN if len(fitting) == 1 else SIDE_BY_SIDE, groups)


def _may_be_all(known: Mapping[TollGroup, Sequence[Figure]], totals: Sequence[Figure], summed: Figure) -> bool:
    """Whether the only group that is told may be everybody: no source gives both it and a total, or a later total."""
    roots = {figure.root for own in known.values() for figure in own}
    later = any(updates(total, summed) for total in totals)
    counted = any(total.groups & known.keys() for total in totals)
    return len(known) == 1 and not later and not counted and not roots & {total.root for total in totals}


def _raised(total: Figure, floor: int) -> Figure:
    return replace(total, low=max(total.low or 0, floor)) if floor else total


def _merged(parts: Mapping[TollGroup, Sequence[Figure]]) -> dict[TollGroup, list[Figure]]:
    found: dict[TollGroup, list[Figure]] = defaultdict(list)
    for group, own in parts.items():
        same = _SAME_PEOPLE.get(group, group)
        found[same if same in parts else group] += own
    return dict(found)


def _completed(total: Figure, known: Mapping[TollGroup, Sequence[Figure]]) -> Figure:
    """A total of some groups, with the groups that it leaves out added."""
    if not total.groups or TollGroup.UNKNOWN in total.groups:
        return total
    missing = _sum({group: own for group, own in known.items() if group not in total.groups})
    if missing is None:
        return total
    high = None if total.high is None or missing.high is None else total.high + missing.high
    return replace(total, low=(total.low or 0) + (missing.low or 0), high=high)


def _sum(known: Mapping[TollGroup, Sequence[Figure]]) -> Figure | None:
    """The groups together as one number, of the least of the voices behind them."""
    if not known:
        return None
    low, _, high = _range_of(known)
    figures = [figure for own in known.values() for figure in own]
    said, document = max(figure.said for figure in figures), figures[0].document
    return Figure("", "sum of the groups", said, document, low, high, max(_voice(own) for own in known.values()))


def _voice(own: Sequence[Figure]) -> Voice:
    return min(figure.voice for figure in own)


def _range_of(known: Mapping[TollGroup, Sequence[Figure]]) -> Range:
    if _alternative(known):
        others = {group: own for group, own in known.items() if group not in _ALTERNATIVES}
        either = [figure for group in _ALTERNATIVES for figure in known[group]]
        return _added([spread(own) for own in (*others.values(), either)])
    return _added([spread(own) for own in known.values()])


def _added(ranges: Sequence[Range]) -> Range:
    lows, bests, highs = zip(*ranges, strict=True)
    high = None if None in highs else sum(value or 0 for value in highs)
    low = None if set(lows) == {None} else sum(value or 0 for value in lows)
    return low, sum(value or 0 for value in bests), high


_ALTERNATIVES = (TollGroup.CIVILIANS, TollGroup.ARMED_GROUP)


def _alternative(known: Mapping[TollGroup, Sequence[Figure]]) -> bool:
    """Whether the dead may be the same people, told as fighters by a side and as civilians by somebody else."""
    if any(group not in known for group in _ALTERNATIVES):
        return False
    civilians, fighters = (known[group] for group in _ALTERNATIVES)
    by_a_side = all(figure.voice >= Voice.INTERESTED for figure in fighters)
    return by_a_side and not {f.root for f in civilians} & {f.root for f in fighters}

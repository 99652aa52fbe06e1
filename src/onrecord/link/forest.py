"""Which of many matches matter: a few best ones of each draft and a maximum spanning forest of those that join.

A thousand reports of one event match each with each, half a million pairs. Clusters are settled by these few, which are
a function of all matches (equal scores are settled by id) and can be kept up to date without the others: what is among
the best of more drafts was among the best of fewer.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.link import weights
from onrecord.model.record import Match

Rank = tuple[float, str, str]


def rank(match: Match) -> Rank:
    """What sorts the best match first; no two are alike."""
    return -match.score, match.left, match.right


def thin(matches: Iterable[Match]) -> list[Match]:
    """The matches that matter, best first."""
    ordered = sorted({(match.left, match.right): match for match in matches}.values(), key=rank)
    sure = [match for match in ordered if match.score >= weights.THRESHOLD]
    forest = {(match.left, match.right) for match in spanning(sure)}
    room: dict[tuple[str, bool], int] = defaultdict(int)
    return [match for match in ordered if _has_room(match, room) or (match.left, match.right) in forest]


def _has_room(match: Match, room: dict[tuple[str, bool], int]) -> bool:
    """Whether it is one of the best of either draft; sure matches and unsure ones have room of their own."""
    is_sure = match.score >= weights.THRESHOLD
    left, right = (match.left, is_sure), (match.right, is_sure)
    taken = min(room[left], room[right])
    room[left] += 1
    room[right] += 1
    return taken < (weights.KEPT_SURE if is_sure else weights.KEPT_UNSURE)


def spanning(ordered: Iterable[Match]) -> list[Match]:
    """The maximum spanning forest of matches that come best first."""
    roots: dict[str, str] = {}

    def root(name: str) -> str:
        while (up := roots.setdefault(name, name)) != name:
            roots[name] = roots[up]
            name = roots[name]
        return name

    found = []
    for match in ordered:
        one, two = root(match.left), root(match.right)
        if one != two:
            roots[one] = two
            found.append(match)
    return found


def worth_keeping(new: Sequence[Match], known: Iterable[Match]) -> list[Match]:
    """Those of one draft's matches that may matter, given all kept ones of the drafts that it matches.

    Never too few: one is left out only where it is among the best of neither draft and a better way of two steps leads
    around it. At times too many, which `thin` then leaves out.
    """
    near: dict[str, dict[str, Match]] = defaultdict(dict)
    for match in (*known, *new):
        near[match.left][match.right] = near[match.right][match.left] = match
    best = {name: _best(near[name].values()) for name in {end for match in new for end in (match.left, match.right)}}
    return [match for match in new if _matters(match, near, best)]


def _best(matches: Iterable[Match]) -> frozenset[Rank]:
    room: dict[bool, int] = {True: weights.KEPT_SURE, False: weights.KEPT_UNSURE}
    found = []
    for match in sorted(matches, key=rank):
        is_sure = match.score >= weights.THRESHOLD
        if room[is_sure]:
            room[is_sure] -= 1
            found.append(rank(match))
    return frozenset(found)


def _matters(match: Match, near: Mapping[str, Mapping[str, Match]], best: Mapping[str, frozenset[Rank]]) -> bool:
    mine = rank(match)
    if mine in best[match.left] or mine in best[match.right]:
        return True
    if match.score < weights.THRESHOLD:
        return False
    left, right = near[match.left], near[match.right]
    few, many = (left, right) if len(left) < len(right) else (right, left)
    return not any(rank(way) < mine and other in many and rank(many[other]) < mine for other, way in few.items())


def loosened(matches: Iterable[Match], gone: str) -> frozenset[str]:
    """The drafts to compare anew when one goes: those it matched, and all but the largest part of what it held.

    `matches` are all kept ones of all drafts that are connected with it. Nobody, where none can have been left out.
    """
    ordered = sorted(set(matches), key=rank)
    if not _are_full(ordered):
        return frozenset()
    beside = {end for match in ordered for end in (match.left, match.right) if gone in (match.left, match.right)}
    sure = [match for match in ordered if match.score >= weights.THRESHOLD]
    rest = [match for match in spanning(sure) if gone not in (match.left, match.right)]
    names = {end for match in sure for end in (match.left, match.right)} - {gone}
    parts = sorted(_parts(names, rest), key=lambda part: (-len(part), min(part)))
    return frozenset((beside - {gone}).union(*parts[1:]))


def _are_full(matches: Iterable[Match]) -> bool:
    """Whether some draft has so many matches that others of it may have been left out."""
    found = Counter((end, match.score >= weights.THRESHOLD) for match in matches for end in (match.left, match.right))
    return any(
        number >= (weights.KEPT_SURE if is_sure else weights.KEPT_UNSURE) for (_, is_sure), number in found.items()
    )


def _parts(names: Iterable[str], forest: Iterable[Match]) -> list[set[str]]:
    part = {name: {name} for name in names}
    for match in forest:
        one, two = part[match.left], part[match.right]
        if len(one) < len(two):
            one, two = two, one
        one |= two
        part.update((name, one) for name in two)
    return list({id(each): each for each in part.values()}.values())

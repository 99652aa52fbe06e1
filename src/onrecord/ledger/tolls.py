"""Tolls over many reports: which numbers still stand, and how they came to be what they are.

The rules of docs/status.md: numbers are compared for the same harm and group, the latest of each root; a later, higher
number is an update of an earlier one, unless the earlier one's root gives it again.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.ledger.roots import Told
from onrecord.model import About, Claim, ClaimValue, Count, Harm, Scope, Stance, TollGroup
from onrecord.model.record import MemberIncident, TollHistory, TollPoint
from onrecord.status import rule_toll

HARM_OF = {About.FATALITIES: Harm.KILLED, About.INJURED: Harm.INJURED}
Part = tuple[Harm, TollGroup]


def toll_histories(told: Mapping[str, Told]) -> tuple[TollHistory, ...]:
    """One history for each harm and group that claims give a number for."""
    parts: dict[Part, list[Told]] = defaultdict(list)
    for item in told.values():
        part = part_of(item.evidence.claim)
        if part is not None:
            parts[part].append(item)
    return tuple(_history(part, parts[part]) for part in sorted(parts))


def part_of(claim: Claim) -> Part | None:
    """The harm and group that a claim gives a number for; None for claims that count nothing of this incident."""
    harm = HARM_OF.get(claim.about)
    if harm is None or claim.value is None or claim.scope is Scope.AGGREGATE:
        return None
    return harm, claim.value.group or TollGroup.UNKNOWN


def _history(part: Part, items: Sequence[Told]) -> TollHistory:
    harm, group = part
    standing = live(items)
    ruling = rule_toll([item.evidence for item in standing])
    low, best, high = _range([item.evidence.claim.value for item in standing if item.evidence.claim.value is not None])
    return TollHistory(
        harm=harm,
        group=group,
        series=tuple(_point(item) for item in sorted(items, key=_order)),
        low=low,
        best=best,
        high=high,
        status=ruling.status,
        claims=ruling.claims,
    )


def _order(item: Told) -> tuple[str, str]:
    return item.published, item.evidence.claim.id


def _point(item: Told) -> TollPoint:
    claim = item.evidence.claim
    value = claim.value or ClaimValue()
    return TollPoint(
        published=item.member.published,
        recorded=item.member.recorded or "",
        low=value.low,
        high=value.high,
        hedge=claim.hedge,
        claim=claim.id,
    )


def _range(values: Sequence[ClaimValue]) -> tuple[int | None, int | None, int | None]:
    """Lowest low, lowest best, highest high; no high where one of the numbers is open at the top."""
    lows = [value.low for value in values if value.low is not None]
    highs = [value.high for value in values if value.high is not None]
    high = max(highs) if highs and len(highs) == len(values) else None
    low = min(lows, default=None)
    return low, low if low is not None else high, high


def live(items: Iterable[Told]) -> list[Told]:
    """The claims whose number still stands: all but those that a later one of the same part replaces."""
    items = list(items)
    return [item for item in items if not any(_replaces(other, item) for other in items)]


def _replaces(new: Told, old: Told) -> bool:
    """Whether a later number takes the place of an earlier: its own root's, or a higher one that it cannot be with."""
    one, two = new.evidence.claim, old.evidence.claim
    if one.stance is not Stance.ASSERTS or two.stance is not Stance.ASSERTS or part_of(one) != part_of(two):
        return False
    if part_of(one) is None or not is_later(new.published, old.published):
        return False
    return new.evidence.root == old.evidence.root or _is_above(one.value, two.value)


def _is_above(new: ClaimValue | None, old: ClaimValue | None) -> bool:
    if new is None or old is None:
        return False
    top = old.high if old.high is not None else old.low
    return new.low is not None and top is not None and new.low > top


def is_later(new: str, old: str) -> bool:
    """Whether one ISO prefix is surely after another: "2025-06-02" is not after "2025-06-02T10:00", nor before."""
    return bool(new and old) and new > old and not new.startswith(old)


@dataclass(frozen=True, slots=True)
class Tally:
    """One report's number for a harm, with when it was published and the roots it rests on."""

    count: Count
    published: str
    roots: frozenset[str]


def overall(tallies: Sequence[Tally]) -> Count | None:
    """The number over all reports: lowest low, highest high and lowest best of those that still stand."""
    standing = [one for one in tallies if not any(_outdates(other, one) for other in tallies)]
    if not standing:
        return None
    counts = [one.count for one in standing]
    lows = [count.low for count in counts if count.low is not None]
    highs = [count.high for count in counts if count.high is not None]
    bests = [count.best for count in counts if count.best is not None]
    high = max(highs) if len(highs) == len(counts) else None
    return Count(min(lows, default=None), high, min(bests, default=None))


def _outdates(new: Tally, old: Tally) -> bool:
    if not is_later(new.published, old.published):
        return False
    if old.roots and old.roots <= new.roots:
        return True
    top = old.count.high if old.count.high is not None else old.count.best or old.count.low
    return new.count.low is not None and top is not None and new.count.low > top


def tally(item: MemberIncident, count: Count, roots: frozenset[str]) -> Tally:
    """A report's number as it takes part in the overall one."""
    return Tally(count, item.member.published or "", roots)

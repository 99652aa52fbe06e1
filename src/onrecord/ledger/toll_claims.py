"""The claims that give, deny or withdraw numbers of people harmed, sorted by whom they count."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.ledger.roots import Told
from onrecord.model import About, Claim, Harm, Scope, Stance, TollGroup, TollStanding
from onrecord.status.figures import Figure, agree, figure_of
from onrecord.status.positions import is_later
from onrecord.status.rules import is_hedged_assertion
from onrecord.status.standing import Fate, Withdrawal, fates, withdraws

HARM_OF = {About.FATALITIES: Harm.KILLED, About.INJURED: Harm.INJURED}
Part = tuple[Harm, TollGroup]


def harm_of(claim: Claim) -> Harm | None:
    """The harm that a claim counts, or denies, or takes back a number of; None for claims on anything else."""
    if claim.scope is Scope.AGGREGATE:
        return None
    named = claim.value.harm if claim.value is not None else None
    return named or HARM_OF.get(claim.about)


def part_of(claim: Claim) -> Part | None:
    """The harm and group that a claim gives a number for; None for claims that count nothing of this incident."""
    harm = harm_of(claim)
    if harm is None or claim.value is None:
        return None
    return harm, claim.value.group or TollGroup.UNKNOWN


@dataclass(frozen=True, slots=True)
class PartClaims:
    """All claims on one harm to one group, in order; the numbers asserted, and what has become of each.

    `doubtful` are numbers put forward as unverified only.
    """

    told: tuple[Told, ...]
    figures: Mapping[str, Figure]
    doubtful: tuple[Figure, ...]
    fate: Mapping[str, Fate]
    withdrawals: tuple[Withdrawal, ...] = ()

    def standing(self) -> list[Figure]:
        """The numbers that stand; where only parts of the people are counted, those; else what is put forward."""
        by_fate: dict[TollStanding, list[Figure]] = defaultdict(list)
        for figure in self.figures.values():
            by_fate[self.fate[figure.id].standing].append(figure)
        known = by_fate[TollStanding.STANDS] or by_fate[TollStanding.PART]
        return known or ([] if self.figures else list(self.doubtful))

    def taken_back(self, figure: Figure, *, by: str) -> bool:
        """Whether a number's root had withdrawn it by a time (ISO prefix)."""
        return any(withdraws(each, figure) and not is_later(each.said, by) for each in self.withdrawals)


def sort_claims(told: Mapping[str, Told]) -> dict[Part, PartClaims]:
    """The claims on every part, in the order of parts. A withdrawal without a group reaches all parts of its harm."""
    parts: dict[Part, list[Told]] = defaultdict(list)
    for item in told.values():
        part = part_of(item.evidence.claim)
        if part is not None:
            parts[part].append(item)
    for item in told.values():
        if item.evidence.claim.stance is Stance.RETRACTS:
            _spread_withdrawal(item, parts)
    return {part: _part(parts[part]) for part in sorted(parts)}


def _spread_withdrawal(item: Told, parts: Mapping[Part, list[Told]]) -> None:
    """A withdrawal belongs to every part of its harm in which its root gave the number."""
    claim = item.evidence.claim
    harm, number = harm_of(claim), figure_of(item.evidence)
    for (other, _), members in parts.items():
        if other is harm and item not in members and any(_meant(number, one, item) for one in members):
            members.append(item)


def _meant(number: Figure | None, one: Told, withdrawal: Told) -> bool:
    if one.evidence.root != withdrawal.evidence.root or one.evidence.claim.stance is not Stance.ASSERTS:
        return False
    given = figure_of(one.evidence)
    return given is not None and (number is None or (number.point == given.point and agree(number, given)))


def _part(told: Iterable[Told]) -> PartClaims:
    items = sorted(told, key=order)
    numbers = [(item, figure) for item in items if (figure := number_of(item)) is not None]
    figures = {figure.id: figure for item, figure in numbers if item.evidence.asserts}
    gone = {item.claim.id: Fate(TollStanding.WITHDRAWN) for item in items if item.evidence.withdrawn is not None}
    doubtful = tuple(figure for item, figure in numbers if is_hedged_assertion(item.evidence))
    withdrawals = tuple(_withdrawal(item) for item in items if item.evidence.claim.stance is Stance.RETRACTS)
    left = fates([figure for figure in figures.values() if figure.id not in gone], withdrawals)
    fate = left | {name: lost for name, lost in gone.items() if name in figures}
    return PartClaims(tuple(items), figures, doubtful, fate, withdrawals)


def number_of(item: Told) -> Figure | None:
    """The number that a claim gives, as it takes part in the comparison."""
    return figure_of(item.evidence, said=item.said, document=item.member.document)


def order(item: Told) -> tuple[str, str, int, str]:
    """By the day of publication, those without one last; then by document and the place in its text."""
    claim = item.evidence.claim
    return item.published or "~", item.member.document, claim.start, claim.id


def _withdrawal(item: Told) -> Withdrawal:
    number = figure_of(item.evidence)
    return Withdrawal(item.evidence.root, item.said, item.member.document, number)

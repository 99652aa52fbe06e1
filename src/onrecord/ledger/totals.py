"""What the numbers of one harm come to over all groups and all reports."""

from collections.abc import Iterable, Mapping, Sequence

from onrecord.ledger.roots import Told
from onrecord.ledger.toll_claims import Part, PartClaims
from onrecord.model import Count, Harm, SourceTotal, TollGroup, TollStanding, TollTotal
from onrecord.model.record import MemberIncident
from onrecord.status.figures import Figure, Voice, voice_of
from onrecord.status.spread import overall
from onrecord.status.standing import fates, standing

ONLY_PARTS = "only some of the people are counted"
DECIDED = "the value is a person's"
REPORTED = "the numbers of the reports, side by side"
_GONE = (TollStanding.WITHDRAWN, TollStanding.SUPERSEDED)
_EVERYBODY = frozenset({TollGroup.UNKNOWN})


def toll_totals(
    members: Sequence[MemberIncident], told: Mapping[str, Told], parts: Mapping[Part, PartClaims]
) -> tuple[TollTotal, ...]:
    """The number of each harm over all groups, in the order of harms; none where no number stands."""
    found = (_total(harm, members, told, parts) for harm in Harm)
    return tuple(total for total in found if total is not None)


def _total(
    harm: Harm, members: Sequence[MemberIncident], told: Mapping[str, Told], parts: Mapping[Part, PartClaims]
) -> TollTotal | None:
    mine = {group: claims for (other, group), claims in parts.items() if other is harm}
    sums = _sums(harm, members, told, mine)
    summed = {claim for claims in sums.values() for claim in claims}
    groups = {group: _alone(claims, summed) for group, claims in mine.items()}
    totals = [figure for figure in groups.pop(TollGroup.UNKNOWN, []) if not _of_its_own(figure, groups)]
    for figure in sums:
        if figure.groups & _EVERYBODY:
            totals.append(figure)
        else:
            groups[next(iter(figure.groups))].append(figure)
    result = overall({group: _standing(own) for group, own in groups.items()}, _standing(totals))
    if result is None:
        return _floor(harm, mine.values()) if mine else _as_reported(harm, members)
    low, best, high = result.range
    return TollTotal(harm, low, best, high, result.rule, result.groups)


def _floor(harm: Harm, parts: Iterable[PartClaims]) -> TollTotal | None:
    """The least, where only parts of the people are counted: "among the dead were three children"."""
    least = max((figure.point for claims in parts for figure in claims.standing()), default=None)
    return None if least is None else TollTotal(harm, least, least, None, ONLY_PARTS, ())


def _standing(figures: Sequence[Figure]) -> list[Figure]:
    return standing(figures, fates(figures))


def _alone(claims: PartClaims, summed: Iterable[str]) -> list[Figure]:
    """The numbers that stand for a whole group by themselves."""
    return [figure for figure in claims.standing() if not figure.part and figure.id not in summed]


def _of_its_own(figure: Figure, groups: Mapping[TollGroup, Sequence[Figure]]) -> bool:
    """Whether "no casualties" speaks of a side's own people, or of others than those whom the same root counts."""
    counts = any(one.root == figure.root and one.top for own in groups.values() for one in own)
    return figure.top == 0 and figure.low == 0 and (figure.voice in _SIDES or counts)


_SIDES = (Voice.CONCEDING, Voice.INTERESTED)


def _sums(
    harm: Harm, members: Sequence[MemberIncident], told: Mapping[str, Told], parts: Mapping[TollGroup, PartClaims]
) -> dict[Figure, tuple[str, ...]]:
    """What a source says in all where none of its claims says so: "a soldier and three others" are four.

    Each with the claims that it sums up. What its source has since withdrawn or replaced is left out.
    """
    fate = {name: fate for claims in parts.values() for name, fate in claims.fate.items()}
    found: dict[Figure, tuple[str, ...]] = {}
    for item in members:
        for total in item.incident.totals:
            claims = tuple(claim for claim in total.claims if claim in fate)
            whole = bool(claims) and all(claim in told for claim in total.claims)  # none was rejected
            figure = _sum(total, claims, told) if total.harm is harm and whole else None
            if figure is not None and not any(fate[claim].standing in _GONE for claim in claims):
                found[figure] = claims
    return found


def _sum(total: SourceTotal, claims: Sequence[str], told: Mapping[str, Told]) -> Figure | None:
    """A source's sum as a number: of one group, or of everybody; None where a claim says as much itself."""
    groups = frozenset(total.groups)
    values = [told[claim].evidence.claim.value for claim in claims]
    given = any(value is not None and (value.low, value.high) == (total.low, total.high) for value in values)
    if given or not groups or (len(groups) > 1 and TollGroup.UNKNOWN not in groups):
        return None
    first = told[claims[0]]
    return Figure(
        id=f"{first.member.draft} {first.evidence.root} {'+'.join(sorted(groups))}",
        root=first.evidence.root,
        said=first.said,
        document=first.member.document,
        low=total.low,
        high=total.high,
        voice=min(voice_of(told[claim].evidence) for claim in claims),
        groups=groups,
        line=first.evidence.line,
    )


def _as_reported(harm: Harm, members: Sequence[MemberIncident]) -> TollTotal | None:
    """The reports' own counts, where no claim gives a number: "nobody was hurt" means that nobody was killed."""
    counts = [item.incident.fatalities if harm is Harm.KILLED else item.incident.injured for item in members]
    known = [count for count in counts if count is not None]
    if harm not in (Harm.KILLED, Harm.INJURED) or not known:
        return None
    lows = [count.low for count in known if count.low is not None]
    highs = [count.high for count in known if count.high is not None]
    bests = [count.best for count in known if count.best is not None]
    high = max(highs) if len(highs) == len(known) else None
    return TollTotal(harm, min(lows, default=None), min(bests, default=None), high, REPORTED, ())


def as_decided(totals: Sequence[TollTotal], counts: Mapping[Harm, Count | None]) -> tuple[TollTotal, ...]:
    """The totals with what a person decided in place of what claims come to; `counts` are the values shown."""
    left = {total.harm: total for total in totals}
    for harm, count in counts.items():
        total = left.pop(harm, None)
        if count is not None and total is not None and _same(total, count):
            left[harm] = total
        elif count is not None:
            groups = total.groups if total is not None else ()
            left[harm] = TollTotal(harm, count.low, count.best, count.high, DECIDED, groups)
    return tuple(left[harm] for harm in Harm if harm in left)


def _same(total: TollTotal, count: Count) -> bool:
    return (total.low, total.best, total.high) == (count.low, count.best, count.high)

"""An incident's number of killed and injured over everything that its sources say, and the parts of its toll."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.grouping import Group
from onrecord.extract.mentions import Attribution, TollMention, TollPart
from onrecord.extract.scene import Scene
from onrecord.extract.toll_totals import combine
from onrecord.model import (
    About,
    Claim,
    ClaimantType,
    Count,
    Harm,
    Scope,
    SourceTotal,
    Stance,
    Toll,
    TollGroup,
)
from onrecord.status import Evidence, rule_toll
from onrecord.status.figures import Figure, Voice, figure_of, voice_of
from onrecord.status.positions import current
from onrecord.status.rules import is_hedged_assertion
from onrecord.status.spread import overall, spread
from onrecord.status.standing import fates, standing

_OUTLET = ""
TOLL_QUESTIONS = frozenset({About.FATALITIES, About.INJURED, About.CASUALTIES})


@dataclass(frozen=True, slots=True)
class _Total:
    """What one source says in all, and of whom."""

    low: int | None
    best: int | None
    high: int | None
    groups: frozenset[TollGroup]


def casualty_count(
    totals: Sequence[SourceTotal], group: Group, harm: Harm, evidence: Sequence[Evidence]
) -> Count | None:
    """The number over all claims, by the rules of docs/rulebook.md. None: no number given.

    Sources that count different people (soldiers by the army, civilians by a hospital) are added; sources that count
    the same people are set side by side; a source that counts only some of them gives no total, and "no casualties"
    (which is mostly said of the speaker's own people) none beside sources that count somebody.
    """
    counted = [one for one in totals if one.harm is harm]
    found = [_figure(one, evidence) for one in counted if one.groups] or [_figure(one, evidence) for one in counted]
    parts: dict[TollGroup, list[Figure]] = defaultdict(list)
    whole: list[Figure] = []
    for figure in found:
        if len(figure.groups) == 1 and TollGroup.UNKNOWN not in figure.groups:
            parts[next(iter(figure.groups))].append(figure)
        else:
            whole.append(figure)
    result = overall(parts, whole)
    if result is None:
        return _nobody(group) if harm is Harm.KILLED else None
    low, best, high = result.range
    return Count(low, high, best)


def _figure(total: SourceTotal, evidence: Sequence[Evidence]) -> Figure:
    """What one source says in all, as a number to be set beside others'."""
    voices = [voice_of(item) for item in evidence if item.claim.id in total.claims]
    return Figure(
        id=total.claimant,
        root=total.claimant,
        said="",
        document="",
        low=total.low,
        high=total.high,
        voice=min(voices, default=Voice.OUTLET),
        groups=frozenset(total.groups),
    )


def source_totals(group: Group, claims: Sequence[Claim]) -> tuple[SourceTotal, ...]:
    """What each source says in all, harm by harm; without the outlet's own sums of what its sources say."""
    return tuple(total for harm in Harm for total in _source_totals(group, claims, harm))


def _source_totals(group: Group, claims: Sequence[Claim], harm: Harm) -> list[SourceTotal]:
    by_source: dict[str, list[TollMention]] = defaultdict(list)
    for scene in group.scenes:
        for toll in scene.tolls:
            speaker = _speaker(toll, scene)
            if toll.harm is harm and not toll.mixed and (speaker is None or speaker.stance not in _AGAINST):
                by_source[_name_of(speaker)].append(toll)
    left = {source: kept for source, tolls in by_source.items() if (kept := _not_taken_back(source, tolls, claims))}
    wholes = {source: tolls for source, tolls in left.items() if any(_is_whole(toll) for toll in tolls)}
    counted = wholes or left  # "two children were among the dead" is no total beside one
    found = {source: total for source, tolls in counted.items() if (total := _total(tolls, harm)) is not None}
    return [_told(source, total, claims, harm) for source, total in _without_summary(found).items()]


def _not_taken_back(source: str, tolls: Sequence[TollMention], claims: Sequence[Claim]) -> list[TollMention]:
    """A source's numbers without those that it takes back: the number named, else what it gave before in the text."""
    taken = [claim for claim in claims if claim.stance is Stance.RETRACTS and source_of(claim) == source]
    return [toll for toll in tolls if not any(_takes_back(claim, toll) for claim in taken)]


def _takes_back(claim: Claim, toll: TollMention) -> bool:
    value = claim.value
    if value is not None and (value.low, value.high) != (None, None):
        return (value.low, value.high) == (toll.low, toll.high)
    return claim.about in TOLL_QUESTIONS and toll.span.start < claim.start


def _told(source: str, total: "_Total", claims: Sequence[Claim], harm: Harm) -> SourceTotal:
    mine = [claim for claim in claims if source_of(claim) == source and harm_of(claim) is harm and claim.value]
    return SourceTotal(
        harm=harm,
        claimant=mine[0].claimant if mine else source,
        low=total.low,
        best=total.best,
        high=total.high,
        groups=tuple(sorted(total.groups)),
        claims=tuple(claim.id for claim in mine if claim.stance not in _AGAINST),
    )


def source_of(claim: Claim) -> str:
    """The name under which a source's numbers are gathered; empty for the outlet's own voice."""
    if claim.claimant_type is ClaimantType.OUTLET:
        return _OUTLET
    return claim.claimant_id or claim.claimant.casefold()


def _is_whole(toll: TollMention) -> bool:
    return toll.part is not TollPart.SUBSET


_AGAINST = frozenset({Stance.DENIES, Stance.RETRACTS})
"""A number that is denied or withdrawn counts nobody."""


def _speaker(toll: TollMention, scene: Scene) -> Attribution | None:
    """Who gives a number: the innermost statement around it; None for the outlet itself."""
    around = [item for item in scene.attributions if item.content.covers(toll.span)]
    return min(around, key=lambda item: item.content.end - item.content.start, default=None)


def _name_of(speaker: Attribution | None) -> str:
    return _OUTLET if speaker is None else speaker.claimant_id or speaker.claimant.casefold()


def _total(tolls: Sequence[TollMention], harm: Harm) -> _Total | None:
    combined = combine(tolls, harm)
    if combined is None:
        return None
    low, best, high = combined
    if low is None and high is None:
        low = high = best  # "about 50": an estimate without bounds stands for itself
    return _Total(low, best, high, frozenset(toll.group for toll in tolls if toll.low != 0))


def _without_summary(found: dict[str, _Total]) -> dict[str, _Total]:
    """The outlet's own number counts only where it is none of its sources': it sums up what they say."""
    outlet = found.get(_OUTLET)
    others = {source: total for source, total in found.items() if source != _OUTLET}
    if outlet is None or not others:
        return found
    vague = outlet.best is None
    repeats = any(outlet.groups & other.groups or TollGroup.UNKNOWN in outlet.groups for other in others.values())
    return others if vague or repeats else found


def _nobody(group: Group) -> Count | None:
    """Nobody hurt means nobody killed: a zero of the injured, where nothing is said of the dead."""
    tolls = [toll for scene in group.scenes for toll in scene.tolls if not toll.mixed]
    hurt = [toll for toll in tolls if toll.harm is Harm.INJURED]
    return Count(0, 0, 0) if hurt and all(toll.low == 0 and toll.high == 0 for toll in hurt) else None


_HARM_OF = {About.FATALITIES: Harm.KILLED, About.INJURED: Harm.INJURED}


def harm_of(claim: Claim) -> Harm | None:
    """The harm that a claim counts; None for claims on anything else."""
    return (claim.value.harm if claim.value is not None else None) or _HARM_OF.get(claim.about)


def toll_parts(evidence: Sequence[Evidence]) -> tuple[Toll, ...]:
    """One part for each harm and group that claims give a number for, ruled on by itself."""
    parts: dict[tuple[Harm, TollGroup], list[Evidence]] = defaultdict(list)
    for item in evidence:
        claim = item.claim
        harm = harm_of(claim)
        if harm is not None and claim.value is not None and claim.scope is not Scope.AGGREGATE:
            parts[harm, claim.value.group or TollGroup.UNKNOWN].append(item)
    return tuple(_part(harm, group, items) for (harm, group), items in parts.items())


def _part(harm: Harm, group: TollGroup, items: Sequence[Evidence]) -> Toll:
    ruling = rule_toll(items)
    low, best, high = spread(_standing(items))
    hedge = next((item.claim.hedge for item in items if item.claim.hedge), None)
    return Toll(harm, group, low, best, high, hedge, ruling.status, ruling.claims)


def _standing(items: Sequence[Evidence]) -> list[Figure]:
    """The numbers asserted and not taken back; where none is, those put forward as unverified."""
    kept = current(items)
    figures = [figure for item in kept if item.asserts and (figure := figure_of(item)) is not None]
    doubtful = [figure for item in kept if is_hedged_assertion(item) and (figure := figure_of(item)) is not None]
    fate = fates(figures)
    return standing(figures, fate) or figures or doubtful

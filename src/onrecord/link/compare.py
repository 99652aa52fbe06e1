"""Whether two drafts tell of one incident."""

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.likeness import is_near_copy
from onrecord.link import weights
from onrecord.link.features import (
    NOTHING,
    Feature,
    compare_actors,
    compare_days,
    compare_injured,
    compare_kinds,
    compare_targets,
    compare_tolls,
    compare_weapons,
    days_between,
    gap,
    is_long,
    same_killed,
    same_toll,
)
from onrecord.link.texts import compare_texts, text_score
from onrecord.link.weights import weight
from onrecord.link.where import FAR, Relation, compare_places, relation
from onrecord.model.record import Draft, Match

_TOLD: tuple[Callable[[Draft, Draft], Feature | None], ...] = (
    compare_places,
    compare_days,
    compare_actors,
    compare_targets,
    compare_kinds,
    compare_tolls,
)
_FEATURES = (*_TOLD, compare_injured, compare_weapons)
_BESIDES = ("same_injured", "same_weapon", "texts_alike", "near_copy")
"""What else can add to a score: none of it ever takes away, or rules a match out."""
_FINEST = 0.001
"""Scores are rounded to it."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How high two drafts can score at most; `is_sure` where their match joins them whatever else they tell."""

    most: float
    is_sure: bool


def bounds(left: Draft, right: Draft) -> Bounds | None:
    """What place, days, sides, kinds and killed of two reports settle before words are compared; None: no match.

    `left.id` < `right.id`.
    """
    total = 0.0
    for feature in _TOLD:
        result = feature(left, right)
        if result is None:
            return None
        total += result.score
    most = total + sum(map(weight, _BESIDES))
    if most + _FINEST < weights.UNSURE:
        return None
    is_sure = total >= weights.THRESHOLD and _is_anchored(left, right, 0.0)
    return Bounds(min(1.0, round(most + _FINEST, 3)), is_sure=is_sure)


def compare(a: Draft, b: Draft) -> Match | None:
    """The match with its score and reasons, or None: ruled out, or too little speaks for it even to ask. Symmetric."""
    if a.document == b.document:
        return None
    left, right = (a, b) if a.id < b.id else (b, a)
    if a.whole or b.whole:
        return compare_texts(left, right) if a.whole and b.whole else None
    found: list[Feature] = []
    for feature in _FEATURES:
        result = feature(left, right)
        if result is None:
            return None
        found.append(result)
    if sum(item.score for item in found) + weight("texts_alike") + weight("near_copy") < weights.UNSURE:
        return None
    alike = text_score(left, right)
    found += (_texts(alike), _copy(left, right, alike))
    score = round(min(1.0, max(0.0, sum(item.score for item in found))), 3)
    if score >= weights.THRESHOLD and not _is_anchored(left, right, alike):
        score = weights.JUST_UNSURE
    if score < weights.UNSURE:
        return None
    return Match(left.id, right.id, score, tuple(item.reason for item in found if item.reason))


def _texts(alike: float) -> Feature:
    """Words, names and headlines that agree, as whole texts are weighed; full weight where these alone would join."""
    share = min(1.0, max(0.0, (alike - weights.UNSURE) / (weights.THRESHOLD - weights.UNSURE)))
    return Feature(share * weight("texts_alike"), f"alike in words and names ({alike:.2f})") if share else NOTHING


def _copy(a: Draft, b: Draft, alike: float) -> Feature:
    """One report carries the other's wording."""
    if alike < weights.THRESHOLD or not is_near_copy(a.signature, b.signature):
        return NOTHING
    return Feature(weight("near_copy"), "one report carries the other's wording")


def _is_anchored(a: Draft, b: Draft, alike: float) -> bool:
    """Whether what is vague is borne out by something else.

    A whole province, another town or another spelling needs the same actor on the same day; a place that is not known
    besides the same telling toll and words that are alike; a vague period an actor or words; a neighbouring day an
    actor or a toll.
    """
    how, shared = relation(a.place, b.place), bool(set(a.acted) & set(b.acted))
    if how in FAR:
        borne_out = how is not Relation.UNPLACED or (same_toll(a, b) and alike >= weights.UNSURE)
        return shared and not gap(a, b) and not is_long(a) and not is_long(b) and borne_out
    if is_long(a) != is_long(b):
        return _period_borne_out(a, b, alike)
    if not gap(a, b):
        return True
    return shared or bool(set(a.hit) & set(b.hit)) or same_killed(a, b)


def _period_borne_out(a: Draft, b: Draft, alike: float) -> bool:
    """Words that are alike; or, within two weeks, somebody on either side in common."""
    days = max(days_between(each.first, each.last) for each in (a, b))
    sides = {*a.acted, *a.hit} & {*b.acted, *b.hit}
    return alike >= weights.THRESHOLD or (days < weights.FORTNIGHT and bool(sides) and bool(a.acted or b.acted))

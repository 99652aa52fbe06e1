"""Whether two drafts tell of one incident."""

from collections.abc import Callable

from onrecord.link import weights
from onrecord.link.features import (
    COARSE,
    Feature,
    are_other_towns,
    compare_actors,
    compare_days,
    compare_kinds,
    compare_places,
    compare_targets,
    compare_tolls,
    gap,
)
from onrecord.link.texts import compare_texts
from onrecord.model.record import Draft, Match

_FEATURES: tuple[Callable[[Draft, Draft], Feature | None], ...] = (
    compare_days,
    compare_places,
    compare_actors,
    compare_targets,
    compare_kinds,
    compare_tolls,
)


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
    score = round(min(1.0, max(0.0, sum(item.score for item in found))), 3)
    if score >= weights.THRESHOLD and not _is_anchored(left, right):
        score = weights.JUST_UNSURE
    if score < weights.UNSURE:
        return None
    return Match(left.id, right.id, score, tuple(item.reason for item in found if item.reason))


def _is_anchored(a: Draft, b: Draft) -> bool:
    """A whole province or another town needs the same actor on the same day; a neighbouring day an actor or a toll."""
    coarse = {place.precision for place in (a.place, b.place) if place is not None} & COARSE
    shared = bool(set(a.acted) & set(b.acted))
    if coarse or are_other_towns(a.place, b.place):
        return shared and not gap(a, b)
    if not gap(a, b):
        return True
    return shared or bool(set(a.hit) & set(b.hit)) or (a.killed == b.killed and bool(a.killed and a.killed.low))

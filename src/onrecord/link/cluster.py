"""Drafts to clusters: single linkage, best match first, guarded against chains. A pure function of its inputs."""

from collections.abc import Iterable, Mapping

from onrecord.link import weights
from onrecord.link.features import contradict, gap, is_long
from onrecord.model.record import Draft, Match


def cluster(drafts: Iterable[Draft], matches: Iterable[Match]) -> tuple[tuple[str, ...], ...]:
    """Partition draft ids. Two clusters join by their best match where no pair across them is kept apart.

    The result depends on neither the order of the drafts nor that of the matches: equal scores are settled by id.
    """
    known = {draft.id: draft for draft in drafts}
    home: dict[str, list[str]] = {draft_id: [draft_id] for draft_id in known}
    for match in sorted(set(matches), key=lambda match: (-match.score, match.left, match.right)):
        if match.left not in known or match.right not in known:
            continue
        one, two = home[match.left], home[match.right]
        if one is not two and _may_join(one, two, known):
            one.extend(two)
            for draft_id in two:
                home[draft_id] = one
    found = {id(members): members for members in home.values()}
    return tuple(sorted(tuple(sorted(members)) for members in found.values()))


def _may_join(one: list[str], two: list[str], known: Mapping[str, Draft]) -> bool:
    return not any(_keep_apart(known[a], known[b]) for a in one for b in two)


def _keep_apart(a: Draft, b: Draft) -> bool:
    """One report told them apart, they lie days apart, or who acted contradicts."""
    if a.document == b.document or contradict(a, b):
        return True
    if is_long(a) or is_long(b):
        return (a.first, a.last, is_long(a)) != (b.first, b.last, is_long(b))
    return gap(a, b) > weights.SPREAD

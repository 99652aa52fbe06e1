"""The sources of some incidents: where claims come from (roots), and the outlets that carry them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.knowledge.ratings import Ratings, source_key
from onrecord.model import Reliability
from onrecord.model.record import Record

OUTLET = "outlet"
"""What an outlet is listed as; a root by what kind of claimant it is."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A source as it is listed. `carried` counts the outlets that carry a root, or the reports of an outlet."""

    name: str
    type: str
    letter: Reliability
    reason: str
    incidents: int
    carried: int
    interested: int


@dataclass(slots=True)
class _Source:
    """What is counted of one source."""

    name: str
    type: str
    letter: Reliability
    incidents: set[str] = field(default_factory=set)
    carried: set[str] = field(default_factory=set)
    interested: int = 0


def listed(records: Iterable[Record], ratings: Ratings) -> list[Listed]:
    """Every source of some records, those of most incidents first."""
    found: dict[tuple[str, str], _Source] = {}
    for record in records:
        for root in record.roots:
            if root.counts:
                source = found.setdefault((root.id, root.type), _Source(root.name, root.type, root.letter))
                source.incidents.add(record.id)
                source.carried.update(root.carried_by)
                source.interested += root.interested
        for member in record.members:
            if member.outlet is not None:
                key = (source_key(member.outlet), OUTLET)
                source = found.setdefault(key, _Source(member.outlet, OUTLET, ratings.letter([member.outlet])))
                source.incidents.add(record.id)
                source.carried.add(member.document)
    ordered = sorted(found.values(), key=lambda each: (-len(each.incidents), each.name.casefold(), each.type))
    return [_row(each, ratings) for each in ordered]


def _row(source: _Source, ratings: Ratings) -> Listed:
    rating = ratings.of.get(source_key(source.name))
    reason = "" if rating is None else rating.reason
    counts = len(source.incidents), len(source.carried), source.interested
    return Listed(source.name, source.type, source.letter, reason, *counts)

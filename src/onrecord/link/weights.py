"""What each agreement between two drafts counts (data/link_weights.toml), and the limits of linking.

A wrong merge is worse than a missed one: docs/decisions/0010-linking-weights.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.errors import KnowledgeError
from onrecord.knowledge.lexicon import Table as Lexicon
from onrecord.knowledge.lexicon import lexicon

FILE = "link_weights.toml"

THRESHOLD = 0.6
UNSURE = 0.45
"""From here to the threshold a match is kept for a person to look at, and joins nothing."""
JUST_UNSURE = 0.59
"""The score of a match that would join by its sum, but lacks an actor or a toll that it needs."""
KEPT_SURE = 4
"""Matches that join, kept of each draft beside the spanning forest: ways around one that a guard refuses."""
KEPT_UNSURE = 2
"""Matches below the threshold, kept of each draft for a person to look at."""
SAME_KM = 5.0
NEAR_KM = 25.0
DAY_GAP = 1
"""Days that two drafts may lie apart."""
SPREAD = 2
"""Days that any two drafts of one cluster may lie apart: a chain of neighbours never grows beyond it."""
SHORT = 4
"""Longest period, in days, that still links by overlap. A longer one links only with the very same period."""
FAR_TOLL = 3.0
"""Tolls further apart than this factor count against a match; closer ones may be one toll that rose."""

MONTH = 31
"""Longest period, in days, in which a day is looked for: "last week" and a Friday in it."""
FORTNIGHT = 14
"""Longest period, in days, that an actor bears out without words that are alike."""
TELLING_TOLL = 5
"""From so many killed on, the same number is hardly chance."""
SUPPORT = 0.5
"""Share of the pairs across two clusters of whole texts that must match, surely or not, before one match joins them."""


@dataclass(frozen=True, slots=True)
class Table:
    """The weights by name: of incidents as reports tell them, and of whole texts of general news."""

    incident: Mapping[str, float]
    general: Mapping[str, float]


@cache
def table() -> Table:
    """The one table of weights. Raises KnowledgeError where the file does not hold numbers."""
    rows = lexicon(FILE)
    return Table(_numbers(rows.table("incident")), _numbers(rows.table("general")))


def _numbers(rows: Lexicon) -> dict[str, float]:
    found = {name: value for name, value in rows.values.items() if isinstance(value, int | float)}
    if found.keys() != rows.values.keys():
        raise KnowledgeError(f"{rows.place}: every weight should be a number")
    return {name: float(value) for name, value in found.items()}


def weight(name: str) -> float:
    """What one agreement of two incidents counts."""
    return table().incident[name]

"""The rule book: the standing of a field, computed from its claims.

Shared by the reading of one report and by the ledger of many, so it stands below the stages. docs/status.md explains
each rule; nothing here is a judgement that a person could not repeat by hand.
"""

from collections.abc import Iterable

from onrecord.model import Claim
from onrecord.status.evidence import Evidence, Sides, weigh
from onrecord.status.positions import withdraw
from onrecord.status.repeats import attribute
from onrecord.status.rules import NOTHING, Ruling, rule_field, rule_toll


def judge(claims: Iterable[Claim], sides: Sides) -> tuple[Evidence, ...]:
    """Weigh the claims of one report."""
    return tuple(withdraw(attribute(weigh(claims, sides))))


__all__ = ["NOTHING", "Evidence", "Ruling", "Sides", "judge", "rule_field", "rule_toll", "weigh"]

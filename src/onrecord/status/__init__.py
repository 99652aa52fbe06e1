"""The rule book: the standing of a field, computed from its claims.

Shared by the reading of one report and by the ledger of many, so it stands below the stages. docs/status.md explains
each rule; nothing here is a judgement that a person could not repeat by hand.
"""

from onrecord.status.evidence import Evidence, Sides, weigh
from onrecord.status.rules import Ruling, rule_field, rule_toll

__all__ = ["Evidence", "Ruling", "Sides", "rule_field", "rule_toll", "weigh"]

"""How alike two texts are in their wording: what tells wire copy from an outlet's own report.

Stands below the stages, because reading, linking and the ledger need one answer. docs/likeness.md explains the measure.
"""

from onrecord.likeness.sketch import containment, is_near_copy, likeness, shared_hashes, signature_of
from onrecord.likeness.wording import Wordings, same_sentence, wording

__all__ = [
    "Wordings",
    "containment",
    "is_near_copy",
    "likeness",
    "same_sentence",
    "shared_hashes",
    "signature_of",
    "wording",
]

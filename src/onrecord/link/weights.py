"""The one table of what each agreement between two drafts counts, and the limits of linking.

Set by reasoning, not fitted: same place on the same day is enough (0.70) where nothing speaks against it; a day or some
kilometres apart needs an actor or a toll that agrees. A wrong merge is worse than a missed one.
"""

THRESHOLD = 0.6
UNSURE = 0.45
"""From here to the threshold a match is kept for a person to look at, and joins nothing."""
JUST_UNSURE = 0.59
"""The score of a match that would join by its sum, but lacks an actor or a toll that it needs."""
KEPT_SURE = 6
"""Matches that join, kept of each draft beside the spanning forest: ways around one that a guard refuses."""
KEPT_UNSURE = 3
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

SAME_DAY = 0.35
SAME_PERIOD = 0.35
OVERLAP = 0.30
SAME_DAY_UNDATED = 0.25
NEXT_DAY_UNDATED = 0.20
NEXT_DAY = 0.10

SAME_PLACE = 0.35
SAME_AREA = 0.25
SAME_COARSE_AREA = 0.10
BESIDE = 0.30
NEAR = 0.20
NEAR_OTHER_NAME = 0.10

SAME_ACTOR = 0.20
OPPOSITE_TELLING = 0.15
SAME_TARGET = 0.10
OTHER_TARGET_KIND = -0.10

SAME_SUB_EVENT = 0.10
SAME_EVENT = 0.05
OTHER_EVENT = -0.05

SAME_TOLL = 0.10
TOLL_FITS = 0.05
TOLL_FAR = -0.10

"""Which sentences speak of one incident, by the tagger."""

from collections.abc import Sequence

import numpy as np

from onrecord.extract.grouping import Group
from onrecord.extract.scene import Scene
from onrecord.extract.tagger.tagged import Tagged
from onrecord.model import Span

_KINDS = ("trigger", "toll", "victim", "perpetrator", "place", "time", "target")


def kinship(scene: Scene, others: Sequence[Scene], tagged: Tagged) -> float | None:
    """How likely a sentence speaks of the incident that others speak of; None where no words say so."""
    mine, theirs = _words(scene, tagged), [word for other in others for word in _words(other, tagged)]
    if not mine or not theirs:
        return None
    return float(np.mean([tagged.same_incident(one, two) for one in mine for two in theirs]))


def spoken_of(content: Span, groups: Sequence[Group], tagged: Tagged) -> dict[int, float]:
    """How likely a statement, a place or a time is of each incident, by its number; of those that can be judged."""
    words = tagged.within(content)
    if not words:
        return {}
    found = {}
    for index, group in enumerate(groups):
        theirs = [word for scene in group.scenes for word in _words(scene, tagged)]
        if theirs:
            found[index] = float(np.mean([tagged.same_incident(words.start, word) for word in theirs]))
    return found


def _words(scene: Scene, tagged: Tagged) -> list[int]:
    """The first words of what the tagger found of an incident in a sentence: its triggers, else all there is."""
    found = [item for item in tagged.of(*_KINDS) if scene.sentence.span.covers(item.span)]
    return [item.word for item in found if item.kind == "trigger"] or [item.word for item in found]

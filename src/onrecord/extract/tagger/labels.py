"""What the tagger answers: its heads, their classes, and where each lies in its output.

The model file carries its own copy of this layout: a list that grows here never shifts an older model's answers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from types import MappingProxyType

from onrecord.model import About, ClaimantType, Harm, Stance, StanceDetail, SubEventType, TollGroup

SPANS = (
    "source",
    "cue",
    "content",
    "voice",
    "perpetrator",
    "target",
    "victim",
    "weapon",
    "place",
    "time",
    "toll",
    "outcome",
    "trigger",
)
"""Kinds of stretches. `content` is what a source states, `voice` what the outlet (or issuer) tells in its own voice."""
MUC_SPANS = ("muc_individual", "muc_organisation", "muc_target", "muc_victim", "muc_weapon")
"""MUC-4's five roles, by its own guidelines, which leave out attacks on soldiers: apart from ours."""
ENTITIES = ("organisation", "location", "person", "temporal", "quantity", "weapon", "vehicle")
"""re3d's entities, learnt beside the rest and read by nobody."""
SENTENCES = ("incident", "background", "aggregate", "assessment", "promotion", "non_incident")
"""What a sentence does; several may hold."""
BIO = ("outside", "begin", "inside")
STANCES = (
    *(f"{stance}" for stance in Stance if stance is not Stance.UNCONFIRMED),
    *(f"{detail}" for detail in StanceDetail),
)
"""Asserts, denies, retracts, and the kinds of `unconfirmed`."""
LINK = 48
"""Dimensions of the vectors whose products say what belongs together."""
LINKS = ("content_to_source", "content_to_cue", "source", "cue", "incident")


@dataclass(frozen=True, slots=True)
class Layout:
    """The model's output vector for a word: for each head, where its numbers begin and what they stand for."""

    heads: Mapping[str, tuple[str, ...]]

    @property
    def width(self) -> int:
        """Numbers in all."""
        return sum(len(classes) for classes in self.heads.values())

    def slices(self) -> dict[str, slice]:
        """Where each head's numbers lie."""
        ends = list(accumulate(len(classes) for classes in self.heads.values()))
        return {
            name: slice(end - len(classes), end) for (name, classes), end in zip(self.heads.items(), ends, strict=True)
        }


LAYOUT = Layout(
    MappingProxyType(
        {
            **{f"span.{name}": BIO for name in (*SPANS, *MUC_SPANS, *(f"entity_{name}" for name in ENTITIES))},
            "stance": STANCES,
            "about": tuple(map(str, About)),
            "claimant": tuple(map(str, ClaimantType)),
            "harm": tuple(map(str, Harm)),
            "group": tuple(map(str, TollGroup)),
            "type": tuple(map(str, SubEventType)),
            "sentence": SENTENCES,
            "relevant": ("relevant",),
            "muc_relevant": ("relevant",),
            **{f"link.{name}": tuple(map(str, range(LINK))) for name in LINKS},
        }
    )
)

"""Who decides what where rules and tagger differ, and from which probability on."""

from dataclasses import dataclass

from onrecord.model import EngineKind


@dataclass(frozen=True, slots=True)
class Policy:
    """The probabilities from which on the tagger is believed.

    Chosen on held-out reports of the train part (docs/tagger.md). Below those named `drop` the rules' own finding is
    left out.
    """

    relevant: float
    relevant_alone: float
    trigger: float
    trigger_told: float
    trigger_least: float
    tells: float
    drop_trigger: float
    overrule_reality: float
    sentence: float
    time: float
    place: float
    type: float
    kin: float
    surer: float
    claim: float
    source: float
    stance: float
    drop_claim: float


BOTH = Policy(
    relevant=0.8,
    relevant_alone=0.98,
    trigger=0.4,
    trigger_told=0.3,
    trigger_least=0.1,
    tells=0.9,
    drop_trigger=0.1,
    overrule_reality=0.7,
    sentence=0.5,
    time=0.8,
    place=0.3,
    type=0.7,
    kin=0.5,
    surer=0.2,
    claim=0.35,
    source=0.6,
    stance=0.7,
    drop_claim=0.05,
)
ALONE = Policy(
    relevant=0.5,
    relevant_alone=0.5,
    trigger=0.5,
    trigger_told=0.3,
    trigger_least=0.1,
    tells=0.9,
    drop_trigger=0.5,
    overrule_reality=0.5,
    sentence=0.5,
    time=0.5,
    place=0.5,
    type=0.0,
    kin=0.5,
    surer=0.2,
    claim=0.5,
    source=0.6,
    stance=0.0,
    drop_claim=0.5,
)
POLICIES = {EngineKind.BOTH: BOTH, EngineKind.TAGGER: ALONE}

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
    admits: float
    keep: float
    strong: float
    sentence: float
    overturn: float
    time: float
    place: float
    place_alone: float
    type: float
    kin: float
    surer: float
    surer_at_home: float
    claim: float
    stance: float
    denial: float
    refusal: float
    drop_claim: float
    speech: float
    claimant: float
    claimant_vague: float


BOTH = Policy(
    relevant=0.8,
    relevant_alone=0.9,
    trigger=0.4,
    trigger_told=0.15,
    trigger_least=0.05,
    tells=0.9,
    drop_trigger=0.12,
    overrule_reality=0.45,
    admits=0.95,
    keep=0.9,
    strong=0.15,
    sentence=0.5,
    overturn=0.97,
    time=0.45,
    place=0.12,
    place_alone=0.7,
    type=0.8,
    kin=0.3,
    surer=0.4,
    surer_at_home=0.95,
    claim=0.3,
    stance=0.65,
    denial=0.8,
    refusal=0.5,
    drop_claim=0.05,
    speech=0.6,
    claimant=0.8,
    claimant_vague=0.4,
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
    admits=0.95,
    keep=0.5,
    strong=0.3,
    sentence=0.5,
    overturn=0.5,
    time=0.5,
    place=0.5,
    place_alone=0.5,
    type=0.0,
    kin=0.5,
    surer=0.4,
    surer_at_home=0.6,
    claim=0.5,
    stance=0.0,
    denial=0.0,
    refusal=0.0,
    drop_claim=0.5,
    speech=0.6,
    claimant=0.8,
    claimant_vague=0.4,
)
POLICIES = {EngineKind.BOTH: BOTH, EngineKind.TAGGER: ALONE}

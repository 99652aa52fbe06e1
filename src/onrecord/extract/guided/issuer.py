"""Whose own words a report is: an outlet's, or an army's or armed group's communique."""

from collections import Counter

from onrecord.extract.attribution.kinds import OF_ACTOR
from onrecord.extract.findings import Findings
from onrecord.extract.mentions import Issuer
from onrecord.extract.tagger.tagged import Tagged
from onrecord.model import ClaimantType

_ISSUE = (ClaimantType.ARMED_GROUP, ClaimantType.MILITARY, ClaimantType.POLICE, ClaimantType.STATE_OFFICIAL)
"""Who issues statements of what it did."""
_LEAST = 0.6
"""The mean probability over a report's statements without a source from which on they are an issuer's."""


def issuer_of(findings: Findings, tagged: Tagged, outlet: str | None) -> Issuer | None:
    """The issuer, by the tagger's word on statements without a source; named as the actor is, else as the outlet."""
    voices = [claim for claim in tagged.claims if claim.own]
    if not voices:
        return None
    odds = Counter[str]()
    for claim in voices:
        odds.update(claim.claimant)
    kind = max(_ISSUE, key=lambda name: odds[name])
    mean = odds[kind] / len(voices)
    if mean < _LEAST:
        return None
    speaker = next((a for a in findings.actors if a.actor_id is not None and OF_ACTOR.get(a.kind) is kind), None)
    name = speaker.name if speaker is not None else outlet
    return None if name is None else Issuer(name, kind, speaker.actor_id if speaker else None, round(mean, 3))

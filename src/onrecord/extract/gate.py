"""Whether a report tells of organised or political violence at all, and whether one of its incidents is such."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.findings import Findings
from onrecord.extract.grouping import Group
from onrecord.extract.parties import ARMED, Parties
from onrecord.extract.scene import Scene, SceneKind
from onrecord.knowledge.violence import context_cues

DOMAINS = ("sport", "culture", "business", "cyber", "accident", "drill")
"""Fields of life that borrow the words of violence."""
_MILITARY_WORDS = frozenset(
    {
        "suicide_bomb",
        "chemical",
        "drone_strike",
        "air_strike",
        "shelling",
        "rocket_missile",
        "grenade",
        "vehicle_bomb",
        "ied",
        "mine",
        "explosion",
        "territory_taken",
        "territory_regained",
        "ambush",
        "clash",
    }
)
"""Words that tell of organised violence by themselves."""
_PEACEFUL = 3
"""Different words of another field that make a report one about that field, unless war weighs more."""


@dataclass(frozen=True, slots=True)
class Relevance:
    """The verdict on a report: `admits` incidents or not, and why."""

    admits: bool
    rule: str
    note: str


def judge_relevance(findings: Findings, scenes: Sequence[Scene]) -> Relevance:
    """Weigh words of organised violence and armed actors against the words of other fields."""
    told = [scene for scene in scenes if scene.kind is SceneKind.INCIDENT and scene.strong]
    if not told:
        return Relevance(False, "gate.nothing_told", "no sentence tells of violence that happened")
    war = _war_weight(findings, told)
    cues = context_cues(findings.text.language)
    domain, peace = max(((name, cues.count(name, findings.text.text)) for name in DOMAINS), key=lambda item: item[1])
    if peace >= _PEACEFUL and peace > war:
        return Relevance(False, f"gate.{domain}", f"{peace} different words of {domain} against {war} signs of war")
    if war == 0:
        return Relevance(False, "gate.no_organised_violence", "no armed actor and no weapon of war")
    return Relevance(True, "gate.admits", f"{war} signs of organised violence")


def _war_weight(findings: Findings, told: Sequence[Scene]) -> int:
    """Armed actors, military words and tolls, each different one once."""
    actors = {
        actor.actor_id or actor.name.casefold() for scene in told for actor in scene.actors if actor.kind in ARMED
    }
    words = {event.name for scene in told for event in scene.strong if event.name in _MILITARY_WORDS}
    tolls = sum(bool(scene.tolls) for scene in told)
    return len(actors) + 2 * len(words) + tolls if actors or words else 0


def admits_incident(group: Group, parties: Parties) -> bool:
    """Whether one incident is organised or political violence: crime between persons is not."""
    events = group.events
    if any(event.name in _MILITARY_WORDS for event in events):
        return True
    armed = any(side.kind in ARMED for side in (*parties.acted, *parties.hit))
    named = any(actor.kind in ARMED for scene in group.scenes for actor in scene.actors)
    return bool(events) and (armed or named)

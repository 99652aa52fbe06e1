"""Whether a report tells of organised or political violence at all, and whether one of its incidents is such."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.findings import Findings
from onrecord.extract.grouping import Group
from onrecord.extract.mentions import ActorMention
from onrecord.extract.parties import ARMED, NON_STATE, Parties
from onrecord.extract.scene import Scene, SceneKind
from onrecord.knowledge.violence import context_cues
from onrecord.model import ActorKind

DOMAINS = ("sport", "culture", "business", "labour", "nature", "health", "politics", "cyber", "accident", "drill")
"""Fields of life that borrow the words of violence."""
MILITARY_WORDS = frozenset(
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
    }
)
"""Words that tell of organised violence by themselves."""
_LOOSE_WORDS = frozenset({"clash", "blast", "assault", "shooting"})
"""Words that other fields of life borrow most."""
_PEACEFUL = 3
"""Different words of another field that make a report one about that field, unless war weighs more."""
_LEADING = 2
"""Different words of another field in the lead that say what a report is about."""
_LEAD = 320
"""Characters of headline and lead."""


@dataclass(frozen=True, slots=True)
class Relevance:
    """The verdict on a report: `admits` incidents or not, and why.

    `legal` is true for reports about arrests and trials: in them only violence dated as news is an incident.
    """

    admits: bool
    rule: str
    note: str
    legal: bool = False


def judge_relevance(findings: Findings, scenes: Sequence[Scene]) -> Relevance:
    """Weigh words of organised violence and armed actors against the words of other fields."""
    told = [scene for scene in scenes if scene.kind is SceneKind.INCIDENT and scene.strong]
    if not told:
        return Relevance(False, "gate.nothing_told", "no sentence tells of violence that happened")
    war = _war_weight(findings, told)
    if _is_crime(findings, told):
        return Relevance(False, "gate.crime", "crime between persons: no armed group, no army, no weapon of war")
    peace = _peace(findings)
    if _is_of_another_field(peace, war, findings):
        return Relevance(False, f"gate.{peace.field}", f"{peace.total} signs of {peace.field} against {war} of war")
    if war == 0:
        return Relevance(False, "gate.no_organised_violence", "no armed actor and no weapon of war")
    return Relevance(True, "gate.admits", f"{war} signs of organised violence", legal=_is_legal(findings))


def _is_legal(findings: Findings) -> bool:
    """Whether the lead is about an arrest or a trial."""
    cues = context_cues(findings.text.language)
    text = findings.text.uncased
    return cues.count("court", text, _LEAD) + cues.count("arrest", text, _LEAD) >= _LEADING


def _is_crime(findings: Findings, told: Sequence[Scene]) -> bool:
    """Whether a report tells of crime between persons; the police alone make no conflict of it."""
    if any(event.name in MILITARY_WORDS for scene in told for event in scene.strong):
        return False
    if any((actor.kind in _AT_WAR and actor.acts) or _is_band(actor) for scene in told for actor in scene.actors):
        return False
    cues = context_cues(findings.text.language)
    return cues.count("crime", findings.text.uncased) >= _LEADING


_AT_WAR = ARMED - {ActorKind.POLICE}


@dataclass(frozen=True, slots=True)
class _Peace:
    """The other field of life that a report speaks of most: different words of it in all, and in the lead."""

    field: str
    total: int
    lead: int


def _peace(findings: Findings) -> _Peace:
    cues = context_cues(findings.text.language)
    text = findings.text.uncased
    fields = [_Peace(name, cues.count(name, text), cues.count(name, text, _LEAD)) for name in DOMAINS]
    return max(fields, key=lambda peace: (peace.total + peace.lead, peace.lead))


def _is_of_another_field(peace: _Peace, war: int, findings: Findings) -> bool:
    """Whether a report is about another field: its lead says so and names no armed group, or its words outweigh war.

    They weigh double where the lead has some of them and no force is named anywhere: rebels on a screen have no name.
    """
    if _names_group_in_lead(findings):
        return peace.total > war
    named = any(_is_named_force(actor) for actor in findings.actors)
    weight = peace.total + peace.lead + (0 if named or not peace.lead else peace.total)
    return peace.total >= _PEACEFUL and (peace.lead >= _LEADING or weight > war)


def _names_group_in_lead(findings: Findings) -> bool:
    return any(
        _is_named_force(actor) and actor.kind in NON_STATE and actor.span.start < _LEAD for actor in findings.actors
    )


def _war_weight(findings: Findings, told: Sequence[Scene]) -> int:
    """Named armed actors and military words, each different one once; loose words and tolls add only beside them."""
    actors = [actor for scene in told for actor in scene.actors if actor.kind in ARMED or _is_band(actor)]
    named = {actor.actor_id for actor in findings.actors if _is_named_force(actor)}
    described = {actor.name.casefold() for actor in actors if actor.generic or actor.actor_id is None}
    words = {event.name for scene in told for event in scene.strong}
    hard = 2 * len(named) + len(described) + 2 * len(words & MILITARY_WORDS)
    if hard == 0:
        return 0
    return hard + len(words & _LOOSE_WORDS) + sum(bool(scene.tolls) for scene in told)


def _is_band(actor: ActorMention) -> bool:
    """Unidentified armed people, more than one ("gunmen", "hommes armés"): a lone gunman may be a criminal."""
    name = actor.name.casefold()
    return actor.kind is ActorKind.UNKNOWN and (name.endswith("s") or "men" in name)


def _is_named_force(actor: ActorMention) -> bool:
    return actor.kind in ARMED and actor.actor_id is not None and not actor.generic


def admits_incident(group: Group, parties: Parties) -> bool:
    """Whether one incident is organised or political violence: crime between persons is not."""
    events = group.events
    if any(event.name in MILITARY_WORDS for event in events):
        return True
    armed = any(side.kind in _AT_WAR for side in (*parties.acted, *parties.hit))
    named = any(actor.kind in _AT_WAR or _is_band(actor) for scene in group.scenes for actor in scene.actors)
    return bool(events) and (armed or named)

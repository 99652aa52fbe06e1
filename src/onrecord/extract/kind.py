"""The event type of an incident, by ACLED's rules of precedence (docs/codes.md)."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.extract.grouping import Group
from onrecord.extract.parties import ARMED, NON_STATE, Parties
from onrecord.model import ActorKind, EventType, Harm, Party, SubEventType, TollGroup

if TYPE_CHECKING:
    from onrecord.extract.tagger.tagged import Tagged

_REMOTE = {
    "chemical": SubEventType.CHEMICAL_WEAPON,
    "drone_strike": SubEventType.AIR_DRONE_STRIKE,
    "air_strike": SubEventType.AIR_DRONE_STRIKE,
    "suicide_bomb": SubEventType.SUICIDE_BOMB,
    "shelling": SubEventType.SHELLING,
    "rocket_missile": SubEventType.SHELLING,
    "vehicle_bomb": SubEventType.REMOTE_EXPLOSIVE,
    "ied": SubEventType.REMOTE_EXPLOSIVE,
    "mine": SubEventType.REMOTE_EXPLOSIVE,
    "explosion": SubEventType.REMOTE_EXPLOSIVE,
    "blast": SubEventType.REMOTE_EXPLOSIVE,
    "grenade": SubEventType.GRENADE,
}
_WEAK_REMOTE = frozenset({"blast", "explosion"})
"""Words that tell of a remote attack only where nothing tells of another kind: shells explode, too."""
_GROUND = frozenset({"clash", "ambush", "territory_taken", "territory_regained"})
_FORCES = ARMED - {ActorKind.COMMUNAL_MILITIA}
_STATE = frozenset(
    {ActorKind.STATE_FORCES, ActorKind.POLICE, ActorKind.FOREIGN_FORCES, ActorKind.PEACEKEEPERS, ActorKind.MERCENARIES}
)
_PRECEDENCE = list(SubEventType)


def event_kind(group: Group, parties: Parties, tagged: "Tagged | None" = None, least: float = 1.0) -> SubEventType:
    """The sub-event type of an incident; its event type follows from it. The tagger's where it is sure enough."""
    if tagged is not None:
        likely = tagged_kind(group, tagged)
        if likely is not None and likely[1] >= least:
            return likely[0]
    words = Counter(event.name for event in group.events)
    for judge in (_territory, _ground_fight, _remote, _on_civilians):
        kind = judge(words, group, parties)
        if kind is not None:
            return kind
    return SubEventType.ATTACK if not _fighters_hit(group, parties) else SubEventType.ARMED_CLASH


def tagged_kind(group: Group, tagged: "Tagged") -> tuple[SubEventType, float] | None:
    """The type that the tagger reads from an incident's words of violence, the mean over them, with its probability."""
    odds = [tagged.fact("type", event.span) for event in group.events]
    sums = Counter[str]()
    for one in odds:
        sums.update(one)
    if not sums:
        return None
    name, total = max(sums.items(), key=lambda item: item[1])
    return SubEventType(name), total / len(odds)


def _territory(words: Counter[str], _group: Group, parties: Parties) -> SubEventType | None:
    if words["territory_regained"] and not words["territory_taken"]:
        return SubEventType.GOVERNMENT_REGAINS_TERRITORY
    if not words["territory_taken"]:
        return None
    state_took = parties.acted and all(side.kind in _STATE for side in parties.acted)
    return SubEventType.GOVERNMENT_REGAINS_TERRITORY if state_took else SubEventType.NON_STATE_OVERTAKES_TERRITORY


def _ground_fight(words: Counter[str], group: Group, parties: Parties) -> SubEventType | None:
    """Two armed sides on the ground; remote violence inside such a fight belongs to it."""
    fought = sum(words[name] for name in _GROUND)
    remote = sum(words[name] for name in _REMOTE if name not in _WEAK_REMOTE)
    if fought and fought >= remote and (words["clash"] or _fighters_hit(group, parties)):
        return SubEventType.ARMED_CLASH
    assaulted = words["assault"] + words["shooting"]
    if assaulted and not remote and not sum(words[name] for name in _WEAK_REMOTE) and _fighters_hit(group, parties):
        return SubEventType.ARMED_CLASH
    return None


def _remote(words: Counter[str], _group: Group, _parties: Parties) -> SubEventType | None:
    found = Counter[SubEventType]()
    for name, kind in _REMOTE.items():
        found[kind] += 2 * words[name] if name not in _WEAK_REMOTE else words[name]
    found = +found
    if not found or (words["shooting"] + words["massacre"] > sum(found.values())):
        return None
    if found[SubEventType.SUICIDE_BOMB]:
        return SubEventType.SUICIDE_BOMB
    most = max(found.values())
    return min((kind for kind, count in found.items() if count == most), key=_PRECEDENCE.index)


def _on_civilians(words: Counter[str], group: Group, parties: Parties) -> SubEventType | None:
    if words["sexual_violence"]:
        return SubEventType.SEXUAL_VIOLENCE
    dead = [toll for scene in group.scenes for toll in scene.tolls if toll.harm is Harm.KILLED]
    killed = any((toll.low or 0) > 0 for toll in dead)
    if words["abduction"] and not words["massacre"] and not killed:
        return SubEventType.ABDUCTION
    if _fighters_hit(group, parties):
        return None
    if killed or words["massacre"] or words["shooting"] or words["killing"] or words["assault"]:
        return SubEventType.ATTACK
    if words["burning"]:
        return SubEventType.LOOTING
    if words["disrupted"]:
        return SubEventType.DISRUPTED_WEAPONS_USE
    return SubEventType.MOB_VIOLENCE if words["mob"] else None


def _fighters_hit(group: Group, parties: Parties) -> bool:
    """Whether those hit are armed themselves: by name, by the toll's group, or because the place is a base."""
    groups = Counter(toll.group for scene in group.scenes for toll in scene.tolls if toll.low != 0)
    fighters = sum(groups[g] for g in (TollGroup.STATE_FORCES, TollGroup.POLICE, TollGroup.ARMED_GROUP))
    fighters += groups[TollGroup.MERCENARIES] + groups[TollGroup.PEACEKEEPERS]
    if fighters or groups[TollGroup.CIVILIANS]:
        return fighters >= groups[TollGroup.CIVILIANS]
    return _armed(parties.hit) > 0


def _armed(sides: Sequence[Party]) -> int:
    return sum(side.kind in _FORCES for side in sides)


def is_non_state(side: Party) -> bool:
    """Whether a side is no state's."""
    return side.kind in NON_STATE


def event_type(kind: SubEventType) -> EventType:
    """ACLED's event type of a sub-event type."""
    return kind.event_type

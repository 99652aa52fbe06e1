"""The incidents of one report told apart: which sentences speak of the same one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from onrecord.extract.mentions import EventMention, PlaceMention
from onrecord.extract.scene import Scene, SceneKind
from onrecord.extract.when import When, scene_when
from onrecord.extract.where import can_be_one, event_places, fineness, finest
from onrecord.model import PlacePrecision

_FAMILY = {
    "suicide_bomb": "explosive",
    "vehicle_bomb": "explosive",
    "ied": "explosive",
    "mine": "explosive",
    "explosion": "explosive",
    "blast": "explosive",
    "grenade": "explosive",
    "drone_strike": "air",
    "air_strike": "air",
    "shelling": "shells",
    "rocket_missile": "shells",
    "clash": "ground",
    "ambush": "ground",
    "territory_taken": "ground",
    "territory_regained": "ground",
    "shooting": "ground",
    "abduction": "abduction",
    "massacre": "ground",
}
"""Families of words of violence. A later mention of another family still joins; it only scores less."""


@dataclass(slots=True)
class Group:
    """The sentences that speak of one incident.

    It grows while a report is read; nothing outside this module changes it.
    """

    scenes: list[Scene] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    whens: list[When] = field(default_factory=list)

    @property
    def families(self) -> set[str]:
        """The families of its words of violence."""
        return {_FAMILY[event.name] for scene in self.scenes for event in scene.happened if event.name in _FAMILY}

    @property
    def events(self) -> list[EventMention]:
        """Its words of violence that tell of something that happened."""
        return [event for scene in self.scenes for event in scene.happened]


@dataclass(frozen=True, slots=True)
class _Hint:
    """What one sentence says of which incident it means."""

    scene: Scene
    places: tuple[PlaceMention, ...]
    main: PlaceMention | None
    when: When | None


def group_scenes(scenes: Sequence[Scene], text: str, published: date | None) -> list[Group]:
    """Tell the incidents of a report apart. The headline joins last: it sums up."""
    groups: list[Group] = []
    body = [scene for scene in scenes if scene.sentence.paragraph >= 0]
    head = [scene for scene in scenes if scene.sentence.paragraph < 0]
    for scene in [*body, *head]:
        if scene.kind is SceneKind.INCIDENT:
            _place_scene(scene, groups, text, published, only_join=bool(groups) and scene in head)
    return groups


def _place_scene(scene: Scene, groups: list[Group], text: str, published: date | None, *, only_join: bool) -> None:
    hint = _hint(scene, text, published)
    group = _choose(hint, groups)
    if group is None and (only_join or not _founds(hint, groups)):
        group = groups[-1] if groups and _harmless(hint, groups[-1]) else None
        if group is None:
            return
    if group is None:
        group = Group()
        groups.append(group)
    group.scenes.append(scene)
    group.places.extend(hint.places)
    if hint.when is not None:
        group.whens.append(hint.when)


def _hint(scene: Scene, text: str, published: date | None) -> _Hint:
    places = event_places(scene, text)
    return _Hint(scene, places, finest(places), scene_when(scene, text, published))


def _founds(hint: _Hint, groups: Sequence[Group]) -> bool:
    """Whether a sentence can found an incident: it tells of violence by itself, not by referring back."""
    strong = [event for event in hint.scene.strong if not event.definite]
    if not groups:
        return bool(hint.scene.strong)
    own = hint.main is not None and fineness(hint.main.precision) >= fineness(PlacePrecision.ADM1)
    return bool(strong) and (own or hint.when is not None or (hint.scene.opens_new and bool(hint.scene.tolls)))


def _choose(hint: _Hint, groups: Sequence[Group]) -> Group | None:
    scored = [(score, index) for index, group in enumerate(groups) if (score := _fit(hint, group)) is not None]
    if not scored:
        return None
    score, index = max(scored)
    newer = hint.scene.opens_new and any(not event.definite for event in hint.scene.strong)
    if newer and score < _SURE:
        return None
    return groups[index]


_SURE = 4.0
"""A sentence that says "another attack" joins a known incident only where both its place and its day say so."""


def _fit(hint: _Hint, group: Group) -> float | None:
    """How well a sentence fits a group; None where a place or a day contradicts."""
    place = _place_fit(hint, group)
    when = _when_fit(hint, group)
    if place is None or when is None:
        return None
    families = {_FAMILY[event.name] for event in hint.scene.happened if event.name in _FAMILY}
    kin = 0.5 if families & group.families else -0.5 if families and group.families else 0.0
    return place + when + kin + _recency(hint.scene, group)


def _recency(scene: Scene, group: Group) -> float:
    """At most 0.4: what was spoken of last, and in the same paragraph, is meant first."""
    last = max(group.scenes, key=lambda known: known.sentence.index).sentence
    nearness = 0.3 / max(1, abs(scene.sentence.index - last.index))
    return nearness + (0.1 if last.paragraph == scene.sentence.paragraph else 0.0)


def _place_fit(hint: _Hint, group: Group) -> float | None:
    known = finest(group.places)
    if hint.main is None or known is None:
        return 0.0
    if hint.main.name.casefold() in {mention.name.casefold() for mention in group.places}:
        return 2.0 if fineness(hint.main.precision) > fineness(PlacePrecision.COUNTRY) else 0.2
    if can_be_one(hint.main, known):
        return 1.0 if fineness(hint.main.precision) >= fineness(PlacePrecision.ADM1) else 0.2
    return None


def _when_fit(hint: _Hint, group: Group) -> float | None:
    if hint.when is None or not group.whens:
        return 0.0
    if any(hint.when.meets(when) for when in group.whens):
        return 2.0
    return None


def _harmless(hint: _Hint, group: Group) -> bool:
    """Whether a sentence that founds nothing may join the last incident: nothing in it points elsewhere."""
    return _fit(hint, group) is not None

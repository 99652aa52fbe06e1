"""The incidents of one report told apart: which sentences speak of the same one."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from itertools import pairwise

from onrecord.extract.mentions import EventMention, PlaceMention
from onrecord.extract.scene import Scene, SceneKind
from onrecord.extract.when import When, scene_when
from onrecord.extract.where import can_be_one, event_places, fineness, finest, same_name
from onrecord.model import DatePrecision, PlacePrecision

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
    def is_settled(self) -> bool:
        """Whether it has a place as exact as a settlement."""
        return any(fineness(place.precision) >= fineness(PlacePrecision.SETTLEMENT) for place in self.places)

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
    kinship: "Kinship | None" = None

    def kin(self, group: Group) -> float | None:
        """How likely the sentence speaks of a group's incident, by the tagger."""
        return self.kinship(self.scene, group.scenes) if self.kinship is not None else None

    def is_stranger_to(self, group: Group) -> bool:
        """Whether the tagger is sure that the sentence speaks of another incident than a group's.

        A settlement that both name outweighs it: one town seldom sees two incidents in one report.
        """
        odds = self.kin(group)
        return odds is not None and odds < _STRANGER and not self._shares_settlement(group)

    def _shares_settlement(self, group: Group) -> bool:
        main = self.main
        if main is None or fineness(main.precision) < fineness(PlacePrecision.SETTLEMENT):
            return False
        return any(same_name(main, mention) for mention in group.places)


Kinship = Callable[[Scene, Sequence[Scene]], float | None]
"""How likely a sentence speaks of the incident that others speak of; None where nothing says so."""


def group_scenes(
    scenes: Sequence[Scene],
    text: str,
    published: date | None,
    *,
    strict: bool = False,
    kinship: Kinship | None = None,
) -> list[Group]:
    """Tell the incidents of a report apart.

    Sentences that sum up ("seven died in two attacks") and the headline come last: they join what the story tells, and
    a sum joins nothing where the story tells of several incidents. `strict` founds incidents only on violence that is
    told for the first time and dated (for reports about arrests and trials).
    """
    place = partial(_place_scene, text=text, published=published, strict=strict, kinship=kinship)
    groups: list[Group] = []
    told = [scene for scene in scenes if scene.kind is SceneKind.INCIDENT]
    late = [scene for scene in told if scene.sentence.paragraph < 0 or (scene.sums and scene.tolls)]
    leads = _leads(scenes, text, published)
    for scene in told:
        if scene not in late:
            place(scene, groups, lead=leads.get(scene.sentence.index, _NO_LEAD))
    for scene in sorted(late, key=lambda scene: scene.sentence.paragraph < 0):
        if len(groups) <= 1 or not scene.sums:
            place(scene, groups, only_join=bool(groups))
    return _joined(groups, kinship) if kinship is not None else groups


def _joined(groups: Sequence[Group], kinship: Kinship) -> list[Group]:
    """The groups with those made one that the tagger holds to speak of one incident, weighed against day and place."""
    found: list[Group] = []
    for group in groups:
        scores = [_oneness(group, known, kinship) for known in found]
        best = max(range(len(found)), key=lambda index: scores[index], default=None)
        if best is None or scores[best] <= 0:
            found.append(group)
            continue
        found[best].scenes.extend(group.scenes)
        found[best].places.extend(group.places)
        found[best].whens.extend(group.whens)
    return found


def _oneness(one: Group, two: Group, kinship: Kinship) -> float:
    """The tagger's log-odds that two groups speak of one incident, with what days and places say added; over 0: one."""
    odds = [value for scene in one.scenes if (value := kinship(scene, two.scenes)) is not None]
    if not odds:
        return -_APART
    mean = min(max(sum(odds) / len(odds), _NEVER), 1 - _NEVER)
    return math.log(mean / (1 - mean)) + _days_agree(one, two) + _places_agree(one, two)


def _days_agree(one: Group, two: Group) -> float:
    apart = one.whens and two.whens and not any(a.meets(b) for a in one.whens for b in two.whens)
    return -_APART if apart else 0.0


def _places_agree(one: Group, two: Group) -> float:
    first, second = finest(one.places), finest(two.places)
    apart = first is not None and second is not None and not can_be_one(first, second)
    return -_APART if apart else 0.0


_NEVER = 0.001
"""No tagger is surer than one in a thousand."""
_APART = 6.0
"""Log-odds of another day, or another place, against one incident: chosen on held-out reports (docs/tagger.md)."""


@dataclass(frozen=True, slots=True)
class _Lead:
    """What the sentence before one says of where and when: a list's heading, or the words that lead up to it."""

    places: tuple[PlaceMention, ...] = ()
    when: When | None = None


def _leads(scenes: Sequence[Scene], text: str, published: date | None) -> dict[int, _Lead]:
    """For a sentence that names no place or day, those of the sentence before it.

    "A patrol was called to the town of X. It came under fire." "8 August, X to Y road. A lorry hit a mine." Only in one
    paragraph, only where the first sentence tells of no violence, and the day only from a heading.
    """
    found: dict[int, _Lead] = {}
    for before, scene in pairwise(scenes):
        if before.sentence.paragraph != scene.sentence.paragraph or before.kind is not SceneKind.OTHER:
            continue
        settled = [
            m for m in event_places(before, text) if fineness(m.precision) >= fineness(PlacePrecision.SETTLEMENT)
        ]
        span = before.sentence.span
        heading = before.sentence.index > 0 and span.end - span.start <= _HEADING and before.sentence.paragraph > 0
        found[scene.sentence.index] = _Lead(tuple(settled), scene_when(before, text, published) if heading else None)
    return found


_HEADING = 60
"""Characters of a sentence that can be the heading of a list's item."""
_NO_LEAD = _Lead()


def _place_scene(
    scene: Scene,
    groups: list[Group],
    *,
    text: str,
    published: date | None,
    only_join: bool = False,
    strict: bool = False,
    lead: _Lead = _Lead(),
    kinship: Kinship | None = None,
) -> None:
    hint = replace(_hint(scene, text, published, lead), kinship=kinship)
    group = _choose(hint, groups)
    if group is not None and hint.is_stranger_to(group):
        group = None
    if group is None and (only_join or not _founds(hint, groups, strict=strict)):
        group = groups[-1] if groups and _harmless(hint, groups[-1]) else None
        if group is None:
            return
    if group is None:
        group = Group()
        groups.append(group)
    group.scenes.append(scene)
    if not _lists_places(hint) and (scene.sentence.paragraph >= 0 or not group.is_settled):
        group.places.extend(hint.places)
    if hint.when is not None:
        group.whens.append(hint.when)


def _lists_places(hint: _Hint) -> bool:
    """Whether a headline or a sum names the places of several incidents: "Bombs in Baquba, Baghdad kill 16"."""
    if hint.scene.sentence.paragraph >= 0 and not hint.scene.sums:
        return False
    settled = [place for place in hint.places if fineness(place.precision) >= fineness(PlacePrecision.SETTLEMENT)]
    return any(not can_be_one(one, two) for one in settled for two in settled)


def _hint(scene: Scene, text: str, published: date | None, lead: _Lead) -> _Hint:
    places = event_places(scene, text) or lead.places
    return _Hint(scene, places, finest(places), scene_when(scene, text, published) or lead.when)


def _founds(hint: _Hint, groups: Sequence[Group], *, strict: bool) -> bool:
    """Whether a sentence can found an incident: it tells of violence by itself, not by referring back."""
    strong = [event for event in hint.scene.strong if not event.definite]
    if hint.kinship is not None and all(hint.is_stranger_to(group) for group in groups):
        sure = hint.scene.told >= _TOLD and bool(hint.scene.happened)
        if sure or (strong and groups):
            return True
    if strict and (not strong or hint.when is None):
        return False
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
    odds = hint.kin(group)
    families = {_FAMILY[event.name] for event in hint.scene.happened if event.name in _FAMILY}
    kin = 0.3 if families & group.families else -0.1 if families and group.families else 0.0
    return place + when + kin + _recency(hint.scene, group) + (0.0 if odds is None else _KIN * (odds - 0.5))


_KIN = 4.0
"""What the tagger's word that two sentences speak of one incident weighs, at most twice either way: as a day does."""
_STRANGER = 0.1
"""How likely a sentence at most speaks of an incident that it does not join, whatever day and place say: chosen on
held-out reports (docs/tagger.md)."""
_TOLD = 0.95
"""How sure the tagger must be that a sentence tells of an incident to found one on a weak word ("three dead")."""


def _recency(scene: Scene, group: Group) -> float:
    """At most 0.7: what was spoken of last, and in the same paragraph, is meant first."""
    last = max(group.scenes, key=lambda known: known.sentence.index).sentence
    nearness = 0.6 / max(1, abs(scene.sentence.index - last.index))
    return nearness + (0.1 if last.paragraph == scene.sentence.paragraph else 0.0)


def _place_fit(hint: _Hint, group: Group) -> float | None:
    known = finest(group.places)
    if hint.main is None or known is None:
        return 0.0
    main = hint.main
    if any(same_name(main, mention) for mention in group.places):
        return 2.0 if fineness(hint.main.precision) > fineness(PlacePrecision.COUNTRY) else 0.2
    if can_be_one(hint.main, known):
        return 1.0 if fineness(hint.main.precision) >= fineness(PlacePrecision.ADM1) else 0.2
    vague = min(fineness(hint.main.precision), fineness(known.precision)) < fineness(PlacePrecision.ADM1)
    return -0.5 if vague else None


def _when_fit(hint: _Hint, group: Group) -> float | None:
    if hint.when is None or not group.whens:
        return 0.0
    if any(hint.when.meets(when) for when in group.whens):
        return 2.0
    return None


def _harmless(hint: _Hint, group: Group) -> bool:
    """Whether a sentence that founds nothing may join the last incident: nothing in it points elsewhere."""
    return _fit(hint, group) is not None


def inherit_days(groups: Sequence[Group]) -> None:
    """An incident that no words date takes the day of the one told before it, else of the one told after it."""
    for group, neighbours in zip(groups, _neighbours(groups), strict=True):
        if not group.whens:
            dated = next((other.whens for other in neighbours if other.whens), [])
            group.whens.extend(
                replace(when, precision=DatePrecision.APPROX, rule="date.inherited") for when in dated[:1]
            )


def _neighbours(groups: Sequence[Group]) -> list[list[Group]]:
    return [[*reversed(groups[:index]), *groups[index + 1 :]] for index in range(len(groups))]


_SITE = re.compile(
    r"\b(?:the|this|le|la|ce|cette|l['’])\s?(?:\w+\s){0,2}(?:camp|base|post|village|town|attack|raid|blast|explosion|incident"
    r"|convoy|checkpoint|site|ambush|strike|attaque|embuscade|poste|localité)\b",
    re.IGNORECASE,
)
"""Words that speak of an incident's own site, in a sentence that tells of no violence ("the camp is in …")."""


def adopt_details(groups: Sequence[Group], scenes: Sequence[Scene], text: str, published: date | None) -> None:
    """Give an incident the settlement and the day that a following sentence names for it, where it has none."""
    home = {scene.sentence.index: group for group in groups for scene in group.scenes}
    current: Group | None = None
    for scene in scenes:
        current = home.get(scene.sentence.index, current)
        if current is None or scene.sentence.index in home or not _SITE.search(scene.sentence.span.of(text)):
            continue
        _adopt_place(current, scene, text)
        when = scene_when(scene, text, published)
        if when is not None and not current.whens:
            current.whens.append(when)


def _adopt_place(group: Group, scene: Scene, text: str) -> None:
    found = finest(event_places(scene, text))
    if found is None or group.is_settled or fineness(found.precision) < fineness(PlacePrecision.SETTLEMENT):
        return
    known = finest(group.places)
    if known is None or can_be_one(found, known):
        group.places.append(found)

"""Descriptions resolved in context: "the group", "the militants", "the army" to the actor spoken of before.

The rules are careful by design: a description becomes a named actor only where there is one compatible actor and nobody
unknown beside it in the last sentences. "Unidentified gunmen" never become a named group, nor do "the gunmen" after
them.

| words | become |
|---|---|
| the group, the rebels, its fighters, these attackers | the one armed group named in the last sentences |
| militants (bare) | the one armed group of the document so far, if named in this paragraph or just before |
| other militants, an armed group, unidentified gunmen | nobody |
| an al-Qaeda affiliate | the one actor of the document that belongs to al-Qaeda |
| the army, police, soldiers | the one force of that kind just named, else that of the country the sentence is about |
| UN peacekeepers | the one mission in that country in that year |
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.extract.actor_described import OF_STATE, Descriptions
from onrecord.extract.actor_named import Draft
from onrecord.extract.actor_scene import Scene
from onrecord.knowledge.actor_tables import Resolves
from onrecord.model import Actor, ActorKind

WINDOW = 3  # sentences back in which a name is still spoken of
DETERMINER_REACH = 3

_FAMILY = {
    Resolves.GROUP: "armed",
    Resolves.ATTACKERS: "armed",
    Resolves.MILITIA: "armed",
    Resolves.FORCES: "forces",
    Resolves.POLICE: "police",
    Resolves.GOVERNMENT: "government",
    Resolves.PEACEKEEPERS: "peacekeepers",
    Resolves.MERCENARIES: "mercenaries",
}
_FAMILY_OF_KIND = {
    ActorKind.ARMED_GROUP: "armed",
    ActorKind.PRO_GOV_MILITIA: "armed",
    ActorKind.COMMUNAL_MILITIA: "armed",
    ActorKind.STATE_FORCES: "forces",
    ActorKind.FOREIGN_FORCES: "forces",
    ActorKind.POLICE: "police",
    ActorKind.GOVERNMENT: "government",
    ActorKind.PEACEKEEPERS: "peacekeepers",
    ActorKind.MERCENARIES: "mercenaries",
}
_HOLDING = frozenset({Resolves.FORCES, Resolves.POLICE})  # a ministry's or embassy's country must be in its words
_BODIES = {
    "un ": "un",
    "u.n.": "un",
    "united nations": "un",
    "blue helmet": "un",
    "casque": "un",
    "au ": "au",
    "african union": "au",
    "ecowas": "ecowas",
}
_MILITIAS = frozenset({ActorKind.PRO_GOV_MILITIA, ActorKind.COMMUNAL_MILITIA})
_COMPATIBLE: dict[Resolves, frozenset[ActorKind]] = {
    Resolves.GROUP: frozenset({ActorKind.ARMED_GROUP, ActorKind.COMMUNAL_MILITIA}),
    Resolves.ATTACKERS: frozenset({ActorKind.ARMED_GROUP, ActorKind.MERCENARIES}) | _MILITIAS,
    Resolves.MILITIA: _MILITIAS,
}


@dataclass(frozen=True, slots=True)
class _Spoken:
    """An actor that was spoken of; `actor` None is somebody whom the words leave unknown."""

    sentence: int
    family: str
    actor: Actor | None


@dataclass(slots=True)
class Context:
    """Resolves the drafts of one report in their order."""

    words: Descriptions
    drafts: Sequence[Draft]
    _spoken: list[_Spoken] = field(default_factory=list)

    def resolve(self) -> None:
        """Give descriptions the actor they stand for, where there is a single one."""
        for draft in self.drafts:
            sentence = self._scene.sentence(draft.start)
            if draft.kind is ActorKind.SITE:
                self._hold(draft)
                continue
            if draft.actor_id is None and (draft.generic is not None or draft.related is not None):
                self._refer(draft, sentence)
            self._remember(draft, sentence)

    @property
    def _scene(self) -> Scene:
        return self.words.scene

    def _hold(self, draft: Draft) -> None:
        """Say whose a site is: an army base in Mali is the Malian army's."""
        if draft.holder is not None or draft.generic is None:
            return
        if draft.generic.resolves is Resolves.PEACEKEEPERS:
            missions = self._missions(draft)
            draft.holder = missions[0].id if len(missions) == 1 else None
        if draft.generic.resolves not in _HOLDING:
            return
        country = draft.codes[0] if draft.codes else self._scene.country_at(draft.start)
        actor = self.words.state_actor(draft.generic.resolves, country) if country else None
        draft.holder = actor.id if actor else None

    def _refer(self, draft: Draft, sentence: int) -> None:
        if draft.unidentified:
            return
        if draft.related is not None:
            self._settle(draft, self._kin(draft.related), rule="actor.affiliate.named")
            return
        resolves = draft.generic.resolves if draft.generic else Resolves.NONE
        if resolves in OF_STATE:
            self._refer_to_state(draft, sentence, resolves=resolves)
        elif resolves is Resolves.PEACEKEEPERS:
            self._refer_to_mission(draft, sentence)
        elif resolves in _COMPATIBLE:
            self._refer_to_group(draft, sentence, resolves=resolves)
        elif resolves is Resolves.MERCENARIES and self._article(draft) != "fresh":
            self._settle(draft, self._recent(sentence, "mercenaries"), rule="actor.generic.antecedent")

    def _settle(self, draft: Draft, candidates: set[Actor | None], *, rule: str) -> bool:
        if len(candidates) != 1:
            return False
        actor = next(iter(candidates))
        if actor is None:
            return False
        draft.actor_id, draft.rule = actor.id, rule
        return True

    def _kin(self, ancestor: str) -> set[Actor | None]:
        """Actors that the document names and that belong to another."""
        book = self.words.book
        named = {draft.actor_id for draft in self.drafts if draft.generic is None and draft.actor_id is not None}
        return {book.actors[each] for each in named if each != ancestor and ancestor in book.lineage(each)}

    def _recent(self, sentence: int, family: str) -> set[Actor | None]:
        return {each.actor for each in self._spoken if each.family == family and sentence - each.sentence <= WINDOW}

    def _refer_to_state(self, draft: Draft, sentence: int, *, resolves: Resolves) -> None:
        country = self._scene.country_at(draft.start)
        recent = self._recent(sentence, _FAMILY[resolves])
        if len(recent) == 1:
            actor = next(iter(recent))
            home = actor is not None and actor.countries[:1] == (country,)
            if (home or country is None or self._article(draft) == "definite") and self._settle(
                draft, recent, rule="actor.generic.antecedent"
            ):
                return
        if len(recent) > 1 and None not in recent and self._article(draft) == "definite":
            return
        actor = self.words.state_actor(resolves, country) if country else None
        if actor is not None:
            draft.actor_id, draft.rule = actor.id, "actor.state.by_country"

    def _refer_to_mission(self, draft: Draft, sentence: int) -> None:
        if self._settle(draft, self._recent(sentence, "peacekeepers"), rule="actor.generic.antecedent"):
            return
        self._settle(draft, set(self._missions(draft)), rule="actor.mission.by_country")

    def _missions(self, draft: Draft) -> tuple[Actor, ...]:
        """The missions that the description may mean: in the country the words are about, of the body they name."""
        here = self._scene.country_at(draft.start)
        body = next((each for each in _BODIES if draft.generic and draft.generic.term.lower().startswith(each)), None)
        for place in dict.fromkeys((here, *self._scene.countries)):
            found = self.words.book.missions_in(place, self._scene.year) if place and place not in draft.codes else ()
            if found:
                return tuple(each for each in found if body is None or each.parent == _BODIES[body])
        return ()

    def _refer_to_group(self, draft: Draft, sentence: int, *, resolves: Resolves) -> None:
        article = self._article(draft)
        if article == "fresh":
            return
        if article == "definite":
            recent = self._fitting(self._recent(sentence, "armed"), draft, resolves=resolves)
            if recent:
                self._settle(draft, recent, rule="actor.generic.antecedent")
                return
        elif resolves is not Resolves.GROUP or not self._near(sentence):
            return
        everyone = {each.actor for each in self._spoken if each.family == "armed"}
        self._settle(draft, self._fitting(everyone, draft, resolves=resolves), rule="actor.generic.only_group")

    def _near(self, sentence: int) -> bool:
        """Whether an armed group was named in this paragraph or in the sentence before."""
        paragraph = self._scene.paragraph(sentence)
        return any(
            each.family == "armed"
            and each.actor is not None
            and (sentence - each.sentence <= 1 or self._scene.paragraph(each.sentence) == paragraph)
            for each in self._spoken
        )

    def _fitting(self, actors: set[Actor | None], draft: Draft, *, resolves: Resolves) -> set[Actor | None]:
        """The actors whose kind and country the description allows; an unknown one stays, for it may be meant."""
        return {
            each
            for each in actors
            if each is None
            or (each.kind in _COMPATIBLE[resolves] and (not draft.codes or set(draft.codes) & set(each.countries)))
        }

    def _article(self, draft: Draft) -> str:
        """Whether the words before make a description known ("definite"), new ("fresh") or neither ("bare")."""
        grammar = self.words.grammar
        position = draft.start
        if draft.generic is not None and draft.generic.term.split()[0] in ("the", "le", "la"):
            return "definite"
        for _ in range(DETERMINER_REACH):
            word = self._scene.before(position)
            if word is None:
                break
            if word.text in grammar.fresh:
                return "fresh"
            if word.text in grammar.definite:
                return "definite"
            if word.text not in grammar.fillers and not word.text.isdigit():
                break
            position = word.start
        return "bare"

    def _remember(self, draft: Draft, sentence: int) -> None:
        actor = self.words.book.actors[draft.actor_id] if draft.actor_id else None
        family = _family(draft)
        if family is None or (actor is None and (family != "armed" or self._in_headline(sentence))):
            return
        self._spoken.append(_Spoken(sentence, family, actor))

    def _in_headline(self, sentence: int) -> bool:
        """A headline's "gunmen" are those whom the story goes on to name."""
        return self._scene.paragraph(sentence) < 0


def _family(draft: Draft) -> str | None:
    """What a later description must be to mean the same actor."""
    return _FAMILY_OF_KIND.get(draft.kind) if draft.generic is None else _FAMILY.get(draft.generic.resolves)

"""States that act by name: "Israel bombed Rafah", "a drone operated by Burkina Faso", "Russian shelling".

A country's name is its forces only where the words say that it acts with force; everywhere else it is a place.
"""

from collections.abc import Iterator, Sequence

from onrecord.extract.actor_grammar import Grammar
from onrecord.extract.actor_named import Draft, Named
from onrecord.extract.actor_scene import Scene, country_of
from onrecord.knowledge.actors import ActorBook, Hit
from onrecord.model import ActorKind

REACH = 3  # words between the country and what it does: "Israel has also struck", "Russian cruise missile"
_BY = frozenset({"by", "par"})


def acting_states(hits: Sequence[Hit], scene: Scene, *, book: ActorBook, grammar: Grammar) -> Iterator[Draft]:
    """Mentions of countries that stand for their forces."""
    acting = [hit for hit in hits if hit.entry.countries and _acts(hit, scene, grammar)]
    acting += [hit for hit in hits if hit.entry.noun and _joins(hit, acting, scene)]
    for hit in acting:
        actor = book.state_forces_of(country_of(hit, scene.countries), scene.year)
        if actor is not None:
            codes = actor.countries[:1]
            yield Draft(hit.start, hit.end, actor.id, ActorKind.STATE_FORCES, "actor.state.acts", codes=codes)


def contributors(hits: Sequence[Hit], scene: Scene, *, book: ActorBook, named: Named) -> Iterator[Draft]:
    """Countries before the name of a mission that their soldiers serve in: "a Ugandan AMISOM base"."""
    for hit in hits:
        if not hit.entry.adjective:
            continue
        mission = named.by_start.get(hit.end + 1)
        if mission is None or mission.kind is not ActorKind.PEACEKEEPERS:
            continue
        actor = book.state_forces_of(country_of(hit, scene.countries), scene.year)
        if actor is not None:
            yield Draft(
                hit.start,
                hit.end,
                actor.id,
                ActorKind.PEACEKEEPERS,
                "actor.mission.contributor",
                related=mission.actor_id,
            )


def _acts(hit: Hit, scene: Scene, grammar: Grammar) -> bool:
    if hit.entry.adjective and _leads_to(hit, scene, grammar.action_nouns, between=grammar.action_between):
        return True
    before = scene.before(hit.start)
    if scene.text[max(0, hit.start - 2) : hit.start].rstrip().endswith(","):
        return False  # "in Baidoa, Somalia"
    if hit.entry.adjective and scene.text[hit.start].islower():  # French: "frappe russe"
        return before is not None and before.text in grammar.action_nouns
    if before is not None and before.text in _BY:
        return _done_by(before.start, scene, grammar)
    if before is not None and (before.text in grammar.of or before.text in ("in", "near", "to", "at", "across")):
        return False
    return hit.entry.noun and _leads_to(hit, scene, grammar.action_verbs, between=grammar.action_between)


def _joins(hit: Hit, acting: Sequence[Hit], scene: Scene) -> bool:
    """Whether a country acts together with the one after it: "the UK and the US bombed"."""
    return any(
        hit.end < other.start
        and scene.words_between(hit.end, other.start) in ("and", "and the", "et", "et la", "et les")
        for other in acting
    )


def _leads_to(hit: Hit, scene: Scene, goals: frozenset[str], *, between: frozenset[str]) -> bool:
    position = hit.end
    for _ in range(REACH):
        word = scene.after(position)
        if word is None or not scene.touches(position, word.start):
            return False
        if word.text in goals:
            return True
        if word.text not in between:
            return False
        position = word.end
    return False


def _done_by(position: int, scene: Scene, grammar: Grammar) -> bool:
    """Whether a deed stands right before "by"."""
    word = scene.before(position)
    if word is not None and word.text == "out":
        word = scene.before(word.start)
    return word is not None and (word.text in grammar.action_verbs or word.text in grammar.action_nouns)

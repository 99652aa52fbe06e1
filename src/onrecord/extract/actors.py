"""Actors in a text: who acts, who and what is hit.

`find_actors` reads names (actor_named), descriptions (actor_described) and their context (actor_context) over the scene
of the report (actor_scene). Names come from the actor book; the words around them from data/actors_grammar.toml. News
agencies and monitors are no actors and give no mention.
"""

from collections.abc import Sequence

from onrecord.extract.actor_context import Context
from onrecord.extract.actor_described import Descriptions
from onrecord.extract.actor_grammar import load_grammar
from onrecord.extract.actor_named import Draft, name_actors
from onrecord.extract.actor_scene import Scene, capitals
from onrecord.extract.actor_states import acting_states, contributors
from onrecord.extract.mentions import ActorMention, PlaceMention, Text
from onrecord.knowledge.actor_tables import Bare
from onrecord.knowledge.actors import ActorBook
from onrecord.model import ActorKind, Span

_KEEPS_KIND = frozenset(
    {ActorKind.PEACEKEEPERS, ActorKind.POLICE, ActorKind.STATE_FORCES, ActorKind.GOVERNMENT, ActorKind.SITE}
)


def find_actors(
    text: Text,
    book: ActorBook,
    *,
    countries: Sequence[str] = (),
    places: Sequence[PlaceMention] = (),
) -> tuple[ActorMention, ...]:
    """All mentions of actors and of sites that may be targets, in order, none overlapping.

    `countries` (ISO codes, the most prominent first) and placed `places` help to decide between actors of one name and
    to say whose army "the army" is; country names in the text are read besides.
    """
    grammar = load_grammar()
    hits = book.scan(text.text, capitals=capitals(text))
    scene = Scene.of(text, hits, book=book, countries=countries, places=places)
    named = name_actors(hits, scene, book=book, grammar=grammar)
    words = Descriptions(scene, book, grammar, named, hits)
    described = words.read()
    states = acting_states(hits, scene, book=book, grammar=grammar)
    serving = contributors(hits, scene, book=book, named=named)
    drafts = _in_order([*named.drafts, *described, *states, *serving])
    Context(words, drafts).resolve()
    return tuple(_mention(draft, scene, book) for draft in drafts if _says_something(draft))


def _in_order(drafts: list[Draft]) -> list[Draft]:
    """By place; of two that overlap, the one that begins first, then the longer."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda each: (each.start, -each.end)):
        if not kept or draft.start >= kept[-1].end:
            kept.append(draft)
    return kept


def _says_something(draft: Draft) -> bool:
    """A word like "group" or "forces" is a mention only where it could be told whose."""
    named = draft.generic is None or draft.generic.bare is Bare.YES
    return named or bool(draft.actor_id or draft.codes or draft.related)


def _mention(draft: Draft, scene: Scene, book: ActorBook) -> ActorMention:
    actor = book.actors[draft.actor_id] if draft.actor_id else None
    generic = draft.generic
    words = " ".join(scene.text[draft.start : draft.end].split())
    kind = actor.kind if actor is not None and draft.kind not in _KEEPS_KIND else draft.kind
    return ActorMention(
        span=Span(draft.start, draft.end),
        name=book.display(actor) if actor is not None else words,
        actor_id=draft.actor_id,
        kind=kind,
        country=_country(draft, scene, book),
        generic=generic is not None or draft.rule.startswith("actor.affiliate"),
        suspected=draft.suspected,
        rule=draft.rule,
        unidentified=draft.unidentified,
        acts=generic.acts if generic is not None else True,
        hit=generic.hit if generic is not None else True,
        related=draft.related,
        holder=draft.holder,
    )


def _country(draft: Draft, scene: Scene, book: ActorBook) -> str | None:
    """The country of a mention: the one its words name, else where the actor is at home, or at work in this report."""
    if draft.codes:
        return draft.codes[0]
    actor = book.actors[draft.actor_id] if draft.actor_id else None
    if actor is None or not actor.countries:
        return None
    if len(actor.countries) == 1 or actor.kind in _KEEPS_KIND:
        return actor.countries[0]
    at_work = next((code for code in scene.countries if code in actor.countries), None)
    return at_work or (None if scene.countries else actor.countries[0])

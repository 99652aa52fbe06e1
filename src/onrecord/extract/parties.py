"""Who acted and who or what was hit, read from the words around each word of violence."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.extract.claims import Statement
from onrecord.extract.events import is_verbal
from onrecord.extract.grouping import Group
from onrecord.extract.mentions import ActorMention, Attribution, EventMention, TollMention
from onrecord.extract.scene import Scene
from onrecord.model import About, ActorKind, Party, Span, Stance, TollGroup

if TYPE_CHECKING:
    from onrecord.extract.tagger.tagged import Tagged

ARMED = frozenset(
    {
        ActorKind.STATE_FORCES,
        ActorKind.POLICE,
        ActorKind.ARMED_GROUP,
        ActorKind.PRO_GOV_MILITIA,
        ActorKind.COMMUNAL_MILITIA,
        ActorKind.MERCENARIES,
        ActorKind.FOREIGN_FORCES,
        ActorKind.PEACEKEEPERS,
    }
)
"""Kinds that can act in an incident."""
NON_STATE = frozenset({ActorKind.ARMED_GROUP, ActorKind.COMMUNAL_MILITIA, ActorKind.PRO_GOV_MILITIA})
"""Kinds that are no state's."""

TAGGED_SIDE = "tagger.side"
"""The rule of a mention that only the tagger holds to be a side (`guided.sides`)."""

_CLAUSE_END = re.compile(
    r"[.;:!?]\s|,\s(?:in|during|pendant|dans|au cours de) (?:which|laquelle|lequel)\s"
    r"|\s(?:after|while|when|as|where|but|although|though|whose|après|alors que|quand|tandis que|mais)\s"
)
_BE = re.compile(
    r"\b(?:is|are|was|were|been|being|be|got|été|est|sont|étaient?|fut|furent)\s(?:\w+ly\s|also\s|later\s)?$",
    re.IGNORECASE,
)
_BY = re.compile(r"^\W{0,2}(?:[\w'’-]+\s){0,4}?\b(?:by|par)\s(?:the\s|an?\s|des\s|les\s|l['’]|un\s)?", re.I)
_BETWEEN = re.compile(r"\b(?:between|entre|opposant)\s", re.I)
_WITH = re.compile(r"\b(?:with|against|avec|contre|aux)\s", re.I)
_SERVING = re.compile(r"\s(?:against|alongside|contre)\b", re.IGNORECASE)
"""After "fighting": what a soldier is there for, not a fight that is told of."""
_MUTUAL = frozenset({"clash"})
_REACH = 120
"""Characters on either side of a word of violence in which its parties are looked for."""


@dataclass(slots=True)
class Ballot:
    """Votes for each actor as the one who acted or who was hit. Lives only inside one reading."""

    acted: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    hit: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    mentions: dict[str, ActorMention] = field(default_factory=dict)

    def vote(self, mention: ActorMention, *, acted: float = 0.0, hit: float = 0.0) -> None:
        """Count one sign, where the words can stand in that part at all."""
        acted, hit = (acted if mention.acts else min(acted, 0.0)), (hit if mention.hit else 0.0)
        if not acted and not hit:
            return
        key = key_of(mention)
        known = self.mentions.get(key)
        if known is None or (known.generic and not mention.generic):
            self.mentions[key] = mention
        self.acted[key] += acted
        self.hit[key] += hit


@dataclass(frozen=True, slots=True)
class Parties:
    """Both sides of an incident. `suspected` is true where the acting side is only suspected or accused."""

    acted: tuple[Party, ...]
    hit: tuple[Party, ...]
    suspected: bool


def key_of(mention: ActorMention) -> str:
    """What makes two mentions the same actor: its id, else its kind and words."""
    return mention.actor_id or f"{mention.kind}:{mention.name.casefold()}"


def read_parties(
    group: Group,
    statements: Sequence[Statement],
    actors: Sequence[ActorMention],
    text: str,
    tagged: "Tagged | None" = None,
) -> Parties:
    """Weigh every sign in an incident's sentences and in what is claimed about it, and the tagger's word."""
    ballot = Ballot()
    for scene in group.scenes:
        _scene_votes(ballot, scene, text)
    if tagged is not None:
        _tagged_votes(ballot, _spoken_of(group, statements, actors), tagged)
    for statement in statements:
        _claim_votes(ballot, statement, actors)
    _holder_votes(ballot, actors)
    return _elect(ballot, _only_suspect(group, text))


def _scene_votes(ballot: Ballot, scene: Scene, text: str) -> None:
    actors = [actor for actor in scene.actors if not _only_speaks(actor, scene.attributions)]
    for event in scene.happened:
        does = [actor for actor in scene.actors if actor in actors or _acts_first(actor, event, scene.attributions)]
        _event_votes(ballot, event, does, scene, text)
    for toll in scene.tolls:
        _toll_votes(ballot, toll, actors)


def _spoken_of(group: Group, statements: Sequence[Statement], actors: Sequence[ActorMention]) -> list[ActorMention]:
    """The actors in an incident's sentences, in what is stated about it and among those who state it."""
    stretches = [scene.sentence.span for scene in group.scenes]
    for statement in statements:
        stretches.append(statement.attribution.content)
        if statement.attribution.source is not None:
            stretches.append(statement.attribution.source)
    return [actor for actor in actors if any(span.overlaps(actor.span) for span in stretches)]


def _tagged_votes(ballot: Ballot, actors: Sequence[ActorMention], tagged: "Tagged") -> None:
    """Every actor by how likely the tagger holds its words to be a side; what it holds to be neither loses."""
    for actor in actors:
        acted = tagged.likelihood("perpetrator", actor.span)
        hit = max(tagged.likelihood("target", actor.span), tagged.likelihood("victim", actor.span))
        ballot.vote(actor, acted=_TAGGED * (acted - _DOUBT_ACTED), hit=_TAGGED * (hit - _DOUBT_HIT))


_TAGGED, _DOUBT_ACTED, _DOUBT_HIT = 6.0, 0.2, 0.06
"""Votes of a tagger that is certain, and the likelihoods at which it votes neither way."""


def _only_speaks(actor: ActorMention, attributions: Iterable[Attribution]) -> bool:
    """Whether a mention is a source, outside what it says; a claim of its own acts is read from the claim."""
    return any(
        item.source is not None and item.source.covers(actor.span) and not item.content.covers(actor.span)
        for item in attributions
    )


def _acts_first(actor: ActorMention, event: EventMention, attributions: Iterable[Attribution]) -> bool:
    """Whether a source does something before it speaks: "rebels blew up the station, having warned the workers"."""
    return all(
        item.source.end <= event.span.start < item.cue.start and not item.content.overlaps(event.span)
        for item in attributions
        if item.source is not None and item.cue is not None and item.source.covers(actor.span)
    )


def _event_votes(ballot: Ballot, event: EventMention, actors: Sequence[ActorMention], scene: Scene, text: str) -> None:
    before, after = _neighbours(event.span, actors, scene.sentence.span, text)
    _vote_each(ballot, [site for site in after if site.kind is ActorKind.SITE and _is_at(event, site, text)], hit=1.0)
    if event.name in _MUTUAL:
        if not _SERVING.match(text[event.span.end : event.span.end + 12]):
            _mutual_votes(ballot, before, after)
        return
    if event.name in ("death", "wounding"):
        return
    if _is_passive(event, text):
        agent = _by_agent(event, after, text)
        if agent is not None:
            ballot.vote(agent, acted=2.0)
        _vote_each(ballot, before[-1:], hit=1.5)
        return
    if not _is_verb(event, text):
        _noun_votes(ballot, event, before, after, text)
        return
    if _INTRANSITIVE.match(event.span.of(text)):
        return
    agent = next((actor for actor in reversed(before) if actor.kind in ARMED or actor.kind is ActorKind.UNKNOWN), None)
    if agent is not None and _PURSUIT.search(text, agent.span.end, event.span.start):
        return
    if agent is not None:
        ballot.vote(agent, acted=1.5)
    _vote_each(ballot, [actor for actor in after if agent is None or key_of(actor) != key_of(agent)][:3], hit=1.0)


_AT = re.compile(r"\s(?:near|at|outside|in|on|into|beside|près|dans|devant)\s(?:\w+\s){0,2}$", re.IGNORECASE)


def _is_at(event: EventMention, site: ActorMention, text: str) -> bool:
    """Whether a site is where it happened: "detonated near the army camp"."""
    if _HOSPITAL.search(site.name) and _DIES.search(text, event.span.start, site.span.start):
        return False
    between = text[event.span.end : site.span.start]
    return len(between) <= _SITE_REACH and _AT.search(between) is not None


_SITE_REACH = 30
_HOSPITAL = re.compile(r"hospital|clinic|hôpital|clinique", re.IGNORECASE)
_DIES = re.compile(r"\b(?:died|dead|death|succumbed|succombé|décédé\w*|morts?|taken|rushed|treated)\b", re.IGNORECASE)
"""People die of their wounds in hospitals, which is no sign that these were hit."""
_INTRANSITIVE = re.compile(r"(?:exploded|went off|detonated$|explosé)", re.IGNORECASE)
"""Bombs do these things, not people."""
_PURSUIT = re.compile(
    r"\b(?:suspect\w*|believ\w+|accus\w+|arrest\w*|hunt\w*|search\w*|investigat\w+|charg\w+|condemn\w*|respond\w*"
    r"|soupçonn\w+|arrêt\w+|recherch\w+|enquêt\w+)\b",
    re.IGNORECASE,
)
"""Words between a force and a word of violence that say that somebody else did it ("police hunt the man who …")."""


def _neighbours(
    span: Span, actors: Sequence[ActorMention], sentence: Span, text: str
) -> tuple[list[ActorMention], list[ActorMention]]:
    """The actors before and after a word of violence, within its clause."""
    left, right = max(sentence.start, span.start - _REACH), min(sentence.end, span.end + _REACH)
    for match in _CLAUSE_END.finditer(text, left, span.start):
        left = match.start()
    stop = _CLAUSE_END.search(text, span.end, right)
    right = stop.start() if stop else right
    before = [actor for actor in actors if left <= actor.span.start and actor.span.end <= span.start]
    after = [actor for actor in actors if span.end <= actor.span.start and actor.span.end <= right]
    return before, after


def _mutual_votes(ballot: Ballot, before: Sequence[ActorMention], after: Sequence[ActorMention]) -> None:
    """Both sides of a fight: by convention the side that is no state's acts, unless it is the one resisting."""
    sides = [actor for actor in (*before[-2:], *after[:3]) if actor.kind in ARMED]
    for actor in sides:
        if actor.kind in NON_STATE:
            ballot.vote(actor, acted=2.5, hit=0.2)
        else:
            ballot.vote(actor, acted=0.3, hit=1.0)


def _is_passive(event: EventMention, text: str) -> bool:
    return _BE.search(text, max(0, event.span.start - 30), event.span.start) is not None


def _by_agent(event: EventMention, after: Sequence[ActorMention], text: str) -> ActorMention | None:
    by = _BY.search(text[event.span.end : event.span.end + 90])
    if by is None:
        return None
    here = event.span.end + by.end()
    return next((actor for actor in after if here - 3 <= actor.span.start <= here + 40), None)


def _is_verb(event: EventMention, text: str) -> bool:
    """Whether a word of violence is a verb here: a past form, or a participle after a comma ("…, killing four")."""
    words = event.span.of(text)
    if is_verbal(words):
        return True
    before = text[max(0, event.span.start - 8) : event.span.start]
    return words.casefold().split()[0].endswith("ing") and _PARTICIPLE.search(before) is not None


_PARTICIPLE = re.compile(r"(?:,\s|\b(?:and|while|after|before|by|of|for)\s)$", re.IGNORECASE)
_ON = re.compile(r"^\s(?:on|against|at|contre|sur|de|à|targeting|visant)\s", re.I)


def _noun_votes(
    ballot: Ballot, event: EventMention, before: Sequence[ActorMention], after: Sequence[ActorMention], text: str
) -> None:
    """Nouns: "attack by X on Y", "X attack on Y", "X carried out an attack on Y"."""
    agent = _by_agent(event, after, text)
    if agent is not None:
        ballot.vote(agent, acted=2.0)
    elif before and before[-1].kind in ARMED and _does(before[-1], event, text):
        agent = before[-1]
        ballot.vote(agent, acted=1.5)
        if after and after[0].span.start - event.span.end <= _HEADLINE_GAP:
            ballot.vote(after[0], hit=1.0)
    if _ON.match(text[event.span.end : event.span.end + 14]):
        rest = [actor for actor in after if agent is None or key_of(actor) != key_of(agent)]
        _vote_each(ballot, rest[:2], hit=1.5)


_HEADLINE_GAP = 20
"""Characters between a headline's verb and its object ("Rebels raid army post")."""
_DOES = re.compile(
    r"^(?:['’]s?)?\s(?:[\w-]+\s){0,2}$"
    r"|\b(?:carried out|carr(?:y|ies|ying) out|launched|staged|mounted|conducted|led|waged|perpetrated|made"
    r"|mené|lancé|perpétré|commis|conduit)\s(?:[\w'’-]+\s){0,6}$",
    re.IGNORECASE,
)


def _does(actor: ActorMention, event: EventMention, text: str) -> bool:
    """Whether an actor before a noun does it: "the rebels' attack", "rebels carried out an attack"."""
    return _DOES.search(text[actor.span.end : event.span.start]) is not None


def _toll_votes(ballot: Ballot, toll: TollMention, actors: Sequence[ActorMention]) -> None:
    """The people whom a toll counts were hit."""
    for actor in actors:
        if toll.victims is not None and actor.span.overlaps(toll.victims) and toll.low != 0:
            ballot.vote(actor, acted=-1.0, hit=2.0 if toll.group is not TollGroup.ATTACKERS else 0.5)


def _vote_each(ballot: Ballot, actors: Iterable[ActorMention], *, hit: float) -> None:
    for actor in actors:
        ballot.vote(actor, hit=hit)


def _holder_votes(ballot: Ballot, actors: Sequence[ActorMention]) -> None:
    """Whose site was hit was hit: "a Malian army base"."""
    for key, site in list(ballot.mentions.items()):
        if site.holder is not None and ballot.hit[key] >= _THRESHOLD:
            holder = next((actor for actor in actors if actor.actor_id == site.holder), None)
            if holder is not None:
                ballot.vote(holder, hit=1.0)


def _claim_votes(ballot: Ballot, statement: Statement, actors: Sequence[ActorMention]) -> None:
    """A claim of responsibility, or an accusation, names who acted."""
    attribution = statement.attribution
    if attribution.stance is not Stance.ASSERTS:
        return
    if statement.about is About.RESPONSIBILITY:
        source = _source_actor(attribution, actors)
        if source is not None:
            ballot.vote(source, acted=4.0)
    if statement.about is About.ATTRIBUTION:
        accused = [a for a in actors if attribution.content.covers(a.span) and a.kind in ARMED]
        accused = [a for a in accused if attribution.source is None or not attribution.source.overlaps(a.span)]
        if accused:
            ballot.vote(accused[0], acted=3.0)


def _source_actor(attribution: Attribution, actors: Sequence[ActorMention]) -> ActorMention | None:
    if attribution.source is None:
        return None
    if attribution.claimant_id is not None:
        return next((a for a in actors if a.actor_id == attribution.claimant_id and a.kind in ARMED), None)
    return next((a for a in actors if attribution.source.overlaps(a.span) and a.kind in ARMED), None)


_THRESHOLD = 0.9
"""Votes below which a side is not named: one weak sign is no evidence."""


def _only_suspect(group: Group, text: str) -> ActorMention | None:
    """The one named armed group in an incident's own sentences, if there is just one."""
    named = {
        actor.actor_id: actor
        for scene in group.scenes
        for actor in scene.actors
        if actor.actor_id is not None
        and actor.kind in NON_STATE
        and actor.kind is not ActorKind.PRO_GOV_MILITIA  # they stand by the state, which is most often who was hit
        and not _only_speaks(actor, scene.attributions)
        and not _AGAINST.search(text[max(0, actor.span.start - 40) : actor.span.start])
    }
    return next(iter(named.values())) if len(named) == 1 else None


_AGAINST = re.compile(
    r"\b(?:against|anti|counter|fight|fighting|battling|battle|contre|under|former)[\s-](?:the\s|an?\s)?(?:\w+\s){0,2}$",
    re.I,
)
"""Words before a group's name that make it no suspect: "fighting against X"."""


def _elect(ballot: Ballot, suspect: ActorMention | None) -> Parties:
    acted = [
        k for k, v in ballot.acted.items() if v >= _THRESHOLD and v > ballot.hit[k] and ballot.mentions[k].kind in ARMED
    ]
    hit = [k for k, v in ballot.hit.items() if v >= _THRESHOLD and k not in acted]
    named = [key for key in acted if _is_named(ballot.mentions[key])]
    acted_mentions = [ballot.mentions[key] for key in sorted(named, key=lambda key: -ballot.acted[key])]
    others = [key for key in hit if suspect is not None and key != key_of(suspect)]
    if not acted and suspect is not None and others and ballot.hit[key_of(suspect)] < _THRESHOLD:
        acted_mentions = [suspect]
        hit = [key for key in hit if key != key_of(suspect)]
    hit_mentions = [ballot.mentions[key] for key in sorted(hit, key=lambda key: -ballot.hit[key])]
    return Parties(
        acted=tuple(party(mention) for mention in acted_mentions),
        hit=_without_generic_doubles(hit_mentions),
        suspected=any(mention.suspected for mention in acted_mentions),
    )


def _is_named(mention: ActorMention) -> bool:
    """Whether words name who it is: a known actor, or a group by a name that no book has ("the Al-Umar Mujahideen")."""
    if mention.actor_id is not None:
        return True
    if mention.generic:
        return False
    return mention.rule == TAGGED_SIDE or (mention.kind in NON_STATE and mention.name[:1].isupper())


def _without_generic_doubles(mentions: Sequence[ActorMention]) -> tuple[Party, ...]:
    """Drop "the soldiers" where their army is named."""
    named = {mention.kind for mention in mentions if mention.actor_id is not None}
    kept = [m for m in mentions if m.actor_id is not None or m.kind not in named or m.kind is ActorKind.SITE]
    return tuple(party(mention) for mention in kept)


def party(mention: ActorMention) -> Party:
    """The mention as a side of an incident."""
    return Party(mention.name, mention.actor_id, mention.kind, mention.span)

"""What speaks for a phrase as the filler of a slot: its words, its surroundings, what the engine found there."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.muc4.phrases import Phrase, phrases
from benchmarks.muc4.reading import Reading
from onrecord.extract.mentions import EventMention
from onrecord.extract.scene import Scene
from onrecord.knowledge.violence import violence_lexicon
from onrecord.likeness.terms import bucket, rarity
from onrecord.model import Span

TYPES = ("attack", "bombing", "kidnapping", "arson", "robbery")
ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
"""The roles of the GTT form; its victims are named persons."""
DESCRIBED = "Described"
"""Victims whom the text describes and does not name: a slot of the full templates only."""
FILLS = (*ROLES, DESCRIBED)
_BOMBINGS = frozenset({"suicide_bomb", "vehicle_bomb", "ied", "mine", "explosion", "blast", "grenade"})
_WORD = re.compile(r"[\w'’-]+|[^\w\s]")
_WINDOW = 90
"""Characters around a phrase whose words are looked at."""


def type_of(event: EventMention, words: str) -> str:
    """The MUC type that a word of violence tells of."""
    if event.name in _BOMBINGS:
        return "bombing"
    if event.name == "abduction":
        return "kidnapping"
    if event.name == "burning":
        return "robbery" if words.lower().startswith(("loot", "ransack", "pillag")) else "arson"
    return "attack"


@dataclass(frozen=True, slots=True)
class Filler:
    """A phrase with all its mentions in one text."""

    key: str
    mentions: tuple[Phrase, ...]


def fillers(reading: Reading) -> list[Filler]:
    """Every phrase of a text's sentences, its mentions together, in the order of the text."""
    found: dict[str, list[Phrase]] = defaultdict(list)
    actors = [actor.span for actor in reading.findings.actors]
    for scene in reading.scenes:
        weapons = [Span(*match.span()) for match in _weapons(reading, scene)]
        for phrase in phrases(reading.text, scene.sentence, [*actors, *weapons]):
            found[phrase.key].append(phrase)
    return [Filler(key, tuple(mentions)) for key, mentions in found.items()]


def _weapons(reading: Reading, scene: Scene) -> Iterator[re.Match[str]]:
    pattern = violence_lexicon(reading.findings.text.language).weapons
    yield from pattern.finditer(reading.findings.text.uncased, *scene.sentence.span)
    yield from _ARMS.finditer(reading.findings.text.uncased, *scene.sentence.span)


_ARMS = re.compile(
    r"\b(?:car[ -]bombs?|bombs?|dynamite|explosives|grenades?|rockets?|mortars?|rifles?|bullets?|machine ?-?guns?)\b"
)


def signs(filler: Filler, reading: Reading, kind: str, chance: float) -> set[str]:
    """The signs of a filler for an act of some type: those of all its mentions, and pairs of them.

    `chance` is the probability that the text tells of such an act.
    """
    found = {sign for phrase in filler.mentions for sign in _mention_signs(phrase, reading, kind)}
    found.update(_own_signs(filler))
    found.add(f"chance={int(chance * 5)}")
    return found | set(_pairs(found, kind))


_WITH_KIND = frozenset({"head", "actor", "event", "link", "b1", "a1", "own", "ba", "then", "once"})
_WITH_ACTOR = frozenset({"link", "event", "b1", "scene", "then", "once"})


def _pairs(found: set[str], kind: str) -> Iterator[str]:
    actor = min((sign for sign in found if sign.startswith("actor=")), default="")
    for sign in found:
        name = sign.partition("=")[0]
        if name in _WITH_KIND:
            yield f"{kind}|{sign}"
        if actor and name in _WITH_ACTOR:
            yield f"{actor}&{sign}"


def _own_signs(filler: Filler) -> Iterator[str]:
    words = filler.key.split()
    rare = [_rarity(word) for word in words]
    yield f"key={filler.key}"
    yield f"head={words[-1]}"
    yield f"first={words[0]}"
    yield f"size={min(len(words), 5)}"
    yield f"rare={max(rare)},{min(rare)},{rare[-1]}"
    yield f"times={min(len(filler.mentions), 4)}"
    for word in words:
        yield f"has={word}"
    if any(sign.isdigit() for sign in filler.key):
        yield "digit"


def _rarity(word: str) -> int:
    return min(4, int(rarity(bucket(word)) / 2))


def _mention_signs(phrase: Phrase, reading: Reading, kind: str) -> Iterator[str]:
    text = reading.findings.text.uncased
    scene = reading.scenes[phrase.sentence]
    span = phrase.span
    start, end = scene.sentence.span
    before = _WORD.findall(text[max(start, span.start - _WINDOW) : span.start])[-4:]
    after = _WORD.findall(text[span.end : min(end, span.end + _WINDOW)])[:4]
    before, after = ["^"] * (4 - len(before)) + before, after + ["$"] * (4 - len(after))
    yield f"b1={before[-1]}"
    yield f"b2={before[-2]} {before[-1]}"
    yield f"b3={before[-3]} {before[-2]} {before[-1]}"
    yield f"a1={after[0]}"
    yield f"a2={after[0]} {after[1]}"
    yield f"a3={after[0]} {after[1]} {after[2]}"
    yield f"ba={before[-1]} {after[0]}"
    yield f"then={_verb(text[span.end : min(end, span.end + _WINDOW)], last=False)}"
    yield f"once={_verb(text[max(start, span.start - _WINDOW) : span.start], last=True)}"
    yield f"scene={scene.kind}"
    yield f"at={min(phrase.sentence, 6)}"
    yield from _engine_signs(span, scene)
    yield from _event_signs(span, scene, reading, kind)


_VERB = re.compile(
    r"\b(?:(was|were|been|be|being|is|are) )?(?:\w+ly )?(\w{2,}ed|\w{2,}ing|shot|slain|blew|set|fell|took)\b(?: (by))?"
)
_CLAUSE = re.compile(r"[.;:]|, (?:who|which|and|but)\b")


def _verb(words: str, *, last: bool) -> str:
    """The next verb of the clause after a phrase, or the last one before it: passive or not, and "by" after it."""
    parts = _CLAUSE.split(words)
    found = list(_VERB.finditer(parts[-1] if last else parts[0]))
    if not found:
        return "-"
    verb = found[-1 if last else 0]
    return f"{'passive' if verb.group(1) else 'active'} {verb.group(2)} {verb.group(3) or ''}"


def _engine_signs(span: Span, scene: Scene) -> Iterator[str]:
    yield from _actor_signs(span, scene)
    for place in scene.places:
        if place.span.overlaps(span):
            yield f"place={'is' if place.span == span else 'in'},{place.role}"
            break
    for toll in scene.tolls:
        if toll.victims is not None and toll.victims.overlaps(span):
            yield f"toll={toll.harm},{toll.group}"
            break
    for item in scene.attributions:
        if item.source is not None and item.source.overlaps(span):
            yield f"speaks={item.claimant_type}"
            break


def _actor_signs(span: Span, scene: Scene) -> Iterator[str]:
    actor = next((actor for actor in scene.actors if actor.span.overlaps(span)), None)
    if actor is None:
        return
    fit = "is" if actor.span == span else "in" if span.covers(actor.span) else "of"
    yield f"actor={fit},{actor.kind},{actor.generic}"
    if actor.suspected:
        yield "suspected"
    if actor.unidentified:
        yield "unidentified"


def _event_signs(span: Span, scene: Scene, reading: Reading, kind: str) -> Iterator[str]:
    """The words of violence nearest to a phrase, and which side of them it stands on."""
    events = [event for event in scene.events if not event.span.overlaps(span)]
    if not events:
        yield "event=none"
        return
    near = min(events, key=lambda event: _gap(event.span, span))
    side = "before" if span.end <= near.span.start else "after"
    far = _far(_gap(near.span, span))
    words = near.span.of(reading.findings.text.uncased)
    own = type_of(near, words) == kind
    between = reading.findings.text.uncased[min(span.end, near.span.end) : max(span.start, near.span.start)]
    link = _link(between)
    yield f"event={near.name},{side},{far}"
    yield f"word={words},{side},{link}"
    yield f"link={near.name},{side},{link},{far}"
    yield f"own={own},{side},{far}"
    yield f"real={near.reality}"
    if any(type_of(event, event.span.of(reading.findings.text.uncased)) == kind for event in scene.events):
        yield "sentence of its type"


_BE = re.compile(r"\b(?:was|were|been|be|being|is|are)\b")


def _link(between: str) -> str:
    """The word between a phrase and a word of violence that says most."""
    if " by " in between:
        return "by"
    if between.strip() in ("of", "of the", "of a"):
        return "of"
    return "was" if _BE.search(between) else "-"


def _gap(one: Span, two: Span) -> int:
    return max(one.start - two.end, two.start - one.end, 0)


def _far(gap: int) -> str:
    return "012345"[bisect_right((3, 12, 30, 60, 120), gap)]

"""Named actors: which of the book's names in a text are actors there, and what stands right beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.extract.actor_grammar import Grammar
from onrecord.extract.actor_scene import Scene
from onrecord.knowledge.actor_matcher import Entry
from onrecord.knowledge.actor_names import fold, is_acronym
from onrecord.knowledge.actor_tables import Generic, Reading
from onrecord.knowledge.actors import ActorBook, Hit, choose
from onrecord.model import ActorKind

LONGEST_PHRASE = 4  # words in the longest phrase of the grammar's `before` lists
MODIFIER_REACH = 3  # words between "Al-Qaeda-linked" and its head: "Al-Qaeda-linked Islamist armed group"
SUSPECT_REACH = 6
_BRACKETED = re.compile(r"[ \n]?\(([A-Za-z][\w\-]{1,11})\)")


@dataclass(slots=True)
class Draft:
    """A mention in the making. `codes` are the countries that its own words name."""

    start: int
    end: int
    actor_id: str | None
    kind: ActorKind
    rule: str
    generic: Generic | None = None
    codes: tuple[str, ...] = ()
    suspected: bool = False
    unidentified: bool = False
    related: str | None = None
    holder: str | None = None


@dataclass(slots=True)
class Named:
    """The named actors of a text, and what their neighbours need to know."""

    drafts: list[Draft] = field(default_factory=list)
    by_end: dict[int, Draft] = field(default_factory=dict)
    by_start: dict[int, Draft] = field(default_factory=dict)
    modifiers: dict[int, str] = field(default_factory=dict)  # end of a name that only modifies → its actor
    related: dict[int, str] = field(default_factory=dict)  # start of a description → actor it is linked to
    others: list[int] = field(default_factory=list)  # where organisations that are no actors are named
    undecided: set[int] = field(default_factory=set)  # where words are no name here, but may be a description

    def keep(self, draft: Draft) -> None:
        """Take a mention."""
        self.drafts.append(draft)
        self.by_end[draft.end] = draft
        self.by_start[draft.start] = draft


def name_actors(hits: Sequence[Hit], scene: Scene, *, book: ActorBook, grammar: Grammar) -> Named:
    """All named actors. Raises nothing: a name that could be several actors is a mention without an id."""
    named = Named()
    known = _introduced(hits, scene, book)
    for hit in (*hits, *_abbreviated(known, scene, hits)):
        if hit.entry.other:
            named.others.append(hit.start)
        elif hit.entry.readings:
            _take(
                hit,
                _decide(hit, scene, known=known, grammar=grammar),
                named=named,
                scene=scene,
                grammar=grammar,
                book=book,
            )
    for draft in _unlisted(scene, hits, grammar):
        named.keep(draft)
    return named


@dataclass(frozen=True, slots=True)
class _Known:
    """What the document itself says about names: acronyms it introduces, and actors it names in full."""

    acronyms: dict[str, str]
    spelled: frozenset[str]


def _introduced(hits: Sequence[Hit], scene: Scene, book: ActorBook) -> _Known:
    acronyms: dict[str, str] = {}
    spelled: set[str] = set()
    for hit in hits:
        words = scene.text[hit.start : hit.end]
        if not hit.entry.readings or is_acronym(words):
            continue
        reading = choose(hit.entry.readings, countries=scene.countries, year=scene.year)
        if reading is None or reading.actor_id is None:
            continue
        spelled.add(reading.actor_id)
        bracket = _BRACKETED.match(scene.text, hit.end)
        if bracket is not None and is_acronym(bracket[1]):
            acronyms[fold(bracket[1]).strip()] = reading.actor_id
    return _Known(acronyms, frozenset(spelled))


def _abbreviated(known: _Known, scene: Scene, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Where acronyms stand that the document introduces and the book lacks."""
    taken = {hit.entry.words for hit in hits}
    for acronym, actor_id in known.acronyms.items():
        if acronym in taken:
            continue
        for match in re.finditer(rf"(?<= ){re.escape(acronym)}(?= )", f" {scene.folded} "):
            words = scene.text[match.start() - 1 : match.end() - 1]
            if is_acronym(words):
                entry = Entry(acronym, readings=(Reading(actor_id, (), anywhere=True),))
                yield Hit(match.start() - 1, match.end() - 1, entry)


def _decide(hit: Hit, scene: Scene, *, known: _Known, grammar: Grammar) -> Reading | None:
    """The reading of a name in this document."""
    readings = hit.entry.readings
    introduced = known.acronyms.get(hit.entry.words)
    if introduced is not None:
        return Reading(introduced, ())
    spelled = [each for each in readings if each.actor_id in known.spelled]
    if len(spelled) == 1:
        return spelled[0]
    chosen = choose(readings, countries=scene.countries, year=scene.year)
    if chosen is not None and hit.entry.words in grammar.agency_names and chosen.actor_id is not None:
        word = scene.before(hit.start)
        if word is None or word.text not in grammar.agency_article:
            return None
    return chosen


def _take(hit: Hit, reading: Reading | None, *, named: Named, scene: Scene, grammar: Grammar, book: ActorBook) -> None:
    actor_id = reading.actor_id if reading else None
    if actor_id is None:
        if hit.entry.generic is not None:
            named.undecided.add(hit.start)
        elif reading is None and not is_acronym(scene.text[hit.start : hit.end]):
            _take_unsure(hit, named=named, book=book)
        else:
            named.others.append(hit.start)
        return
    if _only_modifies(hit, actor_id, named=named, scene=scene, grammar=grammar):
        return
    suspected = is_suspected(hit.start, hit.end, scene, grammar=grammar)
    rule = "actor.name" if len(hit.entry.readings) == 1 else "actor.name.by_country"
    branch = book.branch_in(actor_id, scene.leading, year=scene.year) if scene.leading else None
    if branch is not None:
        actor_id, rule = branch.id, "actor.name.branch"
    named.keep(Draft(hit.start, hit.end, actor_id, book.actors[actor_id].kind, rule, suspected=suspected))


def _take_unsure(hit: Hit, *, named: Named, book: ActorBook) -> None:
    """A name of several actors that nothing decides between."""
    ids = [each.actor_id for each in hit.entry.readings if each.actor_id is not None]
    kinds = {book.actors[each].kind for each in ids}
    if ids:
        kind = kinds.pop() if len(kinds) == 1 else ActorKind.UNKNOWN
        named.keep(Draft(hit.start, hit.end, None, kind, "actor.name.ambiguous"))


def _only_modifies(hit: Hit, actor_id: str, *, named: Named, scene: Scene, grammar: Grammar) -> bool:
    """Whether a name is not the actor but says of another one what it is linked to, or against."""
    before = scene.before(hit.start)
    if before is not None and before.text in grammar.against and scene.joined_before(hit.start):
        return True
    after = scene.after(hit.end)
    if after is not None and after.text in grammar.linked_head:
        named.keep(Draft(hit.start, after.end, None, ActorKind.ARMED_GROUP, "actor.affiliate", related=actor_id))
        return True
    if after is not None and after.text in grammar.linked_modifier and scene.joined_after(hit.end):
        _relate_forward(after.end, actor_id, named=named, scene=scene, grammar=grammar)
        return True
    if scene.preceded_by(hit.start, grammar.linked_before, longest=LONGEST_PHRASE):
        named.modifiers[hit.end] = actor_id
        return True
    return False


def _relate_forward(end: int, actor_id: str, *, named: Named, scene: Scene, grammar: Grammar) -> None:
    """Mark where the head of "X-linked …" may begin."""
    position = end
    for _ in range(MODIFIER_REACH):
        word = scene.after(position)
        if word is None:
            return
        named.related[word.start] = actor_id
        if word.text not in grammar.fillers:
            return
        position = word.end


def is_suspected(start: int, end: int, scene: Scene, *, grammar: Grammar) -> bool:
    """Whether the words around a mention only suspect it: "suspected X", "militants believed to be X", "X présumés"."""
    position = start
    for _ in range(SUSPECT_REACH):
        word = scene.before(position)
        if word is None:
            break
        if word.text in grammar.suspected_before:
            return True
        if word.text not in grammar.suspected_through:
            break
        position = word.start
    return _suspected_after(end, scene, grammar=grammar)


def _suspected_after(end: int, scene: Scene, *, grammar: Grammar) -> bool:
    position = end
    for _ in range(3):
        word = scene.after(position)
        if word is None:
            return False
        if word.text in grammar.suspected_after:
            return True
        if word.text not in grammar.suspected_through:
            return False
        position = word.end
    return False


def _armed_names(text: str, grammar: Grammar) -> Iterator[re.Match[str]]:
    """The forms of names of armed groups; only lines that hold an armed word are searched."""
    start = 0
    for line in text.split("\n"):
        if any(word in line for word in grammar.armed):
            yield from grammar.unlisted.finditer(text, start, start + len(line))
        start += len(line) + 1


def _unlisted(scene: Scene, hits: Sequence[Hit], grammar: Grammar) -> Iterator[Draft]:
    """Armed groups that the book lacks, by the form of their names. They have no id."""
    for match in _armed_names(scene.text, grammar):
        inside = [hit for hit in hits if hit.start < match.end() and match.start() < hit.end]
        if not any(hit.entry.readings or hit.entry.countries or hit.entry.other for hit in inside):
            yield Draft(match.start(), match.end(), None, ActorKind.ARMED_GROUP, "actor.unlisted")

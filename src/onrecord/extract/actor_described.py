"""Descriptions: "the army", "Kenya's police", "gunmen", "villagers", "a Malian army base"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extract.actor_grammar import Grammar, first_words
from onrecord.extract.actor_named import Draft, Named, is_suspected
from onrecord.extract.actor_scene import Scene, country_of
from onrecord.knowledge.actor_names import is_acronym
from onrecord.knowledge.actor_tables import Bare, Generic, Resolves
from onrecord.knowledge.actors import ActorBook, Hit
from onrecord.model import Actor, ActorKind

GAP_WORDS = 4  # "Ukraine's national defence and security forces"
OF_REACH = 32  # characters from forces to "of COUNTRY"
UNKNOWN_REACH = 3
UNKNOWN_TAIL = 40  # characters after a description in which it may be called unidentified
ACRONYM_LETTERS = 3  # of an acronym that the book lacks

ARMED = frozenset(
    {
        Resolves.GROUP,
        Resolves.ATTACKERS,
        Resolves.MILITIA,
        Resolves.MERCENARIES,
        Resolves.FORCES,
        Resolves.POLICE,
        Resolves.PEACEKEEPERS,
    }
)
OF_STATE = frozenset({Resolves.FORCES, Resolves.POLICE, Resolves.GOVERNMENT})


@dataclass(frozen=True, slots=True)
class Descriptions:
    """Reads descriptions in one scene."""

    scene: Scene
    book: ActorBook
    grammar: Grammar
    named: Named
    hits: Sequence[Hit]

    def read(self) -> list[Draft]:
        """All descriptions, in order, those that are part of a name or of one another taken together."""
        drafts: list[Draft] = []
        country: list[Hit] = []
        reach = -1  # end of what a name or a description before has taken in
        for index, hit in enumerate(self.hits):
            if hit.entry.countries:
                country.append(hit)
            if hit.entry.generic is None or (hit.entry.readings and hit.start not in self.named.undecided):
                continue
            if self._belongs_to_name(hit, drafts, reach=reach):
                reach = hit.end
                continue
            found = list(self._describe(hit, country=country, following=self.hits[index + 1 : index + 3]))
            merged = bool(found and drafts) and self._merge(drafts[-1], found[-1])
            drafts += found[:-1] if merged else found
        return drafts

    def _belongs_to_name(self, hit: Hit, drafts: list[Draft], *, reach: int) -> bool:
        """Whether the words go with a name: "Boko Haram fighters", "the rebel group M23"."""
        generic = _generic(hit)
        owner = self._name_before(hit.start)
        if owner is not None:
            if generic.kind is ActorKind.SITE:
                drafts.append(self._draft(hit, "actor.site", holder=owner.actor_id))
                return True
            return generic.resolves in ARMED
        if generic.resolves not in ARMED:
            return False
        if generic.resolves is Resolves.GROUP and self._unlisted_before(hit):
            return True
        after = self._name_after(hit.end)
        return after is not None or (reach >= 0 and self.scene.touches(reach, hit.start))

    def _name_before(self, start: int) -> Draft | None:
        scene = self.scene
        for gap in (1, 2, 3, 4):
            draft = self.named.by_end.get(start - gap)
            if draft is not None:
                words = scene.words_between(draft.end, start)
                return draft if words in ("", "s") and draft.rule != "actor.affiliate" else None
        word = scene.before(start)
        if word is not None and word.text in self.grammar.fillers:
            draft = self.named.by_end.get(word.start - 1)
            return draft if draft is not None and scene.touches(draft.end, word.start) else None
        return None

    def _unlisted_before(self, hit: Hit) -> bool:
        """Take an acronym that the book lacks as a name where an armed group's word follows: "MJRK fighters"."""
        word = self.scene.before(hit.start)
        if word is None or not self.scene.touches(word.end, hit.start) or self._shouted(hit):
            return False
        words = self.scene.text[word.start : word.end]
        if not words.isalpha() or len(words) < ACRONYM_LETTERS or not is_acronym(words) or words.startswith("Mi"):
            return False
        if any(other.start <= word.start < other.end for other in self.hits):
            return False
        self.named.keep(Draft(word.start, word.end, None, ActorKind.ARMED_GROUP, "actor.unlisted"))
        return True

    def _shouted(self, hit: Hit) -> bool:
        """Whether the words stand in capitals, where an acronym can't be told."""
        return self.scene.text[hit.start : hit.end].isupper()

    def _name_after(self, end: int) -> Draft | None:
        draft = self.named.by_start.get(end + 1)
        return draft if draft is not None and self.scene.text[end] in " \n" else None

    def _describe(self, hit: Hit, *, country: list[Hit], following: Sequence[Hit]) -> Iterator[Draft]:
        generic = _generic(hit)
        if self._modifies(hit):
            return
        start, end, codes = self._countries(hit, country=country, following=following)
        related = self._related(hit)
        if generic.bare is not Bare.YES and not (codes or related or self._spoken_of(hit)):
            return
        draft = self._draft(hit, _rule(generic), codes=codes[-1:], start=start, end=end, related=related)
        draft.unidentified = self._is_unidentified(draft)
        draft.suspected = is_suspected(draft.start, draft.end, self.scene, grammar=self.grammar)
        self._resolve_by_words(draft)
        for code, code_start, code_end in self._coordinated(start, country) if codes else ():
            yield self._of_country(draft, code, span=(code_start, code_end))
        yield draft

    def _spoken_of(self, hit: Hit) -> bool:
        """Whether a word like "group" has an article that makes it somebody spoken of before."""
        word = self.scene.before(hit.start)
        return _generic(hit).bare is Bare.DEFINITE and word is not None and word.text in self.grammar.definite

    def _draft(
        self,
        hit: Hit,
        rule: str,
        *,
        codes: tuple[str, ...] = (),
        start: int | None = None,
        end: int | None = None,
        related: str | None = None,
        holder: str | None = None,
    ) -> Draft:
        generic = _generic(hit)
        return Draft(
            hit.start if start is None else start,
            hit.end if end is None else end,
            None,
            generic.kind,
            rule,
            generic=generic,
            codes=codes,
            related=related,
            holder=holder,
        )

    def _modifies(self, hit: Hit) -> bool:
        """Whether the words are half of another: "anti-government", "rebel-held", "vehicle bomb", "army uniform"."""
        before, after = self.scene.before(hit.start), self.scene.after(hit.end)
        if after is not None and after.text in self.grammar.dress_after:
            return True
        if after is not None and _generic(hit).kind is ActorKind.SITE and after.text in self.grammar.weapon_after:
            return True
        if before is not None and self.scene.joined_before(hit.start) and before.text in self.grammar.against:
            return True
        return after is not None and self.scene.joined_after(hit.end) and after.text in self.grammar.linked_modifier

    def _countries(self, hit: Hit, *, country: list[Hit], following: Sequence[Hit]) -> tuple[int, int, tuple[str, ...]]:
        """Start and end with the country's word taken in, and the country: "Mali's army", "armée malienne"."""
        settled = self.scene.countries
        if country:
            near = country[-1]
            words = self.scene.words_between(near.end, hit.start)
            if words is not None and self._fill(words):
                return near.start, hit.end, (country_of(near, settled),)
        for near in following[:2]:
            if not near.entry.countries:
                continue
            words = self.scene.words_between(hit.end, near.start) if near.start - hit.end < OF_REACH else None
            if words is not None and self._follows(words, near):
                return hit.start, near.end, (country_of(near, settled),)
        return hit.start, hit.end, ()

    def _fill(self, words: str) -> bool:
        parts = words.split()
        if parts[:1] == ["s"]:
            parts = parts[1:]
        return len(parts) <= GAP_WORDS and all(part in self.grammar.fillers for part in parts)

    def _follows(self, words: str, near: Hit) -> bool:
        if near.entry.adjective and self.scene.text[near.start].islower():
            return all(part in self.grammar.fillers for part in words.split())
        return words in self.grammar.of and near.entry.noun

    def _coordinated(self, start: int, country: list[Hit]) -> Iterator[tuple[str, int, int]]:
        """Further countries before the one taken in: "Malian and Russian soldiers"."""
        edge = start
        for near in reversed([hit for hit in country if hit.end < start][-3:]):
            gap = self.scene.text[near.end : edge].strip()
            if gap not in ("and", ",", "et", ", and", "or") or not near.entry.adjective:
                return
            yield country_of(near, self.scene.countries), near.start, near.end
            edge = near.start

    def _of_country(self, draft: Draft, code: str, *, span: tuple[int, int]) -> Draft:
        twin = Draft(*span, None, draft.kind, draft.rule, generic=draft.generic, codes=(code,))
        twin.suspected = draft.suspected
        self._resolve_by_words(twin)
        return twin

    def _related(self, hit: Hit) -> str | None:
        """The actor that "X-linked militants" or "militants linked to X" are said to belong to."""
        if hit.start in self.named.related:
            return self.named.related[hit.start]
        end = hit.end
        for name_end, actor_id in self.named.modifiers.items():
            if 0 < name_end - end < 60 and "." not in self.scene.text[end:name_end]:
                return actor_id
        return None

    def _is_unidentified(self, draft: Draft) -> bool:
        position = draft.start
        for _ in range(UNKNOWN_REACH):
            word = self.scene.before(position)
            if word is None:
                break
            if word.text in self.grammar.unidentified_before:
                return True
            if word.text not in self.grammar.fillers:
                break
            position = word.start
        tail = self.scene.folded[draft.end : draft.end + UNKNOWN_TAIL].split()
        if tail and tail[0] in first_words(self.grammar.unidentified_after):
            phrases = (" ".join(tail[:count]) for count in range(1, len(tail) + 1))
            if any(phrase in self.grammar.unidentified_after for phrase in phrases):
                return True
        return bool(draft.generic and draft.generic.term.split()[0] in self.grammar.unidentified_before)

    def _resolve_by_words(self, draft: Draft) -> None:
        """The actor that the words themselves name: a state's forces, or the group in "members of X"."""
        if draft.unidentified or draft.generic is None:
            return
        resolves = draft.generic.resolves
        actor = self.state_actor(resolves, draft.codes[0]) if draft.codes else None
        if actor is not None and draft.kind is ActorKind.SITE:
            draft.holder = actor.id
        elif actor is not None:
            draft.actor_id, draft.rule = actor.id, "actor.state.by_words"
        elif resolves in ARMED and draft.kind is not ActorKind.SITE:
            self._resolve_member(draft)

    def _resolve_member(self, draft: Draft) -> None:
        for owner in self.named.drafts:
            if draft.end < owner.start < draft.end + OF_REACH and owner.actor_id is not None:
                words = self._between(draft.end, owner.start)
                loose = " ".join(self.scene.folded[draft.end : owner.start].split()) in self.grammar.membership_loose
                if (loose or words in self.grammar.membership) and owner.rule != "actor.affiliate":
                    draft.actor_id, draft.rule = owner.actor_id, "actor.generic.member"
                    draft.suspected = draft.suspected or loose
                    return

    def _between(self, end: int, start: int) -> str:
        """The words between, without those that only suspect: "combattants (présumés) de Boko Haram"."""
        words = (self.scene.words_between(end, start) or "").split()
        return " ".join(word for word in words if word not in self.grammar.suspected_after)

    def state_actor(self, resolves: Resolves, country: str) -> Actor | None:
        """The army, police or government of a country."""
        year = self.scene.year
        if resolves is Resolves.FORCES:
            return self.book.state_forces_of(country, year)
        if resolves is Resolves.POLICE:
            return self.book.police_of(country, year)
        return self.book.government_of(country) if resolves is Resolves.GOVERNMENT else None

    def _merge(self, earlier: Draft, later: Draft) -> bool:
        """Take a description into the one it directly follows: "government troops", "police convoy"."""
        if earlier.generic is None or later.generic is None or not self.scene.touches(earlier.end, later.start):
            return False
        site = later.kind is ActorKind.SITE
        if earlier.kind is ActorKind.SITE:
            return False
        if site:
            later.holder = later.holder or earlier.actor_id
        weak = later.generic.resolves in (Resolves.ATTACKERS, Resolves.NONE) and not site
        strong = earlier.generic.resolves in ARMED
        head, other = (earlier, later) if weak and strong else (later, earlier)
        if not site and head.generic is not None and other.generic is not None:
            head.codes = head.codes or other.codes
            head.actor_id = head.actor_id or (other.actor_id if other.generic.resolves in OF_STATE else None)
            head.suspected, head.unidentified = (
                head.suspected or other.suspected,
                head.unidentified or other.unidentified,
            )
        start, end = earlier.start, later.end
        for name in Draft.__slots__:
            setattr(earlier, name, getattr(head, name))
        earlier.start, earlier.end = start, end
        return True


def _generic(hit: Hit) -> Generic:
    assert hit.entry.generic is not None  # noqa: S101 - only called on descriptions
    return hit.entry.generic


def _rule(generic: Generic) -> str:
    return "actor.site" if generic.kind is ActorKind.SITE else "actor.generic"

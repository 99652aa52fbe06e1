"""What leaves in an export: quoted spans, never whole reports, and no private person's name that can be told by rule.

Without a model for names, this is what can be done honestly: a witness, a resident, a medic or another private voice
that the report names is masked wherever the name stands in the record; so is a person told of as a party who is no
known actor. Names that stand only inside a quote are not found (docs/exports.md says so). The ledger keeps everything
verbatim.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import TypeVar, cast

import msgspec

from onrecord.knowledge.countries import countries_of_demonym
from onrecord.model import ActorKind, ClaimantType
from onrecord.model.record import Record, RecordClaim, RecordParty

WITHHELD = "[name withheld]"
CUT = " […]"
QUOTE_LIMIT = 400
"""Longest quote that an export carries, in characters: two or three sentences."""
PRIVATE_VOICES = frozenset(
    {
        ClaimantType.WITNESS,
        ClaimantType.INDIVIDUAL,
        ClaimantType.MEDICAL,
        ClaimantType.LOCAL_SOURCE,
        ClaimantType.SOCIAL_MEDIA,
        ClaimantType.ACTIVISTS,
        ClaimantType.UNATTRIBUTED,
    }
)
_PEOPLE = frozenset({ActorKind.INDIVIDUAL, ActorKind.CIVILIANS})
_WORD = re.compile(r"[^\W\d_][\w'’.-]{0,60}")
_SHORT_ACRONYM = 5
_SHORTEST_ALONE = 4
"""Letters that one part of a name needs to be masked by itself: "Ali" is too often a part of other words."""

T = TypeVar("T")
Json = dict[str, "Json"] | list["Json"] | tuple["Json", ...] | str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of data/privacy.toml."""

    before_place: frozenset[str]
    generic: frozenset[str]
    opening: frozenset[str]
    titles: frozenset[str]
    bodies: frozenset[str]
    particles: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> Words:
    lists = tomllib.loads((files("onrecord") / "data" / "privacy.toml").read_text(encoding="utf-8"))
    return Words(**{name: frozenset(words) for name, words in lists.items()})


def public(record: Record) -> Record:
    """The record as it may leave: private names masked, quotes no longer than two or three sentences.

    Decisions leave with their reasons and without the names of those who took them.
    """
    decisions = tuple(replace(each, author=WITHHELD) for each in record.decisions)
    record = replace(record, decisions=decisions)
    names = sorted(_private_names(record), key=lambda name: (-len(name), name))
    pattern = _any_of(names)
    body = cast(Json, msgspec.to_builtins(record))
    return msgspec.convert(_masked(body, pattern), Record)


def _private_names(record: Record) -> Iterator[str]:
    for claim in record.claims:
        yield from _of_claim(claim)
    for side in (*record.perpetrator, *record.target):
        yield from _of_party(side)


def _of_claim(claim: RecordClaim) -> Iterator[str]:
    if claim.claimant_type in PRIVATE_VOICES and claim.claimant_id is None:
        for run in names_in(claim.claimant):
            yield from _parts(run)


def _of_party(side: RecordParty) -> Iterator[str]:
    """A person by name: two capitalised words or more and nothing else, or a title and a name."""
    if side.kind in _PEOPLE and side.actor_id is None:
        whole = " ".join(side.name.split())
        for run in names_in(side.name):
            if run == whole and " " in run:
                yield from _parts(run)


def _parts(run: str) -> Iterator[str]:
    """The name, and each part of it that is long enough to stand alone in a later sentence."""
    yield run
    words, lists = run.split(), _words()
    for word in words:
        bare = word.strip(".,")
        if len(bare) >= _SHORTEST_ALONE and bare.casefold() not in lists.titles | lists.particles:
            yield bare


def names_in(claimant: str) -> list[str]:
    """The runs of words in a claimant's description that are a person's name."""
    tokens = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(_without_bodies(claimant))]
    runs: list[str] = []
    index = 0
    while index < len(tokens):
        end = _run_end(tokens, index)
        if end > index and _is_name(tokens, index, end, claimant):
            runs.append(claimant[tokens[index][1] : tokens[end - 1][2]].rstrip("."))
        index = max(end, index + 1)
    return runs


def _without_bodies(claimant: str) -> str:
    """The words with known bodies blanked out, every other word in its place."""
    for body in _words().bodies:
        start = claimant.casefold().find(body)
        if start >= 0 and len(claimant) == len(claimant.casefold()):
            claimant = claimant[:start] + " " * len(body) + claimant[start + len(body) :]
    return claimant


Token = tuple[str, int, int]


def _run_end(tokens: list[Token], start: int) -> int:
    """Where a run of capitalised words ends, small words of names inside it included; `start` where there is none."""
    end = start
    while end < len(tokens):
        word = tokens[end][0]
        inside = end > start and word.casefold() in _words().particles and end + 1 < len(tokens)
        if not (_is_capital(word, first=end == 0) or (inside and tokens[end + 1][0][:1].isupper())):
            break
        end += 1
    return end


def _is_capital(word: str, *, first: bool) -> bool:
    """Whether a word can be part of a name: capitalised, and no common word, demonym or acronym."""
    plain, lists = word.casefold(), _words()
    if plain in lists.titles:
        return True
    head, _, tail = word.partition("-")
    if head in lists.particles and tail[:1].isupper():
        return True
    if not word[:1].isupper() or plain in lists.generic or (first and plain in lists.opening):
        return False
    if word.isupper() and len(word) <= _SHORT_ACRONYM:
        return False
    return not countries_of_demonym(word)


def _is_name(tokens: list[Token], start: int, end: int, words: str) -> bool:
    """Not after "of" or "in", not before a noun that it describes, and no possessor ("Gaza's health ministry")."""
    lists = _words()
    if start and tokens[start - 1][0].casefold() in lists.before_place:
        return False
    if tokens[end - 1][0].endswith(("'s", "’s")):
        return False
    beside = end < len(tokens) and not words[tokens[end - 1][2] : tokens[end][1]].strip()
    if beside and tokens[end][0].casefold() in lists.generic:
        return False
    return any(token[0].casefold() not in lists.titles for token in tokens[start:end])


def _any_of(names: Iterable[str]) -> re.Pattern[str] | None:
    parts = [re.escape(name) for name in dict.fromkeys(names)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE) if parts else None


_IDENTITIES = frozenset({"id", "document", "version", "draft", "url", "documents", "claim", "gazetteer_id", "actor_id"})
_QUOTES = frozenset({"quote", "flags"})


def _masked(node: Json, pattern: re.Pattern[str] | None, *, key: str = "") -> Json:
    if isinstance(node, dict):
        return {name: _masked(value, pattern, key=_key(node, name)) for name, value in node.items()}
    if isinstance(node, list | tuple):
        return [_masked(value, pattern, key=key) for value in node]
    if not isinstance(node, str) or key in _IDENTITIES:
        return node
    words = node if pattern is None else pattern.sub(WITHHELD, node)
    return words[:QUOTE_LIMIT].rstrip() + CUT if key in _QUOTES and len(words) > QUOTE_LIMIT else words


def _key(node: dict[str, Json], name: str) -> str:
    """A root's id is made of its name, so that it is no identity to be kept."""
    return "root" if name == "id" and "carried_by" in node else name

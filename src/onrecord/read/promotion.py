"""Promotion inside the story: the rules of data/promotion.toml, applied to one block at a time.

What no page extractor does: channel links, share prompts, teasers and captions stand between the paragraphs of a story,
and inside them. A rule needs positive evidence to fire; a paragraph it cuts keeps the rest, and what went is listed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sentencex import segment

from onrecord.model import RemovalReason, Removed
from onrecord.read.data import Table, load_table

RULES_FILE = "promotion.toml"
DEFAULT_WORDS = 1000  # rules without a limit of their own carry it in their pattern
CUTS_PER_RULE = 8  # a paragraph with more cues of one kind than this is not one that promotion was put into

_WORD = re.compile(r"\w+")
_CLOSER = {"(": ")", "[": "]"}


class After(StrEnum):
    """How far a rule that fired on a block reaches into the blocks that follow."""

    LIST = "list"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of promotion.toml; the file's head says what the fields mean."""

    id: str
    reason: RemovalReason
    unit: str
    pattern: re.Pattern[str]
    hints: frozenset[str]
    words: int
    inner_words: int
    veto: re.Pattern[str] | None
    seam: re.Pattern[str] | None
    after: After | None


@dataclass(frozen=True, slots=True)
class Swept:
    """A block after the rules: what is left of it, what went, and the rule that took it whole with its match."""

    kept: str
    removed: tuple[Removed, ...]
    rule: Rule | None = None
    match: re.Match[str] | None = None


def sweep(block: str) -> Swept:
    """Take promotion out of a cleaned one-line block. `kept` is empty where nothing of it is story."""
    words = _WORD.findall(block.lower())
    found = {*words, "©"} if "©" in block else set(words)
    for rule in _hinted("block", found):
        if len(words) <= rule.words and (match := _match_block(rule, block)):
            return Swept("", (Removed(block, rule.reason),), rule, match)
    kept, removed = block, []
    for unit, cut in (("inline", _cut_inline), ("piece", _cut_pieces)):
        for rule in _hinted(unit, found):
            kept, pieces = cut(rule, kept)
            removed += [Removed(piece, rule.reason) for piece in pieces]
    return Swept(kept, tuple(removed))


def _hinted(unit: str, words: set[str]) -> list[Rule]:
    """The rules of a unit that need no hint or have one among the words, in the order of the file."""
    rules = _rules(unit)
    always, by_hint = _places(unit)
    places = {*always, *(place for word in by_hint.keys() & words for place in by_hint[word])}
    return [rules[place] for place in sorted(places)]


@cache
def _places(unit: str) -> tuple[list[int], dict[str, list[int]]]:
    """Where in the list the rules without hints stand, and the others by each of their hints."""
    always: list[int] = []
    by_hint: dict[str, list[int]] = {}
    for place, rule in enumerate(_rules(unit)):
        if not rule.hints:
            always.append(place)
        for word in rule.hints:
            by_hint.setdefault(word, []).append(place)
    return always, by_hint


def _match_block(rule: Rule, block: str) -> re.Match[str] | None:
    match = rule.pattern.match(block)
    return match if match and not (rule.veto and rule.veto.search(block)) else None


def _cut_pieces(rule: Rule, text: str) -> tuple[str, list[str]]:
    pieces = [match.span() for match in rule.pattern.finditer(text)][:CUTS_PER_RULE]
    return _without(text, pieces)


def _cut_inline(rule: Rule, text: str) -> tuple[str, list[str]]:
    """Cut each cue with the rest of its sentence, where that is short enough and runs into no story."""
    spans: list[tuple[int, int]] = []
    position = 0
    while len(spans) < CUTS_PER_RULE and (match := rule.pattern.search(text, position)):
        end = _sentence_end(text, match)
        if _is_cut(rule, text[match.start() : end], is_last=end >= len(text)):
            spans.append((match.start(), end))
        position = max(end, match.end(), match.start() + 1)
    return _without(text, spans)


def _sentence_end(text: str, match: re.Match[str]) -> int:
    """Where the sentence that a cue stands in ends: at the bracket that opened before it, or at its terminator."""
    closer = _CLOSER.get(match[0][:1])
    if closer is None and match.start():
        closer = _CLOSER.get(text[match.start() - 1])
    if closer and (end := text.find(closer, match.end())) >= 0:
        return end + 1
    rest = text[match.end() :]
    first = next(iter(segment("en", rest)), rest)
    return match.end() + len(first.rstrip())


def _is_cut(rule: Rule, piece: str, *, is_last: bool) -> bool:
    limit = rule.words if is_last else min(rule.words, rule.inner_words)
    if len(piece.split()) > limit:
        return False
    if not is_last and piece[-1:] not in '.!?…)]”"»*:':
        return False
    return not (rule.seam and rule.seam.search(piece))


def _without(text: str, spans: list[tuple[int, int]]) -> tuple[str, list[str]]:
    if not spans:
        return text, []
    left, position = [], 0
    for start, end in spans:
        left.append(text[position:start])
        position = end
    left.append(text[position:])
    kept = " ".join(" ".join(left).split()).replace("()", "").strip()
    return kept, [piece for start, end in spans if (piece := text[start:end].strip())]


@cache
def _rules(unit: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in _load_rules() if rule.unit == unit)


@cache
def _load_rules() -> tuple[Rule, ...]:
    return tuple(_read_rules(load_table(RULES_FILE)))


def _read_rules(table: Table) -> Iterator[Rule]:
    rows = table["rule"]
    seam = re.compile(str(table["seam"]), re.I)
    assert isinstance(rows, list)  # noqa: S101 - the shape of a shipped file, checked by a test
    for row in rows:
        assert isinstance(row, dict)  # noqa: S101
        words = _number(row, "words", DEFAULT_WORDS)
        yield Rule(
            id=str(row["id"]),
            reason=RemovalReason(str(row["reason"])),
            unit=str(row["unit"]),
            pattern=re.compile(str(row["pattern"]), 0 if row.get("exact") else re.I),
            hints=_hints(row),
            words=words,
            inner_words=_number(row, "inner_words", words),
            veto=re.compile(str(row["veto"])) if "veto" in row else None,
            seam=None if row.get("seam") is False else re.compile(str(row["seam"])) if "seam" in row else seam,
            after=After(str(row["after"])) if "after" in row else None,
        )


def _number(row: Table, key: str, default: int) -> int:
    value = row.get(key, default)
    return value if isinstance(value, int) else default


def _hints(row: Table) -> frozenset[str]:
    hints = row.get("hints", [])
    return frozenset(map(str, hints)) if isinstance(hints, list) else frozenset()

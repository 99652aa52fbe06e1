"""Many bounded fragments searched at once, each tried only where a word begins as it does.

The engine of `re` tries the alternatives of `a|b|c` one after the other at every position. Here an automaton finds
where words begin as some fragment does (their head), and only there the fragments of that head are tried: the same
matches, measured ten times as fast on the words of violence and their context, and nothing is compiled before a text
needs it.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

import ahocorasick

from onrecord.errors import KnowledgeError
from onrecord.knowledge.uncased import Uncased, uncased_pattern

HEAD = 4  # letters of a word by which it is indexed
SECOND = 2  # letters of the next word that count besides where a word is shorter: "the" alone begins far too much
_ATOM = re.compile(r"\\.|\[[^\]]+\]|[^\\\[]")
_CLASS_MEMBER = re.compile(r"\\.|[^\\]")
_QUANTIFIER = re.compile(r"\?|[*+]|\{\d{0,9},?\d{0,9}\}")
_PLAIN = frozenset(".^$")  # of what stands outside groups and classes, what is no letter for itself
KEPT_TEXTS = 512  # pairs of a text and a pattern: about 20 reports
KEPT_INDEXES = 32

Head = tuple[str, bool]
"""What a match can begin with, and whether more of it is not to be known, or not needed."""


class Phrases:
    """Named groups of fragments, matched in uncased text at word bounds, as one pattern of `re` would be.

    Earlier groups and fragments win where several match at one place. A match's `lastgroup` is its group's name.
    """

    def __init__(self, groups: Mapping[str, Sequence[str]], *, where: str, shelf: "Shelf | None" = None) -> None:
        """Raises KnowledgeError where a group is empty.

        Fragments are compiled when a text first needs them: `check` says beforehand whether all can be. Phrases of one
        `shelf` are looked for together.
        """
        self._whole: re.Pattern[str] | None = None
        self._shelf = Shelf() if shelf is None else shelf
        rows = [(name, word) for name, words in groups.items() for word in given(words, where=f"{where}: {name}")]
        found = [heads(word) for _, word in rows]
        if None in found:  # no head to look for: the pattern must look everywhere
            self._whole = _compile(rows, bound=r"(?<![\w-])")
            return
        self._shelf.put(self, [(head, row) for row, known in zip(rows, found, strict=True) for head in known or ()])

    def finditer(self, text: Uncased, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """All matches in text[start:end], left to right, without overlaps."""
        stop = len(text) if end is None else end
        if self._whole is not None:
            return self._whole.finditer(text, start, stop)
        if _LETTER.match(text, stop):  # a word is cut: what is no match in the whole text may be one in the part
            text = Uncased(text[:stop])
        spots, matches = _matches(self, text)
        first = bisect_left(spots, start)
        if first == len(spots) or spots[first] >= stop:
            return iter(())
        return _apart(matches[first : bisect_left(spots, stop)], stop)

    def search(self, text: Uncased, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match in text[start:end]."""
        return next(self.finditer(text, start, end), None)

    def matches(self, text: Uncased) -> tuple[list[int], list[re.Match[str]]]:
        """Where in a text a fragment matches, in order, and the matches there; they may overlap."""
        spots = _spots(self._shelf, self._shelf.size, text).get(self, ())
        found = [match for spot, pattern in spots if (match := pattern.match(text, spot)) is not None]
        return [match.start() for match in found], found


Row = tuple[str, str]
"""A fragment with the name of its group before it."""


class Shelf:
    """Phrases that are looked for together: one automaton (Aho-Corasick) passes over a text once for all their heads.

    The automaton reads the text with a space for every sign but hyphens, so that a head after a space begins a word.
    """

    def __init__(self) -> None:
        self.size = 0
        self._rows: dict[str, list[tuple[Phrases, int, Row]]] = {}
        self._automaton: ahocorasick.Automaton | None = None

    def put(self, phrases: Phrases, rows: Sequence[tuple[str, Row]]) -> None:
        """Add phrases by the heads of their fragments, in the order in which these are tried."""
        for place, (head, row) in enumerate(rows):
            for begun in (f" {head}",) if len(head) >= HEAD - 1 else (f" {head} ", f" {head}-"):
                self._rows.setdefault(begun, []).append((phrases, place, row))
        self.size += len(rows)
        self._automaton = None

    def spots(self, text: Uncased) -> dict[Phrases, list[tuple[int, re.Pattern[str]]]]:
        """For the phrases of the shelf, where words begin as one of their fragments does, and the pattern to try."""
        automaton = self._automaton = self._automaton or self._made()
        tried: dict[int, _Tried] = {}
        for last, one in automaton.iter(f" {text.translate(_WORDS)} "):
            tried[last - one.size] = one  # of several at one place the longest comes last: it knows of the others
        found: defaultdict[Phrases, list[tuple[int, re.Pattern[str]]]] = defaultdict(list)
        for spot in sorted(tried):
            for phrases, pattern in tried[spot].patterns:
                found[phrases].append((spot, pattern))
        return found

    def _made(self) -> "ahocorasick.Automaton":
        automaton = ahocorasick.Automaton(ahocorasick.STORE_ANY)
        for begun in self._rows:
            ends = range(1, len(begun) + 1)
            rows = [row for end in ends for row in self._rows.get(begun[:end], ())]
            automaton.add_word(begun, _Tried(len(begun) - 1, rows))
        automaton.make_automaton()
        return automaton


class _Words(dict[int, int]):
    """For `translate`: letters, digits and hyphens as they are, a space for any other sign; filled as signs are met."""

    def __missing__(self, code: int) -> int:
        self[code] = found = code if _WORD_SIGN.match(chr(code)) else ord(" ")
        return found


_WORD_SIGN = re.compile(r"[\w-]")
_WORDS = _Words()


class _Tried:
    """What is tried where a word begins as some fragments do: these, as one pattern for each of the phrases."""

    def __init__(self, size: int, rows: Sequence[tuple[Phrases, int, Row]]) -> None:
        self.size = size
        self._rows = rows

    @cached_property
    def patterns(self) -> tuple[tuple[Phrases, re.Pattern[str]], ...]:
        """Compiled when a text first needs them."""
        placed: dict[Phrases, dict[int, Row]] = {}
        for phrases, place, row in self._rows:
            placed.setdefault(phrases, {})[place] = row
        in_order = {phrases: [row for _, row in sorted(rows.items())] for phrases, rows in placed.items()}
        return tuple((phrases, _compile(list(dict.fromkeys(rows)))) for phrases, rows in in_order.items())


def _coarse(head: str) -> str:
    """The head of a fragment that tells less of its beginning: "the" of "the co", "att" of "atta"."""
    return head.partition(" ")[0][: HEAD - 1]


_LETTER = re.compile(r"\w")


def _apart(matches: Sequence[re.Match[str]], stop: int) -> Iterator[re.Match[str]]:
    """Those of some matches that overlap none before them; one that goes on beyond the end is tried again up to it."""
    reached = 0
    for match in matches:
        begun, ended = match.span()
        if begun < reached:
            continue
        kept = match if ended <= stop else match.re.match(match.string, begun, stop)
        if kept is not None:
            reached = kept.end()
            yield kept


@lru_cache(maxsize=KEPT_TEXTS)
def _matches(phrases: Phrases, text: Uncased) -> tuple[list[int], list[re.Match[str]]]:
    return phrases.matches(text)


@lru_cache(maxsize=KEPT_INDEXES)
def _spots(shelf: Shelf, _size: int, text: Uncased) -> dict[Phrases, list[tuple[int, re.Pattern[str]]]]:
    return shelf.spots(text)


def _compile(rows: Sequence[tuple[str, str]], *, bound: str = "") -> re.Pattern[str]:
    groups: dict[str, list[str]] = {}
    for name, word in rows:
        groups.setdefault(name, []).append(word)
    named = "|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in groups.items())
    return uncased_pattern(rf"{bound}(?:{named})(?!\w)")


def given(words: Sequence[str], *, where: str) -> Sequence[str]:
    """The fragments as they are. Raises KnowledgeError where there are none."""
    if not words:
        raise KnowledgeError(f"{where}: expected at least one word")
    return words


def check(words: Sequence[str], *, where: str) -> None:
    """Raises KnowledgeError where there are no fragments or one does not compile."""
    for word in given(words, where=where):
        try:
            re.compile(word)
        except re.error as error:
            raise KnowledgeError(f"{where}: {word!r} is no regular expression: {error}") from error


def alternation(words: Sequence[str], *, where: str) -> str:
    """Bounded fragments joined into one alternative. Raises KnowledgeError where there are none."""
    return "|".join(given(words, where=where))


@lru_cache(maxsize=1 << 13)
def heads(fragment: str) -> frozenset[str] | None:
    """The heads of the words that a match can begin with, in lower case; None where that is not plain to see."""
    found = _heads(fragment)
    if found is None or any(not text.strip() for text, _ in found):
        return None
    return frozenset(text.rstrip() for text, _ in found)


def _heads(fragment: str) -> frozenset[Head] | None:
    """The beginnings that a fragment allows."""
    found: frozenset[Head] = frozenset()
    for branch in branches_of(fragment):
        begun: frozenset[Head] = frozenset((("", False),))
        for atom, quantifier in _atoms(branch):
            further = _extended(begun, atom, quantifier) or _cut(begun)
            if further is None:
                return None
            begun = further
            if all(done for _, done in begun):
                break
        found |= begun
    return found


def _cut(begun: frozenset[Head]) -> frozenset[Head] | None:
    """Beginnings after which nothing more is known: a whole word or most of a head is enough; None where less is."""
    if any(not done and " " not in text and len(text) < HEAD - 1 for text, done in begun):
        return None
    return frozenset((text if done else _coarse(text), True) for text, done in begun)


def _extended(begun: frozenset[Head], atom: str, quantifier: str) -> frozenset[Head] | None:
    """Beginnings with one atom more; None where an atom that could go on for ever, or is any letter, decides."""
    following = _heads_of_atom(atom)
    if following is None or quantifier not in ("", "?"):
        return None
    found = {_joined(head, more) for head in begun for more in following if not head[1]}
    kept = {head for head in begun if head[1] or quantifier == "?"}
    return frozenset(found | kept)


def _joined(head: Head, more: Head) -> Head:
    text = head[0]
    for letter in more[0]:
        if _is_full(text) or (letter == " " and " " in text):
            return text, True
        text += letter
    return text, more[1] or _is_full(text)


def _is_full(text: str) -> bool:
    first, _, second = text.partition(" ")
    return len(first) >= HEAD or len(second) >= SECOND


def _heads_of_atom(atom: str) -> frozenset[Head] | None:
    if atom.startswith("(?:"):
        return _heads(atom[3:-1])
    if atom.startswith("["):
        members = [] if atom[1] == "^" or "-" in atom[2:-1] else _CLASS_MEMBER.findall(atom[1:-1])
        found = [_heads_of_letter(member) for member in members]
        return None if not found or None in found else frozenset().union(*(one for one in found if one is not None))
    return _heads_of_letter(atom)


def _heads_of_letter(atom: str) -> frozenset[Head] | None:
    if atom == "\\d":
        return frozenset((digit, False) for digit in "0123456789")
    if atom == "\\s":
        return frozenset((("", True),))
    if atom in _PLAIN or atom.startswith("(") or (atom.startswith("\\") and atom[1].isalnum()):
        return None
    letter = atom[-1]
    return frozenset(((letter.lower(), False) if letter.isalnum() or letter in "_ " else ("", True),))


def _atoms(branch: str) -> Iterator[tuple[str, str]]:
    """The letters, classes and groups of a fragment without alternatives at its top, each with its quantifier."""
    at = 0
    while at < len(branch):
        if branch[at] == "(":
            end = at + _closing(branch[at:]) + 1
        else:
            found = _ATOM.match(branch, at)
            end = found.end() if found else at + 1
        quantified = _QUANTIFIER.match(branch, end)
        yield branch[at:end], quantified.group() if quantified else ""
        at = quantified.end() if quantified else end


def branches_of(fragment: str) -> list[str]:
    """A fragment split at the bars that stand in no group and no class."""
    pieces, last = [], 0
    for at, depth in _depths(fragment):
        if depth == 0 and fragment[at] == "|":
            pieces.append(fragment[last:at])
            last = at + 1
    return [*pieces, fragment[last:]]


def _closing(fragment: str) -> int:
    """Where the group that opens a fragment ends."""
    return next(at for at, depth in _depths(fragment) if depth == 0 and fragment[at] == ")")


def _depths(fragment: str) -> Iterator[tuple[int, int]]:
    """Each unescaped character outside classes with the depth of groups after it."""
    depth, inside = 0, False
    for match in re.finditer(r"\\.|.", fragment, re.DOTALL):
        mark = match.group()
        if inside:
            inside = mark != "]"
        elif mark == "[":
            inside = True
        elif len(mark) == 1:
            depth += (mark == "(") - (mark == ")")
            yield match.start(), depth

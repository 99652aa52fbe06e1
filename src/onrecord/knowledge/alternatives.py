"""Many bounded fragments searched at once, each tried only where a word begins as it does.

The engine of `re` tries the alternatives of `a|b|c` one after the other at every position. The words of a text are
indexed once by their first letters (their head) instead, and a pattern looks at the heads it knows: the same matches,
measured ten times as fast on the words of violence and their context, and nothing is compiled before a text needs it.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from onrecord.errors import KnowledgeError
from onrecord.knowledge.uncased import Uncased, uncased_pattern

HEAD = 3  # letters of a word by which it is indexed
_WORD = re.compile(r"(?<![\w-])\w{1,3}")
_ATOM = re.compile(r"\\.|\[[^\]]+\]|[^\\\[]")
_CLASS_MEMBER = re.compile(r"\\.|[^\\]")
_QUANTIFIER = re.compile(r"\?|[*+]|\{\d*,?\d*\}")
_PLAIN = frozenset(".^$")  # of what stands outside groups and classes, what is no letter for itself
KEPT_TEXTS = 512  # pairs of a text and a pattern: about 20 reports

Head = tuple[str, bool]
"""What a match can begin with, and whether that is all of its first word (or HEAD letters of it)."""


class Phrases:
    """Named groups of fragments, matched in uncased text at word bounds, as one pattern of `re` would be.

    Earlier groups and fragments win where several match at one place. A match's `lastgroup` is its group's name.
    """

    def __init__(self, groups: Mapping[str, Sequence[str]], *, where: str) -> None:
        """Raises KnowledgeError where a group is empty.

        Fragments are compiled when a text first needs them: `check` says beforehand whether all can be.
        """
        self._by_head: dict[str, list[tuple[str, str]]] = {}
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._whole: re.Pattern[str] | None = None
        rows = [(name, word) for name, words in groups.items() for word in given(words, where=f"{where}: {name}")]
        for row in rows:
            found = heads(row[1])
            if found is None:  # no head to look for: the pattern must look everywhere
                self._whole = _compile(rows, bound=r"(?<![\w-])")
                return
            for head in found:
                self._by_head.setdefault(head, []).append(row)

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
        index = _word_index(text)
        found: list[re.Match[str]] = []
        for head in index.keys() & self._by_head.keys():
            pattern = self._compiled.get(head) or self._compile(head)
            found += [match for spot in index[head] if (match := pattern.match(text, spot)) is not None]
        found.sort(key=_START)
        return [match.start() for match in found], found

    def _compile(self, head: str) -> re.Pattern[str]:
        pattern = self._compiled[head] = _compile(self._by_head[head])
        return pattern


_START = re.Match.start
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


@lru_cache(maxsize=KEPT_TEXTS)
def _word_index(text: Uncased) -> dict[str, list[int]]:
    """Where the words of a text begin, by their first HEAD letters."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for match in _WORD.finditer(text):
        index[match.group()].append(match.start())
    return index


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
    if found is None or any(not text for text, _ in found):
        return None
    return frozenset(text for text, _ in found)


def _heads(fragment: str) -> frozenset[Head] | None:
    """The beginnings that a fragment allows."""
    found: frozenset[Head] = frozenset()
    for branch in branches_of(fragment):
        begun: frozenset[Head] | None = frozenset((("", False),))
        for atom, quantifier in _atoms(branch):
            begun = None if begun is None else _extended(begun, atom, quantifier)
            if begun is None:
                return None
            if all(done for _, done in begun):
                break
        found |= begun or frozenset()
    return found


def _extended(begun: frozenset[Head], atom: str, quantifier: str) -> frozenset[Head] | None:
    """Beginnings with one atom more; None where an atom that could go on for ever, or is any letter, decides."""
    following = _heads_of_atom(atom)
    if following is None or quantifier not in ("", "?"):
        return None
    found = {_joined(head, more) for head in begun for more in following if not head[1]}
    kept = {head for head in begun if head[1] or quantifier == "?"}
    return frozenset(found | kept)


def _joined(head: Head, more: Head) -> Head:
    text = head[0] + more[0]
    return text[:HEAD], more[1] or len(text) >= HEAD


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
    return frozenset(((letter.lower(), False) if letter.isalnum() or letter == "_" else ("", True),))


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

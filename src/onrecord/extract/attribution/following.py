"""What stands after a cue: a listener, adjuncts, and then the content in one of its shapes."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.extract.attribution.line import Line
from onrecord.extract.attribution.tokens import Mark

LOOK_AHEAD = 16  # tokens an adjunct may hold before "that", a quotation or a colon
OBJECT_START = 4  # tokens within which an object that needs a number must have one
TO = frozenset({"to"})


class Shape(StrEnum):
    """The shape of what follows a cue."""

    END = "end"
    THAT = "that"
    QUOTE = "quote"
    BARE = "bare"
    OBJECT = "object"
    INFINITIVE = "infinitive"
    PREPOSITION = "preposition"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Following:
    """Content of a `shape` begins at token `at`; `listener` is the range of who is told."""

    at: int
    shape: Shape
    listener: tuple[int, int] | None


def following(line: Line, at: int, *, takes: frozenset[str], needs_number: bool = False) -> Following:
    """What follows a cue that ends before token `at`."""
    listener = _listener(line, at, takes)
    start = listener[1] if listener else at
    start = _past_adjuncts(line, start)
    if listener is None and "to-listener" in takes:
        listener = _listener(line, start, takes)
        start = _past_adjuncts(line, listener[1]) if listener else start
    shape, content = _shape(line, start, takes)
    if needs_number and not _has_number(line, content):
        shape = Shape.OTHER
    return Following(content, shape, listener)


def _has_number(line: Line, at: int) -> bool:
    words = [line.low(index) for index in range(at, at + OBJECT_START)]
    return any(word[:1].isdigit() or word in line.lexicon.grammar.numbers for word in words)


def _listener(line: Line, at: int, takes: frozenset[str]) -> tuple[int, int] | None:
    """Who is told, directly ("told Reuters") or after "to" ("said to reporters")."""
    if "listener" in takes or ("listener-care" in takes and line.low(at) in line.lexicon.listeners):
        start = at
    elif "to-listener" in takes and line.low(at) in {"to", "à", "au", "aux"}:
        start = at + 1
    else:
        return None
    end = _listener_end(line, start)
    if end == start or ("listener" not in takes and not _can_hear(line, start, end)):
        return None
    return start, end


def _can_hear(line: Line, start: int, end: int) -> bool:
    """Whether the words after "to" are somebody told: a word of the lexicon or a name ("to reporters", "to VOA")."""
    listeners, determiners = line.lexicon.listeners, line.lexicon.words.determiners
    return any(
        token.capital or (token.low in listeners and token.low not in determiners) for token in line.tokens[start:end]
    )


def _listener_end(line: Line, start: int) -> int:
    words = line.lexicon.words
    if (
        line.low(start) in {"me", "us", "him", "them", "you", "her"}
        and line.low(start + 1) not in line.lexicon.listeners
    ):
        return start + 1
    end = start
    while end < line.stop and line.mark(end) == Mark.WORD:
        low = line.low(end)
        named = line.tokens[end].capital and low not in words.times and not (low in words.determiners and end > start)
        first = end == start and low in words.determiners
        if not (
            named
            or first
            or (low in line.lexicon.listeners and low not in words.determiners and low != "it")
            or (low in {"'s", "of"} and end > start)
        ):
            break
        end += 1
    if end == start + 1 and line.low(start) in words.determiners:
        while (
            end < min(line.stop, start + 4)
            and line.mark(end) == Mark.WORD
            and line.low(end) not in words.prepositions | words.determiners | words.subordinators
        ):
            end += 1
    return end


def _past_adjuncts(line: Line, at: int) -> int:
    """The position after "on Tuesday", "in a statement", "late yesterday" and the like."""
    words = line.lexicon.words
    while at < line.stop:
        low = line.low(at)
        if low in words.times or (line.is_adverb(at) and low not in line.lexicon.grammar.unskipped):
            at += 1
            continue
        if low not in words.adjuncts:
            return at
        ahead = _adjunct_end(line, at)
        if ahead == at:
            return at
        at = ahead
    return at


def _adjunct_end(line: Line, at: int) -> int:
    words = line.lexicon.words
    end = at + 1
    if line.low(end) in words.times or (line.low(end).isdigit() and line.low(end + 1) in words.times):
        while line.low(end) in words.times or line.low(end).isdigit():
            end += 1
        return end
    if line.low(end) in line.lexicon.grammar.measures:
        return at
    for index in range(at + 1, min(at + LOOK_AHEAD, line.stop + 1)):
        mark = line.mark(index)
        if (
            mark in {Mark.OPEN, Mark.COLON}
            or line.low(index) in line.lexicon.grammar.that
            or mark in {Mark.STOP, Mark.COMMA, Mark.BREAK}
            or index == line.stop
        ):
            return index
        if line.low(index) in words.documents | words.speech_nouns and index <= at + 6:
            return _document_end(line, index)
        if line.is_finite(index) or line.low(index) in words.subordinators:
            return at
    return at


def _document_end(line: Line, at: int) -> int:
    """After "in a statement", also "in a statement to AFP", "in an interview with state television"."""
    end = at + 1
    if line.low(end) in {"to", "with", "à", "avec", "from", "by"}:
        tail = _listener_end(line, end + 1)
        return tail if tail > end + 1 else end
    return end


def _shape(line: Line, at: int, takes: frozenset[str]) -> tuple[Shape, int]:
    mark = line.mark(at)
    if at >= line.stop or mark in {Mark.STOP, Mark.BREAK, Mark.PAREN}:
        return Shape.END, at
    if mark == Mark.COMMA:
        return (Shape.QUOTE, at + 1) if line.mark(at + 1) == Mark.OPEN else (Shape.END, at)
    if mark == Mark.COLON:
        return Shape.QUOTE, at + 1
    if mark == Mark.OPEN:
        return Shape.QUOTE, at
    if mark == Mark.CLOSE:
        return Shape.END, at
    return _worded(line, at, takes)


def _worded(line: Line, at: int, takes: frozenset[str]) -> tuple[Shape, int]:
    low = line.low(at)
    if low in line.lexicon.grammar.that and not takes.isdisjoint({"clause", "that"}):
        return Shape.THAT, at + 1
    if low in TO and "to" in takes:
        return Shape.INFINITIVE, at
    if low in takes:
        return Shape.PREPOSITION, at
    if low in line.lexicon.grammar.questions and "clause" in takes:
        return Shape.THAT, at
    if line.lexicon.language == "fr" and "clause" in takes and low.endswith(("er", "ir", "oir", "être", "re")):
        return Shape.BARE, at
    if low in line.lexicon.grammar.connectors:
        return Shape.OTHER, at
    if "clause" in takes and line.has_finite(at, _clause_end(line, at)):
        return Shape.BARE, at
    if not takes.isdisjoint({"object", "object-care", "gerund"}) and _starts_object(line, at):
        return Shape.OBJECT, at
    return Shape.OTHER, at


def _starts_object(line: Line, at: int) -> bool:
    words = line.lexicon.words
    low = line.low(at)
    if low in {"over", "about", "around", "at", "up", "under", "more", "on"} and line.low(at + 1)[:1].isdigit():
        return True
    if low in line.lexicon.grammar.numbers | words.determiners or line.low(at + 1) in line.lexicon.grammar.measures:
        return True
    return low not in words.adjuncts and low not in words.subordinators and low not in words.auxiliaries


def _clause_end(line: Line, at: int) -> int:
    """Where the clause that begins at `at` ends at the latest: the next stop or semicolon."""
    for index in range(at, line.stop):
        if line.mark(index) == Mark.BREAK and line.low(index) == ";":
            return index
    return line.stop

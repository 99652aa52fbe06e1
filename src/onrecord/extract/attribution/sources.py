"""Noun phrases that name a source, left or right of a cue."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.extract.attribution.asides import aside_kind, is_reduced, is_relative
from onrecord.extract.attribution.line import Line
from onrecord.extract.attribution.tokens import Mark

LONGEST = 45  # tokens a source may have; longer is a clause taken for a name
APPOSITION = 25  # tokens between the commas of an apposition
SHORT_QUOTE = 6  # tokens of a quoted word inside a name


class SourceForm(StrEnum):
    """How the words name the source."""

    NAME = "name"
    PRONOUN = "pronoun"
    RELATIVE = "relative"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """Tokens [start, end) name a source; [core, core_end) without its appositions."""

    start: int
    end: int
    core: int
    core_end: int
    form: SourceForm


def left_source(line: Line, last: int, *, low: int) -> SourcePhrase | None:
    """The source that ends at token `last`, looking no further left than `low`."""
    last = _before_times(line, last, low)
    if last < low:
        return None
    token = line.tokens[last]
    if token.mark == Mark.COMMA:
        return _before_comma(line, last, low)
    if token.mark == Mark.BREAK:
        return _before_dash(line, last, low)
    if token.low in line.lexicon.words.pronouns and not _is_determined(line, last):
        form = SourceForm.RELATIVE if token.low in line.lexicon.grammar.relative else SourceForm.PRONOUN
        return SourcePhrase(last, last + 1, last, last + 1, form)
    if token.low in {"and", "but", "or", "then", "et", "mais", "nor"}:
        return SourcePhrase(last, last, last, last, SourceForm.SHARED)
    if token.mark in {Mark.STOP, Mark.BREAK, Mark.COLON, Mark.OPEN}:
        return None
    if token.low in line.lexicon.words.subordinators or token.low in line.lexicon.words.prepositions:
        return None
    start = phrase_start(line, last, low=low)
    return SourcePhrase(start, last + 1, start, last + 1, SourceForm.NAME) if start <= last else None


def source_before_aside(line: Line, last: int) -> SourcePhrase | None:
    """The named source before an aside that holds a cue of its own: "ISWAP, which claimed the raid, said"."""
    found = left_source(line, last, low=0) if last > 0 and line.mark(last) == Mark.COMMA else None
    return found if found is not None and found.form == SourceForm.NAME else None


def _before_times(line: Line, last: int, low: int) -> int:
    """The last word before "on Monday", "late Saturday" and the like, where these stand between source and cue."""
    words = line.lexicon.words
    at = last
    while at > low and (line.low(at) in words.times or line.low(at).isdigit()):
        at -= 1
    if at == last or line.low(at) in words.determiners or line.mark(at) != Mark.WORD:
        return last
    return at - 1 if line.low(at) in words.prepositions and at > low else at


def _is_determined(line: Line, at: int) -> bool:
    """Whether a word that can be a pronoun ends a longer phrase ("three others", "the many")."""
    return line.low(at) in {"others", "one", "some", "many", "several", "someone"} and line.low(at - 1) not in {"", ","}


def _before_comma(line: Line, comma: int, low: int) -> SourcePhrase | None:
    """The source before ", an apposition," or ", an aside,"."""
    opening = _previous_comma(line, comma - 1, low)
    while opening is not None and comma - opening <= APPOSITION:
        kind = aside_kind(line, opening + 1, comma)
        if kind is None:
            return None
        head = left_source(line, opening - 1, low=low) if line.mark(opening - 1) != Mark.COMMA else None
        number = head is not None and head.end - head.core == 1 and line.low(head.core).isdigit()
        if head is not None and not number and head.form == SourceForm.NAME:
            end = comma if kind == "apposition" else head.end
            return SourcePhrase(head.start, end, head.core, head.core_end, head.form)
        if head is not None and head.form != SourceForm.NAME:
            return head
        opening = _previous_comma(line, opening - 1, low)
    return None


def _before_dash(line: Line, dash: int, low: int) -> SourcePhrase | None:
    """The source before an aside between dashes."""
    for at in range(dash - 1, max(low, dash - APPOSITION), -1):
        if line.mark(at) == Mark.BREAK and line.low(at) == line.low(dash) != ";":
            return left_source(line, at - 1, low=low)
    return None


def _previous_comma(line: Line, at: int, low: int) -> int | None:
    while at > low:
        mark = line.mark(at)
        if mark == Mark.COMMA:
            return at
        if mark in {Mark.STOP, Mark.BREAK, Mark.OPEN} and not line.tokens[at].quoted:
            return None
        at -= 1
    return None


def phrase_start(line: Line, last: int, *, low: int) -> int:
    """Where the noun phrase that ends at `last` begins."""
    at = last if line.mark(last) != Mark.PAREN else last + 1
    conjunction: int | None = None
    broken = False
    while at > low and last - at < LONGEST:
        if line.low(at - 1) in _AND:
            conjunction = conjunction or at
        step = _step(line, at - 1, last, low=low)
        if step is None:
            broken = line.is_finite(at - 1)
            break
        at = step
    if broken and conjunction is not None:
        at = conjunction
    return _without_lead(line, at, last)


_AND = frozenset({"and", "or", "et", "ou"})


def _step(line: Line, at: int, last: int, *, low: int) -> int | None:
    """How far the token at `at` lets a noun phrase reach to the left; None where it ends the phrase."""
    token = line.tokens[at]
    if token.mark == Mark.PAREN:
        return _over_bracket(line, at, low)
    if token.mark == Mark.CLOSE:
        return _short_quote(line, at, low)
    if token.mark != Mark.WORD:
        return None
    if token.low in _AND:
        return at
    if token.low in line.lexicon.grammar.labels and line.low(at + 1) in line.lexicon.words.determiners:
        return None  # "a claim | the army denied"
    if token.low in line.lexicon.words.subordinators and token.low != "than":
        return at if token.low in {"that", "which"} and _is_of_subject(line, at, last, low=low) else None
    if line.is_finite(at) and not is_reduced(line, at, last):
        return _relative_before(line, at, low)
    return at


def _is_of_subject(line: Line, at: int, last: int, *, low: int) -> bool:
    """A relative clause whose noun acts in it ("a group that holds the town said").

    It does not where that noun labels what was said: "an account that the authorities | rejected".
    """
    labelled = line.low(at - 1) in line.lexicon.grammar.labels and not line.has_finite(at + 1, last + 1)
    return is_relative(line, at, low) and not labelled


def _over_bracket(line: Line, closing: int, low: int) -> int:
    at = closing - 1
    while at > low and line.mark(at) != Mark.PAREN:
        at -= 1
    return max(at, low)


def _short_quote(line: Line, closing: int, low: int) -> int | None:
    """Where the short quotation that closes at `closing` opens ("the so-called “Islamic State” group")."""
    for at in range(closing - 1, max(low - 1, closing - SHORT_QUOTE), -1):
        if line.mark(at) == Mark.OPEN:
            return at if at > low and line.mark(at - 1) == Mark.WORD else None
    return None


def _relative_before(line: Line, at: int, low: int) -> int | None:
    """The antecedent's end for a relative clause without commas ("a man who was held said"): the pronoun's place."""
    for back in range(at - 1, max(low, at - 6), -1):
        if line.low(back) in {"who", "which", "whose", "qui"} or (
            line.low(back) == "that" and is_relative(line, back, low)
        ):
            return back
        if line.mark(back) != Mark.WORD:
            return None
    return None


def _without_lead(line: Line, start: int, last: int) -> int:
    """The phrase without what stands before it: adverbs, "On Monday", "By midday", "In the capital"."""
    words = line.lexicon.words
    at = start
    while at < last:
        low = line.low(at)
        if low in {"of", "de"}:
            return at
        if low in words.prepositions and low not in {"about", "around", "over", "under", "like"}:
            noun = _after_adjunct(line, at, last)
            if noun is None:
                return at + 1
            at = noun
        elif (
            line.is_adverb(at)
            or (low in words.subordinators and low not in {"that", "whether"})
            or low in words.auxiliaries
        ) or (low in words.times and line.low(at + 1) != "'s" and at + 1 < last and not _time_name(line, at)):
            at += 1
        else:
            return at
    return at


def _time_name(line: Line, at: int) -> bool:
    """A day's name that belongs to a name ("Sunday Times", "March 23 Movement")."""
    return (
        line.tokens[at].capital
        and line.tokens[min(at + 1, len(line.tokens) - 1)].capital
        and line.low(at) not in line.lexicon.words.times
    )


def _after_adjunct(line: Line, preposition: int, last: int) -> int | None:
    """Where the noun phrase after a prepositional phrase begins: no mark stands between the two."""
    words = line.lexicon.words
    at = preposition + 1
    if line.low(at) in words.times or line.low(at).isdigit():
        while at < last and (line.low(at) in words.times or line.low(at).isdigit()):
            at += 1
        return at
    for index in range(at + 1, last + 1):
        low = line.low(index)
        before = line.low(index - 1)
        if before in words.prepositions or before in words.determiners or before in {"'s", "and"}:
            continue
        if low in words.determiners or low in words.possessives or low in words.pronouns:
            return index
        title = low.rstrip(".") in line.lexicon.grammar.titles and line.tokens[index].capital
        if title or (line.tokens[index].capital and not line.tokens[index - 1].capital):
            return index
    return None


def right_source(line: Line, first: int, *, high: int) -> SourcePhrase | None:
    """The source that begins at token `first` ("said X, mayor of Y"), looking no further right than `high`."""
    words = line.lexicon.words
    if first >= high or line.mark(first) not in {Mark.WORD, Mark.OPEN} or line.low(first) in words.times:
        return None
    if line.low(first) in words.possessives and first + 1 >= high:
        return SourcePhrase(first, first + 1, first, first + 1, SourceForm.PRONOUN)
    grammar = line.lexicon.grammar
    person = line.low(first) in grammar.male_female or line.low(first) in grammar.plural
    if person and _ends_name(line, first + 1):
        return SourcePhrase(first, first + 1, first, first + 1, SourceForm.PRONOUN)
    if line.low(first) in words.pronouns and line.low(first) not in {
        "one",
        "some",
        "several",
        "many",
        "neither",
        "both",
    }:
        return SourcePhrase(first, first + 1, first, first + 1, SourceForm.PRONOUN)
    end = _core_end(line, first, high)
    if end <= first:
        return None
    return SourcePhrase(first, _with_appositions(line, first, end, high), first, end, SourceForm.NAME)


def _ends_name(line: Line, at: int) -> bool:
    return line.mark(at) != Mark.WORD or _ends_source(line, at, at)


def _core_end(line: Line, first: int, high: int) -> int:
    words = line.lexicon.words
    at = first
    while at < high:
        token = line.tokens[at]
        if token.mark == Mark.PAREN:
            at = _bracket_end(line, at, high)
            continue
        if token.mark in {Mark.OPEN, Mark.CLOSE} and at > first and line.closes_at(at) - at < SHORT_QUOTE:
            at += 1
            continue
        if token.mark != Mark.WORD:
            break
        if at > first and _ends_source(line, at, first):
            break
        at += 1
    while at > first and (line.low(at - 1) in words.prepositions or line.low(at - 1) in words.subordinators):
        at -= 1
    return at


def _bracket_end(line: Line, opening: int, high: int) -> int:
    for at in range(opening + 1, high):
        if line.mark(at) == Mark.PAREN:
            return at + 1
    return high


def _ends_source(line: Line, at: int, low_at: int) -> bool:
    """Whether a word cannot belong to the source before it: a new clause or an adjunct of the cue."""
    words = line.lexicon.words
    low = line.low(at)
    follows = line.low(at + 1)
    if low in {"and", "or", "et", "ou"}:
        return line.has_finite(at + 1, min(at + 5, len(line.tokens)))
    if low in {"who", "which", "qui"}:
        return False
    if low in words.subordinators:
        return True
    if low in {"in", "on", "at", "during", "late", "dans", "lors"}:
        if follows in words.times or line.low(at + 2) in words.documents or line.low(at + 2) in words.speech_nouns:
            return True
        return low == "during"
    if low in words.times and not line.tokens[at].capital:
        return low not in {"local", "day"}
    if low in words.times:
        return line.low(at - 1) not in words.determiners
    if line.is_adverb(at):
        return True
    return line.is_finite(at) and not _in_relative(line, at, low=low_at)


def _in_relative(line: Line, at: int, *, low: int) -> bool:
    relatives = {"who", "which", "whose", "qui"}
    return any(line.low(back) in relatives for back in range(max(low, at - 8), at)) or _reduced_right(line, at)


def _reduced_right(line: Line, at: int) -> bool:
    low = line.low(at)
    return (
        low.endswith("ed")
        and low not in line.lexicon.words.auxiliaries
        and line.low(at + 1) in line.lexicon.words.prepositions
    )


_OF_AGE = frozenset({"years", "year-old", "ans"})


def _with_appositions(line: Line, start: int, end: int, high: int) -> int:
    """The end of the source with its appositions: "X, a farmer from Y, ..."; a list or a new clause is none."""
    words = line.lexicon.words
    while end < high and line.mark(end) == Mark.COMMA:
        first_at = min(end + 1, len(line.tokens) - 1)
        first = line.low(end + 1)
        number = first.isdigit()
        named = line.tokens[first_at].capital and line.low(start) in words.determiners
        if not (number or named or first in words.roles or first in words.determiners or first in {"whose"}):
            return end
        stop = _core_end(line, end + 1, high)
        if stop <= end + 1 or (stop < high and line.is_finite(stop) and not number):
            return end
        if number and stop > end + 2 and line.low(end + 2) not in _OF_AGE:  # "According to X, 16 people were killed"
            return end
        end = stop
    return end


def subject(line: Line, *, low: int, high: int) -> SourcePhrase | None:
    """The subject of the clause that begins at `low`: its first noun phrase before a verb."""
    at = low
    words = line.lexicon.words
    comma = next((i for i in range(low, min(high, low + 12)) if line.mark(i) == Mark.COMMA), None)
    if (
        comma is not None
        and (line.low(low) in words.prepositions or line.is_adverb(low))
        and not line.has_finite(low, comma)
    ):
        at = comma + 1
    verb = next((i for i in range(at + 1, high) if line.is_finite(i) and not _in_relative(line, i, low=at)), None)
    if verb is None:
        return None
    last = verb - 1
    while last > at and line.is_adverb(last):
        last -= 1
    found = left_source(line, last, low=at)
    return found if found is not None and found.end > found.start else None

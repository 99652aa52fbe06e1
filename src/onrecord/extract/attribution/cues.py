"""Cues: the words that tell that somebody says something."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.attribution.lexicon import Form, PhraseRule, VerbForm
from onrecord.extract.attribution.line import Line
from onrecord.model import Stance


@dataclass(frozen=True, slots=True)
class VerbCue:
    """A reporting verb at [at, end). `first` is the first of its auxiliaries and adverbs."""

    at: int
    end: int
    first: int
    entry: VerbForm
    negated: bool
    passive: bool
    modal: bool
    infinitive: bool
    auxiliary: bool


@dataclass(frozen=True, slots=True)
class PhraseCue:
    """A fixed phrase. [at, end) is the cue, [first, last) the whole match; `named`/`via` are groups of the pattern."""

    at: int
    end: int
    first: int
    last: int
    rule: PhraseRule
    named: tuple[int, int] | None
    via: tuple[int, int] | None


def phrase_cues(line: Line) -> list[PhraseCue]:
    """All fixed phrases of the sentence; where two overlap the rule listed first wins.

    Inside a quotation only those count that change its stance ("We cannot confirm that").
    """
    lexicon = line.lexicon
    triggered = lexicon.triggered
    words = triggered.keys() & {token.low for token in line.tokens}
    places = {place for word in words for place in triggered[word]}
    found: list[PhraseCue] = []
    span = line.sentence.span
    for place in sorted(places):
        rule = lexicon.phrases[place]
        for match in rule.pattern.finditer(line.uncased, span.start, span.end):
            cue = _phrase_cue(line, rule, match)
            if cue is not None and not any(cue.first < other.last and other.first < cue.last for other in found):
                found.append(cue)
    return found


def _phrase_cue(line: Line, rule: PhraseRule, match: re.Match[str]) -> PhraseCue | None:
    groups = match.groupdict()
    at = line.after(match.start("cue"))
    end_group = "cue2" if groups.get("cue2") else "cue"
    end = line.after(match.end(end_group))
    if at >= len(line.tokens) or end <= at:
        return None
    if line.tokens[at].quoted and rule.reading.stance == Stance.ASSERTS:
        return None
    if rule.needs_negation and not _negative(line, at, end):
        return None
    named = _group(line, match, "source")
    return PhraseCue(
        at, end, line.after(match.start()), max(end, line.after(match.end())), rule, named, _group(line, match, "via")
    )


def _group(line: Line, match: re.Match[str], name: str) -> tuple[int, int] | None:
    if not match.groupdict().get(name):
        return None
    return line.after(match.start(name)), line.after(match.end(name))


def _negative(line: Line, at: int, end: int) -> bool:
    negations = line.lexicon.words.negations
    words = [line.low(index) for index in range(max(0, at - 3), end)]
    return any(word in negations or word.endswith("n't") for word in words)


def verb_cues(line: Line, taken: list[PhraseCue]) -> Iterator[VerbCue]:
    """All reporting verbs of the sentence outside quotations and fixed phrases."""
    verbs = line.lexicon.verbs
    for at, token in enumerate(line.tokens):
        if token.low not in verbs or token.quoted or any(cue.first <= at < cue.end for cue in taken):
            continue
        entry = _entry(line, at)
        if entry is not None:
            yield _in_context(line, at, entry)


def _entry(line: Line, at: int) -> VerbForm | None:
    """The reading of the word as a verb, or None where it is a noun or an adjective here."""
    word = line.low(at)
    for entry in line.lexicon.verbs[word]:
        if entry.second is not None:
            if line.low(at + 1) == entry.second:
                return entry
        elif not _modifies(line, at, entry.form) and (word not in entry.verb.nouns or _is_verb(line, at, entry.form)):
            return entry
    return None


def _modifies(line: Line, at: int, form: Form) -> bool:
    """Whether a participle stands before its noun: "an estimated 30", "the alleged attack"."""
    return form == Form.PAST and line.low(at - 1) in line.lexicon.words.articles


def _is_verb(line: Line, at: int, form: Form) -> bool:
    """Whether a form that can be a noun or an adjective is a verb: it follows a subject or an auxiliary."""
    words = line.lexicon.words
    before = line.low(at - 1)
    if at == 0 or (before in words.determiners and before not in {"many", "some", "others", "both", "several"}):
        return False
    subordinate = before in words.subordinators and before not in {"and", "but", "that", "or", "then"}
    if subordinate or before in words.prepositions or before == "'s":
        return before == "to" and form == Form.BASE
    if before in words.auxiliaries or before in words.pronouns:
        return True
    if form == Form.BASE and _opens_content(line, at + 1):
        return True
    if form == Form.BASE:
        return before.endswith("s") and not line.is_adverb(at - 1) and line.low(at + 1) not in {"of", "for"}
    if form == Form.PRESENT:
        return _names_subject(line, at) and line.low(at + 1) not in {
            "of",
            "about",
            "by",
            "from",
            "for",
            "against",
            "and",
        }
    if form == Form.GERUND:
        return True
    return line.low(at + 1) not in {"by"} and not before.isdigit()


def _opens_content(line: Line, at: int) -> bool:
    """Whether what follows a form can only be the content of a verb: "that", a number, "at least"."""
    low = line.low(at)
    return low in line.lexicon.grammar.that or low[:1].isdigit() or line.low(at + 1) in line.lexicon.grammar.measures


def _names_subject(line: Line, at: int) -> bool:
    """Whether the word before a third-person form can be its subject: no verb follows the form itself."""
    return not line.is_finite(at + 1) if at + 1 < len(line.tokens) else True


def _in_context(line: Line, at: int, entry: VerbForm) -> VerbCue:
    words = line.lexicon.words
    first = at
    negated = passive = modal = infinitive = auxiliary = False
    while first > 0:
        low = line.low(first - 1)
        if low in words.negations or low.endswith("n't"):
            negated = True
        if low in words.be:
            passive = passive or entry.form == Form.PAST
            auxiliary = True
        elif low in words.modals:
            modal = True
        elif low in words.have or low in words.do:
            auxiliary = True
        elif low == "to" and first == at and entry.form == Form.BASE:
            infinitive = True
            break
        elif not _inside(line, first - 1):
            break
        first -= 1
    end = at + (2 if entry.second else 1)
    return VerbCue(at, end, first, entry, negated, passive, modal, infinitive, auxiliary)


def _inside(line: Line, at: int) -> bool:
    """Whether a word can stand between auxiliary and verb: an adverb, "not", a French inverted pronoun."""
    low = line.low(at)
    if line.is_adverb(at) or low.startswith("-"):
        return True
    return low in line.lexicon.words.negations and low not in {"no", "neither", "none", "nobody", "aucun", "aucune"}

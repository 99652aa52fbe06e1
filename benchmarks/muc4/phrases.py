"""Phrases of a text that can fill a slot.

Runs of words between function words and verbs, with or without what leads them ("three Salvadoran guerrillas",
"guerrillas"), and two of them joined by "of".
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.extract.mentions import Sentence
from onrecord.model import Span

_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|\w+(?:[-'’/]\w+)*['’]?(?=\W|$)|\d+|\S")
_BREAKS = frozenset(
    [
        "a",
        "about",
        "above",
        "across",
        "after",
        "against",
        "ago",
        "all",
        "along",
        "already",
        "also",
        "although",
        "am",
        "among",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "away",
        "back",
        "be",
        "because",
        "been",
        "before",
        "being",
        "below",
        "between",
        "both",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "down",
        "during",
        "each",
        "either",
        "ever",
        "every",
        "few",
        "for",
        "from",
        "had",
        "has",
        "have",
        "having",
        "he",
        "her",
        "here",
        "him",
        "himself",
        "his",
        "how",
        "i",
        "if",
        "in",
        "including",
        "inside",
        "into",
        "is",
        "it",
        "its",
        "itself",
        "just",
        "last",
        "least",
        "less",
        "may",
        "me",
        "might",
        "more",
        "most",
        "much",
        "must",
        "my",
        "near",
        "never",
        "no",
        "nor",
        "not",
        "now",
        "of",
        "off",
        "on",
        "once",
        "only",
        "onto",
        "or",
        "our",
        "out",
        "outside",
        "over",
        "own",
        "per",
        "she",
        "should",
        "since",
        "so",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "themselves",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "through",
        "throughout",
        "thus",
        "to",
        "today",
        "tomorrow",
        "toward",
        "towards",
        "under",
        "until",
        "up",
        "upon",
        "us",
        "very",
        "via",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "whether",
        "which",
        "while",
        "who",
        "whom",
        "whose",
        "why",
        "will",
        "with",
        "within",
        "without",
        "would",
        "yesterday",
        "yet",
        "you",
        "your",
        "said",
        "says",
        "saying",
        "told",
        "tells",
        "according",
        "reports",
        "reported",
        "became",
        "become",
        "came",
        "come",
        "gave",
        "give",
        "given",
        "go",
        "goes",
        "going",
        "got",
        "held",
        "hit",
        "left",
        "made",
        "make",
        "makes",
        "meanwhile",
        "moments",
        "officially",
        "presumably",
        "ran",
        "reportedly",
        "approximately",
        "apparently",
        "shot",
        "struck",
        "sent",
        "set",
        "taken",
        "took",
        "taking",
        "think",
        "thought",
        "went",
        "were",
        "found",
        "blew",
        "broke",
        "began",
        "however",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "gmt",
    ]
)
_ADJECTIVES = frozenset(
    [
        "armed",
        "unarmed",
        "unidentified",
        "suspected",
        "alleged",
        "hooded",
        "masked",
        "united",
        "organized",
        "so-called",
        "well-known",
        "wanted",
        "hundred",
        "retired",
        "uniformed",
        "red",
        "speed",
        "seed",
        "breed",
        "appointed",
        "elected",
        "accused",
        "wounded",
        "loaded",
        "parked",
        "combined",
        "joint",
        "hired",
        "sacred",
        "camouflaged",
        "heavily-armed",
        "demobilized",
    ]
)
_VERBAL = re.compile(r"(?i)\w{2,}(?:ed|ing)$")
_NOUNS = re.compile(r"(?i)(?:building|bombing|king|wing|ring|being|killing|meeting|housing|trafficking|engineering)$")
_LONGEST = 8
_OF_LEFT = 3
"""Words before "of" that are tried as the start of a joined phrase."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some words of a sentence. `words` are in one case, without articles and punctuation."""

    span: Span
    sentence: int
    words: tuple[str, ...]

    @property
    def key(self) -> str:
        """What makes two phrases the same filler."""
        return " ".join(self.words)


Token = tuple[int, int, str]


def phrases(text: str, sentence: Sentence, more: Iterable[Span] = ()) -> list[Phrase]:
    """Every phrase of a sentence, and the stretches in `more`."""
    tokens = [(m.start(), m.end(), m.group().lower()) for m in _TOKEN.finditer(text, *sentence.span)]
    runs = list(_runs(tokens))
    spans = {Span(run[at][0], run[end - 1][1]) for run in runs for at, end in _cuts(run)}
    spans |= set(_joined(tokens, runs))
    spans |= {span for span in more if sentence.span.covers(span)}
    made = (Phrase(span, sentence.index, normal(span.of(text))) for span in sorted(spans))
    return [phrase for phrase in made if phrase.words and not phrase.key.isdigit()]


def normal(words: str) -> tuple[str, ...]:
    """Words as fillers are compared: one case, no punctuation, no articles."""
    bare = "".join(sign for sign in words.lower() if sign.isalnum() or sign.isspace())
    return tuple(word for word in bare.split() if word not in ("a", "an", "the"))


def _runs(tokens: list[Token]) -> Iterator[list[Token]]:
    """Longest stretches of tokens without a function word, a verb form or punctuation."""
    run: list[Token] = []
    for token in tokens:
        if _parts(token[2]):
            if run:
                yield run
            run = []
        else:
            run.append(token)
    if run:
        yield run


def _parts(word: str) -> bool:
    if not word[0].isalnum() or word in _BREAKS:
        return True
    return bool(_VERBAL.match(word)) and word not in _ADJECTIVES and not _NOUNS.search(word)


def _cuts(run: list[Token]) -> Iterator[tuple[int, int]]:
    """The run and its ends, cut from the left; what stands before a possessive, too."""
    ends = {len(run)} | {at + 1 for at, token in enumerate(run) if token[2].endswith(("'s", "’s"))}
    for end in ends:
        for start in range(max(0, end - _LONGEST), end):
            yield start, end


def _joined(tokens: list[Token], runs: list[list[Token]]) -> Iterator[Span]:
    at = {token[0]: index for index, token in enumerate(tokens)}
    for left, right in pairwise(runs):
        between = [token[2] for token in tokens[at[left[-1][0]] + 1 : at[right[0][0]]]]
        if between in (["of"], ["of", "the"], ["of", "a"]):
            for start in range(max(0, len(left) - _OF_LEFT), len(left)):
                yield Span(left[start][0], right[-1][1])

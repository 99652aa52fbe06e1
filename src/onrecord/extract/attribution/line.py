"""A sentence as the clause grammar sees it."""

from dataclasses import dataclass

from onrecord.extract.attribution.lexicon import Lexicon
from onrecord.extract.attribution.tokens import Mark, Token
from onrecord.extract.mentions import Sentence
from onrecord.knowledge.uncased import Uncased
from onrecord.model import Span

PAST_ENDING = 5  # letters of the shortest regular past form taken for a verb ("raided", not "red")


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a sentence. Positions are token indexes; `stop` is the index after its last word."""

    text: str
    uncased: Uncased
    tokens: list[Token]
    lexicon: Lexicon
    sentence: Sentence
    stop: int

    def low(self, at: int) -> str:
        """The word at a position in lower case; an empty string outside the sentence."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def mark(self, at: int) -> Mark:
        """The mark at a position; STOP outside the sentence."""
        return self.tokens[at].mark if 0 <= at < len(self.tokens) else Mark.STOP

    def span(self, start: int, end: int) -> Span:
        """The span of the tokens [start, end)."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)

    def after(self, position: int) -> int:
        """The index of the first token that starts at or after a text position."""
        return next((at for at, token in enumerate(self.tokens) if token.start >= position), len(self.tokens))

    def is_adverb(self, at: int) -> bool:
        """Whether the word is an adverb, by list or by its ending."""
        low = self.low(at)
        words = self.lexicon.words
        if low in words.adverbs:
            return True
        ending = "ly" if self.lexicon.language == "en" else "ment"
        if len(low) <= 4 or not low.endswith(ending) or self.tokens[at].capital:
            return False
        return low not in words.roles and low not in words.not_adverbs

    def is_finite(self, at: int) -> bool:
        """Whether the word looks like the verb of a clause."""
        if self.mark(at) != Mark.WORD:
            return False
        token = self.tokens[at]
        words = self.lexicon.words
        if token.low == "'s":
            return self.low(at - 1) in words.pronouns or self.low(at - 1) in {"there", "here"}
        if self.low(at + 1) in self.lexicon.grammar.agents and self.low(at - 1) not in words.be:
            return False
        if token.low in words.auxiliaries or token.low in words.finite:
            return not (token.capital and at > 0 and token.low not in words.auxiliaries)
        return self._past_form(at)

    def _past_form(self, at: int) -> bool:
        token = self.tokens[at]
        words = self.lexicon.words
        if self.lexicon.language != "en" or token.capital or not token.low.endswith("ed"):
            return False
        if len(token.low) < PAST_ENDING or "-" in token.low or token.low in {"united", "armed", "hundred"}:
            return False
        before = self.low(at - 1)
        return before not in words.determiners and before not in words.prepositions and before != "and"

    def has_finite(self, start: int, end: int) -> bool:
        """Whether the tokens [start, end) hold the verb of a clause."""
        return any(self.is_finite(at) for at in range(max(0, start), min(end, len(self.tokens))))

    def closes_at(self, at: int) -> int:
        """The position of the closing mark of the quotation that opens at `at`; the last position where it does not."""
        for index in range(at + 1, len(self.tokens)):
            if self.tokens[index].mark == Mark.CLOSE:
                return index
        return len(self.tokens) - 1


def trimmed_stop(tokens: list[Token]) -> int:
    """The index after the last word or closing quotation mark: a final point is not part of what is said."""
    stop = len(tokens)
    while stop and tokens[stop - 1].mark == Mark.STOP:
        stop -= 1
    return stop

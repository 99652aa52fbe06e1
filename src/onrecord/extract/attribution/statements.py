"""Statements: the frames of a text with their words as spans, quotations running over sentences joined to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.attribution.find import find_frames
from onrecord.extract.attribution.frames import Frame
from onrecord.extract.attribution.lexicon import Lexicon, load
from onrecord.extract.attribution.line import Line, trimmed_stop
from onrecord.extract.attribution.quotes import Quote, find_quotes, quotes_near
from onrecord.extract.attribution.tokens import Mark, tokenize
from onrecord.extract.mentions import Sentence, Text
from onrecord.model import Span

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+){0,2}'?")
# "BAMAKO, July 28 (Reuters) - ", "IPIL — ": capitals, perhaps a day and an agency, then a dash.
DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.'’/-]{1,60}(?:[ ,/]{1,2}[A-ZÀ-Þ][\w.'’-]{0,60}){0,5}"
    r"(?:,? ?\d{1,2})?(?: ?\([^)\n]{2,40}\))? ?(?:[-–—]|--) "
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A frame with the spans of its words.

    `said` are the words stated, in pieces where source and cue interrupt them. `follows` is the index of the statement
    whose quotation this one continues, None for a statement with a cue of its own.
    """

    line: Line
    frame: Frame | None
    source: Span | None
    cue: Span | None
    said: tuple[Span, ...]
    quoted: bool
    follows: int | None = None


def find_statements(text: Text) -> list[Statement]:
    """The statements of a text, in the order of its sentences."""
    lexicon = load(text.language)
    quotes = find_quotes(text.text)
    found: list[Statement] = []
    previous: Sentence | None = None
    for sentence in text.sentences:
        near = quotes_near(quotes, *sentence.span)
        line = _line(text, sentence, lexicon=lexicon, quotes=near)
        if not line.tokens:
            previous = sentence
            continue
        own = [_statement(line, frame, near) for frame in find_frames(line)]
        running = None if previous is None else _running(line, previous, own=own, found=found, quotes=quotes)
        found.extend(own if running is None else [running, *own])
        previous = sentence
    return found


def _line(text: Text, sentence: Sentence, *, lexicon: Lexicon, quotes: tuple[Quote, ...]) -> Line:
    start, end = sentence.span
    words = text.text
    told = sentence.paragraph < 0 or _may_speak(words[start:end], lexicon)
    if not told and not quotes:
        return Line(words, text.uncased, [], lexicon, sentence, 0)
    dateline = DATELINE.match(words, start, end)
    tokens = tokenize(words, start=dateline.end() if dateline else start, end=end, quotes=quotes)
    return Line(words, text.uncased, tokens, lexicon, sentence, trimmed_stop(tokens))


def _may_speak(words: str, lexicon: Lexicon) -> bool:
    """Whether a sentence holds a word that some rule needs; most of the work is saved where it does not.

    Most that do have one between spaces; only for the others are the words looked for between all marks.
    """
    low = words.lower().replace("’", "'")
    triggers = lexicon.triggers
    return not (triggers.isdisjoint(low.split()) and triggers.isdisjoint(WORD.findall(low)))


def _statement(line: Line, frame: Frame, quotes: tuple[Quote, ...]) -> Statement:
    source = frame.source
    pieces = [_piece(line, piece, frame.left, quotes) for piece in (frame.content, frame.rest) if piece is not None]
    return Statement(
        line=line,
        frame=frame,
        source=line.span(source.start, source.end) if source is not None and source.end > source.start else None,
        cue=line.span(*frame.cue),
        said=tuple(pieces),
        quoted=any(token.mark == Mark.OPEN for token in line.tokens[frame.content[0] : frame.content[1]])
        or line.tokens[frame.content[0]].quoted,
    )


def _piece(line: Line, piece: tuple[int, int], left: bool, quotes: tuple[Quote, ...]) -> Span:  # noqa: FBT001
    """The span of content tokens, grown to the whole of a quotation that began or ends in another sentence."""
    span = line.span(*piece)
    for quote in quotes:
        if left and quote.start < span.start < quote.close <= span.end:
            return Span(quote.start, span.end)
        if not left and span.start <= quote.start < span.end < quote.close and line.sentence.span.end < quote.close:
            return Span(span.start, quote.end)
    return span


def _running(
    line: Line, previous: Sentence, *, own: list[Statement], found: list[Statement], quotes: tuple[Quote, ...]
) -> Statement | None:
    """The quotation with which this sentence goes on speaking for the source of the sentence before."""
    if not found or not line.tokens or found[-1].line.sentence.index != previous.index or not found[-1].quoted:
        return None
    end = _opening_quotation(line)
    if end is None or any(statement.said[0].start < line.tokens[end - 1].end for statement in own):
        return None
    same = line.sentence.paragraph == previous.paragraph
    before = found[-1]
    if not same and not _left_open(before, quotes):
        return None
    if _is_claimed_later(line, end):
        return None
    follows = before.follows if before.follows is not None else len(found) - 1
    return Statement(line, None, None, None, (line.span(0, end),), True, follows)


def _opening_quotation(line: Line) -> int | None:
    """The end of the quotation that the sentence begins with, as a token position; None where it does not."""
    first = line.tokens[0]
    if first.mark != Mark.OPEN and not first.quoted:
        return None
    end = line.closes_at(0) + 1
    return end if end >= line.stop - 1 or line.mark(end - 2) in {Mark.STOP, Mark.COMMA} else None


def _is_claimed_later(line: Line, end: int) -> bool:
    """Whether words other than a final point follow the quotation: then its source is in this sentence."""
    return any(token.mark == Mark.WORD for token in line.tokens[end:])


def _left_open(statement: Statement, quotes: tuple[Quote, ...]) -> bool:
    """Whether the statement's last quotation was left open by its paragraph."""
    end = statement.line.sentence.span.end
    return any(quote.open_ended and end <= quote.end + 1 for quote in quotes_near(quotes, end - 2, end))


def chunks(statements: list[Statement]) -> Iterator[tuple[Statement, list[Statement]]]:
    """Each statement that has a cue, with the statements that continue its quotation."""
    for index, statement in enumerate(statements):
        if statement.follows is None:
            yield statement, [other for other in statements if other.follows == index]

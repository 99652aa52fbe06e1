"""What is fuzzed: bytes in, and laws that hold whatever they are. A law that fails raises; so does a fault."""

from collections.abc import Callable

from onrecord.errors import InputError
from onrecord.extract.attribution import find_attributions
from onrecord.extract.mentions import Text
from onrecord.extract.text import read_text
from onrecord.extract.time import find_times
from onrecord.extract.tolls import find_tolls
from onrecord.model import Capture, Kind, Report, Span
from onrecord.model.identity import capture_hash, document_id
from onrecord.read import read_report

_LANGUAGES = ("en", "fr")
_KINDS = (None, Kind.HTML, Kind.TEXT, Kind.JSON, Kind.DOCX, Kind.PDF)
_CHARSETS = (None, "utf-8", "windows-1252", "utf-16", "koi8-r", "no-such-charset")
_DAYS = ("2025-06-02", "1999-12-31", "2024-02-29", "0001-01-01", "9999-12-31", None)


class LawError(AssertionError):
    """Something came out that must not."""


def reader(data: bytes) -> None:
    """Bytes to a report, of every kind. The first byte says how they are announced."""
    choice, content = data[:1], data[1:]
    how = choice[0] if choice else 0
    kind, charset = _KINDS[how % len(_KINDS)], _CHARSETS[how // len(_KINDS) % len(_CHARSETS)]
    capture = Capture(content, "fuzz", capture_hash(content), charset=charset, kind=kind)
    try:
        report = read_report(capture)
    except InputError:
        return
    _hold(bool(report.text.strip()), "a report without words")
    _hold(report.text == report.text.encode("utf-8", "replace").decode(), "a text that cannot be written")
    for span in report.paragraphs:
        _inside(span, report.text)


def time(data: bytes) -> None:
    """A text to its expressions of time."""
    text = _text(data)
    for found in find_times(text.text, published=text.published, language=text.language):
        _inside(found.span, text.text)
        if found.first is not None and found.last is not None:
            _hold(found.first <= found.last, "a time that ends before it begins")


def tolls(data: bytes) -> None:
    """A text to its numbers of people harmed."""
    text = _text(data)
    for toll in find_tolls(text.text, text.sentences, language=text.language):
        _inside(toll.span, text.text)
        numbers = [number for number in (toll.low, toll.best, toll.high) if number is not None]
        _hold(numbers == sorted(numbers) and all(number >= 0 for number in numbers), "numbers out of order")


def attribution(data: bytes) -> None:
    """A text to who says what in it."""
    text = _text(data)
    for found in find_attributions(text, (), outlet="Example Radio"):
        for span in (found.content, found.cue, found.source):
            if span is not None:
                _inside(span, text.text)


def _text(data: bytes) -> Text:
    """Bytes as paragraphs; the first byte says in which language, and when they were published."""
    choice, words = data[:1], data[1:].decode("utf-8", "replace")
    how = choice[0] if choice else 0
    language, published = _LANGUAGES[how % 2], _DAYS[how // 2 % len(_DAYS)]
    spans, start = [], 0
    for paragraph in words.split("\n\n"):
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    report = Report(
        id=document_id(None, words),
        url=None,
        title=None,
        outlet=None,
        section=None,
        published=published,
        language=language,
        text=words,
        paragraphs=tuple(span for span in spans if span.end > span.start),
    )
    return read_text(report)


def _inside(span: Span, text: str) -> None:
    _hold(0 <= span.start < span.end <= len(text), f"a span {span} outside of a text of {len(text)}")


def _hold(is_so: bool, words: str) -> None:  # noqa: FBT001
    if not is_so:
        raise LawError(words)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "reader": reader,
    "time": time,
    "tolls": tolls,
    "attribution": attribution,
}

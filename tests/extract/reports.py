"""Short reports for the tests of the engine, and what each yields."""

from functools import cache

from onrecord.config import settings_from
from onrecord.extract.engine import Extraction, Knowledge, extract, find_all
from onrecord.extract.scene import Scene, read_scenes
from onrecord.extract.text import read_text
from onrecord.knowledge.actors import ActorBook
from onrecord.knowledge.places import open_gazetteer
from onrecord.model import Report, Span


@cache
def knowledge() -> Knowledge:
    settings_from({})
    return Knowledge(actors=ActorBook.load(), places=open_gazetteer())


def report(
    *paragraphs: str, title: str | None = None, published: str | None = "2024-05-06", language: str = "en"
) -> Report:
    """A report as the reader would make it. 2024-05-06 is a Monday."""
    blocks = [title, *paragraphs] if title else list(paragraphs)
    text, spans = "", []
    for block in blocks:
        start = len(text) + (2 if text else 0)
        text = f"{text}\n\n{block}" if text else block
        spans.append(Span(start, len(text)))
    return Report(
        id="d-test",
        url=None,
        title=title,
        outlet="Test Courier",
        section=None,
        published=published,
        language=language,
        text=text,
        paragraphs=tuple(spans[1:] if title else spans),
    )


def read(
    *paragraphs: str, title: str | None = None, published: str | None = "2024-05-06", language: str = "en"
) -> Extraction:
    """The engine's reading of a short report."""
    return extract(report(*paragraphs, title=title, published=published, language=language), knowledge())


def scenes_of(
    *paragraphs: str, title: str | None = None, published: str | None = "2024-05-06", language: str = "en"
) -> tuple[Scene, ...]:
    """The judged sentences of a short report."""
    given = report(*paragraphs, title=title, published=published, language=language)
    return read_scenes(find_all(read_text(given), given, knowledge()))

"""GDELT's DOC 2.0 API: articles that a query finds, one window of time after the other.

https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/ describes query, modes and limits: at most 250 articles an
answer, three months back. It says nothing of when an article was published, only when it was seen: that is left out,
and the page's own date counts.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import msgspec

from onrecord.errors import InputError
from onrecord.ingest.live.entries import Entry, Listed, mark_of

API = "https://api.gdeltproject.org/api/v2/doc/doc"
MOST = 250
"""Articles in one answer at most; as many mean that there may be more."""
OVERLAP = timedelta(hours=1)
"""GDELT adds articles for some time after it saw them: so much of what is behind us is asked for again."""
LONGEST, SHORTEST = timedelta(days=1), timedelta(minutes=15)
_STAMP = "%Y%m%d%H%M%S"
_CURSOR = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time to ask for: from `start` for `span`."""

    start: datetime
    span: timedelta

    @property
    def end(self) -> datetime:
        """Its end."""
        return self.start + self.span

    @property
    def cursor(self) -> str:
        """As words to keep: the start, and the span in seconds."""
        return f"{self.start.strftime(_CURSOR)}/{int(self.span.total_seconds())}"


def first_window(now: datetime) -> Window:
    """The first window of a new query: the day behind us."""
    return Window((now - LONGEST).astimezone(UTC), LONGEST)


def kept_window(cursor: str | None, now: datetime) -> Window:
    """The window that was kept; a first one where there is none, or one in the future (the clock was set back)."""
    start, _, span = (cursor or "").partition("/")
    try:
        window = Window(datetime.strptime(start, _CURSOR).replace(tzinfo=UTC), timedelta(seconds=int(span)))
    except ValueError:
        return first_window(now)
    return window if window.start < now else first_window(now)


def next_window(window: Window, now: datetime, *, found: int) -> tuple[Window, bool]:
    """What to ask for next, and whether that can be asked at once.

    A full answer halves the window, so that nothing is left out; one that is not full moves on, to twice the span.
    What reaches up to now is asked for again from an hour back.
    """
    if found >= MOST and window.span > SHORTEST:
        return Window(window.start, max(window.span / 2, SHORTEST)), True
    if window.end < now:
        return Window(window.end, window.span if found >= MOST else _longer(window.span)), True
    return Window(max(window.start, now - OVERLAP), _longer(window.span)), False


def _longer(span: timedelta) -> timedelta:
    return min(span * 2, LONGEST)


def address_of(query: str, window: Window, *, api: str = API) -> str:
    """The address that asks for a window."""
    asked = {
        "query": query,
        "mode": "artlist",
        "format": "json",
        "sort": "dateasc",
        "maxrecords": str(MOST),
        "startdatetime": window.start.strftime(_STAMP),
        "enddatetime": window.end.strftime(_STAMP),
    }
    return f"{api}?{urlencode(asked)}"


class _Article(msgspec.Struct):
    url: str
    title: str = ""
    domain: str | None = None


class _Answer(msgspec.Struct):
    articles: list[_Article] = []


def read_gdelt(content: bytes, source: str) -> Listed:
    """The articles of an answer.

    Raises:
        InputError: for an answer that is no list; GDELT tells what is wrong with a query as plain text.
    """
    try:
        found = msgspec.json.decode(content, type=_Answer)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        said = content if content[:1] not in b"{[<" else str(error).encode()
        words = " ".join(said[:200].decode("utf-8", "replace").split())
        raise InputError(source, f"expected GDELT's list of articles, found: {words}") from error
    return Listed(
        "GDELT", tuple(_entry(each) for each in found.articles if each.url.startswith(("http://", "https://")))
    )


def _entry(article: _Article) -> Entry:
    title = " ".join(article.title.split())
    return Entry(article.url, title, mark=mark_of(title))

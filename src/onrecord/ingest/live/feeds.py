"""RSS, Atom and JSON Feed: bytes to entries.

RSS and Atom are read by feedparser, which takes what is broken as readers do (docs/decisions/0017-feeds.md). It is
given bytes only, never an address, and neither opens files nor asks the network; entities that grow are cut off by
expat.
"""

import calendar
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from urllib.parse import urljoin, urlsplit

import msgspec

from onrecord.errors import InputError, LimitError
from onrecord.ingest.live.entries import Entry, Listed, mark_of

MAX_BYTES = 4 * 1024 * 1024
"""Of a feed. The largest of news sites have some hundred kilobytes; the worst that was built takes 5 s for each MB."""
MAX_TTL = 86_400.0
_EXPECTED = "expected RSS, Atom or JSON Feed"
_WHOLE = 600
"""Characters from which on a description is taken for the article itself."""


def read_feed(content: bytes, url: str, media_type: str | None = None) -> Listed:
    """The entries of a feed, in its order.

    Raises:
        LimitError: for one that is too large.
        InputError: for what is no feed, or is damaged so that nothing of it can be read.
    """
    if len(content) > MAX_BYTES:
        raise LimitError(url, f"expected a feed of at most {MAX_BYTES:,} bytes, found {len(content):,}")
    head = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    listed = _json_feed(content, url) if head.startswith(b"{") else _xml_feed(content, url, media_type)
    return replace(listed, entries=_own_names(listed.entries))


def _own_names(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Entries without the names that several of them have: such a name is not an entry's own."""
    used = Counter(entry.name for entry in entries)
    return tuple(replace(entry, name=None) if used[entry.name] > 1 else entry for entry in entries)


def _xml_feed(content: bytes, url: str, media_type: str | None) -> Listed:
    import feedparser  # takes a tenth of a second to load

    headers = {"content-location": url, **({"content-type": media_type} if media_type else {})}
    found = feedparser.parse(BytesIO(content), response_headers=headers, sanitize_html=False)
    if not found.get("version") and not found.entries:
        why = found.get("bozo_exception")
        raise InputError(url, f"{_EXPECTED}, found neither" + (f" ({_one_line(why)})" if why else ""))
    entries = (_xml_entry(each, url) for each in found.entries)
    title = _text(found.feed.get("title"))
    return Listed(title, tuple(each for each in entries if each is not None), _ttl(found.feed.get("ttl")))


def _one_line(error: object) -> str:
    return " ".join(str(error).split())[:200]


def _ttl(minutes: Any) -> float | None:
    """RSS 2.0: minutes for which a feed may be kept. At most a day is believed."""
    words = str(minutes or "").strip()
    return min(int(words) * 60.0, MAX_TTL) if words.isascii() and words.isdecimal() and len(words) < 9 else None


def _xml_entry(item: Mapping[str, Any], feed: str) -> Entry | None:
    title, url = _text(item.get("title")), _address(item.get("link"), feed)
    summary = _text(item.get("summary"))
    bodies = [_text(each.get("value")) for each in item.get("content", ()) if isinstance(each, Mapping)]
    text = max([*bodies, summary if len(summary) >= _WHOLE else ""], key=len) or None
    name = _text(item.get("id")) or None
    if url is None and not text and not title:
        return None
    updated = item.get("updated") if "updated" in item else None  # feedparser would give "published" for it
    published = _day(item.get("published_parsed")) or (_day(item.get("updated_parsed")) if updated else None)
    mark = mark_of(title, summary, text, _text(updated))
    return Entry(url, title, name if name != url else None, published, None, text, mark)


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _address(value: Any, feed: str) -> str | None:
    """An absolute web address; None for anything else, such as mail and script."""
    try:
        url = urljoin(feed, _text(value)) if _text(value) else ""
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def _day(parsed: Any) -> str | None:
    """The day, in UTC, of a time as feedparser gives it."""
    try:
        return datetime.fromtimestamp(calendar.timegm(parsed), UTC).date().isoformat() if parsed else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None


class _Item(msgspec.Struct):
    """JSON Feed 1.1, "Items"; ids were numbers in some feeds of version 1."""

    id: str | int | float | None = None
    url: str | None = None
    external_url: str | None = None
    title: str | None = None
    content_html: str | None = None
    content_text: str | None = None
    summary: str | None = None
    date_published: str | None = None
    date_modified: str | None = None


class _Feed(msgspec.Struct):
    version: str
    items: list[_Item]
    title: str | None = None


def _json_feed(content: bytes, url: str) -> Listed:
    try:
        found = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=_Feed)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(url, f"{_EXPECTED}, found JSON that is none: {_one_line(error)}") from error
    if "jsonfeed.org" not in found.version:
        raise InputError(url, f"{_EXPECTED}, found JSON of version {found.version[:80]!r}")
    return Listed(found.title or "", tuple(_json_entry(item, url) for item in found.items))


def _json_entry(item: _Item, feed: str) -> Entry:
    title = (item.title or "").strip()
    url = _address(item.url, feed) or _address(item.external_url, feed)
    text = item.content_html or item.content_text
    name = None if item.id is None else str(item.id).strip() or None
    return Entry(
        url=url,
        title=title,
        name=name if name != url else None,
        published=_iso_day(item.date_published) or _iso_day(item.date_modified),
        text=text.strip() if text and text.strip() else None,
        mark=mark_of(title, item.summary, text, item.date_modified),
    )


def _iso_day(words: str | None) -> str | None:
    """The day, in UTC, of an RFC 3339 time."""
    try:
        time = datetime.fromisoformat((words or "").strip())
    except ValueError:
        return None
    try:
        return (time.astimezone(UTC) if time.tzinfo else time).date().isoformat()
    except OverflowError:
        return None

"""Article records to captures: ninjs 2 and 3, GDELT article lists, schema.org NewsArticle, JSON Feed and plain names.

Fields that are not known are not errors; a record without text, or a line that is no record, is refused by itself.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import msgspec

from onrecord.errors import InputError
from onrecord.ingest.settings import IngestSettings
from onrecord.ingest.taken import Refused
from onrecord.model import Capture, Kind
from onrecord.model.identity import capture_hash

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
Record = dict[str, "Json"]

# Names by which records call a thing, the most telling first. ninjs: iptc.org/std/ninjs (2.x lower case, 3.x camel
# case); GDELT: DOC 2.0 ArtList; schema.org 30.0 NewsArticle; JSON Feed 1.1; Guardian and newspaper3k exports; plain.
_TITLE = ("headline", "headlines", "title", "name", "webTitle")
_TEXT = ("body_text", "bodytext", "bodies", "articleBody", "content_text",
         "text", "maintext", "article_text", "fulltext",
         "full_text", "body_html", "body_xhtml", "content_html", "content:encoded", "html", "body", "content", "story",
         "raw_text")  # fmt: skip
_SUMMARY = ("description", "summary", "descriptions", "description_text", "abstract", "snippet")
_URL = ("url", "link", "canonical_url", "canonicalUrl", "webUrl", "mainEntityOfPage", "source_url", "external_url",
        "uri", "id", "@id")  # fmt: skip
_PUBLISHED = ("datePublished", "date_published", "published", "published_at", "publishedAt", "publication_date",
              "publicationDate", "pubDate", "pub_date", "publish_date", "date_publish", "webPublicationDate",
              "versionCreated", "versioncreated", "firstCreated", "firstcreated", "contentCreated", "contentcreated",
              "date", "created_at", "timestamp", "seendate")  # fmt: skip
_OUTLET = ("outlet", "publisher", "source", "site_name", "siteName", "sitename", "source_name", "sourceName",
           "publication", "newspaper", "copyrightHolder", "copyrightholder", "domain", "hostname",
           "source_domain")  # fmt: skip
_AGENCY = (
    "agency",
    "infoSources",
    "infosources",
    "creditText",
    "credit",
    "creditline",
    "provider",
    "sourceOrganization",
)
_STATUS = ("pubStatus", "pubstatus")
_EDITOR = ("edNote", "ednote", "correction", "correctionNote")
_LANGUAGE = ("language", "lang", "inLanguage")
_SECTION = ("section", "articleSection", "sectionName", "category")
TEXT_FIELDS = frozenset((*_TEXT, *_SUMMARY, *_TITLE))
"""Fields one of which a record needs: without words there is nothing to read."""
FIELDS = TEXT_FIELDS | frozenset((*_URL, *_PUBLISHED, *_OUTLET, *_AGENCY, *_LANGUAGE, *_SECTION, *_STATUS, *_EDITOR))
"""All fields of a record that are looked at."""
_LISTS = ("articles", "items", "results", "docs", "hits", "entries", "records", "data")
_MARKUP = re.compile(
    r"<(?:p|div|br|a|h[1-6]|article|section|span|ul|ol|table|html|body|strong|em|blockquote)\b[^<>]{0,500}>", re.I
)
_ISO = re.compile(r"(?<!\s)\s*((?:1[89]|20)\d\d)(?:-?(\d\d)(?:-?(\d\d))?)?(?!\d)")
SEEN_CONFIDENCE = 0.7  # GDELT sees most pages within the hour, but old pages on the day it first finds them
_SEEN_NOTICE = "the record's date is the day it was seen, not published"
MAX_DEPTH = 4  # lists of records stand no deeper: {"response": {"results": [...]}}


def from_lines(lines: Iterable[bytes], source: str, settings: IngestSettings) -> Iterator[Capture | Refused]:
    """The captures of JSON Lines: one record a line, blank lines skipped."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield from _from_value(line, f"{source}:{number}", settings, place=(source, f"line {number}"))


def from_json(content: bytes, source: str, settings: IngestSettings) -> Iterator[Capture | Refused]:
    """The captures of one JSON value: a record, an array of records, or an object that lists them."""
    yield from _from_value(content, source, settings, place=(source, None))


def _from_value(
    content: bytes, label: str, settings: IngestSettings, *, place: tuple[str, str | None]
) -> Iterator[Capture | Refused]:
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        value: Json = msgspec.json.decode(content)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        yield Refused(label, InputError(place[0], f"expected a JSON article record, found {error}", place=place[1]))
        return
    records = _records(value)
    for number, record in enumerate(records, 1):
        one = label if len(records) == 1 else f"{label}#{number}"
        where = place[1] if len(records) == 1 else f"{place[1] + ', ' if place[1] else ''}record {number}"
        own = content.strip() if len(records) == 1 else msgspec.json.encode(record)
        yield from_record(record, own, one, settings, place=(place[0], where))


def _records(value: Json, depth: int = 0) -> list[Json]:
    """The records in a value: itself, its items, or those of the list it holds."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and depth < MAX_DEPTH and _first_text(value, _TEXT) is None:
        for key in (*_LISTS, "response"):
            held = value.get(key)
            if isinstance(held, list | dict) and (key != "data" or isinstance(held, list)):
                return _records(held, depth + 1)
    return [value]


def from_record(
    record: Json, content: bytes, label: str, settings: IngestSettings, *, place: tuple[str, str | None]
) -> Capture | Refused:
    """The capture of one record. `content` are its own bytes, `label` its name, `place` the file and where in it."""
    if not isinstance(record, dict):
        expected = f"expected an article record (a JSON object), found {_kind_name(record)}"
        return Refused(label, InputError(place[0], expected, place=place[1]))
    title, text = _first_text(record, _TITLE), _first_text(record, _TEXT)
    body = text or _first_text(record, _SUMMARY) or title
    if body is None:
        expected = "expected a record with text (text, body, content, html, bodies…) or a headline, found neither"
        return Refused(label, InputError(place[0], expected, place=place[1]))
    kind = Kind.HTML if _MARKUP.search(body[:20_000]) else Kind.TEXT
    published, dated = _published(record)
    return Capture(
        content=_page(body, kind).encode("utf-8", "replace"),
        source=label,
        sha256=capture_hash(content),
        url=_url(record),
        charset="utf-8",
        retrieved=settings.now(),
        kind=kind,
        title=_plain(title) if body is not title else None,
        outlet=_outlet(record),
        published=published,
        language=_first_text(record, _LANGUAGE),
        section=_first_text(record, _SECTION),
        agency=_first_text(record, _AGENCY),
        published_confidence=SEEN_CONFIDENCE if _SEEN_NOTICE in dated else None,
        notices=(*dated, *_notices(record, has_text=text is not None)),
    )


def _page(body: str, kind: Kind) -> str:
    if kind is Kind.TEXT or "<html" in body[:2000].lower():
        return body
    return f"<html><body><article>{body}</article></body></html>"


def _plain(title: str | None) -> str | None:
    return None if title is None else re.sub(r"<[^<>]{1,200}>", "", title)


def _first_text(record: Record, names: tuple[str, ...]) -> str | None:
    """The first of the named fields that holds words."""
    return next((words for name in names if (words := _words(record.get(name)))), None)


def _words(value: Json) -> str | None:
    """The words in a field: a string, an object that holds one, or the best of a list of those."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, dict):
        held = (_words(value.get(key)) for key in ("value", "rendered", "name", "literal", "title", "@id", "#text"))
        return next((words for words in held if words), None)
    return _best_words(value) if isinstance(value, list) else None


def _best_words(values: list[Json]) -> str | None:
    """Of several bodies of a ninjs item the fullest, of several strings all as paragraphs, else the first."""
    found = [words for item in values if (words := _words(item))]
    if not found:
        return None
    if isinstance(values[0], dict) and "contentType" in values[0]:
        return max(found, key=len)
    return "\n\n".join(found) if all(isinstance(item, str) for item in values) else found[0]


def _url(record: Record) -> str | None:
    for name in _URL:
        words = _words(record.get(name))
        if words and words.lower().startswith(("http://", "https://")):
            return words
    return None


def _outlet(record: Record) -> str | None:
    """The outlet's name; of an address only its host."""
    words = _first_text(record, _OUTLET)
    if words and "://" in words:
        return urlsplit(words).hostname
    return words


def _published(record: Record) -> tuple[str | None, tuple[str, ...]]:
    """The publication date as an ISO prefix, and what is to be said about it."""
    for name in _PUBLISHED:
        value = record.get(name)
        if value in (None, ""):
            continue
        day = _day(value)
        if day is None:
            return None, (f"date not understood in field {name}: {str(value)[:40]}",)
        return day, ((_SEEN_NOTICE,) if name == "seendate" else ())
    return None, ()


def _day(value: Json) -> str | None:
    if isinstance(value, dict):
        value = value.get("date") or value.get("value") or value.get("@value")
    if isinstance(value, int | float) and not isinstance(value, bool):
        seconds = value / 1000 if value > 1e11 else value  # milliseconds, from 1973 on
        try:
            return datetime.fromtimestamp(seconds, UTC).date().isoformat()
        except (ValueError, OverflowError, OSError):
            return None
    if not isinstance(value, str):
        return None
    match = _ISO.match(value)
    if match:
        return _checked("-".join(part for part in match.groups() if part))
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def _checked(iso: str) -> str | None:
    try:
        datetime.fromisoformat((iso + "-01-01")[:10])
    except ValueError:
        return None
    return iso


def _notices(record: Record, *, has_text: bool) -> tuple[str, ...]:
    """Corrections, kills and missing text, which a reader of the record must know."""
    said = []
    status = _first_text(record, _STATUS)
    if status in ("canceled", "withheld"):
        said.append(f"the publisher has {'withdrawn' if status == 'canceled' else 'withheld'} this item ({status})")
    if note := _first_text(record, _EDITOR):
        said.append(f"editor's note: {note[:300]}")
    if not has_text:
        said.append("the record has no text, only its headline or summary")
    return tuple(said)


def _kind_name(value: Json) -> str:
    names = {str: "a string", list: "an array", int: "a number", float: "a number", bool: "true or false"}
    return names.get(type(value), "null")

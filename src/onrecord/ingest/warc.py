"""Web archives (WARC 1.0 and 1.1, ISO 28500) to captures: every page that was fetched with success.

Answers other than 200, pictures, scripts and the archive's own records are no reports and are passed over in silence.
What should be a page and cannot be taken is refused with the byte at which its record begins.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import IO, Any

from onrecord.errors import InputError
from onrecord.ingest.settings import IngestSettings
from onrecord.ingest.taken import Refused, Said, make_capture
from onrecord.model import Capture

SUFFIXES = (".warc", ".warc.gz")
_MEDIA = frozenset(("text/html", "application/xhtml+xml", "text/plain", "application/pdf", ""))
_FETCHED = 200


def is_warc(path: Path) -> bool:
    """Whether a file's name says that it is a web archive."""
    return path.name.lower().endswith(SUFFIXES)


def from_warc(file: IO[bytes], source: str, settings: IngestSettings) -> Iterator[Capture | Refused]:
    """The captures of an archive in its order, one record in memory at once. Damage is refused; it ends the file.

    Raises:
        InputError: where the library that reads archives is not installed.
    """
    warc = _load(source)
    taken = warc.WarcRecordType.response | warc.WarcRecordType.resource
    last, found = 0, False
    try:
        for record in warc.ArchiveIterator(file, record_types=taken, parse_http=False):
            last, found = record.stream_pos, True
            capture = _capture(record, source, settings)
            if capture is not None:
                yield capture
    except OSError as error:
        place = f"after the record at byte {last}" if found else "at its beginning"
        words = f"expected WARC records, found damage ({error}); what follows is not read"
        yield Refused(source, InputError(source, words, place=place))


def _capture(record: Any, source: str, settings: IngestSettings) -> Capture | Refused | None:
    """A record's page; None for what is no page."""
    label, place = f"{source}:{record.stream_pos}", f"record at byte {record.stream_pos}"
    if record.content_length > settings.max_bytes:
        return Refused(label, InputError(source, f"expected at most {settings.max_bytes:,} bytes", place=place))
    declared = record.content_length
    record.freeze()
    if record.content_length < declared:
        return Refused(label, InputError(source, "expected a whole record, found it cut off", place=place))
    try:
        said = _said(record)
        if said is None:
            return None
        content = record.reader.read(settings.max_bytes + 1)
    except OSError as error:
        return Refused(label, InputError(source, f"expected an answer of HTTP, found damage ({error})", place=place))
    if len(content) > settings.max_bytes:
        words = f"expected at most {settings.max_bytes:,} bytes after decompression, found more"
        return Refused(label, InputError(source, words, place=place))
    capture = make_capture(content, label, settings, said)
    fetched = record.record_date
    when = capture.retrieved if fetched is None else fetched.astimezone(UTC).isoformat(timespec="seconds")
    return replace(capture, retrieved=when, notices=_notices(record))


def _said(record: Any) -> Said | None:
    """What was said of a page when it was fetched; None for what is no page."""
    media, charset = record.headers.get("Content-Type"), None
    if record.is_http:
        record.parse_http(auto_decode="all")
        if record.http_headers is None or record.http_headers.status_code != _FETCHED:
            return None
        media, charset = record.http_content_type, record.http_charset
    media = (media or "").partition(";")[0].strip().lower()
    if media not in _MEDIA:
        return None
    return Said((record.headers.get("WARC-Target-URI") or "").strip("<> ") or None, media or None, charset)


def _notices(record: Any) -> tuple[str, ...]:
    why = record.headers.get("WARC-Truncated")
    return (f"the archive holds only the beginning of this page ({why})",) if why else ()


def _load(source: str) -> Any:
    try:
        from fastwarc import warc
    except ImportError:
        words = "expected fastwarc, to read web archives; it comes with: pip install 'onrecord[batch]'"
        raise InputError(source, words) from None
    return warc

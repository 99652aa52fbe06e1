"""Files, folders and streams to captures."""

import gzip
import stat
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

from onrecord.errors import InputError, LimitError
from onrecord.ingest.datasets import BY_KIND, DATASETS, Header, from_rows, read_header
from onrecord.ingest.inflate import GZIP_MAGIC, inflate
from onrecord.ingest.parquet import MAGIC, from_parquet, is_parquet
from onrecord.ingest.records import from_json, from_lines
from onrecord.ingest.settings import IngestSettings
from onrecord.ingest.taken import NOTHING_SAID, Refused, Said, make_capture
from onrecord.ingest.warc import from_warc, is_warc
from onrecord.model import Capture, Kind, sniff

# In a folder only these are reports; a file named by the user is read whatever its name.
_REPORT_SUFFIXES = frozenset(
    (
        *(".html", ".htm", ".xhtml", ".txt", ".text", ".json", ".jsonl", ".ndjson", ".pdf", ".docx", ".gz", ""),
        *(".parquet", ".warc"),
    )
)
_LINE_SUFFIXES = (".jsonl", ".ndjson")
_TABLE_SUFFIXES = (".csv", ".tsv")
_WARC_MAGIC = b"WARC/"
File = IO[bytes] | gzip.GzipFile
_HEAD = 64 * 1024  # bytes looked at to tell JSON Lines from one JSON value


def from_path(path: Path, settings: IngestSettings) -> Iterator[Capture | Refused]:
    """The captures of a file, or of every report file below a folder, in order of name. Hidden ones are skipped."""
    for file in report_files(path, settings):
        yield from _from_file(file, settings)


def report_files(path: Path, settings: IngestSettings) -> Iterator[Path]:
    """A file, or every report file below a folder, in order of name. Hidden ones and links to folders are skipped."""
    if not path.is_dir():
        yield path
        return
    for child in sorted(path.iterdir(), key=lambda one: one.name):
        if child.name.startswith(".") or (child.is_dir() and child.is_symlink()):
            continue
        if child.is_dir() or child.suffix.lower() in _REPORT_SUFFIXES or _is_dataset(child, settings):
            yield from report_files(child, settings)


def is_archive(path: Path) -> bool:
    """Whether a file's name says that it holds many reports, which are read one at a time."""
    name = path.name.lower().removesuffix(".gz")
    return is_warc(path) or is_parquet(path) or name.endswith((*_LINE_SUFFIXES, *_TABLE_SUFFIXES))


def from_stream(stream: IO[bytes], source: str, settings: IngestSettings) -> Iterator[Capture | Refused]:
    """The captures of a stream that can be read once, such as standard input."""
    content = stream.read(settings.max_bytes + 1)
    try:
        yield from from_bytes(content, source, settings)
    except InputError as error:
        yield Refused(source, error)


def from_bytes(
    content: bytes, source: str, settings: IngestSettings, said: Said = NOTHING_SAID
) -> Iterator[Capture | Refused]:
    """The captures that bytes at hand hold: one page, or the records of JSON and JSON Lines.

    Raises InputError where the bytes as a whole cannot be taken.
    """
    if len(content) > settings.max_bytes:
        raise _too_large(source, settings)
    if content.startswith(GZIP_MAGIC):
        content = inflate(content, source, limit=settings.max_bytes)
    if not content.strip():
        raise InputError(source, "expected a report, found nothing")
    lines = content.split(b"\n")
    if (header := _header(lines[0], source, settings)) is not None:
        yield from from_rows(lines[1:], header, source, settings, own=settings.own_exports)
        return
    kind = settings.kind or sniff(content, said.media_type)
    if kind is Kind.JSONL:
        yield from from_lines(content.split(b"\n"), source, settings)
    elif kind is Kind.JSON:
        yield from from_json(content, source, settings)
    else:
        yield make_capture(content, source, settings, said)


def _from_file(path: Path, settings: IngestSettings) -> Iterator[Capture | Refused]:
    source = str(path)
    try:
        with _open(path, source, settings) as file:
            if settings.kind is None and (of_archive := _archive(path, file, settings)) is not None:
                yield from of_archive
                return
            if _holds_lines(path, file, settings):
                yield from from_lines(_lines(file, source, settings), source, settings)
                return
            if (header := _header(file.readline(_HEAD), source, settings)) is not None:
                yield from from_rows(_lines(file, source, settings), header, source, settings, own=settings.own_exports)
                return
            file.seek(0)
            content = file.read(settings.max_bytes + 1)
        yield from from_bytes(content, source, _by_name(path, content, settings))
    except InputError as error:
        yield Refused(source, error)
    except (OSError, EOFError, zlib.error) as error:
        yield Refused(source, InputError(source, f"expected a readable file: {_words(error)}"))


def _header(line: bytes, source: str, settings: IngestSettings) -> Header | None:
    """The header of a data set; None for what is to be read as something else.

    Raises:
        InputError: where a table is called for, by its name or by the user, and it is none that is known.
    """
    forced = settings.kind in BY_KIND
    header = read_header(line, settings.kind if forced else None) if forced or settings.kind is None else None
    named = settings.kind is None and source.lower().removesuffix(".gz").endswith(_TABLE_SUFFIXES)
    if header is None and (forced or named):
        wanted = " or ".join(one.name for one in DATASETS if not forced or one.kind is settings.kind)
        raise InputError(source, f"expected a table with the columns of {wanted}, found others", place="line 1")
    return header


def _is_dataset(path: Path, settings: IngestSettings) -> bool:
    """Whether a table in a folder is a data set; other tables there are passed over."""
    if not path.name.lower().endswith(_TABLE_SUFFIXES) or not path.is_file():
        return False
    with path.open("rb") as file:
        return read_header(file.readline(_HEAD), settings.kind if settings.kind in BY_KIND else None) is not None


def _by_name(path: Path, content: bytes, settings: IngestSettings) -> IngestSettings:
    """A file that is called .json and is no JSON is broken, not prose."""
    broken = (
        settings.kind is None and path.suffix.lower() == ".json" and content.strip() and sniff(content) is Kind.TEXT
    )
    return replace(settings, kind=Kind.JSON) if broken else settings


def _archive(path: Path, file: File, settings: IngestSettings) -> Iterator[Capture | Refused] | None:
    """The captures of a web archive or a Parquet file; None for other files."""
    if isinstance(file, gzip.GzipFile):
        return None
    head = file.read(len(_WARC_MAGIC))
    file.seek(0)
    if is_warc(path) or head == _WARC_MAGIC:
        return from_warc(file, str(path), settings)
    return from_parquet(file, str(path), settings) if head.startswith(MAGIC) or is_parquet(path) else None


def _open(path: Path, source: str, settings: IngestSettings) -> File:
    """The file, through gzip where that packs lines. Pipes and devices are refused: they may never end."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise InputError(source, "expected a file or folder, found a pipe, socket or device")
    raw = path.open("rb")
    settings.opened(raw)
    if path.suffix.lower() == ".gz" and path.stem.lower().endswith((*_LINE_SUFFIXES, *_TABLE_SUFFIXES)):
        return _Unpacked(raw)
    return raw


class _Unpacked(gzip.GzipFile):
    """A gzip file that closes what it unpacks."""

    def __init__(self, raw: IO[bytes]) -> None:
        self._raw = raw
        super().__init__(fileobj=raw, mode="rb")

    def close(self) -> None:
        super().close()
        self._raw.close()


def _holds_lines(path: Path, file: File, settings: IngestSettings) -> bool:
    if settings.kind is not None:
        return settings.kind is Kind.JSONL
    if path.name.lower().removesuffix(".gz").endswith(_LINE_SUFFIXES):
        return True
    head = file.read(_HEAD)
    file.seek(0)
    return sniff(head) is Kind.JSONL


def _lines(file: File, source: str, settings: IngestSettings) -> Iterator[bytes]:
    """The file's lines, each bounded: a line without end is cut into a refusal, not into memory."""
    while line := file.readline(settings.max_bytes + 1):
        if len(line) > settings.max_bytes:
            raise _too_large(source, settings)
        yield line


def _too_large(source: str, settings: IngestSettings) -> LimitError:
    return LimitError(source, f"expected at most {settings.max_bytes:,} bytes, found more")


def _words(error: BaseException) -> str:
    return (error.strerror if isinstance(error, OSError) and error.strerror else str(error)).lower()

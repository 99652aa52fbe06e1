"""The file of a backup: a ZIP archive of JSON Lines, its table of contents last, so that a cut-off one has none."""

import hashlib
import json
import os
import secrets
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from math import isfinite
from pathlib import Path
from typing import IO

import msgspec

from onrecord.backup.manifest import FORM, MANIFEST, Manifest, OwnPart, TablePart
from onrecord.backup.own import CARRIED
from onrecord.backup.sums import Summed
from onrecord.errors import ExportError, InputError
from onrecord.ledger.whole import Row, put_in_place

_LEVEL = 6
_LONGEST = 256 << 20
"""Bytes of a row or of the table of contents, beyond which a file is taken for damaged: a report has 20 MB at most."""
_LONGEST_OWN = 1 << 30
_DAY = (1980, 1, 1, 0, 0, 0)
"""ZIP's first day: equal ledgers give equal parts."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
"""What the archive's reader raises on damage, found by changing bytes."""
_decode = msgspec.json.Decoder(Manifest).decode


class Written:
    """A backup that is being written."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def table(self, name: str, columns: tuple[str, ...], rows: Iterator[Row]) -> TablePart:
        """Write the rows of a table."""
        part = TablePart(name, columns, 0, "")
        with self._archive.open(_info(part.member), "w", force_zip64=True) as out:
            summed = Summed(rows, out.write).run()
        return TablePart(name, columns, summed.count, summed.sha256)

    def own(self, name: str, content: bytes) -> OwnPart:
        """Write one of the user's own files."""
        part = OwnPart(name, len(content), hashlib.sha256(content).hexdigest())
        self._archive.writestr(_info(part.member), content)
        return part

    def finish(self, manifest: Manifest) -> None:
        """Write the table of contents."""
        self._archive.writestr(_info(MANIFEST), msgspec.json.format(msgspec.json.encode(manifest), indent=1))


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _DAY)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info


@contextmanager
def new_archive(path: Path) -> Iterator[Written]:
    """A backup where nothing is yet; whole when the block ends, and not there where it ends by an error.

    Raises:
        ExportError: where there is something already, or it cannot be written.
    """
    if path.exists():
        raise ExportError(f"{path}: expected nothing there yet: what is there is never overwritten")
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as out:
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
                yield Written(archive)
            out.flush()
            os.fsync(out.fileno())
        put_in_place(part, path)
    except OSError as error:
        raise ExportError(f"{path}: expected to write here: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)


class ReadBack:
    """A backup that is read. Everything that it gives is checked against its table of contents."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path = path
        self._archive = archive
        with self._member(MANIFEST) as found:
            self.manifest = _manifest(path, found.read(_LONGEST))

    def rows(self, part: TablePart) -> Iterator[Row]:
        """The rows of a table; an error comes before the end where they are not those that were written.

        Raises:
            InputError: for damage, with its place.
        """
        summed = Summed(self._lines(part))
        yield from summed
        if (summed.count, summed.sha256) != (part.rows, part.sha256):
            found = f"found {summed.count} with another"
            raise self._damaged(part.member, f"expected {part.rows} rows of checksum {part.sha256[:12]}…, {found}")

    def _lines(self, part: TablePart) -> Iterator[Row]:
        with self._member(part.member) as stream:
            for number in range(1, part.rows + 2):
                written = stream.readline(_LONGEST)
                if not written:
                    return
                yield self._row(written, part, number)

    def _row(self, written: bytes, part: TablePart, number: int) -> Row:
        place = f"{part.member}, line {number}"
        try:
            row: Row = json.loads(written)
        except (ValueError, RecursionError) as error:
            raise self._damaged(place, f"expected a JSON array: {error}") from error
        if not isinstance(row, list) or len(row) != len(part.columns) or not all(map(_is_plain, row)):
            raise self._damaged(place, f"expected an array of {len(part.columns)} plain values")
        return row

    def own(self) -> Mapping[str, bytes]:
        """The user's own files.

        Raises:
            InputError: for damage, or a file that is none of onrecord's.
        """
        return {part.name: self._own(part) for part in self.manifest.own}

    def _own(self, part: OwnPart) -> bytes:
        if part.name not in CARRIED:
            raise self._damaged(part.member, f"expected one of {', '.join(CARRIED)}")
        with self._member(part.member) as stream:
            content = stream.read(_LONGEST_OWN)
        if hashlib.sha256(content).hexdigest() != part.sha256:
            raise self._damaged(part.member, f"expected {part.bytes} bytes of checksum {part.sha256[:12]}…")
        return content

    @contextmanager
    def _member(self, name: str) -> Iterator[IO[bytes]]:
        try:
            with self._archive.open(name) as stream:
                yield stream
        except KeyError:
            raise self._damaged(name, "expected this part, found none") from None
        except _BROKEN as error:
            raise self._damaged(name, f"damaged: {error}") from error

    def _damaged(self, place: str, words: str) -> InputError:
        return InputError(str(self._path), words, place=place)


def _is_plain(value: object) -> bool:
    """Whether a value can stand in a column of every store."""
    if isinstance(value, int):
        return -_BEYOND <= value < _BEYOND
    return value is None or isinstance(value, str) or (isinstance(value, float) and isfinite(value))


_BEYOND = 1 << 63


@contextmanager
def open_archive(path: Path) -> Iterator[ReadBack]:
    """A backup for reading.

    Raises:
        InputError: where it is none, is cut off or damaged, or was made in a newer form.
    """
    try:
        archive = zipfile.ZipFile(path)
    except _BROKEN as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else f"cut off, or no backup ({error})"
        raise InputError(str(path), f"expected a whole backup of onrecord's: {why}") from error
    with archive:
        yield ReadBack(path, archive)


class _Form(msgspec.Struct):
    """What every manifest says, of whatever form."""

    schema: str = ""
    onrecord: str = "?"


def _manifest(path: Path, content: bytes) -> Manifest:
    try:
        form = msgspec.json.decode(content, type=_Form)
        if form.schema != FORM:
            words = f"expected {FORM}, found {form.schema or 'another file'!r}, made by onrecord {form.onrecord}"
            raise InputError(str(path), words, place=MANIFEST)
        return _decode(content)
    except msgspec.DecodeError as error:
        raise InputError(str(path), f"expected a backup's table of contents: {error}", place=MANIFEST) from error

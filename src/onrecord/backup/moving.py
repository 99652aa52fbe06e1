"""Whole ledgers on their way: to a file, from a file, from one store to the other; compared before they count."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from onrecord import __version__
from onrecord.backup.archive import ReadBack, new_archive, open_archive
from onrecord.backup.manifest import FORM, ExportSum, Manifest
from onrecord.backup.own import check_free, own_files, own_files_put
from onrecord.backup.sums import Summed, export_sums
from onrecord.errors import InputError, LedgerError
from onrecord.ledger.whole import NewLedger, Row, new_ledger, snapshot


@dataclass(frozen=True, slots=True)
class Moved:
    """What was carried. `exports_compared` is False where only rows could be: the ledger is of another version."""

    rows: Mapping[str, int]
    incidents: int
    exports_compared: bool
    own: tuple[str, ...] = ()


def back_up(where: str, path: Path, *, own: Path, secrets: bool, clock: Callable[[], datetime]) -> Manifest:
    """Write a ledger and the own files beside it to a file, in one state, while others read and write.

    Raises:
        LedgerError: where there is no ledger, or a newer one.
        ExportError: where the file is there already, or cannot be written.
    """
    with new_archive(path) as written, snapshot(where, confidential=secrets) as held:
        tables = [written.table(name, columns, held.rows(name)) for name, columns in held.tables.items()]
        manifest = Manifest(
            schema=FORM,
            made=clock().strftime("%Y-%m-%dT%H:%M:%SZ"),
            onrecord=__version__,
            ledger_schema=held.schema,
            confidential_notes=held.confidential_notes,
            without_secrets=not secrets,
            tables=tuple(tables),
            exports=export_sums(held.records()) if held.is_current else (),
            own=tuple(written.own(name, content) for name, content in own_files(own, secrets=secrets).items()),
        )
        written.finish(manifest)
    return manifest


def restore(path: Path, where: str | None, *, own: Path | None) -> tuple[Manifest, Moved]:
    """Fill a new ledger from a file. Its rows and exports are compared with the file's before it is there.

    `where` None: only look whether it could be done; nothing is kept. `own`: the folder for the own files, if any.

    Raises:
        InputError: where the file is damaged, cut off or newer.
        LedgerError: where there is something already, or what came out differs.
        ExportError: where an own file is there already.
    """
    with open_archive(path) as held:
        if where is None:
            with TemporaryDirectory(prefix="onrecord-") as folder:
                return held.manifest, _restored(held, path, str(Path(folder, "ledger.db")), Path(folder, "own"))
        return held.manifest, _restored(held, path, where, own)


def _restored(held: ReadBack, path: Path, where: str, own: Path | None) -> Moved:
    manifest = held.manifest
    if own is not None:
        check_free(own, [part.name for part in manifest.own])
    exports = manifest.exports if manifest.onrecord == __version__ else ()
    parts = {part.name: part for part in manifest.tables}
    with _own_put(held, own) as names, new_ledger(where) as made:
        _begin(made, manifest.ledger_schema, path)
        tables = [(part.name, part.columns) for part in parts.values()]
        moved = _carry(made, tables, lambda name: held.rows(parts[name]), exports)
    return replace(moved, own=names)


def _begin(made: NewLedger, schema: str, path: Path) -> None:
    try:
        made.begin(schema)
    except LedgerError as error:
        raise InputError(str(path), str(error)) from error


@contextmanager
def _own_put(held: ReadBack, own: Path | None) -> Iterator[tuple[str, ...]]:
    if own is None:
        yield ()
        return
    files = held.own()
    with own_files_put(own, files):
        yield tuple(files)


def migrate(where: str, to: str) -> Moved:
    """Carry a ledger to another place or store, compared before it is there. The old one stays as it is.

    Raises:
        LedgerError: where there is none, something is there already, or what came out differs.
    """
    with snapshot(where) as held, new_ledger(to) as made:
        made.begin(held.schema)
        exports = export_sums(held.records()) if held.is_current else ()
        return _carry(made, list(held.tables.items()), held.rows, exports)


def _carry(
    made: NewLedger,
    tables: Sequence[tuple[str, tuple[str, ...]]],
    rows: Callable[[str], Iterator[Row]],
    exports: tuple[ExportSum, ...],
) -> Moved:
    """Fill a ledger, read it back and compare it with what was put in; bring it up to date."""
    missing = made.tables.keys() - {name for name, _ in tables}
    if missing:
        raise LedgerError(f"expected all tables of schema {made.schema}, found none of {', '.join(sorted(missing))}")
    counts = {}
    for name, columns in tables:
        put = Summed(rows(name))
        made.fill(name, columns, put)
        back = Summed(made.rows(name)).run()
        if (back.count, back.sha256) != (put.count, put.sha256):
            raise LedgerError(f"{name}: {put.count} rows were put in, and others came out: nothing is kept")
        counts[name] = put.count
    was_current = made.is_current
    made.complete()
    found = export_sums(made.records())
    if was_current and exports:
        _compare(exports, found)
    return Moved(counts, found[0].incidents, was_current and bool(exports))


def _compare(expected: Sequence[ExportSum], found: Sequence[ExportSum]) -> None:
    for before, after in zip(expected, found, strict=True):
        if before != after:
            raise LedgerError(
                f"the export as {before.format} differs: expected {before.incidents} incidents of checksum "
                f"{before.sha256[:12]}…, found {after.incidents} of {after.sha256[:12]}…: nothing is kept"
            )

"""Where a batch's tables lie: one folder for each, one file in it for each part, there whole or not at all."""

import os
import secrets
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.batch.tables import TABLES, VERSION, Tables, load_arrow, schema
from onrecord.errors import InputError

if TYPE_CHECKING:
    import pyarrow as pa

LAST = "reports"
"""The table that is written last: a part whose reports are there is there whole."""
MANIFEST = "batch.json"
STALE_SECONDS = 3600.0
_PARQUET = ".parquet"
_UNFINISHED = ".part"


@dataclass(frozen=True, slots=True)
class Counts:
    """What parts hold. `telling` are reports that tell of an incident; `away` those that were not read in full."""

    reports: int = 0
    telling: int = 0
    away: int = 0
    claims: int = 0
    drafts: int = 0
    errors: int = 0

    @property
    def pages(self) -> int:
        """All pages, read or refused."""
        return self.reports + self.errors

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(Counts)))


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the last run made: its parts in the order of the inputs. `is_whole`: it came to its end."""

    schema: str
    engine: str
    is_whole: bool
    parts: tuple[str, ...]
    counts: Counts


class Folder:
    """The tables of batches below one folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def make(self) -> None:
        """Make the folders, and take away what a killed run left unfinished an hour ago or longer.

        What is younger may be another run's, that is writing it.
        """
        for table in TABLES:
            (self.path / table).mkdir(parents=True, exist_ok=True)
            for left in (self.path / table).glob(f".*{_UNFINISHED}"):
                if time.time() - left.stat().st_mtime > STALE_SECONDS:
                    left.unlink(missing_ok=True)

    def file(self, table: str, part: str) -> Path:
        """Where a part of a table lies."""
        return self.path / table / f"{part}{_PARQUET}"

    def holds(self, part: str) -> bool:
        """Whether a part is there whole."""
        return self.file(LAST, part).is_file()

    def parts(self) -> list[str]:
        """All parts that are there, in the order of their names."""
        return sorted(path.name.removesuffix(_PARQUET) for path in (self.path / LAST).glob(f"[!.]*{_PARQUET}"))

    def write(self, part: str, tables: Tables) -> Counts:
        """Write a part's tables, the reports last. Two that write the same part at once write the same."""
        counts = counts_of(tables)
        named = tables.named()
        for table in (*(name for name in TABLES if name != LAST), LAST):
            self._write(self.file(table, part), named[table], counts)
        return counts

    def _write(self, path: Path, table: "pa.Table", counts: Counts) -> None:
        from pyarrow import parquet

        unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}{_UNFINISHED}")
        metadata = {**(table.schema.metadata or {}), b"counts": msgspec.json.encode(counts)}
        with unfinished.open("wb") as file:
            parquet.write_table(table.replace_schema_metadata(metadata), file, compression="zstd")
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)

    def counts(self, part: str) -> Counts:
        """What a part holds, from its file's footer.

        Raises:
            InputError: where the file is none of ours, or damaged.
        """
        path = self.file(LAST, part)
        return msgspec.json.decode(_metadata(path)[b"counts"], type=Counts)

    def read(self, part: str) -> Iterator[tuple[str, "pa.Table"]]:
        """The tables of a part.

        Raises:
            InputError: where one is not there, none of ours, or damaged.
        """
        from pyarrow import parquet

        for table in TABLES:
            path = self.file(table, part)
            if _metadata(path).get(b"schema") != schema(table).metadata[b"schema"]:
                raise InputError(str(path), f"expected {VERSION}/{table}, found another schema")
            yield table, parquet.ParquetFile(path).read()

    def reasons(self, parts: Iterable[str]) -> Iterator[str]:
        """Every refused page of some parts in words: its file, the place in it and what was expected."""
        from pyarrow import parquet

        for part in parts:
            for row in parquet.read_table(self.file("errors", part), columns=["file", "place", "reason"]).to_pylist():
                yield ": ".join(each for each in (row["file"], row["place"], row["reason"]) if each)

    def keep(self, manifest: Manifest) -> None:
        """Write down what a run made."""
        path = self.path / MANIFEST
        unfinished = path.with_name(f".{MANIFEST}{_UNFINISHED}")
        unfinished.write_bytes(msgspec.json.format(msgspec.json.encode(manifest)) + b"\n")
        unfinished.replace(path)

    def manifest(self) -> Manifest | None:
        """What the last run made; None where there was none.

        Raises:
            InputError: where the file is damaged.
        """
        path = self.path / MANIFEST
        if not path.is_file():
            return None
        try:
            return msgspec.json.decode(path.read_bytes(), type=Manifest)
        except msgspec.MsgspecError as error:
            raise InputError(str(path), f"expected what a batch writes down, found {error}") from error


def counts_of(tables: Tables) -> Counts:
    """What a part's tables hold."""
    import pyarrow.compute as pc

    telling = pc.sum(pc.greater(tables.reports["incidents"], 0)).as_py() or 0
    away = pc.sum(pc.is_in(tables.reports["gate"], value_set=load_arrow().array(sorted(AWAY)))).as_py() or 0
    rows = {name: table.num_rows for name, table in tables.named().items()}
    return Counts(telling=telling, away=away, **rows)


AWAY = frozenset(f"{gate}.{rule}" for gate in ("gate", "raw") for rule in ("no_violence", "nobody_armed"))
"""The rules by which a report is turned away before it is read in full (onrecord.extract.glance)."""


def _metadata(path: Path) -> dict[bytes, bytes]:
    from pyarrow import parquet

    try:
        found: dict[bytes, Any] = parquet.read_schema(path).metadata or {}
    except (OSError, load_arrow().ArrowException) as error:
        raise InputError(str(path), f"expected a Parquet file of a batch, found {error}") from error
    return found

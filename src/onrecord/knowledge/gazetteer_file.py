"""The gazetteer file: a SQLite index of places and their names, written once, read by name.

Tables: `place` (one row a place), `name` (key, place), `meta` (format, credits, filters of keys and their openings).
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zlib import crc32

from onrecord.errors import KnowledgeError
from onrecord.knowledge.place_names import KeyFilter, openings, place_key, place_sound
from onrecord.model import Place, PlacePrecision

FORMAT = "onrecord.gazetteer/2"
PRECISIONS = tuple(PlacePrecision)

_SCHEMA = """
CREATE TABLE place (
  num INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, country TEXT, admin1 TEXT,
  lat REAL, lon REAL, precision INTEGER NOT NULL, population INTEGER NOT NULL, source INTEGER NOT NULL
);
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sound (code INTEGER NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (code, place)) WITHOUT ROWID;
CREATE TABLE source (num INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB NOT NULL);
"""
_FIND = """
SELECT p.id, p.name, p.country, p.admin1, p.lat, p.lon, p.precision, p.population, s.text
FROM name n JOIN place p ON p.num = n.place JOIN source s ON s.num = p.source WHERE n.key = ?
"""
_ALL = """
SELECT p.num, p.id, p.name, p.country, p.admin1, p.lat, p.lon, p.precision, p.population, s.text
FROM place p JOIN source s ON s.num = p.source ORDER BY p.num
"""
_FIND_SOUND = """
SELECT p.id, p.name, p.country, p.admin1, p.lat, p.lon, p.precision, p.population, s.text
FROM sound n JOIN place p ON p.num = n.place JOIN source s ON s.num = p.source WHERE n.code = ? AND p.country = ?
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with all its names, as it goes into a gazetteer file."""

    place: Place
    names: tuple[str, ...] = field(default=())


def _rows(
    entries: Iterable[Entry], sources: dict[str, int], keys: set[str]
) -> Iterator[tuple[tuple[object, ...], set[str]]]:
    for num, entry in enumerate(entries, start=1):
        place = entry.place
        source = sources.setdefault(place.source, len(sources) + 1)
        own = {key for name in (place.name, *entry.names) if (key := place_key(name))}
        keys |= own
        precision = PRECISIONS.index(place.precision)
        point = (place.lat, place.lon)
        values = (num, place.id, place.name, place.country, place.admin1, *point, precision, place.population, source)
        yield values, own


def write_gazetteer(path: Path, entries: Iterable[Entry], *, meta: dict[str, str] | None = None) -> int:
    """Write a gazetteer file, replacing any at `path` in one step. Returns how many places it holds."""
    draft = path.with_name(path.name + ".part")
    draft.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    sources: dict[str, int] = {}
    keys: set[str] = set()
    connection = sqlite3.connect(draft)
    try:
        connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=8192;" + _SCHEMA)
        count = _fill(connection, _rows(entries, sources, keys))
        connection.executemany("INSERT INTO source VALUES (?, ?)", [(num, text) for text, num in sources.items()])
        values: dict[str, str | bytes] = {"format": FORMAT, "places": str(count), **(meta or {})}
        values["filter"] = KeyFilter.build(sorted(keys), len(keys))
        begun = sorted({opening for key in keys for opening in openings(key)})
        values["openings"] = KeyFilter.build(begun, len(begun))
        connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(values.items()))
        connection.commit()
        connection.execute("VACUUM")
    finally:
        connection.close()
    draft.replace(path)
    return count


def _fill(connection: sqlite3.Connection, rows: Iterator[tuple[tuple[object, ...], set[str]]]) -> int:
    names: list[tuple[str, int]] = []
    count = 0
    for values, keys in rows:
        connection.execute("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
        count += 1
        names.extend((key, count) for key in keys)
    sounds = {(crc32(sound.encode()), num) for key, num in names if (sound := place_sound(key))}
    connection.executemany("INSERT OR IGNORE INTO sound VALUES (?, ?)", sorted(sounds))
    names.sort(key=lambda pair: pair[0])
    connection.executemany("INSERT OR IGNORE INTO name VALUES (?, ?)", names)
    return count


class GazetteerFile:
    """One gazetteer file, opened read-only. Only the filter of keys (about 1.5 bytes a name) is held in memory."""

    def __init__(self, path: Path) -> None:
        """Raises KnowledgeError where the file is absent or no gazetteer."""
        self.path = path
        if not path.is_file():
            raise KnowledgeError(
                f"{path}: no gazetteer file; build it with python -m onrecord.knowledge.gazetteer_build"
            )
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        try:
            kind = self.meta("format")
            bits = self._connection.execute("SELECT value FROM meta WHERE key = 'filter'").fetchone()
            begun = self._connection.execute("SELECT value FROM meta WHERE key = 'openings'").fetchone()
        except sqlite3.DatabaseError as err:
            raise KnowledgeError(f"{path}: expected a gazetteer file, found something else ({err})") from err
        if kind != FORMAT or bits is None or begun is None:
            raise KnowledgeError(
                f"{path}: expected a gazetteer of format {FORMAT}, found {kind!r}; import or build it again"
            )
        self.keys = KeyFilter(bits[0])
        self.openings = KeyFilter(begun[0])

    def meta(self, key: str) -> str | None:
        """A text of the file's own description (`format`, `credits`, `built_from`), None where it has none."""
        row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def find(self, key: str) -> list[Place]:
        """All places that carry a name with this key."""
        return [_place(row) for row in self._connection.execute(_FIND, (key,))]

    def find_sound(self, sound: str, country: str) -> list[Place]:
        """The places of a country with a name that sounds so (see `place_sound`)."""
        return [_place(row) for row in self._connection.execute(_FIND_SOUND, (crc32(sound.encode()), country))]

    def entries(self) -> Iterator[Entry]:
        """All places; their names are the keys they are found by."""
        names: dict[int, list[str]] = {}
        for key, num in self._connection.execute("SELECT key, place FROM name"):
            names.setdefault(num, []).append(key)
        for num, *row in self._connection.execute(_ALL):
            yield Entry(_place(tuple(row)), tuple(names.get(num, ())))

    def __len__(self) -> int:
        return int(self.meta("places") or 0)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _place(row: Sequence[Any]) -> Place:
    ident, name, country, admin1, lat, lon, precision, population, source = row
    return Place(ident, name, country, admin1, lat, lon, PRECISIONS[precision], population, source)

"""Typed reading of the word lists and pattern tables in onrecord/data (TOML)."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import cast

from onrecord.errors import KnowledgeError


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a lexicon file. `place` names it in error messages."""

    place: str
    values: dict[str, object]

    def text(self, key: str, default: str | None = None) -> str:
        """The string under `key`. Raises KnowledgeError where it is absent and has no default."""
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise KnowledgeError(f"{self.place}: {key} should be a string")
        return value

    def flag(self, key: str) -> bool:
        """The boolean under `key`; False where absent."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise KnowledgeError(f"{self.place}: {key} should be true or false")
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """The words under `key`, written with spaces between them or as a list; () where absent."""
        value = self.values.get(key, "")
        if isinstance(value, str):
            return tuple(value.split())
        if isinstance(value, list) and all(isinstance(word, str) for word in value):
            return tuple(cast("list[str]", value))
        raise KnowledgeError(f"{self.place}: {key} should be words")

    def table(self, key: str) -> "Table":
        """The table under `key`; an empty one where absent."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise KnowledgeError(f"{self.place}: {key} should be a table")
        return Table(f"{self.place}: {key}", value)

    def tables(self, key: str) -> tuple["Table", ...]:
        """The list of tables under `key`; () where absent."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            raise KnowledgeError(f"{self.place}: {key} should be a list of tables")
        return tuple(Table(f"{self.place}: {key}[{index}]", row) for index, row in enumerate(value))


@lru_cache(maxsize=32)
def lexicon(name: str) -> Table:
    """The lexicon file `name` of onrecord/data, as a table. Raises KnowledgeError where it cannot be read."""
    path = files("onrecord") / "data" / name
    try:
        return Table(name, tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise KnowledgeError(f"{name}: {error}") from error

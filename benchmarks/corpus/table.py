"""Strict reading of one TOML table: each key is taken once, and what is missing, wrong or left over is noted."""

from collections.abc import Iterator
from enum import StrEnum
from typing import TypeVar

from benchmarks.corpus.notes import Notes

Code = TypeVar("Code", bound=StrEnum)


class Table:
    """One table. Reading goes on after a fault, with a value that does no harm, so all faults are found at once."""

    def __init__(self, content: object, label: str, notes: Notes) -> None:
        self._left: dict[str, object] = dict(content) if isinstance(content, dict) else {}
        self._label = label
        self._notes = notes
        if not isinstance(content, dict):
            notes.add(label, f"expected a table, found {content!r}")

    def fault(self, key: str, message: str) -> None:
        """Note that a key's value is wrong."""
        self._notes.add(f"{self._label}.{key}" if self._label else key, message)

    def has(self, key: str) -> bool:
        """Whether a key is there and not yet taken."""
        return key in self._left

    def text(self, key: str) -> str:
        """A text that must be there and not be empty."""
        value = self._left.pop(key, None)
        if not isinstance(value, str) or not value.strip():
            self.fault(key, f"expected a text, found {value!r}")
            return ""
        return value

    def text_or_none(self, key: str) -> str | None:
        """A text that may be left out."""
        return self.text(key) if key in self._left else None

    def code(self, key: str, codes: type[Code], *, default: Code | None = None) -> Code:
        """A word of a closed list."""
        value = self._left.pop(key, default)
        if isinstance(value, str) and value in [str(code) for code in codes]:
            return codes(value)
        self.fault(key, f"expected one of {', '.join(codes)}; found {value!r}")
        return next(iter(codes))

    def code_or_none(self, key: str, codes: type[Code]) -> Code | None:
        """A word of a closed list that may be left out."""
        return self.code(key, codes) if key in self._left else None

    def codes(self, key: str, codes: type[Code]) -> tuple[Code, ...]:
        """Words of a closed list; none where the key is left out."""
        found = []
        for value in self.items(key):
            if isinstance(value, str) and value in [str(code) for code in codes]:
                found.append(codes(value))
            else:
                self.fault(key, f"expected words of {', '.join(codes)}; found {value!r}")
        return tuple(found)

    def flag(self, key: str) -> bool:
        """True or false; false where left out."""
        value = self._left.pop(key, False)
        if not isinstance(value, bool):
            self.fault(key, f"expected true or false, found {value!r}")
        return value is True

    def count(self, key: str) -> int | None:
        """A whole number from 0 on, or None where left out."""
        value = self._left.pop(key, None)
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0):
            return value
        self.fault(key, f"expected a whole number, found {value!r}")
        return None

    def number(self, key: str) -> float | None:
        """A number, or None where left out."""
        value = self._left.pop(key, None)
        if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
            return value
        self.fault(key, f"expected a number, found {value!r}")
        return None

    def items(self, key: str) -> list[object]:
        """A list; empty where left out."""
        value = self._left.pop(key, [])
        if isinstance(value, list):
            return value
        self.fault(key, f"expected a list, found {value!r}")
        return []

    def tables(self, key: str) -> Iterator["Table"]:
        """The tables of a list."""
        for item in self.items(key):
            yield self._inner(item, key)

    def table(self, key: str) -> "Table":
        """A table inside this one."""
        return self._inner(self._left.pop(key, None), key)

    def named(self, key: str) -> Iterator[tuple[str, "Table"]]:
        """The tables under a heading, by name (`[incidents.i1]`); none where left out."""
        value = self._left.pop(key, {})
        if not isinstance(value, dict):
            self.fault(key, "expected tables")
            return
        for name, content in value.items():
            yield name, self._inner(content, f"{key}.{name}")

    def done(self) -> None:
        """Note every key that nobody took."""
        for key in self._left:
            self.fault(key, "unknown key")

    def _inner(self, content: object, key: str) -> "Table":
        return Table(content, f"{self._label}.{key}" if self._label else key, self._notes)

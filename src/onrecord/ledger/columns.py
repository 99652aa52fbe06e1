"""Column types that hold the same values and sort them in the same order on every database.

SQLite ignores the length of a VARCHAR, compares text byte by byte and takes 64-bit numbers. PostgreSQL enforces
lengths, sorts by the language that the database was made with, and has 32-bit integers unless told otherwise.
"""

import zlib
from typing import Any

from sqlalchemy import BigInteger, Dialect, Integer, LargeBinary, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

_LEVEL = 1
"""zlib's fastest: a record shrinks to a fifth. The usual level takes twice the time for an eighth less."""
NUMBER = Integer().with_variant(BigInteger(), "postgresql")
"""Whole numbers to 64 bits."""


def words(length: int | None = None) -> TypeEngine[str]:
    """Text, in `tables`. `length` says how long it usually is at most; nothing is cut or refused by it."""
    return _usual(length).with_variant(Text(), "postgresql")


def new_words(length: int | None = None) -> TypeEngine[str]:
    """The same in a migration that makes a table: there it says besides that text sorts by code point."""
    return _usual(length).with_variant(Text(collation="C"), "postgresql")


def _usual(length: int | None) -> TypeEngine[str]:
    return Text() if length is None else String(length)


class Packed(TypeDecorator[str]):
    """Text that is stored compressed, for caches that nobody reads with SQL."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        """Compress."""
        del dialect
        return None if value is None else pack(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        """Decompress."""
        del dialect
        return None if value is None else unpack(value)


def pack(text: str) -> bytes:
    """Text as it is stored in a packed column."""
    return zlib.compress(text.encode(), _LEVEL)


def unpack(stored: bytes) -> str:
    """The text of a packed column."""
    return zlib.decompress(stored).decode()

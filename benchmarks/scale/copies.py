"""A copy of the base: the same reports in another country, on other days, under other ids.

What is linked in the base is linked in a copy, and nothing links across copies, as no match crosses a border. Ids keep
their order: a cluster is named after the least of its drafts' ids.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256

import msgspec

from benchmarks.scale.base import Read
from onrecord.model import Sheet

RECORDED = "2026-01-01T00:00:00"
"""When the base was recorded and retrieved: the one time that is the same in all copies."""
_TOKENS = re.compile(
    r"(?P<id>\b[a-z]-[0-9a-f]{16}\b)"
    r'|(?P<day>(?:^|(?<=[^\\]")|(?<=-\d\d/))\d{4}-\d\d-\d\d(?!T00:00:00[.+]))'
    r'|(?<="country":")(?P<country>[A-Z]{2})(?=")'
    r'|(?<="gazetteer_id":")(?P<place>[^"]+)'
    r'|(?<="lon":)(?P<lon>-?[\d.]+(?:e-?\d+)?)'
)
"""What changes from copy to copy, in a JSON text or a plain value: ids, days, countries, places and longitudes."""
_DIGITS = 5
"""Hexadecimal digits of an id that number the copy; those before them are the base's, and keep their order."""
_STEP = 0.31
"""Degrees of longitude from one copy to the next."""
_YEARS = 1461
"""Days over which copies are spread."""


@dataclass(frozen=True, slots=True)
class Copy:
    """The copy of a number; 0 is the base itself."""

    number: int

    def of(self, kind: str, token: str) -> str:
        """What stands in this copy where the base has `token`."""
        if not self.number:
            return token
        match kind:
            case "id":
                return token[:-_DIGITS] + f"{self._mark:0{_DIGITS}x}"
            case "day":
                return _shifted(token, self.number * 37 % _YEARS)
            case "lon":
                return repr(round((float(token) + _STEP * self.number + 180) % 360 - 180, 5))
            case _:
                return f"{token}{self.number}"

    @property
    def _mark(self) -> int:
        """The number, scattered, so that neighbouring copies are no neighbours in an index."""
        mark: int = self.number * 0x9E375 % 16**_DIGITS
        return mark

    def text(self, text: str) -> str:
        """A text of the base in this copy."""
        return _TOKENS.sub(lambda found: self.of(found.lastgroup or "", found[0]), text)

    def report(self, read: Read) -> Read:
        """A report of the base in this copy."""
        sheet = msgspec.json.decode(self.text(msgspec.json.encode(read.sheet).decode()), type=Sheet)
        named = sha256(b"%d " % self.number + read.capture.content).hexdigest()
        return Read(replace(read.capture, sha256=named), sheet)


def _shifted(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


class Vocabulary:
    """All tokens of the base, so that each is shifted once a copy."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}

    def number(self, kind: str, token: str) -> int:
        """The place of a token in the list that `words` gives."""
        return self._numbers.setdefault((kind, token), len(self._numbers))

    def words(self, copy: Copy) -> list[str]:
        """All tokens in a copy."""
        return [copy.of(kind, token) for kind, token in self._numbers]

    def template(self, text: str) -> "Template":
        """A text cut at its tokens."""
        parts, numbers, last = [], [], 0
        for found in _TOKENS.finditer(text):
            parts.append(text[last : found.start()])
            numbers.append(self.number(found.lastgroup or "", found[0]))
            last = found.end()
        return Template((*parts, text[last:]), tuple(numbers))


@dataclass(frozen=True, slots=True)
class Template:
    """A text between tokens, and the numbers of the tokens."""

    parts: tuple[str, ...]
    numbers: tuple[int, ...]

    def fill(self, words: list[str]) -> str:
        """The text with a copy's words."""
        if not self.numbers:
            return self.parts[0]
        pieces = [""] * (2 * len(self.numbers) + 1)
        pieces[::2] = self.parts
        pieces[1::2] = [words[number] for number in self.numbers]
        return "".join(pieces)


def distinct(ids: Iterable[str]) -> bool:
    """Whether ids differ in the digits that copies keep."""
    listed = list(ids)
    return len({each[:-_DIGITS] for each in listed}) == len(listed)

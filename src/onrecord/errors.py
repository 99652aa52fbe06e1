"""All errors that onrecord raises on purpose.

OnrecordError
├── InputError            an input that cannot be read: names the input, the place and what was expected
│   ├── FetchError        a URL that could not or may not be fetched
│   │   └── AddressError  one that may not be: another scheme, a private network
│   └── LimitError        an input beyond a size, depth or time limit
├── ModelError            the tagger's model cannot be loaded
├── KnowledgeError        a knowledge file or row that is wrong
├── LedgerError           the ledger cannot be opened, read or written
│   └── NoLedgerError     there is none there yet
├── DecisionError         a decision or a field note that cannot be taken, or does not say what it needs to
├── SettingError          a setting with a wrong value
├── WatchError           a watch of one round whose workers died with what they had
├── FilterError           a filter that asks for what there is not, or in another form
├── ApiError              a server that answers with an error, or not at all
└── ExportError           a record that a format's validator refuses
"""

import re
from pathlib import Path

_PASSWORD = re.compile(r"(?<=://)[^/?#\s]{0,2000}@")


def without_password(words: str) -> str:
    """Words with an address in them, as they may be printed: without its user name and password."""
    return _PASSWORD.sub("", words)


class OnrecordError(Exception):
    """Base of all errors that onrecord raises on purpose."""


class InputError(OnrecordError):
    """An input that cannot be read. Says which input, where in it, and what was expected."""

    def __init__(self, source: str, expected: str, *, place: str | None = None) -> None:
        self.source = source
        self.expected = expected
        self.place = place
        where = f"{source}: {place}" if place else source
        super().__init__(f"{where}: {expected}")


class FetchError(InputError):
    """A URL that could not or may not be fetched. A user name and password in it are never repeated."""

    def __init__(self, source: str, expected: str, *, place: str | None = None) -> None:
        super().__init__(without_password(source), expected, place=place)


class AddressError(FetchError):
    """A URL that may not be fetched: not of the web, with a password in it, or on a private network."""


class LimitError(InputError):
    """An input beyond a size, depth or time limit."""


class ModelError(OnrecordError):
    """The tagger's model cannot be loaded. Names the file and what is wrong with it."""

    def __init__(self, path: Path, wrong: str) -> None:
        self.path = path
        super().__init__(f"{path}: {wrong}")


class KnowledgeError(OnrecordError):
    """A knowledge file or row that is wrong."""


class LedgerError(OnrecordError):
    """The ledger cannot be opened, read or written."""


class NoLedgerError(LedgerError):
    """There is no ledger there yet; the first `onrecord ingest` makes one."""


class DecisionError(OnrecordError):
    """A decision or a field note that cannot be taken, or does not say what it needs to."""


class SettingError(OnrecordError):
    """A setting with a wrong value."""


class WatchError(OnrecordError):
    """A watch of one round that could not do all: workers died, and what they had was given up or not begun."""


class FilterError(OnrecordError):
    """A filter's parameter that is not of its form; names it and what was expected."""


class ExportError(OnrecordError):
    """A record that a format's validator refuses, or a place that an export cannot be written to."""


class ApiError(OnrecordError):
    """What a server answers instead of what was asked. `status` is HTTP's, 0 where no answer came at all.

    `wait` is after how many seconds it may be asked again, where it says so.
    """

    def __init__(self, address: str, status: int, words: str, *, wait: float | None = None) -> None:
        self.address = address
        self.status = status
        self.wait = wait
        super().__init__(f"{address}: {words}")

"""When to try again, and when to give up."""

import random
from email.utils import parsedate_to_datetime

from onrecord.errors import AddressError, FetchError, InputError, LimitError
from onrecord.ledger.watch.health import MOST_BACK_OFF

MOST_TRIES = 8
"""Tries of one publication; with the usual first wait of a minute the last is two hours after the first."""
FEW_TRIES = 3
"""Tries where another one will hardly help: a page too large or too slow, or one without a story."""
MOST_ASKED_WAIT = 86_400.0
_JITTER = 0.2
_LATER = frozenset((408, 421, 423, 425, 429, 500, 502, 503, 504, 507, 508, 509, 520, 521, 522, 523, 524, 525, 527, 530))
"""Statuses by which a server says that it may be otherwise soon: RFC 9110, and those of a large proxy in the 520s."""


class StatusError(FetchError):
    """An answer of another status than was asked for. `wait` is for how many seconds the server asks to be left."""

    def __init__(self, source: str, status: int, wait: float | None = None) -> None:
        super().__init__(source, f"expected an answer, found status {status}")
        self.status = status
        self.wait = wait


def tries_for(error: InputError) -> int:
    """How often a publication is tried that fails so."""
    if isinstance(error, AddressError):
        return 1
    if isinstance(error, StatusError):
        return MOST_TRIES if error.status in _LATER else 1
    if isinstance(error, LimitError) or not isinstance(error, FetchError):
        return FEW_TRIES
    return MOST_TRIES


def wait_after(error: InputError | None, *, failures: int, first: float, most: float = MOST_BACK_OFF) -> float:
    """Seconds until the next try: twice as long each time, a fifth more or less so that not all come back at once.

    What the server asks for goes before it, up to a day.
    """
    wait = min(first * 2.0 ** min(max(failures - 1, 0), 30), most)
    wait *= 1 + random.uniform(-_JITTER, _JITTER)  # noqa: S311 - no secret
    asked = error.wait if isinstance(error, StatusError) else None
    return max(wait, min(asked, MOST_ASKED_WAIT)) if asked else wait


def asked_wait(retry_after: str | None, now: float) -> float | None:
    """The seconds that a Retry-After header asks for: a number, or a date (RFC 9110, 10.2.3)."""
    words = (retry_after or "").strip()
    if words.isascii() and words.isdecimal():
        return min(float(words[:9]), MOST_ASKED_WAIT)
    try:
        return max(parsedate_to_datetime(words).timestamp() - now, 0.0) if words else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None

"""When each token was last used, to the nearest minutes: so that one that nobody uses any more is seen and dropped.

It stands beside the tokens in a file of its own: tokens themselves are written only when one is made or dropped.
"""

import csv
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock

SETTLED = timedelta(minutes=10)
"""A use that comes sooner after the one that is written down is not written down: asking must not cost a write each."""
_TIME = "%Y-%m-%dT%H:%MZ"
_OWNER_ONLY = 0o600


class TokenUses:
    """Last uses by a token's id, for the file of tokens `tokens`."""

    def __init__(self, tokens: Path, clock: Callable[[], datetime]) -> None:
        self._path = tokens.with_name("tokens-used.csv")
        self._clock = clock
        self._known: dict[str, datetime] = {}
        self._lock = Lock()

    def used(self, token: str) -> None:
        """Take note that a token is used now. Where it cannot be written down, nobody is kept out for it."""
        now = self._clock()
        with self._lock:
            last = self._known.get(token)
            if last is not None and now - last < SETTLED:
                return
            self._known[token] = now
            try:
                self._write(self.read() | {token: now.strftime(_TIME)})
            except OSError:
                return

    def read(self) -> dict[str, str]:
        """When each token was last used (YYYY-MM-DDTHH:MMZ, UTC); one that never was is not in it."""
        try:
            with self._path.open(encoding="utf-8", newline="") as stream:
                return {row[0]: row[1] for row in csv.reader(stream) if len(row) == len(("id", "used"))}
        except FileNotFoundError:
            return {}

    def _write(self, uses: dict[str, str]) -> None:
        draft = self._path.with_name(self._path.name + ".new")
        draft.unlink(missing_ok=True)
        draft.touch(mode=_OWNER_ONLY)
        with draft.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows(sorted(uses.items()))
        draft.replace(self._path)

"""Which pages of a part were begun and by how many workers in vain: what a page that kills its reader is known by.

A few bytes beside the tables, written before each page, so that it is known after any death, on any host.
"""

import os
from collections import Counter
from pathlib import Path
from types import TracebackType

FATAL = "expected to read this page, the worker died on it twice (out of memory, or a fault below Python)"
DEATHS = 2
FOLDER = ".begun"
_ATTEMPT = "attempt\n"


class Attempt:
    """One reading of a part. Use as a context: at its end, by whatever error, nothing is held against any page."""

    def __init__(self, out: Path, part: str) -> None:
        self._path = out / FOLDER / part
        self.barred = {page: FATAL for page, deaths in _deaths(self._path).items() if deaths >= DEATHS}
        self._file = -1

    def __enter__(self) -> "Attempt":
        self._path.parent.mkdir(exist_ok=True)
        self._file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
        os.write(self._file, _ATTEMPT.encode())
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        os.close(self._file)
        self._path.unlink(missing_ok=True)

    def begin(self, page: int) -> None:
        """Write down that a page is begun."""
        os.write(self._file, f"{page}\n".encode())


def forgive(out: Path, part: str) -> None:
    """Hold nothing against a part's pages: its reader was ended on purpose."""
    (out / FOLDER / part).unlink(missing_ok=True)


def _deaths(path: Path) -> Counter[int]:
    """How many attempts came to their end at each page."""
    if not path.is_file():
        return Counter()
    attempts = path.read_text(encoding="ascii").split(_ATTEMPT)
    return Counter(int(pages[-1]) for attempt in attempts if (pages := attempt.split()))

"""Add reports to a ledger and be killed at the nth statement that the database gets: `crashing.py LEDGER N [batch]`."""

import os
import signal
import sys
from itertools import count

from sqlalchemy import Engine, event

from tests.ledger.conftest import Ledger
from tests.ledger.factory import TIMBUKTU, incident, killed, report

REPORTS = [
    report(incident(claims=[killed(3)])),
    report(
        incident(claims=[killed(4, by="medics")]), incident("i2", place=TIMBUKTU), url="https://b.example/", outlet="B"
    ),
    report(incident(claims=[killed(5)]), title="Updated", retrieved="2025-06-04T00:00:00Z"),
]


def die_at(nth: int) -> None:
    """Kill this process, as a power cut would, before its nth statement or commit (counted from 1)."""
    counter = count(1)

    def strike(*_: object, **__: object) -> None:
        if next(counter) == nth:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", strike)
    event.listen(Engine, "commit", strike)


if __name__ == "__main__":
    die_at(int(sys.argv[2]))
    ledger = Ledger(sys.argv[1])
    (ledger.put if "batch" in sys.argv else ledger.add)(*REPORTS)

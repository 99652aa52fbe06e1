"""A round of alerts that is killed at a chosen point, as by a power cut. Run as a process of its own.

    python -m tests.alerts.killed FOLDER POINT

What arrives is written to FOLDER/arrived, a line each, before the process may die.
"""

import os
import signal
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from onrecord.alerts.outbox import Outbox, Rule
from onrecord.alerts.round import take_all
from onrecord.alerts.sending import send_due
from onrecord.ingest import IngestSettings
from onrecord.model import Count
from tests.ledger.factory import incident, killed
from tests.publish.conftest import record_of

POINTS = (
    "while taking",
    "after taking",
    "before sending",
    "while sending",
    "after sending",
    "between messages",
    "never",
)
RULE = Rule("mali", "test://channel", "", {})
FIRST = record_of(incident(claims=[killed(30, by="a hospital")]))
RECORDS = (FIRST, replace(FIRST, id="i-2"), replace(FIRST, id="i-3", fatalities=Count(4, 4, 4)))


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class Doomed:
    """Dies at its point, and nowhere else."""

    def __init__(self, folder: Path, point: str) -> None:
        self.arrived, self.point = folder / "arrived", point

    def at(self, point: str, *, now: bool = True) -> None:
        if point == self.point and now:
            die()

    def records(self, _query):
        for number, record in enumerate(RECORDS):
            self.at("while taking", now=number == 1)
            yield record

    def channel(self, _url, words):
        self.at("before sending")
        with self.arrived.open("a") as file:
            file.write(f"{words.title}\t{'again' if 'Sent again' in words.body else 'first'}\n")
            file.flush()
            os.fsync(file.fileno())
        self.at("while sending")


class Dying(Outbox):
    """An outbox whose process may die between two steps of it."""

    doomed: Doomed

    def sent(self, message):
        super().sent(message)
        self.doomed.at("after sending")

    def due(self):
        found = super().due()
        self.doomed.at("between messages", now=self.doomed.arrived.exists())
        return found


def main(folder: Path, point: str) -> None:
    doomed = Doomed(folder, point)
    with Dying(folder / "alerts.db", clock=lambda: datetime.now(UTC)) as outbox:
        outbox.doomed = doomed
        if outbox.rule(RULE.name) is None:
            outbox.add(RULE, [])
        take_all(outbox, doomed.records, {})
        doomed.at("after taking")
        send_due(outbox, IngestSettings(), channel=doomed.channel)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])

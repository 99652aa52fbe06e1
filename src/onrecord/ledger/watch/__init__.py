"""Live watching in the ledger's own database: a queue of what is to be done, and the state of sources and hosts."""

from onrecord.ledger.watch.health import Health, SourceHealth, Standing
from onrecord.ledger.watch.jobs import Found, Job, JobKind, JobState, Notes
from onrecord.ledger.watch.queue import Queue
from onrecord.ledger.watch.sources import Declared, Heard, SourceState

__all__ = [
    "Declared",
    "Found",
    "Health",
    "Heard",
    "Job",
    "JobKind",
    "JobState",
    "Notes",
    "Queue",
    "SourceHealth",
    "SourceState",
    "Standing",
]

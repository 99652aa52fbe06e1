"""What is to be done: a job is a source to look at, or one publication to be read."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import msgspec

from onrecord.ledger.identities import digest
from onrecord.model.identity import canonical_url


class JobKind(StrEnum):
    """What a job is about: a source, a page, an article that its source carries whole, or a file."""

    SOURCE = "source"
    PAGE = "page"
    TEXT = "text"
    FILE = "file"


class JobState(StrEnum):
    """Where a job is: it waits for its time (or is being worked on), is done, or was given up for a person to see."""

    WAITING = "waiting"
    DONE = "done"
    DEAD = "dead"


class Notes(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is known of a publication between two looks at it.

    `filed` is the address under which it is in the ledger, whatever address it has now. `fetched` is when it was last
    fetched, `looks` how often it was looked at again, `idle` how often in a row nothing had changed, `hops` how many
    other hosts it has led to since it last came to an end.
    """

    title: str = ""
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    filed: str | None = None
    etag: str | None = None
    modified: str | None = None
    fetched: str | None = None
    looks: int = 0
    idle: int = 0
    hops: int = 0


NO_NOTES = Notes()


@dataclass(frozen=True, slots=True)
class Found:
    """A publication that a source lists. `name` is the source's own for it; `mark` changes when its listing does."""

    kind: JobKind
    target: str
    host: str
    mark: str
    name: str | None = None
    notes: Notes = NO_NOTES
    text: str | None = None

    def id(self, source: str) -> str:
        """The job that it is: one for each page, whoever lists it."""
        if self.kind is JobKind.PAGE:
            return digest("q", self.kind, canonical_url(self.target))
        return digest("q", self.kind, "" if self.kind is JobKind.FILE else source, self.target)

    def name_key(self, source: str) -> str | None:
        """A hash of the source and its own name for it."""
        return None if self.name is None else digest("n", source, self.name)


@dataclass(frozen=True, slots=True)
class Job:
    """A job that a worker has leased: `lease` proves it, `tries` counts this one too."""

    id: str
    kind: JobKind
    source: str
    target: str
    host: str
    mark: str
    tries: int
    notes: Notes
    text: str | None
    document: str | None
    reason: str | None
    state: JobState
    due: str
    added: str
    lease: str | None


def source_job(name: str) -> str:
    """The id of the job of looking at a source."""
    return digest("q", JobKind.SOURCE, name)


def job_of(row: Any, lease: str | None = None) -> Job:
    """A row of the table of jobs."""
    return Job(
        id=row.id,
        kind=JobKind(row.kind),
        source=row.source,
        target=row.target,
        host=row.host,
        mark=row.mark,
        tries=row.tries,
        notes=msgspec.json.decode(row.notes, type=Notes),
        text=row.text,
        document=row.document,
        reason=row.reason,
        state=JobState(row.state),
        due=row.due,
        added=row.added,
        lease=lease,
    )


def packed(notes: Notes) -> str:
    """Notes as they are kept."""
    return msgspec.json.encode(notes).decode()

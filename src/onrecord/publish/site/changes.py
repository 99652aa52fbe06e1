"""What is new, changed, merged or gone between two releases."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from onrecord.errors import ExportError
from onrecord.model import Count
from onrecord.model.record import Record
from onrecord.publish.words import NOBODY, show_area, show_count, show_sides


@dataclass(frozen=True, slots=True)
class Told:
    """An incident as a release tells it, in words by field, and the ids that lead to it."""

    fields: dict[str, str]
    redirects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that two releases tell differently, in words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    """An incident that two releases tell differently."""

    id: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """An incident that is part of another now."""

    id: str
    into: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since a release. `gone` are ids that nothing leads to now; why is not known from the releases."""

    since: str | None
    new: tuple[str, ...]
    changed: tuple[Changed, ...]
    merged: tuple[Merged, ...]
    gone: tuple[str, ...]


def told(record: Record) -> Told:
    """What of an incident is compared: its facts and their standing, and how many reports and claims it has."""
    fields = record.fields
    return Told(
        {
            "date": record.occurred,
            "place": show_area(record.place),
            "event type": record.sub_event_type,
            "status": record.status,
            "who acted": show_sides(record.perpetrator) or NOBODY,
            "status of who acted": fields.perpetrator.status,
            "who was hit": show_sides(record.target) or NOBODY,
            "killed": show_count(record.fatalities),
            "best number of killed": _best(record.fatalities),
            "status of the toll": fields.fatalities.status,
            "injured": show_count(record.injured),
            "reports": str(len(record.members)),
            "claims": str(len(record.claims)),
        },
        record.redirects,
    )


def _best(count: Count | None) -> str:
    return "none" if count is None or count.best is None else str(count.best)


def read_told(path: Path) -> dict[str, Told]:
    """The incidents of a release's JSON Lines.

    Raises:
        ExportError: where a line is no incident, naming the file and the line.
    """
    decoder, found = msgspec.json.Decoder(Record), dict[str, Told]()
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                try:
                    record = decoder.decode(line)
                except msgspec.DecodeError as error:
                    raise ExportError(f"{path}: line {number}: expected an incident: {error}") from error
                found[record.id] = told(record)
    except OSError as error:
        raise ExportError(f"{path}: expected the incidents of a release: {error.strerror}") from error
    return found


def compare(since: str | None, before: dict[str, Told], after: dict[str, Told]) -> Changes:
    """What changed from one to the other; everything is new where there was none before."""
    leads = {old: name for name, each in after.items() for old in each.redirects}
    missing = [name for name in before if name not in after]
    return Changes(
        since=since,
        new=tuple(name for name in after if name not in before),
        changed=tuple(_changed(before, after)),
        merged=tuple(Merged(name, leads[name]) for name in missing if name in leads),
        gone=tuple(name for name in missing if name not in leads),
    )


def _changed(before: dict[str, Told], after: dict[str, Told]) -> Iterator[Changed]:
    for name, now in after.items():
        then = before.get(name)
        if then is not None and then.fields != now.fields:
            yield Changed(
                name,
                tuple(
                    Difference(field, then.fields[field], words)
                    for field, words in now.fields.items()
                    if then.fields[field] != words
                ),
            )

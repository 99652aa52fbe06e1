"""The notes of an ACLED-style row: one paragraph made of the record's facts and their standing, in neutral words."""

from collections.abc import Iterable

from onrecord.model import ActorKind, Count, Status
from onrecord.model.record import Record, RecordParty
from onrecord.publish.facts import SETTLED, country_name, day_words
from onrecord.publish.words import show_area


def headline(record: Record) -> str:
    """An incident in one line: its day, kind and place, with its standing."""
    when = record.occurred.replace("/", " to ")
    return f"{when}: {record.sub_event_type}, {show_area(record.place)} ({record.status})"


def notes(record: Record) -> str:
    """What is on record, beginning "On 16 February 2023, "; nothing that is not in the record's fields."""
    parts = [
        f"{day_words(record)}, {_event(record)}{_where(record)}.",
        _who(record),
        _hit(record.target),
        _toll("killed", record.fatalities, record.fields.fatalities.status),
        _toll("injured", record.injured, record.fields.injured.status),
        f"Told by {len(record.members)} report{'s' if len(record.members) > 1 else ''}; {record.status}.",
    ]
    return " ".join(part for part in parts if part)


def _event(record: Record) -> str:
    """The event in ACLED's words; "alleged" until somebody without a stake says so."""
    alleged = "alleged: " if record.status in (Status.CLAIMED, Status.UNCONFIRMED, Status.RETRACTED) else ""
    return f"{alleged}{record.sub_event_type} ({record.event_type})"


def _where(record: Record) -> str:
    place, country = record.place, country_name(record)
    if place is None:
        return ", place not known"
    names = dict.fromkeys(name for name in (place.name, place.admin1, country) if name)
    return f" in {', '.join(names)}"


def _who(record: Record) -> str:
    named = _names(record.perpetrator)
    if not named:
        return "Who acted is not identified."
    status = record.fields.perpetrator.status
    return f"By {named} ({status})." if status in SETTLED else f"Allegedly by {named} ({status})."


def _hit(sides: Iterable[RecordParty]) -> str:
    named = _names(sides)
    return f"Against {named}." if named else ""


def _names(sides: Iterable[RecordParty]) -> str:
    return ", ".join(dict.fromkeys(side.name for side in sides if side.kind is not ActorKind.UNKNOWN or side.actor_id))


def _toll(harm: str, count: Count | None, status: Status) -> str:
    if count is None:
        return f"No number of {harm} is given." if harm == "killed" else ""
    return f"{harm.capitalize()}: {count_words(count)} ({status})."


def count_words(count: Count) -> str:
    """A count as words: "30 or more", "12 to 15", "none"."""
    if count.low is not None and count.low == count.high:
        return "none" if count.low == 0 else str(count.low)
    if count.high is None:
        return f"{count.low if count.low is not None else count.best} or more"
    return f"up to {count.high}" if count.low is None else f"{count.low} to {count.high}"

"""The value of a field as decisions hold it: JSON text without offsets, so that it outlives any one extraction."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, cast

import msgspec

from onrecord.model import (
    Count,
    DatePrecision,
    IncidentPlace,
    OutcomeKind,
    Party,
    SubEventType,
    WeaponKind,
)
from onrecord.model.record import (
    Record,
    RecordAccount,
    RecordFields,
    RecordOutcome,
    RecordParty,
    RecordPlace,
    RecordWeapon,
)

FIELDS = tuple(field.name for field in fields(RecordFields))
SIDES = ("perpetrator", "target")
TOLLS = tuple(name for name in FIELDS if name not in {"date", "place", "event_type", *SIDES, "weapons", "outcome"})


@dataclass(frozen=True, slots=True)
class DateValue:
    """A day or period: `date` is its first day (YYYY-MM-DD)."""

    date: str
    date_end: str | None
    precision: DatePrecision


FieldValue = (
    DateValue
    | IncidentPlace
    | SubEventType
    | tuple[Party, ...]
    | tuple[WeaponKind, ...]
    | tuple[OutcomeKind, ...]
    | Count
    | None
)


def encode_value(value: object) -> str:
    """A value as JSON text: the same value gives the same text."""
    return msgspec.json.encode(value, order="sorted").decode()


def value_of(record: Record, name: str) -> str:
    """The value that a record shows for a field."""
    if name == "date":
        return encode_value(DateValue(record.date, record.date_end, record.date_precision))
    if name == "event_type":
        return encode_value(record.sub_event_type)
    return plain_value(account_of(record, name).value)


def told_of(record: Record, name: str) -> tuple[str, ...]:
    """Every value that reports tell of a field, sorted."""
    return tuple(sorted({plain_value(telling.value) for telling in account_of(record, name).values}))


def account_of(record: Record, name: str) -> RecordAccount[object]:
    """The account of a field by its name."""
    return cast(RecordAccount[object], getattr(record.fields, name))


def plain_value(value: object) -> str:
    """A value without spans and documents, parts in one order."""
    if isinstance(value, IncidentPlace):
        return encode_value(_bare_place(value))
    if not isinstance(value, tuple):
        return encode_value(value)
    parts = [_bare_party(part) if isinstance(part, Party) else part.kind for part in value]
    return encode_value(sorted({encode_value(part) for part in parts}))


def told_form(name: str, text: str) -> str:
    """A value as a report's telling of the field would be written: of a day or period the first day alone."""
    if name == "date":
        return encode_value(msgspec.json.decode(text, type=DateValue).date)
    if name == "event_type":
        return encode_value(msgspec.json.decode(text, type=SubEventType).event_type)
    return text


def _bare_place(place: IncidentPlace) -> IncidentPlace:
    names = (field.name for field in fields(IncidentPlace))
    return replace(IncidentPlace(*(getattr(place, name) for name in names)), span=None)


def _bare_party(side: Party) -> Party:
    return Party(side.name, side.actor_id, side.kind, None)


def encode_field(name: str, value: FieldValue) -> str:
    """A person's value for a field, in the form of `value_of`."""
    if name in (*SIDES, "weapons", "outcome"):
        parts = cast("tuple[object, ...]", value or ())
        return encode_value(sorted({encode_value(part) for part in parts}))
    return encode_value(value)


_PARTS: Mapping[str, type] = {"weapons": WeaponKind, "outcome": OutcomeKind, "perpetrator": Party, "target": Party}


def decode_parts(name: str, text: str) -> tuple[object, ...]:
    """The parts of a side, the weapons or the outcome."""
    return tuple(msgspec.json.decode(part, type=_PARTS[name]) for part in msgspec.json.decode(text, type=list[str]))


def corrected(record: Record, name: str, text: str) -> Record:
    """The record with a person's value in a field and its account; everything else as it was."""
    if name == "date":
        when = msgspec.json.decode(text, type=DateValue)
        record = replace(record, date=when.date, date_end=when.date_end, date_precision=when.precision)
        occurred = when.date if when.date_end is None else f"{when.date}/{when.date_end}"
        return _with_value(replace(record, occurred=occurred), name, when.date)
    if name == "event_type":
        kind = msgspec.json.decode(text, type=SubEventType)
        record = replace(record, event_type=kind.event_type, sub_event_type=kind)
        return _with_value(record, name, kind.event_type)
    value = _value(record, name, text)
    plain: dict[str, Any] = {name: value} if hasattr(record, name) else {}
    changed = replace(record, **plain)
    return _with_value(changed, name, value)


def _value(record: Record, name: str, text: str) -> object:
    if name == "place":
        place = msgspec.json.decode(text, type=IncidentPlace | None)
        return None if place is None else RecordPlace(*(getattr(place, f.name) for f in fields(IncidentPlace)))
    if name in _PARTS:
        told = [
            part for telling in account_of(record, name).values for part in cast("tuple[object, ...]", telling.value)
        ]
        return tuple(_as_told(part, told) for part in decode_parts(name, text))
    return msgspec.json.decode(text, type=Count | None)


def _as_told(part: object, told: Iterable[object]) -> object:
    """A part with the words of the first report that tells it; without words where none does."""
    if isinstance(part, Party):
        same = (one for one in told if isinstance(one, RecordParty) and _bare_party(one) == part)
        return next(same, RecordParty(part.name, part.actor_id, part.kind, None))
    made: type[RecordWeapon] | type[RecordOutcome] = RecordWeapon if isinstance(part, WeaponKind) else RecordOutcome
    found = (one for one in told if isinstance(one, made) and one.kind is part)
    return next(found, None) or made(part, None)  # type: ignore[arg-type]


def with_account(record: Record, name: str, account: RecordAccount[Any]) -> Record:
    """The record with another account of a field."""
    accounts: dict[str, Any] = {name: account}
    return replace(record, fields=replace(record.fields, **accounts))


def _with_value(record: Record, name: str, value: Any) -> Record:
    return with_account(record, name, replace(account_of(record, name), value=value))


def words_of(name: str, text: str) -> str:
    """A value in words, for people."""
    if name == "date":
        when = msgspec.json.decode(text, type=DateValue)
        return f"{when.date}{f' to {when.date_end}' if when.date_end else ''} ({when.precision})"
    if name == "event_type":
        return str(msgspec.json.decode(text, type=str))
    if name == "place":
        place = msgspec.json.decode(text, type=IncidentPlace | None)
        return "not placed" if place is None else ", ".join(part for part in (place.name, place.country) if part)
    if name in _PARTS:
        parts = decode_parts(name, text)
        return ", ".join(part.name if isinstance(part, Party) else str(part) for part in parts) or "nobody named"
    return count_words(msgspec.json.decode(text, type=Count | None))


def count_words(count: Count | None) -> str:
    """A count in words: "12", "12 to 15", "30 or more", "no number"."""
    if count is None:
        return "no number"
    if count.low is not None and count.low == count.high:
        return str(count.low)
    if count.high is None:
        return f"{count.low if count.low is not None else count.best} or more"
    return f"up to {count.high}" if count.low is None else f"{count.low} to {count.high}"


def told_words(value: object) -> str:
    """A report's value in words."""
    if value is None or isinstance(value, Count):
        return count_words(value)
    if isinstance(value, IncidentPlace):
        return words_of("place", plain_value(value))
    if isinstance(value, tuple):
        return ", ".join(part.name if isinstance(part, Party) else str(part.kind) for part in value) or "nobody named"
    return str(value)

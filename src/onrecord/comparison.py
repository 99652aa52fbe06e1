"""A ledger beside a data set: what both hold, what only one does, and where they differ. Nothing is put in.

The matching is linking's, one to one. That something is not in a file, or not in a ledger, says nothing of whether it
happened.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from onrecord.ledger.drafts import drafts_of
from onrecord.ledger.query import Query
from onrecord.link.pairing import Pairing, pair_up
from onrecord.link.where import distance_km
from onrecord.model import Count, Incident, IncidentPlace, Party, ReportKind, Sheet
from onrecord.model.record import Draft, Record
from onrecord.publish.words import NOBODY, show_area, show_count

PUT_IN = "this row was put into the ledger"
_DEADLY = "UCDP GED holds only events with at least one death"
_PLACED = "ACLED holds no events that are placed in a country alone"
Where = Literal["matched", "perhaps", "only_in_file", "only_in_ledger"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that a row and an incident tell differently, in words. `fits` says that both can be true."""

    field: str
    file: str
    ledger: str
    fits: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """An event as one side tells it, in words. `id` is the row's event or the incident."""

    id: str
    date: str
    place: str
    event: str
    acted: str
    hit: str
    killed: str


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of a comparison: what both hold, may both hold, or one holds alone.

    `score` and `reasons` are the match's. `note` says why an absence may mean little.
    """

    kind: Where
    file: Told | None = None
    ledger: Told | None = None
    score: float | None = None
    reasons: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file, as a draft and in what it is compared by."""

    draft: Draft
    incident: Incident
    name: str
    document: str
    kind: ReportKind


def row_of(sheet: Sheet) -> Row:
    """A row from its sheet, which holds one incident."""
    report = sheet.report
    ((draft, incident),) = drafts_of(sheet.incidents, document=report.id, extraction=report.id, report=report)
    return Row(draft, incident, report.title or report.id, report.id, report.kind)


def is_asked(row: Row, query: Query) -> bool:
    """Whether a query asks for a row: by its days and its country."""
    place = row.incident.place
    return not (
        (query.since is not None and row.draft.last < query.since)
        or (query.until is not None and row.draft.first > query.until)
        or (query.country is not None and (place is None or place.country != query.country))
    )


Drafts = Callable[[Iterable[str]], Mapping[str, Draft]]
"""Gives a ledger's drafts by their ids."""


def compare_with(rows: Iterable[Row], records: Iterable[Record], drafts: Drafts) -> Iterator[Compared]:
    """What is matched, in the order of days; then what is not, row by row and incident by incident.

    Nothing where there are no rows: a file that could not be read lacks nothing.
    """
    listed = {row.draft.id: row for row in rows}
    if not listed:
        return
    held = {record.id: record for record in records}
    put_in = list(_put_in(listed.values(), held.values()))
    telling = drafts(member.draft for record in held.values() for member in record.members)
    told = {name: [telling[member.draft] for member in record.members] for name, record in held.items()}
    pairing = pair_up((row.draft for row in listed.values()), told, known=put_in)
    found = [_matched(listed[one], held[two], 1.0, (PUT_IN,)) for one, two in put_in]
    found += [_matched(listed[p.one], held[p.two], p.match.score, p.match.reasons) for p in pairing.sure]
    found += [_perhaps(listed[p.one], held[p.two], p.match.score, p.match.reasons) for p in pairing.unsure]
    taken = {end for pair in put_in for end in pair} | _ends(pairing)
    found += [Compared("only_in_file", told_by_row(row)) for name, row in listed.items() if name not in taken]
    kinds = {row.kind for row in listed.values()}
    found += [
        Compared("only_in_ledger", None, told_by_record(record), note=_scope(record, kinds))
        for name, record in held.items()
        if name not in taken
    ]
    yield from sorted(found, key=_order)


def _put_in(rows: Iterable[Row], records: Iterable[Record]) -> Iterator[tuple[str, str]]:
    """Rows that are reports of the ledger themselves; each incident with the first of them only."""
    home = {member.document: record.id for record in records for member in record.members}
    taken: set[str] = set()
    for row in rows:
        name = home.get(row.document)
        if name is not None and name not in taken:
            taken.add(name)
            yield row.draft.id, name


def _ends(pairing: Pairing) -> set[str]:
    return {end for each in (*pairing.sure, *pairing.unsure) for end in (each.one, each.two)}


def _order(item: Compared) -> tuple[int, str, str]:
    first = item.file or item.ledger  # one of them is there
    kinds = ("matched", "perhaps", "only_in_file", "only_in_ledger")
    return kinds.index(item.kind), first.date if first else "", first.id if first else ""


def _matched(row: Row, record: Record, score: float, reasons: tuple[str, ...]) -> Compared:
    differences = tuple(differing(row.incident, record))
    return Compared("matched", told_by_row(row), told_by_record(record), score, reasons, differences)


def _perhaps(row: Row, record: Record, score: float, reasons: tuple[str, ...]) -> Compared:
    return Compared("perhaps", told_by_row(row), told_by_record(record), score, reasons)


def _scope(record: Record, kinds: set[ReportKind]) -> str | None:
    """Why a data set would not hold an incident by its own rules."""
    killed = record.fatalities
    if kinds == {ReportKind.GED} and (killed is None or not (killed.high or killed.low)):
        return _DEADLY
    if kinds == {ReportKind.ACLED} and (record.place is None or record.place.precision == "country"):
        return _PLACED
    return None


def told_by_row(row: Row) -> Told:
    """A row in words."""
    return _told(row.name, row.incident)


def told_by_record(record: Record) -> Told:
    """An incident of the ledger in words."""
    return _told(record.id, record)


def _told(name: str, event: Incident | Record) -> Told:
    return Told(
        id=name,
        date=_days(event),
        place=show_area(event.place),
        event=str(event.sub_event_type),
        acted=_names(event.perpetrator) or NOBODY,
        hit=_names(event.target),
        killed=show_count(event.fatalities),
    )


def _names(sides: Iterable[Party]) -> str:
    return ", ".join(dict.fromkeys(side.name for side in sides))


def _days(event: Incident | Record) -> str:
    return event.date if event.date_end is None else f"{event.date}/{event.date_end}"


def differing(row: Incident, record: Record) -> Iterator[Difference]:
    """The fields that a row and an incident tell differently."""
    for compared in (_date, _place, _event, _actors, _killed):
        difference = compared(row, record)
        if difference is not None:
            yield difference


def _date(row: Incident, record: Record) -> Difference | None:
    one, two = _days(row), _days(record)
    if one == two:
        return None
    meet = row.date <= (record.date_end or record.date) and record.date <= (row.date_end or row.date)
    return Difference("date", one, two, fits=meet)


def _place(row: Incident, record: Record) -> Difference | None:
    one, two = row.place, record.place
    if one is None or two is None:
        return None if one is two else Difference("place", show_area(one), show_area(two))
    apart = distance_km(one, two)
    if one.name.casefold() == two.name.casefold() or (apart is not None and apart < 1):
        return None
    far = "" if apart is None else f", {apart:.0f} km apart"
    return Difference("place", f"{_point(one)}{far}", _point(two), fits=apart is None or apart <= _NEAR_KM)


_NEAR_KM = 5.0


def _point(place: IncidentPlace) -> str:
    return f"{place.name} ({place.precision})"


def _event(row: Incident, record: Record) -> Difference | None:
    if row.sub_event_type is record.sub_event_type:
        return None
    same = row.event_type is record.event_type
    return Difference("event_type", str(row.sub_event_type), str(record.sub_event_type), fits=same)


def _actors(row: Incident, record: Record) -> Difference | None:
    """Known actors that one side names and the other does not, whichever side they are told on."""
    ours, theirs = _known(record), _known(row)
    if set(ours) == set(theirs):
        return None
    one = ", ".join(theirs[name] for name in theirs if name not in ours)
    two = ", ".join(ours[name] for name in ours if name not in theirs)
    return Difference("actors", one or "no other", two or "no other", fits=not one or not two)


def _known(event: Incident | Record) -> dict[str, str]:
    return {side.actor_id: side.name for side in (*event.perpetrator, *event.target) if side.actor_id}


def _killed(row: Incident, record: Record) -> Difference | None:
    one, two = row.fatalities, record.fatalities
    if one == two or (one is not None and two is not None and (one.low, one.high) == (two.low, two.high)):
        return None
    return Difference("killed", show_count(one), show_count(two), fits=one is None or two is None or _overlap(one, two))


def _overlap(one: Count, two: Count) -> bool:
    low = max(one.low or 0, two.low or 0)
    return all(count.high is None or low <= count.high for count in (one, two))

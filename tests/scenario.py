"""Scenarios: a few short reports, and what the ledger must make of them, worked out by hand from the rules.

A file of tests/scenarios is TOML:

    about = "One wire story on three sites"

    [[report]]
    outlet = "The Sahel Courier"
    published = "2025-06-02"
    url = "https://sahel-courier.example/1"     # may be left out
    text = '''…'''                              # headline, blank line, paragraphs

    [ratings]                                   # the user's own, may be left out
    Reuters = "A"

    [[incident]]                                # every incident that the ledger must hold, and no other
    date = "2025-06-01"                         # "2025-06-01/2025-06-03" for a period
    place = "Boulikessi"                        # as the gazetteer has it; "ML" where only the country is known; "none"
    reports = 3                                 # how many tell of it
    [[incident.expect]]
    of = "fatalities"                           # what is looked at, see `look`
    status = "reported"                         # any number of things that must be so
    flags = ["not_confirmed"]
    why = "One agency on three sites is one root."

Counts are written "11", "31+" (no upper end), "..50" (no lower end), "10..12", or "none".
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.model import Count
from onrecord.model.record import Record, RecordAccount, Root, TollHistory

FOLDER = Path(__file__).parent / "scenarios"
FILES = sorted(FOLDER.glob("*.toml"))
FIELDS = ("date", "place", "event_type", "perpetrator", "target", "weapons", "outcome", "fatalities", "injured")
Seen = Mapping[str, object]


@dataclass(frozen=True)
class Told:
    """A report of a scenario."""

    outlet: str
    published: str
    text: str
    url: str


@dataclass(frozen=True)
class Expectation:
    """What must be so of one thing, and the rule that it follows from."""

    of: str
    values: Mapping[str, object]
    why: str


@dataclass(frozen=True)
class Expected:
    """An incident that the ledger must hold."""

    date: str
    place: str
    reports: int
    expect: tuple[Expectation, ...]


@dataclass(frozen=True)
class Scenario:
    """A file of tests/scenarios."""

    name: str
    about: str
    reports: tuple[Told, ...]
    incidents: tuple[Expected, ...]
    ratings: Mapping[str, str]


def load(path: Path) -> Scenario:
    """Read a file; anything that it should not hold is an error."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    reports = tuple(_report(path.stem, number, table) for number, table in enumerate(data.pop("report"), 1))
    incidents = tuple(_incident(table) for table in data.pop("incident", []))
    scenario = Scenario(path.stem, data.pop("about"), reports, incidents, data.pop("ratings", {}))
    assert not data, f"{path.name}: unknown keys {sorted(data)}"
    assert 2 <= len(reports) <= 6, f"{path.name}: two to six reports, found {len(reports)}"
    return scenario


def _report(name: str, number: int, table: dict[str, Any]) -> Told:
    url = table.pop("url", f"https://{table['outlet'].casefold().replace(' ', '-')}.example/{name}-{number}")
    return Told(url=url, **table)


def _incident(table: dict[str, Any]) -> Expected:
    return Expected(expect=tuple(_expectation(one) for one in table.pop("expect")), **table)


def _expectation(table: dict[str, Any]) -> Expectation:
    of, why = table.pop("of"), table.pop("why")
    assert table, f"{of}: nothing is expected of it"
    assert len(why.split()) > 3, f"{of}: `why` names the rule in words"
    return Expectation(of, table, why)


def check(scenario: Scenario, records: Sequence[Record]) -> list[str]:
    """All that is not as it must be, in words; empty where everything is."""
    left = list(records)
    wrong: list[str] = []
    for number, expected in enumerate(scenario.incidents, 1):
        record = next((one for one in left if (_when(one), _where(one)) == (expected.date, expected.place)), None)
        if record is None:
            wrong.append(f"incident {number}: none of {expected.date} at {expected.place}")
            continue
        left.remove(record)
        head = f"incident {number} ({expected.date} {expected.place})"
        if len(record.members) != expected.reports:
            wrong.append(f"{head}: {expected.reports} reports expected, found {len(record.members)}")
        found = [line for one in expected.expect for line in _compare(one, record)]
        wrong += [f"{head}, {line}" for line in found]
    wrong += [f"an incident too many: {_when(one)} at {_where(one)}" for one in left]
    return wrong


def _compare(expectation: Expectation, record: Record) -> list[str]:
    seen = look(expectation.of, record)
    return [
        f"{expectation.of}: {key}\n      expected {wanted!r}\n      found    {seen.get(key, 'nothing of that name')!r}\n"
        f"      why expected: {expectation.why}"
        for key, wanted in expectation.values.items()
        if seen.get(key) != wanted
    ]


def look(of: str, record: Record) -> Seen:
    """What can be expected of a part of a record, by name.

    "incident": the record as a whole. A field: its account. "roots": all of them. "root NAME": one. "toll killed
    civilians": one history. "total killed": the number over all groups.
    """
    kind, _, rest = of.partition(" ")
    if of in FIELDS:
        return _field(of, getattr(record.fields, of))
    return LOOKS[kind](rest, record)


def _whole(_: str, record: Record) -> Seen:
    return {
        "status": str(record.status),
        "event_type": str(record.event_type),
        "sub_event_type": str(record.sub_event_type),
        "outlets": sorted({member.outlet or "" for member in record.members}),
        "decisions": len(record.decisions),
    }


def _field(name: str, account: RecordAccount[Any]) -> Seen:
    return {
        "status": str(account.status),
        "flags": sorted({flag.partition(":")[0] for flag in account.flags}),
        "rule": account.rule,
        "value": value_in_words(account.value),
        "values": sorted(value_in_words(telling.value) for telling in account.values),
        "claims": len(account.claims),
        "admiralty": f"{account.admiralty.letter}{account.admiralty.number}" if account.admiralty else "none",
    } | _range(account.value if name in ("fatalities", "injured") else None)


def _range(count: Any) -> Seen:
    return {
        name: "none" if (number := getattr(count, name, None)) is None else number for name in ("low", "best", "high")
    }


def _roots(_: str, record: Record) -> Seen:
    return {
        "names": sorted(root.name for root in record.roots if root.counts),
        "interested": sorted(root.name for root in record.roots if root.counts and root.interested),
        "disinterested": sorted(root.name for root in record.roots if root.counts and not root.interested),
        "count": sum(root.counts for root in record.roots),
    }


def _root(name: str, record: Record) -> Seen:
    found = [root for root in record.roots if name in (root.id, root.name)]
    assert len(found) == 1, f"root {name}: found {len(found)} of {[(root.id, root.name) for root in record.roots]}"
    root: Root = found[0]
    return {
        "id": root.id,
        "type": str(root.type),
        "interested": root.interested,
        "carried_by": list(root.carried_by),
        "circular": root.circular,
        "counts": root.counts,
        "chain": [link.name for link in root.chain],
    }


def _toll(part: str, record: Record) -> Seen:
    found = [toll for toll in record.tolls if f"{toll.harm} {toll.group}" == part]
    assert found, f"toll {part}: only {[f'{toll.harm} {toll.group}' for toll in record.tolls]}"
    toll: TollHistory = found[0]
    said = {claim.id: claim for claim in record.claims}
    series = [f"{point.published} | {said[point.claim].claimant} | {_number(point)}" for point in toll.series]
    floor = "none" if toll.floor is None else f"{toll.floor.low} {toll.floor.status}"
    return {
        "series": series,
        "events": [f"{line} | {point.event}" for line, point in zip(series, toll.series, strict=True)],
        "standings": [str(point.standing or "none") for point in toll.series],
        "status": str(toll.status),
        "floor": floor,
    } | _range(toll)


def _total(harm: str, record: Record) -> Seen:
    """The number of one harm over all groups."""
    found = [total for total in record.totals if total.harm == harm]
    if not found:
        return {"given": "no"}
    groups = sorted(str(group) for group in found[0].groups)
    return {"given": "yes", "rule": found[0].rule, "groups": groups} | _range(found[0])


LOOKS: dict[str, Callable[[str, Record], Seen]] = {
    "incident": _whole,
    "roots": _roots,
    "root": _root,
    "toll": _toll,
    "total": _total,
}


def _number(count: Any) -> str:
    low, high = count.low, count.high
    if low is None and high is None:
        return "none"
    if low is None or high is None:
        return f"..{high}" if low is None else f"{low}+"
    return str(low) if low == high else f"{low}..{high}"


def value_in_words(value: Any) -> str:
    """A field's value as scenarios write it."""
    if value is None:
        return "none"
    if isinstance(value, Count):
        return _number(value)
    if isinstance(value, tuple):
        return ", ".join(
            sorted(str(getattr(one, "kind", one)) if not hasattr(one, "name") else one.name for one in value)
        )
    return str(getattr(value, "name", value)) if not isinstance(value, str) else str(value)


def _when(record: Record) -> str:
    return record.occurred


def _where(record: Record) -> str:
    if record.place is None:
        return "none"
    return str(record.place.country) if record.place.precision == "country" else record.place.name


def in_words(record: Record) -> str:
    """A record at a glance, for the message of a test that failed."""
    lines = [f"  {record.occurred} {_where(record)} {record.sub_event_type}: {record.status}"]
    for name in FIELDS:
        account = getattr(record.fields, name)
        flags = f" flags {[flag[:60] for flag in account.flags]}" if account.flags else ""
        lines.append(f"    {name:12} {value_in_words(account.value)[:50]:50} {account.status}: {account.rule}{flags}")
    for toll in record.tolls:
        lines.append(f"    toll {toll.harm} {toll.group}: {toll.low}/{toll.best}/{toll.high} {toll.status}")
        lines += [f"      {line}" for line in look(f"toll {toll.harm} {toll.group}", record)["series"]]  # type: ignore[attr-defined]
    for root in record.roots:
        lines.append(f"    root {root.id!r} {root.name!r} {root.type} interested={root.interested} {root.carried_by}")
    for claim in record.claims:
        value = "" if claim.value is None else f" {_number(claim.value)} {claim.value.group}"
        via = f" via {claim.via}" if claim.via else ""
        lines.append(
            f"    {claim.outlet}: {claim.claimant} [{claim.claimant_type}]{via} {claim.stance} {claim.about}{value}"
            f" root={claim.root!r}\n        {claim.quote[:110]}"
        )
    return "\n".join(lines)

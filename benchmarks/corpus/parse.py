"""A corpus file's text -> a GoldReport, or the problems that keep it from being one."""

import tomllib
from datetime import date
from pathlib import Path

from benchmarks.corpus.check import check
from benchmarks.corpus.markup import body_of, strip
from benchmarks.corpus.model import (
    NOTICE,
    Bounds,
    GoldClaim,
    GoldIncident,
    GoldParty,
    GoldPlace,
    GoldReport,
    GoldToll,
    Kind,
    Part,
)
from benchmarks.corpus.notes import Notes, Problem
from benchmarks.corpus.table import Table
from onrecord.model import (
    About,
    ActorKind,
    ClaimantType,
    ClaimValue,
    DatePrecision,
    EventType,
    Harm,
    OutcomeKind,
    Scope,
    Stance,
    StanceDetail,
    SubEventType,
    TollGroup,
    WeaponKind,
)

FENCE = "+++"


def parse(raw: str, *, name: str) -> tuple[GoldReport | None, tuple[Problem, ...]]:
    """Read one file and check it; the report is None where there is any problem. `name` is the file's, with `.txt`."""
    notes = Notes(name, raw)
    parts = _parts(raw, notes)
    if parts is None:
        return None, tuple(notes.problems)
    report = _report(*parts, notes=notes)
    if report is not None:
        for label, message in check(report, name=name):
            notes.add(label, message)
    return (None if notes.problems else report), tuple(notes.problems)


def read_folder(folder: Path) -> tuple[tuple[GoldReport, ...], tuple[Problem, ...]]:
    """Read every `*.txt` of a folder by name; reports that have problems are left out of the first part."""
    reports: list[GoldReport] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.txt")):
        report, found = parse(path.read_text(encoding="utf-8"), name=path.name)
        problems.extend(found)
        if report is not None:
            reports.append(report)
    return tuple(reports), tuple(problems + _twins(reports))


def _twins(reports: list[GoldReport]) -> list[Problem]:
    """A text that stands in two files."""
    first: dict[str, str] = {}
    return [
        Problem(f"{report.id}.txt", 0, "", f"same text as {first[report.text]}")
        for report in reports
        if first.setdefault(report.text, report.id) != report.id
    ]


def _parts(raw: str, notes: Notes) -> tuple[str, str] | None:
    """The front matter and the body."""
    lines = raw.split("\n")
    if lines[0].strip() != NOTICE:
        notes.at(1, f"expected the line {NOTICE!r}")
    fences = [n for n, line in enumerate(lines) if line.strip() == FENCE]
    if len(fences) != 2 or fences[0] != 1:
        notes.at(2, f"expected front matter between two lines {FENCE!r}, the first on line 2")
        return None
    return "\n".join(lines[2 : fences[1]]), "\n".join(lines[fences[1] + 1 :])


def _report(front: str, body: str, *, notes: Notes) -> GoldReport | None:
    try:
        table = Table(tomllib.loads(front), "", notes)
    except tomllib.TOMLDecodeError as error:
        notes.add("", f"front matter is not TOML (its lines count from line 3): {error}")
        return None
    stripped = strip(body_of(body))
    for label, message in stripped.faults:
        notes.add(label, message)
    report = GoldReport(
        id=table.text("id"),
        language=table.text("language"),
        kind=table.code("kind", Kind),
        outlet=table.text("outlet"),
        published=_day(table, "published"),
        part=table.code("part", Part),
        title=stripped.text.partition("\n")[0],
        text=stripped.text,
        incidents=tuple(_incident(name, inner) for name, inner in table.named("incidents")),
        claims=tuple(_claim(name, inner) for name, inner in table.named("claims")),
        marks=stripped.marks,
    )
    table.done()
    return report


def _day(table: Table, key: str) -> str:
    value = table.text(key)
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        table.fault(key, f"expected a day as YYYY-MM-DD, found {value!r}")
        return "1970-01-01"


def _day_or_none(table: Table, key: str) -> str | None:
    return _day(table, key) if table.has(key) else None


def _incident(name: str, table: Table) -> GoldIncident:
    incident = GoldIncident(
        id=name,
        date=_day(table, "date"),
        date_end=_day_or_none(table, "date_end"),
        date_precision=table.code("date_precision", DatePrecision, default=DatePrecision.DAY),
        place=_place(table.table("place")),
        event_type=table.code("event_type", EventType),
        sub_event_type=table.code("sub_event_type", SubEventType),
        alt_types=tuple(_types(table)),
        optional=table.flag("optional"),
        perpetrator=tuple(_party(inner) for inner in table.tables("perpetrator")),
        target=tuple(_party(inner) for inner in table.tables("target")),
        weapons=table.codes("weapons", WeaponKind),
        outcome=table.codes("outcome", OutcomeKind),
        tolls=tuple(_toll(inner) for inner in table.tables("tolls")),
        fatalities=tuple(_totals(table, "fatalities")),
        injured=tuple(_totals(table, "injured")),
    )
    table.done()
    return incident


def _types(table: Table) -> list[tuple[EventType, SubEventType]]:
    found = []
    for pair in table.items("alt_types"):
        try:
            event, sub = [*pair] if isinstance(pair, list) else ["", ""]
            found.append((EventType(str(event)), SubEventType(str(sub))))
        except ValueError:
            table.fault("alt_types", f'expected ["Event type", "Sub-event type"], found {pair!r}')
    return found


def _place(table: Table) -> GoldPlace:
    place = GoldPlace(
        name=table.text("name"),
        country=table.text("country"),
        admin1=table.text_or_none("admin1"),
        lat=table.number("lat"),
        lon=table.number("lon"),
        radius_km=table.number("radius_km") or 0.0,
        alt_names=tuple(str(name) for name in table.items("alt_names")),
    )
    table.done()
    return place


def _party(table: Table) -> GoldParty:
    party = GoldParty(table.text("name"), table.code("kind", ActorKind), table.text_or_none("actor_id"))
    table.done()
    return party


def _toll(table: Table) -> GoldToll:
    bounds = Bounds(table.count("low"), table.count("high"))
    toll = GoldToll(table.code("harm", Harm), table.code("group", TollGroup), bounds)
    table.done()
    return toll


def _totals(table: Table, key: str) -> list[Bounds]:
    found = []
    for pair in table.items(key):
        if isinstance(pair, list) and len(pair) in (1, 2) and all(isinstance(n, int) and n >= 0 for n in pair):
            found.append(Bounds(pair[0], pair[1] if len(pair) == 2 else None))
        else:
            table.fault(key, f"expected [low, high] or [low], found {pair!r}")
    return found


def _claim(name: str, table: Table) -> GoldClaim:
    claim = GoldClaim(
        id=name,
        incident=table.text("incident"),
        claimant=table.text("claimant"),
        claimant_type=table.code("claimant_type", ClaimantType),
        via=table.text_or_none("via"),
        stance=table.code("stance", Stance, default=Stance.ASSERTS),
        stance_detail=table.code_or_none("stance_detail", StanceDetail),
        about=table.code("about", About),
        value=_value(table.table("value")) if table.has("value") else None,
        hedge=table.text_or_none("hedge"),
        scope=table.code("scope", Scope, default=Scope.INCIDENT),
        carried=table.flag("carried"),
    )
    table.done()
    return claim


def _value(table: Table) -> ClaimValue:
    value = ClaimValue(table.count("low"), table.count("high"), table.code_or_none("group", TollGroup))
    table.done()
    return value

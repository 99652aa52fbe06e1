"""Toll histories against what annotators and a registry recorded (`python -m benchmarks.toll_history`).

1. *Told*: events of incidents/gold that several reports tell of, and whose gold claims give numbers. Of every number:
   is it in the ledger's history, from the same report, with its claimant, and do the numbers found stand in the order
   of publication? Reading, linking and history are measured together.
2. *Standing*: incidents of gva whose articles of different days come to different numbers of killed. Each article's sum
   is taken as the word of its outlet, and the rule book's updates are run over them: is the registry's final number the
   best one, and does it lie within low and high? Beside it what needs no rules: the latest article, and all of them.
   The registry's end count is the only answer; there is no gold history in it.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import msgspec

from benchmarks import incidents, matching, scorers
from benchmarks.engines import settings
from benchmarks.figures import Figure
from benchmarks.gold import GoldText, ReadText
from onrecord.extract.text import read_text
from onrecord.extract.toll_totals import combine
from onrecord.extract.tolls import find_tolls
from onrecord.ledger import Query
from onrecord.model import Capture, Harm, Kind, Sheet, TollPoint
from onrecord.model.record import Record
from onrecord.pipeline import Pipeline
from onrecord.read import read_report
from onrecord.status import figures as numbers
from onrecord.status.spread import spread
from onrecord.status.standing import fates, standing

SAME_CLAIMANT = 0.4  # the incident scorer's
HARMS = {"fatalities": Harm.KILLED, "injured": Harm.INJURED}


@dataclass(frozen=True, slots=True)
class GoldNumber:
    """A number that a gold claim asserts; `group` is None where it counts everybody."""

    claimant: str
    claimant_type: str
    harm: Harm
    group: str | None
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Found:
    """A gold number with its event and report, and where it stands in the event's history (None: nowhere)."""

    event: str
    text: str
    number: GoldNumber
    record: str | None
    numbered: bool
    place: tuple[str, int] | None


def numbers_of(claims: Sequence[Mapping[str, object]]) -> Iterator[GoldNumber]:
    """The numbers that an incident's gold claims assert."""
    for claim in claims:
        harm, value = HARMS.get(str(claim["about"])), claim.get("value")
        if harm is None or claim["stance"] != "asserts" or value is None:
            continue
        for group, low, high in _values(value):
            yield GoldNumber(str(claim["claimant"]), str(claim["claimant_type"]), harm, group, low, high)


def _values(value: object) -> Iterator[tuple[str | None, int | None, int | None]]:
    """A gold value: a number, bounds, or a number for each group."""
    if isinstance(value, int):
        yield None, value, value
    elif isinstance(value, dict) and value.keys() <= {"low", "high"}:
        yield None, value.get("low"), value.get("high")
    elif isinstance(value, dict):
        yield from ((group, number, number) for group, number in value.items() if isinstance(number, int))


def gold_histories(folder: Path) -> list[Found]:
    """Every gold number of an event that several texts tell of, looked up in a ledger of the whole folder."""
    gold = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}
    sheets, records = _ledger(gold)
    found: list[Found] = []
    for name, text in gold.items():
        pairs = _paired(text, sheets.get(name))
        for index, incident in enumerate(text["gold"]["incidents"]):
            if incident.get("cluster") and name in sheets:
                record = records.get(pairs.get(index, ""))
                given = numbers_of(incident["claims"])
                found += [_look(incident["cluster"], name, number, record, sheets[name]) for number in given]
    texts: dict[str, set[str]] = defaultdict(set)
    for each in found:
        texts[each.event].add(each.text)
    return [each for each in found if len(texts[each.event]) > 1]


def _ledger(gold: Mapping[str, dict[str, str]]) -> tuple[dict[str, Sheet], dict[str, Record]]:
    """The sheets with the ledger's ids on their incidents, and the ledger's records by id."""
    with TemporaryDirectory() as folder:
        pipeline = Pipeline(settings(f"{folder}/ledger.db"))
        sheets: dict[str, Sheet] = {}
        with pipeline.store.writer() as writer:
            for name, record in gold.items():
                sheets[name] = incidents.sheet_of(record, pipeline)
                writer.add(
                    incidents.capture_of(record),
                    sheets[name],
                    given=incidents.given_of(record).key,
                    engine=pipeline.engine,
                )
        with pipeline.view() as view:
            records = {record.id: record for record in view.records(Query())}
    clusters = {member.draft: record.id for record in records.values() for member in record.members}
    return {name: incidents.linked(sheet, clusters, pipeline.engine) for name, sheet in sheets.items()}, records


def _paired(text: Mapping[str, object], sheet: Sheet | None) -> dict[int, str]:
    """The ledger's incident of each gold incident that was found."""
    if sheet is None:
        return {}
    gold = msgspec.convert(text, GoldText)
    read = msgspec.json.decode(msgspec.json.encode(sheet), type=ReadText)
    pairs = matching.pair_up(gold.gold.incidents, read.incidents)
    return {index: read.incidents[found].cluster or "" for index, found in pairs.items()}


def _look(event: str, text: str, number: GoldNumber, record: Record | None, sheet: Sheet) -> Found:
    if record is None:
        return Found(event, text, number, None, numbered=False, place=None)
    points = [
        (index, str(history.group), point)
        for history in record.tolls
        if history.harm is number.harm
        for index, point in enumerate(history.series)
        if point.document == sheet.report.id and _same_number(number, point)
    ]
    said = [(group, index) for index, group, point in points if _same_voice(number, point)]
    return Found(event, text, number, record.id, numbered=bool(points), place=min(said, default=None))


def _same_number(number: GoldNumber, point: TollPoint) -> bool:
    if number.low is None:
        return point.high == number.high
    return point.low == number.low and (number.high is not None or point.high in (None, number.low))


def _same_voice(number: GoldNumber, point: TollPoint) -> bool:
    return (
        matching.overlap(number.claimant, point.claimant) >= SAME_CLAIMANT
        or number.claimant_type == point.claimant_type
    )


def in_order(found: Sequence[Found], published: Mapping[str, str]) -> bool:
    """Whether numbers of one event were found, all in the order in which their reports were published."""
    by_group: dict[tuple[str | None, Harm, str], list[Found]] = defaultdict(list)
    for each in found:
        if each.place is not None:
            by_group[each.record, each.number.harm, each.place[0]].append(each)
    rows = [sorted(own, key=lambda each: each.place or ("", 0)) for own in by_group.values()]
    return bool(rows) and all(published[a.text] <= published[b.text] for row in rows for a, b in pairwise(row))


@dataclass(frozen=True, slots=True)
class Changing:
    """An incident whose articles of different days come to different numbers, and what follows from them.

    `killed` is the registry's number, `latest` the last article's, `told` every article's.
    """

    killed: int
    best: int | None
    low: int | None
    high: int | None
    latest: int
    told: tuple[int, ...]

    @property
    def within(self) -> bool:
        """Whether the registry's number lies within low and high."""
        return (self.low or 0) <= self.killed <= (self.high if self.high is not None else self.killed)


def changing(path: Path) -> list[Changing]:
    """The incidents of gva whose number of killed changes between days."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line)
    return [one for row in rows if (one := _changing(row)) is not None]


def _changing(row: Mapping[str, object]) -> Changing | None:
    articles = [article for article in _articles(row) if article.get("dct")]
    figures = [figure for article in articles if (figure := _figure(article)) is not None]
    points = {(figure.said, figure.point) for figure in figures}
    if len({day for day, _ in points}) < 2 or len({number for _, number in points}) < 2:
        return None
    low, best, high = spread(standing(figures, fates(figures)))
    last = max(figures, key=lambda figure: (figure.said, figure.id))
    told = tuple(sorted({figure.point for figure in figures}))
    return Changing(int(str(row["killed"])), best, low, high, last.point, told)


def _articles(row: Mapping[str, object]) -> list[dict[str, str]]:
    articles = row["articles"]
    return articles if isinstance(articles, list) else []


def _figure(article: Mapping[str, str]) -> numbers.Figure | None:
    """What an article comes to, as its outlet's word; None where it gives no number of killed."""
    content = f"{article['title']}\n\n{article['text']}".encode()
    page = Capture(content, article["id"], sha256(content).hexdigest(), kind=Kind.TEXT)
    text = read_text(read_report(page, published=article["dct"][:10], outlet=None, url=None, kind="text"))
    total = combine(find_tolls(text.text, text.sentences), Harm.KILLED)
    if total is None:
        return None
    low, best, high = total
    low, high = (low, high) if low is not None or high is not None else (best, best)
    day, outlet = article["dct"][:10], outlet_of(article["url"])
    return numbers.Figure(article["id"], outlet, day, article["id"], low, high, numbers.Voice.OUTLET)


def outlet_of(url: str) -> str:
    """The host of an address, also of one that an archive keeps."""
    inner = url[url.rfind("http") :]
    return urlsplit(inner).netloc.removeprefix("www.").partition(":")[0]


def published_days(folder: Path) -> dict[str, str]:
    """When each text of a gold folder was published."""
    texts = (json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json"))
    return {text["id"]: str(text.get("published") or "") for text in texts}


def figures_of(found: Sequence[Found], published: Mapping[str, str]) -> tuple[Figure, ...]:
    """Shares of the gold numbers, and of the events."""
    size, events = max(1, len(found)), sorted({each.event for each in found})
    ordered = sum(in_order([each for each in found if each.event == event], published) for event in events)
    return (
        Figure("numbers in the history", sum(each.numbered for each in found) / size, len(found)),
        Figure("numbers with their claimant", sum(each.place is not None for each in found) / size, len(found)),
        Figure("events in order", ordered / max(1, len(events)), len(events)),
    )


def report(found: Sequence[Found], published: Mapping[str, str]) -> Iterator[str]:
    """The first part in words."""
    events = sorted({each.event for each in found})
    yield f"told: {len(events)} events, {len(found)} gold numbers"
    yield f"  in the history of the event: {sum(each.numbered for each in found)}"
    yield f"  with their claimant: {sum(each.place is not None for each in found)}"
    for event in events:
        own = [each for each in found if each.event == event]
        records = {each.record for each in own}
        yield (
            f"  {event}: {sum(each.place is not None for each in own)} of {len(own)}, "
            f"{'in order' if in_order(own, published) else 'not in order'}, "
            f"{'one record' if len(records) == 1 and None not in records else f'{len(records)} records'}"
        )


def report_changing(found: Sequence[Changing]) -> Iterator[str]:
    """The second part in words."""
    size = max(1, len(found))
    yield f"standing: {len(found)} incidents of gva dev whose number of killed changes between days"
    yield f"  best is the registry's number: {sum(one.best == one.killed for one in found) / size:.3f}"
    yield f"  it lies within low and high: {sum(one.within for one in found) / size:.3f}"
    exact = sum(one.low == one.high == one.killed for one in found)
    yield f"  low and high are both that number: {exact / size:.3f}"
    yield f"  the latest article's: {sum(one.latest == one.killed for one in found) / size:.3f}"
    yield f"  the highest of all articles: {sum(max(one.told) == one.killed for one in found) / size:.3f}"
    yield f"  any article's: {sum(one.killed in one.told for one in found) / size:.3f}"


def main() -> None:
    """Measure what is there."""
    folder, gva = scorers.corpora() / "incidents" / "gold", scorers.corpora() / "gva" / "dev.jsonl"
    if folder.is_dir():
        print(*report(gold_histories(folder), published_days(folder)), sep="\n")
    if gva.is_file():
        print(*report_changing(changing(gva)), sep="\n")
    if not folder.is_dir() and not gva.is_file():
        print(f"NOT MEASURED: neither incidents/gold nor gva/dev.jsonl in {scorers.corpora()}")


if __name__ == "__main__":
    main()

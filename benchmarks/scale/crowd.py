"""What reports of one single incident cost: N outlets tell of the same attack, in their own words.

    python -m benchmarks.scale.crowd 265 1000 [--ledger PATH_OR_URL]

For each N, into a fresh ledger: processor time of the ledger alone (reading is done before), the whole and for each
tenth of the way, so that growth shows. The reports are invented: words, sources, numbers, days of publication and
what else they tell differ; one in three is a near-copy of an earlier one, as wire copy is.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from benchmarks.machine import commit, machine
from benchmarks.scale.base import Read
from onrecord.config import Settings
from onrecord.ingest import Refused
from onrecord.ledger import LedgerStore, Query
from onrecord.ledger.batch import Batch
from onrecord.link import Linker
from onrecord.model import Capture
from onrecord.model.identity import capture_hash
from onrecord.pipeline import ENGINE, Given, Pipeline

_DAY = date(2025, 6, 1)
_ACTORS = ("JNIM fighters", "Gunmen", "JNIM militants", "Armed men", "JNIM jihadists")
_ACTS = ("attacked an army base in", "stormed a military camp in", "overran an army post in", "raided a barracks in")
_SOURCES = ("a local official", "residents", "a hospital source", "two security sources", "a teacher", "a shopkeeper")
_AGENCIES = ("Reuters", "AFP", "AP", "the BBC", "Studio Tamani", "RFI", "Al Jazeera", "EFE", "DPA", "Xinhua")
_PEOPLE = ("soldiers", "troops", "soldiers", "people")
_NAMES = ("Amadou", "Fanta", "Ousmane", "Mariam", "Boubacar", "Aissata", "Ibrahim", "Kadiatou", "Seydou", "Rokia")
_SCENES = (
    "Gunfire was heard from the {side} of the town until {hour} in the evening.",
    "Black smoke rose over the {side} quarter, {name} said by telephone.",
    "Shops on the {side} side stayed shut, said {name}, who sells {goods}.",
    "The attackers came on {number} motorcycles from the {side}, according to {name}.",
    "Helicopters circled over the {side} at about {hour}, {source} told {agency}.",
    "A convoy of {number} vehicles left for the {side} with the wounded, {source} said.",
    "Families fled towards the {side} with {goods} on donkey carts, {name} told {agency}.",
    "The market, where {goods} are sold on Sundays, was burnt, {source} said.",
)
_SIDES = ("north", "south", "east", "west", "river", "airfield", "school", "mosque")
_GOODS = ("onions", "salt", "cloth", "goats", "rice", "petrol", "melons", "millet", "shoes", "dried fish")


def reports(count: int, seed: int = 1) -> Iterator[Capture]:
    """`count` captures of as many outlets; the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - no secret
    stories: list[list[str]] = []
    for number in range(count):
        if stories and chance.random() < 1 / 3:
            story = [*chance.choice(stories)]
            story[chance.randrange(3, len(story))] = _scene(chance)
        else:
            story = _story(chance)
            stories.append(story)
        published = _DAY + timedelta(days=chance.choice((0, 1, 1, 1, 2)))
        content = "\n\n".join(story).encode()
        yield Capture(
            content,
            f"report-{number}",
            capture_hash(content),
            url=f"https://outlet-{number}.example/mali",
            outlet=f"Outlet {number}",
            published=published.isoformat(),
            retrieved=f"{published.isoformat()}T20:00:00+00:00",
        )


def _story(chance: Random) -> list[str]:
    actor, act, dead = chance.choice(_ACTORS), chance.choice(_ACTS), chance.choice((20, 25, 30, 30, 30, 32, 37))
    return [
        f"{actor} kill {dead} in {chance.choice(('Mali', 'Boulikessi', 'central Mali'))}",
        f"{actor} {act} Boulikessi, Mali, on Sunday 1 June 2025, killing at least {dead} {chance.choice(_PEOPLE)}, "
        f"{chance.choice(_SOURCES)} told {chance.choice(_AGENCIES)}.",
        f"Another {chance.randint(5, 40)} people were injured, {chance.choice(_SOURCES)} said.",
        *(_scene(chance) for _ in range(chance.randint(3, 9))),
    ]


def _scene(chance: Random) -> str:
    return chance.choice(_SCENES).format(
        side=chance.choice(_SIDES),
        hour=f"{chance.randint(1, 12)} o'clock",
        name=f"{chance.choice(_NAMES)} {chance.choice(_NAMES)[:3]}{chance.choice(('ko', 'ré', 'ni', 'ta'))}",
        goods=chance.choice(_GOODS),
        number=chance.randint(3, 60),
        source=chance.choice(_SOURCES),
        agency=chance.choice(_AGENCIES),
    )


def sheets(count: int) -> list[Read]:
    """The reports, read."""
    with tempfile.TemporaryDirectory() as folder:
        pipeline = Pipeline(Settings(ledger=f"{folder}/none.db", knowledge=Path(folder)))
        captures = list(reports(count))
        read = zip(captures, pipeline.sheets(captures, Given()), strict=True)
        return [Read(capture, sheet) for capture, sheet in read if not isinstance(sheet, Refused)]


def fill(where: str, reads: list[Read]) -> Iterator[float]:
    """Add reports; the processor time of each, that of what is left to do at the end with the last one."""
    store = LedgerStore(where, linker=Linker(), clock=lambda: datetime.now(UTC))
    began = time.process_time()
    with store.writer() as writer:
        batch = Batch(writer)
        for read in reads:
            for _ in batch.take(writer.put(read.capture, read.sheet, given="", engine=ENGINE)):
                pass
            yield time.process_time() - began
            began = time.process_time()
        for _ in batch.end():
            pass
    yield time.process_time() - began


def main() -> int:
    """Read the command line, run, and print."""
    words = argparse.ArgumentParser(prog="python -m benchmarks.scale.crowd", description=__doc__.partition("\n")[0])
    words.add_argument("counts", type=int, nargs="+", metavar="N", help="numbers of reports")
    words.add_argument("--ledger", help="an empty ledger, for one N; by default temporary files")
    asked = words.parse_args()
    sys.stdout.write(f"{machine()}; commit {commit()}\n")
    reads = sheets(max(asked.counts))
    for count in asked.counts:
        with tempfile.TemporaryDirectory() as folder:
            where = asked.ledger or f"{folder}/crowd.db"
            _show(count, where, list(fill(where, reads[:count])))
    return 0


def _show(count: int, where: str, costs: list[float]) -> None:
    store = LedgerStore(where, linker=Linker(), clock=lambda: datetime.now(UTC))
    with store.view() as view:
        largest = max(len(record.members) for record in view.records(Query()))
    tenth = max(1, count // 10)
    parts = " ".join(f"{1000 * sum(costs[at : at + tenth]) / tenth:.0f}" for at in range(0, tenth * 10, tenth))
    sys.stdout.write(
        f"{count:>6,} reports, {largest:,} of them one incident: {sum(costs):.1f} s of processor, "
        f"{1000 * sum(costs) / count:.0f} ms each; by tenths {parts} ms each; the end {costs[-1]:.1f} s\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

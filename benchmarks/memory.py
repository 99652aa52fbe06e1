"""Memory and speed of `ingest`: reports made on the fly, each different, put into a fresh ledger.

    python -m benchmarks.memory [REPORTS]        (10,000 by default)

Prints, at each tenth of the way, the reports a second since the last line and the peak resident memory so far (that of
the whole process, knowledge included). Flat means that the last lines say what the second did. Three reports in ten
tell of an attack told before, so that linking and assembly have work; one in ten is no report of violence.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from onrecord.config import Settings
from onrecord.ingest import Refused
from onrecord.model import Capture
from onrecord.model.identity import capture_hash
from onrecord.pipeline import Pipeline

LIMIT_MB = 600
"""What ingesting 10,000 reports may take."""
_KB = 1024
_START = date(2023, 1, 1)
_PLACES = (
    ("Djibo", "Burkina Faso"),
    ("Dori", "Burkina Faso"),
    ("Kaya", "Burkina Faso"),
    ("Gao", "Mali"),
    ("Kidal", "Mali"),
    ("Timbuktu", "Mali"),
    ("Bandiagara", "Mali"),
    ("Maiduguri", "Nigeria"),
    ("Damaturu", "Nigeria"),
    ("Tillaberi", "Niger"),
    ("Diffa", "Niger"),
    ("Kharkiv", "Ukraine"),
    ("Kherson", "Ukraine"),
    ("Goma", "the Democratic Republic of Congo"),
    ("Beni", "the Democratic Republic of Congo"),
    ("El Fasher", "Sudan"),
    ("Nyala", "Sudan"),
    ("Baidoa", "Somalia"),
    ("Idlib", "Syria"),
    ("Peshawar", "Pakistan"),
    ("Quetta", "Pakistan"),
    ("Kandahar", "Afghanistan"),
    ("Sittwe", "Myanmar"),
    ("Arauca", "Colombia"),
)
_ACTORS = (
    "JNIM fighters",
    "Gunmen",
    "Militants",
    "Armed men",
    "Islamic State fighters",
    "Rebels",
    "Suspected jihadists",
)
_ACTS = (
    "attacked an army base in",
    "ambushed a military convoy near",
    "opened fire on villagers in",
    "detonated a roadside bomb in",
    "fired rockets at",
    "stormed a police station in",
)
_PEOPLE = ("soldiers", "civilians", "people", "police officers", "farmers", "villagers")
_VOICES = (
    "a local official said",
    "residents told Reuters",
    "the army said in a statement",
    "a hospital source told AFP",
    "police said",
    "two security sources said",
)
_MORE = (
    "The ministry of defence has not confirmed the toll.",
    "No group has claimed responsibility for the attack.",
    "Several houses were set on fire, a witness said.",
    "Reinforcements were sent to the area, according to the governor.",
    "The attackers fled after an exchange of fire that lasted two hours.",
    "Similar attacks have killed hundreds of people in the region since 2019.",
)


def reports(count: int, seed: int = 1) -> Iterator[Capture]:
    """`count` captures; the same for the same seed."""
    random = Random(seed)  # noqa: S311 - no secret
    for number in range(count):
        story = number if random.random() > 0.3 else random.randrange(max(0, number - 50), number + 1)
        text = _harvest(number) if number % 10 == 9 else _attack(story, random)
        content = f"{text}\n\nReport {number} of the day's news.\n".encode()
        yield Capture(content, f"report-{number}", capture_hash(content), retrieved="2026-01-01T00:00:00+00:00")


def _attack(story: int, random: Random) -> str:
    fixed = Random(story)  # noqa: S311 - what all reports of one attack tell alike
    place, country = fixed.choice(_PLACES)
    day = _START + timedelta(days=story % 900)
    actor, act = fixed.choice(_ACTORS), fixed.choice(_ACTS)
    dead, hurt = fixed.randint(1, 40), fixed.randint(1, 60)
    published = day + timedelta(days=random.randint(0, 2))
    lines = [
        f"{actor} strike {place}, {dead} dead",
        f"{published:%a %d %B %Y}:",
        f"{actor} {act} {place}, {country}, on {day:%A}, killing at least {dead} {fixed.choice(_PEOPLE)}, "
        f"{random.choice(_VOICES)}.",
        f"Another {hurt} people were injured, {random.choice(_VOICES)}. {random.choice(_MORE)}",
        " ".join(random.sample(_MORE, 3)),
    ]
    return "\n\n".join(lines)


def _harvest(number: int) -> str:
    day = _START + timedelta(days=number % 900)
    return f"Rain helps the millet harvest\n\n{day:%a %d %B %Y}:\n\nFarmers expect {number} tonnes, the ministry said."


def peak_mb() -> float:
    """The most memory that this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KB


def main(count: int) -> int:
    """Ingest `count` reports; 1 where memory goes beyond the limit."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(ledger=str(Path(folder) / "bench.db"), knowledge=Path(folder) / "knowledge")
        pipeline = Pipeline(settings, clock=lambda: datetime.now(UTC))
        began = step = time.perf_counter()
        refused = 0
        for number, result in enumerate(pipeline.ingest(reports(count)), start=1):
            refused += isinstance(result, Refused)
            if number % max(1, count // 10) == 0:
                now = time.perf_counter()
                rate = max(1, count // 10) / (now - step)
                print(f"{number:>8,} reports  {rate:6.0f}/s  peak {peak_mb():5.0f} MB", flush=True)
                step = now
        size = Path(settings.ledger).stat().st_size / _KB / _KB
        took = time.perf_counter() - began
        with pipeline.view() as view:
            print(
                f"{count / took:.0f} reports/s in all, {refused} refused, {view.count()} incidents, {size:.0f} MB file"
            )
    return 1 if peak_mb() > LIMIT_MB else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))

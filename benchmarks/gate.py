"""Hold today's figures to pinned floors (`make gate`).

    python -m benchmarks.gate                    exit status 1 where a figure is under its floor or a gold has changed
    python -m benchmarks.gate --update           raise floors to just under today's figures, pin new ones and the golds
    python -m benchmarks.gate --lower SECTION    with --update: let the floors of one section sink, too

Floors (benchmarks/baseline.json) stand what one text costs under the figure that set them and only rise, unless a
person names the section whose floors may sink. A digest of each gold is pinned beside them: figures on another gold are
not comparable. The project's own corpus is always measured, others where present; what is absent is said.
"""

import argparse
import hashlib
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from benchmarks import measures
from benchmarks.figures import Figure, Section
from benchmarks.report import number

BASELINE = Path(__file__).with_name("baseline.json")
DIGITS = 4  # floors are rounded down to these decimals


class Pinned(msgspec.Struct, frozen=True):
    """What is pinned of one section: its gold's digest, and a floor (or ceiling, where less is better) per figure."""

    gold: str
    floors: dict[str, float]


Baseline = dict[str, Pinned]


@dataclass(frozen=True, slots=True)
class Fault:
    """One reason to fail."""

    section: str
    why: str

    def __str__(self) -> str:
        return f"{self.section}: {self.why}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, compare, and pin where asked to."""
    options = _options().parse_args(arguments)
    sections = list(measures.quality())
    for section in sections:
        if section.missing:
            print(f"NOT MEASURED {section.key}: {section.missing}")
    baseline = load(BASELINE)
    if options.update:
        baseline = updated(baseline, sections, lower=options.lower)
        save(baseline, BASELINE)
    faults = [fault for section in sections for fault in compare(section, baseline.get(section.key))]
    for fault in faults:
        print(f"FAILED {fault}")
    checked = sum(len(section.figures) for section in sections)
    print(f"gate: {checked} figures, {len(faults)} failed")
    return 1 if faults else 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gate", description="Hold figures to pinned floors.")
    parser.add_argument("--update", action="store_true", help="raise floors, pin new ones and the golds' digests")
    parser.add_argument("--lower", action="append", default=[], metavar="SECTION", help="let a section's floors sink")
    return parser


def load(path: Path) -> Baseline:
    """The pinned floors; none where the file is missing."""
    return msgspec.json.decode(path.read_bytes(), type=Baseline) if path.is_file() else {}


def save(baseline: Baseline, path: Path) -> None:
    """Write the floors, sorted, one a line."""
    rows = msgspec.json.encode(baseline, order="sorted")
    path.write_bytes(msgspec.json.format(rows, indent=1) + b"\n")


def digest(files: Iterable[Path]) -> str:
    """A hash of files by name and content."""
    total = hashlib.sha256()
    for path in sorted(files):
        total.update(f"{path.name}\x1f{hashlib.sha256(path.read_bytes()).hexdigest()}\x1e".encode())
    return total.hexdigest()[:16]


def compare(section: Section, pinned: Pinned | None) -> list[Fault]:
    """What is wrong with a section; a section that could not be measured is no fault."""
    if section.missing:
        return []
    if pinned is None:
        return [Fault(section.key, "has no floors yet: run with --update")]
    faults = [Fault(section.key, why) for why in _under(section.figures, pinned.floors)]
    if digest(section.gold) != pinned.gold:
        faults.append(Fault(section.key, "its gold has changed, floors may not fit: look, then run with --update"))
    return faults


def _under(figures: Sequence[Figure], floors: dict[str, float]) -> list[str]:
    """Figures on the wrong side, and floors whose figure is gone."""
    today = {figure.name: figure for figure in figures}
    gone = [
        f"{name}: no longer measured, its floor was {number(floor)}"
        for name, floor in floors.items()
        if name not in today
    ]
    worse = [
        f"{name}: {number(today[name].value)}, {'ceiling' if today[name].falls else 'floor'} {number(floor)}"
        for name, floor in floors.items()
        if name in today and is_worse(today[name], floor)
    ]
    return gone + worse


def is_worse(figure: Figure, floor: float) -> bool:
    """Whether a figure is on the wrong side of its floor (or ceiling)."""
    return figure.value > floor if figure.falls else figure.value < floor


def updated(baseline: Baseline, sections: Sequence[Section], *, lower: Sequence[str] = ()) -> Baseline:
    """Floors raised to today's figures; those that would sink stay, save in the sections named in `lower`."""
    measured = {section.key: section for section in sections if not section.missing}
    fresh = {
        key: Pinned(digest(section.gold), _floors(section, baseline.get(key), may_sink=key in lower))
        for key, section in measured.items()
    }
    return {**baseline, **fresh}


def _floors(section: Section, pinned: Pinned | None, *, may_sink: bool) -> dict[str, float]:
    """The floors of one section. A figure that is no longer measured keeps its floor unless floors may sink."""
    fresh = {figure.name: (figure.falls, _rounded(figure)) for figure in section.figures if figure.units}
    if pinned is None or may_sink:
        return {name: floor for name, (_, floor) in fresh.items()}
    raised = {
        name: (min if falls else max)(floor, pinned.floors.get(name, floor)) for name, (falls, floor) in fresh.items()
    }
    return {**pinned.floors, **raised}


def _rounded(figure: Figure) -> float:
    scale = 10**DIGITS
    return figure.floor if figure.falls else int(figure.floor * scale) / scale


if __name__ == "__main__":
    sys.exit(main())

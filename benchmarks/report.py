"""Measure everything, print it beside targets and anchors, and write docs/benchmarks.md (`make bench`).

    python -m benchmarks.report [--dry]     --dry prints only

What cannot be measured for want of corpora or scorers is said so, loudly, in both places.
"""

import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

from benchmarks import machine, measures, speed, startup
from benchmarks.figures import Figure, Section, Target, reached, target
from benchmarks.scorers import ROOT

PAGE = ROOT / "docs" / "benchmarks.md"
HEAD = """\
# Benchmarks

Written by `make bench`. Every figure is measured on texts that the rules were developed beside: dev parts of annotated
corpora that are not in this repository (`ONRECORD_CORPORA` leads to them) and the project's own invented reports
(`corpus/`). A figure on dev texts flatters; the intervals (95 %, texts resampled) say how little so few texts can tell.
Anchors are the best figures known on the same corpus, measured with the same scorer or published, as each row says.

`make gate` holds later versions to floors just under these figures (`benchmarks/baseline.json`); they only rise.
Claims that are found beyond the gold ones are not scored: gold lists the main claims, not all.
"""
COLUMNS = "| measure | ours | target | best known |\n|---|---|---|---|\n"


def main(arguments: list[str]) -> int:
    """Print all sections as they are measured; write the page unless --dry."""
    parts: list[str] = []
    for section in sections():
        parts.append(section_text(section))
        print(parts[-1], flush=True)
    if "--dry" not in arguments:
        PAGE.write_text("\n".join([HEAD, measured_on(), *parts]), encoding="utf-8")
    return 0


def measured_on() -> str:
    """Date, commit and machine."""
    return f"Measured {machine.today()} at commit {machine.commit()}, on {machine.machine()}.\n"


def sections() -> Iterator[Section]:
    """Quality first, then the reader, speed and memory."""
    yield from measures.quality()
    yield optional("reading", "Reading pages: story kept, promotion removed")
    yield speed_section()
    yield optional("memory", "Memory")


def optional(name: str, title: str) -> Section:
    """The section that a module of this folder measures with its function `section`."""
    if find_spec(f"benchmarks.{name}") is None:
        return Section(name, title, missing=f"benchmarks/{name}.py does not exist")
    measured: Section = import_module(f"benchmarks.{name}").section()
    return measured


def speed_section() -> Section:
    """Documents a second and seconds to the first result."""
    start, fast = startup.measure(), speed.measure()
    figures = (
        Figure("documents a second", round(fast.per_second), 0),
        Figure("seconds to the first result", start, 0, falls=True),
    )
    notes = (
        f"Documents: {fast}; one process on one core, from bytes to sheet, everything loaded; best of {speed.PASSES}.",
        "First result: `onrecord read --format json` of one page as a process of its own, files in the system's cache.",
    )
    return Section("speed", "Speed", figures, notes=notes)


def section_text(section: Section) -> str:
    """A section as Markdown."""
    head = f"## {section.title}\n\n"
    if section.missing:
        return f"{head}**NOT MEASURED**: {section.missing}.\n"
    rows = "".join(row(figure, target(section.key, figure.name)) for figure in section.figures)
    notes = "".join(f"\n{note}\n" for note in section.notes)
    return f"{head}{COLUMNS}{rows}{notes}"


def row(figure: Figure, aim: Target) -> str:
    """One line of a table: missed targets are marked."""
    met = "" if aim.value is None or reached(figure, aim.value) else " (missed)"
    return f"| {figure.name} | {shown(figure)}{met} | {aimed(figure, aim)} | {aim.anchor} |\n"


def shown(figure: Figure) -> str:
    """The value with its interval."""
    value = number(figure.value)
    if figure.interval is None:
        return value
    low, high = figure.interval
    return f"{value} [{number(low)}, {number(high)}]"


def aimed(figure: Figure, aim: Target) -> str:
    """The target with its direction."""
    if aim.value is None:
        return ""
    return f"{'≤' if figure.falls else '≥'} {number(aim.value)}"


def number(value: float) -> str:
    """Counts as they are, shares with three decimals, percentages with one."""
    if isinstance(value, int):
        return str(value)
    return f"{value:.3f}" if value <= 1 else f"{value:.1f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Measure everything, print it beside targets and anchors, and write docs/benchmarks.md (`make bench`).

    python -m benchmarks.report [--dry] [--quick]     --dry prints only; --quick leaves memory out (minutes)

What cannot be measured for want of corpora or scorers is said so, loudly, in both places.
"""

import re
import subprocess
import sys
from collections.abc import Iterator

from benchmarks import glance, machine, measures, reading, serving, speed, startup
from benchmarks.figures import Figure, Section, Target, reached, target
from benchmarks.scorers import ROOT
from onrecord.read import read_report

PAGE = ROOT / "docs" / "benchmarks.md"
HEAD = """\
# Benchmarks

Written by `make bench`. Every figure is measured on texts that the rules were developed beside: dev parts of annotated
corpora that are not in this repository (`ONRECORD_CORPORA` leads to them) and the project's own invented reports
(`corpus/`). A figure on dev texts flatters; the intervals (95 %, texts resampled) say how little so few texts can tell.
Anchors are the best figures known on the same corpus, measured with the same scorer or published, as each row says.

`make gate` holds later versions to floors just under these figures (`benchmarks/baseline.json`); they only rise.
Claims that are found beyond the gold ones are not scored: gold lists the main claims, not all.

`python -m benchmarks TASK GOLD OUT` writes predictions in the scorers' forms for texts in a corpus's form, with or
without answers: `incidents` (GOLD and OUT are folders), `timex`, `toponyms`, `tolls`, `attribution`, `muc4-roles`,
`muc4-slots`. A text on which
the engine crashes counts as a miss. `python -m benchmarks.speed`, `.glance`, `.startup`, `.memory`, `.reading`,
`.scale`, `.scale.crowd`, `.crash`, `.orders`, `.serving`, `.batch` measure one thing.
"""
COLUMNS = "| measure | ours | target | best known |\n|---|---|---|---|\n"


def main(arguments: list[str]) -> int:
    """Print all sections as they are measured; write the page unless --dry."""
    parts: list[str] = []
    for section in sections(quick="--quick" in arguments):
        parts.append(section_text(section))
        print(parts[-1], flush=True)
    if "--dry" not in arguments:
        PAGE.write_text("\n".join([HEAD, measured_on(), *parts]), encoding="utf-8")
    return 0


def measured_on() -> str:
    """Date, commit and machine."""
    return f"Measured {machine.today()} at commit {machine.commit()}, on {machine.machine()}.\n"


def sections(*, quick: bool = False) -> Iterator[Section]:
    """Quality first, then the reader, speed and memory."""
    yield from measures.quality()
    yield reading_section()
    yield speed_section()
    yield glance_section()
    yield serving.section()
    title = "Memory of `ingest`, 10,000 reports"
    yield Section("memory", title, missing="left out (--quick)") if quick else memory_section(title)


def reading_section() -> Section:
    """Story kept and promotion removed on pages whose right reading is written down."""
    reference = reading.load_reference()
    pages = [*reading.load_expected(reading.EXAMPLES), *([reference] if reference else [])]
    readings = [reading.measure(expected, read_report(capture)) for expected, capture in pages]
    story = sum(len(one.expected.story) for one in readings)
    promotion = sum(len(one.expected.promotion) for one in readings)
    figures = (
        Figure("story paragraphs kept", 1 - sum(len(one.lost) for one in readings) / story, 0),
        Figure("promotion removed", 1 - sum(len(one.left) for one in readings) / promotion, 0),
        Figure("paragraphs that are neither", sum(len(one.extra) for one in readings), 0, falls=True),
    )
    absent = "" if reference else " The reference page is not among the corpora."
    notes = (f"{story} story paragraphs and {promotion} pieces of promotion on {len(readings)} pages.{absent}",)
    return Section("reading", "Reading pages", figures, notes=notes)


def memory_section(title: str) -> Section:
    """Peak memory of a process that ingests 10,000 reports, and its way there."""
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.memory"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    peaks = [int(number) for number in re.findall(r"peak +(\d+) MB", run.stdout)]
    if not peaks:
        return Section("memory", title, missing=f"python -m benchmarks.memory failed with exit status {run.returncode}")
    figures = (
        Figure("peak MB", peaks[-1], 0, falls=True),
        Figure("MB more than after the first tenth", peaks[-1] - peaks[0], 0, falls=True),
    )
    return Section("memory", title, figures, notes=(run.stdout.strip().splitlines()[-1],))


def speed_section() -> Section:
    """Documents a second and seconds to the first result."""
    start, guided, fast = startup.measure(), speed.measure_guided(), speed.measure()
    figures = (
        Figure("documents a second", round(fast.per_second), 0),
        Figure("relevant reports a second, rules and tagger, two cores", round(guided.per_second, 1), 0),
        Figure("seconds to the first result", start, 0, falls=True),
    )
    notes = (
        f"Documents: {fast}; rules alone, one process on one core, from bytes to sheet, everything loaded; best of"
        f" {speed.PASSES}. Relevant reports: {guided}; rules and tagger, two processes.",
        "First result: `onrecord read --format json` of one page as a process of its own, files in the system's cache.",
    )
    return Section("speed", "Speed", figures, notes=notes)


def glance_section() -> Section:
    """How fast irrelevant reports are turned away, and how many relevant ones."""
    figures = [Figure("irrelevant reports a second", round(glance.per_second()), 0)]
    for cost in glance.costs():
        figures.append(Figure(f"relevant texts let through, {cost.name}", cost.recall, 0))
        figures.append(Figure(f"incidents lost, {cost.name}", cost.lost, 0, falls=True))
    notes = ("Reports of about 300 characters, one core, from cleaned text to verdict. Lost: a full reading finds it.",)
    return Section("first look", "First look at a report", tuple(figures), notes=notes)


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

"""Rules, tagger, both: the same tasks by each engine, as a table in docs/tagger.md.

    python -m benchmarks.ablation [--dry]     --dry prints only

The model is the installed one, or that of ONRECORD_TAGGER.
"""

import re
import sys
from collections.abc import Iterator, Sequence

from benchmarks import machine, measures
from benchmarks.corpus import Part
from benchmarks.engines import engine, model, settings
from benchmarks.figures import Figure, Section
from benchmarks.report import number
from benchmarks.scorers import ROOT
from onrecord.model import EngineKind
from onrecord.pipeline import Pipeline

PAGE = ROOT / "docs" / "tagger.md"
TABLE = re.compile(r"(?<=<!-- ablation -->\n).*?(?=<!-- end -->)", re.DOTALL)
SHOWN = (
    "F1",
    "precision",
    "recall",
    "hard negatives hit",
    "date",
    "place",
    "event type",
    "perpetrator",
    "target",
    "fatalities",
    "claims: recall",
    "claims: stance",
    "claims: claimant",
    "denials and non-confirmations: recall",
    "F1, French only",
    "attribution (content+source)",
    "source exact",
    "content exact",
)


def sections() -> Iterator[Section]:
    """The tasks in which rules and tagger can take each other's place."""
    yield measures.own_incidents(Part.TEST)
    yield measures.dev_incidents()
    key, title, task, file, scores = next(each for each in measures.LINE_TASKS if each[2] == "attribution")
    with model("all"):  # the default one was taught to pass over statements that are not about an incident
        yield measures.line_task(key, f"{title}, the tagger by the model `all`", task=task, file=file, scores=scores)


def rows(by_engine: dict[EngineKind, Sequence[Section]]) -> Iterator[str]:
    """A row a figure, an engine a column."""
    yield "| | " + " | ".join(by_engine) + " |"
    yield "|---" * (1 + len(by_engine)) + "|"
    for index, section in enumerate(next(iter(by_engine.values()))):
        yield f"| **{section.title}** |" + " |" * len(by_engine)
        for name in SHOWN:
            found = [_figure(several[index], name) for several in by_engine.values()]
            if any(figure is not None for figure in found):
                yield f"| {name} | " + " | ".join(_shown(figure) for figure in found) + " |"


def _figure(section: Section, name: str) -> Figure | None:
    return next((figure for figure in section.figures if figure.name == name), None)


def _shown(figure: Figure | None) -> str:
    if figure is None:
        return "–"
    low_high = f" [{number(figure.interval[0])}, {number(figure.interval[1])}]" if figure.interval else ""
    return f"{number(figure.value)}{low_high}"


def main(arguments: list[str]) -> int:
    """Measure all, print the table, and write it unless --dry."""
    by_engine: dict[EngineKind, Sequence[Section]] = {}
    for kind in EngineKind:
        with engine(kind):
            by_engine[kind] = list(sections())
    with engine(EngineKind.BOTH):
        model = Pipeline(settings()).engine
    table = "\n".join(rows(by_engine))
    text = f"Measured {machine.today()} at commit {machine.commit()}, {model}.\n\n{table}\n"
    print(text)
    if "--dry" not in arguments:
        PAGE.write_text(TABLE.sub(lambda _: text, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""A measured figure with what it is held against."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TARGETS = Path(__file__).with_name("targets.toml")


@dataclass(frozen=True, slots=True)
class Figure:
    """One number.

    `units` is how many texts (or found incidents) it was taken over; 0 for what no gate may pin (times, memory).
    `falls` is true where less is better. `full` is the best possible: shares are 0 to 1, corpus scores per cent, as
    their scorers give them. Counts are integers.
    """

    name: str
    value: float
    units: int
    falls: bool = False
    full: float = 1.0
    interval: tuple[float, float] | None = None

    @property
    def floor(self) -> float:
        """A little under the figure: what one text more going wrong would cost. Counts: one more."""
        if self.falls:
            return self.value + 1
        return max(0.0, self.value - self.full / self.units)


@dataclass(frozen=True, slots=True)
class Target:
    """What a figure should reach, and the best known on the same texts."""

    value: float | None = None
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Figures over one set of texts. `gold` names the files a digest is kept of; `missing` says why there are none."""

    key: str
    title: str
    figures: tuple[Figure, ...] = ()
    gold: tuple[Path, ...] = ()
    missing: str = ""
    notes: tuple[str, ...] = ()


@cache
def targets() -> dict[str, dict[str, Target]]:
    """The targets and anchors of benchmarks/targets.toml, by section and figure."""
    table = tomllib.loads(TARGETS.read_text(encoding="utf-8"))
    return {key: {name: Target(**row) for name, row in rows.items()} for key, rows in table.items()}


def target(section: str, figure: str) -> Target:
    """What to hold a figure against; an empty target where there is nothing."""
    return targets().get(section, {}).get(figure, Target())


def reached(figure: Figure, aim: float) -> bool:
    """Whether a figure is as good as its target."""
    return figure.value <= aim if figure.falls else figure.value >= aim

"""What is wrong with a file, said so that it can be put right: file, line, label, and what was expected."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of one file. `line` counts from 1; 0 where the fault is the whole file's."""

    file: str
    line: int
    label: str
    message: str

    def __str__(self) -> str:
        label = f" {self.label}:" if self.label else ""
        return f"{self.file}:{self.line}:{label} {self.message}"


@dataclass(slots=True)
class Notes:
    """Gathers the problems of one file, finding the line of each."""

    file: str
    raw: str
    problems: list[Problem] = field(default_factory=list)

    def add(self, label: str, message: str) -> None:
        """Note a fault of a table ("incidents.i1"), a key of it ("incidents.i1.date") or a mark ("i1.toll")."""
        self.problems.append(Problem(self.file, self._line(label), label, message))

    def at(self, line: int, message: str) -> None:
        """Note a fault of a line."""
        self.problems.append(Problem(self.file, line, "", message))

    def _line(self, label: str) -> int:
        lines = self.raw.splitlines()
        parts = label.split(".")
        if parts[0] in ("incidents", "claims"):
            table = _first(lines, f"[{'.'.join(parts[:2])}]", 0)
            return _first(lines, f"{parts[2]} =", table) if len(parts) > 2 else table
        return _first(lines, f"{label} =", 0) if label and len(parts) == 1 else _first_mark(lines, label)


def _first(lines: list[str], start: str, after: int) -> int:
    """The first line from `after` on (both counted from 1) that begins so; else `after`."""
    found = (n for n, line in enumerate(lines, 1) if n >= after and line.startswith(start))
    return next(found, after)


def _first_mark(lines: list[str], label: str) -> int:
    return next((n for n, line in enumerate(lines, 1) if label and "{{" in line and label in line), 0)

"""python -m benchmarks TASK GOLD OUT: write predictions in the scorers' forms; GOLD may come without answers."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

TASKS = ("incidents", "timex", "toponyms", "tolls", "attribution")


def main(arguments: list[str]) -> int:
    """Run one task; 2 on wrong usage."""
    if len(arguments) != 3 or arguments[0] not in TASKS:
        print(f"usage: python -m benchmarks {{{'|'.join(TASKS)}}} GOLD OUT", file=sys.stderr)
        return 2
    predict: Callable[[Path, Path], object] = import_module(f"benchmarks.{arguments[0]}").predict
    predict(Path(arguments[1]), Path(arguments[2]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

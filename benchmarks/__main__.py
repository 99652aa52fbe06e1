"""python -m benchmarks TASK GOLD OUT: write predictions in the scorers' forms; GOLD may come without answers."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

TASKS = {
    "incidents": "incidents:predict",
    "timex": "timex:predict",
    "toponyms": "toponyms:predict",
    "tolls": "tolls:predict",
    "attribution": "attribution:predict",
    "clusters-gva": "linking.clusters:predict_gva",
    "clusters-ecb": "linking.clusters:predict_ecb",
    "merging": "incidents:predict",
    "muc4-roles": "muc4.roles:predict",
    "muc4-slots": "muc4.slots:predict",
}
"""The module and function of each task."""


def main(arguments: list[str]) -> int:
    """Run one task; 2 on wrong usage."""
    if len(arguments) != 3 or arguments[0] not in TASKS:
        print(f"usage: python -m benchmarks {{{'|'.join(TASKS)}}} GOLD OUT", file=sys.stderr)
        return 2
    module, _, name = TASKS[arguments[0]].partition(":")
    predict: Callable[[Path, Path], object] = getattr(import_module(f"benchmarks.{module}"), name)
    predict(Path(arguments[1]), Path(arguments[2]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

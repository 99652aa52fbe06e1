"""How long `onrecord read` takes from its start, as a process of its own, to its first result.

    python -m benchmarks.startup

Warm after a first, uncounted start: the files in the system's cache and the modules' bytecode, as any installed package
has it. What is timed is the interpreter, the imports, the lexicons, the names' automaton, and one page. The median of a
few starts counts.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.scorers import ROOT

PAGE = ROOT / "examples" / "mali-gossi-post.txt"
STARTS = 7


def measure() -> float:
    """Seconds from the start to the first line of JSON."""
    with tempfile.TemporaryDirectory() as bytecode:
        environ = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environ["PYTHONPYCACHEPREFIX"] = bytecode
        return statistics.median([_start(environ) for _ in range(STARTS + 1)][1:])


def _start(environ: dict[str, str]) -> float:
    program = Path(sys.executable).with_name("onrecord")
    begun = time.perf_counter()
    with subprocess.Popen(  # noqa: S603
        [str(program), "read", "--format", "json", str(PAGE)], stdout=subprocess.PIPE, env=environ
    ) as process:
        line = process.stdout.readline() if process.stdout else b""
        taken = time.perf_counter() - begun
    if process.returncode != 0 or not line.startswith(b"{"):
        raise RuntimeError(f"onrecord read: exit status {process.returncode} and no sheet")
    return taken


if __name__ == "__main__":
    sys.stdout.write(f"{measure():.2f} s to the first result\n")

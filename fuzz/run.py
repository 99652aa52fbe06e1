"""Fuzz one target for a while: `python -m fuzz.run reader --seconds 600`. Needs atheris (the group `fuzz`).

What raises is kept once for each place in the code, and the run goes on; a hang ends it and is kept too. Inputs that
reach new code are kept in `.fuzz/corpus`: the next run goes on from there. Exit code 1 where anything was found.
"""

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import time
import traceback
from pathlib import Path

HERE = Path(__file__).parent
WORK = Path(".fuzz")
HANG = 20
"""Seconds for one input of at most LONGEST bytes, on a busy machine; a page takes a hundredth of one."""
LONGEST = 4096
_TOKEN = re.compile(rb"[\w'<>/=-]{2,24}")


def main() -> None:
    """Run one target, in a process of its own, again after a hang until its time is up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=[path.name for path in sorted((HERE / "seeds").iterdir())])
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.inside:
        _fuzz(asked.target, asked.seconds)
        return
    until, executed = time.monotonic() + asked.seconds, 0
    while (left := int(until - time.monotonic())) > 0:
        command = [sys.executable, "-m", "fuzz.run", asked.target, "--seconds", str(left), "--inside"]
        done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 - our own command
        runs = re.findall(r"(?:^#|executed_units: )(\d+)", done.stderr, re.MULTILINE)
        executed += int(runs[-1]) if runs else 0
        if not runs:
            sys.exit(done.stderr)
    found = sorted((WORK / "found" / asked.target).glob("*"))
    inputs = len(list((WORK / "corpus" / asked.target).iterdir()))
    print(json.dumps({"target": asked.target, "seconds": asked.seconds, "executed": executed, "corpus": inputs}))
    for path in found:
        print(path)
    sys.exit(1 if found else 0)


def _fuzz(target: str, seconds: int) -> None:
    import atheris

    with atheris.instrument_imports(include=["onrecord"]):
        from fuzz.targets import TARGETS

    corpus, found, words = WORK / "corpus" / target, WORK / "found" / target, WORK / f"{target}.dict"
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    words.write_text(_dictionary(HERE / "seeds" / target), encoding="ascii")
    seen = set[str]()

    def one(data: bytes) -> None:
        try:
            TARGETS[target](data)
        except Exception as error:  # every fault is kept once
            place = traceback.extract_tb(error.__traceback__)[-1]
            key = f"{type(error).__name__}-{Path(place.filename).stem}-{place.lineno}"
            if key not in seen:
                seen.add(key)
                (found / f"{key}-{hashlib.sha256(data).hexdigest()[:8]}").write_bytes(data)

    options = [
        f"-max_total_time={seconds}",
        f"-timeout={HANG}",
        f"-max_len={LONGEST}",
        f"-artifact_prefix={found}{os.sep}",
        f"-dict={words}",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus), str(HERE / "seeds" / target)], one)
    atheris.Fuzz()


def _dictionary(seeds: Path) -> str:
    """The words of the seeds, for the fuzzer to put together anew."""
    tokens = sorted({token for path in seeds.iterdir() for token in _TOKEN.findall(path.read_bytes())})
    shown = ("".join(chr(b) if 32 < b < 127 and b not in b'"\\' else f"\\x{b:02x}" for b in each) for each in tokens)
    return "".join(f'"{each}"\n' for each in shown)


if __name__ == "__main__":
    main()

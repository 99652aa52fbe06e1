"""Every regular expression that the package compiles, on standard output, as JSON: pattern, flags, place, whether of bytes.

A program of its own, as modules compile their patterns when they are first imported.
"""

import importlib
import json
import pkgutil
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SRC = f"{ROOT / 'src' / 'onrecord'}/"
_compile = re._compile  # type: ignore[attr-defined]
found: dict[tuple[Any, int], str] = {}


def noticed(pattern: Any, flags: Any) -> Any:
    """Compile, and write down for whom."""
    made = _compile(pattern, flags)
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename == re.__file__:
        frame = frame.f_back
    name = frame.f_code.co_filename
    if name.startswith(SRC):
        found.setdefault((made.pattern, made.flags), f"{name.removeprefix(SRC)}:{frame.f_lineno}")
    return made


def main() -> None:
    """Import everything, and read the examples."""
    re._compile = noticed  # type: ignore[attr-defined]
    import onrecord

    for module in pkgutil.walk_packages(onrecord.__path__, "onrecord."):
        if "migrations" not in module.name:
            importlib.import_module(module.name)
    from onrecord.config import Settings
    from onrecord.ingest.batch import captures
    from onrecord.model import EngineKind
    from onrecord.pipeline import Pipeline

    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(ledger="none", knowledge=Path(folder), engine=EngineKind.RULES)
        for _ in Pipeline(settings).sheets(captures([ROOT / "examples"])):
            pass
    rows = [
        (source.decode("latin-1") if isinstance(source, bytes) else source, flags, where, isinstance(source, bytes))
        for (source, flags), where in found.items()
    ]
    json.dump(rows, sys.stdout)


if __name__ == "__main__":
    main()

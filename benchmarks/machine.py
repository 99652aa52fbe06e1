"""What a figure was measured on, in general words: no host name, no path."""

import os
import platform
import subprocess
import sysconfig
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.scorers import ROOT


def machine() -> str:
    """Processor, cores, system and Python."""
    system = f"{platform.system()} {platform.machine()}"
    return f"{_processor()}, {os.cpu_count()} cores, {system}, Python {platform.python_version()}{_build()}"


def _build() -> str:
    """An interpreter built without profile-guided optimisation is a fifth slower or more: say so."""
    options = str(sysconfig.get_config_var("CONFIG_ARGS") or "")
    return "" if "--enable-optimizations" in options else " (built without profile-guided optimisation)"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unknown processor"


def commit() -> str:
    """The commit measured, marked where files differ from it."""
    head = _git("rev-parse", "--short", "HEAD")
    changed = _git("status", "--porcelain", "--untracked-files=no", "--", "src", "benchmarks", "corpus")
    return f"{head} with changes" if head and changed else head or "no commit"


def _git(*arguments: str) -> str:
    found = subprocess.run(  # noqa: S603
        ["git", "-C", str(ROOT), *arguments],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout.strip() if found.returncode == 0 else ""


def today() -> str:
    """The day of measuring (UTC)."""
    return datetime.now(tz=UTC).date().isoformat()

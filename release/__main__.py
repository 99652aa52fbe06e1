"""Make a release in `dist/`: wheel and sdist, a bill of materials (CycloneDX), licences, checksums.

Both are built twice from the commit and must be equal byte for byte. The size of an installation is measured.

Exit code 1 where two builds differ, or a licence is not known or not allowed. The size is printed beside its target.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
LOCK = ROOT / "requirements" / "run.lock"
MOST_MB = 300
"""Megabytes (millions of bytes) that an installation without extras should take at most."""
NOT_ALLOWED = ("AGPL", "GPL", "SSPL", "BUSL", "Proprietary")
ALLOWED = ("LGPL", "MPL")
"""Not to be taken for those: of these, unchanged parts may be used beside code under Apache-2.0."""
STATED = {"protobuf": "BSD-3-Clause", "pyahocorasick": "BSD-3-Clause"}
"""Packages whose metadata name no licence that a machine can read; as their own licence files say."""
GENERATED = ("src/onrecord/web/static/vendor",)
"""What is no part of the commit and belongs into the wheel: made by `make assets`."""


def main() -> None:
    """All steps, in order."""
    stamp = _run("git", "log", "-1", "--format=%ct", cwd=ROOT).strip()
    shutil.rmtree(DIST, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="onrecord-release-") as folder:
        builds = [_built(Path(folder, name), stamp) for name in ("one", "another")]
        sums = [{path.name: _sha256(path) for path in each} for each in builds]
        if sums[0] != sums[1]:
            sys.exit(f"two builds of one commit differ: {sums}")
        DIST.mkdir()
        for path in builds[0]:
            shutil.copy(path, DIST)
        wheel = next(DIST.glob("*.whl"))
        python = _installed(Path(folder, "venv"), wheel)
        size = _size(python)
        _bill(python)
    licences = dict(_licences())
    (DIST / "licences.txt").write_text(
        "".join(f"{name}\t{words}\n" for name, words in sorted(licences.items())), "utf-8"
    )
    wrong = {name: words for name, words in licences.items() if not may_be_used(words)}
    files = sorted(path for path in DIST.iterdir() if path.name != "SHA256SUMS")
    (DIST / "SHA256SUMS").write_text("".join(f"{_sha256(path)}  {path.name}\n" for path in files), "utf-8")
    print(f"{wheel.name}: {wheel.stat().st_size / 1e6:.1f} MB, built twice, {_sha256(wheel)}")
    print(f"installed without extras: {size:.0f} MB in {len(licences)} packages (the target: {MOST_MB})")
    if wrong:
        sys.exit(f"licences that are unknown or not allowed: {wrong}")


def _built(folder: Path, stamp: str) -> list[Path]:
    """A wheel and a source archive of the commit, from a copy of its own."""
    folder.mkdir()
    archive = folder / "commit.tar"
    _run("git", "archive", "-o", str(archive), "HEAD", cwd=ROOT)
    shutil.unpack_archive(archive, folder / "source", filter="data")
    for name in GENERATED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / "source" / name, dirs_exist_ok=True)
    environ = os.environ | {"SOURCE_DATE_EPOCH": stamp, "PYTHONPATH": "", "PYTHONHASHSEED": str(len(folder.name))}
    _run(sys.executable, "-m", "hatchling", "build", "-d", str(folder / "out"), cwd=folder / "source", environ=environ)
    return sorted((folder / "out").iterdir())


def _installed(folder: Path, wheel: Path) -> Path:
    """The Python of an environment with the wheel and what it needs, by the lock, and nothing else."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    pip = (str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    _run(*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK), cwd=folder)
    _run(*pip, "--no-deps", str(wheel), cwd=folder)
    _run(str(python), "-m", "pip", "uninstall", "--quiet", "--yes", "setuptools", "pip", cwd=folder)
    return python


def _size(python: Path) -> float:
    """Megabytes of all installed files, without compiled copies."""
    (site,) = (python.parent.parent / "lib").glob("python*/site-packages")
    return sum(path.stat().st_size for path in site.rglob("*") if path.is_file() and path.suffix != ".pyc") / 1e6


def _bill(python: Path) -> None:
    """Everything that is installed, as a CycloneDX document."""
    command = [
        str(Path(sys.executable).parent / "cyclonedx-py"),
        "environment",
        "--output-reproducible",
        "--of",
        "JSON",
    ]
    command += ["--pyproject", str(ROOT / "pyproject.toml"), "-o", str(DIST / "onrecord.cdx.json"), str(python)]
    _run(*command, cwd=ROOT)


def _licences() -> Iterator[tuple[str, str]]:
    """Each package with its licences in words."""
    for part in json.loads((DIST / "onrecord.cdx.json").read_text(encoding="utf-8"))["components"]:
        said = [_named(each) for each in part.get("licenses", ())]
        words = "; ".join(dict.fromkeys(filter(None, said)))
        yield f"{part['name']} {part['version']}", words or STATED.get(part["name"], "")


def _named(stated: dict[str, Any]) -> str:
    """A licence as CycloneDX has it, in words."""
    one = stated.get("license", {})
    return str(stated.get("expression") or one.get("id") or one.get("name") or "")


def may_be_used(words: str) -> bool:
    """Whether a licence, or one of several to choose from, allows use beside code under Apache-2.0."""
    return any(_is_allowed(each) for each in words.split(" OR "))


def _is_allowed(words: str) -> bool:
    bare = words
    for name in ALLOWED:
        bare = bare.replace(name, "")
    return bool(words.strip()) and not any(name in bare for name in NOT_ALLOWED)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _run(*command: str, cwd: Path, environ: dict[str, str] | None = None) -> str:
    done = subprocess.run(list(command), cwd=cwd, env=environ, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()

"""The package as users get it: a wheel that holds all it needs."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "examples" / "nigeria-marte-followup.txt"


def run(*command: str, cwd: Path, **environment: str) -> str:
    done = subprocess.run(  # noqa: S603  (our own commands)
        [sys.executable, *command], cwd=cwd, env=os.environ | environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_a_wheel_reads_a_page_without_the_source_beside_it(tmp_path):
    wheels, installed = tmp_path / "wheels", tmp_path / "installed"
    run("-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(wheels), ".", cwd=ROOT)
    (wheel,) = wheels.glob("onrecord-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        assert not [name for name in archive.namelist() if name.startswith(("tests/", "corpus/", "benchmarks/"))]
        archive.extractall(installed)
    code = "import onrecord; print(onrecord.__file__); from onrecord.cli import main; main()"
    out = run("-c", code, "read", "--format", "json", str(PAGE), cwd=tmp_path, PYTHONPATH=str(installed))
    where, sheet = out.split("\n", 1)
    assert where.startswith(str(installed))
    assert [incident["place"]["name"] for incident in json.loads(sheet)["incidents"]] == ["Marte", "Monguno"]

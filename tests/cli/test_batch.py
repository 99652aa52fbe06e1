"""onrecord batch: archives into tables, tables into a ledger."""

import json
import signal
import sys
import time

import pytest

from tests.batch.stories import folder, web_archive
from tests.cli.runner import Cli

pytest.importorskip("pyarrow", reason="pyarrow is not installed (pip install 'onrecord[batch]')")
pytest.importorskip("fastwarc", reason="fastwarc is not installed (pip install 'onrecord[batch]')")


@pytest.fixture
def cli(tmp_path):
    return Cli(tmp_path)


def test_bad_records_are_counted_and_the_exit_code_says_so(cli, tmp_path):
    out = str(tmp_path / "out")
    result = cli("batch", str(folder(tmp_path / "in")), "--out", out, "--workers", "1", "--format", "json")
    counts = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (counts["pages"], counts["reports"], counts["errors"], counts["parts_kept"]) == (17, 15, 2, 0)
    assert "wire.jsonl: line 2: expected a JSON article record" in result.stderr
    linked = cli("batch", "link", out)
    assert linked.exit_code == 0
    assert linked.stdout.startswith("15 read: 15 new")


def test_a_run_that_was_killed_goes_on(cli, tmp_path):
    for number in range(6):
        web_archive(tmp_path / f"{number}.warc.gz", range(number * 30, number * 30 + 30))
    inputs = [str(path) for path in sorted(tmp_path.glob("*.warc.gz"))]
    command = ("batch", *inputs, "--out", str(tmp_path / "out"), "--workers", "1", "--format", "json")
    with cli.start(*command) as running:
        while len(list(tmp_path.glob("out/reports/*.parquet"))) < 2:
            time.sleep(0.02)
        running.send_signal(signal.SIGKILL)
        running.communicate()
    told = cli("batch", "link", str(tmp_path / "out"), "--db", str(tmp_path / "half.db"))
    assert "did not come to its end" in told.stderr
    result = cli(*command)
    counts = json.loads(result.stdout)
    assert (result.exit_code, counts["pages"], counts["reports"]) == (0, 180, 180)
    assert 2 <= counts["parts_kept"] < counts["parts"]


WRONG = [
    ("no input", ("batch", "--out", "out"), 2, "Missing argument"),
    ("no folder for the tables", ("batch", "."), 2, "Missing option '--out'"),
    ("an input that is not there", ("batch", "nowhere", "--out", "out"), 2, "does not exist"),
]


@pytest.mark.parametrize(("command", "code", "words"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_wrong_usage_is_said(cli, tmp_path, monkeypatch, command, code, words):
    monkeypatch.chdir(tmp_path)
    result = cli(*command)
    assert (result.exit_code, words in result.stderr) == (code, True)


def test_a_folder_without_tables_is_no_batch(cli, tmp_path):
    result = cli("batch", "link", str(tmp_path))
    assert "expected the tables of `onrecord batch`" in str(result.exception)


def test_a_cluster_needs_its_library(cli, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "ray", None)
    web_archive(tmp_path / "a.warc", range(1))
    result = cli("batch", str(tmp_path / "a.warc"), "--out", str(tmp_path / "out"), "--ray", "local")
    assert "pip install 'onrecord[ray]'" in str(result.exception)

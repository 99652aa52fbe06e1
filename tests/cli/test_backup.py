"""onrecord backup, restore, migrate: in words, and with exit codes that can be relied on."""

import hashlib
import json
import zipfile

import pytest

from tests.cli.pages import STORY


@pytest.fixture
def page(cli, tmp_path):
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    assert cli("ingest", str(tmp_path / "story.txt")).exit_code == 0
    return cli


def shown(cli, ledger):
    """What a ledger lists, as JSON."""
    cli.environ["ONRECORD_LEDGER"] = str(ledger)
    return cli("incidents", "--format", "json").stdout


def test_there_and_back_again(page, tmp_path):
    before = shown(page, tmp_path / "ledger.db")
    made = page("backup", str(tmp_path / "b.zip"))
    assert made.exit_code == 0
    assert "1 reports, 1 incidents, 0 decisions" in made.stdout
    page.environ["ONRECORD_LEDGER"] = str(tmp_path / "new.db")
    done = page("restore", str(tmp_path / "b.zip"))
    assert "restored to" in done.stdout
    assert "Compared: all rows, and the exports" in done.stdout
    assert shown(page, tmp_path / "new.db") == before
    assert "ONRECORD_LEDGER" in page("migrate", "--to", str(tmp_path / "third.db")).stderr
    assert shown(page, tmp_path / "third.db") == before


def test_the_checksum_is_that_of_the_export(page, tmp_path):
    page("backup", str(tmp_path / "b.zip"))
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        exports = json.loads(archive.read("manifest.json"))["exports"]
    for each in exports:
        page("export", "--format", each["format"], "--out", str(tmp_path / "out"))
        assert hashlib.sha256((tmp_path / "out").read_bytes()).hexdigest() == each["sha256"]


def test_a_backup_that_holds_secrets_says_so(page, tmp_path):
    secret = page("tokens", "add", "Ana", "--role", "reader").stdout.strip()
    heard = ("--heard", "2024-03-04", "--source", "a nurse", "--type", "medical", "--confidentiality", "confidential")
    assert (
        page(
            "note", *heard, "--date", "2024-03-03", "--event", "Attack", "Five people were killed in Gao on Sunday."
        ).exit_code
        == 0
    )
    made = page("backup", str(tmp_path / "b.zip"))
    assert "keep it as you keep the ledger" in made.stderr
    assert "1 confidential field notes, tokens.csv" in made.stderr
    assert secret.encode() not in b"".join(parts(tmp_path / "b.zip").values())
    assert page("backup", "--no-secrets", str(tmp_path / "open.zip")).stderr == ""


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_try_says_that_it_could_be_restored_and_does_not(page, tmp_path):
    page("backup", str(tmp_path / "b.zip"))
    assert "can be restored" in page("restore", "--check", str(tmp_path / "b.zip")).stdout


@pytest.mark.parametrize("words", [("backup",), ("restore",), ("migrate",), ("restore", "absent.zip")])
def test_what_is_asked_wrongly_is_wrong_usage(cli, words):
    assert cli(*words).exit_code == 2


def test_errors_are_one_line_and_exit_code_1(page, tmp_path):
    (tmp_path / "there.zip").write_bytes(b"mine")
    for words in (("backup", "there.zip"), ("restore", "there.zip"), ("migrate", "--to", "ledger.db")):
        done = page.program(words[0], *words[1:-1], str(tmp_path / words[-1]))
        assert done.returncode == 1
        assert done.stderr.count(b"\n") == 1
    assert (tmp_path / "there.zip").read_bytes() == b"mine"


def test_a_password_is_never_repeated(page):
    done = page("migrate", "--to", "postgresql://ana:s3cr3t@[::1]:1/ledger?connect_timeout=1")
    assert "s3cr3t" not in f"{done.output}{done.exception}"

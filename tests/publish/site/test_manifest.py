"""Manifests: every file once, in order, and readable again."""

import shutil
import subprocess

import pytest

from onrecord.errors import ExportError
from onrecord.publish.site.manifest import SCHEMA, Manifest, files_of, manifests, read_manifest, write_manifest


def made(folder, name="2025-06-10", **more):
    (folder / name / "data").mkdir(parents=True)
    (folder / name / "data" / "b.csv").write_text("b")
    (folder / name / "a.html").write_text("ä")
    files = tuple(files_of(folder / name))
    manifest = Manifest(SCHEMA, name, "t", "0", None, 1, 0, 2, False, None, {}, files)
    write_manifest(folder / name, manifest)
    return manifest


def test_files_are_in_order_with_their_sizes(tmp_path):
    manifest = made(tmp_path)
    assert [(file.path, file.bytes) for file in manifest.files] == [("a.html", 2), ("data/b.csv", 1)]


def test_what_is_written_is_read_again(tmp_path):
    manifest = made(tmp_path)
    assert read_manifest(tmp_path / manifest.name) == manifest
    assert tuple(files_of(tmp_path / manifest.name)) == manifest.files


def test_the_latest_comes_first_and_drafts_are_left_alone(tmp_path):
    for name in ("2025-06-10", "2025-06-12", ".2025-06-13.part"):
        made(tmp_path, name)
    assert [manifest.name for manifest in manifests(tmp_path)] == ["2025-06-12", "2025-06-10"]


def test_a_manifest_that_is_none_is_named(tmp_path):
    made(tmp_path)
    (tmp_path / "2025-06-10" / "manifest.json").write_text("{}")
    with pytest.raises(ExportError, match=r"manifest\.json: expected the manifest"):
        manifests(tmp_path)


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not installed")
def test_the_sums_are_in_the_form_that_sha256sum_checks(tmp_path):
    made(tmp_path)
    command = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    done = subprocess.run(command, cwd=tmp_path / "2025-06-10", capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr

"""A drop folder: what is taken, and when."""

import os

import pytest

from onrecord.errors import InputError
from onrecord.ingest.live.folder import dropped_files

NOW = 1_000_000.0


def drop(folder, name: str, *, age: float = 10.0, text: str = "words"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    os.utime(path, (NOW - age, NOW - age))
    return path


def names(folder) -> list[str]:
    return [str(each.path.relative_to(folder)) for each in dropped_files(folder, now=NOW)]


def test_files_are_taken_in_order_of_name_from_all_folders(tmp_path):
    for name in ("b.txt", "a.html", "sub/c.json"):
        drop(tmp_path, name)
    assert names(tmp_path) == ["a.html", "b.txt", "sub/c.json"]


@pytest.mark.parametrize("name", [".hidden", "a.html.part", "a.tmp", "b.crdownload", "c~", ".sync/a.txt"])
def test_hidden_and_unfinished_files_are_passed_over(tmp_path, name):
    drop(tmp_path, name)
    assert names(tmp_path) == []


def test_a_file_that_still_changes_waits(tmp_path):
    drop(tmp_path, "a.txt", age=0.5)
    assert names(tmp_path) == []


def test_a_file_from_the_future_is_taken(tmp_path):
    drop(tmp_path, "a.txt", age=-5000)
    assert names(tmp_path) == ["a.txt"]


def test_the_mark_changes_with_the_file(tmp_path):
    drop(tmp_path, "a.txt")
    (before,) = dropped_files(tmp_path, now=NOW)
    drop(tmp_path, "a.txt", age=9, text="other words")
    (after,) = dropped_files(tmp_path, now=NOW)
    assert before.mark != after.mark


def test_a_link_to_a_folder_above_is_no_loop(tmp_path):
    drop(tmp_path, "sub/a.txt")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    assert names(tmp_path) == ["sub/a.txt"]


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(InputError, match="expected a folder"):
        list(dropped_files(tmp_path / "none", now=NOW))

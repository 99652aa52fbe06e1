"""Inputs cut into parts."""

import json

from onrecord.batch.parts import MOST, parts_of, sources_of
from onrecord.ingest import IngestSettings

SETTINGS = IngestSettings()


def lines(path, numbers):
    path.write_text("".join(json.dumps({"text": f"Report number {n} of a long day."}) + "\n" for n in numbers))
    return path


def parts(*inputs, out, known=lambda _: False, key=""):
    found = sources_of(inputs, SETTINGS, out=out)
    return [each for one in found for each in parts_of(one, SETTINGS, key=key, engine="rules-1", known=known)]


def test_loose_files_of_a_folder_go_together_and_each_archive_stands_alone(archives, tmp_path):
    found = sources_of([archives], SETTINGS, out=tmp_path)
    names = [[path.name for path in source.paths] for source in found]
    loose = ["0.html", "1.html", "2.html", "3.html", "noise.txt"]
    assert names == [loose, ["more.parquet"], ["web.warc.gz"], ["wire.jsonl"]]


def test_tables_that_lie_among_the_inputs_are_no_inputs(archives):
    found = sources_of([archives], SETTINGS, out=archives / "loose")
    assert not any(path.parent.name == "loose" for source in found for path in source.paths)


def test_every_page_is_in_one_part_and_no_part_is_too_large(tmp_path):
    found = parts(lines(tmp_path / "a.jsonl", range(2000)), out=tmp_path / "out")
    assert sum(part.pages.num_rows for part in found) == 2000
    assert max(part.pages.num_rows for part in found) <= MOST
    assert len({part.key for part in found}) == len(found) > 5


def test_pages_that_are_added_leave_most_parts_as_they_are(tmp_path):
    before = {part.key for part in parts(lines(tmp_path / "a.jsonl", range(2000)), out=tmp_path / "out")}
    changed = [*range(700), 9001, *range(700, 2000), 9002]
    after = {part.key for part in parts(lines(tmp_path / "a.jsonl", changed), out=tmp_path / "out")}
    assert len(after - before) <= 4
    assert len(before & after) >= len(before) - 4


def test_parts_do_not_depend_on_where_the_file_lies(tmp_path):
    (tmp_path / "moved").mkdir()
    one = parts(lines(tmp_path / "a.jsonl", range(300)), out=tmp_path / "out")
    two = parts(lines(tmp_path / "moved" / "b.jsonl", range(300)), out=tmp_path / "out")
    assert [part.key for part in one] == [part.key for part in two]


def test_parts_that_are_there_come_without_their_pages(tmp_path):
    path = lines(tmp_path / "a.jsonl", range(300))
    first, *_ = parts(path, out=tmp_path / "out")
    again = parts(path, out=tmp_path / "out", known=lambda name: name == first.key)
    assert again[0].pages is None
    assert all(part.pages is not None for part in again[1:])


def test_what_the_user_says_of_the_pages_makes_other_parts(tmp_path):
    path = lines(tmp_path / "a.jsonl", range(10))
    names = {part.key for key in ("", "2024") for part in parts(path, out=tmp_path / "out", key=key)}
    assert len(names) == 2


def test_all_bytes_of_the_inputs_are_told_as_read(archives, tmp_path):
    sizes = sum(path.stat().st_size for path in archives.rglob("*") if path.is_file())
    assert sum(part.read for part in parts(archives, out=tmp_path)) == sizes

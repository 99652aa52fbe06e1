"""One run over some inputs."""

from onrecord.batch.outputs import Folder
from onrecord.batch.reading import Way
from onrecord.batch.running import Run

from .stories import NOW, settings


def run(archives, tmp_path, told=lambda _: None):
    return Run(settings(tmp_path), [archives], tmp_path / "out", Way(), workers=2, clock=lambda: NOW, told=told).go()


def test_a_second_run_reads_only_what_is_missing(archives, tmp_path):
    first = run(archives, tmp_path)
    folder = Folder(tmp_path / "out")
    whole = {path.name: path.read_bytes() for path in folder.path.rglob("*.parquet")}
    assert (first.parts, first.kept) == (4, 0)
    assert folder.manifest().is_whole
    folder.file("reports", folder.parts()[1]).unlink()
    told = []
    second = run(archives, tmp_path, told.append)
    assert (second.parts, second.kept) == (4, 3)
    assert second.counts == first.counts
    assert 0 < sum(each.pages for each in told) < first.counts.pages
    assert {path.name: path.read_bytes() for path in folder.path.rglob("*.parquet")} == whole


def test_progress_tells_of_every_page_and_byte(archives, tmp_path):
    told = []
    result = run(archives, tmp_path, told.append)
    assert sum(each.pages for each in told) == result.counts.pages
    assert sum(each.done for each in told) == sum(p.stat().st_size for p in archives.rglob("*") if p.is_file())

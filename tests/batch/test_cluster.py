"""The same tables from a cluster, whatever dies in it. Ray is started on this machine, once."""

import os
import signal
from importlib.util import find_spec
from pathlib import Path

import pytest

from onrecord.batch.outputs import Folder
from onrecord.batch.reading import Way
from onrecord.batch.running import Run
from onrecord.errors import OnrecordError

from .stories import NOW, settings, web_archive

pytestmark = [pytest.mark.ray, pytest.mark.filterwarnings("default")]
STARTS = 3  # Ray gives itself fifteen seconds, which a busy machine may not


@pytest.fixture(scope="module")
def ray(tmp_path_factory):
    if find_spec("ray") is None:
        if os.environ.get("ONRECORD_TEST_RAY") == "required":
            pytest.fail("ray is not installed")
        pytest.skip("ray is not installed (pip install 'onrecord[ray]')")
    import ray

    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    for left in reversed(range(STARTS)):
        try:
            ray.init(address="local", num_cpus=2, object_store_memory=200_000_000, include_dashboard=False)
            break
        except Exception as error:  # Ray's own class
            ray.shutdown()
            if "timed out" not in str(error) or not left:
                raise
    yield ray
    ray.shutdown()


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """Eight archives of some seconds each: time enough for something to die."""
    folder = tmp_path_factory.mktemp("many")
    for number in range(8):
        web_archive(folder / f"{number}.warc.gz", range(number * 100, number * 100 + 100))
    return folder


def run(inputs, out, told=lambda _: None, **how):
    return Run(settings(out), [inputs], out / "out", Way(), clock=lambda: NOW, told=told, **how).go()


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*.parquet"))}


def actors():
    """The processes that read parts."""
    lines = ((path, path.read_bytes()) for path in Path("/proc").glob("[0-9]*/cmdline") if path.is_file())
    return [int(path.parent.name) for path, line in lines if line.startswith(b"ray::") and b"(Actor)" in line]


def test_a_cluster_gives_the_same_tables(ray, archives, tables, tmp_path):
    told = []
    result = run(archives, tmp_path, told.append, ray="local", workers=1)
    assert contents(tmp_path / "out") == contents(tables.path)
    assert (result.parts, result.kept, result.counts.pages) == (4, 0, 17)
    assert sum(each.pages for each in told) == 17
    folder = Folder(tmp_path / "out")
    assert folder.manifest().is_whole
    folder.file("reports", folder.parts()[0]).unlink()
    again = run(archives, tmp_path, ray="local", workers=1)
    assert (again.parts, again.kept, again.counts) == (4, 3, result.counts)


def test_a_worker_that_is_killed_leaves_the_same_tables(ray, many, tmp_path):
    killed = []

    def kill(_):
        if not killed:
            killed.extend(actors()[:1])
            os.kill(killed[0], signal.SIGKILL)

    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    result = run(many, tmp_path / "one", kill, ray="local", workers=2)
    assert killed
    assert result == run(many, tmp_path / "two", workers=2)
    assert contents(tmp_path / "one" / "out") == contents(tmp_path / "two" / "out")


def test_what_cannot_be_written_stops_the_run_with_its_words(ray, archives, tmp_path, monkeypatch):
    monkeypatch.setattr(Folder, "make", lambda self: self.path.mkdir(exist_ok=True))
    with pytest.raises(OnrecordError, match="No such file or directory"):
        run(archives, tmp_path, ray="local", workers=1)

"""A batch that was read once, for all tests that look at what came of it."""

import pytest

from onrecord.batch.outputs import Folder
from onrecord.batch.parts import parts_of, sources_of
from onrecord.batch.reading import Way
from onrecord.batch.workers import Orders, Reader
from onrecord.ingest import IngestSettings

from .stories import NOW, folder, settings

pytest.importorskip("pyarrow", reason="pyarrow is not installed (pip install 'onrecord[batch]')")
pytest.importorskip("fastwarc", reason="fastwarc is not installed (pip install 'onrecord[batch]')")


@pytest.fixture(scope="session")
def archives(tmp_path_factory):
    """Inputs of every kind."""
    return folder(tmp_path_factory.mktemp("archives"))


@pytest.fixture(scope="session")
def tables(archives, tmp_path_factory):
    """Their tables, read in this process."""
    out = tmp_path_factory.mktemp("tables")
    reader = Reader(Orders(settings(out), out, Way()))
    reader.folder.make()
    ingest = IngestSettings(clock=lambda: NOW)
    for source in sources_of([archives], ingest, out=out):
        for part in parts_of(source, ingest, key=Way().key, engine=reader.pipeline.engine, known=lambda _: False):
            reader.read(part)
    return Folder(out)

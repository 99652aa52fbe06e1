"""The application over a ledger of pages written for the tests."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.config import Settings
from onrecord.model import Capture
from onrecord.pipeline import Given, Pipeline
from onrecord.web import create_app
from tests.web.stories import STORIES


def pipeline_with(folder: Path, stories: dict[str, str]) -> Pipeline:
    """A pipeline whose ledger holds some stories, each at an address of its own."""
    pipeline = Pipeline(Settings(ledger=str(folder / "ledger.db"), knowledge=folder / "names"))
    list(pipeline.ingest([]))  # makes the ledger
    for name, text in stories.items():
        content = text.encode()
        url = f"https://{name}.example/story"
        capture = Capture(content, url, sha256(content).hexdigest(), url=url, retrieved="2024-03-09T00:00:00Z")
        list(pipeline.ingest([capture], Given(None, f"The {name.title()}", None, "text")))
    return pipeline


@pytest.fixture(scope="session")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    return pipeline_with(tmp_path_factory.mktemp("web"), STORIES)


@pytest.fixture
def client(pipeline: Pipeline) -> Iterator[TestClient]:
    with TestClient(create_app(pipeline), base_url="http://localhost", follow_redirects=False) as client:
        yield client


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[TestClient]:
    with TestClient(create_app(pipeline_with(tmp_path, {})), base_url="http://localhost") as client:
        yield client

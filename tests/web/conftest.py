"""The application over a ledger of pages written for the tests."""

import re
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from onrecord.config import Settings
from onrecord.model import Capture
from onrecord.pipeline import Given, Pipeline
from onrecord.web import create_app
from onrecord.web.access import Access
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


class Visitor:
    """Somebody at a browser: sends forms as a browser does, with the seal of the page that holds them."""

    def __init__(self, client: TestClient) -> None:
        self.client = client

    def seal(self, page: str, action: str) -> str:
        """The seal of a page's form to an address."""
        forms = re.findall(
            r"<form[^>]*action=\"([^\"]+)\"[^>]*>.*?name=\"seal\" value=\"([^\"]+)\"", self.get(page), re.S
        )
        return dict(forms)[action]

    def get(self, page: str) -> str:
        """A page's text."""
        answer = self.client.get(page, follow_redirects=True)
        assert answer.status_code == 200, answer.text
        return answer.text

    def send(self, action: str, form: dict[str, object], *, page: str | None = None, **more: Any) -> Response:
        """Send the form of a page; the answer after a redirect, where there is one."""
        sealed = {"seal": self.seal(page or action, action), **form}
        headers = {"origin": "http://localhost", "sec-fetch-site": "same-origin", **more.pop("headers", {})}
        return self.client.post(action, data=sealed, headers=headers, follow_redirects=True, **more)


HERE = ("127.0.0.1", 50000)


@pytest.fixture
def own(pipeline: Pipeline, tmp_path: Path) -> Pipeline:
    """A ledger that a test may write to: a copy, with what is known shared."""
    copied = Pipeline(Settings(ledger=str(tmp_path / "ledger.db"), knowledge=tmp_path / "names"))
    shutil.copy(pipeline.settings.ledger, copied.settings.ledger)
    copied.knowledge = pipeline.knowledge
    return copied


@pytest.fixture
def analyst(own: Pipeline) -> Iterator[Visitor]:
    """Whoever sits at this machine, before a ledger of their own."""
    app = create_app(own, access=Access(local="Ana"))
    with TestClient(app, base_url="http://localhost", client=HERE, follow_redirects=False) as client:
        yield Visitor(client)

"""The client's requests, led into an application in this process."""

from typing import Any

import httpx
from starlette.testclient import TestClient


class Bridge(httpx.BaseTransport):
    """Leads the client's requests into an application in this process, and keeps them."""

    def __init__(self, app: Any) -> None:
        self.inside = TestClient(app, base_url="http://localhost", follow_redirects=False)
        self.asked: list[tuple[httpx.Request, int]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Ask the application, and answer as it does."""
        body = request.read()
        answer = self.inside.request(request.method, str(request.url), content=body, headers=dict(request.headers))
        self.asked.append((request, answer.status_code))
        headers = [(name, value) for name, value in answer.headers.items() if name != "content-encoding"]
        return httpx.Response(answer.status_code, headers=headers, content=answer.content)

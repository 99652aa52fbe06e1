"""A web server on loopback that does what servers on the open web do, the worst of it too."""

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[["Request"], None]
CHUNK = b"x" * 65536


class Request(BaseHTTPRequestHandler):
    """One request; answers write to it."""

    protocol_version = "HTTP/1.1"
    server: "Web"  # type: ignore[assignment]

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))
        answer = self.server.answers.get(self.path.partition("?")[0], status(404))
        with suppress(OSError):
            answer(self)

    def send(self, code: int, body: bytes = b"", **headers: str) -> None:
        self.begin(code, **{"content_length": str(len(body)), **headers})
        if code not in (204, 304):
            self.wfile.write(body)

    def begin(self, code: int, **headers: str) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


class Web(ThreadingHTTPServer):
    """Answers by path, and what was asked for: paths with headers."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Request)
        self.answers: dict[str, Answer] = {"/robots.txt": status(404)}
        self.asked: list[tuple[str, dict[str, str]]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def count(self, path: str) -> int:
        return sum(asked == path for asked, _ in self.asked)

    def handle_error(self, *_: Any) -> None:
        pass


@contextmanager
def serving() -> Iterator[Web]:
    """A server as long as the block lasts."""
    web = Web()
    thread = threading.Thread(target=web.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        web.shutdown()
        web.server_close()
        thread.join()


def page(body: bytes | str, media_type: str = "text/html; charset=utf-8", **headers: str) -> Answer:
    content = body.encode() if isinstance(body, str) else body
    return lambda request: request.send(200, content, content_type=media_type, **headers)


def status(code: int, **headers: str) -> Answer:
    return lambda request: request.send(code, b"", **headers)


def redirect(to: str, code: int = 302) -> Answer:
    return status(code, location=to)


def tagged(body: str, media_type: str, etag: str) -> Answer:
    """A page that is not sent again to who has it."""

    def answer(request: Request) -> None:
        if request.headers.get("If-None-Match") == etag:
            request.send(304, etag=etag)
        else:
            request.send(200, body.encode(), content_type=media_type, etag=etag)

    return answer


def dripping_headers(request: Request) -> None:
    """A byte of a header now and then, for ever."""
    request.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while True:
        request.wfile.write(b"a")
        request.wfile.flush()
        time.sleep(0.05)


def dripping_body(request: Request) -> None:
    """A byte of the body now and then, for ever."""
    request.begin(200, content_type="application/rss+xml")
    while True:
        request.wfile.write(b" ")
        request.wfile.flush()
        time.sleep(0.05)


def endless(request: Request) -> None:
    """As much as the line carries, for ever."""
    request.begin(200, content_type="application/rss+xml")
    while True:
        request.wfile.write(CHUNK)


def announced(size: int) -> Answer:
    """A body that is said to be of a size, and is."""

    def answer(request: Request) -> None:
        request.begin(200, content_type="text/html", content_length=str(size))
        for _ in range(size // len(CHUNK)):
            request.wfile.write(CHUNK)

    return answer


def silent(request: Request) -> None:
    """Takes the request and says nothing."""
    time.sleep(30)


def gzip_bomb(megabytes: int) -> Answer:
    packed = gzip.compress(b"0" * megabytes * 1_000_000)
    return lambda request: request.send(200, packed, content_type="text/html", content_encoding="gzip")

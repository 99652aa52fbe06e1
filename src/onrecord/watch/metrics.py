"""Numbers for Prometheus, in its text format 0.0.4, and a health answer, over HTTP.

All come from the ledger's database: they are those of every worker on every machine, and a restart forgets none.
https://prometheus.io/docs/instrumenting/exposition_formats/
"""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from onrecord.errors import LedgerError, SettingError
from onrecord.ledger.watch import Health, Standing
from onrecord.ledger.watch.times import time_of
from onrecord.pipeline import Pipeline

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_HELP = {
    "onrecord_watch_workers": ("gauge", "Workers that are alive."),
    "onrecord_watch_jobs": ("gauge", "Publications by state; due are those waiting whose time has come."),
    "onrecord_watch_oldest_due_timestamp_seconds": ("gauge", "Since when the oldest due publication is due."),
    "onrecord_watch_source_standing": ("gauge", "1 for the standing that a source has."),
    "onrecord_watch_source_answered_timestamp_seconds": ("gauge", "When a source last answered."),
    "onrecord_watch_source_spoke_timestamp_seconds": ("gauge", "When a source last listed something new."),
    "onrecord_watch_source_failures": ("gauge", "Failures of a source since it last answered."),
    "onrecord_watch_listed_total": ("counter", "Publications that a source has listed."),
    "onrecord_watch_source_failures_total": ("counter", "Times that a source did not answer."),
    "onrecord_watch_results_total": ("counter", "Jobs by what came of them."),
}
_COUNTERS = {
    "listed": ("onrecord_watch_listed_total", "source"),
    "source_failures": ("onrecord_watch_source_failures_total", "source"),
    "jobs": ("onrecord_watch_results_total", "result"),
}


def metrics_text(health: Health, counts: Mapping[str, Mapping[str, int]]) -> str:
    """All numbers as Prometheus reads them."""
    found: dict[str, list[str]] = {name: [] for name in _HELP}

    def add(name: str, value: float, **labels: str) -> None:
        inner = ",".join(f'{key}="{_escaped(words)}"' for key, words in labels.items())
        found[name].append(f"{name}{'{' + inner + '}' if inner else ''} {value:.17g}")

    add("onrecord_watch_workers", health.workers)
    for state in ("waiting", "due", "done", "dead"):
        add("onrecord_watch_jobs", getattr(health, state), state=state)
    if health.oldest_due is not None:
        add("onrecord_watch_oldest_due_timestamp_seconds", time_of(health.oldest_due).timestamp())
    for source in health.sources:
        for standing in Standing:
            add("onrecord_watch_source_standing", source.standing is standing, source=source.name, standing=standing)
        add("onrecord_watch_source_failures", source.failures, source=source.name)
        for name, time in (("answered", source.answered), ("spoke", source.spoke)):
            if time is not None:
                add(f"onrecord_watch_source_{name}_timestamp_seconds", time_of(time).timestamp(), source=source.name)
    for kind, (name, label) in _COUNTERS.items():
        for words, number in counts.get(kind, {}).items():
            add(name, number, **{label: words})
    return "".join(_block(name, lines) for name, lines in found.items() if lines)


def _block(name: str, lines: list[str]) -> str:
    kind, words = _HELP[name]
    return "\n".join((f"# HELP {name} {words}", f"# TYPE {name} {kind}", *lines, ""))


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


@contextmanager
def serving(pipeline: Pipeline, where: tuple[str, int] | None) -> Iterator[int | None]:
    """Answer at an address as long as the block lasts; nothing where that is None. Gives the port.

    Raises:
        SettingError: where the address cannot be had.
    """
    if where is None:
        yield None
        return
    try:
        server = ThreadingHTTPServer(where, _handler(pipeline))
    except OSError as error:
        raise SettingError(f"--metrics: {where[0]}:{where[1]}: {error.strerror or error}") from error
    thread = threading.Thread(target=server.serve_forever, name="metrics", daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(pipeline: Pipeline) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Answers /metrics and /healthz."""

        def do_GET(self) -> None:
            """Answer one request."""
            status, kind, words = _answer(pipeline, self.path.partition("?")[0])
            body = words.encode()
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
            """Log nothing: whoever asks every few seconds is no news."""

    return Handler


def _answer(pipeline: Pipeline, path: str) -> tuple[int, str, str]:
    plain = "text/plain; charset=utf-8"
    if path not in ("/metrics", "/healthz"):
        return 404, plain, "expected /metrics or /healthz\n"
    try:
        with pipeline.store.queue(make=False) as queue:
            health, counts = queue.health(), queue.counts()
    except LedgerError as error:
        return 503, plain, f"{error}\n"
    if path == "/metrics":
        return 200, CONTENT_TYPE, metrics_text(health, counts)
    trouble = "".join(f"{each.name}: {each.standing}: {each.words}\n" for each in health.trouble)
    return (503 if trouble else 200), plain, trouble or "ok\n"

"""Numbers for Prometheus, and the health answer."""

import re
import urllib.error
import urllib.request

import pytest

from onrecord.errors import SettingError
from onrecord.watch.metrics import CONTENT_TYPE, metrics_text, serving
from tests.hostile_server import status
from tests.watch.test_looking import feed, source

LINE = re.compile(r'[a-z_]+(\{[a-z]+="(?:[^"\\\n]|\\["\\n])*"(,[a-z]+="(?:[^"\\\n]|\\["\\n])*")*\})? -?[0-9.e+]+')


def get(port: int, path: str) -> tuple[int, str, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}") as answer:
            return answer.status, answer.headers["content-type"], answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers["content-type"], error.read().decode()


def test_each_line_is_of_the_format_whatever_sources_are_called(watching, web):
    feed(web, range(1))
    watching.declare(f"[[source]]\nname = 'a\"b\\c'\nfeed = '{web.url}/feed'\n")
    watching.work()
    with watching.queue() as queue:
        text = metrics_text(queue.health(), queue.counts())
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert all(LINE.fullmatch(line) for line in lines)
    assert 'onrecord_watch_listed_total{source="a\\"b\\\\c"} 1' in lines
    assert 'onrecord_watch_results_total{result="new"} 1' in lines
    assert 'onrecord_watch_jobs{state="done"} 1' in lines
    assert sum(line.startswith("onrecord_watch_source_standing") and line.endswith(" 1") for line in lines) == 1


def test_it_answers_over_http(watching, web):
    feed(web, range(1))
    watching.declare(source(web))
    watching.work()
    with serving(watching.pipeline, ("127.0.0.1", 0)) as port:
        assert get(port, "/metrics")[:2] == (200, CONTENT_TYPE)
        assert get(port, "/healthz")[0::2] == (200, "ok\n")
        assert get(port, "/other")[0] == 404
        web.answers["/feed"] = status(500)
        watching.after(minutes=15)
        code, _, words = get(port, "/healthz")
        assert (code, words.split(":")[:2]) == (503, ["Herald", " failing"])


def test_without_a_ledger_it_says_so(watching):
    with serving(watching.pipeline, ("127.0.0.1", 0)) as port:
        assert get(port, "/metrics")[0] == 503


def test_an_address_that_is_taken_is_said(watching):
    taken = serving(watching.pipeline, ("127.0.0.1", 0))
    with taken as port, pytest.raises(SettingError, match="--metrics"), serving(watching.pipeline, ("127.0.0.1", port)):
        pass

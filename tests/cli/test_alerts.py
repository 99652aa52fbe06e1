"""onrecord alerts."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tests.cli.test_ledger import filled, ledger, shell  # noqa: F401 - fixtures


@pytest.fixture
def hook():
    """A web server on this machine that takes what it is sent."""
    got = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            got.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/hook", got
        server.shutdown()
        thread.join()


def test_what_comes_later_is_sent_once(shell, tmp_path, hook):  # noqa: F811
    url, got = hook
    (tmp_path / "none").mkdir()
    shell("ingest", "third.txt")
    added = shell("alerts", "add", "all", "--to", url)
    assert added.exit_code == 0, added.output
    assert len(added.stdout.strip()) > 30
    shell("ingest", "first.txt")
    for _ in range(2):
        assert shell("alerts", "run", "--allow-private").exit_code == 0
    assert [body["kind"] for body in got] == ["new"]
    assert "1 sent, 0 waiting" in shell("alerts", "list").stdout


def test_a_private_address_is_refused_and_waits(shell, hook):  # noqa: F811
    url, got = hook
    shell("ingest", "third.txt")
    shell("alerts", "add", "all", "--to", url)
    shell("ingest", "first.txt")
    done = shell("alerts", "run")
    assert (done.exit_code, got) == (1, [])
    assert "private or local network" in done.stderr
    assert "0 sent, 1 waiting" in shell("alerts", "list").stdout


def test_a_test_is_sent(filled, hook):  # noqa: F811
    url, got = hook
    filled("alerts", "add", "all", "--to", url, "--country", "Mali")
    assert filled("alerts", "test", "all", "--allow-private").exit_code == 0
    assert got[0]["kind"] == "test"
    assert "country=ML" in filled("alerts", "list").stdout


def test_a_rule_can_go(filled):  # noqa: F811
    filled("alerts", "add", "all", "--to", "https://desk.example/hook")
    assert filled("alerts", "remove", "all").exit_code == 0
    assert filled("alerts", "list").stdout == ""


@pytest.mark.parametrize("to", ["ftp://desk.example", "desk", "https://"])
def test_an_address_is_a_web_address(filled, to):  # noqa: F811
    assert filled("alerts", "add", "all", "--to", to).exit_code == 2


@pytest.mark.parametrize("command", [("test", "none"), ("remove", "none")])
def test_a_rule_that_is_not_there_is_an_error(filled, command):  # noqa: F811
    done = filled("alerts", *command)
    assert done.exit_code == 1
    assert "expected the name of a rule" in str(done.exception)


def test_a_rule_follows_a_kept_search(shell, hook):  # noqa: F811
    url, got = hook
    shell("ingest", "third.txt")
    shell("searches", "keep", "desk", "--country", "Mali")
    assert shell("alerts", "add", "all", "--to", url, "--search", "desk").exit_code == 0
    assert "desk (country=ML)" in shell("alerts", "list").stdout
    assert shell("alerts", "add", "x", "--to", url, "--search", "desk", "--killed", "3").exit_code == 2
    shell("searches", "drop", "desk")
    done = shell("alerts", "run", "--allow-private")
    assert (done.exit_code, got) == (1, [])
    assert "'desk', which is not there any more" in done.stderr


@pytest.mark.parametrize("words", [("--quiet", "late"), ("--digest", "7"), ("--zone", "Mali"), ("--link", "desk")])
def test_a_plan_is_checked_when_it_is_made(filled, words):  # noqa: F811
    done = filled("alerts", "add", "all", "--to", "https://desk.example/hook", *words)
    assert done.exit_code == 2
    assert "expected" in done.output


def test_a_plan_is_listed(filled):  # noqa: F811
    filled(
        "alerts", "add", "all", "--to", "https://desk.example/hook", "--quiet", "22:00-06:00", "--zone", "Asia/Kabul"
    )
    assert "quiet 22:00-06:00 (Asia/Kabul)" in filled("alerts", "list").stdout


def test_a_channels_secret_is_listed_nowhere(filled):  # noqa: F811
    pytest.importorskip("apprise", reason="apprise is not installed")
    done = filled("alerts", "add", "all", "--to", "tgram://123456789:abcdefg_hijklmnop/12315544/")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "abcdefg" not in filled("alerts", "list").output

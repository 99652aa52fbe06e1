"""onrecord watch: what it says before it watches, and its other commands."""

import json

import pytest

from tests.hostile_server import page, serving, status
from tests.watch.conftest import Watching
from tests.watch.stories import headline, rss, story

OPML = '<opml version="2.0"><body><outline text="Herald" xmlUrl="https://herald.example/feed"/><outline text="Other" xmlUrl="https://other.example/feed"/></body></opml>'


@pytest.fixture
def at(cli, tmp_path):
    """The command line with a file of sources of its own."""
    cli.environ["ONRECORD_WATCH"] = str(tmp_path / "watch.toml")
    return cli


def test_without_sources_it_says_how_to_have_some(at):
    assert "onrecord watch import" in str(at("watch").exception)


@pytest.mark.parametrize("where", ["x", "host:", "1:99999", "-1"])
def test_metrics_take_a_port(at, where):
    assert at("watch", "--metrics", where).exit_code == 2


def test_lists_are_added_once(at, tmp_path):
    file = tmp_path / "feeds.opml"
    file.write_text(OPML)
    assert at("watch", "import", str(file)).output.startswith("2 added")
    assert at("watch", "import", str(file)).output.startswith("0 added")
    assert (tmp_path / "watch.toml").read_text().count("[[source]]") == 2


def test_what_stands_in_the_file_stays(at, tmp_path):
    kept = '# mine\n[[source]]\nname = "Herald"\nfeed = "https://mine.example/feed"\n'
    (tmp_path / "watch.toml").write_text(kept)
    (tmp_path / "feeds.opml").write_text(OPML)
    at("watch", "import", str(tmp_path / "feeds.opml"))
    text = (tmp_path / "watch.toml").read_text()
    assert text.startswith(kept)
    assert '"Herald (https://herald.example/feed)"' in text


def test_a_ledger_that_nobody_watches_for_is_no_calm(at):
    with Watching(at.environ["ONRECORD_LEDGER"], at.knowledge).queue():
        pass
    result = at("watch", "status")
    assert result.exit_code == 1
    assert "nobody is at work" in result.output


def test_status_dead_and_retry(at, tmp_path):
    watching = Watching(at.environ["ONRECORD_LEDGER"], tmp_path)
    with serving() as web:
        web.answers |= {
            "/feed": page(rss([(f"{web.url}/{n}", headline(n)) for n in range(2)])),
            "/0": page(story(0)),
            "/1": status(404),
        }
        watching.declare(f'[[source]]\nname = "Herald"\nfeed = "{web.url}/feed"\n')
        watching.work()
    health = json.loads(at("watch", "status", "--format", "json").output)
    assert (health["done"], health["dead"], health["sources"][0]["listed"]) == (1, 1, 2)
    (dead,) = (json.loads(line) for line in at("watch", "dead", "--format", "json").output.splitlines())
    assert "status 404" in at("watch", "dead").output
    assert at("watch", "retry").exit_code == 2
    assert "was given up" in str(at("watch", "retry", "q-none").exception)
    assert at("watch", "retry", dead["id"]).output == "1 queued again.\n"
    assert at("watch", "retry", "--all").output == "0 queued again.\n"

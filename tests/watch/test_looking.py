"""Looking at sources: asked politely, each publication once, and nothing that fails is forgotten."""

import json
import os
from datetime import timedelta

import pytest

from onrecord.ledger.watch import JobState, Standing
from onrecord.ledger.watch.health import MOST_BACK_OFF
from onrecord.ledger.watch.jobs import source_job
from onrecord.ledger.watch.times import time_of
from tests.hostile_server import page, redirect, status, tagged
from tests.watch.stories import headline, rss, story

RSS = "application/rss+xml"


def feed(web, numbers, *, path: str = "/feed", extra: str = "") -> None:
    """A feed of stories, and their pages."""
    web.answers[path] = page(rss([(f"{web.url}/{n}", headline(n)) for n in numbers], extra=extra), RSS)
    for n in numbers:
        web.answers.setdefault(f"/{n}", page(story(n)))


def source(web, path: str = "/feed", more: str = "") -> str:
    return f'[[source]]\nname = "Herald"\nfeed = "{web.url}{path}"\n{more}\n'


def test_what_a_feed_lists_is_read_once(watching, web):
    feed(web, range(3))
    watching.declare(source(web))
    watching.work()
    watching.after(minutes=15)
    assert [web.count(f"/{n}") for n in range(3)] == [1, 1, 1]
    assert watching.numbers("documents", "versions") == (3, 3)
    assert watching.standing("Herald")[0] == Standing.OK


def test_what_comes_later_is_read_when_it_comes(watching, web):
    feed(web, range(2))
    watching.declare(source(web))
    watching.work()
    feed(web, range(1, 4))
    watching.after(minutes=15)
    assert watching.numbers("documents") == (4,)


def test_a_feed_that_has_not_changed_is_not_sent_again(watching, web):
    web.answers["/feed"] = tagged(rss([]), RSS, '"v1"')
    watching.declare(source(web))
    watching.work()
    watching.after(minutes=15)
    asked = [headers.get("If-None-Match") for path, headers in web.asked if path == "/feed"]
    assert asked == [None, '"v1"']


def test_who_asks_says_so(watching, web):
    feed(web, [])
    watching.declare('[watch]\nallow_private = true\npace = "0s"\ncontact = "desk@herald.example"\n' + source(web))
    watching.work()
    assert {headers["User-Agent"].split("/")[0] for _, headers in web.asked} == {"onrecord"}
    assert all("(+desk@herald.example)" in headers["User-Agent"] for _, headers in web.asked)


def test_a_feed_that_asks_for_more_time_has_it(watching, web):
    feed(web, [], extra="<ttl>60</ttl>")
    watching.declare(source(web))
    watching.work()
    watching.after(minutes=59)
    assert web.count("/feed") == 1
    watching.after(minutes=1)
    assert web.count("/feed") == 2


def test_one_host_is_asked_no_faster_than_the_pace(watching, web):
    feed(web, range(3))
    watching.declare('[watch]\nallow_private = true\npace = "10s"\nrevisit = []\n' + source(web))
    asked = []
    for _ in range(5):
        watching.work()
        asked.append(len(web.asked))
        watching.after(seconds=9)
        asked.append(len(web.asked))
        watching.now += timedelta(seconds=1)
    assert asked[:10] == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]


def test_a_crawl_delay_is_kept(watching, web):
    feed(web, range(2))
    web.answers["/robots.txt"] = page("User-agent: *\nCrawl-delay: 30", "text/plain")
    watching.declare(source(web))
    watching.work()
    assert len(web.asked) == 2  # robots.txt, then the feed
    watching.after(seconds=29)
    assert len(web.asked) == 2
    watching.after(seconds=1)
    assert len(web.asked) == 3


def test_robots_are_asked_once_a_day(watching, web):
    feed(web, [])
    watching.declare(source(web))
    watching.work()
    watching.after(hours=20)
    assert web.count("/robots.txt") == 1
    watching.after(hours=5)
    assert web.count("/robots.txt") == 2


def test_a_feed_that_robots_do_not_allow_is_not_asked_for_unless_the_user_says_so(watching, web):
    feed(web, range(1))
    web.answers["/robots.txt"] = page("User-agent: *\nDisallow: /feed", "text/plain")
    watching.declare(source(web))
    watching.work()
    assert web.count("/feed") == 0
    assert "robots.txt" in watching.standing("Herald")[1]
    watching.declare(source(web, more="robots = false"))
    watching.after(hours=12)
    assert web.count("/feed") == 1


FAILURES = [
    (status(500), "status 500"),
    (status(404), "status 404"),
    (page("<html>moved</html>"), "expected RSS, Atom or JSON Feed"),
    (redirect("/feed"), "at most 5 redirects"),
    (redirect("file:///etc/passwd"), "expected http or https"),
    (page(""), "expected RSS, Atom or JSON Feed"),
]


@pytest.mark.parametrize(("answer", "words"), FAILURES, ids=[words for _, words in FAILURES])
def test_a_source_that_fails_says_why_and_comes_back(watching, web, answer, words):
    web.answers["/feed"] = answer
    watching.declare(source(web))
    watching.work()
    standing, said = watching.standing("Herald")
    assert standing == Standing.FAILING
    assert words in said
    feed(web, range(1))
    watching.after(seconds=72)
    assert watching.standing("Herald")[0] == Standing.OK


def test_a_source_that_fails_is_asked_less_and_less_often(watching, web):
    web.answers["/feed"] = status(500)
    watching.declare(source(web))
    watching.work()
    waits = []
    for _ in range(10):
        with watching.queue() as queue:
            due = time_of(queue.job(source_job("Herald")).due)
        waits.append((due - watching.now).total_seconds())
        watching.now = due
        watching.work()
    for number, wait in enumerate(waits):
        assert 0.8 <= wait / min(60 * 2**number, MOST_BACK_OFF) <= 1.2


def test_a_server_that_asks_to_be_left_alone_is(watching, web):
    web.answers["/feed"] = status(429, retry_after="7200")
    watching.declare(source(web))
    watching.work()
    watching.after(minutes=119)
    assert web.count("/feed") == 1
    watching.after(minutes=2)
    assert web.count("/feed") == 2


def test_a_feed_that_moved_to_another_host_is_asked_there_and_at_home_again_next_time(watching, web):
    elsewhere = web.url.replace("127.0.0.1", "localhost")
    feed(web, range(1), path="/new")
    web.answers["/feed"] = redirect(f"{elsewhere}/new")
    watching.declare(source(web))
    watching.work()
    watching.after(minutes=15)
    assert (web.count("/feed"), web.count("/new")) == (2, 2)
    assert watching.numbers("documents") == (1,)


def test_hosts_that_lead_to_each_other_are_left(watching, web):
    web.answers["/feed"] = redirect(f"{web.url.replace('127.0.0.1', 'localhost')}/b")
    web.answers["/b"] = redirect(f"{web.url}/feed")
    watching.declare(source(web))
    watching.work()
    assert "at most 5 other hosts" in watching.standing("Herald")[1]
    assert len(web.asked) < 10


def test_a_private_address_is_refused_unless_it_is_allowed(watching, web):
    feed(web, range(1))
    watching.declare('[watch]\npace = "0s"\n' + source(web))
    watching.work()
    assert "private or local network" in watching.standing("Herald")[1]
    assert web.asked == []


def test_articles_are_taken_from_the_feed_where_that_is_asked_for(watching, web):
    item = {
        "id": "41",
        "url": f"{web.url}/41",
        "title": headline(1),
        "content_html": story(1),
        "date_published": "2025-06-02",
    }
    nowhere = {
        "id": "42",
        "title": headline(2),
        "content_text": "Gunmen killed 5 soldiers near Mopti in Mali on Sunday, the army said.",
    }
    web.answers["/feed"] = page(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [item, nowhere]}))
    watching.declare(source(web, more='text = "feed"'))
    watching.work()
    assert web.count("/41") == 0
    assert watching.numbers("documents") == (2,)
    assert not any(job.text for job in watching.jobs())


def test_a_drop_folder_is_read_and_left_as_it_is(watching):
    drop = watching.folder / "drop"
    drop.mkdir()
    for n in range(2):
        (drop / f"{n}.html").write_text(story(n))
    (drop / "bad.json").write_text("{")
    for each in drop.iterdir():
        os.utime(each, (watching.now.timestamp() - 60,) * 2)
    watching.declare('[[source]]\nname = "drop"\nfolder = "drop"\ninterval = "10s"')
    watching.work()
    watching.after(seconds=10)
    watching.after(hours=12)
    assert watching.numbers("documents") == (2,)
    (dead,) = watching.jobs(state=JobState.DEAD)
    assert dead.target.endswith("bad.json")
    assert "expected" in dead.reason
    assert len(list(drop.iterdir())) == 3


def test_gdelt_is_asked_window_after_window(watching, web):
    articles = [{"url": f"{web.url}/{n}", "title": headline(n)} for n in range(2)]
    web.answers["/api"] = page(json.dumps({"articles": articles}), "application/json")
    for n in range(2):
        web.answers[f"/{n}"] = page(story(n))
    watching.declare(f'[[source]]\nname = "gdelt"\ngdelt = "attack mali"\napi = "{web.url}/api"')
    watching.work()
    watching.after(minutes=15)
    asked = [path for path, _ in web.asked if path.startswith("/api")]
    assert len(asked) == 2
    assert "startdatetime=20250630120000&enddatetime=20250701120000" in asked[0]
    assert "startdatetime=20250701110000" in asked[1]
    assert watching.numbers("documents") == (2,)

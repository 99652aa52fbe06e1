"""Reading publications: new ones, updated ones, and those that will not be read."""

import pytest

from onrecord.ledger.watch import JobState
from onrecord.watch.patience import FEW_TRIES, MOST_TRIES
from tests.hostile_server import page, redirect, status, tagged
from tests.watch.stories import headline, rss, story
from tests.watch.test_looking import RSS, feed, source

REVISIT = '[watch]\nallow_private = true\npace = "0s"\nrevisit = ["2h", "1d"]\n'


def test_an_edited_title_is_a_version_and_no_new_report(watching, web):
    feed(web, range(1))
    watching.declare(source(web))
    watching.work()
    web.answers["/feed"] = page(rss([(f"{web.url}/0", "Army confirms dead near Gao")]), RSS)
    web.answers["/0"] = page(story(0, title="Army confirms dead near Gao"))
    watching.after(minutes=20)
    assert watching.numbers("documents", "versions") == (1, 2)
    assert watching.current() == {f"{web.url}/0": "Army confirms dead near Gao"}


def test_an_edited_address_is_the_same_report(watching, web):
    def listed(path: str, title: str) -> None:
        item = f"<item><title>{title}</title><link>{web.url}{path}</link><guid isPermaLink='false'>41</guid></item>"
        web.answers = {"/robots.txt": status(404), path: page(story(0, title=title))}
        web.answers["/feed"] = page(f"<rss version='2.0'><channel>{item}</channel></rss>", RSS)

    listed("/three-soldiers-killed-near-gao", "Three soldiers killed near Gao")
    watching.declare(source(web))
    watching.work()
    listed("/four-soldiers-killed-near-gao", "Four soldiers killed near Gao")
    watching.after(minutes=20)
    assert watching.numbers("documents", "versions") == (1, 2)
    assert list(watching.current().values()) == ["Four soldiers killed near Gao"]


def test_an_edited_toll_replaces_the_old_one(watching, web):
    feed(web, range(1))
    watching.declare(REVISIT + source(web))
    watching.work()
    web.answers["/0"] = page(story(0, killed=9))
    watching.after(hours=2)
    assert watching.numbers("documents", "versions") == (1, 2)
    with watching.pipeline.view() as view:
        from onrecord.ledger import Query

        assert [record.fatalities.low for record in view.records(Query()) if record.fatalities] == [9]


def test_pages_are_looked_at_again_when_it_is_said_and_then_left(watching, web):
    feed(web, range(1))
    watching.declare(REVISIT + source(web))
    watching.work()
    looks = []
    for hours in (1, 1, 23, 1, 50):
        watching.after(hours=hours)
        looks.append(web.count("/0"))
    assert looks == [1, 2, 2, 3, 3]


def test_a_page_that_has_not_changed_is_not_sent_again(watching, web):
    feed(web, range(1))
    web.answers["/0"] = tagged(story(0), "text/html", '"p"')
    watching.declare(REVISIT + source(web))
    watching.work()
    watching.after(hours=2)
    assert [headers.get("If-None-Match") for path, headers in web.asked if path == "/0"] == [None, '"p"']
    assert watching.numbers("captures", "documents") == (1, 1)


def test_a_page_listed_by_two_feeds_is_one_report(watching, web):
    feed(web, range(2))
    feed(web, range(1, 3), path="/other")
    watching.declare(source(web) + f'[[source]]\nname = "Other"\nfeed = "{web.url}/other"\n')
    watching.work()
    assert watching.numbers("documents") == (3,)
    assert web.count("/1") == 1


@pytest.mark.parametrize(
    ("answer", "tries", "words"),
    [
        (status(404), 1, "status 404"),
        (status(410), 1, "status 410"),
        (status(500), MOST_TRIES, "status 500"),
        (status(429), MOST_TRIES, "status 429"),
        (redirect("/0"), FEW_TRIES, "at most 5 redirects"),
        (redirect("/"), MOST_TRIES, "led to the front page"),
        (redirect("ftp://herald.example/"), 1, "http or https"),
        (page("<html><body></body></html>"), FEW_TRIES, "expected"),
        (page("%PDF-1.7 broken", "application/pdf"), FEW_TRIES, "expected"),
    ],
)
def test_what_cannot_be_read_is_tried_as_often_as_helps_then_kept_with_its_reason(watching, web, answer, tries, words):
    feed(web, range(1))
    web.answers["/0"] = answer
    web.answers["/"] = page(story(7))
    watching.declare(source(web))
    watching.work()
    for _ in range(tries):
        watching.after(hours=4)
    (job,) = watching.jobs()
    assert (job.state, job.tries) == (JobState.DEAD, tries)
    assert words in job.reason
    assert watching.numbers("documents") == (0,)


def test_what_was_given_up_can_be_tried_again(watching, web):
    feed(web, range(1))
    web.answers["/0"] = status(404)
    watching.declare(source(web))
    watching.work()
    web.answers["/0"] = page(story(0))
    with watching.queue() as queue:
        assert queue.retry() == 1
    watching.work()
    assert watching.numbers("documents") == (1,)
    assert watching.health().dead == 0


def test_a_page_that_robots_do_not_allow_is_not_asked_for(watching, web):
    feed(web, range(1))
    web.answers["/robots.txt"] = page("User-agent: onrecord\nDisallow: /0", "text/plain")
    watching.declare(source(web))
    watching.work()
    (job,) = watching.jobs()
    assert (web.count("/0"), job.state) == (0, JobState.DEAD)
    assert "robots.txt" in job.reason


def test_a_redirect_to_where_robots_do_not_allow_is_not_followed(watching, web):
    feed(web, range(1))
    web.answers["/0"] = redirect("/members/0")
    web.answers["/robots.txt"] = page("User-agent: *\nDisallow: /members/", "text/plain")
    watching.declare(source(web))
    watching.work()
    assert web.count("/members/0") == 0


def test_a_page_on_another_host_is_asked_for_under_that_hosts_rules(watching, web):
    feed(web, range(1))
    elsewhere = web.url.replace("127.0.0.1", "localhost")
    web.answers["/0"] = redirect(f"{elsewhere}/story")
    web.answers["/story"] = page(story(0))
    watching.declare(source(web))
    watching.work()
    assert web.count("/robots.txt") == 2
    assert list(watching.current()) == [f"{elsewhere}/story"]


def test_a_listing_may_not_lead_into_the_private_network(watching, web):
    """The feed is public here, its page is not: as if a listed address resolved to the machine's own network."""
    feed(web, range(1))
    watching.declare(source(web))
    watching.work(most=2)
    watching.declare('[watch]\npace = "0s"\n' + source(web))
    watching.work()
    (job,) = watching.jobs()
    assert job.state is JobState.DEAD
    assert "private or local network" in job.reason
    assert web.count("/0") == 0


def test_a_clock_that_was_set_back_does_not_bring_an_old_version_back(watching, web):
    feed(web, range(1))
    watching.declare(REVISIT + source(web))
    watching.work()
    web.answers["/0"] = page(story(0, title=headline(0) + ", corrected"))
    watching.after(days=-3)
    with watching.queue() as queue:
        assert queue.set_right() > 0
    watching.after(hours=3)
    assert list(watching.current().values()) == [headline(0) + ", corrected"]
    assert watching.numbers("documents") == (1,)


def test_a_source_that_is_watched_no_longer_still_has_its_pages_read(watching, web):
    feed(web, range(2))
    watching.declare(source(web))
    watching.work(most=2)
    watching.declare(f'[[source]]\nname = "Other"\nfeed = "{web.url}/other"\n')
    watching.work()
    assert watching.numbers("documents") == (2,)

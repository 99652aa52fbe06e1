"""What a source lists against what is known: nothing twice, changes once, new addresses for the same."""

import pytest

from onrecord.ledger.watch import Declared, Heard, JobKind, JobState, Notes
from onrecord.ledger.watch.jobs import Found
from onrecord.ledger.watch.queue import GAP
from tests.ledger.watch.conftest import HERALD, page

OTHER = Declared("Other", "https://other.example/feed", "other.example", 900.0, 86_400.0)


def relisted(waiting, *found: Found, home: Declared = HERALD, **time: float):
    """List again after a time, once all pages are done."""
    while (job := waiting.lease()) is not None:
        assert job.kind is not JobKind.SOURCE
        waiting.queue.done(
            job, Notes(title=job.notes.title, fetched=waiting.queue.now()), document="d-1", again_in=None, result="new"
        )
        waiting.queue.free_host(job.host, 0)
    waiting.clock.go(**(time or {"hours": 1}))
    job = waiting.leased()
    kept = waiting.queue.listed(job, found, Heard(), home, again_in=home.interval)
    waiting.queue.free_host(home.host, 0)
    return kept.new, kept.known


SAME = [
    (page("a?utm_source=rss"), page("a")),
    (page("a", host="www.herald.example"), page("a")),
    (page("a"), page("a", mark="1", name="other name")),
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_one_page_is_one_job_however_it_is_listed(waiting, before, after):
    waiting.listed(before)
    waiting.queue.free_host("herald.example", 0)
    assert relisted(waiting, after) == (0, 1)
    assert waiting.lease() is None


def test_a_listing_that_says_something_else_has_the_page_read_again(waiting):
    waiting.listed(page(mark="1", title="Three killed"))
    waiting.queue.free_host("herald.example", 0)
    relisted(waiting, page(mark="2", title="Four killed"))
    job = waiting.leased()
    assert (job.notes.title, job.document, job.tries) == ("Four killed", "d-1", 1)


@pytest.mark.parametrize(("idle", "minutes"), [(0, 15), (1, 30), (3, 120), (40, 1440)])
def test_a_page_that_is_listed_anew_again_and_again_in_vain_is_read_less_and_less_often(waiting, idle, minutes):
    waiting.listed(page(mark="1"))
    waiting.queue.free_host("herald.example", 0)
    job = waiting.leased()
    waiting.queue.done(job, Notes(fetched=waiting.queue.now(), idle=idle), document="d-1", again_in=None, result="new")
    waiting.clock.go(minutes=15)
    waiting.queue.free_host("herald.example", 0)
    source = waiting.leased()
    waiting.queue.listed(source, [page(mark="2")], Heard(), HERALD, again_in=10**6)
    waiting.queue.free_host("herald.example", 0)
    waiting.clock.go(minutes=minutes - 15, seconds=-1)
    assert waiting.lease() is None
    waiting.clock.go(seconds=1)
    assert waiting.leased().id == job.id


def test_who_lists_it_second_does_not_have_it_read_again(waiting):
    """Two feeds with a title each would have it read for ever."""
    waiting.listed(page(mark="1"))
    waiting.queue.free_host("herald.example", 0)
    waiting.done(waiting.leased())
    waiting.queue.declare([HERALD, OTHER])
    job = waiting.leased()
    assert job.source == "Other"
    assert waiting.queue.listed(job, [page(mark="2")], Heard(), OTHER, again_in=900).known == 1
    waiting.queue.free_host("herald.example", 0)
    assert waiting.lease() is None


def test_a_new_address_for_a_name_that_is_known_is_the_same_publication(waiting):
    waiting.listed(page("2025/three-killed-near-gao", name="41", title="Three killed near Gao"))
    waiting.queue.free_host("herald.example", 0)
    new = page("2025/four-killed-near-gao", mark="2", name="41", title="Four killed near Gao")
    assert relisted(waiting, new) == (0, 1)
    job = waiting.leased()
    assert (job.target, job.document) == (new.target, "d-1")
    waiting.queue.free_host("herald.example", 0)
    waiting.done(job)
    assert relisted(waiting, new) == (0, 1)


def test_a_feed_that_gives_all_stories_one_name_loses_none(waiting):
    waiting.listed(page("politics/budget", name="latest", title="Budget passed"))
    waiting.queue.free_host("herald.example", 0)
    assert relisted(waiting, page("world/attack-gao", name="latest", title="Troops hit in the north")) == (1, 0)


def test_what_was_given_up_is_tried_again_when_its_listing_changes(waiting):
    waiting.listed(page(mark="1"))
    waiting.queue.free_host("herald.example", 0)
    waiting.queue.failed(waiting.leased(), "status 404", again_in=None)
    waiting.queue.free_host("herald.example", 0)
    relisted(waiting, page(mark="1"))
    assert waiting.lease() is None
    waiting.queue.free_host("herald.example", 0)
    relisted(waiting, page(mark="2"))
    assert waiting.leased().tries == 1


def test_a_text_that_changes_while_it_is_read_is_read_again_as_it_is_now(waiting):
    waiting.listed(Found(JobKind.TEXT, "41", "", "1", text="old"))
    waiting.clock.go(minutes=15)
    old, source = waiting.leased("a"), waiting.leased("b")
    assert (old.text, source.kind) == ("old", JobKind.SOURCE)
    waiting.queue.listed(source, [Found(JobKind.TEXT, "41", "", "2", text="new")], Heard(), HERALD, again_in=900)
    waiting.done(old)
    assert waiting.leased().text == "new"


def test_a_file_that_changed_is_read_again_at_once(waiting):
    waiting.listed(Found(JobKind.FILE, "/drop/a", "", "1"))
    relisted(waiting, Found(JobKind.FILE, "/drop/a", "", "2"), minutes=15)
    assert waiting.leased().state is JobState.WAITING


def test_a_listing_without_anything_known_says_that_some_may_be_missing(waiting):
    waiting.listed(page("a"))
    waiting.queue.free_host("herald.example", 0)
    relisted(waiting, page("b"))
    assert waiting.queue.source("Herald").note == GAP
    relisted(waiting, page("b"), page("c"))
    assert waiting.queue.source("Herald").note is None

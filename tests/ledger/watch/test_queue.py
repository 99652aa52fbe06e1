"""The lease queue, on both stores: each job is one worker's at a time, and nothing is forgotten."""

import threading

import pytest

from onrecord.ledger.watch import Declared, Found, Heard, JobKind, JobState, Notes, queue
from onrecord.ledger.watch.queue import HOLD_SECONDS, NO_END
from tests.ledger.watch.conftest import DROP, HERALD, Waiting, page


def test_a_source_is_looked_at_and_then_left_alone_for_its_interval(waiting):
    waiting.listed()
    waiting.queue.free_host("herald.example", 0)
    assert waiting.lease() is None
    waiting.clock.go(seconds=899)
    assert waiting.lease() is None
    waiting.clock.go(seconds=1)
    assert waiting.leased().source == "Herald"


def test_a_job_is_one_workers_until_its_lease_is_over(waiting):
    first = waiting.leased("a")
    waiting.queue.free_host("herald.example", 0)
    assert waiting.lease("b") is None
    waiting.clock.go(seconds=300)
    again = waiting.leased("b")
    assert (again.id, again.tries, again.reason) == (first.id, 2, NO_END)


def test_who_has_lost_its_lease_changes_nothing(waiting):
    waiting.listed(page())
    waiting.queue.free_host("herald.example", 0)
    slow = waiting.leased("a")
    waiting.clock.go(seconds=300)
    quick = waiting.leased("b")
    waiting.queue.failed(slow, "too late", again_in=None)
    assert not waiting.queue.renew(slow, 300)
    waiting.done(quick)
    assert waiting.queue.job(quick.id).state is JobState.DONE


def test_a_renewed_lease_lasts_longer(waiting):
    job = waiting.leased("a")
    waiting.clock.go(seconds=200)
    assert waiting.queue.renew(job, 300)
    waiting.queue.free_host("herald.example", 0)
    waiting.clock.go(seconds=200)
    assert waiting.lease("b") is None


def test_a_host_is_one_workers_until_it_is_freed_or_held_for_too_long(waiting):
    waiting.listed(page("a"), page("b"))
    waiting.queue.free_host("herald.example", 2)
    assert waiting.lease("a") is None
    waiting.clock.go(seconds=2)
    waiting.leased("a")
    assert waiting.lease("b") is None
    waiting.clock.go(seconds=HOLD_SECONDS)
    waiting.leased("b")


def test_hosts_do_not_wait_for_each_other(waiting):
    waiting.listed(page("a", host="a.example"), page("b", host="b.example"))
    assert {waiting.leased(worker).host for worker in "ab"} == {"a.example", "b.example"}


def test_a_source_goes_before_the_publications_of_its_host(waiting):
    waiting.listed(*(page(str(n)) for n in range(5)))
    waiting.clock.go(minutes=15)
    assert waiting.leased().kind == "source"


def test_what_asks_no_host_is_done_by_many_at_once(waiting):
    waiting.queue.declare([DROP])
    waiting.listed(*(Found(JobKind.FILE, f"/drop/{n}", "", "1") for n in range(3)), home=DROP)
    assert len({waiting.leased(worker).id for worker in "abc"}) == 3


def test_a_listing_is_kept_whole_or_not_at_all(waiting, monkeypatch):
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("killed here")

    monkeypatch.setattr(queue, "keep_heard", fail)
    with pytest.raises(RuntimeError):
        waiting.listed(page())
    monkeypatch.undo()
    assert waiting.queue.health().waiting == 0
    waiting.clock.go(seconds=300)
    waiting.listed(page())
    assert waiting.queue.health().waiting == 1


def test_a_failed_job_waits_and_one_given_up_is_kept_with_its_reason_until_it_is_retried(waiting):
    waiting.listed(page())
    waiting.queue.free_host("herald.example", 0)
    job = waiting.leased()
    waiting.queue.failed(job, "status 500", again_in=60)
    waiting.queue.free_host("herald.example", 0)
    assert waiting.lease() is None
    waiting.clock.go(seconds=60)
    job = waiting.leased()
    assert job.tries == 2
    waiting.queue.failed(job, "status 404", again_in=None)
    (dead,) = waiting.queue.dead()
    assert (dead.id, dead.reason) == (job.id, "status 404")
    assert waiting.queue.retry(["q-none"]) == 0
    assert waiting.queue.retry([job.id[:8]]) == 1
    waiting.queue.free_host("herald.example", 0)
    assert waiting.leased().tries == 1


def test_all_of_a_source_or_everything_can_be_retried(waiting):
    waiting.listed(page("a", host="a.example"), page("b", host="b.example"))
    for _ in range(2):
        waiting.queue.failed(waiting.leased(), "gone", again_in=None)
    assert waiting.queue.retry(source="Other") == 0
    assert waiting.queue.retry(source="Herald") == 2
    assert waiting.queue.retry() == 0


def test_what_is_put_back_counts_as_no_try(waiting):
    waiting.listed(page())
    waiting.queue.free_host("herald.example", 0)
    waiting.queue.again(waiting.leased(), target="https://b.example/a", host="b.example", notes=Notes(hops=1))
    job = waiting.leased()
    assert (job.tries, job.target, job.host, job.notes.hops) == (1, "https://b.example/a", "b.example", 1)


def test_a_publication_that_changed_while_it_was_read_is_read_again(waiting):
    waiting.listed(page(mark="1"))
    waiting.queue.free_host("herald.example", 0)
    job = waiting.leased("a")
    waiting.clock.go(minutes=15)
    with waiting.another() as other_queue:
        other = other_queue.lease("b", 300)
        other_queue.listed(other, [page(mark="2")], Heard(), HERALD, again_in=900)
    waiting.done(job)
    assert waiting.queue.job(job.id).state is JobState.WAITING


def test_a_worker_that_died_leaves_its_jobs_to_others_soon(waiting):
    job = waiting.leased("a")
    waiting.queue.gone("a", most=9)
    waiting.clock.go(seconds=3)
    assert waiting.leased("b").id == job.id


def test_a_source_taken_out_is_asked_no_more_and_comes_back_as_it_was(waiting):
    waiting.queue.declare([DROP])
    assert waiting.leased().source == "Drop"
    assert waiting.lease() is None
    waiting.queue.declare([HERALD, DROP])
    assert waiting.leased().source == "Herald"


def test_a_source_that_moved_is_asked_there_from_the_beginning(waiting):
    waiting.queue.listed(waiting.leased(), [], Heard(etag='"a"'), HERALD, again_in=900)
    waiting.queue.declare([Declared("Herald", "https://new.example/feed", "new.example", 900.0, 86_400.0)])
    assert waiting.leased().host == "new.example"
    assert waiting.queue.source("Herald").etag is None


def test_robots_are_kept_for_a_time(waiting):
    assert waiting.queue.robots("herald.example", younger_than=60) is None
    waiting.queue.keep_robots("herald.example", "")
    assert waiting.queue.robots("herald.example", younger_than=60) == ""
    waiting.clock.go(seconds=61)
    assert waiting.queue.robots("herald.example", younger_than=60) is None


def test_counts_add_up(waiting):
    waiting.listed(page("a", host="a.example"), page("b", host="b.example"))
    waiting.done(waiting.leased())
    waiting.queue.failed(waiting.leased(), "gone", again_in=None)
    assert waiting.queue.counts() == {"jobs": {"dead": 1, "new": 1}, "listed": {"Herald": 2}}


def test_workers_that_lease_at_once_never_get_the_same_job(waiting: Waiting):
    waiting.listed(*(page(str(n), host=f"{n}.example") for n in range(24)))
    taken: list[str] = []

    def work(name: str) -> None:
        with waiting.another() as own:
            while own.health().due:
                if (job := own.lease(name, 300)) is not None:
                    taken.append(job.id)

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(taken) == len(set(taken)) == 24


def test_what_ends_one_worker_after_another_is_given_up(waiting):
    waiting.listed(page())
    for number in range(3):
        waiting.clock.go(minutes=1)
        with waiting.another() as other:
            job = other.lease("a", 300)
        assert (job.kind, job.tries) == (JobKind.PAGE, number + 1)
        left = waiting.queue.gone("a", most=3)
        assert (left.jobs, left.given_up) == (1, (job.target,) if number == 2 else ())
    assert waiting.queue.job(job.id).state is JobState.DEAD

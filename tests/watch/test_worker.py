"""One worker: what it does with odd jobs, and how it ends."""

import signal
import subprocess
import sys
from datetime import timedelta

from onrecord.watch.worker import fetching
from tests.hostile_server import page
from tests.watch.stories import story
from tests.watch.test_looking import feed, source

_STUCK = """
import time
from onrecord.watch import worker
worker.LEASE_SECONDS = 1
worker._alive()
time.sleep(120)
"""


def test_a_worker_that_is_stuck_is_ended_when_its_lease_is_over():
    done = subprocess.run([sys.executable, "-c", _STUCK], check=False, timeout=110)  # noqa: S603
    assert done.returncode == -signal.SIGALRM


def test_a_long_file_says_again_and_again_that_it_goes_on(watching):
    lines = "\n".join(
        f'{{"title": "Report {n}", "text": "Words {n}.", "url": "https://a.example/{n}"}}' for n in range(41)
    )
    (watching.folder / "drop").mkdir()
    (watching.folder / "drop" / "many.jsonl").write_text(lines)
    watching.declare('[[source]]\nname = "drop"\nfolder = "drop"\ninterval = "10s"')
    watching.now += timedelta(days=10_000)
    watching.work()
    assert watching.numbers("documents") == (41,)
    assert watching.alive == 3


def test_a_source_taken_out_while_it_was_queued_is_left(watching, web):
    feed(web, range(1))
    web.answers["/0"] = page(story(0))
    watching.declare(source(web))
    watched, watching.watched = watching.watched, watching.watched.__class__(())
    assert watching.work() == 1
    assert web.asked == []
    watching.watched = watched


def test_requests_say_whom_to_write_to(watching):
    watching.declare('[watch]\ncontact = "desk@herald.example"\n[[source]]\nfolder = "x"\n')
    assert fetching(watching.watched).user_agent.endswith("(+desk@herald.example)")
    assert not fetching(watching.watched).allow_private

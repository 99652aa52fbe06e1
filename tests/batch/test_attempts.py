"""Pages that kill their readers."""

import pytest

from onrecord.batch.attempts import FATAL, Attempt, forgive


def die(out, *pages):
    """Begin pages and never come back from the last."""
    attempt = Attempt(out, "p").__enter__()
    for page in pages:
        attempt.begin(page)


RUNS = [
    ("nobody died", [], {}),
    ("one died", [(0, 1, 2)], {}),
    ("two died on one page", [(0, 1, 2), (0, 1, 2)], {2: FATAL}),
    ("two died on different pages", [(0, 1), (0, 1, 2)], {}),
    ("died before the first page", [(), ()], {}),
    ("a second page that kills", [(0,), (0,), (1,), (1,)], {0: FATAL, 1: FATAL}),
]


@pytest.mark.parametrize(("runs", "barred"), [row[1:] for row in RUNS], ids=[row[0] for row in RUNS])
def test_a_page_on_which_two_died_is_barred(tmp_path, runs, barred):
    for pages in runs:
        die(tmp_path, *pages)
    assert Attempt(tmp_path, "p").barred == barred


@pytest.mark.parametrize("error", [None, OSError("the disk is full")])
def test_an_attempt_that_ends_holds_nothing_against_its_pages(tmp_path, error):
    die(tmp_path, 0)
    try:
        with Attempt(tmp_path, "p") as attempt:
            attempt.begin(0)
            if error is not None:
                raise error
    except OSError:
        pass
    assert Attempt(tmp_path, "p").barred == {}


def test_a_reader_that_was_ended_on_purpose_did_not_die(tmp_path):
    die(tmp_path, 0)
    die(tmp_path, 0)
    forgive(tmp_path, "p")
    assert Attempt(tmp_path, "p").barred == {}

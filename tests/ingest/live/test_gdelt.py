"""GDELT queries: windows that leave nothing out."""

from datetime import UTC, datetime, timedelta

import pytest

from onrecord.errors import InputError
from onrecord.ingest.live.gdelt import (
    MOST,
    SHORTEST,
    Window,
    address_of,
    first_window,
    kept_window,
    next_window,
    read_gdelt,
)

NOW = datetime(2025, 7, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_articles_become_entries_without_a_date_of_publication():
    answer = b'{"articles": [{"url": "https://a.example/x", "title": " Troops  hit ", "seendate": "20250602T101500Z"}, {"url": "ftp://b/"}]}'
    (entry,) = read_gdelt(answer, "sahel").entries
    assert (entry.url, entry.title, entry.published) == ("https://a.example/x", "Troops hit", None)


def test_no_articles_are_an_empty_answer():
    assert read_gdelt(b"{}", "sahel").entries == ()


@pytest.mark.parametrize(
    "answer", [b"Your query was too short or too long.", b"<html>Too many requests</html>", b'{"articles": [{}]}', b""]
)
def test_what_gdelt_says_instead_is_told(answer):
    with pytest.raises(InputError, match="sahel: expected GDELT's list of articles, found"):
        read_gdelt(answer, "sahel")


def test_a_window_is_asked_for_by_its_ends():
    url = address_of("attack near:5", Window(NOW, HOUR))
    assert "query=attack+near%3A5" in url
    assert "startdatetime=20250701120000&enddatetime=20250701130000" in url


@pytest.mark.parametrize("cursor", [None, "", "rubbish", "2025-08-01T00:00:00Z/60"])
def test_without_a_window_that_can_be_used_the_day_behind_us_is_asked_for(cursor):
    assert kept_window(cursor, NOW) == first_window(NOW)


def test_a_window_is_kept_as_words():
    window = Window(NOW - HOUR, HOUR)
    assert kept_window(window.cursor, NOW) == window


def walk(articles: list[datetime], *, until: datetime) -> tuple[set[datetime], int]:
    """Ask for window after window as the program does; the articles that were seen, and the number of questions."""
    window, now, seen, asked = first_window(NOW), NOW, set(), 0
    while now < until:
        found = sorted(time for time in articles if window.start <= time <= min(window.end, now))[:MOST]
        seen |= set(found)
        asked += 1
        window, at_once = next_window(window, now, found=len(found))
        now += timedelta(seconds=5) if at_once else timedelta(minutes=15)
    return seen, asked


@pytest.mark.parametrize("each_minute", [0.01, 0.5, 5, 15])
def test_windows_leave_no_article_out(each_minute):
    start = NOW - timedelta(hours=23)
    articles = [start + n * timedelta(minutes=1 / each_minute) for n in range(int(each_minute * 60 * 30))]
    seen, asked = walk(articles, until=NOW + timedelta(hours=9))
    assert seen == set(articles)
    assert asked < 4000


def test_a_shortest_window_that_is_full_moves_on():
    window = Window(NOW - HOUR, SHORTEST)
    following, _ = next_window(window, NOW, found=MOST)
    assert following.start == window.end

"""robots.txt: what may be asked for, and how far apart."""

import pytest

from onrecord.errors import FetchError
from onrecord.ingest.live.robots import MAX_BYTES, MAX_DELAY, delay_of, may_ask, robots_address, robots_of
from onrecord.ingest.web import Answer

RULES = """User-agent: *
Disallow: /private/
Disallow: /*.pdf$
Allow: /private/open/
Crawl-delay: 7

User-agent: onrecord
Disallow: /closed
Crawl-delay: 900
"""
EXAMPLES = [
    ("", "/any", True),
    (RULES, "/closed/a", False),
    (RULES, "/private/a", True),  # our own group counts alone (RFC 9309, 2.2.1)
    (RULES.replace("onrecord", "other"), "/private/a", False),
    (RULES.replace("onrecord", "other"), "/private/open/a", True),
    (RULES.replace("onrecord", "other"), "/a.pdf", False),
    ("User-agent: *\nDisallow:", "/any", True),
    ("User-agent: *\nDisallow: /", "/any", False),
    ("<html>not a robots.txt</html>", "/any", True),
]


@pytest.mark.parametrize(("rules", "path", "may"), EXAMPLES)
def test_what_may_be_asked_for(rules, path, may):
    assert may_ask(rules, f"https://herald.example{path}") is may


@pytest.mark.parametrize(
    ("rules", "seconds"),
    [("", 0.0), (RULES, MAX_DELAY), (RULES.replace("onrecord", "other"), 7.0), ("User-agent: *\nCrawl-delay: -3", 0.0)],
)
def test_a_delay_is_kept_up_to_a_minute(rules, seconds):
    assert delay_of(rules) == seconds


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_where_there_is_none_everything_is_allowed(status):
    assert robots_of(Answer(status, "", {}), "") == ""


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_that_fails_allows_nothing_for_now(status):
    with pytest.raises(FetchError, match=str(status)):
        robots_of(Answer(status, "", {}), "")


def test_what_lies_beyond_the_limit_is_passed_over():
    assert len(robots_of(Answer(200, "", {}, b"#" * (MAX_BYTES + 1)), "")) == MAX_BYTES


def test_each_scheme_and_port_has_its_own():
    assert robots_address("http://herald.example:81/a/b?c#d") == "http://herald.example:81/robots.txt"

"""An outlet's own words over what it has a source for."""

from onrecord.model import About
from onrecord.status.repeats import attribute
from tests.status.claims import T, claim, evidence


def voice(low=None, report="1", about=About.FATALITIES):
    return evidence(claim("Daily", T.OUTLET, about, low=low), "daily", report=report)


def roots(*items):
    return [item.root for item in attribute(items)]


def doctor(low=None, report="1"):
    return evidence(claim("a doctor", T.MEDICAL, low=low), "a doctor", report=report)


def test_a_headline_over_a_quoted_number_is_the_sources():
    assert roots(voice(14), doctor(14)) == ["a doctor", "a doctor"]


def test_another_number_is_the_outlets_own():
    assert roots(voice(14), doctor(3)) == ["daily", "a doctor"]


def test_a_number_needs_a_source_with_a_number():
    assert roots(voice(14), doctor()) == ["daily", "a doctor"]


def test_a_source_of_another_report_or_question_is_none():
    assert roots(voice(14), doctor(14, report="2")) == ["daily", "a doctor"]
    assert roots(voice(about=About.OCCURRENCE), doctor(14)) == ["daily", "a doctor"]

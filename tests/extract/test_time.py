"""Time expressions in English: each row is one rule of reading, with sentences of the project's own writing."""

from datetime import date

import pytest

from onrecord.extract.mentions import TimeMention
from onrecord.extract.time import find_points, find_times

MONDAY = date(2025, 6, 2)


def only(text: str, *, published: date | None = MONDAY, language: str = "en") -> TimeMention:
    """The one expression of the text."""
    (mention,) = find_times(text, published=published, language=language)
    return mention


VALUES = [
    # a bare weekday is the latest such day on or before the dateline, that day included
    ("Gunmen raided the market on Friday.", "Friday", "2025-05-30"),
    ("Shells fell on Monday, residents said.", "Monday", "2025-06-02"),
    ("Tuesday's ambush killed four guards.", "Tuesday", "2025-05-27"),
    # tense and "next", "until", "last" move it
    ("The envoy will meet the rebels on Friday.", "Friday", "2025-06-06"),
    ("The truce holds until Thursday.", "Thursday", "2025-06-05"),
    ("Shelling continued until Thursday.", "Thursday", "2025-05-29"),
    ("The talks are expected to resume Wednesday.", "Wednesday", "2025-06-04"),
    ("They struck last Monday.", "last Monday", "2025-05-26"),
    ("They return next Monday.", "next Monday", "2025-06-09"),
    ("It happened on Tuesday last week.", "Tuesday last week", "2025-05-27"),
    # days counted from the dateline
    ("A patrol was hit yesterday.", "yesterday", "2025-06-01"),
    ("The road was mined the day before yesterday.", "the day before yesterday", "2025-05-31"),
    ("The camp fell three days ago.", "three days ago", "2025-05-30"),
    ("They left two months ago.", "two months ago", "2025-04"),
    ("The war began some ten years ago.", "some ten years ago", "2015"),
    # parts of day
    ("Drones came on Saturday night.", "Saturday night", "2025-05-31TNI"),
    ("Militants attacked early on Tuesday.", "early on Tuesday", "2025-05-27"),
    ("Militants attacked overnight.", "overnight", "2025-06-01TNI"),
    ("The post was overrun overnight into Sunday.", "overnight into Sunday", "2025-05-31TNI"),
    ("Residents fled this morning.", "this morning", "2025-06-02TMO"),
    ("Rockets landed last night.", "last night", "2025-06-01TNI"),
    ("He died in the early hours of Sunday.", "early hours of Sunday", "2025-06-01TMO"),
    # clock times, with the day beside them
    ("The blast came around 10 p.m. Friday.", "around 10 p.m. Friday", "2025-05-30T22:00"),
    ("The convoy left at noon on Saturday.", "noon on Saturday", "2025-05-31T12:00"),
    ("Shelling resumed at 0530 GMT.", "0530 GMT", "2025-06-02T05:30"),
    ("A mortar hit at 17:45 on 30 May.", "17:45 on 30 May", "2025-05-30T17:45"),
    ("It was 8 in the evening when they came.", "8 in the evening", "2025-06-02T20:00"),
    # explicit dates in every order
    ("The raid of October 3, 2019, is known.", "October 3, 2019", "2019-10-03"),
    ("The raid of 3 October 2019 is known.", "3 October 2019", "2019-10-03"),
    ("The raid of 29th March 2018 is known.", "29th March 2018", "2018-03-29"),
    ("On the 4th of May 2024 they came.", "the 4th of May 2024", "2024-05-04"),
    ("Mon 02 June 2025: fighting spreads", "Mon 02 June 2025", "2025-06-02"),
    ("Logged 2019-10-03 by the monitor.", "2019-10-03", "2019-10-03"),
    ("Logged 25/12/2023 by the monitor.", "25/12/2023", "2023-12-25"),
    ("GARISSA, 4 FEB 90", "4 FEB 90", "1990-02-04"),
    # a day without its year is the near one; a weekday beside it decides
    ("Troops pulled out on May 26.", "May 26", "2025-05-26"),
    ("Dozens died on Dec. 28.", "Dec. 28", "2024-12-28"),
    ("Polls open on June 15.", "June 15", "2025-06-15"),
    ("The camp burned on Saturday, November 9.", "Saturday, November 9", "2024-11-09"),
    # months, seasons, years and longer
    ("Fighting flared in October.", "October", "2024-10"),
    ("They fled in late July.", "late July", "2024-07"),
    ("They fled last October.", "last October", "2024-10"),
    ("It rose in October 2002.", "October 2002", "2002-10"),
    ("It began in mid-2015.", "mid-2015", "2015"),
    ("It began in the late 1990s.", "the late 1990s", "199"),
    ("A relic of the 19th century.", "the 19th century", "18"),
    ("Attacks doubled in the first quarter of 2024.", "the first quarter of 2024", "2024-Q1"),
    ("They advanced last autumn.", "last autumn", "2024-FA"),
    ("Five died last week.", "last week", "2025-W22"),
    ("Five died at the weekend.", "the weekend", "2025-W22-WE"),
    ("It started early last month.", "early last month", "2025-05"),
    # lengths
    ("After a two-hour gun battle they fled.", "a two-hour", "PT2H"),
    ("Fighting lasted three days.", "three days", "P3D"),
    ("The siege has gone on for years.", "years", "PXY"),
    ("He was held for two and a half years.", "two and a half years", "P2Y6M"),
    ("Raids rose over the past two years.", "the past two years", "P2Y"),
    # again and again
    ("Patrols pass every week.", "every week", "P1W"),
    ("They pray each Thursday.", "each Thursday", "XXXX-WXX-4"),
    ("Shelling is a daily threat.", "daily", "P1D"),
    # references without a date
    ("The town is now calm.", "now", "PRESENT_REF"),
    ("Attacks have grown in recent weeks.", "recent weeks", "PAST_REF"),
    ("No one speaks of the future here.", "the future", "FUTURE_REF"),
    # holidays by rule
    ("Churches were bombed on Christmas Day.", "Christmas Day", "2024-12-25"),
    ("Mourners gathered on Good Friday.", "Good Friday", "2025-04-18"),
]


@pytest.mark.parametrize(("text", "words", "value"), VALUES, ids=[row[1] for row in VALUES])
def test_expression_has_its_value(text: str, words: str, value: str) -> None:
    mention = only(text)
    assert (mention.span.of(text), mention.value) == (words, value)


RANGES = [
    ("Clashes raged from Thursday to Saturday.", "2025-05-29/2025-05-31", date(2025, 5, 29), date(2025, 5, 31)),
    ("Clashes raged from Friday to Tuesday.", "2025-05-23/2025-05-27", date(2025, 5, 23), date(2025, 5, 27)),
    ("It was shelled between 3 and 5 May.", "2025-05-03/2025-05-05", date(2025, 5, 3), date(2025, 5, 5)),
    ("Clashes raged on 25-26 July.", "2024-07-25/2024-07-26", date(2024, 7, 25), date(2024, 7, 26)),
    ("It was shelled on 25-26 May.", "2025-05-25/2025-05-26", date(2025, 5, 25), date(2025, 5, 26)),
    ("It was shelled on the night of 3–4 May.", "2025-05-03TNI/2025-05-04", date(2025, 5, 3), date(2025, 5, 4)),
    ("Thousands fled in 2013-2014.", "2013/2014", date(2013, 1, 1), date(2014, 12, 31)),
]


@pytest.mark.parametrize(("text", "value", "first", "last"), RANGES)
def test_range_is_one_mention_that_covers_both_ends(text: str, value: str, first: date, last: date) -> None:
    mention = only(text)
    assert (mention.value, mention.first, mention.last) == (value, first, last)


def test_points_keep_the_ends_of_a_range_apart() -> None:
    found = find_points("Clashes raged from Thursday to Saturday.", published=MONDAY)
    assert [mention.value for mention in found] == ["2025-05-29", "2025-05-31"]


def test_two_days_joined_by_and_stay_two() -> None:
    found = find_times("Bombs fell on Thursday and Friday.", published=MONDAY)
    assert [mention.value for mention in found] == ["2025-05-29", "2025-05-30"]


DAYS = [
    ("Raids since 2012 have emptied the valley.", date(2012, 1, 1), MONDAY, True),
    ("Over 90 soldiers have died since early last month.", date(2025, 5, 1), MONDAY, True),
    ("Three died earlier this month.", date(2025, 6, 1), MONDAY, False),
    ("They fled in May.", date(2025, 5, 1), date(2025, 5, 31), False),
    ("They fled in late May.", date(2025, 5, 21), date(2025, 5, 31), False),
    ("They fled two weeks ago.", date(2025, 5, 16), date(2025, 5, 22), False),
    ("They came overnight.", date(2025, 6, 1), MONDAY, False),
    ("Fighting lasted three days.", None, None, False),
    ("They pray each Thursday.", None, None, False),
    ("The town is now calm.", None, None, False),
]


@pytest.mark.parametrize(("text", "first", "last", "since"), DAYS)
def test_first_and_last_are_the_days_it_can_stand_for(
    text: str, first: date | None, last: date | None, *, since: bool
) -> None:
    mention = only(text)
    assert (mention.first, mention.last, mention.since) == (first, last, since)


STORY = [
    ("On May 3 rebels took the hill. The day before, they had been seen nearby.", "2025-05-02"),
    ("On May 3 rebels took the hill. A day later the army returned.", "2025-05-04"),
    ("On May 3 rebels took the hill. Two days later the army returned.", "2025-05-05"),
    ("On May 3 rebels took the hill. The mayor fled the same day.", "2025-05-03"),
    ("On May 3 rebels took the hill. The mayor fled before dawn.", "2025-05-03TMO"),
    ("On May 3 rebels took the hill. Shots rang out at 9 p.m. in the square.", "2025-05-03T21:00"),
    ("In March 2023 rebels took the hill. The following month they lost it.", "2023-04"),
]


@pytest.mark.parametrize(("text", "value"), STORY)
def test_story_time_counts_from_the_day_last_told_of(text: str, value: str) -> None:
    assert find_times(text, published=MONDAY)[-1].value == value


NOT_TIMES = [
    "Mrs May said the plan would march on.",
    "The Sunday Times and the Wednesday Group agreed.",
    "Families still mourn the dead of Bloody Sunday.",
    "Some 2000 soldiers crossed, over 1990 in all, against 1,990 men.",
    "A six-year-old boy in his early 30s company.",
    "He sat in the sun and may march; a second bomb fell, and prices fall.",
    "Jan Kovac, April Jones and Colonel August Weber spoke.",
    "Three-quarters of the town and a quarter of the camp burned.",
    "Version 2.46 costs $1998 on flight F1990.",
    "",
]


@pytest.mark.parametrize("text", NOT_TIMES)
def test_words_that_only_look_like_time_are_left(text: str) -> None:
    assert find_times(text, published=MONDAY) == ()


def test_numeric_date_with_two_readings_keeps_both_days() -> None:
    mention = only("Logged 03/10/2019 by the monitor.")
    assert (mention.value, mention.first, mention.last) == ("2019", date(2019, 3, 10), date(2019, 10, 3))


def test_numeric_date_near_the_dateline_is_taken_as_the_near_one() -> None:
    assert only("Logged 06/01/2025 by the monitor.").value == "2025-06-01"


def test_lunar_holiday_is_approximate() -> None:
    mention = only("Prayers for Eid al-Fitr were held.")
    assert mention.mod == "APPROX"
    assert mention.first is not None
    assert mention.last is not None
    assert mention.first <= date(2025, 3, 30) <= mention.last


WITHOUT_DATELINE = [
    ("Gunmen came on Friday.", "XXXX-WXX-5"),
    ("Gunmen came on 3 May.", "XXXX-05-03"),
    ("Gunmen came in October.", "XXXX-10"),
    ("Gunmen came yesterday.", "XXXX-XX-XX"),
    ("Gunmen came on 3 May 2019.", "2019-05-03"),
]


@pytest.mark.parametrize(("text", "value"), WITHOUT_DATELINE)
def test_without_a_dateline_nothing_is_invented(text: str, value: str) -> None:
    mention = only(text, published=None)
    assert mention.value == value
    assert (mention.first is None) == value.startswith("X")

"""Whole texts of general news: compared by their words alone, joined where enough pairs agree."""

from dataclasses import replace

import pytest

from onrecord.likeness import terms
from onrecord.link import weights
from onrecord.link.cluster import cluster
from onrecord.link.compare import compare
from onrecord.link.keys import filed, looked_for
from onrecord.link.texts import FEATURES, days_apart, next_day, other_ages, same_ages, shared_quotes, undated
from onrecord.model.record import Draft, Match
from tests.link.test_compare import BASE

FIRE = (
    "A fire at the Ostrander ropeworks in Kelverton injured four workers on Monday. Fire chief Dagny Holmqvist said the "
    'blaze began in a drying room. "We had it out in under an hour," Holmqvist said. Lars Petterson, 51, was treated.'
)
AGAIN = (
    "Four people were hurt when the Ostrander ropeworks burned in Kelverton, fire chief Dagny Holmqvist said. A foreman, "
    "Lars Petterson, 51, inhaled smoke in the drying room."
)
OTHER = (
    "A fire at a paper mill in Brannock injured two workers on Monday. Fire chief Otis Fennimore said the blaze began in "
    "a boiler. Mira Castellanos, 29, was treated."
)


def text(name: str, words: str, published: str | None = "2021-03-01", title: str = "Workers hurt in fire") -> Draft:
    return replace(
        BASE,
        id=name,
        document=name,
        whole=True,
        place=None,
        acted=(),
        hit=(),
        first=published or "0001-01-01",
        last=published or "0001-01-01",
        published=published,
        terms=terms.terms_of(f"{title}\n{words}"),
        names=terms.names_of(words),
        headline=terms.headline_of(title),
        quotes=terms.quotes_of(words),
        ages=terms.ages_of(words),
    )


def joins(match: Match | None) -> bool:
    return match is not None and match.score >= weights.THRESHOLD


def test_two_texts_of_one_event_match_with_reasons_in_words():
    match = compare(text("a", FIRE), text("b", AGAIN))
    assert joins(match)
    assert "same ages: 51" in match.reasons
    assert match == compare(text("b", AGAIN), text("a", FIRE))


def test_texts_of_two_like_events_do_not():
    assert not joins(compare(text("a", FIRE), text("b", OTHER)))


def test_a_whole_text_and_an_incident_are_never_compared():
    assert compare(text("a", FIRE), BASE) is None


@pytest.mark.parametrize("a", [text("a", FIRE)])
@pytest.mark.parametrize("b", [text("b", AGAIN), text("b", OTHER), text("b", ""), text("b", AGAIN, None)])
@pytest.mark.parametrize("name", FEATURES)
def test_features_are_symmetric_and_have_a_weight(name, a, b):
    assert FEATURES[name](a, b) == FEATURES[name](b, a)
    assert name in weights.table().general


EXAMPLES = [
    (same_ages, {"ages": (20, 51)}, {"ages": (51,)}, 1 / 3),
    (other_ages, {"ages": (20,)}, {"ages": (51,)}, 1),
    (other_ages, {"ages": ()}, {"ages": (51,)}, 0),
    (next_day, {"published": "2021-03-01"}, {"published": "2021-03-02"}, 1),
    (next_day, {"published": "2021-03-01"}, {"published": "2021-03-03"}, 0),
    (days_apart, {"published": "2021-03-01"}, {"published": "2021-03-01"}, 0),
    (undated, {"published": "2021-03-01"}, {"published": None}, 1),
    (days_apart, {"published": None}, {"published": None}, 0),
    (shared_quotes, {"quotes": ""}, {"quotes": terms.quotes_of(FIRE)}, 0),
]


@pytest.mark.parametrize(("feature", "one", "two", "score"), EXAMPLES)
def test_feature(feature, one, two, score):
    assert feature(replace(BASE, **one), replace(BASE, **two)).score == pytest.approx(score)


def test_texts_of_one_event_are_found_through_the_index():
    keys, first, last = looked_for(text("a", FIRE))
    assert any(key in keys and first <= day <= last for key, day in filed(text("b", AGAIN, "2021-09-01")))


def test_one_match_does_not_join_two_groups_of_texts():
    """Of the four pairs across, one matches: too few. With two, half of them, they are one."""
    four = [replace(text(name, FIRE), id=name) for name in "abxy"]
    within = [Match("a", "b", 0.9, ()), Match("x", "y", 0.9, ())]
    across = [Match("a", "x", 0.8, ()), Match("b", "y", weights.UNSURE, ())]
    assert cluster(four, [*within, across[0]]).clusters == (("a", "b"), ("x", "y"))
    assert cluster(four, [*within, *across]).clusters == (("a", "b", "x", "y"),)

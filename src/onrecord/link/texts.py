"""Whether two whole texts of general news tell of one event: by their words alone, no gate, no place, no sides.

The features are those of news clustering at large (S. Miranda et al., "Multilingual clustering of streaming news",
2018: words, names, headlines and time weighed by a logistic regression), each over what a draft holds anyway.
"""

from collections.abc import Callable
from math import exp, log1p, sqrt

from onrecord.likeness import terms
from onrecord.link import weights
from onrecord.link.features import NOTHING, Feature, days_between
from onrecord.model.record import Draft, Match

UNKNOWN = Feature(1.0)
FEWEST = 4
"""Names and telling words that two texts must share to be compared at all."""
_SURE = 0.005
"""Features that move the score by less are not named among the reasons."""


def compare_texts(a: Draft, b: Draft) -> Match | None:
    """The match of two whole texts, or None where too little speaks for it. `a.id` < `b.id`."""
    table = weights.table().general
    if not is_worth_comparing(a, b):
        return None
    found = {name: feature(a, b) for name, feature in FEATURES.items()}
    total = table["bias"] + sum(table[name] * feature.score for name, feature in found.items())
    score = round(_probability(total), 3)
    if score < weights.UNSURE:
        return None
    reasons = (item.reason for name, item in found.items() if item.reason and table[name] * item.score > _SURE)
    return Match(a.id, b.id, score, tuple(reasons))


def text_score(a: Draft, b: Draft) -> float:
    """How much the words of two drafts speak for one event, on the scale of scores; 0 where they share too little."""
    if not a.names or not b.names or not is_worth_comparing(a, b):
        return 0.0
    table = weights.table().general
    return _probability(table["bias"] + sum(table[name] * feature(a, b).score for name, feature in FEATURES.items()))


def _probability(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds))


def is_worth_comparing(a: Draft, b: Draft) -> bool:
    """Whether two texts share enough to be looked at."""
    return len(terms.shared(a.names, b.names)) + len(terms.shared(a.terms, b.terms)) >= FEWEST


def rarest_term(a: Draft, b: Draft) -> Feature:
    """How rare the rarest word of both is, as a share of what would be in one text of 3,000."""
    rarest = max(map(terms.rarity, terms.shared(a.terms, b.terms)), default=0.0)
    return Feature(rarest / 8, "a rare word in both") if rarest else NOTHING


def like_names(a: Draft, b: Draft) -> Feature:
    """Cosine of the names of each."""
    score = terms.similarity(a.names, b.names)
    return Feature(score, f"names alike ({score:.2f})") if score else NOTHING


def shared_names(a: Draft, b: Draft) -> Feature:
    """How much the names of both tell together: rarities added up."""
    both = terms.shared(a.names, b.names)
    return Feature(sqrt(sum(map(terms.rarity, both))) / 8, f"{len(both)} names in both") if both else NOTHING


def told_headlines(a: Draft, b: Draft) -> Feature:
    """How much of each headline the other text tells, too: the lesser of both shares."""
    if not a.headline or not b.headline:
        return NOTHING
    share = min(_told(a, b), _told(b, a))
    return Feature(share, f"each headline told in the other ({share:.2f})") if share else NOTHING


def _told(a: Draft, b: Draft) -> float:
    head = terms.bag(a.headline)
    there = head.buckets & (terms.bag(b.terms).buckets | terms.bag(b.headline).buckets)
    return sum(terms.rarity(number) ** 2 for number in there) / (head.length**2) if there else 0.0


def shared_quotes(a: Draft, b: Draft) -> Feature:
    """Whether both quote the same words."""
    both = terms.shared(a.quotes, b.quotes)
    return Feature(min(1.0, len(both) / 4), "the same words quoted") if both else NOTHING


def same_ages(a: Draft, b: Draft) -> Feature:
    """Ages that both give, up to three."""
    both = sorted(set(a.ages) & set(b.ages))
    return Feature(min(len(both), 3) / 3, f"same ages: {', '.join(map(str, both))}") if both else NOTHING


def other_ages(a: Draft, b: Draft) -> Feature:
    """Both give ages, and none that the other gives."""
    return Feature(float(bool(a.ages and b.ages and not set(a.ages) & set(b.ages))))


def other_address(a: Draft, b: Draft) -> Feature:
    """Both give house numbers, and none that the other gives."""
    return Feature(float(bool(a.addresses and b.addresses and not set(a.addresses) & set(b.addresses))))


def days_apart(a: Draft, b: Draft) -> Feature:
    """How far apart they were published: the logarithm of the days."""
    if a.published is None or b.published is None:
        return NOTHING
    days = abs(days_between(a.published, b.published))
    return Feature(log1p(days) / 5)


def next_day(a: Draft, b: Draft) -> Feature:
    """Published on one day or the next."""
    if a.published is None or b.published is None:
        return NOTHING
    days = abs(days_between(a.published, b.published))
    return Feature(1.0, "published within a day of each other") if days <= 1 else NOTHING


def undated(a: Draft, b: Draft) -> Feature:
    """It is not known when one of them was published."""
    return UNKNOWN if a.published is None or b.published is None else NOTHING


FEATURES: dict[str, Callable[[Draft, Draft], Feature]] = {
    "rarest_term": rarest_term,
    "names": like_names,
    "shared_names": shared_names,
    "told_headlines": told_headlines,
    "quotes": shared_quotes,
    "ages": same_ages,
    "other_ages": other_ages,
    "other_address": other_address,
    "days": days_apart,
    "next_day": next_day,
    "undated": undated,
}
"""By the name that their weights have in data/link_weights.toml."""

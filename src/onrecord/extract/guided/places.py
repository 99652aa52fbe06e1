"""Places: the rules', and names that only the tagger takes for one."""

from collections.abc import Sequence

from onrecord.extract.guided.policy import Policy
from onrecord.extract.mentions import PlaceMention, Text
from onrecord.extract.tagger.tagged import Tagged
from onrecord.model import PlacePrecision

_SURE = 0.4
_LETTERS = 3


def guided_places(
    places: Sequence[PlaceMention], text: Text, tagged: Tagged, policy: Policy
) -> tuple[PlaceMention, ...]:
    """The rules' places, and capitalised names that no gazetteer knows where the tagger says that it happened."""
    new = [
        PlaceMention(item.span, name, None, PlacePrecision.SETTLEMENT, "tagger.place")
        for item in tagged.of("place")
        if item.probability >= max(_SURE, policy.place)
        and not any(item.span.overlaps(place.span) for place in places)
        and (name := item.span.of(text.text))[:1].isupper()
        and len(name) >= _LETTERS
    ]
    return tuple(sorted([*places, *new], key=lambda place: place.span))

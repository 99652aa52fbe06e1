"""The country of an incident whose place no words give, or whose place no gazetteer knows."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from onrecord.extract.findings import Findings
from onrecord.extract.grouping import Group
from onrecord.extract.mentions import ActorMention, PlaceMention, PlaceRole
from onrecord.model import ActorKind, PlacePrecision

Votes = defaultdict[str, float]
"""Votes by country code."""
_COUNTRY, _AREA, _TOWN, _DEMONYM = 2.0, 2.0, 1.0, 1.0
"""Votes of a country's name ("in Haiti"), of a region, of a town (it has namesakes), of "Haitian"."""
_AT_HOME = {
    ActorKind.ARMED_GROUP: 3.0,
    ActorKind.COMMUNAL_MILITIA: 3.0,
    ActorKind.PRO_GOV_MILITIA: 3.0,
    ActorKind.STATE_FORCES: 1.5,
    ActorKind.POLICE: 1.5,
    ActorKind.GOVERNMENT: 0.5,
}
"""Votes of a named actor for its country: groups, armies and police mostly act at home, governments speak of others.

"The police" alone take their country from the places around them, and say nothing of their own.
"""
_OWN = 2.0
"""How much more an incident's own sentences count than the rest of the report."""


def country_of(group: Group, findings: Findings) -> str | None:
    """The country that an incident's sentences and the report around them speak for most; None where none is named."""
    return _most(_votes(group, findings))


def _most(votes: Votes) -> str | None:
    return max(votes, key=lambda country: votes[country], default=None)


def _votes(group: Group, findings: Findings) -> Votes:
    """The votes for each country."""
    votes: Votes = defaultdict(float)
    for scene in group.scenes:
        _vote(votes, scene.places, scene.actors, _OWN)
    _vote(votes, findings.places, findings.actors, 1.0)
    return votes


def _of_names(group: Group, findings: Findings) -> dict[str, Votes]:
    """The votes of the places of each name."""
    by_name: dict[str, Votes] = defaultdict(lambda: defaultdict(float))
    told = [(place, _OWN) for scene in group.scenes for place in scene.places]
    for place, weight in (*told, *((place, 1.0) for place in findings.places)):
        _vote(by_name[place.name.casefold()], (place,), (), weight)
    return by_name


def without_strays(group: Group, findings: Findings) -> list[PlaceMention]:
    """A group's places, a stray one without what the gazetteer says of its name.

    One is stray that was found in a country of which the report says nothing else, while it speaks of another: a
    village of that name that the gazetteer lacks is likelier than one in a land that nobody speaks of. A place that no
    gazetteer has, in a country taken from the words around it, has no country of its own either.
    """
    votes, own = _votes(group, findings), _of_names(group, findings)
    strays = [_is_stray(place, votes, own[place.name.casefold()]) for place in group.places]
    return [replace(place, place=None) if lost else place for place, lost in zip(group.places, strays, strict=True)]


def _is_stray(place: PlaceMention, votes: Votes, own: Votes) -> bool:
    """`own` are the votes of places of its name, among all."""
    if place.place is None or not place.place.country or place.precision is PlacePrecision.COUNTRY:
        return False
    if _is_guess(place):
        return True
    if not place.place.id:  # placed by the towns around it, which may be namesakes themselves
        return _most(votes) != place.place.country
    others = {country: votes[country] - own.get(country, 0.0) for country in votes}
    return others.get(place.place.country, 0.0) == 0 and max(others.values(), default=0.0) >= _SPOKEN_OF


_SPOKEN_OF = 4.0
"""Votes from which on a report speaks of a country: an army and a group of it, a town and a country's name."""


def _vote(votes: Votes, places: Iterable[PlaceMention], actors: Iterable[ActorMention], weight: float) -> None:
    for place in places:
        if place.place is not None and place.place.country and not _is_guess(place):
            votes[place.place.country] += weight * _weight(place)
    for actor in actors:
        if actor.actor_id is not None and actor.country and not actor.generic:
            votes[actor.country] += weight * _AT_HOME.get(actor.kind, 0.0)


def _is_guess(place: PlaceMention) -> bool:
    return place.place is not None and not place.place.id and place.place.admin1 is None


def _weight(place: PlaceMention) -> float:
    if place.role is PlaceRole.DEMONYM:
        return _DEMONYM
    if place.precision is PlacePrecision.COUNTRY:
        return _COUNTRY
    return _AREA if place.precision in (PlacePrecision.ADM1, PlacePrecision.ADM2) else _TOWN

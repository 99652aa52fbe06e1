"""What a name can mean: a country, a people, a place, or nothing; each looked up once for all texts."""

from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.knowledge.countries import countries, demonym_index
from onrecord.knowledge.place_cues import PlaceCues, place_cues
from onrecord.knowledge.place_names import openings
from onrecord.knowledge.places import KEPT_LOOKUPS, Gazetteer
from onrecord.model import Place, PlacePrecision

_DEMONYM_WORDS = 3


class Meaning(NamedTuple):
    """The places that a name can mean, the most populous first; `demonym`: it is their people's name."""

    places: tuple[Place, ...]
    demonym: bool = False


class Meanings:
    """The meanings of names in one gazetteer. Keys are those of `place_key`."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.cues: PlaceCues = place_cues()
        self.of = lru_cache(maxsize=KEPT_LOOKUPS)(self._of)
        self.opens = lru_cache(maxsize=KEPT_LOOKUPS)(self._opens)

    def _of(self, key: str) -> Meaning | None:
        """What a name means. A country is meant before its people, these before a place of their name."""
        places = self.gazetteer.find(key) if self.gazetteer.might_know(key) else ()
        if places and places[0].precision is PlacePrecision.COUNTRY:
            return Meaning(places)
        if key.count(" ") < _DEMONYM_WORDS and (people := self._people(key)):
            return Meaning(people, demonym=True)
        return Meaning(places) if places else None

    def _opens(self, key: str) -> bool:
        """Whether a longer name may begin with the words of a key; False is certain."""
        begun = f"{key} "
        return self.gazetteer.might_open(begun) or begun in _demonym_openings()

    def _people(self, key: str) -> tuple[Place, ...]:
        """The countries, or the region, whose people or things a word describes."""
        codes = demonym_index().get(key)
        if codes:
            return tuple(place for code in codes for place in country_places(code, self.gazetteer))
        target = self.cues.demonyms.get(key)
        if target is None:
            return ()
        name, country = target
        return tuple(place for place in self.gazetteer.named(name) if place.country == country)[:1]


@lru_cache(maxsize=4)
def meanings_in(gazetteer: Gazetteer) -> Meanings:
    """The meanings of names in a gazetteer."""
    return Meanings(gazetteer)


@cache
def _demonym_openings() -> frozenset[str]:
    """What the names of peoples in several words begin with ("south " of "south sudanese")."""
    return frozenset(begun for key in (*demonym_index(), *place_cues().demonyms) for begun in openings(key))


def country_places(code: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The gazetteer's entry of a country."""
    name = countries()[code].name
    return tuple(p for p in gazetteer.named(name) if p.id == f"country:{code}")

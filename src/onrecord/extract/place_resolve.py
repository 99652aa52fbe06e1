"""Which place of its name a mention means: the country in the sentence is a hard filter, then context, then size."""

import math
from collections import Counter

from onrecord.extract.mentions import Text
from onrecord.extract.place_country import CountryContext, CountryEvidence, Evidence
from onrecord.extract.place_scan import Match
from onrecord.extract.place_tokens import Token
from onrecord.model import Place, PlacePrecision, Span

MAJOR_ABROAD = 200_000  # people; a smaller place is not placed in a country that the text does not speak of
_AREAS = (PlacePrecision.ADM1, PlacePrecision.ADM2, PlacePrecision.REGION)
CITY_OVER_STATE = 500_000  # a city this large is meant before the state of its name ("New York")


def country_evidence(matches: list[Match], tokens: list[Token], dateline: str | None) -> list[CountryEvidence]:
    """What in a text speaks for countries: names, demonyms, and areas and large towns."""
    found = []
    if dateline is not None:
        found.append(CountryEvidence(dateline, Span(0, 0), -1, Evidence.DATELINE))
    for match in matches:
        if not match.kept:
            continue
        code, kind = _country_of(match)
        if code is not None and kind is not None:
            sentence = tokens[match.first].sentence
            found.append(CountryEvidence(code, Span(match.start, match.end), sentence, kind))
    return found


def _country_of(match: Match) -> tuple[str | None, Evidence | None]:
    top = match.top
    if top is None:
        return match.country, Evidence.AREA if match.country else None
    if match.demonym:
        codes = {place.country for place in match.places}
        return (top.country, Evidence.DEMONYM) if len(codes) == 1 else (None, None)
    if top.precision is PlacePrecision.COUNTRY:
        rivals = [p for p in match.places[1:] if p.precision is PlacePrecision.COUNTRY]
        rivals += [p for p in match.places[1:] if p.population >= top.population // 4]
        return (top.country, Evidence.NAMED) if not rivals else (None, None)
    rest = [p for p in match.places if p.country != top.country]
    sure = all(p.population * 20 < top.population for p in rest)
    if sure and (top.population >= MAJOR_ABROAD or top.precision in _AREAS):
        return top.country, Evidence.AREA
    return None, None


class Resolver:
    """Chooses a place for each kept match of one text."""

    def __init__(self, text: Text, tokens: list[Token], matches: list[Match], context: CountryContext) -> None:
        self.tokens = tokens
        self.matches = [match for match in matches if match.kept]
        self.context = context
        self.weights = dict(context.ranked())
        self.total = sum(self.weights.values()) or 1
        self.regions: Counter[tuple[str | None, str | None]] = Counter()
        self.known: dict[str, Place] = {}

    def resolve(self) -> None:
        """Choose places: the sure ones first, so that they help the others."""
        for match in self.matches:
            if match.demonym:
                match.chosen = self._demonym(match)
        rest = [match for match in self.matches if not match.demonym]
        rest.sort(key=lambda match: (match.container is None, match.start))
        for match in rest:
            self._choose(match)
            place = match.chosen
            if place is not None:
                if place.admin1:
                    self.regions[place.country, place.admin1] += 1
                if match.container is not None:
                    self.known[match.key] = place

    def _demonym(self, match: Match) -> Place | None:
        """A demonym of several countries ("Congolese") goes to the one that the text names."""
        return max(match.places, key=lambda p: (self.weights.get(p.country or "", 0), p.population))

    def _choose(self, match: Match) -> None:
        pool = _fit(match)
        if match.container is not None and (inside := _within(pool, match.container)):
            match.chosen, match.rule = self._best(inside, match), "container"
            return
        if match.key in self.known:
            match.chosen, match.rule = self.known[match.key], "as-before"
            return
        sentence = self.tokens[match.first].sentence
        items = self.context.of_sentence(sentence)
        own = Span(match.start, match.end)
        named = {item.country for item in items if item.kind is not Evidence.DEMONYM and item.span != own}
        for rule, countries in (
            ("sentence-country", named),
            ("sentence-demonym", {item.country for item in items if item.span != own}),
        ):
            if here := [p for p in pool if p.country in countries]:
                match.chosen, match.rule = self._best(here, match), rule
                return
        match.chosen, match.rule = self._wider(match, pool, sentence, restricted=bool(named))

    def _wider(self, match: Match, pool: list[Place], sentence: int, *, restricted: bool) -> tuple[Place | None, str]:
        """No candidate in the sentence's countries: the paragraph's, the text's, else one large enough."""
        if not restricted:
            near = {item.country for item in self.context.of_paragraph(sentence)}
            if here := [p for p in pool if p.country in near]:
                return self._best(here, match), "paragraph-country"
            if here := [p for p in pool if p.country in self.weights]:
                return self._best(here, match), "document-country"
        best = self._best(pool, match) if pool else None
        if best is None:
            return None, "no-candidate"
        if best.country is None or best.precision is PlacePrecision.COUNTRY or not self.weights:
            return best, "size"
        if best.population >= MAJOR_ABROAD or (best.precision is PlacePrecision.ADM1 and not restricted):
            return best, "size"
        if best.country in self.weights and best.population >= MAJOR_ABROAD // 4:
            return best, "size"
        return None, "country-without-such-place"

    def _best(self, pool: list[Place], match: Match) -> Place:
        return max(pool, key=lambda place: (self._score(place, match), place.id))

    def _score(self, place: Place, match: Match) -> float:
        score = math.log10(place.population + 100)
        score += 3.0 * self.weights.get(place.country or "", 0) / self.total
        if place.admin1 and place.precision is not PlacePrecision.ADM1:
            score += min(2.0, 1.0 * self.regions[place.country, place.admin1])
        if place.precision is PlacePrecision.COUNTRY:
            score += 1.0
        if place.precision in _AREAS[:2] and match.area is None:
            score -= 1.5 if place.precision is PlacePrecision.ADM2 else 0.0
            if any(_is_city_of(p, place) for p in match.places):
                score -= 2.0
        return score


def _is_city_of(city: Place, area: Place) -> bool:
    """Whether a settlement is meant before the area of the same name: it lies in it, or is very large."""
    if city.precision is not PlacePrecision.SETTLEMENT or city.country != area.country:
        return False
    return city.population >= CITY_OVER_STATE or (
        city.admin1 == area.admin1 and city.population * 20 >= area.population
    )


def _fit(match: Match) -> list[Place]:
    """The places that fit the generic word with the name: a province for "Kandahar province"."""
    places = list(match.places)
    if match.area is None:
        return places
    if match.area is PlacePrecision.SETTLEMENT:
        return [p for p in places if p.precision in (PlacePrecision.SETTLEMENT, PlacePrecision.EXACT)] or places
    exact = [p for p in places if p.precision is match.area]
    return exact or [p for p in places if p.precision in _AREAS] or places


def _within(pool: list[Place], container: Match) -> list[Place]:
    for area in container.places:
        if area.precision is PlacePrecision.COUNTRY:
            inside = [p for p in pool if p.country == area.country and p.precision is not PlacePrecision.COUNTRY]
        elif area.precision in _AREAS:
            inside = [p for p in pool if p.country == area.country and p.admin1 == area.admin1 and p.id != area.id]
        else:
            continue
        if inside:
            return inside
    return []

"""Which place of its name a mention means: the country in the sentence is a hard filter, then context, then size."""

import math
from collections import Counter

from rapidfuzz import fuzz

from onrecord.extract.place_country import CountryContext, CountryEvidence, Evidence
from onrecord.extract.place_scan import Match
from onrecord.extract.place_tokens import Token
from onrecord.knowledge.place_names import place_key
from onrecord.knowledge.places import Gazetteer
from onrecord.model import Place, PlacePrecision, Span

MAJOR_ABROAD = 200_000  # people; a smaller place is not placed in a country that the text does not speak of
TOWN = 15_000  # people; a smaller place is a village that many countries may have
_ACRONYMS = frozenset(("us", "uk", "uae", "drc"))  # "US forces": an adjective rather than a place
_AREAS = (PlacePrecision.ADM1, PlacePrecision.ADM2, PlacePrecision.REGION)
IN_PARAGRAPH = 2.0  # in powers of ten of people
KM_A_DEGREE = 111.2
SAME_PLACE_KM = 25.0
NEAR_AREA_KM = 120.0  # a place may be filed under another region than the one that the words put it in
SAME_REGION = 0.7  # for each place already found in the region; 0.3 to 1.0 differ by less than noise on GWN and LGL
SAME_REGION_MOST = 1.4
SENTENCE_REGION = 2.5  # for a place in the region that its own sentence names
FAMOUS = 1_000_000  # people; towns this large are known by their bynames ("Bombay")
ALIKE = 75.0  # rapidfuzz ratio of two spellings of one name
ALIKE_LETTERS = 5
_POINTS = (PlacePrecision.SETTLEMENT, PlacePrecision.EXACT)
CITY_OVER_STATE = 500_000  # a city this large is meant before the state of its name ("New York")


def is_close(one: Place, two: Place, *, km: float = SAME_PLACE_KM) -> bool:
    """Whether two places are the same for our purpose: within about 25 km (UCDP's "near"), or as many as are given."""
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return one.id == two.id
    east = (one.lon - two.lon) * math.cos(math.radians(one.lat))
    return math.hypot(one.lat - two.lat, east) * KM_A_DEGREE <= km


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
            if match.rule == "dateline" and kind is Evidence.AREA:
                kind = Evidence.DATELINE
            elif match.seat:
                kind = Evidence.DEMONYM
            located = (match.located or kind is Evidence.AREA) and not match.seat
            found.append(CountryEvidence(code, Span(match.start, match.end), sentence, kind, located))
    return found


def _country_of(match: Match) -> tuple[str | None, Evidence | None]:
    top = match.top
    if top is None:
        return match.country, Evidence.AREA if match.country else None
    if match.demonym:
        codes = {place.country for place in match.places}
        return (top.country, Evidence.DEMONYM) if len(codes) == 1 else (None, None)
    if top.precision is PlacePrecision.COUNTRY:
        if any(p.population >= top.population // 4 for p in match.places[1:] if p.precision is not top.precision):
            return None, None
        actor = match.key in _ACRONYMS and not match.located
        return top.country, Evidence.DEMONYM if actor else Evidence.NAMED
    if match.area in _AREAS and top.precision in _POINTS:
        return None, None
    rest = [p for p in match.places if p.country != top.country]
    sure = all(p.population * 20 < top.population for p in rest)
    if sure and (top.population >= MAJOR_ABROAD or top.precision in _AREAS):
        return top.country, Evidence.AREA
    return None, None


class Resolver:
    """Chooses a place for each kept match of one text."""

    def __init__(
        self, gazetteer: Gazetteer, *, tokens: list[Token], matches: list[Match], context: CountryContext
    ) -> None:
        self.gazetteer = gazetteer
        self.tokens = tokens
        self.matches = [match for match in matches if match.kept]
        self.context = context
        self.weights = dict(context.ranked())
        self.total = sum(self.weights.values()) or 1
        self.regions: Counter[tuple[str | None, str | None]] = Counter()
        self.named_regions: set[tuple[str | None, str]] = set()
        self.sentence_regions: set[tuple[int, str | None, str]] = set()
        self.known: dict[str, Place] = {}
        self.absent: dict[str, tuple[str | None, str | None]] = {}
        self._paragraphs: dict[int, set[str]] = {}

    def resolve(self) -> None:
        """Choose places: the sure ones first, so that they help the others."""
        for match in self.matches:
            if match.demonym:
                match.chosen = self._demonym(match)
        rest = [match for match in self.matches if not match.demonym]
        rest.sort(key=lambda match: (_turn(match), match.container is None, match.start))
        for match in rest:
            self._choose(match)
            place = match.chosen
            if place is not None:
                if place.admin1:
                    self.regions[place.country, place.admin1] += 1
                    if place.precision is PlacePrecision.ADM1:
                        self.named_regions.add((place.country, place.admin1))
                        self.sentence_regions.add((self.tokens[match.first].sentence, place.country, place.admin1))
                if match.container is not None:
                    self.known[match.key] = place

    def _demonym(self, match: Match) -> Place:
        """A demonym of several countries ("Congolese") goes to the one that the text names."""
        return max(match.places, key=lambda p: (self.weights.get(p.country or "", 0), p.population))

    def _choose(self, match: Match) -> None:
        pool = list(match.places)
        inside = _within(pool, match.container) if match.container is not None else []
        if inside and not _is_list(pool, inside, match.container):
            match.chosen, match.rule = self._best(_fit(match, inside) or inside, match), "container"
        elif match.inside and match.container is not None and _is_local(pool):
            self._only_inside(match, match.container)
        elif match.key in self.absent and match.area is None:
            (match.country, match.admin1), match.rule = self.absent[match.key], "as-before"
        elif match.key in self.known and match.area is None:
            match.chosen, match.rule = self.known[match.key], "as-before"
        elif (wide := self._wide(pool, match)) is not None:
            match.chosen, match.rule = wide, "area-name"
        elif pool:
            match.chosen, match.rule = self._by_country(match, pool)
        elif match.frame:
            self._respell(match)
        if match.chosen is None:
            self._note_area(match)
            said = match.area is not None or match.strong or (match.led and match.key in self.absent)
            match.kept = match.kept and (match.frame or said)

    def _only_inside(self, match: Match, container: Match) -> None:
        """A place that the area said to hold it lacks is not sought elsewhere: "Boni, dans le cercle de Douentza"."""
        area = container.chosen or container.top
        close = [] if area is None else [p for p in match.places if is_close(p, area, km=NEAR_AREA_KM)]
        if close:
            match.chosen, match.rule = self._best(close, match), "near-container"
            return
        match.country, match.admin1 = (area.country, area.admin1) if area is not None else (container.country, None)
        match.rule = "container-without-such-place"
        self.absent[match.key] = match.country, match.admin1

    def _note_area(self, match: Match) -> None:
        """Note what the words say of a name that is not placed: its country, and a region that its sentence names."""
        sentence = self.tokens[match.first].sentence
        beside = match.beside.chosen if match.beside is not None else None
        if beside is not None and match.country is None:
            match.country, match.admin1 = beside.country, match.admin1 or beside.admin1
        match.country = match.country or self.context.country_at(sentence)
        regions = {
            region for at, country, region in self.sentence_regions if (at, country) == (sentence, match.country)
        }
        if match.admin1 is None and len(regions) == 1:
            match.admin1 = regions.pop()

    def _respell(self, match: Match) -> None:
        """Place an unknown name under another spelling where its country, or the region named, has one such place."""
        beside = match.beside.chosen if match.beside is not None else None
        country = match.country or (beside.country if beside is not None else None)
        country = country or self.context.country_at(self.tokens[match.first].sentence)
        if country is None or match.area is PlacePrecision.ADM1:
            return
        places = [
            p for p in self.gazetteer.sounding(match.key, country) if p.precision in (*_POINTS, PlacePrecision.ADM2)
        ]
        regions = {match.admin1} if match.admin1 else {region for code, region in self.named_regions if code == country}
        if regions:
            places = [p for p in places if p.admin1 in regions]
        places = _fit(match, places)
        if places and all(is_close(place, places[0]) for place in places):
            match.chosen, match.rule = places[0], "spelling-variant"

    def _wide(self, pool: list[Place], match: Match) -> Place | None:
        """A country, sea or area of several countries needs no country around it, unless a state shares its name."""
        if match.area in (PlacePrecision.ADM1, PlacePrecision.ADM2) and any(p.precision in _AREAS[:2] for p in pool):
            return None
        if not pool or pool[0].precision is PlacePrecision.SETTLEMENT:
            return None
        wide = [p for p in pool if p.precision is PlacePrecision.COUNTRY or p.country is None]
        rivals = [p for p in pool if p.precision is PlacePrecision.ADM1 and p.country in self.weights]
        if not wide or (rivals and not any(p.country in self.weights for p in wide)):
            return None
        return max(wide, key=lambda p: (self.weights.get(p.country or "", 0), p.population))

    def _by_country(self, match: Match, pool: list[Place]) -> tuple[Place | None, str]:
        """The country in the sentence is a hard filter, a demonym there the next; then the text decides."""
        own = Span(match.start, match.end)
        items = [i for i in self.context.of_sentence(self.tokens[match.first].sentence) if i.span != own]
        named = {item.country for item in items if item.kind is not Evidence.DEMONYM}
        there = {item.country for item in items if item.located and item.kind is Evidence.NAMED}
        people = {item.country for item in items}
        own_country = {match.country} if match.country else set()
        for fit in (_exact, _fit) if match.area in _AREAS else (_fit,):
            for rule, allowed in (
                ("own-country", own_country),
                ("sentence-country", named),
                ("sentence-demonym", people),
            ):
                if here := fit(match, [p for p in pool if p.country in allowed]):
                    return self._best(here, match), rule
            if here := [p for p in fit(match, pool) if not there and self._may_be_division(p, match)]:
                return self._best(here, match), "division" if fit is _exact else "generic-word"
        candidates = _fit(match, pool)
        if not candidates or match.country:
            return None, "country-without-such-place"
        best = self._best(candidates, match)
        return (best, "text") if self._may_stand(best, match, named, there) else (None, "country-without-such-place")

    def _may_be_division(self, place: Place, match: Match) -> bool:
        """Whether a division is meant by "X district" though its sentence names another country (as an actor)."""
        if place.precision is not match.area:
            return False
        return place.country in self.weights or (
            place.precision is PlacePrecision.ADM1 and place.population >= MAJOR_ABROAD
        )

    def _may_stand(self, place: Place, match: Match, named: set[str], there: set[str]) -> bool:
        """Whether a place outside the sentence's countries may be meant: a large one, or one where the text is at home.

        A small place is not taken from a country that the text only mentions while the sentence names another: each
        gazetteer has a village of the name in the wrong country.
        """
        if not self.weights:
            return True
        abroad = place.country not in self.weights
        if abroad and place.precision in _POINTS and (match.area in _AREAS or _is_alias(place, match)):
            return False
        if place.population >= MAJOR_ABROAD:
            return True
        named_so = match.area is not None or match.container is not None or match.embedded or match.seat
        said = match.located or named_so or not abroad
        if not named and said and place.population >= TOWN and all(p.country == place.country for p in match.places):
            return True  # a town abroad that something is in; "a Fano spokesman" speaks for no town
        if place.country not in self.weights:
            return place.precision is PlacePrecision.ADM1 and not named
        if place.population >= TOWN and not there:
            return True
        home = max(self.weights.values())
        return not named or (self.weights[place.country] == home and not any(self.weights[c] == home for c in named))

    def _best(self, pool: list[Place], match: Match) -> Place:
        return max(pool, key=lambda place: (self._score(place, match), place.id))

    def paragraph(self, match: Match) -> set[str]:
        """The countries of a mention's paragraph."""
        sentence = self.tokens[match.first].sentence
        if sentence not in self._paragraphs:
            self._paragraphs[sentence] = {item.country for item in self.context.of_paragraph(sentence)}
        return self._paragraphs[sentence]

    def _score(self, place: Place, match: Match) -> float:
        score = math.log10(place.population + 100)
        score += 3.0 * self.weights.get(place.country or "", 0) / self.total
        if place.country in self.paragraph(match):
            score += IN_PARAGRAPH
        if place.admin1 and place.precision is not PlacePrecision.ADM1:
            score += min(SAME_REGION_MOST, SAME_REGION * self.regions[place.country, place.admin1])
            if (self.tokens[match.first].sentence, place.country, place.admin1) in self.sentence_regions:
                score += SENTENCE_REGION
        if place.precision is PlacePrecision.COUNTRY:
            score += 1.0
        if place.precision in _AREAS[:2] and match.area is None:
            score -= 1.5 if place.precision is PlacePrecision.ADM2 else 0.0
            if any(_is_city_of(p, place) for p in match.places):
                score -= 2.0
        return score


def _is_alias(place: Place, match: Match) -> bool:
    """Whether a name is a byname or old name of a town that few would mean by it ("Sante" of Xanten)."""
    own = place_key(place.name)
    if place.population >= FAMOUS or match.key in own or own in match.key:
        return False
    return fuzz.ratio(own, match.key) < ALIKE or len(own) < ALIKE_LETTERS


def _is_local(pool: list[Place]) -> bool:
    """Whether a name means a town or district, not a country or region that another may stand beside."""
    return bool(pool) and all(place.precision in (*_POINTS, PlacePrecision.ADM2) for place in pool)


def _turn(match: Match) -> int:
    """Countries and regions are placed first, then districts, then towns: the larger helps the smaller."""
    if match.beside is not None:
        return 3
    precision = match.area or (match.top.precision if match.top else None)
    if precision in (PlacePrecision.COUNTRY, PlacePrecision.ADM1, PlacePrecision.REGION):
        return 0
    return 1 if precision is PlacePrecision.ADM2 else 2


def _is_city_of(city: Place, area: Place) -> bool:
    """Whether a settlement is meant before the area of the same name: it lies in it, or is very large."""
    if city.precision is not PlacePrecision.SETTLEMENT or city.country != area.country:
        return False
    return city.population >= CITY_OVER_STATE or (
        city.admin1 == area.admin1 and city.population * 20 >= area.population
    )


def _exact(match: Match, places: list[Place]) -> list[Place]:
    """Those of some places that are a division of the kind that the generic word with the name says."""
    return [place for place in places if place.precision is match.area and match.area in _AREAS]


def _fit(match: Match, places: list[Place]) -> list[Place]:
    """Those of some places that fit the generic word with the name: a province for "Kandahar province".

    A district or region that the gazetteer lacks is taken for the town of its name, which is its seat as a rule; a
    county is not (its seat has another name).
    """
    if match.area is None or not places:
        return places
    if match.area is PlacePrecision.SETTLEMENT:
        return [p for p in places if p.precision in _POINTS] or places
    exact = [p for p in places if p.precision is match.area]
    other = [p for p in places if p.precision in _AREAS]
    seats = [] if match.county else [p for p in places if p.precision in _POINTS]
    return exact or other or seats or [p for p in places if p.precision is PlacePrecision.COUNTRY]


def _is_list(pool: list[Place], inside: list[Place], container: Match | None) -> bool:
    """Whether a comma stands in a list of cities, not before an area: "Boston, New York and Chicago"."""
    city = max((p.population for p in container.places if p.precision in _POINTS), default=0) if container else 0
    own = max(p.population for p in pool)
    return city >= CITY_OVER_STATE and max(p.population for p in inside) * 10 < own


def _within(pool: list[Place], container: Match) -> list[Place]:
    for area in container.places:
        if area.precision is PlacePrecision.COUNTRY:
            inside = [p for p in pool if p.country == area.country and p.precision is not PlacePrecision.COUNTRY]
        elif area.precision in _AREAS or (container.kept and area is container.top):
            inside = [p for p in pool if p.country == area.country and p.admin1 == area.admin1 and p.id != area.id]
        else:
            continue
        if inside:
            return inside
    return []

"""Words that tell how a place name is used: places_cues.toml, places_words.csv and their like."""

import csv
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from onrecord.knowledge.countries import countries
from onrecord.knowledge.place_names import place_key
from onrecord.model import PlacePrecision


@dataclass(frozen=True, slots=True)
class PlaceCues:
    """The lexicon of place recognition; every word is a key of `place_key`.

    `areas` maps a generic word ("province") to the precision it gives; `abbreviations` maps a state's short form as
    printed ("Calif", "TX") to country and name; `demonyms` a regional demonym to the name and country of its place.
    `phrase_seconds` tells for the first word of each of the `phrases` what its second words begin with.
    """

    never: frozenset[str]
    agencies: frozenset[str]
    locative: frozenset[str]
    strong: frozenset[str]
    near: frozenset[str]
    near_phrases: frozenset[tuple[str, ...]]
    areas: dict[str, PlacePrecision]
    after_unknown: frozenset[str]
    plural_areas: frozenset[str]
    phrases: frozenset[str]
    phrase_seconds: dict[str, frozenset[str]]
    before_name: frozenset[str]
    titles: frozenset[str]
    organisation: frozenset[str]
    street: frozenset[str]
    particles: frozenset[str]
    articles: frozenset[str]
    language_before: frozenset[str]
    language_after: frozenset[str]
    common: frozenset[str]
    first_names: frozenset[str]
    surnames: frozenset[str]
    heads_of: frozenset[str]
    heads_on: frozenset[str]
    heads_before: frozenset[str]
    roads_before: frozenset[str]
    roads_after: frozenset[str]
    sites: frozenset[str]
    first_words: frozenset[str]
    not_places: frozenset[str]
    seats: frozenset[str]
    fighters: frozenset[str]
    alone: frozenset[str]
    struck: frozenset[str]
    goes_on: frozenset[str]
    abbreviations: dict[str, tuple[str, str]]
    demonyms: dict[str, tuple[str, str | None]]


_AREAS = ("adm1", "adm2", "settlement", "region")


def _text(name: str) -> str:
    return (files("onrecord") / "data" / name).read_text(encoding="utf-8")


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(_text(name).splitlines()))


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(particles: frozenset[str]) -> frozenset[str]:
    """Keys of the curated names with lower-case words of their own ("Émirats arabes unis", "lac Tchad")."""
    names = [name for country in countries().values() for name in country.names]
    for row in _rows("places_overlay.csv"):
        names += [row["name"], *row["names"].split(";")]
    return frozenset(
        place_key(name)
        for name in names
        if " " in name and any(word[0].islower() and place_key(word) not in particles for word in _words(name))
    )


def _seconds(phrases: frozenset[str]) -> dict[str, frozenset[str]]:
    """For the first word of each phrase, the letters that its second words begin with; "" for a word without a key."""
    found: dict[str, set[str]] = {}
    for phrase in phrases:
        first, second, *_ = phrase.split()
        found.setdefault(first, {""}).add(second[0])
    return {first: frozenset(letters) for first, letters in found.items()}


def _words(name: str) -> list[str]:
    return [word for word in name.replace("’", " ").replace("'", " ").split() if word]


@lru_cache(maxsize=1)
def place_cues() -> PlaceCues:
    """The lexicon, read on first use."""
    table = tomllib.loads(_text("places_cues.toml"))
    areas = {word: PlacePrecision(kind) for kind in reversed(_AREAS) for word in str(table["area"][kind]).split()}
    phrases = _phrases(_set(table["particles"]["words"]))
    kinds: dict[str, set[str]] = {"common": set(), "first_name": set(), "surname": set()}
    for row in _rows("places_words.csv"):
        kinds[row["kind"]].add(row["word"])
    return PlaceCues(
        never=_set(table["never"]["words"]) | frozenset(table["never"]["phrases"]),
        agencies=_set(table["dateline"]["agencies"]),
        locative=_set(table["locative"]["words"]),
        strong=_set(table["strong"]["words"]),
        near=_set(table["near"]["words"]),
        near_phrases=frozenset(tuple(place_key(phrase).split()) for phrase in table["near"]["phrases"]),
        areas=areas,
        after_unknown=_set(table["area"]["after_unknown"]),
        phrases=phrases,
        phrase_seconds=_seconds(phrases),
        plural_areas=_set(table["area"]["plural"]),
        before_name=_set(table["before_name"]["words"]),
        titles=_set(table["titles"]["words"]),
        organisation=_set(table["organisation"]["words"]),
        street=_set(table["street"]["words"]),
        particles=_set(table["particles"]["words"]),
        articles=_set(table["particles"]["articles"]),
        language_before=_set(table["language"]["before"]),
        language_after=_set(table["language"]["after"]),
        common=frozenset(kinds["common"]),
        first_names=frozenset(kinds["first_name"]),
        surnames=frozenset(kinds["surname"]),
        heads_of=_set(table["heads"]["of"]),
        heads_on=_set(table["heads"]["on"]),
        heads_before=_set(table["heads"]["before"]),
        roads_before=_set(table["heads"]["road_before"]),
        roads_after=_set(table["heads"]["road_after"]),
        sites=_set(table["heads"]["site_after"]),
        first_words=_set(table["heads"]["first"]),
        not_places=_set(table["not_place"]["words"]),
        seats=_set(table["heads"]["seat"]),
        fighters=_set(table["heads"]["fighters"]),
        alone=_set(table["heads"]["alone"]),
        struck=_set(table["heads"]["struck"]),
        goes_on=_set(table["heads"]["goes_on"]),
        abbreviations={row["abbreviation"]: (row["country"], row["name"]) for row in _rows("places_abbreviations.csv")},
        demonyms={
            place_key(row["word"]): (row["place"], row["country"] or None) for row in _rows("places_demonyms.csv")
        },
    )

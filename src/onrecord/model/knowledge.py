"""Entries of the knowledge base: actors and places, each with where it comes from."""

from dataclasses import dataclass

from onrecord.model.codes import ActorKind, PlacePrecision


@dataclass(frozen=True, slots=True)
class Actor:
    """A named actor. `countries` are ISO 3166-1 alpha-2; `valid_from`/`valid_to` are years, None where open."""

    id: str
    name: str
    kind: ActorKind
    countries: tuple[str, ...]
    aliases: tuple[str, ...]
    short: str | None = None
    parent: str | None = None
    valid_from: int | None = None
    valid_to: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A gazetteer entry. `precision` is what naming it gives; areas without a point have no `lat` and `lon`."""

    id: str
    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision
    population: int = 0
    source: str = ""

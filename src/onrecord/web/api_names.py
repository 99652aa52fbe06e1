"""Actors, places and sources by program: looked up, and kept, corrected or rated with a reason (docs/web.md)."""

from typing import Annotated

import msgspec
from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from msgspec import UNSET

from onrecord.errors import FilterError, KnowledgeError
from onrecord.exchange.answers import Actors, Places, SourceCard, Sources
from onrecord.exchange.requests import NewActor, NewPlace, NewRating
from onrecord.filters import limit_from
from onrecord.knowledge import actors as actor_book
from onrecord.knowledge.countries import countries
from onrecord.knowledge.places_import import add_place, own_entry
from onrecord.knowledge.ratings import Rating, rate_source, read_ratings, source_key
from onrecord.ledger.source_list import Listed, listed
from onrecord.model import Actor
from onrecord.model.record import Record
from onrecord.pipeline import Pipeline
from onrecord.publish.privacy import public
from onrecord.web.api import ERRORS, UNCHANGED, answer
from onrecord.web.api_reports import plain
from onrecord.web.bodies import WRITE_ERRORS, Body, sent, told, unfit
from onrecord.web.door import required
from onrecord.web.given import Given
from onrecord.web.naming import WRITING, actors_found, because, own_id
from onrecord.web.problems import MissingError
from onrecord.web.standing import latest_records

router = APIRouter(prefix="/api/v1")
USUAL, MOST = 50, 500
_LONGEST = 200
Sought = Annotated[str, Query(description="Part of a name")]
Country = Annotated[str, Query(description="ISO 3166-1 alpha-2", examples=["ML"])]
Limit = Annotated[str, Query(description="How many, 1 to 500")]


@router.get("/actors", responses={**ERRORS, **UNCHANGED}, tags=["actors"])
def actors(request: Request, pipeline: Given, q: Sought = "", country: Country = "", limit: Limit = "") -> Response:
    """The actors that are known by a name, or part of one."""
    number = limit_from(limit, usual=USUAL, most=MOST)
    found = actors_found(pipeline.knowledge.actors, _sought(q), _country(country))
    return answer(request, msgspec.json.encode(Actors(len(found), tuple(found[:number]))))


@router.get("/actors/{name}", responses={**ERRORS, **UNCHANGED}, tags=["actors"])
def actor(request: Request, pipeline: Given, name: str) -> Response:
    """One actor by its id."""
    found = pipeline.knowledge.actors.get(name)
    if found is None:
        raise MissingError(f"{name}: no actor has this id")
    return answer(request, msgspec.json.encode(found))


@router.post("/actors", responses=WRITE_ERRORS, tags=["actors"])
def keep_actor(request: Request, pipeline: Given, body: Body) -> Response:
    """Keep an actor of your own, or correct one; reports read from now on know it. The same again changes nothing."""
    person, asked = required(request), sent(body, NewActor)
    made = Actor(
        id=asked.id,
        name=_line(asked.name),
        kind=asked.kind,
        countries=tuple(each.upper() for each in asked.countries),
        aliases=tuple(_line(each) for each in asked.aliases),
        short=plain(asked.short),
        parent=plain(asked.parent),
        valid_from=None if asked.valid_from is UNSET else int(asked.valid_from),
        valid_to=None if asked.valid_to is UNSET else int(asked.valid_to),
        source=because(asked.why, person),
    )
    try:
        with WRITING:
            actor_book.add(made, pipeline.settings.actors_overlay)
    except KnowledgeError as error:
        raise unfit(error) from error
    pipeline.renew_names()
    return told(made)


@router.get("/places", responses={**ERRORS, **UNCHANGED}, tags=["places"])
def places(request: Request, pipeline: Given, q: Sought = "", country: Country = "", limit: Limit = "") -> Response:
    """The places of a whole name, however it is spelled."""
    number, wanted = limit_from(limit, usual=USUAL, most=MOST), _country(country)
    named = tuple(pipeline.knowledge.places.named(_sought(q))) if q.strip() else ()
    found = tuple(place for place in named if not wanted or place.country == wanted)
    return answer(request, msgspec.json.encode(Places(len(found), found[:number])))


@router.post("/places", responses=WRITE_ERRORS, tags=["places"])
def keep_place(request: Request, pipeline: Given, body: Body) -> Response:
    """Keep a place of your own, or correct one; reports read from now on know it. The same again changes nothing."""
    person, asked = required(request), sent(body, NewPlace)
    country = (plain(asked.country) or "").upper()
    row = {
        "id": plain(asked.id) or own_id(asked.name, country),
        "name": _line(asked.name),
        "names": ";".join(_line(each) for each in asked.names),
        "country": country,
        "admin1": plain(asked.admin1) or "",
        "lat": "" if asked.lat is UNSET else repr(asked.lat),
        "lon": "" if asked.lon is UNSET else repr(asked.lon),
        "precision": asked.precision.value,
        "source": because(asked.why, person),
    }
    try:
        if country and country not in countries():
            raise KnowledgeError(f"country: expected an ISO 3166-1 alpha-2 code such as ML, found {country!r}")
        entry = own_entry(row)
        with WRITING:
            add_place(entry, pipeline.settings.knowledge)
    except KnowledgeError as error:
        raise unfit(error) from error
    pipeline.renew_names()
    return told(entry.place)


@router.get("/sources", responses={**ERRORS, **UNCHANGED}, tags=["sources"])
def sources(request: Request, pipeline: Given, q: Sought = "", limit: Limit = "") -> Response:
    """Where claims come from and who carries them, those of most incidents first, with your ratings."""
    number, wanted = limit_from(limit, usual=USUAL, most=MOST), _sought(q).casefold()
    records, held = _public(pipeline)
    found = [
        each for each in listed(records, read_ratings(pipeline.settings.ratings)) if wanted in each.name.casefold()
    ]
    cards = tuple(_card(each) for each in found[:number])
    return answer(request, msgspec.json.encode(Sources(len(found), len(records), held, cards)))


@router.post("/ratings", responses=WRITE_ERRORS, tags=["sources"])
def rate(request: Request, pipeline: Given, body: Body) -> Response:
    """Rate a source, with a reason. A rating replaces your earlier one; the same again changes nothing."""
    person, asked = required(request), sent(body, NewRating)
    try:
        with WRITING:
            rate_source(Rating(asked.name, asked.letter, because(asked.why, person)), pipeline.settings.ratings)
    except KnowledgeError as error:
        raise unfit(error) from error
    return told(_rated(pipeline, asked.name))


def _rated(pipeline: Pipeline, name: str) -> SourceCard:
    """A source as it is rated now; with nothing counted where no incident of the latest goes back to it."""
    records, _ = _public(pipeline)
    ratings, wanted = read_ratings(pipeline.settings.ratings), source_key(name)
    found = next((each for each in listed(records, ratings) if source_key(each.name) == wanted), None)
    if found is not None:
        return _card(found)
    rating = ratings.of[wanted]
    return SourceCard(rating.name, "unknown", rating.letter, rating.reason, 0, 0, 0)


def _public(pipeline: Pipeline) -> tuple[list[Record], int]:
    """The latest incidents as they may leave: who is named as a witness is no source to look up."""
    records, held = latest_records(pipeline)
    return [public(record) for record in records], held


def _card(each: Listed) -> SourceCard:
    return SourceCard(each.name, each.type, each.letter, each.reason, each.incidents, each.carried, each.interested)


def _line(words: str) -> str:
    """Words as one line of a table: no semicolon, which parts names there."""
    return " ".join(words.replace(";", " ").split())


def _sought(words: str) -> str:
    if len(words) > _LONGEST:
        raise FilterError(f"q: expected at most {_LONGEST} characters")
    return words.strip()


def _country(words: str) -> str:
    if words and words.upper() not in countries():
        raise FilterError(f"country: expected an ISO 3166-1 alpha-2 code such as ML, found {words[:20]!r}")
    return words.upper()

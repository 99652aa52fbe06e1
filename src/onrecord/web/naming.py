"""Actors and places on the page: looked up, and kept or corrected in one's own tables, each with its reason."""

import re
from collections.abc import Mapping
from http import HTTPStatus
from threading import Lock

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from onrecord.errors import KnowledgeError
from onrecord.knowledge import actors as actor_book
from onrecord.knowledge.actors import ActorBook
from onrecord.knowledge.countries import countries
from onrecord.knowledge.place_names import place_key
from onrecord.knowledge.places_import import add_place, own_entry
from onrecord.ledger import Query
from onrecord.model import Actor, ActorKind, Place, PlacePrecision
from onrecord.pipeline import Pipeline
from onrecord.web.access import Person
from onrecord.web.forms import Posted, Sent
from onrecord.web.given import Given
from onrecord.web.problems import MissingError
from onrecord.web.render import render

router = APIRouter(include_in_schema=False)
SHOWN = 100
LATEST = 10
WRITING = Lock()
"""One writes the user's own names at a time."""
_YEAR = re.compile(r"[0-9]{4}")
_LONGEST = 200


@router.get("/actors")
def actors(request: Request, pipeline: Given, q: str = "", country: str = "") -> HTMLResponse:
    """The actors that are known, by name and country."""
    return _actors(request, pipeline, q[:_LONGEST], country.upper()[:2], {})


@router.get("/actors/{name}")
def actor(request: Request, pipeline: Given, name: str) -> HTMLResponse:
    """All that is known of an actor, and its latest incidents."""
    book = pipeline.knowledge.actors
    found = book.get(name)
    if found is None:
        raise MissingError(f"{name}: no actor has this id")
    return _actor(request, pipeline, book, found, _words_of(found))


@router.post("/actors")
def keep_actor(request: Request, pipeline: Given, form: Sent) -> Response:
    """Keep an actor of one's own, or correct one; reports read from now on know it."""
    try:
        made = _made_actor(form)
        with WRITING:
            actor_book.add(made, pipeline.settings.actors_overlay)
    except KnowledgeError as error:
        book = pipeline.knowledge.actors
        known = book.get(form.get("id")) if form.get("correcting") else None
        if known is not None:
            return _actor(request, pipeline, book, known, form.values, str(error))
        return _actors(request, pipeline, "", "", form.values, str(error))
    pipeline.renew_names()
    return RedirectResponse(f"/actors/{made.id}?kept=1", HTTPStatus.SEE_OTHER)


@router.get("/places")
def places(request: Request, pipeline: Given, q: str = "", country: str = "", kept: str = "") -> HTMLResponse:
    """The places of a name."""
    return _places(request, pipeline, q[:_LONGEST], country.upper()[:2], {}, kept=kept)


@router.post("/places")
def keep_place(request: Request, pipeline: Given, form: Sent) -> Response:
    """Keep a place of one's own; reports read from now on know it."""
    try:
        row = _place_row(form)
        entry = own_entry(row)
        with WRITING:
            add_place(entry, pipeline.settings.knowledge)
    except KnowledgeError as error:
        return _places(request, pipeline, "", "", form.values, fault=str(error))
    pipeline.renew_names()
    words = f"/places?q={row['name']}&kept={row['id']}"
    return RedirectResponse(words, HTTPStatus.SEE_OTHER)


def _made_actor(form: Posted) -> Actor:
    """The actor that a form gives.

    Raises:
        KnowledgeError: where something is missing or is not what it needs to be.
    """
    kind = form.get("kind")
    if kind not in tuple(ActorKind):
        raise KnowledgeError(f"kind: expected one of {', '.join(ActorKind)}")
    return Actor(
        id=form.get("id"),
        name=form.get("name"),
        kind=ActorKind(kind),
        countries=tuple(form.get("countries").upper().replace(",", " ").split()),
        aliases=tuple(part.strip() for part in re.split(r"[;\r\n]+", form.get("aliases")) if part.strip()),
        short=form.get("short") or None,
        parent=form.get("parent") or None,
        valid_from=_year(form, "from"),
        valid_to=_year(form, "to"),
        source=_because(form),
    )


def _year(form: Posted, name: str) -> int | None:
    words = form.get(name)
    if words and not _YEAR.fullmatch(words):
        raise KnowledgeError(f"{name}: expected a year, found {words!r}")
    return int(words) if words else None


def _because(form: Posted) -> str:
    if not form.get("why"):
        raise KnowledgeError("say where this is known from: it is kept with the name")
    return because(form.get("why"), form.person)


def because(why: str, person: Person) -> str:
    """Why, and who says so: it stands in the table as the source."""
    return " ".join(f"{why} ({person.name})".split())


def own_id(name: str, country: str) -> str:
    """The id of a place of one's own for which none was chosen."""
    words = re.sub(r"[^\w]+", "-", place_key(name)).strip("-")
    return ":".join(part for part in ("own", country.lower(), words) if part)


def _place_row(form: Posted) -> dict[str, str]:
    name, country = form.get("name"), form.get("country").upper()
    if not name:
        raise KnowledgeError("a place: expected its name, found nothing")
    if country and country not in countries():
        raise KnowledgeError(f"country: expected an ISO 3166-1 alpha-2 code such as ML, found {country!r}")
    names = ";".join(part.strip() for part in re.split(r"[;\r\n]+", form.get("names")) if part.strip())
    given = {key: form.get(key) for key in ("admin1", "lat", "lon", "precision")}
    return {
        **given,
        "id": form.get("id") or own_id(name, country),
        "name": name,
        "country": country,
        "names": names,
        "source": _because(form),
    }


def _words_of(found: Actor) -> dict[str, str]:
    """An actor as a form holds it."""
    return {
        "id": found.id,
        "name": found.name,
        "kind": found.kind,
        "countries": " ".join(found.countries),
        "aliases": "; ".join(found.aliases),
        "short": found.short or "",
        "parent": found.parent or "",
        "from": str(found.valid_from or ""),
        "to": str(found.valid_to or ""),
    }


def actors_found(book: ActorBook, q: str, country: str) -> list[Actor]:
    """Actors whose name, other names or id hold some words, those of a country first asked for; by name."""
    wanted = q.casefold().strip()
    named = {each.actor_id for each in book.readings(q)} if wanted else set()
    inside = (each for each in book.actors.values() if not country or country in each.countries)
    fitting = [each for each in inside if each.id in named or wanted in _all_names(each)]
    return sorted(fitting, key=lambda each: (each.id not in named, each.name.casefold(), each.id))


def _all_names(each: Actor) -> str:
    return "\n".join((each.id, each.name, each.short or "", *each.aliases)).casefold()


def _actors(
    request: Request, pipeline: Pipeline, q: str, country: str, values: Mapping[str, str], fault: str = ""
) -> HTMLResponse:
    book = pipeline.knowledge.actors
    found = actors_found(book, q, country)
    return render(
        request,
        "actors.html",
        status=_status(fault),
        q=q,
        asked_country=country,
        found=found[:SHOWN],
        total=len(found),
        known=len(book.actors),
        values=values,
        fault=fault,
        kinds=tuple(ActorKind),
    )


def _actor(
    request: Request, pipeline: Pipeline, book: ActorBook, found: Actor, values: Mapping[str, str], fault: str = ""
) -> HTMLResponse:
    with pipeline.listing() as view:
        query = Query(actor=found.id)
        records, total = view.page(query, limit=LATEST).records, view.count(query)
    return render(
        request,
        "actor.html",
        status=_status(fault),
        actor=found,
        lineage=book.lineage(found.id)[1:],
        records=records,
        total=total,
        values=values,
        fault=fault,
        kinds=tuple(ActorKind),
        kept=request.query_params.get("kept", ""),
    )


def _places(
    request: Request,
    pipeline: Pipeline,
    q: str,
    country: str,
    values: Mapping[str, str],
    *,
    fault: str = "",
    kept: str = "",
) -> HTMLResponse:
    gazetteer = pipeline.knowledge.places
    named: tuple[Place, ...] = tuple(gazetteer.named(q)) if q.strip() else ()
    found = [place for place in named if not country or place.country == country]
    return render(
        request,
        "places.html",
        status=_status(fault),
        q=q,
        asked_country=country,
        found=found[:SHOWN],
        total=len(found),
        known=len(gazetteer),
        values=values,
        fault=fault,
        precisions=tuple(PlacePrecision),
        kept=kept,
    )


def _status(fault: str) -> HTTPStatus:
    return HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK

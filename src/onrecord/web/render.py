"""Templates to pages: everything that a report says is escaped, and values read as they do on a terminal."""

from functools import lru_cache, partial
from http import HTTPStatus
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord import __version__
from onrecord.knowledge.countries import countries
from onrecord.model import IncidentPlace
from onrecord.publish.facts import day_words
from onrecord.publish.words import show_count, show_place, show_sides
from onrecord.tokens import Role
from onrecord.web.door import gate_of, may, person_of, seal
from onrecord.web.fields import occurred, shown

_LINKED = ("http://", "https://")


@lru_cache(maxsize=1)
def _templates() -> Environment:
    made = Environment(
        loader=PackageLoader("onrecord.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    made.filters.update(
        count=show_count,
        place=show_place,
        area=area_words,
        sides=show_sides,
        day_words=day_words,
        shown=shown,
        occurred=occurred,
        country=country_name,
        words=spaced,
        safe_url=safe_url,
    )
    made.globals["version"] = __version__
    return made


def render(request: Request, template: str, /, *, status: HTTPStatus = HTTPStatus.OK, **values: Any) -> HTMLResponse:
    """One page."""
    body = (
        _templates()
        .get_template(template)
        .render(
            path=request.url.path,
            status_code=status.value,
            person=person_of(request),
            can_write=may(request, Role.ANALYST),
            makes_tokens=may(request, Role.ADMIN) and gate_of(request).access.tokens is not None,
            seal=partial(seal, request),
            **values,
        )
    )
    return HTMLResponse(body, status)


def area_words(place: IncidentPlace | None) -> str:
    """The names of a place, from the place to its country, which is named in full."""
    if place is None:
        return "not placed"
    return ", ".join(dict.fromkeys(part for part in (place.name, place.admin1, country_name(place.country)) if part))


def country_name(code: str | None) -> str:
    """A country's English name; its code where that is not known."""
    known = countries().get(code or "")
    return known.name if known else code or ""


def spaced(code: str) -> str:
    """A code of a closed list as words: "not_confirmed" gives "not confirmed"."""
    return str(code).replace("_", " ")


def safe_url(url: str | None) -> str:
    """An address that a link may lead to; empty for every other scheme."""
    return url if url is not None and url.casefold().startswith(_LINKED) else ""

"""The door that every request comes through: who asks, what they may, and the cookie that they leave with."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from math import ceil
from typing import cast
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from onrecord.ingest.settings import MEGABYTE
from onrecord.tokens import Role
from onrecord.web.access import Asker, Gate, Person, bearer_of, cookie_of, from_elsewhere, new_cookie
from onrecord.web.limits import ASKING, WRITING, Limits, Rate
from onrecord.web.problems import RefusedError

SIGN_IN, SIGN_OUT = "/sign-in", "/sign-out"
_CHANGING = ("POST", "PUT", "PATCH", "DELETE")
"""Methods that may change something; what is asked by others than these and the reading ones is nowhere done."""
_OPEN = ("/static/", SIGN_IN, SIGN_OUT, "/healthz", "/favicon.ico")
"""Always answered: the page's own files hold nothing of the ledger, and who may not read must be able to sign in."""
_PROGRAMS = ("/api/", "/feeds/")
MOST_BYTES = 21 * MEGABYTE
"""A body: one file as large as ingest takes any, and room for the rest of the form."""
Call = Callable[[Request], Awaitable[Response]]


def gate_of(request: Request) -> Gate:
    """The application's gate."""
    return cast(Gate, request.app.state.gate)


def person_of(request: Request) -> Person | None:
    """Who asks; None for somebody who is not known."""
    return cast("Person | None", getattr(request.state, "person", None))


def may(request: Request, least: Role) -> bool:
    """Whether whoever asks has a role, or one above it."""
    person = person_of(request)
    return person is not None and person.role.may(least)


def required(request: Request, least: Role = Role.ANALYST) -> Person:
    """Whoever asks, who must have a role.

    Raises:
        RefusedError: where nobody is known, or the role is a lower one.
    """
    person = person_of(request)
    if person is None:
        raise RefusedError(HTTPStatus.UNAUTHORIZED, "this needs a token: sign in with one")
    if not person.role.may(least):
        raise RefusedError(HTTPStatus.FORBIDDEN, f"this needs the role {least}; {person.name} is a {person.role}")
    return person


def slowed(request: Request, rate: Rate, who: str) -> None:
    """Count one more of what is done only so often.

    Raises:
        RefusedError: where it is too much.
    """
    wait = cast(Limits, request.app.state.limits).wait(rate, who)
    if wait:
        raise RefusedError(HTTPStatus.TOO_MANY_REQUESTS, f"too often: wait {ceil(wait)} s", wait=wait)


def seal(request: Request, path: str) -> str:
    """What a form to a path of this server carries."""
    return gate_of(request).seal(_cookie(request), path)


def check_seal(request: Request, words: str) -> None:
    """Make sure that a form was given out by this server to whoever sends it.

    Raises:
        RefusedError: where it was not.
    """
    if not gate_of(request).is_sealed(words, request.state.cookie, request.url.path):
        said = "this form is not one that this server gave you, or the server was started again since"
        raise RefusedError(HTTPStatus.FORBIDDEN, f"{said}; nothing was changed. Load its page again")


def give_cookie(request: Request, cookie: str) -> None:
    """Let the answer leave with another cookie."""
    request.state.cookie = request.state.given = cookie


def _cookie(request: Request) -> str:
    if not request.state.cookie:
        give_cookie(request, new_cookie())
    return cast(str, request.state.cookie)


def cookie_name(request: Request) -> str:
    """Another one for each port: browsers keep the cookies of a machine's servers together."""
    return f"onrecord-{request.url.port or request.url.scheme}"


async def through_the_door(request: Request, call: Call) -> Response:
    """Find out who asks, let them through or not, and give them their cookie.

    Raises:
        RefusedError: where what is asked is not to be done for them.
        KnowledgeError: where a row of the file of tokens is wrong.
    """
    state = request.state
    state.given, state.cookie = "", cookie_of(request.cookies.get(cookie_name(request)))
    sender = request.client.host if request.client else ""
    state.person = gate_of(request).person(Asker(request.headers, state.cookie, sender))
    turned = _turned_away(request)
    answer = turned if turned is not None else await call(request)
    if state.given:
        answer.set_cookie(
            cookie_name(request), state.given, httponly=True, samesite="lax", secure=request.url.scheme == "https"
        )
    return answer


def _turned_away(request: Request) -> Response | None:
    path = request.url.path
    if person_of(request) is None and bearer_of(request.headers) is not None:
        raise RefusedError(HTTPStatus.UNAUTHORIZED, "the token is not one of this server's, or has run out")
    if request.method in _CHANGING:
        _check_change(request)
    elif not _may_read(request):
        if path.startswith(_PROGRAMS):
            raise RefusedError(HTTPStatus.UNAUTHORIZED, "reading needs a token: send it as `Authorization: Bearer`")
        return RedirectResponse(f"{SIGN_IN}?next={quote(path)}", HTTPStatus.SEE_OTHER)
    elif path.startswith(_PROGRAMS) and (person := person_of(request)) is not None and person.token is not None:
        slowed(request, ASKING, person.token)
    return None


def _may_read(request: Request) -> bool:
    is_open = gate_of(request).access.reading or request.url.path.startswith(_OPEN)
    return is_open or person_of(request) is not None


def _check_change(request: Request) -> None:
    """Writing by programs needs a token; writing by people a form from this very page (docs/access.md)."""
    length = request.headers.get("content-length", "0")
    if not length.isdigit() or int(length) > MOST_BYTES:
        words = f"expected at most {MOST_BYTES:,} bytes; `onrecord ingest FILE` takes larger files. Nothing was saved"
        raise RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, words)
    by_token = bearer_of(request.headers) is not None
    if request.url.path.startswith(_PROGRAMS):
        if not by_token:
            raise RefusedError(HTTPStatus.UNAUTHORIZED, "writing needs a token: send it as `Authorization: Bearer`")
    elif why := from_elsewhere(request.headers):
        raise RefusedError(HTTPStatus.FORBIDDEN, f"{why}; nothing was changed")
    if not request.url.path.startswith((SIGN_IN, SIGN_OUT)):
        slowed(request, WRITING, required(request).name)

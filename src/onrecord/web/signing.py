"""Signing in with a token, and out again."""

from http import HTTPStatus
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from onrecord.web.door import SIGN_IN, SIGN_OUT, gate_of, give_cookie, slowed
from onrecord.web.forms import Upload, fields_of
from onrecord.web.limits import SIGNING_IN
from onrecord.web.render import render

router = APIRouter(include_in_schema=False)
Fields = tuple[dict[str, tuple[str, ...]], Upload | None]
_form = Depends(fields_of)


@router.get(SIGN_IN)
def door(request: Request) -> HTMLResponse:
    """Where a token is asked for."""
    return _door(request, inside(request.query_params.get("next", "")))


@router.post(SIGN_IN)
def sign_in(request: Request, form: Fields = _form) -> Response:
    """A session for a token. The cookie is a new one, so that nobody can be given a session that another knows."""
    slowed(request, SIGNING_IN, request.client.host if request.client else "")
    words = {name: values[0] for name, values in form[0].items()}
    onward = inside(words.get("next", ""))
    found = gate_of(request).sign_in(words.get("token", ""))
    if found is None:
        fault = "That is no token of this server, or it has run out."
        return _door(request, onward, fault, HTTPStatus.UNAUTHORIZED)
    give_cookie(request, found[0])
    return RedirectResponse(onward, HTTPStatus.SEE_OTHER)


@router.post(SIGN_OUT)
def sign_out(request: Request, form: Fields = _form) -> Response:
    """The end of a session."""
    gate_of(request).sign_out(request.state.cookie)
    return RedirectResponse(SIGN_IN, HTTPStatus.SEE_OTHER)


def _door(request: Request, onward: str, fault: str = "", status: HTTPStatus = HTTPStatus.OK) -> HTMLResponse:
    return render(request, "sign_in.html", status=status, onward=onward, fault=fault)


def inside(path: str) -> str:
    """A path of this server; its first page for whatever leads elsewhere."""
    plain = path.startswith("/") and not path.startswith("//") and path.isprintable() and "\\" not in path
    return path if plain and not urlsplit(path).netloc else "/"

"""The application: routes, what every answer carries, and errors in words."""

from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus
from importlib.resources import as_file, files
from math import ceil
from typing import cast

import msgspec
from fastapi import FastAPI, Request
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi.responses import Response
from fastapi.staticfiles import StaticFiles

from onrecord import __version__
from onrecord.errors import (
    DecisionError,
    ExportError,
    FilterError,
    KnowledgeError,
    LedgerError,
    ModelError,
    OnrecordError,
)
from onrecord.ingest import IngestSettings
from onrecord.pipeline import Pipeline
from onrecord.web import (
    adding,
    api,
    api_names,
    api_reports,
    api_review,
    api_searches,
    deciding,
    exports,
    feeds,
    keys,
    naming,
    noting,
    pages,
    searching,
    signing,
    standing,
)
from onrecord.web.access import Access, Gate
from onrecord.web.described import describe
from onrecord.web.door import MOST_BYTES, through_the_door
from onrecord.web.limits import Limits
from onrecord.web.problems import MissingError, RefusedError, problem
from onrecord.web.render import render
from onrecord.web.tiles import Tiles
from onrecord.web.tray import Trays

_PROGRAMS = (api, api_reports, api_review, api_names, api_searches, exports, feeds)
_PEOPLE = (pages, standing, naming, noting, adding, deciding, signing, keys, searching)
_ROOMS = (*_PROGRAMS, *_PEOPLE)
LOCAL_HOSTS = ("localhost", "127.0.0.1", "[::1]", "::1")
"""Names under which a page on this machine may be asked for: a page elsewhere cannot reach it by a name of its own."""

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with "no-referrer" browsers hide from us that a form is our own
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
Call = Callable[[Request], Awaitable[Response]]


def create_app(
    pipeline: Pipeline,
    *,
    hosts: Sequence[str] = LOCAL_HOSTS,
    access: Access = Access(),  # noqa: B008 - frozen
    intake: IngestSettings = IngestSettings(),  # noqa: B008 - frozen
    tiles: Tiles | None = None,
) -> FastAPI:
    """The page and the API over a pipeline's ledger.

    `hosts` are the names under which it answers, `access` says who may do what (by default nobody may write), and
    `intake` holds the limits within which pages are fetched and files taken. `tiles` is a tile server for the map.
    """
    app = FastAPI(
        title="onrecord",
        version=__version__,
        summary="News reports of armed conflict as a claim-by-claim incident ledger",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,  # its page takes scripts from a network that may not be there
        redoc_url=None,
        max_body_size=2 * MOST_BYTES,  # what hides its length; what tells it is refused in words at the door
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    app.state.pipeline, app.state.intake, app.state.tiles = pipeline, intake, tiles
    app.state.gate, app.state.limits, app.state.trays = Gate(access), Limits(), Trays()
    for each in _ROOMS:
        app.include_router(each.router)
    with as_file(files("onrecord") / "web" / "static") as folder:
        app.mount("/static", StaticFiles(directory=folder), name="static")
    _answer_errors(app)
    describe(app)
    app.middleware("http")(_with_headers)
    app.add_middleware(GZipMiddleware, minimum_size=1000)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False)
    return app


async def _with_headers(request: Request, call: Call) -> Response:
    """Let in whoever may, and give every answer the headers that keep a hostile page's words words."""
    try:
        response = await through_the_door(request, call)
    except (RefusedError, KnowledgeError) as error:
        response = _answer(request, error)
    for name, value in _headers(request).items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "private, no-cache")
    return response


def _headers(request: Request) -> dict[str, str]:
    tiles = request.app.state.tiles
    if tiles is None:
        return _HEADERS
    policy = _POLICY.replace("img-src 'self' data:", f"img-src 'self' data: {tiles.origin}")
    return {**_HEADERS, "Content-Security-Policy": policy}


_STATUSES: dict[type[Exception], tuple[HTTPStatus, str]] = {
    FilterError: (HTTPStatus.BAD_REQUEST, "That filter cannot be read"),
    DecisionError: (HTTPStatus.UNPROCESSABLE_ENTITY, "That cannot be decided"),
    MissingError: (HTTPStatus.NOT_FOUND, "Not here"),
    LedgerError: (HTTPStatus.SERVICE_UNAVAILABLE, "The ledger cannot be read"),
    ExportError: (HTTPStatus.SERVICE_UNAVAILABLE, "That cannot be exported"),
    ModelError: (HTTPStatus.SERVICE_UNAVAILABLE, "The tagger's model cannot be loaded"),
    KnowledgeError: (HTTPStatus.SERVICE_UNAVAILABLE, "A file of your own names, ratings or tokens is wrong"),
}
_REFUSED = {
    HTTPStatus.UNAUTHORIZED: "Not signed in",
    HTTPStatus.TOO_MANY_REQUESTS: "Too often",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Too large",
    HTTPStatus.BAD_REQUEST: "That cannot be read",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "Not of a kind that is taken",
    HTTPStatus.UNPROCESSABLE_ENTITY: "That cannot be done",
}


def _answer(request: Request, error: OnrecordError) -> Response:
    """The answer that an error makes."""
    if isinstance(error, RefusedError):
        answer = _error(request, error.status, _REFUSED.get(error.status, "Not allowed"), str(error))
        if error.wait:
            answer.headers["Retry-After"] = str(ceil(error.wait))
        if error.status is HTTPStatus.UNAUTHORIZED:
            answer.headers["WWW-Authenticate"] = 'Bearer realm="onrecord"'
        return answer
    status, title = next(known for kind, known in _STATUSES.items() if isinstance(error, kind))
    return _error(request, status, title, str(error))


def _answer_errors(app: FastAPI) -> None:
    async def known(request: Request, error: Exception) -> Response:
        return _answer(request, cast(OnrecordError, error))

    async def no_such_page(request: Request, error: Exception) -> Response:
        return _error(request, HTTPStatus.NOT_FOUND, "Not here", f"{request.url.path}: there is no such page")

    async def not_done(request: Request, error: Exception) -> Response:
        words = f"{request.method} {request.url.path}: this is not done here"
        return _error(request, HTTPStatus.METHOD_NOT_ALLOWED, "Not allowed", words)

    app.add_exception_handler(RefusedError, known)
    for kind in _STATUSES:
        app.add_exception_handler(kind, known)
    app.add_exception_handler(HTTPStatus.NOT_FOUND, no_such_page)
    app.add_exception_handler(HTTPStatus.METHOD_NOT_ALLOWED, not_done)


def _error(request: Request, status: HTTPStatus, title: str, detail: str) -> Response:
    """A problem as the asker reads it: JSON for programs, a page for people."""
    if request.url.path.startswith(("/api/", "/feeds/")):
        body = msgspec.json.encode(problem(status, title, detail, request.url.path))
        return Response(body, status, media_type="application/problem+json")
    return render(request, "error.html", status=status, title=title, detail=detail)

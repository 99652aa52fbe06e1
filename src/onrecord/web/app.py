"""The application: routes, what every answer carries, and errors in words."""

from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus
from importlib.resources import as_file, files

import msgspec
from fastapi import FastAPI, Request
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi.responses import Response
from fastapi.staticfiles import StaticFiles

from onrecord import __version__
from onrecord.errors import FilterError, LedgerError
from onrecord.pipeline import Pipeline
from onrecord.web import api, feeds, pages
from onrecord.web.problems import MissingError, problem
from onrecord.web.render import render

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
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
Call = Callable[[Request], Awaitable[Response]]


def create_app(pipeline: Pipeline, *, hosts: Sequence[str] = LOCAL_HOSTS) -> FastAPI:
    """The page and the API over a pipeline's ledger. `hosts` are the names under which it answers."""
    app = FastAPI(
        title="onrecord",
        version=__version__,
        summary="News reports of armed conflict as a claim-by-claim incident ledger",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,  # its page takes scripts from a network that may not be there
        redoc_url=None,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    app.state.pipeline = pipeline
    app.include_router(api.router)
    app.include_router(feeds.router)
    app.include_router(pages.router)
    with as_file(files("onrecord") / "web" / "static") as folder:
        app.mount("/static", StaticFiles(directory=folder), name="static")
    _answer_errors(app)
    app.middleware("http")(_with_headers)
    app.add_middleware(GZipMiddleware, minimum_size=1000)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False)
    return app


async def _with_headers(request: Request, call: Call) -> Response:
    """Give every answer the headers that keep a hostile page's words words."""
    response = await call(request)
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "no-cache")
    return response


def _answer_errors(app: FastAPI) -> None:
    async def filter_error(request: Request, error: Exception) -> Response:
        return _error(request, HTTPStatus.BAD_REQUEST, "That filter cannot be read", str(error))

    async def missing(request: Request, error: Exception) -> Response:
        return _error(request, HTTPStatus.NOT_FOUND, "Not here", str(error))

    async def ledger_error(request: Request, error: Exception) -> Response:
        return _error(request, HTTPStatus.SERVICE_UNAVAILABLE, "The ledger cannot be read", str(error))

    async def no_such_page(request: Request, error: Exception) -> Response:
        return _error(request, HTTPStatus.NOT_FOUND, "Not here", f"{request.url.path}: there is no such page")

    async def only_reading(request: Request, error: Exception) -> Response:
        words = f"{request.method} {request.url.path}: only reading is answered"
        return _error(request, HTTPStatus.METHOD_NOT_ALLOWED, "Not allowed", words)

    app.add_exception_handler(FilterError, filter_error)
    app.add_exception_handler(MissingError, missing)
    app.add_exception_handler(LedgerError, ledger_error)
    app.add_exception_handler(HTTPStatus.NOT_FOUND, no_such_page)
    app.add_exception_handler(HTTPStatus.METHOD_NOT_ALLOWED, only_reading)


def _error(request: Request, status: HTTPStatus, title: str, detail: str) -> Response:
    """A problem as the asker reads it: JSON for programs, a page for people."""
    if request.url.path.startswith(("/api/", "/feeds/")):
        body = msgspec.json.encode(problem(status, title, detail, request.url.path))
        return Response(body, status, media_type="application/problem+json")
    return render(request, "error.html", status=status, title=title, detail=detail)

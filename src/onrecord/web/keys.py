"""Tokens on the page, for admins: made and shown once, seen with their last use, taken away (docs/access.md)."""

from http import HTTPStatus
from pathlib import Path
from threading import Lock
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from onrecord.errors import KnowledgeError
from onrecord.tokens import Role, add_token, drop_token, read_tokens, without_secrets
from onrecord.web.door import gate_of, required
from onrecord.web.forms import Posted, Sent
from onrecord.web.given import Given
from onrecord.web.problems import MissingError
from onrecord.web.render import render

router = APIRouter(include_in_schema=False)
DAYS_AT_MOST = 3650
_LONGEST = 200
_writing = Lock()


@router.get("/tokens")
def tokens(request: Request, pipeline: Given, gone: str = "") -> HTMLResponse:
    """Every token without its secret: for whom, in which role, until when, last used when."""
    required(request, Role.ADMIN)
    return _page(request, pipeline, gone=gone[:_LONGEST])


@router.post("/tokens")
def make(request: Request, pipeline: Given, form: Sent) -> Response:
    """Make a token. The answer shows it, and nothing else ever does."""
    required(request, Role.ADMIN)
    try:
        name, role, days = _asked(form)
        with _writing:
            secret, token = add_token(_file(request), name, role, today=pipeline.clock().date(), days=days)
    except KnowledgeError as error:
        return _page(request, pipeline, fault=str(error), values=dict(form.values))
    return _page(request, pipeline, made=(secret, token.name, token.role.value))


@router.post("/tokens/drop")
def drop(request: Request, form: Sent) -> Response:
    """Take a token away: it and the sessions that it opened are over at the next request."""
    required(request, Role.ADMIN)
    try:
        with _writing:
            gone = drop_token(_file(request), form.get("id"))
    except KnowledgeError as error:
        raise MissingError(str(error)) from error
    return RedirectResponse(f"/tokens?{urlencode({'gone': gone.name})}", HTTPStatus.SEE_OTHER)


def _asked(form: Posted) -> tuple[str, Role, int | None]:
    name, role, days = form.get("name"), form.get("role"), form.get("days")
    if not name or len(name) > _LONGEST:
        raise KnowledgeError(f"expected the name of the person or program that it is for, {_LONGEST} letters at most")
    if role not in tuple(Role):
        raise KnowledgeError(f"role: expected one of {', '.join(Role)}")
    if days and not (days.isascii() and days.isdigit() and 1 <= int(days[:9]) <= DAYS_AT_MOST):
        raise KnowledgeError(f"days: expected a number from 1 to {DAYS_AT_MOST}, or nothing, found {days[:20]!r}")
    return name, Role(role), int(days) if days else None


def _file(request: Request) -> Path:
    file = gate_of(request).access.tokens
    if file is None:
        raise MissingError("this server keeps no tokens")
    return file


def _page(
    request: Request,
    pipeline: Given,
    *,
    made: tuple[str, str, str] | None = None,
    gone: str = "",
    fault: str = "",
    values: dict[str, str] | None = None,
) -> HTMLResponse:
    gate, today = gate_of(request), pipeline.clock().date()
    answer = render(
        request,
        "tokens.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK,
        rows=[(each, each.counts(today)) for each in without_secrets(read_tokens(_file(request)))],
        uses=gate.last_uses(),
        roles=tuple(Role),
        most=DAYS_AT_MOST,
        made=made,
        gone=gone,
        fault=fault,
        values=values or {},
    )
    answer.headers["Cache-Control"] = "no-store"  # a secret stays in no cache, not even the browser's
    return answer

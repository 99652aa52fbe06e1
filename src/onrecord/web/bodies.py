"""Bodies of the API as they are sent: JSON of a known shape, or a refusal that says where it is not."""

from http import HTTPStatus
from typing import Annotated, Any, TypeVar

import msgspec
from fastapi import Depends, Request
from fastapi.responses import Response

from onrecord.web.problems import RefusedError

T = TypeVar("T")
JSON = "application/json"
_PROBLEM: dict[str, Any] = {"content": {"application/problem+json": {}}}
WRITE_ERRORS: dict[int | str, dict[str, Any]] = {
    400: {"description": "The body or a parameter is not of its form", **_PROBLEM},
    401: {"description": "Writing needs a token", **_PROBLEM},
    403: {"description": "The token's role does not allow this", **_PROBLEM},
    404: {"description": "The ledger holds nothing of that name", **_PROBLEM},
    413: {"description": "The body is too large", **_PROBLEM},
    415: {"description": "The body is not sent as JSON", **_PROBLEM},
    422: {"description": "Well formed, and yet not to be done; the detail says why", **_PROBLEM},
    429: {"description": "Too often; Retry-After says how long to wait", **_PROBLEM},
    503: {"description": "The ledger cannot be read or written", **_PROBLEM},
}


async def _body(request: Request) -> bytes:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().casefold()
    if kind != JSON:
        raise RefusedError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"expected a body sent as {JSON}, found {kind[:40]!r}")
    return await request.body()


Body = Annotated[bytes, Depends(_body)]


def sent(body: bytes, of: type[T]) -> T:
    """A body as what it is to be; `of` may be several types told apart by a field.

    Raises:
        RefusedError: where it is not, naming the field and what was expected.
    """
    try:
        return msgspec.json.decode(body, type=of)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RefusedError(HTTPStatus.BAD_REQUEST, f"the body: {error}") from error


def told(body: object, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """An answer to something that was done."""
    return Response(msgspec.json.encode(body), status, media_type=JSON, headers={"Cache-Control": "no-store"})


def unfit(error: Exception) -> RefusedError:
    """The refusal of what is well formed and yet not to be done."""
    return RefusedError(HTTPStatus.UNPROCESSABLE_ENTITY, str(error))

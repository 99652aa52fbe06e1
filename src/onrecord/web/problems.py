"""Errors of the page and the API; for programs as RFC 9457 problem details."""

from dataclasses import dataclass
from http import HTTPStatus

from onrecord.errors import OnrecordError


class MissingError(OnrecordError):
    """Something that an address names and the ledger does not hold."""


class RefusedError(OnrecordError):
    """Something that is not to be done for whoever asks: `status` 401 not known, 403 not theirs, 429 too often."""

    def __init__(self, status: HTTPStatus, words: str, *, wait: float = 0.0) -> None:
        self.status = status
        self.wait = wait
        super().__init__(words)


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong: `type` names the kind, `title` it in words, `detail` this one, `instance` the path."""

    type: str
    title: str
    status: int
    detail: str
    instance: str


def problem(status: HTTPStatus, title: str, detail: str, instance: str) -> Problem:
    """The problem of one answer."""
    return Problem("about:blank", title, status.value, detail, instance)

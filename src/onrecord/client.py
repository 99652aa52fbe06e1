"""A client of the API of an `onrecord serve` somewhere, with the types of the program itself (docs/client.md)."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TypeVar
from urllib.parse import quote

import httpx
import msgspec

from onrecord import __version__
from onrecord.errors import ApiError, ExportError
from onrecord.model.record import Record, RecordClaim

T = TypeVar("T")
_REMEMBERED = 64
"""Answers that are kept so that what has not changed need not be sent again."""
_TIMEOUT = 30.0
Asked = dict[str, str]


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """Some incidents of a filter, the latest first. `total` are all it has; `next` leads on, None at the end."""

    total: int
    incidents: tuple[Record, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class IncidentClaims:
    """The claims on one incident."""

    incident: str
    claims: tuple[RecordClaim, ...]


@dataclass(frozen=True, slots=True)
class ReportCard:
    """What is known of a report, and the ids of the incidents that it tells of. Its text stays in the ledger."""

    id: str
    url: str | None
    title: str | None
    outlet: str | None
    agency: str | None
    published: str | None
    language: str | None
    stated_sources: tuple[str, ...]
    incidents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """Which incidents are asked for, as the page's address spells it (docs/web.md); None asks nothing."""

    since: str | None = None
    until: str | None = None
    country: str | None = None
    actor: str | None = None
    event_type: str | None = None
    status: str | None = None
    killed: int | None = None
    box: tuple[float, float, float, float] | None = None

    def asked(self) -> Asked:
        """The parameters of an address."""
        plain = {name: getattr(self, name) for name in self.__dataclass_fields__ if name != "box"}
        found = {name: str(value) for name, value in plain.items() if value is not None}
        return found if self.box is None else found | {"box": ",".join(f"{edge:g}" for edge in self.box)}


EVERYTHING = Filter()


@dataclass(frozen=True, slots=True)
class _Problem:
    title: str = ""
    detail: str = ""


class Client:
    """Asks a server. `token` is one that `onrecord tokens` gave out, needed where reading is not open to all.

    Every method raises ApiError where the server cannot be reached, refuses, or answers what it should not.
    """

    def __init__(self, server: str, *, token: str | None = None, transport: httpx.BaseTransport | None = None) -> None:
        headers = {"User-Agent": f"onrecord/{__version__}", "Accept": "application/json, */*;q=0.5"}
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        self._server = server.rstrip("/")
        self._http = httpx.Client(headers=headers, transport=transport, timeout=_TIMEOUT, trust_env=False)
        self._known: OrderedDict[str, tuple[str, bytes]] = OrderedDict()

    def __enter__(self) -> "Client":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def page(self, asked: Filter = EVERYTHING, *, after: str | None = None, limit: int = 50) -> IncidentPage:
        """One page of incidents; `after` is the `next` of the page before."""
        more = {"limit": str(limit)} | ({} if after is None else {"after": after})
        return self._get("incidents", asked.asked() | more, IncidentPage)

    def incidents(self, asked: Filter = EVERYTHING, *, limit: int = 200) -> Iterator[Record]:
        """All incidents of a filter, the latest first, `limit` at a time."""
        after: str | None = None
        while True:
            page = self.page(asked, after=after, limit=limit)
            yield from page.incidents
            after = page.next
            if after is None:
                return

    def incident(self, name: str, *, as_of: str | None = None, as_published: str | None = None) -> Record:
        """One incident by its id, one that leads to it, or a beginning of one; now, or looking back."""
        back = {"as_of": as_of, "as_published": as_published}
        asked = {key: value for key, value in back.items() if value is not None}
        return self._get(f"incidents/{quote(name, safe='')}", asked, Record)

    def claims(self, name: str) -> tuple[RecordClaim, ...]:
        """The claims on an incident, each with its root."""
        return self._get(f"incidents/{quote(name, safe='')}/claims", {}, IncidentClaims).claims

    def report(self, document: str) -> ReportCard:
        """What is known of a report."""
        return self._get(f"reports/{quote(document, safe='')}", {}, ReportCard)

    def export(self, form: str, out: Path, asked: Filter = EVERYTHING) -> int:
        """Write an export of a filter into a file; how many bytes it has. The file is whole, or as it was before.

        Raises:
            ExportError: where the file cannot be written.
        """
        part = out.with_name(f".{out.name}.part")
        address = f"{self._server}/api/v1/export/{quote(form, safe='')}"
        try:
            with self._http.stream("GET", address, params=asked.asked()) as answer:
                if answer.status_code != httpx.codes.OK:
                    answer.read()
                    raise _refused(address, answer)
                with part.open("wb") as file:
                    for chunk in answer.iter_bytes():
                        file.write(chunk)
            part.replace(out)
        except httpx.HTTPError as error:
            raise ApiError(address, 0, f"expected an answer, found {type(error).__name__}: {error}") from error
        except OSError as error:
            raise ExportError(f"{out}: expected to write here: {error.strerror}") from error
        finally:
            part.unlink(missing_ok=True)
        return out.stat().st_size

    def _get(self, path: str, asked: Asked, of: type[T]) -> T:
        address = f"{self._server}/api/v1/{path}"
        try:
            return msgspec.json.decode(self._body(address, asked), type=of)
        except msgspec.DecodeError as error:
            raise ApiError(address, 200, f"expected an answer of this version's API: {error}") from error

    def _body(self, address: str, asked: Asked) -> bytes:
        """The answer's body; the one that is remembered where the server says that it has not changed."""
        whole = str(httpx.URL(address, params=asked))
        known = self._known.get(whole)
        try:
            answer = self._http.get(whole, headers={} if known is None else {"If-None-Match": known[0]})
        except httpx.HTTPError as error:
            raise ApiError(address, 0, f"expected an answer, found {type(error).__name__}: {error}") from error
        if answer.status_code == httpx.codes.NOT_MODIFIED and known is not None:
            self._known.move_to_end(whole)
            return known[1]
        if answer.status_code != httpx.codes.OK:
            raise _refused(address, answer)
        self._remember(whole, answer)
        return answer.content

    def _remember(self, whole: str, answer: httpx.Response) -> None:
        tag = answer.headers.get("etag")
        if tag:
            self._known[whole] = (tag, answer.content)
            self._known.move_to_end(whole)
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)


def _refused(address: str, answer: httpx.Response) -> ApiError:
    """The error of an answer: the problem in its words, or its status where it has none."""
    try:
        told = msgspec.json.decode(answer.content, type=_Problem)
    except msgspec.DecodeError:
        told = _Problem()
    words = ": ".join(part for part in (told.title, told.detail) if part) or answer.reason_phrase
    wait = answer.headers.get("retry-after", "")
    return ApiError(
        address, answer.status_code, f"{answer.status_code} {words}", wait=float(wait) if wait.isdecimal() else None
    )

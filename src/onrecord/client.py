"""A client of the API of an `onrecord serve` somewhere, with the types of the program itself (docs/client.md)."""

from base64 import b64encode
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TypeVar
from urllib.parse import quote
from uuid import uuid4

import httpx
import msgspec

from onrecord import __version__
from onrecord.errors import ApiError, ExportError
from onrecord.exchange.answers import (
    Actors,
    Decided,
    Decisions,
    IncidentClaims,
    IncidentPage,
    KeptSearch,
    KeptSearches,
    NoteKept,
    Places,
    Queue,
    Readings,
    ReportCard,
    Reports,
    SourceCard,
    Sources,
)
from onrecord.exchange.requests import (
    NewActor,
    NewDecision,
    NewNote,
    NewPlace,
    NewRating,
    NewReport,
    NewSearch,
    SentFile,
)
from onrecord.model import Actor, Place
from onrecord.model.record import Record, RecordClaim

T = TypeVar("T")
_REMEMBERED = 64
"""Answers that are kept so that what has not changed need not be sent again."""
_TIMEOUT = 30.0
_READING = 300.0
"""Seconds for what has a report read: it waits for those before it."""
_TRIES = 2
"""What is sent and gets no answer is sent once more: nothing here is done twice for it."""
Asked = dict[str, str]


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
    text: str | None = None
    box: tuple[float, float, float, float] | None = None
    near: str | None = None
    route: str | None = None
    area: str | None = None

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

    def add(self, report: NewReport) -> Reports:
        """Have a text, a page or a file read and put into the ledger; the same again changes nothing."""
        return self._post("reports", report, Reports, timeout=_READING)

    def read(self, report: NewReport) -> Readings:
        """Have a text, a page or a file read; nothing of it is kept."""
        return self._post("readings", report, Readings, timeout=_READING)

    def note(self, note: NewNote) -> NoteKept:
        """Have a field note taken down; the same again changes nothing."""
        return self._post("notes", note, NoteKept, timeout=_READING)

    def decide(self, decision: NewDecision, *, key: str | None = None) -> Decided:
        """Take a decision. Under one `key` it is taken once, however often it is sent; by default each call has one."""
        return self._post("decisions", decision, Decided, key=key or str(uuid4()))

    def decisions(self, *, before: str | None = None, limit: int = 50) -> Decisions:
        """A page of the decisions that were taken, the latest first; `before` is the `next` of the page before."""
        more = {"limit": str(limit)} | ({} if before is None else {"before": before})
        return self._get("decisions", more, Decisions)

    def queue(self, limit: int = 50) -> Queue:
        """What waits for a person, what matters most first."""
        return self._get("reviews", {"limit": str(limit)}, Queue)

    def actors(self, name: str = "", *, country: str = "", limit: int = 50) -> Actors:
        """The actors that are known by a name, or part of one."""
        return self._get("actors", {"q": name, "country": country, "limit": str(limit)}, Actors)

    def actor(self, name: str) -> Actor:
        """An actor by its id."""
        return self._get(f"actors/{quote(name, safe='')}", {}, Actor)

    def keep_actor(self, actor: NewActor) -> Actor:
        """Keep an actor of your own, or correct one."""
        return self._post("actors", actor, Actor)

    def places(self, name: str, *, country: str = "", limit: int = 50) -> Places:
        """The places of a whole name."""
        return self._get("places", {"q": name, "country": country, "limit": str(limit)}, Places)

    def keep_place(self, place: NewPlace) -> Place:
        """Keep a place of your own, or correct one."""
        return self._post("places", place, Place)

    def sources(self, name: str = "", *, limit: int = 50) -> Sources:
        """Where claims come from and who carries them, those of most incidents first."""
        return self._get("sources", {"q": name, "limit": str(limit)}, Sources)

    def rate(self, rating: NewRating) -> SourceCard:
        """Rate a source."""
        return self._post("ratings", rating, SourceCard)

    def searches(self) -> tuple[KeptSearch, ...]:
        """The filters that are kept under a name."""
        return self._get("searches", {}, KeptSearches).searches

    def search(self, name: str) -> KeptSearch:
        """One kept search."""
        return self._get(f"searches/{quote(name, safe='')}", {}, KeptSearch)

    def keep_search(self, search: NewSearch) -> KeptSearch:
        """Keep a filter under a name; a search of that name is replaced."""
        return self._post("searches", search, KeptSearch)

    def drop_search(self, name: str) -> KeptSearch:
        """Let go of a kept search."""
        address = f"{self._server}/api/v1/searches/{quote(name, safe='')}"
        try:
            answer = self._http.delete(address)
        except httpx.HTTPError as error:
            raise _unanswered(address, error) from error
        if answer.status_code != httpx.codes.OK:
            raise _refused(address, answer)
        return _decoded(address, answer.content, KeptSearch)

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
            raise _unanswered(address, error) from error
        except OSError as error:
            raise ExportError(f"{out}: expected to write here: {error.strerror}") from error
        finally:
            part.unlink(missing_ok=True)
        return out.stat().st_size

    def _get(self, path: str, asked: Asked, of: type[T]) -> T:
        address = f"{self._server}/api/v1/{path}"
        return _decoded(address, self._body(address, asked), of)

    def _post(self, path: str, body: object, of: type[T], *, key: str | None = None, timeout: float = _TIMEOUT) -> T:
        address, sent = f"{self._server}/api/v1/{path}", msgspec.json.encode(body)
        headers = {"Content-Type": "application/json"} | ({} if key is None else {"Idempotency-Key": key})
        answer = self._sent(address, sent, headers, timeout)
        if answer.status_code != httpx.codes.OK:
            raise _refused(address, answer)
        return _decoded(address, answer.content, of)

    def _sent(self, address: str, body: bytes, headers: dict[str, str], timeout: float) -> httpx.Response:
        for left in range(_TRIES - 1, -1, -1):
            try:
                return self._http.post(address, content=body, headers=headers, timeout=timeout)
            except httpx.HTTPError as error:
                if not left:
                    raise _unanswered(address, error) from error
        raise AssertionError

    def _body(self, address: str, asked: Asked) -> bytes:
        """The answer's body; the one that is remembered where the server says that it has not changed."""
        whole = str(httpx.URL(address, params=asked))
        known = self._known.get(whole)
        try:
            answer = self._http.get(whole, headers={} if known is None else {"If-None-Match": known[0]})
        except httpx.HTTPError as error:
            raise _unanswered(address, error) from error
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


def sent_file(path: Path) -> SentFile:
    """A file as it is sent.

    Raises:
        ExportError: where it cannot be read.
    """
    try:
        return SentFile(name=path.name, content=b64encode(path.read_bytes()).decode())
    except OSError as error:
        raise ExportError(f"{path}: expected a file to send: {error.strerror}") from error


def _decoded(address: str, body: bytes, of: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=of)
    except msgspec.DecodeError as error:
        raise ApiError(address, 200, f"expected an answer of this version's API: {error}") from error


def _unanswered(address: str, error: httpx.HTTPError) -> ApiError:
    return ApiError(address, 0, f"expected an answer, found {type(error).__name__}: {error}")


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

"""Who is asking, and whether what they ask for is theirs to ask: roles, sessions, and pages elsewhere kept out.

Three things open the way to writing: a token in the `Authorization` header (programs), a session that a token opened
(people who signed in), and work at the machine itself (`Access.local`). docs/access.md says what each guards against.
"""

import secrets
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from hmac import compare_digest, new
from ipaddress import ip_address
from pathlib import Path
from threading import Lock
from urllib.parse import urlsplit

from onrecord.token_uses import TokenUses
from onrecord.tokens import Role, Token, find_token, read_tokens

SESSION_HOURS = 12
_SESSIONS_AT_MOST = 1000
_COOKIE_LENGTH = 43
_NONCE_LENGTH = 22
_FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")
"""What a proxy adds: somebody who comes through one does not sit at this machine."""


@dataclass(frozen=True, slots=True)
class Access:
    """What a server lets people do.

    `local` is the name under which whoever sits at this machine decides; None: writing needs a token. `tokens` is the
    file of tokens. `reading` is false where reading needs a token, too.
    """

    local: str | None = None
    tokens: Path | None = None
    reading: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """Who is asking. `token` is the id of the token that let them in, None for whoever sits at this machine."""

    name: str
    role: Role
    token: str | None = None


@dataclass(frozen=True, slots=True)
class Asker:
    """What a request says of who sends it: `cookie` is well-formed or empty, `sender` the address it comes from."""

    headers: Mapping[str, str]
    cookie: str
    sender: str


@dataclass(frozen=True, slots=True)
class _Session:
    token: str
    until: float


class Gate:
    """Knows people by what they send. Sessions live as long as the process; a token that is dropped ends its own."""

    def __init__(self, access: Access, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.access = access
        self._clock = clock
        self._secret = secrets.token_bytes(32)
        self._sessions: OrderedDict[str, _Session] = OrderedDict()
        self._lock = Lock()
        self._uses = None if access.tokens is None else TokenUses(access.tokens, clock)

    def person(self, asker: Asker) -> Person | None:
        """Who sends a request; None for somebody who is not known.

        Raises:
            KnowledgeError: where a row of the file of tokens is wrong.
        """
        if (bearer := bearer_of(asker.headers)) is not None:
            return self._by_token(bearer)
        return self._by_session(asker.cookie) or self._at_this_machine(asker)

    def _by_token(self, secret: str) -> Person | None:
        token = find_token(secret, self.tokens(), today=self._clock().date())
        return None if token is None else self._known(token)

    def _known(self, token: Token) -> Person:
        if self._uses is not None:
            self._uses.used(token.id)
        return Person(token.name, token.role, token.id)

    def last_uses(self) -> dict[str, str]:
        """When each token was last used, by its id; one that never was is not in it."""
        return {} if self._uses is None else self._uses.read()

    def _by_session(self, cookie: str) -> Person | None:
        with self._lock:
            session = self._sessions.get(_kept(cookie)) if cookie else None
        if session is None or session.until < self._clock().timestamp():
            return None
        token = next((each for each in self.tokens() if each.id == session.token), None)
        if token is None or not token.counts(self._clock().date()):
            return None
        return self._known(token)

    def _at_this_machine(self, asker: Asker) -> Person | None:
        if self.access.local is None or any(name in asker.headers for name in _FORWARDED):
            return None
        return Person(self.access.local, Role.ADMIN) if is_this_machine(asker.sender) else None

    def tokens(self) -> tuple[Token, ...]:
        """The tokens that count now: the file is read each time, so that one that is dropped is gone at once."""
        return () if self.access.tokens is None else read_tokens(self.access.tokens)

    def sign_in(self, secret: str) -> tuple[str, Person] | None:
        """A new session for a token, under a cookie that nobody had before; None where it is no token."""
        person = self._by_token(secret)
        if person is None or person.token is None:
            return None
        cookie = new_cookie()
        until = self._clock().timestamp() + SESSION_HOURS * 3600
        with self._lock:
            self._sessions[_kept(cookie)] = _Session(person.token, until)
            while len(self._sessions) > _SESSIONS_AT_MOST:
                self._sessions.popitem(last=False)
        return cookie, person

    def sign_out(self, cookie: str) -> None:
        """End a session."""
        with self._lock:
            self._sessions.pop(_kept(cookie), None)

    def seal(self, cookie: str, path: str) -> str:
        """What a form carries to show that this server gave it to the holder of a cookie, for one address.

        It is another each time, so that how well a page compresses tells nothing of it (BREACH).
        """
        nonce = secrets.token_urlsafe(16)
        return nonce + self._sign(nonce, cookie, path)

    def is_sealed(self, seal: str, cookie: str, path: str) -> bool:
        """Whether a form carries such a seal."""
        nonce = seal[:_NONCE_LENGTH]
        return bool(cookie) and compare_digest(seal[_NONCE_LENGTH:].encode(), self._sign(nonce, cookie, path).encode())

    def _sign(self, *parts: str) -> str:
        return new(self._secret, "\x1f".join(parts).encode(), sha256).hexdigest()


def new_cookie() -> str:
    """A cookie that nobody had before."""
    return secrets.token_urlsafe(32)


def cookie_of(words: str | None) -> str:
    """A cookie as sent, where it has the form of one of ours; empty else."""
    return words if words is not None and len(words) == _COOKIE_LENGTH and words.isascii() else ""


def _kept(cookie: str) -> str:
    """Sessions are known by a hash: what a dump of the memory shows opens nothing."""
    return sha256(cookie.encode()).hexdigest()


def bearer_of(headers: Mapping[str, str]) -> str | None:
    """The token in the `Authorization` header; None where there is none."""
    kind, _, secret = headers.get("authorization", "").partition(" ")
    return secret.strip() if kind.casefold() == "bearer" else None


def is_this_machine(address: str) -> bool:
    """Whether a request's sender is this machine."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    inner = getattr(found, "ipv4_mapped", None)
    return (inner or found).is_loopback


def from_elsewhere(headers: Mapping[str, str]) -> str:
    """Why a request that would change something may come from a page elsewhere; empty where it does not.

    Browsers say of each form where its page came from, and no page can make them say otherwise (Fetch standard,
    `Sec-Fetch-Site` and `Origin`). One that says neither is refused: it cannot be told from one that was lured.
    """
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is None and origin is None:
        return "the browser does not say where the form came from (no Origin, no Sec-Fetch-Site)"
    if site is not None and site != "same-origin":
        return f"the form came from another page (Sec-Fetch-Site: {site[:20]})"
    if origin is not None and urlsplit(origin).netloc.casefold() != headers.get("host", "").casefold():
        return f"the form came from another page (Origin: {origin[:100]})"
    return ""

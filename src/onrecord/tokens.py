"""Who may write to a ledger over the network: tokens with a name and a role, of which only a hash is kept.

They stand in `tokens.csv` of the knowledge folder, which only its owner may read. A token is 256 bits from the system's
source of randomness, so that one round of SHA-256 keeps it: there is nothing in it that could be guessed.
"""

import csv
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from hashlib import sha256
from hmac import compare_digest
from pathlib import Path

from onrecord.errors import KnowledgeError
from onrecord.knowledge.actor_tables import Row, rows

COLUMNS = ("id", "name", "role", "hash", "made", "until")
PREFIX = "onrecord"
"""Every token begins so, which lets scanners of published code find one that was put there by mistake."""
_SECRET_BYTES = 32
_ID_BYTES = 4
_HASH_DIGITS = 64
_OWNER_ONLY = 0o600


class Role(StrEnum):
    """What somebody may do; each may also do what those before it may (docs/access.md)."""

    READER = "reader"
    ANALYST = "analyst"
    ADMIN = "admin"

    def may(self, least: "Role") -> bool:
        """Whether this role is that one or above it."""
        order = tuple(Role)
        return order.index(self) >= order.index(least)


@dataclass(frozen=True, slots=True)
class Token:
    """A token as it is kept. `until` is the last day on which it counts (YYYY-MM-DD), "" for no end."""

    id: str
    name: str
    role: Role
    hash: str
    made: str
    until: str = ""

    def counts(self, today: date) -> bool:
        """Whether it has not run out."""
        return not self.until or today.isoformat() <= self.until


def read_tokens(path: Path) -> tuple[Token, ...]:
    """The tokens in a file; none where it does not exist.

    Raises:
        KnowledgeError: where a row is wrong, naming the file, the line, the cell and what was expected.
    """
    if not path.exists():
        return ()
    found: dict[str, Token] = {}
    for row in rows(path, columns=COLUMNS):
        token = _token(row)
        if token.id in found:
            raise row.fail("id", "stands on an earlier line, too: expected one line for each token")
        found[token.id] = token
    return tuple(found.values())


def _token(row: Row) -> Token:
    role, digest = row.cells["role"].strip(), row.cells["hash"].strip()
    if role not in tuple(Role):
        raise row.fail("role", f"expected one of {', '.join(Role)}")
    if len(digest) != _HASH_DIGITS:
        raise row.fail("hash", "expected a SHA-256 hash in hexadecimal digits")
    days = {name: row.cells[name].strip() for name in ("made", "until")}
    for name, day in days.items():
        if not _is_day(day) and (day or name == "made"):
            raise row.fail(name, "expected a day as YYYY-MM-DD")
    return Token(row.text("id"), row.text("name"), Role(role), digest, days["made"], days["until"])


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def find_token(secret: str, tokens: Iterable[Token], *, today: date) -> Token | None:
    """The token that a secret is; None where it is none, or has run out. Takes as long for a near miss as for a far."""
    prefix, _, rest = secret.strip().partition("_")
    ident, _, _ = rest.partition("_")
    wanted = _hash(secret.strip())
    for token in tokens:
        if prefix == PREFIX and token.id == ident and compare_digest(token.hash, wanted):
            return token if token.counts(today) else None
    return None


def add_token(path: Path, name: str, role: Role, *, today: date, days: int | None = None) -> tuple[str, Token]:
    """Make a token and keep its hash. Gives the secret, which is nowhere else: it can be shown once.

    Raises:
        KnowledgeError: where there is no name, or the file holds a wrong row.
    """
    name = " ".join(name.split())
    if not name:
        raise KnowledgeError("a token: expected the name of the person or program that it is for, found nothing")
    ident = secrets.token_hex(_ID_BYTES)
    secret = f"{PREFIX}_{ident}_{secrets.token_urlsafe(_SECRET_BYTES)}"
    until = "" if days is None else (today + timedelta(days=days)).isoformat()
    token = Token(ident, name, role, _hash(secret), today.isoformat(), until)
    _write(path, (*read_tokens(path), token))
    return secret, token


def drop_token(path: Path, ident: str) -> Token:
    """Take a token away; from then on it opens nothing.

    Raises:
        KnowledgeError: where there is none of that id.
    """
    tokens = read_tokens(path)
    gone = next((token for token in tokens if token.id == ident), None)
    if gone is None:
        raise KnowledgeError(f"{ident}: no token has this id; `onrecord tokens list` shows those that there are")
    _write(path, [token for token in tokens if token.id != ident])
    return gone


def without_secrets(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """Tokens as they may be shown: not even the hash."""
    return tuple(replace(token, hash="") for token in tokens)


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


def _write(path: Path, tokens: Iterable[Token]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    draft.touch(mode=_OWNER_ONLY)
    with draft.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows((each.id, each.name, each.role.value, each.hash, each.made, each.until) for each in tokens)
    draft.replace(path)

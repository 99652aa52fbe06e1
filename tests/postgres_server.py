"""A PostgreSQL server of its own for a test run: a cluster in a temporary folder, reached over a socket in it.

It has none of a real server's care (no fsync), sorts by the rules of English, and is gone afterwards.
"""

import itertools
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

REQUIRED = "ONRECORD_TEST_POSTGRES"
"""Set to "required", a missing server fails the tests that need it, instead of skipping them."""
_OWNERS = ("postgres", "nobody")
_PATIENCE = 60
_SPEED = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "shared_buffers=32MB", "max_connections=60")


def programs() -> Path | None:
    """The folder of the newest installed server's programs."""
    folders = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep)]
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    return next((folder for folder in (*reversed(debian), *folders) if (folder / "initdb").is_file()), None)


class Server:
    """A running server; `url` names one of its databases."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._numbers = itertools.count()
        self._fleeting: list[str] = []

    def url(self, database: str) -> str:
        """The URL of a database."""
        return f"postgresql://onrecord@/{database}?host={self.folder}"

    def create(self, template: str = "template0", *, options: str = "", keep: int | None = None) -> str:
        """The URL of a new database, empty or a copy of another one. All but the last `keep` made so are dropped."""
        name = f"ledger_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template} {options}")
        if keep is not None:
            self._fleeting.append(name)
            for old in self._fleeting[:-keep]:
                self.run(f"DROP DATABASE {old} WITH (FORCE)")
            del self._fleeting[:-keep]
        return self.url(name)

    def run(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run one statement as the superuser."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            cursor = connection.execute(sql.SQL(statement))  # type: ignore[arg-type]
            return cursor.fetchall() if cursor.description else []


@contextmanager
def running(bin_folder: Path) -> Iterator[Server]:
    """A server as long as the block lasts. Root, whom PostgreSQL refuses, hands it to an ordinary user."""
    folder = Path(tempfile.mkdtemp(prefix="onrecord-pg-"))
    owner = _owner()
    if owner is not None:
        os.chown(folder, owner, -1)
    started: subprocess.Popen[bytes] | None = None
    try:
        _make(bin_folder, folder, owner)
        settings = [part for each in _SPEED for part in ("-c", each)]
        command = [bin_folder / "postgres", "-D", folder / "data", "-k", folder, "-c", "listen_addresses=", *settings]
        with (folder / "log").open("wb") as log:
            started = subprocess.Popen(command, stdout=log, stderr=log, user=owner, cwd=folder)  # noqa: S603
        server = Server(folder)
        _wait(server, started)
        yield server
    finally:
        if started is not None:
            started.send_signal(signal.SIGQUIT)
            started.wait(_PATIENCE)
        shutil.rmtree(folder, ignore_errors=True)


def _owner() -> int | None:
    if os.geteuid() != 0:
        return None
    known = {each.pw_name: each.pw_uid for each in pwd.getpwall()}
    return next(known[name] for name in _OWNERS if name in known)


def _make(bin_folder: Path, folder: Path, owner: int | None) -> None:
    english = ["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US"]
    options = ["-D", folder / "data", "-U", "onrecord", "-A", "trust", "-E", "UTF8", "--no-sync"]
    for locale in (english, ["--locale=C.UTF-8"]):  # before version 15 there is no ICU for a whole cluster
        command = [bin_folder / "initdb", *options, *locale]
        made = subprocess.run(command, capture_output=True, check=False, user=owner, cwd=folder)  # noqa: S603
        if made.returncode == 0:
            return
        shutil.rmtree(folder / "data", ignore_errors=True)
    raise RuntimeError(f"initdb failed: {made.stderr.decode(errors='replace')}")


def _wait(server: Server, started: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            server.run("SELECT 1")
        except psycopg.OperationalError as error:
            if started.poll() is not None or time.monotonic() > until:
                log = (server.folder / "log").read_text(errors="replace")
                raise RuntimeError(f"the server did not start: {error}\n{log}") from error
            time.sleep(0.1)
        else:
            return

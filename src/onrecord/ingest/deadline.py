"""A hard end for one fetch: limits of a single read do not hold against a server that sends a byte now and then."""

import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

_OPENED = ("connection.connect_tcp.complete", "connection.start_tls.complete")


class Deadline:
    """So many seconds from now, after which the connection that it knows of is shut down."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._strike)
        self._timer.daemon = True

    @property
    def left(self) -> float:
        """Seconds that are left; never quite 0, which the network library takes for "no limit"."""
        return max(0.001, self._end - time.monotonic())

    @property
    def is_over(self) -> bool:
        """Whether the time is up."""
        return time.monotonic() > self._end

    @contextmanager
    def kept(self) -> Iterator["Deadline"]:
        """Watch over what is done in the block."""
        self._timer.start()
        try:
            yield self
        finally:
            self._timer.cancel()

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Learn of a new connection (httpx's `trace` extension)."""
        if event in _OPENED:
            self._socket = info["return_value"].get_extra_info("socket")
            if self.is_over:
                self._strike()

    def _strike(self) -> None:
        """Shut down, so that whoever waits for bytes gets an end of them. A TLS socket's own method would race."""
        held = self._socket
        if held is not None:
            with suppress(OSError):
                socket.socket.shutdown(held, socket.SHUT_RDWR)

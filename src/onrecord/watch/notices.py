"""Telling people that a source fell silent or fails, and that it is back: in the log, and by a command of theirs."""

import subprocess
from collections.abc import Sequence

import msgspec
import structlog

from onrecord.ledger.watch import Queue, SourceHealth, Standing

NOTIFY_SECONDS = 30


def tell(queue: Queue, command: Sequence[str]) -> None:
    """Tell of each source whose standing is another than was told last. Of trouble once, and once of its end."""
    for source in queue.health().sources:
        if not _is_news(source) or not queue.told(source.name, source.standing):
            continue
        log = structlog.get_logger()
        said = {"source": source.name, "standing": str(source.standing), "why": source.words}
        (log.warning if source.standing.is_trouble else log.info)(f"source {source.standing}", **said)
        if command:
            _run(command, source)


def _is_news(source: SourceHealth) -> bool:
    """Whether people should hear of it: of trouble that they were not told of, and of its end."""
    if source.standing is Standing.NEW or source.standing == source.told:
        return False
    return source.standing.is_trouble or source.told is not None


def _run(command: Sequence[str], source: SourceHealth) -> None:
    """Run the command with the source as JSON on its standard input. A command that fails stops nothing."""
    log = structlog.get_logger()
    try:
        done = subprocess.run(  # noqa: S603 - the user's own command, from the user's own file
            list(command), input=msgspec.json.encode(source), capture_output=True, timeout=NOTIFY_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        log.error("notify failed", command=command[0], error=str(error))
        return
    if done.returncode:
        log.error("notify failed", command=command[0], code=done.returncode)

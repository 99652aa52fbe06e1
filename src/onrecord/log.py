"""Logging, set up in one place: events are words, facts are keys; to standard error, so that pipes stay clean."""

import logging
import sys


def set_up_logging(*, verbose: bool, as_json: bool = False, watching: bool = False) -> None:
    """Configure structlog for one run of a command; quiet runs, which log nothing, spare its tenth of a second.

    `watching`: a program that nobody looks at logs what it does, not only what goes wrong.
    """
    if not (verbose or as_json or watching):
        return
    import structlog

    level = logging.DEBUG if verbose else logging.INFO if watching else logging.WARNING
    renderer = structlog.processors.JSONRenderer() if as_json else structlog.dev.ConsoleRenderer(colors=False)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )

"""A text on which the engine crashes is a miss, said aloud, and never stops a run."""

import sys
import traceback
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


def attempt(name: str, work: Callable[[], Result]) -> Result | None:
    """The work's result; None where it raised, with the name and the error on standard error."""
    try:
        return work()
    except Exception:
        sys.stderr.write(f"{name}: counted as a miss\n{traceback.format_exc(limit=-3)}")
        return None

"""Who decides and notes: the name that is kept with it, never an invented one."""

import getpass

from onrecord.config import AUTHOR, Settings
from onrecord.errors import DecisionError


def author_of(settings: Settings, given: str | None) -> str:
    """The name given, that of the setting, or the system's name of the user.

    Raises:
        DecisionError: where there is none.
    """
    if given is not None or settings.author is not None:
        return given if given is not None else settings.author or ""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError) as error:
        raise DecisionError(f"expected who decides: the system has no name for you; set {AUTHOR}") from error

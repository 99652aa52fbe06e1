"""Cues for which question about an incident a statement answers, compiled from data/about_*.toml."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from onrecord.knowledge.alternatives import alternation
from onrecord.knowledge.uncased import uncased_pattern
from onrecord.model import About


@cache
def question_cues(language: str) -> tuple[tuple[About, re.Pattern[str]], ...]:
    """The cues of "en" or "fr" for uncased text, in the order in which they are tried.

    Raises:
        KnowledgeError: where the data file is wrong.
    """
    name = f"about_{language}.toml"
    table: dict[str, list[str]] = tomllib.loads((files("onrecord") / "data" / name).read_text(encoding="utf-8"))
    return tuple(
        (About(key), uncased_pattern(rf"(?<!\w)(?:{alternation(words, where=f'{name}: {key}')})(?!\w)"))
        for key, words in table.items()
    )

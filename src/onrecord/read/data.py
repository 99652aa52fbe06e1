"""Access to the data files that the read stage works from."""

import csv
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

Table = dict[str, "Table | list[str] | str | int | bool | list[Table]"]


@cache
def load_table(name: str) -> Table:
    """A TOML file of the package's data folder."""
    return tomllib.loads((files("onrecord") / "data" / name).read_text(encoding="utf-8"))


def load_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a CSV file of the package's data folder."""
    lines = (files("onrecord") / "data" / name).read_text(encoding="utf-8").splitlines()
    return csv.DictReader(line for line in lines if not line.startswith("#"))


def word_lists(name: str, section: str) -> dict[str, list[str]]:
    """A section that maps keys to lists of words."""
    table = load_table(name)[section]
    if not isinstance(table, dict):
        raise TypeError(f"{name}: [{section}] must be a table")
    return {key: list(map(str, words)) for key, words in table.items() if isinstance(words, list)}

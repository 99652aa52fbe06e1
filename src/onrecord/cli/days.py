"""A day as an option's value. Apart from the options that need a ledger, whose libraries take long to load."""

import re
from datetime import date

import click

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Day(click.ParamType[str]):
    """A day, month or year (ISO); `last` picks the end of a month or year."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check the value; a usage error where it is no ISO date."""
        parts = value.split("-")
        filled = "-".join((*parts, *("01",) * (3 - len(parts))))
        try:
            if not _ISO_DAY.fullmatch(filled):  # fromisoformat takes weeks, too
                raise ValueError(value)
            date.fromisoformat(filled)
        except ValueError:
            self.fail(f"{value!r} is no date; expected YYYY-MM-DD, YYYY-MM or YYYY", param, ctx)
        return value

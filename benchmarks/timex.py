"""Time expressions on corpora in the form {id, dct, title, text}: writes {id, timexes: [{start, end, type, value}]}."""

import json
import re
from datetime import date
from functools import partial
from pathlib import Path

from benchmarks.guard import attempt
from onrecord.extract.time import find_points

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DAY_FIRST = re.compile(r"(\d\d)-(\d\d)-(\d{4})")


def dateline(dct: str | None) -> date | None:
    """The document's creation day; written day first in a few documents, missing in others."""
    if found := _ISO.match(dct or ""):
        year, month, day = map(int, found.groups())
    elif found := _DAY_FIRST.match(dct or ""):
        day, month, year = map(int, found.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def predict(gold_path: Path, out_path: Path) -> None:
    """Read documents (answers, if any, are not looked at) and write the expressions found, one document a line."""
    lines = gold_path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    with out_path.open("w", encoding="utf-8") as out:
        for document in map(json.loads, lines):
            timexes = attempt(document["id"], partial(timexes_of, document)) or []
            out.write(json.dumps({"id": document["id"], "timexes": timexes}) + "\n")


def timexes_of(document: dict[str, str]) -> list[dict[str, object]]:
    """The expressions of one document in the corpora's form."""
    found = find_points(document["text"], published=dateline(document.get("dct")))
    return [{"start": m.span.start, "end": m.span.end, "type": m.type.value, "value": m.value} for m in found]

"""The JSON Schema of a sheet, generated from the types, so that the published one cannot differ from what is printed.

`python -m onrecord.publish.schema docs/schema/onrecord.report-1.json` writes it; a test fails when that file differs
from what the types say. Dialect: JSON Schema 2020-12. Descriptions are the types' docstrings.
"""

import inspect
import json
import re
import sys
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import cast

import msgspec

from onrecord import model
from onrecord.model import SCHEMA, Sheet

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCHEMA_ID = f"urn:onrecord:schema:{SCHEMA.replace('/', ':')}"
"""A name, not an address: the schema has no home on the web that would have to be kept up."""

TITLE = "onrecord: the sheet of one report"
_GENERIC = re.compile(
    r"Account_(?:tuple_)?(?:onrecord\.model\.\w+\.)?(?P<of>[A-Za-z]+?)(?P<many>__\.\.\.)?_{1,3}(?:None_)?$"
)
"""msgspec's name for an Account of something: "Account_tuple_onrecord.model.incident.Party__...__"."""

Node = dict[str, object]


def sheet_schema() -> str:
    """The schema as JSON text, indented, with a line end: the same types give the same bytes."""
    found = cast(Node, msgspec.json.schema(Sheet, ref_template="{name}"))
    defs = cast("dict[str, Node]", found.pop("$defs"))
    names = {name: _plain_name(name) for name in defs}
    parts = {names[name]: cast(Node, _tidy(node, names)) for name, node in defs.items()}
    for name, part in parts.items():
        _describe(name, part)
    sheet = parts.pop(Sheet.__name__)
    cast("dict[str, Node]", sheet["properties"])["schema"] = {"const": SCHEMA}
    head = {"$schema": DIALECT, "$id": SCHEMA_ID, **sheet, "title": TITLE, "$defs": parts}
    return json.dumps(head, indent=2, ensure_ascii=False) + "\n"


def _plain_name(name: str) -> str:
    """A name to read, such as AccountOfParties, for msgspec's name of a generic type; other names as they are."""
    match = _GENERIC.match(name)
    if match is None:
        return name
    of = {"str": "Text", "Party": "Parties"}.get(match["of"], match["of"] + ("s" if match["many"] else ""))
    return f"AccountOf{of}"


def _tidy(node: object, names: Mapping[str, str]) -> object:
    """The node with references under the plain names and descriptions without their indentation."""
    if isinstance(node, list):
        return [_tidy(item, names) for item in node]
    if not isinstance(node, dict):
        return node
    tidied = {key: _tidy(value, names) for key, value in node.items()}
    if isinstance(ref := node.get("$ref"), str):
        tidied["$ref"] = f"#/$defs/{names[ref]}"
    if isinstance(words := node.get("description"), str):
        tidied["description"] = " ".join(inspect.cleandoc(words).split())
    return tidied


def _describe(name: str, part: Node) -> None:
    """Give a part its plain title; a closed list keeps the order that its type gives it, which may be a precedence."""
    part["title"] = name
    found = getattr(model, name, None)
    if isinstance(found, type) and issubclass(found, StrEnum):
        part["enum"] = [str(member) for member in found]


def closed_lists() -> Iterator[type[StrEnum]]:
    """The closed lists that a sheet can hold, in the order in which it does."""
    for name in cast("dict[str, object]", json.loads(sheet_schema())["$defs"]):
        found = getattr(model, name, None)
        if isinstance(found, type) and issubclass(found, StrEnum):
            yield found


def main(arguments: list[str]) -> int:
    """Command line: OUT, or nothing for standard output."""
    text = sheet_schema()
    if not arguments:
        sys.stdout.write(text)
        return 0
    Path(arguments[0]).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

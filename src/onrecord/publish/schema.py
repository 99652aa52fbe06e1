"""The JSON Schemas of what onrecord prints, generated from the types, so that none can differ from what is printed.

`python -m onrecord.publish.schema docs/schema/*.json` writes those named (`onrecord.report-1.json` is the schema of
`onrecord.report/1`); a test fails when a file differs from what the types say. Dialect: JSON Schema 2020-12.
Descriptions are the types' docstrings.
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
from onrecord.errors import SettingError
from onrecord.model import SCHEMA, Sheet
from onrecord.model.record import RECORD_SCHEMA, Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TYPES: Mapping[str, type] = {SCHEMA: Sheet, RECORD_SCHEMA: Record}
"""What each schema describes."""
TITLES = {SCHEMA: "onrecord: the sheet of one report", RECORD_SCHEMA: "onrecord: an incident over all reports"}

_GENERIC = re.compile(
    r"(?P<outer>Account|RecordAccount|Telling)_(?:tuple_)?(?:onrecord\.model\.\w+\.)?(?P<of>[A-Za-z]+?)"
    r"(?P<many>__\.\.\.)?_{1,3}(?:None_)?$"
)
"""msgspec's name for an account of something: "Account_tuple_onrecord.model.incident.Party__...__"."""

Node = dict[str, object]


def schema_text(name: str) -> str:
    """A schema as JSON text, indented, with a line end: the same types give the same bytes.

    Raises KeyError where `name` is not one of TYPES.
    """
    found = cast(Node, msgspec.json.schema(TYPES[name], ref_template="{name}"))
    defs = cast("dict[str, Node]", found.pop("$defs"))
    names = {each: _plain_name(each) for each in defs}
    parts = {names[each]: cast(Node, _tidy(node, names)) for each, node in defs.items()}
    for each, part in parts.items():
        _describe(each, part)
    whole = parts.pop(TYPES[name].__name__)
    cast("dict[str, Node]", whole["properties"])["schema"] = {"const": name}
    head = {"$schema": DIALECT, "$id": schema_id(name), **whole, "title": TITLES[name], "$defs": parts}
    return json.dumps(head, indent=2, ensure_ascii=False) + "\n"


def schema_id(name: str) -> str:
    """The schema's `$id`: a name, not an address, which would have to be kept up for ever."""
    return f"urn:onrecord:schema:{name.replace('/', ':')}"


def schema_file(name: str) -> str:
    """The name of the file that a schema is published in."""
    return f"{name.replace('/', '-')}.json"


def _plain_name(name: str) -> str:
    """A name to read, such as AccountOfParties, for msgspec's name of a generic type; other names as they are."""
    match = _GENERIC.match(name)
    if match is None:
        return name
    of = {"str": "Text"}.get(match["of"], match["of"] + ("s" if match["many"] else "")).replace("Partys", "Parties")
    return f"{match['outer']}Of{of}"


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


def closed_lists(name: str = SCHEMA) -> Iterator[type[StrEnum]]:
    """The closed lists that a schema uses, in the order in which it does."""
    for part in cast("dict[str, object]", json.loads(schema_text(name))["$defs"]):
        found = getattr(model, part, None)
        if isinstance(found, type) and issubclass(found, StrEnum):
            yield found


def main(arguments: list[str]) -> int:
    """Write each file named, by its name.

    Raises:
        SettingError: where a name is no schema's.
    """
    names = {schema_file(name): name for name in TYPES}
    for path in map(Path, arguments):
        if path.name not in names:
            raise SettingError(f"{path}: expected a file called one of {', '.join(names)}")
        path.write_text(schema_text(names[path.name]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""A judge of JSON Schema, as much of it as the published schema uses; a keyword that it does not know is an error."""

from collections.abc import Iterator
from typing import Any

Node = dict[str, Any]

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
_NOTES = {"$schema", "$id", "$defs", "title", "description", "default"}


def errors(value: Any, node: Node, root: Node, at: str = "$") -> Iterator[str]:
    """What is wrong with a value, each with its place."""
    for keyword, wanted in node.items():
        if keyword not in _NOTES:
            yield from _JUDGES[keyword](value, wanted, root, at)


def _ref(value: Any, wanted: str, root: Node, at: str) -> Iterator[str]:
    yield from errors(value, root["$defs"][wanted.removeprefix("#/$defs/")], root, at)


def _type(value: Any, wanted: str, root: Node, at: str) -> Iterator[str]:
    if not isinstance(value, _TYPES[wanted]) or isinstance(value, bool) is not (wanted == "boolean"):
        yield f"{at}: expected {wanted}, found {value!r}"


def _const(value: Any, wanted: Any, root: Node, at: str) -> Iterator[str]:
    if value != wanted:
        yield f"{at}: expected {wanted!r}, found {value!r}"


def _enum(value: Any, wanted: list[Any], root: Node, at: str) -> Iterator[str]:
    if value not in wanted:
        yield f"{at}: expected one of {wanted}, found {value!r}"


def _any_of(value: Any, wanted: list[Node], root: Node, at: str) -> Iterator[str]:
    found = [list(errors(value, node, root, at)) for node in wanted]
    if all(found):
        yield from found[0]


def _properties(value: Any, wanted: dict[str, Node], root: Node, at: str) -> Iterator[str]:
    for name, node in wanted.items():
        if isinstance(value, dict) and name in value:
            yield from errors(value[name], node, root, f"{at}.{name}")
    if isinstance(value, dict) and (unknown := set(value) - set(wanted)):
        yield f"{at}: fields that the schema does not describe: {sorted(unknown)}"


def _required(value: Any, wanted: list[str], root: Node, at: str) -> Iterator[str]:
    if isinstance(value, dict) and (missing := set(wanted) - set(value)):
        yield f"{at}: missing {sorted(missing)}"


def _items(value: Any, wanted: Node | bool, root: Node, at: str) -> Iterator[str]:
    if isinstance(wanted, bool):  # false beside prefixItems: no more than those, as maxItems says besides
        return
    for index, item in enumerate(value if isinstance(value, list) else ()):
        yield from errors(item, wanted, root, f"{at}[{index}]")


def _prefix_items(value: Any, wanted: list[Node], root: Node, at: str) -> Iterator[str]:
    for index, node in enumerate(wanted):
        if isinstance(value, list) and index < len(value):
            yield from errors(value[index], node, root, f"{at}[{index}]")


def _min_items(value: Any, wanted: int, root: Node, at: str) -> Iterator[str]:
    if isinstance(value, list) and len(value) < wanted:
        yield f"{at}: expected {wanted} items or more, found {len(value)}"


def _max_items(value: Any, wanted: int, root: Node, at: str) -> Iterator[str]:
    if isinstance(value, list) and len(value) > wanted:
        yield f"{at}: expected {wanted} items or fewer, found {len(value)}"


_JUDGES = {
    "$ref": _ref,
    "type": _type,
    "const": _const,
    "enum": _enum,
    "anyOf": _any_of,
    "properties": _properties,
    "required": _required,
    "items": _items,
    "prefixItems": _prefix_items,
    "minItems": _min_items,
    "maxItems": _max_items,
}

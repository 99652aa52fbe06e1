"""What the pages take from the program: cog runs these functions inside the pages and keeps what they print.

`python -m cogapp -c -r docs/*.md README.md` writes the pages anew; `--check` says whether they are up to date.
"""

import csv
import io
import json
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click
from click.testing import CliRunner
from lxml import etree

from onrecord import model
from onrecord.batch.tables import schema as batch_schema
from onrecord.cli.app import group
from onrecord.config import Settings
from onrecord.ingest import Refused, captures
from onrecord.ledger import Query
from onrecord.model import record
from onrecord.pipeline import Pipeline
from onrecord.publish import EXPORTERS, ClaimReviews, export_records
from onrecord.publish.cap import cap_alert
from onrecord.publish.parquet import schema as parquet_schema
from onrecord.publish.privacy import public
from onrecord.publish.schema import TYPES, schema_text

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 100

Node = dict[str, Any]


def commands(
    within: click.Command = group, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command with its words, groups before what they hold."""
    yield path, within
    if isinstance(within, click.Group):
        context = click.Context(within)
        for name in within.list_commands(context):
            command = within.get_command(context, name)
            if command is not None:
                yield from commands(command, (*path, name))


def help_of(path: tuple[str, ...], command: click.Command) -> str:
    """What --help prints for a command."""
    context = click.Context(command, info_name=" ".join(("onrecord", *path)), terminal_width=WIDTH)
    context.help_option_names = ["-h", "--help"]
    return command.get_help(context)


def every_help() -> str:
    """A section for each command, with its help."""
    parts = []
    for path, command in commands():
        title = " ".join(("onrecord", *path))
        parts.append(f"{'#' * (len(path) + 2)} {title}\n\n```\n{help_of(path, command)}\n```\n")
    return "\n" + "\n".join(parts) + "\n"


def closed_list(name: str) -> str:
    """A closed list: its docstring and its words."""
    closed: type[StrEnum] = getattr(model, name)
    words = ", ".join(f"`{member}`" for member in closed)
    return f"\n**{name}**. {_one_line(closed.__doc__ or '')}\n\n{words}.\n"


def closed_lists() -> tuple[type[StrEnum], ...]:
    """The closed lists of the model."""
    found = (getattr(model, name) for name in model.__all__)
    return tuple(each for each in found if isinstance(each, type) and issubclass(each, StrEnum))


def nouns() -> dict[str, Any]:
    """The model's nouns by name: what it and its records have that has fields."""
    found = {**{name: getattr(model, name) for name in model.__all__}, **vars(record)}
    return {name: noun for name, noun in found.items() if isinstance(noun, type) and hasattr(noun, "__match_args__")}


def noun(name: str) -> str:
    """A noun of the model: its docstring and its fields."""
    found = nouns()[name]
    names = ", ".join(f"`{each}`" for each in _field_names(found))
    return f"\n**{name}**. {_one_line(found.__doc__ or '')}\n\nFields: {names}.\n"


def _field_names(noun: Any) -> list[str]:
    return list(noun._fields) if hasattr(noun, "_fields") else [each.name for each in dataclass_fields(noun)]


def _one_line(words: str) -> str:
    return " ".join(words.split())


def fields(name: str, meanings: str, of: str = model.SCHEMA) -> str:
    """A table of the fields of a part of the JSON, with a meaning for each, one "field: meaning" a line.

    Raises ValueError where the meanings are not of exactly the schema's fields, in its order.
    """
    schema = json.loads(schema_text(of))
    part = schema if name == TYPES[of].__name__ else schema["$defs"][name]
    said = dict(line.split(": ", 1) for line in meanings.strip().splitlines())
    if list(said) != list(part["properties"]):
        raise ValueError(f"{name}: expected {list(part['properties'])}, found {list(said)}")
    lines = (f"| `{field}` | {shape(node)} | {said[field]} |" for field, node in part["properties"].items())
    return "\n".join(("", "| field | holds | meaning |", "|---|---|---|", *lines, "", ""))


def shape(node: Node) -> str:
    """A node of the schema in words: "text", "number or null", "list of Claim"."""
    if "anyOf" in node:
        return " or ".join(shape(each) for each in node["anyOf"])
    if "$ref" in node:
        return str(node["$ref"]).removeprefix("#/$defs/")
    if "const" in node:
        return f"`{node['const']}`"
    if "prefixItems" in node:
        return "[" + ", ".join(shape(each) for each in node["prefixItems"]) + "]"
    if node.get("type") == "array":
        return "list of " + shape(node["items"])
    return {"string": "text", "integer": "whole number", "boolean": "true or false"}.get(
        node["type"], str(node["type"])
    )


def dependencies() -> list[str]:
    """The names of the runtime dependencies, as pyproject.toml spells them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [line.split(">=")[0] for line in project["dependencies"]]


def run(*arguments: str) -> str:
    """A command as typed, and what it prints. The ledger and the user's own names are those of nobody."""
    nobody = {"ONRECORD_KNOWLEDGE": str(ROOT / "docs" / "none"), "ONRECORD_LEDGER": "none.db", "COLUMNS": str(WIDTH)}
    result = CliRunner(env=nobody).invoke(group, list(arguments))
    if result.exit_code != 0:
        raise ValueError(f"onrecord {' '.join(arguments)}: exit code {result.exit_code}: {result.output}")
    lines = "\n".join(line.rstrip() for line in result.stdout.splitlines())
    return f"\n```console\n$ onrecord {' '.join(arguments)}\n{lines.strip()}\n```\n\n"


EXAMPLES = ("nigeria-marte-army.html", "nigeria-marte-followup.txt", "nigeria-marte-group.html")
"""The reports whose one incident the pages on exports show."""


@lru_cache(maxsize=1)
def example_records() -> tuple[record.Record, ...]:
    """The incidents of those reports, from a ledger whose clock stands still."""
    with TemporaryDirectory() as folder:
        settings = Settings(ledger=str(Path(folder) / "example.db"), knowledge=Path(folder) / "none")
        pipeline = Pipeline(settings, clock=lambda: datetime(2025, 7, 1, tzinfo=UTC))
        for done in pipeline.ingest(captures([ROOT / "examples" / name for name in EXAMPLES])):
            if isinstance(done, Refused):
                raise ValueError(str(done.error))
        with pipeline.view() as view:
            return tuple(view.records(Query()))


def example(form: str) -> tuple[str, list[str]]:
    """What an export of that ledger writes, and what it says is lost."""
    out = io.StringIO(newline="")
    done = export_records(example_records(), EXPORTERS[form](), out)
    return out.getvalue(), [words for words, _ in done.losses]


def example_row(form: str, *, skip: int = 0) -> str:
    """The first incident of a CSV form as a table of its columns, without the empty ones."""
    header, *rows = csv.reader(io.StringIO(example(form)[0]))
    cells = zip(header, rows[skip], strict=True)
    lines = (f"| `{name}` | {cell.replace('|', '/')} |" for name, cell in cells if cell)
    return "\n".join(("", "| column | cell |", "|---|---|", *lines, "", ""))


def example_losses(form: str) -> str:
    """What is lost in that export, as a list."""
    return "\n" + "".join(f"- {words}\n" for words in example(form)[1]) + "\n"


def example_items(form: str, kinds: Sequence[str], of: Sequence[str] = ()) -> str:
    """The first item of each kind in a JSON form, indented; `of` leads to the list of items."""
    whole = json.loads(example(form)[0])
    for name in of:
        whole = whole[name]
    found = {str(item.get("type", item.get("@type"))): item for item in reversed(whole)}
    return _json_blocks(found[kind] for kind in kinds)


def _json_blocks(items: Iterable[Any]) -> str:
    return "".join(f"\n```json\n{json.dumps(item, indent=2, ensure_ascii=False)}\n```\n" for item in items) + "\n"


def example_review() -> str:
    """The ClaimReview of a claim that somebody rejected in that ledger."""
    told = next(each for each in example_records() if each.claims)
    decision = record.RecordDecision(
        id="k-example",
        kind=model.DecisionKind.REJECT,
        author="a coder",
        time="2025-07-02T09:00:00Z",
        reason="The statement is of another attack",
        state=model.DecisionState.IN_FORCE,
        claims=(told.claims[0].id,),
    )
    return _json_blocks(ClaimReviews().items(replace(told, decisions=(decision,))))


def parquet_columns() -> str:
    """A table of the columns of the Parquet form with their types; nested ones name their fields."""
    rows = (f"| `{field.name}` | {_parquet_type(field.type)} |" for field in parquet_schema())
    return "\n".join(("", "| column | type |", "|---|---|", *rows, "", ""))


def batch_columns(table: str) -> str:
    """A table of the columns of one table of a batch."""
    rows = (f"| `{field.name}` | {_parquet_type(field.type)} |" for field in batch_schema(table))
    return "\n".join(("", "| column | type |", "|---|---|", *rows, "", ""))


def _parquet_type(kind: Any) -> str:
    if hasattr(kind, "value_type"):
        return f"list of {_parquet_type(kind.value_type)}"
    if not hasattr(kind, "fields"):
        return str(kind)
    return "struct of " + ", ".join(f"`{each.name}`" for each in kind.fields) if kind.fields else str(kind)


def example_cap() -> str:
    """The CAP alert of that incident, indented."""
    root = etree.fromstring(cap_alert(public(example_records()[0])))
    etree.indent(root)
    return f"\n```xml\n{etree.tostring(root, encoding='unicode')}\n```\n\n"

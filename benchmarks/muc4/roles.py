"""MUC-4 roles in the GTT form: {docid: [{incident_type, PerpInd, PerpOrg, Target, Victim, Weapon}]}.

    python -m benchmarks muc4-roles GOLD OUT          predict

Answers in GOLD are not looked at. Each filler is written with one mention.
"""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.guard import attempt
from benchmarks.muc4.reading import read_row
from benchmarks.muc4.signs import ROLES
from benchmarks.muc4.templates import Template, templates

Row = dict[str, Any]


def rows(path: Path) -> Iterator[Row]:
    """The texts of a corpus file, one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def predict(gold_path: Path, out_path: Path) -> None:
    """Read texts and write their templates."""
    answers = {row["docid"]: attempt(row["docid"], partial(role_templates, row)) or [] for row in rows(gold_path)}
    out_path.write_text(json.dumps(answers, indent=0) + "\n", encoding="utf-8")


def role_templates(row: Row) -> list[dict[str, Any]]:
    """The templates of one text."""
    return [_written(template) for template in templates(read_row(row))]


def _written(template: Template) -> dict[str, Any]:
    roles = {role: [[filler.key] for filler in template.roles[role]] for role in ROLES}
    return {"incident_type": template.kind, **roles}

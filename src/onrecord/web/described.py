"""What the API's description says of its answers: the schemas of the types that it sends, and who may ask."""

import json
from typing import Any, cast

import msgspec
from fastapi import FastAPI

from onrecord.client import IncidentClaims, IncidentPage, ReportCard
from onrecord.knowledge.countries import countries
from onrecord.model import EventType, Status
from onrecord.model.record import Record
from onrecord.web.api import MOST
from onrecord.web.problems import Problem

_COMPONENT = "#/components/schemas/"
_ANSWERS: dict[str, type] = {
    "/api/v1/incidents": IncidentPage,
    "/api/v1/incidents/{name}": Record,
    "/api/v1/incidents/{name}/claims": IncidentClaims,
    "/api/v1/reports/{document}": ReportCard,
}
"""What each path answers with; its client reads the same types."""
_OWN = (*_ANSWERS.values(), Problem)
_DAY = (
    "[1-9][0-9]{3}(-(0[1-9]|1[0-2]))?"
    "|[1-9][0-9]{3}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
)
_FULL_DAY = "[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])"  # of a cursor, which the server itself made
_LATITUDE, _LONGITUDE = r"-?([0-9]|[1-8][0-9])(\.[0-9]{1,6})?", r"-?([0-9]|[1-9][0-9]|1[0-7][0-9])(\.[0-9]{1,6})?"
PARAMETERS: dict[str, dict[str, object]] = {
    "since": {"pattern": f"^({_DAY})?$"},
    "until": {"pattern": f"^({_DAY})?$"},
    "country": {"enum": ["", *sorted(countries())]},
    "actor": {"maxLength": 200},
    "event_type": {"enum": ["", *EventType]},
    "status": {"enum": ["", *Status]},
    "killed": {"pattern": "^[0-9]{0,8}$"},
    "text": {"pattern": "^([A-Za-z0-9]{1,20}( [A-Za-z0-9]{1,20}){0,5})?$"},
    "box": {"pattern": f"^({_LONGITUDE},{_LATITUDE},{_LONGITUDE},{_LATITUDE})?$"},
    "after": {"pattern": f"^({_FULL_DAY},[A-Za-z0-9-]{{1,64}})?$"},
    "limit": {"pattern": f"^([1-9][0-9]?|[1-4][0-9]{{2}}|{MOST})?$"},
    "as_of": {"pattern": f"^({_DAY})?$"},
    "as_published": {"pattern": f"^({_DAY})?$"},
}
"""The forms of parameters; `as_of` takes times of day, too, and `text` the letters of all scripts.

No schema can say that a south lies below its north.
"""

Node = dict[str, Any]


def describe(app: FastAPI) -> None:
    """Have the application's description say what its answers hold."""
    made = app.openapi

    def described() -> Node:
        whole = made()
        if "Record" not in whole.get("components", {}).get("schemas", {}):
            _add_schemas(whole)
        return whole

    app.openapi = described  # type: ignore[method-assign]


def _add_schemas(whole: Node) -> None:
    found, parts = msgspec.json.schema_components(_OWN, ref_template=_COMPONENT + "{name}")
    schemas = whole.setdefault("components", {}).setdefault("schemas", {})
    schemas.update(json.loads(json.dumps(parts)))
    refs = dict(zip(_OWN, found, strict=True))
    for path, operations in whole["paths"].items():
        for operation in cast(Node, operations).values():
            for parameter in operation.get("parameters", ()):
                parameter["schema"].update(PARAMETERS.get(parameter["name"], {}))
            _describe(operation["responses"], refs.get(_ANSWERS.get(path, type(None))), refs[Problem])


def _describe(responses: Node, answer: Node | None, problem: Node) -> None:
    for status, response in responses.items():
        for kind, content in response.get("content", {}).items():
            if kind == "application/problem+json":
                content["schema"] = problem
            elif status == "200" and answer is not None:
                content["schema"] = answer

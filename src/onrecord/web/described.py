"""What the API's description says of its answers: the schemas of the types that it sends, and who may ask."""

import json
from typing import Any, cast

import msgspec
from fastapi import FastAPI

from onrecord.exchange import answers, requests
from onrecord.knowledge.countries import countries
from onrecord.model import Actor, EventType, Place, Status
from onrecord.model.record import Record
from onrecord.web.api import MOST
from onrecord.web.bodies import JSON
from onrecord.web.examples import EXAMPLES
from onrecord.web.problems import Problem

_COMPONENT = "#/components/schemas/"
ANSWERS: dict[tuple[str, str], type] = {
    ("get", "/api/v1/incidents"): answers.IncidentPage,
    ("get", "/api/v1/incidents/{name}"): Record,
    ("get", "/api/v1/incidents/{name}/claims"): answers.IncidentClaims,
    ("get", "/api/v1/reports/{document}"): answers.ReportCard,
    ("post", "/api/v1/reports"): answers.Reports,
    ("post", "/api/v1/readings"): answers.Readings,
    ("post", "/api/v1/notes"): answers.NoteKept,
    ("get", "/api/v1/decisions"): answers.Decisions,
    ("post", "/api/v1/decisions"): answers.Decided,
    ("get", "/api/v1/reviews"): answers.Queue,
    ("get", "/api/v1/actors"): answers.Actors,
    ("get", "/api/v1/actors/{name}"): Actor,
    ("post", "/api/v1/actors"): Actor,
    ("get", "/api/v1/places"): answers.Places,
    ("post", "/api/v1/places"): Place,
    ("get", "/api/v1/sources"): answers.Sources,
    ("post", "/api/v1/ratings"): answers.SourceCard,
    ("get", "/api/v1/searches"): answers.KeptSearches,
    ("get", "/api/v1/searches/{name}"): answers.KeptSearch,
    ("post", "/api/v1/searches"): answers.KeptSearch,
    ("delete", "/api/v1/searches/{name}"): answers.KeptSearch,
}
"""What each operation answers with; its client reads the same types."""
_REPORT: Any = requests.NewReport
_DECISION: Any = requests.NewDecision
BODIES: dict[str, Any] = {
    "/api/v1/reports": _REPORT,
    "/api/v1/readings": _REPORT,
    "/api/v1/notes": requests.NewNote,
    "/api/v1/decisions": _DECISION,
    "/api/v1/actors": requests.NewActor,
    "/api/v1/places": requests.NewPlace,
    "/api/v1/ratings": requests.NewRating,
    "/api/v1/searches": requests.NewSearch,
}
"""What each path takes."""
_NEEDS_TOKEN = (("get", "/api/v1/decisions"), ("get", "/api/v1/reviews"))
_OWN = (*dict.fromkeys(ANSWERS.values()), Problem, *dict.fromkeys(BODIES.values()))
_FULL_DAY = "[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])"  # of a cursor, which the server itself made
_LATITUDE, _LONGITUDE = r"-?([0-9]|[1-8][0-9])(\.[0-9]{1,6})?", r"-?([0-9]|[1-9][0-9]|1[0-7][0-9])(\.[0-9]{1,6})?"
_POINT, _KM = f"{_LATITUDE},{_LONGITUDE}", "([1-9][0-9]{0,2}|1000)"
PARAMETERS: dict[str, dict[str, object]] = {
    "since": {"pattern": f"^({requests.DAY})?$"},
    "until": {"pattern": f"^({requests.DAY})?$"},
    "country": {"enum": ["", *sorted(countries())]},
    "actor": {"maxLength": 200},
    "event_type": {"enum": ["", *EventType]},
    "status": {"enum": ["", *Status]},
    "killed": {"pattern": "^[0-9]{0,8}$"},
    "text": {"pattern": "^([A-Za-z0-9]{1,20}( [A-Za-z0-9]{1,20}){0,5})?$"},
    "box": {"pattern": f"^({_LONGITUDE},{_LATITUDE},{_LONGITUDE},{_LATITUDE})?$"},
    "near": {"pattern": f"^({_POINT},{_KM})?$"},
    "route": {"pattern": f"^({_POINT}(;{_POINT}){{1,59}};{_KM})?$"},
    "area": {"pattern": f"^({_POINT}(;{_POINT}){{2,59}})?$"},
    "after": {"pattern": f"^({_FULL_DAY},[A-Za-z0-9-]{{1,64}})?$"},
    "limit": {"pattern": f"^([1-9][0-9]?|[1-4][0-9]{{2}}|{MOST})?$"},
    "before": {"pattern": "^[0-9]{0,8}$"},
    "q": {"maxLength": 200},
    "idempotency-key": {"pattern": "^[A-Za-z0-9._~:+/=-]{0,200}$"},
    "as_of": {"pattern": f"^({requests.DAY})?$"},
    "as_published": {"pattern": f"^({requests.DAY})?$"},
}
"""The forms of parameters; `as_of` takes times of day, too, and `text` the letters of all scripts.

No schema can say that a south lies below its north, that a route is not too long, or that corners differ.
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
    components = whole.setdefault("components", {})
    components.setdefault("schemas", {}).update(json.loads(json.dumps(parts)))
    components["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    refs = dict(zip(_OWN, found, strict=True))
    for path, operations in whole["paths"].items():
        for method, operation in cast("dict[str, Node]", operations).items():
            for parameter in operation.get("parameters", ()):
                parameter["schema"].update(PARAMETERS.get(parameter["name"].casefold(), {}))
            _describe(operation["responses"], refs.get(ANSWERS.get((method, path), type(None))), refs[Problem])
            if method == "post":
                operation["requestBody"] = _body(path, refs[BODIES[path]])
            needs = method in ("post", "delete") or (method, path) in _NEEDS_TOKEN
            operation["security"] = [{"token": []}] if needs else [{}, {"token": []}]


def _body(path: str, schema: Node) -> Node:
    examples = {name: {"value": msgspec.to_builtins(body)} for name, body in EXAMPLES[path].items()}
    return {"required": True, "content": {JSON: {"schema": schema, "examples": examples}}}


def _describe(responses: Node, answer: Node | None, problem: Node) -> None:
    for status, response in responses.items():
        for kind, content in response.get("content", {}).items():
            if kind == "application/problem+json":
                content["schema"] = problem
            elif status == "200" and answer is not None:
                content["schema"] = answer

"""The API keeps what its own description promises."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from onrecord.web import create_app
from onrecord.web.described import PARAMETERS
from tests.web.conftest import pipeline_with
from tests.web.stories import STORIES

ANSWERS = {
    "/api/v1/incidents": "IncidentPage",
    "/api/v1/incidents/{name}": "Record",
    "/api/v1/incidents/{name}/claims": "IncidentClaims",
    "/api/v1/reports/{document}": "ReportCard",
}
HOST = {"Host": "localhost"}


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    return create_app(pipeline_with(tmp_path_factory.mktemp("described"), STORIES))


@pytest.mark.parametrize(("path", "name"), ANSWERS.items())
def test_every_answer_of_the_api_has_a_schema(app, path, name):
    answer = app.openapi()["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]
    assert answer["schema"] == {"$ref": f"#/components/schemas/{name}"}


def test_every_reference_leads_to_a_schema(app):
    whole = app.openapi()
    known = whole["components"]["schemas"]
    assert {ref.removeprefix("#/components/schemas/") for ref in references(whole)} <= set(known)


def references(node):
    if isinstance(node, dict):
        found = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return found + [ref for value in node.values() for ref in references(value)]
    return [ref for value in node for ref in references(value)] if isinstance(node, list) else []


def test_every_error_is_a_problem(app):
    for path, operations in app.openapi()["paths"].items():
        for status, answer in operations["get"]["responses"].items():
            if path.startswith("/api/") and status in ("400", "401", "404", "503"):
                content = answer["content"]["application/problem+json"]
                assert content["schema"] == {"$ref": "#/components/schemas/Problem"}


@pytest.mark.slow
def test_schemathesis_finds_nothing_wrong_with_any_check(app):
    """Every operation is asked with what it says it takes, and with what it does not; all checks are on."""
    schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers=HOST)

    operations = [found.ok() for found in schema.get_all_operations()]
    assert {operation.path for operation in operations} == set(app.openapi()["paths"])
    for operation in operations:

        @given(case=operation.as_strategy())
        @settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck), database=None)
        def ask(case):
            assume(sayable(case.query or {}))
            case.call_and_validate(headers=HOST)

        ask()


def sayable(query):
    """Whether a query keeps the one rule that no schema can say."""
    edges = str(query.get("box") or "").split(",")
    return len(edges) != 4 or not all(map(is_number, edges)) or float(edges[1]) < float(edges[3])


def is_number(words):
    try:
        return float(words) is not None
    except ValueError:
        return False


def answers(app, **asked):
    return TestClient(app, base_url="http://localhost").get("/api/v1/incidents", params=asked).status_code


@pytest.mark.parametrize(
    "name", ["since", "until", "country", "event_type", "status", "killed", "box", "after", "limit"]
)
@given(data=st.data())
@settings(max_examples=5, deadline=None)
def test_what_the_description_allows_is_taken(app, name, data):
    form = PARAMETERS[name]
    words = data.draw(
        st.sampled_from(form["enum"]) if "enum" in form else st.from_regex(form["pattern"], fullmatch=True)
    )
    assume(sayable({name: words}))
    assert answers(app, **{name: str(words)}) == 200

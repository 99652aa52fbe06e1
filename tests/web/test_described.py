"""The API keeps what its own description promises."""

import re
from datetime import UTC, datetime
from itertools import count

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from onrecord.errors import FilterError
from onrecord.ingest import IngestSettings
from onrecord.ledger import Along, Inside
from onrecord.tokens import Role, add_token
from onrecord.web import create_app
from onrecord.web.access import Access
from onrecord.web.described import ANSWERS, BODIES, PARAMETERS
from onrecord.web.limits import Limits
from tests.web.conftest import pipeline_with
from tests.web.stories import STORIES

HOST = {"Host": "localhost"}


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    return create_app(pipeline_with(tmp_path_factory.mktemp("described"), STORIES))


@pytest.mark.parametrize(("method", "path"), ANSWERS)
def test_every_answer_of_the_api_has_a_schema(app, method, path):
    answer = app.openapi()["paths"][path][method]["responses"]["200"]["content"]["application/json"]
    assert answer["schema"] == {"$ref": f"#/components/schemas/{ANSWERS[method, path].__name__}"}


def operations(app):
    return [(path, method, each) for path, every in app.openapi()["paths"].items() for method, each in every.items()]


def test_nothing_of_the_api_answers_what_is_not_described(app):
    known = {(method, path) for path, method, _ in operations(app) if "/export/" not in path and "/feeds/" not in path}
    assert known == set(ANSWERS)


def test_every_write_needs_a_token_and_has_a_body_with_examples(app):
    assert all(each["security"] == [{"token": []}] for _, method, each in operations(app) if method == "delete")
    writes = {path: each for path, method, each in operations(app) if method == "post"}
    assert set(writes) == set(BODIES)
    for operation in writes.values():
        assert operation["security"] == [{"token": []}]
        assert operation["requestBody"]["content"]["application/json"]["examples"]


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
    for path, _, operation in operations(app):
        for status, answer in operation["responses"].items():
            if path.startswith("/api/") and status[0] in "45" and status != "422":
                content = answer["content"]["application/problem+json"]
                assert content["schema"] == {"$ref": "#/components/schemas/Problem"}


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """An application that may be written to without end, and a token of it."""
    folder = tmp_path_factory.mktemp("written")
    secret, _ = add_token(folder / "tokens.csv", "Ana", Role.ANALYST, today=datetime.now(UTC).date())
    app = create_app(
        pipeline_with(folder, STORIES),
        access=Access(tokens=folder / "tokens.csv"),
        intake=IngestSettings(timeout=1.0),
    )
    days = count(step=86_400)
    app.state.limits = Limits(lambda: float(next(days)))
    return app, {**HOST, "Authorization": f"Bearer {secret}"}


@pytest.mark.slow
def test_schemathesis_finds_nothing_wrong_with_any_check(written):
    """Every operation is asked with what it says it takes, and with what it does not; all checks are on.

    422 is what is well formed and yet not to be done, such as a file that is no report.
    """
    schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")
    app, headers = written
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers=headers)
    accepted = schema.config.checks.positive_data_acceptance.expected_statuses
    schema.config.checks.positive_data_acceptance.expected_statuses = [*accepted, "422"]

    found = [each.ok() for each in schema.get_all_operations()]
    assert {(each.method, each.path) for each in found} == {(method, path) for path, method, _ in operations(app)}
    for operation in found:

        @given(case=operation.as_strategy())
        @settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck), database=None)
        def ask(case):
            assume(sayable(case.query or {}))
            case.call_and_validate(headers=headers, timeout=300)

        ask()


def sayable(query):
    """Whether a query keeps the rules that no schema can say."""
    edges = str(query.get("box") or "").split(",")
    shapes = {name: str(query.get(name) or "") for name in ("route", "area")}
    return (len(edges) != 4 or not all(map(is_number, edges)) or float(edges[1]) < float(edges[3])) and all(
        is_shape(name, words) for name, words in shapes.items()
    )


def is_shape(name, words):
    """Whether a route is not too long, or corners differ, where there are any."""
    try:
        points = tuple(tuple(float(each) for each in part.split(",")) for part in words.split(";"))
    except ValueError:
        return True
    try:
        if name == "route" and len(points) > 2 and {len(point) for point in points[:-1]} == {2}:
            Along(points[:-1], *points[-1])
        if name == "area" and {len(point) for point in points} == {2}:
            Inside(points)
    except (FilterError, TypeError):
        return False
    return True


def is_number(words):
    try:
        return float(words) is not None
    except ValueError:
        return False


def answers(app, **asked):
    return TestClient(app, base_url="http://localhost").get("/api/v1/incidents", params=asked).status_code


@pytest.mark.parametrize(
    "name",
    ["since", "until", "country", "event_type", "status", "killed", "box", "near", "area", "after", "limit"],
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


@pytest.mark.parametrize(
    "route", ["13,-4;13.5,-2;10", "-13.25,178;-13,179.5;1000", ";".join(f"0,{n}" for n in range(40)) + ";5"]
)
def test_a_route_that_the_description_allows_is_taken(app, route):
    assert re.fullmatch(PARAMETERS["route"]["pattern"].strip("^$"), route)
    assert answers(app, route=route) == 200

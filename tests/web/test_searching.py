"""Kept searches on the page and by program: one table, one name, one click away."""

import re

import pytest
from starlette.testclient import TestClient

from onrecord.client import Client
from onrecord.errors import ApiError
from onrecord.exchange.requests import NewSearch
from onrecord.tokens import Role, add_token
from onrecord.web import create_app
from onrecord.web.access import Access
from tests.web.bridge import Bridge
from tests.web.conftest import HERE, Visitor
from tests.web.test_door import TODAY


@pytest.fixture
def file(tmp_path):
    return tmp_path / "tokens.csv"


@pytest.fixture
def app(own, file):
    return create_app(own, access=Access(local="Ana", tokens=file))


@pytest.fixture
def visitor(app):
    with TestClient(app, base_url="http://localhost", client=HERE, follow_redirects=False) as client:
        yield Visitor(client)


@pytest.fixture
def ana(app, file):
    secret, _ = add_token(file, "Ana", Role.ANALYST, today=TODAY)
    with Client("http://localhost", token=secret, transport=Bridge(app)) as client:
        yield client


def kept(visitor, name, page="/?country=ML"):
    return visitor.send("/searches", {"name": name, "filter": page.partition("?")[2]})


def test_what_is_asked_for_is_kept_and_found_under_its_name(visitor):
    assert "Kept as" in kept(visitor, "Mali, all").text
    (link,) = re.findall(r'<td><a href="([^"]+)">Mali, all</a>', visitor.get("/searches"))
    assert link == "/?country=ML"
    assert "/feeds/atom?country=ML" in visitor.get("/searches")


def test_the_form_on_the_page_carries_what_is_asked(visitor):
    page = visitor.get("/?country=ML&killed=3")
    assert 'name="filter" value="country=ML&amp;killed=3"' in page
    assert 'name="filter"' not in visitor.get("/")


def test_the_page_and_programs_share_one_table(visitor, ana):
    kept(visitor, "Mali")
    assert [(each.name, each.filter, each.by) for each in ana.searches()] == [("Mali", {"country": "ML"}, "Ana")]
    ana.keep_search(NewSearch(name="Sudan", filter="country=SD"))
    assert "Sudan" in visitor.get("/searches")
    assert ana.search("Sudan").url == "http://localhost/?country=SD"


def test_it_is_let_go_on_the_page_and_by_program(visitor, ana):
    kept(visitor, "Mali")
    ana.keep_search(NewSearch(name="Sudan", filter="country=SD"))
    assert "No search is kept as Mali" in visitor.send("/searches/drop", {"name": "Mali"}, page="/searches").text
    assert ana.drop_search("Sudan").name == "Sudan"
    with pytest.raises(ApiError, match="404"):
        ana.drop_search("Mali")


@pytest.mark.parametrize(
    ("name", "asked"), [("", "country=ML"), ("x", "country=Atlantis"), ("x", "colour=red"), ("x", "")]
)
def test_what_cannot_be_kept_says_why_and_loses_no_word(visitor, name, asked):
    answer = visitor.send("/searches", {"name": name, "filter": asked}, page="/searches")
    assert (answer.status_code, 'role="alert"' in answer.text) == (422, True)
    assert f'value="{asked}"' in answer.text
    assert "<table" not in visitor.client.get("/searches").text


def test_a_program_is_told_why_a_search_cannot_be_kept(ana):
    with pytest.raises(ApiError, match=r"422 .*expected one of since"):
        ana.keep_search(NewSearch(name="x", filter="colour=red"))


def test_who_only_reads_sees_searches_and_keeps_none(own, file):
    app = create_app(own, access=Access(tokens=file))
    secret, _ = add_token(file, "Rea", Role.READER, today=TODAY)
    with Client("http://localhost", token=secret, transport=Bridge(app)) as rea:
        assert rea.searches() == ()
        with pytest.raises(ApiError, match="403"):
            rea.keep_search(NewSearch(name="x", filter="country=ML"))
    with TestClient(app, base_url="http://localhost") as client:
        assert "Keep this search" not in client.get("/?country=ML").text

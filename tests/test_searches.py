"""Kept searches: filters under a name, checked when they are kept and when they are read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import FilterError, KnowledgeError
from onrecord.filters import Filter
from onrecord.searches import drop_search, filter_of, find_search, keep_search, made, read_searches

DAY = date(2025, 6, 2)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "names" / "searches.csv"


def search(name="Mali", **asked):
    return made(name, Filter(**(asked or {"country": "ML"})), by="Ana", today=DAY)


def test_what_is_kept_is_found_again_by_its_name(file):
    keep_search(file, search("Mopti road", route="13,-4;13,-2;10", text='"market bomb"'))
    keep_search(file, search())
    assert [each.name for each in read_searches(file)] == ["Mali", "Mopti road"]
    assert find_search(file, "Mopti road") == search("Mopti road", route="13,-4;13,-2;10", text='"market bomb"')
    assert find_search(file, "Niger") is None


def test_one_name_is_one_search(file):
    assert keep_search(file, search()) is None
    assert keep_search(file, search(country="NE")) == search()
    assert [each.filter.country for each in read_searches(file)] == ["NE"]


def test_what_is_let_go_is_gone(file):
    keep_search(file, search())
    assert drop_search(file, "Mali") == search()
    with pytest.raises(KnowledgeError, match="Mali: no search was kept"):
        drop_search(file, "Mali")


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "a\0b"])
def test_a_name_that_is_none_is_refused(file, name):
    with pytest.raises(KnowledgeError, match="expected a name"):
        keep_search(file, search(name))


@pytest.mark.parametrize("asked", [{"country": "Atlantis"}, {"near": "here"}, {"since": ""}])
def test_what_cannot_be_asked_is_not_kept(file, asked):
    with pytest.raises(FilterError, match="expected"):
        keep_search(file, search(**asked))
    assert not file.exists()


@pytest.mark.parametrize("words", ["country=ML&colour=red", "country=XX", "", "?", "colour="])
def test_an_address_that_asks_nothing_known_is_refused(words):
    with pytest.raises(FilterError, match="expected"):
        filter_of(words)


def test_an_address_is_taken_as_it_is_copied():
    assert filter_of("/?country=ML&killed=10") == filter_of("country=ML&killed=10") == Filter(country="ML", killed="10")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("Mali,country=XX,Ana,2025-06-02", "line 2.*filter.*expected an ISO 3166-1"),
        (",country=ML,Ana,2025-06-02", "line 2.*name"),
        ("Mali,country=ML,,\nMali,country=NE,,", "line 3.*stands on an earlier line"),
    ],
)
def test_a_wrong_row_is_named(file, row, words):
    file.parent.mkdir()
    file.write_text(f"name,filter,by,kept\n{row}\n")
    with pytest.raises(KnowledgeError, match=words):
        read_searches(file)


@given(st.text(min_size=1, max_size=60))
def test_any_words_to_look_for_come_back_as_they_were(tmp_path_factory, words):
    file = tmp_path_factory.mktemp("law") / "searches.csv"
    wanted = search(actor=words.strip() or "x")
    keep_search(file, wanted)
    assert read_searches(file) == (wanted,)

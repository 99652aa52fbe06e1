"""Words to look for: what a person writes, and that no database is ever asked more than letters and digits."""

import re
import sqlite3

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.errors import FilterError
from onrecord.ledger.sought import Term, folded, for_postgresql, for_sqlite, terms_of


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("market bomb", (Term(("market",)), Term(("bomb",)))),
        ('"army post" mali', (Term(("army", "post")), Term(("mali",)))),
        ('"army post', (Term(("army", "post")),)),
        ("bomb* -drone", (Term(("bomb",), begins=True), Term(("drone",), is_out=True))),
        ('bomb -"drone strike"', (Term(("bomb",)), Term(("drone", "strike"), is_out=True))),
        ("Ségou KÉNIÉBA", (Term(("segou",)), Term(("kenieba",)))),
        ("al-Shabaab", (Term(("al", "shabaab")),)),
        ("M23's", (Term(("m23", "s")),)),
        ("الجيش", (Term(("الجيش",)),)),
        ("OR AND NOT NEAR", tuple(Term((word,)) for word in ("or", "and", "not", "near"))),
    ],
)
def test_words_are_read_as_they_are_meant(words, terms):
    assert terms_of(words) == terms


@pytest.mark.parametrize("words", ["", " ", "-bomb", '""', "* - !", "'; DROP TABLE versions; --" * 20])
def test_nothing_or_too_much_to_look_for_is_said_so(words):
    with pytest.raises(FilterError, match="text: expected"):
        terms_of(words)


@given(st.text(max_size=200))
@example('" OR 1=1 --')
@example("words : NEAR(a b) ^c {d} a:b")
@example("') | ('a")
@example("a:* & !b <-> c \\")
def test_whatever_is_written_is_asked_as_words_alone(words):
    try:
        terms = terms_of(words)
    except FilterError:
        return
    assert re.fullmatch(r'\("\w+( \w+)*"\*?( AND "\w+( \w+)*"\*?)*\)( NOT "\w+( \w+)*"\*?)*', for_sqlite(terms))
    assert re.fullmatch(r"(!?\(\w+( <-> \w+)*(:\*)?\)( & )?)+", for_postgresql(terms))
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE VIRTUAL TABLE w USING fts5(words)")
        connection.execute("SELECT 1 FROM w WHERE w MATCH ?", (for_sqlite(terms),)).fetchall()
    connection.close()


@given(st.text(max_size=100))
@example("ᴬ")
@example("ͅΐΐ")
@example("İstanbul")
def test_folding_again_changes_nothing(words):
    assert folded(folded(words)) == folded(words)

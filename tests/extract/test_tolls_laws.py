"""Laws of tolls that hold for any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.toll_totals import combine
from onrecord.model import Harm
from tests.extract.spelling import english, french
from tests.extract.toll_cases import tolls

NUMBERS = st.integers(min_value=2, max_value=9999)
PEOPLE = st.sampled_from(["soldiers", "civilians", "people", "rebels", "police officers", "farmers", "others"])
HARMED = st.sampled_from(["killed", "wounded", "shot dead", "kidnapped", "injured", "displaced"])
OPEN = st.sampled_from(["at least", "more than", "over", "no fewer than"])
CLOSED = st.sampled_from(["up to", "as many as", "nearly", "fewer than"])
LOOSE = st.sampled_from(["about", "around", "an estimated", "roughly", "some"])
CLAUSE = st.builds("{} {} were {}".format, NUMBERS, PEOPLE, HARMED)
PIECES = [
    "killed",
    "two",
    "12",
    "soldiers",
    "and",
    ",",
    "including",
    "others",
    "were",
    "dead",
    "no",
    "a",
    "man",
    "the",
    "toll",
    "rose",
    "from",
    "to",
    "of",
    "them",
    "bodies",
    "lives",
    "claimed",
    "hostage",
    "(",
    "year",
    "24",
    "who",
]
JUMBLE = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


@given(st.one_of(JUMBLE, st.text(max_size=120)))
def test_spans_quote_the_text(text: str) -> None:
    for toll in tolls(text):
        assert toll.span.of(text).strip()
        for inner in (toll.number, toll.victims):
            assert inner is None or (inner.of(text) and toll.span.covers(inner))


@given(NUMBERS, PEOPLE, HARMED)
def test_words_count_as_digits_do(number: int, people: str, harmed: str) -> None:
    (toll,) = tolls(f"Officials said {english(number)} {people} were {harmed}.")
    assert (toll.low, toll.best, toll.high) == (number, number, number)


@given(NUMBERS)
def test_french_words_count(number: int) -> None:
    (toll,) = tolls(f"Selon l'armée {french(number)} soldats ont été tués.", "fr")
    assert toll.best == number


@given(NUMBERS, st.one_of(OPEN, CLOSED, LOOSE), PEOPLE, HARMED)
def test_a_hedge_never_turns_into_a_point(number: int, hedge: str, people: str, harmed: str) -> None:
    (toll,) = tolls(f"Officials said {hedge} {number} {people} were {harmed}.")
    assert toll.hedge == hedge
    assert not toll.low == toll.best == toll.high


@given(NUMBERS, st.one_of(OPEN, CLOSED, LOOSE))
def test_nor_does_it_in_a_total(number: int, hedge: str) -> None:
    total = combine(
        tolls(f"Some said {hedge} {number} people were killed. Later {number} people were killed."), Harm.KILLED
    )
    assert total is not None
    assert hedge not in {"at least", "more than", "over", "no fewer than"} or total[2] is None


@settings(deadline=None)
@given(st.lists(CLAUSE, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_mentions_makes_no_difference(clauses: list[str], shuffle: object) -> None:
    mentions = list(tolls(". ".join(clauses)))
    expected = [combine(mentions, harm) for harm in Harm]
    shuffle.shuffle(mentions)  # type: ignore[attr-defined]
    assert [combine(mentions, harm) for harm in Harm] == expected


@given(NUMBERS, st.integers(min_value=1, max_value=50))
def test_a_part_is_never_added(whole: int, part: int) -> None:
    mentions = tolls(f"{whole + part} people were killed, including {part} guards.")
    assert combine(mentions, Harm.KILLED) == (whole + part,) * 3

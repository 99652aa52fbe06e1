"""Tables: nothing that a spreadsheet would run, no point off the earth."""

import pytest

from onrecord.publish.table import check_point, guard


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\ufeff=1", "＝1+1", "\u200b＠A"]
)
def test_words_that_begin_like_a_formula_are_disarmed(words):
    assert guard(words) == f"'{words}"


@pytest.mark.parametrize("cell", ["Mali", "1-2", -1.17, 0, ""])
def test_other_cells_are_left_alone(cell):
    assert guard(cell) == cell


@pytest.mark.parametrize(("lat", "lon"), [("14.97", "-1.17"), ("", ""), ("0", "0"), ("-90", "180")])
def test_a_point_on_earth_or_none(lat, lon):
    check_point(lat, lon)


@pytest.mark.parametrize(("lat", "lon"), [("14.97", ""), ("", "1"), ("91", "0"), ("0", "-181"), ("north", "1")])
def test_half_a_point_or_one_off_the_earth_is_refused(lat, lon):
    with pytest.raises(ValueError, match=r"point|float"):
        check_point(lat, lon)

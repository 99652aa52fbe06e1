"""An incident's numbers over everything that its sources say."""

import pytest

from tests.extract.reports import read

BASE = "Rebels attacked an army camp near Gao, Mali, on Friday. "
EXAMPLES = [
    ("one source, one number", "Officials said nine soldiers were killed.", (9, 9)),
    (
        "two sources on the same people",
        "Officials said nine soldiers were killed. A medic said 12 soldiers died.",
        (9, 12),
    ),
    ("an open number stays open", "Officials said at least nine soldiers were killed.", (9, None)),
    (
        "a part from another source is no total",
        "Officials said nine people were killed. Two children were among the dead, a nurse said.",
        (9, 9),
    ),
    ("a part is never added", "Officials said nine people were killed, including three soldiers.", (9, 9)),
    (
        "different people are added",
        "The army said nine soldiers were killed. A nurse said four civilians died.",
        (13, 13),
    ),
    (
        "a denied number counts nobody",
        "Officials said nine soldiers were killed. The army denied that 40 soldiers were killed.",
        (9, 9),
    ),
    ("an estimate without bounds stands for itself", "Officials said about 50 soldiers were killed.", (50, 50)),
    ("at least, possibly", "Officials said at least nine soldiers, possibly 14, were killed.", (9, 14)),
    ("at least, possibly, before the noun", "Officials said at least 9, possibly 14, soldiers were killed.", (9, 14)),
    ("a source that puts its own number right", "The army said six soldiers were killed, not 16.", (6, 6)),
    (
        "a number that its source takes back",
        "The army said 16 soldiers were killed. The army later retracted its claim that 16 soldiers were killed. "
        "The army said six soldiers were killed.",
        (6, 6),
    ),
    (
        "a side's fighters may be others' civilians",
        "The army said it killed 20 militants. Residents said 18 civilians were killed.",
        (18, 20),
    ),
    ("no number is no zero", "Officials said there were heavy casualties.", None),
    ("none is a number", "There were no casualties.", (0, 0)),
]


@pytest.mark.parametrize(("rule", "text", "expected"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_fatalities(rule, text, expected):
    (incident,) = read(BASE + text).sheet.incidents
    count = incident.fatalities
    assert (None if count is None else (count.low, count.high)) == expected, rule


BESTS = [
    ("between: the lowest that the words allow", "Officials said between 10 and 15 soldiers were killed.", 10),
    ("at least", "Officials said at least nine soldiers were killed.", 9),
    ("about", "Officials said about 50 soldiers were killed.", 50),
    ("a disinterested source before a side", "A medic said 12 soldiers died. The rebels said 40 soldiers died.", 12),
]


@pytest.mark.parametrize(("rule", "text", "expected"), BESTS, ids=[row[0] for row in BESTS])
def test_best_is_a_number_that_somebody_gave(rule, text, expected):
    (incident,) = read(BASE + text).sheet.incidents
    assert incident.fatalities.best == expected, rule


HARMS = [
    (
        "one sentence, two harms",
        "Gunmen killed 12 people and kidnapped 23 in Gao, Mali, on Friday.",
        {("killed", 12), ("abducted", 23)},
    ),
    (
        "by a source",
        "Gunmen attacked a village near Gao, Mali, on Friday. The mayor said they killed four villagers and abducted "
        "23 women.",
        {("killed", 4), ("abducted", 23)},
    ),
    (
        "displaced and missing",
        "Gunmen attacked a village near Gao, Mali, on Friday. Some 400 people were displaced, the mayor said. Seven "
        "villagers are missing, the mayor said.",
        {("displaced", 400), ("missing", 7)},
    ),
    (
        "those freed are a part of those abducted",
        "Gunmen attacked a village near Gao, Mali, on Friday. The mayor said gunmen abducted 23 villagers. Ten "
        "abducted villagers were freed, the mayor said.",
        {("abducted", 23)},
    ),
]


@pytest.mark.parametrize(("rule", "text", "expected"), HARMS, ids=[row[0] for row in HARMS])
def test_all_five_harms_have_parts(rule, text, expected):
    (incident,) = read(text).sheet.incidents
    assert {(str(toll.harm), toll.best) for toll in incident.tolls} == expected, rule

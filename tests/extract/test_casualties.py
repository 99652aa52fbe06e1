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
    ("no number is no zero", "Officials said there were heavy casualties.", None),
    ("none is a number", "There were no casualties.", (0, 0)),
]


@pytest.mark.parametrize(("rule", "text", "expected"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_fatalities(rule, text, expected):
    (incident,) = read(BASE + text).sheet.incidents
    count = incident.fatalities
    assert (None if count is None else (count.low, count.high)) == expected, rule

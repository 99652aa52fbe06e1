"""What the numbers of one telling come to."""

import pytest

from onrecord.extract.toll_totals import Total, combine, spread
from tests.extract.toll_cases import HURT, K, tolls

KILLED = [
    ("The raid killed three soldiers and two civilians.", (5, 5, 5)),
    ("21 people were killed, including the attacker.", (21, 21, 21)),
    ("Twenty people died. Three of the dead were women.", (20, 20, 20)),
    ("Seven people were killed. The seven people were killed at dawn.", (7, 7, 7)),
    ("The toll rose from 130 to 171.", (171, 171, 171)),
    ("An initial count put the dead at 43.", (43, 43, 43)),
    ("A guard was killed. Three others died in hospital.", (4, 4, 4)),
    ("A guard was wounded. Three others died.", (3, 3, 3)),
    ("Twelve soldiers were killed. Rebels lost 5 fighters.", (17, 17, 17)),
    ("Twelve soldiers were killed. In all, 17 people died.", (17, 17, 17)),
    ("At least 12 people were killed. Twelve people died.", (12, 12, None)),
    ("About 20 people were killed.", (None, 20, None)),
    ("Up to 100 people died. Rescuers counted 50 dead.", (50, 50, 100)),
    ("Dozens were killed. Rescuers counted 24 dead.", (24, 24, 24)),
    ("Nobody was killed.", (0, 0, 0)),
    ("There were no casualties.", (0, 0, 0)),
    ("30 people were killed or wounded.", None),
    ("The raid caused heavy casualties.", None),
    ("The dead include four nurses.", (4, None, None)),
    ("Nobody was hurt.", None),
]


@pytest.mark.parametrize(("text", "total"), KILLED)
def test_killed_in_all(text: str, total: Total | None) -> None:
    assert combine(tolls(text), K) == total


def test_others_of_another_harm_do_not_add() -> None:
    mentions = tolls("A guard was killed and three others were wounded.")
    assert (combine(mentions, K), combine(mentions, HURT)) == ((1, 1, 1), (3, 3, 3))


def test_no_mentions_is_no_number() -> None:
    assert combine((), K) is None


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        ([(7, None, None), (26, 26, 26)], (7, None, 26)),
        ([(43, 43, 43), (70, None, None)], (43, None, None)),
        ([(5, 5, 5), None], (5, 5, 5)),
        ([None], None),
        ([(5, 5, 5), (5, 5, 5)], (5, 5, 5)),
    ],
)
def test_tellings_side_by_side(totals: list[Total | None], expected: Total | None) -> None:
    """Different sources are never added; they span a range."""
    assert spread(totals) == expected

"""What each root says now."""

import pytest

from onrecord.model import About, Stance
from onrecord.status.positions import current, withdraw
from tests.status.claims import T, claim, evidence

A, D, R = Stance.ASSERTS, Stance.DENIES, Stance.RETRACTS
WHOLE, F = About.OCCURRENCE, About.FATALITIES


def said(stance, root="army", published="2025-06-02", **rest):
    return evidence(claim(stance=stance, quote=f"{stance} {published} {rest}", **rest), root, published, report=root)


CASES = [
    ("a denial that is given up", [said(D), said(A, published="2025-06-04")], [A]),
    ("a denial of the same day stays", [said(D), said(A)], [D, A]),
    ("who asserts and later denies asserts no more", [said(A), said(D, published="2025-06-04")], [D]),
    ("another root's assertion gives up no denial", [said(D), said(A, "residents", "2025-06-04")], [D, A]),
    ("a withdrawal", [said(A), said(R, published="2025-06-03")], [R]),
    ("a withdrawal takes back nothing said after it", [said(R), said(A, published="2025-06-04")], [R, A]),
    ("a withdrawal of one number leaves another", [said(A, low=6), said(R, low=16)], [A, R]),
    ("a withdrawal of that number", [said(A, low=16), said(R, low=16)], [R]),
]


@pytest.mark.parametrize(("rule", "items", "left"), CASES, ids=[row[0] for row in CASES])
def test_current(rule, items, left):
    assert [item.claim.stance for item in current(items)] == left, rule


def test_an_outlet_that_withdraws_its_report_takes_back_all_that_stands_in_it():
    doctor = evidence(claim("Dr Ba", T.MEDICAL), "dr ba", "2025-06-02", report="courier")
    other = evidence(claim("Dr Ba", T.MEDICAL, quote="elsewhere"), "dr ba", "2025-06-02", report="herald")
    back = evidence(claim("The Courier", T.OUTLET, WHOLE, R), "courier", "2025-06-03", report="courier")
    found = withdraw([doctor, other, back])
    assert [item.withdrawn for item in found] == [back.claim.id, None, None]


def test_a_number_that_is_taken_back_takes_no_report_back():
    doctor = evidence(claim("Dr Ba", T.MEDICAL, WHOLE), "dr ba", "2025-06-02", report="courier")
    back = evidence(claim("The Courier", T.OUTLET, F, R), "courier", "2025-06-03", report="courier")
    assert [item.withdrawn for item in withdraw([doctor, back])] == [None, None]

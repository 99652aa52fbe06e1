"""What is looked at is kept for its holder alone, for a while, and within bounds."""

from onrecord.errors import InputError
from onrecord.ingest import Refused
from onrecord.model import Capture
from onrecord.pipeline import Given
from onrecord.tokens import Role
from onrecord.web.access import Person
from onrecord.web.tray import SECONDS, Looked, Trays

ANA, BEN = Person("Ana", Role.ANALYST, "a1"), Person("Ben", Role.ANALYST, "b1")


def looked(size=1):
    return Looked(Capture(b"x" * size, "x", ""), Given(), Refused("x", InputError("x", "expected")))


def test_a_tray_is_its_holders_alone():
    trays = Trays()
    tray = trays.put(ANA, (looked(),), ())
    assert trays.get(tray.name, ANA) == tray
    assert trays.get(tray.name, BEN) is None
    assert trays.get("other", ANA) is None


def test_a_tray_is_forgotten_after_a_while():
    now = [0.0]
    trays = Trays(lambda: now[0])
    tray = trays.put(ANA, (), ())
    now[0] = SECONDS + 1
    assert trays.get(tray.name, ANA) is None


def test_the_oldest_go_first_where_there_is_too_much(monkeypatch):
    monkeypatch.setattr("onrecord.web.tray._BYTES_AT_MOST", 10)
    trays = Trays()
    old, new = (trays.put(ANA, (looked(6),), ()) for _ in range(2))
    assert trays.get(old.name, ANA) is None
    assert trays.get(new.name, ANA) == new

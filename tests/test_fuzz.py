"""The fuzzers' targets hold on their seeds, on what fuzzing found (`fuzz/kept`), and on what hypothesis makes of both."""

import random
from pathlib import Path

import pytest

from fuzz.targets import TARGETS, LawError, tolls
from onrecord.extract.mentions import TollMention

FOLDER = Path(__file__).resolve().parent.parent / "fuzz"
INPUTS = sorted(path for place in ("seeds", "kept") for path in (FOLDER / place).glob("*/*"))
CHANGES = 3
DEAD = "Officials said 10 soldiers were killed."


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_laws_hold_on_what_is_kept(path):
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_laws_hold_on_bytes_near_to_it(path):
    """A few of the changes that `make fuzz` makes millions of."""
    chance, content = random.Random(path.name), path.read_bytes()  # noqa: S311 - no secret
    for _ in range(CHANGES):
        changed = bytearray(content)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(changed))
            changed[at : at + chance.randint(0, 8)] = chance.randbytes(chance.randint(0, 8))
        TARGETS[path.parent.name](bytes(changed))


def test_every_target_has_seeds():
    assert {path.name for path in (FOLDER / "seeds").iterdir()} == set(TARGETS)


def test_a_law_that_does_not_hold_is_found(monkeypatch):
    monkeypatch.setattr("fuzz.targets.find_tolls", lambda *_, **__: [backwards()])
    with pytest.raises(LawError, match="numbers out of order"):
        tolls(b"\x00" + DEAD.encode())


def backwards() -> TollMention:
    """A toll whose lowest number is its highest."""
    from tests.extract.toll_cases import tolls as read

    (toll,) = read(DEAD)
    object.__setattr__(toll, "high", 1)
    return toll

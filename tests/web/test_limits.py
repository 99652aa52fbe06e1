"""How much and how often."""

from onrecord.web.limits import Limits, Rate

RATE = Rate(3, 10.0)


def test_so_many_at_once_and_then_one_every_so_many_seconds():
    now = [0.0]
    limits = Limits(lambda: now[0])
    assert [limits.wait(RATE, "Ana") for _ in range(4)] == [0, 0, 0, 10]
    assert limits.wait(RATE, "Ben") == 0
    assert limits.wait(Rate(1, 1.0), "Ana") == 0
    now[0] = 10.0
    assert [limits.wait(RATE, "Ana") for _ in range(2)] == [0, 10]
    now[0] = 1000.0
    assert [limits.wait(RATE, "Ana") for _ in range(4)] == [0, 0, 0, 10]

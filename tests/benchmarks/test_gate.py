"""Floors hold figures up, only rise by themselves, and belong to one gold."""

from pathlib import Path

import pytest

from benchmarks import gate, measures
from benchmarks.figures import Figure, Section, Target, reached, target, targets
from benchmarks.gate import Pinned, compare, digest, load, main, save, updated


def section(*figures: Figure, gold: tuple[Path, ...] = (), missing: str = "") -> Section:
    return Section("s", "Some texts", figures, gold, missing)


def f1(value: float, units: int = 10) -> Figure:
    return Figure("F1", value, units)


def leaks(value: int) -> Figure:
    return Figure("leaks", value, 10, falls=True)


PINNED = Pinned(digest(()), {"F1": 0.7, "leaks": 2})


@pytest.mark.parametrize(
    ("figure", "floor"),
    [
        (Figure("F1", 0.75, 40), 0.725),
        (Figure("F1", 0.01, 4), 0),
        (Figure("value F1", 80, 100, full=100), 79),
        (Figure("leaks", 1, 40, falls=True), 2),
    ],
)
def test_a_floor_is_one_text_under_the_figure(figure: Figure, floor: float) -> None:
    assert figure.floor == pytest.approx(floor)


@pytest.mark.parametrize(
    ("figures", "faults"),
    [
        ([f1(0.7), leaks(2)], []),
        ([f1(0.9), leaks(0)], []),
        ([f1(0.69), leaks(2)], ["s: F1: 0.690, floor 0.700"]),
        ([f1(0.7), leaks(3)], ["s: leaks: 3, ceiling 2"]),
        ([f1(0.7)], ["s: leaks: no longer measured, its floor was 2"]),
    ],
)
def test_what_is_under_its_floor_fails(figures: list[Figure], faults: list[str]) -> None:
    assert [str(fault) for fault in compare(section(*figures), PINNED)] == faults


def test_a_section_without_floors_fails() -> None:
    assert [fault.why for fault in compare(section(f1(1)), None)] == ["has no floors yet: run with --update"]


def test_what_could_not_be_measured_is_no_fault() -> None:
    assert compare(section(missing="no corpora"), PINNED) == []


def test_a_changed_gold_is_noticed(tmp_path: Path) -> None:
    gold = tmp_path / "gold.txt"
    gold.write_text("one", encoding="utf-8")
    before = updated({}, [section(f1(0.9), gold=(gold,))])["s"]
    gold.write_text("two", encoding="utf-8")
    assert ["gold has changed" in fault.why for fault in compare(section(f1(0.9), gold=(gold,)), before)] == [True]


def test_a_renamed_gold_is_a_changed_one(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("same", encoding="utf-8")
    two.write_text("same", encoding="utf-8")
    assert digest([one]) != digest([two])


@pytest.mark.parametrize(("value", "floor"), [(0.95, 0.85), (0.75, 0.7), (0.2, 0.7)])
def test_an_update_raises_floors_and_lowers_none(value: float, floor: float) -> None:
    assert updated({"s": PINNED}, [section(f1(value), leaks(4))])["s"].floors == {"F1": floor, "leaks": 2}


def test_an_update_lowers_ceilings() -> None:
    assert updated({"s": PINNED}, [section(f1(0.7), leaks(0))])["s"].floors["leaks"] == 1


def test_a_named_section_may_sink_and_forget() -> None:
    assert updated({"s": PINNED}, [section(f1(0.5))], lower=["s"])["s"].floors == {"F1": 0.4}


def test_an_update_keeps_what_was_not_measured() -> None:
    assert updated({"s": PINNED}, [section(missing="no corpora")]) == {"s": PINNED}


def test_figures_without_units_are_not_pinned() -> None:
    assert updated({}, [section(Figure("documents a second", 150, 0))])["s"].floors == {}


def test_floors_outlive_their_file(tmp_path: Path) -> None:
    save({"s": PINNED}, tmp_path / "floors.json")
    assert load(tmp_path / "floors.json") == {"s": PINNED}
    assert load(tmp_path / "absent.json") == {}


def test_the_gate_fails_says_why_and_opens_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gate, "BASELINE", tmp_path / "floors.json")
    monkeypatch.setattr(measures, "quality", lambda: iter([section(f1(0.9)), Section("t", "T", missing="no corpora")]))
    assert main([]) == 1
    assert main(["--update"]) == 0
    assert main([]) == 0
    monkeypatch.setattr(measures, "quality", lambda: iter([section(f1(0.5))]))
    assert main(["--update"]) == 1
    said = capsys.readouterr().out
    assert "NOT MEASURED t: no corpora" in said
    assert "FAILED s: F1: 0.500, floor 0.800" in said
    assert main(["--update", "--lower", "s"]) == 0


def test_targets_are_known_by_section_and_figure() -> None:
    assert target("speed", "documents a second").value == 150
    assert target("speed", "colour") == Target()


@pytest.mark.parametrize(
    ("figure", "met"), [(f1(0.7), True), (f1(0.69), False), (leaks(0), True), (Figure("x", 2, 1, falls=True), False)]
)
def test_a_target_is_reached_from_its_side(figure: Figure, met: bool) -> None:
    assert reached(figure, 0.7) is met


def test_every_target_names_a_section() -> None:
    keys = {key for key, *_ in (*measures.LINE_TASKS, *measures.CLUSTER_TASKS)}
    assert targets().keys() <= keys | {
        "incidents, dev",
        "merging, dev",
        "toll history, dev",
        "reading",
        "speed",
        "memory",
        "serving",
        "first look",
    }

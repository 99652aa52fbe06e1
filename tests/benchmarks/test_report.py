"""The page says each figure with target and anchor, marks what is missed, and owns up to what was not measured."""

from pathlib import Path

import pytest

from benchmarks import machine, measures, report, scorers
from benchmarks.bootstrap import interval
from benchmarks.corpus import Part
from benchmarks.figures import Figure, Section, Target


@pytest.mark.parametrize(
    ("figure", "aim", "row"),
    [
        (Figure("F1", 0.8, 9), Target(0.75, "none"), "| F1 | 0.800 | ≥ 0.750 | none |"),
        (Figure("F1", 0.7, 9), Target(0.75), "| F1 | 0.700 (missed) | ≥ 0.750 |  |"),
        (Figure("F1", 0.8, 9, interval=(0.7, 0.9)), Target(), "| F1 | 0.800 [0.700, 0.900] |  |  |"),
        (Figure("leaks", 6, 9, falls=True), Target(5), "| leaks | 6 (missed) | ≤ 5 |  |"),
        (Figure("value F1", 82.61, 9, full=100), Target(76), "| value F1 | 82.6 | ≥ 76 |  |"),
    ],
)
def test_a_row(figure: Figure, aim: Target, row: str) -> None:
    assert report.row(figure, aim) == row + "\n"


def test_what_was_not_measured_is_said_aloud() -> None:
    assert "**NOT MEASURED**: no corpora." in report.section_text(Section("k", "T", missing="no corpora"))


def test_notes_follow_the_table() -> None:
    said = report.section_text(Section("k", "T", (Figure("a", 1, 0),), notes=("One process.",)))
    assert said.startswith("## T\n\n| measure")
    assert said.endswith("\nOne process.\n")


def test_the_machine_is_named_in_general_words() -> None:
    said = report.measured_on()
    assert "cores" in said
    assert str(scorers.ROOT) not in said


def test_without_corpora_every_corpus_task_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_CORPORA", str(tmp_path / "none"))
    assert measures.dev_incidents().missing
    assert all(
        measures.line_task(key, title, task=task, file=file, scores=scores).missing
        for key, title, task, file, scores in measures.LINE_TASKS
    )


def test_a_missing_scorer_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "corpora" / "timex").mkdir(parents=True)
    (tmp_path / "corpora" / "timex" / "timebank.jsonl").write_text("{}\n", encoding="utf-8")
    monkeypatch.setenv("ONRECORD_CORPORA", str(tmp_path / "corpora"))
    key, title, task, file, scores = measures.LINE_TASKS[0]
    assert "score/timex.py" in measures.line_task(key, title, task=task, file=file, scores=scores).missing


def test_the_own_test_part_is_always_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ONRECORD_CORPORA", str(tmp_path / "none"))
    section = measures.own_incidents(Part.TEST)
    assert {"F1", "date", "claims: recall"} <= {figure.name for figure in section.figures}
    assert section.gold


def test_an_interval_holds_the_figure_and_repeats() -> None:
    units = [0.0, 1.0, 1.0, 0.5, 1.0, 0.0]
    mean = sum(units) / len(units)
    found = interval(units, lambda drawn: sum(drawn) / len(drawn))
    assert found is not None
    assert found[0] <= mean <= found[1]
    assert found == interval(units, lambda drawn: sum(drawn) / len(drawn))


@pytest.mark.parametrize("units", [[], [1.0]])
def test_too_few_texts_have_no_interval(units: list[float]) -> None:
    assert interval(units, sum) is None


def test_equal_texts_have_no_spread() -> None:
    assert interval([1.0] * 5, lambda drawn: sum(drawn) / len(drawn)) == (1.0, 1.0)


def test_the_day_of_measuring_is_a_date() -> None:
    assert len(machine.today()) == 10

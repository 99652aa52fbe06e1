"""`python -m benchmarks TASK GOLD OUT` on records of our own writing: answers are never looked at, crashes are misses."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import guard, incidents, timex
from benchmarks.__main__ import TASKS, main

Record = dict[str, object]

TIMEX = {
    "id": "t1",
    "dct": "2021-03-09",
    "title": "Quarry reopens",
    "text": "The quarry reopened on Monday. It had closed two weeks ago, on 23 February 2021.",
    "timexes": [{"start": 23, "end": 29, "text": "Monday", "type": "DATE", "value": "2021-03-08", "mod": None}],
}
TOPONYMS = {
    "id": "p1",
    "title": "Ferry",
    "text": "A ferry from Mombasa reached Zanzibar on Tuesday.\nThe Kenyan crew rested in Tanga, Tanzania.",
    "toponyms": [{"start": 13, "end": 20, "name": "Mombasa", "lat": -4.05, "lon": 39.67, "type": "Literal"}],
}
TOLLS = {
    "incident_id": "g1",
    "date": "2019-05-04",
    "state": "Ohio",
    "killed": 1,
    "injured": 2,
    "participants": [{"type": "Victim", "status": "Killed"}],
    "articles": [
        {"id": "a", "title": "One dead, two hurt in Dayton", "text": "A man was killed and two were wounded."}
    ],
}
ATTRIBUTION = {
    "docid": "n1",
    "title": "Budget",
    "text": 'The mayor said the bridge would reopen in June. "We are ready," an engineer told reporters.',
    "attributions": [{"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 46]]}],
}
FIRES = {
    "incident_id": "g2",
    "lat_lon": [1.0, 2.0],
    "participants": [{"type": "Victim", "name": "Lars Petterson"}],
    "articles": [
        {
            "id": name,
            "title": "Ropeworks burns in Kelverton",
            "dct": "2021-03-01",
            "url": "",
            "text": f"Fire chief Dagny Holmqvist said the Ostrander ropeworks in Kelverton burned. Lars Petterson, 51, {did}.",
        }
        for name, did in (("a", "was hurt"), ("b", "inhaled smoke"))
    ],
}
LOOKALIKE = {
    "docid": "e1",
    "topic": 1,
    "event_cluster": "1_x",
    "text": "Ropeworks burns in Kelverton\nLars Petterson , 51 , was hurt .",
}
INCIDENT = {
    "id": "i1",
    "category": "conflict",
    "lang": "en",
    "outlet": "Lakeside Monitor",
    "url": None,
    "published": "2020-06-11",
    "text": "Gunmen kill six in Gao\n\nGunmen killed six soldiers near Gao, Mali, on Wednesday, the army said.",
    "gold": {"incidents": [{"id": "i1", "date": "2020-06-10", "claims": []}], "non_incidents": []},
    "clusters": ["c1"],
}
MUC4 = {
    "docid": "m1",
    "text": "PORT MERVEN, 3 FEB 90 -- [TEXT] GUERRILLAS KIDNAPPED MAYOR TOMAS ALDANO YESTERDAY IN PORT MERVEN.",
    "dateline": {"place": "PORT MERVEN", "date_iso": "1990-02-03"},
    "gtt_templates": [{"incident_type": "kidnapping"}],
    "templates": [{"incident_type": [{"values": ["KIDNAPPING"]}]}],
}
ANSWERS = frozenset(
    [
        "timexes",
        "toponyms",
        "killed",
        "injured",
        "participants",
        "attributions",
        "gold",
        "category",
        "clusters",
        "state",
        "date",
        "lat_lon",
        "topic",
        "event_cluster",
        "gtt_templates",
        "templates",
    ]
)
LINES = [("timex", TIMEX), ("toponyms", TOPONYMS), ("tolls", TOLLS), ("attribution", ATTRIBUTION)]
LINES += [("muc4-roles", MUC4), ("muc4-slots", MUC4)]
CLUSTERS = [("clusters-gva", FIRES), ("clusters-ecb", LOOKALIKE)]


def stripped(record: Record) -> Record:
    return {key: value for key, value in record.items() if key not in ANSWERS}


def run_lines(task: str, record: Record, folder: Path) -> str:
    gold, out = folder / "gold.jsonl", folder / "out"
    gold.write_text(json.dumps(record) + "\n", encoding="utf-8")
    assert main([task, str(gold), str(out)]) == 0
    return out.read_text(encoding="utf-8")


def run_folder(record: Record, folder: Path) -> dict[str, str]:
    gold, out = folder / "gold", folder / "out"
    gold.mkdir(parents=True)
    (gold / "one.json").write_text(json.dumps(record), encoding="utf-8")
    assert main(["incidents", str(gold), str(out)]) == 0
    return {path.name: path.read_text(encoding="utf-8") for path in out.iterdir()}


def test_every_task_is_tried_here() -> None:
    assert {"incidents", "merging", *(task for task, _ in (*LINES, *CLUSTERS))} == set(TASKS)


def test_merging_is_read_off_the_incidents() -> None:
    """The clusters stand on the incidents themselves, so that one prediction serves both."""
    assert TASKS["merging"] == TASKS["incidents"]


def test_texts_of_one_event_are_put_together(tmp_path: Path) -> None:
    assert json.loads(run_lines("clusters-gva", FIRES, tmp_path)) == {"a": "a", "b": "a"}


@pytest.mark.parametrize(("task", "record"), [*LINES, *CLUSTERS])
def test_a_line_task_says_the_same_without_answers(task: str, record: Record, tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    found = run_lines(task, record, tmp_path)
    assert found == run_lines(task, stripped(record), tmp_path / "bare")


def test_incidents_say_the_same_without_answers(tmp_path: Path) -> None:
    found = run_folder(INCIDENT, tmp_path / "full")
    assert found == run_folder(stripped(INCIDENT), tmp_path / "bare")
    assert list(found) == ["i1.json"]


@pytest.mark.parametrize(
    ("task", "record", "key"),
    [("timex", TIMEX, "timexes"), ("toponyms", TOPONYMS, "toponyms"), ("attribution", ATTRIBUTION, "attributions")],
)
def test_something_is_found(task: str, record: Record, key: str, tmp_path: Path) -> None:
    assert json.loads(run_lines(task, stripped(record), tmp_path))[key]


def test_tolls_are_found(tmp_path: Path) -> None:
    assert json.loads(run_lines("tolls", stripped(TOLLS), tmp_path)) == {"g1": {"killed": 1, "injured": 2}}


def test_an_incident_is_found(tmp_path: Path) -> None:
    sheet = json.loads(run_folder(stripped(INCIDENT), tmp_path)["i1.json"])
    assert [(one["date"], one["place"]["country"], one["fatalities"]["low"]) for one in sheet["incidents"]] == [
        ("2020-06-10", "ML", 6)
    ]


@pytest.mark.parametrize(
    ("published", "known"),
    [("2020-06-11", "2020-06-11"), ("2020", "2020"), ("--01-25", None), ("2020-02-31", None), ("", None), (None, None)],
)
def test_a_date_that_is_none_is_not_handed_on(published: str | None, known: str | None) -> None:
    assert incidents.known_date(published) == known


def test_a_text_on_which_the_engine_crashes_has_no_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(incidents, "sheet_of", crash)
    assert run_folder(INCIDENT, tmp_path) == {}


def test_a_document_on_which_the_engine_crashes_has_no_expressions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(timex, "find_points", crash)
    assert json.loads(run_lines("timex", TIMEX, tmp_path)) == {"id": "t1", "timexes": []}
    assert "t1: counted as a miss" in capsys.readouterr().err


@pytest.mark.parametrize("fails", [True, False])
def test_an_attempt_returns_the_result_or_none(fails: bool) -> None:
    work: Callable[[], float] = (lambda: 1 / 0) if fails else (lambda: 1.0)
    assert guard.attempt("x", work) == (None if fails else 1.0)


@pytest.mark.parametrize("arguments", [[], ["timex"], ["timex", "a"], ["weather", "a", "b"]])
def test_wrong_usage_exits_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("written", "day"),
    [("2021-03-09", "2021-03-09"), ("09-03-2021", "2021-03-09"), ("31-02-2021", None), ("", None), (None, None)],
)
def test_the_day_of_a_document(written: str | None, day: str | None) -> None:
    found = timex.dateline(written)
    assert (found.isoformat() if found else None) == day

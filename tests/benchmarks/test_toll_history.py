"""The benchmark of toll histories, on reports and articles written for it."""

import json
from pathlib import Path

import pytest

from benchmarks.toll_history import changing, figures_of, gold_histories, in_order, numbers_of, outlet_of

VALUES = [
    (12, [(None, 12, 12)]),
    ({"low": 40}, [(None, 40, None)]),
    ({"high": 100}, [(None, None, 100)]),
    ({"mercenaries": 84, "state_forces": 47}, [("mercenaries", 84, 84), ("state_forces", 47, 47)]),
    (None, []),
]


@pytest.mark.parametrize(("value", "expected"), VALUES)
def test_the_numbers_of_a_gold_claim(value: object, expected: list[tuple[str | None, int | None, int | None]]) -> None:
    claim = {"claimant": "x", "claimant_type": "un", "stance": "asserts", "about": "fatalities", "value": value}
    assert [(one.group, one.low, one.high) for one in numbers_of([claim])] == expected


def test_only_asserted_numbers_count() -> None:
    claim = {"claimant": "x", "claimant_type": "un", "stance": "denies", "about": "fatalities", "value": 12}
    assert list(numbers_of([claim])) == []


def text(name: str, day: str, words: str, number: int) -> dict[str, object]:
    place = {"name": "Boulikessi", "country": "ML", "lat": 14.95, "lon": -1.3, "radius_km": 25}
    said = f"A hospital in Mopti said {number} people were killed"
    return {
        "id": name,
        "category": "wire",
        "published": day,
        "outlet": f"Outlet {name}",
        "url": f"https://{name}.example/",
        "text": f"{words}\n\nMOPTI, Mali - Gunmen attacked the village of Boulikessi in Mali on Sunday. {said}.",
        "gold": {
            "incidents": [
                {
                    "cluster": "B",
                    "date": "2025-06-01",
                    "date_precision": "day",
                    "place": place,
                    "event_type": "Violence against civilians",
                    "sub_event_type": "Attack",
                    "perpetrator": [],
                    "target": [],
                    "claims": [
                        {
                            "claimant": "hospital in Mopti",
                            "claimant_type": "medical",
                            "stance": "asserts",
                            "about": "fatalities",
                            "quote": said,
                            "value": number,
                        }
                    ],
                }
            ]
        },
    }


def test_gold_numbers_are_looked_up_in_the_ledgers_histories(tmp_path: Path) -> None:
    texts = [text("a", "2025-06-02", "Raid on a village", 12), text("b", "2025-06-04", "Toll of raid rises", 15)]
    texts[1]["gold"]["incidents"][0]["claims"][0]["value"] = 99  # type: ignore[index]
    for one in texts:
        (tmp_path / f"{one['id']}.json").write_text(json.dumps(one))
    found = gold_histories(tmp_path)
    published = {"a": "2025-06-02", "b": "2025-06-04"}
    assert [(each.text, each.number.low, each.place is not None) for each in found] == [
        ("a", 12, True),
        ("b", 99, False),
    ]
    assert [round(figure.value, 2) for figure in figures_of(found, published)] == [0.5, 0.5, 1.0]
    assert in_order(found, published)


def article(name: str, day: str, number: int) -> dict[str, str]:
    words = f"{number} people were killed in the shooting."
    return {"id": name, "dct": day, "title": "Shooting", "text": words, "url": f"https://www.{name}.example/1"}


def test_an_incident_whose_number_changes(tmp_path: Path) -> None:
    rows = [
        {"killed": 3, "articles": [article("a", "2014-01-01", 2), article("b", "2014-01-03", 3)]},
        {"killed": 2, "articles": [article("a", "2014-01-01", 2), article("b", "2014-01-03", 2)]},
        {"killed": 3, "articles": [article("a", "2014-01-01", 2), article("b", "2014-01-01", 3)]},
    ]
    path = tmp_path / "gva.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    (found,) = changing(path)
    assert (found.best, found.low, found.high, found.latest, found.within) == (3, 3, 3, 3, True)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.paper.example/a", "paper.example"),
        ("http://web.archive.org/web/2014/http://www.paper.example:80/a", "paper.example"),
    ],
)
def test_an_archive_keeps_the_outlets_name(url: str, host: str) -> None:
    assert outlet_of(url) == host

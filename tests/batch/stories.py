"""Inputs of a batch: some stories in every form, with what cannot be read among them."""

import json
from datetime import UTC, datetime
from pathlib import Path

from onrecord.config import Settings
from onrecord.model import EngineKind
from tests.ingest.archives import answer, archive, page, record

NOW = datetime(2025, 6, 3, 12, 0, tzinfo=UTC)
TOWNS = ("Gao", "Timbuktu", "Mopti", "Menaka", "Kidal")


def told(number: int) -> tuple[str, str]:
    """Headline and text of a report; every third is about something else."""
    town = TOWNS[number % len(TOWNS)]
    if number % 3 == 2:
        return f"Harvest near {town} is late", f"Millet farmers near {town} wait for rain, week {number} in a row."
    day = 1 + number % 5
    return (
        f"Soldiers killed near {town}",
        f"Gunmen killed {3 + number} soldiers near {town} in Mali on 0{day} June 2025, the army said in statement {number}.",
    )


def web_archive(path: Path, numbers: range) -> Path:
    """A web archive of stories."""
    pages = [(f"https://web.example/{n}", page(*told(n), published="2025-06-06")) for n in numbers]
    return archive(path, *(record(url, answer(content)) for url, content in pages))


def folder(path: Path) -> Path:
    """Inputs of every kind: fifteen stories, one line that is no record, and one file that is no report."""
    import pyarrow as pa
    from pyarrow import parquet

    (path / "loose").mkdir(parents=True)
    for number in range(4):
        (path / "loose" / f"{number}.html").write_bytes(page(*told(number), published="2025-06-06"))
    (path / "loose" / "noise.txt").write_bytes(bytes(range(256)) * 4)
    web_archive(path / "web.warc.gz", range(4, 8))
    rows = [dict(zip(("title", "text"), told(n), strict=True), published="2025-06-06") for n in range(8, 15)]
    lines = [json.dumps(row) for row in rows[:3]]
    (path / "wire.jsonl").write_text("\n".join([lines[0], "{no record", *lines[1:]]) + "\n")
    parquet.write_table(pa.Table.from_pylist(rows[3:]), path / "more.parquet")
    return path


def settings(where: Path) -> Settings:
    """Settings over a folder of its own: by rules alone."""
    return Settings(str(where / "ledger.db"), knowledge=where / "names", engine=EngineKind.RULES)

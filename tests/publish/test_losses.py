"""What was lost stands beside what was written."""

import json
from pathlib import Path

from onrecord.publish.export import Exported
from onrecord.publish.losses import losses_file, losses_text


def test_losses_name_their_file_and_count_records():
    words = losses_text("out.csv", "csv", Exported(3, (("no toll given", 2),)))
    assert json.loads(words) == {
        "file": "out.csv",
        "format": "csv",
        "records": 3,
        "losses": [{"what": "no toll given", "records": 2}],
    }


def test_losses_stand_beside_the_file():
    assert losses_file(Path("a/out.csv")) == Path("a/out.csv.losses.json")

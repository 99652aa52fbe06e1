"""What a format could not hold, as a file that stands beside the exported one."""

import json
from pathlib import Path

from onrecord.publish.export import Exported


def losses_text(file: str, form: str, done: Exported) -> str:
    """The losses of one file as JSON, the same for the same export. A loss is counted once for each record."""
    lost = [{"what": words, "records": count} for words, count in done.losses]
    body = {"file": file, "format": form, "records": done.records, "losses": lost}
    return json.dumps(body, indent=2, ensure_ascii=False) + "\n"


def losses_file(path: Path) -> Path:
    """Where the losses of a file are written: beside it."""
    return path.with_name(f"{path.name}.losses.json")

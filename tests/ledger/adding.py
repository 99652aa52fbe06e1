"""Add a share of some reports to a ledger, as one process of several: `adding.py LEDGER SEED`."""

import random
import sys

from onrecord.ledger import Receipt
from onrecord.model import Capture, Sheet
from tests.ledger.conftest import Ledger
from tests.ledger.factory import BOULI, TIMBUKTU, incident, killed, report

REPORTS = [
    report(
        incident(
            date=f"2025-06-0{1 + number % 3}",
            place=(BOULI, TIMBUKTU)[number % 2],
            claims=[killed(1 + number % 5, by=("medics", "police", "the army")[number % 3])],
        ),
        url=f"https://{number % 12}.example/",
        outlet=f"O{number % 12}",
        title=f"Report {number}",
        retrieved=f"2025-06-05T{number:02}:00:00Z",
    )
    for number in range(18)
]
"""Of twelve documents, six in two versions; three days at two places."""


def share(seed: int) -> list[tuple[Capture, Sheet]]:
    """Two thirds of the reports in an order of their own, so that each comes from more than one process."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    return chance.sample(REPORTS, len(REPORTS) * 2 // 3)


def add(where: str, seed: int) -> list[Receipt]:
    """Add a share."""
    return Ledger(where).add(*share(seed))


if __name__ == "__main__":
    add(sys.argv[1], int(sys.argv[2]))

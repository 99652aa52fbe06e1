"""Make src/onrecord/data/term_rarity.txt: how rare the words of each bucket are (onrecord.likeness.terms).

    python -m benchmarks.linking.rarity

Counted over the train parts of gva, ecbplus and PolNeAR and of the project's own corpus, English and French apart. Only
counts of hash buckets are written: no word, no text. A word is as common as in the corpus that uses it most: "shot" is
no rare word for being rare in politics, nor "les" for being rare in English. That a small corpus holds a word once or
twice says little: its share is taken 1.5 standard deviations lower.
"""

import json
import sys
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from math import log, sqrt
from pathlib import Path
from textwrap import wrap
from typing import Any
from zlib import compress

from benchmarks import scorers
from benchmarks.corpus import Part, read_folder
from onrecord.likeness.terms import BITS, STEP, bucket, names, words

OUT = scorers.ROOT / "src" / "onrecord" / "data" / "term_rarity.txt"
OWN = scorers.ROOT / "corpus" / "reports"
CAUTION = 1.5
HEAD = """\
# How rare words are: for each of 262,144 hash buckets -log of the share of texts that hold one, in sixteenths; a byte
# each, compressed (zlib), in base64. Made by benchmarks/linking/rarity.py from the train parts of gva, ecbplus, PolNeAR
# and the project's own corpus ({texts} texts): counts of buckets, no words. Read by onrecord.likeness.terms.
"""


def texts() -> Iterator[tuple[str, str]]:
    """(corpus, text) of all train parts."""
    folder = scorers.corpora()
    for row in _rows(folder / "gva" / "train.jsonl"):
        yield from (("gva", f"{article['title']}\n{article['text']}") for article in row["articles"])
    for name in ("ecbplus", "polnear"):
        yield from ((name, row["text"]) for row in _rows(folder / name / "train.jsonl"))
    reports, _ = read_folder(OWN)
    yield from ((f"own {report.language}", report.text) for report in reports if report.part is Part.TRAIN)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main() -> int:
    """Count and write."""
    counts: dict[str, Counter[int]] = {}
    sizes: Counter[str] = Counter()
    for corpus, text in texts():
        sizes[corpus] += 1
        counts.setdefault(corpus, Counter()).update({bucket(word) for word in (*words(text), *names(text))})
    total = sum(sizes.values())
    pooled: Counter[int] = sum(counts.values(), Counter())
    values = bytearray()
    for number in range(1 << BITS):
        shares = [(found[number] - CAUTION * sqrt(found[number])) / sizes[corpus] for corpus, found in counts.items()]
        share = max((pooled[number] + 0.5) / (total + 1), *shares)
        values.append(min(255, round(-log(min(1.0, share)) / STEP)))
    body = "\n".join(wrap(b64encode(compress(bytes(values), 9)).decode("ascii"), 120))
    OUT.write_text(f"{HEAD.format(texts=total)}{body}\n", encoding="ascii")
    print(f"{OUT.name}: {total} texts, {len(pooled)} buckets in use, {OUT.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

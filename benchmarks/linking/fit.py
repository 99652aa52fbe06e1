"""Fit the weights of general news in src/onrecord/data/link_weights.toml on the train parts of gva and ecbplus.

    python -m benchmarks.linking.fit            prints the section [general], and what was tried

A logistic regression over the pairs that the index proposes, each text of a pair as benchmarks.linking.documents makes
it, by Newton's method with a ridge; nothing in it is random. Then the limits: of those tried, the ones with the best
pair F1 on gva train (clusters as the ledger makes them) at a pair precision of 90 or more. They are put into the bias
and the scale, so that in every section of the table the same scores join and ask.
"""

import sys
from collections.abc import Iterator, Sequence
from math import exp, log

from benchmarks import scorers
from benchmarks.linking.clusters import candidates, ecb_drafts, gold_of, gva_drafts, pair_scores
from onrecord.link import weights
from onrecord.link.cluster import cluster
from onrecord.link.texts import FEATURES
from onrecord.model.record import Draft, Match

RIDGE = 1.0
PRECISION = 90
"""Least pair precision on gva train, per cent: a wrong merge is worse than a missed one."""
ROUNDS = 12
NAMES = (*FEATURES, "bias")
Row = tuple[float, ...]


def rows_of(drafts: Sequence[Draft], gold: dict[str, str]) -> Iterator[tuple[Draft, Draft, Row, bool]]:
    """Each pair that the index proposes: its features and whether it tells of one event."""
    for a, b in candidates(drafts):
        yield a, b, (*(feature(a, b).score for feature in FEATURES.values()), 1.0), gold[a.id] == gold[b.id]


def regress(rows: Sequence[Row], right: Sequence[bool]) -> list[float]:
    """Weights by Newton's method; the ridge holds all but the bias."""
    size = len(rows[0])
    found = [0.0] * size
    for _ in range(ROUNDS):
        slope = [-RIDGE * value for value in found[:-1]] + [0.0]
        curve = [[0.0] * size for _ in range(size)]
        for index in range(size - 1):
            curve[index][index] = RIDGE
        for row, hit in zip(rows, right, strict=True):
            kept = [(index, value) for index, value in enumerate(row) if value]
            p = 1 / (1 + exp(-sum(found[index] * value for index, value in kept)))
            for index, value in kept:
                slope[index] += (hit - p) * value
                line, bent = curve[index], p * (1 - p) * value
                for other, size_of in kept:
                    line[other] += bent * size_of
        step = solve(curve, slope)
        found = [value + change for value, change in zip(found, step, strict=True)]
    return found


def solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """Gauss with the largest pivot."""
    lines = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for column in range(len(lines)):
        best = max(range(column, len(lines)), key=lambda index: abs(lines[index][column]))
        lines[column], lines[best] = lines[best], lines[column]
        pivot = lines[column]
        for index, line in enumerate(lines):
            if index != column and line[column]:
                factor = line[column] / pivot[column]
                lines[index] = [x - factor * y for x, y in zip(line, pivot, strict=True)]
    return [line[-1] / line[index] for index, line in enumerate(lines)]


def scaled(found: Sequence[float], *, joins: float, asks: float) -> dict[str, float]:
    """The weights such that log odds of `joins` give the score that joins, and of `asks` the least that is kept."""
    high, low = (log(score / (1 - score)) for score in (weights.THRESHOLD, weights.UNSURE))
    slope = (high - low) / (joins - asks)
    table = {name: value * slope for name, value in zip(NAMES, found, strict=True)}
    table["bias"] += high - joins * slope
    return table


def clusters_at(
    pairs: Sequence[tuple[Draft, Draft, Row, bool]], drafts: Sequence[Draft], table: dict[str, float]
) -> dict[str, str]:
    """Cluster as the ledger does, from features that are there already."""
    matches = []
    for a, b, row, _ in pairs:
        left, right = sorted((a.id, b.id))
        score = 1 / (1 + exp(-sum(table[name] * value for name, value in zip(NAMES, row, strict=True))))
        if score >= weights.UNSURE:
            matches.append(Match(left, right, round(score, 3), ()))
    clusters = cluster(drafts, matches).clusters
    return {name: str(number) for number, members in enumerate(clusters) for name in members}


def main() -> int:
    """Fit, choose, print."""
    folder = scorers.corpora()
    gva, ecb = gva_drafts(folder / "gva" / "train.jsonl"), ecb_drafts(folder / "ecbplus" / "train.jsonl")
    gold = gold_of(folder / "gva" / "train.jsonl"), gold_of(folder / "ecbplus" / "train.jsonl")
    pairs = [list(rows_of(drafts, known)) for drafts, known in zip((gva, ecb), gold, strict=True)]
    print(f"# pairs: {[(len(each), sum(row[3] for row in each)) for each in pairs]}", file=sys.stderr)
    both = [row for each in pairs for row in each]
    found = regress([row[2] for row in both], [row[3] for row in both])
    print(dict(zip(NAMES, (round(value, 2) for value in found), strict=True)), file=sys.stderr)
    tried = []
    for joins in (-0.5, 0.0, 0.5, 1.0):
        for width in (1.0, 1.5, 2.0):
            table = scaled(found, joins=joins, asks=joins - width)
            scores = pair_scores(clusters_at(pairs[0], gva, table), gold[0])
            other = pair_scores(clusters_at(pairs[1], ecb, table), gold[1])
            print(joins, width, scores, other, file=sys.stderr)
            if scores[0] >= PRECISION:
                tried.append((scores[2], joins, width, table))
    best = max(tried, key=lambda item: item[:3])
    print(f"[general]  # log odds of {best[1]} join, of {best[1] - best[2]} ask")
    for name in NAMES:
        print(f"{name} = {best[3][name]:.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

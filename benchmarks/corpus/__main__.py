"""`python -m benchmarks.corpus validate DIR`, `convert DIR OUT [--part test]` and `agreement FIRST SECOND`."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpus.agreement import agreement
from benchmarks.corpus.convert import JsonObject, to_contract, to_scorer
from benchmarks.corpus.model import GoldReport, Part
from benchmarks.corpus.parse import read_folder


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status 0 where every file is right, 1 where one is not."""
    options = _options().parse_args(arguments)
    reports, problems = read_folder(options.folder)
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    if options.command == "convert" and not problems:
        chosen = [report for report in reports if options.part in (None, report.part)]
        _write(chosen, options.out)
    if options.command == "agreement" and not problems:
        _print_agreement(reports, read_folder(options.second)[0])
    sys.stdout.write(f"{_summary(reports)}; {len(problems)} problems\n")
    return 1 if problems or not reports else 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    validate = commands.add_parser("validate", help="check every report of a folder")
    convert = commands.add_parser("convert", help="write the scorer's and the contract's form of every report")
    agree = commands.add_parser("agreement", help="compare two annotations of the same reports")
    for command in (validate, convert, agree):
        command.add_argument("folder", type=Path, metavar="DIR")
    convert.add_argument("out", type=Path, metavar="OUT")
    agree.add_argument("second", type=Path, metavar="SECOND")
    convert.add_argument("--part", type=Part, choices=list(Part))
    return parser


def _write(reports: Sequence[GoldReport], out: Path) -> None:
    for name, converter in (("gold", to_scorer), ("contract", to_contract)):
        folder = out / name
        folder.mkdir(parents=True, exist_ok=True)
        for report in reports:
            (folder / f"{report.id}.json").write_text(_json(converter(report)), encoding="utf-8")


def _print_agreement(first: Sequence[GoldReport], second: Sequence[GoldReport]) -> None:
    for each in agreement(first, second):
        sys.stdout.write(f"{each.name:40} {each.share:.3f}  {each.units}\n")


def _json(value: JsonObject) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _summary(reports: Sequence[GoldReport]) -> str:
    claims = [claim for report in reports for claim in report.claims]
    incidents = [incident for report in reports for incident in report.incidents]
    stances = Counter(claim.stance.value for claim in claims)
    told = ", ".join(f"{count} {stance}" for stance, count in stances.most_common())
    words = sum(len(report.text.split()) for report in reports)
    return f"{len(reports)} reports, {words} words, {len(incidents)} incidents, {len(claims)} claims ({told})"


if __name__ == "__main__":
    sys.exit(main())

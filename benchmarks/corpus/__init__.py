"""The project's own corpus of invented reports: its files read, checked, and handed on (see corpus/README.md)."""

from benchmarks.corpus.check import check
from benchmarks.corpus.convert import to_contract, to_scorer
from benchmarks.corpus.model import Bounds, GoldClaim, GoldIncident, GoldReport, Kind, Mark, Part
from benchmarks.corpus.notes import Problem
from benchmarks.corpus.parse import parse, read_folder

__all__ = [
    "Bounds",
    "GoldClaim",
    "GoldIncident",
    "GoldReport",
    "Kind",
    "Mark",
    "Part",
    "Problem",
    "check",
    "parse",
    "read_folder",
    "to_contract",
    "to_scorer",
]

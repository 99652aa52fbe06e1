"""The read stage: bytes to a Report."""

from onrecord.read.report import read_report

__all__ = ["read_report"]

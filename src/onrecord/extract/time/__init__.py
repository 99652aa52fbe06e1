"""Time expressions: found by rules that are data, normalised to TIMEX3 against the dateline."""

from onrecord.extract.time.find import find_points, find_times

__all__ = ["find_points", "find_times"]

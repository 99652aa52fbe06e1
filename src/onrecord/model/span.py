"""A stretch of text."""

from typing import NamedTuple


class Span(NamedTuple):
    """[start, end) in Unicode code points of a report's cleaned text (W3C Web Annotation: position selector)."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

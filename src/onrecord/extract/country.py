"""The country of an incident whose place no words give."""

from onrecord.extract.findings import Findings
from onrecord.extract.grouping import Group


def country_of(group: Group, findings: Findings) -> str | None:
    """The country most named in an incident's sentences, else in the whole report."""
    own = [m.place.country for scene in group.scenes for m in scene.places if m.place and m.place.country]
    every = own or [m.place.country for m in findings.places if m.place and m.place.country]
    return max(every, key=every.count, default=None)

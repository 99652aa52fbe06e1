"""Whose voice a report is: its outlet's, or that of the agency or outlet whose text it carries."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.knowledge.kinship import kinship
from onrecord.likeness import is_near_copy, shared_hashes
from onrecord.model.record import Member, MemberIncident


@dataclass(frozen=True, slots=True)
class Voice:
    """A report's voice. `copied` is the document that the text was first seen in, where that is another one."""

    name: str
    copied: str | None = None

    @property
    def key(self) -> str:
        """What tells two voices apart, whatever the spelling of their names."""
        return kinship().voice(self.name)


@dataclass(frozen=True, slots=True)
class _Report:
    """What is known of one document that takes part in an incident."""

    member: Member
    signature: str

    @property
    def order(self) -> tuple[str, str]:
        """Reports by the day of publication; those without one come last."""
        return self.member.published or "~", self.member.document

    @property
    def agency(self) -> str | None:
        """The agency that it credits, or that its outlet is."""
        medium = kinship().medium(self.member.outlet) if self.member.outlet else None
        return self.member.agency or (medium.name if medium is not None and medium.kind == "agency" else None)


def carrier(member: Member) -> str:
    """The outlet that published a report; its document where the outlet is not known."""
    return member.outlet or member.document


def voices_of(members: Iterable[MemberIncident]) -> dict[str, Voice]:
    """The voice of each report, by document: near-copies share one, the credited agency's or the first carrier's."""
    reports = {item.member.document: _Report(item.member, item.draft.signature) for item in members}
    found: dict[str, Voice] = {}
    for group in _copies(sorted(reports.values(), key=lambda report: report.order)):
        first = group[0].member
        credited = next((report.agency for report in group if report.agency), None)
        for report in group:
            copied = None if report is group[0] else first.document
            found[report.member.document] = Voice(report.agency or credited or carrier(first), copied)
    return found


def _copies(reports: Sequence[_Report]) -> list[list[_Report]]:
    """Reports in groups of near-copies of the first of each.

    Only those that share hashes with an earlier first are compared: the cost grows with the texts that are alike.
    """
    groups: list[list[_Report]] = []
    index: dict[int, list[int]] = defaultdict(list)
    for report in reports:
        hashes = shared_hashes(report.signature)
        alike = Counter(number for each in hashes for number in index.get(each, ()))
        of = next(
            (n for n in sorted(alike) if is_near_copy(report.signature, groups[n][0].signature, shared=alike[n])), None
        )
        if of is not None:
            groups[of].append(report)
            continue
        for each in hashes:
            index[each].append(len(groups))
        groups.append([report])
    return groups

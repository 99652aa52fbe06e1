"""What an outlet says in its own voice and has a source for: a headline over a quoted number."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from onrecord.model import About, ClaimantType
from onrecord.status.evidence import Evidence
from onrecord.status.numbers import fit


def attribute(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Give the outlet's own words the root of the source that its report names for them.

    The outlet's own voice is a root only where no source is named; the source is one that answers the same question in
    the same report with a number that fits.
    """
    evidence = list(evidence)
    sources: dict[tuple[str, About], list[Evidence]] = defaultdict(list)
    for item in evidence:
        if item.asserts and item.claim.claimant_type is not ClaimantType.OUTLET:
            sources[item.report, item.claim.about].append(item)
    return [_attributed(item, sources[item.report, item.claim.about]) for item in evidence]


def _attributed(item: Evidence, sources: Iterable[Evidence]) -> Evidence:
    if item.claim.claimant_type is not ClaimantType.OUTLET or not item.asserts:
        return item
    source = next((each for each in sources if _states(each, item)), None)
    if source is None:
        return item
    return replace(
        item,
        root=source.root,
        line=source.line,
        side=source.side,
        interested=source.interested or source.concedes,
        circular=source.circular,
        repeats=True,
    )


def _states(source: Evidence, own: Evidence) -> bool:
    """Whether a source says what the outlet says: a number needs a number."""
    return fit(source.claim, own.claim) and (source.claim.value is not None or own.claim.value is None)

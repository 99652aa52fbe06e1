"""What each root says now: later words of a root take the place of its earlier ones."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from onrecord.knowledge.kinship import kinship
from onrecord.model import About, Stance
from onrecord.status.evidence import Evidence
from onrecord.status.numbers import fit


def current(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The claims that their own roots still stand by.

    A root that withdraws what it said asserts it no longer; one that first denies and later says so no longer denies.
    """
    evidence = list(evidence)
    spoken: _Spoken = defaultdict(dict)
    for item in evidence:
        if item.claim.stance is not Stance.UNCONFIRMED:
            for name in {item.root, item.origin}:
                key = item.published if item.claim.stance is Stance.ASSERTS else item.claim.id
                spoken[name, item.claim.stance].setdefault(key, item)
    return [item for item in evidence if not _is_given_up(item, spoken)]


_Spoken = dict[tuple[str, Stance], dict[str, Evidence]]
"""What each root said, by stance; of its assertions one for each day."""


def _is_given_up(item: Evidence, spoken: _Spoken) -> bool:
    if item.withdrawn is not None:
        return True
    if item.claim.stance is Stance.DENIES:
        return any(_turns(each, item) for each in spoken[item.root, Stance.ASSERTS].values())
    if item.claim.stance is not Stance.ASSERTS:
        return False
    taken = [each for name in (item.root, item.origin) for each in spoken[name, Stance.RETRACTS].values()]
    denied = spoken[item.root, Stance.DENIES].values()
    return any(_withdraws(each, item) for each in taken) or any(_turns(each, item) for each in denied)


def withdraw(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Mark what is told in reports that were taken back as a whole: by the outlet or agency whose text they are."""
    evidence = list(evidence)
    taken = [item for item in evidence if item.claim.stance is Stance.RETRACTS and item.claim.about is About.OCCURRENCE]
    return [replace(item, withdrawn=_taken_back_by(item, taken)) for item in evidence] if taken else evidence


def _taken_back_by(item: Evidence, taken: Iterable[Evidence]) -> str | None:
    if item.claim.stance is Stance.RETRACTS:
        return None
    voices = {item.root, item.origin, item.voice, item.claim.via and kinship().voice(item.claim.via)}
    by = (each for each in taken if each.root in voices and not is_later(item.published, each.published))
    return next((each.claim.id for each in by), None)


def _turns(new: Evidence, old: Evidence) -> bool:
    return new.root == old.root and is_later(new.published, old.published)


def _withdraws(new: Evidence, old: Evidence) -> bool:
    """Whether a withdrawal takes back a claim: an agency's takes back what its unnamed sources said, too.

    A withdrawal that names a number takes back that number only, and none takes back what is said after it.
    """
    if is_later(old.published, new.published):
        return False
    return new.claim.value is None or (old.claim.value is not None and fit(new.claim, old.claim))


def is_later(new: str, old: str) -> bool:
    """Whether one ISO prefix is surely after another: "2025-06-02" is not after "2025-06-02T10:00", nor before."""
    return bool(new and old) and new > old and not new.startswith(old)

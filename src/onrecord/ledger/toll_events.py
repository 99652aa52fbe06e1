"""What each number of a toll's history did when it came: a pure function of all claims on that harm and group.

docs/rulebook.md explains the events. Only sure order counts: of two reports of one day neither is the later.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.ledger.roots import Told
from onrecord.ledger.toll_claims import PartClaims
from onrecord.model import Stance, TollEvent, TollStanding
from onrecord.status.figures import Figure, Movement, agree, is_above, movement, updates
from onrecord.status.positions import is_later
from onrecord.status.standing import updated

_WITHOUT_NUMBER = {
    Stance.DENIES: TollEvent.DENIED,
    Stance.RETRACTS: TollEvent.RETRACTED,
    Stance.UNCONFIRMED: TollEvent.DOUBTED,
}
_OWN_MOVES = {
    Movement.SAME: TollEvent.REPEATED,
    Movement.VAGUER: TollEvent.REPEATED,
    Movement.RAISED: TollEvent.RAISED,
    Movement.LOWERED: TollEvent.LOWERED,
    Movement.NARROWED: TollEvent.NARROWED,
}
CORRECTING = re.compile(
    r"\bcorrect(?:s|ed|ing|ion)\b|\bnot (?:the )?\d|\b(?:instead of|rather than)\b|\bin error\b|\berroneous(?:ly)?\b"
    r"|\bmistake(?:n|nly)?\b|\bwrong(?:ly)?\b|\bmiscount(?:ed)?\b|\brectifi\w+|\bet non\b|\bau lieu de\b"
    r"|\bpar erreur\b",
    re.IGNORECASE,
)
"""Words by which a source says that its earlier number was wrong; a toll that merely rose or fell has none."""


@dataclass(frozen=True, slots=True)
class Happened:
    """What a number did, and the claims that it did it to."""

    event: TollEvent
    against: tuple[str, ...] = ()


def happened(item: Told, part: PartClaims) -> Happened:
    """The event of one claim of a part."""
    claim = item.evidence.claim
    if claim.stance is not Stance.ASSERTS:
        return Happened(_WITHOUT_NUMBER[claim.stance], _spoken_of(item, part))
    figure = part.figures.get(claim.id)
    if figure is None:
        return Happened(TollEvent.DOUBTED)
    if part.fate[figure.id].standing is TollStanding.PART:
        return Happened(TollEvent.PART, tuple(filter(None, (part.fate[figure.id].replaced_by,))))
    return _moved(figure, item, part)


def _spoken_of(item: Told, part: PartClaims) -> tuple[str, ...]:
    """The numbers that a denial or withdrawal is about: its own root's for a withdrawal, anybody's for a denial."""
    claim, own = item.evidence.claim, item.evidence.root
    value = claim.value
    meant = [figure for figure in part.figures.values() if not is_later(figure.said, item.said)]
    if claim.stance is Stance.RETRACTS:
        gone = (figure for figure in meant if figure.root == own)
        return tuple(figure.id for figure in gone if part.fate[figure.id].standing is TollStanding.WITHDRAWN)
    return tuple(figure.id for figure in meant if value and (figure.low, figure.high) == (value.low, value.high))


def _moved(figure: Figure, item: Told, part: PartClaims) -> Happened:
    before = _before(figure, part)
    told = [old for old in before if (old.root, old.document) == (figure.root, figure.document)]
    if any(movement(old, figure) is Movement.SAME for old in told):
        return Happened(TollEvent.REPEATED, _ids(told))
    own = [old for old in before if old.root == figure.root and old.document != figure.document]
    others = _latest([old for old in before if old.root != figure.root and not part.taken_back(old, by=figure.said)])
    excluded = [old for old in others if not agree(old, figure)]
    ordered = [old for old in own if is_later(figure.said, old.said)]
    if ordered:
        return _own_move(ordered[-1], figure, excluded, corrects=_corrects(ordered[-1], figure, item, part))
    if any(movement(old, figure) is not Movement.SAME for old in own):
        return Happened(TollEvent.UNORDERED, _ids(own))
    if own:
        return Happened(TollEvent.REPEATED, _ids(own))
    return _against_others(figure, others, excluded)


def _corrects(old: Figure, new: Figure, item: Told, part: PartClaims) -> bool:
    if movement(old, new) is Movement.SAME:
        return False
    return part.taken_back(old, by=new.said) or CORRECTING.search(item.evidence.claim.quote) is not None


def _own_move(old: Figure, new: Figure, excluded: Sequence[Figure], *, corrects: bool) -> Happened:
    """A root that speaks again: of its own earlier number, unless it holds to that against a higher one."""
    if corrects:
        return Happened(TollEvent.CORRECTED, (old.id,))
    move = movement(old, new)
    higher = [other for other in excluded if is_above(other, new)]
    if higher and move in (Movement.SAME, Movement.VAGUER, Movement.NARROWED):
        return Happened(TollEvent.MAINTAINED, _ids(higher))
    if higher and move is Movement.RAISED:
        return Happened(TollEvent.CONTESTED, _ids(higher))
    return Happened(_OWN_MOVES[move], (old.id,))


def _against_others(figure: Figure, others: Sequence[Figure], excluded: Sequence[Figure]) -> Happened:
    if not others:
        return Happened(TollEvent.FIRST)
    if all(updates(figure, old) for old in others):
        return Happened(TollEvent.RAISED, _ids(others))
    held = [old for old in excluded if not updates(figure, old)]
    if held:
        return Happened(TollEvent.CONTESTED, _ids(held))
    return Happened(TollEvent.AGREED, _ids([old for old in others if agree(old, figure)]))


def _before(figure: Figure, part: PartClaims) -> list[Figure]:
    """The numbers known when this one came: published surely before it, or listed before it where that is not sure."""
    found: list[Figure] = []
    listed = True
    for old in part.figures.values():
        listed = listed and old.id != figure.id
        if old.id != figure.id and _was_known(old, figure, listed=listed) and _counted(old, part):
            found.append(old)
    return found


def _was_known(old: Figure, figure: Figure, *, listed: bool) -> bool:
    return is_later(figure.said, old.said) or (listed and not is_later(old.said, figure.said))


def _counted(old: Figure, part: PartClaims) -> bool:
    return part.fate[old.id].standing is not TollStanding.PART


def _latest(before: Sequence[Figure]) -> list[Figure]:
    """What stood of other roots' numbers: of each the latest, without those that others had outdated."""
    by_root: dict[str, list[Figure]] = defaultdict(list)
    for old in before:
        by_root[old.root].append(old)
    latest = [old for own in by_root.values() for old in own if not is_later(own[-1].said, old.said)]
    return [old for old, by in updated(latest).items() if by is None]


def _ids(figures: Sequence[Figure]) -> tuple[str, ...]:
    return tuple(sorted(figure.id for figure in figures))

"""What each number did, worked out number by number against all others, as docs/rulebook.md has it: slow and plain."""

from onrecord.ledger.toll_events import CORRECTING, Happened
from onrecord.model import TollEvent
from onrecord.status.figures import Movement, agree, is_above, movement, updates
from onrecord.status.positions import is_later
from onrecord.status.standing import updated

_MOVES = {
    Movement.SAME: TollEvent.REPEATED,
    Movement.VAGUER: TollEvent.REPEATED,
    Movement.RAISED: TollEvent.RAISED,
    Movement.LOWERED: TollEvent.LOWERED,
    Movement.NARROWED: TollEvent.NARROWED,
}


def happened(figure, item, part, counted):
    """The event of a number that counts; `counted` are all that do, in the order of the history."""
    at = counted.index(figure)
    own = [old for old in counted if old.root == figure.root and old.id != figure.id and _not_after(old, figure)]
    again = [old for old in own if counted.index(old) < at and movement(old, figure) is Movement.SAME]
    if any(old.document == figure.document for old in again):
        return _event(TollEvent.REPEATED, again)
    before = [old for old in _standing_before(figure, part, counted) if old.root != figure.root]
    excluded = [old for old in (*before, *_beside(figure, part, counted)) if not agree(old, figure)]
    ordered = [old for old in own if is_later(figure.said, old.said)]
    if ordered:
        return _own_move(ordered[-1], figure, excluded, item, part)
    beside = [old for old in own if movement(old, figure) is not Movement.SAME]
    if beside or again:
        return _event(TollEvent.UNORDERED, beside) if beside else _event(TollEvent.REPEATED, again)
    return _against_others(figure, before, excluded)


def _not_after(old, figure):
    return not is_later(old.said, figure.said)


def _beside(figure, part, counted):
    others = (old for old in counted if old.root != figure.root and not part.taken_back(old, by=figure.said))
    return [old for old in others if _not_after(old, figure) and _not_after(figure, old)]


def _standing_before(figure, part, counted):
    earlier = [old for old in counted if is_later(figure.said, old.said) and not part.taken_back(old, by=figure.said)]
    latest = [
        old for old in earlier if not any(new.root == old.root and is_later(new.said, old.said) for new in earlier)
    ]
    return [old for old, by in updated(latest).items() if by is None]


def _own_move(old, new, excluded, item, part):
    move = movement(old, new)
    corrects = part.taken_back(old, by=new.said) or CORRECTING.search(item.evidence.claim.quote) is not None
    if corrects and move is not Movement.SAME:
        return _event(TollEvent.CORRECTED, [old])
    higher = [other for other in excluded if is_above(other, new)]
    if higher and move in (Movement.SAME, Movement.VAGUER, Movement.NARROWED):
        return _event(TollEvent.MAINTAINED, higher)
    if higher and move is Movement.RAISED:
        return _event(TollEvent.CONTESTED, higher)
    return _event(_MOVES[move], [old])


def _against_others(figure, before, excluded):
    held = [old for old in excluded if not updates(figure, old)]
    if held:
        return _event(TollEvent.CONTESTED, held)
    if before and all(updates(figure, old) for old in before):
        return _event(TollEvent.RAISED, before)
    agreeing = [old for old in before if agree(old, figure)]
    return _event(TollEvent.AGREED, agreeing) if before else Happened(TollEvent.FIRST)


def _event(event, figures):
    return Happened(event, tuple(sorted(figure.id for figure in figures)))

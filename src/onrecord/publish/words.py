"""Values of incidents in words that people read, the same on a terminal and on a page."""

from collections.abc import Iterable

from onrecord.model import Claim, ClaimValue, Count, IncidentPlace, Party

NOT_GIVEN = "no number given"
NOBODY = "unidentified"


def show_place(place: IncidentPlace | None) -> str:
    """The place in one line, with its precision; never a point that is not known."""
    if place is None:
        return "not placed"
    point = f"{place.lat:.3f}, {place.lon:.3f}" if place.lat is not None and place.lon is not None else "no point"
    return f"{show_area(place)} ({place.precision}; {point})"


def show_area(place: IncidentPlace | None) -> str:
    """The names of a place, from the place to its country."""
    if place is None:
        return "not placed"
    return ", ".join(dict.fromkeys(part for part in (place.name, place.admin1, place.country) if part))


def show_count(count: Count | None) -> str:
    """A count in one line: "30 or more", "40–60", "none"; None is not zero."""
    if count is None:
        return NOT_GIVEN
    if count.low == count.high:
        return "none" if count.low == 0 else str(count.low)
    if count.high is None:
        return f"{count.low} or more"
    return f"up to {count.high}" if count.low is None else f"{count.low}–{count.high}"


def show_sides(sides: Iterable[Party]) -> str:
    """The names of one side, each once."""
    return ", ".join(dict.fromkeys(side.name for side in sides))


def claim_words(claim: Claim) -> str:
    """A claim in one line: who, through whom, does what with it, on which question, in which words."""
    via = f" (via {claim.via})" if claim.via else ""
    stance = f"{claim.stance} ({claim.stance_detail})" if claim.stance_detail else str(claim.stance)
    number = "" if claim.value is None else _number(claim.value)
    return f"{claim.claimant}{via}: {stance}, on {claim.about}{number}: “{claim.quote}”"


def _number(value: ClaimValue) -> str:
    if value.low is None and value.high is None:
        return ""
    return f" ({show_count(Count(value.low, value.high, None))})"

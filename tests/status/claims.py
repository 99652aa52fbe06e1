"""Claims as small as tests of the rule book need them."""

from onrecord.model import About, Claim, ClaimantType, ClaimValue, Span, Stance, StanceDetail, TollGroup
from onrecord.status import Evidence

T = ClaimantType


def claim(
    who: str = "a resident",
    kind: ClaimantType = T.WITNESS,
    about: About = About.FATALITIES,
    stance: Stance = Stance.ASSERTS,
    *,
    low: int | None = None,
    high: int | None = None,
    group: TollGroup | None = None,
    actor: str | None = None,
    via: str | None = None,
    quote: str = "it happened",
    detail: StanceDetail | None = None,
) -> Claim:
    """A claim. `low` alone is an exact number, with `high` it is a range."""
    value = None if low is None else ClaimValue(low, low if high is None else high, group)
    return Claim(
        id=f"c-{who}-{about}-{stance}-{quote}-{low}",
        claimant=who,
        claimant_type=kind,
        via=via,
        stance=stance,
        stance_detail=detail,
        about=about,
        value=value,
        hedge=None,
        quote=quote,
        start=0,
        end=len(quote),
        content_span=Span(0, len(quote)),
        claimant_id=actor,
    )


def evidence(of: Claim, root: str = "r", published: str = "", report: str = "") -> Evidence:
    """A claim as evidence of a disinterested root."""
    hedged = of.stance is Stance.UNCONFIRMED
    return Evidence(of, root, False, False, False, hedged, published=published, report=report, voice=report)

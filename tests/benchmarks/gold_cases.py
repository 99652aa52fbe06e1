"""A factory for gold and read incidents of the tests."""

from benchmarks.gold import (
    Answers,
    Count,
    Fatalities,
    GoldIncident,
    GoldText,
    NonIncident,
    Party,
    Place,
    ReadIncident,
    SaidClaim,
)

GAO = Place(name="Gao", country="ML", lat=16.27, lon=-0.04, radius_km=20)
ARMY = Party(name="Malian army", actor_id="fama", cls="state_forces")
NOBODY = Party(name="unidentified", cls="unknown")
TOLD = SaidClaim(
    quote="gunmen killed six soldiers near Gao",
    stance="asserts",
    about="fatalities",
    claimant="army",
    claimant_type="military",
    via="AFP",
)
DENIED = SaidClaim(
    quote="the governor denied that the town had been lost",
    stance="denies",
    about="outcome",
    claimant="governor",
    claimant_type="local_official",
)
REQUIRED = GoldIncident(
    date="2020-06-10",
    date_precision="day",
    place=GAO,
    event_type="Battles",
    sub_event_type="Armed clash",
    perpetrator=(NOBODY,),
    target=(ARMY,),
    claims=(TOLD, DENIED),
    fatalities=Fatalities(((6, 6),)),
)
FOUND = ReadIncident(
    date="2020-06-10",
    place=Place(name="Gao", country="ML", lat=16.3, lon=-0.05),
    event_type="Battles",
    sub_event_type="Armed clash",
    perpetrator=(Party(name="gunmen"),),
    target=(Party(name="soldiers", actor_id="fama"),),
    fatalities=Count(6, 6),
    claims=(TOLD,),
)
ELSEWHERE = ReadIncident(date="2019-01-01", place=Place(name="Lima", country="PE", lat=-12.0, lon=-77.0))


def text(
    *incidents: GoldIncident, category: str = "conflict", lang: str = "en", quotes: tuple[str, ...] = ()
) -> GoldText:
    return GoldText("t", category, Answers(incidents, tuple(map(NonIncident, quotes))), lang)

"""Captures and sheets of invented reports, as small as a test needs them."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from onrecord.model import (
    SCHEMA,
    About,
    Account,
    ActorKind,
    Capture,
    ChainLink,
    Claim,
    ClaimantType,
    ClaimValue,
    Count,
    DatePrecision,
    EventType,
    Fields,
    Incident,
    IncidentPlace,
    Party,
    PlacePrecision,
    Report,
    Sheet,
    Span,
    Stance,
    StanceDetail,
    Status,
    SubEventType,
    TollGroup,
    claim_id,
)
from onrecord.model.identity import document_id, version_hash

BOULI = IncidentPlace("Boulikessi", "ML", "Mopti", 14.97, -1.17, PlacePrecision.SETTLEMENT, "gn:1", None)
TIMBUKTU = IncidentPlace("Timbuktu", "ML", "Tombouctou", 16.77, -3.01, PlacePrecision.SETTLEMENT, "gn:2", None)
MALI = IncidentPlace("Mali", "ML", None, None, None, PlacePrecision.COUNTRY, "cc:ML", None)
JNIM = Party("JNIM", "jnim", ActorKind.ARMED_GROUP, None)
ISGS = Party("ISGS", "isgs", ActorKind.ARMED_GROUP, None)
ARMY = Party("Malian Armed Forces", "mli_af", ActorKind.STATE_FORCES, None)
FARMERS = Party("farmers", None, ActorKind.CIVILIANS, None)
ENGINE = "rules-1.0"


def said(
    quote: str,
    *,
    by: str = "residents",
    kind: ClaimantType = ClaimantType.LOCAL_SOURCE,
    about: About = About.OCCURRENCE,
    low: int | None = None,
    high: int | None = None,
    group: TollGroup | None = None,
    stance: Stance = Stance.ASSERTS,
    detail: StanceDetail | None = None,
    via: str | None = None,
    actor: str | None = None,
    outlet: str = "outlet",
    hedge: str | None = None,
) -> Claim:
    """A claim; its id and offsets are set when it is put into a sheet."""
    value = None if low is None and high is None else ClaimValue(low, high, group)
    chain = [ChainLink(by, kind)] + ([ChainLink(via, ClaimantType.MEDIA)] if via else [])
    return Claim(
        id="",
        claimant=by,
        claimant_type=kind,
        via=via,
        stance=stance,
        stance_detail=detail,
        about=about,
        value=value,
        hedge=hedge,
        quote=quote,
        start=0,
        end=len(quote),
        claimant_id=actor,
        chain=(*chain, ChainLink(outlet, ClaimantType.OUTLET)),
    )


def killed(number: int, *, by: str = "residents", **rest: object) -> Claim:
    """A claim of a number of killed."""
    quote = f"{number} people were killed, {by} said"
    return said(quote, by=by, about=About.FATALITIES, low=number, high=number, **rest)  # type: ignore[arg-type]


def incident(
    name: str = "i1",
    *,
    date: str = "2025-06-01",
    end: str | None = None,
    precision: DatePrecision = DatePrecision.DAY,
    rule: str = "date.weekday",
    place: IncidentPlace | None = BOULI,
    acted: Sequence[Party] = (JNIM,),
    hit: Sequence[Party] = (ARMY,),
    kind: SubEventType = SubEventType.ARMED_CLASH,
    claims: Sequence[Claim] = (said("fighters stormed the base"),),
) -> Incident:
    """An incident whose counts are those of its claims."""
    tolls = [claim for claim in claims if claim.about is About.FATALITIES and claim.value]
    count = None
    if tolls:
        values = [claim.value for claim in tolls if claim.value]
        highs = [value.high for value in values]
        lows = [value.low for value in values if value.low is not None]
        count = Count(min(lows), None if None in highs else max(h for h in highs if h is not None), min(lows))
    ids = tuple(claim.id for claim in claims)
    toll_ids = tuple(claim.id for claim in tolls)

    def account(value, which=ids):  # type: ignore[no-untyped-def]
        return Account(value, Status.REPORTED, (), "rule", which)

    fields = Fields(
        date=Account(date, Status.REPORTED, (), f"{rule}; one disinterested root", ids),
        place=account(place),
        event_type=account(kind.event_type),
        perpetrator=account(tuple(acted)),
        target=account(tuple(hit)),
        weapons=account(()),
        outcome=account(()),
        fatalities=account(count, toll_ids),
        injured=account(None, ()),
    )
    return Incident(
        id=name,
        date=date,
        date_end=end,
        date_precision=precision,
        place=place,
        event_type=EventType(kind.event_type),
        sub_event_type=kind,
        perpetrator=tuple(acted),
        target=tuple(hit),
        weapons=(),
        outcome=(),
        fatalities=count,
        injured=None,
        tolls=(),
        status=Status.REPORTED,
        claims=tuple(claims),
        fields=fields,
    )


def report(
    *incidents: Incident,
    url: str = "https://news.example/1",
    outlet: str = "The Example",
    published: str = "2025-06-02",
    retrieved: str | None = "2025-06-03T00:00:00Z",
    title: str = "Base attacked",
) -> tuple[Capture, Sheet]:
    """A capture and its sheet. The text is made of the claims' quotes, so that every offset is right."""
    body, text, placed = [], title, []
    for each in incidents:
        claims = []
        for claim in each.claims:
            start = len(text) + 2
            text = f"{text}\n\n{claim.quote}"
            body.append(Span(start, len(text)))
            claims.append(replace(claim, start=start, end=len(text)))
        placed.append((each, claims))
    document = document_id(url, text)
    found = tuple(_settled(each, claims, document) for each, claims in placed)
    page = Report(
        id=document,
        url=url,
        title=title,
        outlet=outlet,
        section=None,
        published=published,
        language="en",
        text=text,
        paragraphs=tuple(body),
        retrieved=retrieved,
        version=version_hash(text),
    )
    content = f"{url}\n{outlet}\n{published}\n{text}".encode()
    capture = Capture(content, url, sha256(content).hexdigest(), url=url, retrieved=retrieved)
    return capture, Sheet(SCHEMA, page, found)


def _settled(each: Incident, claims: Sequence[Claim], document: str) -> Incident:
    """The incident with the ids of its claims, in its fields too."""
    named = tuple(
        replace(
            claim,
            id=claim_id(
                document=document,
                claimant=claim.claimant,
                stance=claim.stance,
                about=claim.about,
                quote=claim.quote,
                value=claim.value,
            ),
        )
        for claim in claims
    )
    ids = tuple(claim.id for claim in named)
    tolls = tuple(claim.id for claim in named if claim.about in (About.FATALITIES, About.CASUALTIES))
    who = tuple(c.id for c in named if c.about in (About.RESPONSIBILITY, About.ATTRIBUTION))
    told = {"fatalities": tolls, "injured": ()} | ({"perpetrator": who} if who else {})
    fields = Fields(
        **{
            name: replace(getattr(each.fields, name), claims=told.get(name, ids))
            for name in Fields.__dataclass_fields__
        }
    )
    return replace(each, claims=named, fields=fields)

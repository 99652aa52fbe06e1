"""Examples of what programs send, for the API's description; a test sends each of them."""

from msgspec import Struct

from onrecord.exchange.requests import (
    Accept,
    Correct,
    Merge,
    NewActor,
    NewNote,
    NewPlace,
    NewRating,
    NewSearch,
    NotTheSame,
    PastedText,
    Reject,
    SentFile,
    Split,
    Undo,
    Values,
    WebAddress,
)
from onrecord.model import About, ActorKind, ClaimantType, PlacePrecision, Reliability
from onrecord.model.note import Confidentiality

_TEXT = (
    "Blast hits bus in Quetta\n\nQUETTA, Pakistan, 5 March 2024 - A bomb killed three people on a bus in Quetta on "
    "Monday, police said."
)
_FILE = "Qmxhc3QgaGl0cyBidXMgaW4gUXVldHRhCgpBIGJvbWIga2lsbGVkIHRocmVlIHBlb3BsZSwgcG9saWNlIHNhaWQuCg=="
_PAGE = {
    "text": PastedText(text=_TEXT, published="2024-03-05", outlet="The Example"),
    "url": WebAddress(url="https://news.example/2024/03/05/quetta"),
    "file": SentFile(name="report.txt", content=_FILE, published="2024-03-05"),
}
_WHY = "the page says so in its second paragraph"
EXAMPLES: dict[str, dict[str, Struct]] = {
    "/api/v1/readings": dict(_PAGE),
    "/api/v1/reports": dict(_PAGE),
    "/api/v1/notes": {
        "note": NewNote(
            words="Two people were hurt by the blast at the market.",
            source="a nurse at the clinic",
            kind=ClaimantType.MEDICAL,
            confidentiality=Confidentiality.CONFIDENTIAL,
            heard="2024-03-05",
            place="Quetta, geonames:1167528",
            about=About.INJURED,
            value="2",
        )
    },
    "/api/v1/decisions": {
        "accept": Accept(incident="i-1f2e", field="place", reason="checked against the report"),
        "correct": Correct(incident="i-1f2e", fields=Values(fatalities="12-15"), reason=_WHY),
        "reject": Reject(incident="i-1f2e", claims=("c-90ab",), reason="this toll is of May"),
        "merge": Merge(incident="i-1f2e", other="i-77c0", reason="one attack, two spellings"),
        "not_the_same": NotTheSame(incident="i-1f2e", other="i-77c0", reason="two villages of one name"),
        "split": Split(incident="i-1f2e", reports=("https://news.example/b",), reason="it tells of the day before"),
        "undo": Undo(decision="j-5d01", reason="they are two after all"),
    },
    "/api/v1/actors": {
        "actor": NewActor(
            id="valley_watch",
            name="Valley Watch",
            kind=ActorKind.COMMUNAL_MILITIA,
            countries=("PK",),
            aliases=("the Watch",),
            why="named so in three reports of May 2024",
        )
    },
    "/api/v1/places": {
        "place": NewPlace(
            name="Example Crossing",
            country="PK",
            lat=30.2,
            lon=67.0,
            precision=PlacePrecision.EXACT,
            why="marked so on the district's map",
        )
    },
    "/api/v1/searches": {"search": NewSearch(name="Mopti road", filter="route=14.45,-6.26;14.49,-4.19;10&since=2024")},
    "/api/v1/ratings": {"rating": NewRating(name="The Example", letter=Reliability.B, why="two years of its reports")},
}
"""For each path that takes a body, bodies by name."""

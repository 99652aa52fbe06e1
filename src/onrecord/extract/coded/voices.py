"""Whose word a row is: of one stated source that source's, through the data set; of several the data set's own.

Of several sources a row does not tell which of them said what, so that none of them is taken for its root. An outlet
speaks in its own voice: whom it had it from, a row does not say, and so it adds nothing to a source that is named.
"""

from onrecord.extract.attribution.agencies import find_agency
from onrecord.extract.attribution.kinds import OF_ACTOR, OF_AGENCY, claimant_type
from onrecord.extract.attribution.lexicon import load
from onrecord.extract.coded.facts import Voice
from onrecord.knowledge.actors import ActorBook
from onrecord.model import ChainLink, ClaimantType

_UNSTATED = frozenset({"unknown", "not stated", "na", "n/a", "-1", "none"})
_HIDDEN = "undisclosed"


def outlet_voice(sources: str, dataset: str) -> Voice:
    """The voice of a row that names outlets, with semicolons between them."""
    named = _parts(sources)
    if len(named) != 1:
        return _own_voice(dataset)
    kind = _medium(named[0])
    link = ChainLink(named[0], ClaimantType.OUTLET if kind is ClaimantType.MEDIA else kind)
    return Voice(link.name, link.type, (link, _dataset(dataset)))


def source_voice(originals: str, outlets: str, dataset: str, *, book: ActorBook, country: str | None) -> Voice:
    """The voice of a row that says who told (the police, a spokesman) and through which outlets."""
    said = _parts(originals)
    if len(said) != 1:
        return _own_voice(dataset) if said else outlet_voice(outlets, dataset)
    actor = book.find(said[0], countries=(country,) if country else ())
    kind = OF_ACTOR.get(actor.kind) if actor else None
    first = ChainLink(said[0], kind or claimant_type(said[0], actors=(), lexicon=load("en")))
    carried = [ChainLink(name, _medium(name)) for name in _parts(outlets)]
    through = carried if len(carried) == 1 else []
    via = through[0].name if through else None
    chain = (first, *through, _dataset(dataset))
    return Voice(first.name, first.type, chain, via, actor.id if actor and kind else None)


def _parts(words: str) -> list[str]:
    parts = dict.fromkeys(part.strip() for part in words.split(";"))
    return [part for part in parts if part and part.casefold() not in _UNSTATED]


def _medium(name: str) -> ClaimantType:
    if name.casefold().startswith(_HIDDEN):
        return ClaimantType.ANONYMOUS_SOURCE
    found = find_agency(name)
    return OF_AGENCY[found.agency.kind] if found else ClaimantType.MEDIA


def _dataset(name: str) -> ChainLink:
    return ChainLink(name, ClaimantType.OUTLET)


def _own_voice(dataset: str) -> Voice:
    return Voice(dataset, ClaimantType.OUTLET, (_dataset(dataset),))

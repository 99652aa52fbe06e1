"""The evidence on an incident over all its reports, and the roots that it goes back to."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.ledger.citations import follow_all
from onrecord.ledger.told import Told
from onrecord.ledger.voices import Voice, carrier, voices_of
from onrecord.likeness import Wordings, wording
from onrecord.model import ChainLink, ClaimantType
from onrecord.model.record import MemberIncident, Root
from onrecord.status import Evidence, Sides, weigh
from onrecord.status.evidence import is_unnamed, line_of, root_of
from onrecord.status.positions import withdraw
from onrecord.status.repeats import attribute
from onrecord.status.rules import is_voice


def weigh_all(members: Sequence[MemberIncident]) -> dict[str, Told]:
    """Every claim of every report, weighed against the sides of the whole incident, by claim id.

    A report that is a near-copy speaks with the voice of the agency it credits or of its first carrier; so does a
    sentence that stood in an earlier report. Outlets that cite each other are followed to their source.
    """
    sides = _sides(members)
    voices = voices_of(members)
    published = {item.member.document: item.member.published or "" for item in members}
    told = [
        _told(evidence, item, voices[item.member.document], published)
        for item in members
        for evidence in weigh(item.incident.claims, sides)
    ]
    followed = follow_all(_same_sentences(told, voices))
    weighed = withdraw(attribute(item.evidence for item in followed))
    return {item.claim.id: replace(item, evidence=each) for item, each in zip(followed, weighed, strict=True)}


def _sides(members: Sequence[MemberIncident]) -> Sides:
    countries = Counter(item.draft.place.country for item in members if item.draft.place and item.draft.place.country)
    return Sides(
        acted=frozenset(side for item in members for side in item.draft.acted),
        hit=frozenset(side for item in members for side in item.draft.hit),
        acted_kinds=frozenset(kind for item in members for kind in item.draft.acted_kinds),
        hit_kinds=frozenset(kind for item in members for kind in item.draft.hit_kinds),
        home=min(countries, key=lambda code: (-countries[code], code), default=None),
    )


def _told(evidence: Evidence, item: MemberIncident, voice: Voice, published: Mapping[str, str]) -> Told:
    claim, member = evidence.claim, item.member
    weighed = replace(evidence, report=member.document, published=member.published or "")
    first = published.get(voice.copied or "", "")
    told = Told(weighed, member, voice.name, claim.chain, ChainLink(claim.claimant, claim.claimant_type), first)
    return _spoken_by(told, voice)


def _spoken_by(told: Told, voice: Voice) -> Told:
    """The claim with the root that it has where the report speaks with a voice."""
    claim = told.claim
    evidence = replace(
        told.evidence,
        root=told.evidence.speaker or root_of(claim, voice.name),
        line=line_of(claim, voice.name) if is_unnamed(claim) else "",
        voice=voice.key,
    )
    return replace(told, evidence=evidence, voice=voice.name, chain=_chain(told, voice))


def _chain(told: Told, voice: Voice) -> tuple[ChainLink, ...]:
    """The claim's own chain, with the agency or outlet from which a copied text came."""
    claim, outlet = told.claim, carrier(told.member)
    last = ChainLink(outlet, ClaimantType.OUTLET)
    foreign = voice.name != outlet and _needs_voice(told)
    through = (ChainLink(voice.name, ClaimantType.MEDIA),) if foreign else ()
    if claim.claimant_type is ClaimantType.OUTLET:
        return (*through, last)
    ahead = claim.chain[:-1] or (ChainLink(claim.claimant, claim.claimant_type),)
    links = (*ahead, *through, last)
    return tuple(link for at, link in enumerate(links) if at == 0 or link.name != links[at - 1].name)


def _needs_voice(told: Told) -> bool:
    """Whether a claim's root is nobody without the report that carries it."""
    claim = told.claim
    return claim.claimant_type is ClaimantType.OUTLET or (is_unnamed(claim) and claim.via is None)


def _same_sentences(told: Iterable[Told], voices: Mapping[str, Voice]) -> list[Told]:
    """Sentences that stood in an earlier report, too, with that one's voice: a part of a text may be copied."""
    held: dict[bool, Wordings[str]] = {True: Wordings(), False: Wordings()}
    found: list[Told] = []
    for item in sorted(told, key=lambda each: (each.published or "~", each.member.document, each.claim.start)):
        if not _needs_voice(item):
            found.append(item)
            continue
        own = item.claim.claimant_type is ClaimantType.OUTLET
        first = held[own].put(wording(item.claim.quote), item.member.document)
        voice = voices[first]
        found.append(item if voice.key == voices[item.member.document].key else _spoken_by(item, voice))
    return found


def roots_of(told: Mapping[str, Told]) -> tuple[Root, ...]:
    """Each root once, with the outlets that carry it, in the order of their ids."""
    by_root: dict[str, list[Told]] = defaultdict(list)
    for item in told.values():
        by_root[item.evidence.root].append(item)
    sourced = {item.member.document for item in told.values() if item.evidence.asserts and not is_voice(item.evidence)}
    return tuple(_root(name, by_root[name], sourced) for name in sorted(by_root))


def _root(root: str, items: Sequence[Told], sourced: Collection[str]) -> Root:
    said = [item for item in items if not item.evidence.repeats] or items
    first = min(said, key=lambda item: (-len(item.chain), item.published or "~", item.claim.id))
    return Root(
        id=root,
        name=_name(items),
        type=min(items, key=_spelling).claim.claimant_type,
        interested=any(item.evidence.interested for item in items),
        carried_by=tuple(sorted({carrier(item.member) for item in items})),
        circular=any(item.evidence.circular for item in items),
        counts=any(not is_voice(item.evidence) or item.member.document not in sourced for item in items),
        chain=first.chain,
    )


def _spelling(item: Told) -> tuple[bool, str, str]:
    """Claims that name the root themselves before those that cite who cites it."""
    cites = item.origin is not None and item.origin.name != item.claim.claimant
    return cites or item.evidence.circular or item.evidence.repeats, item.claim.claimant.casefold(), item.claim.id


def _name(items: Sequence[Told]) -> str:
    first = min(items, key=_spelling)
    if first.claim.claimant_type is ClaimantType.OUTLET:
        return first.voice
    return (
        f"{first.claim.claimant} (via {first.claim.via or first.voice})"
        if is_unnamed(first.claim)
        else (first.claim.claimant)
    )


def root_ids(told: Mapping[str, Told], claims: Iterable[str]) -> frozenset[str]:
    """The roots of some claims."""
    return frozenset(told[claim].evidence.root for claim in claims if claim in told)


__all__ = ["Told", "carrier", "root_ids", "roots_of", "weigh_all"]

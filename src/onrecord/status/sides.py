"""The two sides of an incident, and for which of them a claimant speaks."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from onrecord.knowledge.kinship import STATE_KINDS, Kinship, kinship
from onrecord.model import ActorKind, Claim, ClaimantType, TollGroup

STATE_VOICES = frozenset(
    {
        ClaimantType.MILITARY,
        ClaimantType.POLICE,
        ClaimantType.STATE_OFFICIAL,
        ClaimantType.STATE_MEDIA,
    }
)
"""Claimants that speak for a state where its forces are a side. An unnamed security source speaks for nobody."""

_FIGHTING = frozenset({ActorKind.ARMED_GROUP, ActorKind.COMMUNAL_MILITIA})


class Side(StrEnum):
    """For whom somebody speaks. `EITHER`: for one of the two, but the words do not tell for which."""

    ACTED = "acted"
    HIT = "hit"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides: actor ids and kinds of who acted and of who was hit.

    `home` is the incident's country (ISO 3166-1 alpha-2): "the army" without a name is that country's.
    """

    acted: frozenset[str] = frozenset()
    hit: frozenset[str] = frozenset()
    acted_kinds: frozenset[ActorKind] = frozenset()
    hit_kinds: frozenset[ActorKind] = frozenset()
    home: str | None = None

    @property
    def state_is_side(self) -> bool:
        """Whether forces of a state fight on either side."""
        return bool((self.acted_kinds | self.hit_kinds) & STATE_KINDS)


@dataclass(frozen=True, slots=True)
class Camp:
    """One side with what the tables know of it: its actors, and the states whose forces are among them."""

    actors: frozenset[str]
    kinds: frozenset[ActorKind]
    states: frozenset[str]

    @property
    def is_state(self) -> bool:
        """Whether forces of a state are on it."""
        return bool(self.states or self.kinds & STATE_KINDS)

    @property
    def fights_for_none(self) -> bool:
        """Whether an armed group is on it."""
        return bool(self.kinds & _FIGHTING)


@dataclass(frozen=True, slots=True)
class Camps:
    """Both sides, looked up once for all claims on an incident."""

    acted: Camp
    hit: Camp
    home: str | None
    kin: Kinship

    @property
    def is_post_of_army(self) -> bool:
        """Whether a group hit a place and nobody is named there: what an army says of a camp, it says of its own."""
        nobody = self.hit.kinds <= {ActorKind.SITE, ActorKind.UNKNOWN}
        return self.acted.fights_for_none and not self.acted.is_state and nobody

    def of(self, side: Side) -> Camp | None:
        """One camp."""
        return {Side.ACTED: self.acted, Side.HIT: self.hit}.get(side)

    def other(self, side: Side) -> Camp | None:
        """The camp against it."""
        return {Side.ACTED: self.hit, Side.HIT: self.acted}.get(side)


def camps_of(sides: Sides) -> Camps:
    """The sides with what the actor tables know of them."""
    kin = kinship()
    acted, hit = _states(sides.acted, kin), _states(sides.hit, kin)
    home = sides.home
    if home is not None:  # forces without a name are the country's own
        acted = acted or (frozenset({home}) if sides.acted_kinds & STATE_KINDS else acted)
        hit = hit or (frozenset({home}) if sides.hit_kinds & STATE_KINDS else hit)
    return Camps(
        Camp(sides.acted, sides.acted_kinds, acted),
        Camp(sides.hit, sides.hit_kinds, hit),
        home,
        kin,
    )


def _states(actors: Iterable[str], kin: Kinship) -> frozenset[str]:
    return frozenset(state for actor in actors if (state := kin.state_of(actor)) is not None)


def side_of(claim: Claim, camps: Camps) -> Side | None:
    """For which side the claimant speaks; None for a voice of neither."""
    named = _by_actor(claim.claimant_id, camps)
    if named is not None:
        return named
    kind = claim.claimant_type
    if kind is ClaimantType.OUTLET:
        return _of_outlet(claim.claimant, camps)
    if kind in STATE_VOICES or kind is ClaimantType.FOREIGN_OFFICIAL:
        return _of_state(claim, camps) or (Side.ACTED if _counts_its_enemies(claim) else None)
    if kind is ClaimantType.ARMED_GROUP:
        return _of_group(claim.claimant_id, camps)
    return None


def _counts_its_enemies(claim: Claim) -> bool:
    """An army that counts an armed group's dead speaks as the side that fought it, whoever else is told of."""
    group = claim.value.group if claim.value else None
    return claim.claimant_type is ClaimantType.MILITARY and group is TollGroup.ARMED_GROUP


def _by_actor(actor: str | None, camps: Camps) -> Side | None:
    """By the actor itself, its parents and its parts."""
    if actor is None:
        return None
    acted = any(camps.kin.are_kin(actor, each) for each in camps.acted.actors)
    hit = any(camps.kin.are_kin(actor, each) for each in camps.hit.actors)
    return _one_of(acted=acted, hit=hit)


def _one_of(*, acted: bool, hit: bool) -> Side | None:
    if acted and hit:
        return Side.EITHER
    return Side.ACTED if acted else Side.HIT if hit else None


def _of_outlet(outlet: str, camps: Camps) -> Side | None:
    """An outlet that a state or a group owns speaks for it."""
    medium = camps.kin.medium(outlet)
    if medium is None or medium.kind not in ("state_media", "armed_group_media"):
        return None
    if medium.kind == "armed_group_media":
        return _of_group(None, camps)
    return _of_country(medium.country, camps)


def _of_state(claim: Claim, camps: Camps) -> Side | None:
    """A state's army, police, officials and media, by the country that their name or the tables give."""
    country = _country_of(claim, camps.kin)
    if claim.claimant_type is ClaimantType.MILITARY and country in (None, camps.home) and camps.is_post_of_army:
        return Side.HIT
    if country is not None:
        return _of_country(country, camps)
    if claim.claimant_type is ClaimantType.FOREIGN_OFFICIAL:
        return None
    if camps.acted.is_state and camps.hit.is_state:
        return _of_country(camps.home, camps) or Side.EITHER
    return _one_of(acted=camps.acted.is_state, hit=camps.hit.is_state)


def _country_of(claim: Claim, kin: Kinship) -> str | None:
    known = kin.state_of(claim.claimant_id) if claim.claimant_id is not None else None
    medium = kin.medium_in(claim.claimant)
    owned = medium.country if medium is not None and medium.kind == "state_media" else None
    return known or owned or kin.state_named(claim.claimant)


def _of_country(country: str | None, camps: Camps) -> Side | None:
    return _one_of(acted=country in camps.acted.states, hit=country in camps.hit.states)


def _of_group(actor: str | None, camps: Camps) -> Side | None:
    """A group that the tables do not connect with a side: one of the fighting where nobody there is known by name."""
    known = any(camp.fights_for_none and camp.actors for camp in (camps.acted, camps.hit))
    if actor is not None and known:
        return None
    if camps.hit.fights_for_none and not camps.acted.fights_for_none:
        return Side.HIT
    return Side.ACTED

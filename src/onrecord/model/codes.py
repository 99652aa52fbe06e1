"""The closed lists of onrecord: every coded word that a sheet, a ledger or an export may hold.

The words are those of the published JSON (docs/contract.md). Event and sub-event types carry ACLED's own names, spelled
as in its codebook, in the codebook's order of precedence.
"""

from enum import StrEnum


class ActorKind(StrEnum):
    """What an actor is. Neutral words: no actor is a "terrorist" by type."""

    STATE_FORCES = "state_forces"
    POLICE = "police"
    ARMED_GROUP = "armed_group"
    PRO_GOV_MILITIA = "pro_gov_militia"
    COMMUNAL_MILITIA = "communal_militia"
    MERCENARIES = "mercenaries"
    FOREIGN_FORCES = "foreign_forces"
    PEACEKEEPERS = "peacekeepers"
    GOVERNMENT = "government"
    CIVILIANS = "civilians"
    INDIVIDUAL = "individual"
    SITE = "site"
    UNKNOWN = "unknown"


class ClaimantType(StrEnum):
    """Who speaks. `outlet` is the report's own voice; `unattributed` is a source the words do not describe."""

    OUTLET = "outlet"
    ARMED_GROUP = "armed_group"
    MILITARY = "military"
    POLICE = "police"
    STATE_OFFICIAL = "state_official"
    LOCAL_OFFICIAL = "local_official"
    FOREIGN_OFFICIAL = "foreign_official"
    SECURITY_SOURCE = "security_source"
    LOCAL_SOURCE = "local_source"
    ANONYMOUS_SOURCE = "anonymous_source"
    WITNESS = "witness"
    MEDICAL = "medical"
    NGO_MONITOR = "ngo_monitor"
    UN = "un"
    MEDIA = "media"
    STATE_MEDIA = "state_media"
    SOCIAL_MEDIA = "social_media"
    VIDEO = "video"
    INVESTIGATOR = "investigator"
    ACTIVISTS = "activists"
    ANALYST = "analyst"
    INDIVIDUAL = "individual"
    POLITICAL_OPPOSITION = "political_opposition"
    UNATTRIBUTED = "unattributed"


class About(StrEnum):
    """Which question about an incident a claim answers."""

    RESPONSIBILITY = "responsibility"
    FATALITIES = "fatalities"
    INJURED = "injured"
    CASUALTIES = "casualties"
    OCCURRENCE = "occurrence"
    OUTCOME = "outcome"
    ATTRIBUTION = "attribution"
    PERPETRATOR_IDENTITY = "perpetrator_identity"
    TARGET = "target"
    METHOD = "method"
    LOCATION = "location"
    DAMAGE = "damage"
    MOTIVE = "motive"


class EngineKind(StrEnum):
    """What reads a report: rules alone, the tagger with rules for values, or rules that the tagger guides."""

    RULES = "rules"
    TAGGER = "tagger"
    BOTH = "both"


class Stance(StrEnum):
    """What the claimant does with the content."""

    ASSERTS = "asserts"
    DENIES = "denies"
    UNCONFIRMED = "unconfirmed"
    RETRACTS = "retracts"


class StanceDetail(StrEnum):
    """The kind of an `unconfirmed` stance."""

    NOT_CONFIRMED = "not_confirmed"
    NOT_VERIFIED = "not_verified"
    NO_COMMENT = "no_comment"
    NO_CLAIM = "no_claim"
    NO_FIGURE = "no_figure"
    UNCLEAR = "unclear"


class Harm(StrEnum):
    """What befell the people a toll counts."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    ABDUCTED = "abducted"
    DISPLACED = "displaced"


class TollGroup(StrEnum):
    """Whom a toll counts."""

    CIVILIANS = "civilians"
    STATE_FORCES = "state_forces"
    POLICE = "police"
    ARMED_GROUP = "armed_group"
    MERCENARIES = "mercenaries"
    PEACEKEEPERS = "peacekeepers"
    ATTACKERS = "attackers"
    UNKNOWN = "unknown"


class TollEvent(StrEnum):
    """What a number did when it became known, against what stood before it (docs/rulebook.md)."""

    FIRST = "first"  # no number stood before it
    RAISED = "raised"  # higher than its root's last number, or than what others gave before
    LOWERED = "lowered"  # lower than its root's last number
    CORRECTED = "corrected"  # its root gives it in place of one that it calls wrong or takes back
    NARROWED = "narrowed"  # more exact than its root's last number, and within it
    REPEATED = "repeated"  # its root gives it again, perhaps in vaguer words
    MAINTAINED = "maintained"  # its root gives it again although somebody has given a higher one: a dispute
    AGREED = "agreed"  # another root's number that can be true together with one that stands
    CONTESTED = "contested"  # cannot be true together with another root's number that stands
    UNORDERED = "unordered"  # its root gives another number, too, and which is the later cannot be told
    PART = "part"  # counts some of the people whom its root counts in the same report
    RETRACTED = "retracted"  # its root withdraws a number
    DENIED = "denied"  # somebody denies a number
    DOUBTED = "doubted"  # put forward as unconfirmed or unverified


class TollStanding(StrEnum):
    """What has become of a number."""

    STANDS = "stands"
    SUPERSEDED = "superseded"  # by a later number of its own root
    OUTDATED = "outdated"  # by a later, higher number of another root, which its own root has not answered
    WITHDRAWN = "withdrawn"  # by its own root
    PART = "part"  # of a number that its root gives in the same report


class Scope(StrEnum):
    """How far a claim reaches: the whole incident, a part of its people, or several incidents together."""

    INCIDENT = "incident"
    SUBSET = "subset"
    AGGREGATE = "aggregate"


class WeaponKind(StrEnum):
    """The means of an attack."""

    SUICIDE_VEST = "suicide_vest"
    SUICIDE_VEHICLE_BOMB = "suicide_vehicle_bomb"
    VEHICLE_BOMB = "vehicle_bomb"
    IED = "ied"
    MINE = "mine"
    GRENADE = "grenade"
    AIR_STRIKE = "air_strike"
    DRONE = "drone"
    MISSILE = "missile"
    ROCKET = "rocket"
    ARTILLERY = "artillery"
    MORTAR = "mortar"
    TANK = "tank"
    SMALL_ARMS = "small_arms"
    MACHINE_GUN = "machine_gun"
    BLADE = "blade"
    FIRE = "fire"
    CHEMICAL = "chemical"
    VEHICLE = "vehicle"
    OTHER = "other"
    UNKNOWN = "unknown"


class OutcomeKind(StrEnum):
    """How an incident ended for a place, a force or a thing."""

    OVERRAN = "overran"
    SEIZED = "seized"
    RETOOK = "retook"
    REPELLED = "repelled"
    WITHDREW = "withdrew"
    FLED = "fled"
    SURRENDERED = "surrendered"
    CAPTURED = "captured"
    DESTROYED = "destroyed"
    DAMAGED = "damaged"
    LOOTED = "looted"
    SHOT_DOWN = "shot_down"
    ONGOING = "ongoing"
    OTHER = "other"


class LinkKind(StrEnum):
    """The channel a removed promotional link leads to."""

    WHATSAPP = "whatsapp"
    TELEGRAM = "telegram"
    TWITTER = "twitter"
    FACEBOOK = "facebook"
    YOUTUBE = "youtube"
    INSTAGRAM = "instagram"
    RSS = "rss"
    MAIL = "mail"
    OTHER = "other"


class ReportKind(StrEnum):
    """What a report is: a news report, a row of a data set (ACLED, UCDP GED), or a coder's field note."""

    NEWS = "news"
    ACLED = "acled"
    GED = "ged"
    NOTE = "note"


class PlacePrecision(StrEnum):
    """How exactly a place is known; crosswalk to ACLED, UCDP and GTD in docs/codes.md."""

    EXACT = "exact"
    SETTLEMENT = "settlement"
    NEAR = "near"
    ADM2 = "adm2"
    ADM1 = "adm1"
    REGION = "region"
    COUNTRY = "country"
    SEA_AIR = "sea_air"


class DatePrecision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    RANGE = "range"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    APPROX = "approx"


class EventType(StrEnum):
    """ACLED's event types, in the codebook's order of precedence (higher wins when concurrent)."""

    BATTLES = "Battles"
    PROTESTS = "Protests"
    RIOTS = "Riots"
    EXPLOSIONS = "Explosions/Remote violence"
    VIOLENCE_AGAINST_CIVILIANS = "Violence against civilians"
    STRATEGIC_DEVELOPMENTS = "Strategic developments"


class SubEventType(StrEnum):
    """ACLED's 25 sub-event types, in the codebook's order of precedence."""

    GOVERNMENT_REGAINS_TERRITORY = "Government regains territory"
    NON_STATE_OVERTAKES_TERRITORY = "Non-state actor overtakes territory"
    ARMED_CLASH = "Armed clash"
    EXCESSIVE_FORCE = "Excessive force against protesters"
    PROTEST_WITH_INTERVENTION = "Protest with intervention"
    PEACEFUL_PROTEST = "Peaceful protest"
    VIOLENT_DEMONSTRATION = "Violent demonstration"
    MOB_VIOLENCE = "Mob violence"
    CHEMICAL_WEAPON = "Chemical weapon"
    AIR_DRONE_STRIKE = "Air/drone strike"
    SUICIDE_BOMB = "Suicide bomb"
    SHELLING = "Shelling/artillery/missile attack"
    REMOTE_EXPLOSIVE = "Remote explosive/landmine/IED"
    GRENADE = "Grenade"
    SEXUAL_VIOLENCE = "Sexual violence"
    ATTACK = "Attack"
    ABDUCTION = "Abduction/forced disappearance"
    AGREEMENT = "Agreement"
    ARRESTS = "Arrests"
    CHANGE_TO_GROUP = "Change to group/activity"
    DISRUPTED_WEAPONS_USE = "Disrupted weapons use"
    HEADQUARTERS_ESTABLISHED = "Headquarters or base established"
    LOOTING = "Looting/property destruction"
    NON_VIOLENT_TRANSFER = "Non-violent transfer of territory"
    OTHER = "Other"

    @property
    def event_type(self) -> EventType:
        """The event type that this sub-event belongs to."""
        return _EVENT_OF[self]


_BY_EVENT: dict[EventType, tuple[SubEventType, ...]] = {
    EventType.BATTLES: (
        SubEventType.GOVERNMENT_REGAINS_TERRITORY,
        SubEventType.NON_STATE_OVERTAKES_TERRITORY,
        SubEventType.ARMED_CLASH,
    ),
    EventType.PROTESTS: (
        SubEventType.EXCESSIVE_FORCE,
        SubEventType.PROTEST_WITH_INTERVENTION,
        SubEventType.PEACEFUL_PROTEST,
    ),
    EventType.RIOTS: (SubEventType.VIOLENT_DEMONSTRATION, SubEventType.MOB_VIOLENCE),
    EventType.EXPLOSIONS: (
        SubEventType.CHEMICAL_WEAPON,
        SubEventType.AIR_DRONE_STRIKE,
        SubEventType.SUICIDE_BOMB,
        SubEventType.SHELLING,
        SubEventType.REMOTE_EXPLOSIVE,
        SubEventType.GRENADE,
    ),
    EventType.VIOLENCE_AGAINST_CIVILIANS: (
        SubEventType.SEXUAL_VIOLENCE,
        SubEventType.ATTACK,
        SubEventType.ABDUCTION,
    ),
    EventType.STRATEGIC_DEVELOPMENTS: (
        SubEventType.AGREEMENT,
        SubEventType.ARRESTS,
        SubEventType.CHANGE_TO_GROUP,
        SubEventType.DISRUPTED_WEAPONS_USE,
        SubEventType.HEADQUARTERS_ESTABLISHED,
        SubEventType.LOOTING,
        SubEventType.NON_VIOLENT_TRANSFER,
        SubEventType.OTHER,
    ),
}
_EVENT_OF = {sub: event for event, subs in _BY_EVENT.items() for sub in subs}


class Status(StrEnum):
    """The standing of one field, computed from its claims; highest precedence first."""

    RETRACTED = "retracted"
    DISPUTED = "disputed"
    CONFIRMED = "confirmed"
    CORROBORATED = "corroborated"
    REPORTED = "reported"
    UNCONFIRMED = "unconfirmed"
    CLAIMED = "claimed"


class Reliability(StrEnum):
    """A source's letter on the Admiralty scale, the user's own: A completely reliable to E unreliable, F not known."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class RemovalReason(StrEnum):
    """Why a block of a page is not story text."""

    SEPARATOR = "separator"
    CHANNEL_PROMOTION = "channel_promotion"
    FOLLOW_PROMPT = "follow_prompt"
    SHARE_PROMPT = "share_prompt"
    RELATED_LINK = "related_link"
    PHOTO_CAPTION = "photo_caption"
    COMMENT_FORM = "comment_form"
    SOURCE_LINE = "source_line"
    SECTION_LABEL = "section_label"
    DATELINE = "dateline"
    BYLINE = "byline"
    COOKIE_NOTICE = "cookie_notice"
    NEWSLETTER = "newsletter"
    ADVERTISEMENT = "advertisement"
    NAVIGATION = "navigation"
    REPEATED = "repeated"
    END_MARK = "end_mark"
    COPYRIGHT = "copyright"

"""The numbers of killed as other collections would write them: ACLED's single number, UCDP GED's seven.

Both write 0 where nobody gives a number: `given` keeps that apart. docs/rulebook.md sets their rules beside ours.
"""

from dataclasses import dataclass

from onrecord.knowledge.kinship import STATE_KINDS
from onrecord.model import ActorKind, Count, Harm, Status, TollGroup, TollHistory
from onrecord.model.record import Record, RecordParty
from onrecord.status.spread import EITHER


@dataclass(frozen=True, slots=True)
class GedDeaths:
    """UCDP GED's fatality columns. `best` is always the sum of the four deaths; `low` <= `best` <= `high`.

    `given` is False where no number stands: the zeros then mean that none was given, not that nobody died.
    """

    deaths_a: int
    deaths_b: int
    deaths_civilians: int
    deaths_unknown: int
    best: int
    low: int
    high: int
    given: bool


def acled_fatalities(record: Record) -> int:
    """ACLED's number: the most conservative that stands, its floor where it is open; 0 where none is given.

    "Dozens" is 12 and "hundreds" 100, as ACLED counts them. A toll that its only root withdrew is 0.
    """
    killed = record.fatalities
    if killed is None or record.fields.fatalities.status is Status.RETRACTED:
        return 0
    return next((number for number in (killed.low, killed.best, killed.high) if number is not None), 0)


def ged_deaths(record: Record) -> GedDeaths:
    """UCDP GED's numbers. Side A is the state where one is a party, else who acted.

    A group's number is its best. What the best total has beyond the groups is unknown, and so are people whom one side
    calls fighters and others civilians. Where the groups come to more than the best total, their sum is best. A top
    that is open is written as best, as GED has no open ends.
    """
    total = record.fatalities
    if total is None or record.fields.fatalities.status is Status.RETRACTED:
        return GedDeaths(0, 0, 0, 0, 0, 0, 0, given=False)
    sides = _by_side(record)
    best = max(_best(total), sum(sides.values()))
    return GedDeaths(
        deaths_a=sides["a"],
        deaths_b=sides["b"],
        deaths_civilians=sides["civilians"],
        deaths_unknown=best - sides["a"] - sides["b"] - sides["civilians"],
        best=best,
        low=min(best, total.low if total.low is not None else best),
        high=max(best, total.high or 0),
        given=True,
    )


def _best(total: Count) -> int:
    return next((number for number in (total.best, total.low, total.high) if number is not None), 0)


def _by_side(record: Record) -> dict[str, int]:
    """The best number of each group, given to side A, side B or the civilians; nobody's are left to "unknown"."""
    found = {"a": 0, "b": 0, "civilians": 0}
    side_of = _sides(record)
    either = any(total.harm is Harm.KILLED and total.rule == EITHER for total in record.totals)
    open_to_doubt = {TollGroup.CIVILIANS, TollGroup.ARMED_GROUP} if either else set()
    for toll in record.tolls:
        side = side_of.get(toll.group)
        if toll.harm is Harm.KILLED and side is not None and toll.group not in open_to_doubt:
            found[side] = _joined(found[side], toll)
    return found


def _joined(so_far: int, toll: TollHistory) -> int:
    """Attackers and their group are mostly the same people, told twice: the higher number; other groups add up."""
    number = toll.best or 0
    return max(so_far, number) if toll.group in (TollGroup.ATTACKERS, TollGroup.ARMED_GROUP) else so_far + number


def _sides(record: Record) -> dict[TollGroup, str]:
    """Which of GED's sides each group belongs to; groups that it leaves out are "unknown"."""
    found = {TollGroup.CIVILIANS: "civilians"}
    acted, hit = _kinds(record.perpetrator), _kinds(record.target)
    state = {TollGroup.STATE_FORCES: "a", TollGroup.POLICE: "a"}
    if (acted | hit) & _STATE:
        beside = {TollGroup.MERCENARIES: "a", TollGroup.PEACEKEEPERS: "a"}
        return found | state | beside | {TollGroup.ARMED_GROUP: "b", TollGroup.ATTACKERS: "b"}
    if hit & _FIGHTERS and acted & _FIGHTERS:
        return found | state | {TollGroup.ATTACKERS: "a"}  # two groups: nobody says whose fighters died
    return found | state | {TollGroup.ARMED_GROUP: "a", TollGroup.ATTACKERS: "a"}


_STATE = STATE_KINDS | {ActorKind.FOREIGN_FORCES}
_FIGHTERS = frozenset(
    {ActorKind.ARMED_GROUP, ActorKind.COMMUNAL_MILITIA, ActorKind.PRO_GOV_MILITIA, ActorKind.MERCENARIES}
)


def _kinds(sides: tuple[RecordParty, ...]) -> frozenset[ActorKind]:
    return frozenset(side.kind for side in sides)

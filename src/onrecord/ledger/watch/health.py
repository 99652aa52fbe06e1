"""How watching goes. Silence is told, never taken for calm.

A source that lists nothing new, one that does not answer, one that nobody asks, and a watch that nobody runs are four
different things, and none of them is "no incidents".
"""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, func, select, update

from onrecord.ledger.watch import tables as w
from onrecord.ledger.watch.jobs import JobState
from onrecord.ledger.watch.sources import SourceState, active_states
from onrecord.ledger.watch.times import later, seconds_between

ALIVE_SECONDS = 120.0
"""A worker that has not been seen for so long counts as gone."""
_PATIENCE_SECONDS = 300.0


class Standing(StrEnum):
    """How a source is doing.

    `ok`: it answers and has something new now and then. `new`: it has not answered yet, and need not have. `silent`: it
    answers, and has listed nothing new for longer than it may. `failing`: its last answer was none. `unasked`: it
    should have been asked by now and was not, so nobody knows.
    """

    OK = "ok"
    NEW = "new"
    SILENT = "silent"
    FAILING = "failing"
    UNASKED = "unasked"

    @property
    def is_trouble(self) -> bool:
        """Whether somebody should look at it."""
        return self in (Standing.SILENT, Standing.FAILING, Standing.UNASKED)


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """The standing of one source, and why in words.

    Times are ISO in UTC, None where it has not happened. `spoke` is when it last listed something new, `answered` when
    it last answered, `asked` when it was last asked. `listed` is how many publications it has listed in all.
    """

    name: str
    place: str
    standing: Standing
    words: str
    spoke: str | None
    answered: str | None
    asked: str | None
    listed: int
    failures: int
    told: str | None


@dataclass(frozen=True, slots=True)
class Health:
    """All of it at one time.

    `workers` are alive. `waiting` publications have their time now or later; `due` are those whose time has come, the
    oldest at `oldest_due`. `dead` were given up.
    """

    time: str
    sources: tuple[SourceHealth, ...]
    workers: int
    waiting: int
    due: int
    done: int
    dead: int
    oldest_due: str | None

    @property
    def is_watched(self) -> bool:
        """Whether anybody works."""
        return self.workers > 0

    @property
    def trouble(self) -> tuple[SourceHealth, ...]:
        """The sources that somebody should look at."""
        return tuple(each for each in self.sources if each.standing.is_trouble)


def health_of(connection: Connection, now: str) -> Health:
    """How watching goes now."""
    sources = tuple(_source(state, now) for state in active_states(connection))
    states = select(w.jobs.c.state, func.count()).group_by(w.jobs.c.state)
    numbers = {row[0]: row[1] for row in connection.execute(states)}
    due = select(func.count(), func.min(w.jobs.c.due)).where(
        w.jobs.c.state == JobState.WAITING, w.jobs.c.rank > 0, w.jobs.c.due <= now
    )
    number, oldest = connection.execute(due).one()
    alive = select(func.count()).where(w.workers.c.seen >= later(now, -ALIVE_SECONDS))
    return Health(
        time=now,
        sources=sources,
        workers=connection.execute(alive).scalar_one(),
        waiting=numbers.get(JobState.WAITING, 0) - len(sources),
        due=number,
        done=numbers.get(JobState.DONE, 0),
        dead=numbers.get(JobState.DEAD, 0),
        oldest_due=oldest,
    )


def _source(state: SourceState, now: str) -> SourceHealth:
    standing, words = _standing(state, now)
    return SourceHealth(
        name=state.name,
        place=state.place,
        standing=standing,
        words=words + (f"; {state.note}" if state.note else ""),
        spoke=state.spoke,
        answered=state.answered,
        asked=state.asked,
        listed=state.listed,
        failures=state.failures,
        told=state.told,
    )


def _standing(state: SourceState, now: str) -> tuple[Standing, str]:
    """The gravest that is so: nobody asks; it does not answer; it says nothing; it is new; all is well."""
    unasked = seconds_between(state.asked or state.added, now)
    if unasked > _longest_gap(state):
        return Standing.UNASKED, f"not asked for {_length(unasked)}: is `onrecord watch` running?"
    if state.failures:
        times = "once" if state.failures == 1 else f"{state.failures} times in a row"
        return Standing.FAILING, f"failed {times}: {state.reason}"
    quiet = seconds_between(state.spoke or state.added, now)
    if quiet > state.silent_after:
        return Standing.SILENT, f"answers, and has listed nothing new for {_length(quiet)}"
    if state.answered is None:
        return Standing.NEW, "not asked yet"
    return Standing.OK, "answers" if state.spoke is None else f"last listed something new {_length(quiet)} ago"


def _longest_gap(state: SourceState) -> float:
    """Seconds after which a source should have been asked again: three times its interval, or its longest back-off."""
    backed_off = state.interval * 2.0 ** min(state.failures, 10)
    return max(3 * state.interval, min(backed_off, MOST_BACK_OFF) * 1.5, state.interval + _PATIENCE_SECONDS)


MOST_BACK_OFF = 6 * 3600.0
"""The longest time between two tries of a source that fails, in seconds (unless its interval is longer)."""


def _length(seconds: float) -> str:
    for unit, size in (("day", 86_400), ("hour", 3600), ("minute", 60)):
        if seconds >= size:
            number = int(seconds // size)
            return f"{number} {unit}{'' if number == 1 else 's'}"
    return "less than a minute"


def keep_told(connection: Connection, source: str, standing: str) -> bool:
    """Keep the standing that people were told of; whether it was another one before."""
    other = update(w.sources).where(
        w.sources.c.name == source, w.sources.c.told.is_(None) | (w.sources.c.told != standing)
    )
    return connection.execute(other.values(told=standing)).rowcount == 1

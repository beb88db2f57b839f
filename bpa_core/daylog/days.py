"""The log by day: each thing on the day that it began, by the clock on the wall."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bpa_core.daylog.model import Log, LogTask, Timed

NOON = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Done:
    """A task done once: its start in minutes since midnight, and its length in minutes."""

    task: LogTask
    start: int
    minutes: int
    helpers: int


@dataclass(frozen=True, slots=True)
class Night:
    """The night that follows a day: how many wakings, and minutes awake."""

    wakings: int
    minutes: int


@dataclass(frozen=True, slots=True)
class LoggedDay:
    """A day with anything in the log."""

    day: date
    done: tuple[Done, ...]
    night: Night

    @property
    def minutes(self) -> int:
        """All that was logged that day."""
        return sum(done.minutes for done in self.done)


def logged_days(log: Log) -> tuple[LoggedDay, ...]:
    """Every day that something was logged on, the first first. What has no believable end is left out: `unfinished`."""
    tasks = {task.id: task for task in log.tasks}
    done: dict[date, list[Done]] = defaultdict(list)
    for entry in sorted(log.entries, key=lambda one: one.start):
        if entry.is_whole:
            task_done = Done(tasks[entry.task], _minute(entry), entry.minutes, entry.helpers)
            done[entry.wall.date()].append(task_done)
    nights = _nights(log)
    return tuple(
        LoggedDay(day, tuple(done.get(day, ())), nights.get(day, Night(0, 0))) for day in sorted({*done, *nights})
    )


def unfinished(log: Log) -> tuple[Timed, ...]:
    """What was never stopped, or only a day later: how long it took is for the family to say."""
    return tuple(one for one in (*log.entries, *log.wakings) if not one.is_whole)


def _minute(entry: Timed) -> int:
    return entry.wall.hour * 60 + entry.wall.minute


def _nights(log: Log) -> Mapping[date, Night]:
    """A waking before noon is the night's that began the day before."""
    by_night: dict[date, list[int]] = defaultdict(list)
    for waking in log.wakings:
        if waking.is_whole:
            by_night[(waking.wall - NOON).date()].append(waking.minutes)
    return {day: Night(len(lengths), sum(lengths)) for day, lengths in by_night.items()}

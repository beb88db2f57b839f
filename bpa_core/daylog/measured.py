"""Days of one kind -> the tasks as they were: on how many days, when, how long, and how much that varied."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from bpa_core.daylog.days import Done, LoggedDay
from bpa_core.daylog.model import LogTask
from bpa_core.plan.limits import MAX_DAYS, MINUTES_A_DAY
from bpa_core.plan.values import Share, TimeOfDay

APART = 60
"""Minutes between two starts of a task, on whatever days, that make them two tasks of the day: breakfast and supper."""
WIDEST = 180
"""A task of the day starts within so many minutes from one day to another."""


@dataclass(frozen=True, slots=True)
class MeasuredTask:
    """A task of the day: on `share` of the days; the median of its start and length; the shortest and the longest.

    Where it was done more than once about the same time, a day's length is their sum.
    """

    task: LogTask
    share: Share
    start: TimeOfDay
    minutes: int
    shortest: int
    longest: int
    helpers: int


@dataclass(frozen=True, slots=True)
class MeasuredDays:
    """What the days of one kind showed."""

    days: int
    first: date
    last: date
    tasks: tuple[MeasuredTask, ...]
    wakings: tuple[int, ...]

    @property
    def usual_wakings(self) -> int:
        """The median number of wakings a night, half a waking up."""
        return middle(self.wakings)

    def days_with(self, task: MeasuredTask) -> int:
        """On how many of the days a task was done."""
        return task.share.n if task.share.m > 1 else self.days


def measured(days: Sequence[LoggedDay]) -> MeasuredDays:
    """The days counted together, tasks in the order of the day. At least one day, and no more than a year has."""
    if not 1 <= len(days) <= MAX_DAYS:
        raise ValueError(len(days))
    tasks = sorted(
        (_task(cluster, len(days)) for cluster in _clusters(days)), key=lambda one: (one.start, one.task.title)
    )
    dates = [day.day for day in days]
    return MeasuredDays(len(days), min(dates), max(dates), tuple(tasks), tuple(day.night.wakings for day in days))


Dated = tuple[date, Done]


def _clusters(days: Sequence[LoggedDay]) -> Iterator[list[Dated]]:
    """A task's times, parted where the day has a pause in them."""
    every = [(day.day, done) for day in days for done in day.done]
    for task in dict.fromkeys(done.task for _, done in every):
        own = sorted((one for one in every if one[1].task == task), key=lambda one: one[1].start)
        cluster = own[:1]
        for one in own[1:]:
            if one[1].start - cluster[-1][1].start >= APART or one[1].start - cluster[0][1].start >= WIDEST:
                yield cluster
                cluster = []
            cluster.append(one)
        yield cluster


def _task(cluster: list[Dated], days: int) -> MeasuredTask:
    lengths: dict[date, int] = {}
    starts: dict[date, int] = {}
    for day, done in cluster:
        lengths[day] = min(MINUTES_A_DAY, lengths.get(day, 0) + done.minutes)
        starts[day] = min(done.start, starts.get(day, done.start))
    by_two = sum(done.minutes for _, done in cluster if done.helpers == 2)
    return MeasuredTask(
        task=cluster[0][1].task,
        share=Share() if len(lengths) == days else Share(len(lengths), days),
        start=TimeOfDay(middle(starts.values()) % MINUTES_A_DAY),
        minutes=middle(lengths.values()),
        shortest=min(lengths.values()),
        longest=max(lengths.values()),
        helpers=2 if by_two * 2 > sum(done.minutes for _, done in cluster) else 1,
    )


def middle(values: Iterable[int]) -> int:
    """The median as a whole number, a half up."""
    return int(median(values) * 2 + 1) // 2

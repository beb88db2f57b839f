"""A day shared out -> the units of each task and helper, a peer's minutes taken off; or of each kind of task."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bpa_core.hours.allocation import TaskTally
from bpa_core.hours.day_timeline import Clock, covers
from bpa_core.plan.tasks import Activity, DayType


@dataclass(slots=True)
class DrawnMinutes:
    """One helper's units on an average such day, by PartOfDay, in 1/`Clock.scale` minute.

    `peer`: what a peer's minutes took off them. `task` stands for all of its kind where kinds are asked for.
    """

    task: Activity
    helper: int
    parts: list[int]
    peer: int


def drawn_by_task(day: DayType, clock: Clock) -> Iterator[DrawnMinutes]:
    """What each task of one's own was given, in plan order."""
    for task, tally in zip(day.activities, clock.tallies, strict=True):
        if covers(task):
            continue
        yield _first_helper(task, tally, clock)
        if task.helpers == 2:
            yield DrawnMinutes(task, 2, tally.helpers[1].parts, 0)


def _first_helper(task: Activity, tally: TaskTally, clock: Clock) -> DrawnMinutes:
    if not task.peer_minutes:
        return DrawnMinutes(task, 1, tally.helpers[0].parts, 0)
    peer = task.peer_minutes * task.share.n * (clock.scale // task.share.m)
    # A peer's minutes are of each time that the task comes.
    shortened = [without_peer(each.helpers[0].parts, peer) for each in tally.times or (tally,)]
    return DrawnMinutes(
        task,
        1,
        [sum(parts) for parts in zip(*(kept for kept, _ in shortened), strict=True)],
        sum(off for _, off in shortened),
    )


def drawn_by_kind(day: DayType, clock: Clock) -> list[DrawnMinutes]:
    """The same, added up for tasks alike in all that `Rules` asks of a task."""
    kinds: dict[tuple[object, ...], DrawnMinutes] = {}
    for one in drawn_by_task(day, clock):
        kind = (one.task.service, one.task.category, one.task.helpers, one.helper)
        if kind not in kinds:
            kinds[kind] = DrawnMinutes(one.task, one.helper, [0] * len(one.parts), 0)
        sums = kinds[kind]
        sums.peer += one.peer
        for part, units in enumerate(one.parts):
            if units:
                sums.parts[part] += units
    return list(kinds.values())


def without_peer(parts: Sequence[int], peer: int) -> tuple[list[int], int]:
    """A peer's minutes come off in this order: by day, what counts at the night's edge, the rest; never below 0.

    Gives what is kept, and how much came off."""
    left, kept = peer, []
    for units in parts:
        off = min(left, units)
        left -= off
        kept.append(units - off)
    return kept, peer - left

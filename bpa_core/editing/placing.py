"""Room in a day: where a new task goes, and how one that comes several times is spread. Minutes past midnight.

A place is free where nothing is drawn. Where somebody only looks after (tilsyn, nattevakt, for hours) other tasks may
lie: it is the same help, and no minute counts twice; that is room too where a task usually is, and where nothing is
free. A task of the night stays in the night, every other in the waking day.
"""

from collections.abc import Callable, Sequence

from bpa_core.editing.free_time import FreeTime, is_stretch, minutes_of
from bpa_core.editing.tasks import add_activity, change_activity, copied_from, copy_activity, day_of, find
from bpa_core.editing.updates import free_id
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity
from bpa_core.plan.values import TimeOfDay


def add_placed(plan: Plan, day_index: int, make: Callable[[str], Activity]) -> Plan:
    """One task more, made as `add_activity` does, where there is room for it.

    That is the first place at or after its own, going round to those before; its own where the day has none.
    """
    return add_activity(plan, day_index, lambda new_id: _placed(plan, day_index, make(new_id)))


def add_several(
    plan: Plan, day_index: int, make: Callable[[str], Activity], times: int = 1, minutes: int | None = None
) -> Plan:
    """`add_placed`, for a task so many times a day and so many minutes each time (None: as it is made), spread over the
    room there is."""

    def of_that_length(new_id: str) -> Activity:
        task = make(new_id)
        return task if minutes is None else task.model_copy(update={"minutes": minutes})

    new = free_id(plan)
    plan = add_placed(plan, day_index, of_that_length)
    return spaced_evenly(with_times(plan, new, times), new) if times > 1 else plan


def _placed(plan: Plan, day_index: int, task: Activity) -> Activity:
    if is_stretch(task):
        return task
    start = FreeTime.of(plan, day_index, task).first(task.start, task.minutes)
    return task.model_copy(update={"start": TimeOfDay(start)})


def copy_to(plan: Plan, task_id: str, day_index: int) -> Plan:
    """The same task with an id of its own: on another day type at the same times, on its own where there is room."""
    if day_of(plan, task_id) != day_index:
        return copy_activity(plan, task_id, day_index)
    task, new = find(plan, task_id), free_id(plan)
    plan = add_placed(plan, day_index, copied_from(task))
    return spaced_evenly(plan, new) if task.also_at else plan


def with_times(plan: Plan, task_id: str, many: int, without: int | None = None) -> Plan:
    """The plan with a task so many times a day (1 or more). Those there are stay, and each one more goes where it is
    furthest from them; of those too many the last told go first, or the one in place `without`."""
    task = find(plan, task_id)
    starts: list[int] = list(task.starts)
    if without is not None and many < len(starts) and without < len(starts):
        del starts[without]
    del starts[many:]
    room = FreeTime.of(plan, day_of(plan, task_id), task)
    while len(starts) < many:
        starts.append(room.furthest(starts, task.minutes))
    return _at(plan, task_id, starts)


def spaced_evenly(plan: Plan, task_id: str) -> Plan:
    """The plan with the times of a task evenly over the room there is, in the order of the day."""
    task = find(plan, task_id)
    return _at(plan, task_id, FreeTime.of(plan, day_of(plan, task_id), task).evenly(len(task.starts), task.minutes))


def overlapping_tasks(plan: Plan, task_id: str) -> tuple[Activity, ...]:
    """The other tasks of the day that are drawn at some of the same minutes, in plan order."""
    own = find(plan, task_id)
    minutes = set(minutes_of(own))
    others = (one for one in plan.day_types[day_of(plan, task_id)].activities if one.id != task_id)
    return tuple(one for one in others if not minutes.isdisjoint(minutes_of(one)))


def _at(plan: Plan, task_id: str, starts: Sequence[int]) -> Plan:
    first, *others = map(TimeOfDay, starts)
    return change_activity(plan, task_id, start=first, also_at=tuple(others))

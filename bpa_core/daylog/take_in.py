"""Measured days into the plan: a day type's tasks of the same title get the measured times, the others are added."""

from functools import partial
from typing import Any

from bpa_core.daylog.measured import MeasuredDays, MeasuredTask
from bpa_core.editing.day_types import add_day_type
from bpa_core.editing.tasks import add_activity, change_activity, split_times
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, Measured
from bpa_core.plan.vocabulary import Evidence


def with_measured_days(plan: Plan, day_name: str, measured: MeasuredDays) -> Plan:
    """The plan with what was measured in the day type of that name, made where there is none. Nothing is taken away:
    what was not logged stays as the family drew it. EditRefusedError where the day has no room."""
    names = [day.name for day in plan.day_types]
    if day_name not in names:
        plan = add_day_type(plan, day_name)
        names = [day.name for day in plan.day_types]
    index, taken = names.index(day_name), set[str]()
    logged = {task.task.title for task in measured.tasks}
    for one in plan.day_types[index].activities:
        if one.also_at and one.title in logged:
            plan = split_times(plan, one.id)  # The log knows each time by itself.
    for task in measured.tasks:
        drawn = next(
            (one for one in plan.day_types[index].activities if one.title == task.task.title and one.id not in taken),
            None,
        )
        if drawn is None:
            plan = add_activity(plan, index, partial(_new, task, measured))
            drawn = next(one for one in plan.day_types[index].activities if _is(one, task) and one.id not in taken)
        else:
            plan = change_activity(plan, drawn.id, **_as_measured(task, measured))
        taken.add(drawn.id)
    return plan


def not_logged(plan: Plan, day_name: str, measured: MeasuredDays) -> tuple[Activity, ...]:
    """What is drawn on the day type and not in the log: it is asked of, never filled in or taken away."""
    logged = {task.task.title for task in measured.tasks}
    drawn = next((day.activities for day in plan.day_types if day.name == day_name), ())
    return tuple(one for one in drawn if one.title not in logged)


def _as_measured(task: MeasuredTask, measured: MeasuredDays) -> dict[str, Any]:
    return {
        "start": task.start,
        "minutes": task.minutes,
        "helpers": task.helpers,
        "share": task.share,
        "evidence": Evidence.TIMED,
        "measured": Measured(days=measured.days, first=measured.first, last=measured.last),
    }


def _new(task: MeasuredTask, measured: MeasuredDays, task_id: str) -> Activity:
    named = {"id": task_id, "title": task.task.title, "category": task.task.category, "service": task.task.service}
    return Activity(**named, **_as_measured(task, measured))


def _is(one: Activity, task: MeasuredTask) -> bool:
    return one.title == task.task.title and one.start == task.start

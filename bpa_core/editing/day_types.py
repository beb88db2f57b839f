"""Edits of the day types themselves: added, renamed, copied, deleted; each name stands once."""

from collections.abc import Callable, Iterable, Mapping
from itertools import count
from typing import Any

from bpa_core.editing.free_time import is_stretch
from bpa_core.editing.palette import Suggestion
from bpa_core.editing.placing import add_several
from bpa_core.editing.tasks import EditRefusedError, validated, with_day
from bpa_core.editing.updates import changed, without_rows
from bpa_core.editing.year import days_missing, with_rest_on_first
from bpa_core.plan import limits
from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.model import Plan
from bpa_core.plan.paths import free_ids
from bpa_core.plan.tasks import DayType
from bpa_core.plan_file.errors import Fault


def add_day_type(plan: Plan, name: str) -> Plan:
    """An empty day type at the end. The first fills the year; the days of later ones are told on the year's page."""
    days = 0 if plan.day_types else days_in(plan.year)
    wanted = _free(plan, name.strip(), lambda number: f" {number}" if number > 1 else "")
    return with_day_last(plan, validated(lambda: DayType(name=wanted, days_per_year=days), {"name": wanted}))


Amount = tuple[int, int | None]
"""How many times a day, and how many minutes each time (None: as the task begins)."""


def first_day(plan: Plan, name: str, tasks: Iterable[Suggestion], amounts: Mapping[str, Amount] | None = None) -> Plan:
    """A day type more, with these common tasks: those with a place of their own first, the rest where there is room.

    `amounts`, by the task's key: once each where it is not told. What comes several times is spread over what is left.
    """
    plan = add_day_type(plan, name)
    last = len(plan.day_types) - 1
    stated = amounts or {}
    several = [(one, *stated.get(one.key, (1, None))) for one in tasks]
    for task, times, minutes in sorted(several, key=lambda one: (not is_stretch(one[0].activity("t1")), one[1] > 1)):
        plan = add_several(plan, last, task.activity, times, minutes)
    return plan


def change_day_type(plan: Plan, day_index: int, **fields: Any) -> Plan:
    """Some fields different; a name that another day type has is refused, and what others say of the day follows."""
    day = plan.day_types[day_index]
    if "name" in fields:
        fields["name"] = fields["name"].strip()
        if any(one.name == fields["name"] for one in plan.day_types if one is not day):
            raise EditRefusedError(Fault.at((), "name_taken"))
    new: DayType = validated(lambda: changed(day, **fields), fields)
    return _with_views_of(with_day(plan, day_index, new), day.name, new.name)


def _with_views_of(plan: Plan, old: str, new: str) -> Plan:
    """Notes of what somebody else says of tasks on a day, under the day's new name."""
    views = tuple(view.model_copy(update={"day": new}) if view.day == old else view for view in plan.other_views)
    return plan.model_copy(update={"other_views": views})


def copy_day_type(plan: Plan, day_index: int, ending: Callable[[int], str]) -> Plan:
    """A copy at the end, with ids of its own and no days of the year yet; its name ends by its number among copies."""
    day = plan.day_types[day_index]
    new = free_ids({item.id for item in plan.items})
    tasks = tuple(one.model_copy(update={"id": next(new)}) for one in day.activities)
    return with_day_last(plan, changed(day, name=_free(plan, day.name, ending), days_per_year=0, activities=tasks))


def delete_day_type(plan: Plan, day_index: int) -> Plan:
    """Without the day type, its tasks, and what was said of them; its days go to the first that is left."""
    gone = plan.day_types[day_index]
    left = tuple(day for day in plan.day_types if day is not gone)
    kept = without_rows(plan.model_copy(update={"day_types": left}), {one.id for one in gone.activities})
    return kept if days_missing(plan) else with_rest_on_first(kept)


def with_day_last(plan: Plan, day: DayType) -> Plan:
    """The plan with a day type, judged already, at the end. EditRefusedError: there is no room."""
    if len(plan.day_types) >= limits.MAX_DAY_TYPES:
        raise EditRefusedError(Fault.at((), "too_many_days", most=limits.MAX_DAY_TYPES))
    return plan.model_copy(update={"day_types": (*plan.day_types, day)})


def _free(plan: Plan, name: str, ending: Callable[[int], str]) -> str:
    """The name with the first ending that makes it the only one, cut where it would be too long."""
    taken = {day.name for day in plan.day_types}
    endings = (ending(number) for number in count(1))
    names = (name[: limits.TITLE_LENGTH - len(end)] + end if end else name for end in endings)
    return next(one for one in names if one not in taken)

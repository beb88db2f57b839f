"""The days of the year shared out among the day types: the first takes what the others leave.

Nobody counts all of a year's days: one counts those that differ. A file may hold days that do not add up; they stay as
they are until one of them is changed.
"""

from bpa_core.editing.updates import with_days, with_plan
from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import DayType


def days_stated(plan: Plan) -> int:
    """Days a year given to the day types so far."""
    return sum(day.days_per_year for day in plan.day_types)


def days_missing(plan: Plan) -> int:
    """Days of the year that no day type has yet; negative: too many."""
    return days_in(plan.year) - days_stated(plan)


def days_left_for_first(plan: Plan) -> int:
    """Days of the year that all day types but the first leave to it; negative: they are too many."""
    return days_in(plan.year) - sum(day.days_per_year for day in plan.day_types[1:])


def with_rest_on_first(plan: Plan) -> Plan:
    """The first day type has the days that the others leave, if any. A plan without days is as it was."""
    if not plan.day_types:
        return plan
    others = tuple(day.days_per_year for day in plan.day_types[1:])
    return with_days(plan, (max(0, days_left_for_first(plan)), *others))


def with_day_count(plan: Plan, place: int, days: int) -> Plan:
    """So many days a year of one day type that is not the first, which takes the rest."""
    counts = [day.days_per_year for day in plan.day_types]
    return with_rest_on_first(with_days(plan, (*counts[:place], days, *counts[place + 1 :])))


def with_year(plan: Plan, year: int) -> Plan:
    """Another year; the first day type follows with a day more or less where the days added up."""
    moved = with_plan(plan, year=year)
    return moved if days_missing(plan) else with_rest_on_first(moved)


def unused_day_types(plan: Plan) -> tuple[DayType, ...]:
    """The day types with no day of the year: what is drawn on them counts nothing."""
    return tuple(day for day in plan.day_types if not day.days_per_year)

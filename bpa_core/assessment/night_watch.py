"""«Hva om noen må passe på hele natta?»: the plan with a watch drawn through every night, and counted.

The flip `med_punktvis_natt` changes how the night is read, and counts only the minutes that are drawn; who watches all
night gives all of it. Beside the flips, since it draws what the family has not.
"""

from datetime import date

from bpa_core.assessment.what_if import AskedOnly, Flip, FlipId, flip_of
from bpa_core.hours.calculate import HoursCounter
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, DayType

_ID = "a watch that no family has drawn: longer than an id can be in a file"


def night_watched(plan: Plan, as_of: date) -> Flip | None:
    """The hours and the verdict with a continuous need and somebody there every minute of every night; None where the
    nights are watched as they are drawn, or there is no day."""
    if all(_watched(plan, day) for day in plan.day_types if day.days_per_year):
        return None
    return flip_of(AskedOnly.NATTEVAKT, (FlipId.MED_PUNKTVIS_NATT, _with_watch), plan, as_of, HoursCounter())


def _with_watch(plan: Plan) -> Plan:
    """First in the list: of two that begin at the same minute the family's own goes first."""
    days = tuple(day.model_copy(update={"activities": (_watch(plan), *day.activities)}) for day in plan.day_types)
    return plan.model_copy(update={"day_types": days})


def _watch(plan: Plan) -> Activity:
    return Activity.model_construct(
        id=_ID,
        title="",
        start=plan.person.night_from,
        minutes=plan.person.night.length,
        category=Category.NATTEVAKT,
        service=Service.PERSONLIG_ASSISTANSE,
    )


def _watched(plan: Plan, day: DayType) -> bool:
    """Whether somebody is drawn at every minute of the night, every such day."""
    left = set(plan.person.night.minutes)
    for task in day.activities:
        if task.share.fraction == 1:
            left.difference_update(*(window.minutes for window in task.windows))
    return not left

"""Lines that the family has said yes to, into a day type."""

from collections.abc import Iterable
from functools import partial

from bpa_core.editing.day_types import add_day_type
from bpa_core.editing.placing import add_placed, spaced_evenly, with_times
from bpa_core.editing.tasks import add_activity
from bpa_core.intake.lines import Doubt, Line
from bpa_core.plan.categories import CATEGORIES
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity


def with_lines(plan: Plan, day_name: str, lines: Iterable[Line]) -> Plan:
    """The plan with the lines as tasks of that day type, made where there is none. Every line has a length. What has no
    time goes where there is room, and several times are spread.

    EditRefusedError where there is no room; then nothing is taken in.
    """
    names = [day.name for day in plan.day_types]
    if day_name not in names:
        plan = add_day_type(plan, day_name)
        names = [day.name for day in plan.day_types]
    index = names.index(day_name)
    for line in lines:
        told_when = Doubt.NO_TIME not in line.doubts
        before = {one.id for one in plan.activities}
        plan = (add_activity if told_when else add_placed)(plan, index, partial(_task, line))
        if line.times > 1:
            new = next(one.id for one in plan.activities if one.id not in before)
            plan = with_times(plan, new, line.times)
            plan = plan if told_when else spaced_evenly(plan, new)
    return plan


def _task(line: Line, task_id: str) -> Activity:
    return Activity.model_validate(
        {
            "id": task_id,
            "title": line.title,
            "start": line.start,
            "minutes": line.minutes,
            "category": line.category,
            "service": CATEGORIES[line.category].service,
            "helpers": line.helpers,
            "share": line.share,
        }
    )

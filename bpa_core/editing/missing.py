"""What a drawn day often lacks, and the help at night that was answered but not drawn. Asked, never filled in."""

from bpa_core.editing.palette import Suggestion, often_missing, suggestion
from bpa_core.editing.placing import add_several
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import NightNeed

MOST_ASKED = 3
EDGE = 60
"""Minutes from an edge of the night within which help belongs to the evening or the morning."""
MAX_NIGHT_TIMES = 20
"""Times a night that help may be answered with before it is drawn."""
AWAKE = "vakner"
"""The palette's task for help at certain times of the night."""


def often_missing_tasks(plan: Plan, day_index: int, for_child: bool | None) -> tuple[Suggestion, ...]:
    """Three common tasks at most of which the day has none of their kind, and the year none that comes now and then; of
    the night only where nothing is drawn there, nor asked about. None for a day without a task."""
    day = plan.day_types[day_index]
    if not day.activities:
        return ()
    present = {one.category for one in day.activities} | {one.category for one in plan.occasional}
    night = any_at_night(plan, day_index) or night_help_undrawn(plan, day_index)
    asked = (one for one in often_missing() if one.suits(for_child))
    missing = [one for one in asked if (not night if one.at_night else one.category not in present)]
    return tuple(missing[:MOST_ASKED])


def any_at_night(plan: Plan, day_index: int) -> bool:
    """Whether anything is drawn well within the night of a day type: getting up a little early is no help at night."""
    night = plan.person.night.widened(-EDGE)
    drawn = (window for task in plan.day_types[day_index].activities for window in task.windows)
    return night.length > 0 and any(map(night.meets, drawn))


def night_help_undrawn(plan: Plan, day_index: int) -> bool:
    """Whether help at certain times of the night is answered, and none is drawn on that day."""
    need = plan.day_types[day_index].night_need or plan.person.night_need
    return need is NightNeed.VISITS and not any_at_night(plan, day_index)


def with_night_help(plan: Plan, day_index: int, times: int, minutes: int | None) -> Plan:
    """The plan with help so many times a night, so many minutes each time (None: as long as every task begins), spread
    over the night of that day type."""
    return add_several(plan, day_index, suggestion(AWAKE).activity, times, minutes)

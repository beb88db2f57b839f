"""Every task of a plan changed at once: those that are drawn, and what comes now and then."""

from collections.abc import Callable, Iterable

from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, Occasional

Task = Activity | Occasional


def map_tasks(plan: Plan, change: Callable[[Task], Task | None]) -> Plan:
    """A copy with each task as `change` gives it, of the kind it was, in its place; None leaves it out. Nothing is
    judged anew."""
    days = tuple(day.model_copy(update={"activities": _mapped(day.activities, change)}) for day in plan.day_types)
    return plan.model_copy(update={"day_types": days, "occasional": _mapped(plan.occasional, change)})


def _mapped(tasks: Iterable[Task], change: Callable[[Task], Task | None]) -> tuple[Task, ...]:
    return tuple(new for task in tasks if (new := change(task)) is not None)

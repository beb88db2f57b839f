"""What somebody changed in the workbook, into the plan."""

from typing import Any

from bpa_core.documents.papers.timemal.read_back import Change, Changed, Returned, share_of
from bpa_core.editing.day_types import change_day_type
from bpa_core.editing.tasks import change_activity, is_drawn
from bpa_core.editing.updates import with_occasional, with_service
from bpa_core.plan.model import Plan
from bpa_core.plan.stated_hours import rounded_for_file
from bpa_core.plan.tasks import ExistingService
from bpa_core.wording.own_words import in_language


def with_changes(plan: Plan, returned: Returned) -> Plan:
    """The plan with every change in it; what was measured and then changed is an estimate again. EditRefusedError where
    a day would have no room."""
    for change in returned.changes:
        plan = _with(plan, change, returned.language)
    return plan


def _with(plan: Plan, change: Change, language: str) -> Plan:
    if change.what is Changed.DAYS:
        place = [day.name for day in in_language(plan, language).day_types].index(change.name)
        return change_day_type(plan, place, days_per_year=int(change.after))
    if is_drawn(plan, change.task_id):
        return change_activity(plan, change.task_id, **_fields(change))
    if any(isinstance(one, ExistingService) and one.id == change.task_id for one in plan.items):
        return _service(plan, change)
    fields = {"times": int(change.after)} if change.what is Changed.TIMES else _fields(change)
    return with_occasional(plan, change.task_id, **fields)


def _fields(change: Change) -> dict[str, Any]:
    if change.what is Changed.TIMES:
        return {"share": share_of(change.after)}
    names = {Changed.MINUTES: "minutes", Changed.HELPERS: "helpers", Changed.PEER: "peer_minutes"}
    return {names[change.what]: int(change.after)}


def _service(plan: Plan, change: Change) -> Plan:
    """Hours a week now; what was told by the month is no longer what stands."""
    own = next(one for one in plan.existing_services if one.id == change.task_id)
    hours = rounded_for_file(change.after / 60)
    night = min(own.night_hours_per_week, hours)
    return with_service(plan, change.task_id, hours_per_week=hours, night_hours_per_week=night, as_told=None)

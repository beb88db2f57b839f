"""The plan as each side holds it: the kommune's, and the family's before anything was taken over."""

from collections.abc import Mapping
from typing import Any

from bpa_core.editing.updates import changed, changed_rare
from bpa_core.plan.map_tasks import Task, map_tasks
from bpa_core.plan.meeting import MeetingRow
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Occasional

TaskTerms = Mapping[str, Any]
"""Fields of a task, and what they are said to be."""


def kommune_plan(plan: Plan) -> Plan:
    """The plan as the kommune holds it; a task of no minutes is left out."""
    rows = plan.meeting.rows if plan.meeting else ()
    return with_terms(plan, {row.id: row_terms(row) for row in rows})


def plan_before(plan: Plan) -> Plan:
    """The family's plan as it was before anything was taken over."""
    rows = plan.meeting.rows if plan.meeting else ()
    return with_terms(plan, {row.id: row.before.model_dump() for row in rows if row.before})


def row_terms(row: MeetingRow) -> dict[str, Any]:
    """What the kommune has said of a task, as fields of the task."""
    said = {
        "minutes": row.kommune_minutes,
        "service": row.kommune_service,
        "peer_minutes": row.kommune_peer_minutes,
    }
    return {name: value for name, value in said.items() if value is not None}


def with_terms(plan: Plan, terms: Mapping[str, TaskTerms]) -> Plan:
    """The plan with some tasks, by id, on other terms; the same plan where there are none."""
    if not any(terms.values()):
        return plan
    return map_tasks(plan, lambda task: _on(task, terms.get(task.id, {})))


def _on(task: Task, own: TaskTerms) -> Task | None:
    if own.get("minutes") == 0:
        return None
    if not own:
        return task
    return changed_rare(task, **own) if isinstance(task, Occasional) else changed(task, **own)

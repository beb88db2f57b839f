"""What is told in the meeting, written into the plan; and the one edit that changes the family's own side. And the
plan without a word, for a screen that others see.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bpa_core.editing.updates import changed
from bpa_core.meeting.sides import row_terms, with_terms
from bpa_core.plan.map_texts import map_texts
from bpa_core.plan.meeting import Meeting, MeetingRow, TermsBefore
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, Occasional
from bpa_core.plan.vocabulary import RowStatus


def start(plan: Plan, as_of: date) -> Plan:
    """The plan with a meeting held on that day; an earlier meeting's rows stay."""
    meeting = changed(plan.meeting, held_on=as_of) if plan.meeting else Meeting(held_on=as_of)
    return plan.model_copy(update={"meeting": meeting})


def with_row(plan: Plan, task_id: str, as_of: date, **changes: Any) -> Plan:
    """The plan with something told about a task; the meeting and the row are made where missing.

    ValidationError for a value that the format does not allow.
    """
    plan = plan if plan.meeting else start(plan, as_of)
    assert plan.meeting is not None
    rows = {row.id: row for row in plan.meeting.rows}
    rows[task_id] = changed(rows.get(task_id) or MeetingRow(id=task_id, note=""), **changes)
    order = {item.id: place for place, item in enumerate(plan.items)}
    known = sorted(rows.values(), key=lambda row: order.get(row.id, len(order)))
    return plan.model_copy(update={"meeting": changed(plan.meeting, rows=tuple(known))})


def with_kommune_terms(plan: Plan, task_id: str, as_of: date, **changes: Any) -> Plan:
    """`with_row` for the kommune's minutes, service or a peer's minutes: a task whose figures differ is disagreed on,
    until somebody says otherwise; one that differs no more is open.
    """
    after = with_row(plan, task_id, as_of, **changes)
    assert after.meeting is not None
    row = next(row for row in after.meeting.rows if row.id == task_id)
    task = next(one for one in plan.items if one.id == task_id)
    assert isinstance(task, Activity | Occasional)
    terms = row_terms(row)
    if any(getattr(task, name) != value for name, value in terms.items()):
        return with_row(after, task_id, as_of, status=RowStatus.DISAGREED)
    return with_row(after, task_id, as_of, status=RowStatus.OPEN) if row.status is RowStatus.DISAGREED else after


def clear_kommune_answer(plan: Plan, task_id: str, as_of: date) -> Plan:
    """As if the kommune had said nothing of the task's time and kind; words stay, and what was agreed."""
    return with_kommune_terms(
        plan, task_id, as_of, kommune_minutes=None, kommune_service=None, kommune_peer_minutes=None
    )


def without_row(plan: Plan, task_id: str) -> Plan:
    """Without what the meeting said of a task."""
    if plan.meeting is None:
        return plan
    rows = tuple(row for row in plan.meeting.rows if row.id != task_id)
    return plan.model_copy(update={"meeting": plan.meeting.model_copy(update={"rows": rows})})


def take_over(plan: Plan, task_id: str, as_of: date) -> Plan:
    """The kommune's view of a task taken into the family's plan; what stood there before is kept in the row.

    A task of no minutes cannot stand in a plan: it is left as it is, and taken out on the day itself.
    """
    row = next((row for row in plan.meeting.rows if row.id == task_id), None) if plan.meeting else None
    if row is None or row.kommune_minutes == 0:
        return plan
    task = next(one for one in plan.items if one.id == task_id)
    assert isinstance(task, Activity | Occasional)
    before = row.before or TermsBefore(minutes=task.minutes, service=task.service, peer_minutes=task.peer_minutes)
    taken = with_terms(plan, {task_id: row_terms(row)})
    return with_row(taken, task_id, as_of, before=before, status=RowStatus.AGREED)


def anonymise(plan: Plan, day_names: Sequence[str]) -> Plan:
    """No word of anybody's, and no meeting or vedtak; day types get these names instead. Only to be shown: names may be
    alike."""
    bare = map_texts(plan.model_copy(update={"meeting": None, "vedtak": None}), lambda _: "")
    named = zip(bare.day_types, day_names, strict=True)
    return bare.model_copy(update={"day_types": tuple(day.model_copy(update={"name": name}) for day, name in named)})

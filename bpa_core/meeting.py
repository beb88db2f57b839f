"""A meeting with the kommune: what each side holds of each task, and the hours that each would give.

The kommune's side is the family's plan with the kommune's minutes, service and peer's time in it; both go through the
same `assess`, under the same reading of the rules. Only `take_over` changes the family's plan.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any, TypeVar

from bpa_core.answers import changed
from bpa_core.assessment import Assessment, assess
from bpa_core.plan import Activity, Meeting, MeetingRow, Occasional, Plan, TermsBefore
from bpa_core.vocabulary import Evidence, Per, RowStatus, Service

Task = Activity | Occasional
T = TypeVar("T", Activity, Occasional)


@dataclass(frozen=True, slots=True)
class Terms:
    """What one side holds of a task: minutes each time, the service, and a peer's minutes."""

    minutes: int
    service: Service
    peer_minutes: int


@dataclass(frozen=True, slots=True)
class Row:
    """One task and day type (or, now and then, `times` per `per`) with both sides' terms, and minutes a week of need.

    `difference` is the kommune's minutes a week less the family's. Titles and texts are typed text.
    """

    id: str
    title: str
    day_name: str
    times: int | None
    per: Per | None
    family: Terms
    kommune: Terms
    family_week: Fraction
    kommune_week: Fraction
    status: RowStatus
    note: str
    kommune_reason: str
    reason: str
    evidence: Evidence
    taken_over: bool

    @property
    def difference(self) -> Fraction:
        return self.kommune_week - self.family_week

    @property
    def differs(self) -> bool:
        return self.family != self.kommune


@dataclass(frozen=True, slots=True)
class MeetingView:
    """Both sides now, the family's side before the meeting, and every row in plan order."""

    held_on: date
    before: Assessment
    family: Assessment
    kommune: Assessment
    rows: tuple[Row, ...]

    @property
    def difference(self) -> Fraction:
        """Need in minutes a week: the kommune's less the family's."""
        return self.kommune.hours.need_per_week - self.family.hours.need_per_week

    def with_status(self, status: RowStatus) -> tuple[Row, ...]:
        """The rows that stand so; an untouched row is open, but nothing is at issue in it."""
        return tuple(row for row in self.rows if row.status is status)


def meeting_view(plan: Plan, on: date) -> MeetingView:
    """Everything the meeting shows. PlanNotAssessable as for `assess`."""
    meeting = plan.meeting or Meeting(held_on=on)
    family, kommune = assess(plan, on), assess(kommune_plan(plan), on)
    weeks = {"family": _weeks(family), "kommune": _weeks(kommune)}
    told = {row.id: row for row in meeting.rows}
    rows = tuple(_row(task, day_name, told.get(task.id), weeks) for task, day_name in _tasks(plan))
    return MeetingView(meeting.held_on, assess(plan_before(plan), on), family, kommune, rows)


def kommune_plan(plan: Plan) -> Plan:
    """The plan as the kommune holds it; a task of no minutes is left out."""
    told = {row.id: row for row in plan.meeting.rows} if plan.meeting else {}
    return _with_terms(plan, {name: row_terms(row) for name, row in told.items()})


def plan_before(plan: Plan) -> Plan:
    """The family's plan as it was before anything was taken over."""
    rows = plan.meeting.rows if plan.meeting else ()
    return _with_terms(plan, {row.id: row.before.model_dump() for row in rows if row.before})


def start(plan: Plan, on: date) -> Plan:
    """The plan with a meeting held on that day; an earlier meeting's rows stay."""
    meeting = changed(plan.meeting, held_on=on) if plan.meeting else Meeting(held_on=on)
    return plan.model_copy(update={"meeting": meeting})


def with_row(plan: Plan, task_id: str, on: date, **changes: Any) -> Plan:
    """The plan with something told about a task; the meeting and the row are made where missing.

    ValidationError for a value that the format does not allow.
    """
    plan = plan if plan.meeting else start(plan, on)
    assert plan.meeting is not None
    told = {row.id: row for row in plan.meeting.rows}
    told[task_id] = changed(told.get(task_id) or MeetingRow(id=task_id, note=""), **changes)
    order = [item.id for item in plan.items]
    known = sorted(told.values(), key=lambda row: order.index(row.id) if row.id in order else len(order))
    return plan.model_copy(update={"meeting": changed(plan.meeting, rows=tuple(known))})


def take_over(plan: Plan, task_id: str, on: date) -> Plan:
    """The kommune's view of a task taken into the family's plan; what stood there before is kept in the row.

    A task of no minutes cannot stand in a plan: it is left as it is, and taken out on the day itself.
    """
    row = next(row for row in plan.meeting.rows if row.id == task_id) if plan.meeting else None
    task = next(task for task, _ in _tasks(plan) if task.id == task_id)
    if row is None or row.kommune_minutes == 0:
        return plan
    before = row.before or TermsBefore(minutes=task.minutes, service=task.service, peer_minutes=task.peer_minutes)
    terms = row_terms(row)
    taken = _with_terms(plan, {task_id: terms})
    return with_row(taken, task_id, on, before=before, status=RowStatus.AGREED)


def row_terms(row: MeetingRow) -> dict[str, Any]:
    """What the kommune has said of a task, as fields of the task."""
    said = {
        "minutes": row.kommune_minutes,
        "service": row.kommune_service,
        "peer_minutes": row.kommune_peer_minutes,
    }
    return {name: value for name, value in said.items() if value is not None}


def _with_terms(plan: Plan, terms: dict[str, dict[str, Any]]) -> Plan:
    days = tuple(day.model_copy(update={"activities": tuple(_each(day.activities, terms))}) for day in plan.day_types)
    return plan.model_copy(update={"day_types": days, "occasional": tuple(_each(plan.occasional, terms))})


def _each(tasks: tuple[T, ...], terms: dict[str, dict[str, Any]]) -> Iterator[T]:
    for task in tasks:
        said = terms.get(task.id, {})
        if said.get("minutes") != 0:
            yield _on(task, said) if said else task


def _on(task: T, said: dict[str, Any]) -> T:
    """The task on other terms; a shorter one cannot have more of its minutes at night than it has."""
    if isinstance(task, Occasional):
        said = {**said, "night_minutes": min(task.night_minutes, said.get("minutes", task.minutes))}
    return changed(task, **said)


def _tasks(plan: Plan) -> Iterator[tuple[Task, str]]:
    """Every task of need that can be talked about, with its day type's name."""
    for day in plan.day_types:
        yield from ((one, day.name) for one in day.activities if one.service is not Service.DEKKET_AV_ANDRE)
    yield from ((one, "") for one in plan.occasional if one.service is not Service.DEKKET_AV_ANDRE)


def _weeks(found: Assessment) -> dict[str, Fraction]:
    """Minutes a week of need by task."""
    weeks: dict[str, Fraction] = defaultdict(Fraction)
    weeks.update(found.hours.by(lambda one: one.task_id))
    return weeks


def _row(task: Task, day_name: str, told: MeetingRow | None, weeks: dict[str, dict[str, Fraction]]) -> Row:
    said = row_terms(told) if told else {}
    family = Terms(task.minutes, task.service, task.peer_minutes)
    rare = task if isinstance(task, Occasional) else None
    return Row(
        id=task.id,
        title=task.title,
        day_name=day_name,
        times=rare.times if rare else None,
        per=rare.per if rare else None,
        family=family,
        kommune=replace(family, **said),
        family_week=weeks["family"][task.id],
        kommune_week=weeks["kommune"][task.id],
        status=told.status if told else RowStatus.OPEN,
        note=told.note if told else "",
        kommune_reason=told.kommune_reason if told else "",
        reason=task.reason,
        evidence=task.evidence,
        taken_over=bool(told and told.before),
    )

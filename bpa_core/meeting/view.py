"""All that a meeting shows: both sides assessed, the family's side before, a row a task, whose turn it is,
and differences rounded so that what is shown adds up.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from math import floor

from bpa_core.assessment.assess import Assessment, assess
from bpa_core.meeting.sides import kommune_plan, plan_before, row_terms
from bpa_core.plan.categories import Service
from bpa_core.plan.meeting import Meeting, MeetingRow, TermsBefore
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, Occasional
from bpa_core.plan.vocabulary import Code, RowStatus

Task = Activity | Occasional


@dataclass(frozen=True, slots=True)
class Terms:
    """What one side holds of a task: minutes each time, the service, and a peer's minutes."""

    minutes: int
    service: Service
    peer_minutes: int


@dataclass(frozen=True, slots=True)
class Row:
    """One task with both sides' terms, and minutes a week of need. Its texts are typed text.

    `day_index` and `day_name` are the day type's; None and "" for what comes now and then. `record` is what the meeting
    has said of it, None where nothing is.
    """

    task: Task
    day_index: int | None
    day_name: str
    record: MeetingRow | None
    family: Terms
    kommune: Terms
    family_week: Fraction
    kommune_week: Fraction

    @property
    def id(self) -> str:
        """The task's."""
        return self.task.id

    @property
    def title(self) -> str:
        """As the family typed it; «» where they did not."""
        return self.task.title

    @property
    def reason(self) -> str:
        """Why the family needs it, as typed."""
        return self.task.reason

    @property
    def status(self) -> RowStatus:
        """An untouched row is open, but nothing is at issue in it."""
        return self.record.status if self.record else RowStatus.OPEN

    @property
    def note(self) -> str:
        """What was noted of it in the meeting, as typed."""
        return self.record.note if self.record else ""

    @property
    def kommune_reason(self) -> str:
        """Why the kommune sees it otherwise, as typed."""
        return self.record.kommune_reason if self.record else ""

    @property
    def before(self) -> TermsBefore | None:
        """The family's terms before the kommune's were taken over."""
        return self.record.before if self.record else None

    @property
    def taken_over(self) -> bool:
        """Whether the family's plan now has the kommune's terms."""
        return self.before is not None

    @property
    def kommune_has_said(self) -> bool:
        """Whether the kommune has told its time, service or a peer's time; else it is as the family says."""
        return bool(self.record and row_terms(self.record))

    @property
    def difference(self) -> Fraction:
        """The kommune's minutes a week less the family's."""
        return self.kommune_week - self.family_week

    @property
    def differs(self) -> bool:
        """Whether the two sides have other minutes, services or peers' minutes."""
        return self.family != self.kommune


@dataclass(frozen=True, slots=True)
class MeetingView:
    """Both sides now, the family's side before the meeting, every row in plan order, and what was told of tasks that
    are no longer in the plan.
    """

    held_on: date
    before: Assessment
    family: Assessment
    kommune: Assessment
    rows: tuple[Row, ...]
    removed_tasks: tuple[MeetingRow, ...]

    @property
    def difference(self) -> Fraction:
        """Need in minutes a week: the kommune's less the family's."""
        return self.kommune.hours.need_per_week - self.family.hours.need_per_week

    @property
    def day_indexes(self) -> tuple[int | None, ...]:
        """The day types that have rows, in plan order; last None where something comes now and then."""
        return tuple(dict.fromkeys(row.day_index for row in self.rows))

    def with_status(self, status: RowStatus) -> tuple[Row, ...]:
        """The rows that stand so."""
        return tuple(row for row in self.rows if row.status is status)


def meeting_view(plan: Plan, as_of: date) -> MeetingView:
    """Everything the meeting shows. PlanNotAssessable as for `assess`."""
    meeting = plan.meeting or Meeting(held_on=as_of)
    family = assess(plan, as_of)
    # Where nothing is said or taken over, the other two are the same plan: assessed once.
    before, kommune = (
        family if other is plan else assess(other, as_of) for other in (plan_before(plan), kommune_plan(plan))
    )
    stated = {row.id: row for row in meeting.rows}
    rows = tuple(_rows(plan, stated, _weeks(family), _weeks(kommune)))
    known = {item.id for item in plan.items}
    removed_tasks = tuple(row for row in meeting.rows if row.id not in known)
    return MeetingView(meeting.held_on, before, family, kommune, rows, removed_tasks)


def _weeks(assessment: Assessment) -> Mapping[str, Fraction]:
    """Minutes a week of need by task."""
    weeks: dict[str, Fraction] = defaultdict(Fraction)
    weeks.update(assessment.hours.by(lambda one: one.task_id))
    return weeks


def _rows(
    plan: Plan, stated: Mapping[str, MeetingRow], family: Mapping[str, Fraction], kommune: Mapping[str, Fraction]
) -> Iterator[Row]:
    """Every task of need, and those that were talked about and are covered by others since."""
    for task, day_index, day_name in _tasks(plan):
        if task.service is not Service.DEKKET_AV_ANDRE or task.id in stated:
            row, ours = stated.get(task.id), Terms(task.minutes, task.service, task.peer_minutes)
            theirs = replace(ours, **row_terms(row)) if row else ours
            yield Row(task, day_index, day_name, row, ours, theirs, family[task.id], kommune[task.id])


def _tasks(plan: Plan) -> Iterator[tuple[Task, int | None, str]]:
    for index, day in enumerate(plan.day_types):
        yield from ((one, index, day.name) for one in day.activities)
    yield from ((one, None, "") for one in plan.occasional)


class NextParty(Code):
    """What has to happen next about a task, and by whom."""

    KOMMUNE_SAYS = "kommune_says"
    KOMMUNE_GIVES_REASON = "kommune_gives_reason"
    FAMILY_ANSWERS = "family_answers"
    FAMILY_TAKES_OVER = "family_takes_over"


def next_party(row: Row) -> NextParty | None:
    """The next step; None where nothing is at issue: nothing told, or agreed and in the plan."""
    if row.record is None:
        return None
    if row.status is RowStatus.AGREED:
        return NextParty.FAMILY_TAKES_OVER if row.differs else None
    if not row.kommune_has_said and not row.kommune_reason.strip():
        return NextParty.KOMMUNE_SAYS
    if row.differs and not row.kommune_reason.strip():
        return NextParty.KOMMUNE_GIVES_REASON
    return NextParty.FAMILY_ANSWERS


TENTH = 6
"""Minutes of the smallest part of an hour that is shown."""


@dataclass(frozen=True, slots=True)
class ShownDifferences:
    """Whole tenths of an hour a week, as minutes. `total` is the kommune's shown hours less the family's; `rows`, by
    task, add up to it.
    """

    total: Fraction
    rows: Mapping[str, Fraction]


def shown_differences(view: MeetingView) -> ShownDifferences:
    """Each row's difference to the nearest tenth; where those do not add up, the ones that rounding moved the most go
    to the tenth on the other side, as many as it takes."""
    total = _tenths(view.kommune.hours.need_per_week) - _tenths(view.family.hours.need_per_week)
    exact = {row.id: row.difference / TENTH for row in view.rows}
    shown = {row.id: _tenths(row.difference) for row in view.rows}
    missing = total - sum(shown.values())
    step = 1 if missing > 0 else -1
    most_moved = sorted(exact, key=lambda task: (shown[task] - exact[task]) * step)
    for task in most_moved[: abs(missing)]:
        shown[task] += step
    return ShownDifferences(Fraction(total * TENTH), {task: Fraction(part * TENTH) for task, part in shown.items()})


def _tenths(minutes: Fraction) -> int:
    """As the hours themselves are shown: half goes away from zero."""
    nearest = floor(abs(minutes) / TENTH + Fraction(1, 2))
    return nearest if minutes >= 0 else -nearest

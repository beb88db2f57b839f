"""What changed between an older saved plan and the present one: hours by category and service, and tasks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TypeVar

from bpa_core.hours.calculate import count
from bpa_core.hours.countability import Task, assumptions_for
from bpa_core.hours.result import Hours
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, ExistingService, Occasional
from bpa_core.plan.vocabulary import Code

C = TypeVar("C", bound=Code)


class ChangeKind(Code):
    """How a task stands beside the older plan."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """Minutes a week, then and now."""

    older: Fraction
    newer: Fraction

    @property
    def change(self) -> Fraction:
        """Minutes a week more (negative: less) than before."""
        return self.newer - self.older


@dataclass(frozen=True, slots=True)
class TaskChange:
    """One task; `older` or `newer` is None where it was added or removed. `day_type` is «» for what is not drawn.

    `week`: what it needs a week, then and now; alike where only words were changed.
    """

    kind: ChangeKind
    day_type: str
    older: Task | None
    newer: Task | None
    week: Difference

    @property
    def task(self) -> Task:
        """As it is now; as it was, where it is no longer there."""
        task = self.newer or self.older
        assert task is not None, "a change has a task on one side at least"
        return task


@dataclass(frozen=True, slots=True)
class Changes:
    """The older plan beside the newer: sums a week, sums that differ, and tasks that differ."""

    need: Difference
    counts: Difference
    by_category: Mapping[Category, Difference]
    by_service: Mapping[Service, Difference]
    tasks: tuple[TaskChange, ...]

    @property
    def none(self) -> bool:
        """Whether nothing differs."""
        return not (self.by_category or self.by_service or self.tasks or self.need.change or self.counts.change)


def changes_between(older: Plan, newer: Plan, as_of: date) -> Changes:
    """Both plans counted by today's rules on the same day, so that only what the family told can differ."""
    then, now = (count(plan, assumptions_for(plan.person, as_of)) for plan in (older, newer))
    return Changes(
        need=Difference(then.need_per_week, now.need_per_week),
        counts=Difference(then.counts_per_week, now.counts_per_week),
        by_category=_differing(Category, then.need_by_category, now.need_by_category),
        by_service=_differing(Service, then.need_by_service, now.need_by_service),
        tasks=_tasks(older, newer, _weeks(then), _weeks(now)),
    )


def _differing(kind: type[C], then: Mapping[C, Fraction], now: Mapping[C, Fraction]) -> dict[C, Difference]:
    both = {code: Difference(then.get(code, Fraction()), now.get(code, Fraction())) for code in kind}
    return {code: one for code, one in both.items() if one.change}


def _weeks(hours: Hours) -> Mapping[str, Fraction]:
    """Minutes a week of need by task."""
    return hours.by(lambda one: one.task_id)


def _tasks(
    older: Plan, newer: Plan, weeks_then: Mapping[str, Fraction], weeks_now: Mapping[str, Fraction]
) -> tuple[TaskChange, ...]:
    """Tasks are the same where day type and id are the same; in the newer plan's order, what is gone last."""
    then, now = _placed(older), _placed(newer)
    gone = (key for key in then if key not in now)
    changed = []
    for day_type, task_id in (*now, *gone):
        before, after = then.get((day_type, task_id)), now.get((day_type, task_id))
        if before != after:
            week = Difference(
                weeks_then.get(task_id, Fraction()) if before else Fraction(),
                weeks_now.get(task_id, Fraction()) if after else Fraction(),
            )
            changed.append(TaskChange(_kind(before, after), day_type, before, after, week))
    return tuple(changed)


def _kind(older: Task | None, newer: Task | None) -> ChangeKind:
    if older is None:
        return ChangeKind.ADDED
    return ChangeKind.REMOVED if newer is None else ChangeKind.CHANGED


def _placed(plan: Plan) -> dict[tuple[str, str], Activity | Occasional | ExistingService]:
    drawn = {(day.name, task.id): task for day in plan.day_types for task in day.activities}
    rare = {("", task.id): task for task in plan.occasional}
    today = {("", service.id): service for service in plan.existing_services}
    return {**drawn, **rare, **today}

"""What changed between an older saved plan and the present one: hours by category and service, and tasks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TypeVar

from bpa_core.counted import count
from bpa_core.counting import Task, reading_of
from bpa_core.plan import Activity, ExistingService, Occasional, Plan
from bpa_core.vocabulary import Category, Code, Service

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
        return self.newer - self.older


@dataclass(frozen=True, slots=True)
class TaskChange:
    """One task; `older` or `newer` is None where it was added or removed. `day_type` is «» for what is not drawn."""

    kind: ChangeKind
    day_type: str
    older: Task | None
    newer: Task | None

    @property
    def title(self) -> str:
        task = self.newer or self.older
        return task.title if task else ""


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
        return not (self.by_category or self.by_service or self.tasks or self.need.change or self.counts.change)


def changes_between(older: Plan, newer: Plan, on: date) -> Changes:
    """Both plans counted by today's rules on the same day, so that only what the family told can differ."""
    then, now = (count(plan, reading_of(plan.person, on)) for plan in (older, newer))
    return Changes(
        need=Difference(then.need_per_week, now.need_per_week),
        counts=Difference(then.counts_per_week, now.counts_per_week),
        by_category=_differing(Category, then.need_by_category, now.need_by_category),
        by_service=_differing(Service, then.need_by_service, now.need_by_service),
        tasks=_tasks(older, newer),
    )


def _differing(kind: type[C], then: Mapping[C, Fraction], now: Mapping[C, Fraction]) -> dict[C, Difference]:
    both = {code: Difference(then.get(code, Fraction()), now.get(code, Fraction())) for code in kind}
    return {code: one for code, one in both.items() if one.change}


def _tasks(older: Plan, newer: Plan) -> tuple[TaskChange, ...]:
    """Tasks are the same where day type and id are the same; in the newer plan's order, what is gone last."""
    then, now = _placed(older), _placed(newer)
    kept = (TaskChange(_kind(then.get(key), task), key[0], then.get(key), task) for key, task in now.items())
    gone = (TaskChange(ChangeKind.REMOVED, key[0], task, None) for key, task in then.items() if key not in now)
    return (*(one for one in kept if one.older != one.newer), *gone)


def _kind(older: Task | None, newer: Task) -> ChangeKind:
    return ChangeKind.ADDED if older is None else ChangeKind.CHANGED


def _placed(plan: Plan) -> dict[tuple[str, str], Activity | Occasional | ExistingService]:
    drawn = {(day.name, task.id): task for day in plan.day_types for task in day.activities}
    rare = {("", task.id): task for task in plan.occasional}
    today = {("", service.id): service for service in plan.existing_services}
    return {**drawn, **rare, **today}

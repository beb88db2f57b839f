"""«Hvem gjør det i dag?», asked once per task however many days it is drawn on, and answered in the plan."""

from collections.abc import Collection
from dataclasses import dataclass

from bpa_core.plan.categories import Category, Service
from bpa_core.plan.map_tasks import map_tasks
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, Occasional
from bpa_core.plan.vocabulary import DoneBy


@dataclass(frozen=True, slots=True)
class AskedTask:
    """One question: the tasks of one name and category, and what they say today (UNKNOWN where they differ)."""

    title: str
    category: Category
    ids: tuple[str, ...]
    who: DoneBy


def asked_tasks(plan: Plan) -> tuple[AskedTask, ...]:
    """One for each name and category, in plan order. What others cover says itself who does it."""
    alike: dict[tuple[str, Category], list[Activity | Occasional]] = {}
    for task in _tasks(plan):
        if task.service is not Service.DEKKET_AV_ANDRE:
            alike.setdefault((task.title.strip(), task.category), []).append(task)
    return tuple(
        AskedTask(title, category, tuple(task.id for task in tasks), shared({task.done_today_by for task in tasks}))
        for (title, category), tasks in alike.items()
    )


def question_for(plan: Plan, task_id: str) -> AskedTask:
    """The question that this task is asked by; KeyError for one that others cover, or that is not there."""
    asked = next((one for one in asked_tasks(plan) if task_id in one.ids), None)
    if asked is None:
        raise KeyError(task_id)
    return asked


def unanswered(plan: Plan) -> int:
    """How many of the questions nobody has answered."""
    return sum(one.who is DoneBy.UNKNOWN for one in asked_tasks(plan))


def shared(answers: Collection[DoneBy]) -> DoneBy:
    """The one answer; UNKNOWN where they differ."""
    return next(iter(answers)) if len(answers) == 1 else DoneBy.UNKNOWN


def with_done_by(plan: Plan, ids: Collection[str], who: DoneBy) -> Plan:
    """The plan with that answer for those tasks."""
    return map_tasks(plan, lambda task: task.model_copy(update={"done_today_by": who}) if task.id in ids else task)


def with_rest_done_by(plan: Plan, who: DoneBy) -> Plan:
    """The plan with that answer for every task that nobody has answered for."""
    unanswered = {
        task.id
        for task in _tasks(plan)
        if task.done_today_by is DoneBy.UNKNOWN and task.service is not Service.DEKKET_AV_ANDRE
    }
    return with_done_by(plan, unanswered, who)


def _tasks(plan: Plan) -> tuple[Activity | Occasional, ...]:
    return (*plan.activities, *plan.occasional)

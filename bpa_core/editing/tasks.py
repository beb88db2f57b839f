"""Edits of the drawn days: a plan and what is to be different -> a new plan, judged by the same models as a file.

`EditRefusedError` carries faults as data; the plan that was given is never touched.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import ValidationError

from bpa_core.editing.updates import changed, free_id, without_rows
from bpa_core.plan import limits
from bpa_core.plan.categories import CATEGORIES, Category, Family, Service
from bpa_core.plan.model import Plan
from bpa_core.plan.tasks import Activity, DayType, blocks_of
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan.vocabulary import Code, Evidence
from bpa_core.plan_file.errors import Fault, faults_of


class EditRefusedError(ValueError):
    """The edit would break the format; `faults` say what is allowed. They may hold typed text."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


class KindOfHelp(Code):
    """The one question families are asked of a task; the service follows."""

    ASSISTANSE = "assistanse"
    AVLASTNING = "avlastning"
    HELSEHJELP = "helsehjelp"
    DEKKET_AV_ANDRE = "dekket_av_andre"


_TOLD_APART = frozenset(kind.value for kind in KindOfHelp)
NOON = TimeOfDay(12 * 60)
T = TypeVar("T")


def kind_of_help(service: Service) -> KindOfHelp:
    """Which of the four answers a service is."""
    return KindOfHelp(service.value) if service.value in _TOLD_APART else KindOfHelp.ASSISTANSE


def service_for(kind: KindOfHelp, category: Category) -> Service:
    """The service of an answer: the category's own for assistanse, if it has one that assistants give."""
    if kind is not KindOfHelp.ASSISTANSE:
        return Service(kind)
    usual = CATEGORIES[category].service
    return usual if kind_of_help(usual) is KindOfHelp.ASSISTANSE else Service.PERSONLIG_ASSISTANSE


def find(plan: Plan, task_id: str) -> Activity:
    """A drawn task. KeyError if no day has it."""
    return {one.id: one for one in plan.activities}[task_id]


def day_of(plan: Plan, task_id: str) -> int:
    """The place of the day type that a drawn task is in. KeyError if no day has it."""
    return _place(plan, task_id)[0]


def add_activity(plan: Plan, day_index: int, make: Callable[[str], Activity]) -> Plan:
    """One task more, made with the smallest unused id, placed before the first that starts later."""
    day = plan.day_types[day_index]
    if len(day.activities) >= limits.MAX_ACTIVITIES:
        raise EditRefusedError(Fault.at((), "too_many_tasks", most=limits.MAX_ACTIVITIES))
    new = make(free_id(plan))
    later = (place for place, one in enumerate(day.activities) if one.start > new.start)
    place = next(later, len(day.activities))
    return _with_tasks(plan, day_index, (*day.activities[:place], new, *day.activities[place:]))


def is_drawn(plan: Plan, task_id: str) -> bool:
    """Whether a day of the plan has the task."""
    return any(one.id == task_id for one in plan.activities)


def minutes_between(start: TimeOfDay, end: TimeOfDay) -> int:
    """Minutes from one time of day to the next; the same time twice is a whole day."""
    return (end - start - 1) % limits.MINUTES_A_DAY + 1


OWN: Mapping[Family, tuple[Category, Service | None]] = MappingProxyType(
    {
        Family.KROPP: (Category.PERSONLIG_STELL, None),
        Family.TRYGGHET: (Category.TILSYN, None),
        Family.HJEM: (Category.HUSARBEID, None),
        Family.UTE: (Category.FRITID, None),
        Family.ROLLER: (Category.ANNET, None),
        Family.HELSE: (Category.HELSEHJELP, None),
        Family.ANDRE: (Category.ANNET, Service.DEKKET_AV_ANDRE),
    }
)
"""What a task in a family's own words is until more is told of it: its category, and its service where it is not the
category's."""


def free_task(
    title: str, start: TimeOfDay = NOON, minutes: int = 30, family: Family = Family.ROLLER
) -> Callable[[str], Activity]:
    """A task of one's own, for `add_activity`, of the family it was written under; the rest is told afterwards."""
    category, service = OWN[family]

    def make(task_id: str) -> Activity:
        given: dict[str, Any] = {"title": title, "start": start, "minutes": minutes, "category": category}
        if service:
            given["service"] = service
        return validated(lambda: Activity(id=task_id, **given), given)

    return make


def change_activity(plan: Plan, task_id: str, **fields: Any) -> Plan:
    """Some fields different. A new category brings its service along, unless the family chose another kind of help."""

    def change(one: Activity) -> tuple[Activity]:
        values = _no_longer_measured(one, _with_service(one, fields))
        return (validated(lambda: changed(one, **values), fields),)

    return _at(plan, task_id, change)


def _no_longer_measured(task: Activity, fields: dict[str, Any]) -> dict[str, Any]:
    """Another length, share or number than the log showed is the family's estimate, unless it says what it rests on."""
    moved = any(name in fields and fields[name] != getattr(task, name) for name in ("minutes", "share", "helpers"))
    moved = moved or len(fields.get("also_at", task.also_at)) != len(task.also_at)
    if task.measured is None or not moved or "evidence" in fields:
        return fields
    return {**fields, "measured": None, "evidence": Evidence.ESTIMATED}


def delete_activity(plan: Plan, task_id: str) -> Plan:
    """Without the task, and what was said of it: its id may be given to another."""
    return without_rows(_at(plan, task_id, lambda _: ()), {task_id})


def split_times(plan: Plan, task_id: str) -> Plan:
    """A task of several times a day as so many tasks; the first keeps the id."""
    task, day_index = find(plan, task_id), day_of(plan, task_id)
    plan = change_activity(plan, task_id, also_at=())
    for start in task.also_at:
        plan = add_activity(plan, day_index, copied_from(task, start=start, also_at=()))
    return plan


def copy_activity(plan: Plan, task_id: str, to_day: int) -> Plan:
    """The same task on another day type (or the same), with an id of its own."""
    return add_activity(plan, to_day, copied_from(find(plan, task_id)))


def copied_from(task: Activity, **fields: Any) -> Callable[[str], Activity]:
    """The same task once more, with some fields different, for `add_activity`."""
    return lambda new_id: task.model_copy(update={"id": new_id, **fields})


def _with_service(task: Activity, fields: dict[str, Any]) -> dict[str, Any]:
    if "category" not in fields or "service" in fields or fields["category"] not in CATEGORIES:
        return fields
    follows = task.service is service_for(kind_of_help(task.service), task.category)
    kind = kind_of_help(task.service)
    return {**fields, "service": service_for(kind, Category(fields["category"]))} if follows else fields


def _place(plan: Plan, task_id: str) -> tuple[int, int]:
    for day_index, day in enumerate(plan.day_types):
        for place, task in enumerate(day.activities):
            if task.id == task_id:
                return day_index, place
    raise KeyError(task_id)


def _at(plan: Plan, task_id: str, replace: Callable[[Activity], Sequence[Activity]]) -> Plan:
    day_index, place = _place(plan, task_id)
    tasks = plan.day_types[day_index].activities
    return _with_tasks(plan, day_index, (*tasks[:place], *replace(tasks[place]), *tasks[place + 1 :]))


def _with_tasks(plan: Plan, day_index: int, tasks: Sequence[Activity]) -> Plan:
    return with_day(plan, day_index, plan.day_types[day_index].model_copy(update={"activities": tuple(tasks)}))


def with_day(plan: Plan, day_index: int, day: DayType) -> Plan:
    """The plan with a day type, judged already but for how many times its tasks come, in place of another."""
    if blocks_of(day.activities) > limits.MAX_BLOCKS:
        raise EditRefusedError(Fault.at((), "too_many_blocks", most=limits.MAX_BLOCKS))
    days = plan.day_types
    return plan.model_copy(update={"day_types": (*days[:day_index], day, *days[day_index + 1 :])})


def validated(make: Callable[[], T], given: object) -> T:
    """What is made, or the models' faults as sentences."""
    try:
        return make()
    except ValidationError as error:
        raise EditRefusedError(*faults_of(error, given)) from None

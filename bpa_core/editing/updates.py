"""Answers into the plan: a changed copy, judged by the same models as a file. A bad value is a `ValidationError`."""

from collections.abc import Collection
from typing import Any, TypeVar

from pydantic import BaseModel

from bpa_core.editing.stated_hours import service_fields
from bpa_core.plan import limits
from bpa_core.plan.categories import CATEGORIES, Category, Service
from bpa_core.plan.model import Economy, Person, Plan
from bpa_core.plan.paths import free_ids
from bpa_core.plan.restate import restated
from bpa_core.plan.stated_hours import StatedServiceHours
from bpa_core.plan.tasks import ExistingService, Occasional
from bpa_core.plan.vocabulary import Per

M = TypeVar("M", bound=BaseModel)


def changed(model: M, **changes: Any) -> M:
    """A copy with some fields changed, validated as a whole."""
    fields = {name: getattr(model, name) for name in type(model).model_fields}
    return type(model).model_validate({**fields, **changes})


def with_plan(plan: Plan, **changes: Any) -> Plan:
    """The plan with some of its own fields changed."""
    return restated(changed(plan, **changes))


def with_person(plan: Plan, **changes: Any) -> Plan:
    """The plan with some answers about the person changed."""
    person: Person = changed(plan.person, **changes)
    return plan.model_copy(update={"person": person})


def with_economy(plan: Plan, **changes: Any) -> Plan:
    """The plan with some answers about money changed."""
    economy: Economy = changed(plan.economy, **changes)
    return plan.model_copy(update={"economy": economy})


def with_days(plan: Plan, days: tuple[int, ...]) -> Plan:
    """The plan with so many days a year of each day type, in order."""
    types = tuple(changed(day, days_per_year=count) for day, count in zip(plan.day_types, days, strict=True))
    return plan.model_copy(update={"day_types": types})


def free_id(plan: Plan) -> str:
    """The smallest unused t1, t2, …"""
    return next(free_ids({item.id for item in plan.items}))


def with_new_occasional(plan: Plan, *, title: str, minutes: int, times: int, per: Per, category: Category) -> Plan:
    """One more thing that comes now and then, given as the category's service until changed."""
    new = Occasional(
        id=free_id(plan),
        title=title,
        minutes=minutes,
        times=times,
        per=per,
        category=category,
        service=CATEGORIES[category].service,
    )
    return plan.model_copy(update={"occasional": (*plan.occasional, new)})


def with_new_service(plan: Plan, *, title: str, service: Service, stated: StatedServiceHours, drawn: bool) -> Plan:
    """One more service received today; `drawn`: its time is on the clock already."""
    hours = service_fields(stated, plan.year)
    new = ExistingService(id=free_id(plan), title=title, service=service, drawn=drawn, **hours)
    return plan.model_copy(update={"existing_services": (*plan.existing_services, new)})


def changed_rare(task: Occasional, **changes: Any) -> Occasional:
    """A changed occasional task; made shorter, it cannot have more of its minutes at night than it has."""
    if "minutes" in changes:
        changes = {"night_minutes": min(task.night_minutes, changes["minutes"]), **changes}
    return changed(task, **changes)


def with_occasional(plan: Plan, item_id: str, **changes: Any) -> Plan:
    """The plan with one occasional task changed."""
    items = tuple(changed_rare(one, **changes) if one.id == item_id else one for one in plan.occasional)
    return plan.model_copy(update={"occasional": items})


def with_service(plan: Plan, item_id: str, **changes: Any) -> Plan:
    """The plan with one service received today changed."""
    items = tuple(changed(one, **changes) if one.id == item_id else one for one in plan.existing_services)
    return plan.model_copy(update={"existing_services": items})


def with_service_hours(plan: Plan, item_id: str, stated: StatedServiceHours) -> Plan:
    """The plan with the hours of one service received today, as they were told."""
    return with_service(plan, item_id, **service_fields(stated, plan.year))


def without(plan: Plan, item_id: str) -> Plan:
    """The plan without one occasional task or service, and what was said of it: its id may be given to another."""
    left = plan.model_copy(
        update={
            "occasional": tuple(one for one in plan.occasional if one.id != item_id),
            "existing_services": tuple(one for one in plan.existing_services if one.id != item_id),
        }
    )
    return without_rows(left, {item_id})


def without_rows(plan: Plan, ids: Collection[str]) -> Plan:
    """Without what is said of those tasks: by a meeting, by somebody else, and beside the earlier vedtak."""
    said: dict[str, object] = {"other_views": tuple(view for view in plan.other_views if view.id not in ids)}
    if plan.meeting:
        rows = tuple(row for row in plan.meeting.rows if row.id not in ids)
        said["meeting"] = plan.meeting.model_copy(update={"rows": rows})
    if plan.vedtak:
        cuts = tuple(cut for cut in plan.vedtak.cut_tasks if cut.id not in ids)
        said["vedtak"] = plan.vedtak.model_copy(update={"cut_tasks": cuts})
    return plan.model_copy(update=said)


def room_for_occasional(plan: Plan) -> bool:
    """Whether the plan may hold one more (limits.MAX_OCCASIONAL)."""
    return len(plan.occasional) < limits.MAX_OCCASIONAL


def room_for_service(plan: Plan) -> bool:
    """Whether the plan may hold one more (limits.MAX_EXISTING)."""
    return len(plan.existing_services) < limits.MAX_EXISTING

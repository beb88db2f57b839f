"""Answers about the vedtak and its appeal into the plan: a changed copy each. A bad value is a `ValidationError`."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from bpa_core.editing.stated_hours import hours_fields, stated_per_week
from bpa_core.editing.updates import changed
from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan
from bpa_core.plan.stated_hours import StatedHours, rounded_for_file
from bpa_core.plan.vedtak import CutTask, EarlierVedtak, GrantedService, PointState, PointText, Vedtak
from bpa_core.plan.vocabulary import HoursPer, PointStanding

HoursField = Literal["applied", "granted"]


def with_received(plan: Plan, day: date | None) -> Plan:
    """The day the vedtak was received; None takes the vedtak out of the plan."""
    if day is None:
        return plan.model_copy(update={"vedtak": None})
    if plan.vedtak is None:
        return plan.model_copy(update={"vedtak": Vedtak(received_on=day, outcome=None)})
    return with_vedtak(plan, received_on=day)


def with_vedtak(plan: Plan, **changes: Any) -> Plan:
    """The plan with some answers about its vedtak changed; a plan without one stays as it is."""
    return plan.model_copy(update={"vedtak": changed(plan.vedtak, **changes)}) if plan.vedtak else plan


def stated_hours(plan: Plan, field: HoursField, service: Service) -> StatedHours | None:
    """The hours of one service as they were stated; None: not stated. Where it stands more than once, their sum."""
    own = [one for one in _listed(plan, field) if one.service is service]
    if not own:
        return None
    each = [one.as_told or StatedHours(amount=one.hours_per_week, per=HoursPer.WEEK) for one in own]
    return each[0] if len(each) == 1 else _sum(each, days_in(plan.year))


def _sum(each: Sequence[StatedHours], year_days: int) -> StatedHours:
    """Exactly where all are stated alike, else as hours a week rounded once. It may be more than one of them may."""
    if len({one.per for one in each}) == 1:
        amount, per = sum((one.amount for one in each), Decimal(0)), each[0].per
    else:
        amount, per = rounded_for_file(sum((one.hours_a_week(year_days) for one in each), Fraction())), HoursPer.WEEK
    return StatedHours.model_construct(amount=amount, per=per)


def with_hours(plan: Plan, field: HoursField, service: Service, stated: StatedHours | None) -> Plan:
    """The plan with one service's hours stated, or no longer stated."""
    others = [one for one in _listed(plan, field) if one.service is not service]
    own = [] if stated is None else [GrantedService(service=service, **hours_fields(stated, plan.year))]
    order = list(Service)
    return with_vedtak(plan, **{field: tuple(sorted((*others, *own), key=lambda one: order.index(one.service)))})


def stated_applied(vedtak: Vedtak) -> StatedHours | None:
    """What was applied for in one sum, as it was stated."""
    return vedtak.applied_as_told or stated_per_week(vedtak.applied_hours_per_week)


def with_applied(plan: Plan, stated: StatedHours | None) -> Plan:
    """The plan with what was applied for in one sum, or without it."""
    fields = hours_fields(stated, plan.year)
    return with_vedtak(plan, applied_hours_per_week=fields["hours_per_week"], applied_as_told=fields["as_told"])


def stated_earlier(earlier: EarlierVedtak) -> StatedHours | None:
    """The hours of the vedtak that ran before, as they were stated."""
    return earlier.as_told or stated_per_week(earlier.hours_per_week)


def with_earlier_hours(plan: Plan, stated: StatedHours | None) -> Plan:
    """The plan with the hours of the earlier vedtak as stated; None takes them away."""
    return with_earlier(plan, **hours_fields(stated, plan.year))


def _listed(plan: Plan, field: HoursField) -> Iterable[GrantedService]:
    listed: tuple[GrantedService, ...] = getattr(plan.vedtak, field) if plan.vedtak else ()
    return listed


def has_point(plan: Plan, code: str) -> bool:
    """Whether the point of that code is ticked; False without a vedtak."""
    return plan.vedtak is not None and code in plan.vedtak.points


def with_point(plan: Plan, code: str, ticked: bool) -> Plan:
    """The plan with a point last in the appeal, or without it; what the family wrote about it is kept."""
    points = tuple(one for one in plan.vedtak.points if one != code) if plan.vedtak else ()
    return with_vedtak(plan, points=(*points, code) if ticked else points)


def with_standing(plan: Plan, code: str, standing: PointStanding) -> Plan:
    """The plan with where a point stands: only said, in the vedtak, or missing there."""
    states = plan.vedtak.point_states if plan.vedtak else ()
    others = tuple(state for state in states if state.point != code)
    return with_vedtak(plan, point_states=(*others, PointState(point=code, standing=standing)))


def with_earlier(plan: Plan, **changes: Any) -> Plan:
    """The plan with some answers about the vedtak that ran before this one changed."""
    before = (plan.vedtak.earlier if plan.vedtak else None) or EarlierVedtak()
    return with_vedtak(plan, earlier=changed(before, **changes))


def cut_task(plan: Plan, task_id: str) -> CutTask:
    """What is stated of a task that is cut; an empty one where nothing is."""
    cuts = plan.vedtak.cut_tasks if plan.vedtak else ()
    return next((cut for cut in cuts if cut.id == task_id), CutTask(id=task_id))


def with_cut_task(plan: Plan, task_id: str, **changes: Any) -> Plan:
    """The plan with some answers about a task that is cut changed; one without any answer is not kept."""
    cuts = plan.vedtak.cut_tasks if plan.vedtak else ()
    cut = changed(cut_task(plan, task_id), **changes)
    places = {item.id: place for place, item in enumerate(plan.items)}
    kept = [*(one for one in cuts if one.id != task_id), *((cut,) if cut != CutTask(id=task_id) else ())]
    return with_vedtak(plan, cut_tasks=tuple(sorted(kept, key=lambda one: places.get(one.id, len(places)))))


def own_words(plan: Plan, code: str) -> str:
    """What the family wrote about a point; «» if nothing."""
    texts = plan.vedtak.point_texts if plan.vedtak else ()
    return next((one.text for one in texts if one.point == code), "")


def with_own_words(plan: Plan, code: str, text: str) -> Plan:
    """The plan with the family's own words for a point; without any, the product's sentence stands."""
    texts = plan.vedtak.point_texts if plan.vedtak else ()
    others = tuple(one for one in texts if one.point != code)
    own = (PointText(point=code, text=text),) if text.strip() else ()
    return with_vedtak(plan, point_texts=(*others, *own))


def with_own_point(plan: Plan, code: str, text: str) -> Plan:
    """A point that is only the family's words stands in the appeal as long as there are any."""
    return with_point(with_own_words(plan, code, text), code, bool(text.strip()))

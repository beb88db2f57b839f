"""Hours a week as the file has them, set from what was told: after a file is read, and when the plan's year changes."""

from typing import TypeVar

from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.model import Plan
from bpa_core.plan.stated_hours import rounded_for_file
from bpa_core.plan.tasks import ExistingService
from bpa_core.plan.vedtak import EarlierVedtak, GrantedService, Vedtak

T = TypeVar("T", GrantedService, EarlierVedtak)


def restated(plan: Plan) -> Plan:
    """The same plan; each `hours_per_week` that was told otherwise is what it was told as, in the plan's year."""
    days = days_in(plan.year)
    services = tuple(_service(one, days) for one in plan.existing_services)
    return plan.model_copy(
        update={"existing_services": services, "vedtak": _vedtak(plan.vedtak, days) if plan.vedtak else None}
    )


def _service(service: ExistingService, days: int) -> ExistingService:
    if service.as_told is None:
        return service
    hours = rounded_for_file(service.as_told.hours_a_week(days))
    night = rounded_for_file(service.as_told.night_hours_a_week(days))
    return service.model_copy(update={"hours_per_week": hours, "night_hours_per_week": night})


def _hours(granted: T, days: int) -> T:
    if granted.as_told is None:
        return granted
    return granted.model_copy(update={"hours_per_week": rounded_for_file(granted.as_told.hours_a_week(days))})


_LISTS = ("granted", "applied", "other_services")


def _vedtak(vedtak: Vedtak, days: int) -> Vedtak:
    lists = {name: tuple(_hours(one, days) for one in getattr(vedtak, name)) for name in _LISTS}
    earlier = _hours(vedtak.earlier, days) if vedtak.earlier else None
    as_stated = vedtak.applied_as_told
    applied = rounded_for_file(as_stated.hours_a_week(days)) if as_stated else vedtak.applied_hours_per_week
    return vedtak.model_copy(update={**lists, "earlier": earlier, "applied_hours_per_week": applied})

"""Hours as they were stated, into the fields of the plan and out of them."""

from decimal import Decimal
from typing import Any

from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.stated_hours import StatedHours, StatedServiceHours, rounded_for_file
from bpa_core.plan.tasks import ExistingService
from bpa_core.plan.vocabulary import HoursPer


def stated_per_week(hours: Decimal | None) -> StatedHours | None:
    """Hours a week, as they were stated."""
    return None if hours is None else StatedHours(amount=hours, per=HoursPer.WEEK)


def hours_fields(stated: StatedHours | None, year: int) -> dict[str, Any]:
    """`hours_per_week` and `as_told` of what was stated; hours a week are kept as they are, and nothing beside."""
    if stated is None or stated.per is HoursPer.WEEK:
        return {"hours_per_week": stated.amount if stated else None, "as_told": None}
    return {"hours_per_week": rounded_for_file(stated.hours_a_week(days_in(year))), "as_told": stated}


def stated_service_hours(service: ExistingService) -> StatedServiceHours:
    """The hours of a service received today, as they were stated."""
    return service.as_told or StatedServiceHours(
        amount=service.hours_per_week, per=HoursPer.WEEK, night_amount=service.night_hours_per_week
    )


def service_fields(stated: StatedServiceHours, year: int) -> dict[str, Any]:
    """The same fields of a service received today, with those of the night."""
    night = stated.night_amount
    if stated.per is not HoursPer.WEEK:
        night = rounded_for_file(stated.night_hours_a_week(days_in(year)))
    return {**hours_fields(stated, year), "night_hours_per_week": night}

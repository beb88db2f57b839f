"""Hours as they were told, into the fields of the plan and out of them."""

from decimal import Decimal
from typing import Any

from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.tasks import ExistingService
from bpa_core.plan.told_hours import HoursTold, ServiceHoursTold, written
from bpa_core.plan.vocabulary import HoursPer


def in_weeks(hours: Decimal | None) -> HoursTold | None:
    """Hours a week, as they were told."""
    return None if hours is None else HoursTold(amount=hours, per=HoursPer.WEEK)


def hours_fields(told: HoursTold | None, year: int) -> dict[str, Any]:
    """`hours_per_week` and `as_told` of what was told; hours a week are kept as they are, and nothing beside."""
    if told is None or told.per is HoursPer.WEEK:
        return {"hours_per_week": told.amount if told else None, "as_told": None}
    return {"hours_per_week": written(told.hours_a_week(days_in(year))), "as_told": told}


def service_told(service: ExistingService) -> ServiceHoursTold:
    """The hours of a service received today, as they were told."""
    return service.as_told or ServiceHoursTold(
        amount=service.hours_per_week, per=HoursPer.WEEK, night_amount=service.night_hours_per_week
    )


def service_fields(told: ServiceHoursTold, year: int) -> dict[str, Any]:
    """The same fields of a service received today, with those of the night."""
    night = told.night_amount
    if told.per is not HoursPer.WEEK:
        night = written(told.night_hours_a_week(days_in(year)))
    return {**hours_fields(told, year), "night_hours_per_week": night}

"""Hours as people state them (a week, a month, percent of a full post …), and exactly what they are a week.

A month is a twelfth of the year, and a week seven of the year's days: four weeks are not a month. The hours that are
counted with come from what was stated; `hours_per_week` in the file is the same with four decimals, for its readers.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from bpa_core.plan import limits
from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.part import Part
from bpa_core.plan.types import fault, read_amount
from bpa_core.plan.vocabulary import HoursPer

FILE_PRECISION = Decimal("0.0001")
"""So exactly are converted hours a week written in the file."""
SHORTEST_YEAR = 365

FULL_POSTS: Mapping[HoursPer, Fraction] = MappingProxyType(
    {HoursPer.PERCENT_37_5: Fraction(75, 2), HoursPer.PERCENT_35_5: Fraction(71, 2)}
)
"""Hours a week of the full post that a percentage is of."""

Amount = Annotated[Decimal, BeforeValidator(read_amount), Field(ge=0, le=limits.MAX_YEARLY_HOURS)]


class StatedHours(Part):
    """An amount as it was stated: hours in that time, or percent of that post."""

    amount: Amount
    per: HoursPer

    @model_validator(mode="after")
    def _fits_a_week(self) -> Self:
        if self.hours_a_week(SHORTEST_YEAR) > limits.MAX_WEEKLY_HOURS:
            raise fault("told_too_much", most=limits.MAX_WEEKLY_HOURS)
        return self

    def hours_a_week(self, year_days: int) -> Fraction:
        """Exactly so many hours a week, in a year of so many days."""
        return hours_a_week_of(self.per, year_days) * Fraction(self.amount)

    @property
    def four_weeks(self) -> Fraction:
        """What a month would be a week if it were four weeks, as some reckon."""
        return Fraction(self.amount) / 4


class StatedServiceHours(StatedHours):
    """The same of a service received today, with how much of it is at night."""

    night_amount: Amount = Decimal(0)

    @model_validator(mode="after")
    def _night_fits(self) -> Self:
        if self.night_amount > self.amount:
            raise fault("told_night", most=self.amount)
        return self

    def night_hours_a_week(self, year_days: int) -> Fraction:
        """Of the hours a week, those at night, in a year of so many days; exact."""
        return hours_a_week_of(self.per, year_days) * Fraction(self.night_amount)


def hours_a_week_of(per: HoursPer, year_days: int) -> Fraction:
    """What one stated so is in hours a week: 7 for an hour a day; for a month in 365 days 12 × 7 / 365."""
    if per in FULL_POSTS:
        return FULL_POSTS[per] / 100
    times = {
        HoursPer.WEEK: Fraction(1),
        HoursPer.MONTH: Fraction(12 * 7, year_days),
        HoursPer.YEAR: Fraction(7, year_days),
        HoursPer.DAY: Fraction(7),
    }
    return times[per]


def minutes_a_week(hours: Decimal, stated: StatedHours | None, year: int) -> Fraction:
    """Exact minutes a week: of what was stated, else of the hours a week."""
    return (stated.hours_a_week(days_in(year)) if stated else Fraction(hours)) * 60


def rounded_for_file(hours: Fraction) -> Decimal:
    """Hours a week as the file has them."""
    return (Decimal(hours.numerator) / Decimal(hours.denominator)).quantize(FILE_PRECISION).normalize() + Decimal(0)

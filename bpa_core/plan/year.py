"""How the year goes: the rhythm of a fortnight, school holidays, and the hours of a year month by month."""

from datetime import date
from typing import Annotated

from pydantic import ValidationInfo, field_validator

from bpa_core.plan import limits
from bpa_core.plan.part import Part
from bpa_core.plan.types import Day, FortnightDay, Title, WeeklyHours, Year, YearlyHours, YearMinutes, at_most, fault
from bpa_core.plan.vocabulary import AwayIs


class YearAccount(Part):
    """A year's hours (`year` None: the one the vedtak covers most of): how many, where the vedtak's are not meant; and
    by month, January first, in minutes. No months: spread evenly, or nothing told of use; a month's use None: not told.
    Months are wishes that the account makes add up.
    """

    year: Year | None = None
    hours_per_week: WeeklyHours | None = None
    hours_per_year: YearlyHours | None = None
    months: Annotated[tuple[YearMinutes, ...], at_most(limits.MONTHS)] = ()
    used: Annotated[tuple[YearMinutes | None, ...], at_most(limits.MONTHS)] = ()

    @field_validator("months", "used")
    @classmethod
    def _twelve_or_none(cls, by_month: tuple[int | None, ...]) -> tuple[int | None, ...]:
        if len(by_month) not in (0, limits.MONTHS):
            raise fault("months")
        return by_month


class Rhythm(Part):
    """Fourteen days over and over from a Monday; `away`: those of them (0..13) spent at the other place, whose kommune
    is told where it is another."""

    from_monday: Day
    away: Annotated[tuple[FortnightDay, ...], at_most(limits.FORTNIGHT)] = ()
    away_is: AwayIs = AwayIs.AVLASTNING
    kommune: Title = ""

    @field_validator("from_monday")
    @classmethod
    def _monday(cls, day: date) -> date:
        if day.weekday():
            raise fault("not_monday")
        return day

    @field_validator("away")
    @classmethod
    def _in_order(cls, away: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(sorted(set(away)))


class SchoolHoliday(Part):
    """Days without school, from the first to the last, as the family types them; half told, they are not counted."""

    name: Title = ""
    first: Day | None = None
    last: Day | None = None

    @field_validator("last")
    @classmethod
    def _forwards(cls, last: date | None, info: ValidationInfo) -> date | None:
        first = info.data.get("first")
        if first and last and not 0 <= (last - first).days < limits.MAX_DAYS:
            raise fault("holiday_order")
        return last

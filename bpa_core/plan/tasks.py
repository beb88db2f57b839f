"""The need as it is told: tasks drawn on kinds of day, tasks that come now and then, and services received today."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import Field, StrictBool, ValidationInfo, field_validator, model_validator

from bpa_core.plan import limits
from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.categories import CATEGORIES, Category, Service
from bpa_core.plan.part import Part
from bpa_core.plan.stated_hours import StatedServiceHours, minutes_a_week
from bpa_core.plan.types import (
    Day,
    DayShare,
    Helpers,
    Id,
    Minutes,
    Name,
    Prose,
    SomeMinutes,
    Time,
    Title,
    WeeklyHours,
    Whole,
    at_most,
    fault,
)
from bpa_core.plan.values import Share, TimeOfDay
from bpa_core.plan.vocabulary import DoneBy, Evidence, NightNeed, Per, Whereabouts
from bpa_core.plan.window import Window


def _with_service(data: object) -> object:
    """A task whose service is not told has its category's; a wrong category is one fault, not two."""
    if not isinstance(data, dict) or "service" in data:
        return data
    known = next((category for category in Category if category == data.get("category")), None)
    return {**data, "service": CATEGORIES[known].service if known else Service.PERSONLIG_ASSISTANSE}


class Measured(Part):
    """From how many logged days a task's times are, and from when."""

    days: Annotated[Whole, Field(ge=1, le=limits.MAX_DAYS)]
    first: Day
    last: Day

    @field_validator("last")
    @classmethod
    def _in_order(cls, last: date, info: ValidationInfo) -> date:
        if last < info.data.get("first", last):
            raise fault("measured_order")
        return last


class Activity(Part):
    """A task drawn on the clock of a day type; past midnight it goes on at the top of the same day.

    `also_at`: it begins at these times too. It counts as the same task written once for each: all else is of each time.
    """

    id: Id
    title: Title
    start: Time
    minutes: Minutes
    category: Category
    service: Service
    helpers: Helpers = 1
    peer_minutes: SomeMinutes = 0
    share: DayShare = Share()
    evidence: Evidence = Evidence.ESTIMATED
    reason: Prose = ""
    done_today_by: DoneBy = DoneBy.UNKNOWN
    measured: Measured | None = None
    also_at: Annotated[tuple[Time, ...], at_most(limits.MAX_ALSO_AT)] = ()

    _service = model_validator(mode="before")(_with_service)

    @property
    def starts(self) -> tuple[TimeOfDay, ...]:
        """When it begins: once or several times a day, in the order they were told."""
        return (self.start, *self.also_at)

    @property
    def windows(self) -> tuple[Window, ...]:
        """The stretch of the day that each of its times takes, in the same order."""
        return tuple(Window(start, self.minutes) for start in self.starts)

    @property
    def minutes_a_day(self) -> int:
        """Minutes of all its times together."""
        return self.minutes * (1 + len(self.also_at))


class DayType(Part):
    """A kind of day, and how many of them the year has."""

    name: Name
    days_per_year: Annotated[Whole, Field(ge=0, le=limits.MAX_DAYS)]
    night_need: NightNeed | None = None
    whereabouts: Whereabouts = Whereabouts.ANY
    activities: Annotated[tuple[Activity, ...], at_most(limits.MAX_ACTIVITIES)] = ()

    @field_validator("activities")
    @classmethod
    def _not_too_many_times(cls, tasks: tuple[Activity, ...]) -> tuple[Activity, ...]:
        if blocks_of(tasks) > limits.MAX_BLOCKS:
            raise fault("too_many_blocks", most=limits.MAX_BLOCKS)
        return tasks


def blocks_of(tasks: Iterable[Activity]) -> int:
    """How many times the tasks of a day begin, together."""
    return sum([1 + len(task.also_at) for task in tasks])


class Occasional(Part):
    """A task that comes some times a week, a month or a year, and is not drawn."""

    id: Id
    title: Title
    minutes: Minutes
    night_minutes: SomeMinutes = 0
    times: Annotated[Whole, Field(ge=1, le=limits.MAX_TIMES)]
    per: Per
    category: Category
    service: Service
    helpers: Helpers = 1
    peer_minutes: SomeMinutes = 0
    evidence: Evidence = Evidence.ESTIMATED
    reason: Prose = ""
    done_today_by: DoneBy = DoneBy.UNKNOWN

    _service = model_validator(mode="before")(_with_service)

    @field_validator("night_minutes")
    @classmethod
    def _night_fits(cls, night_minutes: int, info: ValidationInfo) -> int:
        most = info.data.get("minutes", night_minutes)
        if night_minutes > most:
            raise fault("night_minutes", most=most)
        return night_minutes


class ExistingService(Part):
    """A service received today; `drawn` means that it is on the clock already and is never added."""

    id: Id
    title: Title
    service: Service
    hours_per_week: WeeklyHours
    night_hours_per_week: WeeklyHours = Decimal(0)
    drawn: StrictBool = True
    as_told: StatedServiceHours | None = None

    def minutes_a_week(self, year: int) -> Fraction:
        """Exact, as stated, in that year."""
        return minutes_a_week(self.hours_per_week, self.as_told, year)

    def night_minutes_a_week(self, year: int) -> Fraction:
        """Of those, the minutes at night."""
        if self.as_told:
            return self.as_told.night_hours_a_week(days_in(year)) * 60
        return Fraction(self.night_hours_per_week) * 60

    @field_validator("night_hours_per_week")
    @classmethod
    def _night_fits(cls, night_hours: Decimal, info: ValidationInfo) -> Decimal:
        most = info.data.get("hours_per_week", night_hours)
        if night_hours > most:
            raise fault("night_hours", most=most)
        return night_hours

"""The plan: what a family has told, and its file format (schema_version 3). Frozen; a change makes a new plan."""

from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import Field, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_core import InitErrorDetails

from bpa_core.plan import limits
from bpa_core.plan.case import Case
from bpa_core.plan.meeting import Meeting
from bpa_core.plan.part import Part
from bpa_core.plan.paths import duplicates
from bpa_core.plan.tasks import Activity, DayType, ExistingService, Occasional
from bpa_core.plan.types import Day, Money, PlanId, Time, Title, Version, WeeklyHours, Year, at_most, each_once, fault
from bpa_core.plan.values import TimeOfDay
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import (
    Arbeidsleder,
    BpaBefore67,
    FilledInBy,
    KommuneCharges,
    LivesWith,
    NightNeed,
    Scheme,
    Standing,
    TwoHelpersNeed,
    Unsure,
)
from bpa_core.plan.window import Window
from bpa_core.plan.year import Rhythm, SchoolHoliday, YearAccount


class Person(Part):
    """Who the help is for, as far as the law asks."""

    filled_in_by: FilledInBy = FilledInBy.SELF
    birth_date: Day | None = None
    lives_with: LivesWith | None = None
    need_over_two_years: Unsure = Unsure.UNSURE
    bpa_before_67: BpaBefore67 = BpaBefore67.NO
    arbeidsleder: Arbeidsleder = Arbeidsleder.NONE
    kommune: Title = ""
    night_need: NightNeed = NightNeed.NONE
    two_helpers_need: TwoHelpersNeed = TwoHelpersNeed.NONE
    night_from: Time = TimeOfDay(23 * 60)
    night_to: Time = Field(default=TimeOfDay(7 * 60), validate_default=True)
    hours_when_granted: WeeklyHours | None = None
    lasting_when_granted: Unsure = Unsure.UNSURE

    @field_validator("night_to")
    @classmethod
    def _night_has_length(cls, night_to: TimeOfDay, info: ValidationInfo) -> TimeOfDay:
        if night_to == info.data.get("night_from"):
            raise fault("night_equal")
        return night_to

    @property
    def night(self) -> Window:
        """The night window, as the family has set it: an assumption, not in the law."""
        return Window.between(self.night_from, self.night_to)

    @property
    def addressed(self) -> FilledInBy:
        """In whose form the screen speaks: «dere», as the rest of the site, until it is told who is meant."""
        untold = self.filled_in_by is FilledInBy.SELF and self.birth_date is None
        return FilledInBy.PARENT if untold else self.filled_in_by


class Economy(Part):
    """What the egenandel depends on, in kroner a year, an hour and a month."""

    household_income: Money | None = None
    kommune_hourly_price: Money | None = None
    kommune_monthly_cap: Money | None = None
    kommune_charges: KommuneCharges = KommuneCharges.UNKNOWN


class SchemeState(Part):
    """Where the family stands with a scheme beside BPA; `since` is the day they applied, or got the vedtak."""

    scheme: Scheme
    standing: Standing
    since: Day | None = None


class OtherView(Part):
    """What somebody else says of a task, kept until the two have settled it. One of the three is theirs; none: they do
    not have it. `id`: the plan's own task, «» where only they have it; `day`: the day type of a drawn one."""

    id: Title = ""
    day: Title = ""
    who: Title = ""
    activity: Activity | None = None
    occasional: Occasional | None = None
    existing_service: ExistingService | None = None


class Plan(Part):
    """All that a family has told. Opens half finished; `assess` works with what it has."""

    schema_version: Version
    year: Year
    title: Title = ""
    applied_on: Day | None = None
    person: Person = Person()
    day_types: Annotated[tuple[DayType, ...], at_most(limits.MAX_DAY_TYPES)] = ()
    occasional: Annotated[tuple[Occasional, ...], at_most(limits.MAX_OCCASIONAL)] = ()
    existing_services: Annotated[tuple[ExistingService, ...], at_most(limits.MAX_EXISTING)] = ()
    economy: Economy = Economy()
    vedtak: Vedtak | None = None
    meeting: Meeting | None = None
    year_account: YearAccount | None = None
    plan_id: PlanId = ""
    case: Case = Case()
    schemes: Annotated[tuple[SchemeState, ...], at_most(len(Scheme)), each_once("scheme", "scheme_twice")] = ()
    other_views: Annotated[tuple[OtherView, ...], at_most(limits.MAX_OTHER_VIEWS)] = ()
    rhythm: Rhythm | None = None
    school_holidays: Annotated[tuple[SchoolHoliday, ...], at_most(limits.MAX_HOLIDAYS)] = ()

    @property
    def activities(self) -> Iterator[Activity]:
        """Every drawn task, in plan order."""
        return (activity for day in self.day_types for activity in day.activities)

    @property
    def items(self) -> Iterator[Activity | Occasional | ExistingService]:
        """Everything with an id, in plan order."""
        yield from self.activities
        yield from self.occasional
        yield from self.existing_services

    @property
    def night_needs(self) -> tuple[NightNeed, ...]:
        """The night need of each day type that the year has days of: its own, else the person's."""
        return tuple(day.night_need or self.person.night_need for day in self.day_types if day.days_per_year)

    @model_validator(mode="after")
    def _names_and_ids_differ(self) -> Self:
        twice = [InitErrorDetails(type=fault(kind), loc=place, input=value) for place, kind, value in duplicates(self)]
        if twice:
            raise ValidationError.from_exception_data("Plan", twice)
        return self


def new_plan(year: int) -> Plan:
    """The plan of those who have told nothing yet."""
    return Plan(schema_version=limits.SCHEMA_VERSION, year=year)

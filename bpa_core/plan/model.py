"""The plan: what a family has told, and its file format (schema_version 3). Frozen; a change makes a new plan."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Self

from pydantic import (
    Field,
    StrictBool,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import InitErrorDetails

from bpa_core.plan import limits
from bpa_core.plan.calendar_year import days_in
from bpa_core.plan.case import Case
from bpa_core.plan.categories import CATEGORIES, Category, Service
from bpa_core.plan.part import Part
from bpa_core.plan.paths import duplicates
from bpa_core.plan.told_hours import HoursTold, ServiceHoursTold, minutes_a_week
from bpa_core.plan.types import (
    Day,
    DayShare,
    FortnightDay,
    Helpers,
    Id,
    Minutes,
    Money,
    Name,
    PlanId,
    Prose,
    SomeMinutes,
    Time,
    Title,
    Version,
    WeeklyHours,
    WeekMinutes,
    Whole,
    Year,
    YearlyHours,
    YearMinutes,
    at_most,
    fault,
)
from bpa_core.plan.values import Share, TimeOfDay
from bpa_core.plan.vocabulary import (
    Arbeidsleder,
    AwayIs,
    BpaBefore67,
    CostClaim,
    Delivery,
    DoneBy,
    Evidence,
    FilledInBy,
    KommuneCharges,
    LivesWith,
    NeedChange,
    NightNeed,
    Per,
    PointStanding,
    RowStatus,
    Scheme,
    Standing,
    TwoHelpersNeed,
    Unsure,
    VedtakOutcome,
    VedtakSituation,
    Whereabouts,
)


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
    def _night_has_length(cls, night_to: TimeOfDay, told: ValidationInfo) -> TimeOfDay:
        if night_to == told.data.get("night_from"):
            raise fault("night_equal")
        return night_to


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
    def _in_order(cls, last: date, told: ValidationInfo) -> date:
        if last < told.data.get("first", last):
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
    return sum(len(task.starts) for task in tasks)


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
    def _night_fits(cls, night_minutes: int, told: ValidationInfo) -> int:
        most = told.data.get("minutes", night_minutes)
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
    as_told: ServiceHoursTold | None = None

    def minutes_a_week(self, year: int) -> Fraction:
        return minutes_a_week(self.hours_per_week, self.as_told, year)

    def night_minutes_a_week(self, year: int) -> Fraction:
        """Of those, the minutes at night."""
        if self.as_told:
            return self.as_told.night_hours_a_week(days_in(year)) * 60
        return Fraction(self.night_hours_per_week) * 60

    @field_validator("night_hours_per_week")
    @classmethod
    def _night_fits(cls, night_hours: Decimal, told: ValidationInfo) -> Decimal:
        most = told.data.get("hours_per_week", night_hours)
        if night_hours > most:
            raise fault("night_hours", most=most)
        return night_hours


class Economy(Part):
    """What the egenandel depends on, in kroner a year, an hour and a month."""

    household_income: Money | None = None
    kommune_hourly_price: Money | None = None
    kommune_monthly_cap: Money | None = None
    kommune_charges: KommuneCharges = KommuneCharges.UNKNOWN


class GrantedService(Part):
    """What a vedtak grants, or was applied for, of one service."""

    service: Service
    hours_per_week: WeeklyHours
    as_told: HoursTold | None = None

    def minutes_a_week(self, year: int) -> Fraction:
        return minutes_a_week(self.hours_per_week, self.as_told, year)


class PointText(Part):
    """The family's own words for one point of the appeal."""

    point: Id
    text: Prose


class PointState(Part):
    """Where a point stands. Only what is written in the vedtak, or is missing there, may enter the appeal."""

    point: Id
    standing: PointStanding


class CutTask(Part):
    """A task beside the earlier vedtak: minutes a week then and now, what the kommune says, what follows."""

    id: Id
    minutes_before: WeekMinutes | None = None
    minutes_now: WeekMinutes | None = None
    kommune_says: Prose = ""
    consequence: Prose = ""


class EarlierVedtak(Part):
    """The vedtak that ran before this one."""

    decided_on: Day | None = None
    valid_to: Day | None = None
    hours_per_week: WeeklyHours | None = None
    conditions: Prose = ""
    as_told: HoursTold | None = None

    def minutes_a_week(self, year: int) -> Fraction | None:
        """None: not told."""
        return None if self.hours_per_week is None else minutes_a_week(self.hours_per_week, self.as_told, year)


class Vedtak(Part):
    """What the kommune decided, as the family read it; `outcome` None: not told yet."""

    decided_on: Day | None = None
    received_on: Day
    valid_from: Day | None = None
    valid_to: Day | None = None
    outcome: VedtakOutcome | None
    applied_hours_per_week: WeeklyHours | None = None
    granted: Annotated[tuple[GrantedService, ...], at_most(limits.MAX_GRANTED)] = ()
    points: Annotated[tuple[Id, ...], at_most(limits.MAX_POINTS)] = ()
    applied: Annotated[tuple[GrantedService, ...], at_most(limits.MAX_GRANTED)] = ()
    is_cut: Unsure = Unsure.UNSURE
    cost_claim: CostClaim = CostClaim.UNKNOWN
    stated_last_day: Day | None = None
    point_texts: Annotated[tuple[PointText, ...], at_most(limits.MAX_POINTS)] = ()
    number: Title = ""
    delivery: Delivery = Delivery.UNKNOWN
    final_decision_on: Day | None = None
    statement_received_on: Day | None = None
    situation: VedtakSituation | None = None
    other_services: Annotated[tuple[GrantedService, ...], at_most(limits.MAX_GRANTED)] = ()
    point_states: Annotated[tuple[PointState, ...], at_most(limits.MAX_POINTS)] = ()
    earlier: EarlierVedtak | None = None
    need_change: NeedChange = NeedChange.UNSURE
    cut_tasks: Annotated[tuple[CutTask, ...], at_most(limits.MAX_MEETING_ROWS)] = ()
    applied_as_told: HoursTold | None = None

    def applied_minutes_a_week(self, year: int) -> Fraction | None:
        """What was applied for in one sum; None: not told."""
        hours = self.applied_hours_per_week
        return None if hours is None else minutes_a_week(hours, self.applied_as_told, year)

    @field_validator("point_texts")
    @classmethod
    def _words_once(cls, texts: tuple[PointText, ...]) -> tuple[PointText, ...]:
        if len({one.point for one in texts}) < len(texts):
            raise fault("point_twice")
        return texts

    @field_validator("point_states")
    @classmethod
    def _standing_once(cls, states: tuple[PointState, ...]) -> tuple[PointState, ...]:
        if len({state.point for state in states}) < len(states):
            raise fault("point_twice")
        return states


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


class TermsBefore(Part):
    """What the family's own plan said of a task before the kommune's view was taken into it."""

    minutes: Minutes
    service: Service
    peer_minutes: SomeMinutes


class MeetingRow(Part):
    """What the kommune holds of one task; `id` is the task's. What it has not said is as the family says."""

    id: Id
    kommune_minutes: SomeMinutes | None = None
    kommune_service: Service | None = None
    kommune_peer_minutes: SomeMinutes | None = None
    status: RowStatus = RowStatus.OPEN
    note: Prose
    kommune_reason: Prose = ""
    before: TermsBefore | None = None


class Meeting(Part):
    """A meeting with the kommune."""

    held_on: Day
    rows: Annotated[tuple[MeetingRow, ...], at_most(limits.MAX_MEETING_ROWS)] = ()


class SchemeState(Part):
    """Where the family stands with a scheme beside BPA; `since` is the day they applied, or got the vedtak."""

    scheme: Scheme
    standing: Standing
    since: Day | None = None


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
    def _forwards(cls, last: date | None, told: ValidationInfo) -> date | None:
        first = told.data.get("first")
        if first and last and not 0 <= (last - first).days < limits.MAX_DAYS:
            raise fault("holiday_order")
        return last


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
    schemes: Annotated[tuple[SchemeState, ...], at_most(len(Scheme))] = ()
    other_views: Annotated[tuple[OtherView, ...], at_most(limits.MAX_OTHER_VIEWS)] = ()
    rhythm: Rhythm | None = None
    school_holidays: Annotated[tuple[SchoolHoliday, ...], at_most(limits.MAX_HOLIDAYS)] = ()

    @field_validator("schemes")
    @classmethod
    def _each_scheme_once(cls, told: tuple[SchemeState, ...]) -> tuple[SchemeState, ...]:
        if len({state.scheme for state in told}) < len(told):
            raise fault("scheme_twice")
        return told

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

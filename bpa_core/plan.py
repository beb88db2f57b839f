"""The plan: what a family has told, and its file format (schema_version 1). Frozen; a change makes a new plan."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from bpa_core import limits
from bpa_core.values import Day, DayShare, Money, Share, Time, TimeOfDay, WeeklyHours, Whole
from bpa_core.vocabulary import (
    CATEGORIES,
    Arbeidsleder,
    BpaBefore67,
    Category,
    Evidence,
    FilledInBy,
    KommuneCharges,
    LivesWith,
    NightNeed,
    Per,
    RowStatus,
    Service,
    TwoHelpersNeed,
    Unsure,
    VedtakOutcome,
)

Title = Annotated[str, StringConstraints(strict=True, max_length=limits.TITLE_LENGTH)]
Name = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=limits.TITLE_LENGTH)]
Prose = Annotated[str, StringConstraints(strict=True, max_length=limits.REASON_LENGTH)]
Id = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=limits.ID_LENGTH)]
Minutes = Annotated[Whole, Field(ge=1, le=limits.MINUTES_A_DAY)]
SomeMinutes = Annotated[Whole, Field(ge=0, le=limits.MINUTES_A_DAY)]


def _fault(kind: str, **context: Any) -> PydanticCustomError:
    return PydanticCustomError(cast(Any, kind), cast(Any, kind), context or None)


def _one_or_two(given: object) -> object:
    if type(given) is not int or given not in (1, 2):
        raise _fault("helpers")
    return given


Helpers = Annotated[Literal[1, 2], BeforeValidator(_one_or_two)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Person(_Part):
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
    night_to: Time = TimeOfDay(7 * 60)

    @model_validator(mode="after")
    def _night_has_length(self) -> Self:
        if self.night_from == self.night_to:
            raise _fault("night_equal")
        return self


def _with_service(data: object) -> object:
    """A task whose service is not told has its category's."""
    if isinstance(data, dict) and "service" not in data:
        facts = CATEGORIES.get(cast(Category, data.get("category"))) if _known(data.get("category")) else None
        return {**data, "service": facts.service if facts else Service.PERSONLIG_ASSISTANSE}
    return data


def _known(category: object) -> bool:
    return isinstance(category, str) and category in CATEGORIES


class Activity(_Part):
    """A task drawn on the clock of a day type; past midnight it goes on at the top of the same day."""

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

    _service = model_validator(mode="before")(_with_service)


class DayType(_Part):
    """A kind of day, and how many of them the year has."""

    name: Name
    days_per_year: Annotated[Whole, Field(ge=0, le=limits.MAX_DAYS)]
    night_need: NightNeed | None = None
    activities: tuple[Activity, ...] = Field(default=(), max_length=limits.MAX_ACTIVITIES)


class Occasional(_Part):
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

    _service = model_validator(mode="before")(_with_service)

    @model_validator(mode="after")
    def _night_fits(self) -> Self:
        if self.night_minutes > self.minutes:
            raise _fault("night_minutes", most=self.minutes)
        return self


class ExistingService(_Part):
    """A service received today; `drawn` means that it is on the clock already and is never added."""

    id: Id
    title: Title
    service: Service
    hours_per_week: WeeklyHours
    night_hours_per_week: WeeklyHours = Field(default=0, validate_default=True)
    drawn: StrictBool = True

    @model_validator(mode="after")
    def _night_fits(self) -> Self:
        if self.night_hours_per_week > self.hours_per_week:
            raise _fault("night_hours")
        return self


class Economy(_Part):
    """What the egenandel depends on, in kroner a year, an hour and a month."""

    household_income: Money | None = None
    kommune_hourly_price: Money | None = None
    kommune_monthly_cap: Money | None = None
    kommune_charges: KommuneCharges = KommuneCharges.UNKNOWN


class GrantedService(_Part):
    """What a vedtak grants of one service."""

    service: Service
    hours_per_week: WeeklyHours


class Vedtak(_Part):
    """What the kommune decided, as the family read it."""

    decided_on: Day | None = None
    received_on: Day
    valid_from: Day | None = None
    valid_to: Day | None = None
    outcome: VedtakOutcome
    applied_hours_per_week: WeeklyHours | None = None
    granted: tuple[GrantedService, ...] = Field(default=(), max_length=limits.MAX_GRANTED)
    points: tuple[Id, ...] = Field(default=(), max_length=limits.MAX_POINTS)


class MeetingRow(_Part):
    """What the kommune holds of one task; `id` is the task's."""

    id: Id
    kommune_minutes: SomeMinutes | None = None
    kommune_service: Service | None = None
    kommune_peer_minutes: SomeMinutes | None = None
    status: RowStatus = RowStatus.OPEN
    note: Prose


class Meeting(_Part):
    """A meeting with the kommune."""

    held_on: Day
    rows: tuple[MeetingRow, ...] = Field(default=(), max_length=limits.MAX_MEETING_ROWS)


class Plan(_Part):
    """All that a family has told. Opens half finished; `assess` works with what it has."""

    schema_version: Annotated[Whole, Field(ge=1, le=1)]
    year: Annotated[Whole, Field(ge=limits.FIRST_YEAR, le=limits.LAST_YEAR)]
    title: Title = ""
    applied_on: Day | None = None
    person: Person = Person()
    day_types: tuple[DayType, ...] = Field(default=(), max_length=limits.MAX_DAY_TYPES)
    occasional: tuple[Occasional, ...] = Field(default=(), max_length=limits.MAX_OCCASIONAL)
    existing_services: tuple[ExistingService, ...] = Field(default=(), max_length=limits.MAX_EXISTING)
    economy: Economy = Economy()
    vedtak: Vedtak | None = None
    meeting: Meeting | None = None

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

    @model_validator(mode="after")
    def _names_and_ids_differ(self) -> Self:
        for kind, given in (("name_twice", [d.name for d in self.day_types]), ("id_twice", [i.id for i in self.items])):
            twice = sorted({one for one in given if given.count(one) > 1}) if len(set(given)) < len(given) else []
            if twice:
                raise _fault(kind, which=", ".join(twice))
        return self

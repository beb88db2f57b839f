"""What a field of the plan may hold, and how it is read and written. Faults are codes; their words stand in texts/."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeVar, cast

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, PlainValidator, StringConstraints
from pydantic_core import PydanticCustomError

from bpa_core.plan import limits
from bpa_core.plan.values import Share, TimeOfDay, known_date, read_date

T = TypeVar("T")


def fault(kind: str, **context: Any) -> PydanticCustomError:
    """A fault whose words are `fault.<kind>`."""
    return PydanticCustomError(cast(Any, kind), cast(Any, kind), context or None)


def _read(kind: type[T], parse: Callable[[str], T], name: str, check: Callable[[T], T] | None = None) -> PlainValidator:
    """Takes the value itself (if `check` does) or its one spelling, and else names the fault."""

    def validate(given: object) -> T:
        try:
            if isinstance(given, str):
                return parse(given)
            if type(given) is kind:
                return check(given) if check else given
        except ValueError:
            pass
        raise fault(name)

    return PlainValidator(validate)


def _whole(given: object) -> object:
    """JSON's true is a whole number to Python, and 30.0 to pydantic; not to a family."""
    if type(given) is not int:
        raise fault("whole_number")
    return given


def _version(given: object) -> object:
    if type(given) is not int or given != limits.SCHEMA_VERSION:
        raise fault("version")
    return given


def _one_or_two(given: object) -> object:
    if type(given) is not int or given not in (1, 2):
        raise fault("helpers")
    return given


def read_amount(given: object) -> Decimal:
    """A decimal as written. A bounded exponent keeps exact arithmetic on it (fractions, too) small."""
    if isinstance(given, bool) or not isinstance(given, int | Decimal):
        raise fault("number")
    amount = Decimal(given)
    if not amount.is_finite():
        raise fault("number")
    if abs(cast(int, amount.as_tuple().exponent)) > limits.MAX_DECIMALS:
        raise fault("decimals")
    return amount


def at_most(most: int) -> BeforeValidator:
    """A list of so many; a longer one is one fault, whatever stands in it."""

    def validate(given: object) -> object:
        if isinstance(given, list | tuple) and len(given) > most:
            raise fault("too_long", actual_length=len(given), max_length=most)
        return given

    return BeforeValidator(validate)


def each_once(field: str, kind: str) -> AfterValidator:
    """A list in which no two parts say the same in that field; else a fault of that kind."""

    def validate(parts: tuple[T, ...]) -> tuple[T, ...]:
        if len({getattr(part, field) for part in parts}) < len(parts):
            raise fault(kind)
        return parts

    return AfterValidator(validate)


def _text(longest: int, shortest: int = 0) -> StringConstraints:
    return StringConstraints(strict=True, min_length=shortest, max_length=longest)


Title = Annotated[str, _text(limits.TITLE_LENGTH)]
Name = Annotated[str, _text(limits.TITLE_LENGTH, 1)]
Prose = Annotated[str, _text(limits.REASON_LENGTH)]
Id = Annotated[str, _text(limits.ID_LENGTH, 1)]
PlanId = Annotated[str, _text(limits.ID_LENGTH)]

Whole = Annotated[int, BeforeValidator(_whole)]
Version = Annotated[int, BeforeValidator(_version)]
Minutes = Annotated[Whole, Field(ge=1, le=limits.MINUTES_A_DAY)]
SomeMinutes = Annotated[Whole, Field(ge=0, le=limits.MINUTES_A_DAY)]
FortnightDay = Annotated[Whole, Field(ge=0, lt=limits.FORTNIGHT)]
Helpers = Annotated[Literal[1, 2], BeforeValidator(_one_or_two)]

WeeklyHours = Annotated[Decimal, BeforeValidator(read_amount), Field(ge=0, le=limits.MAX_WEEKLY_HOURS)]
Year = Annotated[Whole, Field(ge=limits.FIRST_YEAR, le=limits.LAST_YEAR)]
YearlyHours = Annotated[Decimal, BeforeValidator(read_amount), Field(ge=0, le=limits.MAX_YEARLY_HOURS)]
WeekMinutes = Annotated[Whole, Field(ge=0, le=limits.MAX_WEEKLY_HOURS * 60)]
YearMinutes = Annotated[Whole, Field(ge=0, le=limits.MAX_YEARLY_MINUTES)]
Money = Annotated[Decimal, BeforeValidator(read_amount), Field(ge=0, le=limits.MAX_MONEY)]

Time = Annotated[TimeOfDay, _read(TimeOfDay, TimeOfDay.parse, "time"), PlainSerializer(str)]
DayShare = Annotated[Share, _read(Share, Share.parse, "share"), PlainSerializer(str)]
Day = Annotated[date, _read(date, read_date, "date", known_date), PlainSerializer(date.isoformat)]

"""The small exact values a plan is made of: times of day, shares, dates, amounts. Each reads one spelling only."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, cast

from pydantic import BeforeValidator, Field, PlainSerializer, PlainValidator
from pydantic_core import PydanticCustomError

from bpa_core import limits

_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_SHARE = re.compile(r"([1-9][0-9]{0,2})/([1-9][0-9]{0,2})")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class TimeOfDay(int):
    """Minutes since midnight, 0..1439; written «07:15»."""

    @classmethod
    def parse(cls, text: str) -> "TimeOfDay":
        """Read «HH:MM»; ValueError for anything else, 24:00 included."""
        found = _TIME.fullmatch(text)
        if not found:
            raise ValueError(text)
        return cls(int(found[1]) * 60 + int(found[2]))

    @classmethod
    def at(cls, minute: int) -> "TimeOfDay":
        """The time of day of any minute, counted round the clock."""
        return cls(minute % limits.MINUTES_A_DAY)

    def __str__(self) -> str:
        return f"{self // 60:02d}:{self % 60:02d}"

    def __repr__(self) -> str:
        return f"TimeOfDay({self!s})"


@dataclass(frozen=True, slots=True)
class Share:
    """On n of m such days, 1 ≤ n ≤ m ≤ 366; written «1» or «2/5»."""

    n: int = 1
    m: int = 1

    @classmethod
    def parse(cls, text: str) -> "Share":
        """Read «1» or «n/m»; ValueError for anything else."""
        if text == "1":
            return cls()
        found = _SHARE.fullmatch(text)
        if not found or not int(found[1]) <= int(found[2]) <= limits.MAX_DAYS:
            raise ValueError(text)
        return cls(int(found[1]), int(found[2]))

    @property
    def fraction(self) -> Fraction:
        return Fraction(self.n, self.m)

    def __str__(self) -> str:
        return "1" if self.n == self.m == 1 else f"{self.n}/{self.m}"


def read_date(text: str) -> date:
    if not _DATE.fullmatch(text):
        raise ValueError(text)
    day = date.fromisoformat(text)
    if not limits.FIRST_DATE <= day <= limits.LAST_DATE:
        raise ValueError(text)
    return day


def _from_text(kind: type[Any], read: Callable[[str], Any], fault: str) -> PlainValidator:
    """A validator that takes the value itself or its one spelling, and else names the fault."""

    def validate(given: object) -> object:
        if isinstance(given, kind):
            return given
        try:
            if isinstance(given, str):
                return read(given)
        except ValueError:
            pass
        raise PydanticCustomError(cast(Any, fault), cast(Any, fault))

    return PlainValidator(validate)


def _no_bool(given: object) -> object:
    """JSON's true is a whole number to Python, but not to a family."""
    if type(given) is not int:
        raise PydanticCustomError("whole_number", "whole_number")
    return given


def _amount(given: object) -> Decimal:
    """A decimal as written; Python's own numbers are let in, JSON's true and NaN are not."""
    if isinstance(given, bool) or not isinstance(given, int | Decimal):
        raise PydanticCustomError("number", "number")
    amount = Decimal(given)
    exponent = amount.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -limits.MAX_DECIMALS:
        raise PydanticCustomError("decimals", "decimals", {"most": limits.MAX_DECIMALS})
    return amount


Time = Annotated[TimeOfDay, _from_text(TimeOfDay, TimeOfDay.parse, "time"), PlainSerializer(str)]
DayShare = Annotated[Share, _from_text(Share, Share.parse, "share"), PlainSerializer(str)]
Day = Annotated[date, _from_text(date, read_date, "date"), PlainSerializer(lambda day: day.isoformat())]
Whole = Annotated[int, BeforeValidator(_no_bool)]
WeeklyHours = Annotated[Decimal, BeforeValidator(_amount), Field(ge=0, le=limits.MAX_WEEKLY_HOURS)]
Money = Annotated[Decimal, BeforeValidator(_amount), Field(ge=0, le=limits.MAX_MONEY)]

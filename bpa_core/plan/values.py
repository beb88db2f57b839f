"""The small exact values a plan is made of: times of day, shares of days, dates. Each is read in one spelling only."""

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Self

from bpa_core.plan import limits

_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_SHARE = re.compile(r"([1-9][0-9]{0,2})/([1-9][0-9]{0,2})")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class TimeOfDay(int):
    """Minutes since midnight, 0..1439; written «07:15». ValueError outside."""

    def __new__(cls, minute: int) -> Self:
        if not 0 <= minute < limits.MINUTES_A_DAY:
            raise ValueError(minute)
        return super().__new__(cls, minute)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read «HH:MM»; ValueError for anything else, 24:00 included."""
        match = _TIME.fullmatch(text)
        if not match:
            raise ValueError(text)
        return cls(int(match[1]) * 60 + int(match[2]))

    @classmethod
    def at(cls, minute: int) -> Self:
        """The time of day of any minute, counted round the clock."""
        return cls(minute % limits.MINUTES_A_DAY)

    def __str__(self) -> str:
        return f"{self // 60:02d}:{self % 60:02d}"

    def __repr__(self) -> str:
        return f"TimeOfDay({self!s})"


@dataclass(frozen=True, slots=True)
class Share:
    """On n of m such days, 1 ≤ n ≤ m ≤ 366; written «1» or «2/5». ValueError outside."""

    n: int = 1
    m: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.n <= self.m <= limits.MAX_DAYS:
            raise ValueError(self)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read «1» or «n/m»; ValueError for anything else."""
        if text == "1":
            return cls()
        match = _SHARE.fullmatch(text)
        if not match:
            raise ValueError(text)
        return cls(int(match[1]), int(match[2]))

    @property
    def fraction(self) -> Fraction:
        """`n` of `m` as a number: above 0, at most 1."""
        return Fraction(self.n, self.m)

    def __str__(self) -> str:
        return "1" if self.n == self.m == 1 else f"{self.n}/{self.m}"


def read_date(text: str) -> date:
    """Read «YYYY-MM-DD»; ValueError for anything else, and for a day outside the limits."""
    if not _DATE.fullmatch(text):
        raise ValueError(text)
    return known_date(date.fromisoformat(text))


def known_date(day: date) -> date:
    """The day itself; ValueError outside the limits."""
    if not limits.FIRST_DATE <= day <= limits.LAST_DATE:
        raise ValueError(day)
    return day

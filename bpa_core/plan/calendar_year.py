"""The days of a year: how many there are, and how a calendar would share them out among day types."""

from calendar import isleap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import holidays

from bpa_core.plan.vocabulary import Code

SCHOOL_DAYS = 190
"""School days a year for a pupil: a starting point that families change, not a rule of the plan."""


class DayKind(Code):
    """How a day type's days are taken from the calendar."""

    AS_TYPED = "as_typed"
    SCHOOL = "school"
    WEEKDAY = "weekday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class YearDays:
    """The days of one year: in all, Mondays to Fridays that are no public holiday, and all others."""

    year: int
    days: int
    weekdays: int

    @property
    def weekends_and_holidays(self) -> int:
        """Saturdays, Sundays and public holidays."""
        return self.days - self.weekdays


def days_in(year: int) -> int:
    """365 or 366 days."""
    return 366 if isleap(year) else 365


@cache
def year_days(year: int) -> YearDays:
    """Weekdays of a year less Norwegian public holidays; `holidays` knows no Sundays, they are told here."""
    public = holidays.country_holidays("NO", years=year)
    first = date(year, 1, 1)
    every = (first + timedelta(days=count) for count in range(days_in(year)))
    weekdays = sum(1 for day in every if day.weekday() < 5 and day not in public)
    return YearDays(year, days_in(year), weekdays)


def is_day_off(day: date) -> bool:
    """Saturday, Sunday or a Norwegian public holiday."""
    return day.weekday() >= 5 or day in _public(day.year)


@cache
def _public(year: int) -> holidays.HolidayBase:
    return holidays.country_holidays("NO", years=year)


def days_by_calendar(year: int, kinds: Sequence[DayKind], typed: Sequence[int]) -> tuple[int, ...]:
    """Days for each day type: what was typed, what the calendar has, the rest evenly (one more to the first).

    Never above the year; may stay below it where no type takes the rest.
    """
    calendar = year_days(year)
    known = {
        DayKind.SCHOOL: SCHOOL_DAYS,
        DayKind.WEEKDAY: calendar.weekdays,
        DayKind.WEEKEND: calendar.weekends_and_holidays,
        DayKind.HOLIDAY: calendar.weekdays - SCHOOL_DAYS,
    }
    days, left = [], calendar.days
    for kind, given in zip(kinds, typed, strict=True):
        wanted = given if kind is DayKind.AS_TYPED else known.get(kind, 0)
        days.append(min(wanted, left))
        left -= days[-1]
    takers = [index for index, kind in enumerate(kinds) if kind is DayKind.REST]
    for place, index in enumerate(takers):
        days[index] = left // len(takers) + (place < left % len(takers))
    return tuple(days)


_NAMES = {
    DayKind.HOLIDAY: ("skoleferie",),
    DayKind.SCHOOL: ("skole",),
    DayKind.WEEKDAY: ("arbeid", "jobb", "studie", "hverdag"),
    DayKind.WEEKEND: ("helg",),
}


def guessed_kind(names: Sequence[str], place: int) -> DayKind:
    """What a day type's name lets one believe; the first one named freely takes the rest."""
    name = names[place].lower()
    known = next((kind for kind, words in _NAMES.items() if any(word in name for word in words)), None)
    if known is not None:
        return known
    free = [
        one
        for one, other in enumerate(names)
        if not any(w in other.lower() for words in _NAMES.values() for w in words)
    ]
    return DayKind.REST if place == free[0] else DayKind.AS_TYPED
